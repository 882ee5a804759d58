"""Parses JSON from untrusted sources, if the result fits in memory."""

from __future__ import annotations

import json
from typing import Any, Final

MOST_VALUES: Final = 5_000_000
"""Limit on the values in one document. That many take about 300 MB as Python objects."""


def parsed(text: str | bytes, most: int = MOST_VALUES) -> Any:
    """Parse JSON with json.loads, after checking that it doesn't have too many values.

    Three bytes can become a list that takes 64 bytes, so the values are counted before parsing. The
    count is based on separators. These may also occur in strings, so the count can be too high, but
    it is never too low by more than one.

    Raises: ValueError; RecursionError, if the nesting is too deep.
    """
    if values_in(text) > most:
        raise ValueError(f"more than {most:,} values")
    return json.loads(text)


def values_in(text: str | bytes) -> int:
    """Return an upper limit on the number of values in JSON, or in a part of it, not counting the
    outermost one."""
    if isinstance(text, str):
        return sum(text.count(sign) for sign in ",[{")
    return sum(text.count(sign) for sign in (b",", b"[", b"{"))
