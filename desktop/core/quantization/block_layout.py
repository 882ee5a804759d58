"""Decodes a block of weights with a single formula and the bit positions of each integer in the
block.

All ggml types covered here have the same form,

    weight = d x scale x q - minimum   (any of the factors may be missing)

so a type is a table of bit positions. The decoder, the written-out formula, and the colors of the
bytes all use that table. Every product here is exact in 32-bit floats, which have 24 significant
bits: d has at most 11, and a scale and q together have at most 12. The result therefore doesn't
depend on whether a compiler fuses multiplication and addition, and it matches ggml's result bit for
bit on every machine (source: dequantize_row_* in ggml/src/ggml-quants.c).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from desktop.core.i18n import tr

Role = Literal["scale", "minimum", "scales", "quants", "high_bits", "signs"]
"""The purpose of a byte. The window has a color for each purpose."""

Positions: TypeAlias = npt.NDArray[np.int64]
"""Positions of bits in a block, as byte x 8 + bit. Shape [numbers, bits], the lowest bit first."""
Floats: TypeAlias = npt.NDArray[np.float32]
Integers: TypeAlias = npt.NDArray[np.int64]
Bytes: TypeAlias = npt.NDArray[np.uint8]

FloatKind = Literal["f16", "bf16", "f32", "e8m0_half", "ue4m3_half"]
FLOAT_BYTES: dict[FloatKind, int] = {
    "f16": 2,
    "bf16": 2,
    "f32": 4,
    "e8m0_half": 1,
    "ue4m3_half": 1,
}


@dataclass(frozen=True, slots=True)
class Field:
    """A member of the block, with its name in ggml-common.h: a range of contiguous bytes."""

    name: str
    offset: int
    length: int
    role: Role
    meaning: str

    @property
    def end(self) -> int:
        return self.offset + self.length


@dataclass(frozen=True, eq=False, slots=True)
class Code:
    """Integers made of bits. Each is the sum of bit x 2^i (in two's complement if `signed`). If
    there is a `table`, the sum is an index into the table; if not, `offset` is subtracted from the
    sum."""

    positions: Positions
    offset: int = 0
    signed: bool = False
    table: tuple[int, ...] = ()

    def read(self, bits: npt.NDArray[np.uint8]) -> Integers:
        """Return the integers, [blocks, numbers], from the bits of blocks, [blocks, bits]."""
        width = self.positions.shape[1]
        powers: Integers = 1 << np.arange(width, dtype=np.int64)
        if self.signed:
            powers[-1] = -powers[-1]
        numbers = bits[:, self.positions].astype(np.int64) @ powers
        if self.table:
            return np.array(self.table)[numbers]
        return numbers - self.offset


@dataclass(frozen=True, slots=True)
class BlockScale:
    """Consecutive floating-point numbers that start at a byte offset."""

    kind: FloatKind
    offset: int
    count: int = 1

    def read(self, data: Bytes) -> Floats:
        """Return the numbers, [blocks, count], from the bytes of blocks, [blocks, bytes]."""
        size = FLOAT_BYTES[self.kind]
        raw = np.ascontiguousarray(data[:, self.offset : self.offset + size * self.count])
        return decode_floats(raw, self.kind)

    def positions(self, number: int) -> tuple[int, ...]:
        """Return the positions of the bits of one number."""
        size = 8 * FLOAT_BYTES[self.kind]
        start = 8 * self.offset + size * number
        return tuple(range(start, start + size))


def decode_floats(raw: Bytes, kind: FloatKind) -> Floats:
    """Decode the numbers in contiguous bytes, along the last axis.

    The last two kinds are decoded to half their value, since the table of 4-bit numbers used with
    them contains doubled values (ggml-impl.h: ggml_e8m0_to_fp32_half, ggml_ue4m3_to_fp32).
    """
    if kind == "f32":
        return raw.view("<f4").astype(np.float32)
    if kind == "f16":
        return raw.view("<f2").astype(np.float32)
    if kind == "bf16":
        return (raw.view("<u2").astype(np.uint32) << 16).view(np.float32)
    if kind == "e8m0_half":
        wide = raw.astype(np.uint32)
        low = np.uint32(0x00200000) << np.minimum(wide, 1)
        return np.where(wide < 2, low, (np.maximum(wide, 1) - 1) << 23).view(np.float32)
    exponent, mantissa = (raw >> 3) & 15, raw & 7
    hidden = np.where(exponent > 0, 8, 0) + mantissa
    value = np.ldexp(hidden.astype(np.float32), np.maximum(exponent, 1).astype(np.int32) - 11)
    return np.where((raw == 0) | (raw == 0x7F), 0, value).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Factor:
    """A number in a weight's formula, with the positions of its bits."""

    name: str
    value: float
    role: Role
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WeightSum:
    """The formula of a weight: the product of `factors`, plus or minus the product of `others`."""

    weight: int
    factors: tuple[Factor, ...]
    sign: Literal["+", "-", ""]
    others: tuple[Factor, ...]
    value: float


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded blocks.

    `values` has the shape [blocks, weights]. If the type has them, `quants` are integers of the
    same shape, and `scales` and `minimums` are integers of the shape [blocks, sub-blocks].
    """

    values: Floats
    quants: Integers | None = None
    scales: Integers | None = None
    minimums: Integers | None = None


@dataclass(frozen=True, eq=False, slots=True)
class BlockLayout:
    """A type whose weights follow the formula of this module.

    `minimum` is subtracted if there is one per sub-block, and added otherwise.
    """

    type: str
    weights: int
    bytes: int
    fields: tuple[Field, ...]
    scale: BlockScale
    quants: Code
    scales: Code | None = None
    minimum: BlockScale | None = None
    minimums: Code | None = None

    @property
    def sub_block(self) -> int:
        """Number of weights that share a scale."""
        if self.scales is not None:
            return self.weights // len(self.scales.positions)
        return self.weights // self.scale.count

    def decode(self, data: Bytes) -> Decoded:
        """Decode the bytes of blocks, [blocks, bytes]."""
        bits = np.unpackbits(data, axis=1, bitorder="little")
        quants = self.quants.read(bits)
        scales = self.scales.read(bits) if self.scales else None
        minimums = self.minimums.read(bits) if self.minimums else None
        with np.errstate(all="ignore"):  # a damaged block gives NaN or infinity, shown as such
            step = self.scale.read(data)
            if scales is not None:
                step = step * scales.astype(np.float32)
            values = self._spread(step) * quants.astype(np.float32)
            if self.minimum is not None:
                least = self.minimum.read(data)
                if minimums is not None:
                    least = -(least * minimums.astype(np.float32))
                values = values + self._spread(least)
        return Decoded(values, quants, scales, minimums)

    def _spread(self, numbers: Floats) -> Floats:
        """Repeat numbers that apply to a sub-block or to the whole block, so that each weight has
        one."""
        return np.repeat(numbers, self.weights // numbers.shape[1], axis=1)

    def sum_of(self, block: Bytes, weight: int) -> WeightSum:
        """Return the formula of one weight in a block. `block` contains the bytes of the block,
        [bytes]."""
        decoded = self.decode(block[None])
        sub = weight // self.sub_block
        scale = sub if self.scale.count > 1 else 0
        value = float(self.scale.read(block[None])[0, scale])
        factors = [Factor("d", value, "scale", self.scale.positions(scale))]
        if self.scales is not None and decoded.scales is not None:
            factors.append(_factor("scale", decoded.scales, "scales", self.scales, sub))
        assert decoded.quants is not None
        factors.append(_factor("q", decoded.quants, "quants", self.quants, weight))
        others: list[Factor] = []
        if self.minimum is not None:
            name = "dmin" if self.minimums is not None else "minimum"
            least = float(self.minimum.read(block[None])[0, 0])
            others.append(Factor(name, least, "minimum", self.minimum.positions(0)))
        if self.minimums is not None and decoded.minimums is not None:
            others.append(_factor("minimum", decoded.minimums, "scales", self.minimums, sub))
        sign: Literal["+", "-", ""] = "-" if self.minimums else "+" if others else ""
        result = float(decoded.values[0, weight])
        return WeightSum(weight, tuple(factors), sign, tuple(others), result)


def _factor(name: str, numbers: Integers, role: Role, code: Code, index: int) -> Factor:
    positions = tuple(int(position) for position in code.positions[index])
    return Factor(name, float(numbers[0, index]), role, positions)


@dataclass(frozen=True, slots=True)
class FloatRun:
    """A type without blocks: `weights` consecutive floating-point numbers."""

    type: str
    weights: int
    kind: FloatKind

    @property
    def bytes(self) -> int:
        return self.weights * FLOAT_BYTES[self.kind]

    @property
    def fields(self) -> tuple[Field, ...]:
        return (
            Field(
                tr("weights"),
                0,
                self.bytes,
                "quants",
                tr("the weights, one number each"),
            ),
        )

    def decode(self, data: Bytes) -> Decoded:
        """Decode the bytes of runs, [runs, bytes]."""
        return Decoded(decode_floats(np.ascontiguousarray(data), self.kind))


@dataclass(frozen=True, slots=True)
class NamedBytes:
    """A type whose weights don't follow the formula of this module. Only its members are described
    here; ggml decodes its values."""

    type: str
    weights: int
    bytes: int
    fields: tuple[Field, ...]


Layout: TypeAlias = BlockLayout | FloatRun | NamedBytes


def field_at(layout: Layout, byte: int) -> Field | None:
    return next((f for f in layout.fields if f.offset <= byte < f.end), None)
