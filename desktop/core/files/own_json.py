"""The program's own JSON files, read when they may have been damaged or written by hand."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.quarantine import set_aside
from desktop.core.files.regular_file import open_own
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

LARGEST: Final = 100_000_000
"""Bytes; most have some thousands, and drafts of whole books in a few scripts some millions."""


def read_own_json(path: Path, largest: int = LARGEST) -> Any:
    """An object or a list; {} where there is no file. One that is neither is set aside, so that
    nothing is written over it. Never raises."""
    try:
        return _value(path, largest)
    except OSError:
        return {}
    except (ValueError, RecursionError) as error:
        log.warning("%s is damaged: %s", path, str(error)[:200])
        with contextlib.suppress(OSError):
            set_aside(path)
        return {}


def set_damaged_aside(paths: Iterable[Path]) -> UserError | None:
    """The same at the start, before anything is read. Returns what the user is to know."""
    moved: list[str] = []
    for path in paths:
        try:
            _value(path, LARGEST)
        except (ValueError, RecursionError):
            with contextlib.suppress(OSError):
                moved.append(set_aside(path).name)
        except OSError:
            continue
    if not moved:
        return None
    return UserError(
        tr(
            "Some of the files in which Glassbox keeps things were damaged. It begins new ones, "
            "and keeps the old ones as {names}.",
            names=", ".join(moved),
        ),
        kind="damaged_files",
    )


def _value(path: Path, largest: int) -> Any:
    """Raises: OSError; ValueError; RecursionError."""
    with open_own(path) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise ValueError("it is far too large")
    value = parsed(data)
    if type(value) not in (dict, list):
        raise ValueError("neither an object nor a list")
    return value
