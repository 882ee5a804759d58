"""Conversions of units by integer factors. For each pair of units, some numbers are held out."""

from __future__ import annotations

from random import Random
from typing import Final

from demo_models.corpus.item import Item, pick

# (larger unit, smaller unit, number of smaller units in the larger, largest number)
FACTORS: Final = (
    ("km", "m", 1000, 99),
    ("m", "cm", 100, 99),
    ("m", "mm", 1000, 99),
    ("cm", "mm", 10, 99),
    ("kg", "g", 1000, 99),
    ("t", "kg", 1000, 99),
    ("g", "mg", 1000, 99),
    ("liters", "ml", 1000, 99),
    ("hl", "liters", 100, 99),
    ("hours", "minutes", 60, 24),
    ("minutes", "seconds", 60, 24),
    ("days", "hours", 24, 14),
    ("weeks", "days", 7, 20),
    ("years", "months", 12, 20),
    ("bytes", "bits", 8, 32),
    ("feet", "inches", 12, 20),
    ("yards", "feet", 3, 40),
    ("dozens", "pieces", 12, 20),
    ("centuries", "years", 100, 50),
    ("kilowatts", "watts", 1000, 99),
)
WORDINGS: Final = (
    "Convert {n} {a} to {b}.",
    "How many {b} are {n} {a}?",
    "What is {n} {a} in {b}?",
    "{n} {a} in {b}?",
    "Express {n} {a} in {b}.",
    "Change {n} {a} into {b}.",
)


def draw(random: Random) -> Item:
    larger, smaller, factor, most = random.choice(FACTORS)
    count = random.randint(2, most)
    index, wording = pick(random, WORDINGS)
    down = random.random() < 0.6
    a, b = (larger, smaller) if down else (smaller, larger)
    n, result = (count, count * factor) if down else (count * factor, count)
    text = f"{n} {a} = {{}} {b}"
    by_ten = factor in (10, 100, 1000)
    return Item(
        skill="units",
        kind="down" if down else "up",
        # Powers of ten follow a rule; the others are facts, for which a wording is held out.
        key=f"{larger} {smaller} {count}" + ("" if by_ten else f" {index}"),
        question=wording.format(n=n, a=a, b=b),
        answer=text.format(result),
        wrong=tuple(text.format(wrong) for wrong in _near(result, factor)),
        statement=text.format(result) + ".",
    )


def _near(result: int, factor: int) -> list[int]:
    """Return wrong results: 10 and 100 times the right one, and the right one plus 1, plus 10, and
    plus `factor`."""
    candidates = {result * 10, result * 100, result + factor, result + 1, result + 10}
    return sorted(candidates - {result})
