"""The answered examples that stand before a question.

Drawn as lm-evaluation-harness 0.4.13 does (lm_eval/api/samplers.py): with Python's generator,
seeded once for a task, so that the examples before an item depend on how many were drawn before.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from desktop.core.benchmarks.rows import Row
from desktop.core.errors import UserError
from desktop.core.i18n import counted

SEED: Final = 1234
"""The harness's own for examples."""


class FirstExamples:
    """The first rows of the split, in order: what benchmarks with chosen examples want."""

    def __init__(self, rows: Sequence[Row], count: int) -> None:
        if count > len(rows):
            raise too_few(count, len(rows))
        self._rows = list(rows[:count])

    def before(self, row: Row) -> list[Row]:
        return self._rows


class DrawnExamples:
    """Other rows for each question. `from_questions`: they come from where the questions may be
    too, so the question itself is left out."""

    def __init__(self, rows: Sequence[Row], count: int, *, from_questions: bool = False) -> None:
        if count + from_questions > len(rows):
            raise too_few(count, len(rows) - from_questions)
        self._rows, self._count, self._apart = list(rows), count, from_questions
        self._random = Random(SEED)

    def before(self, row: Row) -> list[Row]:
        if not self._count:
            return []
        if not self._apart:
            return self._random.sample(self._rows, self._count)
        drawn = self._random.sample(self._rows, self._count + 1)
        others = [each for each in drawn if each.values != row.values][: self._count]
        if len(others) < self._count:  # the set has this question more than once
            pool = [each for each in self._rows if each.values != row.values]
            if len(pool) < self._count:
                raise too_few(self._count, len(pool))
            others = self._random.sample(pool, self._count)
        return others


def too_few(wanted: int, there: int) -> UserError:
    return UserError(
        counted(
            there,
            "{wanted} examples are to stand before each question, and there is 1. Ask for fewer "
            "examples, or add the file that the set has them in.",
            "{wanted} examples are to stand before each question, and there are {there}. Ask for "
            "fewer examples, or add the file that the set has them in.",
            wanted=wanted,
            there=max(there, 0),
        ),
        kind="examples",
    )
