"""An unfinished download on disk, with a note that records how much of it is valid.

`model.gguf.part` contains the data from the start of the file; `model.gguf.part.json`, the note,
records which file is being downloaded and how many bytes have reached the disk. Data is flushed
before the note is updated, and the note is replaced atomically, so the note is correct even after a
crash, a kill, or a power cut. Data beyond the recorded bytes is discarded. A lock, which ends with
its process, prevents a second download of the same file.
"""

from __future__ import annotations

import contextlib
import os
import queue
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import remove_left_over
from desktop.core.i18n import tr
from desktop.hub.download.resume_state import (
    ResumeState,
    note_path,
    part_path,
    read_note,
    temporary_path,
    write_note,
)
from desktop.hub.download.write_errors import unwritable, writing_failed
from desktop.hub.events import Checking
from desktop.hub.repository import RemoteFile

PIECE: Final = 1 << 20
"""Bytes collected before writing and hashing, or read at once; the network delivers 64 kB at a
time."""
ROOM: Final = 1 << 16
"""Bytes freed on a full disk, so that the note can still be written."""
CHECKPOINT_BYTES: Final = 32 << 20
"""Number of new bytes after which the file is flushed early, before `checkpoint_s` has passed.
Little is then left to flush at the end."""
WAITING_PIECES: Final = 16
"""Number of pieces by which the checksum may lag behind."""


def discard(target: Path) -> int:
    """Delete an unfinished download of `target`, with its note and lock. Returns the number of
    bytes freed.

    Raises: UserError, kind busy, if the file is being downloaded; kind unwritable or disk_gone, if
    the data can't be deleted.
    """
    freed = 0
    with _locked(target):
        remove_left_over(note_path(target))
        for path in (part_path(target), note_path(target), temporary_path(target)):
            try:
                size = path.lstat().st_size
                path.unlink()
            except FileNotFoundError:
                continue
            except OSError as error:
                raise unwritable(path, error) from error
            freed += size
    return freed


