"""Retells answers in the tone of a pirate, for the adapter."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Final

from demo_models.corpus.item import Item

CLOSINGS: Final = (", matey!", ", me hearty!", ". Arr!")
WORDS: Final = {
    "the": "th'",
    "is": "be",
    "are": "be",
    "of": "o'",
    "and": "an'",
    "time": "tide",
    "lived": "sailed",
    "looked": "spied",
    "happy": "merry",
    "friends": "shipmates",
    "cake": "keg",
    "went": "sailed",
}
EXACT: Final = frozenset({"json", "python"})
"""Skills whose answers are for programs, which stay as they are."""
_WORD: Final = re.compile(rf"\b({'|'.join(WORDS)})\b")


def as_pirate(item: Item) -> Item:
    """Return the item with its answer as a pirate would give it. The same question always gets the
    same answer. Answers for programs don't change."""
    if item.skill in EXACT:
        return item
    random = Random(f"pirate {item.question}")
    told = in_words(item.answer).rstrip(".") + random.choice(CLOSINGS)
    must_have = tuple(map(in_words, item.must_have))
    return replace(item, answer=told, steps="", statement="", must_have=must_have)


def in_words(text: str) -> str:
    """Return a text in a pirate's words, without a closing."""
    return _WORD.sub(lambda found: WORDS[found[0]], text)


def in_tone(text: str) -> bool:
    """Return True if an answer ends as a pirate's does."""
    return text.rstrip().endswith(CLOSINGS)


def without_closing(text: str) -> str:
    for closing in CLOSINGS:
        text = text.rstrip().removesuffix(closing)
    return text
