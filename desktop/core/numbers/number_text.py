"""Parses numbers that people type and formats numbers for display, exactly where it matters."""

from __future__ import annotations

import math
import re
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

from desktop.core.errors import UserError
from desktop.core.i18n import in_language, percentage, thousands, tr
from desktop.core.numbers.formats import Real, is_finite

PI = Fraction("3.14159265358979323846264338327950288419716939937510")
LONGEST_NUMBER = 60
MOST_POWER = 400
"""Power of ten beyond which no format here can distinguish a number from 0 or infinity."""
MINUTES_OF_DAY = 24 * 60

_SPECIAL: dict[str, Real] = {
    "pi": PI,
    "π": PI,
    "inf": math.inf,
    "infinity": math.inf,
    "∞": math.inf,
    "nan": math.nan,
}
_TIME = re.compile(r"(\d{1,2}):(\d{2})")
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_FROM_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")


def parse_number(text: str) -> Real:
    """Parse text such as "3,14", "-1/3", "2^-9", "14:37" (a fraction of a day), "π", or "inf".

    Raises: UserError, kind not_a_number, with examples of valid input.
    """
    plain = text.strip().lower().replace("−", "-")
    negative = plain.startswith("-")
    bare = plain.lstrip("+-").strip()
    if len(plain) - len(plain.lstrip("+-")) > 1 or len(plain) > LONGEST_NUMBER or not bare:
        raise _not_a_number()
    value = _SPECIAL.get(bare)
    if value is None:
        value = _ordinary(bare)
    if not negative:
        return value
    return -0.0 if value == 0 else -value


def _ordinary(text: str) -> Real:
    if time := _TIME.fullmatch(text):
        hours, minutes = int(time[1]), int(time[2])
        if hours > 24 or minutes > 59:
            raise _not_a_number()
        return Fraction(60 * hours + minutes, MINUTES_OF_DAY)
    if "/" in text:
        top, _, bottom = text.partition("/")
        divisor = _decimal(bottom)
        if not divisor:
            raise _not_a_number()
        return _decimal(top) / divisor
    base, caret, power = text.partition("^")
    if caret:
        exponent = _decimal(power)
        if exponent.denominator != 1 or abs(exponent) > MOST_POWER or not _decimal(base):
            raise _not_a_number()
        return _decimal(base) ** int(exponent)
    return _decimal(text)


def _decimal(text: str) -> Fraction:
    text = re.sub(r"\s*[×x*]\s*10\s*\^?\s*([-⁻⁰¹²³⁴⁵⁶⁷⁸⁹\d]+)$", r"e\1", text.strip())
    text = _ungrouped(text.translate(_FROM_SUPERSCRIPTS))
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise _not_a_number() from error
    if not number.is_finite() or (number and abs(number.adjusted()) > MOST_POWER):
        raise _not_a_number()
    return Fraction(number)


def _ungrouped(text: str) -> str:
    """Remove the thousands separators of the window's language, and spaces used as such. Otherwise,
    "100,000" would be taken for 100, since a comma may also be a decimal mark."""
    separators = f"[ \u00a0\u202f]|{re.escape(thousands())}"
    if grouped := re.match(rf"[1-9]\d{{0,2}}({separators})\d{{3}}(\1\d{{3}})*(?!\1?\d)", text):
        return re.sub(separators, "", grouped[0]) + text[grouped.end() :]
    return text


def _not_a_number() -> UserError:
    return UserError(
        tr(
            "This isn't a number that Glassbox can use. Enter one such as 3.14, 1/3, 2^-9, "
            "6.02e23, or 14:37."
        ),
        kind="not_a_number",
    )


def number_text(value: Real, digits: int = 8) -> str:
    """Format a number with at most `digits` significant digits: "3.1415927", "5.96×10⁻⁸", "−0"."""
    return in_language(_number_text(value, digits))


def _number_text(value: Real, digits: int) -> str:
    if not is_finite(value):
        return _special_text(value)
    if value == 0:
        return "−0" if math.copysign(1.0, value) < 0 else "0"
    return _nonzero_text(value, digits)


@lru_cache(maxsize=4096)
def _nonzero_text(value: Real, digits: int) -> str:
    """Format a finite number other than zero. Cached because a chart shows many of the same numbers
    after each change."""
    exact = Fraction(value)
    rounded = _rounded(abs(exact), digits)
    mantissa, _, power = f"{rounded:e}".partition("e")
    sign = "−" if exact < 0 else ""
    if -6 <= int(power) < max(digits, 6) + 1:
        return sign + _plain(f"{rounded:f}")
    return f"{sign}{_plain(mantissa)}×10{str(int(power)).translate(_SUPERSCRIPTS)}"


def exact_text(value: Real) -> str:
    """Format a number exactly: with all its digits if its decimal expansion ends, and as a fraction
    if it doesn't."""
    return in_language(_exact_text(value))


def _exact_text(value: Real) -> str:
    if not is_finite(value):
        return _special_text(value)
    exact = Fraction(value)
    if not exact:
        return _number_text(value, 1)
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f"{exact.numerator}/{exact.denominator}".replace("-", "−")
    places = max(exact.denominator.bit_length(), 1)
    scaled = exact.numerator * 10**places // exact.denominator
    digits = str(abs(scaled)).zfill(places + 1)
    return ("−" if exact < 0 else "") + _plain(f"{digits[:-places]}.{digits[-places:]}")


def signed_text(value: Fraction, digits: int = 3) -> str:
    """Format an error with its sign: "+0.108", "−0.00097", "0"."""
    return in_language(("+" if value > 0 else "") + _number_text(value, digits))


def with_error(value: float, error: float | None) -> str:
    """Format a measured value and its margin of error: "0.0148 ± 0.0018", "15,400 ± 1,400".

    The margin is rounded to two significant digits, and the value to the same place. If the margin
    is missing or zero, the value has three significant digits."""
    if not error or not math.isfinite(error) or not math.isfinite(value):
        return number_text(value, 3)
    places = 1 - math.floor(math.log10(error))
    style = f",.{max(0, places)}f"
    shown = (format(round(each, places), style) for each in (value, error))
    return in_language(" ± ".join(shown).replace("-", "−"))


def percent_text(part: Fraction, digits: int = 2) -> str:
    """Format the magnitude of a fraction as a percentage: "3.5%", "0%"."""
    return percentage(_number_text(abs(part) * 100, digits))


def time_text(part: Real) -> str | None:
    """Format a fraction of a day as a time of day, to the minute. Returns None if it isn't from 0
    to 1."""
    if not is_finite(part) or not 0 <= part <= 1:
        return None
    minutes = round(Fraction(part) * MINUTES_OF_DAY)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def power_text(power: int) -> str:
    """Format a power of two: "2⁻⁹"."""
    return f"2{str(power).translate(_SUPERSCRIPTS)}"


def _special_text(value: Real) -> str:
    if isinstance(value, float) and math.isnan(value):
        return "NaN"
    return "∞" if value > 0 else "−∞"


def _rounded(value: Fraction, digits: int) -> Decimal:
    """Round half up to `digits` significant digits. No precision is lost before rounding, since the
    value is a fraction."""
    context = Context(digits, ROUND_HALF_UP, Emin=MIN_EMIN, Emax=MAX_EMAX)
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def _plain(text: str) -> str:
    """Remove trailing zeros after the decimal point."""
    return text.rstrip("0").rstrip(".") if "." in text else text
