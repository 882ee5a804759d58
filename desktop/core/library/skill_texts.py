"""The demo models' skills as short texts: from the questions that ship with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from desktop.core.resources import resource

QUESTIONS: Final = resource("questions")
LONGEST: Final = 600
"""Characters of a text: the demo models have 512 tokens in view, an answer keeps 64 of them, and
sums have 0.7 tokens a character."""


def skill_texts(folder: Path = QUESTIONS) -> dict[str, str]:
    """By the skill's name, questions with their answers, a line each. A file that is named after
    the skill of its questions counts, and what can't be read is left out: nothing is there
    before the demo models are made."""
    found: dict[str, str] = {}
    for file in sorted(folder.glob("*.jsonl")):
        try:
            text = _text_of(file)
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if text:
            found[file.stem] = text
    return found


def _text_of(file: Path) -> str:
    """Empty for a set of questions that is no skill of its own."""
    lines: list[str] = []
    length = 0
    for line in file.read_text(encoding="utf-8").splitlines():
        item: dict[str, Any] = json.loads(line)
        if item["skill"] != file.stem:
            return ""
        written = f"{item['question']} {item['answer']}"
        length += len(written) + 1
        if lines and length > LONGEST:
            break
        lines.append(written)
    return "\n".join(lines)
