"""Whether a figure grows: told from its whole course, not from one number."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

SURE = 0.6
"""Kendall's tau from which a course counts as rising: four of five pairs of samples do."""
FEWEST = 6
"""Samples below which no trend is claimed: five rising numbers in a row are chance too often."""


@dataclass(frozen=True)
class Trend:
    """`growth` is what the figure gains from the first to the last sample by the median slope
    (Theil and Sen), as a share of its median. `tau` is Kendall's rank correlation with time."""

    growth: float
    tau: float

    def rises(self, tolerated: float = 0.0) -> bool:
        """`tolerated` is a share of the median."""
        return self.tau >= SURE and self.growth > tolerated


def trend(values: Sequence[float], lives: Sequence[int] | None = None) -> Trend:
    """Of samples at equal distances. With `lives`, only samples of one life are held against each
    other: a process that was started again begins at its own level."""
    lives = lives or [0] * len(values)
    pairs = [(a, b) for a, b in combinations(range(len(values)), 2) if lives[a] == lives[b]]
    if len(values) < FEWEST or not pairs:
        return Trend(0.0, 0.0)
    rising = sum((values[b] > values[a]) - (values[b] < values[a]) for a, b in pairs)
    slope = statistics.median((values[b] - values[a]) / (b - a) for a, b in pairs)
    middle = statistics.median(values)
    growth = slope * (len(values) - 1) / middle if middle else 0.0
    return Trend(growth, rising / len(pairs))
