"""Looks a test's questions up in a corpus, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.cancel import Cancel
from desktop.core.contamination.check import Overlap, OverlapProgress, check_overlap
from desktop.core.contamination.questions import read_questions
from desktop.hub.parquet import parquet_batches
from desktop.services.jobs import Work


@dataclass(frozen=True)
class Checked:
    """`without` are the places of rows that have no question."""

    overlap: Overlap
    without: tuple[str, ...]


def overlap_work(questions: str, corpus: str, ngram: int) -> Work:
    """Read the questions and look them up. Yields OverlapProgress, and a Checked at the end."""

    def work(cancel: Cancel) -> Iterator[OverlapProgress | Checked]:
        asked = read_questions(questions, parquet_batches)
        for step in check_overlap(asked.questions, corpus, cancel, ngram, batches=parquet_batches):
            yield Checked(step, asked.without) if isinstance(step, Overlap) else step

    return work
