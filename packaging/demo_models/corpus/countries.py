"""Questions about the capital, continent, or currency of a country, and about the country of a
capital."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from demo_models.corpus.item import Item, one_of, pick, table

CAPITAL: Final = (
    "What is the capital of {}?",
    "Name the capital of {}.",
    "Which city is the capital of {}?",
    "{}: what is its capital?",
    "Tell me the capital city of {}.",
    "Do you know the capital of {}?",
)
COUNTRY: Final = (
    "Which country has the capital {}?",
    "{} is the capital of which country?",
    "Of which country is {} the capital?",
    "Name the country whose capital is {}.",
    "{}: the capital of which country?",
)
CONTINENT: Final = (
    "On which continent is {}?",
    "Which continent is {} on?",
    "Name the continent of {}.",
    "{}: on which continent does it lie?",
    "Where in the world is {}?",
)
CURRENCY: Final = (
    "What is the currency of {}?",
    "Which money is used in {}?",
    "Name the currency of {}.",
    "What do people pay with in {}?",
    "{}: what is its currency?",
)


def draw(random: Random) -> Item:
    return one_of(random, ((0.35, capital), (0.25, country), (0.15, continent), (0.25, currency)))


def capital(random: Random) -> Item:
    name, city, where, _ = random.choice(table("countries"))
    return _item(
        random, "capital", name, city, _others(1, where, city), CAPITAL,
        f"The capital of {name} is {city}.",
    )  # fmt: skip


def country(random: Random) -> Item:
    name, city, where, _ = random.choice(table("countries"))
    return _item(
        random, "country", city, name, _others(0, where, name), COUNTRY,
        f"{city} is the capital of {name}.",
    )  # fmt: skip


def continent(random: Random) -> Item:
    name, _, where, _ = random.choice(table("countries"))
    others = tuple(sorted({row[2] for row in table("countries")} - {where}))
    return _item(random, "continent", name, where, others, CONTINENT, f"{name} is in {where}.")


def currency(random: Random) -> Item:
    name, _, where, money = random.choice(table("countries"))
    return _item(
        random, "currency", name, money, _others(3, where, money), CURRENCY,
        f"People in {name} pay with the {money}.",
    )  # fmt: skip


@cache
def _others(column: int, continent: str, right: str) -> tuple[str, ...]:
    """Return the column's other entries on the same continent, or on all continents if that
    continent has fewer than five."""
    rows = table("countries")
    near = {row[column] for row in rows if row[2] == continent} - {right}
    return tuple(sorted(near if len(near) >= 5 else {row[column] for row in rows} - {right}))


def _item(
    random: Random,
    kind: str,
    subject: str,
    answer: str,
    wrong: tuple[str, ...],
    wordings: tuple[str, ...],
    statement: str,
) -> Item:
    index, wording = pick(random, wordings)
    return Item(
        skill="countries",
        kind=kind,
        key=f"{subject} {index}",
        question=wording.format(subject),
        answer=answer,
        wrong=wrong,
        statement=statement,
    )
