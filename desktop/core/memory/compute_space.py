"""Computes the size of llama.cpp's compute buffer: the peak memory use of one pass through the
model.

A pass processes one batch of tokens. For each token, it computes logits for the whole vocabulary.
In small models with large vocabularies, the logits take most of the memory. The steps of each layer
are derived from the layer's tensors, and their memory is planned as ggml plans it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import TensorInfo
from desktop.core.memory.graph_allocator import Graph, OperationResult
from desktop.core.memory.layer_parts import FLOAT, Layer, Parts, Pass
from desktop.core.memory.layers import layer
from desktop.core.memory.shapes import LayerShape, Values

BATCH: Final = 512
"""Tokens per pass, llama.cpp's default for n_ubatch."""
TOKEN, PLACE, MASK = 4, 8, 2
"""Bytes for a token's id, for its position in the cache, and for a pair of tokens in the mask (half
precision, with flash attention)."""
_IN_LAYER: Final = re.compile(r"blk\.(\d+)\.(.+)")


def working_space(
    metadata: Mapping[str, Any],
    tensors: Sequence[TensorInfo],
    layers: Sequence[LayerShape],
    context_length: int,
) -> int:
    """Return the size of the compute buffer in bytes, or 0 if the header has no embedding length or
    no layers.

    `tensors` may come from only the first of several files. A layer whose tensors are missing is
    assumed to be as large as the one before it.
    """
    values = Values(metadata)
    width = values.number("embedding_length")
    if not width or not layers:
        return 0
    tokens = min(BATCH, context_length)
    inputs = _inputs(width, tokens, layers, context_length)
    step = Pass(inputs.graph, values, tokens, inputs.positions, True in inputs.masks)
    graph, x = inputs.graph, inputs.embedded
    for index, (shape, parts) in enumerate(zip(layers, _parts(tensors, len(layers)), strict=True)):
        windowed = shape.windowed
        mask = inputs.masks.get(windowed)
        here = Layer(parts, index, mask, inputs.places.get(windowed), bool(shape.key_width))
        x = layer(step, here, x, inputs.wanted if index + 1 == len(layers) else None)
    graph.new(vocabulary(metadata, tensors) * step.row, graph.over(graph.over(x)))
    return graph.room()


def vocabulary(metadata: Mapping[str, Any], tensors: Sequence[TensorInfo] = ()) -> int:
    """Return the size of the model's vocabulary in tokens, or 0 if it is unknown."""
    tokens = metadata.get("tokenizer.ggml.tokens")
    if isinstance(tokens, StringArray):
        return len(tokens)
    embedded = next((t.shape for t in tensors if t.name == "token_embd.weight"), ())
    stated = Values(metadata).number("vocab_size")
    return stated or (embedded[1] if len(embedded) > 1 else 0)


@dataclass(frozen=True, slots=True)
class _Inputs:
    graph: Graph
    embedded: OperationResult
    positions: OperationResult
    masks: Mapping[bool, OperationResult]  # True: for the layers with a sliding window
    places: Mapping[
        bool, tuple[OperationResult, OperationResult]
    ]  # positions of keys and values in the cache
    wanted: OperationResult


def _inputs(width: int, tokens: int, layers: Sequence[LayerShape], context_length: int) -> _Inputs:
    graph = Graph()
    row = FLOAT * tokens
    numbers = graph.input(TOKEN * tokens)
    graph.input(width * row)  # for a picture's embeddings; llama.cpp always allocates it
    positions = graph.input(TOKEN * tokens)
    masks: dict[bool, OperationResult] = {}
    places: dict[bool, tuple[OperationResult, OperationResult]] = {}
    cached = any(shape.key_width or shape.state for shape in layers)
    for windowed in (False, True):
        alike = [shape for shape in layers if shape.windowed == windowed]
        if alike and not cached:  # attention within the batch alone
            masks[windowed] = graph.input(tokens * tokens * MASK)
        if any(shape.key_width for shape in alike):
            places[windowed] = (graph.input(PLACE * tokens), graph.input(PLACE * tokens))
            masks[windowed] = graph.input(context_length * tokens * MASK)
    wanted = graph.input(TOKEN * tokens)
    return _Inputs(graph, graph.new(width * row, numbers), positions, masks, places, wanted)


def _parts(tensors: Sequence[TensorInfo], count: int) -> list[Parts]:
    """Return each layer's tensors. A missing layer gets the tensors of the one before it."""
    found: dict[int, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for tensor in tensors:
        if match := _IN_LAYER.fullmatch(tensor.name):
            found[int(match[1])][match[2]] = tensor.shape
    parts: list[Parts] = []
    for index in range(count):
        before: Parts = parts[-1] if parts else {}
        parts.append(found.get(index, before))
    return parts
