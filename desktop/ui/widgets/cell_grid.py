"""A table of numbers as colored cells, some of them ringed and numbered: to walk over and read."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.cells import LARGE, CellBrush, Cells
from desktop.ui.widgets.grid import Grid, Places
from desktop.ui.widgets.painted import say

WIDEST, HIGHEST = 240, 124
"""Unscaled pixels of a cell, at the most."""
LEAST_HEIGHT, HEAD, NUMBERED, MOST_NUMBERED = 120, 24, 24, 8
LABEL_GAP = 8
MOST_APART = 4096
"""Cells; more of them are always one picture."""


class CellGrid(Grid):
    """Up and down walk over the rows, left and right over the columns; the mouse picks."""

    picked = Signal(int, int)  # a row and a column
    stepped = Signal(int)  # left or right, where the columns are not walked
    pushed = Signal(int)  # up or down, beyond the first or last row

    def __init__(
        self, theme: Theme, name: str, corner: str = "", *, walks_columns: bool = True
    ) -> None:
        """`name` is for screen readers; `corner` says what the columns are."""
        super().__init__(theme)
        self._name, self._corner = name, corner
        self._walks = walks_columns
        self._brush = CellBrush(theme)
        self.cells: Cells | None = None
        self._places: Places | None = None
        self.column = -1
        say(self, name)

    def show_cells(self, cells: Cells | None) -> None:
        was = self.cells
        self.cells = cells
        if was is None or cells is None or (was.rows, was.columns) != (cells.rows, cells.columns):
            self._places = None
            self.updateGeometry()
        if cells is not None:
            self.row = min(self.row, len(cells.rows) - 1)
            self.column = min(self.column, len(cells.columns) - 1)
        self._say()
        self.update()

    def choose(self, row: int, column: int = -1) -> None:
        self.row, self.column = row, column
        self._say()
        self.update()

    def told(self, row: int, column: int) -> str:
        """Its row, its column, its numbers."""
        cells = self.cells
        assert cells is not None
        if cells.hover is not None:
            return cells.hover(row, column)
        text = f"{cells.rows[row]}, {cells.columns[column]}: {_short(cells.values[row, column])}"
        if cells.marks is not None and np.isfinite(mark := cells.marks[row, column]):
            text += tr("\nchosen, with the weight {short}", short=_short(mark))
        return text

    # --- sizes --------------------------------------------------------------------------

    @property
    def shape(self) -> tuple[int, int]:
        return (0, 0) if self.cells is None else (len(self.cells.rows), len(self.cells.columns))

    def places(self) -> Places:
        if self._places is None:
            assert self.cells is not None
            px, metrics = self._theme.px, self.fontMetrics()
            rows, columns = len(self.cells.rows), len(self.cells.columns)
            names = (self._corner, *self.cells.rows)
            widest = max(metrics.horizontalAdvance(text) for text in names)
            left = min(widest + px(LABEL_GAP + 12), self.width() // 3)
            top = metrics.height() + px(LABEL_GAP)
            wide = min((self.width() - left) / max(1, columns), px(WIDEST))
            high = min((self.height() - top) / max(1, rows), px(HIGHEST))
            apart = min(wide, high) >= LARGE and columns * rows <= MOST_APART
            self._places = Places(left, top, wide, high, px(4) if apart else 0.0)
        return self._places

    def rescaled(self) -> None:
        self.setFont(self._theme.font("caption_strong"))
        self._places = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._places = None

    def minimumSizeHint(self) -> QSize:
        """A few rows keep room for the numbers on them."""
        rows = len(self.cells.rows) if self.cells is not None and not self._walks else 0
        high = HEAD + rows * NUMBERED if rows <= MOST_NUMBERED else 0
        return QSize(self._theme.px(240), self._theme.px(max(high, LEAST_HEIGHT)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(320))

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """A row's name is part of its first cell."""
        if self.cells is None or place.x() < 0:
            return None
        return super().at(QPointF(max(place.x(), self.places().left), place.y()))

    # --- choosing -----------------------------------------------------------------------

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
        self._brush.paint(painter, cells, self.places())
        if self._walks and self.column >= 0 and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("ink"), 2))
            painter.drawRect(self.cell(self.row, self.column).adjusted(-1, -1, 1, 1))

    def _paint_labels(self, painter: QPainter, cells: Cells) -> None:
        theme, at, metrics = self._theme, self.places(), self.fontMetrics()
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        room, height = int(at.left) - theme.px(LABEL_GAP + 4), metrics.height()
        for row in range(0, len(cells.rows), _every(at.high, height)):
            chosen = row == self.row
            painter.setFont(theme.font("caption_strong" if chosen else "count"))
            painter.setPen(theme.color("ink" if chosen else "ink3"))
            box = QRectF(0, at.top + (row + 0.5) * at.high - height, room, 2 * height)
            text = metrics.elidedText(cells.rows[row], Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, right, text)
        bar = QRectF(at.left - theme.px(7), at.top + self.row * at.high, theme.px(3), at.high)
        painter.fillRect(bar, theme.color("accent"))
        painter.setFont(theme.font("count"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QRectF(0, 0, room, height), right, self._corner)
        shown = [text.rsplit(" ", 1)[-1] for text in cells.columns]
        widest = max(metrics.horizontalAdvance(text) for text in shown) + theme.px(8)
        for column in range(0, len(cells.columns), _every(at.wide, widest)):
            box = QRectF(at.left + (column + 0.5) * at.wide - widest, 0, 2 * widest, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown[column])


def _every(step: float, needed: float) -> int:
    """Of how many labels one is shown, so that they stand apart: 1, 2, 4, 8, 16…"""
    count = 1
    while step * count < needed:
        count *= 2
    return count


def _short(value: float) -> str:
    return tr("{value:.3f}", value=value) if abs(value) < 10 else tr("{value:.1f}", value=value)
