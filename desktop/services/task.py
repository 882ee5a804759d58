"""A piece of work that consists of several jobs, one after another."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from inspect import GEN_RUNNING, getgeneratorstate
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from desktop.core.errors import UserError
from desktop.core.messages import Generate, LoadModel, LoadProgress, ModelLoaded, Token
from desktop.services.inference import Inference
from desktop.services.jobs import Job, unexpected

log = logging.getLogger(__name__)

SURE_AFTER_S = 1.0
"""Seconds that pass before the time left is estimated."""
TELL_EVERY_S = 0.1
HELD_UP_MS = 1000
"""Milliseconds after which a job that waits for an answer in Chat says so."""
LONGEST_STOP_MS = 3000
"""Milliseconds to wait for a job that can't be interrupted, before the task is stopped without it.
The engine process is killed within 2 s."""

Result = TypeVar("Result")


def nothing(_event: object) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Step:
    """A job to wait for. `take` is called with each of its events, including the last, and may
    return the job's progress, from 0 to 1. `share` is the job's approximate share of the whole
    work, from 0 to 1; `title` says what the job does."""

    job: Job
    take: Callable[[Any], float | None] = nothing
    share: float = 0.0
    title: str = ""


Steps = Generator[Job | Step, Any, Result]
"""A generator that yields jobs or steps, one at a time. The result of each job is sent to the
generator, and a job's error is raised at the yield. Free resources in a `finally` block, which
always runs at the end of the work."""


class Task(QObject):
    """Does one piece of work at a time; a new one replaces the current one.

    Exactly one of finished, failed, and stopped is emitted at the end, but none for work that was
    replaced or abandoned. No job's events are handled after that.

    `lossy` says whether a result of some value is lost if the program ends before the work.
    """

    running_changed = Signal(bool)
    progressed = Signal(str, float, object)  # title, progress from 0 to 1, seconds left or None
    held_up = Signal(
        object
    )  # the Job of a chat's answer, for which this waits; None when it begins
    finished = Signal(object)  # what the generator returned
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, parent: QObject, *, lossy: bool = False, longest_stop_ms: int = 0) -> None:
        super().__init__(parent)
        self.lossy = lossy
        self._steps: Steps[Any] | None = None
        self._job: Job | None = None
        self._stopping = False
        self._done = self._began = self._idle = self._told = 0.0
        self._held: Job | None = None  # the answer for which it waits
        self._look = QTimer(self, interval=HELD_UP_MS)
        self._look.timeout.connect(self._look_what_holds)
        self._patience = QTimer(self, singleShot=True, interval=longest_stop_ms or LONGEST_STOP_MS)
        self._patience.timeout.connect(lambda: self._end(self.stopped))
        held = vars(self)
        self.destroyed.connect(lambda: _drop(held))

    @property
    def running(self) -> bool:
        return self._steps is not None

    @property
    def job(self) -> Job | None:
        """The job that is waiting or running."""
        return self._job

    def start(self, steps: Steps[Any]) -> None:
        """Start work. The generator runs up to its first job before this returns."""
        was_running = self.running
        self._give_up()
        self._steps, self._stopping = steps, False
        self._done = self._began = self._idle = 0.0
        if not was_running:
            self.running_changed.emit(True)
        self._go_on(steps, lambda: next(steps))

    @Slot()
    def stop(self) -> None:
        """Stop the work. `stopped` is emitted when the job has stopped, after its last events, but
        after `longest_stop_ms` (LONGEST_STOP_MS if 0) at the latest, or immediately if the job
        hasn't started."""
        self._stopping = True
        if self._job is not None:
            self._job.cancel()
            self._patience.start()
            if not self._job.began:
                self._end(self.stopped)

    @Slot()
    def stop_answer(self) -> None:
        """Stop the answer in Chat for which this waits."""
        if self._held is not None:
            self._held.cancel()

    @Slot()
    def abandon(self) -> None:
        """Stop the work and ignore everything that follows."""
        if self.running:
            self._give_up()
            self.running_changed.emit(False)

    def _go_on(self, steps: Steps[Any], resume: Callable[[], Job | Step]) -> None:
        if steps is not self._steps:
            return
        if self._stopping:
            self._end(self.stopped)
            return
        self._job = None
        try:
            asked = resume()
        except StopIteration as end:
            ending, value = self.finished, end.value
        except UserError as error:
            # The traceback would keep the generator's variables, and its jobs, alive.
            ending, value = self.failed, error.with_traceback(None)
        except Exception as error:
            log.exception("a task failed")
            ending, value = self.failed, unexpected(error)
        else:
            self._wait_for(steps, asked if isinstance(asked, Step) else Step(asked))
            return
        if steps is self._steps:
            self._end(ending, value)

    def _wait_for(self, steps: Steps[Any], step: Step) -> None:
        job = step.job
        if steps is not self._steps:  # the generator itself caused its replacement
            job.cancel()
            steps.close()
            return
        self._job = job
        asked = time.monotonic()
        self._began = self._began or asked
        self._tell(step, 0.0)
        self._look.start()

        def started() -> None:
            if steps is self._steps:
                self._idle += job.began - asked

        def take(event: object) -> None:
            if steps is self._steps:
                self._take(steps, step, event)

        def finish(result: object) -> None:
            if steps is self._steps:
                self._done += step.share
            self._go_on(steps, lambda: steps.send(result))

        def fail(error: UserError) -> None:
            self._go_on(steps, lambda: steps.throw(error))

        def cancelled() -> None:
            if steps is self._steps:
                self._end(self.stopped)

        job.started.connect(started)
        job.started.connect(self._look_what_holds)
        job.event.connect(take)
        job.finished.connect(finish)
        job.failed.connect(fail)
        job.cancelled.connect(cancelled)
        if self._stopping:  # the generator itself caused the stop
            self.stop()

    def _take(self, steps: Steps[Any], step: Step, event: object) -> None:
        far = step.take(event)
        if self._stopping:  # the window says "Stopping…" by now
            return
        due = time.monotonic() - self._told > TELL_EVERY_S
        if far is not None and due and steps is self._steps:
            self._tell(step, far)

    @Slot()
    def _look_what_holds(self) -> None:
        """Say so while the current job waits for an answer in Chat, and when it no longer does."""
        answer = self._job.waits_for() if self._job is not None else None
        if self._job is None or self._job.began:
            self._look.stop()
        if answer is not None or self._held is not None:
            self._held = answer
            self.held_up.emit(answer)

    def _end(self, ending: SignalInstance, *value: object) -> None:
        self._give_up()
        self.running_changed.emit(False)
        ending.emit(*value)

    def _give_up(self) -> None:
        steps, job = self._steps, self._job
        self._steps = self._job = None
        self._look_what_holds()
        self._patience.stop()
        if job is not None:
            job.cancel()
        if steps is not None and getgeneratorstate(steps) != GEN_RUNNING:
            steps.close()

    def _tell(self, step: Step, far: float) -> None:
        if not step.title:
            return
        now = self._told = time.monotonic()
        done = min(self._done + far * step.share, 1.0)
        spent = now - self._began - self._idle  # without what waited for other work
        left = spent * (1 - done) / done if done and spent > SURE_AFTER_S else None
        self.progressed.emit(step.title, done, left)


