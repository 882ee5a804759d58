"""The recorded beginning of an answer, with the most likely tokens at each step."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from desktop.core.shipped import broken_installation, shipped_text


@dataclass(frozen=True, slots=True)
class WrittenToken:
    """A token of an answer. `best` holds the most likely tokens at its place with their
    probabilities, in order; the first one was written."""

    text: str
    best: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """`model` is the name of the model's file."""

    model: str
    question: str
    tokens: tuple[WrittenToken, ...]


@cache
def written_answer() -> WrittenAnswer:
    """Return the answer in resources/start, which packaging/written_answer.py records.
    Raises: UserError, kind installation."""
    try:
        found = json.loads(shipped_text("start", "answer.json"))
        tokens = tuple(
            WrittenToken(step["token"], tuple((text, share) for text, share in step["best"]))
            for step in found["steps"]
        )
        return WrittenAnswer(found["model"], found["question"], tokens)
    except (KeyError, TypeError, ValueError) as error:
        raise broken_installation("start", error) from error
