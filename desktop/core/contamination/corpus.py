"""Splits a corpus into pieces that can be read in parallel."""

from __future__ import annotations

import bz2
import gzip
import itertools
import lzma
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Literal

from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, unreadable
from desktop.core.i18n import tr

PIECE: Final = 16_000_000
STEP: Final = 1_000_000
"""Number of bytes to read at a time when looking for a place to cut a file."""
LARGEST_JSON: Final = 64_000_000
"""Maximum size of a JSON file in bytes. A larger file is read as plain text. A compressed file that
is larger only after decompression is skipped."""
LOOKED_AT: Final = 8192
PACKED: Final = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


Kind = Literal["text", "lines", "table", "json", "parquet"]
_KINDS: Final[dict[str, Kind]] = {
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "table",
    ".tsv": "table",
    ".json": "json",
    ".parquet": "parquet",
}


class NotReadable(Exception):
    """A corpus file can't be read; the message is the reason, in a few words."""


@dataclass(frozen=True, slots=True)
class CorpusPiece:
    """Bytes `start` to `stop` of a file. `whole` is true for a file that can't be split, since it
    is compressed or must be read as a whole."""

    path: str
    kind: Kind
    start: int
    stop: int
    whole: bool


def files_of(path: str | os.PathLike[str]) -> list[Path]:
    """Return the file at `path`, or all files in the folder at `path` and its subfolders, as a
    list. Hidden files and folders are skipped, and the files of each folder are sorted by name.

    Raises: UserError, kind empty, if the folder contains no files, or as open_regular does.
    """
    place = Path(path)
    if not os.path.isdir(place):  # noqa: PTH112 - never raises; opening the file does
        os.close(open_regular(place))
        return [place]
    found: list[Path] = []

    def tell(error: OSError) -> None:
        raise unreadable(place, error) from error

    try:
        for folder, folders, names in os.walk(place, onerror=tell):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(folder) / name for name in sorted(names) if not name.startswith(".")]
    except OSError as error:
        raise unreadable(place, error) from error
    if not found:
        raise UserError(
            tr("The folder {name} contains no text files. Choose another folder.", name=place.name),
            kind="empty",
        )
    return found


def pieces_of(file: Path) -> list[CorpusPiece]:
    """Split a file into pieces. Raises: NotReadable."""
    try:
        descriptor = open_regular(file)
    except UserError as error:
        raise NotReadable(error.message.rstrip(".")) from error
    with open(descriptor, "rb") as stream:  # noqa: PTH123 - a descriptor, no path
        try:
            size = os.fstat(descriptor).st_size
            head = stream.read(LOOKED_AT)
            packed = file.suffix.lower() in PACKED
            kind = _kind(file, size, packed)
            if b"\0" in head and not (packed or kind == "parquet" or is_utf16(head)):
                raise NotReadable(tr("it isn't text"))
            if packed or kind in ("table", "json", "parquet") or is_utf16(head):
                return [CorpusPiece(str(file), kind, 0, size, whole=True)]
            edges = [0]
            while size - edges[-1] > PIECE:
                edges.append(_edge(stream, edges[-1] + PIECE, kind, size))
            if edges[-1] < size or size == 0:
                edges.append(size)
        except OSError as error:
            raise NotReadable(error.strerror or str(error)) from error
    return [
        CorpusPiece(str(file), kind, begin, end, whole=False)
        for begin, end in itertools.pairwise(edges)
    ]


def _kind(file: Path, size: int, packed: bool) -> Kind:
    name = file.name.lower().removesuffix(file.suffix.lower()) if packed else file.name.lower()
    kind = _KINDS.get(Path(name).suffix, "text")
    return "text" if kind == "json" and size > LARGEST_JSON else kind


def is_utf16(head: bytes) -> bool:
    return head[:2] in (b"\xff\xfe", b"\xfe\xff")


def _edge(stream: IO[bytes], at: int, kind: Kind, size: int) -> int:
    """Return the first place at or after byte `at` to cut a file: after the end of a line. Plain
    text without a line break nearby is cut after a space, or between two characters if there is no
    space either."""
    stream.seek(at)
    while data := stream.read(STEP):
        end = data.find(b"\n")
        if end < 0 and kind == "text":
            end = data.find(b" ")
        if end < 0 and kind == "text":  # no spaces at all: cut between two characters
            end = next((i for i, byte in enumerate(data) if byte & 0xC0 != 0x80), 0) - 1
        if end >= 0 or kind == "text":
            return at + end + 1
        at += len(data)
    return size
