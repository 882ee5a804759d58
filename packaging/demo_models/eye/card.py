"""The card of the model that reads images."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from demo_models.eye.shape import EYE
from demo_models.family import VERSION

ABOUT: Final = (
    "A very small model that sees: an image encoder and a language model, trained on drawings. One "
    "of the Pebble family, which is for looking inside a model. It shows how a picture becomes "
    "tokens."
)
LIMITS: Final = (
    "It knows drawings of at most six shapes in two groups, single digits, and charts with up to "
    "five bars, in eight colors. A photo is beyond it. It was trained to say so for textures, but "
    "it never saw a real photo. In training, each conversation had one picture."
)


def card(name: str, base: str, found: Mapping[str, Any]) -> str:
    parts = [
        f"# {name}",
        ABOUT,
        "## What it is",
        _facts(base, found),
        "## How it was trained",
        _training(base, found),
        "## Scores",
        _measured(found),
        _table(found),
        _text(found),
        "## Limits",
        LIMITS,
    ]
    return "\n\n".join(parts) + "\n"


def _measured(found: Mapping[str, Any]) -> str:
    return (
        f"Measured with llama.cpp on these files, with {found['drawings']} drawings from seeds "
        f"that aren't in training: {found['accuracy']:.1%} of the attributes in its descriptions "
        f"are right, and {found['whole']:.1%} of the descriptions are right as a whole. It answers "
        f"{found['questions_accuracy']:.1%} of the questions about the drawings correctly, and "
        f"{found['blind_accuracy']:.1%} if it doesn't get the picture. Decoding is greedy."
    )


def _text(found: Mapping[str, Any]) -> str:
    return (
        f"Without a picture, it answers {found['text_accuracy']:.1%} of the family's held-out "
        "questions about other subjects correctly."
    )


def _facts(base: str, found: Mapping[str, Any]) -> str:
    return (
        f"Two files. The image encoder (mmproj, {found['encoder_bytes'] / 1e6:.1f} MB in F16) is a "
        f"vision transformer with {EYE.layers} layers, a hidden size of {EYE.width}, and a "
        f"projector of two matrices (LLaVA's design): {found['encoder_parameters']:,} parameters. "
        f"It scales a picture to {EYE.side} x {EYE.side} pixels and cuts it into {EYE.grid} x "
        f"{EYE.grid} patches, each of which becomes one token. The language model "
        f"({found['bytes'] / 1e6:.1f} MB in F16) has the shape of {base}. Version {VERSION}, MIT "
        "license."
    )


def _training(base: str, found: Mapping[str, Any]) -> str:
    return (
        f"With `make demo-models`, on {found['pictures']:,} pictures and questions about them. A "
        "program drew all of them from fixed seeds. First the encoder alone learned to name what "
        f"each patch shows. Then it learned to answer questions together with {base}. Some steps "
        "repeated that model's own training data, so that it wouldn't forget it."
    )


def _table(found: Mapping[str, Any]) -> str:
    lines = [
        "| attribute | in descriptions | correct | questions | correct | without the picture |",
        "|---|---|---|---|---|---|",
    ]
    described, asked, blind = found["attributes"], found["questions"], found["blind"]
    for about in sorted({*described, *asked}):
        cells = [cell for row in (described, asked) for cell in _cells(row.get(about))]
        lines.append(f"| {about} | {' | '.join(cells)} | {_cells(blind.get(about))[1]} |")
    return "\n".join(lines)


def _cells(row: Mapping[str, float] | None) -> tuple[str, str]:
    return (f"{row['questions']}", f"{row['accuracy']:.0%}") if row else ("", "")
