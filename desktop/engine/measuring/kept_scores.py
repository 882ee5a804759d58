"""Stores logits of the whole vocabulary on disk when the models to compare aren't in memory at the
same time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from typing import IO, Final

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.i18n import tr

Floats = npt.NDArray[np.float32]
MOST_ON_DISK: Final = 2_000_000_000
"""Size limit for the reference's logits, in bytes. If a text needs more, it is split into parts,
and the models take turns reading each part."""


def fit_on_disk(piece: int) -> int:
    """Return how many pieces of `piece` bytes fit within the limit and half of the free disk
    space; at least 1."""
    free = shutil.disk_usage(tempfile.gettempdir()).free
    return max(1, min(MOST_ON_DISK, free // 2) // piece)


def keep(file: IO[bytes], rows: Floats) -> None:
    """Write the logits of a step, [tokens x vocabulary].

    Raises: UserError, kind disk_full.
    """
    try:
        file.write(np.int64(len(rows)).tobytes())
        file.write(np.ascontiguousarray(rows).data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            tr(
                "The first model's predictions, which the comparison needs, couldn't be written to "
                "the disk ({reason}). Free up some space, or use a shorter text.",
                reason=reason,
            ),
            kind="disk_full",
            details=str(error),
        ) from error


def kept(file: IO[bytes], vocabulary: int) -> Iterator[Floats]:
    """Yield the logits that `keep` wrote, step by step, [tokens x vocabulary]."""
    while head := file.read(8):
        rows = int(np.frombuffer(head, np.int64)[0])
        yield np.frombuffer(file.read(4 * rows * vocabulary), np.float32).reshape(rows, vocabulary)
