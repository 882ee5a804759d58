"""Reads the numbers for the Weights and activations page and measures every scheme on them.

The engine samples weights and captures activations; the schemes are measured in the background, one
by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.messages import (
    ActivationsCaptured,
    CaptureActivations,
    LoadProgress,
    Message,
    ModelLoaded,
    PromptProgress,
    SampleTensor,
    TensorSampled,
)
from desktop.core.quantization.outliers import Channels, OneOutlier, What, channels, what_text
from desktop.core.quantization.schemes import SCHEMES, Loss, Numbers, Scheme, checked, loss
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.models import Models
from desktop.services.task import Step, Steps, Task, one_job
from desktop.ui.widgets.results.progress import HELD_UP
from desktop.ui.widgets.tokens.pieces import seen

RowKind = Literal["output", "token", "expert", "head"]
"""What a row of the numbers is: the weights of an output, or the input of a token, of a token and
one of its experts, or of a token and a head."""


@dataclass(frozen=True)
class Study:
    """The weights of a tensor or the activations that reach it, and the loss that each scheme
    causes in them. `values` is [rows, columns], with one row per `row_kind`, and one column per
    channel. `rows` holds the names of the rows; `told` describes the sample in words."""

    what: What
    tensor: str
    values: Numbers
    rows: tuple[str, ...]
    row_kind: RowKind
    told: str
    channels: Channels
    losses: Mapping[Scheme, Loss]


@dataclass(frozen=True, eq=False)
class ErrorsOf:
    """A request for the errors that a scheme makes with an outlier kept apart and with it at a
    size, and the errors, each [rows, columns], once they are known. The shares are those of
    OneOutlier.share."""

    outlier: OneOutlier
    scheme: Scheme
    size: float
    without: Numbers = field(default_factory=lambda: np.zeros((0, 0)))
    with_it: Numbers = field(default_factory=lambda: np.zeros((0, 0)))
    without_share: float = 0.0
    share: float = 0.0

    @property
    def moved(self) -> Numbers:
        """The outlier's own numbers, [rows]."""
        return self.outlier.moved_channel(self.size)


@dataclass(frozen=True)
class _Measured:
    """The number of schemes measured so far."""

    done: int


@dataclass(frozen=True, eq=False)
class _Sample:
    """The numbers to measure; `rows`, `row_kind`, and `told` are as in Study. `total_rows` is the
    number of rows of the whole matrix, of which `values` may have only some."""

    values: npt.NDArray[np.float32]
    rows: tuple[str, ...]
    row_kind: RowKind
    told: str
    total_rows: int


