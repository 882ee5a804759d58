"""Reads a model's tensors from its files in chunks, without mapping the files into memory.

Truncating a mapped file raises SIGBUS, which ends the process. A short read only causes an error
message.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, unreadable
from desktop.core.gguf.ggml_types import TYPES_BY_NAME, GgmlType
from desktop.core.gguf.header import TensorInfo, read_header
from desktop.core.gguf.split_files import later_headers, part_paths
from desktop.core.i18n import tr


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """A tensor and the location of its bytes: a file, and an offset in it.

    `file_size` is the size of the file when its header was read.
    """

    path: str
    offset: int
    info: TensorInfo
    file_size: int

    @property
    def kind(self) -> GgmlType | None:
        """The tensor's number type, or None if it is unknown."""
        return TYPES_BY_NAME.get(self.info.type)

    @property
    def columns(self) -> int:
        """Number of weights in a row: the first dimension."""
        return self.info.shape[0] if self.info.shape else 1

    @property
    def rows(self) -> int:
        return self.info.elements // self.columns if self.columns else 0


def stored_tensors(path: str) -> tuple[StoredTensor, ...]:
    """Return all tensors of the model whose first file is `path`, in the order of the files.

    Raises: UserError, like read_header and part_paths.
    """
    header = read_header(path)
    parts = [(path, header)]
    others = map(str, part_paths(Path(path), header)[1:])
    parts += zip(others, later_headers(Path(path), header), strict=True)
    return tuple(
        StoredTensor(file, each.data_offset + info.offset, info, each.file_size)
        for file, each in parts
        for info in each.tensors
    )


def find_tensor(name: str, tensors: Sequence[StoredTensor]) -> StoredTensor:
    """Return the tensor with this name.

    Raises: UserError, kind no_tensor, with similar names, if there is none.
    """
    for tensor in tensors:
        if tensor.info.name == name:
            return tensor
    near = difflib.get_close_matches(name, [each.info.name for each in tensors], n=3)
    hint = tr(" Similar names: {near}.", near=", ".join(near)) if near else ""
    raise UserError(
        tr(
            "The file has no tensor named {name!r}.{hint} Choose another tensor.",
            name=name,
            hint=hint,
        ),
        kind="no_tensor",
    )


def check_readable(tensor: StoredTensor) -> GgmlType:
    """Return the tensor's type after checking that its weights can be read.

    Raises: UserError, kind unknown_type or no_weights.
    """
    if tensor.kind is None:
        raise UserError(
            tr(
                "The tensor {name} has a type that this version of Glassbox can't read: "
                "{type}. Choose another tensor.",
                name=tensor.info.name,
                type=tensor.info.type,
            ),
            kind="unknown_type",
        )
    if not tensor.info.elements:
        raise UserError(
            tr(
                "The tensor {name} contains no weights. Choose another tensor.",
                name=tensor.info.name,
            ),
            kind="no_weights",
        )
    return tensor.kind


def read_blocks(tensor: StoredTensor, first: int, count: int = 1) -> bytes:
    """Return the bytes of `count` blocks of a tensor, starting with block `first`.

    Raises: UserError, like check_readable; kind no_block, if the tensor doesn't have that many
    blocks; kind changed, if the file has changed since its header was read; and like open_regular.
    """
    kind = check_readable(tensor)
    blocks = tensor.info.elements // kind.block_size
    if first < 0 or first + count > blocks:
        raise UserError(
            tr(
                "The blocks of the tensor {name} are numbered from 0 to {blocks:,}. Choose one "
                "of these blocks.",
                name=tensor.info.name,
                blocks=blocks - 1,
            ),
            kind="no_block",
        )
    length = count * kind.block_bytes
    data = _read(tensor, tensor.offset + first * kind.block_bytes, length)
    if len(data) < length:
        raise cut(tensor)
    return data


def _read(tensor: StoredTensor, offset: int, length: int) -> bytes:
    descriptor = open_regular(tensor.path)
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor, no path
        try:
            if os.fstat(descriptor).st_size != tensor.file_size:
                raise cut(tensor)
            file.seek(offset)
            pieces: list[bytes] = []
            while length and (piece := file.read(length)):
                pieces.append(piece)
                length -= len(piece)
        except OSError as error:
            raise unreadable(tensor.path, error) from error
    return b"".join(pieces)


def cut(tensor: StoredTensor) -> UserError:
    """Return the error for a file that changed while it was being read."""
    return UserError(
        tr(
            "The file {name} has changed since it was opened. Choose the file again.",
            name=Path(tensor.path).name,
        ),
        kind="changed",
    )
