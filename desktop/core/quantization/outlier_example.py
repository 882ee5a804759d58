"""Shows how one large number affects the others when all of them are stored in a few bits.

The numbers are an example, drawn from a normal distribution with a fixed seed, not from a model.
They are rounded as in absmax INT8 (core/numbers/formats.py), where the largest absolute value
becomes 127, or with only 15 steps, few enough to draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

COUNT: Final = 1024
BLOCK: Final = 32
LEVELS: Final = 127
DRAWN: Final = 11
DRAWN_LEVELS: Final = 7

Floats = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class OutlierErrors:
    """Root mean square errors of all numbers except the outlier, as shares of those numbers' root
    mean square.

    `one_scale` is the error with one scale for all numbers, and `blocks` with one scale per block.
    `levels` is how many of the 255 integers these numbers still use with one scale.
    """

    one_scale: float
    blocks: float
    levels: int


def outlier_errors(times: float) -> OutlierErrors:
    """Return the errors if one number is `times` times as large as the largest of the others."""
    numbers = np.random.default_rng(0).standard_normal(COUNT)
    others = np.ones(COUNT, bool)
    others[COUNT // 2] = False
    numbers[COUNT // 2] = times * np.abs(numbers[others]).max()
    whole = np.rint(numbers * (LEVELS / np.abs(numbers).max()))
    return OutlierErrors(
        one_scale=_error(numbers, rounded(numbers), others),
        blocks=_error(numbers, rounded(numbers.reshape(-1, BLOCK)).ravel(), others),
        levels=len(np.unique(whole[others])),
    )


@dataclass(frozen=True, slots=True)
class SharedScale:
    """A few numbers, all at most 1 apart from the outlier at their end, and what becomes of them
    when they are stored as integers from -7 to 7.

    `step` is the distance between two integers if the scale is shared with the outlier, `own_step`
    if the outlier has a scale of its own; `kept` and `own_kept` are the numbers that can be read
    back, without the outlier."""

    numbers: tuple[float, ...]
    outlier: float
    step: float
    own_step: float
    kept: tuple[float, ...]
    own_kept: tuple[float, ...]

    @property
    def steps_used(self) -> int:
        """How many of the 15 integers the numbers use if they share the outlier's scale."""
        return len(set(self.kept))

    @property
    def own_steps_used(self) -> int:
        """How many of the 15 integers the numbers use if the outlier has a scale of its own."""
        return len(set(self.own_kept))

    def error(self, kept: tuple[float, ...]) -> float:
        """Return the root mean square error as a share of the numbers' root mean square."""
        off = np.subtract(kept, self.numbers)
        return float(np.sqrt((off**2).mean() / np.square(self.numbers).mean()))


def shared_scale(times: float) -> SharedScale:
    """Return the example with an outlier `times` times as large as the largest of the others."""
    drawn = np.sort(np.random.default_rng(22).standard_normal(DRAWN))
    numbers = drawn / np.abs(drawn).max()
    both = np.append(numbers, times)
    kept = rounded(both, DRAWN_LEVELS)[:-1]
    own = rounded(numbers, DRAWN_LEVELS)
    return SharedScale(
        numbers=tuple(numbers.tolist()),
        outlier=times,
        step=times / DRAWN_LEVELS,
        own_step=1 / DRAWN_LEVELS,
        kept=tuple(kept.tolist()),
        own_kept=tuple(own.tolist()),
    )


def rounded(numbers: Floats, levels: int = LEVELS) -> Floats:
    """Round to the nearest of 2 * `levels` + 1 values, with one scale per row (along the last
    axis)."""
    scale = np.abs(numbers).max(axis=-1, keepdims=True) / levels
    return np.rint(numbers / scale) * scale


def _error(numbers: Floats, kept: Floats, others: npt.NDArray[np.bool_]) -> float:
    off = (kept - numbers)[others]
    return float(np.sqrt((off**2).mean() / (numbers[others] ** 2).mean()))
