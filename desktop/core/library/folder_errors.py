"""Folders with models that are missing or can't be read, and their errors."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.readable import readable


def bad_folder(folder: str, error: OSError | ValueError) -> UserError:
    """Return the error for a folder that can't be opened."""
    details = str(error)
    if isinstance(error, PermissionError):
        return refused(folder, details)
    if isinstance(error, NotADirectoryError):
        return UserError(
            tr("{folder} is a file, not a folder. Choose a folder.", folder=folder),
            kind="not_a_folder",
            details=details,
        )
    return UserError(
        tr("The folder {folder} doesn't exist. Choose another folder.", folder=folder),
        kind="missing",
        details=details,
    )


def refused(folder: str, details: str = "") -> UserError:
    """Return the error for a folder that may not be read."""
    message = tr(
        "You don't have permission to read the folder {folder}. Change its permissions, or "
        "choose another folder.",
        folder=readable(folder),
    )
    return UserError(message, kind="permission", details=details)


def no_answer(place: str) -> UserError:
    """Return the error for a folder or file that isn't there or doesn't respond."""
    return UserError(
        tr(
            "{place} isn't available, so its models aren't listed. Check that it exists and "
            "that its disk is connected.",
            place=place,
        ),
        kind="no_answer",
    )


def missing_folders(folders: Sequence[str], own: str) -> Iterator[str]:
    """Yield the folders that don't exist. Glassbox's own folder, `own`, is created when needed, so
    it counts as missing only if it is a link."""
    for folder in folders:
        made_later = folder == own and not os.path.islink(folder)  # noqa: PTH114
        if not made_later and not os.path.isdir(folder):  # noqa: PTH112 - never raises
            yield folder
