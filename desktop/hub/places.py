"""Locates a repository's files on this computer, including the data of unfinished downloads."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.files.file_names import inside
from desktop.hub.download.partial_download import discard
from desktop.hub.download.resume_state import read_note
from desktop.hub.download.write_errors import unwritable
from desktop.hub.repository import RemoteFile


def model_folder(models_folder: Path, repo: str) -> Path:
    """Return the folder for a repository's files, inside the models folder.

    Raises: UserError, kind bad_name or leads_out."""
    return inside(models_folder, repo)


def target_path(folder: Path, file: RemoteFile) -> Path:
    """Return the path for a file. Raises: UserError, kind bad_name or leads_out."""
    return inside(folder, file.path)


def found(models_folder: Path, repo: str, file: RemoteFile) -> str:
    """Return the path of a downloaded file; "" if it isn't there. Never raises."""
    with contextlib.suppress(UserError):
        path = target_path(model_folder(models_folder, repo), file)
        if os.path.isfile(path):  # noqa: PTH113 - never raises
            return str(path)
    return ""


def kept(folder: Path, files: Sequence[RemoteFile]) -> int:
    """Return how many bytes of a download are already on disk; never raises."""
    total = 0
    for file in files:
        with contextlib.suppress(UserError, OSError):
            target = target_path(folder, file)
            there = target.is_file() and target.stat().st_size == file.bytes
            total += file.bytes if there else read_note(target, file).done
    return total


def remove_unfinished(folder: Path, files: Sequence[RemoteFile]) -> int:
    """Delete the data of an unfinished download and any folders that are then empty (except
    `folder`). Complete files stay. Returns the number of bytes freed.

    Raises: UserError, kind busy, unwritable, disk_gone, bad_name, or leads_out.
    """
    freed = 0
    for file in files:
        target = target_path(folder, file)
        try:
            if not target.parent.is_dir():
                continue
        except OSError as error:
            raise unwritable(target.parent, error) from error
        freed += discard(target)
        for parent in target.parents:
            if parent == folder:
                break
            with contextlib.suppress(OSError):  # not empty
                parent.rmdir()
    return freed
