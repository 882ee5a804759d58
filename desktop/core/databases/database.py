"""Opens the program's SQLite files and recognizes damage; salvage.py reads what is left then.

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
from collections.abc import Callable, Collection, Generator, Iterable
from pathlib import Path
from typing import Any, Final

from desktop.core.files import private
from desktop.core.files.quarantine import quarantine

log = logging.getLogger(__name__)

LONGEST_VALUE: Final = 1 << 28
"""Limit on the size of one text or record in bytes."""
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


class Undecodable(sqlite3.DatabaseError):
    """Python can't decode SQLite's message, since it quotes a damaged table definition."""


class NoMemory(sqlite3.OperationalError):
    """SQLite got too little memory: perhaps the computer has too little, or a damaged file demands
    too much."""


class Connection(sqlite3.Connection):
    """A connection whose statements raise sqlite3.Error where the module itself would raise
    UnicodeDecodeError or MemoryError."""

    _path: Path | None = None

    def watch(self, path: Path) -> None:
        """Remember which file is open, for `moved`."""
        self._path = path
        self._identities = {each: _identity(each) for each in (path, *_companions(path).values())}

    @property
    def moved(self) -> bool:
        """True if the file was deleted, moved, or replaced. SQLite doesn't notice, and whatever is
        written then is lost."""
        with contextlib.suppress(OSError):
            return self._path is not None and _identity(self._path) != self._identities[self._path]
        return False

    def close(self) -> None:
        """Close the file. If it was moved, SQLite doesn't write back its write-ahead log, which
        mustn't be taken for that of a new file."""
        if moved := self.moved:
            with contextlib.suppress(sqlite3.Error):
                self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        super().close()
        self._path = None  # what it identified is free to be used by other files now
        with contextlib.suppress(OSError):
            for path, identity in self._identities.items() if moved else ():
                if identity is not None and _identity(path) == identity:
                    path.unlink()

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        return self.cursor(Cursor).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        return self.cursor(Cursor).executemany(sql, parameters)

    def executescript(self, sql_script: str, /) -> Cursor:
        return self.cursor(Cursor).executescript(sql_script)


class Cursor(sqlite3.Cursor):
    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        return _as_sqlite_error(super().execute, sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        return _as_sqlite_error(super().executemany, sql, parameters)

    def executescript(self, sql_script: str, /) -> Cursor:
        return _as_sqlite_error(super().executescript, sql_script)

    def fetchone(self) -> Any:
        return _as_sqlite_error(super().fetchone)

    def fetchall(self) -> list[Any]:
        return _as_sqlite_error(super().fetchall)

    def __next__(self) -> Any:
        return _as_sqlite_error(super().__next__)


def _as_sqlite_error(act: Callable[..., Any], *values: Any) -> Any:
    try:
        return act(*values)
    except UnicodeDecodeError as error:
        raise Undecodable(repr(error)) from error
    except MemoryError as error:
        raise NoMemory("out of memory") from error


def connect(
    path: Path | str, wait_s: float, prepare: Callable[[sqlite3.Connection], None]
) -> Connection:
    """Open a database, or create it, switch it to write-ahead logging, and have it prepared.

    Transactions must be started explicitly. The connection can be used by several threads, but not
    at the same time. If another program has locked the file, wait for at most `wait_s` seconds.
    Raises: sqlite3.Error; OSError; whatever `prepare` raises.
    """
    if isinstance(path, Path):
        private.make_folder(path.parent)
        private.make_file(path)
    db = opened(path, wait_s)
    try:
        _log_ahead(db, wait_s)
        prepare(db)
        if isinstance(path, Path):
            db.watch(path)
    except BaseException:
        db.close()
        raise
    return db


def opened(path: Path | str, wait_s: float) -> Connection:
    """Open a database as it is, with limits against what a foreign file may contain. Raises:
    sqlite3.Error."""
    db = sqlite3.connect(
        path, wait_s, isolation_level=None, check_same_thread=False, factory=Connection
    )
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    return db


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from others that had its path; None if it isn't there. Raises:
    OSError."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else (0, 0)  # some Windows disks have none


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


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Generator[None]:
    """Store all of the changes made in the block, or none if one of them fails."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # a full disk may already have ended the transaction
            db.execute("ROLLBACK")
        raise


def version_of(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def tables_without(db: sqlite3.Connection, *words: str) -> set[str]:
    """Return the tables whose definition contains none of these words. Raises: sqlite3.Error."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    refused = {name for name, sql in rows if words_in(sql) & {*words}}
    return {name for name, _ in rows} - refused


def words_in(sql: object) -> set[str]:
    """Return the words in a table's definition, in capitals."""
    return {*re.findall(r"\w+", str(sql).upper())}


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
    # The last message is Python's and has no error code: a text is no longer valid UTF-8.
    messages = ("no such", "unsupported file format", "Could not decode to UTF-8")
    odd = code == sqlite3.SQLITE_ERROR and any(each in said for each in messages)
    return isinstance(error, (ForeignFile, Undecodable)) or code in _DAMAGE or odd


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
