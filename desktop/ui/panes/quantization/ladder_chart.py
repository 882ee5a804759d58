"""Size against loss: a point for each copy, with its 95 % interval, and the sensible one ringed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.number_text import number_text
from desktop.core.units import unit_text
from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled
from desktop.ui.widgets.spoken import say

LEFT_ROOM, RIGHT_ROOM, TOP, BOTTOM = 68, 24, 24, 40
DOT, RING, CAP, NEAR = 5, 11, 5, 16
MOST_TICKS: Final = 6
LOSS: Final = (
    tr(
        "↑ more is lost: mean KL divergence from the source, in nats, log scale, with 95 % "
        "intervals"
    ),
    tr("↑ mean KL divergence from the source, nats, log scale, 95 % intervals"),
    tr("↑ mean KL divergence, nats, log scale, 95 %"),
)
"""What the axis says, as much as there is room for."""
UNITS: Final = (10**9, 10**6, 10**3)


@dataclass(frozen=True)
class Point:
    """`name` stands beside it, `loss` is in nats, with the ends of its interval; `hollow` for the
    source, which loses none."""

    type: str
    name: str
    bytes: int
    loss: float
    low: float
    high: float
    told: str
    ringed: bool = False
    hollow: bool = False


def size_ticks(low: float, high: float, most: int = MOST_TICKS) -> list[float]:
    """Round numbers (1, 2 or 5 times a power of ten apart) within the ends."""
    if not low < high:
        return [low]
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


def decades(points: Sequence[Point]) -> tuple[int, int]:
    """The powers of ten at the ends of the axis of loss."""
    shown = [each for point in points for each in (point.low, point.loss, point.high) if each > 0]
    # An interval that reaches nearly to zero would stretch the axis without end.
    least = min((point.loss for point in points if point.loss > 0), default=0.001)
    low = math.floor(math.log10(max(min(shown, default=0.001), least / 10)))
    high = math.ceil(math.log10(max(shown, default=1.0)))
    return low, max(high, low + 1)


class LadderChart(QWidget):
    """Left and right walk from copy to copy; a click chooses one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: list[Point] = []
        self._at = ""
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Size against loss"))
        Scaled(theme, self, self.update)

    def show_points(self, points: Sequence[Point]) -> None:
        """By rising size."""
        self._points = sorted(points, key=lambda point: point.bytes)
        self.choose(self._at)

    def choose(self, type_name: str) -> None:
        self._at = type_name
        point = next((each for each in self._points if each.type == type_name), None)
        say(
            self,
            tr("Size against loss. {told}", told=point.told) if point else tr("Size against loss"),
        )
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(150))

    # --- geometry ----------------------------------------------------------------------

    @property
    def _area(self) -> QRectF:
        px = self._theme.px
        width, height = self.width() - px(LEFT_ROOM + RIGHT_ROOM), self.height() - px(TOP + BOTTOM)
        return QRectF(px(LEFT_ROOM), px(TOP), max(width, 1), max(height, 1))

    @property
    def _ends(self) -> tuple[float, float]:
        """Of the axis of size, in bytes. It need not begin at 0, and says so in its title."""
        sizes = [point.bytes for point in self._points] or [0, 1]
        room = max(max(sizes) - min(sizes), 0.1 * max(sizes)) * 0.06
        return max(min(sizes) - room, 0.0), max(sizes) + room

    def x_of(self, size: float) -> float:
        low, high = self._ends
        area = self._area
        return area.left() + (size - low) / (high - low) * area.width()

    def y_of(self, loss: float) -> float:
        """What is 0 or less stands on the axis."""
        low, high = decades(self._points)
        area = self._area
        if loss <= 10.0**low:
            return area.bottom()
        share = (math.log10(loss) - low) / (high - low)
        return area.bottom() - share * area.height()

    def place(self, point: Point) -> QPointF:
        return QPointF(self.x_of(point.bytes), self.y_of(point.loss))

    def _near(self, where: QPointF) -> Point | None:
        def distance(point: Point) -> float:
            away = self.place(point) - where
            return math.hypot(away.x(), away.y())

        best = min(self._points, key=distance, default=None)
        if best is None or distance(best) > self._theme.px(NEAR):
            return None
        return best

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        copies = [point for point in self._points if not point.hollow]
        painter.setPen(QPen(self._theme.color("outline"), 1))
        painter.drawPolyline([self.place(point) for point in copies])
        taken: list[QRectF] = []
        for point in self._points:
            self._paint_point(painter, point)
            where, dot = self.place(point), self._theme.px(RING + 3)
            taken.append(QRectF(where.x() - dot, where.y() - dot, 2 * dot, 2 * dot))
        for point in self._points:
            self._paint_name(painter, point, taken)

    def _paint_axes(self, painter: QPainter) -> None:
        theme, px, area = self._theme, self._theme.px, self._area
        painter.setFont(theme.font("count"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        low, high = decades(self._points)
        for power in range(low, high + 1):
            y = self.y_of(10.0**power)
            painter.setPen(QPen(theme.color("outline" if power == low else "line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("ink2"))
            box = QRectF(0, y - px(8), area.left() - px(8), px(16))
            painter.drawText(box, side, number_text(10.0**power, 2))
        center = Qt.AlignmentFlag.AlignCenter
        ticks = size_ticks(*self._ends)
        scale = next((each for each in UNITS if ticks[-1] >= each), UNITS[-1])
        for number, tick in enumerate(ticks):
            x = self.x_of(tick)
            painter.setPen(QPen(theme.color("outline"), 1))
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + px(4)))
            painter.setPen(theme.color("ink2"))
            last = number == len(ticks) - 1
            words = number_text(tick / scale, 4) + (f" {unit_text(scale)}" if last else "")
            box = QRectF(x - px(50), area.bottom() + px(4), px(100), px(16))
            painter.drawText(box, center, words)
        painter.setFont(theme.font("caption"))
        below = QRectF(area.left(), area.bottom() + px(20), area.width(), px(18))
        painter.drawText(below, center, tr("size on disk (the axis doesn't begin at 0)"))
        above = QRectF(0, 0, self.width() - px(8), px(18))
        wide = painter.fontMetrics().horizontalAdvance
        words = next((each for each in LOSS if wide(each) <= above.width()), LOSS[-1])
        painter.drawText(above, side, words)

    def _paint_point(self, painter: QPainter, point: Point) -> None:
        theme, px, where = self._theme, self._theme.px, self.place(point)
        accent = theme.color("accent")
        if point.high > point.low:
            painter.setPen(QPen(accent, 1.5))
            top, bottom = self.y_of(point.high), self.y_of(point.low)
            painter.drawLine(QPointF(where.x(), top), QPointF(where.x(), bottom))
            for end in (top, bottom):
                cap = px(CAP)
                painter.drawLine(QPointF(where.x() - cap, end), QPointF(where.x() + cap, end))
        painter.setPen(QPen(accent, 2) if point.hollow else QPen(theme.color("surface"), 1.5))
        painter.setBrush(theme.color("surface") if point.hollow else accent)
        painter.drawEllipse(where, px(DOT), px(DOT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if point.ringed:
            painter.setPen(QPen(accent, 2))
            painter.drawEllipse(where, px(RING), px(RING))
        if point.type == self._at:
            painter.setPen(QPen(theme.color("ink2"), 1, Qt.PenStyle.DashLine))
            painter.drawEllipse(where, px(RING + 3), px(RING + 3))

    def _paint_name(self, painter: QPainter, point: Point, taken: list[QRectF]) -> None:
        """Beside the point, where nothing else stands."""
        theme, px, where = self._theme, self._theme.px, self.place(point)
        painter.setFont(theme.font("caption_strong" if point.ringed else "caption"))
        painter.setPen(theme.color("ink"))
        wide, high, off = painter.fontMetrics().horizontalAdvance(point.name), px(16), px(RING + 3)
        sides = (where.x() + off, where.x() - off - wide)
        heights = (-high - px(2), px(2), -high / 2)
        spots = [QRectF(x, where.y() + y, wide, high) for y in heights for x in sides]
        spots.append(QRectF(where.x() - wide / 2, where.y() - off - high, wide, high))
        for away in (2, 3, 4):  # and further off, with a line to it
            far = [where.y() - away * high, where.y() + (away - 1) * high]
            spots += [QRectF(x, y, wide, high) for y in far for x in sides]
        inside = QRectF(self.rect())
        inside.setLeft(self._area.left())  # beside it stand the axis's own words
        inside.setBottom(self._area.bottom())
        free = [
            spot
            for spot in spots
            if inside.contains(spot) and not any(spot.intersects(each) for each in taken)
        ]
        if not free:
            return  # the pointer and the arrow keys still tell it
        spot = free[0]
        taken.append(spot)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, point.name)
        if spots.index(spot) > len(heights) * len(sides):
            painter.setPen(QPen(theme.color("outline"), 1))
            edge = spot.left() if spot.left() > where.x() else spot.right()
            painter.drawLine(where, QPointF(edge, spot.center().y()))

    # --- the hand --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = self._near(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), point.told if point else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (point := self._near(event.position())) is not None:
            self.chosen.emit(point.type)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        types = [point.type for point in self._points]
        at = types.index(self._at) + step if self._at in types else 0
        self.chosen.emit(types[min(max(at, 0), len(types) - 1)])
