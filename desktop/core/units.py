"""Numbers as a person reads them."""

from __future__ import annotations


def size_text(size: int) -> str:
    """Bytes in decimal units, as disks and downloads count them: "98.4 MB"."""
    if size < 1000:
        return f"{size} bytes" if size != 1 else "1 byte"
    value = float(size)
    for unit in ("kB", "MB", "GB", "TB", "PB"):
        value /= 1000
        if value < 999.95:
            return f"{value:.1f} {unit}"
    return f"{value:.1f} PB"


def duration_text(seconds: float) -> str:
    """As a person says it: "40 seconds", "12 minutes", "3 hours"."""
    for unit, size in (("hour", 3600), ("minute", 60)):
        if seconds >= 2 * size or (unit == "minute" and seconds > 90):
            return f"{round(seconds / size)} {unit}s"
    count = max(1, round(seconds))
    return f"{count} second{'s' if count != 1 else ''}"


def short_count(value: float) -> str:
    """Three digits at most: "300M", "1.82B"."""
    for size, unit in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")):
        if value >= 0.9995 * size:
            return f"{value / size:.3g}{unit}"
    return f"{value:.3g}"
