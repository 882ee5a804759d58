"""Rows of a parquet file, which is what data sets on the Hub are."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

import msgspec
import psutil

from desktop.core.benchmarks.row_files import LARGEST_SET, MOST_ROWS, too_many_rows
from desktop.core.errors import UserError
from desktop.core.process import child_process
from desktop.hub import parquet_worker
from desktop.hub.parquet_worker import Answer, Batch, too_large, unreadable

MEMORY_LIMIT: Final = 1_500_000_000
"""Bytes that the process may have which reads them."""
POLL_S: Final = 0.05
LARGEST_ANSWER: Final = MEMORY_LIMIT
MOST_BESIDE: Final = 1000
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


def parquet_batches(path: Path) -> Iterator[Sequence[Mapping[str, Any]]]:
    """The same, up to a thousand rows at a time: a file may be larger than the memory."""
    return (rows for rows, _ in _batches(path))


def _batches(path: Path) -> Iterator[Batch]:
    reader = _take(path) or _Reader(path)
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


class _Reader:
    """A process that reads parquet files, one after the other: those in the folder of the first,
    and on Linux nothing else."""

    def __init__(self, path: Path) -> None:
        """Raises: OSError, where the system can't start one."""
        beside = list[Path]()
        with contextlib.suppress(OSError):  # of which the process will tell
            beside += (each for each in path.parent.iterdir() if each.suffix == ".parquet")
        self.files = tuple(str(each) for each in {path, *beside[:MOST_BESIDE]})
        context = child_process.SPAWN
        self._pipe: Connection
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=parquet_worker.main,
            args=(theirs, self.files),
            name="glassbox-parquet",
            daemon=True,
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

    def next(self, path: Path) -> Answer:
        """Rows of the file; after the last ones an end.

        Raises: EOFError, OSError, DecodeError; UserError, where it takes too much memory.
        """
        if self._path is None:
            self._path = path
            self._pipe.send(str(path))
        while not self._pipe.poll(POLL_S):
            if _memory(self._process.pid) > MEMORY_LIMIT:
                raise too_large(path, "memory")
        answer = msgspec.msgpack.decode(self._pipe.recv_bytes(LARGEST_ANSWER), type=Answer)
        if answer.rows is None:
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


def _memory(process_id: int | None) -> int:
    try:
        return psutil.Process(process_id).memory_info().rss
    except psutil.Error:  # it has ended; the pipe will say so
        return 0
