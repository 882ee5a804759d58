"""Renames files that can't be used, so that they are kept and can perhaps be repaired."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.files.regular_file import irregular
from desktop.core.i18n import tr


def quarantine(path: Path) -> Path:
    """Rename a damaged file without overwriting one that was renamed earlier.

    Returns the new path. Raises: OSError.
    """
    aside = path.with_name(f"{path.stem}.damaged{path.suffix}")
    if aside.exists():
        aside = aside.with_name(f"{path.stem}.damaged-{time.time_ns()}{path.suffix}")
    path.replace(aside)
    return aside


def clear_the_way(files: Iterable[Path], folders: Iterable[Path]) -> UserError | None:
    """Rename anything that has the name of one of these files or folders but is a different type.

    Examples are a device, a folder in place of a file, and a pipe, which could block forever. If
    renaming fails, nothing changes, and the code that uses the path reports the error. Returns a
    message for the user, or None if nothing was renamed.
    """
    odd = [path for path in files if irregular(path)]
    odd += [path for path in folders if os.path.exists(path) and not os.path.isdir(path)]  # noqa: PTH110, PTH112 - these never raise
    moved: list[tuple[Path, Path]] = []
    for path in odd:
        with contextlib.suppress(OSError):
            moved.append((path, quarantine(path)))
    if not moved:
        return None
    return UserError(
        tr(
            "Some files or folders had names that Glassbox needs for its own data. Glassbox "
            "renamed them without changing their contents: {names}.",
            names=", ".join(f"{old.name} → {new.name}" for old, new in moved),
        ),
        kind="moved_aside",
        details="\n".join(f"{old} → {new}" for old, new in moved),
    )
