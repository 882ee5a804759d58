"""Finds channels that are much larger than the others, and shows how they affect a shared scale.

A channel is a column: the values of one input of a matrix for all tokens, or the weights that
multiply this input.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import tenths as percent
from desktop.core.quantization.schemes import Loss, Numbers, Scheme

What = Literal["activations", "weights"]
OUTLIER: Final = 6.0
"""A channel counts as an outlier if its largest absolute value is at least this many times the
median over all channels. The ratio is Glassbox's choice, since models differ in scale; LLM.int8()
(arXiv 2208.07339) uses the absolute value 6.0."""
ONE_SCALE: Final = Scheme("INT8", "absmax", "tensor")
BLOCK_SCALES: Final = Scheme("INT8", "absmax", "block")


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels of a matrix.

    `sizes` has the largest absolute value in each column, shape (columns,).
    """

    sizes: npt.NDArray[np.float64]

    @property
    def median(self) -> float:
        return float(np.median(self.sizes))

    @property
    def ratios(self) -> npt.NDArray[np.float64]:
        """The ratio of each channel's size to the median. If the median is 0, the ratio is 1 for a
        size of 0, and infinite for any other."""
        median = self.median
        if not median:
            return np.where(self.sizes > 0, np.inf, 1.0)
        return self.sizes / median

    @property
    def largest(self) -> tuple[int, float]:
        """The index of the largest channel, and the ratio of its size to the median."""
        at = int(np.argmax(self.sizes))
        return at, float(self.ratios[at])

    @property
    def outliers(self) -> tuple[int, ...]:
        """The indices of the channels whose ratio is at least OUTLIER, largest first."""
        found = np.flatnonzero(self.ratios >= OUTLIER)
        return tuple(int(at) for at in found[np.argsort(-self.sizes[found], kind="stable")])


def channels(values: Numbers) -> Channels:
    """Return the channels of finite numbers, [rows, columns]."""
    return Channels(np.abs(values).max(axis=0))


def headline(found: Channels, what: What) -> str:
    """Return a sentence about the channels that stand out."""
    at, ratio = found.largest
    count = len(found.outliers)
    if not count:
        return tr(
            "No channel of these {what} is an outlier: the largest, channel {at:,}, reaches "
            "{ratio} the median",
            what=what_text(what),
            at=at,
            ratio=times(ratio),
        )
    return counted(
        count,
        "1 of {all:,} channels is an outlier: channel {at:,} reaches {times} the median",
        "{count:,} of {all:,} channels are outliers: the largest, channel {at:,}, reaches "
        "{times} the median",
        count=count,
        all=found.sizes.size,
        at=at,
        times=times(ratio),
    )


def scales(found: Channels, losses: Mapping[Scheme, Loss]) -> str:
    """Return a sentence or two about the cost of sharing one scale factor among all numbers."""
    one, blocks = (percent(losses[scheme].relative) for scheme in (ONE_SCALE, BLOCK_SCALES))
    if found.outliers:
        return tr(
            "If all numbers share one INT8 scale factor, it has to cover the outliers, too: "
            "errors are {one} of the numbers' typical size. With one scale factor for each block "
            "of 32, they are {blocks}.",
            one=one,
            blocks=blocks,
        )
    return tr(
        "With one INT8 scale factor for all numbers, errors are {one} of their typical size. With "
        "one scale factor for each block of 32, they are {blocks}.",
        one=one,
        blocks=blocks,
    )


def beside(found: Channels, other: Channels, other_is: What) -> str:
    """Return a sentence about outliers in the other factor of the same matrix product."""
    here, there = len(found.outliers), len(other.outliers)
    _, ratio = other.largest
    they = what_text(other_is)
    if there:
        return counted(
            there,
            "The {they} in the same multiplication have {there:,} outlier, at {ratio} the median.",
            "The {they} in the same multiplication have {there:,} outliers, up to {ratio} the "
            "median.",
            they=they,
            there=there,
            ratio=times(ratio),
        )
    if here:
        return tr(
            "The {they} in the same multiplication have no outliers: the largest channel "
            "reaches {ratio} the median.",
            they=they,
            ratio=times(ratio),
        )
    return tr("The {they} in the same multiplication have no outliers, either.", they=they)


def what_text(what: What) -> str:
    return tr("weights") if what == "weights" else tr("activations")


def short_times(ratio: float) -> str:
    """Format a ratio as in "41 ×" or "2.8 ×"."""
    if not np.isfinite(ratio):
        return "∞ ×"
    return tr("{ratio:.0f} ×", ratio=ratio) if ratio >= 10 else tr("{ratio:.1f} ×", ratio=ratio)


def times(ratio: float) -> str:
    """Format a ratio as in "41 times" or "2.8 times"."""
    if not np.isfinite(ratio):
        return tr("infinitely many times")
    return (
        tr("{ratio:.0f} times", ratio=ratio)
        if ratio >= 10
        else tr("{ratio:.1f} times", ratio=ratio)
    )
