"""Opens the SQLite file of benchmark results and replaces it if it is damaged."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from desktop.core.databases.database import (
    Connection,
    connect,
    is_busy,
    is_damage,
    is_full,
    is_newer,
    replaced,
)
from desktop.core.databases.salvage import (
    damage_ignored,
    opened_damaged,
    readable_of,
    readable_rows,
)
from desktop.core.errors import UserError
from desktop.core.files.regular_file import refuse_irregular
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

FORMAT: Final = 1
_TABLES: Final = """
create table if not exists runs (
    id integer primary key, key text not null, settings text not null, started real not null,
    seconds real not null, finished integer not null, summary text
);
create index if not exists runs_by_key on runs (key);
create table if not exists items (
    run integer not null references runs (id) on delete cascade, item integer not null,
    sample text not null, primary key (run, item)
) without rowid;
create table if not exists models (
    sha256 text primary key, parameters integer not null, bits real
) without rowid;
create table if not exists published (
    id integer primary key, benchmark text not null, metric text not null, model text not null,
    value real not null, error real, shots integer, items integer, source text not null,
    link text not null, notes text not null, file text not null
);
"""


COLUMNS: Final = {
    "runs": "id, key, settings, started, seconds, finished, summary",
    "items": "run, item, sample",
    "models": "sha256, parameters, bits",
    "published": "id, benchmark, metric, model, value, error, shots, items, source, link, notes, "
    "file",
}


def open_results(path: Path, wait_s: float) -> Connection:
    """Open or create the file. Raises: UserError, kind results, or the error returned by
    `mended`."""
    try:
        refuse_irregular(path)  # reading such a file might never end
        return connect(path, wait_s, lambda db: _prepare(db, path))
    except (sqlite3.Error, OSError) as error:
        raise mended(path, error) from error


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    """Set up an open database. Raises: sqlite3.Error; UserError, kind results."""
    db.execute("pragma synchronous = normal")
    db.execute("pragma foreign_keys = on")
    if is_newer(db, FORMAT, COLUMNS, ("runs_by_key",)):
        raise UserError(
            tr(
                "{name} was saved by a newer version of Glassbox. Update Glassbox to open the "
                "file.",
                name=path.name,
            ),
            kind="results",
        )
    db.executescript(_TABLES)
    db.execute(f"pragma user_version = {FORMAT}")
    for table, columns in COLUMNS.items():
        db.execute(f"select {columns} from {table} limit 1")


def mended(path: Path, error: Exception) -> UserError:
    """Return the error as a UserError. A damaged file is first moved aside and replaced by a new
    one with everything that can still be read, so the user sees the error only once. The file must
    not be open."""
    if not isinstance(error, sqlite3.Error) or not is_damage(error):
        return trouble(path, error)
    try:
        with replaced(path) as aside, closing(open_results(path, 0)) as fresh:
            _take_over(fresh, aside)
    except (sqlite3.Error, OSError, UserError) as failed:
        log.exception("%s can't be replaced", path)
        full = isinstance(failed, sqlite3.Error) and is_full(failed)
        return trouble(path, failed if full else error)
    return UserError(
        tr(
            "The file with your results was damaged. Glassbox copied the readable part to a "
            "new file and kept the damaged file as {name}.",
            name=aside.name,
        ),
        kind="damaged_results",
        remedy="retry",
        details=f"{path}\n{error}",
    )


def trouble(path: Path, error: Exception) -> UserError:
    if isinstance(error, sqlite3.Error) and is_busy(error):
        return UserError(
            tr(
                "Another program is writing to the file with your results, {path}. Your "
                "results are safe. Try again when that program has finished.",
                path=path,
            ),
            kind="results",
            remedy="retry",
            details=str(error),
        )
    if isinstance(error, sqlite3.Error) and is_full(error):
        return UserError(
            tr(
                "Glassbox can't add to the file with your results, {path}, because the disk is "
                "full. Your existing results are safe. Free up some space, then try again.",
                path=path,
            ),
            kind="results",
            remedy="retry",
            details=str(error),
        )
    return UserError(
        tr(
            "Glassbox can't read or write the file with your results, {path}: {error}. To "
            "start over without these results, move the file to another folder.",
            path=path,
            error=getattr(error, "strerror", None) or error,
        ),
        kind="results",
        details=str(error),
    )


def _take_over(fresh: sqlite3.Connection, aside: Path) -> None:
    """Copy the readable rows of the damaged file `aside` to the database `fresh`. Raises:
    sqlite3.Error, if `fresh` can't be written."""
    with damage_ignored(), opened_damaged(aside) as old:
        fresh.execute("begin")
        for table in ("runs", "published"):
            _insert(fresh, table, readable_rows(old, table, COLUMNS[table].split(", ")))
        columns = COLUMNS["models"]
        _insert(fresh, "models", readable_of(old, f"select {columns} from models", "sha256"))
        select = f"select {COLUMNS['items']} from items where run = ?"
        for (run,) in fresh.execute("select id from runs").fetchall():
            # A damaged table may return rows that weren't asked for.
            rows = (row for row in readable_of(old, select, "item", (run,)) if row[0] == run)
            _insert(fresh, "items", rows)
        fresh.execute("commit")


def _insert(fresh: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows into a table, skipping those that violate its constraints."""
    places = ", ".join("?" * len(COLUMNS[table].split(", ")))
    sql = f"insert or ignore into {table} ({COLUMNS[table]}) values ({places})"
    fresh.executemany(sql, rows)
