"""Trains three students of one teacher, which differ only in what they learn from.

They begin with the same weights and read the same texts in the same order: with hard labels (the
next token), with soft labels (the teacher's probabilities; Hinton, Vinyals, and Dean 2015, arXiv
1503.02531, at temperature 1), and with soft labels and the teacher's last layer (Romero et al.,
"FitNets", 2015, arXiv 1412.6550). Steps are those of Adam (Kingma and Ba 2014, arXiv 1412.6980).
The same seed gives the same students, also if the training was stopped in between.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

import numpy as np
import numpy.typing as npt

from desktop.core.students.report import STEPS, Score
from desktop.core.students.stories import Story
from desktop.core.students.teacher import Material, Texts, asked
from desktop.core.students.tokenizer import END, Bpe
from desktop.core.students.transformer import Floats, Ids, Pass, Shape, Weights, softmax

Labels = Literal["hard", "soft", "layer"]
KINDS: Final[tuple[Labels, ...]] = ("hard", "soft", "layer")
WIDTH, LAYERS, HEADS, FEED = 64, 2, 4, 128
BATCH: Final = 8
RATE, WARM_UP, FALL = 3e-3, 50, 0.4
"""Learning rate, the steps in which it rises, and the last share of the steps, in which it
falls."""
BETAS: Final = (0.9, 0.98)
CLIP: Final = 1.0
BRIDGE: Final = "bridge"
"""The matrix [the teacher's width, the student's width] that maps a student's last layer to the
teacher's. It is trained along with the student, and isn't part of the model."""
PARTS: Final = ("weight", "mean", "square")
"""What a student's state consists of, for each of its tensors: Adam keeps two means."""
LONGEST_STORY: Final = 80
SMALLEST: Final = 1e-9


def student_shape(bpe: Bpe | None) -> Shape:
    return Shape(len(bpe.tokens) if bpe else 0, WIDTH, LAYERS, HEADS, HEADS, FEED)


def state_names() -> list[str]:
    """Return the names of the arrays in the students' states."""
    tensors = student_shape(None).tensors()
    return [
        f"{part} {labels} {name}"
        for part in PARTS
        for labels in KINDS
        for name in (*tensors, *([BRIDGE] if labels == "layer" else []))
    ]


