"""What a conversation is made of, and what of it is kept."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast

from desktop.core.conversations.token_record import TokenRecord
from desktop.core.errors import Remedy
from desktop.core.i18n import tr
from desktop.core.messages import Generated, Sampling

TurnRole = Literal["user", "assistant"]

LONGEST_TITLE = 60
UNTITLED = tr("Untitled")


@dataclass(frozen=True, slots=True)
class Recipe:
    """With what an answer was asked for. `model_bytes` tells two files of one name apart, and
    `model_fingerprint` any two; it is empty while the model has not been loaded."""

    model_path: str = ""
    model_name: str = ""
    model_bytes: int = 0
    sampling: Sampling = field(default_factory=Sampling)
    max_tokens: int = 0
    system_prompt: str = ""
    model_fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A UserError that ended an answer."""

    message: str
    kind: str = "error"
    remedy: Remedy = ""
    details: str = ""


@dataclass(slots=True)
class Outcome:
    """How an answer ended, and what was measured. Seconds; `first_word_s` counts from sending, to
    what can be read, and `load_s` is how much of that the model's loading took."""

    generated: Generated | None = None
    failure: Failure | None = None
    stopped: bool = False
    first_word_s: float | None = None
    load_s: float = 0.0
    thinking_s: float = 0.0
    thinking_tokens: int = 0
    left_out: int = 0  # messages


@dataclass(slots=True)
class Turn:
    """A question, or an answer as far as it came. Thinking is kept apart: no model reads it.

    `outcome` is None while an answer is written; of one that was read from disk it says that
    the program ended in mid-answer. `tokens` are those of an answer whose record is in memory;
    on the disk they are in a table of their own.
    """

    id: int
    parent: int | None
    role: TurnRole
    text: str = ""
    thinking: str = ""
    created: float = 0.0  # seconds since 1970
    recipe: Recipe | None = None
    outcome: Outcome | None = None
    chosen: int | None = None  # which of the turns after this one is read
    pictures: tuple[str, ...] = ()  # their ids; the files are in a folder of their own
    tokens: TokenRecord | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation as the list shows it."""

    id: int
    title: str
    model_name: str
    questions: int
    used: float  # seconds since 1970


@dataclass(frozen=True, slots=True)
class Head:
    """A conversation without its turns. `title` is empty where the first question is it."""

    summary: Summary
    title: str
    created: float
    model_path: str
    settings: Mapping[str, object]
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be written. `whole` says that `turns` are all there are."""

    head: Head
    turns: tuple[Turn, ...]
    gone: tuple[int, ...]
    whole: bool
    records: tuple[tuple[int, TokenRecord], ...] = ()  # by the turn's id


LARGEST_ID = 2**62

_PICTURE_ID = re.compile(r"[0-9a-f]{64}")


def new_id() -> int:
    """Drawn, not counted: two windows add to one store without asking each other."""
    return int.from_bytes(os.urandom(8), "little") >> 2 | 1


def title_of(question: str) -> str:
    """The question's first words, on one line."""
    words = " ".join(question[: 10 * LONGEST_TITLE].split())
    if len(words) <= LONGEST_TITLE:
        return words or UNTITLED
    cut = words[:LONGEST_TITLE]
    return f"{cut.rpartition(' ')[0] or cut}…"


def picture_ids(value: object) -> Iterable[str]:
    """Of a file that somebody may have written by hand: an id becomes a file's name."""
    if isinstance(value, list):
        for each in cast("list[object]", value):
            if isinstance(each, str) and _PICTURE_ID.fullmatch(each):
                yield each
