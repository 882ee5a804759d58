"""Tests every type's block layout against ggml's to_float, on random bytes and real weights."""

from __future__ import annotations

import os
import re
import struct
from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt
import pytest

from desktop.core.errors import UserError
from desktop.core.gguf.ggml_types import GGML_TYPES, GgmlType
from desktop.core.gguf.tensor_file import (
    StoredTensor,
    find_tensor,
    read_blocks,
    stored_tensors,
)
from desktop.core.quantization.bit_owner import owner_of
from desktop.core.quantization.block_layout import BlockLayout, FloatRun, NamedBytes, field_at
from desktop.core.quantization.block_types import layout, layouts
from desktop.engine.tensors.ggml_rows import QUANTIZES, dequantize, quantize

SUMS = [each for each in layouts().values() if isinstance(each, BlockLayout)]
FLOATS = [made for name in ("F32", "F16", "BF16") if isinstance(made := layout(name, 32), FloatRun)]
each_sum = pytest.mark.parametrize("kind", SUMS, ids=lambda kind: kind.type)
each_readable = pytest.mark.parametrize("kind", [*SUMS, *FLOATS], ids=lambda kind: kind.type)

Bytes = npt.NDArray[np.uint8]


def blocks_of(kind: BlockLayout | FloatRun, count: int, seed: int = 0) -> Bytes:
    return np.random.default_rng(seed).integers(0, 256, (count, kind.bytes), dtype=np.uint8)


def assert_same(ours: npt.NDArray[np.float32], theirs: npt.NDArray[np.float32]) -> None:
    """Check that the values are equal bit for bit, so -0 differs from 0; any NaN matches any
    other."""
    ours, theirs = ours.ravel(), theirs.ravel()
    nan = np.isnan(theirs)
    assert np.array_equal(np.isnan(ours), nan)
    assert np.array_equal(ours.view(np.uint32)[~nan], theirs.view(np.uint32)[~nan])


@each_readable
def test_random_bytes(kind: BlockLayout | FloatRun) -> None:
    """Also covers scales that are infinite, NaN, or subnormal."""
    data = blocks_of(kind, 4000)
    values = kind.decode(data).values
    assert_same(values, dequantize(kind.type, data.ravel()))
    if kind.type not in ("MXFP4", "NVFP4"):
        assert np.isnan(values).any(), "no special scale was among them"


def test_every_16_bit_float() -> None:
    for name in ("F16", "BF16"):
        kind = layout(name, 1)
        assert isinstance(kind, FloatRun)
        data = np.arange(1 << 16, dtype="<u2").view(np.uint8).reshape(-1, 2)
        assert_same(kind.decode(data).values, dequantize(name, data.ravel()))


@pytest.mark.parametrize("name", ["MXFP4", "NVFP4"])
def test_every_8_bit_scale(name: str) -> None:
    kind = layouts()[name]
    assert isinstance(kind, BlockLayout)
    data = np.repeat(blocks_of(kind, 1, seed=3), 256, axis=0)
    data[:, 0] = np.arange(256)
    assert_same(kind.decode(data).values, dequantize(name, data.ravel()))


@pytest.mark.parametrize("name", [n for n in QUANTIZES if isinstance(layout(n, 32), BlockLayout)])
def test_real_weights(name: str) -> None:
    """Normally distributed weights that llama.cpp has quantized decode to values close to the
    originals."""
    kind = layouts()[name]
    assert isinstance(kind, BlockLayout)
    weights = np.random.default_rng(5).normal(0, 0.02, 256 * 64).astype(np.float32)
    data = quantize(name, weights)
    values = kind.decode(data.reshape(-1, kind.bytes)).values
    assert_same(values, dequantize(name, data))
    assert np.corrcoef(values.ravel(), weights)[0, 1] > (0.65 if name == "TQ2_0" else 0.93)


