"""Safely opens a path that the user gave, which may not be a regular file."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Generator
from typing import BinaryIO, Final

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.core.readable import readable, storable

PIECE: Final = 1 << 16
"""Minimum number of bytes to request per read."""


def open_regular(path: str | os.PathLike[str]) -> int:
    """Open a regular file, and return its descriptor.

    Anything else, such as a named pipe or a device, could block forever, so the file's type is
    checked before the file is opened.

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
        message = tr("The file {shown} doesn't exist. Choose another file.", shown=_shown(path))
        raise UserError(message, kind="missing", remedy="pick_model") from error
    except OSError as error:
        raise unreadable(path, error) from error


def open_own(path: str | os.PathLike[str]) -> BinaryIO:
    """Open one of the program's own files for reading.

    Raises: OSError, if it can't be opened or isn't a regular file; reading anything else might
    never end.
    """
    try:
        return open(open_regular(path), "rb")
    except UserError as error:
        number = errno.ENOENT if error.kind == "missing" else errno.EINVAL
        raise OSError(number, error.message, os.fspath(path)) from error


def read_at_most(path: str | os.PathLike[str], most: int) -> bytes:
    """Return the contents of a file from an untrusted source.

    Reads at most `most` + 1 bytes, whatever size the system reports: the file may be growing, and
    files in /proc report no size.

    Raises: UserError, like open_regular, or kind too_large.
    """
    descriptor = open_regular(path)
    try:
        with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor, no path
            size = os.fstat(descriptor).st_size
            if size > most:
                raise too_large(path, size, most)
            pieces: list[bytes] = []
            room, wanted = most + 1, size + 1  # one more, so that the first read reaches the end
            while room and (piece := file.read(min(room, max(wanted, PIECE)))):
                pieces.append(piece)
                room -= len(piece)
                wanted -= len(piece)
    except OSError as error:
        raise unreadable(path, error) from error
    if not room:
        raise too_large(path, most + 1, most)
    return b"".join(pieces)


def too_large(path: str | os.PathLike[str], size: int, most: int) -> UserError:
    """Return an error for a file that is too large.

    `size` is the size of the file, or `most` + 1 if only that much was read.
    """
    name = _shown(os.path.basename(path))  # noqa: PTH119 - also takes what Path refuses
    if size > most + 1 and size_text(size) != size_text(most):
        message = tr(
            "{name} is too large ({size}). The limit for this kind of file is {most}. Choose a "
            "smaller file.",
            name=name,
            size=size_text(size),
            most=size_text(most),
        )
    else:
        message = tr(
            "{name} is too large. The limit for this kind of file is {most}. Choose a smaller "
            "file.",
            name=name,
            most=size_text(most),
        )
    return UserError(message, kind="too_large")


def irregular(path: str | os.PathLike[str]) -> bool:
    """Return True for a folder, a pipe, or a device. Return False for a regular file, and if
    nothing exists at the path."""
    status = status_of(path)
    return status is not None and not stat.S_ISREG(status.st_mode)


def refuse_irregular(path: str | os.PathLike[str]) -> None:
    """Check a path before it is written to or replaced. Raises: OSError, if it leads to a folder, a
    pipe, or a device."""
    if irregular(path):
        raise OSError(errno.EINVAL, tr("it isn't an ordinary file"), os.fspath(path))


def _refuse_irregular(path: str | os.PathLike[str], status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UserError(
            tr("{shown} is a folder. Choose a file.", shown=_shown(path)), kind="folder"
        )
    if not stat.S_ISREG(status.st_mode):
        raise UserError(
            tr("{shown} isn't an ordinary file. Choose another file.", shown=_shown(path)),
            kind="not_regular",
        )


def status_of(path: str | os.PathLike[str]) -> os.stat_result | None:
    """Return what the system tells about a file or folder; None if there is none or it can't be
    seen."""
    try:
        return os.stat(path)  # noqa: PTH116 - also takes what Path refuses
    except (OSError, ValueError):
        return None


def file_state(path: str | os.PathLike[str]) -> str:
    """Return a file's size in bytes and its modification time in nanoseconds, as "4:17". They tell
    a file from one that replaced it. Returns "" if there is no file or it can't be seen."""
    status = status_of(path)
    return f"{status.st_size}:{status.st_mtime_ns}" if status is not None else ""


def real_path(path: str | os.PathLike[str]) -> str:
    """Return the path with all links resolved, so that two paths to one file can be compared.

    A text that can't be a path (with a NUL or a lone surrogate) is returned unchanged.
    """
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return os.fspath(path)


@contextlib.contextmanager
def looking_at(path: str | os.PathLike[str]) -> Generator[None]:
    """Turn an OSError within this context into a UserError about `path`. Path's `exists`,
    `is_file`, `is_dir`, and `glob` raise one if a name is too long, or if the user may not open the
    folder.

    Raises: UserError, kind permission or unreadable.
    """
    try:
        yield
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: str | os.PathLike[str], error: OSError) -> UserError:
    """Return an error that says why the system couldn't read the file."""
    details = str(error)
    if isinstance(error, PermissionError):
        message = tr(
            "You don't have permission to read {shown}. Change its permissions, or choose "
            "another file.",
            shown=_shown(path),
        )
        return UserError(message, kind="permission", details=details)
    reason = error.strerror or type(error).__name__
    return UserError(
        tr(
            "Glassbox couldn't read {shown}: {reason}. Check the disk, then try again.",
            shown=_shown(path),
            reason=reason,
        ),
        kind="unreadable",
        details=details,
    )


def _shown(path: str | os.PathLike[str]) -> str:
    return readable(storable(os.fspath(path)))
