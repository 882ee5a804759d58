"""Converts numbers to positions along a linear or logarithmic axis and chooses its ticks."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

LEAST_TICKS: Final = 2
"""Minimum number of ticks, since a single one doesn't show a scale."""
MOST_TRIED: Final = 8
FEW_DECADES: Final = 1.6
"""A log axis that spans at most this many powers of ten also has ticks at 2 and 5."""
SOME_DECADES: Final = 4
"""A log axis that spans at most this many powers of ten also has ticks at 3, unless it has ticks at
2 and 5."""
Part = tuple[float, float]
"""The smallest and the largest visible value."""
ROUND_ENDS: Final = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


def tick_step(span: Fraction, most: int) -> Fraction:
    """Return the smallest step that divides `span` into at most `most` steps. The step is 1, 2, or
    5 times a power of ten."""
    # Uses integers, since the span from the smallest to the largest float isn't a float.
    part = span / most
    power = Fraction(10) ** (
        math.floor(math.log10(part.numerator) - math.log10(part.denominator)) - 1
    )
    while True:
        for times in (1, 2, 5):
            if span / (times * power) <= most:
                return times * power
        power *= 10


def round_above(value: float) -> float:
    """Return the round number at which an axis from 0 to at least `value` ends: 0.37 gives 0.4, 140
    gives 150."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in ROUND_ENDS if step * power >= value * (1 - 1e-12))


@dataclass(frozen=True)
class Scale:
    """A scale from `low` to a larger `high`.

    With `log`, equal ratios take equal space, and both ends are above 0.

    Drawing uses coordinates: the values themselves, or their base-10 logarithms.
    """

    low: float
    high: float
    log: bool = False

    def __post_init__(self) -> None:
        """Check the ends, so that painting can't fail later. Raises: ValueError, if the ends are
        invalid."""
        finite = math.isfinite(self.low) and math.isfinite(self.high)
        if not finite or not self.low < self.high or (self.log and self.low <= 0):
            raise ValueError(f"no scale from {self.low} to {self.high}, log: {self.log}")

    def coordinate(self, value: float) -> float:
        if not self.log:
            return value
        return math.log10(value) if value > 0 else -math.inf

    def back(self, coordinate: float) -> float:
        """Return the value at a coordinate: the inverse of `coordinate`."""
        return 10.0**coordinate if self.log else coordinate

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The ends as coordinates."""
        return self.coordinate(self.low), self.coordinate(self.high)

    def share(self, value: float) -> float:
        """Return the position of a value: 0 at the low end and 1 at the high end. The position of a
        value beyond an end is below 0 or above 1."""
        low, high = self.ends
        return (self.coordinate(value) - low) / (high - low)

    def value(self, share: float) -> float:
        """Return the value at a position: the inverse of `share`."""
        low, high = self.ends
        return self.back(low + share * (high - low))

    def part(self, ends: tuple[float, float]) -> Scale:
        """Return the scale between two coordinates."""
        return Scale(self.back(ends[0]), self.back(ends[1]), self.log)

    @lru_cache(maxsize=256)  # noqa: B019 (a scale is a few numbers, and each paint asks again)
    def ticks(self, most: int) -> Sequence[float]:
        """Return round numbers within the ends, at most about `most` of them."""
        most = max(most, LEAST_TICKS)
        if self.log:
            found = self._log_ticks(most)
            if len(found) >= LEAST_TICKS:
                return found
        tried = iter(range(most, max(most, MOST_TRIED) + 1))
        enough = (each for each in map(self._even_ticks, tried) if len(each) >= LEAST_TICKS)
        return next(enough, list[float]())

    def told_ticks(self, most: int, told: Callable[[float], str], whole: Scale) -> Sequence[float]:
        """Return ticks whose labels by `told` aren't rounded, possibly with larger steps than those
        of `ticks`, or none. `whole` is the scale of which this one is the visible part."""
        found = self.ticks(most)
        if not found or (self.log and found == self._log_ticks(max(most, LEAST_TICKS))):
            return found
        step = Fraction(found[1]) - Fraction(found[0])
        while found and not _told_apart(found, step, told, whole):
            step = tick_step(step * Fraction(3, 2), 1)
            longest = Fraction(whole.high) - Fraction(whole.low)
            found = self._multiples(step) if step < longest else []
        return found

    def _even_ticks(self, most: int) -> list[float]:
        return self._multiples(tick_step(Fraction(self.high) - Fraction(self.low), most))

    def _multiples(self, step: Fraction) -> list[float]:
        first, last = math.ceil(Fraction(self.low) / step), math.floor(Fraction(self.high) / step)
        return [float(number * step) for number in range(first, last + 1)]

    def _log_ticks(self, most: int) -> list[float]:
        inside = list(self._round_numbers())
        return inside[:: math.ceil(len(inside) / most) or 1]

    def _round_numbers(self) -> Iterator[float]:
        low, high = self.ends
        span = high - low
        times = (1, 2, 5) if span <= FEW_DECADES else (1, 3) if span <= SOME_DECADES else (1,)
        for power in range(math.floor(low), math.ceil(high) + 1):
            for each in times:
                tick = each * 10.0**power
                if self.low <= tick * 1.000001 and tick <= self.high * 1.000001:
                    yield tick


def _told_apart(
    ticks: Sequence[float], step: Fraction, told: Callable[[float], str], whole: Scale
) -> bool:
    """Return True if neighboring ticks have different labels, also just beyond the visible part.
    Then the labels aren't rounded, since each step is 1, 2, or 5 times a power of ten."""
    around = (Fraction(ticks[0]) - step, *ticks, Fraction(ticks[-1]) + step)
    labels = [told(float(tick)) for tick in around if whole.low <= tick <= whole.high]
    return all(one != other for one, other in pairwise(labels))
