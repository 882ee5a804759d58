"""Writes the held-out questions to readable files, with one JSON object per line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from demo_models.corpus import people
from demo_models.corpus.item import LETTERS, Item, as_choice
from demo_models.evaluation import QUESTIONS, questions_by_skill, special_items
from desktop.core.library.demo_questions import FACTS_FOLDER

ENTRIES: Final = 400


def write_all(folder: Path) -> list[Path]:
    """Write one file for each skill and for each special set, and one with people whose whole entry
    a model learned by heart, in a folder of its own."""
    sets = {**questions_by_skill(QUESTIONS), **special_items(QUESTIONS)}
    entries = people.recall_items("questions", ENTRIES)[people.WHOLE]
    return [
        *(_write(folder, name, items) for name, items in sets.items()),
        _write(folder / FACTS_FOLDER, people.SKILL, entries),
    ]


def _write(folder: Path, name: str, items: Sequence[Item]) -> Path:
    stem = name.replace(", ", "-").replace(" ", "-")
    random = Random(f"options {name}")
    path = folder / f"{stem}.jsonl"
    folder.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(as_json(item, random), ensure_ascii=False) for item in items]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def as_json(item: Item, random: Random) -> dict[str, object]:
    """Return the question and answer and, if there are enough wrong answers, four choices and the
    zero-based index of the correct one."""
    found: dict[str, object] = {
        "skill": item.skill,
        "kind": item.kind,
        "question": item.question,
        "answer": item.answer,
    }
    if item.must_have:
        found["must_have"] = list(item.must_have)
    if len(item.wrong) >= 3:
        lines = as_choice(item, random)
        found["choices"] = [line.split(") ", 1)[1] for line in _options(lines, item)]
        found["correct"] = LETTERS.index(lines.answer)
    return found


def _options(choice: Item, item: Item) -> list[str]:
    """Return the four options, each from its letter to the next letter (an option may have several
    lines)."""
    rest = choice.question[len(item.question) + 1 :]
    starts = [rest.index("A) ")] + [rest.index(f"\n{letter}) ") + 1 for letter in LETTERS[1:]]
    ends = [start - 1 for start in starts[1:]] + [len(rest)]
    return [rest[start:end] for start, end in zip(starts, ends, strict=True)]
