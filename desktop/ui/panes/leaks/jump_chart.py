"""The jump: how many answers each model has right on seen questions, and on fresh ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.intervals import Interval
from desktop.core.units import percent
from desktop.core.words import tr
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Mark, Name, Point
from desktop.ui.plots.scale import Scale

SEEN, FRESH = 0.0, 1.0
APART: Final = 0.02
"""Between models, of the way from seen to fresh: their intervals don't cover each other."""


@dataclass(frozen=True)
class Jump:
    """Shares of right answers, from 0 to 1, with their 95 % intervals."""

    name: str
    seen: Interval
    fresh: Interval
    color: str
    square: bool = False

    @property
    def card(self) -> Card:
        def words(share: Interval) -> str:
            return tr(
                "{value:.0f} % ({low:.0f} to {high:.0f})",
                value=100 * share.value,
                low=100 * share.low,
                high=100 * share.high,
            )

        seen, fresh = words(self.seen), words(self.fresh)
        facts = (tr("{share} on leaked questions", share=seen), tr("{share} on fresh", share=fresh))
        return Card(self.name, facts)


def jump_chart(jumps: Sequence[Jump], seen: int, fresh: int) -> Chart:
    """`seen` and `fresh` are how many questions there were."""
    marks: list[Mark] = []
    for number, jump in enumerate(jumps):
        marks += _marks(jump, APART * (number - (len(jumps) - 1) / 2))
    names = (
        Name(SEEN, tr("{count:,} leaked questions", count=seen)),
        Name(FRESH, tr("{count:,} fresh questions", count=fresh)),
    )
    return Chart(
        Axis("", Scale(SEEN - 0.9, FRESH + 0.35), names=names),
        Axis("", Scale(0, 1), percent, room=52),
        tuple(marks),
        zooms=False,
        least=(400, 180),
    )


def _marks(jump: Jump, aside: float) -> Iterator[Mark]:
    """A line from the name and the value on the left to the value on the right."""
    seen = tr("{name} {value:.0f} %", name=jump.name, value=100 * jump.seen.value)
    ends = ((SEEN, jump.seen, seen), (FRESH, jump.fresh, percent(jump.fresh.value)))
    x = [at + aside for at, *_ in ends]
    key = f"{jump.name}\n"
    yield Line(
        x, [share.value for _, share, _ in ends], jump.color, pointed=False, key=f"{key}line"
    )
    for at, share, text in ends:
        yield Point(
            at + aside,
            share.value,
            text,
            card=jump.card,
            color=jump.color,
            shape="square" if jump.square else "disc",
            beside="left" if at == SEEN else "right",
            low=share.low,
            high=share.high,
            size=6,
            key=f"{key}{at}",
        )
