"""Reads the program's own JSON files, which may be damaged or edited by hand."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.quarantine import quarantine
from desktop.core.files.regular_file import open_own
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

LARGEST: Final = 100_000_000
"""Maximum file size in bytes. Most files take a few kilobytes. Drafts as long as a book take a few
megabytes in some scripts."""


def read_own_json(path: Path, largest: int = LARGEST) -> Any:
    """Read a file that contains an object or a list.

    Returns {} if the file is missing, can't be read, or contains anything else. A file with other
    contents is moved aside so that it isn't overwritten. Never raises.
    """
    try:
        return _value(path, largest)
    except OSError:
        return {}
    except (ValueError, RecursionError) as error:
        log.warning("%s is damaged: %s", path, str(error)[:200])
        with contextlib.suppress(OSError):
            quarantine(path)
        return {}


def quarantine_damaged(paths: Iterable[Path]) -> UserError | None:
    """Move damaged files aside at startup, before they are used.

    Returns a message for the user, or None if no file was moved.
    """
    moved: list[str] = []
    for path in paths:
        try:
            _value(path, LARGEST)
        except (ValueError, RecursionError):
            with contextlib.suppress(OSError):
                moved.append(quarantine(path).name)
        except OSError:
            continue
    if not moved:
        return None
    return UserError(
        tr(
            "Some of Glassbox's own files were damaged. Glassbox started new files and kept "
            "the damaged files as {names}.",
            names=", ".join(moved),
        ),
        kind="damaged_files",
    )


def _value(path: Path, largest: int) -> Any:
    """Read and check a file. Raises: OSError; ValueError; RecursionError."""
    with open_own(path) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise ValueError("it is far too large")
    value = parsed(data)
    if type(value) not in (dict, list):
        raise ValueError("neither an object nor a list")
    return value
