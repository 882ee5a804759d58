"""The size of a model's weights, and its total memory, in every precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop.core.gguf.header import TensorInfo
from desktop.core.gguf.model_facts import in_use
from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.quantization.type_mixtures import (
    MIXTURES,
    TEXTBOOK,
    mixture_sizes,
    textbook_bytes,
)

RULE_BESIDE: Final[Mapping[str, str]] = {
    "F32": "FP32",
    "F16": "FP16",
    "Q8_0": "INT8",
    "Q4_K_M": "INT4",
}
"""The rule-of-thumb precision that corresponds to each file type."""


@dataclass(frozen=True, slots=True)
class Size:
    """The size in bytes of the weights that llama.cpp loads, without the memory for anything else.

    `textbook` is True for the rule of thumb, which gives all weights the same number of bits. If it
    is False, the weights have the types that llama-quantize would choose.
    """

    name: str
    textbook: bool
    bytes: int


@dataclass(frozen=True, slots=True)
class Precision:
    """A precision, with the total memory that the model needs, not only for its weights."""

    name: str
    textbook: bool
    bits_per_weight: float
    need: MemoryEstimate


def sizes(metadata: Mapping[str, Any], tensors: Sequence[TensorInfo]) -> tuple[Size, ...]:
    """Return a model's size in every precision, regardless of how its tensors are stored now.
    `tensors` must include the tensors of all the model's files."""
    used = in_use(metadata, tensors)
    parameters = sum(tensor.elements for tensor in used)
    found = [Size(name, True, textbook_bytes(parameters, name)) for name in TEXTBOOK]
    for name in MIXTURES:
        by_tensor = mixture_sizes(metadata, tensors, name)
        found.append(Size(name, False, sum(by_tensor[tensor.name] for tensor in used)))
    return tuple(found)
