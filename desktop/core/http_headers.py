"""Reads headers of HTTP answers, which may contain anything."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Mapping


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of Retry-After, a number or a date (RFC 9110, 10.2.3), or None if the
    server asks for no wait. A date is compared with the date of the answer, since this machine's
    clock may be wrong."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    if not asked:
        return None
    until, now = _seconds(asked), _seconds(headers.get("date", ""))
    return None if until is None else max(0.0, until - (time.time() if now is None else now))


def _seconds(date: str) -> float | None:
    """Return a header's date as seconds since 1970; None if it isn't a date."""
    try:
        return email.utils.parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError, OSError, TypeError):
        return None
