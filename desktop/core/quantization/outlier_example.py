"""Shows how one large number affects the others when all of them are stored in eight bits.

The numbers are an example, drawn from a normal distribution with a fixed seed, not from a model.
They are rounded as in absmax INT8 (core/numbers/formats.py): the largest absolute value becomes
127.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

COUNT: Final = 1024
BLOCK: Final = 32
LEVELS: Final = 127

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


def outlier_errors(times: float, seed: int = 0) -> OutlierErrors:
    """Return the errors if one number is `times` times as large as the largest of the others."""
    numbers = np.random.default_rng(seed).standard_normal(COUNT)
    others = np.ones(COUNT, bool)
    others[COUNT // 2] = False
    numbers[COUNT // 2] = times * np.abs(numbers[others]).max()
    whole = np.rint(numbers * (LEVELS / np.abs(numbers).max()))
    return OutlierErrors(
        one_scale=_error(numbers, rounded(numbers), others),
        blocks=_error(numbers, rounded(numbers.reshape(-1, BLOCK)).ravel(), others),
        levels=len(np.unique(whole[others])),
    )


def rounded(numbers: Floats) -> Floats:
    """Round to the nearest of 255 levels, with one scale per row (along the last axis)."""
    scale = np.abs(numbers).max(axis=-1, keepdims=True) / LEVELS
    return np.rint(numbers / scale) * scale


def _error(numbers: Floats, kept: Floats, others: npt.NDArray[np.bool_]) -> float:
    off = (kept - numbers)[others]
    return float(np.sqrt((off**2).mean() / (numbers[others] ** 2).mean()))
