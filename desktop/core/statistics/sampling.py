"""Samples the next token from a model's logits.

The steps and their order are the same as in llama.cpp (common/sampling.cpp,
src/llama-sampler.cpp): repeat penalty, top-k, top-p, min-p, temperature, draw. Sorting a vocabulary
of 50,000 for each token costs more than the arithmetic, so only a band below the largest logit is
examined. The band is wide enough for an exact result: tokens below it couldn't change the outcome.
"""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from collections import deque
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from desktop.core.messages import Sampling

Logits = NDArray[np.float32]
Ids = NDArray[np.int64]

FIRST_BAND = 8.0
"""Initial width of the band below the largest logit, in nats; it grows if the result is unclear."""
WIDEST_BAND = 200.0
LARGE = 1000
"""Number of candidates above which numpy's partition is faster than sorting a list."""


class NotANumber(ArithmeticError):
    """The logits contain NaN because the weights or the computation are corrupt."""


class Sampler:
    """Draws tokens and keeps the recent ones for the repeat penalty.

    `seed` makes the draws repeatable; see Sampling for the parameters.
    """

    def __init__(self, sampling: Sampling, seed: int) -> None:
        self.sampling = sampling
        self._random = random.Random(seed).random
        self._recent: deque[int] = deque(maxlen=max(sampling.repeat_last, 0))
        self._penalize = sampling.repeat_penalty != 1.0 and sampling.repeat_last > 0

    def accept(self, tokens: list[int]) -> None:
        """Add tokens (from the prompt, or drawn) to those that the repeat penalty counts."""
        if self._penalize:
            self._recent.extend(tokens)

    def draw(self, logits: Logits) -> int:
        """Return the next token's id. `logits`: shape (vocabulary,), not changed.

        Raises: NotANumber.
        """
        if self._penalize:
            logits = self._penalized(logits)
        if self.sampling.temperature <= 0:
            best = int(logits.argmax())
            if logits[best] != logits[best]:
                raise NotANumber
            return best
        ids, weights = self._survivors(logits)
        at = self._random() * sum(weights)
        for token, weight in zip(ids, weights, strict=True):
            at -= weight
            if at < 0:
                return token
        return ids[-1]

    def distribution(self, logits: Logits) -> tuple[list[int], list[float]]:
        """Return the tokens that can be drawn, most likely first, with probabilities (sum 1).

        Raises: NotANumber.
        """
        if self._penalize:
            logits = self._penalized(logits)
        ids, weights = self._survivors(logits)
        total = sum(weights)
        return ids, [weight / total for weight in weights]

    def _penalized(self, logits: Logits) -> Logits:
        """Apply the repeat penalty of the CTRL paper (arXiv 1909.05858) as llama.cpp does."""
        logits = logits.copy()
        recent = np.array(list(set(self._recent)), dtype=np.int64)
        values = logits[recent]
        penalty = np.float32(self.sampling.repeat_penalty)
        logits[recent] = np.where(values <= 0, values * penalty, values / penalty)
        return logits

    def _survivors(self, logits: Logits) -> tuple[list[int], list[float]]:
        """Return the tokens left by top-k, top-p, and min-p, most likely first, with their weights
        at this temperature (not normalized)."""
        largest = float(logits[logits.argmax()])  # a third of what max() costs in cold caches
        if largest != largest:
            raise NotANumber
        sampling, size = self.sampling, len(logits)
        everything: float | None = None
        if sampling.top_p < 1.0 and not 0 < sampling.top_k < size:
            everything = float(np.exp(logits - np.float32(largest)).sum(dtype=np.float64))
        band = FIRST_BAND
        while band < WIDEST_BAND:
            ids = (logits >= np.float32(largest - band)).nonzero()[0]
            if kept := self._decide(logits, ids, largest, band, everything):
                return kept
            band *= 1.5
        kept = self._decide(logits, np.arange(size), largest, math.inf, everything)
        assert kept is not None  # with all tokens in the band, nothing is unclear
        return kept

    def _decide(
        self, logits: Logits, ids: Ids, largest: float, band: float, everything: float | None
    ) -> tuple[list[int], list[float]] | None:
        """Return the survivors. `ids` are all tokens whose logits are at most `band` nats below the
        largest. Returns None if tokens further below could still matter.

        The method is written in a few lines of plain Python: after a pass over all weights, the
        caches are cold, so the amount of code matters more than how often it runs.
        """
        sampling, exp = self.sampling, math.exp
        top_k = sampling.top_k if sampling.top_k > 0 else len(logits)
        if len(ids) > max(top_k, LARGE):
            ids = ids[np.argpartition(-logits[ids], top_k - 1)[:top_k]]
        pairs = sorted(zip(logits[ids].tolist(), ids.tolist(), strict=True), reverse=True)
        del pairs[top_k:]
        unseen = 0 if math.isinf(band) else min(top_k, len(logits)) - len(pairs)
        keep = keep_at_most = len(pairs)
        if sampling.top_p < 1.0:
            # Bounds on the sum for top-p: unseen tokens count as zero, or as much as they can.
            weights = [exp(value - largest) for value, _ in pairs]
            least = most = sum(weights) if everything is None else everything
            if everything is None:
                most += unseen * exp(-band)
            sums = list(accumulate(weights))
            # Keep the token that reaches the share.
            keep = min(bisect_left(sums, sampling.top_p * least) + 1, keep)
            keep_at_most = min(bisect_left(sums, sampling.top_p * most) + 1, keep_at_most)
        edge = math.log(min(sampling.min_p, 1.0)) if sampling.min_p > 0 else -math.inf
        if edge > -math.inf:
            least_value = largest + edge
            while keep and pairs[keep - 1][0] < least_value:
                keep -= 1
            while keep_at_most and pairs[keep_at_most - 1][0] < least_value:
                keep_at_most -= 1
        if unseen and (keep != keep_at_most or (keep >= len(pairs) and edge < -band)):
            return None
        if sampling.temperature <= 0:
            keep = 1
        del pairs[max(keep, 1) :]
        temperature = sampling.temperature or 1.0
        return (
            [token for _, token in pairs],
            [exp((value - largest) / temperature) for value, _ in pairs],
        )
