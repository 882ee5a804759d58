"""Finds channels that are much larger than the others, and shows how they affect a shared scale.

A channel is a column: the values of one input of a matrix for all tokens, or the weights that
multiply this input.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import tenths as percent
from desktop.core.quantization.schemes import BLOCK, Loss, Numbers, Per, Scheme, grid, kept

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


def scales(losses: Mapping[Scheme, Loss]) -> str:
    """Return a sentence or two about the cost of sharing one scale factor among all numbers."""
    one, blocks = (percent(losses[scheme].relative) for scheme in (ONE_SCALE, BLOCK_SCALES))
    return tr(
        "With one INT8 scale factor for all numbers, errors are {one} of their typical size. With "
        "one scale factor for each block of 32, they are {blocks}.",
        one=one,
        blocks=blocks,
    )


def block_scales(losses: Mapping[Scheme, Loss]) -> str:
    """Return a sentence about what is left if only a few numbers share a scale factor."""
    return tr(
        "With one INT8 scale factor for each block of 32, the error of all numbers is {blocks}.",
        blocks=percent(losses[BLOCK_SCALES].relative),
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


# --- one outlier that moves ------------------------------------------------------------------

DRAWN: Final = 11
"""Number of other numbers that are drawn."""
FEW: Final = 0.02
"""Share of the numbers at either end that are too far from the others to be drawn."""


@dataclass(frozen=True, slots=True)
class RoundedNumbers:
    """Numbers of a row, sorted, and what they become. `step` is the distance between two values
    that they are rounded to, or None if they don't share it; `levels` are the multiples of it that
    can be stored."""

    channels: tuple[int, ...]
    numbers: tuple[float, ...]
    kept: tuple[float, ...]
    step: float | None = None
    levels: range = range(0)


class _Groups(NamedTuple):
    """The groups that share a scale with each of some numbers: the smallest and the largest of
    their numbers and 0, without the outlier's channel, and whether they include the channel."""

    low: Numbers
    high: Numbers
    inside: npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class OneOutlier:
    """A channel of finite numbers, [rows, columns], and what it does to the others as its size
    changes. If it is kept apart, it isn't rounded, and the others have scales of their own, as in
    LLM.int8() (arXiv 2208.07339, section 3.2)."""

    values: Numbers
    channel: int

    @cached_property
    def row(self) -> int:
        return int(np.argmax(np.abs(self.values[:, self.channel])))

    @cached_property
    def size(self) -> float:
        """The channel's largest magnitude."""
        return float(np.abs(self.values[:, self.channel]).max())

    @property
    def sign(self) -> int:
        return -1 if self.values[self.row, self.channel] < 0 else 1

    @cached_property
    def drawn(self) -> tuple[int, ...]:
        """Channels of up to DRAWN typical numbers of the row, from the smallest to the largest: at
        about equal distances, without the few that are far from the others."""
        row = self.values[self.row]
        order = np.argsort(row, kind="stable")
        order = order[order != self.channel]
        if not len(order):
            return ()
        low, high = (float(np.quantile(row[order], share)) for share in (FEW, 1 - FEW))
        at = np.searchsorted(row[order], np.linspace(low, high, DRAWN)).clip(0, len(order) - 1)
        return tuple(int(each) for each in order[np.unique(at)])

    def moved(self, size: float) -> Numbers:
        """Return the matrix with the channel's largest magnitude at `size`."""
        made = self.values.copy()
        made[:, self.channel] = self.moved_channel(size)
        return made

    def moved_channel(self, size: float) -> Numbers:
        """Return the channel, [rows], with its largest magnitude at `size`."""
        if self.size:
            return self.values[:, self.channel] * (size / self.size)
        made = np.zeros(len(self.values))
        made[self.row] = size
        return made

    def apart(self) -> Numbers:
        """Return the matrix with 0 in the channel, which doesn't affect any scale."""
        made = self.values.copy()
        made[:, self.channel] = 0.0
        return made

    def errors(self, scheme: Scheme, size: float) -> tuple[Numbers, Numbers]:
        """Return the errors that a scheme makes with the channel kept apart and with it at `size`,
        each [rows, columns]."""
        without, with_it = self.apart(), self.moved(size)
        return kept(without, scheme) - without, kept(with_it, scheme) - with_it

    def share(self, error: Numbers) -> float:
        """Return the root mean square error of all numbers but the channel's, as a share of their
        root mean square; 0 if they are all 0."""
        squares = np.delete(self.values, self.channel, axis=1) ** 2
        signal = float(squares.mean()) if squares.size else 0.0
        noise = float((np.delete(error, self.channel, axis=1) ** 2).mean()) if squares.size else 0.0
        return float(np.sqrt(noise / signal)) if signal else 0.0

    def rounded(self, scheme: Scheme, size: float | None) -> RoundedNumbers:
        """Return what the drawn numbers become by a scheme with integers, with the channel at
        `size` or, if that's None, kept apart."""
        if not self.drawn:
            return RoundedNumbers((), (), ())
        numbers = self.values[self.row, list(self.drawn)]
        low, high, inside = self._groups[scheme.per]
        if size is not None:
            moved = self.moved_channel(size)
            if scheme.per != "tensor":
                moved = moved[self.row]
            low = np.where(inside, np.minimum(low, moved.min()), low)
            high = np.where(inside, np.maximum(high, moved.max()), high)
        step, lowest, highest = grid(low, high, scheme)
        found = np.clip(np.rint(numbers / step), lowest, highest) * step
        rounded = RoundedNumbers(self.drawn, tuple(numbers.tolist()), tuple(found.tolist()))
        if scheme.per not in ("tensor", "row") or low.item() == high.item():
            return rounded
        levels = range(int(lowest.item()), int(highest.item()) + 1)
        return replace(rounded, step=step.item(), levels=levels)

    @cached_property
    def _groups(self) -> dict[Per, _Groups]:
        """The groups of the drawn numbers, by what shares a scale; only one where they all share
        it."""
        apart, row, channel = self.apart(), self.row, self.channel
        starts = [each // BLOCK * BLOCK for each in self.drawn]
        in_block = [start <= channel < start + BLOCK for start in starts]
        return {
            "tensor": _extremes_of([apart], [True]),
            "row": _extremes_of([apart[row]], [True]),
            "column": _extremes_of([apart[:, each] for each in self.drawn], [False] * len(starts)),
            "block": _extremes_of(
                [apart[row, start : start + BLOCK] for start in starts], in_block
            ),
        }


def _extremes_of(parts: Sequence[Numbers], inside: Sequence[bool]) -> _Groups:
    low = [min(float(part.min()), 0.0) for part in parts]
    high = [max(float(part.max()), 0.0) for part in parts]
    return _Groups(np.array(low), np.array(high), np.array(inside))
