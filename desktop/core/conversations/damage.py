"""Handles problems with the conversations file, such as damage or a full disk."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from desktop.core.conversations.rows import HEAD, TURN
from desktop.core.conversations.store import IN_MEMORY, ConversationStore, NewerFile
from desktop.core.databases.database import is_busy, is_damage, is_full, replaced
from desktop.core.databases.salvage import damage_ignored, opened_damaged, readable_rows
from desktop.core.errors import UserError
from desktop.core.i18n import tr


def open_store(path: Path) -> tuple[ConversationStore, UserError | None]:
    """Open the store. Returns the store, and a message for the user or None.

    A damaged file is moved aside and replaced by a new one. If that isn't possible, conversations
    are kept in memory. The contents of the file never cause an exception.

    Raises: UserError, kind not_kept, if another program has locked the file or the disk is full,
    since both may be temporary.
    """
    try:
        if path.exists() and not path.is_file():
            return _in_memory(path, tr("{path} isn't a file", path=path))
        return ConversationStore(path), None
    except NewerFile:
        return ConversationStore(IN_MEMORY), UserError(
            tr(
                "The conversations on this laptop were saved by a newer version of Glassbox, "
                "so this version doesn't change them. Update Glassbox to open them. New "
                "conversations are kept only until you close Glassbox."
            ),
            kind="newer_conversations",
            details=str(path),
        )
    except sqlite3.Error as error:
        if is_busy(error) or is_full(error):
            raise trouble(error) from error
        if not is_damage(error):
            return _in_memory(path, str(error))
        return replace_damaged(path, error)
    except OSError as error:
        return _in_memory(path, str(error))


def still_there(store: ConversationStore | None) -> ConversationStore | None:
    """Return the store, or None after closing it if its file was deleted or replaced. What is
    written to such a file is lost."""
    if store is None or not store.moved:
        return store
    store.close()
    return None


def replace_damaged(path: Path, error: sqlite3.Error) -> tuple[ConversationStore, UserError]:
    """Move the damaged file aside and create a new one with all rows that are still readable; if
    that fails, keep conversations in memory."""
    try:
        with replaced(path) as aside, contextlib.ExitStack() as on_error:
            store = ConversationStore(path)
            on_error.callback(store.close)
            saved = _salvage(aside, store)
            on_error.pop_all()
    except (OSError, sqlite3.Error, NewerFile) as second:
        return _in_memory(path, f"{error}\n{second}")
    what = {0: "", 1: tr(" with the one conversation that it could read")}.get(
        saved, tr(" with the {saved} conversations that it could read", saved=saved)
    )
    return store, UserError(
        tr(
            "The file with your conversations was damaged. Glassbox started a new file{what} "
            "and kept the damaged file as {name}.",
            what=what,
            name=aside.name,
        ),
        kind="damaged_conversations",
        details=f"{path}\n{error}",
    )


def _salvage(aside: Path, store: ConversationStore) -> int:
    """Copy the rows that are still readable. Returns the number of conversations copied. Raises:
    sqlite3.Error, if they can't be written."""
    with damage_ignored(), opened_damaged(aside) as old:
        return store.take_over(
            readable_rows(old, "conversations", (*HEAD.split(", "), "deleted")),
            readable_rows(old, "turns", (*TURN.split(", "), "conversation")),
            readable_rows(old, "tokens", ("turn", "data")),
        )
    return 0


def _in_memory(path: Path, details: str) -> tuple[ConversationStore, UserError]:
    return ConversationStore(IN_MEMORY), UserError(
        tr(
            "Conversations can't be saved in {parent}, so they are kept only until you close "
            "Glassbox. Check the folder's permissions and the free space on the disk, then "
            "restart Glassbox.",
            parent=path.parent,
        ),
        kind="cannot_keep",
        details=f"{path}\n{details}",
    )


def trouble(error: sqlite3.Error) -> UserError:
    """Return an error that says why a conversation couldn't be written."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    code = sqlite3.SQLITE_FULL if is_full(error) else code
    reason = {
        sqlite3.SQLITE_FULL: tr("The disk is full"),
        sqlite3.SQLITE_READONLY: tr(
            "Glassbox doesn't have permission to write to the file with your conversations"
        ),
        sqlite3.SQLITE_BUSY: tr("Another program is using the file with your conversations"),
    }.get(code, tr("The conversation couldn't be saved to disk"))
    return UserError(
        tr(
            "{reason}. You can keep chatting; Glassbox saves the conversation as soon as it can.",
            reason=reason,
        ),
        kind="not_kept",
        details=str(error),
    )
