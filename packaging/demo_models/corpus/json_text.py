"""Turning a sentence into JSON, and JSON into a sentence."""

from __future__ import annotations

import json
from random import Random
from typing import Final

from demo_models.corpus.item import Item, pick
from desktop.core.students.story_words import with_article

NAMES: Final = (
    "Anna Ben Carla David Emma Felix Greta Hugo Ida Jonas Karin Leo Mia Noah Olga Paul Rosa "
    "Sam Tina Victor Wanda Yusuf Zoe Amir Chen Diego Fatima Hana Ivan Lucia"
).split()
CITIES: Final = (
    "Berlin Paris Rome Madrid London Vienna Oslo Lisbon Athens Prague Dublin Warsaw Cairo Tokyo "
    "Lima Delhi Boston Toronto Sydney Nairobi"
).split()
THINGS: Final = (
    "lamp chair table book pen cup bottle bag phone clock hat coat shoe ball box mirror pillow "
    "towel spoon knife"
).split()
COLORS: Final = "red blue green yellow black white brown gray pink orange".split()
ANIMALS: Final = "dog cat horse rabbit parrot turtle hamster goat duck fish".split()

# The kinds of records, with sentences that describe each.
RECORDS: Final = {
    "person": (
        "{name} is {age} years old and lives in {city}.",
        "{name}, aged {age}, lives in {city}.",
        "In {city} lives {name}, who is {age} years old.",
    ),
    "product": (
        "The {color} {item} costs {price} dollars.",
        "Someone sells {a_color} {item} for {price} dollars.",
        "For {price} dollars you get {a_color} {item}.",
    ),
    "pet": (
        "{name} has {a_color} {animal} that is {age} years old.",
        "The {color} {animal} of {name} is {age} years old.",
        "{name} owns {a_color} {animal} of {age} years.",
    ),
}
FIELDS: Final = {
    "person": ("name", "age", "city"),
    "product": ("item", "color", "price"),
    "pet": ("name", "animal", "color", "age"),
}
TO_JSON: Final = (
    "Turn this into JSON: {}",
    "Write as JSON: {}",
    "Give me JSON for this sentence: {}",
    "Extract the facts as JSON: {}",
)
FROM_JSON: Final = (
    "Say this in a sentence: {}",
    "Turn this JSON into a sentence: {}",
    "What does this JSON say? {}",
    "Read this JSON aloud: {}",
)


def draw(random: Random) -> Item:
    record = random.choice(tuple(RECORDS))
    values: dict[str, str | int] = {
        "name": random.choice(NAMES),
        "age": random.randint(2, 18 if record == "pet" else 90),
        "city": random.choice(CITIES),
        "item": random.choice(THINGS),
        "color": random.choice(COLORS),
        "price": random.randint(2, 99),
        "animal": random.choice(ANIMALS),
    }
    values = {field: values[field] for field in FIELDS[record]}
    text = json.dumps(values)
    to_json = random.random() < 0.6
    _, wording = pick(random, TO_JSON if to_json else FROM_JSON)
    sentences = RECORDS[record]
    # From JSON, always use the first sentence, so that there is only one right answer.
    pattern = random.choice(sentences) if to_json else sentences[0]
    sentence = pattern.format(**values, a_color=with_article(str(values.get("color", "-"))))
    return Item(
        skill="json",
        kind="to-json" if to_json else "from-json",
        key=" ".join(str(value) for value in values.values()),
        question=wording.format(sentence if to_json else text),
        answer=text if to_json else sentence,
        statement=f"{sentence} {text}",
    )
