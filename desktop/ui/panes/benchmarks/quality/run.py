"""Runs benchmarks on models, one after another. No question that was answered is asked again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop import __version__
from desktop.core.benchmarks.evaluation import (
    Answered,
    Began,
    Ended,
    EvaluationOrder,
    evaluate,
    model_sha256,
)
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.benchmarks.rows import Rows
from desktop.core.benchmarks.runner import TaskPlan, count
from desktop.core.benchmarks.tasks.task import BenchmarkTask as Benchmark
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.messages import LoadProgress, ModelLoaded, UnloadModel
from desktop.core.servers.address import is_server
from desktop.services.hub_requests import HubRequests
from desktop.services.task import Step, Steps
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.benchmarks.quality.offered_sets import Offer
from desktop.ui.panes.benchmarks.quality.queue import (
    Fetching,
    QueuedModel,
    QueueFile,
    Wanted,
    order_key,
)
from desktop.ui.widgets.results.progress import time_left

QUEUE = "benchmark_queue.json"
"""Name of the queue file, in the same folder as the results."""
KEY = "benchmark"
"""Key of the loaded model, separate from the models that other panes have loaded."""
TELL_EVERY_S = 0.1
SURE_AFTER_S = 2.0
"""Seconds after which the remaining time can be estimated."""
OF_ONE_SET = ("too_long", "no_questions", "row", "examples", "server_cannot")  # kinds of errors


@dataclass(frozen=True, slots=True)
class Told:
    """The progress to show. `brief` is a short form for narrow places."""

    title: str
    share: float
    seconds_left: float | None
    brief: str


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """The result of a queue. `problems` are the errors that caused models or benchmarks to be
    skipped; all other models and benchmarks were run."""

    problems: tuple[UserError, ...]


@dataclass
class _Queue:
    """The work in the engine's thread. Once `pausing` is set, the work stops after the current
    question, so that no question is asked twice."""

    wanted: Wanted
    results: Path
    pausing: threading.Event = field(default_factory=threading.Event)
    writing: bool = False
    """True during a benchmark with written answers, since an unfinished answer would be lost if the
    work stopped. All other work can be stopped immediately."""
    problems: list[UserError] = field(default_factory=list[UserError])
    _finished: frozenset[str] = frozenset()
    _done: int = 0
    _new: int = 0
    _total: int = 1
    _began: float = 0.0
    _told: float = 0.0

    @property
    def rest(self) -> Wanted:
        """What to run to go on from here; thread-safe."""
        return replace(self.wanted, finished=self.wanted.finished | self._finished)

    def work(self, engine: Engine, cancel: Cancel) -> Iterator[object]:
        """Run the queue and yield its progress, then a RunOutcome. What an earlier run of this
        queue finished isn't run again.

        Raises: UserError, if questions can't be read or no benchmark could be run; Cancelled, if
        the work is canceled or paused.
        """
        yield _told(tr("Reading the questions"), 0.0)
        models, offers = self.wanted.models, self.wanted.offers
        asked = [each for offer in offers for each in offer.questions()]
        self._total = max(len(models) * sum(self._count(*each) for each in asked), 1)
        ended = 0
        with closing(ResultStore(self.results)) as store:
            for model in models:
                if not is_server(model.path):
                    title = tr("Checking {name}'s file", name=model.name)
                    yield _told(title, self._done / self._total)
                try:
                    sha256 = model_sha256(model.path, cancel, lambda _: self._heed(cancel))
                except UserError as error:
                    self.problems.append(error)
                    self._skip(asked)
                    continue
                for number, (task, rows) in enumerate(asked):
                    before = self._done
                    order = EvaluationOrder(
                        model.path, sha256, task, rows, __version__,
                        limit=self.wanted.limit, name=KEY, file_name=model.file_name,
                    )  # fmt: skip
                    if order_key(order) in self.wanted.finished:
                        self._skip([(task, rows)])
                        ended += 1
                        continue
                    try:
                        yield from self._ask(order, model, engine, store, cancel)
                        ended += 1
                    except Cancelled:
                        raise
                    except UserError as error:
                        self.problems.append(error)
                        self._done = before
                        if error.kind not in OF_ONE_SET:  # other sets would fail, too
                            self._skip(asked[number:])
                            break
                        self._skip([(task, rows)])
        if not ended:
            raise self.problems[0]
        yield RunOutcome(tuple(self.problems))

    def _count(self, task: Benchmark, rows: Rows) -> int:
        """Return how many questions a benchmark asks; 0 if it is skipped because of a row."""
        try:
            return count(TaskPlan(task, KEY, task.shots, self.wanted.limit), rows)
        except UserError:
            return 0

    def _heed(self, cancel: Cancel) -> None:
        """Cancel the work if a pause was requested."""
        if self.pausing.is_set():
            cancel.set()

    def _skip(self, left: Sequence[tuple[Benchmark, Rows]]) -> None:
        self._done += sum(self._count(*each) for each in left)

    def _ask(
        self,
        order: EvaluationOrder,
        model: QueuedModel,
        engine: Engine,
        store: ResultStore,
        cancel: Cancel,
    ) -> Iterator[object]:
        task = shown_title(order.task.title)
        before = self._done
        self.writing = False
        for event in evaluate(order, engine, store, cancel):
            match event:
                case LoadProgress():
                    yield _told(tr("Loading {name}", name=model.name), self._done / self._total)
                case ModelLoaded():
                    yield event
                case Began():
                    self._done = before + event.done
                    self._began = self._began or time.monotonic()
                    self.writing = bool(order.task.longest_answer)
                case Answered():
                    self._done = before + event.done
                    self._new += 1
                    yield from self._tell(
                        tr(
                            "{name}: {task}, {done:,} of {total:,}",
                            name=model.name,
                            task=task,
                            done=event.done,
                            total=event.total,
                        ),
                        tr(
                            "{task}, {done:,} of {total:,}",
                            task=task,
                            done=event.done,
                            total=event.total,
                        ),
                    )
                case Ended():
                    self._finished |= {order_key(order)}
                    yield event
            self._heed(cancel)

    def _tell(self, title: str, brief: str) -> Iterator[Told]:
        """Yield the progress, unless it was yielded less than TELL_EVERY_S seconds ago."""
        now = time.monotonic()
        if now - self._told < TELL_EVERY_S:
            return
        self._told = now
        spent = now - self._began
        left = (self._total - self._done) * spent / self._new if spent > SURE_AFTER_S else None
        if left is not None:
            brief = f"{brief}, {time_left(left)}"
        yield Told(title, min(self._done / self._total, 1.0), left, brief)


def _told(title: str, share: float) -> Told:
    return Told(title, share, None, title)


class QualityRun(QObject):
    """Runs benchmarks in a task, one queue at a time, and keeps track of the work that is left."""

    progressed = Signal(str, float, object)  # title, progress from 0 to 1, seconds left or None

    def __init__(
        self, runtime: Runtime, hub_requests: HubRequests, results: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._inference, self._background = runtime.inference, runtime.background
        self._hub_requests, self._results = hub_requests, results
        self._file = QueueFile(results.with_name(QUEUE))
        self._queue: _Queue | None = None
        self._fetching = False
        self.running = False
        self._stopped: Wanted | None = None
        """The rest of the last run that was stopped, was discarded, or failed."""
        self.left: Wanted | None = None
        """The rest of a run that was paused, or interrupted when the program quit."""
        self.share: float | None = None
        """Progress of the queue from 0 to 1; None if unknown."""

    @property
    def pausing(self) -> bool:
        """True if a pause of the current queue was requested."""
        return self._queue is not None and self._queue.pausing.is_set()

    def work(self, wanted: Wanted) -> Steps[RunOutcome]:
        """Download missing questions, then run the benchmarks. The queue is kept in a file until
        the run completes or fails. If the same was interrupted before, only the rest is run."""
        for before in (self.left, self._stopped):
            if before is not None and before == wanted:
                wanted = replace(wanted, finished=wanted.finished | before.finished)
        self.left, self.share = None, None
        queue = self._queue = _Queue(wanted, self._results)
        self.running = True
        self._file.write(wanted)
        try:
            yield from self._fetch(wanted)
            job = self._inference.submit_work(queue.work, "benchmarks")
            outcome = yield Step(job, self._take)
        except UserError:
            self._file.remove()
            raise
        finally:
            self._stopped = queue.rest
            self.running = self._fetching = False
            self._inference.submit(UnloadModel(KEY))
        self._stopped = None
        self._file.remove()
        return outcome

    def _fetch(self, wanted: Wanted) -> Steps[None]:
        missing = [each for offer in wanted.offers for each in offer.missing]
        if not missing:
            return
        fetching = Fetching(len(missing))

        def show(event: object) -> None:
            if (shown := fetching.follow(event)) is not None:
                self.progressed.emit(*shown)

        self._fetching = True
        yield Step(self._hub_requests.questions(missing), show)
        self._fetching = False

    def look_for_left(self, question_sets: Path, private: Sequence[Offer]) -> Wanted | None:
        """Return the unfinished run of the last session. Reads a file, so call it in a job.

        Raises: UserError, as QueueFile.read does.
        """
        return self._file.read(question_sets, private)

    def pause(self) -> bool:
        """Request a pause. Returns True if the task can be stopped now. If False, the task ends
        after the answer in progress."""
        if self._queue is None:
            return False
        self._queue.pausing.set()
        return self._fetching or not self._queue.writing

    def end_early(self) -> bool:
        """Call this when the task has stopped. Returns True if the task was paused; `left` then
        holds the rest of the run. If the task wasn't paused, the rest is discarded."""
        queue, paused = self._queue, self.pausing
        if queue is not None and paused:
            self.keep(queue.rest)
        else:
            self.forget_left()
        return paused

    def forget_left(self) -> None:
        """Discard the rest of a run. It isn't offered anymore, but starting the same run again
        doesn't repeat what is finished."""
        self._stopped = self.left or self._stopped
        self.left = self._queue = None
        self._file.remove()

    def keep(self, left: Wanted) -> None:
        """Keep the rest of a run, so that it can be resumed, even after a restart."""
        self.left = left
        self._file.write(left)

    def _take(self, event: object) -> None:
        if isinstance(event, Ended) and self._queue is not None:
            self._background.call(self._file.writing(self._queue.rest), "keep what is left to ask")
        if isinstance(event, Told):
            self.share = event.share
            self._inference.tell(event.brief)
            if not self.pausing:
                self.progressed.emit(event.title, event.share, event.seconds_left)
