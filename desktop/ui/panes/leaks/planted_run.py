"""The planted leak, measured: two models sit an exam that one of them has read before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.contamination.questions import Question
from desktop.core.errors import UserError
from desktop.core.messages import (
    Generate,
    Generated,
    GivenText,
    LoadModel,
    Message,
    Request,
    Sampling,
    ScoreTexts,
    TextScored,
    Token,
    UnloadModel,
)
from desktop.core.words import tr
from desktop.services.chain import Chain, Step
from desktop.services.inference import Inference
from desktop.ui.panes.leaks.surprise import LogProbabilities

CONTEXT, LONGEST_ANSWER, LOAD_WEIGHT, SCORE_WEIGHT = 512, 60, 5, 0.3


@dataclass
class Sat:
    """An exam, as one model sat it: which answers were right, and how likely it found the right
    ones, token by token."""

    right: list[bool] = field(default_factory=list)
    likely: list[LogProbabilities] = field(default_factory=list)


@dataclass
class Candidate:
    name: str
    path: str
    leaked: Sat = field(default_factory=Sat)
    fresh: Sat = field(default_factory=Sat)


class PlantedRun(QObject):
    """Each model answers all questions, greedily, and is then asked how likely it finds the
    right answers."""

    progressed = Signal(str, float, object)
    done = Signal(object)  # the Candidates
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self._candidates: Sequence[Candidate] = ()
        self.chain = Chain(inference, self)
        self.chain.progressed.connect(self.progressed)
        self.chain.failed.connect(self.failed)
        self.chain.stopped.connect(self.stopped)
        self.chain.finished.connect(lambda: self.done.emit(self._candidates))

    def start(
        self,
        candidates: Sequence[Candidate],
        leaked: Sequence[Question],
        fresh: Sequence[Question],
    ) -> None:
        self._candidates = candidates
        steps: list[Step] = []
        tidy: list[Request] = []
        for each in candidates:
            title = tr("{name} sits the exam", name=each.name)
            # By names of its own: what other panes have in memory is left as it is.
            load = LoadModel(each.path, f"exam {each.name}", CONTEXT)
            steps.append(Step(load, weight=LOAD_WEIGHT, title=tr("Loading {name}", name=each.name)))
            for sat, questions in ((each.leaked, leaked), (each.fresh, fresh)):
                steps += [_asked(load.key, sat, question, title) for question in questions]
                steps.append(_scored(load.key, sat, questions, title))
            tidy.append(UnloadModel(load.key))
        self.chain.start(steps, tidy)

    @Slot()
    def stop(self) -> None:
        self.chain.stop()


def _asked(model: str, sat: Sat, question: Question, title: str) -> Step:
    texts: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, Token):
            texts.append(event.text)
        elif isinstance(event, Generated):
            sat.right.append(_same(texts, question))

    request = Generate(
        model,
        (Message("user", question.text),),
        sampling=Sampling(temperature=0.0),
        max_tokens=LONGEST_ANSWER,
    )
    return Step(request, take, title=title)


def _same(texts: list[str], question: Question) -> bool:
    """Blanks apart."""
    written, wanted = (
        re.sub(r"\s+", " ", each).strip() for each in ("".join(texts), question.answer)
    )
    return written == wanted


def _scored(model: str, sat: Sat, questions: Sequence[Question], title: str) -> Step:
    def take(event: object) -> None:
        if isinstance(event, TextScored) and event.log_probabilities:
            sat.likely.append(event.log_probabilities)

    texts = tuple(GivenText(question.text, question.answer) for question in questions)
    return Step(ScoreTexts(model, texts, chat=True), take, SCORE_WEIGHT * len(texts), title)
