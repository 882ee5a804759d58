"""Draws the task of the students: requests for a story, each with a story that answers it.

A request names the hero, the animal, the place, and what is lost. The rest of the story is left to
chance. The words and the sentences are those of the demo models' training, so their model is a
teacher.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from desktop.core.students.story_words import (
    ANIMALS,
    ENDINGS,
    FEELINGS,
    NAMES,
    REQUESTS,
    SEARCHES,
    STORY,
    with_article,
)
from desktop.core.students.story_words import PLACES as ALL_PLACES
from desktop.core.students.story_words import THINGS as ALL_THINGS
from desktop.core.students.story_words import TROUBLES as ALL_TROUBLES

PLACES: Final = tuple(ALL_PLACES[at] for at in (0, 1, 2, 5, 8))
THINGS: Final = tuple(ALL_THINGS[at] for at in (0, 1, 2, 4, 5, 6))
TROUBLES: Final = tuple(ALL_TROUBLES[at] for at in (0, 1, 3, 5))
"""A part of the words, so that small students learn the task in a minute."""
HELD_OUT: Final = 8
"""One of so many combinations of hero, animal, place, and thing is kept for the test."""


@dataclass(frozen=True, slots=True)
class Story:
    """A request and the story that answers it. `copied` are the parts of the story that the request
    decides, in their order in the story."""

    request: str
    text: str
    copied: tuple[str, ...]


def draw_stories(count: int, seed: int, *, held_out: bool) -> list[Story]:
    """Draw different stories. The requests of those that are held out are never among the
    others."""
    chance = Random(f"stories {seed} {held_out}")
    found: dict[str, Story] = {}
    while len(found) < count:
        heroes = [(name, animal) for name in range(len(NAMES)) for animal in range(len(ANIMALS))]
        name, animal = chance.choice(heroes)
        place, thing = chance.randrange(len(PLACES)), chance.randrange(len(THINGS))
        # Every name, animal, place, and thing occurs on both sides; the combination is new.
        if ((name + animal + place + thing) % HELD_OUT == 0) == held_out:
            story = _story(chance, NAMES[name], ANIMALS[animal], PLACES[place], THINGS[thing])
            found.setdefault(story.request, story)
    return list(found.values())


def _story(chance: Random, name: str, animal: str, place: str, thing: str) -> Story:
    helper = chance.choice([each for each in NAMES if each != name])
    helps = chance.choice([each for each in ANIMALS if each != animal])
    a_thing = with_article(thing)
    request = chance.choice(REQUESTS).format(
        name=name, animal=animal, a_animal=with_article(animal), a_thing=a_thing, place=place
    )
    text = STORY.format(
        name=name,
        animal=animal,
        place=place,
        a_thing=a_thing,
        thing=thing,
        trouble=chance.choice(TROUBLES),
        search=chance.choice(SEARCHES),
        helper_name=helper,
        helper=helps,
        feeling=chance.choice(FEELINGS),
        ending=chance.choice(ENDINGS),
    )
    copied = (f"{name} the {animal}", place, f"{name} lost {a_thing}", f"the {thing}")
    return Story(request, text, copied)