def _drop(held: dict[str, Any]) -> None:
    """Abandon the work of a task that was destroyed with its parent, by the task's attributes."""
    job = held["_job"]
    held["_steps"] = held["_job"] = None
    if job is not None:
        job.cancel()


def one_job(job: Job, take: Callable[[Any], float | None] = nothing, title: str = "") -> Steps[Any]:
    """Run a single job and return its result."""
    return (yield Step(job, take, 1.0, title))


def loading(inference: Inference, request: LoadModel, title: str = "", share: float = 0.0) -> Step:
    """Return a step that loads a model; its result is a ModelLoaded. Loading a model that is
    already loaded with the same settings takes no time."""
    return Step(inference.submit(request), _far_loaded, share, title)


def loaded(
    inference: Inference, request: LoadModel, title: str = "", share: float = 0.0
) -> Steps[ModelLoaded]:
    """Return the ModelLoaded of a model, which is loaded first if it isn't in memory, or won't be
    once the work before this is done. A model that is in memory isn't loaded again, whatever its
    settings."""
    there = None if request.key in inference.unloaded else inference.loaded.get(request.key)
    return there or (yield loading(inference, request, title, share))


def written(
    inference: Inference, request: Generate, title: str = "", share: float = 0.0
) -> Steps[str]:
    """Let a model answer and return the text."""
    texts: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, Token):
            texts.append(event.text)

    yield Step(inference.submit(request), take, share, title)
    return "".join(texts)


def _far_loaded(event: object) -> float | None:
    return event.fraction if isinstance(event, LoadProgress) else None
