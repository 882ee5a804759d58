"""Writes very small random image encoders that real llama.cpp loads, and pictures for them.

LLaVA's encoder uses four by four patches of eight pixels, or sixteen tokens per picture. Qwen2-VL's
encoder keeps a picture's shape and uses squares of sixteen pixels (two by two patches). Idefics 3's
encoder cuts the picture into tiles of four such squares each, and sees the whole picture last.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import gguf
import numpy as np

from desktop.core.messages import Picture
from tests.tiny_model import WIDTH as MODEL_WIDTH

WIDTH, HEADS, FEED, LAYERS = 32, 4, 64, 2
SIDE, PATCH = 32, 8
TOKENS = (SIDE // PATCH) ** 2
LONGEST_EDGE = 3 * SIDE
Kind = Literal["mlp", "qwen2vl_merger", "idefics3"]


def write(path: Path, *, kind: Kind = "mlp", model_width: int = MODEL_WIDTH, seed: int = 0) -> Path:
    """Write an image encoder for a model with embeddings of length `model_width`."""
    writer = gguf.GGUFWriter(path, "clip")
    writer.add_type("mmproj")
    writer.add_name("Tiny eye")
    writer.add_bool("clip.has_vision_encoder", True)
    writer.add_string("clip.projector_type", kind)
    sizes = {
        "embedding_length": WIDTH,
        "attention.head_count": HEADS,
        "feed_forward_length": FEED,
        "block_count": LAYERS,
        "projection_dim": model_width,
        "image_size": SIDE,
        "patch_size": PATCH,
    }
    for key, value in sizes.items():
        writer.add_uint32(f"clip.vision.{key}", value)
    writer.add_float32("clip.vision.attention.layer_norm_epsilon", 1e-5)
    writer.add_array("clip.vision.image_mean", [0.5, 0.5, 0.5])
    writer.add_array("clip.vision.image_std", [0.5, 0.5, 0.5])
    if kind == "idefics3":
        writer.add_uint32("clip.vision.projector.scale_factor", 2)
        writer.add_uint32("clip.vision.preproc_image_size", LONGEST_EDGE)
    _weights(writer, model_width, kind, np.random.default_rng(seed))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _weights(
    writer: gguf.GGUFWriter, model_width: int, kind: Kind, random: np.random.Generator
) -> None:
    def add(name: str, *shape: int, size: float = 0.3) -> None:
        writer.add_tensor(name, random.normal(0, size, shape).astype(np.float32))

    add("v.patch_embd.weight", WIDTH, 3, PATCH, PATCH)
    if kind == "qwen2vl_merger":
        add("v.patch_embd.weight.1", WIDTH, 3, PATCH, PATCH)
    else:
        add("v.position_embd.weight", TOKENS, WIDTH)
    for layer in range(LAYERS):
        for part in ("attn_q", "attn_k", "attn_v", "attn_out"):
            add(f"v.blk.{layer}.{part}.weight", WIDTH, WIDTH)
            add(f"v.blk.{layer}.{part}.bias", WIDTH)
        for part in ("ln1", "ln2"):
            add(f"v.blk.{layer}.{part}.weight", WIDTH)
            add(f"v.blk.{layer}.{part}.bias", WIDTH)
        add(f"v.blk.{layer}.ffn_up.weight", FEED, WIDTH)
        add(f"v.blk.{layer}.ffn_up.bias", FEED)
        add(f"v.blk.{layer}.ffn_down.weight", WIDTH, FEED)
        add(f"v.blk.{layer}.ffn_down.bias", WIDTH)
    if kind == "idefics3":
        add("mm.model.fc.weight", model_width, 4 * WIDTH)
        return
    seen, between = (4 * WIDTH, 4 * WIDTH) if kind == "qwen2vl_merger" else (WIDTH, model_width)
    add("mm.0.weight", between, seen)
    add("mm.0.bias", between)
    add("mm.2.weight", model_width, between)
    add("mm.2.bias", model_width)


def picture(seed: int = 0, width: int = 40, height: int = 30) -> Picture:
    """Return a picture of random pixels."""
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8).tobytes()
    number = hashlib.sha256(f"{width} {height} ".encode() + rgb).hexdigest()
    return Picture(number, width, height, rgb)
