"""The planted leak, measured: two models sit an exam that one of them has read before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.core.contamination.questions import Question
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
from desktop.core.words import tr
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, loading, written
from desktop.ui.panes.leaks.surprise import LogProbabilities

CONTEXT, LONGEST_ANSWER, LOAD_WEIGHT, SCORE_WEIGHT = 512, 60, 5, 0.3


@dataclass
class Sat:
    """An exam, as one model sat it: which answers were right, and how likely it found the right
    ones, token by token."""

    right: list[bool] = field(default_factory=list[bool])
    likely: list[LogProbabilities] = field(default_factory=list[LogProbabilities])

    def take(self, event: object) -> None:
        if isinstance(event, TextScored) and event.log_probabilities:
            self.likely.append(event.log_probabilities)


@dataclass
class Candidate:
    name: str
    path: str
    leaked: Sat = field(default_factory=Sat)
    fresh: Sat = field(default_factory=Sat)


def sit_exam(
    inference: Inference,
    candidates: Sequence[Candidate],
    leaked: Sequence[Question],
    fresh: Sequence[Question],
) -> Steps[Sequence[Candidate]]:
    """Each model answers all questions, greedily, and is then asked how likely it finds the
    right answers."""
    weights = LOAD_WEIGHT + (1 + SCORE_WEIGHT) * (len(leaked) + len(fresh))
    whole = weights * len(candidates)
    for each in candidates:
        title = tr("{name} sits the exam", name=each.name)
        # By names of its own: what other panes have in memory is left as it is.
        load = LoadModel(each.path, f"exam {each.name}", CONTEXT)
        try:
            yield loading(
                inference, load, tr("Loading {name}", name=each.name), LOAD_WEIGHT / whole
            )
            for sat, questions in ((each.leaked, leaked), (each.fresh, fresh)):
                for question in questions:
                    asked = _asked(load.key, question)
                    answer = yield from written(inference, asked, title, 1 / whole)
                    sat.right.append(_same(answer, question))
                score = inference.submit(_scored(load.key, questions))
                share = SCORE_WEIGHT * len(questions) / whole
                yield Step(score, sat.take, share, title)
        finally:
            inference.submit(UnloadModel(load.key))
    return candidates


def _asked(model: str, question: Question) -> Generate:
    return Generate(
        model,
        (Message("user", question.text),),
        sampling=Sampling(temperature=0.0),
        max_tokens=LONGEST_ANSWER,
    )


def _scored(model: str, questions: Sequence[Question]) -> ScoreTexts:
    texts = tuple(GivenText(question.text, question.answer) for question in questions)
    return ScoreTexts(model, texts, chat=True)


def _same(answer: str, question: Question) -> bool:
    """Blanks apart."""
    given, wanted = (re.sub(r"\s+", " ", each).strip() for each in (answer, question.answer))
    return given == wanted
