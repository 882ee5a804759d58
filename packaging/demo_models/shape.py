"""The shape of a model, which the network, the export, and the budget need. This module doesn't use
PyTorch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CONTEXT_LENGTH: Final = 512
HEAD_SIZE: Final = 64
ROPE_BASE: Final = 10_000.0
NORM_EPSILON: Final = 1e-5


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a decoder of llama.cpp's architecture `llama`, with tied embeddings.

    `feed` is the width of the feed-forward network, or of each expert.
    """

    width: int
    layers: int
    heads: int
    kv_heads: int
    feed: int
    vocabulary: int = 2048
    experts: int = 0
    experts_used: int = 0

    @property
    def head_size(self) -> int:
        return self.width // self.heads

    @property
    def parameters(self) -> int:
        """Number of all weights, with the embedding counted once."""
        return self._shared + self.layers * max(1, self.experts) * self._feed_forward

    @property
    def active_parameters(self) -> int:
        """Number of weights used for one token."""
        used = self.experts_used if self.experts else 1
        return self._shared + self.layers * used * self._feed_forward

    @property
    def _feed_forward(self) -> int:
        return 3 * self.width * self.feed

    @property
    def _shared(self) -> int:
        attention = 2 * self.width * (self.heads + self.kv_heads) * self.head_size
        layer = attention + 2 * self.width + self.experts * self.width
        return self.vocabulary * self.width + self.layers * layer + self.width
