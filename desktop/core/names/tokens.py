"""Splits a name into tokens at its separators, with each token's position in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 400
"""Maximum number of characters that are read; the longest names on the Hub have about 100."""

FILE_ENDINGS: Final = ("gguf", "ggml", "safetensors", "onnx", "llamafile", "bin", "pth")
_ADDRESS: Final = re.compile(r"(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[^\s\-_.:@+,()\[\]{}|~=&]+")
_FRACTION: Final = re.compile(r"[0-9]{1,3}[a-z]{0,4}\Z", re.IGNORECASE)
_TENTHS: Final = re.compile(r"[0-9][mb]\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameToken:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class NameSpan:
    """The position of a name in a text, and of the single component before it: a publisher, or a
    folder before a file name. `before` is None if there is no such component or more than one."""

    before: tuple[int, int] | None
    is_file: bool
    start: int
    end: int
    cut: bool  # the text is longer than a name can be, and its end is ignored


def locate(text: str) -> NameSpan:
    """Find the name in a repository id, a file path, or a URL of the Hub."""
    start = len(text) - len(text.lstrip())
    whole = len(text.rstrip())
    end = min(whole, start + LONGEST)
    address = _ADDRESS.match(text, start)
    pieces = _pieces(text, address.end() if address else start, end)
    if not pieces:
        return NameSpan(None, False, start, max(start, end), False)
    if address:
        pieces = pieces[:2]  # the rest is a branch or a page
    name = pieces[-1]
    is_file = text[name[0] : name[1]].lower().endswith(tuple(f".{kind}" for kind in FILE_ENDINGS))
    return NameSpan(pieces[0] if len(pieces) == 2 else None, is_file, *name, end < whole)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (start + match.start(), start + match.end())
        for match in re.finditer(r"[^/\\]+", text[start:end])
    ]


def tokens(text: str, start: int, end: int) -> list[NameToken]:
    """Split a name into tokens. A period between two digits is part of the number, and so is an
    underscore if the name otherwise uses hyphens: Llama-3_3, v1_5, 1_8B."""
    hyphens = "-" in text[start:end]
    found: list[NameToken] = []
    for match in _TOKEN.finditer(text, start, end):
        token = NameToken(match[0], match.start(), match.end())
        before = found[-1] if found else None
        if before and token.start == before.end + 1:
            separator = text[before.end]
            if _one_number(before.text, separator, token.text, hyphens):
                found[-1] = NameToken(text[before.start : token.end], before.start, token.end)
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
