"""One model in every precision: how many bytes its weights take, and all of it in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.core.gguf import TensorInfo
from desktop.core.known_shapes import KnownShape, nearest
from desktop.core.memory import MemoryEstimate, estimate_parts
from desktop.core.mixtures import MIXTURES, TEXTBOOK, mixture_bytes, textbook_bytes


@dataclass(frozen=True, slots=True)
class Precision:
    """`textbook`: by the rule of thumb, all weights with the same number of bits; else as
    llama-quantize would make the file."""

    name: str
    textbook: bool
    bits_per_weight: float
    need: MemoryEstimate


def of_model(
    metadata: Mapping[str, Any], tensors: Sequence[TensorInfo], context_length: int
) -> tuple[Precision, ...]:
    """Of a model whose tensors are known; what they are stored in doesn't matter."""
    parameters = sum(tensor.elements for tensor in tensors)
    rest = estimate_parts(metadata, tensors, context_length)
    return _all(parameters, rest, lambda name: mixture_bytes(metadata, tensors, name))


def of_size(
    parameters: int, context_length: int, *, mixture: bool = False
) -> tuple[KnownShape, tuple[Precision, ...]]:
    """Of a model of which only the number of parameters is known: its cache, its working space
    and its mixtures' bits are those of the known model that is nearest, which comes along."""
    shape = nearest(parameters, mixture=mixture)
    metadata, tensors = shape.metadata(), shape.tensors()
    share = parameters / sum(tensor.elements for tensor in tensors)
    rest = estimate_parts(metadata, tensors, context_length)
    return shape, _all(
        parameters, rest, lambda name: round(share * mixture_bytes(metadata, tensors, name))
    )


def _all(
    parameters: int, rest: MemoryEstimate, mixed: Callable[[str], int]
) -> tuple[Precision, ...]:
    weights = [(name, True, textbook_bytes(parameters, name)) for name in TEXTBOOK]
    weights += [(name, False, mixed(name)) for name in MIXTURES]
    return tuple(
        Precision(name, textbook, 8 * size / max(parameters, 1), replace(rest, weights=size))
        for name, textbook, size in weights
    )
