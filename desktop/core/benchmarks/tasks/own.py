"""Question sets in Glassbox's own layout: those that ship, and any that a user writes.

A line is a JSON object: "question" and "answer"; perhaps "choices" and "correct", the number of
the right one from 0; perhaps "must_have", parts that every right answer has in it.
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
    Item,
    Likelihoods,
    Score,
    WriteItem,
    Written,
)
from desktop.core.benchmarks.rows import Layout, Row
from desktop.core.benchmarks.scoring import choice_score
from desktop.core.benchmarks.tasks.subjects import shown_subject
from desktop.core.benchmarks.tasks.task import WITH_EXAMPLES, Task
from desktop.core.conversations.thinking import split_thinking
from desktop.core.i18n import marked, tr

PREFIX: Final = "questions"
SEALED: Final = "private"
"""What the tasks of a user's private sets begin with."""
CHOICES: Final = "_choices"
_LONGEST: Final = 300
SUFFIX: Final = ".jsonl"
WITH_OPTIONS: Final = ", with options"

_TITLES: Final = {
    "arithmetic": marked("Arithmetic"),
    "concepts": marked("Concepts"),
    "countries": marked("Countries"),
    "elements": marked("Elements"),
    "exam-leaked": marked("Leaked test"),
    "exam-fresh": marked("Fresh test"),
    "four-choices": marked("A bit of everything"),
    "json": "JSON",
    "python": "Python",
    "spelling": marked("Spelling"),
    "stories": marked("Stories"),
    "sums-that-carry-three-and-four-digits": marked("Long sums that carry"),
    "two-digit-addition": marked("Two-digit sums"),
    "units": marked("Units of measurement"),
    "words": marked("Words"),
}
"""Of the sets that ship; `shown_title` where they are shown."""


def own_tasks(folder: Path) -> Iterator[Task]:
    """For any file, and for each one in the folder of those that ship."""
    yield from _pair("")
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        yield from _pair(path.stem)


def sealed_tasks(name: str) -> Iterator[Task]:
    """For a private set of that name, whose items are kept nowhere else in plain text."""
    for task in _pair(name, SEALED):
        yield replace(task, title=name + task.title.removeprefix(set_title(name)), sealed=True)


def is_sealed(task: str) -> bool:
    """By a task's name."""
    return task.startswith(f"{SEALED}_")


def set_title(stem: str) -> str:
    """What a set is called, by its file's name without the ending."""
    return _TITLES.get(stem) or re.sub(r"[-_]+", " ", stem).strip().capitalize() or stem


def shown_title(title: str) -> str:
    """A task's title in the window's language."""
    if title.endswith(WITH_OPTIONS):
        return tr("{title}, with options", title=tr(title.removesuffix(WITH_OPTIONS)))
    if title.endswith(WITH_EXAMPLES):
        return tr("{title}, with examples", title=tr(title.removesuffix(WITH_EXAMPLES)))
    return shown_subject(title) or tr(title)


def shipped_file(task: Task, folder: Path) -> Path | None:
    """Where the questions of one of our own tasks are; None for any other task."""
    stem = task.layout.config
    return folder / f"{stem}{SUFFIX}" if task.layout.repository == PREFIX and stem else None


def fits(task: Task, rows: Sequence[Row]) -> bool:
    """Whether rows of our own layout have what a task asks for."""
    wanted = ("choices", "correct") if task.name.endswith(CHOICES) else ("answer",)
    return all(row.has(field) for row in rows for field in ("question", *wanted))


def plain_form(item: ChoiceItem | WriteItem) -> ChoiceItem | WriteItem:
    """How a model that only continues text is asked a question for a chat template."""
    prompt = f"Question: {item.prompt}\nAnswer:"
    if isinstance(item, ChoiceItem):
        return ChoiceItem(item.id, prompt, item.choices, item.right)
    return WriteItem(item.id, prompt, ("\n",), item.max_tokens, item.answers, item.contained)


def _pair(stem: str, prefix: str = PREFIX) -> Iterator[Task]:
    name = f"{prefix}_{stem}" if stem else prefix
    title = set_title(stem) if stem else marked("Your own questions")
    layout = Layout(PREFIX, stem, {"test": (f"*{SUFFIX}",)})
    yield Task(
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
    yield Task(
        name=name + CHOICES,
        title=title + WITH_OPTIONS,
        version=1,
        metrics=("acc",),
        layout=layout,
        asked="test",
        make=_chosen,
        score=_score_chosen,
        most_shots=0,
    )


def _written(asked: Sequence[Row], _given: Sequence[Row], _shots: int) -> Iterator[Item]:
    for row in asked:
        parts = row.texts("must_have") if row.has("must_have") else (row.text("answer"),)
        contained = row.has("must_have")
        question = row.text("question")
        yield WriteItem(row.number, question, (), _LONGEST, (parts,), contained, chat=True)


def _chosen(asked: Sequence[Row], _given: Sequence[Row], _shots: int) -> Iterator[Item]:
    for row in asked:
        choices, right = row.texts("choices"), row.whole("correct")
        if not 0 <= right < len(choices):
            raise row.refuse(
                tr(
                    "has {choices} options, and number {right} as the right one",
                    choices=len(choices),
                    right=right,
                )
            )
        question = row.text("question")
        yield ChoiceItem(row.number, question, choices, frozenset({right}), chat=True)


def _score_written(item: Item, answer: Answer) -> Score:
    asked, text = cast("WriteItem", item), cast("Written", answer).text
    _, said = split_thinking(text)
    parts = asked.answers[0]
    if asked.contained:
        right = all(part in said for part in parts)
    else:
        right = _squeezed(said) == _squeezed(parts[0])
    return Score(said.strip(), ", ".join(parts), right, {"exact_match": float(right)})


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _score_chosen(item: Item, answer: Answer) -> Score:
    return choice_score(cast("ChoiceItem", item), cast("Likelihoods", answer))
