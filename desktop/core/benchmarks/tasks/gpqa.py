"""GPQA (Rein et al. 2023), read only from the user's copy. Its authors ask that no item be
published in plain text where a crawler could find it, so no item is shown, logged, or exported.

Follows lm_eval/tasks/gpqa in lm-evaluation-harness 0.4.13, except for the order of the answers. The
harness shuffles the four answers with a random generator whose state depends on what ran before, so
its order differs from run to run; here, the order depends only on the row.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Final, Literal

from desktop.core.benchmarks.rows import DatasetRow, Layout
from desktop.core.benchmarks.scoring import choice_score
from desktop.core.benchmarks.tasks.examples import choice_items
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.benchmarks.tasks.titles import WITH_EXAMPLES

Style = Literal["zeroshot", "n_shot"]
LETTERS: Final = ("(A)", "(B)", "(C)", "(D)")
_RIGHT: Final = "Correct Answer"
_WRONG: Final = tuple(f"Incorrect Answer {number}" for number in (1, 2, 3))
_HEAD: Final = (
    "Here are some example questions from experts. Answer the final question yourself, following "
    "the format of the previous questions exactly.\n"
)


def gpqa_tasks() -> Iterator[BenchmarkTask]:
    for part in ("main", "diamond", "extended"):
        for style in ("zeroshot", "n_shot"):
            yield _task(part, style)


def _task(part: str, style: Style) -> BenchmarkTask:
    few = style == "n_shot"
    return BenchmarkTask(
        name=f"gpqa_{part}_{style}",
        title=f"GPQA, {part}" + (WITH_EXAMPLES if few else ""),
        version=2.2,
        metrics=("acc", "acc_norm"),
        layout=Layout(
            "Idavidrein/gpqa",
            f"gpqa_{part}",
            {
                "train": (
                    f"gpqa_{part}.csv",
                    f"dataset/gpqa_{part}.csv",
                    f"gpqa_{part}/train-*.parquet",
                ),
            },
        ),
        asked="train",
        examples="train" if few else None,
        make=partial(choice_items, partial(_question, style), True, _HEAD if few else ""),
        score=partial(choice_score, by_length=True),
        shots=5 if few else 0,
        most_shots=20 if few else 0,
        private=True,
    )  # fmt: skip


def _question(style: Style, row: DatasetRow) -> tuple[str, tuple[str, ...], int]:
    right = _cleaned(row, _RIGHT)
    choices = [*(_cleaned(row, name) for name in _WRONG), right]
    Random(f"gpqa {row.number}").shuffle(choices)
    lines = [f"{letter} {choice}" for letter, choice in zip(LETTERS, choices, strict=True)]
    asked = row.text("Question")
    first = (
        f"Question: {asked}"
        if style == "n_shot"
        else f"What is the correct answer to this question:{asked}"
    )
    text = "\n".join([first, "Choices:", *lines, "Answer:"])
    return text, LETTERS, choices.index(right)


def _cleaned(row: DatasetRow, name: str) -> str:
    if not row.has(name):
        return " "
    return row.text(name).strip().replace(" [title]", ". ").replace("  ", " ")
