"""Parses the numbers in model names (sizes, context lengths, dates) and writes them in words."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal

from desktop.core.i18n import counted, marked, tr, written

SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_MONTHS = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)
_YEARS = range(22, 30)  # dates in names are from 2022 to 2029
LEAP_YEAR = 2024


def scaled(figure: str, letter: str) -> int:
    """Return a figure times its scale: "1.5" and "B" give 1,500,000,000. An underscore may replace
    the decimal point."""
    return int(Decimal(figure.replace("_", ".")) * SCALES[letter.lower()])


def context_length(figure: str, letter: str) -> int:
    """Return a context length in tokens. 128K means 131,072 and 262K means 262,144: such figures
    are powers of two, divided by 1,024 or 1,000 and rounded down. 200K and 1M are decimal."""
    value = scaled(figure, letter)
    power = (1 << (value + value // 16).bit_length()) >> 1
    return power if value in (power // 1000 * 1000, power // 1024 * 1000) else value


def in_words(number: int) -> str:
    """Return a number in words, such as "1.5 billion"."""
    if number < 100_000:
        return written(number, ",")
    number = round(float(f"{number:.4g}"))  # so that 999.99 million is 1 billion
    if number < 10**6:
        return tr("{number:,.4g} thousand", number=number / 10**3)
    if number < 10**9:
        n = number / 10**6
        return counted(n, "{n:,.4g} million", "{n:,.4g} million", n=n)
    if number < 10**12:
        n = number / 10**9
        return counted(n, "{n:,.4g} billion", "{n:,.4g} billion", n=n)
    n = number / 10**12
    return counted(n, "{n:,.4g} trillion", "{n:,.4g} trillion", n=n)


def date_in_words(digits: str, month_first: bool = False) -> str:
    """Return a date of 4, 6, or 8 digits in words, or "" if it isn't a date.

    Four digits are read as YYMM if possible. Otherwise, they are read as MMDD or, with
    `month_first`, as MMYY, which Ai2 uses.
    """
    if len(digits) == 8:
        return _full(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    first, second = int(digits[:2]), int(digits[2:4])
    if len(digits) == 6:
        return _full(2000 + first, second, int(digits[4:])) if first in _YEARS else ""
    if len(digits) != 4:
        return ""
    if first in _YEARS and 1 <= second <= 12:
        return f"{tr(_MONTHS[second - 1])} 20{first}"
    if not 1 <= first <= 12:
        return ""
    month = tr(_MONTHS[first - 1])
    if month_first:
        return f"{month} 20{second}" if second in _YEARS else ""
    if not 1 <= second <= monthrange(LEAP_YEAR, first)[1]:
        return ""
    return tr("{month} {day}", "a date without its year", month=month, day=second)


def _full(year: int, month: int, day: int) -> str:
    known = 2018 <= year <= 2035 and 1 <= month <= 12
    if not (known and 1 <= day <= monthrange(year, month)[1]):
        return ""
    return tr(
        "{month} {day}, {year}", "a date", month=tr(_MONTHS[month - 1]), day=day, year=str(year)
    )
