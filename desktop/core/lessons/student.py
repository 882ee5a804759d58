"""Trains two tiny students of a model: one on its tokens, the other on its probabilities.

A student predicts the next token from the last token alone: logits = E[last] W + b, with E [V, D]
and W [D, V]. Both start with the same weights and see the same text; only their targets differ: the
token that the teacher sampled (hard label), or the teacher's probability for each token (soft
label; Hinton, Vinyals, and Dean 2015, arXiv 1503.02531, at temperature 1). Each step of Adam
(Kingma and Ba 2014, arXiv 1412.6980) uses the whole text.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from desktop.core.cancel import Cancel
from desktop.core.messages import Token

WIDTH: Final = 8
LARGEST_VOCABULARY: Final = 250
OTHER: Final = 0
"""The students' token for everything outside their vocabulary."""
STEPS: Final = 200
EVERY: Final = 4
RATE: Final = 0.05
SMALLEST: Final = 1e-9

Floats = npt.NDArray[np.floating[Any]]
Ids = npt.NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class TeacherToken:
    """A token that the teacher sampled, with the teacher's probabilities at this position by token
    id. The probabilities need not add up to 1; the rest belongs to all other tokens."""

    drawn: int
    shares: Mapping[int, float]


@dataclass(frozen=True, eq=False, slots=True)
class Examples:
    """Training pairs. `last` [n] (the preceding tokens) and `drawn` [n] (the tokens that the
    teacher sampled) are indices into the students' vocabulary. `teacher` [n, V] holds the teacher's
    probabilities; each row adds up to 1. `ids` are the model's token ids for the vocabulary; the
    first entry stands for all other tokens."""

    last: Ids
    drawn: Ids
    teacher: Floats
    ids: tuple[int, ...]

    @property
    def vocabulary(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """Losses on the new text, in nats per token, of the students with hard and soft labels."""

    step: int
    hard: float
    soft: float


@dataclass(frozen=True, eq=False, slots=True)
class Trained:
    """Probabilities that each student predicts at each position of the new text: [n, V]."""

    hard: Floats
    soft: Floats
    parameters: int


def teacher_token(token: Token) -> TeacherToken:
    """Return a generated token with the teacher's probabilities at its position. The token must
    have been generated with its alternatives."""
    found = token.probabilities
    assert found is not None
    shares = {choice.id: found.share(choice.below) for choice in found.best}
    return TeacherToken(token.id, {**shares, token.id: found.probability})


def examples(texts: Sequence[Sequence[TeacherToken]], ids: tuple[int, ...]) -> Examples:
    """Return an example for every token in the texts except each text's first one, which has no
    preceding token."""
    number = {token: place for place, token in enumerate(ids) if place != OTHER}
    pairs = [(one, other) for text in texts for one, other in itertools.pairwise(text)]
    last = np.array([number.get(one.drawn, OTHER) for one, _ in pairs], np.int64)
    drawn = np.array([number.get(other.drawn, OTHER) for _, other in pairs], np.int64)
    teacher = np.zeros((len(pairs), len(ids)))
    for row, (_, other) in enumerate(pairs):
        for token, share in other.shares.items():
            teacher[row, number.get(token, OTHER)] += share
    teacher[:, OTHER] += np.maximum(0, 1 - teacher.sum(axis=1))
    return Examples(last, drawn, teacher / teacher.sum(axis=1, keepdims=True), ids)


def vocabulary(texts: Sequence[Sequence[TeacherToken]]) -> tuple[int, ...]:
    """Return the token ids of the students' vocabulary: -1, which stands for all other tokens, then
    the tokens that the teacher most often sampled or considered likely."""
    counts: Counter[int] = Counter()
    for text in texts:
        for place in text:
            counts[place.drawn] += 1
            for token, share in place.shares.items():
                counts[token] += share  # type: ignore[assignment] - a share of a count
    return (-1, *(token for token, _ in counts.most_common(LARGEST_VOCABULARY - 1)))


class _Student:
    def __init__(self, size: int, seed: int) -> None:
        chance = np.random.default_rng(seed)
        self.weights: list[Floats] = [
            0.3 * chance.standard_normal((size, WIDTH)),
            0.3 * chance.standard_normal((WIDTH, size)),
            np.zeros(size),
        ]
        self._means = [np.zeros_like(each) for each in self.weights]
        self._squares = [np.zeros_like(each) for each in self.weights]
        self._steps = 0

    @property
    def parameters(self) -> int:
        return sum(each.size for each in self.weights)

    def expects(self, last: Ids) -> Floats:
        """Return the predicted probabilities: [n, V]."""
        table, out, bias = self.weights
        logits = table[last] @ out + bias
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        return shares / shares.sum(axis=1, keepdims=True)

    def learn(self, last: Ids, right: Floats) -> None:
        """Take one step of Adam on the mean cross-entropy."""
        table, out, _ = self.weights
        off = (self.expects(last) - right) / len(last)  # the gradient of the logits
        into = np.zeros_like(table)
        np.add.at(into, last, off @ out.T)
        self._follow([into, table[last].T @ off, off.sum(axis=0)])

    def _follow(self, gradients: Sequence[Floats]) -> None:
        self._steps += 1
        for place, gradient in enumerate(gradients):
            self._means[place] = 0.9 * self._means[place] + 0.1 * gradient
            self._squares[place] = 0.999 * self._squares[place] + 0.001 * gradient**2
            mean = self._means[place] / (1 - 0.9**self._steps)
            square = self._squares[place] / (1 - 0.999**self._steps)
            self.weights[place] = self.weights[place] - RATE * mean / (np.sqrt(square) + 1e-8)


def train(
    read: Examples, new: Examples, cancel: Cancel, seed: int = 0
) -> Iterator[TrainingStep | Trained]:
    """Train both students on `read`, one step each in turn. Yields their losses on `new` every
    EVERY steps, and finally their predictions for it. Raises: Cancelled."""
    certain = np.zeros_like(read.teacher)
    certain[np.arange(len(read.drawn)), read.drawn] = 1
    hard, soft = _Student(read.vocabulary, seed), _Student(read.vocabulary, seed)
    for step in range(STEPS + 1):
        cancel.check()
        if step % EVERY == 0:
            yield TrainingStep(
                step, *(hard_loss(each.expects(new.last), new) for each in (hard, soft))
            )
        if step < STEPS:
            hard.learn(read.last, certain)
            soft.learn(read.last, read.teacher)
    yield Trained(hard.expects(new.last), soft.expects(new.last), hard.parameters)


def hard_loss(expected: Floats, text: Examples) -> float:
    """Return the mean of -ln p over the sampled tokens, in nats: p are the student's probabilities
    (`expected`)."""
    shares = expected[np.arange(len(text.drawn)), text.drawn]
    return float(-np.log(np.maximum(shares, SMALLEST)).mean())


def soft_loss(expected: Floats, teacher: Floats) -> float:
    """Return the mean of -sum t ln p over the positions, in nats: t are the teacher's probabilities
    (`teacher`), and p are the student's (`expected`)."""
    return float(-(teacher * np.log(np.maximum(expected, SMALLEST))).sum(axis=1).mean())
