"""Size against loss: a point for each copy, with its 95 % interval, and the sensible one ringed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from desktop.core.number_text import number_text
from desktop.core.units import size_text
from desktop.core.words import tr
from desktop.ui.plots.chart import Axis, Chart, Line, Point
from desktop.ui.plots.scale import Scale

LEAST_LOSS, FAR_BELOW, ROOM = 0.001, 10, 0.06
"""Where nothing is lost the axis begins there; how far below the least loss an interval is
followed; and the room beside the outermost points, as a share of their distance."""


def ladder_chart(points: Sequence[Point], chosen: str) -> Chart:
    """`points` have the copies' types as keys, sizes in bytes as x and losses in nats as y. What
    loses nothing stands on the axis; hollow is the source."""
    points = sorted(points, key=lambda point: point.x)
    low, high = decades(points)
    y = Scale(10.0**low, 10.0**high, log=True)
    shown = [_on_the_axis(point, y, chosen) for point in points]
    copies = [(point.x, point.y) for point in shown if not point.hollow]
    marks = (Line.through(copies, color="outline", width=1, pointed=False), *shown)
    return Chart(
        Axis(tr("size on disk (the axis doesn't begin at 0)"), _sizes(points), size_text),
        Axis(
            tr("↑ more is lost: mean KL divergence from the source, nats, 95 % intervals"),
            y,
            lambda loss: number_text(loss, 2),
        ),
        marks,
        least=(320, 150),
    )


def decades(points: Sequence[Point]) -> tuple[int, int]:
    """The powers of ten at the ends of the axis of loss."""
    ends = [end for point in points for end in (point.low, point.y, point.high) if end]
    # An interval that reaches nearly to zero would stretch the axis without end.
    least = min((point.y for point in points if point.y > 0), default=LEAST_LOSS)
    low = math.floor(math.log10(max(min(ends, default=LEAST_LOSS), least / FAR_BELOW)))
    high = math.ceil(math.log10(max(ends, default=1.0)))
    return low, max(high, low + 1)


def _sizes(points: Sequence[Point]) -> Scale:
    sizes = [point.x for point in points] or [0.0, 1.0]
    room = max(max(sizes) - min(sizes), 0.1 * max(sizes)) * ROOM
    return Scale(max(min(sizes) - room, 0.0), max(sizes) + room)


def _on_the_axis(point: Point, y: Scale, chosen: str) -> Point:
    """No lower than the axis goes."""
    low = None if point.low is None else max(point.low, y.low)
    return replace(point, y=max(point.y, y.low), low=low, chosen=point.key == chosen)
