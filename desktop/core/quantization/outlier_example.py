"""What one large number does to its neighbors when all of them are kept in eight bits.

The numbers are drawn from a normal distribution with a fixed seed: an example, no model's. They
are rounded as absmax INT8 does (core/numbers/formats.py): the largest size becomes 127.
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
    """Root mean square errors of the numbers beside the outlier, as shares of their own root
    mean square: with one scale for all, and with one for each block. `levels` is how many
    different whole numbers, of 255, these others still use under one scale."""

    one_scale: float
    blocks: float
    levels: int


def outlier_errors(times: float, seed: int = 0) -> OutlierErrors:
    """With one number `times` as large as the largest of the others."""
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
    """To the nearest of 255 levels; each row (the last axis) has its own scale."""
    scale = np.abs(numbers).max(axis=-1, keepdims=True) / LEVELS
    return np.rint(numbers / scale) * scale


def _error(numbers: Floats, kept: Floats, others: npt.NDArray[np.bool_]) -> float:
    off = (kept - numbers)[others]
    return float(np.sqrt((off**2).mean() / (numbers[others] ** 2).mean()))
