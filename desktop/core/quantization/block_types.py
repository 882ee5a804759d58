"""Block layouts: the positions of the numbers in a block of each type.

Source: the structs in ggml/src/ggml-common.h and the dequantize_row_* functions in
ggml/src/ggml-quants.c. The tests compare every type with the library, bit for bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Final

from desktop.core.gguf.ggml_types import TYPES_BY_NAME
from desktop.core.i18n import ByLanguage, counted, tr
from desktop.core.quantization.block_layout import (
    BlockLayout,
    BlockScale,
    Code,
    Field,
    FloatKind,
    FloatRun,
    Layout,
    NamedBytes,
    Role,
)
from desktop.core.quantization.block_positions import (
    beside,
    halves,
    high_bit_planes,
    k_scales,
    packed,
    q3_scales,
    q6_quants,
    quarters,
)

IQ4_TABLE: Final = (-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113)
"""kvalues_iq4nl: the values of the 16 codes of IQ4_NL and IQ4_XS."""
FP4_TABLE: Final = (0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12)
"""kvalues_fp4: E2M1 numbers, doubled to make them integers."""

RUN: Final = 32
"""Number of weights shown together for a type without blocks."""

_FLOATS: Final[Mapping[str, FloatKind]] = {"F32": "f32", "F16": "f16", "BF16": "bf16"}


def layout(type_name: str, run: int = 1) -> Layout | None:
    """Return the layout of a type, or None if this module doesn't describe the type.

    For F32, F16, and BF16, the layout covers `run` weights.
    """
    if type_name in _FLOATS:
        return FloatRun(type_name, run, _FLOATS[type_name])
    return layouts().get(type_name)


# --- the types --------------------------------------------------------------------


def _member(name: str, length: int, role: Role, meaning: str) -> Field:
    return Field(name, 0, length, role, meaning)


def _fields(*members: Field) -> tuple[Field, ...]:
    """Return the members with their offsets, each starting where the previous one ends."""
    ends = accumulate(member.length for member in members)
    return tuple(replace(m, offset=end - m.length) for m, end in zip(members, ends, strict=True))


def _d() -> Field:
    return _member("d", 2, "scale", tr("the scale factor, {half}", half=_half()))


def _m() -> Field:
    return _member("m", 2, "minimum", tr("the minimum, {half}", half=_half()))


def _super() -> Field:
    return _member("d", 2, "scale", tr("the scale of the scales, {half}", half=_half()))


def _dmin() -> Field:
    return _member("dmin", 2, "minimum", tr("the scale of the minimums, {half}", half=_half()))


def _half() -> str:
    return tr("a 16-bit float")


def _k12() -> Field:
    return _member("scales", 12, "scales", tr("8 scales and 8 minimums, 6 bits each"))


def _bits(count: int) -> str:
    return counted(count, "{count} bit", "{count} bits", count=count)


def _qs(length: int, bits: str) -> Field:
    return _member("qs", length, "quants", tr("the quantized weights, {bits} each", bits=bits))


def _high(name: str, length: int) -> Field:
    return _member(name, length, "high_bits", tr("the highest bit of each quantized weight"))


def _simple() -> list[BlockLayout]:
    """Return the types with one scale (or a few) and at most one minimum per block."""
    half, second = BlockScale("f16", 0), BlockScale("f16", 2)
    nibbles = _qs(16, _bits(4))
    q5 = beside(halves(6, 32, 32), packed(2, 32, 1))
    q51 = beside(halves(8, 32, 32), packed(4, 32, 1))
    f4, f8 = _fields(_d(), nibbles), _fields(_d(), _qs(32, _bits(8)))
    f41 = _fields(_d(), _m(), nibbles)
    f5, f51 = _fields(_d(), _high("qh", 4), nibbles), _fields(_d(), _m(), _high("qh", 4), nibbles)
    e8 = _member("e", 1, "scale", tr("the scale factor, a power of two (E8M0)"))
    e4 = _member("d", 4, "scale", tr("4 scales as 8-bit floats (UE4M3), one for every 16 weights"))
    fp4 = tr("4 bits (E2M1)")
    return [
        BlockLayout("Q4_0", 32, 18, f4, half, Code(halves(2, 32, 32), 8)),
        BlockLayout("Q4_1", 32, 20, f41, half, Code(halves(4, 32, 32)), minimum=second),
        BlockLayout("Q5_0", 32, 22, f5, half, Code(q5, 16)),
        BlockLayout("Q5_1", 32, 24, f51, half, Code(q51), minimum=second),
        BlockLayout("Q8_0", 32, 34, f8, half, Code(packed(2, 32, 8), signed=True)),
        BlockLayout("IQ4_NL", 32, 18, f4, half, Code(halves(2, 32, 32), table=IQ4_TABLE)),
        BlockLayout(
            "MXFP4",
            32,
            17,
            _fields(e8, _qs(16, fp4)),
            BlockScale("e8m0_half", 0),
            Code(halves(1, 32, 32), table=FP4_TABLE),
        ),
        BlockLayout(
            "NVFP4",
            64,
            36,
            _fields(e4, _qs(32, fp4)),
            BlockScale("ue4m3_half", 0, 4),
            Code(halves(4, 64, 16), table=FP4_TABLE),
        ),
        BlockLayout(
            "Q1_0",
            128,
            18,
            _fields(_d(), _qs(16, _bits(1))),
            half,
            Code(packed(2, 128, 1), table=(-1, 1)),
        ),
        BlockLayout(
            "Q2_0", 64, 18, _fields(_d(), _qs(16, _bits(2))), half, Code(packed(2, 64, 2), 1)
        ),
        BlockLayout(
            "TQ2_0",
            256,
            66,
            _fields(_qs(64, _bits(2)), _d()),
            BlockScale("f16", 64),
            Code(quarters(0), 1),
        ),
    ]


def _super_blocks() -> list[BlockLayout]:
    """Return the types with blocks of 256 weights, in sub-blocks with one scale each.

    In some types, each sub-block also has a minimum.
    """
    return [_q2_k(), _q3_k(), *_q4_k_and_q5_k(), _q6_k(), _iq4_xs()]


def _q2_k() -> BlockLayout:
    low, high = packed(0, 32, 4)[0::2], packed(0, 32, 4)[1::2]
    scales = _member("scales", 16, "scales", tr("16 scales and 16 minimums, 4 bits each"))
    return BlockLayout(
        "Q2_K",
        256,
        84,
        _fields(scales, _qs(64, _bits(2)), _super(), _dmin()),
        BlockScale("f16", 80),
        Code(quarters(16)),
        Code(low),
        BlockScale("f16", 82),
        Code(high),
    )


def _q3_k() -> BlockLayout:
    scales = _member("scales", 12, "scales", tr("16 scales, 6 bits each"))
    return BlockLayout(
        "Q3_K",
        256,
        110,
        _fields(_high("hmask", 32), _qs(64, _bits(2)), scales, _super()),
        BlockScale("f16", 108),
        Code(beside(quarters(32), high_bit_planes(0, 8, 32)), 4),
        Code(q3_scales(96), 32),
    )


def _q4_k_and_q5_k() -> list[BlockLayout]:
    """Return Q4_K and Q5_K, which pack their scales and minimums in the same way."""
    half, second = BlockScale("f16", 0), BlockScale("f16", 2)
    scales, minimums = k_scales(4)
    return [
        BlockLayout(
            "Q4_K",
            256,
            144,
            _fields(_super(), _dmin(), _k12(), _qs(128, _bits(4))),
            half,
            Code(halves(16, 256, 64)),
            Code(scales),
            second,
            Code(minimums),
        ),
        BlockLayout(
            "Q5_K",
            256,
            176,
            _fields(_super(), _dmin(), _k12(), _high("qh", 32), _qs(128, _bits(4))),
            half,
            Code(beside(halves(48, 256, 64), high_bit_planes(16, 8, 32))),
            Code(scales),
            second,
            Code(minimums),
        ),
    ]


def _q6_k() -> BlockLayout:
    low = _member("ql", 128, "quants", tr("the lower 4 bits of each quantized weight"))
    high = _member("qh", 64, "high_bits", tr("the upper 2 bits of each quantized weight"))
    scales = _member("scales", 16, "scales", tr("16 scales, 8 bits each"))
    return BlockLayout(
        "Q6_K",
        256,
        210,
        _fields(low, high, scales, _super()),
        BlockScale("f16", 208),
        Code(q6_quants(), 32),
        Code(packed(192, 16, 8), signed=True),
    )


def _iq4_xs() -> BlockLayout:
    high = _member("scales_h", 2, "scales", tr("the upper 2 bits of 8 scales"))
    low = _member("scales_l", 4, "scales", tr("the lower 4 bits of 8 scales"))
    return BlockLayout(
        "IQ4_XS",
        256,
        136,
        _fields(_super(), high, low, _qs(128, _bits(4))),
        BlockScale("f16", 0),
        Code(halves(8, 256, 32), table=IQ4_TABLE),
        Code(beside(packed(4, 8, 4), packed(2, 8, 2)), 32),
    )


def _by_patterns() -> list[NamedBytes]:
    """Return the types that only ggml decodes. Their codes select patterns of weights from tables
    in ggml or, in TQ1_0, pack several weights as digits."""

    def grid(length: int) -> Field:
        return _member("qs", length, "quants", tr("indexes into a table of weight patterns"))

    def more(length: int, meaning: str = "") -> Field:
        meaning = meaning or tr("the upper bits of the indexes")
        return _member("qh", length, "high_bits", meaning)

    def scales(length: int) -> Field:
        return _member("scales", length, "scales", tr("scales of the sub-blocks"))

    signs = _member("signs", 32, "signs", tr("the sign of each weight"))
    signed = _member("qs", 64, "quants", tr("weight patterns with their signs"))
    both = _member("qs", 64, "quants", tr("weight patterns with their signs and scales"))
    scales_and_shifts = tr(
        "the upper bits of the indexes, each sub-block's scale, and whether its patterns are "
        "shifted up or down"
    )
    shifts = tr("the upper bits of the indexes, and whether the patterns are shifted up or down")
    members: dict[str, tuple[Field, ...]] = {
        "IQ2_XXS": _fields(_d(), both),
        "IQ2_XS": _fields(_d(), signed, scales(8)),
        "IQ2_S": _fields(_d(), grid(32), signs, more(8), scales(8)),
        "IQ3_XXS": _fields(_d(), grid(64), _member("qs", 32, "scales", tr("scales and signs"))),
        "IQ3_S": _fields(_d(), grid(64), more(8), signs, scales(4)),
        "IQ1_S": _fields(_d(), grid(32), more(16, scales_and_shifts)),
        "IQ1_M": _fields(
            grid(32),
            more(16, shifts),
            _member("scales", 8, "scales", tr("sub-block scales and parts of the scale factor")),
        ),
        "TQ1_0": _fields(
            _member("qs", 48, "quants", tr("weights as digits (0, 1, or 2), five to a byte")),
            _member("qh", 4, "high_bits", tr("weights as digits (0, 1, or 2), four to a byte")),
            _d(),
        ),
    }
    return [
        NamedBytes(name, TYPES_BY_NAME[name].block_size, TYPES_BY_NAME[name].block_bytes, fields)
        for name, fields in members.items()
    ]


@ByLanguage
def layouts() -> Mapping[str, BlockLayout | NamedBytes]:
    """Return the layouts of all types with blocks, by type."""
    return {each.type: each for each in (*_simple(), *_super_blocks(), *_by_patterns())}
