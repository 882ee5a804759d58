"""Writes a very small random BERT: a valid GGUF that can't generate text."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

WIDTH, HEADS, FEED, LAYERS, CONTEXT = 64, 4, 128, 2, 512
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = [chr(code) for code in range(ord("a"), ord("z") + 1)]


def write(path: Path) -> Path:
    writer = gguf.GGUFWriter(path, "bert")
    writer.add_name("Tiny encoder")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(1e-12)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    writer.add_token_type_count(2)
    tokens = [*SPECIAL, *("\u2581" + letter for letter in LETTERS), *LETTERS]
    writer.add_tokenizer_model("bert")
    writer.add_token_list(tokens)
    normal = [gguf.TokenType.NORMAL] * (len(tokens) - len(SPECIAL))
    writer.add_token_types([gguf.TokenType.CONTROL] * len(SPECIAL) + normal)
    writer.add_bos_token_id(2)
    writer.add_eos_token_id(3)
    _weights(writer, len(tokens), np.random.default_rng(0))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _weights(writer: gguf.GGUFWriter, vocabulary: int, random: np.random.Generator) -> None:
    def add(name: str, *shape: int) -> None:
        writer.add_tensor(name, random.normal(0, 0.2, shape).astype(np.float32))

    def with_bias(name: str, *shape: int) -> None:
        add(f"{name}.weight", *shape)
        add(f"{name}.bias", shape[0])

    add("token_embd.weight", vocabulary, WIDTH)
    add("token_types.weight", 2, WIDTH)
    add("position_embd.weight", CONTEXT, WIDTH)
    with_bias("token_embd_norm", WIDTH)
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            with_bias(f"{block}.{part}", WIDTH, WIDTH)
        with_bias(f"{block}.attn_output_norm", WIDTH)
        with_bias(f"{block}.ffn_up", FEED, WIDTH)
        with_bias(f"{block}.ffn_down", WIDTH, FEED)
        with_bias(f"{block}.layer_output_norm", WIDTH)
