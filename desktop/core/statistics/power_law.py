"""Fits a power law, y = a x^b, to a few points as a straight line through their logarithms."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.statistics.intervals import student_quantile

LEAST_FOR_A_LINE: Final = 3


@dataclass(frozen=True, slots=True)
class PowerLaw:
    """A fitted power law. `exponent_low` and `exponent_high` are the ends of the exponent's 95%
    interval (Student's t with n - 2 degrees of freedom for n points); `r_squared` is the R² of the
    fit to the logarithms."""

    factor: float
    exponent: float
    exponent_low: float
    exponent_high: float
    r_squared: float
    _spread: float
    _mean_x: float
    _squares: float
    _points: int
    _quantile: float

    @property
    def has_band(self) -> bool:
        """True if `interval` is worth drawing. Three points leave a single degree of freedom:
        either they happen to lie on a line, or the interval spans orders of magnitude."""
        return self._points > LEAST_FOR_A_LINE

    @property
    def points(self) -> int:
        return self._points

    def at(self, x: float) -> float:
        return self.factor * x**self.exponent

    def interval(self, x: float) -> tuple[float, float]:
        """Return the interval that contains a new point at `x` in 95 of 100 cases, if the law
        still holds there."""
        away = (math.log(x) - self._mean_x) ** 2 / self._squares
        half = self._quantile * self._spread * math.sqrt(1 + 1 / self._points + away)
        return self.at(x) * math.exp(-half), self.at(x) * math.exp(half)


def fit_power_law(points: Sequence[tuple[float, float]]) -> PowerLaw | None:
    """Fit by least squares on the logarithms. All numbers must be above 0. Returns None for fewer
    than three different values of x, which allow no interval."""
    if len({math.log(x) for x, _ in points}) < LEAST_FOR_A_LINE:
        return None
    xs, ys = ([math.log(value) for value in axis] for axis in zip(*points, strict=True))
    count = len(points)
    mean_x, mean_y = sum(xs) / count, sum(ys) / count
    squares = sum((x - mean_x) ** 2 for x in xs)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / squares
    rest = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in zip(xs, ys, strict=True))
    total = sum((y - mean_y) ** 2 for y in ys)
    spread = math.sqrt(rest / (count - 2))
    quantile = student_quantile(0.975, count - 2)
    half = quantile * spread / math.sqrt(squares)
    return PowerLaw(
        factor=math.exp(mean_y - slope * mean_x),
        exponent=slope,
        exponent_low=slope - half,
        exponent_high=slope + half,
        r_squared=1 - rest / total if total else 1.0,
        _spread=spread,
        _mean_x=mean_x,
        _squares=squares,
        _points=count,
        _quantile=quantile,
    )
