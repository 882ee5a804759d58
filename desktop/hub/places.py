"""Where a repository's files lie on this computer, and what an unfinished download has kept."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.files.file_names import inside
from desktop.hub.partial_download import discard
from desktop.hub.repository import RemoteFile
from desktop.hub.resume_state import kept_bytes


def model_folder(models_folder: Path, repo: str) -> Path:
    """Where the files of a repository go: a folder of their own in the models folder.

    Raises: UserError, kind bad_name or leads_out."""
    return inside(models_folder, repo)


def target_path(folder: Path, file: RemoteFile) -> Path:
    """Where a file goes. Raises: UserError, kind bad_name or leads_out."""
    return inside(folder, file.path)


def kept(folder: Path, files: Sequence[RemoteFile]) -> int:
    """How many bytes of a download are on the disk already; never raises."""
    found = 0
    for file in files:
        with contextlib.suppress(UserError, OSError):
            target = target_path(folder, file)
            there = target.is_file() and target.stat().st_size == file.bytes
            found += file.bytes if there else kept_bytes(target, file)
    return found


def remove_unfinished(folder: Path, files: Sequence[RemoteFile]) -> int:
    """Remove what an unfinished download has kept, and the folders that this leaves empty (not
    `folder` itself). Files that were finished before stay. Returns the bytes freed.

    Raises: UserError, kind busy or unwritable.
    """
    freed = 0
    for file in files:
        target = target_path(folder, file)
        if not target.parent.is_dir():
            continue
        freed += discard(target)
        for parent in target.parents:
            if parent == folder:
                break
            with contextlib.suppress(OSError):  # not empty
                parent.rmdir()
    return freed
