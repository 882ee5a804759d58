"""A test for contamination: questions that one model has seen in training, and similar questions
that no model has seen.

The questions are sums and differences of numbers with three or four digits, which are hard for
models of this size. A model is contaminated if it scores well on the seen questions and poorly on
the new ones.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from demo_models.corpus.arithmetic import addition, subtraction
from demo_models.corpus.item import Item, one_of
from demo_models.corpus.skills import drawn

QUESTIONS: Final = 200


@cache
def leaked_items() -> tuple[Item, ...]:
    """Return the questions that are in the training data of the leaky model but of no other
    model."""
    return _questions()[:QUESTIONS]


@cache
def fresh_items() -> tuple[Item, ...]:
    """Return questions of the same kind that no model has seen."""
    return _questions()[QUESTIONS:]


@cache
def _questions() -> tuple[Item, ...]:
    random = Random("exam")
    found: dict[str, Item] = {}
    while len(found) < 2 * QUESTIONS:
        item = drawn(_draw, random, wanted_held_out=True)
        found.setdefault(f"{item.kind} {item.key}", item)
    return tuple(found.values())


def _draw(random: Random) -> Item:
    return one_of(
        random,
        (
            (0.6, lambda r: addition(r, 4)),
            (0.2, lambda r: addition(r, 3)),
            (0.2, lambda r: subtraction(r, 3)),
        ),
    )
