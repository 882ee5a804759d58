"""Writes files atomically: after a crash or a power cut, either the old or the new file exists."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.regular_file import refuse_irregular
from desktop.core.files.scratch import alive

_LONGEST: Final = 40
"""Characters of the target's name that go into the name of its temporary file. Most systems limit
names to 255 bytes."""
_TEMPORARY: Final = re.compile(r"\..{1,40}\.(\d{1,9})-([0-9a-f]{16})\.tmp", re.DOTALL)
"""Pattern for a temporary file's name. The groups are the id of the process that made it and a
random part."""
_OLDER: Final = re.compile(r"\.(\d{1,9})\.(?:tmp|part)")
"""Pattern for the end of a temporary file's name in older versions, after the target's full
name."""
_mine: Final[set[str]] = set()
"""Random parts of the names of the temporary files that any thread of this process is writing. The
process id alone isn't enough, since ids are reused."""


def write_atomically(path: Path, data: bytes, mode: int = private.FILE) -> None:
    """Replace the file that `path` leads to. The folder of a private file is created if needed.

    Raises: OSError, like whole_file; the old file is then unchanged.
    """
    with whole_file(path, mode) as file:
        file.write(data)


@contextmanager
def write_errors_as(message: str) -> Generator[None]:
    """Turn an OSError into a UserError, kind cannot_write, with this message."""
    try:
        yield
    except OSError as error:
        raise UserError(message, kind="cannot_write", details=str(error)) from error


@contextmanager
def whole_file(path: Path, mode: int = private.FILE) -> Generator[BinaryIO]:
    """Yield a file to write to, which replaces `path` at the end.

    After any exception, the old file is unchanged and the temporary file is deleted. `mode` is
    private.OPEN for files that the user saves.

    Raises: OSError, if the folder can't be written to, or if `path` isn't a regular file.
    """
    target = Path(os.path.realpath(path))  # don't replace a link to a file elsewhere
    refuse_irregular(target)
    if mode == private.FILE:
        private.make_folder(target.parent)
    with temporary_file(target, mode) as (descriptor, temporary):
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor
            yield file
            file.flush()
            os.fsync(descriptor)  # the data must be on disk before the file is renamed
        temporary.replace(target)
        sync_folder(target.parent)


@contextmanager
def temporary_file(target: Path, mode: int = private.FILE) -> Generator[tuple[int, Path]]:
    """Create a temporary file next to `target`. Yields its descriptor and its path. Its name is in
    ASCII, since llama.cpp can't write to other names on Windows.

    The caller must close the descriptor. The file is deleted at the end, unless it was renamed.
    Raises: OSError.
    """
    remove_left_over(target)
    unique = secrets.token_hex(8)
    name = re.sub("[^ -~]", "_", target.name[:_LONGEST])
    path = target.with_name(f".{name}.{os.getpid()}-{unique}.tmp")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    _mine.add(unique)
    try:
        descriptor = os.open(path, flags, mode)
        try:
            yield descriptor, path
        finally:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    finally:
        _mine.discard(unique)


def sync_file(path: Path) -> None:
    """Flush to the disk a file that another process has written. Raises: OSError."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, if the system supports it (Windows doesn't)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_left_over(target: Path) -> None:
    """Delete temporary files in the folder of `target` that were left behind when a process was
    killed or the power failed."""
    with contextlib.suppress(OSError):
        for path in target.parent.iterdir():
            if (found := _TEMPORARY.fullmatch(path.name)) is not None:
                left = not _in_use(int(found[1]), found[2])
            elif (older := _OLDER.fullmatch(path.name.removeprefix(f".{target.name}"))) is not None:
                left = not _in_use(int(older[1]), "")
            else:
                continue
            if left:
                with contextlib.suppress(OSError):
                    path.unlink()


def remove_all_left_over(folders: Iterable[Path]) -> None:
    """Delete temporary files left behind in `folders`.

    Called at startup, since the file that a temporary file was meant to replace may never be
    written again.
    """
    for folder in folders:
        remove_left_over(folder / "any")


def _in_use(process: int, unique: str) -> bool:
    return unique in _mine if process == os.getpid() else alive(process)
