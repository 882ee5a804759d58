"""Decodes and encodes number formats, exactly for every bit pattern.

A number that a person enters is a `Real`: an exact fraction, or a float for values that a fraction
can't represent (infinity, NaN, -0). Values of the float formats are Python floats, which represent
every number of 32 bits or fewer exactly; values of the integer formats are fractions.

Sources: IEEE 754-2019 (FP32, FP16), Google's bfloat16, OCP 8-bit Floating Point Specification 1.0
(E4M3 without infinity, E5M2), OCP Microscaling Formats 1.0 (E2M1, without infinity or NaN).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

Real: TypeAlias = "Fraction | float"
Part = Literal["sign", "exponent", "mantissa"]
Kind = Literal["zero", "subnormal", "normal", "infinity", "nan", "integer"]
Specials = Literal["ieee", "one_nan", "none"]
"""Meaning of the highest exponent: infinity and NaN ("ieee"); ordinary numbers except for the last
pattern, which is NaN ("one_nan"); only ordinary numbers ("none")."""
Scheme = Literal["absmax", "zero_point"]


@dataclass(frozen=True, slots=True)
class FloatFormat:
    """A format with a sign, an exponent, and a mantissa. The value of a normal number is (-1)^s x
    2^(e - bias) x (1 + m / 2^mantissa_bits)."""

    name: str
    exponent_bits: int
    mantissa_bits: int
    specials: Specials = "ieee"

    @property
    def bits(self) -> int:
        return 1 + self.exponent_bits + self.mantissa_bits

    @property
    def bias(self) -> int:
        return (1 << (self.exponent_bits - 1)) - 1

    @property
    def patterns(self) -> int:
        return 1 << self.bits

    @property
    def parts(self) -> tuple[Part, ...]:
        """The part that each bit belongs to, highest bit first."""
        exponent: tuple[Part, ...] = ("exponent",) * self.exponent_bits
        mantissa: tuple[Part, ...] = ("mantissa",) * self.mantissa_bits
        return ("sign", *exponent, *mantissa)

    def fields(self, pattern: int) -> tuple[int, int, int]:
        """Return the sign, exponent, and mantissa as whole numbers."""
        mantissa = pattern & ((1 << self.mantissa_bits) - 1)
        exponent = (pattern >> self.mantissa_bits) & ((1 << self.exponent_bits) - 1)
        return pattern >> (self.bits - 1), exponent, mantissa

    def kind(self, pattern: int) -> Kind:
        magnitude = pattern & (self.patterns // 2 - 1)
        if magnitude > self._greatest:
            exponent_alone = self.specials == "ieee" and not self.fields(pattern)[2]
            return "infinity" if exponent_alone else "nan"
        if magnitude >> self.mantissa_bits:
            return "normal"
        return "subnormal" if magnitude else "zero"

    def decode(self, pattern: int) -> float:
        """Return the exact value."""
        sign, exponent, mantissa = self.fields(pattern)
        kind = self.kind(pattern)
        if kind == "nan":
            return math.nan
        if kind == "infinity":
            value = math.inf
        else:
            hidden = (1 << self.mantissa_bits) if exponent else 0
            power = max(exponent, 1) - self.bias - self.mantissa_bits
            value = math.ldexp(hidden + mantissa, power)
        return -value if sign else value

    def encode(self, value: Real) -> int:
        """Return the nearest pattern; ties go to the even mantissa.

        A value out of range becomes infinity. If the format has no infinity (E4M3), it becomes NaN.
        If the format has neither (E2M1), it becomes the greatest value with its sign, and NaN
        becomes -0, as in ml_dtypes.
        """
        half = self.patterns // 2
        if isinstance(value, float) and math.isnan(value):
            return half if self.specials == "none" else self._quiet_nan
        negative = math.copysign(1.0, value) < 0 if isinstance(value, float) else value < 0
        if isinstance(value, float) and math.isinf(value):
            magnitude = self._overflow
        else:
            magnitude = self._nearest(abs(Fraction(value)))
        return magnitude | (half if negative else 0)

    def _nearest(self, value: Fraction) -> int:
        """Return the nearest pattern, without the sign bit, for a number that isn't negative."""
        if not value:
            return 0
        top, bottom = value.numerator, value.denominator
        exponent = top.bit_length() - bottom.bit_length()
        if (top << max(-exponent, 0)) < (bottom << max(exponent, 0)):
            exponent -= 1  # now 2^exponent <= value < 2^(exponent + 1)
        exponent = max(exponent, 1 - self.bias)
        power = exponent - self.mantissa_bits  # of the last mantissa bit
        steps, rest = divmod(top << max(-power, 0), bottom << max(power, 0))
        double = 2 * rest - (bottom << max(power, 0))
        steps += double > 0 or (double == 0 and steps & 1)
        # A mantissa that rounds up past its last step carries into the exponent, as it should.
        magnitude = ((exponent + self.bias - 1) << self.mantissa_bits) + steps
        return magnitude if magnitude <= self._greatest else self._overflow

    @property
    def _greatest(self) -> int:
        """The pattern of the greatest finite number."""
        last = self.patterns // 2 - 1
        if self.specials == "ieee":
            return last - (1 << self.mantissa_bits)
        return last - (self.specials == "one_nan")

    @property
    def _overflow(self) -> int:
        return self._greatest + (self.specials != "none")

    @property
    def _quiet_nan(self) -> int:
        """The NaN with the mantissa's highest bit set, which processors produce."""
        if self.specials == "one_nan":
            return self._overflow
        return self._overflow | (1 << (self.mantissa_bits - 1))

    @property
    def greatest(self) -> float:
        return self.decode(self._greatest)

    @property
    def least(self) -> float:
        return -self.greatest

    @property
    def smallest(self) -> float:
        """The smallest number above 0."""
        return self.decode(1)

    def neighbors(self, pattern: int) -> tuple[Real | None, Real | None]:
        """Return the next values below and above; None at the end of the range, and for NaN."""
        if self.kind(pattern) == "nan":
            return None, None
        here = self._ordinal(pattern)
        return self._at(here - 1), self._at(here + 1)

    def count_between(self, low: Fraction, high: Fraction) -> int:
        """Return the number of finite values from `low` to `high`, inclusive."""
        return max(0, self._last_up_to(high) - self._first_from(low) + 1)

    def between(self, low: Fraction, high: Fraction) -> Iterator[float]:
        """Yield the finite values from `low` to `high` in ascending order; 0 occurs only once."""
        for ordinal in range(self._first_from(low), self._last_up_to(high) + 1):
            yield self._finite_at(ordinal)

    # Finite values are numbered consecutively through 0: neighbors differ by 1, and -0 is 0.

    def _ordinal(self, pattern: int) -> int:
        magnitude = pattern & (self.patterns // 2 - 1)
        return -magnitude if pattern >= self.patterns // 2 else magnitude

    def _finite_at(self, ordinal: int) -> float:
        return math.copysign(self.decode(abs(ordinal)), ordinal)

    def _at(self, ordinal: int) -> float | None:
        if abs(ordinal) <= self._greatest:
            return self._finite_at(ordinal)
        if abs(ordinal) == self._overflow and self.specials == "ieee":
            return math.copysign(math.inf, ordinal)
        return None

    def _first_from(self, low: Fraction) -> int:
        nearest = self._clamped(low)
        return nearest if Fraction(self._finite_at(nearest)) >= low else nearest + 1

    def _last_up_to(self, high: Fraction) -> int:
        nearest = self._clamped(high)
        return nearest if Fraction(self._finite_at(nearest)) <= high else nearest - 1

    def _clamped(self, value: Fraction) -> int:
        """Return the ordinal of the nearest finite value. The value that the caller needs may be
        the one next to it."""
        magnitude = min(self._nearest(abs(value)), self._greatest)
        return -magnitude if value < 0 else magnitude


@dataclass(frozen=True, slots=True)
class IntegerFormat:
    """Integers q with a common scale: value = scale x (q - zero_point).

    absmax: q is signed (two's complement), the zero point is 0, and the scale maps the greatest
    magnitude in the covered range to the greatest q; the lowest pattern is not used.
    zero_point: q counts up from 0 over the covered range, which is extended to contain 0.
    `low` and `high` are the ends of the range to cover.
    """

    name: str
    bits: int
    scheme: Scheme
    low: Fraction
    high: Fraction

    @property
    def patterns(self) -> int:
        return 1 << self.bits

    @property
    def signed(self) -> bool:
        return self.scheme == "absmax"

    @property
    def parts(self) -> tuple[Part, ...]:
        others: tuple[Part, ...] = ("mantissa",) * (self.bits - 1)
        return ("sign" if self.signed else "mantissa", *others)

    @property
    def scale(self) -> Fraction:
        """The step between values; 1 if both ends of the range are 0."""
        zero = Fraction(0)
        if self.signed:
            return max(abs(self.low), abs(self.high)) / self.most or Fraction(1)
        return (max(self.high, zero) - min(self.low, zero)) / self.most or Fraction(1)

    @property
    def zero_point(self) -> int:
        return 0 if self.signed else min(max(round(-min(self.low, 0) / self.scale), 0), self.most)

    @property
    def most(self) -> int:
        """The greatest q."""
        return self.patterns // 2 - 1 if self.signed else self.patterns - 1

    @property
    def fewest(self) -> int:
        """The smallest q that rounding produces."""
        return -self.most if self.signed else 0

    def integer(self, pattern: int) -> int:
        negative = self.signed and pattern >= self.patterns // 2
        return pattern - self.patterns if negative else pattern

    def kind(self, pattern: int) -> Kind:
        return "integer"

    def decode(self, pattern: int) -> Fraction:
        return self.scale * (self.integer(pattern) - self.zero_point)

    def encode(self, value: Real) -> int:
        """Return the nearest pattern; ties go to the even multiple of the scale. A value out of
        range becomes the end of the range; NaN, which integers can't represent, becomes the pattern
        of 0."""
        if isinstance(value, float) and not math.isfinite(value):
            if math.isnan(value):
                return self.zero_point
            q = self.most if value > 0 else self.fewest
        else:
            q = round(Fraction(value) / self.scale) + self.zero_point
        return min(max(q, self.fewest), self.most) % self.patterns

    @property
    def greatest(self) -> Fraction:
        return self.scale * (self.most - self.zero_point)

    @property
    def least(self) -> Fraction:
        return self.scale * (self.fewest - self.zero_point)

    @property
    def smallest(self) -> Fraction:
        """The smallest number above 0; the step is the same everywhere."""
        return self.scale

    def neighbors(self, pattern: int) -> tuple[Real | None, Real | None]:
        q = self.integer(pattern)
        below = self.scale * (q - 1 - self.zero_point) if q > self.fewest else None
        above = self.scale * (q + 1 - self.zero_point) if q < self.most else None
        return below, above

    def count_between(self, low: Fraction, high: Fraction) -> int:
        return len(self._integers(low, high))

    def between(self, low: Fraction, high: Fraction) -> Iterator[Fraction]:
        """Yield the values from `low` to `high` in ascending order."""
        for q in self._integers(low, high):
            yield self.scale * (q - self.zero_point)

    def _integers(self, low: Fraction, high: Fraction) -> range:
        first = max(math.ceil(low / self.scale) + self.zero_point, self.fewest)
        last = min(math.floor(high / self.scale) + self.zero_point, self.most)
        return range(first, last + 1)


Format: TypeAlias = FloatFormat | IntegerFormat

FP32 = FloatFormat("FP32", 8, 23)
FP16 = FloatFormat("FP16", 5, 10)
BF16 = FloatFormat("BF16", 8, 7)
FP8_E4M3 = FloatFormat("FP8 E4M3", 4, 3, "one_nan")
FP8_E5M2 = FloatFormat("FP8 E5M2", 5, 2)
FP4_E2M1 = FloatFormat("FP4 E2M1", 2, 1, "none")
FLOATS = (FP32, FP16, BF16, FP8_E4M3, FP8_E5M2, FP4_E2M1)


def formats(scheme: Scheme, low: Fraction, high: Fraction) -> tuple[Format, ...]:
    """Return all float formats, then the integer formats, both from the most bits to the fewest.
    The integer formats cover `low` to `high`."""
    integers = (IntegerFormat(f"INT{bits}", bits, scheme, low, high) for bits in (8, 4))
    return (*FLOATS, *integers)


def is_finite(value: Real) -> bool:
    return isinstance(value, Fraction) or math.isfinite(value)


def errors(meant: Real, held: Real) -> tuple[Fraction | None, Fraction | None]:
    """Return the exact absolute error (held - meant) and the exact relative error (divided by the
    magnitude of `meant`). Both are None if either number is NaN or infinite. The relative error is
    also None if `meant` is 0."""
    if not is_finite(meant) or not is_finite(held):
        return None, None
    error = Fraction(held) - Fraction(meant)
    return error, error / abs(Fraction(meant)) if meant else None
