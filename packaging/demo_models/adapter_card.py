"""Measures the adapter with llama.cpp at several strengths, and writes its card."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from demo_models.corpus.item import Item
from demo_models.corpus.pirate import EXACT, as_pirate, in_tone, in_words, without_closing
from demo_models.evaluation import QUESTIONS, is_right, questions_by_skill, squeezed
from demo_models.reader import Reader
from demo_models.text import prompt

STRENGTHS: Final = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
RESULTS: Final = "results.json"
ABOUT: Final = (
    "A LoRA adapter for Pebble-1-3M-Instruct, which makes it talk like a pirate. It shows what "
    "training only a few numbers can do."
)
MEASURED: Final = (
    "Measured with llama.cpp on this file, with {questions} questions held out of training. An "
    "answer is correct if it says what the expected one says, in plain words or in a pirate's. "
    "Answers in JSON and Python are for programs, so the adapter was trained to leave them as they "
    "are ({exact_questions} questions)."
)


def measure(model: Path, adapter: Path, questions: int = QUESTIONS) -> list[dict[str, Any]]:
    """Return a row for each strength: the share of answers in a pirate's tone and the share of
    correct answers, whatever their tone. Questions for programs are left out of both."""
    by_skill = questions_by_skill(questions)
    items = [item for skill, found in by_skill.items() if skill not in EXACT for item in found]
    exact = [item for skill in sorted(EXACT) for item in by_skill[skill]]
    with Reader(model, adapter=adapter) as reader:
        return [_measured(reader, strength, items, exact) for strength in STRENGTHS]


def _measured(
    reader: Reader, strength: float, items: Sequence[Item], exact: Sequence[Item]
) -> dict[str, Any]:
    reader.set_strength(strength)
    written = [reader.answer(prompt(item.question)) for item in items]
    right = sum(map(_is_right, items, written))
    same = sum(is_right(item, reader.answer(prompt(item.question))) for item in exact)
    return {
        "strength": strength,
        "questions": len(items),
        "in_tone": round(sum(map(in_tone, written)) / len(items), 4),
        "accuracy": round(right / len(items), 4),
        "exact_questions": len(exact),
        "exact_accuracy": round(same / len(exact), 4),
    }


def _is_right(item: Item, written: str) -> bool:
    """Return True if the answer is right, in plain words or in a pirate's."""
    said = squeezed(in_words(without_closing(written))).rstrip(".")
    wanted = as_pirate(item)
    if wanted.must_have:
        return all(in_words(part) in said for part in item.must_have)
    return said == squeezed(in_words(item.answer)).rstrip(".")


def write(folder: Path, adapter: Path, facts: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write the results and the card. `facts` says what the adapter is and how it was trained."""
    (folder / RESULTS).write_text(json.dumps(rows, indent=1), encoding="utf-8")
    lines = [
        "| strength | in a pirate's tone | correct | JSON and Python correct |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {row['strength']:.2f} | {row['in_tone']:.0%} | {row['accuracy']:.1%} "
        f"| {row['exact_accuracy']:.0%} |"
        for row in rows
    ]
    name = adapter.stem.removesuffix("-F16-LoRA")
    parts = [
        f"# {name}",
        ABOUT,
        "## What it is",
        facts,
        "## Scores",
        MEASURED.format_map(rows[0]),
        "\n".join(lines),
        "## Limits",
        "The same as its model's. It wasn't trained for strengths above 1.",
    ]
    (folder / f"{name}.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
