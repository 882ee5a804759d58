"""Prepares what the students learn from: texts, and what the teacher says about each token."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.core.errors import UserError
from desktop.core.gguf.arrays import StringArray
from desktop.core.gguf.header import read_header
from desktop.core.gguf.tensor_file import read_blocks, stored_tensors
from desktop.core.i18n import tr
from desktop.core.students.report import STORIES
from desktop.core.students.stories import Story, draw_stories
from desktop.core.students.tokenizer import END, SPECIALS, START, Bpe
from desktop.core.students.transformer import Floats, Ids, Pass, Shape, Weights, softmax

HELD_OUT = 48
"""Number of stories that test the students."""
AT_ONCE: Final = 8
TYPES: Final = {"F16": np.float16, "F32": np.float32}


@dataclass(frozen=True, eq=False, slots=True)
class Texts:
    """Texts of one length, with padding. `ids` [texts, time] are their tokens; `learned` [texts,
    time - 1] marks the positions whose next token belongs to an answer. The other arrays have a row
    for each marked position: `next` (the next token), `probabilities` [n, vocabulary] (those of the
    teacher), and `hidden` [n, the teacher's width] (its last layer). A text's rows begin at
    `starts`."""

    ids: Ids
    learned: npt.NDArray[np.bool_]
    next: Ids
    probabilities: Floats
    hidden: Floats
    starts: Ids

    def rows(self, texts: Ids) -> Ids:
        """Return the rows of some texts, in the order of the texts."""
        starts: list[int] = self.starts.tolist()
        return np.concatenate([np.arange(*starts[each : each + 2]) for each in texts.tolist()])


@dataclass(frozen=True, eq=False, slots=True)
class Material:
    """The students' tokenizer, the texts to learn from, and the texts and stories to test with."""

    bpe: Bpe
    read: Texts
    new: Texts
    stories: tuple[Story, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Teacher:
    shape: Shape
    weights: Weights
    bpe: Bpe


def read_teacher(path: str) -> Teacher:
    """Read a model. Raises: UserError, if the file can't be read or isn't like the demo models."""
    metadata = read_header(path).metadata

    def number(key: str) -> int:
        value = metadata.get(f"llama.{key}")
        if not isinstance(value, int) or not 0 < value < 1 << 20:
            raise _unsuitable()
        return value

    tokens, merges = (metadata.get(f"tokenizer.ggml.{each}") for each in ("tokens", "merges"))
    if not isinstance(tokens, StringArray) or not isinstance(merges, StringArray):
        raise _unsuitable()
    bpe = Bpe(tuple(tokens), tuple(merges))
    if not {*SPECIALS} <= {*bpe.tokens}:
        raise _unsuitable()
    shape = Shape(
        vocabulary=len(bpe.tokens),
        width=number("embedding_length"),
        layers=number("block_count"),
        heads=number("attention.head_count"),
        kv_heads=number("attention.head_count_kv"),
        feed=number("feed_forward_length"),
    )
    weights: Weights = {}
    for tensor in stored_tensors(path):
        kind, sizes = TYPES.get(tensor.info.type), shape.tensors().get(tensor.info.name)
        if kind is None or sizes != tensor.info.shape[::-1]:
            raise _unsuitable()
        data = read_blocks(tensor, 0, tensor.info.elements)
        weights[tensor.info.name] = np.frombuffer(data, kind).astype(np.float32).reshape(sizes)
    if weights.keys() != shape.tensors().keys():
        raise _unsuitable()
    return Teacher(shape, weights, bpe)


def _unsuitable() -> UserError:
    return UserError(
        tr(
            "This model can't be the teacher: it isn't built like the demo models. Choose a dense "
            "demo model in F16."
        ),
        kind="no_teacher",
    )


def prepare(teacher: Teacher, seed: int, progress: Callable[[float], None]) -> Material:
    """Draw the texts and let the teacher read them. `progress` is called with the share done, and
    may raise to stop."""
    read = draw_stories(STORIES, seed, held_out=False)
    new = draw_stories(HELD_OUT, seed, held_out=True)
    bpe = teacher.bpe.cut(asked(each.request) + answer(each) for each in (*read, *new))
    count = len(read) + len(new)
    done = iter(range(AT_ONCE, count + AT_ONCE, AT_ONCE))
    read_texts, new_texts = (
        _read(teacher, bpe, each, lambda: progress(min(1.0, next(done) / count)))
        for each in (read, new)
    )
    return Material(bpe, read_texts, new_texts, tuple(new))


def asked(request: str) -> str:
    """Return a request in the chat format, up to the beginning of the answer."""
    return f"{START}user\n{request}{END}\n{START}assistant\n"


def answer(story: Story) -> str:
    return story.text + END


def _read(teacher: Teacher, bpe: Bpe, stories: Sequence[Story], step: Callable[[], None]) -> Texts:
    pairs = [(bpe.encode(asked(each.request)), bpe.encode(answer(each))) for each in stories]
    time = max(len(given) + len(told) for given, told in pairs)
    ids = np.zeros((len(pairs), time), np.int64)
    learned = np.zeros((len(pairs), time - 1), np.bool_)
    for row, (given, told) in enumerate(pairs):
        ids[row, : len(given) + len(told)] = given + told
        learned[row, len(given) - 1 : len(given) + len(told) - 1] = True
    whole = np.array([teacher.bpe.ids[each] for each in bpe.tokens])  # the teacher's ids
    probabilities: list[Floats] = []
    hidden: list[Floats] = []
    for first in range(0, len(pairs), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        found = Pass(teacher.shape, teacher.weights, whole[ids[some, :-1]])
        # What the teacher gives to tokens that the students don't have is shared out.
        probabilities.append(softmax(found.logits(learned[some])[:, whole]))
        hidden.append(found.hidden[learned[some]])
        step()
    starts = np.concatenate([[0], np.cumsum(learned.sum(axis=1))])
    return Texts(
        ids,
        learned,
        ids[:, 1:][learned],
        np.concatenate(probabilities),
        np.concatenate(hidden),
        starts,
    )
