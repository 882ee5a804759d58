"""Scores of a whole vocabulary on the disk, where two models don't fit the memory at once."""

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
"""Bytes of the reference's scores; of a longer text, models take turns reading a part each."""


def fit_on_disk(piece: int) -> int:
    """How many pieces of so many bytes fit the limit, and half of what is free; at least 1."""
    free = shutil.disk_usage(tempfile.gettempdir()).free
    return max(1, min(MOST_ON_DISK, free // 2) // piece)


def keep(file: IO[bytes], rows: Floats) -> None:
    """Write the scores of a step, [tokens x vocabulary].

    Raises: UserError, kind disk_full.
    """
    try:
        file.write(np.int64(len(rows)).tobytes())
        file.write(np.ascontiguousarray(rows).data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            tr(
                "The memory doesn't hold both models at once, and there is no room on the "
                "disk for what the first one predicts ({reason}). Free some, or compare on a "
                "shorter text.",
                reason=reason,
            ),
            kind="disk_full",
            details=str(error),
        ) from error


def kept(file: IO[bytes], vocabulary: int) -> Iterator[Floats]:
    """What keep has written, step by step."""
    while head := file.read(8):
        rows = int(np.frombuffer(head, np.int64)[0])
        yield np.frombuffer(file.read(4 * rows * vocabulary), np.float32).reshape(rows, vocabulary)
