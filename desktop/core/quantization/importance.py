"""Importance matrices: how much each column of a weight matrix matters for a model's output.

The importance of a column is the mean square of its input activations over a text, measured by
llama-imatrix or by this program. Sources of the two formats and of the arithmetic: llama.cpp's
common/imatrix-loader.cpp, tools/quantize/quantize.cpp, and tools/imatrix/imatrix.cpp.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.regular_file import read_at_most
from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import MOST_TENSORS, Header, TensorInfo, read_header
from desktop.core.i18n import tr

Floats = npt.NDArray[np.float32]
SUMS, COUNTS = ".in_sum2", ".counts"
ALIGNMENT = 32
LARGEST = 500_000_000
"""Maximum file size in bytes. The matrix of a model with 400 billion parameters takes a fifth of
this."""


@dataclass(frozen=True, slots=True)
class Importance:
    """The importance of each weight tensor's columns: [columns], or [experts x columns].

    `dataset` is the name of the text that it was measured on, and `chunks` the number of its chunks
    that were used.
    """

    columns: Mapping[str, Floats]
    dataset: str | None
    chunks: int


@dataclass(frozen=True, slots=True)
class SquareSums:
    """Sums of squared activations for one weight tensor.

    `sums` has one sum per column, [matrices x columns]; `counts` is the number of activations per
    matrix, [matrices], or a single number if all matrices have the same. A tensor with several
    experts has several matrices.
    """

    sums: npt.NDArray[np.float64]
    counts: npt.NDArray[np.int64]


def write_importance(
    path: Path, measured: Mapping[str, SquareSums], dataset: str, chunks: int, chunk_size: int
) -> None:
    """Write an importance matrix atomically, in the format of llama-imatrix.

    `measured` maps the names of weight tensors to their sums. They were measured on `chunks` chunks
    of `chunk_size` tokens each, from the text named `dataset`.

    Raises: OSError.
    """
    tensors: list[tuple[str, npt.NDArray[np.float64] | npt.NDArray[np.int64]]] = []
    for name in sorted(measured, key=str.encode):
        entry = measured[name]
        sums = entry.sums.reshape(len(entry.counts), -1)
        tensors += [(name + SUMS, sums), (name + COUNTS, entry.counts[:, None])]
    number, text, array = (struct.pack("<I", kind) for kind in (4, 8, 9))
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), 4)
    head += _string("general.type") + text + _string("imatrix")
    head += _string("imatrix.datasets") + array + text + struct.pack("<Q", 1) + _string(dataset)
    head += _string("imatrix.chunk_count") + number + struct.pack("<I", chunks)
    head += _string("imatrix.chunk_size") + number + struct.pack("<I", chunk_size)
    data = bytearray()
    for name, each in tensors:
        shape = each.shape[::-1] if len(each) > 1 else each.shape[1:]  # in ggml's order
        head += _string(name) + struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        head += struct.pack("<IQ", 0, len(data))  # 0: F32
        data += each.astype("<f4").tobytes()
        data += bytes(-len(data) % ALIGNMENT)
    write_atomically(path, head + bytes(-len(head) % ALIGNMENT) + data, private.OPEN)


def _string(text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    return struct.pack("<Q", len(data)) + data


def read_importance(path: str) -> Importance:
    """Read a file in either of the two formats that llama-imatrix writes.

    Raises: UserError, kind not_importance, or an error of read_at_most or read_header.
    """
    data = read_at_most(path, LARGEST)
    try:
        found = _of_gguf(path, data) if data[:4] == b"GGUF" else _of_legacy(data)
    except (struct.error, ValueError, KeyError, IndexError) as error:
        raise _not_importance(path) from error
    if not found.columns or not all(np.isfinite(each).all() for each in found.columns.values()):
        raise _not_importance(path)
    return found


def _not_importance(path: str) -> UserError:
    return UserError(
        tr(
            "{name} isn't an importance matrix, or it is damaged. Choose another file.",
            name=Path(path).name,
        ),
        kind="not_importance",
    )


def _of_gguf(path: str, data: bytes) -> Importance:
    """Read the GGUF format, which has tensors for the sums of squares and for their counts."""
    header = read_header(path)
    tensors = {each.name: each for each in header.tensors}
    columns: dict[str, Floats] = {}
    for name in sorted(tensors):
        if not name.endswith(SUMS):
            continue
        weight = name.removesuffix(SUMS)
        sums = _values(data, header, tensors[name])
        counts = np.rint(_values(data, header, tensors[weight + COUNTS]))
        by_count = sums.reshape(len(counts), -1)
        counts = counts.astype(np.float32)[:, None]
        # If no token was routed to an expert, all its columns are equally important.
        mean = np.where(counts > 0, by_count / np.maximum(counts, 1), np.float32(1))
        columns[weight] = mean.astype(np.float32).ravel()
    datasets = header.metadata["imatrix.datasets"]
    chunks = header.metadata["imatrix.chunk_count"]
    if not isinstance(chunks, int):
        raise ValueError(chunks)
    first = datasets[0] if isinstance(datasets, StringArray) and len(datasets) else None
    return Importance(columns, first, chunks)


def _values(data: bytes, header: Header, info: TensorInfo) -> Floats:
    if info.type != "F32":
        raise ValueError(info.type)
    start = header.data_offset + info.offset
    return np.frombuffer(data, "<f4", info.elements, start).astype(np.float32)


def _of_legacy(data: bytes) -> Importance:
    """Read the legacy format, which lists means multiplied by the number of calls."""
    place = 0

    def number() -> int:
        nonlocal place
        (value,) = struct.unpack_from("<i", data, place)
        place += 4
        return value

    def piece(length: int) -> bytes:
        nonlocal place
        if length < 0 or place + length > len(data):
            raise ValueError(length)
        place += length
        return data[place - length : place]

    columns: dict[str, Floats] = {}
    count = number()
    if count > MOST_TENSORS:
        raise ValueError(count)
    for _ in range(count):
        name = piece(number()).decode("utf-8")
        calls, values = number(), number()
        found = np.frombuffer(piece(4 * values), "<f4").astype(np.float32)
        columns[name] = found / np.float32(calls) if calls > 0 else found
    if place >= len(data):
        return Importance(columns, None, 0)
    chunks = number()
    dataset = piece(number()).decode("utf-8", "replace") if place < len(data) else None
    return Importance(columns, dataset or None, chunks)
