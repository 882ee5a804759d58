"""Shares on axes around a middle, one polygon for each of a few things."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.row_brush import CENTER, LEFT, RIGHT
from desktop.ui.widgets.walked_chart import WalkedChart

RINGS = (0.25, 0.5, 0.75, 1.0)
SIDE, HEAD, LABEL, NAME_WIDTH, DOT, CAP = 24, 24, 18, 168, 3, 4
FILL = 0.14
"""How solid a polygon is filled: what lies under it is seen."""
LEAST_AXES = 3


@dataclass(frozen=True)
class Spoke:
    """One axis: for each polygon its value and the ends of its interval, from 0 to 1. `line` is
    a value to be seen beside; `told` is all of it in words."""

    name: str
    values: Sequence[tuple[float, float, float]]
    told: str
    line: float | None = None


@dataclass(frozen=True)
class Radar:
    """`series` are the polygons' names and colors."""

    spokes: Sequence[Spoke]
    series: Sequence[tuple[str, str]]


class RadarChart(WalkedChart):
    """Left and Right walk around the axes."""

    back, onward = Qt.Key.Key_Left, Qt.Key.Key_Right
    goes_round = True

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._radar = Radar((), ())

    @property
    def radar(self) -> Radar:
        return self._radar

    def show_radar(self, radar: Radar) -> None:
        self._radar = radar
        self.show_parts()

    @property
    def count(self) -> int:
        return len(self._radar.spokes)

    def said_at(self, number: int) -> str:
        return tr(". {told}. Left and Right choose an axis", told=self._radar.spokes[number].told)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(240))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    # --- where things are -----------------------------------------------------------

    @property
    def _middle(self) -> QPointF:
        head = self._theme.px(HEAD)
        return QPointF(self.width() / 2, head + (self.height() - head) / 2)

    @property
    def _radius(self) -> float:
        px = self._theme.px
        down = (self.height() - px(HEAD)) / 2 - px(LABEL + 10)
        return max(min(down, self.width() / 2 - px(NAME_WIDTH)), 1.0)

    def _place(self, number: int, value: float) -> QPointF:
        """The first axis points up, the others follow clockwise."""
        turn = 2 * math.pi * number / len(self._radar.spokes)
        away = self._radius * value
        return self._middle + QPointF(away * math.sin(turn), -away * math.cos(turn))

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._radar.spokes) < LEAST_AXES:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_web(painter)
        for number in range(len(self._radar.series)):
            self._paint_series(painter, number)
        self._paint_lines(painter)
        self._paint_scale(painter)
        self._paint_legend(painter)

    def _paint_web(self, painter: QPainter) -> None:
        theme, spokes = self._theme, self._radar.spokes
        painter.setPen(QPen(theme.color("line"), 1))
        for ring in RINGS:
            painter.drawPolygon(QPolygonF([self._place(n, ring) for n in range(len(spokes))]))
        for number, spoke in enumerate(spokes):
            here = self.hasFocus() and number == self._at
            painter.setPen(QPen(theme.color("accent" if here else "line"), 2 if here else 1))
            painter.drawLine(self._middle, self._place(number, 1.0))
            self._paint_name(painter, number, spoke.name)

    def _paint_scale(self, painter: QPainter) -> None:
        px = self._theme.px
        for ring in RINGS:
            place = self._place(0, ring)
            words = QRect(round(place.x()) + px(4), round(place.y()) - px(8), px(48), px(16))
            self._brush.text(
                painter, words, tr("{ring:.0f} %", ring=100 * ring), "count", "ink3", LEFT
            )

    def _paint_name(self, painter: QPainter, number: int, name: str) -> None:
        px, place, middle = self._theme.px, self._place(number, 1.0), self._middle
        width, height = px(NAME_WIDTH), px(LABEL)
        across = place.x() - middle.x()
        if abs(across) < px(8):
            above = place.y() < middle.y()
            top = round(place.y()) - height - px(10) if above else round(place.y()) + px(2)
            words, align = QRect(round(place.x()) - width // 2, top, width, height), CENTER
        else:
            right = across > 0
            left = round(place.x()) + px(8) if right else round(place.x()) - px(8) - width
            words = QRect(left, round(place.y()) - height // 2, width, height)
            align = LEFT if right else RIGHT
        self._brush.text(painter, words, name, "caption", "ink", align)

    def _paint_series(self, painter: QPainter, which: int) -> None:
        px, spokes = self._theme.px, self._radar.spokes
        color = self._theme.color(self._radar.series[which][1])
        shape = QPolygonF([self._place(n, each.values[which][0]) for n, each in enumerate(spokes)])
        fill = self._theme.color(self._radar.series[which][1])
        fill.setAlphaF(FILL)
        painter.setBrush(fill)
        painter.setPen(QPen(color, 2))
        painter.drawPolygon(shape)
        painter.setBrush(color)
        for number, spoke in enumerate(spokes):
            value, low, high = spoke.values[which]
            painter.setPen(QPen(color, 1.5))
            painter.drawLine(self._place(number, low), self._place(number, high))
            turn = 2 * math.pi * number / len(spokes)
            cap = QPointF(px(CAP) * math.cos(turn), px(CAP) * math.sin(turn))
            for end in (low, high):
                painter.drawLine(self._place(number, end) - cap, self._place(number, end) + cap)
            painter.drawEllipse(self._place(number, value), px(DOT), px(DOT))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_lines(self, painter: QPainter) -> None:
        """Dashed across the axes that have one."""
        painter.setPen(QPen(self._theme.color("ink"), 1.5, Qt.PenStyle.DashLine))
        count = len(self._radar.spokes)
        for number, spoke in enumerate(self._radar.spokes):
            after = self._radar.spokes[(number + 1) % count]
            if spoke.line is not None and after.line is not None:
                following = (number + 1) % count
                painter.drawLine(
                    self._place(number, spoke.line), self._place(following, after.line)
                )

    def _paint_legend(self, painter: QPainter) -> None:
        px, x = self._theme.px, self._theme.px(4)
        for name, color in self._radar.series:
            painter.fillRect(QRect(x, px(6), px(14), px(10)), self._theme.color(color))
            width = self._brush.width(name, "caption") + px(4)
            words = QRect(x + px(20), 0, width, px(HEAD) - 2)
            self._brush.text(painter, words, name, "caption", "ink2", LEFT)
            x += px(32) + width

    # --- mouse ----------------------------------------------------------------------

    def told_at(self, where: QPointF) -> str:
        """Of the axis that is nearest to the pointer; "" in the middle and outside."""
        away = where - self._middle
        distance = math.hypot(away.x(), away.y())
        count = len(self._radar.spokes)
        if not count or not 0.1 * self._radius < distance < 1.2 * self._radius:
            return ""
        turn = math.atan2(away.x(), -away.y())
        return self._radar.spokes[round(turn * count / (2 * math.pi)) % count].told
