"""Question sets for the tests: original files outside the repository and rows defined here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop.core.benchmarks.items import ChoiceItem, Item, TextItem
from desktop.core.benchmarks.row_files import load
from desktop.core.benchmarks.rows import Rows, Values
from desktop.core.benchmarks.tasks.catalog import catalog
from desktop.core.benchmarks.tasks.task import BenchmarkTask

SETS = Path(__file__).parents[4] / "shared" / "data" / "benchmarks"
CATALOG = catalog()


def no_parquet(_path: Path) -> Sequence[Values]:
    raise AssertionError("no parquet file was expected")


def task(name: str) -> BenchmarkTask:
    found = CATALOG[name]
    assert isinstance(found, BenchmarkTask)
    return found


def original(name: str) -> Rows:
    """Load a task's rows from its original files, or skip the test if they are missing."""
    wanted = task(name)
    family = name.split("_")[0] if not name.startswith("mmlu_pro_") else "mmlu_pro"
    if not (SETS / family).is_dir():
        pytest.skip(f"the original files of {family} are not in {SETS}")
    return load(SETS / family, wanted.layout, wanted.asked, wanted.examples, no_parquet)


def from_rows(name: str, folder: Path, **splits: Sequence[Mapping[str, Any]]) -> Rows:
    """Write a test's rows to files named after each split's first pattern, then load them."""
    wanted = task(name)
    for split, rows in splits.items():
        file = folder / wanted.layout.files[split][0].replace("*", "")
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        file.write_text("\n".join(lines), encoding="utf-8")
    return load(folder, wanted.layout, wanted.asked, wanted.examples, no_parquet)


def as_sent(item: Item) -> dict[str, Any]:
    """Return an item as a dictionary with the keys that the harness uses."""
    assert not isinstance(item, TextItem)
    if isinstance(item, ChoiceItem):
        return {"prompt": item.prompt, "options": list(item.options)}
    return {
        "prompt": item.prompt,
        "options": [],
        "until": list(item.stop),
        "max_tokens": item.max_tokens,
    }


HELLASWAG = [
    {
        "activity_label": f"Cooking pasta {number}",
        "ctx_a": f"A man  stands in a kitchen {number}. [header] How to boil [title] Take a pot.",
        "ctx_b": "he turns HIS head and" if number % 2 else "",
        "endings": [f"fills {number} [step] pots.", " sings.", "leaves  the  room.", "[x] sleeps."],
        "label": str(number % 4),
    }
    for number in range(12)
]
ARC = [
    {
        "id": f"Q{number}",
        "question": {
            "stem": f"Which of these melts at {number} degrees?",
            "choices": [
                {"text": f"thing {place} of {number}", "label": label}
                for place, label in enumerate(
                    "1234" if number % 3 == 0 else "ABCDE"[: 3 + number % 3]
                )
            ],
        },
        "answerKey": "2" if number % 3 == 0 else "B",
    }
    for number in range(12)
]
GPQA = [
    {
        "Question": f"Which is number {number}?\nThink  hard.",
        "Correct Answer": f" right  {number} ",
        "Incorrect Answer 1": f"wrong one {number} [title] here",
        "Incorrect Answer 2": f"wrong two {number}",
        "Incorrect Answer 3": f"wrong three {number}",
    }
    for number in range(12)
]
