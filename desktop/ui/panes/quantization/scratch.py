"""The folder for files that are not kept: one for each window, gone at the end."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SCRATCH: Final = ".smaller-"
"""Beginning of the folder's name; the process's number follows."""


def scratch_folder(parent: Path) -> Path:
    return parent / f"{SCRATCH}{os.getpid()}"


def removed(folder: Path) -> Iterator[None]:
    shutil.rmtree(folder, ignore_errors=True)
    yield None


def clear_left_over(own: Path) -> Iterator[None]:
    """What a window left that was ended from outside."""
    import psutil  # here, since the window shows before anything is measured

    with contextlib.suppress(OSError):
        for folder in own.parent.glob(f"{SCRATCH}*"):
            number = folder.name.removeprefix(SCRATCH)
            if number.isdigit() and (folder == own or not psutil.pid_exists(int(number))):
                shutil.rmtree(folder, ignore_errors=True)
    yield None
