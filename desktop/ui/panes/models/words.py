"""The facts of a model file, each with a short explanation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.i18n import marked, tr
from desktop.core.library.licenses import license_name
from desktop.core.library.models import ModelFile
from desktop.core.library.other_apps import APPS
from desktop.core.names.quantization import type_meaning
from desktop.core.numbers.units import short_count, size_text
from desktop.hub.repository import RemoteFile

WORDS_PER_TOKEN = 0.75
"""Rough ratio of words to tokens for English text and a vocabulary of 30,000 to 130,000 tokens."""

NO_BREAK = "\N{NO-BREAK SPACE}"


def _sources() -> dict[str, str]:
    return {
        "demo": tr("demo model"),
        "starter": tr("starter model"),
        "folder": tr("from a folder"),
        "file": tr("added file"),
        **{app: tr("from {name}", name=tr(name)) for app, name in APPS.items()},
    }


@dataclass(frozen=True)
class Fact:
    value: str
    unit: str
    meaning: str


def row_caption(model: ModelFile, place: str = "", made: str = "") -> str:
    """Return the caption of a model in the list, like "Q4_1 · starter model". `place` tells the
    model apart from others with the same name; it is "" if there are none. `made` says what a file
    from a folder was written for."""
    named = model.source not in ("folder", "file") or not place
    source = made or (_sources()[model.source] if named else tr("in {place}", place=place))
    file_type = model.facts.file_type if model.facts else None
    return f"{file_type} · {source}" if file_type else source


def origin(facts: ModelFacts) -> str:
    """Return the author and the license if the file names them."""
    by = tr("by {author}", author=facts.author) if facts.author else ""
    parts = [by, license_name(facts.license or "")]
    return " · ".join(part for part in parts if part)


def told(facts: ModelFacts) -> list[Fact]:
    """Return the facts that the header states; missing ones are omitted."""
    found = [_weights(facts)]
    if facts.layers:
        found.append(
            Fact(
                f"{facts.layers}",
                tr("layers"),
                tr("Every token passes through the layers in turn."),
            )
        )
    if facts.experts:
        found.append(_experts(facts))
    if facts.context_length:
        words = round(facts.context_length * WORDS_PER_TOKEN, -2)
        found.append(
            Fact(
                tr("{context_length:,}", context_length=facts.context_length),
                tr("tokens of context"),
                tr(
                    "The longest text that the model was trained to handle: roughly "
                    "{words:,.0f} English words.",
                    words=words,
                ),
            )
        )
    if facts.file_type:
        found.append(Fact(facts.file_type, tr("quantization"), _precision(facts)))
    found.append(Fact(size_text(facts.bytes), tr("on disk"), _disk(facts)))
    if facts.architecture:
        found.append(
            Fact(
                facts.architecture,
                tr("architecture"),
                tr("The model's plan: its layers and how they are connected."),
            )
        )
    return found


def _weights(facts: ModelFacts) -> Fact:
    meaning = tr("The numbers that the model learned in training.")
    if facts.active_parameters:
        meaning += tr(
            " {active_parameters} of them are used for each token.",
            active_parameters=short_count(facts.active_parameters),
        )
    return Fact(short_count(facts.parameters), tr("weights"), meaning)


def _experts(facts: ModelFacts) -> Fact:
    if not facts.experts_used:
        return Fact(
            f"{facts.experts}",
            tr("experts"),
            tr("Parts of a layer. For each token, a router picks some of them."),
        )
    return Fact(
        f"{facts.experts}",
        tr("experts"),
        tr(
            "In each layer that has experts, a router picks {experts_used} of them for each token.",
            experts_used=facts.experts_used,
        ),
    )


def _precision(facts: ModelFacts) -> str:
    plain = type_meaning(facts.file_type or "") or tr("The format in which the weights are stored.")
    if facts.bits_per_weight is None:
        return plain
    average = tr(
        "{bits_per_weight:.1f} bits per weight on average.", bits_per_weight=facts.bits_per_weight
    )
    return f"{plain} {average}"


def _disk(facts: ModelFacts) -> str:
    where = (
        tr("Stored in {parts} files.", parts=facts.parts)
        if facts.parts > 1
        else tr("Stored in one file.")
    )
    if facts.bits_per_weight is None or facts.bits_per_weight >= 15:
        return where
    size = size_text(facts.parameters * 2).replace(" ", NO_BREAK)
    return tr(
        "{where} With 16 bits per weight, the model would take up {size}.", where=where, size=size
    )


class LocalCopies:
    """The library's files by name and size. Files that match in both count as the same."""

    def __init__(self, models: Iterable[ModelFile] = ()) -> None:
        self._paths = {
            (Path(file.path).name, file.bytes): model.path
            for model in models
            for file in model.files
        }

    def path(self, files: Sequence[RemoteFile]) -> str:
        """Return the path of the local model that consists of these files; "" if there is none."""
        return self._paths.get((files[0].name, sum(file.bytes for file in files)), "")


_PARTS: Final = re.compile(r"(?:UD-)?(?:I?Q|TQ)(?P<bits>[1-8])(?:_[A-Z0-9]+)*")

_SHORT: Final = {
    1: marked("1-bit, severe quality loss"),
    2: marked("2-bit, heavy quality loss"),
    3: marked("3-bit, noticeable quality loss"),
    4: marked("4-bit, a good compromise"),
    5: marked("5-bit, close to the original"),
    6: marked("6-bit, very close to the original"),
    8: marked("8-bit, hardly any quality loss"),
}

_WHOLE: Final = {
    "F32": marked("32-bit, twice the size of 16-bit"),
    "F16": marked("16-bit, usually the original"),
    "BF16": marked("16-bit, usually the original"),
    "MXFP4": marked("4-bit floating point"),
    "NVFP4": marked("4-bit floating point"),
    "TQ1_0": marked("only for ternary models"),
    "TQ2_0": marked("only for ternary models"),
}
_SAME: Final = {"FP32": "F32", "FP16": "F16", "MXFP4_MOE": "MXFP4"}

USUAL: Final = ("Q4_K_M", "MXFP4", "MXFP4_MOE", "Q4_0", "Q4_K_S", "Q5_K_M", "Q8_0")
"""The quantizations to choose by default, the preferred one first."""


def short_meaning(quantization: str) -> str:
    """Return a few words that explain a quantization, shown next to its name."""
    if quantization == "Q4_K_M":
        return tr("4-bit, the usual choice")
    name = _SAME.get(quantization, quantization)
    if name in _WHOLE:
        return tr(_WHOLE[name])
    match = _PARTS.fullmatch(quantization)
    bits = int(match["bits"]) if match else 0
    return tr(_SHORT.get(bits, marked("precision not in the name")))


def meaning(quantization: str) -> str:
    """Return a sentence or two that explain a quantization."""
    return type_meaning(quantization) or tr("The name doesn't say how the weights are stored.")
