"""A picture that zooms: several figures in one place, each of which shows what is chosen in the one
before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from desktop.ui.look.motion import Motion, eased, stage
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.numbers.heatmap import Heatmap

ZOOM_MS: Final = 320
STEP: Final = 1.5
"""The factor for a notch of the mouse wheel or a key."""
NOTCH: Final = 120
"""What Qt reports for a notch of the mouse wheel."""
SHOWS: Final = 0.3
"""Share of the way in from which the inner figure appears."""
LEAST: Final = 4.0
"""Smallest side, in pixels, of a part that is enlarged."""


class ZoomLevel(Protocol):
    """What each figure provides, besides being a widget."""

    def chosen_rect(self) -> QRectF:
        """Return the rectangle of the chosen part, which the next figure shows."""
        ...

    def choose_at(self, place: QPointF) -> None:
        """Choose the part at a point, if there is one."""
        ...


class ZoomView(OneOf):
    """Shows one figure at a time. The wheel, a pinch, a double-click, and Enter zoom in, and Escape
    and Backspace zoom out. `asked` says to which figure; the owner calls `go` once it has the
    data."""

    asked = Signal(int)
    gone = Signal(int)
    """Emitted with the number of the figure that is now shown."""

    def __init__(self, theme: Theme, first: Heatmap, others: Sequence[QWidget]) -> None:
        """`first` shows everything and can be zoomed itself. The others implement ZoomLevel."""
        super().__init__(first, *others)
        self.first, self.figures, self.level = first, (first, *others), 0
        self._turned = 0.0
        """How far the wheel or a pinch has zoomed in since the last figure, as a logarithm."""
        self._cover = _Cover(self, theme)
        self.motion = Motion(theme, self, ZOOM_MS, "zoom")
        self.motion.valueChanged.connect(lambda: self._cover.show_share(self.motion.share))
        self.motion.finished.connect(self._cover.end)
        self.grabGesture(Qt.GestureType.PinchGesture)
        for each in self.figures:
            each.installEventFilter(self)
        Scaled(theme, self, self._keep_width)  # so that no zoom changes the layout of the page

    def figure(self, level: int) -> ZoomLevel:
        return self.figures[level]  # type: ignore[return-value]

    def _keep_width(self) -> None:
        self.setMinimumWidth(max(each.minimumSizeHint().width() for each in self.figures))

    def go(self, level: int) -> None:
        """Show a figure. The chosen part of the outer figure grows into the inner one, or shrinks
        back. A motion that is running ends at once."""
        if level == self.level:
            return
        self.motion.stop()
        self._cover.end()
        old, new = self.figures[self.level], self.figures[level]
        focused = old.hasFocus()
        before = self._picture() if self.isVisible() else None
        inner = level > self.level
        rect = self.figure(self.level).chosen_rect() if inner else QRectF()
        self.show_one(new)
        if (layout := self.layout()) is not None:
            layout.activate()
        if not inner:
            rect = self.figure(level).chosen_rect()
        self.level, self._turned = level, 0.0
        if focused:
            new.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gone.emit(level)
        if before is not None:
            after = self._picture()
            outside, inside = (before, after) if inner else (after, before)
            self._cover.begin(outside, inside, rect, inward=inner)
            self.motion.run()

    def _picture(self) -> QPixmap:
        return self.figures[self.level].grab() if self.level else self.first.unmarked()

    def zoom_in(self, at: QPointF | None = None) -> None:
        """Zoom in to what is at a point or, without one, what is chosen."""
        if self.level + 1 < len(self.figures):
            if at is not None:
                self.figure(self.level).choose_at(at)
            self.asked.emit(self.level + 1)

    def zoom_out(self) -> bool:
        """Return False if everything is shown already."""
        if self.level:
            self.asked.emit(self.level - 1)
            return True
        return self.first.magnify(0.0, None)

    def zoom(self, factor: float, at: QPointF | None = None, *, flowing: bool = False) -> bool:
        """Zoom by a factor, such as a notch of the wheel. Small factors add up until they are as
        much as a notch. With `flowing`, for a wheel or fingers that may go on moving, what comes
        early in a motion in the same direction is ignored. Returns False if there is nothing more
        to do."""
        if not self.level and self.first.magnify(factor, at):
            return True
        turn = math.log(factor)
        if turn * self._turned < 0:
            self._turned = 0.0
        elif flowing and self.motion.share < 0.5 and (turn > 0) == self._cover.inward:
            return True
        self._turned += turn
        last = len(self.figures) - 1
        if self.level == (last if turn > 0 else 0):
            return False
        if abs(self._turned) >= 0.99 * math.log(STEP):
            self._turned = 0.0
            if turn > 0:
                self.zoom_in(at)
            else:
                self.zoom_out()
        return True

    # --- keys, wheel, and fingers -----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            not event.modifiers()
            & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier),
        )
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.zoom_in()
        elif plain and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif plain and key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif plain and key == Qt.Key.Key_0:
            self.show_all()
        elif not (plain and key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self.zoom_out()):
            super().keyPressEvent(event)

    def show_all(self) -> None:
        """Show all of the first figure."""
        self.first.magnify(0.0, None)
        self.asked.emit(0)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent) and event.type() == QEvent.Type.Gesture:
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and pinch.scaleFactor() > 0:
                at = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self.zoom(pinch.scaleFactor(), at, flowing=True)
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel, double-clicks, and a touchpad's pinch, which the figures would ignore or
        take for clicks."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            if event.button() == Qt.MouseButton.LeftButton:
                self.zoom_in(event.position())
                return True
        elif (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(max(1 + event.value(), 0.1), event.position(), flowing=True)
            return True
        elif isinstance(event, QWheelEvent):
            turn, shift = event.angleDelta(), Qt.KeyboardModifier.ShiftModifier
            up = abs(turn.y()) > abs(turn.x()) and not event.modifiers() & shift
            factor = STEP ** (turn.y() / NOTCH)
            if up and self.zoom(factor, event.position(), flowing=True):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.motion.end()


class _Cover(QWidget):
    """Lies over the figures while one grows into the other, and leaves clicks to them."""

    def __init__(self, view: QWidget, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme, self.inward = view, theme, True
        self._outside = self._inside = QPixmap()
        self._rect = QRectF()
        self._share = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Otherwise, Qt also paints the figure below in each frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.end()

    def begin(self, outside: QPixmap, inside: QPixmap, rect: QRectF, *, inward: bool) -> None:
        self._outside, self._inside, self.inward = outside, inside, inward
        rect = rect.intersected(QRectF(QPointF(), outside.deviceIndependentSize()))
        wide, high = max(LEAST - rect.width(), 0) / 2, max(LEAST - rect.height(), 0) / 2
        self._rect = rect.adjusted(-wide, -high, wide, high)

    def show_share(self, share: float) -> None:
        """Show the picture after a share of the time; nothing covers the figure at the end."""
        self._share = share
        if share < 1 and not self._outside.isNull():
            self.setGeometry(self._view.rect())
            self.raise_()
            self.update()
        else:
            self.end()

    def end(self) -> None:
        """Cover nothing. Hiding this widget instead would lay out the whole page."""
        self.setGeometry(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole = QPainter(self), QRectF(self.rect())
        painter.fillRect(self.rect(), self._theme.color("surface"))
        way = eased(self._share if self.inward else 1 - self._share)
        seen = between(whole, self._rect, way)
        across, down = whole.width() / seen.width(), whole.height() / seen.height()
        painter.save()
        painter.scale(across, down)
        painter.translate(-seen.topLeft())
        painter.drawPixmap(QPointF(), self._outside)
        painter.restore()
        corner = self._rect.topLeft() - seen.topLeft()
        place = QRectF(
            corner.x() * across,
            corner.y() * down,
            self._rect.width() * across,
            self._rect.height() * down,
        )
        painter.setOpacity(stage(way, SHOWS, 1.0))
        painter.drawPixmap(place, self._inside, QRectF(self._inside.rect()))


def between(whole: QRectF, part: QRectF, way: float) -> QRectF:
    """Return what is in sight on the way from a whole to its part, from 0 to 1. Each side shrinks
    by the same factor in the same time, so that the speed looks even."""

    def side(start: float, length: float, at: float, goal: float) -> tuple[float, float]:
        now = length * (goal / length) ** way
        gone = (length - now) / (length - goal) if goal < length else way
        return start + (at - start) * gone, now

    x, width = side(whole.x(), whole.width(), part.x(), part.width())
    y, height = side(whole.y(), whole.height(), part.y(), part.height())
    return QRectF(x, y, width, height)
