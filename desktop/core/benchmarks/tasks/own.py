"""Question sets in Glassbox's own layout: those that ship with it, and the user's own.

Each line is a JSON object with "question" and "answer". Optional fields are "choices", "correct"
(the zero-based index of the right choice), and "must_have" (a list of parts that every right answer
contains).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from desktop.core.benchmarks.items import (
    Answer,
    ChoiceItem,
    GeneratedText,
    Item,
    ItemScore,
    WriteItem,
)
from desktop.core.benchmarks.rows import DatasetRow, Layout
from desktop.core.benchmarks.scoring import choice_score
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.benchmarks.tasks.titles import WITH_OPTIONS
from desktop.core.conversations.thinking import split_thinking
from desktop.core.i18n import marked, tr

PREFIX: Final = "questions"
SEALED: Final = "private"
"""Prefix of the task names of a user's private sets."""
CHOICES: Final = "_choices"
_LONGEST: Final = 300
SUFFIX: Final = ".jsonl"

_TITLES: Final = {
    "arithmetic": marked("Arithmetic"),
    "concepts": marked("Concepts"),
    "countries": marked("Countries"),
    "elements": marked("Elements"),
    "exam-leaked": marked("Leaked questions"),
    "exam-fresh": marked("Fresh questions"),
    "four-choices": marked("A bit of everything"),
    "json": "JSON",
    "python": "Python",
    "spelling": marked("Spelling"),
    "stories": marked("Stories"),
    "sums-that-carry-three-and-four-digits": marked("Addition with carrying"),
    "two-digit-addition": marked("Two-digit addition"),
    "units": marked("Units of measurement"),
    "words": marked("Words"),
}
"""Titles of the sets that ship with Glassbox; use `titles.shown_title` to display them."""


def own_tasks(folder: Path) -> Iterator[BenchmarkTask]:
    """Yield the tasks for a file of the user, and the tasks for each set in the folder of shipped
    sets."""
    yield from _pair("", PREFIX, marked("Your own questions"))
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        yield from _pair(path.stem, f"{PREFIX}_{path.stem}", set_title(path.stem))


def file_tasks(path: Path) -> Iterator[BenchmarkTask]:
    """Yield the tasks of a question file of the user; nothing for any other file. They are named
    after the file, extension included, so that its results aren't taken for those of a set that
    ships with Glassbox."""
    if path.suffix.lower() == SUFFIX:
        yield from _pair(path.stem, f"{PREFIX}_{path.name}", path.name)


def sealed_tasks(name: str) -> Iterator[BenchmarkTask]:
    """Yield the tasks of a private set. They are sealed, so results contain only their scores, not
    the text of their items."""
    for task in _pair(name, f"{SEALED}_{name}", name):
        # The written task of "a_choices" mustn't have the name of a task of "a". No file name can
        # contain a slash.
        shared = bool(task.longest_answer) and name.endswith(CHOICES)
        yield replace(task, name=f"{task.name}/" if shared else task.name, sealed=True)


def is_sealed(task: str) -> bool:
    """Return True if a task name belongs to a private set."""
    return task.startswith(f"{SEALED}_")


def set_title(stem: str) -> str:
    """Return the title of a set, given its file name without the extension."""
    return _TITLES.get(stem) or re.sub(r"[-_]+", " ", stem).strip().capitalize() or stem


def shipped_file(task: BenchmarkTask, folder: Path) -> Path | None:
    """Return the file of a shipped question set; None for any other task."""
    stem = task.layout.config
    return folder / f"{stem}{SUFFIX}" if task.layout.repository == PREFIX and stem else None


def fits(task: BenchmarkTask, rows: Sequence[DatasetRow]) -> bool:
    """Return True if rows in Glassbox's layout have the fields that a task needs."""
    wanted = ("answer",) if task.longest_answer else ("choices", "correct")
    return all(row.has(field) for row in rows for field in ("question", *wanted))


def plain_form(item: ChoiceItem | WriteItem) -> ChoiceItem | WriteItem:
    """Rewrite a chat question for a model without a chat template, which only continues text."""
    prompt = f"Question: {item.prompt}\nAnswer:"
    if isinstance(item, ChoiceItem):
        return ChoiceItem(item.id, prompt, item.choices, item.right)
    return WriteItem(item.id, prompt, ("\n",), item.max_tokens, item.answers, item.contained)


def _pair(stem: str, name: str, title: str) -> Iterator[BenchmarkTask]:
    """Yield a task with written answers and one with options. `stem` is the file's name without the
    extension; "" means any file."""
    layout = Layout(PREFIX, stem, {"test": (f"*{SUFFIX}",)})
    yield BenchmarkTask(
        name=name,
        title=title,
        version=1,
        metrics=("exact_match",),
        layout=layout,
        asked="test",
        make=_written,
        score=_score_written,
        most_shots=0,
        longest_answer=_LONGEST,
    )
    yield BenchmarkTask(
        name=name + CHOICES,
        title=title + WITH_OPTIONS,
        version=1,
        metrics=("acc",),
        layout=layout,
        asked="test",
        make=_chosen,
        score=choice_score,
        most_shots=0,
    )


def _written(
    asked: Sequence[DatasetRow], _given: Sequence[DatasetRow], _shots: int
) -> Iterator[Item]:
    for row in asked:
        parts = row.texts("must_have") if row.has("must_have") else (row.text("answer"),)
        contained = row.has("must_have")
        if contained and not all(part.strip() for part in parts):
            raise row.refuse(
                tr('has an empty string in its "must_have" field, which every answer contains')
            )
        question = row.text("question")
        yield WriteItem(row.number, question, (), _LONGEST, (parts,), contained, chat=True)


def _chosen(
    asked: Sequence[DatasetRow], _given: Sequence[DatasetRow], _shots: int
) -> Iterator[Item]:
    for row in asked:
        choices, right = row.texts("choices"), row.whole("correct")
        if not 0 <= right < len(choices):
            raise row.refuse(
                tr(
                    "gives {right} as the index of the correct option (counting from 0), but "
                    "the number of options is {choices}",
                    choices=len(choices),
                    right=right,
                )
            )
        question = row.text("question")
        yield ChoiceItem(row.number, question, choices, frozenset({right}), chat=True)


def _score_written(item: Item, answer: Answer) -> ItemScore:
    asked, text = cast("WriteItem", item), cast("GeneratedText", answer).text
    _, said = split_thinking(text)
    parts = asked.answers[0]
    if asked.contained:
        right = all(part in said for part in parts)
    else:
        right = _squeezed(said) == _squeezed(parts[0])
    return ItemScore(said.strip(), ", ".join(parts), right, {"exact_match": float(right)})


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
