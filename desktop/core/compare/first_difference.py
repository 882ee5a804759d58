"""Where two answers to one question part: the first word in which they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LONGEST_WORD: Final = 24
"""Characters. Where no blank comes for longer, as in Chinese, the sign itself is the word."""


@dataclass(frozen=True, slots=True)
class Parting:
    """`shared` characters at the beginning are the same in both texts; where they have `parted`,
    what comes next is not."""

    shared: int
    parted: bool


def parting(one: str, other: str, one_ended: bool, other_ended: bool) -> Parting:
    """Of two texts that may still grow. Whole words part: "number" and "numbers" share nothing
    of that word. A text that ends while the other goes on parts at its end."""
    common = _common(one, other)
    if common == min(len(one), len(other)):
        ended = one_ended if len(one) < len(other) else other_ended
        if len(one) == len(other) or not ended:
            return Parting(common, False)
    return Parting(min(_word_begin(one, common), _word_begin(other, common)), True)


def word_at(text: str, start: int) -> tuple[int, int]:
    """Begin and end of the word at or after `start`, the blanks before it passed over: a run of
    letters and digits, or one other sign. Empty at the text's end."""
    begin = start
    while begin < len(text) and text[begin].isspace():
        begin += 1
    end = begin
    while end < min(len(text), begin + LONGEST_WORD) and text[end].isalnum():
        end += 1
    return begin, min(max(end, begin + 1), len(text))


def token_at(texts: Sequence[str], character: int) -> int:
    """Which token, from 0, holds this character of all texts in a row; blanks at its beginning
    are passed over. The number of tokens, where it lies behind them."""
    at = 0
    for place, text in enumerate(texts):
        at += len(text)
        if at > character and (at - len(text) >= character or text[character - at :].strip()):
            return place
    return len(texts)


def _common(one: str, other: str) -> int:
    """How many characters at the beginning are the same."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _word_begin(text: str, at: int) -> int:
    """`at`, or the begin of the word that it would cut."""
    if at == len(text) or not text[at].isalnum():
        return at
    least = max(0, at - LONGEST_WORD)
    begin = next((i for i in range(at, least, -1) if not text[i - 1].isalnum()), least)
    return begin if begin > least or not least else at
