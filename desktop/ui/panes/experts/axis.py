"""Where an axis ends."""

from __future__ import annotations

import math


def round_above(value: float) -> float:
    """The next number with one or two round digits: 0.37 gives 0.4, 140 gives 150."""
    power = 10.0 ** math.floor(math.log10(value))
    steps = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
    return next(step * power for step in steps if step * power >= value)
