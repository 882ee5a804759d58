"""One model in several precisions: the files that are here, those that can be written from the best
of them, and the ones to compare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.file_names import made_name
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.core.quantization.quantized_here import QuantizedFile, seconds_to_quantize
from desktop.core.quantization.quantized_types import is_quantized

PRECISIONS: Final = ("F16", "Q8_0", "Q6_K", "Q4_K_M", "Q3_K_M", "Q2_K")
"""The precisions that are offered for every model, most bits first."""
USUAL_PAIR: Final = ("Q8_0", "Q4_K_M")
CONTEXT: Final = 2048
"""Context length, in tokens, for which the memory of the reference is estimated."""


@dataclass(frozen=True, slots=True)
class PrecisionFile:
    """A model in one precision. `path` is "" if it isn't here; `bytes` is then an estimate of its
    size, and `seconds` of the time to write it (None if nothing was measured). `problem` says why
    it can't be written. `for_comparison` is True if Glassbox wrote it to compare precisions."""

    type: str
    path: str = ""
    bytes: int = 0
    seconds: float | None = None
    for_comparison: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PrecisionPlan:
    """The precisions of one model, most bits first. `source` is the file with the most bits, from
    which the others are written. `chosen` are the types to compare, the reference first; empty if
    there is nothing to compare. `free` is the free space on the disk in bytes. `note` says what the
    comparison can't show, and why; "" if there is nothing to say."""

    source: ModelFile
    files: tuple[PrecisionFile, ...]
    chosen: tuple[str, ...]
    free: int
    note: str = ""

    def file(self, type_name: str) -> PrecisionFile:
        return next(each for each in self.files if each.type == type_name)

    def missing(self, types: Sequence[str]) -> tuple[PrecisionFile, ...]:
        """Return those of `types` that have to be written first."""
        return tuple(self.file(each) for each in types if not self.file(each).path)

    def no_room(self, types: Sequence[str]) -> str:
        """Return a sentence if the disk has no room for those of `types` that are missing; ""
        if it has."""
        needed = sum(each.bytes for each in self.missing(types))
        if needed <= self.free:
            return ""
        return tr(
            "The disk has {free} free, but {types} would take up about {needed}. Free up {more}, "
            "then try again.",
            free=size_text(self.free),
            types=", ".join(each.type for each in self.missing(types)),
            needed=size_text(needed),
            more=size_text(needed - self.free),
        )


def same_model(one: ModelFile, other: ModelFile) -> bool:
    """Return True if two files hold the same model, judging by their names and architectures."""
    if one.facts is None or other.facts is None:
        return False
    names = {made_name(each.name_without_type).casefold() for each in (one, other)}
    return len(names) == 1 and one.facts.architecture == other.facts.architecture


def type_of(model: ModelFile) -> str:
    """Return the precision of a file."""
    return (model.facts.file_type if model.facts else None) or tr("unknown type")


def precision_plan(
    model: ModelFile,
    models: Iterable[ModelFile],
    made_here: Mapping[str, QuantizedFile],
    timings: Sequence[QuantizedFile],
    free: int,
    memory: int,
    only_from_model: bool = False,
) -> PrecisionPlan:
    """Return the plan for a model, given all models in the library. `made_here` are the files that
    were quantized here, by path; they count as the model that they were written from even if their
    names differ. `memory` is the size of main memory in bytes. With `only_from_model`, other files
    count only if they were written from this one here.

    Raises: UserError, if the model's file can't be read.
    """
    from desktop.core.memory import subject  # imported here: the window starts without numpy
    from desktop.core.memory.fit import SPARE
    from desktop.core.quantization.type_mixtures import mixture_bytes

    readable = [each for each in models if each.problem is None]
    if only_from_model:
        family = [each for each in readable if _made_from(model, each, made_here)]
    else:
        family = _family(model, readable, made_here)
    best = model if only_from_model else max([model, *family], key=_bits)
    by_type = {type_of(each): each for each in reversed([best, *family])}
    known = subject.of_file(best.path)
    header_bytes = best.bytes - sum(tensor.bytes for tensor in known.tensors)
    files: list[PrecisionFile] = []
    for name, each in by_type.items():
        made = made_here.get(each.path)
        mark = made is not None and made.for_comparison
        files.append(PrecisionFile(name, each.path, each.bytes, for_comparison=mark))
    for name in PRECISIONS:
        if name not in by_type:
            bytes_ = header_bytes + mixture_bytes(known.metadata, known.tensors, name)
            files.append(
                PrecisionFile(
                    name,
                    bytes=bytes_,
                    seconds=seconds_to_quantize(name, best.bytes, timings),
                    problem=_why_not(name, bytes_, best),
                )
            )
    files.sort(key=lambda each: -each.bytes)
    fits = known.need(min(CONTEXT, known.usual_context)).total <= SPARE * memory
    chosen, note = _chosen(best, files, fits)
    return PrecisionPlan(best, tuple(files), chosen, free, note)


