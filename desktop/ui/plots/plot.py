# pyright: standard
# Most of pyqtgraph has no type annotations.
"""A chart widget: handles the pointer and the keyboard, and animates changes of the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.plots.card import HoverCard
from desktop.ui.plots.chart import Axis, Chart, between, changes
from desktop.ui.plots.drawing.view import Hit
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import ARROWS, say

if TYPE_CHECKING:
    from desktop.ui.plots.drawing.canvas import Canvas

MORPH_MS: Final = 200
GHOST_MS: Final = 1000
"""Time for which the previous marks stay visible after a move."""
ZOOM: Final = 1.5
NUDGE: Final = 0.01
"""Distance that an arrow key moves the handle, as a share of the height."""
READ: Final = 1 / 40
"""Distance that an arrow key moves the reading position, as a share of the visible width."""
BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ONWARD: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
NEAR_HANDLE: Final = 28
"""Distance from the handle within which a press grabs it, in unscaled pixels."""
UP_DOWN: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)
LEFT_RIGHT: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ENDS: Final = (Qt.Key.Key_Home, Qt.Key.Key_End)
EMPTY: Final = Chart(Axis("", Scale(0, 1)), Axis("", Scale(0, 1)))


class Plot(QWidget):
    """A widget that shows a chart.

    The arrow keys, Home, and End move through the marks that have a card. If there is a handle, Up
    and Down move it. Plus, minus, and 0 zoom, as does the pointer (see box.py).

    The scene is created when it is first needed. Until then, pyqtgraph isn't imported.
    """

    picked = Signal(str)
    """The key of a mark that was clicked or reached with the keyboard."""
    stepped = Signal(int, int)
    """An arrow key moved over cells: rows down and columns to the right."""
    placed = Signal(float, float)
    """The x and y of a cell that was clicked."""
    beyond = Signal(int)
    """The keyboard selection moved before the first mark (-1) or past the last one (1)."""
    guessed = Signal(float)
    """The y that the handle was moved to."""
    moved = Signal()
    """A different part of the chart is visible."""
    pointed = Signal(str)
    """The key of the mark under the pointer, or ""."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._chart = self._before = EMPTY
        self._made: Canvas | None = None
        self._links: list[tuple[Plot, str]] = []
        self._linked: set[Plot] = {self}
        """All plots that zoom together with this one."""
        self._at = ""
        self._reading: float | None = None
        """The x value at which the keyboard reads the chart."""
        self._walking = self._dragging = False
        self.card = HoverCard(theme, self)
        self.whole = button(theme, tr("Show all"), "secondary", "ph.arrows-out")
        self.whole.setParent(self)
        self.whole.setToolTip(tr("The whole chart again (0, or a double click)"))
        self.whole.clicked.connect(self.reset)
        self.whole.hide()
        self._clock = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MORPH_MS)
        self._clock.valueChanged.connect(self._move)
        self._clock.finished.connect(self._arrive)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._restyle)

    # --- what is shown ----------------------------------------------------------------

    @property
    def name(self) -> str:
        return self._name

    def rename(self, name: str) -> None:
        self._name = name
        self._say()

    @property
    def chart(self) -> Chart:
        return self._chart

    @property
    def at(self) -> str:
        """Key of the mark that the keyboard is at or that was selected; "" at first."""
        return self._at

    def show_chart(self, chart: Chart) -> None:
        """Shows a chart. Marks whose keys were in the previous chart move to their new places."""
        before, self._chart = self._chart, chart
        self._reading = None
        if self._at not in chart.keyed:
            self._at = ""
        self._say()
        self.updateGeometry()
        if self._made is not None:
            self._made.setGeometry(self._room())
        if self._made is None:
            if self.isVisible():
                self.canvas.show_chart(chart)
            return
        self._clock.stop()
        if self.isVisible() and not self._theme.still and moves(before, chart):
            self._before, self._made.ghost = before, before
            self._clock.start()
        else:
            self._made.ghost = None
            self._made.show_chart(chart, self._hit())

    def choose(self, key: str) -> None:
        """Selects a mark, from which the keyboard continues."""
        self._at = key
        self._say()
        if self._made is not None and self._walking:
            self._point(self._hit())

    @property
    def canvas(self) -> Canvas:
        """The canvas, created on first use."""
        if self._made is None:
            from desktop.ui.plots.drawing.canvas import Canvas

            made = self._made = Canvas(self._theme.look, self, self)
            made.setGeometry(self._room())
            made.show_chart(self._chart)
            made.show()
            self._follow_links(made)
            self.whole.raise_()
        return self._made

    def reset(self) -> None:
        """Shows the whole chart, here and in the plots that zoom together with this one."""
        for plot in self._linked:
            if plot._made is not None:
                plot._made.reset()

    @property
    def shown_x(self) -> tuple[float, float]:
        """The ends of the visible part of the x axis."""
        x = self.canvas.view.x
        return x.low, x.high

    def show_part(self, low: float, high: float) -> None:
        """Shows this part of the x axis."""
        self.canvas.box.setXRange(low, high, padding=0)

    def highlight(self, key: str) -> None:
        """Fades all marks but this one; "" fades none."""
        if self._made is not None:
            self._made.point_at(self._made.view.hit_of(key))

    def link(self, other: Plot, side: str = "x") -> None:
        """Shows the same part of an axis as another plot, once both are shown."""
        self._links.append((other, side))
        together = self._linked | other._linked
        for plot in together:
            plot._linked = together
        if self._made is not None:
            self._follow_links(self._made)

    def _follow_links(self, made: Canvas) -> None:
        for other, side in self._links:
            if side == "x":
                made.box.setXLink(other.canvas.box)
            else:
                made.box.setYLink(other.canvas.box)

    def minimumSizeHint(self) -> QSize:
        return QSize(*(self._theme.px(side) for side in self._chart.least))

    def sizeHint(self) -> QSize:
        """The minimum size, since the plot grows if there is room."""
        return self.minimumSizeHint()

    def told_at(self, where: QPointF) -> str:
        """The text of the card at a position in the widget; "" if there is none."""
        hit = self.canvas.hit_at(where)
        return hit.card.said if hit is not None else ""

    def _say(self) -> None:
        chart = self._chart
        parts = [self._name, chart.sentence]
        if walked := chart.walked:
            card = chart.card_of(self._at or walked[0])
            parts += [card.said if card is not None else "", tr("Arrow keys choose")]
        if chart.read is not None:
            read = "" if self._reading is None else chart.read(self._reading).said
            parts += [read, tr("Left and Right read the curves")]
        if chart.handle is not None:
            parts += [chart.handle.text, tr("Up and Down move your guess")]
        say(self, ". ".join(part.removesuffix(".") for part in parts if part))

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        if self._made is not None:
            self._made.restyle(self._theme.look)
            self._place_button()

    # --- from one chart to the next -----------------------------------------------------

    @Slot(object)
    def _move(self, share: object) -> None:
        assert isinstance(share, float)
        self.canvas.show_chart(between(self._before, self._chart, eased(share)))

    @Slot()
    def _arrive(self) -> None:
        self.canvas.show_chart(self._chart, self._hit())
        ghost = self.canvas.ghost
        QTimer.singleShot(GHOST_MS, self, lambda: self._forget(ghost))

    def _forget(self, ghost: Chart | None) -> None:
        if self._made is not None and self._made.ghost is ghost:
            self._made.ghost = None
            self._made.moved()

    # --- the pointer: what a canvas asks -------------------------------------------------

    def pressed(self, where: QPointF) -> bool:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        handle = self._chart.handle
        if handle is None:
            return False
        place, near = self.canvas.view.place(handle.x, handle.y), self._theme.px(NEAR_HANDLE)
        if abs(where.x() - place.x()) > near:
            return False
        self._dragging = True
        self._take(where)
        return True

    def hovered(self, where: QPointF, buttons: Qt.MouseButton) -> bool:
        if self._dragging:
            self._take(where)
            return True
        if not buttons and self._clock.state() != QVariantAnimation.State.Running:
            self._walking = False
            self._point(self.canvas.hit_at(where))
        return False

    def released(self) -> bool:
        dragged, self._dragging = self._dragging, False
        return dragged

    def left(self) -> None:
        self._point(self._hit())

    def clicked(self, where: QPointF) -> None:
        hit = self.canvas.hit_at(where)
        if hit is not None and self._chart.cells is not None:
            self.placed.emit(hit.x, hit.y)
        elif hit is not None and hit.key in self._chart.walked:
            self._at = hit.key
            self._say()
            self.picked.emit(hit.key)

    def viewed(self) -> None:
        if self._made is not None:
            self.whole.setVisible(self._chart.zooms and self._made.zoomed)
            self._place_button()
        self.moved.emit()

    @property
    def may_zoom(self) -> bool:
        return self.hasFocus()

    def _take(self, where: QPointF) -> None:
        scale = self._chart.y.scale
        _, y = self.canvas.view.value_at(where)
        self.guessed.emit(min(max(y, scale.low), scale.high))

    def _hit(self) -> Hit | None:
        """The mark that the keyboard is at."""
        if not self._walking:
            return None
        view = self.canvas.view
        return view.hit_of(self._at) if self._reading is None else view.reading(self._reading)

    def _point(self, hit: Hit | None) -> None:
        self.canvas.point_at(hit)
        self.pointed.emit(hit.key if hit is not None else "")
        if hit is None:
            self.card.hide()
        else:
            self.card.show_at(hit.card, self.canvas.view.place(hit.x, hit.y))

    # --- the keyboard ---------------------------------------------------------------------

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
        """Moves the reading position, starting from the middle."""
        x = self.canvas.view.x
        share = 0.5 if self._reading is None else x.share(self._reading)
        self._reading = x.value(min(max(share + by, 0.0), 1.0))
        self._walking = True
        self._say()
        self._point(self._hit())

    def _walk(self, by: int, *, across: bool) -> None:
        """Moves on from the last selected mark. The first key press selects the first mark."""
        before = self._at
        self._go_to(self._chart.step(self._at, by, across=across))
        if self._at == before:
            self.beyond.emit(by)

    def _go_to(self, key: str) -> None:
        self._at = key
        self._walking = True
        self._say()
        self._point(self._hit())
        self.picked.emit(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._walking:
            self._walking, self._reading = False, None
            self._say()
            self._point(None)

    # --- the widget -----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.canvas.setGeometry(self._room())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.card.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made is not None:
            self._made.setGeometry(self._room())
            self._place_button()
        self.card.hide()

    def _room(self) -> QRect:
        """The scene's place in the widget."""
        highest = self._chart.highest
        height = self.height() if highest is None else min(self.height(), self._theme.px(highest))
        return QRect(0, 0, self.width(), height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.card.hide()

    def _place_button(self) -> None:
        self.whole.adjustSize()
        self.whole.move(self.width() - self.whole.width(), 0)


def moves(before: Chart, after: Chart) -> bool:
    """True if marks can move from one chart to the other: the axes are the same, and a mark with a
    key changes."""
    same = before.x.scale == after.x.scale and before.y.scale == after.y.scale
    return same and any(changes(before, key, mark) for key, mark in after.keyed.items())


def eased(share: float) -> float:
    """Eases a share of an animation, so that it is slow at both ends."""
    return share * share * (3 - 2 * share)
