"""Fresh sums for every run, in the form that the demo models know: a dynamic test."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class FreshSum:
    """Two numbers to add."""

    one: int
    other: int

    @property
    def question(self) -> str:
        return f"{self.one} + {self.other} ="

    def is_right(self, answer: str) -> bool:
        """Return True if the last number in the answer is the sum."""
        found = _NUMBER.findall(answer)
        return bool(found) and int(found[-1]) == self.one + self.other


def fresh_sums(dice: random.Random, count: int) -> list[FreshSum]:
    """Draw sums of two three-digit numbers whose last digits carry, each at most once."""
    drawn: dict[FreshSum, None] = {}
    while len(drawn) < count:
        one, other = dice.randrange(100, 1000), dice.randrange(100, 1000)
        if one % 10 + other % 10 >= 10:
            drawn[FreshSum(one, other)] = None
    return list(drawn)
