"""Reads uncompressed NumPy archives (.npz) from untrusted sources. Each size that an archive claims
is checked against the file's size before memory is allocated."""

from __future__ import annotations

import io
import math
import os
import struct
import tokenize
import zipfile
from collections.abc import Collection
from typing import Any, BinaryIO, Final, cast

import numpy as np
from numpy.typing import NDArray

END: Final = struct.Struct("<4s4H2LH")
"""The end record of a ZIP file (APPNOTE.TXT 4.3.16): signature, two disk numbers, two counts, the
directory's size and offset, and the length of a comment, which NumPy doesn't write."""
END64: Final = b"PK\x06\x07"
LOCATOR: Final = 20
"""Number of bytes to check before the end record. If they start with END64, the sizes are stored
elsewhere, as for archives of 4 GB or more."""
LONGEST_DIRECTORY: Final = 1 << 16
_BAD_HEADER: Final = (
    *(TypeError, EOFError, OverflowError, MemoryError, RuntimeError),
    *(SyntaxError, tokenize.TokenError),
)
"""numpy reads the header of an array as Python literals, with Python's tokenizer and parser."""


class ArrayArchive:
    """The arrays of an archive, which may contain only arrays listed in `names`.

    Raises: ValueError, EOFError, OSError, zipfile.BadZipFile.
    """

    def __init__(self, file: BinaryIO, names: Collection[str]) -> None:
        _check_directory(file)
        self._archive = zipfile.ZipFile(file)
        members = self._archive.infolist()
        self.names = frozenset(each.filename.removesuffix(".npy") for each in members)
        # Valid members are uncompressed and unique, so they can't be larger than the file.
        if any(each.compress_type != zipfile.ZIP_STORED for each in members):
            raise ValueError("compressed")
        if len(self.names) < len(members) or not self.names <= set(names):
            raise ValueError("another archive")
        if sum(each.file_size for each in members) > file.seek(0, os.SEEK_END):
            raise ValueError("its members claim more than the file has")

    def read(self, name: str) -> NDArray[Any]:
        """Return the array with this name.

        Raises: KeyError, if no array has this name; the errors listed for the class.
        """
        info = self._archive.getinfo(f"{name}.npy")
        with self._archive.open(info) as stream:
            _check_size(cast("BinaryIO", stream), info.file_size)
        with self._archive.open(info) as stream:
            return np.lib.format.read_array(cast("BinaryIO", stream), allow_pickle=False)


def array_in(data: bytes) -> NDArray[Any]:
    """Return the array in a NumPy file (.npy). Raises: ValueError."""
    try:
        _check_size(io.BytesIO(data), len(data))
        return np.lib.format.read_array(io.BytesIO(data), allow_pickle=False)
    except _BAD_HEADER as error:
        raise ValueError(repr(error)) from error


def _check_size(member: BinaryIO, size: int) -> None:
    """Check the size that an array's header claims, before memory is allocated for it."""
    version = np.lib.format.read_magic(member)
    head = np.lib.format.read_array_header_1_0
    if version != (1, 0):
        head = np.lib.format.read_array_header_2_0
    try:
        shape, _, kind = head(member)
    except IndexError as error:  # an empty tuple in place of a type
        raise ValueError(repr(error)) from error
    if math.prod(shape) * kind.itemsize != size - member.tell():
        raise ValueError("an array is not as large as it claims")


def _check_directory(file: BinaryIO) -> None:
    """Check the size of the archive's directory before zipfile reads it.

    A directory with a million members would be far larger in memory than in the file.
    Raises: ValueError, OSError.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - END.size - LOCATOR))
    tail = file.read()
    if len(tail) < END.size + LOCATOR or tail.startswith(END64):
        raise ValueError("no archive of arrays")
    signature, _, _, _, _, length, _, comment = END.unpack(tail[LOCATOR:])
    if signature != b"PK\x05\x06" or comment or length > LONGEST_DIRECTORY:
        raise ValueError("no archive of arrays")
