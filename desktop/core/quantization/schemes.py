"""Rounds numbers to fewer bits, with one scale for all of them, or one per row, column, or block.

The schemes are those of the literature: absmax and zero-point for integers (Dettmers et al.,
LLM.int8(), arXiv 2208.07339, section 2). For floats of 8 and 4 bits, an absmax scale maps the
largest absolute value to the format's largest value (OCP Microscaling Formats 1.0 uses one scale
per block of 32 numbers).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.numbers.formats import FP4_E2M1, FP8_E4M3, FloatFormat
from desktop.core.numbers.formats import Scheme as Rounding

Numbers: TypeAlias = "npt.NDArray[np.float64]"
Per = Literal["tensor", "row", "column", "block"]

BLOCK: Final = 32
"""Number of values in a row that share a scale, as in GGUF's Q8_0 and Q4_0."""
SCALE_BITS: Final = 32
"""Size of a scale in bits. A zero point takes as many bits as a number."""
FLOATS: Final = {"FP8 E4M3": FP8_E4M3, "FP4 E2M1": FP4_E2M1}
INTEGERS: Final = {"INT8": 8, "INT4": 4}


@dataclass(frozen=True, slots=True)
class Scheme:
    """A quantization scheme.

    `format` is a key of FLOATS or INTEGERS. `per` is the group of numbers that shares a scale.
    """

    format: str
    rounding: Rounding
    per: Per

    @property
    def own_bits(self) -> int:
        """Bits per number, not including scales."""
        return INTEGERS[self.format] if self.format in INTEGERS else FLOATS[self.format].bits

    def bits(self, rows: int, columns: int) -> float:
        """Return the average bits per number, including scales (and zero points)."""
        extra = SCALE_BITS + (self.own_bits if self.rounding == "zero_point" else 0)
        blocks = rows * -(-columns // BLOCK)
        groups = {"tensor": 1, "row": rows, "column": columns, "block": blocks}[self.per]
        return self.own_bits + extra * groups / max(rows * columns, 1)


KINDS: Final[tuple[tuple[str, Rounding], ...]] = (
    ("INT8", "absmax"),
    ("INT8", "zero_point"),
    ("FP8 E4M3", "absmax"),
    ("INT4", "absmax"),
    ("INT4", "zero_point"),
    ("FP4 E2M1", "absmax"),
)
PERS: Final[tuple[Per, ...]] = ("tensor", "row", "column", "block")
SCHEMES: Final = tuple(Scheme(*kind, per) for kind in KINDS for per in PERS)


@dataclass(frozen=True, slots=True)
class Loss:
    """The error that a scheme makes when it rounds numbers.

    `rmse`: root mean square error. `relative`: `rmse` divided by the root mean square of the
    numbers. `sqnr`: signal-to-quantization-noise ratio in decibels, 10 log10 of the numbers' mean
    square divided by the error's; infinite if nothing was lost. `worst`: the largest absolute
    error.
    """

    scheme: Scheme
    rmse: float
    relative: float
    sqnr: float
    worst: float
    bits: float


def checked(values: npt.NDArray[Any], name: str) -> Numbers:
    """Check the values, and return them as 64-bit floats, [rows, columns].

    Raises: UserError, kind not_finite or no_weights.
    """
    if not values.size:
        raise UserError(
            tr("{name} contains no numbers. Choose another matrix.", name=name), kind="no_weights"
        )
    wrong = values.size - int(np.isfinite(values).sum())
    if wrong:
        raise UserError(
            counted(
                wrong,
                "{name} can't be measured: {wrong:,} value is NaN or infinite, and no scale "
                "factor can cover it. The model's file is probably damaged. Get a new copy of "
                "the file, or choose another model.",
                "{name} can't be measured: {wrong:,} values are NaN or infinite, and no scale "
                "factor can cover them. The model's file is probably damaged. Get a new copy "
                "of the file, or choose another model.",
                name=name,
                wrong=wrong,
            ),
            kind="not_finite",
        )
    return values.astype(np.float64)


def kept(values: Numbers, scheme: Scheme) -> Numbers:
    """Round finite numbers, [rows, columns], by a scheme. Returns an array of the same shape."""
    low, high = _extremes(values, scheme.per)
    if scheme.format in FLOATS:
        kind = FLOATS[scheme.format]
        scale = _step(np.maximum(np.abs(low), np.abs(high)) / kind.greatest)
        return _nearest(values / scale, kind) * scale
    step, lowest, highest = grid(low, high, scheme)
    return np.clip(np.rint(values / step), lowest, highest) * step


def grid(low: Numbers, high: Numbers, scheme: Scheme) -> tuple[Numbers, Numbers, Numbers]:
    """Return the values to which an integer format rounds groups of numbers between `low` and
    `high`: the distance between two of them, and its lowest and highest multiple."""
    bits = INTEGERS[scheme.format]
    if scheme.rounding == "absmax":
        most = np.array((1 << (bits - 1)) - 1.0)
        return _step(np.maximum(np.abs(low), np.abs(high)) / most), -most, most
    most = (1 << bits) - 1
    low, high = np.minimum(low, 0.0), np.maximum(high, 0.0)
    step = _step((high - low) / most)
    zero = np.clip(np.rint(-low / step), 0, most)
    return step, -zero, most - zero


def loss(values: Numbers, scheme: Scheme, total_rows: int | None = None) -> Loss:
    """Round numbers, [rows, columns], and return the error. `total_rows` is the number of rows of
    the whole matrix if the numbers are a sample of them; the bits are those of the whole matrix."""
    error = kept(values, scheme) - values
    noise, signal = float(np.mean(error**2)), float(np.mean(values**2))
    ratio = signal / noise if noise else math.inf
    return Loss(
        scheme,
        math.sqrt(noise),
        math.sqrt(noise / signal) if signal else 0.0,
        10 * math.log10(ratio) if ratio else 0.0,
        float(np.abs(error).max()),
        scheme.bits(total_rows or len(values), values.shape[1]),
    )


def _extremes(values: Numbers, per: Per) -> tuple[Numbers, Numbers]:
    """Return the smallest and the largest number of each group, broadcastable to the values."""
    if per == "block":
        columns = values.shape[1]
        starts: npt.NDArray[np.int64] = np.arange(0, columns, BLOCK, dtype=np.int64)
        lengths = np.minimum(columns - starts, BLOCK)
        least = np.minimum.reduceat(values, starts, axis=1)
        most = np.maximum.reduceat(values, starts, axis=1)
        return np.repeat(least, lengths, axis=1), np.repeat(most, lengths, axis=1)
    axis = {"tensor": None, "row": 1, "column": 0}[per]
    return values.min(axis=axis, keepdims=True), values.max(axis=axis, keepdims=True)


def _step(scale: Numbers) -> Numbers:
    """Replace scales of 0 by 1. They occur only if all numbers are 0, so any scale works."""
    return np.where(scale > 0, scale, 1.0)


def _nearest(values: Numbers, kind: FloatFormat) -> Numbers:
    """Round to the nearest number of a float format, with ties to the even mantissa.

    Numbers outside the format's range are clipped.
    """
    _, exponent = np.frexp(values)
    power = np.maximum(exponent - 1, 1 - kind.bias) - kind.mantissa_bits
    step = np.ldexp(1.0, power)
    rounded: Numbers = np.rint(values / step) * step
    return np.clip(rounded, kind.least, kind.greatest)
