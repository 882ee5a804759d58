"""The knob that sets the number of experts per token."""

from __future__ import annotations

import math
from collections.abc import Collection

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QDial

from desktop.core.i18n import counted, tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.row_brush import CENTER, TextBrush

SIDE = 176
NUMBERS, STOPS, DISK = 0.9, 0.73, 0.56
"""Radii of the numbers, the stops, and the knob, relative to half the side."""
FIRST, ARC = 240, 300
"""Angle of the first stop and the angle between the first and the last, in degrees, as in QDial."""
MOST_NUMBERED = 10
"""If there are more stops, only some have a number."""


class ExpertsDial(QDial):
    """A knob with a stop for each number of experts. A stop is filled if its answer is kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._trained, self._kept = 1, frozenset[int]()
        self.setProperty("ringed", True)
        self.setRange(1, 1)
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(SIDE), theme.px(SIDE)))
        self.valueChanged.connect(self._say)
        self._say()

    def show_stops(self, most: int, trained: int) -> None:
        self._trained = trained
        self.setRange(1, most)
        self.setPageStep(max(1, most // 8))
        self._say()
        self.update()

    def show_kept(self, kept: Collection[int]) -> None:
        self._kept = frozenset(kept)
        self.update()

    @property
    def numbered(self) -> list[int]:
        """The stops that have a number: all of them, or the powers of two and the last."""
        most = self.maximum()
        if most <= MOST_NUMBERED:
            return list(range(1, most + 1))
        powers = [2**power for power in range(most.bit_length()) if 2**power <= most]
        return sorted({*powers, most})

    def place_of(self, value: int, radius: float) -> QPointF:
        """Return the point in the direction of a stop. `radius` is relative to half the side."""
        share = (value - 1) / max(self.maximum() - 1, 1)
        angle = math.radians(FIRST - ARC * share)
        half = self.width() / 2
        return QPointF(
            half + radius * half * math.cos(angle), half - radius * half * math.sin(angle)
        )

    def _say(self) -> None:
        value = self.value()
        name = tr("Experts per token: {used} of {most}", used=value, most=self.maximum())
        say(self, f"{name}, {tr('as trained')}" if value == self._trained else name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, half = QPainter(self), self._theme, self.width() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = STOPS * half
        ring = QRectF(half - radius, half - radius, 2 * radius, 2 * radius)
        share = (self.value() - 1) / max(self.maximum() - 1, 1)
        for color, part in (("line", 1.0), ("accent", share)):
            painter.setPen(QPen(theme.color(color), theme.px(4)))
            painter.drawArc(ring, 16 * FIRST, round(-16 * ARC * part))
        self._paint_stops(painter)
        self._paint_knob(painter, half)

    def _paint_stops(self, painter: QPainter) -> None:
        theme, brush, numbered = self._theme, TextBrush(self._theme), self.numbered
        shown = range(1, self.maximum() + 1) if self.maximum() <= MOST_NUMBERED else numbered
        for stop in shown:
            kept = stop in self._kept
            painter.setPen(QPen(theme.color("accent" if kept else "outline"), 2))
            painter.setBrush(theme.color("accent" if kept else "surface"))
            painter.drawEllipse(self.place_of(stop, STOPS), theme.px(4), theme.px(4))
            if stop in numbered:
                box = QRectF(0, 0, theme.px(32), theme.px(18))
                box.moveCenter(self.place_of(stop, NUMBERS))
                use = "strong" if stop in (self._trained, self.value()) else "count"
                color = "accent" if stop == self.value() else "ink2"
                brush.text(painter, box.toRect(), f"{stop}", use, color, CENTER)

    def _paint_knob(self, painter: QPainter, half: float) -> None:
        theme, brush, value = self._theme, TextBrush(self._theme), self.value()
        painter.setPen(QPen(theme.color("outline"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawEllipse(QPointF(half, half), DISK * half, DISK * half)
        pen = QPen(theme.color("accent"), theme.px(4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(self.place_of(value, DISK - 0.18), self.place_of(value, DISK))
        high, wide = theme.px(28), round(DISK * half * 1.6)
        top, left = round(half) - theme.px(22), round(half - wide / 2)
        brush.text(painter, QRect(left, top, wide, high), f"{value}", "reading_21", "ink", CENTER)
        word = counted(value, "expert", "experts", "below its number")
        place = QRect(left, top + high, wide, theme.px(16))
        brush.text(painter, place, word, "caption", "ink2", CENTER)
