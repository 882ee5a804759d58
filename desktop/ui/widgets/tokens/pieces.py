"""How a token's text is written where it stands alone: blanks can be seen."""

from __future__ import annotations

_SEEN = str.maketrans({" ": "·", "\n": "↵", "\t": "⇥", "\r": "␍"})
_BREAKS = {key: value for key, value in _SEEN.items() if key != ord(" ")}


def seen(text: str, blanks: bool = True) -> str:
    """The text with its line breaks and tabs, and `blanks` too, as signs; what can't be
    printed as its number."""
    shown = text.translate(_SEEN if blanks else _BREAKS)
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in shown)
