"""Ratings with their intervals, a model a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.intervals import Interval
from desktop.core.words import counted, tr
from desktop.ui.plots.chart import Axis, Card, Chart, Name, Point, Rule
from desktop.ui.plots.scale import Scale

EDGE: Final = 1.15
"""How far the scale goes, in units of the furthest end of an interval."""
ROW, AROUND = 32, 60


@dataclass(frozen=True)
class Rated:
    name: str
    points: Interval
    votes: int

    @property
    def told(self) -> str:
        low, high = signed(self.points.low), signed(self.points.high)
        return tr(
            "{value} points, {low} to {high}", value=signed(self.points.value), low=low, high=high
        )

    @property
    def card(self) -> Card:
        votes = counted(self.votes, "from {votes} vote", "from {votes} votes", votes=self.votes)
        return Card(self.name, (tr("{told} (95 %)", told=self.told), votes))


def rating_chart(rows: Sequence[Rated]) -> Chart:
    """0 is the average of all. Points are those of chess ratings: 400 are odds of 10 to 1."""
    ends = [abs(end) for row in rows for end in (row.points.low, row.points.high)]
    most = EDGE * max([1.0, *ends])
    points = [_point(row, -number) for number, row in enumerate(rows)]
    height = AROUND + ROW * len(rows)
    return Chart(
        Axis(tr("points"), Scale(-most, most), signed),
        Axis("", Scale(0.5 - max(len(rows), 1), 0.5), names=tuple(_names(rows))),
        (Rule("x", 0, tr("0 (average)"), dashed=True, color="outline"), *points),
        zooms=False,
        least=(420, height),
        highest=height,
    )


def _names(rows: Sequence[Rated]) -> list[Name]:
    return [Name(-number, row.name) for number, row in enumerate(rows)]


def _point(row: Rated, at: float) -> Point:
    value, low, high = row.points
    text = tr("{value} ({low} to {high})", value=signed(value), low=signed(low), high=signed(high))
    return Point(value, at, text, card=row.card, beside="right", left=low, right=high, key=row.name)


def signed(points: float) -> str:
    """ "+45", "0", "−12"."""
    whole = round(points)
    return f"+{whole}" if whole > 0 else f"{whole}".replace("-", "−")
