"""Identifies a model file by a fingerprint, without reading all of the file.

The fingerprint is the SHA-256 of the file's size and of evenly spaced samples, including the first
and the last bytes. A model that was trained further, quantized again, or renamed in its header gets
a different fingerprint. Computing it takes milliseconds, but it can miss a single changed byte in a
large file; "Verify" in the library reads every byte.
"""

from __future__ import annotations

import hashlib
import os
from typing import Final

from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular

STRETCHES: Final = 64
STRETCH: Final = 16 * 1024
SHOWN: Final = 12
"""Number of hexadecimal digits that are enough for a person to compare."""


def fingerprint(path: str | os.PathLike[str]) -> str:
    """Return the fingerprint as 64 hexadecimal digits, or "" if the file can't be read."""
    try:
        with open(open_regular(path), "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
            size = os.fstat(file.fileno()).st_size
            found = hashlib.sha256(str(size).encode())
            last = max(size - STRETCH, 0)
            for number in range(STRETCHES):
                file.seek(last * number // (STRETCHES - 1))
                found.update(file.read(STRETCH))
    except (UserError, OSError):
        return ""
    return found.hexdigest()
