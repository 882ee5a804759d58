"""Measures the model on held-out drawings, with llama.cpp, through the program's own engine."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.drawings.canvas import KINDS, STROKES
from desktop.core.drawings.scenes import BEYOND, COLORS, NUMBERS, Question, Scene, many, scene
from desktop.core.messages import Generate, LoadModel, Message, Picture, Sampling, Token
from desktop.engine.llama_engine import LlamaEngine

SCENES: Final = 200
SIDES: Final = (64, 96, 160, 256)
"""The sides of the drawings in pixels, in turn. llama.cpp scales them to the encoder's size."""
QUESTIONS_EACH: Final = 4
LONGEST: Final = 40
"""Largest number of tokens of an answer."""
CONTEXT: Final = 256
Attributes = dict[tuple[str, int], str]
_PLURALS: Final = {many(kind): kind for kind in KINDS}
_SHAPES: Final = re.compile(
    rf"(an?|{'|'.join(NUMBERS[1:])}) ({'|'.join(COLORS)}) ({'|'.join([*_PLURALS, *KINDS])})"
)
_DIGIT: Final = re.compile(rf"an? ({'|'.join(COLORS)}) ([{''.join(STROKES)}])")
_CHART: Final = re.compile(rf"a bar chart with ({'|'.join(NUMBERS)}) bars: (.+)")


class Viewer:
    """Asks a loaded model about pictures, with greedy decoding."""

    def __init__(self, engine: LlamaEngine, model: Path) -> None:
        self._engine, self._model = engine, str(model)

    def answer(self, question: str, picture: Picture | None = None) -> str:
        message = Message("user", question, (picture,) if picture else ())
        request = Generate(
            self._model, (message,), sampling=Sampling(temperature=0), max_tokens=LONGEST
        )
        events = self._engine.run(request, Cancel())
        return "".join(event.text for event in events if isinstance(event, Token)).strip()


@contextmanager
def viewer(model: Path, threads: int = 1) -> Iterator[Viewer]:
    """Load a model, whose image encoder is beside it."""
    engine = LlamaEngine()
    try:
        load = LoadModel(str(model), context_length=CONTEXT, threads=threads, gpu_layers=0)
        list(engine.run(load, Cancel()))
        yield Viewer(engine, model)
    finally:
        engine.close()


def held_out(count: int = SCENES) -> Iterator[tuple[Scene, Picture]]:
    """Yield drawings whose names, and so their contents, aren't in training."""
    for number in range(count):
        found = scene(f"eye test {number}", SIDES[number % len(SIDES)])
        yield found, picture_of(found)


def picture_of(found: Scene) -> Picture:
    height, width, _ = found.picture.shape
    rgb = found.picture.tobytes()
    return Picture(hashlib.sha256(rgb).hexdigest(), width, height, rgb)


def measure(model: Path, count: int = SCENES, threads: int = 1) -> dict[str, Any]:
    """Return the shares of right attributes in descriptions and of right answers to questions, both
    by what they are about, and the latter also without the picture."""
    described, asked, blind = Tally(), Tally(), Tally()
    whole = 0
    with viewer(model, threads) as seeing:
        for found, picture in held_out(count):
            question = found.questions[0]
            written = seeing.answer(question.text, picture)
            given, wanted = attributes(written), attributes(question.answer)
            for (about, place), value in wanted.items():
                described.add(about, given.get((about, place)) == value)
            whole += written == question.answer
            for each in chosen(found):
                asked.add(each.about, seeing.answer(each.text, picture) == each.answer)
                blind.add(each.about, seeing.answer(each.text) == each.answer)
    return {
        "drawings": count,
        "accuracy": described.share,
        "whole": round(whole / count, 4),
        "attributes": described.as_json(),
        "questions_accuracy": asked.share,
        "questions": asked.as_json(),
        "blind_accuracy": blind.share,
        "blind": blind.as_json(),
    }


def chosen(found: Scene) -> list[Question]:
    """Return up to QUESTIONS_EACH questions, each about something else if possible."""
    others = [each for each in found.questions[1:] if each.about not in {"everything", "nothing"}]
    first = {each.about: each for each in others}
    rest = [each for each in others if each not in first.values()]
    return [*first.values(), *rest][:QUESTIONS_EACH]


def attributes(description: str) -> Attributes:
    """Return what a description says: by kind of attribute and place in the description, a word."""
    if description in {BEYOND, "nothing"}:
        return {("nothing", 0): description}
    if chart := _CHART.fullmatch(description):
        colors = {("color", i): color for i, color in enumerate(chart[2].split(", "))}
        return {("chart", 0): "bars", ("count", 0): chart[1], **colors}
    if digit := _DIGIT.fullmatch(description):
        return {("color", 0): digit[1], ("digit", 0): digit[2]}
    found: Attributes = {}
    groups = re.split(" (left of|above) ", description)
    for i, group in enumerate(groups[::2]):
        if shapes := _SHAPES.fullmatch(group):
            found["count", i] = "one" if shapes[1] in {"a", "an"} else shapes[1]
            found["color", i] = shapes[2]
            found["kind", i] = _PLURALS.get(shapes[3], shapes[3])
    if len(groups) > 1:
        found["position", 0] = groups[1]
    return found


class Tally:
    """Counts right answers by what they are about."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}

    def add(self, about: str, right: bool) -> None:
        counts = self._counts.setdefault(about, [0, 0])
        counts[0] += 1
        counts[1] += right

    @property
    def share(self) -> float:
        total = sum(count for count, _ in self._counts.values())
        return round(sum(right for _, right in self._counts.values()) / max(1, total), 4)

    def as_json(self) -> dict[str, dict[str, float]]:
        return {
            about: {"questions": count, "accuracy": round(right / count, 4)}
            for about, (count, right) in sorted(self._counts.items())
        }
