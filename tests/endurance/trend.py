"""Decides whether a figure grows, based on all of its samples instead of a single one."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

SURE = 0.6
"""Minimum Kendall's tau for a figure to count as rising: four of five pairs of samples rise."""
FEWEST = 6
"""Minimum number of samples for a trend: with only five, random numbers seem to rise too often."""


@dataclass(frozen=True)
class Trend:
    """A figure's trend. `growth` is the increase from the first to the last sample, estimated from
    the median slope (Theil and Sen), as a share of the median. `tau` is Kendall's rank correlation
    with time."""

    growth: float
    tau: float

    def rises(self, tolerated: float = 0.0) -> bool:
        """Return True if the figure rises. `tolerated` is a share of the median."""
        return self.tau >= SURE and self.growth > tolerated


def trend(values: Sequence[float], lives: Sequence[int] | None = None) -> Trend:
    """Return the trend of equally spaced samples. With `lives`, only samples of the same life are
    compared, because a restarted process begins at a different level."""
    lives = lives or [0] * len(values)
    pairs = [(a, b) for a, b in combinations(range(len(values)), 2) if lives[a] == lives[b]]
    if len(values) < FEWEST or not pairs:
        return Trend(0.0, 0.0)
    rising = sum((values[b] > values[a]) - (values[b] < values[a]) for a, b in pairs)
    slope = statistics.median((values[b] - values[a]) / (b - a) for a, b in pairs)
    middle = statistics.median(values)
    growth = slope * (len(values) - 1) / middle if middle else 0.0
    return Trend(growth, rising / len(pairs))
