"""Turns scenes into what training needs: labels of the patches, and rows of questions.

The questions about one picture share a row, so that the picture is read once for all of them. In
most rows, each sees the picture and itself, as if it were the first one. In the others, they follow
one another, as in a chat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from demo_models import tokenizer as bpe
from demo_models.eye.shape import EyeShape
from demo_models.text import END, START, prompt
from desktop.core.drawings.canvas import KINDS, STROKES
from desktop.core.drawings.scenes import COLORS, Question, Scene

if TYPE_CHECKING:
    from tokenizers import Tokenizer  # pyright: ignore[reportMissingImports]

ROOM: Final = 120
"""Number of tokens for questions and answers in a row, after the picture."""
LEAST_PIXELS: Final = 5
"""A patch shows an object if the object covers at least this many of its pixels."""
THINGS: Final = ("nothing", "bar", *KINDS, *STROKES)
CHAT_SHARE: Final = 0.25
"""Share of the rows whose questions follow one another."""
HUES: Final = ("none", *COLORS)
BEFORE: Final = f"{START}user\n"
"""The text before a picture."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Questions about a batch of pictures, [rows, time] each: token ids with a gap of `tokens` for
    the picture after the first `before`, positions, the number of the question (1 for all of a
    chat, 0 for what all questions share, -1 for padding), and whether a token is learned."""

    before: int
    tokens: int
    ids: NDArray[np.int64]
    positions: NDArray[np.int64]
    questions: NDArray[np.int64]
    learned: NDArray[np.bool_]

    @property
    def mask(self) -> NDArray[np.bool_]:
        """Where each position may look, [rows, 1, time, time]: at what all questions share and at
        its own question, up to itself."""
        own, other = self.questions[:, :, None], self.questions[:, None, :]
        earlier = np.tri(self.questions.shape[1], dtype=np.bool_)
        return (((other == 0) | (other == own)) & earlier)[:, None]


def rows_of(scenes: Sequence[Scene], shape: EyeShape, tokenizer: Tokenizer, random: Random) -> Rows:
    """Return a row for each scene, with as many of its questions as there is room for."""
    before = bpe.encode(tokenizer, [BEFORE])[0]
    shared = len(before) + shape.tokens
    size = (len(scenes), shared + ROOM)
    rows = Rows(
        len(before), shape.tokens, np.zeros(size, np.int64), np.zeros(size, np.int64),
        np.full(size, -1, np.int64), np.zeros(size, np.bool_),
    )  # fmt: skip
    rows.ids[:, : len(before)] = before
    rows.positions[:, :shared] = np.arange(shared)
    rows.questions[:, :shared] = 0
    chats = [random.random() < CHAT_SHARE for _ in scenes]
    asked = [_asked(found.questions, random) for found in scenes]
    texts = [
        text
        for questions, chat in zip(asked, chats, strict=True)
        for i, question in enumerate(questions)
        for text in _parts(question, follows=chat and i > 0)
    ]
    encoded = iter(bpe.encode(tokenizer, texts))
    for row, (questions, chat) in enumerate(zip(asked, chats, strict=True)):
        at = shared
        pairs = [(next(encoded), next(encoded)) for _ in questions]
        for number, (given, answer) in enumerate(pairs, 1):
            end = at + len(given) + len(answer)
            if end > size[1]:
                continue
            start = at if chat else shared
            rows.ids[row, at:end] = given + answer
            rows.positions[row, at:end] = np.arange(start, start + end - at)
            rows.questions[row, at:end] = 1 if chat else number
            rows.learned[row, at + len(given) : end] = True
            at = end
    return rows


def labels_of(
    scenes: Sequence[Scene], shape: EyeShape
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return what each patch shows, as indices of THINGS and HUES [pictures, patches]."""
    grid, patch = shape.grid, shape.patch
    objects = np.stack([found.objects for found in scenes])
    cut = objects.reshape(-1, grid, patch, grid, patch).transpose(0, 1, 3, 2, 4)
    cut = cut.reshape(len(scenes), shape.tokens, patch * patch)
    shown = np.where((cut > 0).sum(-1) >= LEAST_PIXELS, cut.max(-1), 0)
    things, hues = np.zeros(shown.shape, np.int64), np.zeros(shown.shape, np.int64)
    for row, found in enumerate(scenes):
        named = [("nothing", "none"), *found.things]
        numbers = shown[row] * (shown[row] < len(named))
        things[row] = np.array([THINGS.index(thing) for thing, _ in named])[numbers]
        hues[row] = np.array([HUES.index(hue) for _, hue in named])[numbers]
    return things, hues


def _asked(questions: Sequence[Question], random: Random) -> list[Question]:
    """Return one of the wordings of the description and the other questions. The description comes
    among the first four, so that there is room for it."""
    whole = [each for each in questions if each.about == "everything"]
    others = [each for each in questions if each.about != "everything"]
    random.shuffle(others)
    for each in random.sample(whole, min(1, len(whole))):
        others.insert(random.randrange(4), each)
    return others


def _parts(question: Question, *, follows: bool) -> tuple[str, str]:
    """Return the text up to the answer, and the answer. The first question comes after the picture;
    the others follow an answer."""
    text = prompt(question.text)
    return f"\n{text}" if follows else text.removeprefix(BEFORE), question.answer + END
