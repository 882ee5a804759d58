"""From numbers to places along a line, evenly or by powers of ten, and where its ticks stand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from desktop.ui.widgets.number_line import tick_step

LEAST_TICKS, MOST_TRIED = 2, 8
"""One tick alone gives no scale: then finer steps are tried."""
FEW_DECADES = 1.6
"""Up to so many powers of ten, 2 and 5 have ticks as well."""


@dataclass(frozen=True)
class Scale:
    """Of one axis; `log`: each factor takes the same room, and both ends are above 0."""

    low: float
    high: float
    log: bool = False

    def share(self, value: float) -> float:
        """0 at the low end, 1 at the high one; beyond them below 0 and above 1."""
        if not self.log:
            return (value - self.low) / (self.high - self.low)
        if value <= 0:
            return -math.inf
        return math.log(value / self.low) / math.log(self.high / self.low)

    def value(self, share: float) -> float:
        """The number at a place: the inverse of `share`."""
        if not self.log:
            return self.low + share * (self.high - self.low)
        return self.low * (self.high / self.low) ** share

    def ticks(self, most: int) -> list[float]:
        """Round numbers within the ends, at most about `most` of them."""
        if self.log:
            return self._log_ticks(most)
        most = max(most, LEAST_TICKS)
        found = self._even_ticks(most)
        while len(found) < LEAST_TICKS and most < MOST_TRIED:
            most += 1
            found = self._even_ticks(most)
        return found

    def _even_ticks(self, most: int) -> list[float]:
        step = tick_step(Fraction(self.high) - Fraction(self.low), most)
        first, last = math.ceil(Fraction(self.low) / step), math.floor(Fraction(self.high) / step)
        return [float(number * step) for number in range(first, last + 1)]

    def _log_ticks(self, most: int) -> list[float]:
        low, high = math.log10(self.low), math.log10(self.high)
        times = (1, 2, 5) if high - low <= FEW_DECADES else (1, 3) if high - low <= 4 else (1,)
        powers = range(math.floor(low), math.ceil(high) + 1)
        found = [each * 10.0**power for power in powers for each in times]
        inside = [tick for tick in found if self.low <= tick * 1.000001 and tick <= self.high]
        every = math.ceil(len(inside) / max(most, 1))
        return inside[::every]
