"""A grid of cells with names at its left and heads above: to walk over and read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.theme import Theme
from desktop.ui.widgets.painted import ARROWS, Told
from desktop.ui.widgets.row_brush import CENTER, RowBrush
from desktop.ui.widgets.scaled import Scaled

HEADS = 26
"""Their height in unscaled pixels."""


class Grid(Told):
    """Arrow keys and clicks choose a cell. `names_width` is in unscaled pixels. Painted by hand:
    the cells grow with the widget, and what is in them is a picture."""

    names_width = 96

    def __init__(
        self, theme: Theme, rows: Sequence[str], columns: Sequence[str], most_row: int = 4096
    ) -> None:
        """The names of the rows and columns; `most_row`: a row's height at the most, in unscaled
        pixels."""
        super().__init__()
        self._theme, self._most_row = theme, most_row
        self.rows, self.columns = rows, columns
        self.row = self.column = 0
        self.brush = RowBrush(theme)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)

    @property
    def filled(self) -> bool:
        """There is something to see and to choose."""
        raise NotImplementedError

    def told(self, row: int, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def choose(self, row: int, column: int) -> None:
        """By a key or a click."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        raise NotImplementedError

    def cell(self, row: int, column: int) -> QRect:
        """Where a cell is, without the gap around it."""
        px = self._theme.px
        wide = (self.width() - px(self.names_width)) / len(self.columns)
        high = min((self.height() - px(HEADS)) / len(self.rows), px(self._most_row))
        left, top = px(self.names_width) + column * wide, px(HEADS) + row * high
        return QRect(round(left) + 2, round(top) + 2, round(wide) - 4, round(high) - 4)

    def told_at(self, place: QPointF) -> str:
        found = self._cell_at(place)
        return self.told(*found) if found and self.filled else ""

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        every = ((r, c) for r in range(len(self.rows)) for c in range(len(self.columns)))
        return next((each for each in every if self.cell(*each).contains(place.toPoint())), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (found := self._cell_at(event.position())) and self.filled:
            self.choose(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (step := ARROWS.get(event.key())) is None:
            super().keyPressEvent(event)
            return
        row, column = self.row + step[0], self.column + step[1]
        if 0 <= row < len(self.rows) and 0 <= column < len(self.columns) and self.filled:
            self.choose(row, column)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        for column, head in enumerate(self.columns):
            cell = self.cell(0, column)
            place = QRect(cell.x(), 0, cell.width(), px(HEADS - 4))
            self.brush.text(painter, place, head, "caption_strong", "ink2", CENTER)
        for row, name in enumerate(self.rows):
            cell = self.cell(row, 0)
            place = QRect(0, cell.y(), px(self.names_width - 8), cell.height())
            self.brush.text(painter, place, name, "button", "ink")
            for column in range(len(self.columns)):
                self.paint_cell(painter, row, column)
