"""Jobs one after the other: each is asked for when the one before has succeeded."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.services.jobs import Job

Steps = Generator[Job, object, None]
"""Yields a job, and is sent its result; what went wrong with it is raised there."""


class Chain(QObject):
    """Exactly one of `finished`, `failed` and `stopped` comes at the end of what was begun."""

    finished = Signal()
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._job: Job | None = None
        self._stopping = False

    @property
    def running(self) -> bool:
        return self._steps is not None

    def begin(self, steps: Steps) -> None:
        """What was running is given up, without a word."""
        self.abandon()
        self._steps, self._stopping = steps, False
        self._go_on(steps, lambda: next(steps))

    def stop(self) -> None:
        """`stopped` comes when the job has stopped."""
        self._stopping = True
        if self._job is not None:
            self._job.cancel()

    def abandon(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._steps = self._job = None

    def _go_on(self, steps: Steps, resume: Callable[[], Job]) -> None:
        if steps is not self._steps:
            return
        if self._stopping:
            self._cancelled(steps)
            return
        try:
            job = resume()
        except StopIteration:
            self._end(steps)
            self.finished.emit()
            return
        except UserError as error:
            self._end(steps)
            self.failed.emit(error)
            return
        self._job = job
        job.finished.connect(lambda result: self._go_on(steps, lambda: steps.send(result)))
        job.failed.connect(lambda error: self._go_on(steps, lambda: steps.throw(error)))
        job.cancelled.connect(lambda: self._cancelled(steps))

    def _cancelled(self, steps: Steps) -> None:
        if steps is self._steps:
            self._end(steps)
            self.stopped.emit()

    def _end(self, steps: Steps) -> None:
        self._steps = self._job = None
        steps.close()
