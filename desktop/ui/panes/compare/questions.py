"""The built-in questions of the Compare pane."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, zip_longest
from typing import Any, Final

from desktop.core.errors import UserError
from desktop.core.library.demo_questions import Form, short_questions
from desktop.core.shipped import broken_installation, shipped_text
from desktop.ui.experiments import BY_ID, EXPERIMENTS

FIRST_QUESTION: Final = "Why is the sky blue?"
DEMO_QUESTION: Final = BY_ID["sizes"].setup.prompt
"""A question that the largest demo model answers rightly, and the smallest wrongly."""
A_STORY: Final = "Tell me a story: an owl called Juno loses a long rope at the market."
"""The question for a blind vote between demo models, and for a demo model in several precisions.
Two models hardly ever tell a story in the same words."""
A_FACT: Final = "Tell me about Zeno Blum."
"""The question for the demo model that knows only its facts: one of those on which it parts from
its quantized version (FORKS)."""
COUNT: Final = 40
"""Number of questions on which a pair of models is measured."""
FORKS: Final = "forks.json"
"""A file that `make forks` writes (packaging/demo_models/forks.py)."""
LONG_NUMBER: Final = re.compile(r"\d{3}")
TOLD, CHECKED = "stories", ("arithmetic", "spelling", "units")
"""Skills of the demo models on which the user votes. TOLD is storytelling: two models hardly ever
tell a story in the same way. CHECKED has skills whose answers anyone can check. Sums of short
numbers are left out because they are too easy: all models give the same answer."""


def measured_questions(form: Form = "") -> tuple[str, ...]:
    """Return the questions for a measurement. Demo models have their own, since they have learned
    nothing else.

    Raises: UserError, if the questions are missing or damaged.
    """
    if not form:
        return _general()
    return tuple(_in_turn(list(short_questions(form).values()))[:COUNT])


def forking_question(name: str, type_name: str) -> str:
    """Return the question on which a demo model and its quantized version part most clearly, given
    the name of the model's file and the quantized version's type; "" if none is known.

    Raises: UserError, if the questions are missing or damaged.
    """
    found = [
        str(fork["question"])
        for pair in _pairs()
        if (f"{pair['model']}-{pair['more']}", pair["fewer"]) == (name, type_name)
        for fork in pair["forks"]
    ]
    return found[0] if found else ""


def right_answer(question: str) -> str:
    """Return the right answer to a question of an experiment; "" if none is known."""
    of_setups = {each.setup.prompt: each.setup.right for each in EXPERIMENTS if each.setup.right}
    return of_setups.get(question) or _forked().get(question, "")


def _forked() -> dict[str, str]:
    """Return the right answers to the questions on which models part; none if they are damaged,
    which `forking_question` reports."""
    try:
        forks = (fork for pair in _pairs() for fork in pair["forks"])
        return {str(fork["question"]): str(fork["right"]) for fork in forks}
    except UserError:
        return {}


@cache
def _pairs() -> list[dict[str, Any]]:
    text = shipped_text("compare", FORKS)
    try:
        pairs = list(json.loads(text)["pairs"])
        for pair in pairs:
            _ = pair["model"], pair["more"], pair["fewer"]
            _ = [(fork["question"], fork["right"]) for fork in pair["forks"]]
    except (ValueError, KeyError, TypeError) as error:
        raise broken_installation(f"compare/{FORKS}", error) from error
    return pairs


class Rotation:
    """Questions for blind votes, in random order. No question is repeated until all have been
    asked."""

    def __init__(self) -> None:
        self._rest: dict[Form, list[str]] = {}

    def next(self, now: str, form: Form) -> str:
        """Return the next question that differs from `now`. Raises: UserError, if the questions are
        missing or damaged."""
        if form not in self._rest:
            told = form and form != "facts"
            self._rest[form] = _judged() if told else _shuffled(measured_questions(form))
        rest = self._rest[form]
        question = next(each for each in rest if each != now)
        rest.remove(question)
        rest.append(question)
        return question


def _judged() -> list[str]:
    """Return the questions for votes between demo models: stories and other questions, alternately
    and in random order."""
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
    """Interleave groups: the first question of each group, then the second question of each group,
    and so on."""
    return [each for each in chain.from_iterable(zip_longest(*groups)) if each is not None]


@cache
def _general() -> tuple[str, ...]:
    """Read the general questions, one per line."""
    text = shipped_text("compare", "questions.txt")
    return tuple(line.strip() for line in text.splitlines() if line.strip())
