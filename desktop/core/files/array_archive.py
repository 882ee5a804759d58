"""numpy's archive of arrays (.npz), not compressed, when it may be anybody's: what it claims is
held against the file's size before there is room made for it."""

from __future__ import annotations

import math
import os
import struct
import zipfile
from collections.abc import Collection
from typing import Any, BinaryIO, Final, cast

import numpy as np
from numpy.typing import NDArray

END: Final = struct.Struct("<4s4H2LH")
"""The end of a zip file (APPNOTE.TXT 4.3.16): signature, two disks, two counts, the directory's
size and place, the length of a comment, which numpy doesn't write."""
END64: Final = b"PK\x06\x07"
LOCATOR: Final = 20
"""Bytes before it that begin so where the sizes are elsewhere, as those of 4 GB and more are."""
LONGEST_DIRECTORY: Final = 1 << 16


class ArrayArchive:
    """The arrays of an archive that has those of `names` and no others.

    Raises: ValueError, EOFError, OSError, zipfile.BadZipFile.
    """

    def __init__(self, file: BinaryIO, names: Collection[str]) -> None:
        _check_directory(file)
        self._archive = zipfile.ZipFile(file)
        members = self._archive.infolist()
        self.names = frozenset(each.filename.removesuffix(".npy") for each in members)
        # Written uncompressed, and each once: what claims to be more than the file is none.
        if any(each.compress_type != zipfile.ZIP_STORED for each in members):
            raise ValueError("compressed")
        if len(self.names) < len(members) or not self.names <= set(names):
            raise ValueError("another archive")
        if sum(each.file_size for each in members) > file.seek(0, os.SEEK_END):
            raise ValueError("its members claim more than the file has")

    def read(self, name: str) -> NDArray[Any]:
        """Raises: KeyError, where there is none; as above."""
        info = self._archive.getinfo(f"{name}.npy")
        with self._archive.open(info) as stream:
            member = cast("BinaryIO", stream)
            version = np.lib.format.read_magic(member)
            head = np.lib.format.read_array_header_1_0
            if version != (1, 0):
                head = np.lib.format.read_array_header_2_0
            shape, _, kind = head(member)
            if math.prod(shape) * kind.itemsize != info.file_size - member.tell():
                raise ValueError(f"{name} is not as large as it claims")
        with self._archive.open(info) as stream:
            return np.lib.format.read_array(cast("BinaryIO", stream), allow_pickle=False)


def _check_directory(file: BinaryIO) -> None:
    """A directory of a million members would be far larger in memory than in the file.

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
