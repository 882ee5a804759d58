"""Short stories from a grammar, and questions about them.

A plot has a hero, a place, a lost thing, a problem, a helper, and an outcome; there are about 670
million combinations. A request for a story names the plot's hero, thing, and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from functools import cache
from random import Random
from typing import Final

from demo_models.corpus.item import Item, pick
from desktop.core.students.story_words import (
    ANIMALS,
    ENDINGS,
    FEELINGS,
    NAMES,
    PLACES,
    REQUESTS,
    SEARCHES,
    STORY,
    THINGS,
    TROUBLES,
    with_article,
)

SHORT: Final = ("the wind", "the rain", "the fog", "the dark", "the storm", "the snow")
FREE: Final = (
    "Tell me a story.",
    "Write a short story.",
    "Can you tell me a story, please?",
    "I would like to hear a story.",
    "Tell me a story about {a_animal}.",
    "Write a story about {a_animal}.",
    "I want a bedtime story about {a_animal}.",
    "Make up a story about {a_animal} and {a_thing}.",
    "Tell me a story about {name}.",
    "Write a story about {a_animal} named {name}.",
    "Tell me a story about {name} the {animal}.",
    "Write a story about {a_animal} called {name} who lived {place}.",
    "Tell me a story about {a_thing}.",
    "Write a story about {name} the {animal}, who lost {a_thing}.",
)
"""Requests for a story that leave more to the model than REQUESTS do."""
NAMED: Final = dict(zip(TROUBLES, SHORT, strict=True))
"""The troubles by name, for the questions about them."""


@dataclass(frozen=True, slots=True)
class Plot:
    animal: str
    name: str
    place: str
    thing: str
    trouble: str
    search: str
    helper: str
    helper_name: str
    feeling: str
    ending: str

    def told(self) -> str:
        return STORY.format(**asdict(self), a_thing=with_article(self.thing))


def is_story(text: str) -> bool:
    """Return True if the grammar can tell this story: every sentence has its form and its words,
    and the hero and the thing stay the same. Any other story is garbled."""
    return _grammar().fullmatch(" ".join(text.split())) is not None


@cache
def _grammar() -> re.Pattern[str]:
    def one_of_these(words: Iterable[str]) -> str:
        return f"(?:{'|'.join(map(re.escape, words))})"

    name, animal = one_of_these(NAMES), one_of_these(ANIMALS)
    return re.compile(
        rf"Once upon a time, (?P<hero>{name}) the (?P<animal>{animal}) lived "
        rf"(?P<place>{one_of_these(PLACES)})\. "
        rf"One day (?P=hero) lost an? (?P<thing>{one_of_these(THINGS)}), "
        rf"and then {one_of_these(TROUBLES)}\. (?P=hero) looked {one_of_these(SEARCHES)}\. "
        rf"{name} the {animal} came to help and found the (?P=thing)\. "
        rf"(?P=hero) was {one_of_these(FEELINGS)}\. {one_of_these(ENDINGS)}"
    )


def draw(random: Random) -> Item:
    plot = _plot(random)
    return _write(random, plot) if random.random() < 0.5 else _read(random, plot)


def _plot(random: Random) -> Plot:
    animal, helper = random.sample(ANIMALS, 2)
    name, helper_name = random.sample(NAMES, 2)
    return Plot(
        animal,
        name,
        random.choice(PLACES),
        random.choice(THINGS),
        random.choice(TROUBLES),
        random.choice(SEARCHES),
        helper,
        helper_name,
        random.choice(FEELINGS),
        random.choice(ENDINGS),
    )


def _key(plot: Plot) -> str:
    """Return the parts of the plot that a request for the story names. These parts alone decide
    whether the item is held out."""
    return f"{plot.animal} {plot.name} {plot.place} {plot.thing}"


def _write(random: Random, plot: Plot) -> Item:
    _, wording = pick(random, REQUESTS)
    question = wording.format(
        animal=plot.animal,
        name=plot.name,
        place=plot.place,
        a_animal=with_article(plot.animal),
        a_thing=with_article(plot.thing),
    )
    must_have = (
        f"{plot.name} the {plot.animal}",
        f"lost {with_article(plot.thing)}",
        plot.place,
        "came to help",
    )
    return Item(
        skill="stories",
        kind="write",
        key=_key(plot),
        question=question,
        answer=plot.told(),
        statement=plot.told(),
        must_have=must_have,
    )


def asked_freely(item: Item, random: Random) -> Item:
    """Return a request for the same story that leaves the thing or the place, or more, to the
    model."""
    found = _grammar().fullmatch(item.answer)
    assert found is not None
    hero, animal, place, thing = found.group("hero", "animal", "place", "thing")
    wording = random.choice(FREE)
    question = wording.format(
        animal=animal,
        name=hero,
        place=place,
        a_animal=with_article(animal),
        a_thing=with_article(thing),
    )
    return replace(item, question=question, must_have=("came to help",))


def _read(random: Random, plot: Plot) -> Item:
    """Return a story followed by a question about it."""
    others = {
        f"Who found the {plot.thing}?": (plot.helper_name, NAMES),
        f"Who lost the {plot.thing}?": (plot.name, NAMES),
        f"What did {plot.name} lose?": (plot.thing, THINGS),
        f"Which animal was {plot.name}?": (plot.animal, ANIMALS),
        f"How did {plot.name} feel in the end?": (plot.feeling, FEELINGS),
        f"Where did {plot.name} live?": (plot.place, PLACES),
        f"What troubled {plot.name}?": (NAMED[plot.trouble], tuple(NAMED.values())),
    }
    question, (answer, all_answers) = random.choice(tuple(others.items()))
    return Item(
        skill="stories",
        kind="read",
        key=_key(plot),
        question=f"{plot.told()}\n{question}",
        answer=answer,
        wrong=tuple(sorted(set(all_answers) - {answer})),
    )
