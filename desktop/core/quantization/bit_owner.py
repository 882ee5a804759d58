"""Finds the number that a bit of a block belongs to, and the weights that change with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from desktop.core.quantization.block_layout import (
    FLOAT_BYTES,
    BlockLayout,
    BlockScale,
    Bytes,
    Code,
    FloatKind,
    FloatRun,
    Layout,
    Role,
)

FLOAT_PARTS: Final[dict[FloatKind, tuple[int, int, int]]] = {
    "f16": (10, 5, 1),
    "bf16": (7, 8, 1),
    "f32": (23, 8, 1),
    "e8m0_half": (0, 8, 0),
    "ue4m3_half": (3, 4, 0),
}
"""The numbers of mantissa, exponent, and sign bits of each kind of float. The highest bit of a
ue4m3 isn't used."""


@dataclass(frozen=True, slots=True)
class BitOwner:
    """A number in a block, of which a bit is a part.

    `name` is as in the weight's formula, or "" for the weight itself. `positions` are those of the
    number's bits, the lowest first, and `bit` is the index of this one. `weights` are the weights
    that depend on the number. `value` is the number as in the formula. `places` says what each bit
    adds to an integer, from whose sum `offset` is subtracted; it is empty for other numbers.
    `parts` are the numbers of mantissa, exponent, and sign bits of a float.
    """

    name: str
    role: Role
    positions: tuple[int, ...]
    bit: int
    weights: range
    value: float
    places: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    offset: int = 0


def owner_of(layout: Layout, data: bytes, position: int) -> BitOwner | None:
    """Return the number that the bit at a position (byte x 8 + bit) belongs to. Returns None if no
    number has it, or if only ggml can decode the type."""
    block = np.frombuffer(data, np.uint8)[None]
    return next(_owners(layout, block, position), None)


def _owners(layout: Layout, block: Bytes, position: int) -> Iterator[BitOwner]:
    if isinstance(layout, FloatRun):
        width = 8 * FLOAT_BYTES[layout.kind]
        weight, bit = divmod(position, width)
        positions = tuple(range(weight * width, (weight + 1) * width))
        value = float(layout.decode(block).values[0, weight])
        yield BitOwner(
            "", "quants", positions, bit, range(weight, weight + 1), value, (),
            FLOAT_PARTS[layout.kind],
        )  # fmt: skip
    if not isinstance(layout, BlockLayout):
        return
    codes: tuple[tuple[str, Role, Code | None], ...] = (
        ("q", "quants", layout.quants),
        ("scale", "scales", layout.scales),
        ("minimum", "scales", layout.minimums),
    )
    for name, role, code in codes:
        if code is not None:
            yield from _in_code(name, role, code, layout.weights, block, position)
    least = "dmin" if layout.minimums is not None else "minimum"
    floats: tuple[tuple[str, Role, BlockScale | None], ...] = (
        ("d", "scale", layout.scale),
        (least, "minimum", layout.minimum),
    )
    for name, role, scale in floats:
        if scale is not None:
            yield from _in_float(name, role, scale, layout.weights, block, position)


def _in_code(
    name: str, role: Role, code: Code, weights: int, block: Bytes, position: int
) -> Iterator[BitOwner]:
    for number, bit in np.argwhere(code.positions == position):
        positions = tuple(int(each) for each in code.positions[number])
        each = weights // len(code.positions)
        bits = np.unpackbits(block, axis=1, bitorder="little")
        value = float(code.read(bits)[0, number])
        places = tuple(1 << at for at in range(len(positions)))
        if code.signed:
            places = (*places[:-1], -places[-1])
        yield BitOwner(
            name,
            role,
            positions,
            int(bit),
            range(int(number) * each, (int(number) + 1) * each),
            value,
            () if code.table else places,
            offset=code.offset,
        )


def _in_float(
    name: str, role: Role, scale: BlockScale, weights: int, block: Bytes, position: int
) -> Iterator[BitOwner]:
    for number in range(scale.count):
        positions = scale.positions(number)
        if position in positions:
            each = weights // scale.count
            value = float(scale.read(block)[0, number])
            mine = range(number * each, (number + 1) * each)
            bit, parts = positions.index(position), FLOAT_PARTS[scale.kind]
            yield BitOwner(name, role, positions, bit, mine, value, (), parts)
