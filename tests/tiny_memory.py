"""Writes very small random models with kinds of memory other than Llama's: a recurrent one (Mamba),
which can't forget a part of what it has read, and one with a sliding window (Gemma 2)."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

from tests import tiny_model
from tests.tiny_model import FEED, HEADS, WIDTH

LAYERS = 2
INNER, STATE, CONVOLUTION, RANK = 2 * WIDTH, 8, 4, 4
WINDOW = 32


def write_recurrent(path: Path, seed: int = 0) -> Path:
    """Write a recurrent model with the shapes of llama.cpp's mamba.cpp, reversed for numpy."""
    writer, vocabulary = _begin(path, "mamba")
    writer.add_ssm_conv_kernel(CONVOLUTION)
    writer.add_ssm_inner_size(INNER)
    writer.add_ssm_state_size(STATE)
    writer.add_ssm_time_step_rank(RANK)
    writer.add_head_count(0)
    writer.add_feed_forward_length(0)
    shapes: dict[str, tuple[int, ...]] = {
        "attn_norm.weight": (WIDTH,),
        "ssm_in.weight": (2 * INNER, WIDTH),
        "ssm_conv1d.weight": (INNER, CONVOLUTION),
        "ssm_conv1d.bias": (INNER,),
        "ssm_x.weight": (RANK + 2 * STATE, INNER),
        "ssm_dt.weight": (INNER, RANK),
        "ssm_dt.bias": (INNER,),
        "ssm_a": (INNER, STATE),
        "ssm_d": (INNER,),
        "ssm_out.weight": (WIDTH, INNER),
    }
    return _finish(writer, vocabulary, shapes, seed)


def write_sliding(path: Path, seed: int = 0) -> Path:
    """Write a model whose every other layer sees only WINDOW tokens (src/models/gemma2.cpp)."""
    writer, vocabulary = _begin(path, "gemma2")
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_key_length(WIDTH // HEADS)
    writer.add_value_length(WIDTH // HEADS)
    writer.add_feed_forward_length(FEED)
    writer.add_sliding_window(WINDOW)
    writer.add_attn_logit_softcapping(50.0)
    writer.add_final_logit_softcapping(30.0)
    shapes: dict[str, tuple[int, ...]] = {
        **{
            f"{name}.weight": (WIDTH,)
            for name in ("attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm")
        },
        **{
            f"{name}.weight": (WIDTH, WIDTH)
            for name in ("attn_q", "attn_k", "attn_v", "attn_output")
        },
        "ffn_gate.weight": (FEED, WIDTH),
        "ffn_up.weight": (FEED, WIDTH),
        "ffn_down.weight": (WIDTH, FEED),
    }
    return _finish(writer, vocabulary, shapes, seed)


def _begin(path: Path, architecture: str) -> tuple[gguf.GGUFWriter, int]:
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_chat_template(tiny_model.CHATML)
    return writer, len(tiny_model.add_vocabulary(writer))


def _finish(
    writer: gguf.GGUFWriter, vocabulary: int, shapes: dict[str, tuple[int, ...]], seed: int
) -> Path:
    random = np.random.default_rng(seed)

    def add(name: str, shape: tuple[int, ...]) -> None:
        data = random.normal(0, 0.2, shape).astype(np.float32)
        # Negative values make the recurrence decay; otherwise, its state would overflow.
        writer.add_tensor(name, -np.abs(data) if name.endswith("ssm_a") else data)

    add("token_embd.weight", (vocabulary, WIDTH))
    add("output_norm.weight", (WIDTH,))
    for layer in range(LAYERS):
        for name, shape in shapes.items():
            add(f"blk.{layer}.{name}", shape)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return Path(writer.path)  # type: ignore[arg-type]
