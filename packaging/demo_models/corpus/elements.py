"""The 118 chemical elements: from name to symbol or atomic number, and back."""

from __future__ import annotations

from random import Random
from typing import Final

from demo_models.corpus.item import Item, one_of, pick, table

SYMBOL: Final = (
    "What is the chemical symbol of {}?",
    "Which symbol does {} have?",
    "Name the symbol of the element {}.",
    "How do chemists abbreviate {}?",
    "The element {}: what is its symbol?",
)
NAME: Final = (
    "Which element has the symbol {}?",
    "What does the chemical symbol {} stand for?",
    "Name the element with the symbol {}.",
    "{} is the symbol of which element?",
    "In chemistry, what is {}?",
)
NUMBER: Final = (
    "What is the atomic number of {}?",
    "Which atomic number does {} have?",
    "How many protons does {} have?",
    "Name the atomic number of the element {}.",
    "The element {}: what is its number?",
)
BY_NUMBER: Final = (
    "Which element has the atomic number {}?",
    "Name the element with {} protons.",
    "Element number {}: what is its name?",
    "Which element is number {} in the periodic table?",
    "What is the element with the number {}?",
)


def draw(random: Random) -> Item:
    return one_of(random, ((0.3, symbol), (0.25, name), (0.25, number), (0.2, by_number)))


def symbol(random: Random) -> Item:
    element, short, _ = _element(random)
    others = [row[1] for row in table("elements") if row[1] != short]
    # Symbols with the same first letter are the easiest to confuse.
    near = [other for other in others if other[0] == short[0]]
    wrong = near if len(near) >= 3 else others
    return _item(
        random, "symbol", element, short, wrong, SYMBOL, f"The symbol of {element} is {short}."
    )


def name(random: Random) -> Item:
    element, short, _ = _element(random)
    return _item(
        random, "name", short, element, _names_but(element), NAME, f"{short} stands for {element}."
    )


def number(random: Random) -> Item:
    element, _, count = _element(random)
    near = [str(n) for n in range(max(1, count - 6), min(118, count + 6) + 1) if n != count]
    statement = f"The atomic number of {element} is {count}."
    return _item(random, "number", element, str(count), near, NUMBER, statement)


def by_number(random: Random) -> Item:
    element, _, count = _element(random)
    statement = f"Element number {count} is {element}."
    return _item(
        random, "by-number", str(count), element, _names_but(element), BY_NUMBER, statement
    )


def _element(random: Random) -> tuple[str, str, int]:
    index = random.randrange(len(table("elements")))
    element, short = table("elements")[index]
    return element, short, index + 1


def _names_but(element: str) -> list[str]:
    return [row[0] for row in table("elements") if row[0] != element]


def _item(
    random: Random,
    kind: str,
    subject: str,
    answer: str,
    wrong: list[str],
    wordings: tuple[str, ...],
    statement: str,
) -> Item:
    index, wording = pick(random, wordings)
    return Item(
        skill="elements",
        kind=kind,
        key=f"{subject} {index}",
        question=wording.format(subject),
        answer=answer,
        wrong=tuple(wrong),
        statement=statement,
    )
