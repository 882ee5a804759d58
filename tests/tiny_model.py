"""Writes a very small random model that real llama.cpp loads, for tests that need a file with
something wrong or unusual in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import gguf
import numpy as np

CHATML = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
WIDTH, HEADS, FEED, LAYERS = 64, 4, 128, 2
BYTES_AND_SPECIALS = 256 + 3


def write(
    path: Path,
    *,
    template: str | Sequence[Mapping[str, str]] | None = CHATML,
    architecture: str = "llama",
    context_length: int = 512,
    splitter: str = "smollm",
    not_a_number: bool = False,
    more_specials: tuple[str, ...] = (),
    adds_start: bool = False,
    seed: int = 0,
) -> Path:
    """Write a model with 2 layers and a width of 64 (Llama, unless `architecture` says otherwise),
    whose tokens are the 256 bytes, three special tokens, and `more_specials`. With `adds_start`, a
    text begins with the start token, <|im_start|>."""
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_name("Tiny")
    writer.add_context_length(context_length)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    if architecture == "qwen2vl":  # positions by time, row, and column (M-RoPE)
        writer.add_rope_dimension_sections([2, 3, 3, 0])
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    tokens = add_vocabulary(writer, splitter, more_specials, adds_start)
    if template is not None:
        writer.add_chat_template(template)
    _weights(writer, len(tokens), not_a_number, np.random.default_rng(seed))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def add_vocabulary(
    writer: gguf.GGUFWriter,
    splitter: str = "smollm",
    more_specials: tuple[str, ...] = (),
    adds_start: bool = False,
) -> list[str]:
    tokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", *_byte_letters(), *more_specials]
    kinds = [gguf.TokenType.CONTROL] * 3 + [gguf.TokenType.NORMAL] * 256
    kinds += [gguf.TokenType.CONTROL] * len(more_specials)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(splitter)
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(["a b"])  # llama.cpp requires the list; this merge never applies
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_add_bos_token(adds_start)
    return tokens


def _byte_letters() -> list[str]:
    """Return GPT-2's letters for the 256 bytes (openai/gpt-2, encoder.py)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = iter(range(256, 512))
    return [chr(byte if byte in printable else next(others)) for byte in range(256)]


def _weights(
    writer: gguf.GGUFWriter, vocabulary: int, not_a_number: bool, random: np.random.Generator
) -> None:
    def add(name: str, *shape: int) -> None:
        data = random.normal(0, 0.2, shape).astype(np.float32)
        if not_a_number and name == "blk.1.ffn_up.weight":
            data[3, 5] = np.nan
        writer.add_tensor(name, data)

    add("token_embd.weight", vocabulary, WIDTH)
    add("output_norm.weight", WIDTH)
    add("output.weight", vocabulary, WIDTH)
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        for part in ("attn_norm", "ffn_norm"):
            add(f"{block}.{part}.weight", WIDTH)
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            add(f"{block}.{part}.weight", WIDTH, WIDTH)
        add(f"{block}.ffn_gate.weight", FEED, WIDTH)
        add(f"{block}.ffn_up.weight", FEED, WIDTH)
        add(f"{block}.ffn_down.weight", WIDTH, FEED)
