"""Shows the values that each number format can hold near one number, one line per format."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import tr
from desktop.core.numbers.formats import Format, Real, is_finite
from desktop.core.numbers.number_text import number_text
from desktop.ui.look.motion import Motion
from desktop.ui.look.theme import Theme
from desktop.ui.plots.scale import tick_step
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.numbers.falling import FALL_MS, SNAP_MS, Fall
from desktop.ui.widgets.numbers.number_head import Head
from desktop.ui.widgets.numbers.number_ticks import BOTTOM, SIDE, TOP, Lines, fitting_span
from desktop.ui.widgets.painted import HoverWidget, say

LEAST_ROW, PREFERRED_ROW, KNOB, FALLING, WIDE = 14, 28, 4, 6, 640
"""In unscaled pixels: the heights of a row, and the radii of the knob and of a falling number."""
ZOOM = Fraction(3, 2)
SMALLEST_SPAN, LARGEST_SPAN = Fraction(1, 10**48), Fraction(10**40)
RASTER = QPaintEngine.Type.Raster
KEY_STEPS = 100
"""Number of steps of the arrow keys from one end of the line to the other, at most."""

Line = tuple[Format, Real]
"""A format and its marked value."""


class NumberLine(HoverWidget):
    """Shows one line per format, in the given order. Plus, minus, and the wheel with Ctrl zoom.

    The number can be dragged or moved with Left and Right, and the dots follow. `fall` lets it fall
    past the lines, each of which catches it at the nearest value.
    """

    zoomed = Signal()
    moved = Signal(object)  # the user has moved the number to this Fraction

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines: Sequence[Line] = ()
        self._meant: Real = Fraction(0)
        self._label, self._selected = "", 0
        self._middle, self._span = Fraction(0), Fraction(1)
        self._drags = False
        self._told: tuple[tuple[Fraction, Fraction], Sequence[Format]] | None = None
        """The view and the formats that screen readers were told about last."""
        self._before: list[float] = []
        """Where the dots were before they began to move, or empty if they come from the number."""
        self._ground: tuple[tuple[Lines, Head], QPixmap] | None = None
        """What doesn't move, with what it was painted from."""
        self.falling = Motion(theme, self, FALL_MS, "fall")
        self._snapping = Motion(theme, self, SNAP_MS)
        for motion in (self.falling, self._snapping):
            motion.valueChanged.connect(self.update)
            motion.finished.connect(self.update)
        self.watch = button(theme, tr("Watch it fall"), "link", "ph.play")
        self.watch.setParent(self)
        self.watch.setProperty("unsaved", True)
        self.watch.setToolTip(tr("Drops the number past the lines (Space)"))
        self.watch.clicked.connect(self.fall)
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Scaled(theme, self, self._rescale)

    @property
    def view(self) -> tuple[Fraction, Fraction]:
        """The smallest and the largest visible number."""
        return self._middle - self._span / 2, self._middle + self._span / 2

    def show_lines(self, lines: Sequence[Line], selected: int, meant: Real, label: str) -> None:
        """Show the lines. Dots whose values have changed move there, unless the user moves the
        number: then they jump."""
        before: list[float] = []
        if not self._drags:
            places, state = self._places, self.state
            before = [self._x(places, state, number) for number in range(len(self._lines))]
        values = [held for _, held in self._lines]
        self._lines, self._selected = lines, selected
        self._meant, self._label = meant, label
        if is_finite(meant) and not self.view[0] <= meant <= self.view[1]:
            self._middle = Fraction(meant)
        self._follow()
        self.falling.end()
        if self._drags:
            self._snapping.end()
        elif values != [held for _, held in lines] and len(before) == len(lines):
            self._before = before
            self._snapping.run()

    def fit(self) -> None:
        """Zoom so that the selected format's value and the next values on both sides of it are
        visible."""
        if is_finite(self._meant):
            self._show(fitting_span(self._lines[self._selected][0], Fraction(self._meant)))

    def zoom(self, factor: Fraction) -> None:
        """Zoom by a factor. A factor above 1 zooms in."""
        self._show(self._span / factor)
        self.zoomed.emit()

    def fall(self) -> None:
        """Let the number fall past the lines. While it falls, this starts over."""
        if is_finite(self._meant):
            self._snapping.stop()
            self._before = []
            self.falling.run()

    def _show(self, span: Fraction) -> None:
        """Show this much around the number."""
        before = self.view
        self._middle = Fraction(self._meant) if is_finite(self._meant) else Fraction(0)
        self._span = min(max(span, SMALLEST_SPAN), LARGEST_SPAN)
        if self.view != before:
            self._snapping.end()
            self._follow()

    def _follow(self) -> None:
        """Update the picture, and what a screen reader says about it."""
        self.watch.setVisible(is_finite(self._meant))
        self.update()
        self.refresh_card()
        lines = self._places
        if self._told != (lines.view, lines.kinds):
            self._told = lines.view, lines.kinds
            say(self, lines.told)

    # --- positions ------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._theme.px(400), WIDE), self._theme.px(TOP + BOTTOM + 8 * LEAST_ROW))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(800), self._theme.px(TOP + BOTTOM + 8 * PREFERRED_ROW))

    def _rescale(self) -> None:
        self.updateGeometry()
        self._place_button()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_button()

    def _place_button(self) -> None:
        self.watch.adjustSize()
        top = (self._theme.px(TOP) - self.watch.height()) // 2
        self.watch.move(self.width() - self._theme.px(SIDE) - self.watch.width(), max(top, 0))

    @property
    def _places(self) -> Lines:
        kinds = [kind for kind, _ in self._lines]
        size = self.width(), self.height()
        return Lines(self._theme.look, kinds, self._selected, self.view, *size)

    @property
    def state(self) -> Fall:
        """Where the number and the dots are now."""
        if self._snapping.runs:
            return Fall.snap(self._snapping.share, len(self._lines))
        return Fall.at(self.falling.share, len(self._lines))

    def _x(self, lines: Lines, state: Fall, number: int) -> float:
        """Return the position of a line's dot."""
        held, caught = self._lines[number][1], state.caught[number]
        there = lines.x_or_edge(Fraction(held)) if is_finite(held) else float(lines.left)
        if caught == 1:
            return there
        meant = Fraction(self._meant) if is_finite(self._meant) else Fraction(0)
        start = self._before[number] if self._before else lines.x_or_edge(meant)
        return start + (there - start) * caught

    def told_at(self, place: QPointF) -> str:
        """Describe the value nearest to a point, in the format whose line is there. Returns "" if
        the point is outside the lines."""
        lines = self._places
        number = math.floor((place.y() - lines.top) / lines.row)
        if not (0 <= number < len(self._lines) and lines.left <= place.x() <= lines.right):
            return ""
        kind, _ = self._lines[number]
        there = min(max(lines.value(place.x()), Fraction(kind.least)), Fraction(kind.greatest))
        value = kind.decode(kind.encode(there))
        return tr(
            "{name}: the nearest value is {value}",
            name=kind.name,
            value=number_text(value, 9),
        )

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines, state = self._places, self.state
        self._paint_ground(painter, lines)
        if is_finite(self._meant):
            self._paint_meant(painter, lines, state)
        for number, (_, held) in enumerate(self._lines):
            if is_finite(held) and state.caught[number]:
                x = self._x(lines, state, number)
                self._paint_held(painter, lines, number, x)

    def _paint_ground(self, painter: QPainter, lines: Lines) -> None:
        """Paint what doesn't move. It takes as long as a frame, so that it is painted only once,
        except in a picture that is saved, which is sharper."""
        head, ratio = self._head, self.devicePixelRatioF()
        if painter.deviceTransform().m11() != ratio or painter.paintEngine().type() != RASTER:
            lines.paint(painter)
            head.paint(painter)
            return
        if self._ground is None or self._ground[0] != (lines, head):
            ground = QPixmap(self.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(self._theme.color("surface"))
            once = QPainter(ground)
            once.setRenderHint(QPainter.RenderHint.Antialiasing)
            lines.paint(once)
            head.paint(once)
            once.end()
            self._ground = (lines, head), ground
        painter.drawPixmap(0, 0, self._ground[1])

    def _paint_held(self, painter: QPainter, lines: Lines, number: int, x: float) -> None:
        """Paint a dot on the value that represents the number, or an arrow if it is out of view,
        and the error from the number to the dot."""
        theme, held = self._theme, Fraction(self._lines[number][1])
        y, radius = lines.y(number), min(lines.row * 0.34, theme.px(6))
        if is_finite(self._meant):
            painter.setPen(QPen(theme.color("bad"), max(radius * 0.8, 2)))
            start = lines.x_or_edge(Fraction(self._meant))
            painter.drawLine(QPointF(start, y), QPointF(x, y))
        if lines.view[0] <= held <= lines.view[1]:
            painter.setPen(QPen(theme.color("surface"), 1))
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QPointF(x, y), radius, radius)
        else:
            lines.paint_away(painter, number, held)

    def _paint_meant(self, painter: QPainter, lines: Lines, state: Fall) -> None:
        """Paint the number, with a knob where it can be grabbed, and the line that it falls
        along."""
        theme, px = self._theme, self._theme.px
        if not self.view[0] <= self._meant <= self.view[1]:
            return
        x = lines.x(Fraction(self._meant))
        down = lines.top + (lines.bottom - lines.top) * state.drop
        painter.setPen(QPen(theme.color("ink"), px(2)))
        painter.drawLine(QPointF(x, lines.top), QPointF(x, down))
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color("ink"))
        painter.drawEllipse(QPointF(x, lines.top), px(KNOB), px(KNOB))
        if self.falling.runs:
            painter.drawEllipse(QPointF(x, down), px(FALLING), px(FALLING))
        self._head.paint_label(painter, self._label, x)

    @property
    def _head(self) -> Head:
        px = self._theme.px
        right = self.watch.x() if self.watch.isVisibleTo(self) else self.width() - px(SIDE)
        words = tr("Values that each format can represent"), tr("Stored value"), tr("Error")
        return Head(self._theme.look, *words, px(SIDE), right, px(TOP))

    # --- moving the number ----------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self._places.left:
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        lines, shape = self._places, Qt.CursorShape
        over = is_finite(self._meant) and lines.left <= event.position().x() <= lines.right
        self.setCursor(shape.SplitHCursor if over else shape.ArrowCursor)
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        """Move the number to the pointer, rounded to what a pixel can tell apart."""
        if not event.buttons() & Qt.MouseButton.LeftButton or not is_finite(self._meant):
            return
        lines = self._places
        x = min(max(event.position().x(), lines.left), lines.right)
        self._move_to(lines.value(x), max(lines.right - lines.left, 1))

    def _move_to(self, value: Fraction, steps: int) -> None:
        step = tick_step(self._span, steps)
        rounded = round(value / step) * step
        if rounded != self._meant:
            self._drags = True
            self.moved.emit(rounded)
            self._drags = False

    # --- keys -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
            self.zoomed.emit()
        elif key == Qt.Key.Key_Space:
            self.fall()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and is_finite(self._meant):
            step = tick_step(self._span, KEY_STEPS)
            way = step if key == Qt.Key.Key_Right else -step
            self._move_to(Fraction(self._meant) + way, KEY_STEPS)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom if Ctrl is pressed. Without Ctrl, let the page scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if turn := event.angleDelta().y():
            self.zoom(ZOOM if turn > 0 else 1 / ZOOM)
        event.accept()
