"""Names and paths as they are shown: a file's may hold anything."""

from __future__ import annotations

from typing import Final
from unicodedata import category

_UNSEEN: Final = ("Cc", "Cs", "Zl", "Zp")
_TURNING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LONGEST_LINE: Final = 200
LONGEST_SENTENCE: Final = 4000


def readable(name: str) -> str:
    """In one line, and read in the order in which it is written: what breaks lines, or turns them
    around as in "fgug.exe", is a mark instead. "" where nothing could be seen."""
    shown = ("\ufffd" if category(each) in _UNSEEN or each in _TURNING else each for each in name)
    return "".join(shown).strip()


def one_line(text: str, most: int = LONGEST_LINE) -> str:
    """Somebody else's words as they are shown in one line: the author in a model's file, which
    can hold megabytes, a license on the Hub, the name of a pack."""
    return readable(" ".join(text[: 4 * most].split()))[:most]


def sentence(text: str) -> str:
    """What the program says, with somebody else's names and words in it: its own line breaks
    stay."""
    return "\n".join(readable(line) for line in text[:LONGEST_SENTENCE].split("\n"))


def storable(text: str) -> str:
    """Without halves of characters (lone surrogates), which JSON and the names of files may have,
    and neither UTF-8 nor a database takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
