"""JSON that may be anybody's, read when what it becomes fits into memory."""

from __future__ import annotations

import json
from typing import Any, Final

MOST_VALUES: Final = 5_000_000
"""Of one document: some 300 MB of Python's values."""


def parsed(text: str | bytes, most: int = MOST_VALUES) -> Any:
    """What json.loads returns. Three bytes can become a list that takes 64, so the values are
    counted before there are any: too many rather than too few, by the signs between them, which
    texts have as well.

    Raises: ValueError; RecursionError, for what is nested too deep.
    """
    if values_in(text) > most:
        raise ValueError(f"more than {most:,} values")
    return json.loads(text)


def values_in(text: str | bytes) -> int:
    """As many values as JSON, or a piece of it, has at most."""
    if isinstance(text, str):
        return sum(text.count(sign) for sign in ",[{")
    return sum(text.count(sign) for sign in (b",", b"[", b"{"))
