"""Computes the unpacked size of a Parquet file's largest page from its footer and page headers.

The library that reads Parquet files trusts these values: a few kilobytes of zstd can unpack to
gigabytes, and an allocation that fails ends the process. Sources for the layout:
apache/parquet-format, parquet.thrift, and Thrift's compact protocol.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, TypeAlias, cast

Fields: TypeAlias = dict[int, Any]
"""A Thrift struct, by field number."""

MAGIC: Final = b"PAR1"
LONGEST_FOOTER: Final = 16_000_000
MOST_VALUES: Final = 2_000_000
"""Maximum number of values in a footer; 1,000 row groups with 20 columns have a third of this."""
MOST_COLUMNS: Final = 1000
DEEPEST: Final = 32
MOST_PAGES: Final = 200_000
LONGEST_PAGE_HEADER: Final = 1 << 16
LARGEST_PAGE: Final = 128_000_000
"""Size limit for an unpacked page, in bytes; writers aim at 1 MB."""
LARGEST_GROUP: Final = 512_000_000
"""Size limit, in bytes, for the largest pages of all columns in a row group, which are in memory
together."""


class TooLarge(Exception):
    """The file is valid, but takes too much memory."""


def largest_page(file: BinaryIO) -> int:
    """Return the unpacked size of a Parquet file's largest page, in bytes.

    Raises: TooLarge, if reading the file would take too much memory; ValueError, if the file isn't
    a complete Parquet file; OSError, if it can't be read.
    """
    try:
        return _largest(file)
    except (AttributeError, TypeError) as error:  # a number where a struct should be
        raise ValueError("its fields are of other kinds") from error


def _largest(file: BinaryIO) -> int:
    footer = _footer(file)
    _check_schema(cast("list[Fields]", footer.get(2, [])))
    pages = largest = 0
    for group in cast("list[Fields]", footer.get(4, [])):
        together = 0
        for column in cast("list[Fields]", group.get(1, [])):
            page = 0
            for size in _page_sizes(file, column.get(3, {})):
                pages += 1
                page = max(page, size)
                if pages > MOST_PAGES:
                    raise TooLarge("pages")
            together += page
            largest = max(largest, page)
        if largest > LARGEST_PAGE or together > LARGEST_GROUP:
            raise TooLarge(f"a page of {largest:,} bytes, {together:,} together")
    return largest


def _footer(file: BinaryIO) -> Fields:
    size = file.seek(0, os.SEEK_END)
    if size < 12:
        raise ValueError("it is too short")
    file.seek(0)
    begin = file.read(4)
    file.seek(size - 8)
    end = file.read(8)
    if not begin == end[4:] == MAGIC:
        raise ValueError("its beginning or end is missing")
    (length,) = struct.unpack("<I", end[:4])
    if length > size - 12:
        raise ValueError("its footer is longer than the file")
    if length > LONGEST_FOOTER:
        raise TooLarge("a footer")
    file.seek(size - 8 - length)
    return _Compact(file.read(length)).fields()


def _check_schema(elements: list[Fields]) -> None:
    """Check the schema's size and depth. The elements are in depth-first order, each with its
    number of children (field 5). Raises: TooLarge."""
    if len(elements) > MOST_COLUMNS:
        raise TooLarge("columns")
    open_levels: list[int] = []
    for element in elements:
        while open_levels and not open_levels[-1]:
            open_levels.pop()
        if open_levels:
            open_levels[-1] -= 1
        open_levels.append(max(0, int(element.get(5, 0))))
        if len(open_levels) > DEEPEST:
            raise TooLarge("depth")


def _page_sizes(file: BinaryIO, column: Fields) -> Iterator[int]:
    """Yield the unpacked size of each page of a column chunk, in bytes. The chunk begins at its
    dictionary (field 11) or its data (field 9); field 7 contains its length in bytes."""
    at, length = int(column.get(11, column.get(9, 0))), int(column.get(7, 0))
    end = at + length
    if at < 0 or length < 0 or end > file.seek(0, os.SEEK_END):
        raise ValueError("a column lies beyond the end")
    while at < end:
        file.seek(at)
        header = _Compact(file.read(min(LONGEST_PAGE_HEADER, end - at)))
        fields = header.fields()
        unpacked, packed = int(fields.get(2, 0)), int(fields.get(3, 0))
        if unpacked < 0 or packed < 0:
            raise ValueError("a page of less than nothing")
        yield unpacked
        at += header.position + packed


class _Compact:
    """Reads data in Thrift's compact protocol. Texts and floating-point numbers are skipped.

    Raises: ValueError, if the data is malformed; TooLarge, if it contains too many values or is
    nested too deeply.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = MOST_VALUES
        self.position = 0

    def fields(self, depth: int = 0) -> Fields:
        found: Fields = {}
        number = 0
        while head := self._byte():
            number = number + (head >> 4) if head >> 4 else self._whole()
            found[number] = self._value(head & 15, depth)
        return found

    def _value(self, kind: int, depth: int) -> Any:
        self._left -= 1
        if self._left < 0 or depth > DEEPEST:
            raise TooLarge("values")
        match kind:
            case 1 | 2:  # true and false, which take no bytes
                return kind == 1
            case 3:
                return self._byte()
            case 4 | 5 | 6:
                return self._whole()
            case 7:
                return self._skip(8)
            case 8:
                return self._skip(self._number())
            case 9 | 10:
                head = self._byte()
                count = self._number() if head >> 4 == 15 else head >> 4
                kind = head & 15
                return [self._in_list(kind, depth + 1) for _ in range(count)]
            case 12:
                return self.fields(depth + 1)
            case _:  # parquet has no maps
                raise ValueError(f"the type {kind}")

    def _in_list(self, kind: int, depth: int) -> Any:
        return self._value(3 if kind in (1, 2) else kind, depth)

    def _skip(self, count: int) -> None:
        self.position += count
        if self.position > len(self._data):
            raise ValueError("it breaks off")

    def _byte(self) -> int:
        self._skip(1)
        return self._data[self.position - 1]

    def _number(self) -> int:
        value = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
        raise ValueError("a number of more than 64 bits")

    def _whole(self) -> int:
        """Read a zigzag-encoded integer: 0, -1, 1, -2…"""
        value = self._number()
        return value >> 1 ^ -(value & 1)
