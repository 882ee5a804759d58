"""Rows of a parquet file, which is what data sets on the Hub are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop.core.errors import UserError
from desktop.core.regular_file import open_regular
from desktop.core.words import tr


def read_parquet(path: Path) -> Sequence[Mapping[str, Any]]:
    """All rows, in order, each a mapping of its columns.

    Raises: UserError, kind unreadable.
    """
    return [row for batch in parquet_batches(path) for row in batch]


def parquet_batches(path: Path) -> Iterator[list[Mapping[str, Any]]]:
    """The same, a few thousand rows at a time: a file may be larger than the memory."""
    from arro3.io import read_parquet as read  # here, since most commands read no parquet

    try:
        if not _is_whole(path):
            raise ValueError("its beginning or end is missing")
        for batch in read(path):
            columns = {name: _values(batch.column(name)) for name in batch.column_names}
            yield [
                dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)
            ]
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # a panic of the library's is no Exception
        raise UserError(
            tr("{name} can't be read as a parquet file. Get it again.", name=path.name),
            kind="unreadable",
            details=str(error),
        ) from error


def _values(column: Any) -> list[Any]:
    return column.to_pylist()


def _is_whole(path: Path) -> bool:
    """A parquet file begins and ends with the same four bytes."""
    with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor, no path
        begin = file.read(4)
        file.seek(-4, 2)
        return begin == file.read(4) == b"PAR1"
