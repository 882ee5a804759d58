# pyright: standard
# Most of pyqtgraph has no type annotations.
"""A widget that shows a chart and animates its changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.motion import Motion, eased
from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import EMPTY, Chart, Point
from desktop.ui.plots.drawing.view import PlotHit
from desktop.ui.plots.hover_card import HoverCard
from desktop.ui.plots.morph import between, moves
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import say

if TYPE_CHECKING:
    from desktop.ui.plots.drawing.box import Hand
    from desktop.ui.plots.drawing.canvas import Canvas

HANDLE: Final = "handle"
"""A key for `rect_of`, of the handle that the user moves."""
HANDLE_SIZE: Final = 12
WIDEST: Final = 1.6
"""The type size from which a plot's minimum width no longer grows."""
GHOST_MS: Final = 1000
"""Milliseconds for which the previous marks stay visible after a move."""


class ChartWidget(QWidget):
    """Shows a chart and moves its marks to their new places when it changes.

    The scene is created when it is first needed. Until then, pyqtgraph isn't imported.
    """

    moved = Signal()
    """Emitted when the chart is redrawn or a different part of it becomes visible."""
    pointed = Signal(str)
    """Emitted with the key of the mark under the pointer or reached with the keyboard, or ""."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self._chart = self._before = EMPTY
        self._made: Canvas | None = None
        self._links: list[tuple[ChartWidget, str]] = []
        self._linked: set[ChartWidget] = {self}
        """All plots that zoom together with this one."""
        self._at = ""
        self._reading: float | None = None
        """The x value at which the keyboard reads the chart."""
        self._walking = False
        self._highlighted = ""
        self._pointer: QPointF | None = None
        """The place of the pointer, or None if it is elsewhere."""
        self.card = HoverCard(theme, self)
        self.whole = button(theme, tr("Show all"), "secondary", "ph.arrows-out")
        self.whole.setParent(self)
        self.whole.setToolTip(tr("Shows the whole chart (0 or double-click)"))
        self.whole.clicked.connect(self.reset)
        self.whole.hide()
        self._motion = Motion(theme, self)
        self._motion.valueChanged.connect(self._move)
        self._motion.finished.connect(self._arrive)
        self.setProperty("ringed", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._restyle)

    # --- contents ---------------------------------------------------------------------

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
    def sentence(self) -> str:
        """One sentence that describes the chart; "" if there is none."""
        return self._chart.sentence

    @property
    def at(self) -> str:
        """Key of the mark that the keyboard is at or that was selected; "" if there is none."""
        return self._at

    def show_chart(self, chart: Chart) -> None:
        """Show a chart. Marks whose keys were in the previous chart move to their new places."""
        before, self._chart = self._chart, chart
        self._reading = None
        if self._at not in chart.keyed:
            self._at = ""
        self._say()
        if chart.least != before.least:
            self.updateGeometry()
        if self._made is None:
            if self.isVisible():
                self.canvas.show_chart(chart)
            return
        self._made.setGeometry(self._room())
        self._motion.stop()
        animated = self.isVisible() and not self._theme.still and moves(before, chart)
        self._made.ghost = before if animated else None
        if animated:
            self._before = before
            self._motion.run()
        else:
            self._show(self._made, chart)

    def _show(self, made: Canvas, chart: Chart) -> None:
        """Show a chart, and describe its mark under the pointer or at the keyboard."""
        made.show_chart(chart, lambda: self._hit() or made.view.hit_of(self._highlighted))
        if self.isVisible() and (self._walking or self._pointer is not None):
            self._describe(made.hit)

    def choose(self, key: str) -> None:
        """Select a mark. The arrow keys then move on from this mark."""
        self._at = key
        self._say()
        if self._made is not None and self._walking:
            self._point(self._hit())

    @property
    def canvas(self) -> Canvas:
        """The canvas, created on first use."""
        if self._made is None:
            from desktop.ui.plots.drawing.canvas import Canvas

            made = self._made = Canvas(self._theme.look, self._hand, self)
            made.setGeometry(self._room())
            made.show_chart(self._chart)
            made.show()
            self._follow_links(made)
            self.whole.raise_()
        return self._made

    @property
    def _hand(self) -> Hand | None:
        """The object that handles the pointer, or None to ignore the pointer."""
        return None

    def reset(self) -> None:
        """Show the whole chart, here and in the plots that zoom together with this one."""
        for plot in (*self._linked - {self}, self):  # the others follow this one, not vice versa
            if plot._made is not None:
                plot._made.reset()

    @property
    def shown_x(self) -> tuple[float, float]:
        """The ends of the visible part of the x axis."""
        x = self.canvas.view.x
        return x.low, x.high

    def show_part(self, low: float, high: float) -> None:
        """Show the part of the x axis from `low` to `high`."""
        self.canvas.box.setXRange(low, high, padding=0)

    def rect_of(self, *keys: str) -> QRectF:
        """Return the rectangle around marks, in the coordinates of the chart."""
        from desktop.ui.plots.words import rect_around  # imports pyqtgraph

        view, found = self.canvas.view, QRectF()
        for key in keys:
            handle = self._chart.handle if key == HANDLE else None
            if handle is not None:
                found |= rect_around(view, Point(handle.x, handle.y, size=HANDLE_SIZE))
            elif (mark := self._chart.keyed.get(key)) is not None:
                found |= rect_around(view, mark)
        return found

    def ends_rect(self) -> QRectF:
        """Return the rectangle of the names at the right end of the rows."""
        from desktop.ui.plots.words import ends_rect  # as above

        return ends_rect(self.canvas.view)

    def mark(self, *keys: str) -> tuple[QWidget, Callable[[], QRectF]]:
        """Return what paints marks, and a function that returns their rectangle in it."""
        return self.canvas.viewport(), lambda: self.rect_of(*keys)

    def highlight(self, key: str) -> None:
        """Fade all marks except the one with this key and its group, and also in the charts that
        follow until the pointer or the keyboard is at one here; "" fades none."""
        self._highlighted = key
        if self._made is not None:
            self._made.point_at(self._made.view.hit_of(key))

    def link(self, other: ChartWidget, side: str = "x") -> None:
        """Link an axis ("x" or "y") to the same axis of another plot, so that both plots always
        show the same part of it. This takes effect once this plot is shown."""
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
        """Return the minimum size. Large type makes the plot less wide than high, since its labels
        give way before it leaves the window."""
        width, height = self._chart.least
        return QSize(min(self._theme.px(width), round(WIDEST * width)), self._theme.px(height))

    def sizeHint(self) -> QSize:
        """Return the minimum size, since the plot grows if there is room."""
        return self.minimumSizeHint()

    def told_at(self, where: QPointF) -> str:
        """Return the text of the card at a position in the widget; "" if there is none."""
        hit = self.canvas.hit_at(where)
        return hit.card.said if hit is not None else ""

    def _say(self) -> None:
        chart = self._chart
        parts = [self._name, chart.sentence]
        if walked := chart.walked:
            card = chart.card_of(self._at or walked[0])
            parts += [
                card.said if card is not None else "",
                tr("Use the arrow keys to move between items"),
            ]
        if chart.read is not None:
            read = "" if self._reading is None else chart.read(self._reading).said
            parts += [read, tr("Use the Left and Right arrow keys to read the curves")]
        if chart.handle is not None:
            parts += [chart.handle.text, tr("Use the Up and Down arrow keys to move your guess")]
        say(self, ". ".join(part.removesuffix(".") for part in parts if part))

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        if self._made is not None:
            self._made.restyle(self._theme.look)
            self._place_button()

    # --- animation ----------------------------------------------------------------------

    @Slot(object)
    def _move(self, share: object) -> None:
        assert isinstance(share, float)
        self._show(self.canvas, between(self._before, self._chart, eased(share)))

    @Slot()
    def _arrive(self) -> None:
        ghost = self.canvas.ghost
        QTimer.singleShot(GHOST_MS, self, lambda: self._forget(ghost))

    def _forget(self, ghost: Chart | None) -> None:
        if self._made is not None and self._made.ghost is ghost:
            self._made.ghost = None
            self._made.moved()

    # --- the mark that is pointed at ---------------------------------------------------

    def _hit(self) -> PlotHit | None:
        """Return the mark or the reading at the keyboard or, if it isn't in use, under the
        pointer."""
        if not self._walking:
            return None if self._pointer is None else self.canvas.hit_at(self._pointer)
        view = self.canvas.view
        return view.hit_of(self._at) if self._reading is None else view.reading(self._reading)

    def _point(self, hit: PlotHit | None) -> None:
        self._highlighted = ""
        self.canvas.point_at(hit)
        self._describe(hit)

    def _describe(self, hit: PlotHit | None) -> None:
        self.pointed.emit(hit.key if hit is not None else "")
        if hit is None:
            self.card.hide()
        else:
            self.card.show_at(hit.card, self.canvas.view.place(hit.x, hit.y))

    def viewed(self) -> None:
        if self._made is not None:
            self.whole.setVisible(self._chart.zooms and self._made.zoomed)
            self._place_button()
        self.moved.emit()

    # --- widget events --------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.canvas.setGeometry(self._room())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hide_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made is not None:
            self._made.setGeometry(self._room())
            self._place_button()
        self._hide_card()

    def _hide_card(self) -> None:
        self._pointer = None  # until it moves again
        self.card.hide()

    def _room(self) -> QRect:
        """Return the scene's rectangle in the widget."""
        highest = self._chart.highest
        height = self.height() if highest is None else min(self.height(), self._theme.px(highest))
        return QRect(0, 0, self.width(), height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._hide_card()

    def _place_button(self) -> None:
        self.whole.adjustSize()
        self.whole.move(self.width() - self.whole.width(), 0)
