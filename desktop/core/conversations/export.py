"""Exports conversations as Markdown for reading, and as JSON for archiving and importing."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.conversations.attached import exported_files, imported_files
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.turns import AnswerOutcome, Recipe, Turn, new_id, picture_ids
from desktop.core.databases.database import LATEST
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.files.file_names import made_name
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import read_at_most
from desktop.core.gguf.fingerprint import SHOWN
from desktop.core.i18n import counted, tr
from desktop.core.readable import one_line
from desktop.core.records import read

FORMAT: Final = "glassbox-conversation"
VERSION: Final = 2
"""A conversation without files is written as version 1, which earlier versions of Glassbox read.
They would leave files out without a word."""
LARGEST_IMPORT: Final = 100_000_000
"""Maximum file size in bytes. A conversation with 500 long answers takes about 2% of that."""
MOST_IMPORTED_VALUES: Final = 2_000_000
"""Maximum number of JSON values in a file. A message has about thirty."""


def to_markdown(conversation: Conversation) -> str:
    """Return the current branch as Markdown, with the model and settings of each answer."""
    told = conversation.summary
    parts = [f"# {told.title}"]
    for turn in conversation.turns:
        if turn.role == "user":
            parts.append(tr("## Question\n\n{shown}", shown=turn.text))
            if turn.pictures:
                parts.append(f"*{_with_pictures(turn)}*")
            for file in turn.files:
                told = tr("With a file whose text isn't in this document: {name}", name=file.name)
                parts.append(f"*{told}*")
        else:
            answer = turn.text or tr("(no answer)")
            made_by = (turn.recipe.model_name if turn.recipe else "") or tr("Answer")
            parts.append(f"## {made_by}\n\n{answer}")
            if line := _with_what(turn):
                parts.append(f"*{line}*")
    others = len(conversation.all_turns) - len(conversation.turns)
    if others:
        parts.append(
            counted(
                others,
                "*{others} message from another version isn't in this file.*",
                "*{others} messages from other versions aren't in this file.*",
                others=others,
            )
        )
    return "\n\n".join(parts) + "\n"


def to_json(conversation: Conversation) -> str:
    """Return all branches as JSON.

    Messages are numbered from 0. `parent` is the number of the previous message, and `chosen` is
    the number of the next message that is shown.
    """
    turns = conversation.all_turns
    numbers = {turn.id: number for number, turn in enumerate(turns)}

    def number(turn: int | None) -> int | None:
        return None if turn is None else numbers.get(turn)

    content = {
        "format": FORMAT,
        "version": VERSION if any(turn.files for turn in turns) else 1,
        "title": conversation.summary.title,
        "created": _moment(conversation.created),
        "model": conversation.model_name,
        "settings": dict(conversation.settings),
        "chosen": number(conversation.chosen),
        "messages": [
            {
                "parent": number(turn.parent),
                "role": turn.role,
                "text": turn.text,
                "thinking": turn.thinking,
                "created": _moment(turn.created),
                "chosen": number(turn.chosen),
                "pictures": list(turn.pictures),
                **({"files": exported_files(turn.files)} if turn.files else {}),
                "recipe": None if turn.recipe is None else asdict(turn.recipe),
                "outcome": None if turn.outcome is None else asdict(turn.outcome),
            }
            for turn in turns
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Conversation:
    """Create a new conversation from the output of `to_json`.

    Raises: UserError, kind newer_conversation or not_a_conversation.
    """
    try:
        content: Any = parsed(text, MOST_IMPORTED_VALUES)
        if content["format"] != FORMAT:
            raise ValueError(content["format"])
        if content["version"] > VERSION:
            raise UserError(
                tr(
                    "This conversation was exported by a newer version of Glassbox. "
                    "Update Glassbox to import it."
                ),
                kind="newer_conversation",
            )
        return _built(content)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UserError(
            tr(
                "This file isn't a conversation that Glassbox exported as JSON. Choose another "
                "file."
            ),
            kind="not_a_conversation",
            details=repr(error),
        ) from error


def read_export(path: Path) -> Conversation:
    """Read a conversation from a JSON file.

    Raises: UserError, like read_at_most and from_json.
    """
    return from_json(read_at_most(path, LARGEST_IMPORT).decode("utf-8-sig", "replace"))


def write_export(conversation: Conversation, path: Path) -> None:
    """Write a conversation as JSON if the file name ends in .json, and as Markdown if it doesn't.

    Raises: UserError, kind cannot_write.
    """
    text = to_json(conversation) if path.suffix.lower() == ".json" else to_markdown(conversation)
    message = tr(
        "{name} can't be saved in {parent}. Check the folder's permissions and "
        "the free space on the disk.",
        name=path.name,
        parent=path.parent,
    )
    with write_errors_as(message):
        write_atomically(path, text.encode("utf-8", "replace"), private.OPEN)


def file_name(title: str) -> str:
    """Return the title as a file name that is valid on every system."""
    return made_name(" ".join(title.split())[:80], tr("Conversation"), instead=" ")


def _with_pictures(turn: Turn) -> str:
    if len(turn.pictures) == 1:
        return tr(
            "With an image, which isn't in this file: {pictures}.png", pictures=turn.pictures[0]
        )
    names = ", ".join(f"{each}.png" for each in turn.pictures)
    return tr(
        "With {pictures} images, which aren't in this file: {names}",
        pictures=len(turn.pictures),
        names=names,
    )


def _with_what(turn: Turn) -> str:
    parts: list[str] = []
    if turn.recipe is not None:
        sampling = turn.recipe.sampling
        parts.append(
            tr(
                "temperature {temperature:g}, top-k {top_k}",
                temperature=sampling.temperature,
                top_k=sampling.top_k,
            )
        )
        parts.append(
            tr("top-p {top_p:g}, min-p {min_p:g}", top_p=sampling.top_p, min_p=sampling.min_p)
        )
        if turn.recipe.model_fingerprint:
            parts.append(
                tr(
                    "file fingerprint {model_fingerprint}",
                    model_fingerprint=turn.recipe.model_fingerprint[:SHOWN],
                )
            )
    outcome = turn.outcome
    if outcome is not None and (done := outcome.generated) is not None:
        parts.append(
            counted(
                done.generated_tokens,
                "seed {seed}, {generated_tokens:,} token",
                "seed {seed}, {generated_tokens:,} tokens",
                seed=done.seed,
                generated_tokens=done.generated_tokens,
            )
        )
        if done.tokens_per_s is not None:
            parts.append(tr("{tokens_per_s:.3g} tokens/s", tokens_per_s=done.tokens_per_s))
    return ", ".join(parts)


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="milliseconds")


def _built(content: dict[str, Any]) -> Conversation:
    messages: list[dict[str, Any]] = content["messages"]
    ids = [new_id() for _ in messages]

    def known(number: object) -> int | None:
        if not isinstance(number, int) or isinstance(number, bool):
            return None
        return ids[number] if 0 <= number < len(ids) else None

    made = Conversation(
        title=one_line(str(content.get("title") or "")),
        created=_seconds(content.get("created"), time.time()),
        model_name=one_line(str(content.get("model") or "")),
        settings=_settings(content.get("settings")),
        chosen=known(content.get("chosen")),
    )
    made.rename(made.title)
    made.fill(_turns(messages, ids, known))
    if not made.all_turns:
        raise ValueError("no messages")
    return made


def _turns(messages: list[dict[str, Any]], ids: list[int], known: Any) -> Iterable[Turn]:
    began = time.time()
    for place, message in enumerate(messages):
        role = message["role"]
        if role not in ("user", "assistant") or not isinstance(message["text"], str):
            raise ValueError(f"message {place}")
        yield Turn(
            ids[place],
            known(message.get("parent")),
            role,
            message["text"],
            str(message.get("thinking") or ""),
            _seconds(message.get("created"), began) + place * 1e-6,
            read(Recipe, message.get("recipe")),
            read(AnswerOutcome, message.get("outcome"))
            or (AnswerOutcome() if role == "assistant" else None),
            known(message.get("chosen")),
            tuple(picture_ids(message.get("pictures"))),
            imported_files(message.get("files")) if role == "user" else (),
        )


def _settings(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _seconds(moment: object, otherwise: float) -> float:
    try:
        seconds = datetime.fromisoformat(cast(str, moment)).timestamp()
    except (TypeError, ValueError, OverflowError, OSError):
        return otherwise
    return seconds if 0 <= seconds < LATEST else otherwise
