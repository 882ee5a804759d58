"""Stores the votes in a SQLite file in the same folder as the conversations: those of this laptop,
and those that were imported from other laptops in the room. Votes aren't lost if the program is
killed."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, dataclass, fields
from pathlib import Path
from typing import Any, Final

from desktop.core.databases.database import (
    connect,
    is_busy,
    is_damage,
    is_full,
    is_newer,
    moment_of,
    number_of,
    replaced,
    text_of,
    whole_of,
)
from desktop.core.databases.salvage import damage_ignored, opened_damaged, readable_rows
from desktop.core.errors import UserError
from desktop.core.files.regular_file import irregular
from desktop.core.i18n import marked, tr
from desktop.core.readable import storable
from desktop.core.statistics.bradley_terry import Duel

VERSION: Final = 1
TABLE: Final = "votes"
ROOM: Final = "room"
"""Table of the votes of other laptops."""
LAPTOP: Final = "laptop"
"""Table with the random id of this laptop, and how often its votes were exported."""
IN_MEMORY: Final = ":memory:"
WAIT_FOR_OTHERS_S: Final = 5.0
UNUSABLE: Final = marked(
    "The file with your votes can't be used. Check its permissions, then restart Glassbox"
)


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote. `first` and `second` are the full names of the models; `score` is as in Duel. `id` is
    unique. Times are in seconds since 1970."""

    id: str
    time: float
    question: str
    temperature: float
    seed: int
    first: str
    second: str
    first_answer: str
    second_answer: str
    first_left: bool
    score: float

    @property
    def duel(self) -> Duel:
        return Duel(self.first, self.second, self.score)


@dataclass(frozen=True, slots=True)
class SharedVote:
    """A vote as it is shared with other laptops. `question` is the beginning of the question's
    SHA-256; the others are as in Vote."""

    first: str
    second: str
    score: float
    question: str

    @property
    def duel(self) -> Duel:
        return Duel(self.first, self.second, self.score)


@dataclass(frozen=True, slots=True)
class LaptopVotes:
    """The votes of a laptop as they were exported. `laptop` is its random id, `name` what its user
    typed, possibly nothing, and `export` counts the exports of that laptop from 1."""

    laptop: str
    name: str
    export: int
    votes: Sequence[SharedVote]

    @property
    def shown_name(self) -> str:
        return self.name or tr("Laptop {id}", id=self.laptop[:4])


_COLUMNS: Final = tuple(field.name for field in fields(Vote))


def _vote(row: tuple[Any, ...]) -> Vote:
    """Return the vote in a row of the file, whose values may have any types. An invalid score
    counts as a tie."""
    name, time, question, temperature, seed, first, second, answer, other, left, score = row
    return Vote(
        text_of(name),
        moment_of(time),
        text_of(question),
        number_of(temperature),
        whole_of(seed) or 0,
        text_of(first),
        text_of(second),
        text_of(answer),
        text_of(other),
        bool(left),
        min(max(number_of(score, 0.5), 0.0), 1.0),
    )


class NewerVotes(Exception):
    """The file was written by a later version of the program."""


