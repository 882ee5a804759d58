"""Counts the weights in the parts of a model: the embedding, each layer, and the output."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from desktop.core.gguf.header import TensorInfo, read_header
from desktop.core.gguf.model_facts import in_use
from desktop.core.gguf.split_files import part_paths

PartKind = Literal["embedding", "attention", "feed_forward", "experts", "output"]
"""Attention includes whatever else mixes tokens, such as state-space layers and convolutions, and
the norm before it. Experts include the router."""

_LAYER: Final = re.compile(r"blk\.(\d+)\.(.+)")
_EXPERTS: Final = re.compile(r"ffn_(?:gate_inp|\w+_exps|\w+_shexp|\w+\.\d+)\b|exp_probs_b")

_NORM: Final = re.compile(r"ffn_norm|post_ffw_norm")


@dataclass(frozen=True, slots=True)
class ModelParts:
    """`layers` has the weights of each layer by part. `embedding` and `output` are numbers of
    weights. If `output` is 0 or only a norm, `tied` is True: the output uses the weights of the
    embedding again. `bytes` is the size of all these weights."""

    embedding: int
    layers: tuple[dict[PartKind, int], ...]
    output: int
    tied: bool
    bytes: int = 0

    @property
    def bits(self) -> float:
        """Bits per weight, on average."""
        return 8 * self.bytes / max(self.whole, 1)

    @property
    def whole(self) -> int:
        return self.embedding + sum(sum(each.values()) for each in self.layers) + self.output

    def of(self, kind: PartKind) -> int:
        """Return the number of weights of all parts of a kind."""
        if kind in ("embedding", "output"):
            return self.embedding if kind == "embedding" else self.output
        return sum(each.get(kind, 0) for each in self.layers)


def read_parts(path: str | os.PathLike[str]) -> ModelParts:
    """Count the weights of a model that llama.cpp loads, all files of a split one included.

    Raises: UserError, as `read_header`.
    """
    header, file = read_header(path), Path(path)
    headers = [header, *(read_header(part) for part in part_paths(file, header)[1:])]
    tensors = [tensor for each in headers for tensor in each.tensors]
    return parts_of(in_use(header.metadata, tensors))


def parts_of(tensors: Sequence[TensorInfo]) -> ModelParts:
    mixed = {
        match[1]
        for tensor in tensors
        if (match := _LAYER.fullmatch(tensor.name)) and _EXPERTS.match(match[2])
    }
    layers: dict[int, dict[PartKind, int]] = {}
    outside: dict[PartKind, int] = {"embedding": 0, "output": 0}
    for tensor in tensors:
        if match := _LAYER.fullmatch(tensor.name):
            counts = layers.setdefault(int(match[1]), {})
            kind = _kind(match[2])
            if match[1] in mixed and _NORM.match(match[2]):  # of what the experts read or write
                kind = "experts"
        else:
            counts = outside
            kind = "output" if tensor.name.startswith("output") else "embedding"
        counts[kind] = counts.get(kind, 0) + tensor.elements
    tied = not any(tensor.name == "output.weight" for tensor in tensors)
    ordered = tuple(layers[number] for number in sorted(layers))
    size = sum(tensor.bytes for tensor in tensors)
    return ModelParts(outside["embedding"], ordered, outside["output"], tied, size)


def _kind(name: str) -> PartKind:
    """Return the part that a layer's tensor belongs to, by its name without "blk.N."."""
    if _EXPERTS.match(name):
        return "experts"
    return "feed_forward" if name.startswith(("ffn", "post_ffw")) else "attention"
