"""Weight counts of well-known mixtures of experts, computed from their published shapes.

Source: config.json in each model's repository on the Hugging Face Hub. A test compares the sums
with the totals that the makers publish (checked on 2026-11-28).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


def grouped_query_attention(width: int, heads: int, kv_heads: int, head: int, bias: int = 0) -> int:
    """Return the number of attention weights in one layer in which several heads share keys and
    values."""
    return 2 * width * heads * head + 2 * width * kv_heads * head + bias


def latent_attention(
    width: int, heads: int, query_rank: int, kv_rank: int, plain: int, rotary: int
) -> int:
    """Return the number of attention weights in one layer with multi-head latent attention, which
    compresses queries, keys, and values (DeepSeek-V2, arXiv 2405.04434). The norms in between are
    included."""
    queries = width * query_rank + query_rank + query_rank * heads * (plain + rotary)
    keys = width * (kv_rank + rotary) + kv_rank + kv_rank * heads * 2 * plain
    return queries + keys + heads * plain * width


@dataclass(frozen=True, slots=True)
class PublishedMixture:
    """The published shape of a mixture. `attention` is the number of attention weights per layer;
    `feed` is the width of one expert; `shared_feed` is the combined width of the experts that every
    token uses; the first `dense_layers` layers have a feed-forward part of width `dense_feed`
    instead of experts. `bias` counts the biases of one expert, `router_bias` those of a router.
    `size` is the second number in a name such as 8x22B, if there is no dense model of that size.
    """

    name: str
    layers: int
    width: int
    vocabulary: int
    attention: int
    feed: int
    experts: int
    used: int
    shared_feed: int = 0
    dense_layers: int = 0
    dense_feed: int = 0
    bias: int = 0
    router_bias: int = 0
    size: int = 0

    @property
    def each(self) -> int:
        """Number of weights of one expert, over all layers."""
        return (self.layers - self.dense_layers) * (3 * self.width * self.feed + self.bias)

    @property
    def shared(self) -> int:
        """Number of weights that every token uses: both embedding tables, attention, norms,
        routers, shared experts, and dense layers."""
        mixed = self.layers - self.dense_layers
        routers = mixed * (self.width * self.experts + self.router_bias)
        always = 3 * self.width * (mixed * self.shared_feed + self.dense_layers * self.dense_feed)
        gates = mixed * self.width if self.name.startswith("Qwen2") else 0  # of the shared expert
        norms = (2 * self.layers + 1) * self.width
        tables = 2 * self.vocabulary * self.width
        return tables + self.layers * self.attention + norms + routers + always + gates

    @property
    def parameters(self) -> int:
        return self.shared + self.experts * self.each

    @property
    def active(self) -> int:
        """Number of active weights per token. OpenAI's figure of 3.6 billion for gpt-oss-20b
        excludes the input embedding table."""
        return self.shared + self.used * self.each


PUBLISHED_MIXTURES: Final = (
    PublishedMixture(
        "OLMoE-1B-7B", 16, 2048, 50304,
        grouped_query_attention(2048, 16, 16, 128, bias=2 * 2048), 1024, 64, 8,
    ),
    PublishedMixture(
        "gpt-oss-20b", 24, 2880, 201088,
        grouped_query_attention(2880, 64, 8, 64, bias=64 * 64 + 2 * 8 * 64 + 2880 + 64),
        2880, 32, 4, bias=3 * 2880, router_bias=32,
    ),
    PublishedMixture(
        "Qwen3-30B-A3B", 48, 2048, 151936,
        grouped_query_attention(2048, 32, 4, 128, bias=2 * 128), 768, 128, 8,
    ),
    PublishedMixture(
        "Mixtral-8x7B", 32, 4096, 32000, grouped_query_attention(4096, 32, 8, 128), 14336, 8, 2
    ),
    PublishedMixture(
        "Qwen2-57B-A14B", 28, 3584, 151936,
        grouped_query_attention(3584, 28, 4, 128, bias=3584 + 2 * 512), 2560, 64, 8,
        shared_feed=20480,
    ),
    PublishedMixture(
        "Mixtral-8x22B", 56, 6144, 32000, grouped_query_attention(6144, 48, 8, 128), 16384, 8, 2,
        size=22_000_000_000,
    ),
    PublishedMixture(
        "Qwen3-235B-A22B", 94, 4096, 151936,
        grouped_query_attention(4096, 64, 4, 128, bias=2 * 128), 1536, 128, 8,
    ),
    PublishedMixture(
        "DeepSeek-V3", 61, 7168, 129280, latent_attention(7168, 128, 1536, 512, 128, 64),
        2048, 256, 8, shared_feed=2048, dense_layers=3, dense_feed=18432, router_bias=256,
    ),
)  # fmt: skip
"""In ascending order of total weights."""
