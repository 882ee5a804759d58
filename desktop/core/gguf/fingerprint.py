"""Identifies a model file by a fingerprint, without reading all of the file.

The fingerprint is the SHA-256 of the file's size and of evenly spaced samples, including the first
and the last bytes. A model that was trained further, quantized again, or renamed in its header gets
a different fingerprint. Computing it takes milliseconds, but it can miss a single changed byte in a
large file; "Verify" in the library reads every byte.

`content_fingerprint` reads more, because a model that has been edited in a single layer must not
count as a copy of the original.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, status_of

STRETCHES: Final = 64
STRETCH: Final = 16 * 1024
MORE_STRETCHES: Final = 512
SHOWN: Final = 12
"""Number of hexadecimal digits that are enough for a person to compare."""


def fingerprint(path: str | os.PathLike[str]) -> str:
    """Return the fingerprint as 64 hexadecimal digits, or "" if the file can't be read."""
    return _sampled(path, lambda _: STRETCHES)


def content_fingerprint(paths: Sequence[str | os.PathLike[str]]) -> str:
    """Return a fingerprint of a model, given all its files in order, or "" if one can't be read.

    It covers every byte of a file of up to 8 MiB. Of a larger file, it covers 512 evenly spaced
    samples, so that no change to a stretch of more than 0.2% of the file is missed. That is less
    than one matrix of a layer.
    """
    found = [
        _sampled(path, lambda size: min(MORE_STRETCHES, -(-size // STRETCH))) for path in paths
    ]
    if not all(found):
        return ""
    return found[0] if len(found) == 1 else hashlib.sha256("".join(found).encode()).hexdigest()


def same_content(
    ours: Sequence[str | os.PathLike[str]], theirs: Sequence[str | os.PathLike[str]]
) -> bool:
    """Return whether two models are copies of each other, given all the files of each. Files of
    different sizes aren't read. A file that can't be read is no copy."""
    sizes = [[_size(path) for path in paths] for paths in (ours, theirs)]
    if sizes[0] != sizes[1]:
        return False
    found = content_fingerprint(ours)
    return bool(found) and found == content_fingerprint(theirs)


def _size(path: str | os.PathLike[str]) -> int:
    status = status_of(path)
    return status.st_size if status is not None else -1


def _sampled(path: str | os.PathLike[str], stretches_for: Callable[[int], int]) -> str:
    """Hash the size of a file and evenly spaced samples of it, or return "" if the file can't be
    read. `stretches_for` is called with the size in bytes and returns the number of samples."""
    try:
        with open(open_regular(path), "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
            size = os.fstat(file.fileno()).st_size
            found = hashlib.sha256(str(size).encode())
            last, stretches = max(size - STRETCH, 0), stretches_for(size)
            for number in range(stretches):
                file.seek(last * number // max(stretches - 1, 1))
                found.update(file.read(STRETCH))
    except (UserError, OSError):
        return ""
    return found.hexdigest()
