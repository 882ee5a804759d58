"""Counts the weights in the parts of a model: the embedding, each layer, and the output."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.core.gguf.header import TensorInfo
from desktop.core.gguf.model_facts import in_use
from desktop.core.gguf.split_files import whole_header

PartKind = Literal["embedding", "attention", "feed_forward", "experts", "output"]
"""Attention includes whatever else mixes tokens, such as state-space layers and convolutions, and
the norm before it. Experts include the router."""

_SIDES: Final = ("", "enc.", "dec.")
"""Beginnings of the names of tensors: of most models, and of an encoder and a decoder (T5)."""
_LAYER: Final = re.compile(r"(enc\.|dec\.|)blk\.(\d+)\.(.+)")
_OUTPUT: Final = re.compile(r"(?:enc\.|dec\.)?output")
_EXPERTS: Final = re.compile(r"ffn_(?:gate_inp|\w+_exps|\w+_shexp|\w+\.\d+)\b|exp_probs_b")

_NORM: Final = re.compile(r"ffn_norm|post_ffw_norm")


@dataclass(frozen=True, slots=True)
class ModelParts:
    """`layers` has the weights of each layer by part, an encoder's layers first. `embedding` and
    `output` are numbers of weights. If `output` is 0 or only a norm, `tied` is True: the output
    uses the weights of the embedding again. `bytes` is the size of all these weights."""

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

    Raises: UserError, as `whole_header`.
    """
    header = whole_header(path)
    return parts_of(in_use(header.metadata, header.tensors))


def parts_of(tensors: Sequence[TensorInfo]) -> ModelParts:
    mixed = {
        match.group(1, 2)
        for tensor in tensors
        if (match := _LAYER.fullmatch(tensor.name)) and _EXPERTS.match(match[3])
    }
    layers: dict[tuple[int, int], dict[PartKind, int]] = {}
    outside: dict[PartKind, int] = {"embedding": 0, "output": 0}
    for tensor in tensors:
        if match := _LAYER.fullmatch(tensor.name):
            counts = layers.setdefault((_SIDES.index(match[1]), int(match[2])), {})
            kind = _kind(match[3])
            if match.group(1, 2) in mixed and _NORM.match(match[3]):
                kind = "experts"  # of what the experts read or write
        else:
            counts = outside
            kind = "output" if _OUTPUT.match(tensor.name) else "embedding"
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
