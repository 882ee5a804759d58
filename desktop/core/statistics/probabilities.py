"""Computes token probabilities from the logits, before any sampling setting is applied."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktop.core.messages import TEMPERATURES

FIRST_BAND, WIDEST_BAND = 8.0, 1e6
"""Distances from the most likely token, in nats, within which others are searched."""


class ProbabilityMeter:
    """Compares the logits of the tokens in one vocabulary. Its buffers are allocated once."""

    def __init__(self, vocabulary: int) -> None:
        self._below = np.empty(vocabulary, np.float32)
        self._weights = np.empty(vocabulary, np.float32)

    def measure(
        self, logits: NDArray[np.float32], drawn: int, count: int
    ) -> tuple[float, list[tuple[int, float]], tuple[float, ...]]:
        """Compare the sampled token with the others. `logits`: shape (vocabulary,), not changed.

        Returns: how many nats the sampled token is below the most likely one; the `count` most
        likely tokens as (id, nats below), in order; and, for each of TEMPERATURES, the sum of
        exp(-below / temperature) over the vocabulary.
        """
        np.subtract(logits.max(), logits, out=self._below)
        sums: list[float] = []
        for temperature in TEMPERATURES:
            np.multiply(self._below, np.float32(-1 / temperature), out=self._weights)
            np.exp(self._weights, out=self._weights)
            sums.append(float(self._weights.sum()))
        return float(self._below[drawn]), self._likeliest(count), tuple(sums)

    def _likeliest(self, count: int) -> list[tuple[int, float]]:
        """Return the `count` most likely tokens as (id, nats below). It searches near the top
        first, since sorting the whole vocabulary takes longer than everything else. NaN is never
        among them."""
        band = FIRST_BAND
        ids = np.flatnonzero(self._below <= band)
        while len(ids) < min(count, len(self._below)) and band < np.inf:
            band = 2 * band if band < WIDEST_BAND else np.inf
            ids = np.flatnonzero(self._below <= band)
        order = ids[np.argsort(self._below[ids], kind="stable")][:count]
        return [(int(token), float(self._below[token])) for token in order]
