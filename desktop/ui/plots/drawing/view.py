"""Converts between a chart's values and pixels, for the part that is visible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor

from desktop.ui.look.theme import Look
from desktop.ui.plots.chart import Bar, Card, Chart, Point, Side, Zone
from desktop.ui.plots.scale import Scale

EVERY_X, EVERY_Y = 90, 44
"""Space for each tick, in unscaled pixels."""
FADED: Final = 0.35
INSET: Final = 12
"""Distance from the left edge to the names of rows, in unscaled pixels, if a row is selected."""
FARTHEST: Final = 50.0
"""Largest distance from the plot at which a place can be, in widths or heights of the plot. Pixel
coordinates can't hold every distance."""


def near(share: float) -> float:
    """Limit a share of the plot's width or height to the range that pixel coordinates can hold. NaN
    becomes the lower limit."""
    return min(max(share, -FARTHEST), FARTHEST) if share == share else -FARTHEST


@dataclass(frozen=True)
class PlotHit:
    """The mark, or the place on a line, under the pointer.

    `x` and `y` are its values. `key` is empty if the hit is a cell or a place along x.
    """

    key: str
    card: Card
    x: float
    y: float


@dataclass(frozen=True)
class PlotView:
    """The visible part of a chart, and its position in pixels.

    `room` is the rectangle of the plot inside its axes, in a frame of `width` and `height`. `x` and
    `y` are the visible parts of the axes.
    """

    chart: Chart
    look: Look
    hit: PlotHit | None
    room: QRectF
    x: Scale
    y: Scale
    width: int
    height: int

    def place(self, x: float, y: float) -> QPointF:
        """Return the position of a pair of values, in pixels."""
        left, width, bottom, height = self._frame
        across, up = near(self.x.share(x)), near(self.y.share(y))
        return QPointF(left + across * width, bottom - up * height)

    @cached_property
    def _frame(self) -> tuple[float, float, float, float]:
        """The sides of `room` as numbers, since asking Qt for them each time is slower."""
        room = self.room
        return room.left(), room.width(), room.bottom(), room.height()

    def value_at(self, where: QPointF) -> tuple[float, float]:
        """Return the pair of values at a position in pixels."""
        room = self.room
        across = (where.x() - room.left()) / max(room.width(), 1)
        up = (room.bottom() - where.y()) / max(room.height(), 1)
        return self.x.value(across), self.y.value(up)

    def across(self, side: Side, value: float) -> QLineF:
        """Return a line through the whole plot at one value of an axis."""
        room = self.room
        if side == "x":
            x = self.place(value, self.y.low).x()
            return QLineF(x, room.top(), x, room.bottom())
        y = self.place(self.x.low, value).y()
        return QLineF(room.left(), y, room.right(), y)

    def bar_rect(self, bar: Bar) -> QRectF:
        half = bar.thick / 2
        if bar.across:
            ends = self.place(bar.start, bar.at + half), self.place(bar.end, bar.at - half)
        else:
            ends = self.place(bar.at - half, bar.end), self.place(bar.at + half, bar.start)
        return QRectF(*ends).normalized()

    def zone_rect(self, zone: Zone) -> QRectF:
        room = self.room
        low, high = self.across(zone.on, zone.low), self.across(zone.on, zone.high)
        if zone.on == "x":
            return QRectF(low.x1(), room.top(), high.x1() - low.x1(), room.height())
        return QRectF(room.left(), high.y1(), room.width(), low.y1() - high.y1())

    @property
    def inset(self) -> int:
        """The distance in pixels from the left edge to the names on y."""
        return self.look.px(INSET) if self.grounds else 0

    @cached_property
    def grounds(self) -> Sequence[Zone]:
        """The zones of y, such as the background of a selected row."""
        marks = self.chart.marks
        return [mark for mark in marks if isinstance(mark, Zone) and mark.on == "y"]

    def ticks(self, side: Side) -> Sequence[float]:
        """Return the values of the ticks: round numbers or named places; none for a hidden axis."""
        return self._ticks[side]

    @cached_property
    def _ticks(self) -> Mapping[Side, Sequence[float]]:
        """The ticks of both axes, since each painting asks for them several times."""
        return {"x": self._find_ticks("x"), "y": self._find_ticks("y")}

    def _find_ticks(self, side: Side) -> Sequence[float]:
        px, axis = self.look.px, self.chart.x if side == "x" else self.chart.y
        if not axis.shown:
            return []
        if axis.names:
            return [name.value for name in axis.names]
        if side == "x":
            return self.x.told_ticks(int(self.room.width() / px(EVERY_X)), axis.told, axis.scale)
        return self.y.told_ticks(int(self.room.height() / px(EVERY_Y)), axis.told, axis.scale)

    def sees(self, point: Point) -> bool:
        """Return True if the point is visible."""
        return self.room.adjusted(-1, -1, 1, 1).contains(self.place(point.x, point.y))

    def is_hit(self, key: str) -> bool:
        return self.hit is not None and self.hit.key == key

    def alpha(self, key: str) -> float:
        """Return the opacity of a mark. If the pointer is on a mark, that mark's group keeps its
        color, and all other marks fade."""
        hit = self.hit
        here = hit is None or not hit.key or Chart.group(hit.key) == Chart.group(key)
        return 1.0 if here else FADED

    def color(self, name: str, key: str) -> QColor:
        color = self.look.color(name)
        color.setAlphaF(self.alpha(key))
        return color

    def reading(self, x: float) -> PlotHit | None:
        """Return the hit for a place along x, or None if the chart doesn't describe such places."""
        read = self.chart.read
        return None if read is None else PlotHit("", read(x), x, self.y.high)

    def hit_value(self, side: Side) -> float | None:
        """Return the number that the mark under the pointer has on an axis. Returns None if the
        axis has names, if the number isn't visible, or if the hit is a column of any height."""
        hit, chart = self.hit, self.chart
        if hit is None or (chart.x if side == "x" else chart.y).names:
            return None
        at, room = self.place(hit.x, hit.y), self.room.adjusted(-1, -1, 1, 1)
        if side == "x":
            return hit.x if room.left() <= at.x() <= room.right() else None
        column = chart.read is not None or (chart.cells is not None and not chart.cells.rows)
        return hit.y if not column and room.top() <= at.y() <= room.bottom() else None

    def hit_of(self, key: str) -> PlotHit | None:
        mark = self.chart.keyed.get(key)
        match mark:
            case Point(card=Card() as card):
                return PlotHit(key, card, mark.x, mark.y)
            case Bar(card=Card() as card):
                x, y = (mark.end, mark.at) if mark.across else (mark.at, mark.end)
                return PlotHit(key, card, x, y)
            case _:
                return None
