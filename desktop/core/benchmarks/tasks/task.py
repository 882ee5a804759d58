"""A benchmark's definition: where its questions lie, how they are asked, and what counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.benchmarks.items import Answer, Item, Sample, Score
from desktop.core.benchmarks.results.statistics import means
from desktop.core.benchmarks.rows import Layout, Row, Rows
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Estimate

WITH_EXAMPLES: Final = ", with examples"
"""At the end of a title."""
MakeItems = Callable[[Sequence[Row], Sequence[Row], int], Iterator[Item]]
"""From the rows that are asked, those for examples, and the number of examples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One benchmark. `metrics` by the harness's names, the first one is the main one;
    `version` is the harness's, 0 for a task of our own.

    `asked` and `examples` are splits; `shots` is how many examples the benchmark's authors use,
    `most_shots` how many it has. `private`: its items must not be shown, logged or exported.
    `sealed`: no word of them, nor of the answers, is kept; only what they were worth.
    """

    name: str
    title: str
    version: float
    metrics: tuple[str, ...]
    layout: Layout
    asked: str
    make: MakeItems
    score: Callable[[Item, Answer], Score]
    examples: str | None = None
    drawn_from: int = 0
    """Rows of the whole split that examples are drawn from; 0 where they are chosen."""
    shots: int = 0
    most_shots: int = 64
    private: bool = False
    sealed: bool = False
    summarize: Callable[[Sequence[Sample]], Mapping[str, Estimate]] = means
    longest_answer: int = 0
    """Tokens that the model may write; 0 for a benchmark that compares likelihoods."""

    def items(self, rows: Rows, shots: int) -> Iterator[Item]:
        """In the order of the split, one after the other: what stands before an item may depend
        on the items before it.

        Raises: UserError, kind examples or row.
        """
        if shots > self.most_shots:
            raise UserError(
                tr(
                    "{title} has {most_shots} examples at most.",
                    title=self.title,
                    most_shots=self.most_shots,
                )
                if self.most_shots
                else tr("{title} is asked without examples.", title=self.title),
                kind="examples",
            )
        given = rows.get(self.examples or "", ()) if shots else ()
        return self.make(rows[self.asked], given, shots)

    def fewer_to_draw_from(self, rows: Rows, shots: int) -> int:
        """How many rows for examples there are, where that is not the whole split: then other
        ones are drawn than the harness would. Otherwise 0."""
        there = len(rows.get(self.examples or "", ()))
        return there if shots and there < self.drawn_from else 0


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks that are told as one number: the mean over all of their questions."""

    name: str
    title: str
    version: float
    tasks: tuple[str, ...]
    metrics: tuple[str, ...]
