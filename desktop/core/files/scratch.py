"""Temporary files and folders of a process, and cleanup of those that a killed process left
behind."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def scratch_path(folder: Path, beginning: str) -> Path:
    """Return a path in `folder` that no other process uses, since it contains the process id."""
    return folder / f"{beginning}{os.getpid()}"


def clear_left_over(folder: Path, beginning: str) -> None:
    """Delete the temporary files and folders of this process, and those of processes that no longer
    run because they were killed or the power failed. Never raises."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            number = path.name.removeprefix(beginning)
            is_one = path.name.startswith(beginning) and number.isdigit()
            if is_one and (int(number) == os.getpid() or not alive(int(number))):
                remove(path)


def remove(path: Path) -> None:
    """Delete a file, or a folder with its contents. Never raises: whatever can't be deleted, such
    as a file in use, is kept."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def alive(process_id: int) -> bool:
    """Return True if a process with this id is running."""
    import psutil  # imported late: not needed before the window is shown

    try:
        return psutil.pid_exists(process_id)
    except (OverflowError, ValueError):
        return False
