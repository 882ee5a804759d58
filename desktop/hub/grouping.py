"""Groups a repository's GGUF files into rows: one per file, but only one for all parts of a split
model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from desktop.core.gguf.split_files import part_of
from desktop.core.readable import readable
from desktop.hub.repository import Kind, RemoteFile, RemoteModel

_QUANTIZATION: Final = re.compile(
    r"(?<![A-Za-z0-9])"
    r"(?P<name>(?:UD-)?(?:"
    r"I?Q[1-8](?:_(?:K|[01]|XXS|XS|S|M|L|XL|NL))+(?:_(?:[48]_[48]|[48]))?"  # Q4_K_M, IQ2_XXS
    r"|Q8|TQ[12]_0|MXFP[48](?:_MOE)?|NVFP4|BF16|F16|FP16|F32|FP32"
    r"))(?![A-Za-z0-9])",
    re.IGNORECASE,
)
"""Type names as used by llama-quantize, unsloth (UD-, _XL), and older files (Q4_0_4_8)."""

_OTHER: Final = re.compile(r"imatrix|(?:^|[-_.])lora(?:[-_.]|$)|control.?vector", re.IGNORECASE)


def rows(files: Iterable[RemoteFile]) -> tuple[RemoteModel, ...]:
    """Group the GGUF files among `files` into rows, sorted by kind (models first) and then by
    size."""
    groups: dict[tuple[str, int], list[tuple[int, RemoteFile]]] = {}
    for file in files:
        if not file.name.lower().endswith(".gguf"):
            continue
        stem, number, count = part_of(file.path)
        groups.setdefault((stem, count), []).append((number, file))
    found = [_row(stem, count, parts) for (stem, count), parts in groups.items()]
    kinds: tuple[Kind, ...] = ("model", "image_encoder", "other")
    return tuple(sorted(found, key=lambda row: (kinds.index(row.kind), row.bytes, row.name)))


def quantization(path: str) -> str:
    """Return the quantization type in a file's name, or else in a folder's name; "" if no name
    contains one."""
    for part in reversed(path.split("/")):
        if matches := list(_QUANTIZATION.finditer(part)):
            return matches[-1]["name"].upper()
    return ""


def _row(stem: str, count: int, parts: list[tuple[int, RemoteFile]]) -> RemoteModel:
    files = tuple(file for _, file in sorted(parts, key=lambda part: part[0]))
    return RemoteModel(
        name=readable(stem.rpartition("/")[2]),
        quantization=quantization(stem),
        kind=_kind(stem.rpartition("/")[2]),
        files=files,
        parts=count,
    )


def is_image_encoder(name: str) -> bool:
    """Return True if a file is a model's image encoder, judging by its name."""
    return "mmproj" in name.lower()


def _kind(name: str) -> Kind:
    if is_image_encoder(name):
        return "image_encoder"
    return "other" if _OTHER.search(name) else "model"
