"""A mixture at other numbers of experts: how fast it writes, what it answers, and how far its
predictions are from those of the model as trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.library import ModelFile
from desktop.core.messages import (
    CompareModels,
    CompareProgress,
    Generate,
    Generated,
    MeasureSpeed,
    Message,
    ModelCompared,
    SpeedMeasured,
    SpeedSample,
    Token,
    UnloadModel,
)
from desktop.core.settings import load_request
from desktop.core.shipped import shipped_text
from desktop.core.speed_results import mean_and_sd
from desktop.core.words import counted, tr
from desktop.services.chain import Chain, Step
from desktop.ui.panes.base import Context
from desktop.ui.panes.experts.watch import GREEDY

KEY = "turn the knob"
"""Beside what the other panes have loaded."""
CONTEXT, PIECE, PIECES = 1024, 512, 4
MOST_TOKENS, SPEED_TOKENS, SPEED_REPEATS = 96, 64, 3
LOAD_WEIGHT, SPEED_WEIGHT, ANSWER_WEIGHT, READ_WEIGHT = 0.1, 1.0, 0.6, 1.5
"""How long the steps take beside each other, roughly."""


@dataclass(frozen=True)
class Turned:
    """A model at `used` experts for a token. `speed`: tokens/s of writing, and its standard
    deviation; `compared` with the model as trained, None for that one itself."""

    used: int
    speed: float
    speed_sd: float | None
    answer: str
    compared: ModelCompared | None


@dataclass
class _Parts:
    used: int
    speeds: tuple[float, ...] = ()
    answer: str = ""
    samples: int = 0

    def turned(self, compared: ModelCompared | None) -> Turned:
        return Turned(self.used, *mean_and_sd(self.speeds), self.answer.strip(), compared)


class KnobRun(QObject):
    """One run at a time. What is measured comes when its comparison is done."""

    progressed = Signal(str, float, object)
    measured = Signal(Turned)
    finished = Signal()
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.chain = Chain(context.inference, self)
        self.chain.progressed.connect(self.progressed)
        self.chain.finished.connect(self.finished)
        self.chain.failed.connect(self.failed)
        self.chain.stopped.connect(self.stopped)

    def start(
        self, model: ModelFile, prompt: str, trained: int, counts: Sequence[int], again: bool
    ) -> None:
        """`counts` are measured, and before them, where `again`, the model as trained."""
        steps: list[Step] = []
        if again:
            parts = _Parts(trained)
            steps += self._steps(model, prompt, parts, as_trained=True)
        found = [_Parts(count) for count in counts]
        for parts in found:
            steps += self._steps(model, prompt, parts, as_trained=False)
        steps.append(Step(UnloadModel(KEY), weight=0.0))
        if found:
            steps.append(self._comparison(model, found))
        self.chain.start(steps, [UnloadModel(KEY)])

    @Slot()
    def stop(self) -> None:
        self.chain.stop()

    def _steps(self, model: ModelFile, prompt: str, parts: _Parts, as_trained: bool) -> list[Step]:
        """Load, time, ask."""

        def timed(event: object) -> float | None:
            if isinstance(event, SpeedMeasured):
                parts.speeds = event.generate
            elif isinstance(event, SpeedSample):
                parts.samples += 1
                return parts.samples / SPEED_REPEATS
            return None

        def written(event: object) -> None:
            if isinstance(event, Token):
                parts.answer += event.text
            elif isinstance(event, Generated) and as_trained:
                self.measured.emit(parts.turned(None))

        used = parts.used
        told = experts_text(used, as_trained)
        loading = load_request(self._context.settings.values, model.path, _most(model, CONTEXT))
        load = replace(loading, name=KEY, experts_used=0 if as_trained else used)
        speed = MeasureSpeed(KEY, 0, SPEED_TOKENS, SPEED_REPEATS)
        return [
            Step(load, weight=LOAD_WEIGHT, title=tr("Loading with {told}", told=told)),
            Step(speed, timed, SPEED_WEIGHT, tr("Timing: {told}", told=told)),
            Step(
                _question(model, prompt), written, ANSWER_WEIGHT, tr("Answering: {told}", told=told)
            ),
        ]

    def _comparison(self, model: ModelFile, found: Sequence[_Parts]) -> Step:
        """All of them read the text that the model as trained has read once."""
        left = list(found)

        def take(event: object) -> float | None:
            if isinstance(event, ModelCompared):
                self.measured.emit(left.pop(0).turned(event))
            return event.done / event.total if isinstance(event, CompareProgress) else None

        request = CompareModels(
            model.path,
            (model.path,) * len(found),
            shipped_text("texts", "reading.txt"),
            _most(model, PIECE),
            PIECES,
            threads=self._context.settings.values.threads,
            experts_used=tuple(parts.used for parts in found),
        )
        title = tr("Reading a text beside the model as trained")
        return Step(request, take, READ_WEIGHT * (1 + len(found)), title)


def _most(model: ModelFile, tokens: int) -> int:
    """So many tokens of context, or as many as the model was trained with."""
    trained = model.facts.context_length if model.facts is not None else None
    return min(tokens, trained or tokens)


def _question(model: ModelFile, prompt: str) -> Generate:
    """Without chance: what differs is the experts' doing."""
    chat = model.facts is not None and model.facts.chat_template is not None
    messages = (Message("user", prompt),) if chat else ()
    return Generate(KEY, messages, None if chat else prompt, GREEDY, MOST_TOKENS)


def experts_text(used: int, as_trained: bool) -> str:
    """ "1 expert", "2 experts, as trained"."""
    if as_trained:
        return counted(used, "1 expert, as trained", "{used} experts, as trained", used=used)
    return counted(used, "1 expert", "{used} experts", used=used)
