"""Writes GGUF files with a valid header and hardly any model."""

from __future__ import annotations

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
    """Write a file with text and integer metadata and all-zero tensors (shapes with rows first)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, architecture)
    for key, value in (metadata or {}).items():
        if isinstance(value, str):
            writer.add_string(key, value)
        else:
            assert isinstance(value, int)
            writer.add_uint32(key, value)
    for name, shape in tensors.items():
        writer.add_tensor(name, np.zeros(shape, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
