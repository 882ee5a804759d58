"""Makes untrusted names and text safe to display, since they may contain any characters, and counts
characters as Qt does."""

from __future__ import annotations

from typing import Final
from unicodedata import category

_UNSEEN: Final = ("Cc", "Cs", "Zl", "Zp")
_BLANK: Final = ("Cf", "Zs")
"""Joiners, seams, and spaces, of which nothing is seen."""
_TURNING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LONGEST_LINE: Final = 200
LONGEST_SENTENCE: Final = 4000


def readable(name: str) -> str:
    """Return a name on one line, in logical order. Characters that break lines or change the text
    direction become replacement characters. Returns "" if nothing is visible."""
    shown = ("\ufffd" if category(each) in _UNSEEN or each in _TURNING else each for each in name)
    text = "".join(shown).strip()
    return text if any(category(each) not in _BLANK for each in text) else ""


def one_line(text: str, most: int = LONGEST_LINE) -> str:
    """Return untrusted text as one line of at most `most` characters to display. Examples are a
    license on the Hub, the name of a pack, and the author in a model file, which can be megabytes
    long."""
    return readable(" ".join(text[: 4 * most].split()))[:most].rstrip()


def sentence(text: str) -> str:
    """Make a message that contains untrusted names and text safe to display, keeping its line
    breaks."""
    return "\n".join(readable(line) for line in text[:LONGEST_SENTENCE].split("\n"))


def storable(text: str) -> str:
    """Replace lone surrogates, which JSON and file names may contain but UTF-8 and databases
    reject."""
    return text.encode("utf-8", "replace").decode("utf-8")


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 code units, in which Qt counts positions. An emoji has
    two of them."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_start(text: str, length: int) -> str:
    """Return the first `length` UTF-16 code units of a text."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * length]
    return units.decode("utf-16-le", "surrogatepass")
