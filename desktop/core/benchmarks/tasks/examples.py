"""Selects the few-shot examples that are put before a question.

They are drawn as in lm-evaluation-harness 0.4.13 (lm_eval/api/samplers.py): Python's random
generator is seeded once per task, so the examples for an item depend on the items before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Final

from desktop.core.benchmarks.items import DELIMITER, ChoiceItem, Item
from desktop.core.benchmarks.rows import DatasetRow
from desktop.core.errors import UserError
from desktop.core.i18n import counted

SEED: Final = 1234
"""The harness's seed for few-shot examples."""


Read = Callable[[DatasetRow], tuple[str, tuple[str, ...], int]]
"""Function that reads a row and returns its prompt, its choices, and the index of the right
choice."""


def first_examples(rows: Sequence[DatasetRow], count: int) -> Sequence[DatasetRow]:
    """Return the first rows of the split, in order, for benchmarks with hand-picked examples."""
    if count > len(rows):
        raise too_few(count, len(rows))
    return rows[:count]


class DrawnExamples:
    """Draws rows at random for each question. With `from_questions`, the rows may include the
    question, which is then never one of its own examples."""

    def __init__(
        self, rows: Sequence[DatasetRow], count: int, *, from_questions: bool = False
    ) -> None:
        if count + from_questions > len(rows):
            raise too_few(count, len(rows) - from_questions)
        self._rows, self._count, self._apart = list(rows), count, from_questions
        self._random = Random(SEED)

    def before(self, row: DatasetRow) -> list[DatasetRow]:
        if not self._count:
            return []
        if not self._apart:
            return self._random.sample(self._rows, self._count)
        drawn = self._random.sample(self._rows, self._count + 1)
        others = [each for each in drawn if each.values != row.values][: self._count]
        if len(others) < self._count:  # the set has duplicates of this question
            pool = [each for each in self._rows if each.values != row.values]
            if len(pool) < self._count:
                raise too_few(self._count, len(pool))
            others = self._random.sample(pool, self._count)
        return others


def choice_items(
    read: Read,
    apart: bool,
    head: str,
    asked: Sequence[DatasetRow],
    given: Sequence[DatasetRow],
    shots: int,
) -> Iterator[Item]:
    """Yield the questions, each after `head` and its examples; `apart` is `from_questions`."""
    examples = DrawnExamples(given, shots, from_questions=apart) if shots else None
    for row in asked:
        prompt = head
        for each in examples.before(row) if examples else ():
            question, choices, right = read(each)
            prompt += f"{question}{DELIMITER}{choices[right]}\n\n"
        question, choices, right = read(row)
        yield ChoiceItem(row.number, prompt + question, choices, frozenset({right}))


def too_few(wanted: int, there: int) -> UserError:
    return UserError(
        counted(
            there,
            "There aren't enough solved examples: each question needs {wanted}, but Glassbox "
            "found only 1. Use fewer examples, or add the file that contains the missing ones.",
            "There aren't enough solved examples: each question needs {wanted}, but Glassbox "
            "found {there}. Use fewer examples, or add the file that contains the missing ones.",
            wanted=wanted,
            there=max(there, 0),
        ),
        kind="examples",
    )
