"""Tests parsing numbers that users type and formatting numbers that they see."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from desktop.core.errors import UserError
from desktop.core.numbers.formats import (
    FLOATS,
    FP4_E2M1,
    FP8_E4M3,
    FP8_E5M2,
    FP16,
    FP32,
    IntegerFormat,
    Real,
)
from desktop.core.numbers.number_text import (
    exact_text,
    number_text,
    parse_number,
    percent_text,
    power_text,
    signed_text,
    time_text,
    with_error,
)
from desktop.core.numbers.number_words import formula, meaning, what_happened

INT4 = IntegerFormat("INT4", 4, "absmax", Fraction(-4), Fraction(4))
UINT4 = IntegerFormat("INT4", 4, "zero_point", Fraction(-1), Fraction(3))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.14", Fraction(314, 100)),
        (" 3,14 ", Fraction(314, 100)),
        ("-1/3", Fraction(-1, 3)),
        ("−0.5", Fraction(-1, 2)),
        ("1e-40", Fraction(1, 10**40)),
        ("6.02 × 10⁻²", Fraction(602, 10**4)),
        ("2^-9", Fraction(1, 512)),
        ("14:37", Fraction(877, 1440)),
        ("24:00", Fraction(1)),
        ("inf", math.inf),
        ("-∞", -math.inf),
        ("1,5/2", Fraction(3, 4)),
        ("100,000", Fraction(100_000)),
        ("1,000,000", Fraction(1_000_000)),
        ("1,234.5", Fraction(12_345, 10)),
        ("12 345", Fraction(12_345)),
        ("0,125", Fraction(1, 8)),
        ("1,2345", Fraction(12_345, 10_000)),
    ],
)
def test_a_number(text: str, value: Real) -> None:
    assert parse_number(text) == value


@pytest.mark.usefixtures("german")
def test_a_number_in_german() -> None:
    assert parse_number("100.000") == 100_000
    assert parse_number("1.234,5") == Fraction(12_345, 10)
    assert parse_number("3.14") == parse_number("3,14") == Fraction(314, 100)
    assert parse_number("3,141") == Fraction(3141, 1000)


def test_pi_is_more_exact_than_a_float() -> None:
    assert float(parse_number("π")) == math.pi
    assert parse_number("pi") != Fraction(math.pi)


def test_minus_zero_and_nan() -> None:
    zero = parse_number("-0")
    assert isinstance(zero, float)
    assert math.copysign(1, zero) == -1
    assert math.isnan(float(parse_number("NaN")))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-",
            "--3",
            "three",
            "3,14.1",
            "1,00,000",
            "1,234,56",
            "1 234,567 8",
            "1/0",
            "1/3/4",
            "25:00",
            "12:60",
        ),
        *("0^-1", "1e999999999", "9^9^9", "2^1e9", "1" * 61, "0x10", "١٢ x", "1e-99999", "nan/2"),
        "+",
    ],
)
def test_no_number(text: str) -> None:
    """None of these texts takes long to parse or fills the memory."""
    with pytest.raises(UserError, match="isn't a number") as caught:
        parse_number(text)
    assert caught.value.kind == "not_a_number"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (FP32.decode(FP32.encode(math.pi)), 8, "3.1415927"),
        (3.140625, 8, "3.140625"),
        (3.0, 8, "3"),
        (Fraction(22, 7), 7, "3.142857"),
        (2.0**-24, 3, "5.96×10⁻⁸"),
        (-3.4028234663852886e38, 8, "−3.4028235×10³⁸"),
        (65504.0, 8, "65504"),
        (Fraction(9999999, 10**7), 3, "1"),
        (-0.0, 8, "−0"),
        (math.inf, 8, "∞"),
        (math.nan, 8, "NaN"),
        (1e-6, 3, "0.000001"),
    ],
)
def test_number_text(value: Real, digits: int, text: str) -> None:
    assert number_text(value, digits) == text


def test_a_number_shown_before_follows_the_language(request: pytest.FixtureRequest) -> None:
    assert number_text(0.1, 3) == "0.1"
    request.getfixturevalue("german")
    assert number_text(0.1, 3) == "0,1"


def test_exact_text() -> None:
    assert exact_text(2.0**-9) == "0.001953125"
    assert exact_text(Fraction(1, 3)) == "1/3"
    assert exact_text(Fraction(-7, 2)) == "−3.5"
    assert exact_text(0.0) == "0"
    for kind in FLOATS:
        assert Fraction(exact_text(kind.smallest)) == Fraction(kind.smallest)
        assert Fraction(exact_text(kind.greatest)) == Fraction(kind.greatest)


def test_errors_and_times() -> None:
    assert signed_text(Fraction(108, 1000)) == "+0.108"
    assert signed_text(Fraction(-97, 100000), 2) == "−0.00097"
    assert signed_text(Fraction(0)) == "0"
    assert percent_text(Fraction(-35, 1000)) == "3.5%"
    assert time_text(Fraction(877, 1440)) == "14:37"
    assert time_text(1.0) == "24:00"
    assert time_text(1.5) is None
    assert time_text(math.nan) is None
    assert power_text(-9) == "2⁻⁹"


def written(kind: object, pattern: int) -> str:
    pieces = formula(kind, pattern)  # type: ignore[arg-type]
    return " ".join(p.text + (f"^[{p.above}]" if p.above else "") for p in pieces)


def test_formulas() -> None:
    assert written(FP8_E4M3, 0b01000101) == "(−1)^[0] × 2^[8 − 7] × (1 + 5/8) = 3.25"
    assert written(FP8_E4M3, 0b10000001) == "(−1)^[1] × 2^[1 − 7] × (0 + 1/8) = −0.001953125"
    assert written(FP16, 0) == "(−1)^[0] × 2^[1 − 15] × (0 + 0) = 0"
    assert written(FP8_E5M2, 0x7C) == "(−1)^[0] × infinity = ∞"
    assert written(FP8_E4M3, 0x7F) == "(−1)^[0] × not a number = NaN"
    assert written(INT4, 0b0101) == "5 × 4/7 = 2.8571429"
    assert written(INT4, 0b1011) == "−5 × 4/7 = −2.8571429"
    assert written(UINT4, 9) == "( 9 − 4 ) × 4/15 = 1.3333333"


@pytest.mark.parametrize("kind", FLOATS[1:], ids=lambda kind: kind.name)
def test_a_formula_is_true(kind) -> None:
    """For every pattern, evaluating the displayed formula gives the value."""
    for pattern in range(kind.patterns):
        if kind.kind(pattern) not in ("normal", "subnormal"):
            continue
        sign, _, two, _, share, _, _ = formula(kind, pattern)
        left, _, right = two.above.partition(" − ")
        whole, _, part = share.text.strip("()").replace(",", "").partition(" + ")
        value = (-1) ** int(sign.above) * Fraction(2) ** (int(left) - int(right))
        assert value * (int(whole) + Fraction(part)) == Fraction(kind.decode(pattern))


def test_meanings() -> None:
    assert "Negative zero" in meaning(FP16, 0x8000)
    assert "Subnormal" in meaning(FP16, 1)
    assert "Infinity" in meaning(FP16, 0x7C00)
    assert "0 divided by 0" in meaning(FP16, 0x7E00)
    assert "no infinity" in meaning(FP8_E4M3, 0x7F)
    assert "−8 is left unused" in meaning(INT4, 0b1000)
    assert "zero point" in meaning(UINT4, 0)


@pytest.mark.parametrize(
    ("kind", "meant", "sentence"),
    [
        (FP16, Fraction(3), ""),
        (FP16, Fraction(10**6), "(the limit is ±65504), so it becomes infinity"),
        (FP16, Fraction(-(10**6)), "so it becomes −infinity"),
        (FP8_E4M3, Fraction(1000), "(the limit is ±448), so it becomes NaN"),
        (FP8_E4M3, math.inf, "it becomes NaN"),
        (FP16, Fraction(65519), ""),
        (FP16, Fraction(-65519), ""),
        (FP16, Fraction(65520), "so it becomes infinity"),
        (FP8_E4M3, Fraction(464), ""),
        (FP8_E4M3, Fraction(465), "so it becomes NaN"),
        (FP8_E5M2, Fraction(60000), ""),
        (FP16, math.inf, ""),
        (FP4_E2M1, Fraction(-100), "clipped to −6"),
        (FP4_E2M1, math.nan, "it becomes −0"),
        (FP4_E2M1, Fraction(1, 100), "too small, so it becomes 0"),
        (INT4, Fraction(9), "clipped to 4"),
        (INT4, math.nan, "it becomes 0"),
        (FP32, Fraction(1, 10**60), "too small"),
    ],
)
def test_what_happened(kind, meant: Real, sentence: str) -> None:
    told = what_happened(kind, meant)
    assert sentence in told
    assert bool(told) == bool(sentence)


def test_a_measured_value_has_as_many_places_as_its_error() -> None:
    assert with_error(0.014812, 0.00181) == "0.0148 ± 0.0018"
    assert with_error(412.31, 3.2) == "412.3 ± 3.2"
    assert with_error(412.31, 32.0) == "412 ± 32"
    assert with_error(15350.0, 1445.0) == "15,400 ± 1,400"
    assert with_error(-12181.0, 99.6) == "−12,181 ± 100"
    assert with_error(-0.25, 0.5) == "−0.25 ± 0.50"
    assert with_error(0.5, None) == with_error(0.5, 0.0) == "0.5"
    assert with_error(math.inf, 0.5) == "∞"
