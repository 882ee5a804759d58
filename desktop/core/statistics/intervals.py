"""Computes 95% intervals of shares and ratios, and the quantiles that they need."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

Z95 = 1.959963984540054
"""97.5th percentile of the standard normal distribution."""
Z80 = 0.8416212335729143
"""80th percentile of the standard normal distribution."""
_STEPS: Final = 200
"""Number of steps in Simpson's rule."""


class Interval(NamedTuple):
    """An estimate and its 95% interval."""

    value: float
    low: float
    high: float


def share_interval(count: float, total: int) -> Interval:
    """Return Wilson's score interval (1927) for `count` of `total` (at least 1). It is valid for
    small numbers, and for a count of 0 or `total`. If `count` is the sum of scores between 0 and 1,
    the interval may be too wide but not too narrow."""
    share, z2 = count / total, Z95 * Z95
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = Z95 * math.sqrt(share * (1 - share) / total + z2 / (4 * total**2)) / (1 + z2 / total)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def half_width(share: float, count: int) -> float:
    """Return half the width of the 95% interval for a share of `count` items, as in "50 questions:
    ±13 points"."""
    found = share_interval(share * count, count)
    return (found.high - found.low) / 2


def questions_to_tell_apart(one: float, other: float) -> int | None:
    """Return how many questions each of two models must answer, independently of the other, for the
    shares `one` and `other` to differ significantly (at the 5% level) in 80 of 100 cases. This is
    the usual normal approximation for two proportions (Fleiss, Levin, and Paik 2003, section 4.2,
    without the continuity correction). Returns None for equal shares."""
    if one == other:
        return None
    mean = (one + other) / 2
    spread = Z95 * math.sqrt(2 * mean * (1 - mean)) + Z80 * math.sqrt(
        one * (1 - one) + other * (1 - other)
    )
    return math.ceil(spread**2 / (one - other) ** 2)


def ratio_interval(parts: Sequence[float], sizes: Sequence[float]) -> Interval | None:
    """Return the interval for sum(parts) / sum(sizes), where each pair is a cluster, such as an
    answer with its tokens. Clusters are independent of each other; items within a cluster aren't.
    Uses the ratio estimator's variance (Cochran, Sampling Techniques, 6.4) with Student's t.
    Returns None for fewer than 5 clusters or a total size of 0."""
    count, total = len(sizes), sum(sizes)
    if count < 5 or not total:
        return None
    ratio = sum(parts) / total
    squares = sum((part - ratio * size) ** 2 for part, size in zip(parts, sizes, strict=True))
    half = student_quantile(0.975, count - 1) * math.sqrt(squares * count / (count - 1)) / total
    return Interval(ratio, ratio - half, ratio + half)


@cache  # 12,000 cosines; a slider asks for the same ones again and again
def student_quantile(probability: float, freedom: int) -> float:
    """Return a quantile of Student's t with `freedom` degrees of freedom, for a probability above
    one half, to about six digits. The distribution function is integrated by Simpson's rule and
    inverted by bisection."""
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
    """Return the probability of a value between 0 and `end`. With t = tan(u) sqrt(n), the density
    is cos(u)^(n - 1), so that even the long tail is a short interval."""
    top = math.atan(end / math.sqrt(freedom))
    step = top / _STEPS

    def density(u: float) -> float:
        return math.cos(u) ** (freedom - 1)

    inner = sum((4 if k % 2 else 2) * density(k * step) for k in range(1, _STEPS))
    area = step / 3 * (density(0.0) + inner + density(top))
    beta = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
    return area * math.exp(beta) / math.sqrt(math.pi)