class Studies(QObject):
    """Runs one study at a time; a new request cancels the previous one."""

    ready = Signal(object)  # a Study
    errors_ready = Signal(object)  # ErrorsOf
    progress = Signal(str)  # the current step; "" if there is none
    failed = Signal(UserError)

    def __init__(
        self, background: JobThread, inference: Inference, models: Models, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background, self._inference, self._models = background, inference, models
        self.task, self._keeping = Task(self), Task(self)
        self.task.running_changed.connect(self._follow_task)
        self.task.finished.connect(self.ready)
        self.task.failed.connect(self.failed)
        self.task.held_up.connect(self._say_held)
        self._keeping.finished.connect(self._tell_errors)
        self._next: ErrorsOf | None = None
        self._words = ""  # the current step

    def weights(self, path: str, tensor: str) -> None:
        """Sample the weights of a tensor, and measure every scheme on them."""
        self._start(tr("Reading the weights…"), self._sample(path, tensor))

    def activations(self, path: str, tensor: str, text: str) -> None:
        """Let a model read a text, capture the activations that reach a tensor, and measure every
        scheme on them. The text is sent as a question if the model has a chat template. The model
        is loaded first if necessary."""
        self._start(tr("Loading the model…"), self._capture(path, tensor, text))

    def errors(self, asked: ErrorsOf) -> None:
        """Compute errors and emit `errors_ready`. While the outlier is dragged, requests are made
        faster than they are answered; all but the newest are dropped."""
        if self._keeping.running:
            self._next = asked
            return

        def work() -> ErrorsOf:
            outlier = asked.outlier
            without, with_it = outlier.errors(asked.scheme, asked.size)
            shares = outlier.share(without), outlier.share(with_it)
            return replace(
                asked, without=without, with_it=with_it, without_share=shares[0], share=shares[1]
            )

        self._keeping.start(one_job(self._background.call(work, "round with an outlier")))

    def _tell_errors(self, found: ErrorsOf) -> None:
        self.errors_ready.emit(found)
        asked, self._next = self._next, None
        if asked is not None:
            self.errors(asked)

    # --- steps -----------------------------------------------------------------------------------

    def _start(self, words: str, steps: Steps[Study]) -> None:
        """Start a new study and cancel any rounding for the previous one."""
        self._keeping.abandon()
        self._next = None
        self._say(words)
        self.task.start(steps)

    def _say(self, words: str) -> None:
        self._words = words
        self.progress.emit(words)

    @Slot(object)
    def _say_held(self, answer: Job | None) -> None:
        """Say that Chat is still answering or, after that, what was said before."""
        self.progress.emit(self._words if answer is None else tr(HELD_UP))

    def _sample(self, path: str, tensor: str) -> Steps[Study]:
        sampled = yield self._inference.submit(SampleTensor(path, tensor))
        return (yield from self._measure("weights", sampled.tensor, _of_sample(sampled)))

    def _capture(self, path: str, tensor: str, text: str) -> Steps[Study]:
        inference = self._inference
        there = [each for each in inference.loaded.values() if each.path == path]
        load = self._models.load_request(path)
        loaded: ModelLoaded = (
            there[-1] if there else (yield Step(inference.submit(load), self._tell))
        )
        chat = loaded.has_chat_template
        request = CaptureActivations(
            loaded.model,
            tensor,
            (Message("user", text),) if chat and text.strip() else (),
            None if chat else text,
        )
        self._say(tr("Reading the text…"))
        found = yield Step(inference.submit(request), self._tell)
        return (yield from self._measure("activations", found.tensor, _of_capture(found)))

    def _measure(self, what: What, tensor: str, sample: _Sample) -> Steps[Study]:
        def work(cancel: Cancel) -> Iterator[object]:
            values = checked(sample.values, f"{tensor} ({what_text(what)})")
            losses: dict[Scheme, Loss] = {}
            for scheme in SCHEMES:
                cancel.check()
                losses[scheme] = loss(values, scheme, sample.total_rows)
                yield _Measured(len(losses))
            rows, kind, told = sample.rows, sample.row_kind, sample.told
            yield Study(what, tensor, values, rows, kind, told, channels(values), losses)

        self._say(tr("Measuring the schemes…"))
        job = self._background.submit(work, "measure schemes")
        return (yield Step(job, self._tell))

    @Slot(bool)
    def _follow_task(self, running: bool) -> None:
        if not running:
            self._say("")

    def _tell(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._say(tr("Loading the model… {fraction:.0f}%", fraction=100 * event.fraction))
        elif isinstance(event, PromptProgress):
            self._say(
                tr("Reading the text, {done} of {total} tokens", done=event.done, total=event.total)
            )
        elif isinstance(event, _Measured):
            self._say(
                tr(
                    "Measuring the schemes, {done} of {schemes}",
                    done=event.done,
                    schemes=len(SCHEMES),
                )
            )


def _of_sample(event: TensorSampled) -> _Sample:
    raw = np.frombuffer(event.values, np.float32).reshape(len(event.rows), event.columns)
    told = tr(
        "{rows:,} outputs × {columns:,} channels", rows=len(event.rows), columns=event.columns
    )
    if len(event.rows) < event.total_rows:
        told = tr(
            "{rows:,} evenly spaced outputs (of {total_rows:,}) × {columns:,} channels",
            rows=len(event.rows),
            total_rows=event.total_rows,
            columns=event.columns,
        )
    names = tuple(tr("Output {row:,}", row=row) for row in event.rows)
    return _Sample(raw, names, "output", told, event.total_rows)


def _of_capture(event: ActivationsCaptured) -> _Sample:
    raw = np.frombuffer(event.values, np.float32).reshape(-1, event.columns)
    names = tuple(
        tr(
            "Token {number} “{texts}”",
            number=number // event.each + 1,
            texts=seen(event.texts[number // event.each]),
        )
        for number in range(len(raw))
    )
    tokens = -(-len(raw) // event.each)
    kind: RowKind = "token"
    told = counted(
        tokens,
        "{tokens:,} token × {columns:,} channels",
        "{tokens:,} tokens × {columns:,} channels",
        tokens=tokens,
        columns=event.columns,
    )
    if event.each > 1 and "exps" not in event.tensor:
        kind = "head"
        told = counted(
            tokens,
            "{tokens:,} token × {each} heads × {columns:,} channels",
            "{tokens:,} tokens × {each} heads × {columns:,} channels",
            tokens=tokens,
            each=event.each,
            columns=event.columns,
        )
    elif event.each > 1:
        kind = "expert"
        told = counted(
            tokens,
            "{tokens:,} token × {each} experts × {columns:,} channels",
            "{tokens:,} tokens × {each} experts × {columns:,} channels",
            tokens=tokens,
            each=event.each,
            columns=event.columns,
        )
    if event.left_out:
        told += counted(
            event.left_out,
            "; {left_out:,} more token was left out",
            "; {left_out:,} more tokens were left out",
            left_out=event.left_out,
        )
    return _Sample(raw, names, kind, told, len(raw))
