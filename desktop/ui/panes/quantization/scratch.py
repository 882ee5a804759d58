"""The folder for files that are not kept: one for each window, gone at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.core import scratch

SCRATCH: Final = ".smaller-"
"""Beginning of the folder's name; the process's number follows."""


def scratch_folder(parent: Path) -> Path:
    return scratch.scratch_path(parent, SCRATCH)


def removed(folder: Path) -> Iterator[None]:
    scratch.remove(folder)
    yield None


def clear_left_over(own: Path) -> Iterator[None]:
    """What a window left that was ended from outside."""
    scratch.clear_left_over(own.parent, SCRATCH)
    yield None
