"""Gets the numbers of the page of weights and activations, and measures every scheme on them.

The engine reads and captures, in its queue; the measuring is done in the background, scheme by
scheme. What was asked for before the last request is dropped when it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
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
from desktop.core.outliers import Channels, What, channels, what_text
from desktop.core.schemes import SCHEMES, Loss, Numbers, Scheme, checked, kept, loss
from desktop.core.settings import load_request
from desktop.core.words import counted, tr
from desktop.services.jobs import Job
from desktop.ui.panes.base import Context
from desktop.ui.widgets.pieces import seen


@dataclass(frozen=True)
class Study:
    """`values` [rows, columns], a row a token or an output, a column a channel; `rows` are the
    rows' names and `told` says how much of all it is."""

    what: What
    tensor: str
    values: Numbers
    rows: tuple[str, ...]
    told: str
    channels: Channels
    losses: Mapping[Scheme, Loss]


@dataclass(frozen=True)
class _Measured:
    """How many schemes are measured."""

    done: int


class Studies(QObject):
    """One piece of work at a time, in steps that lead to each other."""

    ready = Signal(object)  # a Study
    kept_ready = Signal(object, object)  # a Scheme, and what it keeps of the values
    progress = Signal(str)  # what is being done; "" when nothing is
    failed = Signal(UserError)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._number = 0
        self._kept_number = 0

    def weights(self, path: str, tensor: str) -> None:
        """Sample a tensor of a file."""

        def take(event: object) -> None:
            if isinstance(event, TensorSampled):
                self._measure("weights", event.tensor, *_of_sample(event))

        self._begin(tr("Reading the weights"))
        self._follow(self._context.inference.submit(SampleTensor(path, tensor)), take)

    def activations(self, path: str, tensor: str, text: str) -> None:
        """Let a model read a text, as a question where it has a chat template; load it first
        where it isn't in memory."""
        self._begin(tr("Loading the model"))
        inference = self._context.inference
        loaded = [each for each in inference.loaded.values() if each.path == path]
        if loaded:
            self._capture(loaded[-1], tensor, text)
            return

        def take(event: object) -> None:
            if isinstance(event, ModelLoaded):
                self._capture(event, tensor, text)

        request = load_request(self._context.settings.values, path)
        self._follow(inference.submit(request), take)

    def keep(self, study: Study, scheme: Scheme) -> None:
        """What a scheme makes of the numbers, for the picture."""
        self._kept_number += 1
        number = self._kept_number

        def work(cancel: Cancel) -> Iterator[Numbers]:
            yield kept(study.values, scheme)

        def take(found: Numbers) -> None:
            if number == self._kept_number:
                self.kept_ready.emit(scheme, found)

        job = self._context.background.submit(work, "round to a scheme")
        job.finished.connect(take)

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # --- one step after the other ----------------------------------------------------------------

    def _begin(self, words: str) -> None:
        """What is still being done is for something else."""
        self.stop()
        self._number += 1
        self._kept_number += 1
        self.progress.emit(words)

    def _capture(self, loaded: ModelLoaded, tensor: str, text: str) -> None:
        chat = loaded.has_chat_template
        request = CaptureActivations(
            loaded.model,
            tensor,
            (Message("user", text),) if chat and text.strip() else (),
            None if chat else text,
        )

        def take(event: object) -> None:
            if isinstance(event, ActivationsCaptured):
                self._measure("activations", event.tensor, *_of_capture(event))

        self.progress.emit(tr("Reading the text"))
        self._follow(self._context.inference.submit(request), take)

    def _measure(
        self,
        what: What,
        tensor: str,
        raw: npt.NDArray[np.float32],
        rows: tuple[str, ...],
        told: str,
    ) -> None:
        def work(cancel: Cancel) -> Iterator[object]:
            values = checked(raw, f"{tensor} ({what_text(what)})")
            losses: dict[Scheme, Loss] = {}
            for scheme in SCHEMES:
                cancel.check()
                losses[scheme] = loss(values, scheme)
                yield _Measured(len(losses))
            yield Study(what, tensor, values, rows, told, channels(values), losses)

        self.progress.emit(tr("Measuring the schemes"))
        self._follow(self._context.background.submit(work, "measure schemes"), self._end)

    def _end(self, study: object) -> None:
        self._job = None
        self.progress.emit("")
        self.ready.emit(study)

    def _follow(self, job: Job, take: Callable[[Any], None]) -> None:
        self._job, number = job, self._number

        def here() -> bool:
            return number == self._number

        job.event.connect(lambda event: here() and self._tell(event))
        job.finished.connect(lambda event: here() and take(event))
        job.failed.connect(lambda error: here() and self._give_up(error))
        job.cancelled.connect(lambda: here() and self._give_up(None))

    def _tell(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self.progress.emit(
                tr("Loading the model, {fraction:.0f} %", fraction=100 * event.fraction)
            )
        elif isinstance(event, PromptProgress):
            self.progress.emit(
                tr("Reading the text, {done} of {total} tokens", done=event.done, total=event.total)
            )
        elif isinstance(event, _Measured):
            self.progress.emit(
                tr(
                    "Measuring the schemes, {done} of {schemes}",
                    done=event.done,
                    schemes=len(SCHEMES),
                )
            )

    def _give_up(self, error: UserError | None) -> None:
        self._job = None
        self.progress.emit("")
        if error is not None:
            self.failed.emit(error)


def _of_sample(event: TensorSampled) -> tuple[npt.NDArray[np.float32], tuple[str, ...], str]:
    raw = np.frombuffer(event.values, np.float32).reshape(len(event.rows), event.columns)
    told = tr(
        "{rows:,} outputs × {columns:,} channels", rows=len(event.rows), columns=event.columns
    )
    if len(event.rows) < event.total_rows:
        told = tr(
            "{rows:,} of {total_rows:,} outputs, evenly spaced × {columns:,} channels",
            rows=len(event.rows),
            total_rows=event.total_rows,
            columns=event.columns,
        )
    return raw, tuple(tr("Output {row:,}", row=row) for row in event.rows), told


def _of_capture(
    event: ActivationsCaptured,
) -> tuple[npt.NDArray[np.float32], tuple[str, ...], str]:
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
    told = counted(
        tokens,
        "{tokens:,} token × {columns:,} channels",
        "{tokens:,} tokens × {columns:,} channels",
        tokens=tokens,
        columns=event.columns,
    )
    if event.each > 1:
        told = counted(
            tokens,
            "{tokens:,} token, {each} experts, × {columns:,} channels",
            "{tokens:,} tokens, {each} experts each, × {columns:,} channels",
            tokens=tokens,
            each=event.each,
            columns=event.columns,
        )
    if event.left_out:
        told += counted(
            event.left_out,
            "; {left_out:,} more token is left out",
            "; {left_out:,} more tokens are left out",
            left_out=event.left_out,
        )
    return raw, names, told
