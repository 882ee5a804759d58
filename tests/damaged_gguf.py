"""Writes GGUF files with every kind of damage that we could think of, based on the smallest demo
model or a tiny mixture of experts.

Most files are assembled from the parts of a valid file, so that only one thing is wrong with them.
Random bytes come from a seed, so the files are the same each time.
"""

from __future__ import annotations

import os
import random
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from desktop.core.gguf.header import read_header
from desktop.core.library.shipped_models import DEMO_FOLDER
from tests import tiny_router

SMALLEST: Final = DEMO_FOLDER / "Pebble-1-0.4M-Instruct-F16.gguf"
U8, I8, U32, I32, F32, BOOL, STRING, ARRAY, U64 = 0, 1, 4, 5, 6, 7, 8, 9, 10
ALIGNMENT: Final = 32
F16_TYPE: Final = 1


def text(value: bytes | str) -> bytes:
    value = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(value)) + value


def array(kind: int, count: int, values: bytes) -> bytes:
    return struct.pack("<IQ", kind, count) + values


def texts(values: Sequence[bytes | str]) -> bytes:
    return array(STRING, len(values), b"".join(map(text, values)))


@dataclass(frozen=True)
class Tensor:
    name: bytes
    shape: tuple[int, ...]
    kind: int
    offset: int
    dimensions: int = -1  # the shape's number by default

    def packed(self) -> bytes:
        count = len(self.shape) if self.dimensions < 0 else self.dimensions
        shape = struct.pack(f"<{len(self.shape)}Q", *(each % 2**64 for each in self.shape))
        return (
            text(self.name)
            + struct.pack("<I", count)
            + shape
            + struct.pack("<IQ", self.kind, self.offset % 2**64)
        )


@dataclass(frozen=True)
class File:
    """The parts of a GGUF file: its keys (each with its type and the bytes of its value), its
    tensors, and its data."""

    keys: tuple[tuple[bytes, int, bytes], ...]
    tensors: tuple[Tensor, ...]
    data: bytes
    magic: bytes = b"GGUF"
    version: int = 3
    tensor_count: int = -1
    key_count: int = -1
    padding: int = field(default=-1)

    def packed(self) -> bytes:
        tensors = len(self.tensors) if self.tensor_count < 0 else self.tensor_count
        keys = len(self.keys) if self.key_count < 0 else self.key_count
        head = self.magic + struct.pack("<IQQ", self.version, tensors, keys)
        head += b"".join(
            text(key) + struct.pack("<I", kind) + value for key, kind, value in self.keys
        )
        head += b"".join(tensor.packed() for tensor in self.tensors)
        padding = -len(head) % ALIGNMENT if self.padding < 0 else self.padding
        return head + bytes(padding) + self.data

    def value(self, key: str) -> bytes:
        return next(value for name, _, value in self.keys if name == key.encode())

    def put(self, key: str, kind: int, value: bytes) -> File:
        """Return a copy with a different value for a key; a new key is added at the end."""
        name = key.encode()
        if any(each[0] == name for each in self.keys):
            keys = tuple((name, kind, value) if each[0] == name else each for each in self.keys)
        else:
            keys = (*self.keys, (name, kind, value))
        return replace(self, keys=keys)

    def without(self, key: str) -> File:
        return replace(self, keys=tuple(each for each in self.keys if each[0] != key.encode()))

    def tensor(self, index: int, **changes: object) -> File:
        tensors = list(self.tensors)
        tensors[index] = replace(tensors[index], **changes)  # type: ignore[arg-type]
        return replace(self, tensors=tuple(tensors))

    def patched(self, at: int, data: bytes) -> File:
        return replace(self, data=self.data[:at] + data + self.data[at + len(data) :])


def read(path: Path) -> File:
    """Return the parts of a valid file."""
    raw = path.read_bytes()
    header = read_header(path)
    at = 24
    tensor_count, key_count = struct.unpack_from("<QQ", raw, 8)
    keys: list[tuple[bytes, int, bytes]] = []
    for _ in range(key_count):
        key, at = _text_at(raw, at)
        (kind,) = struct.unpack_from("<I", raw, at)
        end = _end_of(raw, at + 4, kind)
        keys.append((key, kind, raw[at + 4 : end]))
        at = end
    tensors: list[Tensor] = []
    for _ in range(tensor_count):
        name, at = _text_at(raw, at)
        (count,) = struct.unpack_from("<I", raw, at)
        *shape, kind, offset = struct.unpack_from(f"<{count}QIQ", raw, at + 4)
        tensors.append(Tensor(name, tuple(shape), kind, offset))
        at += 4 + 8 * count + 12
    return File(tuple(keys), tuple(tensors), raw[header.data_offset :])


_SIZES: Final = {U8: 1, I8: 1, 2: 2, 3: 2, U32: 4, I32: 4, F32: 4, BOOL: 1, U64: 8, 11: 8, 12: 8}


