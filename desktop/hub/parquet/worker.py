"""Reads Parquet files in a separate process, since a damaged page may crash it.

The library hardly checks the values in a page and panics in places where nothing can catch it: one
in 700 files with a few flipped bytes crashed the whole program.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import msgspec

from desktop.core.errors import Remedy, UserError
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import tr
from desktop.core.process import sandbox
from desktop.hub.parquet.sizes import TooLarge, largest_page

Batch: TypeAlias = "tuple[list[dict[str, Any]], int]"
"""Rows, each a mapping from columns to values, and their size in the library's memory in bytes."""


class ParquetAnswer(NamedTuple):
    """A Batch or, if `rows` is None, the end marker of a file, with the problem if there was
    one."""

    rows: list[dict[str, Any]] | None = None
    size: int = 0
    problem: tuple[str, str, Remedy, str] | None = None


ROWS_AT_ONCE: Final = 1024
MOST_TOGETHER: Final = 64_000_000
"""Limit on the bytes of a column that are unpacked at once. A page may store a text once for many
rows, so batches have fewer rows if pages are large."""
IDLE_S: Final = 30.0
"""Seconds without a file after which the process ends; the next file starts a new one."""


def main(pipe: Connection, files: tuple[str, ...]) -> None:
    """Answer each path, which must be one of `files`, with the file's batches and then an end
    marker. Answers aren't pickled, since unpickling them would run code that a hostile file might
    inject."""
    sandbox.enter(sandbox.SandboxFiles(files))
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)  # the library prints its panics there
    try:
        while pipe.poll(IDLE_S):
            path = Path(pipe.recv())
            try:
                for batch in _batches(path):
                    _send(pipe, ParquetAnswer(*batch))
                _send(pipe, ParquetAnswer())
            except UserError as error:
                parts = (error.message, error.kind, error.remedy, error.details)
                _send(pipe, ParquetAnswer(problem=parts))
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _send(pipe: Connection, answer: ParquetAnswer) -> None:
    pipe.send_bytes(msgspec.msgpack.encode(answer))


def _batches(path: Path) -> Iterator[Batch]:
    from arro3.io import read_parquet  # imported here, since few commands need it

    try:
        with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            page = largest_page(file)
        at_once = max(1, min(ROWS_AT_ONCE, MOST_TOGETHER // max(page, 1)))
        for batch in read_parquet(path, batch_size=at_once):
            columns = {name: _values(batch.column(name)) for name in batch.column_names}
            rows: list[dict[str, Any]] = [
                dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)
            ]
            yield rows, batch.nbytes
    except (KeyboardInterrupt, SystemExit, GeneratorExit, UserError):
        raise
    except TooLarge as error:
        raise too_large(path, str(error)) from error
    except BaseException as error:  # the library's panics don't derive from Exception
        raise unreadable(path, str(error)) from error


def _values(column: Any) -> list[Any]:
    return column.to_pylist()


def unreadable(path: Path, details: str) -> UserError:
    return UserError(
        tr("{name} can't be read as a Parquet file. Get a new copy of the file.", name=path.name),
        kind="unreadable",
        details=details,
    )


def too_large(path: Path, details: str) -> UserError:
    return UserError(
        tr(
            "{name} can't be read because, once decompressed, it needs more memory than "
            "Glassbox allows for one file. Save part of it as a JSON Lines file and use that "
            "file.",
            name=path.name,
        ),
        kind="too_large",
        details=details,
    )
