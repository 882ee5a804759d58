"""Reads a piece of a corpus as blocks of text."""

from __future__ import annotations

import codecs
import csv
import io
import lzma
import os
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, cast

from desktop.core.contamination.corpus import (
    LARGEST_JSON,
    LOOKED_AT,
    PACKED,
    CorpusPiece,
    NotReadable,
    is_utf16,
)
from desktop.core.contamination.words import BREAK, composed
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import marked, tr

BLOCK: Final = 250_000
"""Number of characters to search at a time. Its words take some 40 bytes for each of
them, of which a process keeps some for good. Larger blocks aren't faster."""
LONGEST_LINE: Final = 16_000_000
"""Maximum number of characters in a line of a JSON Lines file or a table. A small compressed file
can decompress to a single endless line."""
TOO_LONG: Final = marked(
    "it has a line that is too long (more than 16 million characters); split this line"
)
NO_LINE: Final = -1
"""Line number to use if line numbers have no meaning, as in a JSON file, which may be a single
line."""
Batches = Callable[[Path], Iterator[Sequence[Mapping[str, Any]]]]
"""Function that yields the rows of a Parquet file in batches. The library for Parquet is outside of
core."""


@dataclass(frozen=True, slots=True)
class CorpusBlock:
    """A block of text. `line` is the number of its first line in the piece, from 0. `records` has
    the position and line of each record, and is empty for plain text. `bytes` is the number of
    bytes that were read from the file. A `tail` belongs to the next piece and serves only to
    complete matches that began before it."""

    text: str
    line: int
    bytes: int
    records: tuple[tuple[int, int], ...] = ()
    tail: bool = False

    def lines_at(self, places: Iterable[int]) -> Iterator[int]:
        """Yield the line number of each position in the text. The positions must be in ascending
        order."""
        line, last = self.line, 0
        for place in places:
            if self.records:
                number = bisect_right(self.records, (place, 1 << 62)) - 1
                yield self.records[max(number, 0)][1]
            else:
                line += self.text.count("\n", last, place)
                last = place
                yield line


def blocks_of(piece: CorpusPiece, batches: Batches | None = None) -> Iterator[CorpusBlock]:
    """Yield the blocks of a piece. Raises: NotReadable."""
    try:
        match piece.kind:
            case "text":
                yield from _running(piece)
            case "lines":
                yield from _json_lines(piece)
            case "table":
                yield from _table(piece)
            case "json":
                yield from _json(piece)
            case "parquet":
                yield from _parquet(piece, batches)
    except UserError as error:
        raise NotReadable(error.message.rstrip(".")) from error
    except (OSError, EOFError, lzma.LZMAError, zlib.error, ValueError, csv.Error) as error:
        raise NotReadable(tr("part of it can't be read: {error}", error=error)) from error


class _Stream:
    """The decompressed bytes of a piece. `taken` counts the bytes read from the file."""

    def __init__(self, piece: CorpusPiece) -> None:
        self._piece = piece
        self.file = open(open_regular(piece.path), "rb")  # noqa: SIM115, PTH123 - closed in close
        self.file.seek(piece.start)
        unpack = PACKED.get(Path(piece.path).suffix.lower())
        self.data = cast("IO[bytes]", unpack(self.file, "rb") if unpack else self.file)
        self._taken = piece.start

    def taken(self) -> int:
        """Return the number of bytes read since the last call."""
        now = self.file.tell()
        count, self._taken = now - self._taken, now
        return count

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


def _text_blocks(piece: CorpusPiece) -> Iterator[tuple[str, int]]:
    """Yield the text of a piece in parts, with the number of bytes read for each. If possible, a
    part ends at the end of a line or, in plain text without line breaks, at the end of a word."""
    with _Stream(piece) as stream:
        kept = ""
        for text, more in _decoded(piece, stream):
            text = kept + text
            end = text.rfind("\n") + 1 if more else len(text)
            if not end and len(text) > LONGEST_LINE:
                raise NotReadable(tr(TOO_LONG))
            if not end and piece.kind == "text":
                end = text.rfind(" ") + 1 or len(text)
            kept = text[end:]
            if end:
                yield text[:end], stream.taken()


def _decoded(piece: CorpusPiece, stream: _Stream) -> Iterator[tuple[str, bool]]:
    """Yield parts of the text, each with True if more parts follow. Invalid UTF-8 becomes the
    replacement character; the words around it are kept."""
    encoding = "utf-8-sig" if piece.start == 0 else "utf-8"
    if piece.whole:
        encoding = _encoding(stream)
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    left = piece.stop - piece.start
    more = True
    while more:
        asked = BLOCK if piece.whole else min(BLOCK, left)
        data = stream.data.read(asked)
        left -= len(data)
        more = len(data) == asked and (piece.whole or left > 0)
        yield decoder.decode(data, final=not more), more


