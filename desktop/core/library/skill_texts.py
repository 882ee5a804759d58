"""Makes a short text for each of the demo models' skills from the questions shipped with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from desktop.core.resources import resource

QUESTIONS: Final = resource("questions")
LONGEST: Final = 600
"""Maximum number of characters per text: the demo models have a context length of 512 tokens, 64 of
them are reserved for an answer, and sums have 0.7 tokens per character."""


def skill_texts(folder: Path = QUESTIONS) -> dict[str, str]:
    """Return questions with their answers, one per line, by skill. Only files that are named after
    the skill of all their questions are used; unreadable files are skipped. There are no files
    until the demo models have been made."""
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
    """Return the text of a skill; empty for a set of questions that mixes skills."""
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
