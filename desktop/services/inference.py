"""The background inference service: one engine, one thread, one queue for all panes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.messages import (
    AskThroughPython,
    Devices,
    Generate,
    Generated,
    LoadModel,
    ModelLoaded,
    ModelQuantized,
    ModelUnloaded,
    Request,
    Token,
    TypeMeasured,
    UnloadModel,
)
from desktop.core.process.worker_process import memory_of
from desktop.core.servers.address import host_of, is_server
from desktop.services.card_fallback import CardFallback, DeviceProblem
from desktop.services.jobs import Job, JobThread, Work


class Inference(QObject):
    """Takes requests from all panes, runs them one after another, and tracks loaded models."""

    loaded_changed = Signal()
    speed_changed = Signal()  # see tokens_per_s
    busy_changed = Signal(bool)
    current_changed = Signal()
    submitted = Signal(object)  # each Request, as soon as it is queued
    device_problem_changed = Signal()
    devices_listed = Signal(object)  # the Devices that a request has yielded
    quantized = Signal(str)  # the path of a quantized model that was written and is kept
    all_stopped = Signal()  # by `stop_all`

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = CardFallback(engine)
        self.device_problem: DeviceProblem | None = None
        """The device that models don't run on, contrary to the user's choice."""
        self._thread = JobThread("inference")
        self._thread.busy_changed.connect(self.busy_changed)
        self.loaded: dict[str, ModelLoaded] = {}
        """Models in memory, by key, oldest first."""
        self.unloaded: set[str] = set()
        """Keys of models that were unloaded on request, and not since then loaded."""
        self._speeds: dict[str, float] = {}
        """Speeds of the last answers in tokens/s, by the model's key."""
        self.current: Request | None = None
        """Request that the engine is processing, if it was queued with `submit`."""
        self.answer: Job | None = None
        """The job that writes the chat's answer. Others may wait for it as long as it likes."""
        self.doing = ""
        """Progress of work with several engine requests, as text; "" if it reports none."""

    def submit(self, request: Request) -> Job:
        """Queue a request. Callers must connect to the job's signals before they return to the
        event loop."""
        engine = self._engine
        if isinstance(request, UnloadModel):
            self.unloaded.add(request.model)
        elif isinstance(request, LoadModel):
            self.unloaded.discard(request.key)
        job, left = self._queued(lambda cancel: engine.run(request, cancel), type(request).__name__)
        if isinstance(request, UnloadModel):
            for ending in (job.failed, job.cancelled):
                ending.connect(lambda: self.unloaded.discard(request.model))
        # Connected first, so that every other slot finds this service up to date.
        job.started.connect(lambda: self._begin(request))
        self._follow_end(job, left)
        self.submitted.emit(request)
        return job

    def submit_work(self, work: Callable[[Engine, Cancel], Iterator[object]], label: str) -> Job:
        """Queue work that makes several engine requests without other requests in between. The work
        yields events, including the engine's ModelLoaded and ModelUnloaded."""
        engine = self._engine
        job, left = self._queued(lambda cancel: work(engine, cancel), label)
        self._follow_end(job, left)
        return job

    def _queued(self, work: Work, label: str) -> tuple[Job, list[frozenset[str]]]:
        """Queue work. Returns its job, and a list that receives the keys of the models that are in
        memory when the work ends. The engine may have begun the next job by the time the window
        hears of the end, and a new engine process has no models at first."""
        engine, left = self._engine, list[frozenset[str]]()

        def run(cancel: Cancel) -> Iterator[object]:
            try:
                yield from work(cancel)
            finally:
                left.append(engine.resident)

        job = self._thread.submit(run, label, self._note)
        self._watch_wait(job)
        return job, left

    def _follow_end(self, job: Job, left: list[frozenset[str]]) -> None:
        for ending in (job.finished, job.failed, job.cancelled):
            ending.connect(partial(self._end, left))

    def _watch_wait(self, job: Job) -> None:
        def answer() -> Job | None:
            there = self.answer
            waits = there is not None and there.began and not (there.done or job.began)
            return there if waits and there is not job else None

        job.waits_for = answer

    def tell(self, text: str) -> None:
        """Set the text about the progress of the current work. The status bar shows it until the
        work ends."""
        if text != self.doing:
            self.doing = text
            self.current_changed.emit()

    def choose_device(self, device: str) -> None:
        """Load models on this device from now on (a Device's `choice`, or "" for automatic), and
        give a card that has failed another chance."""
        self._engine.choose(device)
        self._show_problem()

    def _show_problem(self) -> None:
        if self._engine.problem != self.device_problem:
            self.device_problem = self._engine.problem
            self.device_problem_changed.emit()

    def engine_memory(self) -> int | None:
        """Return the resident memory of the engine process in bytes; None if no process is
        running."""
        return memory_of(self._engine.process_id)

    @property
    def hosts(self) -> list[str]:
        """The hosts of the servers whose models are connected, or are being connected."""
        paths = [each.path for each in self.loaded.values()]
        if isinstance(self.current, LoadModel):
            paths.append(self.current.path)
        return list(dict.fromkeys(map(host_of, filter(is_server, paths))))

    @property
    def tokens_per_s(self) -> float | None:
        """Speed of the last answer of the model that was loaded last. None if it hasn't answered,
        or if no model is loaded."""
        return self._speeds.get(next(reversed(self.loaded), ""))

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def has(self, job: Job) -> bool:
        """Return whether a job is waiting or running here."""
        return self._thread.has(job)

    def stop_all(self) -> None:
        """Stop the current work and cancel all waiting work."""
        self._thread.cancel_all()
        self.all_stopped.emit()

    def shut_down(self) -> None:
        """Stop all work, wait for the thread, and end the engine."""
        self._thread.shut_down()
        self._engine.close()

    def _note(self, event: object) -> None:
        if isinstance(event, Token):
            return
        if isinstance(event, ModelLoaded):
            if self.loaded.pop(event.model, None) != event:  # it was loaded again
                self._speeds.pop(event.model, None)
            self.loaded[event.model] = event
            self.loaded_changed.emit()
        elif isinstance(event, ModelUnloaded):
            if self.loaded.pop(event.model, None):
                self.loaded_changed.emit()
        elif isinstance(event, Devices):
            self.devices_listed.emit(event)
        elif isinstance(event, Generated) and event.tokens_per_s is not None:
            asked = self.current
            if isinstance(asked, AskThroughPython | Generate) and asked.model in self.loaded:
                self._speeds[asked.model] = event.tokens_per_s
                self.speed_changed.emit()
        elif isinstance(event, ModelQuantized | TypeMeasured) and event.path:
            self.quantized.emit(event.path)

    def _begin(self, request: Request) -> None:
        self.current = request
        self.current_changed.emit()

    def _end(self, left: list[frozenset[str]], _result: object = None) -> None:
        """Update the loaded models after a job: a failed load may have unloaded the old model, and
        a cancellation or a crash may have unloaded all models. `left` is empty if the job was
        cancelled before it began."""
        gone = set(self.loaded).difference(*left) if left else set[str]()
        for key in gone:
            del self.loaded[key]
        self.current, self.doing = None, ""
        self.current_changed.emit()
        if gone:
            self.loaded_changed.emit()
        self._show_problem()
