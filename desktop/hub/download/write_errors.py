"""Explains errors that occur while a download is written to disk."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.hub.repository import RemoteFile

_GONE: Final = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTCONN)
"""Error codes for a disk that was unplugged."""


def writing_failed(target: Path, file: RemoteFile, error: OSError) -> UserError:
    """Return the error that explains why a write failed."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return UserError(
            tr(
                "The download of {name} stopped because the disk is full. Free up some space, "
                "then resume the download.",
                name=file.name,
            ),
            kind="disk_full",
            remedy="retry",
            details=str(error),
        )
    if error.errno == errno.EFBIG:
        return UserError(
            tr(
                "This disk can't store a file of {bytes}. Disks formatted as FAT, like many "
                "USB drives, allow at most 4 GB per file. Choose a file of less than 4 GB.",
                bytes=size_text(file.bytes),
            ),
            kind="file_too_large",
            details=str(error),
        )
    return unwritable(target.parent, error)


def unwritable(path: Path, error: OSError) -> UserError:
    if error.errno == errno.ENOENT:  # deleted, renamed, or on a disk that was unplugged
        return UserError(
            tr(
                "The download stopped because {path} or a file in it can't be found. If the disk "
                "was disconnected, reconnect it. Then resume the download.",
                path=path,
            ),
            kind="disk_gone",
            remedy="retry",
            details=str(error),
        )
    if error.errno in _GONE:
        return UserError(
            tr(
                "The disk with {path} is no longer responding. Reconnect the disk, then resume "
                "the download.",
                path=path,
            ),
            kind="disk_gone",
            remedy="retry",
            details=str(error),
        )
    reason = error.strerror or type(error).__name__
    return UserError(
        tr(
            "Glassbox can't write to {path}: {reason}. Check the folder's permissions and the "
            "free space on the disk.",
            path=path,
            reason=reason,
        ),
        kind="unwritable",
        details=str(error),
    )
