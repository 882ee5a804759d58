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
