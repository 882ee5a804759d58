"""Stores conversations in a SQLite file, which several windows can use at the same time.

The write-ahead log preserves committed changes if the program is killed. Every method may block on
the disk and may raise sqlite3.Error, which damage.py turns into a message.
"""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.rows import (
    HEAD,
    SUMMARY,
    TURN,
    UPSERT_HEAD,
    UPSERT_TURN,
    Row,
    conversation_of,
    head_of,
    head_row,
    summary_of,
    turn_of,
    turn_row,
)
from desktop.core.conversations.search import SearchIndex, snippet
from desktop.core.conversations.token_record import TokenRecord, packed, unpacked
from desktop.core.conversations.turns import Changes, ConversationSummary, Head, Turn
from desktop.core.databases.database import (
    ForeignFile,
    connect,
    is_newer,
    number_of,
    text_of,
    transaction,
    version_of,
)

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        """CREATE TABLE conversations (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, shown_title TEXT NOT NULL,
            model_path TEXT NOT NULL, model_name TEXT NOT NULL, questions INTEGER NOT NULL,
            created REAL NOT NULL, used REAL NOT NULL, settings TEXT NOT NULL,
            chosen INTEGER, deleted REAL)""",
        """CREATE TABLE turns (
            id INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
            parent INTEGER, role TEXT NOT NULL, text TEXT NOT NULL, thinking TEXT NOT NULL,
            created REAL NOT NULL, recipe TEXT, outcome TEXT, chosen INTEGER,
            indexed INTEGER NOT NULL DEFAULT 0)""",
        "CREATE INDEX turns_of_conversation ON turns(conversation)",
        "CREATE INDEX turns_to_index ON turns(id) WHERE indexed <> 1",
    ),
    (
        "ALTER TABLE turns ADD COLUMN pictures TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE tokens (
            turn INTEGER PRIMARY KEY REFERENCES turns(id) ON DELETE CASCADE,
            data BLOB NOT NULL)""",
    ),
    ("ALTER TABLE turns ADD COLUMN files TEXT NOT NULL DEFAULT ''",),
)
"""Statements that upgrade the file from each version (PRAGMA user_version) to the next, starting
with an empty file."""

TABLES: Final = ("conversations", "turns", "tokens")
INDEXES: Final = ("turns_of_conversation", "turns_to_index")

IN_MEMORY: Final = ":memory:"
WAIT_FOR_OTHERS_S: Final = 5.0
MOST_FOUND: Final = 200
MOST_LISTED: Final = 100_000


@dataclass(frozen=True, slots=True)
class ConversationMatch:
    """A conversation that matches a search. `turn` is the id of a turn that contains one of the
    words, or None if the title contains all of them."""

    summary: ConversationSummary
    turn: int | None
    snippet: str


class NewerFile(Exception):
    """The file was written by a newer version of the program."""


class ConversationStore:
    """A connection to the file. It can be passed to another thread, but two threads must not use it
    at once."""

    def __init__(self, path: Path | str) -> None:
        """Open the file, or create it.

        Raises: sqlite3.Error; OSError; NewerFile, which leaves the file unchanged.
        """
        self._db = connect(path, WAIT_FOR_OTHERS_S, self._prepare)

    def _prepare(self, db: sqlite3.Connection) -> None:
        db.execute("PRAGMA synchronous = NORMAL")  # killed: no loss; power cut: little loss
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA secure_delete = ON")  # deleted texts don't remain in the file
        with transaction(db):
            if is_newer(db, len(MIGRATIONS), TABLES, INDEXES):
                raise NewerFile
            version = version_of(db)
            if not version and _has_tables(db):
                raise ForeignFile("another program has tables of these names")
            for statements in MIGRATIONS[version:]:
                for statement in statements:
                    db.execute(statement)
            db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute(f"SELECT {HEAD}, deleted FROM conversations LIMIT 1")
        db.execute(f"SELECT {TURN} FROM turns LIMIT 1")
        self._index = SearchIndex(db)
        with transaction(db):
            self._index.catch_up()

    def close(self) -> None:
        self._db.close()

    @property
    def moved(self) -> bool:
        """True if the file was deleted, moved, or replaced, so that nothing should be written."""
        return self._db.moved

    # --- reading ---

    def summaries(self) -> list[ConversationSummary]:
        """Return summaries of all conversations that haven't been deleted, most recently used
        first."""
        rows = self._db.execute(
            f"SELECT {SUMMARY} FROM conversations WHERE deleted IS NULL ORDER BY used DESC "
            f"LIMIT {MOST_LISTED}"
        )
        return [summary_of(row) for row in rows]

    def open(self, number: int) -> Conversation | None:
        """Return a conversation, or None if it doesn't exist or was deleted."""
        head = self._db.execute(
            f"SELECT {HEAD} FROM conversations WHERE id = ? AND deleted IS NULL", (number,)
        ).fetchone()
        if head is None:
            return None
        found = conversation_of(head_of(head))
        rows = self._db.execute(f"SELECT {TURN} FROM turns WHERE conversation = ?", (number,))
        found.fill(turn_of(row) for row in rows)
        found.mark_kept()
        return found

    def pictures(self) -> set[str]:
        """Return the ids of all pictures in all conversations, including deleted ones."""
        rows = self._db.execute("SELECT pictures FROM turns WHERE pictures <> ''")
        return {each for (pictures,) in rows for each in text_of(pictures).split()}

    def tokens(self, turn: int) -> TokenRecord | None:
        """Return the tokens of an answer, or None if they weren't saved or are damaged."""
        row = self._db.execute("SELECT data FROM tokens WHERE turn = ?", (turn,)).fetchone()
        try:
            return unpacked(row[0]) if row else None
        except ValueError:
            return None

    def search(self, words: Sequence[str]) -> list[ConversationMatch]:
        """Return the conversations that contain every word, in the title or in any branch.

        Returns at most MOST_FOUND matches, most recently used first.
        """
        found: dict[int, int | None] | None = None
        for word in words:
            here = self._index.turns_with(word)
            titles = self._db.execute(
                "SELECT id FROM conversations WHERE holds(shown_title, ?)", (word,)
            )
            here |= {number: None for (number,) in titles}
            found = here if found is None else {n: found[n] or here[n] for n in found if n in here}
        if not found:
            return []
        listed = [each for each in self.summaries() if each.id in found][:MOST_FOUND]
        return [self._match(summary, found[summary.id], words) for summary in listed]

    def _match(
        self, summary: ConversationSummary, turn: int | None, words: Sequence[str]
    ) -> ConversationMatch:
        if turn is None:
            return ConversationMatch(summary, None, "")
        row = self._db.execute("SELECT text FROM turns WHERE id = ?", (turn,)).fetchone()
        return ConversationMatch(summary, turn, snippet(text_of(row[0]), words) if row else "")

    # --- writing ---

    def save(self, changes: Changes) -> bool:
        """Write changes. Returns True if they were written.

        Nothing is written if the conversation isn't there, or isn't there as far as it was written
        before (another window has purged it, or an older copy of the file is in its place), unless
        the changes contain the whole conversation. Writing to a deleted conversation that has not
        been purged restores it. What another window wrote stays: its turns are other branches, and
        what is unchanged or incomplete in this one doesn't replace newer titles, settings, and
        answers.
        """
        with transaction(self._db):
            number = changes.head.summary.id
            if not changes.whole and not (self._has(number) and self._has_parents(changes)):
                return False
            self._save_head(self._merged(changes))
            turns = [turn for turn in changes.turns if _complete(turn) or not self._ended(turn.id)]
            self._index.forget((*changes.gone, *(turn.id for turn in turns)))
            self._db.executemany("DELETE FROM turns WHERE id = ?", ((n,) for n in changes.gone))
            self._db.executemany(UPSERT_TURN, (turn_row(turn, number) for turn in turns))
            self._db.executemany(
                "INSERT OR REPLACE INTO tokens (turn, data) VALUES (?, ?)",
                ((turn, packed(record)) for turn, record in changes.records),
            )
            self._index.take(turn.id for turn in turns if _complete(turn))
        return True

    def take_over(self, heads: Iterable[Row], turns: Iterable[Row], records: Iterable[Row]) -> int:
        """Add the rows that could be read from a damaged file.

        `heads` have the columns of HEAD plus `deleted`, and `turns` have the columns of TURN plus
        `conversation`. `records` are pairs of a turn's id and its token record. A conversation
        whose head was lost gets a new one, and a conversation whose turns were all lost is dropped.
        Returns the resulting number of conversations.
        """
        gone: set[int] = set()
        known: set[int] = set()
        headless: set[int] = set()
        with transaction(self._db):
            for *head, deleted in heads:
                (known if deleted is None else gone).add(head[0])
                if deleted is None:
                    self._save_head(head_of(tuple(head)))
            for *row, number in turns:
                if not isinstance(number, int) or number in gone:
                    continue
                if number not in known:
                    self._save_head(Conversation(number).head)
                    known.add(number)
                    headless.add(number)
                turn = turn_of(tuple(row))
                self._db.execute(UPSERT_TURN, turn_row(turn, number))
            self._db.executemany(
                "INSERT OR REPLACE INTO tokens (turn, data) "
                "SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM turns WHERE id = ?1)",
                ((turn, data) for turn, data in records if isinstance(data, bytes)),
            )
            self._db.execute(
                "DELETE FROM conversations WHERE id NOT IN (SELECT conversation FROM turns)"
            )
            self._index.catch_up()
        listed = self.summaries()
        for number in (each.id for each in listed if each.id in headless or not each.title):
            if (found := self.open(number)) is not None:  # the first question becomes the title
                found.used = max(turn.created for turn in found.all_turns)
                self.save(found.take_changes(whole=True))
        return len(listed)

    def delete(self, number: int) -> None:
        """Hide a conversation. `restore` brings it back until `purge` removes it."""
        self._db.execute("UPDATE conversations SET deleted = ? WHERE id = ?", (time.time(), number))

    def restore(self, number: int) -> None:
        self._db.execute("UPDATE conversations SET deleted = NULL WHERE id = ?", (number,))

    def purge(self, before: float, numbers: Sequence[int] = ()) -> None:
        """Permanently remove deleted conversations from the file.

        Removes those that were deleted before the time `before` (in seconds since 1970; 0 for
        none). Also removes those in `numbers`, whenever they were deleted. If a clock was wrong, a
        deletion time can be in the future. Such a conversation is removed if that time is further
        from now than `before` is.
        """
        now = time.time()
        latest = now + max(now - before, 0.0) if before else math.inf
        with transaction(self._db):
            rows = self._db.execute(
                "SELECT id, deleted FROM conversations WHERE deleted IS NOT NULL"
            ).fetchall()
            moments = {number: number_of(deleted, math.inf) for number, deleted in rows}
            gone = [
                number
                for number, moment in moments.items()
                if moment < before or latest < moment < math.inf or number in numbers
            ]
            for number in gone:
                turns = self._db.execute("SELECT id FROM turns WHERE conversation = ?", (number,))
                self._index.forget([turn for (turn,) in turns.fetchall()])
                self._db.execute("DELETE FROM conversations WHERE id = ?", (number,))
            if gone:
                self._index.wipe()

    def _has(self, number: int) -> bool:
        row = self._db.execute("SELECT 1 FROM conversations WHERE id = ?", (number,)).fetchone()
        return row is not None

    def _has_parents(self, changes: Changes) -> bool:
        """Return True if every changed turn follows one that is stored or changes, too."""
        known = {None, *(turn.id for turn in changes.turns)}
        wanted = {turn.parent for turn in changes.turns} - known
        sql = "SELECT 1 FROM turns WHERE id = ?"
        return all(self._db.execute(sql, (each,)).fetchone() for each in wanted)

    def _ended(self, turn: int) -> bool:
        """Return True if the file has a complete answer with this id."""
        sql = "SELECT 1 FROM turns WHERE id = ? AND outcome IS NOT NULL"
        return self._db.execute(sql, (turn,)).fetchone() is not None

    def _merged(self, changes: Changes) -> Head:
        number = changes.head.summary.id
        sql = f"SELECT {HEAD} FROM conversations WHERE id = ?"
        stored = self._db.execute(sql, (number,)).fetchone()
        if changes.known is None or stored is None:
            return changes.head
        return changes.head.merged(changes.known, head_of(stored))

    def _save_head(self, head: Head) -> None:
        self._db.execute(UPSERT_HEAD, head_row(head))


def _complete(turn: Turn) -> bool:
    return turn.role == "user" or turn.outcome is not None


def _has_tables(db: sqlite3.Connection) -> bool:
    names = ", ".join(f"'{name}'" for name in TABLES)
    row = db.execute(f"SELECT 1 FROM sqlite_master WHERE name IN ({names})").fetchone()
    return row is not None
