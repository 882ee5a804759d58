"""95 % intervals of shares and means, and the quantiles that they need: all of them are here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

Z95 = 1.959963984540054
"""The standard normal's 97.5th percentile."""
Z80 = 0.8416212335729143
"""Its 80th percentile."""
_STEPS: Final = 200
"""Of Simpson's rule."""


class Interval(NamedTuple):
    """An estimate and its 95 % interval."""

    value: float
    low: float
    high: float


def share_interval(count: float, total: int) -> Interval:
    """Of `count` in `total` (at least 1): Wilson's score interval (1927), which holds for small
    numbers, and for none or all of them. For scores between 0 and 1 it is too wide at most."""
    share, z2 = count / total, Z95 * Z95
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = Z95 * math.sqrt(share * (1 - share) / total + z2 / (4 * total**2)) / (1 + z2 / total)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def half_width(share: float, count: int) -> float:
    """Of the interval around a share of so many items: "50 questions: ±13 points"."""
    found = share_interval(share * count, count)
    return (found.high - found.low) / 2


def questions_to_tell_apart(one: float, other: float) -> int | None:
    """How many questions each of two models must answer, independently, so that two shares
    differ at 5 % in 80 of 100 cases: the usual normal approximation for two proportions
    (Fleiss, Levin and Paik 2003, section 4.2, without the correction). None for equal shares."""
    if one == other:
        return None
    mean = (one + other) / 2
    spread = Z95 * math.sqrt(2 * mean * (1 - mean)) + Z80 * math.sqrt(
        one * (1 - one) + other * (1 - other)
    )
    return math.ceil(spread**2 / (one - other) ** 2)


def ratio_interval(parts: Sequence[float], sizes: Sequence[float]) -> Interval | None:
    """Of sum(parts) / sum(sizes), where each pair is a cluster, such as an answer with its
    tokens: clusters are independent, what is inside one is not. The ratio estimator's variance
    (Cochran, Sampling Techniques, 6.4) with Student's t; None for fewer than 5 clusters."""
    count, total = len(sizes), sum(sizes)
    if count < 5 or not total:
        return None
    ratio = sum(parts) / total
    squares = sum((part - ratio * size) ** 2 for part, size in zip(parts, sizes, strict=True))
    half = student_quantile(0.975, count - 1) * math.sqrt(squares * count / (count - 1)) / total
    return Interval(ratio, ratio - half, ratio + half)


def student_quantile(probability: float, freedom: int) -> float:
    """Of Student's t, for a probability above one half, to about six digits: its distribution
    function by Simpson's rule, inverted by halving."""
    low, high = 0.0, 1.0
    while _student_share(high, freedom) < probability - 0.5:
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        if _student_share(middle, freedom) < probability - 0.5:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _student_share(end: float, freedom: int) -> float:
    """The probability from 0 to `end`. With t = tan(u) sqrt(n) the density is cos(u)^(n - 1),
    so that even its long tail is a short way."""
    top = math.atan(end / math.sqrt(freedom))
    step = top / _STEPS

    def density(u: float) -> float:
        return math.cos(u) ** (freedom - 1)

    inner = sum((4 if k % 2 else 2) * density(k * step) for k in range(1, _STEPS))
    area = step / 3 * (density(0.0) + inner + density(top))
    beta = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
    return area * math.exp(beta) / math.sqrt(math.pi)
