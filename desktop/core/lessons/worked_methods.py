"""Worked examples of six ways to store weights in 4 bits, small enough to follow by hand.

One row of three weights multiplies four inputs of three numbers each. What counts is the error of
the four outputs, not that of the weights. The numbers are an example, not from a model. The methods
are reduced to their ideas: GPTQ (Frantar et al. 2022, arXiv 2210.17323, eq. 2 and 3) rounds one
weight after the other and lets the rest make up for each error; AWQ (Lin et al. 2023, arXiv
2306.00978, eq. 4) scales channels with large inputs up before it rounds; quantization-aware
training (Jacob et al. 2017, arXiv 1712.05877) trains through the rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]

WEIGHTS: Final[Floats] = np.array([-0.22, 0.5, 0.96])
INPUTS: Final[Floats] = np.array(
    [[-0.4, 0.3, 2.0], [0.5, -0.4, 2.0], [0.1, -0.6, 0.0], [0.7, -0.5, -4.0]]
)
SAMPLE: Final[Floats] = np.array([0.2, -0.4, 0.5, 0.1, -0.3, 0.6, -0.5, 0.3, -0.2, 4.0])
CLIPS: Final = (4.0, 3.0, 2.0, 1.0, 0.6)
SCALES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
LEVELS, STEPS, RATE = 7, 60, 0.02


@dataclass(frozen=True, slots=True)
class Rounded:
    """Numbers stored as integers: the distance between two steps, the integer that stands for 0,
    the integers, and the numbers that they stand for."""

    step: float
    zero: int
    integers: tuple[int, ...]
    back: tuple[float, ...]


def absmax(numbers: Floats = WEIGHTS) -> Rounded:
    """Store numbers as integers from -7 to 7; the largest absolute value gets the last one."""
    step = float(np.abs(numbers).max()) / LEVELS
    whole = np.rint(numbers / step)
    return Rounded(step, 0, tuple(whole.astype(int).tolist()), tuple((whole * step).tolist()))


def zero_point(numbers: Floats = WEIGHTS, levels: int = 2 * LEVELS + 1) -> Rounded:
    """Store numbers as integers from 0 to `levels`, which span from the smallest to the largest."""
    low, high = min(float(numbers.min()), 0.0), max(float(numbers.max()), 0.0)
    step = (high - low) / levels
    zero = int(np.rint(-low / step))
    whole = np.clip(np.rint(numbers / step) + zero, 0, levels)
    back = (whole - zero) * step
    return Rounded(step, zero, tuple(whole.astype(int).tolist()), tuple(back.tolist()))


def clipping_errors() -> tuple[tuple[float, float], ...]:
    """Return, for each of CLIPS, at which the sample is cut off before it is rounded to 4 bits, the
    root mean square errors of all numbers and of all but the outlier."""
    found: list[tuple[float, float]] = []
    for clip in CLIPS:
        step = clip / LEVELS
        back = np.clip(np.rint(SAMPLE / step), -LEVELS, LEVELS) * step
        off = (back - SAMPLE) ** 2
        found.append((float(np.sqrt(off.mean())), float(np.sqrt(off[:-1].mean()))))
    return tuple(found)


def output_error(kept: Floats) -> float:
    """Return the root mean square error of the outputs if the weights are `kept`."""
    return float(np.sqrt(np.mean((INPUTS @ (kept - WEIGHTS)) ** 2)))


def gptq() -> tuple[Floats, Floats]:
    """Return the weights as GPTQ stores them, and how far each had been moved before its turn."""
    step = absmax().step
    rest = WEIGHTS.astype(np.float64).copy()
    moved = np.zeros_like(rest)
    inverse: Floats = np.linalg.inv(INPUTS.T @ INPUTS)
    for at in range(len(rest)):
        moved[at] = rest[at] - WEIGHTS[at]
        kept = np.clip(np.rint(rest[at] / step), -LEVELS, LEVELS) * step
        error = float((rest[at] - kept) / inverse[0, 0])
        rest[at] = kept
        rest[at + 1 :] -= error * inverse[0, 1:]
        inverse = inverse[1:, 1:] - np.outer(inverse[1:, 0], inverse[0, 1:]) / inverse[0, 0]
    return rest, moved


def awq(scale: float) -> Floats:
    """Return the weights that are effectively used if the third one, whose inputs are the largest,
    is multiplied by `scale` before all are rounded and its inputs are divided by it."""
    scales = np.array([1.0, 1.0, scale])
    return np.array(absmax(WEIGHTS * scales).back) / scales


def trained() -> tuple[float, float]:
    """Return the error of the outputs after rounding, and after quantization-aware training: the
    weights are rounded in every step, and the gradient passes through the rounding unchanged."""
    step = absmax().step
    weights = WEIGHTS.astype(np.float64).copy()
    best = first = output_error(np.array(absmax().back))
    for _ in range(STEPS):
        kept = np.clip(np.rint(weights / step), -LEVELS, LEVELS) * step
        best = min(best, output_error(kept))
        weights -= RATE * INPUTS.T @ (INPUTS @ (kept - WEIGHTS))
    return first, best
