"""The model for which memory is estimated: a file with a header, or only a parameter count.

Estimating the memory beyond the weights requires a header. For a parameter count, the header of the
closest known model is used, and the result names that model.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from desktop.core.gguf.header import TensorInfo, read_header
from desktop.core.gguf.model_facts import ModelFacts, facts_of, in_use
from desktop.core.gguf.split_files import later_headers
from desktop.core.i18n import tr
from desktop.core.memory.estimate import MemoryEstimate, default_context, estimate_parts
from desktop.core.memory.known_shapes import KnownShape, nearest
from desktop.core.memory.precisions import Precision, Size, sizes
from desktop.core.numbers.units import fine_percent
from desktop.core.quantization.type_mixtures import textbook_bytes

PUBLISHED: Final = "FP16"
"""The precision in which most models are published, assumed for a parameter count alone."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A model for which memory is estimated.

    `parameters` counts the weights that llama.cpp loads, and `stored` is their size in bytes.
    `tensors` are all tensors of the model, including those that aren't loaded. `precision` is the
    precision of the stored weights (PUBLISHED for a parameter count). `like` is "" for a model with
    a header. For a parameter count, it is the name of the known model that supplied `metadata` and
    `tensors`.
    """

    parameters: int
    active_parameters: int | None
    trained_context: int | None
    precision: str | None
    stored: int
    like: str
    metadata: Mapping[str, Any]
    tensors: Sequence[TensorInfo]
    sizes: tuple[Size, ...]

    @property
    def active_share(self) -> float:
        """Share of the weights that take part in computing a token."""
        return (self.active_parameters or self.parameters) / max(self.parameters, 1)

    @property
    def usual_context(self) -> int:
        return default_context(self.trained_context)

    def need(self, context_length: int, cache_type: str = "F16") -> MemoryEstimate:
        """Estimate the memory of the model as it is stored. Takes a few milliseconds."""
        return estimate_parts(self.metadata, self.tensors, context_length, self.stored, cache_type)

    def precisions(self, need: MemoryEstimate) -> tuple[Precision, ...]:
        """Return every precision with the total memory that it takes: `need`, but with weights of
        that precision."""
        count = max(self.parameters, 1)
        return tuple(
            Precision(
                each.name, each.textbook, 8 * each.bytes / count, replace(need, weights=each.bytes)
            )
            for each in self.sizes
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """Notes that help the user interpret the numbers."""
        said: list[str] = []
        if self.active_parameters:
            said.append(
                tr(
                    "All experts must be in memory, though each token uses only {share} of the "
                    "weights.",
                    share=fine_percent(self.active_share),
                )
            )
        if self.like:
            said.append(
                tr(
                    "The estimates for the KV cache, compute buffer, and quantization recipes "
                    "are based on {like}, the closest known model.",
                    like=self.like,
                )
            )
        return tuple(said)


def of_file(path: str | os.PathLike[str]) -> Subject:
    """Return the subject for a model file.

    Raises: UserError, like read_header and part_paths.
    """
    file = Path(path)
    header = read_header(path)
    headers = [header, *later_headers(file, header)]
    tensors = tuple(tensor for part in headers for tensor in part.tensors)
    return of_header(header.metadata, tensors, facts_of(headers, file))


def of_header(
    metadata: Mapping[str, Any], tensors: Sequence[TensorInfo], facts: ModelFacts
) -> Subject:
    """Return the subject for a header. `tensors` must include the tensors of all the model's
    files."""
    return Subject(
        facts.used_parameters,
        facts.active_parameters,
        facts.context_length,
        facts.file_type,
        sum(tensor.bytes for tensor in in_use(metadata, tensors)),
        "",
        metadata,
        tensors,
        sizes(metadata, tensors),
    )


def of_size(parameters: int, active: int | None = None) -> Subject:
    """Return the subject for a parameter count. `active`: active parameters of a mixture of
    experts, or None for a dense model."""
    shape = nearest(parameters, mixture=active is not None)
    metadata, tensors, known = _known(shape)
    share = parameters / sum(tensor.elements for tensor in tensors)
    scaled = tuple(
        replace(
            each,
            bytes=textbook_bytes(parameters, each.name)
            if each.textbook
            else round(share * each.bytes),
        )
        for each in known
    )
    return Subject(
        parameters,
        active,
        None,
        PUBLISHED,
        textbook_bytes(parameters, PUBLISHED),
        shape.name,
        metadata,
        tensors,
        scaled,
    )


@cache
def _known(
    shape: KnownShape,
) -> tuple[Mapping[str, Any], tuple[TensorInfo, ...], tuple[Size, ...]]:
    """Return a known model's metadata, tensors, and sizes.

    The result is cached, since computing it takes up to 50 ms and moving a slider requests it a
    hundred times.
    """
    metadata, tensors = shape.metadata(), shape.tensors()
    return metadata, tensors, sizes(metadata, tensors)
