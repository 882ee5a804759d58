"""Turns of a conversation, with the settings and the outcome of each answer, and the changes to
save."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, cast

from desktop.core.conversations.attached import AttachedFile
from desktop.core.conversations.token_record import TokenRecord
from desktop.core.errors import Remedy
from desktop.core.messages import Generated, Sampling

TurnRole = Literal["user", "assistant"]
MOST_PICTURES: Final = 8
"""Maximum number of pictures with a question."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The model and settings of the request for an answer.

    `model_bytes` distinguishes files of different sizes with the same name, and `model_fingerprint`
    distinguishes any files. The fingerprint is empty until the answer has ended.
    """

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
class AnswerOutcome:
    """The outcome of an answer, and its measurements. Times are in seconds.

    `first_word_s` is the time from sending the question until the first readable text. It includes
    `load_s`, the time that loading the model took. `thinking_s` is 0 if it wasn't measured, as in
    an answer that continues another one.
    """

    generated: Generated | None = None
    failure: Failure | None = None
    stopped: bool = False
    first_word_s: float | None = None
    load_s: float = 0.0
    thinking_s: float = 0.0
    thinking_tokens: int = 0
    left_out: int = 0  # messages
    repeated: int = 0  # tokens of a loop at the end, because of which the answer was stopped


@dataclass(slots=True)
class Turn:
    """A question, or an answer, which may be incomplete.

    Thinking is stored separately, since it isn't sent to any model. `outcome` is None while an
    answer is being generated. If it is None for an answer read from disk, the program ended before
    the answer was complete. `tokens` is the record of an answer's tokens if it is in memory; on
    disk, it is in a separate table.
    """

    id: int
    parent: int | None
    role: TurnRole
    text: str = ""
    thinking: str = ""
    created: float = 0.0  # seconds since 1970
    recipe: Recipe | None = None
    outcome: AnswerOutcome | None = None
    chosen: int | None = None  # id of the child that is shown
    pictures: tuple[str, ...] = ()  # their ids; the files are in a separate folder
    files: tuple[AttachedFile, ...] = ()  # the model reads them before `text`
    tokens: TokenRecord | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class ConversationSummary:
    """The facts about a conversation that the list of conversations shows."""

    id: int
    title: str
    model_name: str
    questions: int
    used: float  # seconds since 1970


@dataclass(frozen=True, slots=True)
class Head:
    """A conversation without its turns. `title` is empty if the first question is the title."""

    summary: ConversationSummary
    title: str
    created: float
    model_path: str
    settings: Mapping[str, object]
    chosen: int | None

    def merged(self, known: Head, stored: Head) -> Head:
        """Return this head with everything that hasn't changed since `known` as it is in `stored`,
        which another window may have written."""
        mine, other = self.summary, stored.summary
        titled = self if self.title != known.title or not (self.title or stored.title) else stored
        used_model = self if self.model_path != known.model_path else stored
        return Head(
            replace(
                mine,
                title=titled.summary.title,
                model_name=used_model.summary.model_name,
                used=max(mine.used, other.used),
            ),
            titled.title,
            self.created,
            used_model.model_path,
            stored.settings if self.settings == known.settings else self.settings,
            stored.chosen if self.chosen == known.chosen else self.chosen,
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes to be written. `whole` is True if `turns` are all turns of the conversation. `known`
    is the head as this window last read or wrote it; None if it never did."""

    head: Head
    turns: tuple[Turn, ...]
    gone: tuple[int, ...]
    whole: bool
    records: tuple[tuple[int, TokenRecord], ...] = ()  # by the turn's id
    known: Head | None = None


LARGEST_ID = 2**62

_PICTURE_ID = re.compile(r"[0-9a-f]{64}")


def new_id() -> int:
    """Return a random id. Consecutive numbers wouldn't work, since two windows may write to the
    same store."""
    return int.from_bytes(os.urandom(8), "little") >> 2 | 1


def picture_ids(value: object) -> Iterable[str]:
    """Yield the valid picture ids in a value from a file, at most MOST_PICTURES.

    Someone may have edited the file by hand, and an id becomes part of a file name.
    """
    if isinstance(value, list):
        for each in cast("list[object]", value)[:MOST_PICTURES]:
            if isinstance(each, str) and _PICTURE_ID.fullmatch(each):
                yield each
