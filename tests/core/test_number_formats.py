"""Tests every bit pattern of the number formats against numpy and ml_dtypes."""

from __future__ import annotations

import math
import random
from fractions import Fraction
from typing import Any

import ml_dtypes
import numpy as np
import numpy.typing as npt
import pytest

from desktop.core.numbers.formats import (
    BF16,
    FLOATS,
    FP4_E2M1,
    FP8_E4M3,
    FP8_E5M2,
    FP16,
    FP32,
    FloatFormat,
    IntegerFormat,
    errors,
    formats,
)

PEERS: dict[FloatFormat, Any] = {
    FP32: np.float32,
    FP16: np.float16,
    BF16: ml_dtypes.bfloat16,
    FP8_E4M3: ml_dtypes.float8_e4m3fn,
    FP8_E5M2: ml_dtypes.float8_e5m2,
    FP4_E2M1: ml_dtypes.float4_e2m1fn,
}
SMALL = [each for each in FLOATS if each is not FP32]
WORDS = {32: np.uint32, 16: np.uint16, 8: np.uint8, 4: np.uint8}
each_small = pytest.mark.parametrize("kind", SMALL, ids=lambda kind: kind.name)
each_float = pytest.mark.parametrize("kind", FLOATS, ids=lambda kind: kind.name)


def peer_values(kind: FloatFormat, patterns: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    with np.errstate(invalid="ignore"):
        return patterns.astype(WORDS[kind.bits]).view(PEERS[kind]).astype(np.float64)


def peer_patterns(kind: FloatFormat, values: npt.NDArray[np.float64]) -> list[int]:
    with np.errstate(over="ignore", invalid="ignore"):
        return values.astype(PEERS[kind]).view(WORDS[kind.bits]).tolist()


def check_round_trip(kind: FloatFormat, patterns: npt.NDArray[Any]) -> None:
    """Check that the decoded values are correct bit for bit (-0 differs from 0) and are encoded
    back to the same patterns."""
    ours = [kind.decode(int(pattern)) for pattern in patterns]
    theirs = peer_values(kind, patterns)
    not_a_number = np.isnan(theirs)
    assert np.array_equal(np.isnan(ours), not_a_number)
    assert np.array_equal(
        np.array(ours).view(np.int64)[~not_a_number], theirs.view(np.int64)[~not_a_number]
    )
    back = np.array([kind.encode(value) for value in ours])
    assert np.array_equal(back[~not_a_number], patterns[~not_a_number])


@each_small
def test_every_pattern_decodes_and_encodes(kind: FloatFormat) -> None:
    check_round_trip(kind, np.arange(kind.patterns))


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(100_000, marks=pytest.mark.quick),
        pytest.param(1_000_000, marks=pytest.mark.thorough),
    ],
)
def test_many_patterns_of_fp32(count: int) -> None:
    chance = np.random.default_rng(1)
    special = [0, 1, 0x7FFFFF, 0x800000, 0x7F7FFFFF, 0x7F800000, 0x7FC00000]
    edges = [pattern | sign for pattern in special for sign in (0, 0x80000000)]
    patterns = chance.integers(0, 1 << 32, count, dtype=np.uint32)
    check_round_trip(FP32, np.concatenate([np.array(edges, np.uint32), patterns]))


@each_small
def test_rounds_to_nearest_even(kind: FloatFormat) -> None:
    """Between each value and the next, tries the midpoint and its neighbors on both sides."""
    values = np.unique(peer_values(kind, np.arange(kind.patterns)))
    values = values[np.isfinite(values)]
    # ml_dtypes converts through float32, so a value must be exact there to be rounded only once.
    middle = ((values[1:] + values[:-1]) / 2).astype(np.float64 if kind is FP16 else np.float32)
    beside = [np.nextafter(middle, toward) for toward in (-np.inf, np.inf)]
    asked = np.concatenate([middle, *beside]).astype(np.float64)
    assert [kind.encode(float(value)) for value in asked] == peer_patterns(kind, asked)


@each_float
def test_random_numbers_of_all_sizes(kind: FloatFormat) -> None:
    chance = random.Random(2)
    asked = [
        chance.choice((-1, 1))
        * 2 ** chance.uniform(math.log2(kind.smallest) - 3, math.log2(kind.greatest) + 3)
        for _ in range(20_000)
    ]
    # Exact in float32, so that a peer that converts through it rounds only once.
    with np.errstate(over="ignore"):
        values = np.array(asked).astype(np.float32).astype(np.float64)
    values = values[np.isfinite(values)]
    assert [kind.encode(float(value)) for value in values] == peer_patterns(kind, values)


@pytest.mark.parametrize(
    ("kind", "value", "pattern"),
    [
        (FP16, math.inf, 0x7C00),
        (FP16, 65519.99, 0x7BFF),
        (FP16, 65520.0, 0x7C00),
        (FP8_E4M3, 464.0, 0x7E),
        (FP8_E4M3, 464.01, 0x7F),
        (FP8_E4M3, -math.inf, 0xFF),
        (FP8_E5M2, 61440.0, 0x7C),
        (FP4_E2M1, math.inf, 0x7),
        (FP4_E2M1, -1e9, 0xF),
        (FP4_E2M1, math.nan, 0x8),
        (BF16, -0.0, 0x8000),
    ],
)
def test_beyond_the_range(kind: FloatFormat, value: float, pattern: int) -> None:
    assert kind.encode(value) == pattern
    assert peer_patterns(kind, np.array([value])) == [pattern]


