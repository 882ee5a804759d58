"""Reads the header of a GGUF file: its metadata, and the name, type, and offset of each tensor.

The parser is pure Python, so that a malformed file can't crash the process. It reads the file in
growing chunks and never maps it into memory, because truncating a mapped file raises SIGBUS.
Source of the format and of the checks: ggml/docs/gguf.md and ggml/src/gguf.cpp.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, unreadable
from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.byte_reader import (
    LONGEST_HEADER,
    U32,
    U64,
    HeaderBytes,
    Read,
    malformed,
)
from desktop.core.gguf.ggml_types import GGML_TYPES, type_name
from desktop.core.i18n import tr
from desktop.core.numbers.units import two_sizes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

NumberArray: TypeAlias = "npt.NDArray[np.generic]"
Value: TypeAlias = "bool | int | float | str | NumberArray | StringArray | tuple[Value, ...]"
"""A metadata value. Arrays of numbers are numpy arrays, and arrays of strings are decoded on
demand. A tuple is an array of arrays, which the format allows but llama.cpp doesn't read."""

MOST_KEYS: Final = 1 << 16
MOST_TENSORS: Final = 1 << 18
LONGEST_TENSOR_NAME: Final = 63
"""Maximum length in bytes: GGML_MAX_NAME in ggml.h, minus the terminating zero."""
DEEPEST_ARRAY: Final = 4
MOST_NESTED: Final = 1 << 16
"""Limit on nested arrays in the whole header. An empty array takes ten times as many bytes in
memory as in the file."""

_SCALARS: Final = {
    0: struct.Struct("<B"),
    1: struct.Struct("<b"),
    2: struct.Struct("<H"),
    3: struct.Struct("<h"),
    4: struct.Struct("<I"),
    5: struct.Struct("<i"),
    6: struct.Struct("<f"),
    7: struct.Struct("<?"),
    10: struct.Struct("<Q"),
    11: struct.Struct("<q"),
    12: struct.Struct("<d"),
}
_STRING: Final = 8
_ARRAY: Final = 9


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """A tensor as described by the header.

    `shape` is in ggml's order, the length of a row first; `offset` is in bytes from the start of
    the data. If the size of the type is unknown, `bytes` counts all bytes up to the next tensor.
    """

    name: str
    type: str
    shape: tuple[int, ...]
    offset: int
    bytes: int

    @property
    def elements(self) -> int:
        count = 1
        for length in self.shape:
            count *= length
        return count


@dataclass(frozen=True, slots=True)
class Header:
    version: int
    metadata: dict[str, Value]
    tensors: tuple[TensorInfo, ...]
    data_offset: int  # position of the first tensor's bytes in the file
    file_size: int


def read_header(path: str | os.PathLike[str]) -> Header:
    """Read and check the header of a file.

    Raises: UserError, kind missing, folder, permission, unreadable, not_regular, not_gguf,
    truncated or malformed.
    """
    descriptor = open_regular(path)
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor, no path

        def read(offset: int, length: int) -> bytes:
            file.seek(offset)
            pieces: list[bytes] = []
            while length and (piece := file.read(length)):
                pieces.append(piece)
                length -= len(piece)
            return b"".join(pieces)

        try:
            return parse_header(read, os.fstat(descriptor).st_size)
        except OSError as error:
            raise unreadable(path, error) from error


def parse_header(read: Read, file_size: int) -> Header:
    """Read and check a header through `read`, which may get the bytes from anywhere.

    Raises: UserError, kind not_gguf, truncated or malformed; whatever `read` raises.
    """
    return _Parser(read, file_size).parse()


