"""Several requests to the engine, one after the other, as one piece of work."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.messages import Request
from desktop.services.inference import Inference
from desktop.services.jobs import Job

SLOWEST_GUESS_S = 1.0
"""Before that the time left is not known."""


TELL_EVERY_S = 0.1


def nothing(_event: object) -> None:
    pass


@dataclass(frozen=True)
class Step:
    """`take` gets each event, the last one too, and may return how far the step is, from 0 to 1.
    `weight` is how long the step takes beside the others, roughly; `title` says what is done."""

    request: Request
    take: Callable[[object], float | None] = nothing
    weight: float = 1.0
    title: str = ""


class Chain(QObject):
    """Exactly one of finished, failed and stopped comes, last. `tidy` requests are made at the
    end, however it came."""

    progressed = Signal(str, float, object)  # a title, from 0 to 1, the seconds left or None
    finished = Signal()
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, inference: Inference, parent: QObject) -> None:
        super().__init__(parent)
        self._inference = inference
        self._steps: Sequence[Step] = ()
        self._tidy: Sequence[Request] = ()
        self._at = 0
        self._began = self._told = 0.0
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        return self._job is not None

    def start(self, steps: Sequence[Step], tidy: Sequence[Request] = ()) -> None:
        """What was under way is stopped first."""
        self.stop()
        self._steps, self._tidy, self._at = steps, tidy, 0
        self._began = time.monotonic()
        self._next()

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
            self._end()
            self.stopped.emit()

    def _next(self) -> None:
        if self._at == len(self._steps):
            self._job = None
            self._end()
            self.finished.emit()
            return
        step = self._steps[self._at]
        self._tell(step, 0.0)
        job = self._job = self._inference.submit(step.request)

        def take(event: object) -> None:
            if job is self._job:
                self._take(step, event)

        def go_on(_event: object) -> None:
            if job is self._job:
                self._at += 1
                self._next()

        def fail(error: UserError) -> None:
            if job is self._job:
                self._fail(error)

        def stop() -> None:
            if job is self._job:
                self.stop()

        job.event.connect(take)
        job.finished.connect(go_on)
        job.failed.connect(fail)
        job.cancelled.connect(stop)

    def _take(self, step: Step, event: object) -> None:
        share = step.take(event)
        due = time.monotonic() - self._told > TELL_EVERY_S
        if share is not None and due and self.running:
            self._tell(step, share)

    def _fail(self, error: UserError) -> None:
        self._job = None
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        for request in self._tidy:
            self._inference.submit(request)
        self._tidy = self._steps = ()

    def _tell(self, step: Step, share: float) -> None:
        self._told = time.monotonic()
        total = sum(each.weight for each in self._steps)
        done = sum(each.weight for each in self._steps[: self._at]) + share * step.weight
        spent = time.monotonic() - self._began
        known = done > 0 and spent > SLOWEST_GUESS_S
        left = spent * (total - done) / done if known else None
        self.progressed.emit(step.title, done / total if total else 0.0, left)
