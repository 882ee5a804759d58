# pyright: standard
# Most of pyqtgraph has no type annotations.
"""A chart widget that handles the pointer and the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from desktop.ui.look.theme import Theme
from desktop.ui.plots.animated_chart import ChartWidget
from desktop.ui.widgets.painted import ARROWS

ZOOM: Final = 1.5
NUDGE: Final = 0.01
"""Distance that an arrow key moves the handle, as a share of the height."""
READ: Final = 1 / 40
"""Distance that an arrow key moves the reading position, as a share of the visible width."""
NEAR_HANDLE: Final = 28
"""Distance from the handle within which a press grabs it, in unscaled pixels."""
BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ONWARD: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
UP_DOWN: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)
LEFT_RIGHT: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ENDS: Final = (Qt.Key.Key_Home, Qt.Key.Key_End)


class Plot(ChartWidget):
    """A widget that shows a chart.

    The arrow keys, Home, and End move through the marks that have a card. If there is a handle, Up
    and Down move it. If the chart has `read` or `cells`, arrow keys move along x or between cells.
    Plus, minus, and 0 zoom, as does the pointer (see box.py).
    """

    picked = Signal(str)
    """Emitted with the key of a mark that was clicked or reached with the keyboard."""
    stepped = Signal(int, int)
    """Emitted when an arrow key moves between cells, with the number of rows to move down and the
    number of columns to move right."""
    placed = Signal(float, float)
    """Emitted with the x and y of a cell that was clicked."""
    beyond = Signal(int)
    """Emitted when an arrow key can't move the selection any further back (-1) or forward (1)."""
    guessed = Signal(float)
    """Emitted with the y that the handle was moved to."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def _hand(self) -> Plot:
        return self

    # --- pointer -------------------------------------------------------------------------

    def pressed(self, where: QPointF) -> bool:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        handle = self._chart.handle
        if handle is None:
            return False
        place, near = self.canvas.view.place(handle.x, handle.y), self._theme.px(NEAR_HANDLE)
        if abs(where.x() - place.x()) > near:
            return False
        self._dragging = True
        self.left()  # the pointer is on the handle now
        self._take(where)
        return True

    def hovered(self, where: QPointF, buttons: Qt.MouseButton) -> bool:
        if self._dragging:
            self._take(where)
            return True
        if not buttons:
            self._pointer = where
        if not buttons and not self._motion.runs:
            self._walking = False
            self._point(self._hit())
        return False

    def released(self) -> bool:
        dragged, self._dragging = self._dragging, False
        return dragged

    def left(self) -> None:
        self._pointer = None
        self._point(self._hit())

    def clicked(self, where: QPointF) -> None:
        hit = self.canvas.hit_at(where)
        if hit is not None and self._chart.cells is not None:
            self.placed.emit(hit.x, hit.y)
        elif hit is not None and hit.key in self._chart.walked:
            self._at = hit.key
            self._say()
            self.picked.emit(hit.key)

    @property
    def may_zoom(self) -> bool:
        return self.hasFocus()

    def _take(self, where: QPointF) -> None:
        scale = self._chart.y.scale
        _, y = self.canvas.view.value_at(where)
        self.guessed.emit(min(max(y, scale.low), scale.high))

    # --- keyboard -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, handle = Qt.Key(event.key()), self._chart.handle
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
        elif handle is not None and key in UP_DOWN:
            self._nudge(NUDGE if key == Qt.Key.Key_Up else -NUDGE)
        elif self._chart.read is not None and key in LEFT_RIGHT:
            self._read(READ if key == Qt.Key.Key_Right else -READ)
        elif self._chart.cells is not None and key in ARROWS:
            self.stepped.emit(*ARROWS[key])
        elif key in BACK + ONWARD and self._chart.walked:
            self._walk(-1 if key in BACK else 1, across=key in UP_DOWN)
        elif key in ENDS and self._chart.walked:
            self._go_to(self._chart.walked[0 if key == Qt.Key.Key_Home else -1])
        elif self._chart.zooms and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.canvas.enlarge(ZOOM)
        elif self._chart.zooms and key == Qt.Key.Key_Minus:
            self.canvas.enlarge(1 / ZOOM)
        elif self._chart.zooms and key == Qt.Key.Key_0:
            self.reset()
        else:
            super().keyPressEvent(event)

    def _nudge(self, by: float) -> None:
        assert self._chart.handle is not None
        scale = self._chart.y.scale
        share = scale.share(self._chart.handle.y) + by
        self.guessed.emit(scale.value(min(max(share, 0.0), 1.0)))

    def _read(self, by: float) -> None:
        """Move the reading position, which starts in the middle."""
        x = self.canvas.view.x
        share = 0.5 if self._reading is None else x.share(self._reading)
        self._reading = x.value(min(max(share + by, 0.0), 1.0))
        self._walking = True
        self._say()
        self._point(self._hit())

    def _walk(self, by: int, *, across: bool) -> None:
        """Move on from the last selected mark. The first key press selects the first mark."""
        before = self._at
        self._go_to(self._chart.step(self._at, by, across=across))
        if self._at == before:
            self.beyond.emit(by)

    def _go_to(self, key: str) -> None:
        self._at = key
        self._walking = True
        self._say()
        if (hit := self._hit()) is not None:
            self.canvas.bring(hit.x, hit.y)
        self._point(hit)
        self.picked.emit(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._walking:
            self._walking, self._reading, self._pointer = False, None, None
            self._say()
            self._point(None)
