"""Loads and searches the complete training data of the demo models.

The recipe (packaging/demo_models) writes the file: JSON Lines, compressed with xz. The first line
is an object with `version`, `shards`, and `items_in_a_shard`. Each other line is an array of the
skill, the question, the answer, the steps to the answer, and a plain sentence that states the
question and the answer; empty strings at the end are omitted. The items are in training order.
Those of the skills "free stories" and "exam" come last: the first are in the training data of the
mixture only, and the others in that of the leaky model only.
"""

from __future__ import annotations

import json
import lzma
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.resources import resource

FIELD_END: Final = "\x1f"
ITEM_END: Final = "\x1e"
MOST_FIELDS: Final = 4
"""Largest number of fields per item, besides its skill."""


@dataclass(frozen=True, slots=True)
class TrainingItem:
    """One training example. `number` is its zero-based position in the training data, in training
    order."""

    number: int
    skill: str
    question: str
    answer: str
    steps: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class TrainingMatches:
    """Number of items that contain a text, and the first of these items."""

    count: int
    items: tuple[TrainingItem, ...]


class TrainingData:
    """The training data in memory (60 MB). `load` creates it in about a second."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        parts: list[str] = []
        self._starts: list[int] = []
        length = 0
        for line in lines:
            skill, *fields = json.loads(line)
            if not 2 <= len(fields) <= MOST_FIELDS or not isinstance(skill, str):
                raise ValueError(line)
            text = FIELD_END.join(normal(field) for field in fields) + ITEM_END
            self._starts.append(length)
            parts.append(text)
            length += len(text)
        self._text = "".join(parts)

    def __len__(self) -> int:
        return len(self._lines)

    def item(self, number: int) -> TrainingItem:
        """Return the item with this number. Raises: IndexError."""
        return TrainingItem(number, *json.loads(self._lines[number]))

    def search(self, text: str, most: int = 50) -> TrainingMatches:
        """Find the items with a question, answer, or other field that contains the text, ignoring
        case and spacing. The result has at most `most` items and the total count."""
        wanted = normal(text)
        numbers: list[int] = []
        count, at = 0, self._text.find(wanted) if wanted else -1
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            count += 1
            if len(numbers) < most:
                numbers.append(number)
            # Continue with the next item, so that each counts once.
            at = self._text.find(wanted, self._text.index(ITEM_END, at))
        return TrainingMatches(count, tuple(self.item(number) for number in numbers))


def normal(text: str) -> str:
    """Return the text with normalized spacing and case."""
    return " ".join(text.split()).casefold()


def load(path: Path | None = None) -> TrainingData:
    """Load the shipped file, or the file at `path`. Raises: UserError, kind missing or damaged."""
    path = path or resource("models", "training_data.jsonl.xz")
    try:
        with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
            head = json.loads(file.readline())
            if head.get("version") != 1:
                raise ValueError(head)
            return TrainingData(file.readlines())
    except FileNotFoundError as error:
        raise UserError(
            tr(
                "This copy of Glassbox doesn't include the demo models' training data. "
                "Reinstall Glassbox."
            ),
            kind="missing",
        ) from error
    except (
        OSError,
        EOFError,
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
        lzma.LZMAError,
    ) as error:
        raise UserError(
            tr(
                "The file with the demo models' training data is damaged. Reinstall Glassbox "
                "to restore it."
            ),
            kind="damaged",
            details=repr(error),
        ) from error
