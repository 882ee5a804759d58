"""Rows of a parquet file, which is what data sets on the Hub are."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

import psutil

from desktop.core import child_process
from desktop.core.benchmarks.row_files import LARGEST_SET, MOST_ROWS, too_many_rows
from desktop.core.errors import UserError
from desktop.hub import parquet_worker
from desktop.hub.parquet_worker import Batch, too_large, unreadable

MEMORY_LIMIT: Final = 1_500_000_000
"""Bytes that the process may have which reads them."""
POLL_S: Final = 0.05
KEPT_S: Final = parquet_worker.IDLE_S / 2


def read_parquet(path: Path) -> Sequence[Mapping[str, Any]]:
    """All rows, in order, each a mapping of its columns.

    Raises: UserError, kind unreadable or too_large, or as open_regular does.
    """
    rows: list[Mapping[str, Any]] = []
    size = 0
    for batch, taken in _batches(path):
        rows += batch
        size += taken
        if len(rows) > MOST_ROWS:
            raise too_many_rows(path.name)
        if size > LARGEST_SET:
            raise too_large(path, f"{size:,} bytes")
    return rows


def parquet_batches(path: Path) -> Iterator[list[Mapping[str, Any]]]:
    """The same, up to a thousand rows at a time: a file may be larger than the memory."""
    return (rows for rows, _ in _batches(path))


def _batches(path: Path) -> Iterator[Batch]:
    reader = _take() or _Reader()
    whole = False
    try:
        while isinstance(answer := reader.next(path), tuple):
            yield answer
        whole = True
        if answer is not None:
            raise answer
    except (EOFError, OSError) as error:
        raise unreadable(path, "the process that reads it has ended") from error
    finally:
        _keep(reader) if whole else reader.close()


class _Reader:
    """A process that reads parquet files, one after the other."""

    def __init__(self) -> None:
        """Raises: OSError, where the system can't start one."""
        context = child_process.SPAWN
        self._pipe: Connection
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=parquet_worker.main, args=(theirs,), name="glassbox-parquet", daemon=True
        )
        self._path: Path | None = None  # of the file that is read
        self._used = time.monotonic()
        try:
            self._process.start()
        finally:
            theirs.close()  # or its end would never be seen

    @property
    def is_fresh(self) -> bool:
        return time.monotonic() - self._used < KEPT_S and self._process.is_alive()

    def next(self, path: Path) -> Batch | UserError | None:
        """Rows of the file; after the last ones None, or why there are no more.

        Raises: EOFError, OSError; UserError, where it takes too much memory.
        """
        if self._path is None:
            self._path = path
            self._pipe.send(str(path))
        while not self._pipe.poll(POLL_S):
            if _memory(self._process.pid) > MEMORY_LIMIT:
                raise too_large(path, "memory")
        answer: Batch | UserError | None = self._pipe.recv()
        if not isinstance(answer, tuple):
            self._path, self._used = None, time.monotonic()
        return answer

    def close(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()
        self._process.close()


_kept: list[_Reader] = []
"""At most one, for the next file: a question set may have a hundred, and a start takes longer
than most of them."""
_lock = threading.Lock()


def _take() -> _Reader | None:
    with _lock:
        reader = _kept.pop() if _kept else None
    if reader is None or reader.is_fresh:
        return reader
    reader.close()
    return None


def _keep(reader: _Reader) -> None:
    with _lock:
        if not _kept:
            _kept.append(reader)
            return
    reader.close()


def _memory(process_id: int | None) -> int:
    try:
        return psutil.Process(process_id).memory_info().rss
    except psutil.Error:  # it has ended; the pipe will say so
        return 0
