"""Models read a text, one after the other, and it is summed up how well they expected it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.benchmarks.evaluation import LONGEST_CONTEXT
from desktop.core.benchmarks.text import TextMeasure, measure
from desktop.core.errors import UserError
from desktop.core.library import ModelFile
from desktop.core.messages import (
    LoadModel,
    LongTextScored,
    Request,
    ScoreLongText,
    UnloadModel,
)
from desktop.core.words import tr
from desktop.services.chain import Chain, Step
from desktop.services.inference import Inference
from desktop.ui.names import full_name

LOAD_WEIGHT, READ_WEIGHT = 1.0, 9.0


@dataclass(frozen=True, slots=True)
class Read:
    """One model's reading of a text."""

    model: str
    context_length: int
    measured: TextMeasure


class PerplexityRun(QObject):
    """Exactly one of finished, failed and stopped comes, last. What was read before is told."""

    progressed = Signal(str, float, object)
    read = Signal(object)  # a Read
    finished = Signal()
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self.chain = Chain(inference, self)
        self.chain.progressed.connect(self.progressed)
        self.chain.finished.connect(self.finished)
        self.chain.failed.connect(self.failed)
        self.chain.stopped.connect(self.stopped)

    def start(self, models: Sequence[ModelFile], text: str) -> None:
        """In a context as long as the command `eval` takes, so that the numbers are the same."""
        steps: list[Step] = []
        tidy: list[Request] = []
        for model in models:
            name = full_name(model)
            trained = model.facts.context_length if model.facts else None
            length = min(LONGEST_CONTEXT, trained or LONGEST_CONTEXT)
            # By a name of its own: what other panes have in memory is left as it is.
            load = LoadModel(model.path, f"text {name}", length)
            steps.append(Step(load, weight=LOAD_WEIGHT, title=tr("Loading {name}", name=name)))
            steps.append(self._reading(load.key, name, length, text))
            steps.append(
                Step(UnloadModel(load.key), weight=0.0, title=tr("{name} has read", name=name))
            )
            tidy.append(UnloadModel(load.key))
        self.chain.start(steps, tidy)

    def _reading(self, key: str, name: str, length: int, text: str) -> Step:
        scored: list[LongTextScored] = []

        def take(event: object) -> float | None:
            if not isinstance(event, LongTextScored):
                return None
            scored.append(event)
            if event.tokens == event.total:
                self.read.emit(Read(name, length, measure(text, scored)))
            return event.tokens / event.total

        return Step(
            ScoreLongText(key, text), take, READ_WEIGHT, tr("{name} reads the text", name=name)
        )

    @Slot()
    def stop(self) -> None:
        self.chain.stop()
