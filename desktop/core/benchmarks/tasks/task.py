"""Defines a benchmark: its question files, its prompts, and its scoring."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.benchmarks.items import Answer, Item, ItemScore, Sample
from desktop.core.benchmarks.results.statistics import means
from desktop.core.benchmarks.rows import DatasetRow, Layout, Rows
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Estimate

MakeItems = Callable[[Sequence[DatasetRow], Sequence[DatasetRow], int], Iterator[Item]]
"""Function that makes items from the rows with questions, the rows with examples, and the number of
examples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkTask:
    """One benchmark. `metrics` are the harness's names, beginning with the main metric. `version`
    is the harness's version of the task, or Glassbox's for a task that the harness doesn't have.

    `asked` is the split with the questions, and `examples` is the split with the few-shot examples.
    `shots` is the default number of few-shot examples, and `most_shots` is the largest number
    allowed. The items of a `private` task must not be shown, logged, or exported. For a `sealed`
    task, only scores are stored, not the text of questions or answers.
    """

    name: str
    title: str
    version: float
    metrics: tuple[str, ...]
    layout: Layout
    asked: str
    make: MakeItems
    score: Callable[[Item, Answer], ItemScore]
    examples: str | None = None
    drawn_from: int = 0
    """Number of rows in the full split from which examples are drawn; 0 if the examples are
    hand-picked or come from the questions themselves."""
    shots: int = 0
    most_shots: int = 64
    private: bool = False
    sealed: bool = False
    summarize: Callable[[Sequence[Sample]], Mapping[str, Estimate]] = means
    longest_answer: int = 0
    """Maximum number of tokens in an answer; 0 if the model doesn't write any answers."""

    def items(self, rows: Rows, shots: int) -> Iterator[Item]:
        """Yield the items in the order of the split. They can't be made in another order, since
        the few-shot examples of an item may depend on the items before it.

        Raises: UserError, kind examples or row.
        """
        if shots > self.most_shots:
            title = shown_title(self.title)
            raise UserError(
                tr(
                    "{title} allows at most {most_shots} examples. Use fewer examples.",
                    title=title,
                    most_shots=self.most_shots,
                )
                if self.most_shots
                else tr(
                    "{title} doesn't use examples. Set the number of examples to 0.",
                    title=title,
                ),
                kind="examples",
            )
        given = rows.get(self.examples or "", ()) if shots else ()
        return self.make(rows[self.asked], given, shots)

    def fewer_to_draw_from(self, rows: Rows, shots: int) -> int:
        """Return 0 if no examples are used or if their split is complete. If rows are missing,
        return the number of rows that are there: the examples then differ from the harness's."""
        there = len(rows.get(self.examples or "", ()))
        return there if shots and there < self.drawn_from else 0


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks that are reported as one number: the mean over all of their questions."""

    name: str
    title: str
    version: float
    tasks: tuple[str, ...]
    metrics: tuple[str, ...]
