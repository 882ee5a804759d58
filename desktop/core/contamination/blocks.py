"""A piece of a corpus as blocks of text."""

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
    NotReadable,
    Piece,
    is_utf16,
)
from desktop.core.contamination.words import BREAK, composed
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import tr

BLOCK: Final = 1_000_000
LONGEST_LINE: Final = 16_000_000
"""Characters of a JSON line, or a table's; unpacked, a small file can be one line without end."""
TOO_LONG: Final = tr("a line of it is too long")
NO_LINE: Final = -1
"""Where lines say nothing: a JSON file may be one."""
Batches = Callable[[Path], Iterator[Sequence[Mapping[str, Any]]]]
"""Rows of a parquet file, some at a time; the library for it is outside of core."""


@dataclass(frozen=True, slots=True)
class Block:
    """`line` is the number of its first line in the piece, from 0; `records` are where its
    records begin, each with its line, empty for a running text. `bytes` of the file were read
    for it. A `tail` belongs to the next piece, and only ends what began before it."""

    text: str
    line: int
    bytes: int
    records: tuple[tuple[int, int], ...] = ()
    tail: bool = False

    def lines_at(self, places: Iterable[int]) -> Iterator[int]:
        """The line of each place, which come in order."""
        line, last = self.line, 0
        for place in places:
            if self.records:
                number = bisect_right(self.records, (place, 1 << 62)) - 1
                yield self.records[max(number, 0)][1]
            else:
                line += self.text.count("\n", last, place)
                last = place
                yield line


def blocks_of(piece: Piece, batches: Batches | None = None) -> Iterator[Block]:
    """Raises: NotReadable."""
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
        raise NotReadable(tr("it can't be read to its end ({error})", error=error)) from error


class _Stream:
    """A piece's bytes, unpacked; `taken` counts those of the file."""

    def __init__(self, piece: Piece) -> None:
        self._piece = piece
        self.file = open(open_regular(piece.path), "rb")  # noqa: SIM115, PTH123 - closed in close
        self.file.seek(piece.start)
        unpack = PACKED.get(Path(piece.path).suffix.lower())
        self.data = cast("IO[bytes]", unpack(self.file, "rb") if unpack else self.file)
        self._taken = piece.start

    def taken(self) -> int:
        """Since the last time."""
        now = self.file.tell()
        count, self._taken = now - self._taken, now
        return count

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


def _text_blocks(piece: Piece) -> Iterator[tuple[str, int]]:
    """The piece's text in parts that end with a line, or a blank, where they can, and the bytes
    that each took."""
    with _Stream(piece) as stream:
        kept = ""
        for text, more in _decoded(piece, stream):
            text = kept + text
            end = text.rfind("\n") + 1 if more else len(text)
            if not end and len(text) > LONGEST_LINE:
                raise NotReadable(TOO_LONG)
            if not end and piece.kind == "text":
                end = text.rfind(" ") + 1 or len(text)
            kept = text[end:]
            if end:
                yield text[:end], stream.taken()


def _decoded(piece: Piece, stream: _Stream) -> Iterator[tuple[str, bool]]:
    """Parts of the text, and whether more of them come. What is no sound UTF-8 becomes the sign
    for that; the words around it stay."""
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
    """Of a whole file. Raises: NotReadable."""
    head = stream.data.read(LOOKED_AT)
    stream.data.seek(0)
    if is_utf16(head):
        return "utf-16"
    if b"\0" in head:
        raise NotReadable(tr("it is no text"))
    return "utf-8-sig"


def _running(piece: Piece) -> Iterator[Block]:
    line = 0
    for text, count in _text_blocks(piece):
        text = composed(text)
        yield Block(text, line, count)
        line += text.count("\n")
    if not piece.whole and piece.stop < os.path.getsize(piece.path):  # noqa: PTH202
        after = Piece(piece.path, "text", piece.stop, piece.stop + LOOKED_AT * 8, whole=False)
        text = "".join(text for text, _ in _text_blocks(after))
        yield Block(composed(text), line, 0, tail=True)


def _json_lines(piece: Piece) -> Iterator[Block]:
    line = 0
    for text, count in _text_blocks(piece):
        rows = text.split("\n")
        if text.endswith("\n"):
            rows.pop()
        yield _joined(((_strings_in(row), line + at) for at, row in enumerate(rows)), line, count)
        line += len(rows)


def _strings_in(line: str) -> list[str]:
    """The texts of a JSON line; of one that is none, the line itself."""
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


def _joined(records: Iterator[tuple[list[str], int]], line: int, count: int) -> Block:
    """Texts beside each other are not one text: no run of words goes from one into the next."""
    parts: list[str] = []
    begins: list[tuple[int, int]] = []
    at = 0
    for texts, number in records:
        begins.append((at, number))
        for text in texts:
            parts.append(composed(text))
            at += len(parts[-1]) + len(BREAK)
    return Block(BREAK.join([*parts, ""]), line, count, tuple(begins) or ((0, line),))


def _table(piece: Piece) -> Iterator[Block]:
    csv.field_size_limit(LONGEST_LINE)
    with _Stream(piece) as stream:
        text = io.TextIOWrapper(stream.data, _encoding(stream), "replace", newline="")
        reader = csv.reader(_lines(text), delimiter=_comma(piece))
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
    """Raises: NotReadable."""
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise NotReadable(TOO_LONG)
        yield line.replace("\0", " ")


def _comma(piece: Piece) -> str:
    return "\t" if ".tsv" in Path(piece.path).suffixes else ","


def _json(piece: Piece) -> Iterator[Block]:
    with _Stream(piece) as stream:
        encoding = _encoding(stream)
        data = stream.data.read(LARGEST_JSON + 1)
        if len(data) > LARGEST_JSON:
            raise NotReadable(tr("it is too large for a JSON file; save it as JSON lines"))
        text = data.decode(encoding, "replace")
        try:
            texts = list(_strings(parsed(text)))
        except (ValueError, RecursionError):
            texts = [text]
        yield _joined(iter([(texts, NO_LINE)]), 0, stream.taken())


def _parquet(piece: Piece, batches: Batches | None) -> Iterator[Block]:
    """A row counts as a line. How far it is isn't known before all of it is read."""
    if batches is None:
        raise NotReadable(tr("Parquet files can't be read here; save it as JSON lines or CSV"))
    at = 0
    for rows in batches(Path(piece.path)):
        numbered = ((list(_strings(row)), at + number) for number, row in enumerate(rows))
        yield _joined(numbered, at, 0)
        at += len(rows)
    yield Block("", at, piece.stop, ((0, at - 1),))
