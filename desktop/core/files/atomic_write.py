"""Writing a file in one step, so that a crash or a power cut leaves the old one or the new one."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from desktop.core.files import private
from desktop.core.files.regular_file import refuse_irregular
from desktop.core.files.scratch import alive

_LONGEST: Final = 40
"""Characters of the target's name in that of its temporary file: systems end at 255 bytes."""
_TEMPORARY: Final = re.compile(r"\..{1,40}\.(\d{1,9})-([0-9a-f]{16})\.tmp", re.DOTALL)
"""The number of the process that made it, and what is random in its name."""
_OLDER: Final = re.compile(r"\.(\d{1,9})\.(?:tmp|part)")
"""How those of older versions go on after the target's whole name."""
_mine: Final[set[str]] = set()
"""The random parts of those in use here, in whichever thread: numbers of processes come again."""


def write_whole(path: Path, data: bytes, mode: int = private.FILE) -> None:
    """Replace what `path` leads to. The folder of a private file is made when it is not there.

    Raises: OSError, when the folder can't be written to; the old file is as it was.
    """
    with whole_file(path, mode) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path, mode: int = private.FILE) -> Generator[BinaryIO]:
    """A file to write into, which takes the place of `path` at the end. After an exception of
    any kind the old file is as it was, and nothing else is left. `mode` is private.OPEN for what
    the user saves in a place of their own.

    Raises: OSError, when the folder can't be written to, or `path` is no file but a device.
    """
    target = Path(os.path.realpath(path))  # keep a link to a file that is kept elsewhere
    refuse_irregular(target)
    if mode == private.FILE:
        private.make_folder(target.parent)
    with temporary_file(target, mode) as (descriptor, temporary):
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor
            yield file
            file.flush()
            os.fsync(descriptor)  # before the name says that it is whole
        temporary.replace(target)
        sync_folder(target.parent)


@contextmanager
def temporary_file(target: Path, mode: int = private.FILE) -> Generator[tuple[int, Path]]:
    """A new file beside `target`, as its descriptor, which the caller closes, and its path. It
    is removed at the end, unless it has another name by then.

    Raises: OSError.
    """
    remove_left_over(target)
    unique = secrets.token_hex(8)
    path = target.with_name(f".{target.name[:_LONGEST]}.{os.getpid()}-{unique}.tmp")
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
    """Let what another process has written reach the disk. Raises: OSError."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Let a new name in it reach the disk, where the system has a way to (Windows has none)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_left_over(target: Path) -> None:
    """From the folder of `target`, the temporary files of processes that were ended from outside,
    or by a power cut."""
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
    """At the start: of files that nobody may ever write again."""
    for folder in folders:
        remove_left_over(folder / "any")


def _in_use(process: int, unique: str) -> bool:
    return unique in _mine if process == os.getpid() else alive(process)
