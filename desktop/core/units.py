"""Numbers as a person reads them."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.words import counted, marked, tr, written

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
LONGEST_IN_SECONDS: Final = 90
_UNITS: Final = (
    marked("{value:.1f} kB"),
    marked("{value:.1f} MB"),
    marked("{value:.1f} GB"),
    marked("{value:.1f} TB"),
    marked("{value:.1f} PB"),
)
_BEFORE_UNIT: Final = re.compile(r"(?<=\d) (?=(?:%|[kMGTP]?[Bo]|m?s|[Bb]its?)(?!\w))")
_BEFORE_LETTER: Final = re.compile(r"(?<=\w)-(?=\w\b)")
_NO_BREAK_SPACE, _JOINER = "\u00a0", "\u2060"


def size_text(size: int) -> str:
    """Bytes in decimal units, as disks and downloads count them: "98.4 MB"."""
    if size < 1000:
        return counted(size, "1 byte", "{size} bytes", size=size)
    value = float(size)
    for unit in _UNITS[:-1]:
        value /= 1000
        if value < 999.95:
            return tr(unit, value=value)
    return tr(_UNITS[-1], value=value / 1000)


def unit_text(size: int) -> str:
    """What a thousand, a million or a billion bytes are called: "GB"."""
    return {10**3: tr("kB"), 10**6: tr("MB"), 10**9: tr("GB")}[size]


def duration_text(seconds: float) -> str:
    """As a person says it: "40 seconds", "12 minutes", "3 hours"."""
    if seconds >= 2 * HOUR:
        hours = round(seconds / HOUR)
        return counted(hours, "{hours} hour", "{hours} hours", hours=hours)
    if seconds > LONGEST_IN_SECONDS:
        minutes = round(seconds / MINUTE)
        return counted(minutes, "{minutes} minute", "{minutes} minutes", minutes=minutes)
    count = max(1, round(seconds))
    return counted(count, "{count} second", "{count} seconds", count=count)


def short_count(value: float) -> str:
    """Three digits at most: "300M", "1.82B"."""
    for size, unit in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")):
        if value >= 0.9995 * size:
            return written(value / size, ".3g") + unit
    return written(value, ".3g")


def unbroken(text: str) -> str:
    """For a text that is broken into lines: a number stays with its unit, and the letter of
    "top-k" with its word."""
    return _BEFORE_LETTER.sub(f"-{_JOINER}", _BEFORE_UNIT.sub(_NO_BREAK_SPACE, text))
