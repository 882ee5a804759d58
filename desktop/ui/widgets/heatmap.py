"""A tensor as a picture that can be moved and enlarged, however large it is.

The widget paints what it has: the whole, coarse and stretched, and over it the part that was
drawn for the present view. So it never waits, and what is missing comes a moment later.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.color_map import color_image
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

CELL = 2.0
"""Pixels of the smallest cell."""
LARGEST = 24.0
"""Pixels of a weight, at the most."""
ZOOM = 1.5
MARGIN = 0.75
"""How much more than the view is asked for on each side, of its width and height."""
DRAG = 4


Edges = tuple[float, float]
"""The sizes of weights that are darkest and brightest."""


@dataclass(frozen=True)
class Part:
    """Rows and columns of weights, and how many of them are in a cell."""

    row: int
    rows: int
    column: int
    columns: int
    group_rows: int = 1
    group_columns: int = 1


@dataclass(frozen=True)
class Drawn:
    """A part and its picture, a pixel a cell."""

    part: Part
    image: QImage


class Heatmap(QWidget):
    """Arrow keys move the chosen block; plus, minus and 0 zoom; the mouse drags and picks."""

    picked = Signal(int, int)  # a row and a column: of the weight under the mouse
    moved = Signal(int, int)  # by so many rows and blocks, with the arrow keys
    part_wanted = Signal(object)  # a Part, when the view shows more than what is there

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pressed: QPointF | None = None
        self._dragged = False
        Scaled(theme, self, self.update)
        self.clear()

    def clear(self) -> None:
        """Show nothing, until `open` says what there is."""
        self.rows = self.columns = 0
        self._whole: Drawn | None = None
        self._detail: Drawn | None = None
        self._asked: Part | None = None
        self._chosen: tuple[int, int, int] | None = None
        self._across = self._down = 1.0
        self._left = self._top = 0.0
        self.update()

    def open(self, rows: int, columns: int) -> None:
        """A tensor of so many rows and columns, as a whole."""
        self.clear()
        self.rows, self.columns = rows, columns
        self.show_all()

    @property
    def whole(self) -> Part:
        """The part that shows everything in cells of at least 2 x 2 pixels."""
        across = max(1, -(-self.columns // max(int(self.width() / CELL), 1)))
        down = max(1, -(-self.rows // max(int(self.height() / CELL), 1)))
        return Part(0, self.rows, 0, self.columns, down, across)

    def show_whole(self, part: Part, sizes: npt.NDArray[np.float32], edges: Edges) -> None:
        self._whole = Drawn(part, color_image(sizes, *edges, self._theme.color("bad")))
        self.update()
        self._ask()

    def show_part(self, part: Part, sizes: npt.NDArray[np.float32], edges: Edges) -> None:
        self._detail = Drawn(part, color_image(sizes, *edges, self._theme.color("bad")))
        self._asked = None
        self.update()
        self._ask()

    def choose(self, row: int, column: int, weights: int) -> None:
        """Frame a block: so many weights of a row, from a column on. Brings it into sight."""
        self._chosen = (row, column, weights)
        self._bring_into_sight()
        self.update()

    def say(self, text: str) -> None:
        say(self, text)

    # --- the view -----------------------------------------------------------------------

    @property
    def zoomed(self) -> bool:
        return self._zoomed_in(self.size())

    def _zoomed_in(self, size: QSize) -> bool:
        """Whether the weights are larger than they'd be if all were to be seen in this size."""
        across, down = self._least_in(size)
        return self._across > across * 1.001 or self._down > down * 1.001

    @property
    def group(self) -> tuple[int, int]:
        """Rows and columns of weights in a square of the present view."""
        return max(1, round(CELL / self._down)), max(1, round(CELL / self._across))

    @property
    def _least(self) -> tuple[float, float]:
        """Pixels of a weight across and down, when all of them are in sight."""
        return self._least_in(self.size())

    def _least_in(self, size: QSize) -> tuple[float, float]:
        return (
            min(size.width() / max(self.columns, 1), LARGEST),
            min(size.height() / max(self.rows, 1), LARGEST),
        )

    def show_all(self) -> None:
        self._across, self._down = self._least
        self._left = self._top = 0.0
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """A factor above 1 enlarges, around a point of the widget (its middle)."""
        if not self.rows:
            return
        at = at or QPointF(self.width() / 2, self.height() / 2)
        column = self._left + at.x() / self._across
        row = self._top + at.y() / self._down
        least = self._least
        # In the long run weights are squares: the narrower side catches up first.
        wider = max(self._across, self._down)

        def enlarged(side: float) -> float:
            return min(side * factor**2, max(wider, side * factor)) if factor > 1 else side * factor

        across, down = enlarged(self._across), enlarged(self._down)
        self._across = min(max(across, least[0]), max(LARGEST, least[0]))
        self._down = min(max(down, least[1]), max(LARGEST, least[1]))
        self._left = column - at.x() / self._across
        self._top = row - at.y() / self._down
        self._settle()

    def pan(self, right: float, down: float) -> None:
        """Move the view by so many pixels."""
        self._left += right / self._across
        self._top += down / self._down
        self._settle()

    def _settle(self) -> None:
        """Keep the view inside of the tensor, show it, and ask for what it lacks."""
        self._left = min(max(self._left, 0.0), max(self.columns - self.width() / self._across, 0))
        self._top = min(max(self._top, 0.0), max(self.rows - self.height() / self._down, 0))
        self.update()
        self._ask()

    def _bring_into_sight(self) -> None:
        if self._chosen is None or not self.zoomed:
            return
        row, column, weights = self._chosen
        wide, high = self.width() / self._across, self.height() / self._down
        if not self._top <= row <= self._top + high - 1:
            self._top = row - high / 2
        if not self._left <= column <= self._left + wide - min(weights, wide):
            self._left = column - (wide - weights) / 2 if weights < wide else column
        self._settle()

    def _ask(self) -> None:
        """Ask for the view and a margin, when it is not all there; one part at a time."""
        if not self.rows or self._asked is not None or self._whole is None:
            return
        if not self.zoomed:
            self._ask_whole()
            return
        if self._covered(MARGIN / 2):
            return
        group_rows, group_columns = self.group
        first, last = self._rows_in_sight()
        start, end = self._columns_in_sight()
        more_rows, more_columns = round((last - first) * MARGIN), round((end - start) * MARGIN)
        top = max(0, first - more_rows) // group_rows * group_rows
        left = max(0, start - more_columns) // group_columns * group_columns
        bottom = min(self.rows, last + more_rows)
        right = min(self.columns, end + more_columns)
        self._asked = Part(top, bottom - top, left, right - left, group_rows, group_columns)
        self.part_wanted.emit(self._asked)

    @property
    def sharp(self) -> bool:
        """Whether the part that was drawn for such a view holds all of it."""
        return self._covered(0)

    def _covered(self, margin: float) -> bool:
        """Whether it holds the view and so much of its height and width around it."""
        if self._detail is None:
            return False
        have = self._detail.part
        first, last = self._rows_in_sight()
        start, end = self._columns_in_sight()
        rows, columns = margin * (last - first), margin * (end - start)
        return (
            (have.group_rows, have.group_columns) == self.group
            and have.row <= max(0, first - rows)
            and min(self.rows, last + rows) <= have.row + have.rows
            and have.column <= max(0, start - columns)
            and min(self.columns, end + columns) <= have.column + have.columns
        )

    def _ask_whole(self) -> None:
        """Anew, where the window has grown since."""
        assert self._whole is not None
        parts = [drawn.part for drawn in (self._whole, self._detail) if drawn is not None]
        if self.whole not in parts:
            self._asked = self.whole
            self.part_wanted.emit(self._asked)

    def forget_asked(self) -> None:
        """What was asked for doesn't come; the next movement asks anew."""
        self._asked = None

    def _rows_in_sight(self) -> tuple[int, int]:
        return int(self._top), min(self.rows, int(self._top + self.height() / self._down) + 1)

    def _columns_in_sight(self) -> tuple[int, int]:
        end = int(self._left + self.width() / self._across) + 1
        return int(self._left), min(self.columns, end)

    # --- painting -----------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._whole:
            painter.fillRect(self.rect(), self._theme.color("sunken"))
            return
        used = self._rect(0, 0, self.rows, self.columns).intersected(QRectF(self.rect()))
        painter.setClipRect(used)
        for drawn in (self._whole, self._detail):
            if drawn is not None:
                part = drawn.part
                target = self._rect(
                    part.row,
                    part.column,
                    drawn.image.height() * part.group_rows,
                    drawn.image.width() * part.group_columns,
                )
                painter.drawImage(target, drawn.image)
        self._paint_chosen(painter)

    def _rect(self, row: int, column: int, rows: int, columns: int) -> QRectF:
        return QRectF(
            (column - self._left) * self._across,
            (row - self._top) * self._down,
            columns * self._across,
            rows * self._down,
        )

    def _paint_chosen(self, painter: QPainter) -> None:
        if self._chosen is None:
            return
        row, column, weights = self._chosen
        rect = self._rect(row, column, 1, weights)
        short = self._theme.px(8)
        if rect.height() < short:
            rect.adjust(0, (rect.height() - short) / 2, 0, (short - rect.height()) / 2)
        if rect.width() < short:
            rect.adjust((rect.width() - short) / 2, 0, (short - rect.width()) / 2, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, color in ((4.0, "ink"), (2.0, "surface")):
            painter.setPen(QPen(self._theme.color(color), width))
            painter.drawRoundedRect(rect, 3, 3)

    # --- mouse and keys -----------------------------------------------------------------

    def _weight_at(self, point: QPointF) -> tuple[int, int] | None:
        row = int(self._top + point.y() / self._down)
        column = int(self._left + point.x() / self._across)
        inside = 0 <= row < self.rows and 0 <= column < self.columns
        return (row, column) if inside else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        step = self._pressed - event.position()
        if self._dragged or step.manhattanLength() > DRAG:
            self._dragged = True
            self._pressed = event.position()
            self.pan(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._weight_at(event.position())
        if self._pressed is not None and not self._dragged and found is not None:
            self.picked.emit(*found)
        self._pressed = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Moves the picture where it is enlarged; with Ctrl it zooms. Else the page scrolls."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM if turn.y() > 0 else 1 / ZOOM, event.position())
        elif self.zoomed and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turn.y() or turn.x()), 0)
        elif self.zoomed:
            self.pan(-turn.x(), -turn.y())
        else:
            event.ignore()
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if event.key() in steps:
            self.moved.emit(*steps[Qt.Key(event.key())])
        elif event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM)
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What showed all of it still does, whether there is more room now or less."""
        if not self._zoomed_in(event.oldSize()) or not self.zoomed or not self._whole:
            self.show_all()
        self._settle()
