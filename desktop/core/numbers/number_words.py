"""Explains a bit pattern in words and as a formula."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from desktop.core.i18n import in_language, tr
from desktop.core.numbers.formats import FloatFormat, Format, IntegerFormat, Real, is_finite
from desktop.core.numbers.number_text import exact_text, number_text

PieceRole = Literal["sign", "exponent", "mantissa", "scale", "plain", "value"]


@dataclass(frozen=True, slots=True)
class FormulaPart:
    """A part of a formula. `above` is its exponent, and `below` is its label."""

    text: str
    role: PieceRole
    above: str = ""
    below: str = ""


def formula(kind: Format, pattern: int) -> tuple[FormulaPart, ...]:
    """Return the formula that turns the pattern into its value, with the numbers filled in."""
    value = FormulaPart(number_text(kind.decode(pattern)), "value")
    if isinstance(kind, IntegerFormat):
        return (*_integer_pieces(kind, pattern), FormulaPart("=", "plain"), value)
    sign, exponent, mantissa = kind.fields(pattern)
    if kind.kind(pattern) in ("infinity", "nan"):
        what = tr("infinity") if kind.kind(pattern) == "infinity" else tr("not a number")
        return (
            FormulaPart("(−1)", "sign", str(sign)),
            FormulaPart("×", "plain"),
            FormulaPart(what, "exponent"),
            FormulaPart("=", "plain"),
            value,
        )
    return (
        FormulaPart("(−1)", "sign", str(sign)),
        FormulaPart("×", "plain"),
        FormulaPart("2", "exponent", f"{max(exponent, 1)} − {kind.bias}"),
        FormulaPart("×", "plain"),
        FormulaPart(f"({1 if exponent else 0} + {_share(mantissa, kind)})", "mantissa"),
        FormulaPart("=", "plain"),
        value,
    )


def _share(mantissa: int, kind: FloatFormat) -> str:
    """Return the mantissa as a fraction in lowest terms: 5/8."""
    share = Fraction(mantissa, 1 << kind.mantissa_bits)
    return in_language(f"{share.numerator:,}/{share.denominator:,}") if share else "0"


def _integer_pieces(kind: IntegerFormat, pattern: int) -> tuple[FormulaPart, ...]:
    q = str(kind.integer(pattern)).replace("-", "−")
    times = FormulaPart("×", "plain")
    scale = FormulaPart(scale_text(kind), "scale")
    if kind.signed:
        return FormulaPart(q, "mantissa"), times, scale
    return (
        FormulaPart("(", "plain"),
        FormulaPart(q, "mantissa"),
        FormulaPart(f"− {kind.zero_point} )", "plain"),
        times,
        scale,
    )


def scale_text(kind: IntegerFormat) -> str:
    """Return the scale as the quotient that it is computed from, such as 4/127."""
    span = kind.scale * kind.most
    return f"{exact_text(span)}/{kind.most}"


def meaning(kind: Format, pattern: int) -> str:
    """Return one or two sentences about what kind of number this is."""
    if isinstance(kind, IntegerFormat):
        return _integer_meaning(kind, pattern)
    negative = bool(kind.fields(pattern)[0])
    match kind.kind(pattern):
        case "zero":
            if negative:
                return tr("Negative zero: equal to 0, but stored as a different bit pattern.")
            return tr("Zero: every bit is 0.")
        case "subnormal":
            return tr(
                "Subnormal: all exponent bits are 0, so the hidden digit before the mantissa is "
                "0 instead of 1. This close to 0, the steps stop shrinking."
            )
        case "infinity":
            return tr(
                "Infinity: all exponent bits are 1 and the mantissa is 0. Numbers that are too "
                "large for the format become infinity."
            )
        case "nan" if kind.specials == "one_nan":
            return tr(
                "Not a number (NaN). This format has no infinity: a number that is too large "
                "becomes NaN, unless the program clips it to the largest value first."
            )
        case "nan":
            return tr(
                "Not a number (NaN): the result of a calculation such as 0 divided by 0. "
                "Anything computed with it is NaN, too, so one such weight can spoil a whole "
                "answer."
            )
        case _:
            return tr("A normal number: there is a hidden 1 before the mantissa.")


def _integer_meaning(kind: IntegerFormat, pattern: int) -> str:
    if kind.signed and kind.integer(pattern) < kind.fewest:
        return tr(
            "{fraction} is left unused so that the range is the same on both sides of 0.",
            fraction=number_text(Fraction(kind.integer(pattern))),
        )
    if kind.signed:
        return tr(
            "An integer times one scale factor for all numbers. The first bit of a negative "
            "number is 1."
        )
    return tr(
        "An integer from 0 to {most}, minus the zero point, times one scale factor for all "
        "numbers.",
        most=kind.most,
    )


def what_happened(kind: Format, meant: Real) -> str:
    """Return a sentence about the result for a number that the format can't represent even roughly;
    "" if it can."""
    if isinstance(meant, float) and math.isnan(meant):
        if isinstance(kind, IntegerFormat):
            return tr("Integers can't represent NaN, so it becomes 0.")
        return (
            tr("This format can't represent NaN, so it becomes −0.")
            if kind.specials == "none"
            else ""
        )
    held = kind.decode(kind.encode(meant))
    if is_finite(meant) and kind.least <= meant <= kind.greatest:
        return tr("The number is too small, so it becomes 0.") if meant and not held else ""
    if not is_finite(held):
        if not is_finite(meant) and held == meant:
            return ""
        sign = "−" if held < 0 else ""
        word = "NaN" if math.isnan(held) else sign + tr("infinity")
        return tr(
            "The number is out of range (the limit is ±{greatest}), so it becomes {word}.",
            greatest=number_text(kind.greatest),
            word=word,
        )
    if isinstance(kind, FloatFormat) and kind.specials != "none":
        return ""  # rounded to the largest value, which is the nearest; larger numbers overflow
    end = kind.greatest if held > 0 else kind.least
    if held != end:
        return ""
    return tr("The number is out of range, so it is clipped to {end}.", end=number_text(end))
