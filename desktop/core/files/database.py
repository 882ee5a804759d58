"""The program's own SQLite files: how they are opened, what is damage, and what is still read then.

A home folder may have been copied from anywhere, so a file may hold anything: no trigger, view or
computed column of it is ever run, and no value in it is as large as it likes.
"""

from __future__ import annotations

import contextlib
import math
import re
import sqlite3
from collections import deque
from collections.abc import Collection, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from desktop.core.files import private
from desktop.core.files.quarantine import set_aside

LONGEST_VALUE: Final = 1 << 28
"""Bytes of one text or record."""
LEAST_ROW, LAST_ROW = -(1 << 63), (1 << 63) - 1
MOST_SPANS: Final = 2000
"""Pieces in which the rows of a damaged table are looked for."""
LATEST: Final = 32_503_680_000
"""Seconds since 1970: the year 3000. The last moments of the year 9999 can't be written again
where clocks are ahead, and those before 1970 not on Windows."""

_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG)


_FULL: Final = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
)
"""SQLite says the first where a write finds no room, and the others where the system tells it
later: some file systems only when the data is to reach the disk."""


class ForeignFile(sqlite3.DatabaseError):
    """A sound database that the program can't have written."""


def connect(path: Path | str, wait_s: float) -> sqlite3.Connection:
    """Transactions are begun by hand; two threads may use it, not at once. A file is made where
    there is none. Raises: sqlite3.Error; OSError."""
    if isinstance(path, Path):
        private.make_folder(path.parent)
        private.make_file(path)
    db = sqlite3.connect(path, wait_s, isolation_level=None, check_same_thread=False)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    return db


def is_newer(
    db: sqlite3.Connection, newest: int, tables: Collection[str], indexes: Collection[str] = ()
) -> bool:
    """Whether a later version of the program has written the file: its number (user_version) is
    above `newest`.

    Raises: ForeignFile, where it would run something of its own, or is another program's.
    """
    found = db.execute("SELECT type, name, tbl_name FROM sqlite_master").fetchall()
    there = {name for kind, name, _ in found if kind == "table"}
    if version_of(db) > newest:
        if there and not there & {*tables}:
            raise ForeignFile(f"the file has other tables: {', '.join(sorted(there)[:20])}")
        return True
    for kind, name, table in found:
        known = name in indexes or str(name).startswith("sqlite_autoindex") or table not in tables
        if kind in ("trigger", "view") or (kind == "index" and not known):
            raise ForeignFile(f"the file has the {kind} {name}")
    if computed := (there & {*tables}) - tables_without(db, "VIRTUAL", "AS", "CHECK"):
        raise ForeignFile(f"{min(computed)} is no plain table")
    return False


def version_of(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def tables_without(db: sqlite3.Connection, *words: str) -> set[str]:
    """Those whose definition has none of these words. Raises: sqlite3.Error."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    found = {name: {*re.findall(r"\w+", str(sql).upper())} for name, sql in rows}
    return {name for name, each in found.items() if not each & {*words}}


def columns_of(db: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in db.execute(f"PRAGMA table_info({table})")}


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program holds the file."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def is_full(error: sqlite3.Error) -> bool:
    """Whether the disk has no room, at whichever step it was found."""
    return getattr(error, "sqlite_errorcode", 0) in _FULL


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is no sound database of ours, or lacks what its version should have."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    said = str(error)
    # The second is Python's own, which has no code: what should be a text is none any more.
    found = "no such" in said or "Could not decode to UTF-8" in said
    odd = code == sqlite3.SQLITE_ERROR and found
    return isinstance(error, ForeignFile) or code in _DAMAGE or odd


def move_aside(path: Path) -> Path:
    """Rename a damaged file, with what belongs to it. Returns the new path. Raises: OSError."""
    aside = set_aside(path)
    for ending in ("-wal", "-shm", "-journal"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + ending))
    return aside


# --- reading what is damaged ---


@contextlib.contextmanager
def opened_damaged(path: Path) -> Generator[sqlite3.Connection]:
    """To read what can be read; nothing is written. Raises: sqlite3.Error."""
    with contextlib.closing(connect(str(path), 0)) as db:
        db.text_factory = text_of
        db.execute("PRAGMA query_only = ON")
        db.execute("PRAGMA writable_schema = ON")  # without which one that was cut isn't read
        yield db


def readable_rows(
    db: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that can be read, by their numbers: from either end up to the damage,
    and then between. A column that isn't there is None. Never raises."""
    with contextlib.suppress(sqlite3.Error):
        there = columns_of(db, table)  # none that is computed
        if table not in tables_without(db, "VIRTUAL") or "rowid" in there:
            return
        chosen = ", ".join(name if name in there else "NULL" for name in columns)
        select = f"SELECT rowid, {chosen} FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
        spans = deque([(LEAST_ROW, LAST_ROW)])
        for _ in range(MOST_SPANS):
            if not spans:
                return
            low, high = spans.popleft()
            last = yield from _up_to_damage(db, select, low, high)
            if last is None or (low := last + 1) > high:
                continue
            last = yield from _up_to_damage(db, f"{select} DESC", low, high)
            if last is not None and low < (high := last - 1):
                middle = (low + high) // 2
                spans += [(low, middle), (middle + 1, high)]


def _up_to_damage(
    db: sqlite3.Connection, select: str, low: int, high: int
) -> Generator[tuple[Any, ...], None, int | None]:
    """Returns the number of the last row before the damage; None where there is none."""
    last = high + 1 if select.endswith("DESC") else low - 1
    try:
        for number, *values in db.execute(select, (low, high)):
            last = number
            yield tuple(values)
    except sqlite3.Error:
        return last
    return None


def readable_of(
    db: sqlite3.Connection, select: str, order: str, values: Sequence[object] = ()
) -> Iterator[tuple[Any, ...]]:
    """Rows of a table without numbers, from both ends up to the damage: some come twice where it
    is sound. Never raises."""
    for direction in ("", " DESC"):
        with contextlib.suppress(sqlite3.Error):
            yield from db.execute(f"{select} ORDER BY {order}{direction}", values)


# --- values that may have any type ---


def text_of(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def moment_of(value: object) -> float:
    """Seconds since 1970; 0 for what is no such moment."""
    number = number_of(value)
    return number if 0 <= number < LATEST else 0.0


def number_of(value: object, otherwise: float = 0.0) -> float:
    good = isinstance(value, (int, float)) and math.isfinite(value)
    return float(value) if good else otherwise  # pyright: ignore[reportArgumentType]


def whole_of(value: object) -> int | None:
    return value if isinstance(value, int) else None
