"""A demo model's tokenizer, cut to the tokens that some texts need.

A student with all of its teacher's tokens would spend most of its weights on tokens that it never
sees. The cut tokenizer splits the texts as the whole one does: it keeps the merges that lead to
their tokens, and the others never apply to them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

SPECIALS: Final = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
START, END = SPECIALS[1:]
_WORDS: Final = re.compile(
    r"'(?:[sdmt]|ll|ve|re)| ?[A-Za-z]+|[0-9]| ?[^\sA-Za-z0-9]+|\s+(?!\S)|\s+"
)
"""How llama.cpp's pre-tokenizer `smollm` splits ASCII text (src/llama-vocab.cpp)."""


@dataclass(frozen=True)
class Bpe:
    """Byte-level BPE: the tokens by id, in GPT-2's letters for bytes, and the merges ("left right")
    in the order in which they apply."""

    tokens: tuple[str, ...]
    merges: tuple[str, ...]

    @cached_property
    def ids(self) -> dict[str, int]:
        return {token: number for number, token in enumerate(self.tokens)}

    @cached_property
    def _ranks(self) -> dict[tuple[str, str], int]:
        pairs = (each.partition(" ") for each in self.merges)
        return {(left, right): rank for rank, (left, _, right) in enumerate(pairs)}

    def encode(self, text: str) -> list[int]:
        """Return the ids of an ASCII text. Special tokens in it become single ids."""
        assert text.isascii()
        found: list[int] = []
        for piece in re.split("(" + "|".join(map(re.escape, SPECIALS)) + ")", text):
            if piece in SPECIALS:
                found.append(self.ids[piece])
            else:
                for word in _WORDS.findall(piece):
                    found += (self.ids[each] for each in self._split(word))
        return found

    def decode(self, ids: Iterable[int]) -> str:
        """Return the text of some tokens, without special ones."""
        letters = {letter: byte for byte, letter in enumerate(BYTE_LETTERS)}
        words = (self.tokens[each] for each in ids)
        data = bytes(letters[each] for word in words if word not in SPECIALS for each in word)
        return data.decode(errors="replace")

    def cut(self, texts: Iterable[str]) -> Bpe:
        """Return the tokenizer with the special tokens, the bytes, and the tokens of `texts`."""
        made = {each.replace(" ", ""): each for each in self.merges}
        needed: set[str] = set()
        waiting = [self.tokens[each] for text in texts for each in set(self.encode(text))]
        while waiting:
            token = waiting.pop()
            if token not in needed and token in made:
                needed.add(token)
                waiting += made[token].split(" ")
        kept = {*SPECIALS, *BYTE_LETTERS, *needed}
        return Bpe(
            tuple(each for each in self.tokens if each in kept),
            tuple(each for each in self.merges if each.replace(" ", "") in needed),
        )

    def _split(self, word: str) -> Sequence[str]:
        parts = [BYTE_LETTERS[byte] for byte in word.encode()]
        while len(parts) > 1:
            ranks = [self._ranks.get(pair, len(self._ranks)) for pair in itertools.pairwise(parts)]
            if min(ranks) == len(self._ranks):
                break
            at = ranks.index(min(ranks))
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        return parts


def _byte_letters() -> tuple[str, ...]:
    """Return GPT-2's letters for the 256 bytes (openai/gpt-2, encoder.py)."""
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(256, 512))
    return tuple(chr(byte if byte in printable else next(others)) for byte in range(256))


BYTE_LETTERS: Final = _byte_letters()
