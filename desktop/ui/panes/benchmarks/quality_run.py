"""Asks models benchmarks, one after the other; what was answered before is not asked again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop import __version__
from desktop.core.benchmarks.evaluation import (
    Answered,
    Began,
    Ended,
    Order,
    evaluate,
    model_sha256,
)
from desktop.core.benchmarks.rows import Rows
from desktop.core.benchmarks.store import ResultStore
from desktop.core.benchmarks.task import Task
from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import LoadProgress, ModelLoaded, UnloadModel
from desktop.core.seam import Engine
from desktop.hub import events as fetching
from desktop.services.jobs import Job
from desktop.ui.panes.base import Context
from desktop.ui.panes.benchmarks.quality_sets import Offer

KEY = "benchmark"
"""Beside what the other panes have loaded."""
TELL_EVERY_S = 0.1
SURE_AFTER_S = 2.0
"""Before that the time left is not known."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A model by its name and path."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Told:
    title: str
    share: float
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that was asked for is done, but for what `problems` tell."""

    problems: tuple[UserError, ...]


@dataclass
class _Queue:
    """The work in the engine's thread."""

    models: Sequence[Asked]
    offers: Sequence[Offer]
    limit: int
    results: Path
    problems: list[UserError] = field(default_factory=list)
    _done: int = 0
    _new: int = 0
    _total: int = 1
    _began: float = 0.0
    _told: float = 0.0

    def work(self, engine: Engine, cancel: Cancel) -> Iterator[object]:
        """Raises: UserError where nothing at all could be asked; Cancelled."""
        yield Told("Reading the questions", 0.0, None)
        asked = [each for offer in self.offers for each in offer.questions()]
        self._total = max(len(self.models) * sum(self._count(*each) for each in asked), 1)
        ended = 0
        with closing(ResultStore(self.results)) as store:
            for model in self.models:
                yield Told(f"Reading {model.name}", self._done / self._total, None)
                try:
                    sha256 = model_sha256(model.path, cancel, lambda _: None)
                except UserError as error:
                    self.problems.append(error)
                    self._skip(asked)
                    continue
                for number, (task, rows) in enumerate(asked):
                    before = self._done
                    order = Order(
                        model.path, sha256, task, rows, __version__,
                        limit=self.limit, name=KEY,
                    )  # fmt: skip
                    try:
                        yield from self._ask(order, model, engine, store, cancel)
                        ended += 1
                    except Cancelled:
                        raise
                    except UserError as error:
                        self.problems.append(error)
                        self._done = before
                        if error.kind not in ("too_long", "row", "examples"):
                            self._skip(asked[number:])  # another set would meet the same
                            break
                        self._skip([(task, rows)])
        if not ended:
            raise self.problems[0]
        yield Outcome(tuple(self.problems))

    def _count(self, task: Task, rows: Rows) -> int:
        there = len(rows[task.asked])
        return min(there, self.limit) if self.limit else there

    def _skip(self, left: Sequence[tuple[Task, Rows]]) -> None:
        self._done += sum(self._count(*each) for each in left)

    def _ask(
        self, order: Order, model: Asked, engine: Engine, store: ResultStore, cancel: Cancel
    ) -> Iterator[object]:
        title = f"{model.name}: {order.task.title}"
        before = self._done
        for event in evaluate(order, engine, store, cancel):
            match event:
                case LoadProgress():
                    yield Told(f"Loading {model.name}", self._done / self._total, None)
                case ModelLoaded():
                    yield event
                case Began():
                    self._done = before + event.done
                    self._began = self._began or time.monotonic()
                case Answered():
                    self._done = before + event.done
                    self._new += 1
                    yield from self._tell(f"{title}, {event.done:,} of {event.total:,}")
                case Ended():
                    yield event

    def _tell(self, title: str) -> Iterator[Told]:
        """Not more often than one can read."""
        now = time.monotonic()
        if now - self._told < TELL_EVERY_S:
            return
        self._told = now
        spent = now - self._began
        left = (self._total - self._done) * spent / self._new if spent > SURE_AFTER_S else None
        yield Told(title, min(self._done / self._total, 1.0), left)


class QualityRun(QObject):
    """One queue at a time. Exactly one of finished, failed and stopped comes, last."""

    progressed = Signal(str, float, object)  # a title, from 0 to 1, the seconds left or None
    measured = Signal(object)  # an Ended, after each benchmark of each model
    finished = Signal(object)  # an Outcome
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, context: Context, results: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._results = context, results
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        return self._job is not None

    def start(self, models: Sequence[Asked], offers: Sequence[Offer], limit: int) -> None:
        """`limit` 0 asks all questions. What is missing on this computer is fetched first."""
        self.stop()
        queue = _Queue(models, offers, limit, self._results)
        if missing := [each for offer in offers for each in offer.missing]:
            job = self._context.finding.questions(missing)
            job.event.connect(lambda event: self._show_fetch(job, event))
            self._follow(job, lambda _: self._begin(queue))
        else:
            self._begin(queue)

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
            self._tidy()
            self.stopped.emit()

    def _begin(self, queue: _Queue) -> None:
        job = self._context.inference.submit_work(queue.work, "benchmarks")
        job.event.connect(lambda event: self._take(job, event))
        self._follow(job, self._finish)

    def _follow(self, job: Job, then: Callable[[object], object]) -> None:
        self._job = job

        def finish(result: object) -> None:
            if job is self._job:
                then(result)

        def fail(error: UserError) -> None:
            if job is self._job:
                self._job = None
                self._tidy()
                self.failed.emit(error)

        job.finished.connect(finish)
        job.failed.connect(fail)
        job.cancelled.connect(lambda: job is self._job and self.stop())

    def _finish(self, result: object) -> None:
        self._job = None
        self._tidy()
        self.finished.emit(result)

    def _tidy(self) -> None:
        self._context.inference.submit(UnloadModel(KEY))

    def _show_fetch(self, job: Job, event: object) -> None:
        if job is self._job and isinstance(event, fetching.Progress):
            share = event.done / event.total if event.total else 0.0
            self.progressed.emit("Fetching the questions", share, event.seconds_left)

    def _take(self, job: Job, event: object) -> None:
        if job is not self._job:
            return
        if isinstance(event, Told):
            self.progressed.emit(event.title, event.share, event.seconds_left)
        elif isinstance(event, Ended):
            self.measured.emit(event)
