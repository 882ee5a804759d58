"""Exports a trained model as an F16 GGUF file for llama.cpp, with weights, tokenizer, chat
template, and metadata."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import gguf
import numpy as np
from numpy.typing import NDArray

from demo_models import tokenizer as bpe
from demo_models.family import AUTHOR, LICENSE, VERSION
from demo_models.shape import CONTEXT_LENGTH, NORM_EPSILON, ROPE_BASE, Shape
from demo_models.text import CHAT_TEMPLATE

if TYPE_CHECKING:
    from tokenizers import Tokenizer  # pyright: ignore[reportMissingImports]

# Maps the network's names to llama.cpp's; a layer's names begin with layers.N.
NAMES: Final = {
    "embedding.weight": "token_embd.weight",
    "norm.weight": "output_norm.weight",
    "attention_norm.weight": "attn_norm.weight",
    "attention.query.weight": "attn_q.weight",
    "attention.key.weight": "attn_k.weight",
    "attention.value.weight": "attn_v.weight",
    "attention.output.weight": "attn_output.weight",
    "feed_norm.weight": "ffn_norm.weight",
    "feed.gate.weight": "ffn_gate.weight",
    "feed.up.weight": "ffn_up.weight",
    "feed.down.weight": "ffn_down.weight",
    "feed.router.weight": "ffn_gate_inp.weight",
    "feed.gate": "ffn_gate_exps.weight",
    "feed.up": "ffn_up_exps.weight",
    "feed.down": "ffn_down_exps.weight",
}
ROUTER: Final = "ffn_gate_inp.weight"


@dataclass(frozen=True, slots=True)
class Facts:
    """Metadata of the file. `final_loss` is in nats per token, on training data."""

    name: str
    description: str
    size_label: str
    chat: bool
    training_tokens: int
    final_loss: float


def write(
    path: Path,
    shape: Shape,
    weights: Mapping[str, NDArray[np.float32]],
    tokenizer: Tokenizer,
    facts: Facts,
) -> Path:
    """Write the model's file."""
    with f16_file(path, "llama", gguf.GGUFType.MODEL, facts.name, facts.description) as writer:
        writer.add_size_label(facts.size_label)
        writer.add_languages(["en"])
        writer.add_uint64("general.training_tokens", facts.training_tokens)
        writer.add_float32("general.final_loss", facts.final_loss)
        _shape(writer, shape)
        _tokenizer(writer, tokenizer, facts.chat)
        for name, weight in weights.items():
            target = tensor_name(name)
            # llama.cpp's own converter keeps vectors and the router in 32 bits.
            wide = weight.ndim == 1 or target.endswith(ROUTER)
            writer.add_tensor(target, weight.astype(np.float32 if wide else np.float16))
    return path


@contextlib.contextmanager
def f16_file(
    path: Path, architecture: str, kind: str, name: str, description: str
) -> Iterator[gguf.GGUFWriter]:
    """Yield a writer that has the facts common to all of our files, for more facts and tensors.
    The file gets its final name only when it is complete."""
    part = path.with_suffix(".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(part, architecture)
    writer.add_type(kind)
    writer.add_name(name)
    writer.add_basename("Pebble")
    writer.add_author(AUTHOR)
    writer.add_version(VERSION)
    writer.add_license(LICENSE)
    writer.add_description(description)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    yield writer
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    os.replace(part, path)  # noqa: PTH105 - also replaces an existing file


def tensor_name(name: str) -> str:
    """Return llama.cpp's name of a tensor: layers.3.attention.query.weight becomes
    blk.3.attn_q.weight."""
    if not name.startswith("layers."):
        return NAMES[name]
    _, layer, rest = name.split(".", 2)
    return f"blk.{layer}.{NAMES[rest]}"


def _shape(writer: gguf.GGUFWriter, shape: Shape) -> None:
    writer.add_context_length(CONTEXT_LENGTH)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_rope_dimension_count(shape.head_size)
    writer.add_rope_freq_base(ROPE_BASE)
    writer.add_layer_norm_rms_eps(NORM_EPSILON)
    writer.add_vocab_size(shape.vocabulary)
    if shape.experts:
        writer.add_expert_count(shape.experts)
        writer.add_expert_used_count(shape.experts_used)


def _tokenizer(writer: gguf.GGUFWriter, tokenizer: Tokenizer, chat: bool) -> None:
    tokens = bpe.vocabulary(tokenizer)
    kinds: dict[str, gguf.TokenType] = {
        **dict.fromkeys(bpe.CONTROL, gguf.TokenType.CONTROL),
        **dict.fromkeys(bpe.MARKS, gguf.TokenType.USER_DEFINED),
    }
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(bpe.PRE_TOKENIZER)
    writer.add_token_list(tokens)
    writer.add_token_types([kinds.get(token, gguf.TokenType.NORMAL) for token in tokens])
    writer.add_token_merges(bpe.merges(tokenizer))
    end_of_text, start, end = (tokens.index(token) for token in bpe.CONTROL)
    writer.add_bos_token_id(start if chat else end_of_text)
    writer.add_eos_token_id(end if chat else end_of_text)
    writer.add_pad_token_id(end_of_text)
    writer.add_add_bos_token(False)
    if chat:
        writer.add_chat_template(CHAT_TEMPLATE)


def write_vocabulary(path: Path, tokenizer: Tokenizer) -> Path:
    """Write a file that has the tokenizer but no weights; llama.cpp can load it to tokenize
    texts."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT_LENGTH)
    writer.add_embedding_length(32)
    writer.add_block_count(1)
    writer.add_head_count(1)
    writer.add_layer_norm_rms_eps(NORM_EPSILON)
    _tokenizer(writer, tokenizer, chat=True)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    return path
