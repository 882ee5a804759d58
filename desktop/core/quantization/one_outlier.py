"""What one large channel of a matrix does to the other numbers, as its size changes.

The numbers are those of a real matrix or of the activations that reach it. Only the one channel is
made larger or smaller, or is kept apart: then it isn't rounded, and the others have scales of their
own, as in LLM.int8() (Dettmers et al., arXiv 2208.07339, section 3.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from desktop.core.quantization.schemes import BLOCK, Numbers, Per, Scheme, kept

DRAWN: Final = 11
"""Number of other numbers that are drawn."""
FEW: Final = 0.02
"""Share of the numbers at either end that are too far from the others to be drawn."""


@dataclass(frozen=True, slots=True)
class RoundedNumbers:
    """Numbers of a row, sorted, and what they become. `step` is the distance between two values
    that they are rounded to, or None if they don't share it."""

    channels: tuple[int, ...]
    numbers: tuple[float, ...]
    kept: tuple[float, ...]
    step: float | None


@dataclass(frozen=True, eq=False)
class OneOutlier:
    """A channel of finite numbers, [rows, columns], and the row in which it is the largest."""

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
        if self.size:
            made[:, self.channel] *= size / self.size
        else:
            made[self.row, self.channel] = size
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
        """Return what the drawn numbers become by a scheme with absmax, with the channel at `size`
        or, if that's None, kept apart."""
        if not self.drawn:
            return RoundedNumbers((), (), (), None)
        numbers = self.values[self.row, list(self.drawn)]
        largest = np.array(
            [
                max(others, size) if inside and size is not None else others
                for others, inside in self._groups[scheme.per]
            ]
        )
        alone = Scheme(scheme.format, "absmax", "row")
        found = kept(np.stack([numbers, largest], axis=1), alone)[:, 0]
        shared = scheme.per in ("tensor", "row")
        step = float(largest[0]) / ((1 << (scheme.own_bits - 1)) - 1) if shared else None
        return RoundedNumbers(
            self.drawn, tuple(numbers.tolist()), tuple(found.tolist()), step or None
        )

    @cached_property
    def _groups(self) -> dict[Per, list[tuple[float, bool]]]:
        """For each drawn number and what shares a scale: the largest magnitude of the numbers that
        share one with it, without the channel, and whether the channel shares it, too."""
        sizes, row, channel = np.abs(self.values), self.row, self.channel

        def most(rows: slice, start: int, stop: int) -> float:
            parts = (
                sizes[rows, start : min(stop, channel)],
                sizes[rows, max(start, channel + 1) : stop],
            )
            return max((float(part.max()) for part in parts if part.size), default=0.0)

        here, end = slice(row, row + 1), sizes.shape[1]
        tensor, in_row = most(slice(None), 0, end), most(here, 0, end)
        starts = [each // BLOCK * BLOCK for each in self.drawn]
        return {
            "tensor": [(tensor, True)] * len(starts),
            "row": [(in_row, True)] * len(starts),
            "column": [(most(slice(None), each, each + 1), False) for each in self.drawn],
            "block": [
                (most(here, each, each + BLOCK), each <= channel < each + BLOCK) for each in starts
            ],
        }
