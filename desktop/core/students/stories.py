"""Draws the task of the students: requests for a story, each with a story that answers it.

A request names the hero, the animal, the place, and what is lost. The rest of the story is left to
chance. The words and the sentences are those of the demo models' training
(packaging/demo_models/corpus/stories.py), so their model is a teacher.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

ANIMALS: Final = [
    "fox",
    "bear",
    "rabbit",
    "mouse",
    "owl",
    "cat",
    "dog",
    "duck",
    "frog",
    "turtle",
    "hedgehog",
    "squirrel",
]
NAMES: Final = [
    "Pip",
    "Momo",
    "Tilly",
    "Bruno",
    "Lila",
    "Oskar",
    "Nia",
    "Toto",
    "Willa",
    "Finn",
    "Juno",
    "Basil",
]
PLACES: Final = ("in the forest", "by the sea", "on the hill", "in the garden", "at the market")
THINGS: Final = ("red kite", "silver key", "warm hat", "blue ball", "gold ring", "old map")
TROUBLES: Final = ("a strong wind came", "it began to rain", "it grew dark", "snow began to fall")
SEARCHES: Final = ("under every stone", "behind the trees", "in every corner", "along the path")
FEELINGS: Final = ("happy", "proud", "glad", "full of joy")
ENDINGS: Final = (
    "They shared a cake and went home.",
    "From that day on they were friends.",
    "They sang all the way home.",
    "That night they slept well.",
)
REQUESTS: Final = (
    "Write a story about {a_animal} named {name}, {a_thing}, and a day {place}.",
    "Tell me a story: {a_animal} called {name} loses {a_thing} {place}.",
    "I would like a short story about {name} the {animal} and {a_thing} {place}.",
    "Make up a story in which {name}, {a_animal}, looks for {a_thing} {place}.",
)
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
    request = chance.choice(REQUESTS).format(
        name=name, animal=animal, a_animal=_a(animal), a_thing=_a(thing), place=place
    )
    text = (
        f"Once upon a time, {name} the {animal} lived {place}. "
        f"One day {name} lost {_a(thing)}, and then {chance.choice(TROUBLES)}. "
        f"{name} looked {chance.choice(SEARCHES)}. "
        f"{helper} the {helps} came to help and found the {thing}. "
        f"{name} was {chance.choice(FEELINGS)}. {chance.choice(ENDINGS)}"
    )
    copied = (f"{name} the {animal}", place, f"{name} lost {_a(thing)}", f"the {thing}")
    return Story(request, text, copied)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