class _Parser:
    """Reads a header from front to back, and checks every length before using it."""

    def __init__(self, read: Read, file_size: int) -> None:
        self._bytes = HeaderBytes(read, file_size)
        self._nested = 0

    def parse(self) -> Header:
        version = self._magic_and_version()
        tensor_count = self._bytes.count(MOST_TENSORS, tr("tensors"))
        key_count = self._bytes.count(MOST_KEYS, tr("metadata entries"))
        metadata = self._metadata(key_count)
        alignment = self._alignment(metadata)
        infos = [self._tensor() for _ in range(tensor_count)]
        data_offset = -(-self._bytes.position // alignment) * alignment
        size = self._bytes.file_size
        tensors = _placed(infos, alignment, data_offset, size)
        return Header(version, metadata, tensors, data_offset, size)

    def _magic_and_version(self) -> int:
        start = self._bytes.first(64)
        if not start:
            raise UserError(tr("The file is empty. Download the file again."), kind="not_gguf")
        if not b"GGUF".startswith(start[:4]):
            raise UserError(_what_it_is(start), kind="not_gguf")
        self._bytes.take(4)
        version = self._bytes.unpack(U32)
        if version & 0xFFFF == 0:
            raise _refused(
                tr("it stores numbers in big-endian byte order, which Glassbox can't read")
            )
        if version < 2:
            raise _refused(
                tr(
                    "its format version is {version}, but Glassbox needs version 2 or later",
                    version=version,
                )
            )
        if version > 3:
            raise _refused(
                tr(
                    "its format version, {version}, is too new for this version of Glassbox",
                    version=version,
                )
            )
        return version

    def _metadata(self, count: int) -> dict[str, Value]:
        metadata: dict[str, Value] = {}
        for _ in range(count):
            # Backslash escapes keep a key with invalid UTF-8 distinct from every other key.
            key = self._bytes.string(tr("a metadata key")).decode(
                "utf-8", errors="backslashreplace"
            )
            if key in metadata:
                raise malformed(tr("{key!r} occurs twice", key=key[:80]))
            metadata[key] = self._value(self._bytes.unpack(U32), key)
        return metadata

    def _value(self, kind: int, key: str, depth: int = 0) -> Value:
        if kind == _STRING:
            return self._bytes.string(repr(key[:80])).decode("utf-8", errors="replace")
        if kind == _ARRAY:
            return self._array(key, depth)
        scalar = _SCALARS.get(kind)
        if scalar is None:
            raise malformed(
                tr("{key!r} has an unknown value type ({kind})", key=key[:80], kind=kind)
            )
        return self._bytes.unpack(scalar)

    def _array(self, key: str, depth: int) -> Value:
        kind = self._bytes.unpack(U32)
        count = self._bytes.unpack(U64)
        if kind == _STRING:
            return StringArray(self._bytes.strings(count, key), count)
        if kind == _ARRAY:
            self._nested += count
            if depth >= DEEPEST_ARRAY or self._nested > MOST_NESTED:
                raise malformed(tr("{key!r} contains too many nested arrays", key=key[:80]))
            return tuple(self._array(key, depth + 1) for _ in range(count))
        scalar = _SCALARS.get(kind)
        if scalar is None:
            raise malformed(
                tr("{key!r} has an unknown value type ({kind})", key=key[:80], kind=kind)
            )
        if count > LONGEST_HEADER:
            raise malformed(
                tr(
                    "{key!r} claims to contain {count:,} values, which is too many",
                    key=key[:80],
                    count=count,
                )
            )
        import numpy as np  # imported late: numpy would slow the window's start by a fifth

        data = self._bytes.take(count * scalar.size)
        if kind == 7:  # any nonzero byte is true; numpy would keep the byte
            return np.frombuffer(data, np.uint8) != 0
        return np.frombuffer(data, np.dtype(scalar.format))

    @staticmethod
    def _alignment(metadata: dict[str, Value]) -> int:
        alignment = metadata.get("general.alignment", 32)
        if not isinstance(alignment, int) or alignment <= 0 or alignment & (alignment - 1):
            raise malformed(tr("its alignment isn't a power of two"))
        return alignment

    def _tensor(self) -> tuple[TensorInfo, int]:
        """Read a tensor's description. Returns the description without the size in bytes, and the
        number of the tensor's type."""
        raw_name = self._bytes.string(tr("a tensor's name"))
        if len(raw_name) > LONGEST_TENSOR_NAME:
            raise malformed(
                tr(
                    "a tensor's name is {raw_name:,} bytes long, but at most 63 bytes are allowed",
                    raw_name=len(raw_name),
                )
            )
        name = raw_name.decode("utf-8", errors="backslashreplace")
        dimensions = self._bytes.unpack(U32)
        if dimensions > 4:
            raise malformed(
                tr(
                    "tensor {name!r} has {dimensions} dimensions, but at most 4 are allowed",
                    name=name[:80],
                    dimensions=dimensions,
                )
            )
        layout = struct.Struct(f"<{dimensions}QIQ")
        *shape, kind, offset = layout.unpack(self._bytes.take(layout.size))
        info = TensorInfo(name, type_name(kind), tuple(shape), offset, 0)
        if info.elements >= 1 << 63 or any(length >= 1 << 63 for length in shape):
            raise malformed(tr("tensor {name!r} has an impossible shape", name=name[:80]))
        return info, kind


def _placed(
    infos: list[tuple[TensorInfo, int]], alignment: int, data_offset: int, file_size: int
) -> tuple[TensorInfo, ...]:
    """Compute the tensors' sizes, and check that each one starts where the previous one ends.

    The size of an unknown type can't be computed, so its tensor extends to the next one.
    """
    tensors: list[TensorInfo] = []
    names: set[str] = set()
    expected: int | None = 0
    for index, (info, kind) in enumerate(infos):
        if info.name in names:
            raise malformed(tr("tensor {name!r} occurs twice", name=info.name[:80]))
        names.add(info.name)
        if info.offset % alignment or (expected is not None and info.offset != expected):
            raise malformed(tr("tensor {name!r} isn't where it should be", name=info.name[:80]))
        known = GGML_TYPES.get(kind)
        if known is None:
            last = index + 1 == len(infos)
            end = file_size - data_offset if last else infos[index + 1][0].offset
            size, expected = max(0, end - info.offset), None
        else:
            row = info.shape[0] if info.shape else 1
            if row % known.block_size:
                raise malformed(
                    tr(
                        "the row length of tensor {name!r} isn't a multiple of the block size",
                        name=info.name[:80],
                    )
                )
            size = info.elements // known.block_size * known.block_bytes
            expected = info.offset + -(-size // alignment) * alignment
        tensors.append(TensorInfo(info.name, info.type, info.shape, info.offset, size))
    end = max((data_offset + t.offset + t.bytes for t in tensors), default=0)
    if end > file_size:
        there, wanted = two_sizes(file_size, end)
        raise UserError(
            tr(
                "The file is incomplete: it ends after {file_size}, but according to its "
                "header, it should be at least {end}. Download the file again.",
                file_size=there,
                end=wanted,
            ),
            kind="truncated",
        )
    return tuple(tensors)


def _refused(why: str) -> UserError:
    return UserError(
        tr(
            "This GGUF file can't be used: {why}. Look for another file of the same model.", why=why
        ),
        kind="malformed",
    )


def _what_it_is(start: bytes) -> str:
    """Return the error message for a file that isn't GGUF. It names the file's actual format if
    known."""
    if start.startswith(b"version https://git-lfs"):
        return tr("This is a Git LFS pointer file, not the model itself. Download the model file.")
    if start.lstrip().lower().startswith((b"<!doctype", b"<html")):
        return tr("This is a web page, not a model. Download the model file.")
    if start[8:9] == b"{":
        return tr(
            "This is a Safetensors file, which Glassbox can't run. Look for the same model in "
            "the GGUF format."
        )
    if start.startswith((b"PK\x03\x04", b"\x80\x02")):
        return tr(
            "This is an archive or a PyTorch file, which Glassbox can't run. Look for the "
            "model in the GGUF format."
        )
    if start.startswith((b"lmgg", b"fmgg", b"tjgg")):
        return tr(
            "This is a model in the old GGML format. Look for the same model in the GGUF format."
        )
    return tr("This isn't a GGUF file. Choose a model in the GGUF format.")