def test_real_blocks_of_a_model(starter: str) -> None:
    seen: set[str] = set()
    reader = gguf.GGUFReader(starter)
    for tensor in stored_tensors(starter):
        if tensor.info.type in seen:
            continue
        seen.add(tensor.info.type)
        kind = layout(tensor.info.type)
        assert isinstance(kind, BlockLayout | FloatRun)
        data = np.frombuffer(read_blocks(tensor, 0, 18), np.uint8)
        values = kind.decode(data.reshape(-1, kind.bytes)).values
        assert_same(values, dequantize(tensor.info.type, data))
        peer = next(each for each in reader.tensors if each.name == tensor.info.name)
        raw = peer.data.ravel()[: data.size // peer.data.itemsize]
        theirs = gguf.quants.dequantize(raw, peer.tensor_type)
        assert np.array_equal(values.ravel(), theirs.ravel())
    assert len(seen) >= 2


# --- what the window says about a block ------------------------------------------


@each_sum
def test_the_sum_makes_the_weight(kind: BlockLayout) -> None:
    """Evaluating the displayed formula gives the weight, and each of its numbers comes from bits in
    the block."""
    block = blocks_of(kind, 1, seed=7)[0]
    if kind.scale.kind == "f16":  # finite, because a damaged block's sum is meaningless
        for scale in (kind.scale, kind.minimum):
            if scale is not None:
                block[scale.offset : scale.offset + 2] = (0x34, 0x12)
    elif kind.scale.kind == "e8m0_half":
        block[0] = 120
    values = kind.decode(block[None]).values[0]
    for weight in {0, 1, kind.weights // 2, kind.weights - 1}:
        told = kind.sum_of(block, weight)
        product = np.prod([factor.value for factor in told.factors])
        others = np.prod([factor.value for factor in told.others]) if told.others else 0.0
        wanted = product - others if told.sign == "-" else product + others
        assert told.value == values[weight] == np.float32(wanted)
        assert all(0 <= bit < 8 * kind.bytes for f in told.factors for bit in f.positions)


@each_sum
def test_every_bit_belongs_to_something(kind: BlockLayout) -> None:
    """Every bit of the block belongs to exactly one number."""
    codes = [code for code in (kind.quants, kind.scales, kind.minimums) if code is not None]
    bits = [int(bit) for code in codes for bit in code.positions.ravel()]
    for scale in (kind.scale, kind.minimum):
        if scale is not None:
            bits += [bit for number in range(scale.count) for bit in scale.positions(number)]
    assert sorted(bits) == list(range(8 * kind.bytes))


@each_sum
def test_the_bits_of_an_integer_add_up_to_it(kind: BlockLayout) -> None:
    block = blocks_of(kind, 1, seed=7)[0]
    data, found = block.tobytes(), set[str]()
    for position in range(8 * kind.bytes):
        owner = owner_of(kind, data, position)
        assert owner is not None
        assert owner.positions[owner.bit] == position
        if not owner.places:
            continue
        found.add(owner.name)
        bits = [data[at // 8] >> at % 8 & 1 for at in owner.positions]
        total = sum(place for place, bit in zip(owner.places, bits, strict=True) if bit)
        assert total - owner.offset == owner.value
    assert ("q" in found) == (not kind.quants.table)


@each_sum
def test_a_flipped_bit_moves_the_weights_that_it_belongs_to(kind: BlockLayout) -> None:
    block = blocks_of(kind, 1, seed=9)[0]
    block[kind.scale.offset : kind.scale.offset + 2] = (0x34, 0x12)
    before = kind.decode(block[None]).values[0]
    owner = kind.quants.positions[17]
    flipped = block.copy()
    flipped[owner[0] // 8] ^= 1 << (owner[0] % 8)
    after = kind.decode(flipped[None]).values[0]
    assert np.flatnonzero(before != after).tolist() == [17]


@pytest.mark.parametrize("kind", layouts().values(), ids=lambda kind: kind.type)
def test_fields_fill_the_block_as_the_file_format_has_it(
    kind: BlockLayout | NamedBytes,
) -> None:
    known = next(each for each in GGML_TYPES.values() if each.name == kind.type)
    assert (kind.weights, kind.bytes) == (known.block_size, known.block_bytes)
    names = [field_at(kind, byte) for byte in range(kind.bytes)]
    assert None not in names
    assert kind.fields[0].offset == 0
    assert kind.fields[-1].end == kind.bytes


@pytest.mark.parametrize("name", [name for name in layouts() if re.match("IQ[123]", name)])
def test_fields_say_what_their_bits_do_to_the_weights(name: str) -> None:
    """A bit of a scale stretches all weights of a sub-block by one factor, a bit of a sign reverses
    up to 8 weights, and one of a shift changes them by the same difference."""
    kind = layouts()[name]
    block = np.random.default_rng(5).integers(0, 256, kind.bytes, dtype=np.uint8)
    if name == "IQ1_M":  # d is spread over the upper bits of the scales
        block.view(np.uint16)[-4:] = block.view(np.uint16)[-4:] & 0xFFF | (0, 0, 0xC000, 0x3000)
    else:
        block[:2] = (0, 0x3C)
    before = dequantize(name, block)
    for field in kind.fields:
        found = set[str]()
        for bit in range(8 * field.offset, 8 * field.end):
            flipped = block.copy()
            flipped[bit // 8] ^= 1 << bit % 8
            after = dequantize(name, flipped)
            changed = before != after
            off, ratio = (after - before)[changed], (after / before)[changed]
            if len(off) >= 16 and np.allclose(ratio, ratio[0]):
                found.add("scale")
            elif 0 < len(off) <= 8 and (ratio == -1).all():
                found.add("signs")
            elif len(off) >= 8 and np.allclose(off, off[0]):
                found.add("shifted")
        said = {"scale", "signs", "shifted"} & set(
            re.findall(r"scale|signs|shifted", field.meaning)
        )
        if "sign of each" in field.meaning:
            said.add("signs")
        assert said == found, field.name


@pytest.mark.parametrize("known", GGML_TYPES.values(), ids=lambda known: known.name)
def test_what_llama_cpp_reads_has_a_layout(known: GgmlType) -> None:
    data = np.zeros(known.block_bytes, np.uint8)
    if layout(known.name) is not None:
        assert dequantize(known.name, data).size == known.block_size
    else:
        with pytest.raises(UserError, match="can't decode tensors of type"):
            dequantize(known.name, data)


def test_q4_k_by_hand() -> None:
    """Checks the numbers in the mock-up: 0.00007761 x 46 x 3 - 0.00067282 x 42 = -0.017549."""
    q4_k = layouts()["Q4_K"]
    assert isinstance(q4_k, BlockLayout)
    head = bytes.fromhex("16058311B06EF1F1BF6A7AE036BFA59F")
    first = bytes.fromhex("754C7D4C9D58CA8B5D5A3CEA8B99397D")
    block = np.frombuffer(head + first + bytes(112), np.uint8)
    told = q4_k.sum_of(block, 46)
    assert [factor.value for factor in told.factors[1:]] == [46, 3]
    assert told.others[1].value == 42
    assert told.value == pytest.approx(-0.017549, abs=1e-6)
    assert {bit // 8 for bit in told.factors[2].positions} == {30}


# --- reading from a file -----------------------------------------------------------


def sparse(path: Path, rows: int = 1 << 20, columns: int = 1 << 15) -> Path:
    """Write a GGUF with one Q4_K tensor of 34 billion weights, as a sparse file."""
    writer = gguf.GGUFWriter(path, "llama")
    shape = (rows, columns // 256 * 144)
    writer.add_tensor_info(
        "huge.weight", shape, np.dtype(np.uint8), rows * shape[1], gguf.GGMLQuantizationType.Q4_K
    )
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    size = path.stat().st_size
    os.truncate(path, -(-size // 32) * 32 + rows * shape[1])
    return path


@pytest.mark.skipif(os.name == "nt", reason="files are not sparse by themselves there")
def test_a_file_of_19_gigabytes(tmp_path: Path) -> None:
    path = sparse(tmp_path / "huge.gguf")
    assert path.stat().st_size > 19e9
    (tensor,) = stored_tensors(str(path))
    blocks = tensor.info.elements // 256
    assert read_blocks(tensor, blocks - 1) == bytes(144)
    assert path.stat().st_blocks * 512 < 1e6


def tensor_of(path: Path, shape: tuple[int, ...] = (32, 4)) -> StoredTensor:
    """Write a file with a Q8_0 tensor of zeros, without the gguf package, and return the tensor as
    read from it."""
    elements = int(np.prod(shape))
    number, kind = next((n, t) for n, t in GGML_TYPES.items() if t.name == "Q8_0")
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, 0)
    head += struct.pack("<Q", 1) + b"t" + struct.pack("<I", len(shape))
    head += struct.pack(f"<{len(shape)}Q", *shape) + struct.pack("<IQ", number, 0)
    head += bytes(-len(head) % 32)
    path.write_bytes(head + bytes(elements // kind.block_size * kind.block_bytes))
    return stored_tensors(str(path))[0]


def test_a_block_that_is_not_there(tmp_path: Path) -> None:
    tensor = tensor_of(tmp_path / "m.gguf")
    assert len(read_blocks(tensor, 3)) == 34
    for first, count in ((4, 1), (-1, 1), (3, 2)):
        with pytest.raises(UserError, match="are numbered from 0 to 3"):
            read_blocks(tensor, first, count)


def test_a_file_that_was_cut_or_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    tensor = tensor_of(path)
    os.truncate(path, path.stat().st_size - 1)
    with pytest.raises(UserError, match="has changed since it was opened"):
        read_blocks(tensor, 3)
    path.unlink()
    with pytest.raises(UserError, match="doesn't exist"):
        read_blocks(tensor, 3)


def test_a_tensor_without_weights(tmp_path: Path) -> None:
    tensor = tensor_of(tmp_path / "m.gguf", shape=(32, 0))
    with pytest.raises(UserError, match="contains no weights"):
        read_blocks(tensor, 0)


def test_a_type_that_nobody_knows(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    tensor_of(path)
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<IQ", 8, 0), struct.pack("<IQ", 99, 0)))
    (tensor,) = stored_tensors(str(path))
    with pytest.raises(UserError, match="can't read: type 99"):
        read_blocks(tensor, 0)


def test_a_name_that_is_not_there(starter: str) -> None:
    with pytest.raises(UserError, match=r"no tensor named 'blk\.0\.attn_q\.wait'.*attn_q\.weight"):
        find_tensor("blk.0.attn_q.wait", stored_tensors(starter))