class VoteStore:
    """A connection to the file with the votes. It is not thread-safe. Every method may raise
    sqlite3.Error."""

    def __init__(self, path: Path | str) -> None:
        """Open or create the file. Raises: sqlite3.Error; OSError; NewerVotes."""
        self._db = connect(path, WAIT_FOR_OTHERS_S, _prepare)

    def all(self) -> list[Vote]:
        """Return all votes, oldest first."""
        rows = self._db.execute(f"SELECT {', '.join(_COLUMNS)} FROM votes ORDER BY time")
        return [_vote(row) for row in rows]

    def add(self, vote: Vote) -> None:
        """Add a vote, or replace the one with the same id."""
        places = ", ".join("?" * len(_COLUMNS))
        row = [storable(each) if isinstance(each, str) else each for each in astuple(vote)]
        self._db.execute(
            f"INSERT OR REPLACE INTO votes ({', '.join(_COLUMNS)}) VALUES ({places})", row
        )

    def remove(self, ids: Iterable[str]) -> None:
        self._db.executemany("DELETE FROM votes WHERE id = ?", [(each,) for each in ids])

    # --- the room ---

    def room(self) -> list[str]:
        """Return the JSON of each laptop's votes, in the order in which they were added."""
        rows = self._db.execute("SELECT content FROM room ORDER BY time, laptop")
        return [text_of(content) for (content,) in rows]

    def add_laptop(self, votes: LaptopVotes, time: float) -> None:
        """Add the votes of another laptop, or replace its earlier ones, which keep their place.
        `time` is in seconds since 1970."""
        content = storable(json.dumps(asdict(votes), ensure_ascii=False))
        self._db.execute(
            "INSERT INTO room VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = ?",
            (votes.laptop, time, content, content),
        )

    def remove_laptops(self, ids: Iterable[str]) -> None:
        self._db.executemany("DELETE FROM room WHERE laptop = ?", [(each,) for each in ids])

    def laptop(self) -> tuple[str, int]:
        """Return the id of this laptop and how often its votes were exported; ("", 0) before the
        first time."""
        row = self._db.execute("SELECT id, exports FROM laptop ORDER BY id LIMIT 1").fetchone()
        return ("", 0) if row is None else (text_of(row[0]), max(0, whole_of(row[1]) or 0))

    def count_export(self, laptop: str, before: int = 0) -> int:
        """Count an export of this laptop's votes, whose id is `laptop`, after at least `before`
        others. Returns its number."""
        number = max(self.laptop()[1], before) + 1
        self._db.execute("DELETE FROM laptop WHERE id != ?", (laptop,))
        self._db.execute("INSERT OR REPLACE INTO laptop VALUES (?, ?)", (laptop, number))
        return number

    def copy_others(self, old: sqlite3.Connection) -> None:
        """Copy what can be read of the room, and this laptop's id, from a damaged file."""
        for row in readable_rows(old, ROOM, ("laptop", "time", "content")):
            laptop, time, content = row
            row = (text_of(laptop), moment_of(time), text_of(content))
            self._db.execute("INSERT OR REPLACE INTO room VALUES (?, ?, ?)", row)
        for name, exports in readable_rows(old, LAPTOP, ("id", "exports")):
            row = (text_of(name), whole_of(exports) or 0)
            self._db.execute("INSERT OR REPLACE INTO laptop VALUES (?, ?)", row)

    @property
    def moved(self) -> bool:
        """True if the file was deleted, moved, or replaced, so that nothing should be written."""
        return self._db.moved

    def close(self) -> None:
        self._db.close()


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA synchronous = FULL")  # votes are rare and can't be repeated
    if is_newer(db, VERSION, (TABLE, ROOM, LAPTOP)):
        raise NewerVotes
    db.execute(
        """CREATE TABLE IF NOT EXISTS votes (
        id TEXT PRIMARY KEY, time REAL NOT NULL, question TEXT NOT NULL,
        temperature REAL NOT NULL, seed INTEGER NOT NULL, first TEXT NOT NULL,
        second TEXT NOT NULL, first_answer TEXT NOT NULL, second_answer TEXT NOT NULL,
        first_left INTEGER NOT NULL, score REAL NOT NULL)"""
    )
    # Versions that don't know these tables ignore them.
    db.execute(
        """CREATE TABLE IF NOT EXISTS room (
        laptop TEXT PRIMARY KEY, time REAL NOT NULL, content TEXT NOT NULL)"""
    )
    db.execute("CREATE TABLE IF NOT EXISTS laptop (id TEXT PRIMARY KEY, exports INTEGER NOT NULL)")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute(f"SELECT {', '.join(_COLUMNS)} FROM votes LIMIT 1")


def open_votes(path: Path) -> tuple[VoteStore, UserError | None]:
    """Return the store and a problem to report, if any. A damaged file is moved aside; if no file
    can be used, votes last until the program is closed. The contents of the file never cause an
    exception.

    Raises: sqlite3.Error, if another program has locked the file or the disk is full, since both
    may be temporary.
    """
    try:
        if irregular(path):  # reading it might never end
            return _in_memory(tr(UNUSABLE), path)
        return VoteStore(path), None
    except NewerVotes:
        return _in_memory(
            tr(
                "Your votes were saved by a newer version of Glassbox, so this version doesn't "
                "change them. Update Glassbox to use them"
            ),
            path,
        )
    except sqlite3.Error as error:
        if is_busy(error) or is_full(error):
            raise
        if not is_damage(error):
            return _in_memory(tr(UNUSABLE), path)
    except OSError:
        return _in_memory(
            tr(
                "Glassbox can't save votes in {parent}. Check the folder's permissions and the "
                "free space on the disk, then restart Glassbox",
                parent=path.parent,
            ),
            path,
        )
    return replace_damaged(path)


def replace_damaged(path: Path) -> tuple[VoteStore, UserError]:
    """Move the file aside and create a new one with the votes that can still be read; if that
    fails, keep votes in memory. Returns the store and the problem to report."""
    try:
        with replaced(path) as aside, contextlib.ExitStack() as on_error:
            store = VoteStore(path)
            on_error.callback(store.close)
            with damage_ignored(), opened_damaged(aside) as old:
                for row in readable_rows(old, TABLE, _COLUMNS):
                    store.add(_vote(row))
                store.copy_others(old)
            on_error.pop_all()
    except (OSError, sqlite3.Error, NewerVotes):
        return _in_memory(
            tr(
                "The file with your votes is damaged and can't be replaced. Check the folder's "
                "permissions and the free space on the disk, then restart Glassbox"
            ),
            path,
        )
    return store, UserError(
        tr(
            "The file with your votes was damaged. Glassbox copied the readable part to a new "
            "file and kept the damaged file as {name}.",
            name=aside.name,
        ),
        kind="damaged_votes",
    )


def _in_memory(reason: str, path: Path) -> tuple[VoteStore, UserError]:
    return VoteStore(IN_MEMORY), UserError(
        tr("{reason}. New votes are kept only until you close Glassbox.", reason=reason),
        kind="cannot_keep",
        details=str(path),
    )
