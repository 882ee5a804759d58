"""A model file's facts, each with a few plain words of what it means."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.library import ModelFile
from desktop.core.licenses import license_name
from desktop.core.model_facts import ModelFacts
from desktop.core.names.quantization import type_meaning
from desktop.core.other_apps import APPS
from desktop.core.units import short_count, size_text
from desktop.core.words import tr

WORDS_PER_TOKEN = 0.75
"""English, roughly, with a tokenizer of 30,000 to 130,000 entries."""

NO_BREAK = "\N{NO-BREAK SPACE}"

SOURCES = {
    "demo": tr("demo model"),
    "starter": tr("starter model"),
    "folder": tr("from a folder"),
    "file": tr("added file"),
    **{app: tr("from {name}", name=name) for app, name in APPS.items()},
}


@dataclass(frozen=True)
class Fact:
    value: str
    unit: str
    meaning: str


def row_caption(model: ModelFile, place: str = "") -> str:
    """Under the name in the list: "Q4_1 · starter model". `place` is the folder, where
    another model is called the same."""
    named = model.source not in ("folder", "file") or not place
    source = SOURCES[model.source] if named else tr("in {place}", place=place)
    file_type = model.facts.file_type if model.facts else None
    return f"{file_type} · {source}" if file_type else source


def origin(facts: ModelFacts) -> str:
    """Who made it and under which license, as far as the file says."""
    by = tr("by {author}", author=facts.author) if facts.author else ""
    parts = [by, license_name(facts.license or "")]
    return " · ".join(part for part in parts if part)


def told(facts: ModelFacts) -> list[Fact]:
    """What the header says; what it doesn't say is left out."""
    found = [_weights(facts)]
    if facts.layers:
        found.append(
            Fact(f"{facts.layers}", tr("layers"), tr("Every token passes through them in turn."))
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
                    "The most it was trained to keep in view: roughly {words:,.0f} English words.",
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
                tr("The plan by which its layers are built."),
            )
        )
    return found


def _weights(facts: ModelFacts) -> Fact:
    meaning = tr("The numbers that training has set.")
    if facts.active_parameters:
        meaning += tr(
            " {active_parameters} of them work on each token.",
            active_parameters=short_count(facts.active_parameters),
        )
    return Fact(short_count(facts.parameters), tr("weights"), meaning)


def _experts(facts: ModelFacts) -> Fact:
    if not facts.experts_used:
        return Fact(
            f"{facts.experts}", tr("experts"), tr("Parts of each layer that a router picks from.")
        )
    return Fact(
        f"{facts.experts}",
        tr("experts"),
        tr("In each layer a router picks {experts_used} a token.", experts_used=facts.experts_used),
    )


def _precision(facts: ModelFacts) -> str:
    plain = type_meaning(facts.file_type or "") or tr("How the weights are stored.")
    if facts.bits_per_weight is None:
        return plain
    average = tr(
        "{bits_per_weight:.1f} bits a weight on average.", bits_per_weight=facts.bits_per_weight
    )
    return f"{plain} {average}"


def _disk(facts: ModelFacts) -> str:
    where = tr("In {parts} files.", parts=facts.parts) if facts.parts > 1 else tr("One file.")
    if facts.bits_per_weight is None or facts.bits_per_weight >= 15:
        return where
    size = size_text(facts.parameters * 2).replace(" ", NO_BREAK)
    return tr("{where} With 16 bits a weight it would be {size}.", where=where, size=size)
