"""Opens the program's SQLite files, recognizes damage, and recovers rows from damaged files.

The user may have copied the home folder from anywhere, so a file may contain anything. No trigger,
view, or computed column from a file is ever run, and the size of values is limited.
"""

from __future__ import annotations

import contextlib
import logging
import math
import re
import sqlite3
import time
from collections import deque
from collections.abc import Collection, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from desktop.core.files import private
from desktop.core.files.quarantine import quarantine

log = logging.getLogger(__name__)

LONGEST_VALUE: Final = 1 << 28
"""Limit on the size of one text or record in bytes."""
LEAST_ROW, LAST_ROW = -(1 << 63), (1 << 63) - 1
MOST_SPANS: Final = 2000
"""Maximum number of row id ranges that are searched for rows of a damaged table."""
LATEST: Final = 32_503_680_000
"""Start of the year 3000, in seconds since 1970. Times at the end of the year 9999 can't be
converted in time zones ahead of UTC, and times before 1970 can't be converted on Windows."""

_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG)


_FULL: Final = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
)
"""Error codes for a full disk. SQLite returns the first one if a write fails for lack of space, and
the others if the system reports the full disk later. Some file systems do so only when data is
flushed."""


class ForeignFile(sqlite3.DatabaseError):
    """The file is a valid database, but the program can't have written it."""


def connect(path: Path | str, wait_s: float) -> sqlite3.Connection:
    """Open a database, or create it, and switch it to write-ahead logging.

    Transactions must be started explicitly. The connection can be used by several threads, but not
    at the same time. If another program has locked the file, wait for at most `wait_s` seconds.
    Raises: sqlite3.Error; OSError.
    """
    if isinstance(path, Path):
        private.make_folder(path.parent)
        private.make_file(path)
    db = _opened(path, wait_s)
    try:
        _log_ahead(db, wait_s)
    except BaseException:
        db.close()
        raise
    return db


def _opened(path: Path | str, wait_s: float) -> sqlite3.Connection:
    db = sqlite3.connect(path, wait_s, isolation_level=None, check_same_thread=False)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    return db


def _log_ahead(db: sqlite3.Connection, wait_s: float) -> None:
    """Switch the file to write-ahead logging. SQLite doesn't wait for others in this one statement,
    so it is repeated if two programs create the file at the same moment."""
    until = time.monotonic() + wait_s
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)


def is_newer(
    db: sqlite3.Connection, newest: int, tables: Collection[str], indexes: Collection[str] = ()
) -> bool:
    """Return True if a newer version of the program wrote the file.

    The version number in such a file (user_version) is above `newest`.
    Raises: ForeignFile, if the file contains code that would run, or belongs to another program.
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
    """Return the tables whose definition contains none of these words. Raises: sqlite3.Error."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    found = {name: {*re.findall(r"\w+", str(sql).upper())} for name, sql in rows}
    return {name for name, each in found.items() if not each & {*words}}


def columns_of(db: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in db.execute(f"PRAGMA table_info({table})")}


def is_busy(error: sqlite3.Error) -> bool:
    """Return True if another program has locked the file."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def is_full(error: sqlite3.Error) -> bool:
    """Return True if the disk is full, no matter at which step that was detected."""
    return getattr(error, "sqlite_errorcode", 0) in _FULL


def is_damage(error: sqlite3.Error) -> bool:
    """Return True if the file isn't a valid database of this program, or is missing parts that its
    version should have."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    said = str(error)
    # The second message is from Python and has no error code: a text is no longer valid UTF-8.
    found = "no such" in said or "Could not decode to UTF-8" in said
    odd = code == sqlite3.SQLITE_ERROR and found
    return isinstance(error, ForeignFile) or code in _DAMAGE or odd


def move_aside(path: Path) -> Path:
    """Rename a damaged file and its companion files. Returns the new path. Raises: OSError."""
    aside = quarantine(path)
    _rename_companions(path, aside)
    return aside


@contextlib.contextmanager
def replaced(path: Path) -> Generator[Path]:
    """Move a damaged file aside while another is written in its place. Yields its new path. If the
    other can't be written, such as when the disk is full, the damaged file gets its place back, so
    that what can still be read isn't lost. Raises: OSError."""
    aside = move_aside(path)
    try:
        yield aside
    except BaseException:
        for each in _companions(path).values():
            each.unlink(missing_ok=True)
        aside.replace(path)
        _rename_companions(aside, path)
        raise


def _companions(path: Path) -> dict[str, Path]:
    return {each: path.with_name(path.name + each) for each in ("-wal", "-shm", "-journal")}


