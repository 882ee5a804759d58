"""Lets two models answer questions. One of the models was trained on half of the questions. Charts
each model's shares of right answers to the seen and to the fresh questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop.core.contamination.questions import CheckedQuestion
from desktop.core.i18n import tr
from desktop.core.messages import (
    Generate,
    GivenText,
    LoadModel,
    Message,
    Sampling,
    ScoreTexts,
    TextScored,
    UnloadModel,
)
from desktop.core.numbers.units import percent, range_texts
from desktop.core.statistics.intervals import Interval
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, loading, written
from desktop.ui.panes.leaks.surprise import LogProbabilities
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Mark, Name, Point
from desktop.ui.plots.scale import Scale

CONTEXT, LONGEST_ANSWER, LOAD_WEIGHT, SCORE_WEIGHT = 512, 60, 5, 0.3


@dataclass
class Answers:
    """One model's answers to a set of questions: which were right, and the log-probability that it
    gave each token of the correct answers."""

    right: list[bool] = field(default_factory=list[bool])
    likely: list[LogProbabilities] = field(default_factory=list[LogProbabilities])

    def take(self, event: object) -> None:
        if isinstance(event, TextScored) and event.log_probabilities:
            self.likely.append(event.log_probabilities)


@dataclass
class Candidate:
    name: str
    path: str
    leaked: Answers = field(default_factory=Answers)
    fresh: Answers = field(default_factory=Answers)


def answer_all(
    inference: Inference,
    candidates: Sequence[Candidate],
    leaked: Sequence[CheckedQuestion],
    fresh: Sequence[CheckedQuestion],
) -> Steps[Sequence[Candidate]]:
    """Let each model answer all questions with greedy decoding, then measure the log-probabilities
    that it gives the tokens of the correct answers."""
    weights = LOAD_WEIGHT + (1 + SCORE_WEIGHT) * (len(leaked) + len(fresh))
    whole = weights * len(candidates)
    for each in candidates:
        title = tr("{name} is answering the questions", name=each.name)
        # A separate key, so that models loaded by other panes aren't affected.
        load = LoadModel(each.path, f"leak {each.name}", CONTEXT)
        try:
            yield loading(
                inference, load, tr("Loading {name}", name=each.name), LOAD_WEIGHT / whole
            )
            for answers, questions in ((each.leaked, leaked), (each.fresh, fresh)):
                for question in questions:
                    asked = _asked(load.key, question)
                    answer = yield from written(inference, asked, title, 1 / whole)
                    answers.right.append(_same(answer, question))
                score = inference.submit(_scored(load.key, questions))
                share = SCORE_WEIGHT * len(questions) / whole
                yield Step(score, answers.take, share, title)
        finally:
            inference.submit(UnloadModel(load.key))
    return candidates


def _asked(model: str, question: CheckedQuestion) -> Generate:
    return Generate(
        model,
        (Message("user", question.text),),
        sampling=Sampling(temperature=0.0),
        max_tokens=LONGEST_ANSWER,
    )


def _scored(model: str, questions: Sequence[CheckedQuestion]) -> ScoreTexts:
    texts = tuple(GivenText(question.text, question.answer) for question in questions)
    return ScoreTexts(model, texts, chat=True)


def _same(answer: str, question: CheckedQuestion) -> bool:
    """Return whether an answer is correct, ignoring differences in white space."""
    given, wanted = (re.sub(r"\s+", " ", each).strip() for each in (answer, question.answer))
    return given == wanted


SEEN, FRESH = 0.0, 1.0
APART: Final = 0.02
"""Horizontal gap between the models, as a share of the distance from seen to fresh. The gap keeps
their error bars from overlapping."""


@dataclass(frozen=True)
class Jump:
    """One model's shares of right answers to the seen and the fresh questions, from 0 to 1, with
    their 95% intervals."""

    name: str
    seen: Interval
    fresh: Interval
    color: str
    square: bool = False

    @property
    def card(self) -> Card:
        def words(share: Interval) -> str:
            low, high = range_texts(share.low, share.high)
            return tr("{value} ({low} to {high})", value=percent(share.value), low=low, high=high)

        seen, fresh = words(self.seen), words(self.fresh)
        facts = (
            tr("{share} on leaked questions", share=seen),
            tr("{share} on fresh questions", share=fresh),
        )
        return Card(self.name, facts)


def jump_chart(jumps: Sequence[Jump], seen: int, fresh: int) -> Chart:
    """Return the chart. `seen` and `fresh` are the numbers of questions."""
    marks: list[Mark] = []
    for number, jump in enumerate(jumps):
        marks += _marks(jump, APART * (number - (len(jumps) - 1) / 2))
    names = (
        Name(SEEN, tr("{count:,} leaked questions", count=seen)),
        Name(FRESH, tr("{count:,} fresh questions", count=fresh)),
    )
    return Chart(
        Axis("", Scale(SEEN - 0.9, FRESH + 0.35), names=names),
        Axis("", Scale(0, 1), percent, room=52),
        tuple(marks),
        zooms=False,
        least=(400, 180),
    )


def jump_keys(name: str) -> tuple[str, str]:
    """Return the keys of the points for a model's shares of right answers."""
    return f"{name}\n{SEEN}", f"{name}\n{FRESH}"


def _marks(jump: Jump, aside: float) -> Iterator[Mark]:
    """Yield the line between the model's two shares and the points at its ends. The left point is
    labeled with the name and the value, the right one with the value."""
    seen = f"{jump.name} {percent(jump.seen.value)}"
    ends = ((SEEN, jump.seen, seen), (FRESH, jump.fresh, percent(jump.fresh.value)))
    x = [at + aside for at, *_ in ends]
    key = f"{jump.name}\n"
    yield Line(
        x, [share.value for _, share, _ in ends], jump.color, pointed=False, key=f"{key}line"
    )
    for at, share, text in ends:
        yield Point(
            at + aside,
            share.value,
            text,
            card=jump.card,
            color=jump.color,
            shape="square" if jump.square else "disc",
            beside="left" if at == SEEN else "right",
            low=share.low,
            high=share.high,
            size=6,
            key=f"{key}{at}",
        )
