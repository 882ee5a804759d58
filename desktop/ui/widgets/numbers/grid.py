"""Grids of cells that support keyboard navigation, hovering, and selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import ARROWS, HoverWidget
from desktop.ui.widgets.row_brush import CENTER, RowBrush

HEADS: Final = 26
"""Height of the column headers in unscaled pixels."""
GAP: Final = 4
"""Gap between the cells of a named grid in pixels."""


@dataclass(frozen=True)
class Places:
    """The origin of the cells, the size of a cell including its gap, and the gap, in pixels."""

    left: float
    top: float
    wide: float
    high: float
    gap: float

    def cell(self, row: int, column: int) -> QRectF:
        """Return the rectangle of a cell without the gap around it."""
        return QRectF(
            self.left + column * self.wide + self.gap / 2,
            self.top + row * self.high + self.gap / 2,
            self.wide - self.gap,
            self.high - self.gap,
        )

    def at(self, place: QPointF) -> tuple[int, int]:
        """Return the row and column at a point as if the grid were unlimited."""
        row = int((place.y() - self.top) // self.high)
        return row, int((place.x() - self.left) // self.wide)


class Grid(HoverWidget):
    """A grid in which arrow keys and clicks select a cell. A card describes the cell under the
    pointer. The grid is painted directly, since the cells grow with the widget and each subclass
    draws them differently."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.row = self.column = 0
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.rescaled)

    # --- overridden by each grid ----------------------------------------------------------

    @property
    def shape(self) -> tuple[int, int]:
        """The number of selectable rows and columns; (0, 0) if there are none."""
        raise NotImplementedError

    def places(self) -> Places:
        raise NotImplementedError

    def told(self, row: int, column: int) -> str:
        """Return the description of a cell."""
        raise NotImplementedError

    def pick(self, row: int, column: int) -> None:
        """Handle the selection of this cell by a key or a click."""
        raise NotImplementedError

    def rescaled(self) -> None:
        """Handle a change of the theme or the text size."""
        self.updateGeometry()
        self.update()

    # --- pointing -------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> QRectF:
        """Return the rectangle of a cell without the gap around it."""
        return self.places().cell(row, column)

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """Return the row and column at a point of the widget, or None."""
        rows, columns = self.shape
        if not rows:
            return None
        row, column = self.places().at(place)
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    def told_at(self, place: QPointF) -> str:
        found = self.at(place)
        return self.told(*found) if found else ""

    def chosen_rect(self) -> QRectF:
        """Return the rectangle of the selected cell."""
        return self.cell(self.row, self.column)

    def choose_at(self, place: QPointF) -> None:
        """Select the cell at a point of the widget, if there is one."""
        if (found := self.at(place)) is not None:
            self.pick(*found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose_at(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step is None or not self.shape[0]:
            super().keyPressEvent(event)
        else:
            self.step(*step)

    def step(self, down: int, right: int) -> None:
        """Move the selection in the direction of an arrow key. At an edge, nothing happens."""
        (rows, columns), row, column = self.shape, self.row + down, self.column + right
        if 0 <= row < rows and 0 <= column < columns:
            self.pick(row, column)


class NamedGrid(Grid):
    """A grid of a few rows and columns, with row names on the left and column headers at the top.
    `names_width` is in unscaled pixels."""

    names_width = 96

    def __init__(
        self, theme: Theme, rows: Sequence[str], columns: Sequence[str], most_row: int = 4096
    ) -> None:
        """`most_row` is the maximum height of a row in unscaled pixels."""
        super().__init__(theme)
        self._most_row = most_row
        self.rows, self.columns = rows, columns
        self.brush = RowBrush(theme)

    @property
    def filled(self) -> bool:
        """True if there is something to show and select."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, row: int, column: int, cell: QRect) -> None:
        raise NotImplementedError

    @property
    def shape(self) -> tuple[int, int]:
        return (len(self.rows), len(self.columns)) if self.filled else (0, 0)

    def places(self) -> Places:
        left, top = self._theme.px(self.names_width), self._theme.px(HEADS)
        wide = (self.width() - left) / len(self.columns)
        high = min((self.height() - top) / len(self.rows), self._theme.px(self._most_row))
        return Places(left, top, wide, high, GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, places = self._theme.px, self.places()
        for column, head in enumerate(self.columns):
            cell = places.cell(0, column).toRect()
            place = QRect(cell.x(), 0, cell.width(), px(HEADS - 4))
            self.brush.text(painter, place, head, "caption_strong", "ink2", CENTER)
        for row, name in enumerate(self.rows):
            cell = places.cell(row, 0).toRect()
            place = QRect(0, cell.y(), px(self.names_width - 8), cell.height())
            self.brush.text(painter, place, name, "button", "ink")
            for column in range(len(self.columns)):
                self.paint_cell(painter, row, column, places.cell(row, column).toRect())
