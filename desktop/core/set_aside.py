"""A file that can't be used is kept under another name, for whoever can mend it."""

from __future__ import annotations

import time
from pathlib import Path


def set_aside(path: Path) -> Path:
    """Rename a damaged file, past every one that was set aside before. Returns the new path.

    Raises: OSError.
    """
    aside = path.with_name(f"{path.stem}.damaged{path.suffix}")
    if aside.exists():
        aside = aside.with_name(f"{path.stem}.damaged-{time.time_ns()}{path.suffix}")
    path.replace(aside)
    return aside
