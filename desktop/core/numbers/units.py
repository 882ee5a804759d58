"""Formats sizes, shares, durations, and counts for display."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from desktop.core.i18n import counted, in_language, marked, percentage, tr, written

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
LONGEST_IN_SECONDS: Final = 90
LEAST_ROUNDED_UP: Final = 999.5
"""Smallest value that rounds to four digits."""
_UNITS: Final = (
    marked("{value} kB"),
    marked("{value} MB"),
    marked("{value} GB"),
    marked("{value} TB"),
    marked("{value} PB"),
)
_BEFORE_UNIT: Final = re.compile(r"(?<=\d) (?=(?:%|[kMGTP]?[Bo]|m?s|[Bb]its?)(?!\w))")
_BEFORE_PAPER: Final = re.compile(r"(?<=\barXiv) (?=\d)")
_BEFORE_LETTER: Final = re.compile(r"(?<=\w)-(?=\w\b)")
_NO_BREAK_SPACE, _JOINER = "\u00a0", "\u2060"


def size_text(size: float) -> str:
    """Format a size in bytes with at most three digits and in decimal units, as usual for disks and
    downloads: "98.4 MB", "936 MB", "28 GB"."""
    if size < 1000:
        return _bytes_text(round(size))
    value = float(size)
    for unit in _UNITS[:-1]:
        value /= 1000
        if value < LEAST_ROUNDED_UP:
            return tr(unit, value=written(value, ".3g"))
    return tr(_UNITS[-1], value=three_digits(value / 1000))


def size_on_axis(size: float) -> str:
    """Format a size in bytes on an axis, where 0 needs no unit: "0", "5 GB"."""
    return size_text(size) if size else "0"


def two_sizes(one: int, other: int) -> tuple[str, str]:
    """Format two sizes in bytes that differ: in bytes if `size_text` would show no difference."""
    first, second = size_text(one), size_text(other)
    return (first, second) if first != second else (_bytes_text(one), _bytes_text(other))


def _bytes_text(size: int) -> str:
    return counted(size, "1 byte", "{size} bytes", size=written(size, ","))


def sum_text(*sizes: int) -> str:
    """Format a sum of sizes in bytes, all in GB if the largest is at least 1 GB, and otherwise all
    in MB: "28 + 0.66 GB"."""
    unit = 10**9 if max(sizes) >= 10**9 else 10**6
    parts = (f"{size / unit:.2f}".rstrip("0").rstrip(".") for size in sizes)
    return f"{in_language(' + '.join(parts))} {unit_text(unit)}"


def percent(share: float) -> str:
    """Format a share as a whole percentage: "74%". A share that would be rounded to 0% or 100% but
    isn't exactly 0 or 1 becomes "< 1%" or "> 99%"."""
    if 0 < share <= 0.005:
        return percentage("<\u00a01")
    if 0.995 <= share < 1:
        return percentage(">\u00a099")
    return percentage(f"{100 * share:.0f}")


def fine_percent(share: float) -> str:
    """Format a share as a percentage with one decimal if it is below 10%, and as a whole one
    otherwise: "2.3%", "74%". A share that would be rounded to 0.0% or 100% but isn't exactly 0 or 1
    becomes "< 0.1%" or "> 99%". A share outside of 0 to 1, as an interval may have, becomes 0% or
    100%."""
    if 0 < share < 0.0995:
        return tenths(share)
    return percent(min(max(share, 0.0), 1.0))


def tenths(share: float) -> str:
    """Format a share as a percentage with one decimal: "12.5%". A share that would be rounded to
    0.0% or 100.0% but isn't exactly 0 or 1 becomes "< 0.1%" or "> 99.9%"."""
    if 0 < share < 0.0005:
        return percentage("<\u00a00.1")
    if 0.9995 <= share < 1:
        return percentage(">\u00a099.9")
    return percentage(f"{100 * share:.1f}")


def three_digit_percent(share: float) -> str:
    """Format a share as a percentage with three significant digits: "51.5%", "0.125%". A share
    that would be rounded to 100% but is less becomes "> 99%"."""
    rounded = Decimal(f"{100 * share:.3g}")
    return percent(share) if share < 1 and rounded == 100 else percentage(f"{rounded:f}")


def range_texts(low: float, high: float) -> tuple[str, str]:
    """Format the ends of a range of shares, for a text such as "18 to 57%". If an end would be
    rounded to 0% or 100%, both have decimals: "99.53" and "99.99%"."""
    ends = (100 * low, 100 * high)
    inner = [end for end in ends if 1e-9 < end < 100 - 1e-9]
    places = next((few for few in range(3) if all(0 < round(end, few) < 100 for end in inner)), 3)
    first, last = (f"{end:.{places}f}" for end in ends)
    return in_language(first), percentage(last)


def part_text(part: float) -> str:
    """Format a share as a number from 0 to 1 with two decimals. A share that would be rounded to 0
    or 1 but isn't exactly 0 or 1 becomes "< 0.01" or "> 0.99"."""
    if 0 < part < 0.005:
        return in_language("<\u00a00.01")
    if 0.995 <= part < 1:
        return in_language(">\u00a00.99")
    return tr("{mark:.2f}", mark=part)


def unit_text(size: int) -> str:
    """Return the unit for a thousand, a million, or a billion bytes: "GB"."""
    return {10**3: tr("kB"), 10**6: tr("MB"), 10**9: tr("GB")}[size]


def duration_text(seconds: float) -> str:
    """Format a duration in one unit: "40 seconds", "12 minutes", "3 hours"."""
    if seconds >= 2 * HOUR:
        hours = round(seconds / HOUR)
        return counted(hours, "{hours} hour", "{hours} hours", hours=hours)
    if seconds > LONGEST_IN_SECONDS:
        minutes = round(seconds / MINUTE)
        return counted(minutes, "{minutes} minute", "{minutes} minutes", minutes=minutes)
    count = max(1, round(seconds))
    return counted(count, "{count} second", "{count} seconds", count=count)


def short_count(value: float) -> str:
    """Format a count with at most three digits: "300M", "1.82B"."""
    for size, unit in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")):
        if value >= 0.9995 * size:
            return three_digits(value / size) + unit
    return written(value, ".3g")


def three_digits(value: float) -> str:
    """Format a number with three significant digits, without trailing zeros: "1.27", "28". A number
    with more than three digits before the decimal point keeps all of them: "1,270"."""
    return written(value, ",.0f" if value >= LEAST_ROUNDED_UP else ".3g")


def tokens_text(count: int) -> str:
    return counted(count, "{count:,} token", "{count:,} tokens", count=count)


def rate_text(rate: float) -> str:
    """Format a rate in tokens per second: "402 tokens/s". A rate below ten has one decimal, and one
    below 1 has two significant digits."""
    if rate >= 9.95:
        return tr("{rate:,.0f} tokens/s", rate=rate)
    if rate >= 0.995 or not rate:
        return tr("{rate:.1f} tokens/s", rate=rate)
    return tr("{mean} tokens/s", mean=written(rate, "#.2g"))


def unbroken(text: str) -> str:
    """Prepare text for line wrapping, so that a number stays with its unit, a paper's number with
    its archive, and the letter of "top-k" with its word."""
    for place in (_BEFORE_UNIT, _BEFORE_PAPER):
        text = place.sub(_NO_BREAK_SPACE, text)
    return _BEFORE_LETTER.sub(f"-{_JOINER}", text)
