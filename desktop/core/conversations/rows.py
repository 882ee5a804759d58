"""Converts conversations and turns to database rows and back. A row that is read may contain values
of any type."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final, cast

from desktop.core.conversations.attached import packed_files, unpacked_files, with_files
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.turns import (
    AnswerOutcome,
    ConversationSummary,
    Head,
    Recipe,
    Turn,
    picture_ids,
)
from desktop.core.databases.database import moment_of, text_of, whole_of
from desktop.core.files.foreign_json import parsed
from desktop.core.readable import one_line, storable
from desktop.core.records import read

Row = tuple[Any, ...]

LONGEST_PATH: Final = 100_000
HEAD: Final = (
    "id, title, shown_title, model_path, model_name, questions, created, used, settings, chosen"
)
SUMMARY: Final = "id, shown_title, model_name, questions, used"
TURN: Final = "id, parent, role, text, thinking, created, recipe, outcome, chosen, pictures, files"
"""`text` is what the model reads, so that a search finds the words of attached files."""
UPSERT_HEAD: Final = f"""INSERT INTO conversations ({HEAD}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, shown_title = excluded.shown_title,
    model_path = excluded.model_path, model_name = excluded.model_name,
    questions = excluded.questions, used = excluded.used, settings = excluded.settings,
    chosen = excluded.chosen, deleted = NULL"""
UPSERT_TURN: Final = f"""INSERT INTO turns ({TURN}, conversation)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, text = excluded.text,
    thinking = excluded.thinking, recipe = excluded.recipe, outcome = excluded.outcome,
    chosen = excluded.chosen, files = excluded.files"""


def head_row(head: Head) -> Row:
    told = head.summary
    return (
        told.id,
        storable(head.title),
        storable(told.title),
        storable(head.model_path),
        storable(told.model_name),
        told.questions,
        head.created,
        told.used,
        json.dumps(dict(head.settings)),
        head.chosen,
    )


def head_of(row: Row) -> Head:
    number, title, shown, path, model, questions, created, used, settings, chosen = row
    return Head(
        summary_of((number, shown, model, questions, used)),
        _name(title),
        moment_of(created),
        text_of(path)[:LONGEST_PATH],
        _mapping(settings),
        whole_of(chosen),
    )


def conversation_of(head: Head) -> Conversation:
    """Return the conversation that a head describes, without its turns."""
    return Conversation(
        id=head.summary.id,
        title=head.title,
        model_path=head.model_path,
        model_name=head.summary.model_name,
        created=head.created,
        used=head.summary.used,
        settings=head.settings,
        chosen=head.chosen,
    )


def summary_of(row: Row) -> ConversationSummary:
    number, title, model, questions, used = row
    return ConversationSummary(
        number, _name(title), _name(model), whole_of(questions) or 0, moment_of(used)
    )


def turn_row(turn: Turn, conversation: int) -> Row:
    return (
        turn.id,
        turn.parent,
        turn.role,
        storable(with_files(turn.text, turn.files)),
        storable(turn.thinking),
        turn.created,
        None if turn.recipe is None else json.dumps(asdict(turn.recipe)),
        None if turn.outcome is None else json.dumps(asdict(turn.outcome)),
        turn.chosen,
        " ".join(turn.pictures),
        packed_files(turn.files),
        conversation,
    )


def turn_of(row: Row) -> Turn:
    number, parent, role, text, thinking, created, recipe, outcome, chosen, pictures, files = row
    question, attached = unpacked_files(text_of(text), text_of(files))
    return Turn(
        number,
        whole_of(parent),
        "user" if role == "user" else "assistant",
        question,
        text_of(thinking),
        moment_of(created),
        read(Recipe, _mapping(recipe)) if recipe else None,
        read(AnswerOutcome, _mapping(outcome)) if outcome else None,
        whole_of(chosen),
        tuple(picture_ids(text_of(pictures).split())),
        attached,
    )


def _name(value: object) -> str:
    return one_line(text_of(value))


def _mapping(value: object) -> dict[str, object]:
    try:
        found: object = parsed(text_of(value))
    except (ValueError, RecursionError):
        found = None
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}