def test_a_fraction_is_rounded_once() -> None:
    """1 + 2^-11 + 2^-60 is just above the midpoint; a float64 can't tell it from the midpoint."""
    assert FP16.encode(Fraction(1) + Fraction(1, 1 << 11)) == 0x3C00
    assert FP16.encode(Fraction(1) + Fraction(1, 1 << 11) + Fraction(1, 1 << 60)) == 0x3C01


def test_kinds() -> None:
    assert [FP8_E4M3.kind(p) for p in (0, 0x80, 1, 7, 8, 0x7E, 0x7F, 0xFF)] == [
        "zero", "zero", "subnormal", "subnormal", "normal", "normal", "nan", "nan",
    ]  # fmt: skip
    assert [FP8_E5M2.kind(p) for p in (0x7B, 0x7C, 0x7D, 0xFC)] == [
        "normal", "infinity", "nan", "infinity",
    ]  # fmt: skip
    assert {FP4_E2M1.kind(p) for p in range(16)} == {"zero", "subnormal", "normal"}


@each_float
def test_range_against_finfo(kind: FloatFormat) -> None:
    peer = ml_dtypes.finfo(PEERS[kind])
    assert kind.greatest == float(peer.max) == -kind.least
    assert kind.smallest == float(peer.smallest_subnormal)


@each_small
def test_neighbors_and_values_between(kind: FloatFormat) -> None:
    values = np.unique(peer_values(kind, np.arange(kind.patterns)))
    finite = [float(v) for v in values if math.isfinite(v)]
    for below, here, above in zip(finite, finite[1:], finite[2:], strict=False):
        assert kind.neighbors(kind.encode(here)) == (below, above)
    ends = (Fraction(finite[0]), Fraction(finite[-1]))
    assert list(kind.between(*ends)) == finite
    assert kind.count_between(*ends) == len(finite)
    third, two_thirds = finite[len(finite) // 3], finite[2 * len(finite) // 3]
    inside = [v for v in finite if third < v < two_thirds]
    tiny = Fraction(1, 1 << 200)
    assert list(kind.between(Fraction(third) + tiny, Fraction(two_thirds) - tiny)) == inside


def test_neighbors_at_the_ends() -> None:
    assert FP16.neighbors(0x7BFF) == (65472.0, math.inf)
    assert FP16.neighbors(0x7C00) == (65504.0, None)
    assert FP8_E4M3.neighbors(0x7E) == (416.0, None)
    assert FP4_E2M1.neighbors(0xF) == (None, -4.0)
    assert FP16.neighbors(0x7E00) == (None, None)
    assert FP16.neighbors(0x8000) == (-(2.0**-24), 2.0**-24)


# --- integers with a scale --------------------------------------------------------


def integers(bits: int, scheme: Any, low: int = -4, high: int = 4) -> IntegerFormat:
    return IntegerFormat(f"INT{bits}", bits, scheme, Fraction(low), Fraction(high))


@pytest.mark.parametrize("bits", [4, 8])
def test_absmax(bits: int) -> None:
    kind = integers(bits, "absmax")
    most = 2 ** (bits - 1) - 1
    assert kind.scale == Fraction(4, most)
    signed = np.arange(2**bits).astype(np.uint8)
    if bits == 8:
        assert [kind.integer(p) for p in range(256)] == signed.view(np.int8).tolist()
    for pattern in range(2**bits):
        if kind.integer(pattern) >= -most:
            assert kind.encode(kind.decode(pattern)) == pattern
    assert kind.greatest == 4
    assert kind.least == -4
    assert kind.encode(Fraction(100)) == kind.encode(math.inf) == most
    assert kind.integer(kind.encode(-math.inf)) == -most
    assert kind.encode(math.nan) == 0


@pytest.mark.parametrize(("low", "high"), [(-4, 4), (-1, 3), (0, 1), (2, 5), (-3, -1), (0, 0)])
@pytest.mark.parametrize("bits", [4, 8])
def test_zero_point(bits: int, low: int, high: int) -> None:
    kind = integers(bits, "zero_point", low, high)
    assert [kind.encode(kind.decode(p)) for p in range(2**bits)] == list(range(2**bits))
    assert kind.decode(kind.zero_point) == 0
    if low != high:
        assert kind.greatest - kind.least == max(high, 0) - min(low, 0)
    with_numpy = np.clip(np.rint(0.7 / float(kind.scale)) + kind.zero_point, 0, 2**bits - 1)
    assert kind.encode(0.7) == with_numpy


def test_integer_neighbors_and_values_between() -> None:
    kind = integers(4, "absmax")
    assert kind.neighbors(7) == (Fraction(24, 7), None)
    assert kind.neighbors(0) == (Fraction(-4, 7), Fraction(4, 7))
    assert list(kind.between(Fraction(0), Fraction(1))) == [0, Fraction(4, 7)]
    assert kind.count_between(Fraction(-100), Fraction(100)) == 15


def test_rows_and_parts() -> None:
    rows = formats("absmax", Fraction(-4), Fraction(4))
    assert [row.name for row in rows] == [
        "FP32", "FP16", "BF16", "FP8 E4M3", "FP8 E5M2", "FP4 E2M1", "INT8", "INT4",
    ]  # fmt: skip
    assert all(len(row.parts) == row.bits for row in rows)
    assert formats("zero_point", Fraction(-4), Fraction(4))[-1].parts[0] == "mantissa"


def test_errors_are_exact() -> None:
    third = Fraction(1, 3)
    held = FP16.decode(FP16.encode(third))
    assert errors(third, held) == (Fraction(held) - third, 3 * (Fraction(held) - third))
    assert errors(Fraction(0), 0.0) == (0, None)
    assert errors(math.nan, 0.0) == (None, None)
    assert errors(third, math.inf) == (None, None)
