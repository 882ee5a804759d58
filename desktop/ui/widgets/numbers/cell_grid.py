"""A navigable table of numbers as colored cells, some of which have a ring and a number."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.numbers.cells import LARGE, CellBrush, ColoredCells
from desktop.ui.widgets.numbers.grid import Grid, Places
from desktop.ui.widgets.painted import say

WIDEST, HIGHEST = 240, 124
"""Maximum width and height of a cell in unscaled pixels."""
LEAST_HEIGHT, HEAD, NUMBERED, MOST_NUMBERED = 120, 24, 24, 8
LABEL_GAP = 8
ZOOM, WHEEL_STEP, FEWEST_COLUMNS = 1.5, 120, 2.0
"""The zoom factor of a key or a wheel step, the size of a wheel step in eighths of a degree, and
the smallest number of visible columns."""
MOST_APART = 4096
"""Largest number of cells that are drawn one by one; more are drawn as one picture."""


class CellGrid(Grid):
    """A grid of cells. Up and Down move between rows, Left and Right between columns, and a click
    selects a cell. Without `walks_columns`, only rows are selected, and Left and Right emit
    `stepped`."""

    picked = Signal(int, int)  # a row and a column
    stepped = Signal(int)  # left or right, if the keys don't move between columns
    pushed = Signal(int)  # up or down, beyond the first or last row

    def __init__(
        self, theme: Theme, name: str, corner: str = "", *, walks_columns: bool = True
    ) -> None:
        """`name` is for screen readers; `corner` describes the columns."""
        super().__init__(theme)
        self._name, self._corner = name, corner
        self._walks = walks_columns
        self._brush = CellBrush(theme)
        self.cells: ColoredCells | None = None
        self._places: Places | None = None
        self._left = 0
        """Left edge of the columns in pixels."""
        self._span: tuple[float, float] | None = None
        """The visible columns, or None if all are visible."""
        self.column = -1
        say(self, name)

    def show_cells(self, cells: ColoredCells | None) -> None:
        was = self.cells
        self.cells = cells
        if was is None or cells is None or (was.rows, was.columns) != (cells.rows, cells.columns):
            self._places = self._span = None
            self.updateGeometry()
        if cells is not None:
            self.row = min(self.row, len(cells.rows) - 1)
            self.column = min(self.column, len(cells.columns) - 1)
        self._say()
        self.update()
        self.refresh_card()

    def choose(self, row: int, column: int = -1) -> None:
        self.row, self.column = row, column
        self._say()
        self.update()

    def told(self, row: int, column: int) -> str:
        """Describe a cell with `hover` or, if there is none, by its row, its column, and its
        numbers."""
        cells = self.cells
        assert cells is not None
        if cells.hover is not None:
            return cells.hover(row, column)
        text = f"{cells.rows[row]}, {cells.columns[column]}"
        if not cells.numbered:
            chosen = cells.marks is not None and np.isfinite(cells.marks[row, column])
            return tr("{cell}: chosen", cell=text) if chosen else text
        text += f": {_short(cells.values[row, column])}"
        if cells.marks is not None and np.isfinite(mark := cells.marks[row, column]):
            text += tr("\nchosen, with a weight of {short}", short=_short(mark))
        return text

    # --- sizes --------------------------------------------------------------------------

    @property
    def shape(self) -> tuple[int, int]:
        return (0, 0) if self.cells is None else (len(self.cells.rows), len(self.cells.columns))

    @property
    def span(self) -> tuple[float, float]:
        """The ends of the visible range, as positions between columns."""
        return self._span or (0.0, float(self.shape[1]))

    def places(self) -> Places:
        if self._places is None:
            assert self.cells is not None
            px, metrics = self._theme.px, self.fontMetrics()
            rows, (first, last) = len(self.cells.rows), self.span
            names = (self._corner, *self.cells.rows)
            widest = max(metrics.horizontalAdvance(text) for text in names)
            self._left = min(widest + px(LABEL_GAP + 12), self.width() // 3)
            top = metrics.height() + px(LABEL_GAP)
            wide = min((self.width() - self._left) / max(1.0, last - first), px(WIDEST))
            high = min((self.height() - top) / max(1, rows), px(HIGHEST))
            apart = min(wide, high) >= LARGE and (last - first) * rows <= MOST_APART
            gap = px(4) if apart else 0.0
            self._places = Places(self._left - first * wide, top, wide, high, gap)
        return self._places

    def rescaled(self) -> None:
        self.setFont(self._theme.font("caption_strong"))
        self._places = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._places = None

    def minimumSizeHint(self) -> QSize:
        """Return the minimum size. Without `walks_columns`, if there are only a few rows, they stay
        high enough for their numbers."""
        rows = len(self.cells.rows) if self.cells is not None and not self._walks else 0
        high = HEAD + rows * NUMBERED if rows <= MOST_NUMBERED else 0
        return QSize(self._theme.px(240), self._theme.px(max(high, LEAST_HEIGHT)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(320))

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """Return the row and column at a point. A row's name counts as part of its first visible
        cell."""
        if self.cells is None or place.x() < 0:
            return None
        self.places()
        return super().at(QPointF(max(place.x(), self._left), place.y()))

    # --- selecting ----------------------------------------------------------------------

    def step(self, down: int, right: int) -> None:
        if right and not self._walks:
            self.stepped.emit(right)
            return
        rows, columns = self.shape
        row = min(max(self.row + down, 0), rows - 1)
        if row != self.row + down:
            self.pushed.emit(down)
        self.pick(row, min(max(self.column + right, 0), columns - 1) if self._walks else -1)

    def pick(self, row: int, column: int) -> None:
        self.choose(row, column if self._walks else -1)
        self.picked.emit(self.row, self.column)

    def _say(self) -> None:
        cells = self.cells
        if cells is None or not len(cells.rows):
            say(self, self._name)
        elif self._walks and self.column >= 0:
            say(self, f"{self._name}. {self.told(self.row, self.column)}".replace("\n", ", "))
        elif cells.told is not None:
            say(self, f"{self._name}. {cells.told(self.row)}")

    # --- painting -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        cells = self.cells
        if cells is None or not cells.values.size:
            return
        painter = QPainter(self)
        self._paint_labels(painter, cells)
        painter.setClipRect(QRectF(self._left - 2, 0, self.width() - self._left + 2, self.height()))
        self._paint_heads(painter, cells)
        self._brush.paint(painter, cells, self.places())
        if self._walks and self.column >= 0 and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("ink"), 2))
            painter.drawRect(self.cell(self.row, self.column).adjusted(-1, -1, 1, 1))

    def _paint_labels(self, painter: QPainter, cells: ColoredCells) -> None:
        theme, at, metrics = self._theme, self.places(), self.fontMetrics()
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        room, height = self._left - theme.px(LABEL_GAP + 4), metrics.height()
        for row in range(0, len(cells.rows), _every(at.high, height)):
            chosen = row == self.row
            painter.setFont(theme.font("caption_strong" if chosen else "count"))
            painter.setPen(theme.color("ink" if chosen else "ink3"))
            box = QRectF(0, at.top + (row + 0.5) * at.high - height, room, 2 * height)
            text = metrics.elidedText(cells.rows[row], Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, right, text)
        bar = QRectF(self._left - theme.px(7), at.top + self.row * at.high, theme.px(3), at.high)
        painter.fillRect(bar, theme.color("accent"))
        painter.setFont(theme.font("count"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QRectF(0, 0, room, height), right, self._corner)

    def _paint_heads(self, painter: QPainter, cells: ColoredCells) -> None:
        at, metrics = self.places(), self.fontMetrics()
        shown = [text.rsplit(" ", 1)[-1] for text in cells.columns]
        widest = max(metrics.horizontalAdvance(text) for text in shown) + self._theme.px(8)
        for column in range(0, len(cells.columns), _every(at.wide, widest)):
            box = QRectF(
                at.left + (column + 0.5) * at.wide - widest, 0, 2 * widest, metrics.height()
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown[column])


class ZoomingGrid(CellGrid):
    """A grid that zooms like a chart while it has the focus. Plus, minus, and the wheel zoom the
    columns; horizontal scrolling moves them, and 0 or a double-click shows all of them."""

    pointed = Signal(int)
    """Emitted with the column under the pointer, or -1."""
    moved = Signal(float, float)
    """Emitted with the new visible range, as zero-based positions between columns."""

    def __init__(
        self, theme: Theme, name: str, corner: str = "", *, walks_columns: bool = True
    ) -> None:
        super().__init__(theme, name, corner, walks_columns=walks_columns)
        self._marked = -1  # a column

    def show_columns(self, first: float, last: float) -> None:
        """Show the columns from `first` to `last`. If the range is narrower than two columns, show
        two columns."""
        columns = float(self.shape[1])
        wide = min(max(last - first, FEWEST_COLUMNS), columns)
        first = min(max(first, 0.0), columns - wide)
        span = (first, first + wide)
        if columns and max(abs(a - b) for a, b in zip(span, self.span, strict=True)) > 1e-6:
            self._span, self._places = span, None
            self.hide_card()
            self.update()
            self.moved.emit(*span)

    def point_at(self, column: int) -> None:
        """Mark a column, or none with -1."""
        if column != self._marked:
            self._marked = column
            self.update()

    def _enlarge(self, factor: float, around: float) -> None:
        first, last = self.span
        self.show_columns(around - (around - first) / factor, around + (last - around) / factor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if not self.hasFocus() or self.cells is None:
            event.ignore()
            return
        first, last = self.span
        if abs(turned.x()) > abs(turned.y()):
            aside = -turned.x() / WHEEL_STEP * (last - first) / 8
            self.show_columns(first + aside, last + aside)
        else:
            at = self.places()
            self._enlarge(
                ZOOM ** (turned.y() / WHEEL_STEP), (event.position().x() - at.left) / at.wide
            )
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        factor = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}
        if event.key() == Qt.Key.Key_0:
            self.show_columns(0, self.shape[1])
        elif event.key() in factor:
            self._enlarge(factor[Qt.Key(event.key())], sum(self.span) / 2)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_columns(0, self.shape[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = None if event.buttons() else self.at(event.position())
        self.pointed.emit(found[1] if found else -1)

    def hide_card(self) -> None:
        super().hide_card()
        self.pointed.emit(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rows, columns = self.shape
        if 0 <= self._marked < columns:
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            column = self.cell(0, self._marked).united(self.cell(rows - 1, self._marked))
            painter.drawRect(column.adjusted(-1, -1, 1, 1))


def _every(step: float, needed: float) -> int:
    """Return the interval at which labels are shown so that they don't overlap: 1, 2, 4, 8, 16…"""
    count = 1
    while step * count < needed:
        count *= 2
    return count


def _short(value: float) -> str:
    return tr("{value:.3f}", value=value) if abs(value) < 10 else tr("{value:.1f}", value=value)
