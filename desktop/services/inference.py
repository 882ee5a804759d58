"""The background inference service: one engine, one thread, one queue for all panes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import Event, Generated, ModelLoaded, ModelUnloaded, Request
from desktop.core.seam import Engine
from desktop.services.jobs import Job, JobThread


class Inference(QObject):
    """Takes requests from every pane, runs them one after the other, and says what is loaded."""

    loaded_changed = Signal()
    speed_changed = Signal(float)  # tokens/s of the last generation
    busy_changed = Signal(bool)
    current_changed = Signal()
    _noted = Signal(object)  # from the thread: an event that says what is loaded

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._thread = JobThread("inference", self)
        self._noted.connect(self._note, Qt.ConnectionType.QueuedConnection)
        self._thread.busy_changed.connect(self.busy_changed)
        self.loaded: dict[str, ModelLoaded] = {}
        """What is in memory now, by key, oldest first."""
        self.current: Request | None = None
        """What the engine is at work on."""

    def submit(self, request: Request) -> Job:
        """Queue a request; connect to the job's signals before returning to the event loop."""
        job = self._thread.submit(
            lambda cancel: self._run(request, cancel), label=type(request).__name__
        )
        job.started.connect(lambda: self._begin(request))
        for ending in (job.finished, job.failed, job.cancelled):
            ending.connect(self._end)
        job.failed.connect(self._after_failure)
        job.cancelled.connect(self._after_stop)
        return job

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def shut_down(self) -> None:
        """Stop all work, wait for the thread, end the engine."""
        self._thread.shut_down()
        self._engine.close()

    def _run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        """In the thread. A model may be loaded again in the middle of another request."""
        for event in self._engine.run(request, cancel):
            if isinstance(event, ModelLoaded | ModelUnloaded | Generated):
                self._noted.emit(event)
            yield event

    @Slot(object)
    def _note(self, event: object) -> None:
        if isinstance(event, ModelLoaded):
            self.loaded.pop(event.model, None)
            self.loaded[event.model] = event
            self.loaded_changed.emit()
        elif isinstance(event, ModelUnloaded):
            if self.loaded.pop(event.model, None):
                self.loaded_changed.emit()
        elif isinstance(event, Generated) and event.tokens_per_s is not None:
            self.speed_changed.emit(event.tokens_per_s)

    def _begin(self, request: Request) -> None:
        self.current = request
        self.current_changed.emit()

    def _end(self, _result: object = None) -> None:
        self.current = None
        self.current_changed.emit()

    @Slot(UserError)
    def _after_failure(self, error: UserError) -> None:
        if isinstance(error, EngineDied):
            self._forget_all()

    @Slot()
    def _after_stop(self) -> None:
        # A stop that had to end the child took the models with it.
        if not self._engine.resident:
            self._forget_all()

    def _forget_all(self) -> None:
        if self.loaded:
            self.loaded.clear()
            self.loaded_changed.emit()
