"""Runs forced reading: one model predicts each token of another model's answer, for one question or
many."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from desktop.core.compare.verdict import LONGEST, AnswerRead, answer_read
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import ReadAlong, Sampling, TokenCompared, TokensCompared
from desktop.core.numbers.units import size_text
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps
from desktop.ui.panes.compare.copies import Copies, RunPlan, SharedModels, key
from desktop.ui.panes.compare.match import ModelAnswer, SharedQuestion


class _Pair(SharedModels):
    """Two models in memory. One reads the answers that the other writes."""

    def __init__(self, inference: Inference, copies: Copies, parent: QObject) -> None:
        super().__init__(inference, copies, parent)
        self.writer = self.reader = ""  # paths

    def _both(self, then: Callable[[], Steps[None]]) -> Steps[None]:
        """Load both models, then run `then`. Raises: UserError, if they don't fit in memory
        together."""
        pair = (self.writer, self.reader)
        self._copies.hold(self, pair)
        try:
            plan: RunPlan = yield self._copies.plan(pair)
            if not plan.together:
                raise UserError(
                    tr(
                        "Forced reading needs both models in memory at once. They need about "
                        "{total} more memory, but Glassbox uses at most 90% of the {free} that "
                        "is free. Choose smaller models.",
                        total=size_text(plan.need),
                        free=size_text(plan.free),
                    ),
                    kind="memory",
                    remedy="pick_model",
                )
            for path in pair:
                yield self._copies.load(path, plan)
            yield from then()
        finally:
            self._copies.hold(self, ())


class ReadAlongRun(_Pair):
    """Has one model read another model's answer, token by token."""

    def __init__(self, inference: Inference, copies: Copies, parent: QObject) -> None:
        super().__init__(inference, copies, parent)
        self.tokens: list[TokenCompared] = []
        self.total = 0
        self.seconds = 0.0

    def begin(self, answer: ModelAnswer, reader: str, question: SharedQuestion) -> None:
        self.writer, self.reader, self.tokens = answer.path, reader, []
        self.total, self.seconds = len(answer.ids), 0.0
        request = ReadAlong(question.to(answer.path), key(reader), answer.ids)
        self.task.start(self._both(lambda: self._read(request)))

    def unsaved(self) -> object:
        """As in PanePage."""
        return self.writer, self.reader, self.tokens, self.total, self.seconds

    def show_unsaved(self, unsaved: Any) -> None:
        """As in PanePage."""
        self.writer, self.reader, self.tokens, self.total, self.seconds = unsaved

    def forget(self) -> None:
        self.task.abandon()
        self.writer, self.reader, self.tokens, self.total = "", "", [], 0
        self.changed.emit()

    def _read(self, request: ReadAlong) -> Steps[None]:
        job = self._inference.submit(request)
        yield Step(job, self._take)
        self.seconds = time.monotonic() - job.began

    def _take(self, event: object) -> None:
        if isinstance(event, TokensCompared):
            self.tokens += event.tokens
            self.changed.emit()


class Measurement(_Pair):
    """Has one model read the beginnings of many answers, which the other model writes at
    temperature 0, to reach a verdict."""

    def __init__(self, inference: Inference, copies: Copies, parent: QObject) -> None:
        super().__init__(inference, copies, parent)
        self.task.lossy = True
        self.answers: list[AnswerRead] = []
        self.total = 0
        self._began = 0.0

    def begin(self, writer: str, reader: str, texts: Sequence[str], raw: bool) -> None:
        self.writer, self.reader, self.answers, self.total = writer, reader, [], len(texts)
        self.task.start(self._both(lambda: self._measure(texts, raw)))

    def unsaved(self) -> object:
        """As in PanePage."""
        return self.writer, self.reader, self.answers, self.total

    def show_unsaved(self, unsaved: Any) -> None:
        """As in PanePage."""
        self.writer, self.reader, self.answers, self.total = unsaved

    def forget(self) -> None:
        self.task.abandon()
        self.answers, self.total = [], 0
        self.changed.emit()

    @property
    def seconds_left(self) -> float | None:
        """Estimated seconds left, from the mean time per answer; None until two answers have been
        read."""
        if len(self.answers) < 2:
            return None
        spent = time.monotonic() - self._began
        return spent / len(self.answers) * (self.total - len(self.answers))

    def _measure(self, texts: Sequence[str], raw: bool) -> Steps[None]:
        self._began = time.monotonic()
        greedy = Sampling(temperature=0)
        for text in texts:
            found: list[TokenCompared] = []

            def take(event: object, found: list[TokenCompared] = found) -> None:
                if isinstance(event, TokensCompared):
                    found += event.tokens

            asked = SharedQuestion(text, greedy, LONGEST, raw).to(self.writer)
            yield Step(self._inference.submit(ReadAlong(asked, key(self.reader))), take)
            self.answers.append(answer_read(found))
            self.changed.emit()
