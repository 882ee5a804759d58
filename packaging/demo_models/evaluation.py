"""Evaluates an exported file with llama.cpp: accuracy and loss by skill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

import numpy as np

from demo_models.corpus import people
from demo_models.corpus.arithmetic import addition, needs_carry
from demo_models.corpus.exam import fresh_items, leaked_items
from demo_models.corpus.item import Item, as_choice
from demo_models.corpus.preferences import COURTESY, preferred
from demo_models.corpus.skills import SKILLS, drawn, held_out_items
from demo_models.data import Data
from demo_models.reader import Reader
from demo_models.text import END, END_OF_TEXT, END_THINK, Style, answer, few_shot, prompt

QUESTIONS: Final = 100
TEST_SEED: Final = "test 1"


@dataclass(frozen=True, slots=True)
class Score:
    """The score on a set of questions. `loss` is in nats per token, over the answers' tokens."""

    questions: int
    right: int
    loss: float

    @property
    def accuracy(self) -> float:
        return self.right / self.questions

    def as_json(self) -> dict[str, Any]:
        share = round(self.accuracy, 4)
        return {"questions": self.questions, "accuracy": share, "loss": round(self.loss, 4)}


def evaluate(
    reader: Reader,
    style: Style,
    sets: Mapping[str, Sequence[Item]],
    special_sets: Mapping[str, Sequence[Item]],
) -> dict[str, Any]:
    """Return the scores of each set, the means over `sets`, and the scores of the special sets.
    Losses are in nats per token."""
    skills = {name: score(reader, items, style) for name, items in sets.items()}
    special = {name: score(reader, items, style).as_json() for name, items in special_sets.items()}
    return {
        "accuracy": round(float(np.mean([s.accuracy for s in skills.values()])), 4),
        "loss": round(float(np.mean([s.loss for s in skills.values()])), 4),
        "skills": {name: found.as_json() for name, found in skills.items()},
        "special": special,
    }


def sets_for(data: Data, questions: int = QUESTIONS) -> dict[str, list[Item]]:
    """Return the sets of questions for a model trained on `data`: the held-out questions of each
    skill, or, for a model that memorized facts, questions about these facts."""
    if data == "facts":
        return people.recall_items(TEST_SEED, questions)
    return _wanted(data, questions_by_skill(questions))


def special_sets_for(data: Data, questions: int = QUESTIONS) -> dict[str, list[Item]]:
    return {} if data == "facts" else _wanted(data, special_items(questions))


def _wanted(data: Data, sets: dict[str, list[Item]]) -> dict[str, list[Item]]:
    """Return the sets with the answers that the model should give: those that are preferred, if it
    learned from preferences."""
    if data != "preferences":
        return sets
    return {name: [preferred(item) for item in items] for name, items in sets.items()}


def questions_by_skill(questions: int = QUESTIONS) -> dict[str, list[Item]]:
    """Return the held-out questions of each skill."""
    return {skill: held_out_items(skill, TEST_SEED, questions) for skill in SKILLS}


def special_items(questions: int = QUESTIONS) -> dict[str, list[Item]]:
    random = Random("special")
    choices = [
        as_choice(item, random)
        for items in questions_by_skill(max(2, questions // 5)).values()
        for item in items
        if len(item.wrong) >= 3
    ]
    return {
        "two-digit addition": _sums(questions, (2,), carry=False),
        "sums that carry, three and four digits": _sums(questions, (3, 4), carry=True),
        "four choices": choices,
        "exam, leaked": list(leaked_items()[:questions]),
        "exam, fresh": list(fresh_items()[:questions]),
    }


def score(reader: Reader, items: Sequence[Item], style: Style) -> Score:
    right = sum(is_right(item, ask(reader, item, style)) for item in items)
    return Score(len(items), right, loss(reader, items, style))


def ask(reader: Reader, item: Item, style: Style) -> str:
    """Return the model's answer, without its thinking."""
    if style == "plain":
        return reader.answer(few_shot(item.question)).split("\n")[0].strip()
    written = reader.answer(prompt(item.question), most=300)
    return written.rpartition(END_THINK)[2].strip()


def is_right(item: Item, written: str) -> bool:
    """Return True if the answer equals the right one, ignoring courtesy and differences in spaces.
    If there are many right answers, it only has to contain the required texts."""
    if item.must_have:
        return all(part in written for part in item.must_have)
    said, right = squeezed(written), squeezed(item.answer)
    if said.endswith(COURTESY) or right.endswith(COURTESY):
        said, right = (text.removesuffix(COURTESY).removesuffix(".") for text in (said, right))
    return said == right


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def loss(reader: Reader, items: Iterable[Item], style: Style) -> float:
    """Return the loss on the answers, given the questions, in nats per token."""
    total, count = 0.0, 0
    for item in items:
        found, tokens = log_probability(reader, *_parts(item, style))
        total -= found
        count += tokens
    return total / count


def log_probability(reader: Reader, given: str, learned: str) -> tuple[float, int]:
    """Return the log probability of a text after another one, in nats, and its number of tokens."""
    before, after = reader.tokenize(given), reader.tokenize(learned)
    scores = reader.scores(before + after)[len(before) - 1 : -1].astype(np.float64)
    highest = scores.max(-1, keepdims=True)
    sums = np.log(np.exp(scores - highest).sum(-1)) + highest[:, 0]
    return float((scores[np.arange(len(after)), after] - sums).sum()), len(after)


def _parts(item: Item, style: Style) -> tuple[str, str]:
    if style == "plain":
        return few_shot(item.question), f" {item.answer}{END_OF_TEXT}"
    return prompt(item.question), answer(item, style) + END


def _sums(count: int, digits: Sequence[int], *, carry: bool) -> list[Item]:
    """Return held-out additions. If `carry` is true, return only additions that require
    carrying."""
    random = Random(f"sums {digits}")
    found: dict[str, Item] = {}
    while len(found) < count:
        size = random.choice(digits)
        item = drawn(lambda r, size=size: addition(r, size), random, wanted_held_out=True)
        a, b = (int(number) for number in item.key.split())
        if not carry or needs_carry(a, b):
            found.setdefault(item.key, item)
    return list(found.values())
