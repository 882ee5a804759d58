"""Writes small random LoRA adapters for tiny_model.py, and models into which one is merged."""

from __future__ import annotations

import shutil
from pathlib import Path

import gguf
import numpy as np

from tests.tiny_model import FEED, LAYERS, WIDTH

RANK, ALPHA = 2, 4
MATRICES = {"attn_q": (WIDTH, WIDTH), "ffn_down": (WIDTH, FEED)}
"""The adapted matrices' shapes (out, in)."""


def write(
    path: Path, *, architecture: str = "llama", width: int = 0, kind: str = "lora", seed: int = 1
) -> Path:
    """Write an adapter. `width` replaces the matrices' inner width, for a model that has another
    one."""
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, kind)
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, float(ALPHA))
    random = np.random.default_rng(seed)
    for layer in range(LAYERS):
        for name, (out, inner) in MATRICES.items():
            thin = random.normal(size=(RANK, width or inner)).astype(np.float32)
            tall = random.normal(size=(out, RANK)).astype(np.float32)
            writer.add_tensor(f"blk.{layer}.{name}.weight.lora_a", thin)
            writer.add_tensor(f"blk.{layer}.{name}.weight.lora_b", tall)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def merge(base: Path, adapter: Path, strength: float, path: Path) -> Path:
    """Write the model at `base` with the adapter's products added to its matrices."""
    shutil.copy2(base, path)
    thin = {tensor.name: np.array(tensor.data) for tensor in gguf.GGUFReader(adapter).tensors}
    for tensor in gguf.GGUFReader(path, "r+").tensors:
        if f"{tensor.name}.lora_a" in thin:
            product = thin[f"{tensor.name}.lora_b"] @ thin[f"{tensor.name}.lora_a"]
            tensor.data[:] += strength * ALPHA / RANK * product
    return path
