"""Estimates how much memory a model will need, from its header alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.ggml_types import TYPES_BY_NAME
from desktop.core.gguf.header import Header, TensorInfo
from desktop.core.gguf.model_facts import in_use
from desktop.core.memory.compute_space import FLOAT, vocabulary, working_space
from desktop.core.memory.shapes import LayerShape, layer_shapes

DEFAULT_CONTEXT, LEAST_CONTEXT = 4096, 256
CACHE_TYPES: Final = ("F16", "Q8_0", "Q4_0")
"""Number types for the KV cache, the default first. llama.cpp supports a few more."""
CONTEXT_STEP: Final = 256
"""llama.cpp rounds the context length up to a multiple of this number of tokens
(src/llama-context.cpp)."""


@dataclass(frozen=True, slots=True)
class MemoryEstimate:
    """Estimated memory in bytes.

    `weights` is for the weights as stored in the file. `kv_cache` is for keys, values, and
    recurrent states. `compute` is for llama.cpp's compute buffer and a copy of one token's logits.
    """

    weights: int
    kv_cache: int
    compute: int

    @property
    def total(self) -> int:
        return self.weights + self.kv_cache + self.compute


def default_context(trained: int | None) -> int:
    """Return the context length, in tokens, that is used unless the user chooses another one.
    `trained` is the context length that the model was trained for, if known."""
    return min(DEFAULT_CONTEXT, trained or DEFAULT_CONTEXT)


def less_context(now: int, trained: int | None = None) -> int:
    """Return a context length to try if memory runs out: half of `now`, but at least LEAST_CONTEXT.

    `now` is 0 for the default context length.
    """
    return max((now or default_context(trained)) // 2, LEAST_CONTEXT)


def whole_context(context_length: int) -> int:
    """Return the number of tokens for which llama.cpp actually allocates memory."""
    return -(-context_length // CONTEXT_STEP) * CONTEXT_STEP


def estimate(header: Header, context_length: int) -> MemoryEstimate:
    """Estimate the memory that a model needs for a context of `context_length` tokens. The estimate
    is within a few percent of what llama.cpp uses. The modules for the individual parts say what
    they don't cover."""
    return estimate_parts(header.metadata, header.tensors, context_length)


def estimate_parts(
    metadata: Mapping[str, Any],
    tensors: Sequence[TensorInfo],
    context_length: int,
    weights: int | None = None,
    cache_type: str = "F16",
) -> MemoryEstimate:
    """Estimate the memory that a model needs, from its metadata and tensors: see `estimate`.
    `weights`: size of all weights in bytes, if `tensors` doesn't have all of them. `cache_type`:
    number type of the KV cache, by ggml's name."""
    context_length = whole_context(context_length)
    layers = layer_shapes(metadata).layers
    tensors = in_use(metadata, tensors)
    return MemoryEstimate(
        weights=sum(tensor.bytes for tensor in tensors) if weights is None else weights,
        kv_cache=kv_cache_bytes(metadata, context_length, cache_type),
        compute=working_space(metadata, tensors, layers, context_length)
        + vocabulary(metadata, tensors) * FLOAT,
    )


def kv_cache_bytes(
    metadata: Mapping[str, Any], context_length: int, cache_type: str = "F16"
) -> int:
    """Return the bytes for keys, values, and recurrent states of all layers.

    Returns 0 if the header doesn't give their widths. Layers with a sliding window keep the whole
    text, too. That is llama.cpp's default (swa_full). Without it, a conversation couldn't be
    resumed from an earlier point.
    """
    shapes = layer_shapes(metadata)
    if not shapes.layers:
        return 0
    total = sum(
        _layer_bytes(layer, context_length, cache_type)
        + compressed_bytes(layer, context_length, cache_type)
        for layer in shapes.layers
    )
    return total * shapes.claimed // max(len(shapes.layers), 1) if shapes.unlikely else total


def _layer_bytes(layer: LayerShape, context_length: int, cache_type: str) -> int:
    kind = TYPES_BY_NAME[cache_type]
    token = sum(
        width // kind.block_size * kind.block_bytes
        for width in (layer.key_width, layer.value_width)
    )
    return context_length * token + layer.state * FLOAT


def compressed_bytes(layer: LayerShape, context_length: int, cache_type: str = "F16") -> int:
    """Return the bytes for a layer's keys that stand for several tokens together."""
    kind = TYPES_BY_NAME[cache_type]
    keys = whole_context(-(-context_length // layer.ratio))
    return keys * (layer.compressed // kind.block_size * kind.block_bytes)


def trained_context(metadata: Mapping[str, Any]) -> int:
    """Return the context length in tokens that the model was trained for, or 0 if unknown."""
    value = metadata.get(f"{metadata.get('general.architecture', '')}.context_length", 0)
    return value if isinstance(value, int) and value > 0 else 0
