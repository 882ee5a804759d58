"""Makes English look foreign, to expose text that is untranslated or has no room to grow."""

from __future__ import annotations

import re
from typing import Final

GROWTH: Final = 0.3
"""Approximate extra length of German and French compared with English."""

_FOREIGN: Final = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_KEPT: Final = re.compile(r"(\{(?:[^{}]|\{[^{}]*\})*\}|<[^<>]+>|&\w+;|https?://\S+)")
"""Placeholders, markup, and URLs."""


def pseudo(text: str) -> str:
    """Turn "Save" into "[Sávé ~]". Placeholders, markup, and URLs stay unchanged."""
    parts = _KEPT.split(text)
    foreign = "".join(
        part if number % 2 else part.translate(_FOREIGN) for number, part in enumerate(parts)
    )
    plain = sum(len(part) for part in parts[::2])
    if not any(character.isalpha() for part in parts[::2] for character in part):
        return text
    more = " ~~~~"[: 1 + round(GROWTH * plain) % 5] + " ~~~~" * (round(GROWTH * plain) // 5)
    return f"[{foreign}{more}]"