def _encoding(stream: _Stream) -> str:
    """Detect the encoding of a whole file. Raises: NotReadable."""
    head = stream.data.read(LOOKED_AT)
    stream.data.seek(0)
    if is_utf16(head):
        return "utf-16"
    if b"\0" in head:
        raise NotReadable(tr("it isn't text"))
    return "utf-8-sig"


def _running(piece: CorpusPiece) -> Iterator[CorpusBlock]:
    line = 0
    for text, count in _text_blocks(piece):
        text = composed(text)
        yield CorpusBlock(text, line, count)
        line += text.count("\n")
    if not piece.whole and piece.stop < os.path.getsize(piece.path):  # noqa: PTH202
        after = CorpusPiece(piece.path, "text", piece.stop, piece.stop + LOOKED_AT * 8, whole=False)
        text = "".join(text for text, _ in _text_blocks(after))
        yield CorpusBlock(composed(text), line, 0, tail=True)


def _json_lines(piece: CorpusPiece) -> Iterator[CorpusBlock]:
    line = 0
    for text, count in _text_blocks(piece):
        rows = text.split("\n")
        if text.endswith("\n"):
            rows.pop()
        yield _joined(((_strings_in(row), line + at) for at, row in enumerate(rows)), line, count)
        line += len(rows)


def _strings_in(line: str) -> list[str]:
    """Return the strings in a line of JSON, or the line itself if it isn't valid JSON."""
    try:
        return list(_strings(parsed(line))) if line.strip() else []
    except (ValueError, RecursionError):
        return [line]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in cast("Mapping[str, object]", value).values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in cast("list[Any]", value):
            yield from _strings(each)


def _joined(records: Iterator[tuple[list[str], int]], line: int, count: int) -> CorpusBlock:
    """Join records into a block, separated so that no run of words spans two strings."""
    parts: list[str] = []
    begins: list[tuple[int, int]] = []
    at = 0
    for texts, number in records:
        begins.append((at, number))
        for text in texts:
            parts.append(composed(text))
            at += len(parts[-1]) + len(BREAK)
    return CorpusBlock(BREAK.join([*parts, ""]), line, count, tuple(begins) or ((0, line),))


def _table(piece: CorpusPiece) -> Iterator[CorpusBlock]:
    csv.field_size_limit(LONGEST_LINE)
    with _Stream(piece) as stream:
        text = io.TextIOWrapper(stream.data, _encoding(stream), "replace", newline="")
        comma = "\t" if ".tsv" in Path(piece.path).suffixes else ","
        reader = csv.reader(_lines(text), delimiter=comma)
        rows: list[tuple[list[str], int]] = []
        size = begin = 0
        for row in reader:
            rows.append((row, begin))
            begin = reader.line_num
            size += sum(map(len, row))
            if size >= BLOCK:
                yield _joined(iter(rows), rows[0][1], stream.taken())
                rows, size = [], 0
        if rows:
            yield _joined(iter(rows), rows[0][1], stream.taken())


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Yield the lines of a table, with NULs replaced by spaces. Raises: NotReadable."""
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise NotReadable(tr(TOO_LONG))
        yield line.replace("\0", " ")


def _json(piece: CorpusPiece) -> Iterator[CorpusBlock]:
    with _Stream(piece) as stream:
        encoding = _encoding(stream)
        data = stream.data.read(LARGEST_JSON + 1)
        if len(data) > LARGEST_JSON:
            raise NotReadable(tr("it is a JSON file larger than 64\u00a0MB; save it as JSON Lines"))
        text = data.decode(encoding, "replace")
        try:
            texts = list(_strings(parsed(text)))
        except (ValueError, RecursionError):
            texts = [text]
        yield _joined(iter([(texts, NO_LINE)]), 0, stream.taken())


def _parquet(piece: CorpusPiece, batches: Batches | None) -> Iterator[CorpusBlock]:
    """Yield blocks of rows; each row counts as a line. Bytes are counted only at the end."""
    if batches is None:
        raise NotReadable(tr("it is a Parquet file; save it as JSON Lines or CSV"))
    at = 0
    for rows in batches(Path(piece.path)):
        numbered = ((list(_strings(row)), at + number) for number, row in enumerate(rows))
        yield _joined(numbered, at, 0)
        at += len(rows)
    yield CorpusBlock("", at, piece.stop, ((0, at - 1),))
