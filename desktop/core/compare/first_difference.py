"""Finds the first word in which two answers to the same question differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LONGEST_WORD: Final = 24
"""Maximum length of a word in characters. In a longer run of letters and digits, as in Chinese, the
first difference can be at any character."""


@dataclass(frozen=True, slots=True)
class FirstDifference:
    """The first `shared` characters are the same in both texts. If `parted` is true, the texts
    differ after that."""

    shared: int
    parted: bool


def first_difference(one: str, other: str, one_ended: bool, other_ended: bool) -> FirstDifference:
    """Return the first difference between two texts that may still grow. Whole words are compared:
    "number" and "numbers" differ from their first letter on. A text that has ended also differs
    from a longer text that begins with it."""
    common = same_beginning(one, other)
    if common == min(len(one), len(other)):
        ended = one_ended if len(one) < len(other) else other_ended
        if len(one) == len(other) or not ended:
            return FirstDifference(common, False)
    return FirstDifference(min(_word_begin(one, common), _word_begin(other, common)), True)


def word_at(text: str, start: int) -> tuple[int, int]:
    """Return the start and end of the word at or after `start`, skipping spaces. A word is a run of
    up to LONGEST_WORD letters and digits, or one other character. The range is empty at the end of
    the text."""
    begin = start
    while begin < len(text) and text[begin].isspace():
        begin += 1
    end = begin
    while end < min(len(text), begin + LONGEST_WORD) and text[end].isalnum():
        end += 1
    return begin, min(max(end, begin + 1), len(text))


def token_at(texts: Sequence[str], character: int) -> int:
    """Return the zero-based index of the token that contains position `character` of the joined
    texts. If the position is inside a token of which only spaces are left, return the index of the
    next token. Past the last token, return the number of tokens."""
    at = 0
    for place, text in enumerate(texts):
        at += len(text)
        if at > character and (at - len(text) >= character or text[character - at :].strip()):
            return place
    return len(texts)


def same_beginning(one: str, other: str) -> int:
    """Return the length of the common prefix in characters."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _word_begin(text: str, at: int) -> int:
    """Return `at`, or the start of the word that a cut at `at` would split."""
    if at == len(text) or not text[at].isalnum():
        return at
    least = max(0, at - LONGEST_WORD)
    begin = next((i for i in range(at, least, -1) if not text[i - 1].isalnum()), least)
    return begin if begin > least or not least else at
