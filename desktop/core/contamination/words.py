"""Splits texts into words, ignoring punctuation, whitespace, and case."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

MARKS: Final = "".join(
    each for each in map(chr, range(0x10000)) if unicodedata.category(each) in ("Mn", "Mc")
)
"""Vowel signs, accents, and other marks, which belong to the letter before them."""
JOINERS: Final = "\u200c\u200d"
"""The zero-width characters inside Persian and Hindi words."""
_NO_BLANKS: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters and kana, which are written without spaces: each one is a word."""
_LETTER: Final = f"[^\\W_{_NO_BLANKS}]"
WORD: Final = re.compile(f"\0|[{_NO_BLANKS}]|{_LETTER}+(?:[{MARKS}{JOINERS}]+{_LETTER}*)*+")
"""A word. Marks belong to it, except at its beginning."""
BREAK: Final = " \0 "
"""Separator between unrelated texts. It counts as a word that no question contains."""

_UNSEEN: Final = re.compile(f"[{JOINERS}\ufe00-\ufe0f]")
"""Joiners and variation selectors, which don't change a word."""

_ASCII: Final = {
    code: chr(code).lower() if code == 0 or chr(code).isalnum() else " " for code in range(128)
}
MOST_SPELLINGS: Final = 100_000


def composed(text: str) -> str:
    """Compose letters and accents into single characters, so that words aren't split at accents,
    and replace NULs, which BREAK uses, with spaces."""
    return unicodedata.normalize("NFC", text).replace("\0", " ")


def words(text: str) -> list[str]:
    """Return the words of a composed text as written, or in lower case if the text is ASCII. The
    words are those that WORD finds."""
    if text.isascii():  # most texts are, and this is four times as fast
        return text.translate(_ASCII).split()
    return WORD.findall(text)


def normal(word: str) -> str:
    """Normalize a word; words are the same if their normalized forms are equal."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", word).casefold())


def normal_words(text: str) -> list[str]:
    return [normal(word) for word in words(composed(text))]


@cache
def _kinds() -> npt.NDArray[np.uint8]:
    """Return the kind of every character: 0 not in a word, 1 part of a word, 2 a whole word, 3
    part of a word but not its beginning."""
    count = sys.maxunicode + 1
    kinds = np.fromiter((chr(code).isalnum() for code in range(count)), np.uint8, count)
    alone = re.compile(f"[\0{_NO_BLANKS}]")
    kinds[[code for code in range(0x10000) if alone.match(chr(code))]] = 2
    kinds[list(map(ord, MARKS + JOINERS))] = 3
    return kinds


def spans(text: str) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the positions at which each word of a composed text begins and ends. This gives the
    same result as WORD, but is fast enough for millions of words."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = np.pad(_kinds()[codes], 1)
    inside = kinds & 1
    alone = np.flatnonzero(kinds == 2) - 1
    change = np.flatnonzero(inside[1:] != inside[:-1])
    begins, ends = change[::2], change[1::2]
    if np.any(kinds[begins + 1] == 3):  # marks without a letter before them
        letters = np.append(np.flatnonzero(kinds == 1) - 1, len(codes))
        begins = letters[np.searchsorted(letters, begins)]
        begins, ends = begins[begins < ends], ends[begins < ends]
    return np.sort(np.append(begins, alone)), np.sort(np.append(ends, alone + 1))


class Numbers(dict[str, int]):
    """Maps words in any spelling to their numbers, and unknown words to 0.

    Up to MOST_SPELLINGS spellings that were looked up are cached.
    """

    def __init__(self, known: Mapping[str, int]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_SPELLINGS:
            self.clear()
        number = self[word] = self._known.get(normal(word), 0)
        return number