class Student:
    """A student in training."""

    def __init__(self, labels: Labels, material: Material, seed: int) -> None:
        self.labels, self._material, self._seed = labels, material, seed
        self.shape = student_shape(material.bpe)
        self.weights = self.shape.new_weights(seed)
        self.step = 0
        if labels == "layer":
            size = (material.read.hidden.shape[1], WIDTH)
            chance = np.random.default_rng(seed)
            self.weights[BRIDGE] = (0.05 * chance.standard_normal(size)).astype(np.float32)
        self._means = {name: np.zeros_like(each) for name, each in self.weights.items()}
        self._squares = {name: np.zeros_like(each) for name, each in self.weights.items()}

    def learn(self) -> None:
        """Take one step."""
        texts, picked = self._material.read, self._picked()
        learned = texts.learned[picked]
        forward = Pass(self.shape, self.weights, texts.ids[picked, :-1])
        rows = texts.rows(picked)
        off = softmax(forward.logits(learned))
        if self.labels == "hard":
            off[np.arange(len(rows)), texts.next[rows]] -= 1
        else:
            off -= texts.probabilities[rows]
        off /= len(rows)
        of_hidden = bridge = None
        if self.labels == "layer":
            hidden = forward.hidden[learned]
            of_output = cosine_gradient(hidden @ self.weights[BRIDGE].T, texts.hidden[rows])
            of_hidden, bridge = of_output @ self.weights[BRIDGE], of_output.T @ hidden
        gradients = forward.gradients(learned, off, of_hidden)
        if bridge is not None:
            gradients[BRIDGE] = bridge
        self._follow(gradients)

    def score(self) -> Score:
        return score(self.probabilities(self._material.new), self._material.new)

    def probabilities(self, texts: Texts) -> Floats:
        """Return the student's probabilities at each learned position: [n, vocabulary]."""
        forward = Pass(self.shape, self.weights, texts.ids[:, :-1])
        return softmax(forward.logits(texts.learned))

    def tell(self, stories: Sequence[Story]) -> list[str]:
        """Write a story for each request, always with the likeliest token."""
        bpe = self._material.bpe
        given = [bpe.encode(asked(each.request)) for each in stories]
        lengths = np.array([len(each) for each in given])
        ids = np.zeros((len(given), lengths.max() + LONGEST_STORY), np.int64)
        for row, each in enumerate(given):
            ids[row, : len(each)] = each
        every, ends = np.arange(len(given)), lengths.copy()
        writing = np.ones(len(given), np.bool_)
        while writing.any() and (ends - lengths).max() < LONGEST_STORY:
            # What follows a row's end is hidden from it, since attention only looks back.
            forward = Pass(self.shape, self.weights, ids[:, : ends.max()])
            where = np.zeros((len(given), int(ends.max())), np.bool_)
            where[every, ends - 1] = True
            ids[every, ends] = forward.logits(where).argmax(axis=1)
            writing &= ids[every, ends] != bpe.ids[END]
            ends += writing
        return [
            bpe.decode(row[start:end]) for row, start, end in zip(ids, lengths, ends, strict=True)
        ]

    def state(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays from which `restore` goes on."""
        return {
            f"{part} {self.labels} {name}": each
            for part, arrays in zip(PARTS, self._parts, strict=True)
            for name, each in arrays.items()
        }

    def restore(self, step: int, state: Mapping[str, npt.NDArray[Any]]) -> None:
        """Go on where a student stopped. Raises: KeyError or ValueError, if it isn't its state."""
        for part, arrays in zip(PARTS, self._parts, strict=True):
            for name, each in arrays.items():
                found = state[f"{part} {self.labels} {name}"]
                if found.shape != each.shape or found.dtype != np.float32:
                    raise ValueError(name)
                if not np.isfinite(found).all():
                    raise ValueError(f"{name} isn't finite")
                arrays[name] = found
        self.step = step

    @property
    def _parts(self) -> tuple[Weights, Weights, Weights]:
        return self.weights, self._means, self._squares

    @property
    def model_weights(self) -> Weights:
        return {name: each for name, each in self.weights.items() if name != BRIDGE}

    def _picked(self) -> Ids:
        """Return the numbers of this step's texts. Each epoch has its own order."""
        count = len(self._material.read.ids)
        epoch, place = divmod(self.step, count // BATCH)
        order = np.random.default_rng((self._seed, epoch)).permutation(count)
        return order[place * BATCH : (place + 1) * BATCH]

    def _follow(self, gradients: Mapping[str, Floats]) -> None:
        self.step += 1
        length = math.sqrt(sum(float((each * each).sum()) for each in gradients.values()))
        clip = min(1.0, CLIP / max(length, SMALLEST))
        rate = learning_rate(self.step)
        for name, gradient in gradients.items():
            for sums, beta, value in (
                (self._means, BETAS[0], clip * gradient),
                (self._squares, BETAS[1], (clip * gradient) ** 2),
            ):
                sums[name] = beta * sums[name] + (1 - beta) * value
            mean = self._means[name] / (1 - BETAS[0] ** self.step)
            square = self._squares[name] / (1 - BETAS[1] ** self.step)
            self.weights[name] = self.weights[name] - rate * mean / (np.sqrt(square) + 1e-8)


def learning_rate(step: int) -> float:
    """Return the rate of a step, counted from 1."""
    left = (STEPS - step) / (FALL * STEPS)
    return RATE * min(1.0, step / WARM_UP, max(0.02, left))


def score(probabilities: Floats, texts: Texts) -> Score:
    """Compare probabilities [n, vocabulary] with the texts' next tokens."""
    shares = probabilities[np.arange(len(probabilities)), texts.next]
    loss = float(-np.log(np.maximum(shares, SMALLEST)).mean())
    return Score(loss, float((probabilities.argmax(axis=1) == texts.next).mean()))


def cosine_gradient(ours: Floats, theirs: Floats) -> Floats:
    """Return the gradient with respect to `ours` of the mean cosine distance between the rows."""
    length = np.linalg.norm(ours, axis=1, keepdims=True)
    unit, toward = ours / length, theirs / np.linalg.norm(theirs, axis=1, keepdims=True)
    cosine = (unit * toward).sum(axis=1, keepdims=True)
    return (cosine * unit - toward) / (length * len(ours))


def right_stories(stories: Sequence[Story], told: Sequence[str]) -> int:
    """Count the stories that have every part that their requests name."""
    return sum(
        all(part in text for part in story.copied)
        for story, text in zip(stories, told, strict=True)
    )