def _text_at(raw: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from("<Q", raw, at)
    return raw[at + 8 : at + 8 + length], at + 8 + length


def _end_of(raw: bytes, at: int, kind: int) -> int:
    if kind == STRING:
        return _text_at(raw, at)[1]
    if kind != ARRAY:
        return at + _SIZES[kind]
    inner, count = struct.unpack_from("<IQ", raw, at)
    at += 12
    if inner != STRING:
        return at + count * _SIZES[inner]
    for _ in range(count):
        at = _text_at(raw, at)[1]
    return at


Damage: TypeAlias = Callable[[File, random.Random], "File | bytes"]

CASES: dict[str, Damage] = {}
"""Functions that damage the smallest demo model, by the kind of damage."""
MIXTURE_CASES: dict[str, Damage] = {}
"""Functions that damage a small mixture of experts, by the kind of damage."""


def _number(key: str, value: int, kind: int = U32) -> Damage:
    size = {U32: "<I", I32: "<i", U64: "<Q", I8: "<b"}[kind]
    return lambda file, _: file.put(key, kind, struct.pack(size, value))


def _float(key: str, value: float) -> Damage:
    return lambda file, _: file.put(key, F32, struct.pack("<f", value))


def _tensor_named(file: File, name: str) -> int:
    return next(i for i, each in enumerate(file.tensors) if each.name == name.encode())


def _weights(values: Callable[[np.ndarray], None], name: str) -> Damage:
    """Return a damage function that changes a tensor's 16-bit or 32-bit weights."""

    def damage(file: File, _: random.Random) -> File:
        tensor = file.tensors[_tensor_named(file, name)]
        count = int(np.prod(tensor.shape))
        kind = np.float16 if tensor.kind == F16_TYPE else np.float32
        data = np.frombuffer(file.data, kind, count, tensor.offset).copy()
        values(data)
        return file.patched(tensor.offset, data.tobytes())

    return damage


def _fill(value: float) -> Callable[[np.ndarray], None]:
    def fill(data: np.ndarray) -> None:
        data[:] = value

    return fill


def _one(value: float) -> Callable[[np.ndarray], None]:
    def one(data: np.ndarray) -> None:
        data[len(data) // 2] = value

    return one


# --- truncated and overwritten ---------------------------------------------------------------


def _boundaries(file: File) -> dict[str, int]:
    """Return the offsets at which a file can be cut: where its parts end, and in the middle of some
    of them."""
    head = 24
    found = {"after the magic": 4, "after the version": 8, "after the counts": head}
    for number, (key, kind, value) in enumerate(file.keys):
        if number == 2:
            found["after a key's name"] = head + 8 + len(key)
            found["after a value's type"] = head + 12 + len(key)
        if kind == ARRAY and "amid a vocabulary" not in found:
            found["amid a vocabulary"] = head + 12 + len(key) + len(value) // 2
        head += 12 + len(key) + len(value)
    found["after the keys"] = head
    found["amid the tensors"] = head + len(file.tensors[0].packed()) + 9
    head += sum(len(each.packed()) for each in file.tensors)
    found["after the tensors"] = head
    start = head + -head % ALIGNMENT
    found["where the data begins"] = start
    found["amid the data"] = start + len(file.data) // 2
    found["a byte before the end"] = start + len(file.data) - 1
    return found


def _cut(where: str) -> Damage:
    return lambda file, _: file.packed()[: _boundaries(file)[where]]


for _where in (
    "after the magic", "after the version", "after the counts", "after a key's name",
    "after a value's type", "amid a vocabulary", "after the keys", "amid the tensors",
    "after the tensors", "where the data begins", "amid the data", "a byte before the end",
):  # fmt: skip
    CASES[f"cut {_where}"] = _cut(_where)

CASES |= {
    "nothing at all": lambda file, _: b"",
    "a hundred bytes that claim 2^40 keys": lambda file, _: (
        b"GGUF" + struct.pack("<IQQ", 3, 1, 1 << 40) + bytes(80)
    ),
    "claims 2^62 tensors": lambda file, _: replace(file, tensor_count=1 << 62),
    "claims a key more": lambda file, _: replace(file, key_count=len(file.keys) + 1),
    "claims a key less": lambda file, _: replace(file, key_count=len(file.keys) - 1),
    "claims a tensor more": lambda file, _: replace(file, tensor_count=len(file.tensors) + 1),
    "claims a tensor less": lambda file, _: replace(file, tensor_count=len(file.tensors) - 1),
    "no tensors": lambda file, _: replace(file, tensors=(), data=b""),
    "no keys": lambda file, _: replace(file, keys=()),
    "wrong magic": lambda file, _: replace(file, magic=b"GGUE"),
    "big-endian": lambda file, _: replace(file, version=3 << 24),
    "version 1": lambda file, _: replace(file, version=1),
    "version 2^31": lambda file, _: replace(file, version=1 << 31),
    "zeros from the middle on": lambda file, _: (
        file.packed()[: len(file.packed()) // 2] + bytes(len(file.packed()) // 2)
    ),
    "rubbish behind the end": lambda file, draw: file.packed() + draw.randbytes(10_000),
    "twice behind itself": lambda file, _: file.packed() * 2,
}


def _flipped(count: int) -> Damage:
    def damage(file: File, draw: random.Random) -> bytes:
        data = bytearray(file.packed())
        head = len(data) - len(file.data)
        for _ in range(count):
            data[draw.randrange(24, head)] ^= 1 << draw.randrange(8)
        return bytes(data)

    return damage


for _count in (1, 3, 30, 1000):
    CASES[f"{_count} bits of the header flipped"] = _flipped(_count)

# --- keys --------------------------------------------------------------------------------------

CASES |= {
    "a key's name of -1 bytes": lambda file, _: file.packed().replace(
        text(file.keys[1][0]), struct.pack("<q", -1) + file.keys[1][0]
    ),
    "a key's name that is a byte longer": lambda file, _: file.packed().replace(
        text(file.keys[1][0]), struct.pack("<q", len(file.keys[1][0]) + 1) + file.keys[1][0]
    ),
    "a text of 2^63 bytes": lambda file, _: file.put(
        "general.name", STRING, struct.pack("<Q", 1 << 63)
    ),
    "a value of an unknown type": lambda file, _: file.put("general.name", 13, b"abcd"),
    "a key twice": lambda file, _: replace(file, keys=(*file.keys, file.keys[0])),
    "an empty key": lambda file, _: replace(file, keys=(*file.keys, (b"", U8, b"\1"))),
    "a key with a NUL": lambda file, _: file.put("general.na\0me", STRING, text("x")),
    "a key that is no UTF-8": lambda file, _: replace(
        file, keys=(*file.keys, (b"\xff\xfe", STRING, text(b"\xff\xfe\0")))
    ),
    "a key of a megabyte": lambda file, _: file.put("k" * 1_000_000, U8, b"\1"),
    "10,000 keys": lambda file, _: replace(
        file, keys=(*file.keys, *((b"key %d" % n, U8, b"\1") for n in range(10_000)))
    ),
    "a name of a megabyte": lambda file, _: file.put("general.name", STRING, text("n" * 1_000_000)),
    "a name with NULs, line breaks and marks that turn text around": lambda file, _: file.put(
        "general.name", STRING, text("a\0b\n\u202egnp.\x1b[2J")
    ),
    "an array of 2^60 numbers": lambda file, _: file.put("x", ARRAY, array(U64, 1 << 60, b"")),
    "an array of 2^60 texts": lambda file, _: file.put("x", ARRAY, array(STRING, 1 << 60, b"")),
    "an array of an unknown type": lambda file, _: file.put("x", ARRAY, array(99, 1, bytes(8))),
    "an array of arrays": lambda file, _: file.put(
        "x", ARRAY, array(ARRAY, 2, array(U8, 1, b"\1") * 2)
    ),
    "arrays nested a hundred deep": lambda file, _: file.put(
        "x", ARRAY, array(ARRAY, 1, b"") * 100 + array(U8, 1, b"\1")
    ),
    "9,000 empty arrays": lambda file, _: file.put(
        "x", ARRAY, array(ARRAY, 9_000, array(U8, 0, b"") * 9_000)
    ),
    "an empty array as a number": lambda file, _: file.put(
        "llama.attention.head_count", ARRAY, array(U32, 0, b"")
    ),
    "a number for each of a million layers": lambda file, _: file.put(
        "llama.attention.head_count", ARRAY, array(U32, 1_000_000, bytes(4_000_000))
    ),
    "alignment 0": _number("general.alignment", 0),
    "alignment 3": _number("general.alignment", 3),
    "alignment 1": _number("general.alignment", 1),
    "alignment 2^31": _number("general.alignment", 1 << 31),
    "alignment as a text": lambda file, _: file.put("general.alignment", STRING, text("32")),
    "no architecture": lambda file, _: file.without("general.architecture"),
    "an architecture that nobody knows": lambda file, _: file.put(
        "general.architecture", STRING, text("brandnew")
    ),
    "another architecture": lambda file, _: file.put("general.architecture", STRING, text("mamba")),
    "an architecture of a megabyte": lambda file, _: file.put(
        "general.architecture", STRING, text("a" * 1_000_000)
    ),
    "an architecture of line breaks": lambda file, _: file.put(
        "general.architecture", STRING, text("\n\x1b[2J\u202e" * 99)
    ),
    "a key with line breaks, and a text of 2^63 bytes": lambda file, _: file.put(
        "x\n\u202ey", STRING, struct.pack("<Q", 1 << 63)
    ),
    "a key with line breaks, and 2^60 texts": lambda file, _: file.put(
        "x\n\u202ey", ARRAY, array(STRING, 2, struct.pack("<Q", 1 << 60))
    ),
    "an architecture as a number": _number("general.architecture", 7),
    "an architecture that is a format": lambda file, _: file.put(
        "general.architecture", STRING, text("%s%n{0.__class__}")
    ),
    "a file type beyond the table": _number("general.file_type", 2**32 - 1),
    "a quantization version beyond all": _number("general.quantization_version", 2**31),
}

for _key in (
    "block_count", "context_length", "embedding_length", "feed_forward_length",
    "attention.head_count", "attention.head_count_kv", "attention.layer_norm_rms_epsilon",
    "rope.dimension_count",
):  # fmt: skip
    CASES[f"no {_key}"] = lambda file, _, key=_key: file.without(f"llama.{key}")
    CASES[f"{_key} 0"] = _number(f"llama.{_key}", 0)
for _key in ("block_count", "context_length", "embedding_length", "attention.head_count",
             "attention.head_count_kv", "feed_forward_length", "rope.dimension_count"):  # fmt: skip
    CASES[f"{_key} 2^32 - 1"] = _number(f"llama.{_key}", 2**32 - 1)
    CASES[f"{_key} -1"] = _number(f"llama.{_key}", -1, I32)
    CASES[f"{_key} as a text"] = lambda file, _, key=_key: file.put(
        f"llama.{key}", STRING, text("4")
    )
CASES |= {
    "as many heads as make fractions": _number("llama.attention.head_count", 7),
    "more key-value heads than heads": _number("llama.attention.head_count_kv", 64),
    "context 2^62": _number("llama.context_length", 1 << 62, U64),
    "epsilon NaN": _float("llama.attention.layer_norm_rms_epsilon", float("nan")),
    "epsilon -1": _float("llama.attention.layer_norm_rms_epsilon", -1),
    "a rope base of 0": _float("llama.rope.freq_base", 0),
    "a rope base of infinity": _float("llama.rope.freq_base", float("inf")),
    "a rope scale of NaN": _float("llama.rope.scale_linear", float("nan")),
    "keys of another length": _number("llama.attention.key_length", 3),
    "values of 2^31": _number("llama.attention.value_length", 1 << 31),
    "a vocabulary of another size": _number("llama.vocab_size", 7),
    "experts in a dense model": _number("llama.expert_count", 8),
}

# --- tensors -----------------------------------------------------------------------------------

CASES |= {
    "a tensor twice": lambda file, _: file.tensor(1, name=file.tensors[0].name),
    "a tensor without a name": lambda file, _: file.tensor(1, name=b""),
    "a tensor's name of 64 bytes": lambda file, _: file.tensor(1, name=b"n" * 64),
    "a tensor's name of a megabyte": lambda file, _: file.tensor(1, name=b"n" * 1_000_000),
    "a tensor's name that is no UTF-8": lambda file, _: file.tensor(1, name=b"\xff\0\xfe"),
    "a tensor renamed": lambda file, _: file.tensor(2, name=b"blk.9.attn_q.weight"),
    "a tensor's type beyond the table": lambda file, _: file.tensor(0, kind=999),
    "a tensor's type that was removed": lambda file, _: file.tensor(0, kind=4),
    "a tensor's type of -1": lambda file, _: file.tensor(0, kind=2**32 - 1),
    "another type of the same size": lambda file, _: file.tensor(0, kind=30),
    "whole numbers as weights": lambda file, _: file.tensor(0, kind=25),
    "a tensor of a block type": lambda file, _: file.tensor(0, kind=12),
    "five dimensions": lambda file, _: file.tensor(0, dimensions=5),
    "2^32 - 1 dimensions": lambda file, _: file.tensor(0, dimensions=2**32 - 1),
    "no dimensions": lambda file, _: file.tensor(0, shape=()),
    "a dimension of 0": lambda file, _: file.tensor(0, shape=(0, 1)),
    "a dimension of -1": lambda file, _: file.tensor(0, shape=(-1, 1)),
    "dimensions whose product is too large": lambda file, _: file.tensor(
        0, shape=(1 << 32, 1 << 32)
    ),
    "dimensions whose product comes to 0": lambda file, _: file.tensor(
        0, shape=(1 << 32, 1 << 31, 2)
    ),
    "a shape turned around": lambda file, _: file.tensor(0, shape=file.tensors[0].shape[::-1]),
    "an offset beyond the end": lambda file, _: file.tensor(1, offset=1 << 40),
    "an offset of -32": lambda file, _: file.tensor(1, offset=-32),
    "an offset of 2^64 - 1": lambda file, _: file.tensor(1, offset=2**64 - 1),
    "an offset that isn't aligned": lambda file, _: file.tensor(
        1, offset=file.tensors[1].offset + 1
    ),
    "all tensors at the same place": lambda file, _: replace(
        file, tensors=tuple(replace(each, offset=0) for each in file.tensors)
    ),
    "tensors in another order": lambda file, _: replace(file, tensors=file.tensors[::-1]),
    "no padding before the data": lambda file, _: replace(file, padding=0),
}

# --- weights -----------------------------------------------------------------------------------

for _name in ("token_embd.weight", "blk.0.attn_q.weight", "output_norm.weight"):
    CASES |= {
        f"NaN in {_name}": _weights(_one(float("nan")), _name),
        f"infinity in {_name}": _weights(_one(float("inf")), _name),
        f"the largest numbers in {_name}": _weights(_fill(65_000), _name),
        f"zeros in {_name}": _weights(_fill(0), _name),
        f"NaN all over {_name}": _weights(_fill(float("nan")), _name),
    }
CASES["drawn bytes as weights"] = lambda file, draw: replace(
    file, data=draw.randbytes(len(file.data))
)

# --- the vocabulary ----------------------------------------------------------------------------

TOKENS, KINDS, MERGES = (f"tokenizer.ggml.{name}" for name in ("tokens", "token_type", "merges"))


def _tokens(file: File) -> list[bytes]:
    value = file.value(TOKENS)
    (count,) = struct.unpack_from("<Q", value, 4)
    found: list[bytes] = []
    at = 12
    for _ in range(count):
        word, at = _text_at(value, at)
        found.append(word)
    return found


def _words(change: Callable[[list[bytes]], list[bytes]]) -> Damage:
    return lambda file, _: file.put(TOKENS, ARRAY, texts(change(_tokens(file))))


CASES |= {
    "no vocabulary": lambda file, _: file.without(TOKENS),
    "an empty vocabulary": lambda file, _: file.put(TOKENS, ARRAY, texts([])),
    "a vocabulary of numbers": lambda file, _: file.put(TOKENS, ARRAY, array(U32, 2, bytes(8))),
    "a token less": _words(lambda words: words[:-1]),
    "a thousand tokens more": _words(lambda words: words + [b"more %d" % n for n in range(1000)]),
    "all tokens the same": _words(lambda words: [b"a"] * len(words)),
    "all tokens empty": _words(lambda words: [b""] * len(words)),
    "tokens that are no UTF-8": _words(
        lambda words: [b"\xff\xfe%d" % n for n in range(len(words))]
    ),
    "tokens with NULs": _words(lambda words: [b"a\0%d" % n for n in range(len(words))]),
    "a token of a megabyte": _words(lambda words: [b"t" * 1_000_000, *words[1:]]),
    "no token types": lambda file, _: file.without(KINDS),
    "token types beyond the table": lambda file, _: file.put(
        KINDS, ARRAY, array(I32, len(_tokens(file)), struct.pack("<i", 99) * len(_tokens(file)))
    ),
    "a token type less": lambda file, _: file.put(KINDS, ARRAY, array(I32, 1, bytes(4))),
    "all tokens control tokens": lambda file, _: file.put(
        KINDS, ARRAY, array(I32, len(_tokens(file)), struct.pack("<i", 3) * len(_tokens(file)))
    ),
    "token types as texts": lambda file, _: file.put(KINDS, ARRAY, texts(["a"])),
    "scores for two tokens": lambda file, _: file.put(
        "tokenizer.ggml.scores", ARRAY, array(F32, 2, bytes(8))
    ),
    "scores that are NaN": lambda file, _: file.put(
        "tokenizer.ggml.scores",
        ARRAY,
        array(F32, len(_tokens(file)), struct.pack("<f", float("nan")) * len(_tokens(file))),
    ),
    "no merges": lambda file, _: file.without(MERGES),
    "merges without a blank": lambda file, _: file.put(MERGES, ARRAY, texts(["ab"] * 10)),
    "merges of unknown words": lambda file, _: file.put(MERGES, ARRAY, texts(["\x01\x02 zzz"] * 9)),
    "merges as numbers": lambda file, _: file.put(MERGES, ARRAY, array(U32, 2, bytes(8))),
    "a tokenizer that nobody knows": lambda file, _: file.put(
        "tokenizer.ggml.model", STRING, text("brandnew")
    ),
    "a tokenizer of a megabyte": lambda file, _: file.put(
        "tokenizer.ggml.model", STRING, text("t\n" * 500_000)
    ),
    "a splitter of a megabyte": lambda file, _: file.put(
        "tokenizer.ggml.pre", STRING, text("s\n" * 500_000)
    ),
    "a license of a megabyte": lambda file, _: file.put(
        "general.license", STRING, text("l\n" * 500_000)
    ),
    "another tokenizer": lambda file, _: file.put("tokenizer.ggml.model", STRING, text("llama")),
    "a tokenizer of WordPiece": lambda file, _: file.put(
        "tokenizer.ggml.model", STRING, text("bert")
    ),
    "a unigram tokenizer without its map": lambda file, _: file.put(
        "tokenizer.ggml.model", STRING, text("t5")
    ),
    "no tokenizer": lambda file, _: file.without("tokenizer.ggml.model"),
    "a splitter that nobody knows": lambda file, _: file.put(
        "tokenizer.ggml.pre", STRING, text("brandnew")
    ),
}
for _which in ("bos", "eos", "unknown", "padding", "eot"):
    CASES[f"the {_which} token beyond the vocabulary"] = _number(
        f"tokenizer.ggml.{_which}_token_id", 2**31 + 5
    )
CASES["no token ends the answer"] = lambda file, _: file.without("tokenizer.ggml.eos_token_id")
CASES["the bos token -1"] = _number("tokenizer.ggml.bos_token_id", -1, I32)


# --- chat templates ----------------------------------------------------------------------------


def _template(source: str) -> Damage:
    return lambda file, _: file.put("tokenizer.chat_template", STRING, text(source))


CASES |= {
    "no template": lambda file, _: file.without("tokenizer.chat_template"),
    "an empty template": _template(""),
    "a template of 20 MB": _template("{{ messages[0].content }}" + "x" * 20_000_000),
    "a template of 300,000 loops": _template("{% for m in messages %}" * 300_000),
    "a template with an error": _template("{% for m in %}"),
    "a template that never ends": _template(
        "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}"
        "{% endfor %}{% endfor %}{% endfor %}"
    ),
    "a template that takes all memory": _template("{{ 'a' * 10 ** 11 }}"),
    "a template that is folded without end": _template("{{ 9 ** (9 ** 9) }}"),
    "a template that reaches out": _template(
        "{{ ''.__class__.__mro__[1].__subclasses__() }}{{ cycler.__init__.__globals__.os }}"
    ),
    "a template that refuses": _template("{{ raise_exception('no') }}"),
    "a template as a number": _number("tokenizer.chat_template", 1),
    "a template that is no UTF-8": lambda file, _: file.put(
        "tokenizer.chat_template", STRING, text(b"\xff{{ messages[0].content }}\xfe\0")
    ),
    "a template of control characters": _template("\0\x1b[2J\u202e{{ messages[0].content }}"),
    "a template that writes a million letters": _template("{{ 'ab ' * 400000 }}"),
}

# --- mixtures of experts -------------------------------------------------------------------------

MIXTURE: Final = tiny_router.KINDS["Mixtral"]


def _of_experts(key: str, value: int, kind: int = U32) -> Damage:
    def damage(file: File, draw: random.Random) -> File | bytes:
        name = next(
            (k.decode() for k, _, _ in file.keys if k.endswith(b"." + key.encode())), f"x.{key}"
        )
        return _number(name, value, kind)(file, draw)

    return damage


def _without_experts(key: str) -> Damage:
    return lambda file, _: replace(
        file, keys=tuple(each for each in file.keys if not each[0].endswith(b"." + key.encode()))
    )


for _key in ("expert_count", "expert_used_count"):
    MIXTURE_CASES |= {
        f"no {_key}": _without_experts(_key),
        f"{_key} 0": _of_experts(_key, 0),
        f"{_key} 1": _of_experts(_key, 1),
        f"{_key} 9": _of_experts(_key, 9),
        f"{_key} 2^32 - 1": _of_experts(_key, 2**32 - 1),
        f"{_key} -1": _of_experts(_key, -1, I32),
    }


def _router(value: float) -> Damage:
    def damage(file: File, draw: random.Random) -> File | bytes:
        name = next(t.name.decode() for t in file.tensors if b"ffn_gate_inp" in t.name)
        return _weights(_fill(value), name)(file, draw)

    return damage


MIXTURE_CASES |= {
    "a router of NaN": _router(float("nan")),
    "a router of zeros": _router(0),
    "a router of the largest numbers": _router(3e38),
    "no router": lambda file, _: replace(
        file,
        tensors=tuple(
            replace(each, name=each.name.replace(b"ffn_gate_inp", b"ffn_gate_out"))
            for each in file.tensors
        ),
    ),
    "experts that share weights": lambda file, _: replace(
        file,
        tensors=tuple(
            replace(each, name=each.name.replace(b"_exps.", b"_chexps.")) for each in file.tensors
        ),
    ),
    "a gating that nobody knows": _of_experts("expert_gating_func", 99),
}


# --- valid in form, and wrong in meaning ---------------------------------------------------------


def _kinds(kind: int, which: Callable[[int, bytes], bool] = lambda *_: True) -> Damage:
    """Return a damage function that changes the type of some tokens."""

    def damage(file: File, _: random.Random) -> File:
        words = _tokens(file)
        found = list(struct.unpack_from(f"<{len(words)}i", file.value(KINDS), 12))
        found = [kind if which(at, word) else found[at] for at, word in enumerate(words)]
        return file.put(
            KINDS, ARRAY, array(I32, len(found), struct.pack(f"<{len(found)}i", *found))
        )

    return damage


def _put(at: int, word: bytes) -> Damage:
    return _words(lambda words: [*words[:at], word, *words[at + 1 :]])


def _merges(change: Callable[[list[bytes]], list[bytes]]) -> Damage:
    def damage(file: File, _: random.Random) -> File:
        value, at, found = file.value(MERGES), 12, list[bytes]()
        for _each in range(struct.unpack_from("<Q", value, 4)[0]):
            word, at = _text_at(value, at)
            found.append(word)
        return file.put(MERGES, ARRAY, texts(change(found)))

    return damage


def _said(key: str, value: str | bytes) -> Damage:
    return lambda file, _: file.put(key, STRING, text(value))


def _raw(key: str, kind: int, value: bytes) -> Damage:
    return lambda file, _: file.put(key, kind, value)


def _numbers(key: str, *values: int) -> Damage:
    packed = struct.pack(f"<{len(values)}I", *values)
    return lambda file, _: file.put(key, ARRAY, array(U32, len(values), packed))


def _all(*damages: Damage) -> Damage:
    def damage(file: File, draw: random.Random) -> File | bytes:
        for each in damages:
            file = each(file, draw)  # type: ignore[assignment] # only the last one gives bytes
        return file

    return damage


def _more(name: bytes, shape: tuple[int, ...], kind: int, data: bytes) -> Damage:
    """Return a damage function that adds a tensor."""
    return lambda file, _: replace(
        file, tensors=(*file.tensors, Tensor(name, shape, kind, len(file.data))),
        data=file.data + data + bytes(-len(data) % ALIGNMENT),
    )  # fmt: skip


def _rescaled(name: str, factor: float) -> Damage:
    """Return a damage function that multiplies the weights of an F32 tensor."""

    def rescale(data: np.ndarray) -> None:
        data *= np.float32(factor)

    return _weights(rescale, name)


def _yarn(factor: float) -> Damage:
    return _all(
        _said("llama.rope.scaling.type", "yarn"), _float("llama.rope.scaling.factor", factor)
    )


_HEADS, _CONTEXT, _FEED = (
    f"llama.{name}" for name in ("attention.head_count_kv", "context_length", "feed_forward_length")
)
_BYTES = _words(lambda words: [*words[:3], *(b"<0x%02X>" % n for n in range(256)), *words[259:]])
_SPM = _said("tokenizer.ggml.model", "llama")
CASES |= {
    "two tokens the same": _words(lambda words: [*words[:700], words[800], *words[701:]]),
    "the end token twice": _words(lambda words: [*words[:900], words[2], *words[901:]]),
    "an empty token": _put(700, b""),
    "an empty token that is looked for": _all(_put(700, b""), _kinds(4, lambda at, _: at == 700)),
    "a token of 100,000 blanks": _put(700, b" " * 100_000),
    "letters that are looked for": _kinds(4, lambda _, word: len(word) == 1),
    "all tokens bytes": _kinds(6),
    "all tokens unused": _kinds(5),
    "all tokens unknown": _kinds(2),
    "token types below 0": _kinds(-1),
    "end tokens as words": _kinds(1, lambda at, _: at < 3),
    "byte tokens with two texts": _BYTES,
    "pieces without bytes": _SPM,
    "pieces with infinite scores": _all(_SPM, _BYTES, _kinds(6, lambda at, _: 3 <= at < 259),
        lambda file, _: file.put("tokenizer.ggml.scores", ARRAY,
            array(F32, 2048, struct.pack("<f", float("inf")) * 2048))),
    "a tokenizer that is none": _said("tokenizer.ggml.model", "none"),
    "a tokenizer without a vocabulary": _said("tokenizer.ggml.model", "no_vocab"),
    "each merge twice": _merges(lambda merges: [each for each in merges for _ in range(2)]),
    "merges backwards": _merges(lambda merges: merges[::-1]),
    "merges of nothing": _merges(lambda merges: [b" "] * len(merges)),
    "empty merges": _merges(lambda merges: [b""] * len(merges)),
    "a merge of a megabyte": _merges(lambda merges: [b"a" * 500_000 + b" " + b"b" * 500_000]),
    "merges into no token": _merges(lambda merges: [b"a a", b"aa aa", b"aaaa a", *merges]),
    "an empty list of merges": _merges(lambda merges: []),
    "a usual word ends the answer": _number("tokenizer.ggml.eos_token_id", 300),
    "the start token ends the answer": _number("tokenizer.ggml.eos_token_id", 1),
    "the end token as a text": _said("tokenizer.ggml.eos_token_id", "2"),
    "two end tokens": _numbers("tokenizer.ggml.eos_token_id", 2, 3),
    "the end token as a fraction": _float("tokenizer.ggml.eos_token_id", 2.5),
    "an end token after each text": _raw("tokenizer.ggml.add_eos_token", BOOL, b"\1"),
    "a start token beyond the vocabulary before each text": _all(
        _raw("tokenizer.ggml.add_bos_token", BOOL, b"\1"),
        _number("tokenizer.ggml.bos_token_id", 99_999)),
    "a flag of 7": _raw("tokenizer.ggml.add_bos_token", BOOL, b"\7"),
    "a flag as a text": _said("tokenizer.ggml.add_bos_token", "yes"),
    "all tokens suppressed": _numbers("tokenizer.ggml.suppress_tokens", *range(2048)),
    "context 2^31": _number(_CONTEXT, 1 << 31),
    "context 1": _number(_CONTEXT, 1),
    "context as a fraction": _float(_CONTEXT, 512),
    "context 1e300": _raw(_CONTEXT, 12, struct.pack("<d", 1e300)),
    "context as a flag": _raw(_CONTEXT, BOOL, b"\1"),
    "context by layer": _numbers(_CONTEXT, 512, 1024),
    "context in 8 bits": _raw(_CONTEXT, U8, b"\xc8"),
    "a layer without key-value heads": _numbers(_HEADS, 1, 0),
    "more key-value heads in a layer": _numbers(_HEADS, 1, 2),
    "key-value heads as flags": _raw(_HEADS, ARRAY, array(BOOL, 2, b"\1\1")),
    "heads of one layer of two": _numbers("llama.attention.head_count", 4),
    "key-value heads that don't divide": _number(_HEADS, 3),
    "a narrower second layer": _numbers(_FEED, 128, 64),
    "a list of lists of widths": _raw(
        _FEED, ARRAY, array(ARRAY, 2, array(U32, 1, b"\x80\0\0\0") * 2)),
    "an odd rope dimension": _number("llama.rope.dimension_count", 31),
    "a rope dimension beyond the head": _number("llama.rope.dimension_count", 64),
    "a rope base below 0": _float("llama.rope.freq_base", -10_000),
    "a rope base of NaN": _float("llama.rope.freq_base", float("nan")),
    "a tiny rope base": _float("llama.rope.freq_base", 1e-40),
    "a rope scaling that nobody knows": _said("llama.rope.scaling.type", "spiral"),
    "a context stretched 0 times": _yarn(0),
    "a context stretched without end": _yarn(float("inf")),
    "a context stretched NaN times": _yarn(float("nan")),
    "rope factors of NaN": _more(
        b"rope_freqs.weight", (16,), 0, struct.pack("<f", float("nan")) * 16),
    "rope factors of 0": _more(b"rope_freqs.weight", (16,), 0, bytes(64)),
    "a rope factor too many": _more(b"rope_freqs.weight", (17,), 0, struct.pack("<f", 1) * 17),
    "a tensor that nobody knows": _more(b"surprise.weight", (16,), 0, bytes(64)),
    "an output of zeros": _more(b"output.weight", (128, 2048), 1, bytes(128 * 2048 * 2)),
    "an output of another vocabulary": _more(
        b"output.weight", (128, 2000), 1, bytes(128 * 2000 * 2)),
    "an infinite epsilon": _float("llama.attention.layer_norm_rms_epsilon", float("inf")),
    "attention in both directions": _raw("llama.attention.causal", BOOL, b"\0"),
    "a layer less": _number("llama.block_count", 1),
    "a layer more": _number("llama.block_count", 3),
    "all layers look ahead": _number("llama.nextn_predict_layers", 2),
    "more experts used than there are": _all(
        _number("llama.expert_count", 8), _number("llama.expert_used_count", 16)),
    "a key that differs by capitals": _number("LLAMA.CONTEXT_LENGTH", 7),
    "an architecture in capitals": _said("general.architecture", "LLAMA"),
    "keys that differ by their accents": _all(
        _said("general.\u00e9", "1"), _said("general.e\u0301", "2")),
    "a name of which nothing is seen": _said("general.name", "\u3000\u200b\u2063"),
    "a name that is a tag": _said("general.name", "<img src=x>&amp;%1{0}"),
    "a name of accents": _said("general.name", "Z" + "\u0301" * 100_000),
    "a name of half a pair": _said("general.name", b"a\xed\xa0\x80b"),
    "a name that leads up": _said("general.name", ".."),
    "a file type as a flag": _raw("general.file_type", BOOL, b"\1"),
    "licenses as a list": _raw("general.license", ARRAY, texts(["mit", "apache-2.0"])),
    "a model that says it is an adapter": _said("general.type", "adapter"),
    "an alignment as a flag": _raw("general.alignment", BOOL, b"\1"),
    "parts as a flag": _raw("split.count", BOOL, b"\1"),
    "parts as a list": _numbers("split.count", 2),
    "parts below 0": _number("split.count", -1, I32),
    "a norm of whole numbers": lambda file, _: file.tensor(1, kind=26),
    "a norm of twice the length": lambda file, _: file.tensor(1, kind=1, shape=(256,)),
    "weights of half the width": lambda file, _: file.tensor(2, kind=0, shape=(64, 128)),
    "a norm that makes all infinite": _rescaled("output_norm.weight", 1e38),
    "a norm turned around": _rescaled("output_norm.weight", -1),
}  # fmt: skip
CASES |= {
    f"a template {name}": _template(source)
    for name, source in {
        "that calls itself": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "whose loop calls itself": "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "of two macros in a circle": "{% macro a() %}{{ b() }}{{ b() }}{% endmacro %}"
        "{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "that includes a file": "{% include '/etc/passwd' %}",
        "that extends another": "{% extends 'x' %}",
        "of blanks": " \n\t ",
        "without a word for users": "{% if messages[0].role == 'system' %}x{% endif %}",
        "with half a pair": "{{ '\\ud800' }}{{ messages[0].content }}",
        "that pads to gigabytes": "{{ '{:>10000000000}'.format('') }}",
        "that centers": "{{ 'a'|center(10**10) }}",
        "of filler text": "{{ lipsum(n=10**7) }}",
        "of empty batches": "{{ [1]|batch(10**9, 0)|list }}",
        "that doubles": "{% set n = namespace(s='a') %}{% for i in range(60) %}"
        "{% set n.s = n.s + n.s %}{% endfor %}{{ n.s }}",
        "with a number of 5,000 digits": "{{ 10**5000 }}",
        "that divides by 0": "{{ 1/0 }}",
        "of 5,000 brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "of 20,000 signs": "{{ " + "-" * 20_000 + "1 }}",
        "of 20,000 attributes": "{{ messages" + ".a" * 20_000 + " }}",
        "that ends each answer": "<|endoftext|><|im_end|>{{ messages[0].content }}",
        "of 5,000 start tokens": "{{ '<|im_start|>' * 5000 }}",
        "with a NUL in it": "a\0{{ messages[0].content }}",
    }.items()
}
CASES["templates as a list"] = _raw("tokenizer.chat_template", ARRAY, texts(["{{ messages }}"]))
MIXTURE_CASES |= {
    "experts used by layer": _numbers("llama.expert_used_count", 2, 2, 2),
    "another number used in a layer": _numbers("llama.expert_used_count", 2, 1, 2),
    "99 used in a layer": _numbers("llama.expert_used_count", 2, 99, 2),
    "experts by layer": _numbers("llama.expert_count", 8, 8, 8),
    "half of the experts": _number("llama.expert_count", 4),
    "experts used as a flag": _raw("llama.expert_used_count", BOOL, b"\1"),
    "experts used as a fraction": _float("llama.expert_used_count", 2),
    "groups that don't divide": _all(
        _number("llama.expert_group_count", 3), _number("llama.expert_group_used_count", 1)
    ),
    "no group used": _all(
        _number("llama.expert_group_count", 4), _number("llama.expert_group_used_count", 0)
    ),
    "2^31 groups": _all(
        _number("llama.expert_group_count", 1 << 31), _number("llama.expert_group_used_count", 1)
    ),
    "a router of ones": _router(1),
}


# --- several files, and unusual files


def _sparse(path: Path, file: File) -> Path:
    """Write a sparse file of 64 GB, which takes hardly any space on the disk."""
    huge = replace(file.tensors[-1], shape=(1 << 17, 1 << 17), kind=0)
    path.write_bytes(replace(file, tensors=(*file.tensors[:-1], huge)).packed())
    os.truncate(path, path.stat().st_size + (1 << 36))
    return path


def _split(
    path: Path, file: File, count: int = 2, told: int = 2, tensors: bool = True, second: bytes = b""
) -> Path:
    """Write a split model and return its first part, which has the keys and all tensors. `count` is
    the number of parts written, `told` the number that the parts claim, and `tensors` and `second`
    describe the second part."""
    first = path.with_name("model-00001-of-00002.gguf")
    stated = struct.pack("<H", told)
    parts = file.put("split.count", 2, stated).put("split.no", 2, struct.pack("<H", 0))
    parts = parts.put("split.tensors.count", I32, struct.pack("<i", len(file.tensors)))
    first.write_bytes(parts.packed())
    if count > 1:
        keys = (
            (b"split.count", 2, stated),
            (b"split.no", 2, struct.pack("<H", 1)),
            (b"split.tensors.count", I32, struct.pack("<i", len(file.tensors))),
        )
        last = File(keys, file.tensors if tensors else (), file.data if tensors else b"")
        path.with_name("model-00002-of-00002.gguf").write_bytes(second or last.packed())
    return first


FILES: dict[str, Callable[[Path, File], Path]] = {
    "a sparse file of 64 GB": _sparse,
    "a part that isn't there": lambda path, file: _split(path, file, count=1),
    "parts that say another number": lambda path, file: _split(path, file, told=3),
    "65,535 parts": lambda path, file: _split(path, file, told=65_535),
    "parts that both have all tensors": _split,
    "a second part without tensors": lambda path, file: _split(path, file, tensors=False),
    "a second part that is empty": lambda path, file: _split(path, file, second=b"GGUF"),
    "a second part that is a text": lambda path, file: _split(path, file, second=b"text" * 99),
}

NAMES: Final = (*CASES, *(f"mixture: {name}" for name in MIXTURE_CASES), *FILES)


def write(name: str, folder: Path, seed: int = 0) -> Path:
    """Write the damaged file with this name, one of NAMES. Each file needs a separate folder."""
    path = folder / "damaged.gguf"
    draw = random.Random(f"{seed} {name}")
    if name in FILES:
        return FILES[name](path, read(SMALLEST))
    if name in CASES:
        damaged = CASES[name](read(SMALLEST), draw)
    else:
        sound = tiny_router.write(folder / "sound.gguf", MIXTURE)
        damaged = MIXTURE_CASES[name.removeprefix("mixture: ")](read(sound), draw)
    path.write_bytes(damaged if isinstance(damaged, bytes) else damaged.packed())
    return path
