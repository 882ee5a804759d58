"""How much memory a model will need, told from its header alone. Estimates, and named so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.ggml_types import GGML_TYPES
from desktop.core.gguf.header import Header, TensorInfo
from desktop.core.memory.compute_space import FLOAT, vocabulary, working_space
from desktop.core.memory.shapes import LayerShape, layer_shapes

DEFAULT_CONTEXT, LEAST_CONTEXT = 4096, 256
CACHE_TYPES: Final = ("F16", "Q8_0", "Q4_0")
"""In which llama.cpp can keep keys and values, the usual one first. It knows a few more."""
CONTEXT_STEP: Final = 256
"""Tokens: llama.cpp makes a context of whole steps (src/llama-context.cpp)."""
_TYPES: Final = {known.name: known for known in GGML_TYPES.values()}


@dataclass(frozen=True, slots=True)
class MemoryEstimate:
    """Bytes. `weights` as the file has them, `kv_cache` for keys and values and recurrent
    states, `compute` for intermediate results and the scores of the last token."""

    weights: int
    kv_cache: int
    compute: int

    @property
    def total(self) -> int:
        return self.weights + self.kv_cache + self.compute


def default_context(trained: int | None) -> int:
    """Tokens of context that a model gets when nobody asks for a number."""
    return min(DEFAULT_CONTEXT, trained or DEFAULT_CONTEXT)


def less_context(now: int, trained: int | None = None) -> int:
    """What to try where the memory doesn't suffice: half of the context, `now` being 0 for
    the default."""
    return max((now or default_context(trained)) // 2, LEAST_CONTEXT)


def whole_context(context_length: int) -> int:
    """The tokens that llama.cpp really makes room for."""
    return -(-context_length // CONTEXT_STEP) * CONTEXT_STEP


def estimate(
    header: Header, context_length: int, *, weights: int | None = None, cache_type: str = "F16"
) -> MemoryEstimate:
    """What a model takes with room for `context_length` tokens.

    `weights`: bytes, where the header is that of the first of several files, and the tensors
    of the others are not in it. `cache_type`: the cache's number type, by ggml's name.
    Within a few percent of what llama.cpp then takes, see the modules that it is put together
    from for what they leave out.
    """
    return estimate_parts(header.metadata, header.tensors, context_length, weights, cache_type)


def estimate_parts(
    metadata: Mapping[str, Any],
    tensors: Sequence[TensorInfo],
    context_length: int,
    weights: int | None = None,
    cache_type: str = "F16",
) -> MemoryEstimate:
    """The same from metadata and tensors."""
    context_length = whole_context(context_length)
    layers = layer_shapes(metadata).layers
    return MemoryEstimate(
        weights=sum(tensor.bytes for tensor in tensors) if weights is None else weights,
        kv_cache=kv_cache_bytes(metadata, context_length, cache_type),
        compute=working_space(metadata, tensors, layers, context_length)
        + vocabulary(metadata, tensors) * FLOAT,
    )


def kv_cache_bytes(
    metadata: Mapping[str, Any], context_length: int, cache_type: str = "F16"
) -> int:
    """Keys, values and recurrent states of all layers; 0 where the header doesn't say how wide
    they are. Layers that see a window keep the whole text too: llama.cpp's default (swa_full),
    without which a conversation could not be taken up again from within."""
    shapes = layer_shapes(metadata)
    if not shapes.layers:
        return 0
    total = sum(_layer_bytes(layer, context_length, cache_type) for layer in shapes.layers)
    return total * shapes.claimed // max(len(shapes.layers), 1) if shapes.unlikely else total


def _layer_bytes(layer: LayerShape, context_length: int, cache_type: str) -> int:
    kind = _TYPES[cache_type]
    token = sum(
        width // kind.block_size * kind.block_bytes
        for width in (layer.key_width, layer.value_width)
    )
    return context_length * token + layer.state * FLOAT


def trained_context(metadata: Mapping[str, Any]) -> int:
    """Tokens of context that the model was trained for; 0 where the header doesn't say."""
    value = metadata.get(f"{metadata.get('general.architecture', '')}.context_length", 0)
    return value if isinstance(value, int) and value > 0 else 0
