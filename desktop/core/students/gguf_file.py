"""Writes a student as a GGUF file that llama.cpp loads, with F16 weights.

Source of the format: ggml/docs/gguf.md.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from desktop.core.files.atomic_write import write_atomically
from desktop.core.students.tokenizer import SPECIALS, Bpe
from desktop.core.students.transformer import EPSILON, ROPE_BASE, Floats, Shape

CONTEXT_LENGTH: Final = 128
"""A request and its story take up to 100 tokens, and the students see no longer texts."""
CHAT_TEMPLATE: Final = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_ALIGNMENT: Final = 32
_UINT32, _INT32, _FLOAT32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9
_F32, _F16 = 0, 1
_NORMAL, _CONTROL = 1, 3

Value = int | float | bool | str | Sequence[str] | Sequence[int]


def write_gguf(
    path: Path, shape: Shape, weights: Mapping[str, Floats], bpe: Bpe, about: Mapping[str, str]
) -> None:
    """Write the file, or replace it once the new one is complete. `about` are facts such as
    general.name. Raises: OSError."""
    metadata = {"general.architecture": "llama", **about, **_shape(shape), **_tokenizer(bpe)}
    head = struct.pack("<4sIQQ", b"GGUF", 3, len(shape.tensors()), len(metadata))
    head += b"".join(_text(key) + _value(value) for key, value in metadata.items())
    data = b""
    for name, dimensions in shape.tensors().items():
        vector = len(dimensions) == 1  # llama.cpp's converter keeps vectors in 32 bits
        kind = np.float32 if vector else np.float16
        head += _text(name) + struct.pack(
            f"<I{len(dimensions)}Q", len(dimensions), *dimensions[::-1]
        )
        head += struct.pack("<IQ", _F32 if vector else _F16, len(data))
        data += _padded(np.ascontiguousarray(weights[name], kind).tobytes())
    write_atomically(path, _padded(head) + data)


def _shape(shape: Shape) -> dict[str, Value]:
    return {
        "general.type": "model",
        "general.file_type": 1,
        "general.quantization_version": 2,
        "llama.context_length": CONTEXT_LENGTH,
        "llama.embedding_length": shape.width,
        "llama.block_count": shape.layers,
        "llama.feed_forward_length": shape.feed,
        "llama.attention.head_count": shape.heads,
        "llama.attention.head_count_kv": shape.kv_heads,
        "llama.rope.dimension_count": shape.head_size,
        "llama.rope.freq_base": ROPE_BASE,
        "llama.attention.layer_norm_rms_epsilon": EPSILON,
        "llama.vocab_size": shape.vocabulary,
    }


def _tokenizer(bpe: Bpe) -> dict[str, Value]:
    end_of_text, start, end = (bpe.ids[each] for each in SPECIALS)
    return {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "smollm",
        "tokenizer.ggml.tokens": bpe.tokens,
        "tokenizer.ggml.token_type": [
            _CONTROL if token in SPECIALS else _NORMAL for token in bpe.tokens
        ],
        "tokenizer.ggml.merges": bpe.merges,
        "tokenizer.ggml.bos_token_id": start,
        "tokenizer.ggml.eos_token_id": end,
        "tokenizer.ggml.padding_token_id": end_of_text,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": CHAT_TEMPLATE,
    }


def _value(value: Value) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", _BOOL, value)
    if isinstance(value, int):
        return struct.pack("<II", _UINT32, value)
    if isinstance(value, float):
        return struct.pack("<If", _FLOAT32, value)
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _text(value)
    kind = _STRING if isinstance(value[0], str) else _INT32
    parts = [_text(each) if isinstance(each, str) else struct.pack("<i", each) for each in value]
    return struct.pack("<IIQ", _ARRAY, kind, len(value)) + b"".join(parts)


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % _ALIGNMENT)
