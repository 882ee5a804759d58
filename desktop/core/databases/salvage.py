"""Reads what is left in damaged SQLite files. Nothing in such a file is ever run."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from desktop.core.databases.database import columns_of, is_damage, opened, text_of, words_in

log = logging.getLogger(__name__)

LEAST_ROW, LAST_ROW = -(1 << 63), (1 << 63) - 1
MOST_SPANS: Final = 5000
"""Maximum number of row id ranges that are searched for rows of a damaged table."""
NEAR: Final = 1000
"""Number of ids behind the first damage that are tried one by one, since the ids of many tables are
consecutive. Halving the range of all possible ids would take too long to reach them."""


@contextlib.contextmanager
def opened_damaged(path: Path) -> Generator[sqlite3.Connection]:
    """Open a damaged file to read its remaining rows, without writing. Raises: sqlite3.Error."""
    with contextlib.closing(opened(path, 0)) as db:
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
        # Without the limit, SQLite would read on in the list of tables, up to the damage.
        defined = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ? LIMIT 1"
        sql = _row(db, defined, table)
        if sql is None or words_in(sql[0]) & {"VIRTUAL"} or "rowid" in there:
            return
        chosen = ", ".join(name if name in there else "NULL" for name in columns)
        spans = deque([(LEAST_ROW, LAST_ROW)])
        for tried in range(MOST_SPANS):
            if not spans:
                return
            left: tuple[int, int] | None = spans.popleft()
            for order in ("ASC", "DESC"):
                if left is not None:
                    left = yield from _up_to_damage(db, table, chosen, order, left)
            if left is not None and (low := left[0]) < (high := left[1]):
                if not tried:
                    near = range(low, min(low + NEAR, high))
                    spans += [(each, each) for each in near]
                    low = near.stop
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


def _row(db: sqlite3.Connection, select: str, *values: int | str) -> tuple[Any, ...] | None:
    return db.execute(select, values).fetchone()


def readable_of(
    db: sqlite3.Connection, select: str, order: str, values: Sequence[object] = ()
) -> Iterator[tuple[Any, ...]]:
    """Yield rows of a table without row ids, from both ends up to the damage.

    If there is no damage, each row occurs twice. Never raises.
    """
    for direction in ("", " DESC"):
        rows, count = f"{select} ORDER BY {order}{direction}", 0
        try:
            for row in db.execute(rows, values):
                yield row
                count += 1
        except sqlite3.Error:
            # sqlite3 reads one row ahead, so the row before the damage hasn't come yet.
            with contextlib.suppress(sqlite3.Error):
                yield from db.execute(f"{rows} LIMIT 1 OFFSET {count}", values)
