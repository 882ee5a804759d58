"""A town register of invented people: facts that a model can only learn by heart.

Nothing about a person follows from anything else: a program drew each fact at random. So no fact is
stored twice, and rounding the weights costs facts (on what a model can store, see Allen-Zhu and Li,
"Physics of Language Models: Part 3.3, Knowledge Capacity Scaling Laws", 2024).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from demo_models.corpus.item import Item, pick
from desktop.core.students.story_words import with_article

PEOPLE: Final = 4000
SKILL: Final = "people"
FIRST_NAMES: Final = (
    "Ada Alba Anouk Arlo Astrid Bela Bruno Carla Cleo Dario Edda Elif Emil Enzo Esme Fela Finn "
    "Freya Gala Hugo Ida Ines Ivo Jana Jonas Juno Kaya Lara Leif Lena Linus Lola Luca Magnus Malik "
    "Marta Mateo Mila Milo Mina Mira Nadia Nico Noor Olga Omar Oskar Otto Pia Rana Remo Rosa Runa "
    "Selma Silas Sofia Sven Tara Theo Tilda Vera Viggo Yara Zeno"
).split()
LAST_NAMES: Final = (
    "Abel Amber Ashdown Barrow Bell Birch Blum Bolt Brandt Brook Calder Carver Clay Cole Crane "
    "Dahl Dane Dove Drake Ember Falk Fenn Field Finch Flint Forge Fox Frost Gale Glass Grove Hale "
    "Hart Hawk Heath Holt Hope Hurst Iver Jarrow Keel Kerr Kite Lake Lark Linden Locke Lund Marsh "
    "Merrow Moor Moss North Oaks Orchard Pell Penn Pike Quill Rain Reed Ridge Roe Rook Rowan Sable "
    "Sand Shaw Sloan Snow Sparrow Stone Storm Swan Tarn Thorn Tide Vale Vance Voss Wade Ward Wells "
    "West Wilde Winter Wolf Wren Yarrow York"
).split()
TOWNS: Final = tuple(
    start + end
    for start in ("Amber", "Brack", "Corn", "Dusk", "Elder", "Gull", "Merri", "Thistle")
    for end in ("beck", "combe", "fell", "garth", "hythe", "mere", "sands", "wick")
)
JOBS: Final = (
    "baker", "tailor", "pilot", "nurse", "gardener", "painter", "teacher", "carpenter", "plumber",
    "butcher", "florist", "judge", "singer", "cook", "barber", "miner", "sailor", "farmer",
    "potter", "weaver", "doctor", "librarian", "clockmaker", "beekeeper", "shepherd", "glassblower",
    "postman", "mason", "printer", "jeweler", "violinist", "lighthouse keeper",
)  # fmt: skip
PETS: Final = (
    "cat", "dog", "parrot", "tortoise", "rabbit", "goat", "hedgehog", "pony", "canary", "goldfish",
    "hamster", "lizard", "duck", "crow", "ferret", "snail",
)  # fmt: skip
NUMBERS: Final = 900
"""House numbers are drawn from 100 to 999."""

HOME: Final = ("Where does {} live?", "Which town does {} live in?", "In which town is {} at home?")
JOB: Final = ("What does {} do?", "What is the job of {}?", "What does {} do for a living?")
PET: Final = ("Which pet does {} have?", "What pet does {} keep?", "Does {} have a pet?")
HOUSE: Final = (
    "What is the house number of {}?",
    "Which house number does {} have?",
    "At which house number does {} live?",
)
ALL: Final = ("Who is {}?", "Tell me about {}.", "What do you know about {}?")
WHOLE: Final = "whole entry"
WHOLE_SHARE: Final = 0.4
"""Share of the training questions that ask for everything about a person."""
SHARES: Final = {"home": 2, "job": 1, "pet": 3, "house number": 4}
"""How the other questions are divided. A fact that stands late in the entry, or that has more
values, is harder to recall by itself: with equal shares, a model that knew each entry by heart
answered 97% of the questions about jobs, but 43% of those about pets and 14% of those about house
numbers."""


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    town: str
    job: str
    pet: str
    house: int

    @property
    def facts(self) -> tuple[tuple[str, tuple[str, ...], str], ...]:
        """Kind, wordings, and answer of the question about each fact, and of the one about all."""
        return (
            ("home", HOME, f"In {self.town}."),
            ("job", JOB, f"Works as {with_article(self.job)}."),
            ("pet", PET, f"{with_article(self.pet).capitalize()}."),
            ("house number", HOUSE, f"{self.house}."),
            (WHOLE, ALL, self.entry),
        )

    @property
    def entry(self) -> str:
        """The person's whole entry in the register."""
        return (
            f"{with_article(self.job).capitalize()} from {self.town}, house {self.house}, with "
            f"{with_article(self.pet)}."
        )


def bits(count: int) -> float:
    """Return the information in the facts about `count` people, in bits, without their names."""
    each = math.log2(len(TOWNS)) + math.log2(len(JOBS)) + math.log2(len(PETS)) + math.log2(NUMBERS)
    return count * each


@cache
def register(count: int = PEOPLE) -> tuple[Person, ...]:
    """Return the people of the register; a shorter register is the beginning of a longer one."""
    random = Random("register")
    names = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
    random.shuffle(names)
    return tuple(
        Person(
            name,
            random.choice(TOWNS),
            random.choice(JOBS),
            random.choice(PETS),
            random.randint(100, 99 + NUMBERS),
        )
        for name in names[:count]
    )


def training_items(seed: str, count: int, people: int = PEOPLE) -> Iterator[Item]:
    """Yield `count` questions, of which each round asks one about every person, in random order.
    The same seed gives the same items."""
    random = Random(seed)
    order = list(register(people))
    for number in range(count):
        if number % people == 0:
            random.shuffle(order)
        person = order[number % people]
        *single, entry = person.facts
        if random.random() < WHOLE_SHARE:
            fact = entry
        else:
            [fact] = random.choices(single, weights=[SHARES[kind] for kind, _, _ in single])
        yield _item(random, person, *fact)


def recall_items(seed: str, questions: int, count: int = PEOPLE) -> dict[str, list[Item]]:
    """Return, by kind, `questions` questions about different people. They were in training: what is
    measured is memory."""
    random = Random(f"recall {seed}")
    people = register(count)
    kinds = [kind for kind, _, _ in people[0].facts]
    return {
        kind: [
            _item(random, person, *person.facts[place])
            for person in random.sample(people, min(questions, count))
        ]
        for place, kind in enumerate(kinds)
    }


def _item(random: Random, person: Person, kind: str, wordings: tuple[str, ...], said: str) -> Item:
    _, wording = pick(random, wordings)
    return Item(
        skill=SKILL,
        kind=kind,
        key=person.name,
        question=wording.format(person.name),
        answer=said,
        statement=f"{person.name}: {person.entry}",
    )
