"""Drawing the next token from a model's logits.

The steps and their order are llama.cpp's (common/sampling.cpp, src/llama-sampler.cpp):
repeat penalty, top-k, top-p, min-p, temperature, draw. Sorting a vocabulary of 50,000 for
each token costs more than the sums do, so the logits are first cut, exactly, to a band
below the largest that still holds all that top-k could keep.
"""

from __future__ import annotations

import math
from collections import deque

import numpy as np
from numpy.typing import NDArray

from desktop.core.messages import Sampling

Logits = NDArray[np.float32]
Ids = NDArray[np.int64]
Probabilities = NDArray[np.float64]

FIRST_BAND = 8.0
"""Nats below the largest logit where the first cut is tried; adapted from token to token."""


class NotANumber(ArithmeticError):
    """The logits hold NaN: the weights, or what computes them, are damaged."""


class Sampler:
    """Draws tokens, and remembers what the repeat penalty needs.

    `seed` makes the draws repeatable; see Sampling for the parameters.
    """

    def __init__(self, sampling: Sampling, seed: int) -> None:
        self.sampling = sampling
        self._random = np.random.Generator(np.random.PCG64(seed))
        self._recent: deque[int] = deque(maxlen=max(sampling.repeat_last, 0))
        self._penalize = sampling.repeat_penalty != 1.0 and sampling.repeat_last > 0
        self._band = FIRST_BAND

    def accept(self, tokens: list[int]) -> None:
        """Take tokens (of the prompt, or drawn) into account for the repeat penalty."""
        if self._penalize:
            self._recent.extend(tokens)

    def draw(self, logits: Logits) -> int:
        """The next token's id. `logits`: shape (vocabulary,), not changed.

        Raises: NotANumber.
        """
        if self._penalize:
            logits = self._penalized(logits)
        if self.sampling.temperature <= 0:
            best = int(logits.argmax())
            if logits[best] != logits[best]:
                raise NotANumber
            return best
        ids, probabilities = self._distribution(logits)
        if len(ids) == 1:
            return int(ids[0])
        at = np.searchsorted(np.cumsum(probabilities), self._random.random(), side="right")
        return int(ids[min(int(at), len(ids) - 1)])

    def distribution(self, logits: Logits) -> tuple[Ids, Probabilities]:
        """The tokens that can be drawn, most likely first, and their probabilities (sum 1).

        Raises: NotANumber.
        """
        if self._penalize:
            logits = self._penalized(logits)
        return self._distribution(logits)

    def _penalized(self, logits: Logits) -> Logits:
        """The repeat penalty of the CTRL paper (arXiv 1909.05858), as llama.cpp applies it."""
        logits = logits.copy()
        recent = np.array(list(set(self._recent)), dtype=np.int64)
        values = logits[recent]
        penalty = np.float32(self.sampling.repeat_penalty)
        logits[recent] = np.where(values <= 0, values * penalty, values / penalty)
        return logits

    def _distribution(self, logits: Logits) -> tuple[Ids, Probabilities]:
        sampling = self.sampling
        ids, total = self._candidates(logits)
        values = logits[ids].astype(np.float64)
        order = np.argsort(-values, kind="stable")
        if sampling.top_k > 0:
            order = order[: sampling.top_k]
        ids, values = ids[order], values[order]
        if sampling.temperature <= 0:
            return ids[:1], np.ones(1)
        keep = len(ids)
        if sampling.top_p < 1.0:
            summed = np.cumsum(np.exp(values - values[0]))
            # The token that reaches the sum is kept too.
            reached = sampling.top_p * (total or summed[-1])
            keep = int(np.searchsorted(summed, reached, side="left")) + 1
        if sampling.min_p > 0.0:
            bound = float(values[0]) + math.log(min(sampling.min_p, 1.0))
            keep = min(keep, int(np.searchsorted(-values, -bound, side="right")))
        keep = max(min(keep, len(ids)), 1)
        weights = np.exp((values[:keep] - values[0]) / sampling.temperature)
        return ids[:keep], weights / weights.sum()

    def _candidates(self, logits: Logits) -> tuple[Ids, float | None]:
        """Ids that hold at least all that top-k, top-p and min-p could keep, and the sum of
        exp(logit - largest) over what top-k keeps, where that is not the ids' own sum."""
        sampling = self.sampling
        largest = float(logits.max())
        if largest != largest:
            raise NotANumber
        if 0 < sampling.top_k < len(logits):
            return self._top_band(logits, largest), None
        if sampling.min_p <= 0.0:
            return np.arange(len(logits)), None
        # Top-k is off, so top-p's sum goes over everything, but min-p says what can be kept.
        # A rounding's breadth of slack: the exact bound is applied afterwards.
        bound = np.float32(largest + math.log(min(sampling.min_p, 1.0)) - 1e-3)
        total = float(np.exp(logits - np.float32(largest)).sum()) if sampling.top_p < 1 else None
        return np.flatnonzero(logits >= bound), total

    def _top_band(self, logits: Logits, largest: float) -> Ids:
        """At least the top_k largest, from a band below the largest logit."""
        top_k = self.sampling.top_k
        while True:
            ids = np.flatnonzero(logits >= np.float32(largest - self._band))
            if len(ids) >= top_k:
                break
            if self._band > 1e6:  # so many at minus infinity that no band holds top_k
                return np.arange(len(logits))
            self._band *= 1.5
        if len(ids) > 16 * top_k:
            self._band *= 0.8
        if len(ids) > 4 * top_k:
            values = logits[ids]
            ids = ids[np.argpartition(-values, top_k - 1)[:top_k]]
        return ids
