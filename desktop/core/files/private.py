"""Files and folders that only the person who uses Glassbox may read, from their first moment.

The mode goes to the system with the call that makes them, so that no umask and no moment in
between opens them to others. On Windows the rights come from the person's profile, and on disks
that know no rights (FAT) there is nothing to set.
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
"""Of a file that isn't private, such as one that the user saves somewhere: the umask decides."""


def opener(path: str, flags: int) -> int:
    """For `open`, where it may make one of the program's own files."""
    return os.open(path, flags, FILE)


def make_file(path: Path) -> None:
    """An empty file, where there is none. SQLite gives what it makes beside a database the
    database's own mode. Raises: OSError."""
    os.close(os.open(path, os.O_RDONLY | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), FILE))


def make_folder(folder: Path) -> None:
    """A folder and those above it, where they are missing. Raises: OSError."""
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir(FOLDER, exist_ok=True)


def close_to_others(files: Sequence[Path], folders: Sequence[Path], whole: Sequence[Path]) -> None:
    """Take away what an older version let others do with the program's own `files`, and what lies
    beside them under their names, and `folders`; of those in `whole`, with the files in them.

    A folder in which other things lie, too, stays as it is. Links are not followed, and what
    isn't this user's, or can't be changed, stays as well.
    """
    if os.name == "nt":
        return
    own = re.compile("|".join((*map(_names, files), *(re.escape(path.name) for path in folders))))
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


def _names(path: Path) -> str:
    """A pattern: of the file, and of what was made beside it, set aside, rotated or not ended."""
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
    """Whether it is a file or folder of this user's that others may do something with."""
    kind = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
    meant_for_all = found.st_mode & stat.S_ISVTX  # as /tmp
    ours = kind and not meant_for_all and found.st_uid == os.geteuid()
    return ours and bool(stat.S_IMODE(found.st_mode) & 0o077)
