"""Checks where a new file will be written, before any work is done for it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.files.file_names import bad_name
from desktop.core.files.regular_file import real_path
from desktop.core.i18n import tr


def checked_target(path: str, sources: Sequence[Path], overwrite: bool) -> Path:
    """Return the path, with links resolved, for a new file that is made from `sources`.

    Raises: UserError, kind bad_name, same_file, folder, not_regular, exists, missing (the folder),
    permission, or unwritable.
    """
    target = Path(real_path(path))
    try:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            target.lstat()  # unlike what follows, it raises ValueError
        _check(target, sources, overwrite)
    except OSError as error:
        raise not_writable(target, error) from error
    except ValueError as error:  # a NUL or a lone surrogate
        raise bad_name(path) from error
    return target


def _check(target: Path, sources: Sequence[Path], overwrite: bool) -> None:
    """Raises: UserError, as in checked_target; OSError, if the folder can't be read or the name is
    too long."""
    if os.fspath(target) in {real_path(each) for each in sources} or _is_one_of(target, sources):
        raise UserError(
            tr(
                "The new file would replace the file that it is made from. Give the new file "
                "another name."
            ),
            kind="same_file",
        )
    if target.is_dir():
        raise UserError(
            tr("{target} is a folder. Add a file name to the path.", target=target),
            kind="folder",
        )
    if target.exists() and not target.is_file():
        raise UserError(
            tr("{target} isn't an ordinary file. Choose another name.", target=target),
            kind="not_regular",
        )
    if target.exists() and not overwrite:
        raise UserError(
            tr(
                "{name} already exists. Choose another name, or delete the file first.",
                name=target.name,
            ),
            kind="exists",
        )
    if not target.parent.is_dir():
        raise UserError(
            tr("The folder {parent} doesn't exist. Choose another folder.", parent=target.parent),
            kind="missing",
        )


def made_at(target: Path, work: str) -> Path:
    """Return the path at which the file is created: in the folder `work`, from which it is moved
    later, or directly at `target` if `work` is empty."""
    return Path(work) / target.name if work else target


def _is_one_of(target: Path, sources: Sequence[Path]) -> bool:
    """Return True if the target is one of the files, even under another name (a hard link, or
    different case)."""
    with contextlib.suppress(OSError, ValueError):
        return any(target.samefile(path) for path in sources)
    return False


def not_writable(target: Path, error: OSError) -> UserError:
    """Return an error that says why the system couldn't write the file."""
    if isinstance(error, PermissionError):
        message = tr(
            "You don't have permission to write to the folder {parent}. Choose another folder.",
            parent=target.parent,
        )
        return UserError(message, kind="permission", details=str(error))
    reason = error.strerror or type(error).__name__
    message = tr(
        "Glassbox can't write the new file to {parent}: {reason}. Check the folder's "
        "permissions and the free space on the disk.",
        parent=target.parent,
        reason=reason,
    )
    return UserError(message, kind="unwritable", details=str(error))
