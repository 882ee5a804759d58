"""Moves files aside, so that a reset can be undone until the window closes.

The files stay on the same disk, in a hidden folder next to their own. Moving therefore takes no
time and no space.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import Final

from desktop.core.databases.database import is_busy, opened
from desktop.core.errors import UserError
from desktop.core.files import private, scratch
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.i18n import tr

log = logging.getLogger(__name__)

PREFIX: Final = ".before-reset-"
"""Beginning of the name of the folder for files that were moved aside; the process id follows."""
PROBE: Final = 1 << 16
"""Number of bytes that must fit on the disk."""

Move = tuple[Path, Path]
"""A path, and the path to which the file or folder is moved."""


def aside(paths: Iterable[Path], roots: Sequence[Path], number: int) -> list[Move]:
    """Return the moves that put files aside. Each goes into a hidden folder in the innermost of
    the `roots` that contains it. `number` distinguishes the resets of one window."""
    moves: list[Move] = []
    for path in paths:
        around = (each for each in roots if path.is_relative_to(each))
        root = max(around, key=lambda each: len(each.parts))
        folder = scratch.scratch_path(root, PREFIX) / str(number)
        moves.append((path, folder / path.relative_to(root)))
    return moves


def probe(roots: Iterable[Path]) -> None:
    """Check that files can be written where they would be moved to. Raises: UserError."""
    for root in roots:
        path = scratch.scratch_path(root, PREFIX) / "probe"
        message = tr(
            "Glassbox can't write to {folder}, so nothing was reset. Check the free space "
            "on the disk and the folder's permissions, then try again.",
            folder=root,
        )
        with write_errors_as(message):
            write_atomically(path, b"0" * PROBE)
            path.unlink()


def refuse_shared(databases: Iterable[Path]) -> None:
    """Make sure that no other program has these SQLite files open: what it writes to them later
    would be lost. Also completes the files, so that they have no companions. Raises: UserError,
    kind busy."""
    for path in databases:
        try:
            with contextlib.closing(opened(path, 0)) as db:
                db.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error as error:  # a damaged file is moved as it is
            if not is_busy(error):
                continue
            raise UserError(
                tr(
                    "Another program is using {name}, perhaps a second Glassbox window. Nothing "
                    "was reset. Close that program, then try again.",
                    name=path.name,
                ),
                kind="busy",
                details=str(error),
            ) from error


@contextlib.contextmanager
def moved(moves: Sequence[Move]) -> Generator[None]:
    """Move all files, or none: after any exception, here or in the `with` block, all of them are
    back in their places. No file is ever overwritten. Raises: UserError, kind busy."""
    done: list[Move] = []
    try:
        for source, target in moves:
            _move(source, target)
            done.append((source, target))
        yield
    except BaseException:
        for source, target in reversed(done):
            try:
                _move(target, source)
            except UserError:
                log.exception("%s couldn't be moved back from %s", source, target)
        raise


def _move(source: Path, target: Path) -> None:
    try:
        private.make_folder(target.parent)
        if os.path.lexists(target):
            raise FileExistsError(f"{target} is in the way")
        source.rename(target)
    except OSError as error:
        raise UserError(
            tr(
                "{name} can't be moved: {reason}. Nothing was reset. Check the free space on the "
                "disk and the folder's permissions, close other programs that use the file, then "
                "try again.",
                name=source.name,
                reason=error.strerror or str(error),
            ),
            kind="busy",
            details=str(error),
        ) from error


def forget(roots: Iterable[Path], number: int) -> None:
    """Delete the files that reset `number` moved aside. Never raises."""
    for root in roots:
        scratch.remove(scratch.scratch_path(root, PREFIX) / str(number))


def forget_all(roots: Iterable[Path]) -> None:
    """Delete all files that this process has moved aside, and those that a process that was killed
    left behind. Never raises."""
    for root in roots:
        scratch.clear_left_over(root, PREFIX)


def is_left_over(roots: Iterable[Path]) -> bool:
    """Return True if files that were moved aside are in these folders. Never raises."""
    return any(next(root.glob(f"{PREFIX}*"), None) is not None for root in roots)
