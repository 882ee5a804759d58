"""A file that can't be used is kept under another name, for whoever can mend it."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.files.regular_file import irregular
from desktop.core.i18n import tr


def set_aside(path: Path) -> Path:
    """Rename a damaged file, past every one that was set aside before. Returns the new path.

    Raises: OSError.
    """
    aside = path.with_name(f"{path.stem}.damaged{path.suffix}")
    if aside.exists():
        aside = aside.with_name(f"{path.stem}.damaged-{time.time_ns()}{path.suffix}")
    path.replace(aside)
    return aside


def clear_the_way(files: Iterable[Path], folders: Iterable[Path]) -> UserError | None:
    """Rename what has the name of one of these and is something else: a pipe, which would be read
    for ever, a device, a folder in a file's place. What can't be renamed stays, and whoever wants
    to use it says so. Returns what the user is to know."""
    odd = [path for path in files if irregular(path)]
    odd += [path for path in folders if os.path.exists(path) and not os.path.isdir(path)]  # noqa: PTH110, PTH112 - which raise nothing
    moved: list[tuple[Path, Path]] = []
    for path in odd:
        with contextlib.suppress(OSError):
            moved.append((path, set_aside(path)))
    if not moved:
        return None
    return UserError(
        tr(
            "Where Glassbox keeps its files, something else had their names. It was renamed, and "
            "is untouched: {names}.",
            names=", ".join(f"{old.name} → {new.name}" for old, new in moved),
        ),
        kind="moved_aside",
        details="\n".join(f"{old} → {new}" for old, new in moved),
    )
