"""A dumbbell chart: a row for each topic, a dot for each value, and a line between the two
outermost dots."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.numbers.number_text import number_text
from desktop.core.statistics.intervals import Interval
from desktop.ui.plots.chart import Axis, Card, Chart, Legend, Line, Mark, Name, Point, Rule, Shape
from desktop.ui.plots.rows import AROUND, LEAST_WIDTH, LINE
from desktop.ui.plots.scale import Scale

LEAST_ROW, MOST_ROW = 28, 56
"""Minimum and maximum height of a row, in unscaled pixels."""
OFF: Final = 0.14
"""Largest distance of an interval from the middle of its row, as a share of the row's height."""
SHAPES: Final[tuple[Shape, ...]] = ("disc", "square")
"""Two series differ in shape as well as color, and both are visible where they coincide."""
SIZES: Final = (7.0, 4.0)


@dataclass(frozen=True)
class Series:
    """The dots of one color."""

    name: str
    color: str


@dataclass(frozen=True)
class Dots:
    """A row: the value of each series with its interval, or None if a series has no value.

    `line` is a value to compare the row's values with, shown as a dashed line.
    """

    name: str
    values: tuple[Interval | None, ...]
    card: Card
    line: float | None = None


def dots_chart(
    rows: Sequence[Dots],
    series: Sequence[Series],
    *,
    most: float,
    told: Callable[[float], str] = number_text,
) -> Chart:
    """Return a dumbbell chart from 0 to `most`. `told` formats a value.

    Each row's lowest and highest values are shown at the ends of its intervals.
    """
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        marks += _marks(f"{number} {row.name}", row, -number, series, told)
    around = AROUND + LINE
    high = max(len(rows), 1)
    return Chart(
        Axis("", Scale(0, most), told),
        Axis("", Scale(0.5 - high, 0.5), names=tuple(_names(rows))),
        tuple(marks),
        legend=tuple(_legend(series)),
        zooms=False,
        least=(LEAST_WIDTH, around + LEAST_ROW * high),
        highest=around + MOST_ROW * high,
    )


def _legend(series: Sequence[Series]) -> Iterator[Legend]:
    for number, each in enumerate(series):
        yield Legend(each.name, each.color, shape=SHAPES[number % len(SHAPES)])


def _names(rows: Sequence[Dots]) -> Iterator[Name]:
    return (Name(-number, row.name, strong=True) for number, row in enumerate(rows))


def _marks(
    group: str, row: Dots, at: float, series: Sequence[Series], told: Callable[[float], str]
) -> Iterator[Mark]:
    known = [(number, value) for number, value in enumerate(row.values) if value is not None]
    if row.line is not None:
        yield Rule("x", row.line, dashed=True, within=(at - 0.5, at + 0.5))
    if not known:
        return
    known.sort(key=lambda each: each[1].value)
    key = f"{group}\n"
    (_, lowest), (_, highest) = known[0], known[-1]
    outer = (lowest.value, highest.value)
    yield Line(outer, (at, at), "outline", width=3, pointed=False, key=f"{key}line")
    for number, value in known:
        off = OFF * (1 - 2 * number / (len(series) - 1)) if len(series) > 1 else 0.0
        ends = (value.low, value.high)
        yield Rule("y", at + off, color=series[number].color, within=ends, key=f"{key}{number}-")
    for number, value in known:
        yield Point(
            value.value,
            at,
            card=row.card,
            color=series[number].color,
            shape=SHAPES[number % len(SHAPES)],
            size=SIZES[number % len(SIZES)],
            key=f"{key}{number}",
        )
    left, right = min(v.low for _, v in known), max(v.high for _, v in known)
    yield Point(right, at, told(highest.value), beside="right", size=0, key=f"{key}high")
    if told(lowest.value) != told(highest.value):
        yield Point(left, at, told(lowest.value), beside="left", size=0, key=f"{key}low")