def _family(
    model: ModelFile, models: Sequence[ModelFile], made_here: Mapping[str, QuantizedFile]
) -> list[ModelFile]:
    """Return the files that hold the same model. One that was written here has another name if its
    usual name was taken."""

    def origin(file: ModelFile) -> str:
        made = made_here.get(file.path)
        return made.source if made is not None and made.source else file.path

    source = next((each for each in models if each.path == origin(model)), model)
    return [each for each in models if same_model(each, source) or origin(each) == origin(model)]


def _made_from(model: ModelFile, other: ModelFile, made_here: Mapping[str, QuantizedFile]) -> bool:
    """Return True if `other` was written from `model` here. Where the source wasn't recorded, the
    name decides."""
    from desktop.core.quantization.quantized_series import usual_quantized_path

    made = made_here.get(other.path)
    if made is not None and made.source:
        return made.source == model.path
    usual = usual_quantized_path(Path(model.path), type_of(other), Path())
    return Path(other.path).name == usual.name


def _bits(model: ModelFile) -> float:
    return (model.facts.bits_per_weight if model.facts else None) or 0.0


def _facts(model: ModelFile) -> ModelFacts:
    if model.facts is None:
        raise model.problem or UserError(tr("This model can't be read."), kind="unreadable")
    return model.facts


def _why_not(name: str, bytes_: int, best: ModelFile) -> str:
    """Return why it makes no sense to write a type from the best file; "" if it does."""
    facts = _facts(best)
    if facts.kind not in (None, "model"):
        return tr("This file isn't a language model.")
    if not is_quantized(facts):
        return ""
    if name == "F16":
        return tr(
            "This laptop has no unquantized file of this model. Look for F16 or BF16 in Models."
        )
    if bytes_ >= best.bytes:
        return tr(
            "{type} would be no smaller than the {best} file that it would be written from, and no "
            "better.",
            type=name,
            best=type_of(best),
        )
    return ""


def _chosen(
    best: ModelFile, files: Sequence[PrecisionFile], fits: bool
) -> tuple[tuple[str, ...], str]:
    """Return the types to compare, and the note. `fits` is False if the best file needs more than
    this computer's memory."""
    there = {each.type: each for each in files if not each.problem}
    reference = type_of(best)
    if is_quantized(_facts(best)):
        wanted = (*reversed(USUAL_PAIR), *there)
        smaller = (each for each in wanted if each in there and there[each].bytes < best.bytes)
        other = next(smaller, "")
        return ((reference, other) if other else ()), _quantized_note(best, other)
    pair = tuple(each for each in USUAL_PAIR if each in there)
    if fits or len(pair) < len(USUAL_PAIR):
        return tuple(dict.fromkeys((reference, *pair))), ""
    note = tr(
        "{type} is left out of the comparison, because this laptop doesn't have enough memory for "
        "it.",
        type=reference,
    )
    return pair, note


def _quantized_note(best: ModelFile, other: str) -> str:
    """Return a note about a model whose best file here is quantized."""
    facts = _facts(best)
    said = tr(
        "{type} is the best file of this model here, with {bits:.1f} bits per weight. What {type} "
        "itself has lost can't be shown or undone without F16.",
        type=type_of(best),
        bits=facts.bits_per_weight or 0.0,
    )
    if other:
        return said
    return said + " " + tr("There is no smaller precision to compare it with.")
