"""Files and folders of one process that are not kept, and what a killed one has left of them."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def scratch_path(folder: Path, beginning: str, ending: str = "") -> Path:
    """A name in `folder` that no other process uses: with this one's number in it."""
    return folder / f"{beginning}{os.getpid()}{ending}"


def clear_left_over(folder: Path, beginning: str, ending: str = "") -> None:
    """Remove what such names still hold of this process, and of those that run no more: they
    were killed, or the power went. Never raises."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith(beginning) and path.name.endswith(ending):
                number = path.name[len(beginning) : len(path.name) - len(ending)]
                if number.isdigit() and (int(number) == os.getpid() or not alive(int(number))):
                    remove(path)


def remove(path: Path) -> None:
    """A file, or a folder with all that is in it. What is in use stays, and nothing is raised."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def alive(process_id: int) -> bool:
    """Whether a process of this number runs."""
    import psutil  # here, since the window shows before anything is left over

    try:
        return psutil.pid_exists(process_id)
    except (OverflowError, ValueError):
        return False
