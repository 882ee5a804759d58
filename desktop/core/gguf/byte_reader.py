"""Reads the bytes of a GGUF header in growing chunks, and checks every length before using it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final, TypeAlias

from desktop.core.errors import UserError
from desktop.core.gguf.arrays import skip_strings
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text

Read: TypeAlias = Callable[[int, int], bytes]
"""read(offset, length) returns that many bytes of the file, or fewer at its end."""

LONGEST_HEADER: Final = 128 << 20
MOST_STRINGS: Final = 1 << 24
FIRST_PIECE: Final = 1 << 16

U32: Final = struct.Struct("<I")
U64: Final = struct.Struct("<Q")


def malformed(what: str) -> UserError:
    return UserError(
        tr("The file's header is damaged: {what}. Download the file again.", what=what),
        kind="malformed",
    )


class HeaderBytes:
    """Reads a header from front to back.

    Its methods raise UserError, kind truncated or malformed, and whatever `read` raises.
    """

    def __init__(self, read: Read, file_size: int) -> None:
        self._read = read
        self.file_size = file_size
        self._data = b""
        self.position = 0
        """Offset of the next byte to read."""

    def first(self, length: int) -> bytes:
        """Return the file's first `length` bytes, or the whole file if it is shorter.

        The read position doesn't change.
        """
        return self._read(0, length)

    def take(self, length: int) -> bytes:
        """Read `length` bytes.

        Returns a copy, so that a small part doesn't keep the whole header in memory.
        """
        start = self._need(length)
        return self._data[start : self.position]

    def unpack(self, kind: struct.Struct) -> int:
        start = self._need(kind.size)
        return kind.unpack_from(self._data, start)[0]

    def count(self, most: int, what: str) -> int:
        """Read a 64-bit count, and check that it is at most `most`. `what` names the counted things
        in errors."""
        count = self.unpack(U64)
        if count > most:
            raise malformed(
                tr(
                    "it claims to contain {count:,} {what}, which is too many",
                    count=count,
                    what=what,
                )
            )
        return count

    def string(self, what: str) -> bytes:
        """Read a string: its length and then that many bytes. `what` names it in errors."""
        length = self.unpack(U64)
        if length > LONGEST_HEADER:
            raise malformed(
                tr(
                    "{what} claims to be {length:,} bytes long, which is too long",
                    what=what,
                    length=length,
                )
            )
        return self.take(length)

    def strings(self, count: int, key: str) -> bytes:
        """Read `count` strings, and return their bytes including their lengths."""
        if count > MOST_STRINGS:
            raise malformed(
                tr(
                    "{key!r} claims to contain {count:,} strings, which is too many",
                    key=key[:80],
                    count=count,
                )
            )
        start, passed = self.position, 0
        while passed < count:
            more, self.position = skip_strings(self._data, self.position, count - passed)
            passed += more
            if passed < count:  # only part of the next string has been read
                self.string(repr(key[:80]))
                passed += 1
        return self._data[start : self.position]

    def _need(self, length: int) -> int:
        """Make sure that the next `length` bytes are loaded, and advance past them.

        Returns the position at which they start.
        """
        start = self.position
        end = start + length
        if end > len(self._data):
            self._grow(end)
        self.position = end
        return start

    def _grow(self, end: int) -> None:
        if end > self.file_size:
            raise UserError(
                tr(
                    "The file is incomplete: it ends after {size}, in the middle of its "
                    "header. Download the file again.",
                    size=size_text(self.file_size),
                ),
                kind="truncated",
            )
        if end > LONGEST_HEADER:
            raise malformed(
                tr(
                    "it claims to be longer than the maximum of {longest_header}",
                    longest_header=size_text(LONGEST_HEADER),
                )
            )
        have = len(self._data)
        wanted = min(max(end, 2 * have, FIRST_PIECE), self.file_size, LONGEST_HEADER)
        self._data += self._read(have, wanted - have)
        if len(self._data) < end:  # the file became shorter after its size was read
            self.file_size = len(self._data)
            self._grow(end)
