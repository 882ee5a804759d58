"""Forced reading with a model on a server: how likely the reader finds the writer's answer.

A server sends the log-probability of a given token, but not those of all others, so there is no KL
divergence.
"""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QObject

from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.messages import GivenText, ScoreTexts, TextScored
from desktop.core.numbers.units import percent
from desktop.services.inference import Inference
from desktop.services.task import Steps
from desktop.ui.panes.compare.copies import Copies, RunPlan, SharedModels, key
from desktop.ui.panes.compare.match import ModelAnswer, SharedQuestion
from desktop.ui.widgets.tokens.pieces import seen


class ScoredReading(SharedModels):
    """Has one model assign a probability to each token of another model's answer."""

    def __init__(self, inference: Inference, copies: Copies, parent: QObject) -> None:
        super().__init__(inference, copies, parent)
        self.reader = ""  # path
        self.found: TextScored | None = None

    def begin(self, answer: ModelAnswer, reader: str, question: SharedQuestion) -> None:
        self.reader, self.found = reader, None
        text = GivenText(question.text, answer.text)
        self.task.start(self._steps(ScoreTexts(key(reader), (text,), chat=not question.raw)))

    def unsaved(self) -> object:
        """As in PanePage."""
        return self.reader, self.found

    def show_unsaved(self, unsaved: Any) -> None:
        """As in PanePage."""
        self.reader, self.found = unsaved

    def forget(self) -> None:
        self.task.abandon()
        self.reader, self.found = "", None
        self.changed.emit()

    def _steps(self, request: ScoreTexts) -> Steps[None]:
        self._copies.hold(self, [self.reader])
        try:
            plan: RunPlan = yield self._copies.plan([self.reader])
            yield self._copies.load(self.reader, plan)
            scored: TextScored = yield self._inference.submit(request)
            if scored.too_long:
                raise UserError(
                    tr("The answer is longer than the reader's context."), kind="too_long"
                )
            self.found = scored
            self.changed.emit()
        finally:
            self._copies.hold(self, ())

    def told(self, reader: str) -> tuple[str, str]:
        """Return a headline and a sentence about what was found, given the reader's name."""
        found = self.found
        if found is None or not found.log_probabilities:
            return "", ""
        values = found.log_probabilities
        least = min(range(len(values)), key=values.__getitem__)
        return (
            tr(
                "On average, {reader} gives each token of this answer a probability of {share}",
                reader=reader,
                share=percent(math.exp(sum(values) / len(values))),
            ),
            counted(
                len(values),
                "The answer has {count} token.",
                "Of its {count} tokens, “{token}” surprises the reader most, with {least}.",
                count=len(values),
                token=seen(found.tokens[least]),
                least=percent(math.exp(values[least])),
            )
            + " "
            + tr(
                "Servers don't send the probabilities of all tokens, so the KL divergence can't "
                "be computed."
            ),
        )
