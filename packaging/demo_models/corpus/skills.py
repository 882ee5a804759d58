"""The ten skills, their shares of the training data, and functions that draw items from them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from demo_models.corpus import (
    arithmetic,
    concepts,
    countries,
    elements,
    json_text,
    python_code,
    spelling,
    stories,
    units,
    words,
)
from demo_models.corpus.item import Draw, Item, as_choice

SKILLS: Final[dict[str, Draw]] = {
    "arithmetic": arithmetic.draw,
    "countries": countries.draw,
    "elements": elements.draw,
    "units": units.draw,
    "words": words.draw,
    "spelling": spelling.draw,
    "json": json_text.draw,
    "python": python_code.draw,
    "stories": stories.draw,
    "concepts": concepts.draw,
}
# Shares of the items, not of the tokens.
MIXTURE: Final = {
    "arithmetic": 0.23,
    "countries": 0.15,
    "elements": 0.12,
    "units": 0.06,
    "words": 0.12,
    "spelling": 0.10,
    "json": 0.04,
    "python": 0.03,
    "stories": 0.08,
    "concepts": 0.07,
}
CHOICES: Final = 0.20  # share of the items with a four-choice version


def training_items(seed: str, count: int) -> Iterator[Item]:
    """Yield items of all skills, none of them held out; the same seed gives the same items."""
    random = Random(seed)
    names, weights = tuple(MIXTURE), tuple(MIXTURE.values())
    for _ in range(count):
        (name,) = random.choices(names, weights)
        item = drawn(SKILLS[name], random, wanted_held_out=False)
        if len(item.wrong) >= 3 and random.random() < CHOICES:
            item = as_choice(item, random)
        yield item


def held_out_items(skill: str, seed: str, count: int) -> list[Item]:
    """Return up to `count` different questions of a skill that are never used in training.

    If a skill has fewer, return all that a long search finds.
    """
    random = Random(f"held out {skill} {seed}")
    found: dict[str, Item] = {}
    for _ in range(100 * count):
        item = drawn(SKILLS[skill], random, wanted_held_out=True)
        found.setdefault(item.question, item)
        if len(found) == count:
            break
    return list(found.values())


def drawn(draw: Draw, random: Random, *, wanted_held_out: bool) -> Item:
    """Draw items until one is held out, or, if `wanted_held_out` is False, until one is not held
    out. Return that item."""
    while True:
        item = draw(random)
        if item.held_out == wanted_held_out:
            return item
