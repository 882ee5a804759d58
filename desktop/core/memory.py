"""How much memory a model will need, told from its header alone. Estimates, and named so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop.core.gguf import Header

DEFAULT_CONTEXT, LEAST_CONTEXT = 4096, 256
F16_BYTES = 2


@dataclass(frozen=True, slots=True)
class MemoryEstimate:
    """Bytes. The compute buffers are known only after llama.cpp has planned its graph."""

    weights: int
    kv_cache: int

    @property
    def total(self) -> int:
        return self.weights + self.kv_cache


def default_context(trained: int | None) -> int:
    """Tokens of context that a model gets when nobody asks for a number."""
    return min(DEFAULT_CONTEXT, trained or DEFAULT_CONTEXT)


def less_context(now: int, trained: int | None = None) -> int:
    """What to try where the memory doesn't suffice: half of the context, `now` being 0 for
    the default."""
    return max((now or default_context(trained)) // 2, LEAST_CONTEXT)


def estimate(header: Header, context_length: int) -> MemoryEstimate:
    """Weights as the file has them, and an F16 key-value cache over `context_length` tokens.

    Models with sliding windows or recurrent layers need less cache than this.
    """
    weights = sum(tensor.bytes for tensor in header.tensors)
    return MemoryEstimate(weights, kv_cache_bytes(header.metadata, context_length))


def kv_cache_bytes(metadata: Mapping[str, Any], context_length: int) -> int:
    """Keys and values of all layers, in F16 (llama.cpp, src/llama-kv-cache.cpp); 0 where
    the header doesn't say how wide they are."""

    def number(key: str, fallback: int = 0) -> int:
        value = metadata.get(f"{architecture}.{key}", fallback)
        return value if isinstance(value, int) and value >= 0 else fallback

    architecture = metadata.get("general.architecture", "")
    layers = number("block_count")
    heads = number("attention.head_count")
    if not layers or not heads:
        return 0
    head_width = number("embedding_length") // heads
    widths = number("attention.key_length", head_width) + number(
        "attention.value_length", head_width
    )
    kv_heads: Any = metadata.get(f"{architecture}.attention.head_count_kv", heads)
    if isinstance(kv_heads, np.ndarray):  # one for each layer
        counts: list[Any] = kv_heads.tolist()
        in_all_layers = sum(max(count, 0) for count in counts if isinstance(count, int))
    else:
        in_all_layers = number("attention.head_count_kv", heads) * layers
    return in_all_layers * widths * F16_BYTES * context_length


def trained_context(metadata: Mapping[str, Any]) -> int:
    """Tokens of context that the model was trained for; 0 where the header doesn't say."""
    value = metadata.get(f"{metadata.get('general.architecture', '')}.context_length", 0)
    return value if isinstance(value, int) and value > 0 else 0