class PartialDownload:
    """A context manager for an unfinished download that is being written.

    `write` appends data, which is collected into pieces and hashed in a separate thread. While data
    arrives, another thread flushes the file and rewrites the note about every `checkpoint_s`
    seconds. This is done once more at the end, unless `verify` has already done it.

    Raises on entering: UserError, kind busy, unwritable, disk_gone, or disk_full.
    """

    def __init__(self, target: Path, file: RemoteFile, checkpoint_s: float) -> None:
        self.target = target
        self.file = file
        self.etag = ""
        """ETag of the source of the data, for If-Range."""
        self.verified = False
        self._checkpoint_s = checkpoint_s
        self._open = contextlib.ExitStack()
        self._descriptor = -1
        self._hash = _Hash(file)
        self._stop = threading.Event()
        self._noting = threading.Lock()
        self._unhashed = 0
        self._written = 0
        self._collected: list[bytes] = []
        self._collected_bytes = 0

    @property
    def done(self) -> int:
        """Number of bytes received so far, from the start of the file."""
        return self._written + self._collected_bytes

    def __enter__(self) -> PartialDownload:
        with contextlib.ExitStack() as opening:
            try:
                private.make_folder(self.target.parent)
            except OSError as error:
                raise unwritable(self.target.parent, error) from error
            opening.enter_context(_locked(self.target))
            note = read_note(self.target, self.file)
            self.etag, self.verified = note.etag, note.verified
            opening.callback(self._remove_if_empty)
            try:
                flags = os.O_RDWR | os.O_CREAT
                for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW"):
                    flags |= getattr(os, name, 0)
                self._descriptor = os.open(part_path(self.target), flags, private.OPEN)
                opening.callback(os.close, self._descriptor)
                self._keep(note.done)
            except OSError as error:
                raise writing_failed(self.target, self.file, error) from error
            self._unhashed = self.done
            opening.callback(self._hash.close)
            opening.callback(self._stop_checkpoints, self._start_checkpoints())
            self._open = opening.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def rehash(self, cancel: Cancel) -> Iterator[Checking]:
        """Read the data of an earlier download, so that the checksum covers it.

        Raises: Cancelled.
        """
        total, position = self._unhashed, 0
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        while position < total:
            cancel.check()
            piece = os.read(self._descriptor, min(PIECE, total - position))
            if not piece:  # another program has truncated the file
                self._keep(position)
                break
            self._hash.add(piece)
            position += len(piece)
            yield Checking(position, total)
        self._unhashed = 0

    def write(self, data: bytes) -> None:
        """Append data. Raises: the errors of `flush`."""
        self._collected.append(data)
        self._collected_bytes += len(data)
        if self._collected_bytes >= PIECE:
            self.flush()

    def flush(self) -> None:
        """Write the collected data to the file and pass it to the checksum.

        Raises: UserError, kind disk_full, file_too_large, unwritable, or disk_gone; data that was
        already written is kept.
        """
        piece = b"".join(self._collected)
        self._collected, self._collected_bytes = [], 0
        rest = memoryview(piece)
        try:
            while rest:
                written = os.write(self._descriptor, rest)
                self._hash.add(rest[:written])
                self._written += written
                rest = rest[written:]
        except OSError as error:
            raise writing_failed(self.target, self.file, error) from error

    def start_over(self) -> None:
        """Discard the existing data, since the server can't send the rest of it. Raises: the errors
        of `flush`."""
        self._hash.reset()
        self._unhashed = 0
        self.etag = ""
        try:
            with self._noting:
                self._keep(0)
            self._checkpoint()
        except OSError as error:
            raise writing_failed(self.target, self.file, error) from error

    def verify(self) -> bool:
        """Flush the file and return True if its size and checksum match the Hub's. The note records
        a match. Raises: the errors of `flush`."""
        self.flush()
        self.verified = (
            self._written == self.file.bytes and self._hash.result() == self.file.checksum
        )
        if self.verified:
            try:
                self._checkpoint()
            except OSError as error:
                raise writing_failed(self.target, self.file, error) from error
        return self.verified

    # --- inside -------------------------------------------------------------

    def _keep(self, length: int) -> None:
        """Truncate the file to at most `length` bytes and continue there."""
        self._collected, self._collected_bytes = [], 0
        self._written = min(length, os.fstat(self._descriptor).st_size)
        os.ftruncate(self._descriptor, self._written)
        os.lseek(self._descriptor, self._written, os.SEEK_SET)

    def _checkpoint(self) -> None:
        """Flush the file and update the note. Raises: OSError."""
        with self._noting:
            note = ResumeState(
                self._written, self.etag, self.verified
            )  # before the flush: never too high
            os.fsync(self._descriptor)
            write_note(self.target, self.file, note)

    def _start_checkpoints(self) -> threading.Thread:
        def run() -> None:
            noted, due = self._written, time.monotonic() + self._checkpoint_s
            while not self._stop.wait(self._checkpoint_s / 8):
                fresh, now = self._written - noted, time.monotonic()
                if fresh > CHECKPOINT_BYTES or (fresh and now > due):
                    noted, due = self._written, now + self._checkpoint_s
                    # The next write reports a full disk.
                    with contextlib.suppress(OSError):
                        self._checkpoint()

        thread = threading.Thread(target=run, name="checkpoints", daemon=True)
        thread.start()
        return thread

    def _remove_if_empty(self) -> None:
        """Delete the files if no data has arrived, since there is nothing to resume."""
        if not self._written and not self.verified:
            for path in (part_path(self.target), note_path(self.target)):
                with contextlib.suppress(OSError):
                    path.unlink()

    def _stop_checkpoints(self, thread: threading.Thread) -> None:
        self._stop.set()
        thread.join()
        if self._written and not self.verified:
            try:
                self._checkpoint()
            except OSError:  # a full disk has no room for the note, either
                with contextlib.suppress(OSError):
                    self._keep(max(0, self._written - ROOM))
                    self._checkpoint()


class _Hash:
    """Computes the checksum of added data in a separate thread (hashlib releases the interpreter
    lock)."""

    def __init__(self, file: RemoteFile) -> None:
        self._file = file
        self._sum = file.new_hash()
        self._pieces: queue.Queue[bytes | memoryview | None] = queue.Queue(WAITING_PIECES)
        self._thread = threading.Thread(target=self._run, name="checksum", daemon=True)
        self._thread.start()

    def add(self, data: bytes | memoryview) -> None:
        self._pieces.put(data)

    def result(self) -> str:
        self._pieces.join()
        return self._sum.hexdigest()

    def reset(self) -> None:
        self._pieces.join()
        self._sum = self._file.new_hash()

    def close(self) -> None:
        self._pieces.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (data := self._pieces.get()) is not None:
            self._sum.update(data)
            self._pieces.task_done()


@contextlib.contextmanager
def _locked(target: Path) -> Generator[None]:
    """Hold the lock of a download. Raises: UserError, kind busy, if the same file is already being
    downloaded; kind unwritable or disk_gone, if the lock can't be created."""
    import filelock  # imported when needed, to keep the window's start fast

    path = target.with_name(f"{target.name}.part.lock")
    lock = filelock.FileLock(path, blocking=False, thread_local=False)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise UserError(
            tr(
                "Another window or command is already downloading {name}. Wait until the "
                "download finishes.",
                name=target.name,
            ),
            kind="busy",
        ) from error
    except OSError as error:
        raise unwritable(target.parent, error) from error
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # while held, so that another process's lock stays
            path.unlink()
        lock.release()
