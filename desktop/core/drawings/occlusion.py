"""An occlusion map: how much a model's answer depends on each patch of a picture.

A patch is covered, and the log-probability of the answer that the model gave to the whole picture
is computed again (Zeiler and Fergus, arXiv 1311.2901, section 4.2, with a patch of the encoder in
place of a gray square).
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.core.messages import Picture

SIDE: Final = 64
"""The side of a picture in pixels, as the encoder of the demo model takes it."""
PATCH: Final = 8
GRID: Final = SIDE // PATCH
PATCHES: Final = GRID * GRID
Pixels = NDArray[np.uint8]
"""Shape [SIDE, SIDE, 3]: red, green, and blue."""


class WordScore(NamedTuple):
    """A word of an answer and its log-probability, in nats."""

    word: str
    score: float

    @property
    def probability(self) -> float:
        return math.exp(self.score)


Words = tuple[WordScore, ...]


def words_of(tokens: Sequence[str], scores: Sequence[float]) -> Words:
    """Join the tokens of an answer into words: a token that begins with a space begins a word."""
    words: list[WordScore] = []
    for token, score in zip(tokens, scores, strict=True):
        if words and not token.startswith(" "):
            before = words.pop()
            token, score = before.word + token, before.score + score
        words.append(WordScore(token, score))
    return tuple(WordScore(each.word.strip(), each.score) for each in words)


@dataclass(frozen=True)
class OcclusionMap:
    """The words of an answer with the whole picture, without any picture, and with each patch
    covered, by the patch's number. Patches that aren't there yet are missing."""

    whole: Words
    blind: Words
    covered: dict[int, Words]

    def score(self, words: Words, word: int = -1) -> float:
        """Return the log-probability of a word, or of the answer if `word` is -1, in nats."""
        return sum(each.score for each in words) if word < 0 else words[word].score

    def drops(self, word: int = -1) -> dict[int, float]:
        """Return by how much covering a patch lowers the log-probability, in nats, by the patch's
        number. Negative where it rises."""
        whole = self.score(self.whole, word)
        return {patch: whole - self.score(each, word) for patch, each in self.covered.items()}


def background(pixels: Pixels) -> tuple[int, int, int]:
    """Return the color that most of the picture's edge has: the median of each channel."""
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    red, green, blue = np.median(edge, axis=0).astype(int)
    return int(red), int(green), int(blue)


def around(patch: int, reach: int) -> tuple[slice, slice]:
    """Return the rows and the columns of the grid within `reach` patches of a patch."""
    rows, columns = (slice(max(0, at - reach), at + reach + 1) for at in divmod(patch, GRID))
    return rows, columns


def without_patch(pixels: Pixels, patch: int, reach: int = 0) -> Pixels:
    """Return a copy in which a patch and those within `reach` of it have the background's color."""
    covered = pixels.copy()
    rows, columns = around(patch, reach)
    area = (slice(each.start * PATCH, each.stop * PATCH) for each in (rows, columns))
    covered[tuple(area)] = background(pixels)
    return covered


def pictures_of(many: Iterable[Pixels]) -> tuple[Picture, ...]:
    """Return pictures as the engine takes them."""
    return tuple(
        Picture(hashlib.sha256(rgb).hexdigest(), SIDE, SIDE, rgb)
        for rgb in (pixels.tobytes() for pixels in many)
    )
