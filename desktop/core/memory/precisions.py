"""One model in every precision: how many bytes its weights take, and all of it in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.header import TensorInfo
from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.quantization.type_mixtures import (
    MIXTURES,
    TEXTBOOK,
    mixture_bytes,
    textbook_bytes,
)

RULE_BESIDE: Final[Mapping[str, str]] = {
    "F32": "FP32",
    "F16": "FP16",
    "Q8_0": "INT8",
    "Q4_K_M": "INT4",
}
"""Which rule of thumb people have in mind when they speak of a file of this type."""


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes of the weights alone. `textbook`: by the rule of thumb, all weights with the same
    number of bits; else as llama-quantize would make the file."""

    name: str
    textbook: bool
    bytes: int


@dataclass(frozen=True, slots=True)
class Precision:
    """A Size with all that the model needs beside its weights."""

    name: str
    textbook: bool
    bits_per_weight: float
    need: MemoryEstimate


def sizes(metadata: Mapping[str, Any], tensors: Sequence[TensorInfo]) -> tuple[Size, ...]:
    """Of a model whose tensors are known; what they are stored in doesn't matter."""
    parameters = sum(tensor.elements for tensor in tensors)
    by_rule = [Size(name, True, textbook_bytes(parameters, name)) for name in TEXTBOOK]
    made = [Size(name, False, mixture_bytes(metadata, tensors, name)) for name in MIXTURES]
    return (*by_rule, *made)