def _rename_companions(path: Path, to: Path) -> None:
    for ending, beside in _companions(path).items():
        if beside.exists():
            beside.replace(to.with_name(to.name + ending))


# --- reading damaged files ---


@contextlib.contextmanager
def opened_damaged(path: Path) -> Generator[sqlite3.Connection]:
    """Open a damaged file to read its remaining rows, without writing. Raises: sqlite3.Error."""
    with contextlib.closing(_opened(path, 0)) as db:
        db.text_factory = text_of
        db.execute("PRAGMA query_only = ON")
        db.execute("PRAGMA writable_schema = ON")  # needed to read a truncated file
        yield db


@contextlib.contextmanager
def damage_ignored() -> Generator[None]:
    """Ignore that a damaged file can't be read at all. Errors in writing its copy are raised."""
    try:
        yield
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        log.exception("nothing could be taken over from a damaged file")


def readable_rows(
    db: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table that can be read.

    Rows are read by their ids, from both ends up to the damage and then in between. A row of which
    only the id can be read is skipped. A missing column is None. Never raises.
    """
    with contextlib.suppress(sqlite3.Error):
        there = columns_of(db, table)  # excludes computed columns
        if table not in tables_without(db, "VIRTUAL") or "rowid" in there:
            return
        chosen = ", ".join(name if name in there else "NULL" for name in columns)
        spans = deque([(LEAST_ROW, LAST_ROW)])
        for _ in range(MOST_SPANS):
            if not spans:
                return
            left: tuple[int, int] | None = spans.popleft()
            for order in ("ASC", "DESC"):
                if left is not None:
                    left = yield from _up_to_damage(db, table, chosen, order, left)
            if left is not None and (low := left[0]) < (high := left[1]):
                middle = (low + high) // 2
                spans += [(low, middle), (middle + 1, high)]


def _up_to_damage(
    db: sqlite3.Connection, table: str, columns: str, order: str, span: tuple[int, int]
) -> Generator[tuple[Any, ...], None, tuple[int, int] | None]:
    """Yield the rows of a range of ids, up to the damage. Returns the rest of the range, or None if
    it was read to its end."""
    low, high = span
    rest = f"FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}"
    while low <= high:
        left = low, high
        try:
            for number, *values in db.execute(f"SELECT rowid, {columns} {rest}", (low, high)):
                yield tuple(values)
                left = _beyond(number, order, low, high)
        except sqlite3.Error:
            if left[1] - left[0] > high - low:  # the ids on the page aren't in order
                return low, high
            low, high = left
        else:
            return None
        # Python reads one row ahead, so the row before the damage wasn't among them.
        try:
            row = _row(db, f"SELECT rowid, {columns} {rest} LIMIT 1", low, high)
        except sqlite3.Error:
            try:  # a long row's id is on another page than most of the row
                row = _row(db, f"SELECT rowid {rest} LIMIT 1", low, high)
            except sqlite3.Error:
                return low, high
        if row is None:
            return None
        number, *values = row
        if not low <= number <= high:  # the ids on the page aren't in order
            return low, high
        if values:
            yield tuple(values)
        low, high = _beyond(number, order, low, high)
    return None


def _beyond(number: int, order: str, low: int, high: int) -> tuple[int, int]:
    """Return the range without the row that was read and those before it."""
    return (number + 1, high) if order == "ASC" else (low, number - 1)


def _row(db: sqlite3.Connection, select: str, *values: int) -> tuple[Any, ...] | None:
    return db.execute(select, values).fetchone()


def readable_of(
    db: sqlite3.Connection, select: str, order: str, values: Sequence[object] = ()
) -> Iterator[tuple[Any, ...]]:
    """Yield rows of a table without row ids, from both ends up to the damage.

    If there is no damage, each row occurs twice. Never raises.
    """
    for direction in ("", " DESC"):
        with contextlib.suppress(sqlite3.Error):
            yield from db.execute(f"{select} ORDER BY {order}{direction}", values)


# --- values that may have any type ---


def text_of(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def moment_of(value: object) -> float:
    """Return a time in seconds since 1970, or 0 if the value isn't a valid time."""
    number = number_of(value)
    return number if 0 <= number < LATEST else 0.0


def number_of(value: object, otherwise: float = 0.0) -> float:
    good = isinstance(value, (int, float)) and math.isfinite(value)
    return float(value) if good else otherwise  # pyright: ignore[reportArgumentType]


def whole_of(value: object) -> int | None:
    return value if isinstance(value, int) else None
