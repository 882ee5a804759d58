"""Creates files and folders that only the user can read, from the moment they exist.

The mode is passed to the system call that creates them, so others never get access, not even
briefly or because of the umask. On Windows, permissions come from the user's profile. Disks without
permissions (FAT) ignore the mode.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Final

FILE: Final = 0o600
FOLDER: Final = 0o700
OPEN: Final = 0o666
"""Mode of a file that isn't private, such as one that the user saves. The umask still applies."""


def opener(path: str, flags: int) -> int:
    """Open a file privately. Pass this as `opener` to `open` for the program's own files."""
    return os.open(path, flags, FILE)


def make_file(path: Path) -> None:
    """Create an empty file if it doesn't exist. Raises: OSError.

    SQLite gives the files that it creates next to a database the mode of the database.
    """
    os.close(os.open(path, os.O_RDONLY | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), FILE))


def make_folder(folder: Path) -> None:
    """Create a folder and its parents if they don't exist. Raises: OSError."""
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir(FOLDER, exist_ok=True)


def close_to_others(files: Sequence[Path], folders: Sequence[Path], whole: Sequence[Path]) -> None:
    """Remove access that an older version gave other users to the program's own files.

    This affects `files` and the related files next to them, `folders`, and the folders in `whole`
    with the files and folders directly in them. The folder that contains `files` is included only
    if everything in it is the program's own. Links aren't followed, and files that belong to
    another user or can't be changed are left as they are.
    """
    if os.name == "nt":
        return
    own = re.compile("|".join((*map(related, files), *(re.escape(path.name) for path in folders))))
    for folder in dict.fromkeys((*whole, *(path.parent for path in files))):
        with contextlib.suppress(OSError):
            if folder in whole and folder.is_symlink():
                continue
            inside = list(folder.iterdir())
            ours = [path for path in inside if folder in whole or own.fullmatch(path.name)]
            for path in ours:
                _close(path)
            if len(ours) == len(inside):
                _close(folder)


def related(path: Path) -> str:
    """Return a pattern for the names of a file and of related files next to it: SQLite's files, and
    files that were moved aside, rotated, or left unfinished."""
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    return rf"{stem}(\.damaged(-\d+)?)?{suffix}(-wal|-shm|-journal|\.\d+)?|\.{stem}{suffix}\..*tmp"


def _close(path: Path) -> None:
    with contextlib.suppress(OSError):
        if not _is_open(path.lstat()):
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            found = os.fstat(descriptor)
            if _is_open(found):
                os.fchmod(descriptor, FOLDER if stat.S_ISDIR(found.st_mode) else FILE)
        finally:
            os.close(descriptor)


def _is_open(found: os.stat_result) -> bool:
    """Return True if this user owns the file or folder and other users have any access to it.
    Returns False for a folder that is meant for all users, like /tmp."""
    kind = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
    meant_for_all = found.st_mode & stat.S_ISVTX  # like /tmp
    ours = kind and not meant_for_all and found.st_uid == os.geteuid()
    return ours and bool(stat.S_IMODE(found.st_mode) & 0o077)
