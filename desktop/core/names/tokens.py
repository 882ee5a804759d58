"""A name cut where its separators are, with each token's place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 400
"""Characters of a name that are read; the longest on the Hub are about 100."""

FILE_ENDINGS: Final = ("gguf", "ggml", "safetensors", "onnx", "llamafile", "bin", "pth")
_ADDRESS: Final = re.compile(r"(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[^\s\-_.:@+,()\[\]{}|~=&]+")
_FRACTION: Final = re.compile(r"[0-9]{1,3}[a-z]{0,4}\Z", re.IGNORECASE)
_TENTHS: Final = re.compile(r"[0-9][mb]\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text the name is, and what stands alone before it: a publisher, or, before a
    file's name, a folder (None where there is neither, or more than that)."""

    before: tuple[int, int] | None
    is_file: bool
    start: int
    end: int
    cut: bool  # what is longer than a name can be is left out


def locate(text: str) -> Place:
    """Find the name in a repository's id, a file's path, or an address of the Hub."""
    start = len(text) - len(text.lstrip())
    whole = len(text.rstrip())
    end = min(whole, start + LONGEST)
    address = _ADDRESS.match(text, start)
    pieces = _pieces(text, address.end() if address else start, end)
    if not pieces:
        return Place(None, False, start, max(start, end), False)
    if address:
        pieces = pieces[:2]  # what follows is a branch or a page
    name = pieces[-1]
    is_file = text[name[0] : name[1]].lower().endswith(tuple(f".{kind}" for kind in FILE_ENDINGS))
    return Place(pieces[0] if len(pieces) == 2 else None, is_file, *name, end < whole)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (start + match.start(), start + match.end())
        for match in re.finditer(r"[^/\\]+", text[start:end])
    ]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """A point between two digits belongs to the number. So does an underscore, in a name that
    otherwise uses hyphens: Llama-3_3, v1_5, 1_8B."""
    hyphens = "-" in text[start:end]
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        token = Token(match[0], match.start(), match.end())
        before = found[-1] if found else None
        if before and token.start == before.end + 1:
            separator = text[before.end]
            if _one_number(before.text, separator, token.text, hyphens):
                found[-1] = Token(text[before.start : token.end], before.start, token.end)
                continue
        found.append(token)
    return found


def _one_number(before: str, separator: str, after: str, hyphens: bool) -> bool:
    if before[-1] not in "0123456789":
        return False
    if separator == ".":
        return bool(_FRACTION.match(after))
    if separator != "_" or not hyphens:
        return False
    if len(after) == 1:
        return after in "0123456789"
    return before in ("0", "1", "10") and bool(_TENTHS.match(after))
