"""Writes a small random model with several layers and rows of 256 weights, as K-quants require."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

from tests.tiny_model import add_vocabulary

WIDTH, HEADS, FEED = 256, 4, 256


def write(
    path: Path, *, layers: int = 2, not_a_number: bool = False, half: bool = False, seed: int = 0
) -> Path:
    """Write a Llama model in 32-bit floats, or in 16-bit floats if `half` is True."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("Wide")
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16 if half else gguf.LlamaFileType.ALL_F32)
    tokens = add_vocabulary(writer)
    random = np.random.default_rng(seed)

    def add(name: str, *shape: int) -> None:
        # Larger weights in the output keep the predictions from being all alike.
        size = 0.4 if name == "output.weight" else 0.1
        data = random.standard_normal(shape, np.float32) * np.float32(size)
        if not_a_number and name == "blk.1.ffn_up.weight":
            data[3, 5] = np.nan
        writer.add_tensor(name, data.astype(np.float16) if half and len(shape) > 1 else data)

    add("token_embd.weight", len(tokens), WIDTH)
    add("output_norm.weight", WIDTH)
    add("output.weight", len(tokens), WIDTH)
    for layer in range(layers):
        block = f"blk.{layer}"
        for part in ("attn_norm", "ffn_norm"):
            add(f"{block}.{part}.weight", WIDTH)
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            add(f"{block}.{part}.weight", WIDTH, WIDTH)
        add(f"{block}.ffn_gate.weight", FEED, WIDTH)
        add(f"{block}.ffn_up.weight", FEED, WIDTH)
        add(f"{block}.ffn_down.weight", WIDTH, FEED)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
