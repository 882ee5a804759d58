"""Tests the training of students with a teacher whose probabilities are known exactly."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled
from desktop.core.lessons.student import (
    LARGEST_VOCABULARY,
    OTHER,
    STEPS,
    Examples,
    TeacherToken,
    Trained,
    TrainingStep,
    _Student,
    examples,
    hard_loss,
    soft_loss,
    teacher_token,
    train,
    vocabulary,
)
from desktop.core.messages import TEMPERATURES, Probabilities, Token, TokenChoice

SIZE = 30


def chain(seed: int) -> np.ndarray:
    """Return a teacher: the probabilities of the next token after each of SIZE tokens."""
    return np.random.default_rng(seed).dirichlet(np.full(SIZE, 0.3), SIZE)


def texts(teacher: np.ndarray, count: int, length: int, seed: int) -> list[list[TeacherToken]]:
    chance = np.random.default_rng(seed)
    found: list[list[TeacherToken]] = []
    for _ in range(count):
        last, text = int(chance.integers(SIZE)), []
        for _ in range(length):
            shares = teacher[last]
            last = int(chance.choice(SIZE, p=shares))
            text.append(
                TeacherToken(100 + last, {100 + each: float(shares[each]) for each in range(SIZE)})
            )
        found.append(text)
    return found


@pytest.fixture(scope="module")
def taught() -> tuple[list[TrainingStep], Trained, Examples]:
    teacher = chain(1)
    read, new = texts(teacher, 10, 40, 2), texts(teacher, 10, 100, 3)
    ids = vocabulary(read)
    tests = examples(new, ids)
    events = list(train(examples(read, ids), tests, Cancel()))
    steps = [event for event in events if isinstance(event, TrainingStep)]
    (trained,) = (event for event in events if isinstance(event, Trained))
    return steps, trained, tests


def test_soft_labels_teach_more_than_hard_ones(
    taught: tuple[list[TrainingStep], Trained, Examples],
) -> None:
    steps, trained, new = taught
    assert steps[0].hard == steps[0].soft, "both begin alike"
    assert steps[-1].soft < steps[0].soft - 0.3
    assert steps[-1].soft < steps[-1].hard - 0.1
    assert steps[-1].step == STEPS
    assert hard_loss(trained.soft, new) == steps[-1].soft
    assert soft_loss(trained.soft, new.teacher) < soft_loss(trained.hard, new.teacher)
    best = soft_loss(new.teacher, new.teacher)
    assert best < soft_loss(trained.soft, new.teacher), (
        "no student beats its teacher at being itself"
    )
    assert trained.parameters == (SIZE + 1) * (2 * 8 + 1)


def test_the_gradient_is_that_of_the_loss() -> None:
    """Compares each gradient with finite differences, before Adam turns it into a step."""
    student = _Student(5, 0)
    last = np.array([1, 2, 1, 4])
    right = np.random.default_rng(1).dirichlet(np.ones(5), 4)
    taken: list[list[np.ndarray]] = []
    student._follow = lambda gradients: taken.append(list(gradients))  # type: ignore[method-assign]
    student.learn(last, right)
    for weights, gradient in zip(student.weights, taken[0], strict=True):
        for place in np.ndindex(weights.shape):
            losses = []
            for move in (1e-5, -1e-5):
                weights[place] += move
                losses.append(soft_loss(student.expects(last), right))
                weights[place] -= move
            assert gradient[place] == pytest.approx((losses[0] - losses[1]) / 2e-5, abs=1e-7)


def test_examples_are_pairs_and_what_is_not_known_is_other() -> None:
    text = [
        TeacherToken(7, {7: 1.0}),
        TeacherToken(8, {8: 0.5, 99: 0.2}),
        TeacherToken(99, {8: 0.25, 99: 0.75}),
    ]
    found = examples([text, [TeacherToken(7, {7: 1.0})]], (-1, 7, 8))
    assert found.last.tolist() == [1, 2]
    assert found.drawn.tolist() == [2, OTHER]
    assert found.teacher.tolist() == pytest.approx(np.array([[0.5, 0, 0.5], [0.75, 0, 0.25]]))
    assert found.vocabulary == 3


def test_a_vocabulary_has_the_most_frequent_and_an_end() -> None:
    many = [TeacherToken(token, {token: 1.0}) for token in range(2 * LARGEST_VOCABULARY)]
    ids = vocabulary([many, [TeacherToken(3, {4: 0.9})] * 5])
    assert len(ids) == LARGEST_VOCABULARY
    assert ids[:3] == (-1, 3, 4)


def test_probabilities_are_taken_from_a_token() -> None:
    best = (TokenChoice(5, "a", 0.0), TokenChoice(6, "b", math.log(2)))
    token = Token(9, "c", Probabilities(math.log(4), best, tuple(2.0 for _ in TEMPERATURES)))
    found = teacher_token(token)
    assert found.drawn == 9
    assert found.shares == pytest.approx({5: 0.5, 6: 0.25, 9: 0.125})


def test_it_can_be_stopped() -> None:
    read = texts(chain(1), 2, 20, 2)
    ids = vocabulary(read)
    cancel = Cancel()
    steps = train(examples(read, ids), examples(read, ids), cancel)
    next(steps)
    cancel.set()
    with pytest.raises(Cancelled):
        next(steps)
