"""Opening a file that a user named, when it may be anything."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from desktop.core.errors import UserError
from desktop.core.readable import readable
from desktop.core.words import tr


def open_regular(path: str | os.PathLike[str]) -> int:
    """A descriptor of a regular file. Anything else could block for ever: a named pipe, a
    device; so it is looked at before it is opened.

    Raises: UserError, kind missing, folder, permission, unreadable or not_regular.
    """
    try:
        _refuse_irregular(path, os.stat(path))  # noqa: PTH116 - also takes what Path refuses
        flags = os.O_RDONLY
        for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
            flags |= getattr(os, name, 0)
        descriptor = os.open(path, flags)
        try:
            _refuse_irregular(path, os.fstat(descriptor))
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        message = tr("There is no file {shown}.", shown=_shown(path))
        raise UserError(message, kind="missing", remedy="pick_model") from error
    except OSError as error:
        raise unreadable(path, error) from error


def open_own(path: str | os.PathLike[str]) -> BinaryIO:
    """One of the program's own files, to be read. Raises: OSError, where there is none, or
    something else has its name, which might never be read to its end."""
    try:
        return open(open_regular(path), "rb")
    except UserError as error:
        number = errno.ENOENT if error.kind == "missing" else errno.EINVAL
        raise OSError(number, error.message, os.fspath(path)) from error


def irregular(path: str | os.PathLike[str]) -> bool:
    """Whether a folder, a pipe, a device has this name; False for a file, and for nothing."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return False


def refuse_irregular(path: str | os.PathLike[str]) -> None:
    """Before something is written to it, or put in its place. Raises: OSError."""
    if irregular(path):
        raise OSError(errno.EINVAL, tr("it is no ordinary file"), os.fspath(path))


def _refuse_irregular(path: str | os.PathLike[str], status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UserError(
            tr("{shown} is a folder, not a model file.", shown=_shown(path)), kind="folder"
        )
    if not stat.S_ISREG(status.st_mode):
        raise UserError(
            tr("{shown} is not an ordinary file.", shown=_shown(path)), kind="not_regular"
        )


def real_path(path: str | os.PathLike[str]) -> str:
    """The path without links, by which two paths to one file are told to be the same. Of text
    that can't be a path (a NUL, a lone surrogate) the text itself."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return os.fspath(path)


def unreadable(path: str | os.PathLike[str], error: OSError) -> UserError:
    """What kept the system from reading the file, as a sentence."""
    details = str(error)
    if isinstance(error, PermissionError):
        message = tr("You have no permission to read {shown}.", shown=_shown(path))
        return UserError(message, kind="permission", details=details)
    reason = error.strerror or type(error).__name__
    return UserError(
        tr("{shown} can't be read: {reason}.", shown=_shown(path), reason=reason),
        kind="unreadable",
        details=details,
    )


def _shown(path: str | os.PathLike[str]) -> str:
    return readable(os.fspath(path).encode("utf-8", "replace").decode("utf-8"))
