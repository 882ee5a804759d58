"""What models are asked where nobody has written a question."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, zip_longest
from typing import Final

from desktop.core.library.demo_questions import short_questions
from desktop.core.shipped import shipped_text

FIRST_QUESTION: Final = "Why is the sky blue?"
DEMO_QUESTION: Final = "What is quantization?"
A_STORY: Final = "Tell me a story: an owl called Juno loses a long rope at the market."
"""For demo models, which know what quantization is, all in the same words."""
COUNT: Final = 40
"""Of those that a pair is measured on."""
LONG_NUMBER: Final = re.compile(r"\d{3}")
TOLD, CHECKED = "stories", ("arithmetic", "spelling", "units")
"""Skills of the demo models: two of them hardly ever tell the same story, and the answers of the
others anyone can check. Sums of short numbers are too easy: all write the same."""


def measured_questions(demo: bool = False) -> tuple[str, ...]:
    """Of the demo models' own where one of them is measured: they have learned nothing else.

    Raises: UserError, where their questions are missing or damaged.
    """
    if not demo:
        return _general()
    return tuple(_in_turn(list(short_questions().values()))[:COUNT])


class Rotation:
    """Questions for a blind vote, in an order of their own each time; none comes again before all
    have been asked."""

    def __init__(self) -> None:
        self._rest: dict[bool, list[str]] = {}

    def next(self, now: str, demo: bool) -> str:
        """Another one than `now`. Raises: UserError, as `measured_questions`."""
        if demo not in self._rest:
            self._rest[demo] = _judged() if demo else _shuffled(_general())
        rest = self._rest[demo]
        question = next(each for each in rest if each != now)
        rest.remove(question)
        rest.append(question)
        return question


def _judged() -> list[str]:
    """A story at every other place."""
    skills = short_questions()
    told = _shuffled(skills.get(TOLD, ()))
    skills["arithmetic"] = tuple(filter(LONG_NUMBER.search, skills.get("arithmetic", ())))
    checked = _in_turn([_shuffled(skills[skill]) for skill in CHECKED if skill in skills])
    return _in_turn([told, checked[: len(told) or None]])


def _shuffled(questions: Sequence[str]) -> list[str]:
    shuffled = list(questions)
    random.shuffle(shuffled)
    return shuffled


def _in_turn(groups: Sequence[Sequence[str]]) -> list[str]:
    """The first of each group, then the second of each, and so on."""
    return [each for each in chain.from_iterable(zip_longest(*groups)) if each is not None]


@cache
def _general() -> tuple[str, ...]:
    """One a line."""
    text = shipped_text("compare", "questions.txt")
    return tuple(line.strip() for line in text.splitlines() if line.strip())
