"""Finds the words in which a text differs from another one."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

from desktop.core.contamination.words import JOINERS, MARKS

WORD: Final = re.compile(rf"[\w{MARKS}{JOINERS}]{{1,24}}|[^\w\s{MARKS}{JOINERS}]")
"""A word, or a sign between words. Writing without spaces is cut into short pieces."""


def changed_words(before: str, after: str) -> list[tuple[int, int]]:
    """Return the start and end of each word of `after` that isn't in `before` at the corresponding
    place. Words next to each other are joined, with the spaces between them."""
    words = list(WORD.finditer(after))
    matcher = SequenceMatcher(None, WORD.findall(before), [word[0] for word in words], False)
    return [
        (words[begin].start(), words[end - 1].end())
        for kind, _, _, begin, end in matcher.get_opcodes()
        if kind in ("replace", "insert")
    ]


def count_words(text: str, places: list[tuple[int, int]]) -> tuple[int, int]:
    """Return how many words lie in `places`, and how many the text has. Signs don't count."""
    return sum(_words_in(text[begin:end]) for begin, end in places), _words_in(text)


def _words_in(text: str) -> int:
    return sum(any(map(str.isalnum, found)) for found in WORD.findall(text))
