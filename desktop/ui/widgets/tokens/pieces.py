"""Formats a single token's text with visible whitespace."""

from __future__ import annotations

_SEEN = str.maketrans({" ": "·", "\n": "↵", "\t": "⇥", "\r": "␍"})
_BREAKS = {key: value for key, value in _SEEN.items() if key != ord(" ")}


def seen(text: str, blanks: bool = True) -> str:
    """Return the text with symbols for line breaks, tabs and, if `blanks`, spaces. Nonprintable
    characters become their codes."""
    shown = text.translate(_SEEN if blanks else _BREAKS)
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in shown)


def written(text: str) -> str:
    """Return a token's text for display as a separate box, without the space before a word. Other
    spaces and line breaks are shown as symbols."""
    word = text[1:] if text.startswith(" ") and text.strip() else text
    return seen(word)
