"""Bytes that llama.cpp reserves to compute in: the largest need of one pass over the model.

A pass takes as many tokens as a batch has, and scores the whole vocabulary for each of them,
which is most of it in small models with large vocabularies. What happens between is put
together from the tensors that a layer has, and planned as ggml plans it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import TensorInfo
from desktop.core.memory.buffers import Graph, Result
from desktop.core.memory.layer_parts import FLOAT, Layer, Parts, Pass
from desktop.core.memory.layers import layer
from desktop.core.memory.shapes import LayerShape, Values

BATCH: Final = 512
"""Tokens per pass, llama.cpp's default for n_ubatch."""
TOKEN, PLACE, MASK = 4, 8, 2
"""Bytes of a token's number, of its place in the cache, and of a pair of tokens in the mask
(half precision, with flash attention)."""
_IN_LAYER: Final = re.compile(r"blk\.(\d+)\.(.+)")


def working_space(
    metadata: Mapping[str, Any],
    tensors: Sequence[TensorInfo],
    layers: Sequence[LayerShape],
    context_length: int,
) -> int:
    """Bytes; 0 where the header doesn't say how wide the model is.

    `tensors` may be those of the first of several files: layers that they don't have are
    taken for as large as the one before.
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
    """How many tokens the model knows; 0 where nothing says so."""
    tokens = metadata.get("tokenizer.ggml.tokens")
    if isinstance(tokens, StringArray):
        return len(tokens)
    embedded = next((t.shape for t in tensors if t.name == "token_embd.weight"), ())
    stated = Values(metadata).number("vocab_size")
    return stated or (embedded[1] if len(embedded) > 1 else 0)


@dataclass(frozen=True, slots=True)
class _Inputs:
    graph: Graph
    embedded: Result
    positions: Result
    masks: Mapping[bool, Result]  # by whether it is for layers with a window
    places: Mapping[bool, tuple[Result, Result]]  # keys' and values' in the cache
    wanted: Result


def _inputs(width: int, tokens: int, layers: Sequence[LayerShape], context_length: int) -> _Inputs:
    graph = Graph()
    row = FLOAT * tokens
    numbers = graph.input(TOKEN * tokens)
    graph.input(width * row)  # for a picture's embeddings; always there
    positions = graph.input(TOKEN * tokens)
    masks: dict[bool, Result] = {}
    places: dict[bool, tuple[Result, Result]] = {}
    for windowed in (False, True):
        if any(shape.key_width and shape.windowed == windowed for shape in layers):
            places[windowed] = (graph.input(PLACE * tokens), graph.input(PLACE * tokens))
            masks[windowed] = graph.input(context_length * tokens * MASK)
    wanted = graph.input(TOKEN * tokens)
    return _Inputs(graph, graph.new(width * row, numbers), positions, masks, places, wanted)


def _parts(tensors: Sequence[TensorInfo], count: int) -> list[Parts]:
    """Each layer's tensors; of layers that are not there, those of the one before."""
    found: dict[int, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for tensor in tensors:
        if match := _IN_LAYER.fullmatch(tensor.name):
            found[int(match[1])][match[2]] = tensor.shape
    parts: list[Parts] = []
    for index in range(count):
        before: Parts = parts[-1] if parts else {}
        parts.append(found.get(index, before))
    return parts
