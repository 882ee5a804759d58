"""Reads rows of Parquet files, the format of datasets on the Hub."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from desktop.core.benchmarks.row_files import LARGEST_SET, MOST_ROWS, too_many_rows
from desktop.core.errors import UserError
from desktop.core.process.worker_process import WorkerProcess
from desktop.hub.parquet import worker
from desktop.hub.parquet.worker import Batch, ParquetAnswer, too_large, unreadable

MEMORY_LIMIT: Final = 1_500_000_000
"""Memory limit of the process that reads the files, in bytes."""
POLL_S: Final = 0.05
LARGEST_ANSWER: Final = MEMORY_LIMIT
MOST_BESIDE: Final = 1000
KEPT_S: Final = worker.IDLE_S / 2


def read_parquet(path: Path) -> Sequence[Mapping[str, Any]]:
    """Return all rows, in order, each as a mapping from columns to values.

    Raises: UserError, kind unreadable or too_large, or an error of open_regular.
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


def parquet_batches(path: Path) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Yield the rows in batches of at most 1,024, since a file may be larger than memory.

    Raises: UserError, kind unreadable or too_large, or an error of open_regular.
    """
    return (rows for rows, _ in _batches(path))


def _batches(path: Path) -> Iterator[Batch]:
    try:
        reader = _take(path) or _Reader(path)
    except OSError as error:
        raise unreadable(path, "the process that reads it can't start") from error
    whole = False
    try:
        while (answer := reader.next(path)).rows is not None:
            yield answer.rows, answer.size
        whole = True
        if answer.problem is not None:
            raise UserError(*answer.problem)
    except (EOFError, OSError, msgspec.DecodeError, ValueError) as error:
        raise unreadable(path, "the process that reads it has ended") from error
    finally:
        _keep(reader) if whole else reader.close()


class _Reader(WorkerProcess):
    """A process that reads Parquet files, one after another. On Linux, it can read only those in
    the folder of the first one."""

    def __init__(self, path: Path) -> None:
        """Start the process. Raises: OSError, if the system can't start it."""
        beside = list[Path]()
        with contextlib.suppress(OSError):  # the process will report it
            beside += (each for each in path.parent.iterdir() if each.suffix == ".parquet")
        self.files = tuple(str(each) for each in {path, *beside[:MOST_BESIDE]})
        self._path: Path | None = None  # the file being read
        self._used = time.monotonic()
        super().__init__(worker.main, (self.files,), "glassbox-parquet")

    @property
    def is_fresh(self) -> bool:
        return time.monotonic() - self._used < KEPT_S and self.process.is_alive()

    def next(self, path: Path) -> ParquetAnswer:
        """Return the next rows of the file or, after the last rows or a problem, the end marker.

        Raises: EOFError or OSError, if the process has ended; DecodeError, if its answer is
        invalid; UserError, if the process takes too much memory.
        """
        if self._path is None:
            self._path = path
            self.pipe.send(str(path))
        while not self.pipe.poll(POLL_S):
            if self.memory > MEMORY_LIMIT:
                raise too_large(path, "memory")
        answer = msgspec.msgpack.decode(self.pipe.recv_bytes(LARGEST_ANSWER), type=ParquetAnswer)
        if answer.rows is None:
            self._path, self._used = None, time.monotonic()
        return answer


_kept: list[_Reader] = []
"""At most one reader, kept for the next file: a question set may have a hundred files, and
starting a process takes longer than reading most of them."""
_lock = threading.Lock()


def _take(path: Path) -> _Reader | None:
    with _lock:
        reader = _kept.pop() if _kept else None
    if reader is not None and not (reader.is_fresh and str(path) in reader.files):
        reader.close()
        return None
    return reader


def _keep(reader: _Reader) -> None:
    with _lock:
        if not _kept:
            _kept.append(reader)
            return
    reader.close()
