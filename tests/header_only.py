"""Writes GGUF files with a valid header and hardly any model."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import gguf
import numpy as np

ONE_TENSOR: Mapping[str, tuple[int, ...]] = {"blk.0.attn_q.weight": (2, 32)}


def write(
    path: Path,
    metadata: Mapping[str, object] | None = None,
    architecture: str = "llama",
    tensors: Mapping[str, tuple[int, ...]] = ONE_TENSOR,
) -> Path:
    """Write a file with text and integer metadata and tensors (shapes with rows first). All weights
    are zero, except for a few that depend on the path: two models aren't copies of each other. Each
    part of a split model has its own layer, unless its `tensors` are given."""
    number = (metadata or {}).get("split.no")
    if number is not None and tensors is ONE_TENSOR:
        tensors = {f"blk.{number}.attn_q.weight": (2, 32)}
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, architecture)
    for key, value in (metadata or {}).items():
        if isinstance(value, str):
            writer.add_string(key, value)
        else:
            assert isinstance(value, int)
            writer.add_uint32(key, value)
    mark = hashlib.sha256(os.fsencode(path)).digest()
    for name, shape in tensors.items():
        weights = np.zeros(shape, np.float32)
        count = min(weights.size, len(mark))
        weights.flat[:count] = list(mark[:count])
        writer.add_tensor(name, weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
