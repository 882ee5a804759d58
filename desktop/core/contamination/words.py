"""Texts as words: without punctuation, blanks and capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_NO_BLANKS: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters and kana, which are written without blanks: each one is a word."""
WORD: Final = re.compile(f"\0|[{_NO_BLANKS}]|[^\\W_{_NO_BLANKS}]+")
BREAK: Final = " \0 "
"""Stands between texts that are not one: a word that no question has."""

_ASCII: Final = {
    code: chr(code).lower() if code == 0 or chr(code).isalnum() else " " for code in range(128)
}
MOST_SPELLINGS: Final = 300_000


def composed(text: str) -> str:
    """With an accent and its letter as one character, so that no word is cut there, and
    without BREAK's mark."""
    return unicodedata.normalize("NFC", text).replace("\0", " ")


def words(text: str) -> list[str]:
    """The words of a composed text as they are written; in ASCII texts, already in small
    letters. Finds what WORD does."""
    if text.isascii():  # most are, and this is four times as fast
        return text.translate(_ASCII).split()
    return WORD.findall(text)


def normal(word: str) -> str:
    """Words that are normal alike are the same."""
    return unicodedata.normalize("NFKC", word).casefold()


def normal_words(text: str) -> list[str]:
    return [normal(word) for word in words(composed(text))]


def span(text: str, first: int, count: int) -> tuple[int, int]:
    """Where `count` words of a composed text begin and end, from the `first`th on."""
    spans = [match.span() for match in WORD.finditer(text)][first : first + count]
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)


class Numbers(dict[str, int]):
    """The number of each word, however it is spelled; 0 for those that are not known.

    What has been looked up is kept, up to MOST_SPELLINGS of them.
    """

    def __init__(self, known: Mapping[str, int]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_SPELLINGS:
            self.clear()
        number = self[word] = self._known.get(normal(word), 0)
        return number
