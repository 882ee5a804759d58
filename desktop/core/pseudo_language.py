"""English that looks foreign: what is not translated, or has no room to grow, shows in it."""

from __future__ import annotations

import re
from typing import Final

GROWTH: Final = 0.3
"""German and French take about so much more room than English."""

_FOREIGN: Final = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_KEPT: Final = re.compile(r"(\{(?:[^{}]|\{[^{}]*\})*\}|<[^<>]+>|&\w+;|https?://\S+)")
"""Places to fill, markup and addresses."""


def pseudo(text: str, has_places: bool) -> str:
    """ "Save" becomes "[Sávé ~]". Of a text without `has_places` braces are only braces."""
    parts = _KEPT.split(text)
    foreign = "".join(
        part if number % 2 else part.translate(_FOREIGN) for number, part in enumerate(parts)
    )
    plain = sum(len(part) for part in parts[::2])
    if not any(character.isalpha() for part in parts[::2] for character in part):
        return text
    more = " ~~~~"[: 1 + round(GROWTH * plain) % 5] + " ~~~~" * (round(GROWTH * plain) // 5)
    return f"[{foreign}{more}]"
