"""Loads and unloads models for the Models pane and tracks their states."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import EngineDied, UserError
from desktop.core.i18n import tr
from desktop.core.messages import LoadProgress, ModelLoaded, UnloadModel
from desktop.core.servers.address import is_server
from desktop.services.jobs import Job, while_alive
from desktop.services.settings import Settings
from desktop.ui.names import LESS_MEMORY
from desktop.ui.notices import Action, Notices
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.models.library.list import RowState


class Loading(QObject):
    """Tracks which models are waiting, loading, or loaded; loads and unloads them."""

    changed = Signal()

    def __init__(
        self, notices: Notices, runtime: Runtime, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notices, self._runtime, self._settings = notices, runtime, settings
        self._jobs: dict[str, Job] = {}
        self._fractions: dict[str, float] = {}
        self._began: dict[str, float] = {}
        runtime.inference.loaded_changed.connect(self.changed)

    def states(self) -> dict[str, RowState]:
        """Return the state of each model that is waiting, loading, or loaded, by path."""
        found = {each.path: RowState("loaded") for each in self._runtime.inference.loaded.values()}
        for path in self._jobs:
            if path in self._fractions:
                found[path] = RowState("loading", self._fractions[path])
            else:
                found[path] = RowState("waiting")
        return found

    def loaded(self, path: str) -> ModelLoaded | None:
        """Return the most recently loaded model from this file; None if there is none."""
        models = [m for m in self._runtime.inference.loaded.values() if m.path == path]
        return models[-1] if models else None

    @property
    def newest(self) -> str:
        """The path of the model that was loaded last; "" if none is in memory."""
        paths = [each.path for each in self._runtime.inference.loaded.values()]
        return next((path for path in reversed(paths) if not is_server(path)), "")

    def seconds_left(self, path: str) -> float | None:
        """Return the remaining seconds, extrapolated from the speed so far; None if it is too early
        to tell."""
        fraction = self._fractions.get(path, 0.0)
        spent = time.monotonic() - self._began.get(path, time.monotonic())
        if fraction < 0.02 or spent < 0.5:
            return None
        return spent * (1 - fraction) / fraction

    def load(self, path: str) -> None:
        """Load a file with the current settings, unless it is already loaded or loading."""
        if path in self._jobs or self.loaded(path):
            return
        request = self._runtime.models.load_request(path)
        job = self._jobs[path] = self._runtime.inference.submit(request)

        def unless_stopped(act: Callable[..., None]) -> Callable[..., None]:
            def slot(*values: object) -> None:
                if self._jobs.get(path) is job:
                    act(path, *values)

            return while_alive(self, slot)

        job.started.connect(unless_stopped(self._progress))
        job.event.connect(unless_stopped(self._event))
        job.finished.connect(unless_stopped(self._finished))
        job.failed.connect(unless_stopped(self._failed))
        job.cancelled.connect(unless_stopped(self._ended))
        self.changed.emit()

    def _load_smaller(self, path: str) -> None:
        self._runtime.models.take_less_memory(path)
        self.load(path)

    def stop(self, path: str) -> None:
        """Stop loading a file, at once if it still waits for other work."""
        if (job := self._jobs.get(path)) is not None:
            job.cancel()
            if not job.began:
                self._ended(path)

    def unload(self, path: str) -> None:
        """Unload every model that was loaded from this file."""
        inference = self._runtime.inference
        keys = [key for key, loaded in inference.loaded.items() if loaded.path == path]
        if keys and inference.busy:
            self._notices.info(tr("The model is unloaded when the current task finishes."))
        for key in keys:
            inference.submit(UnloadModel(key)).failed.connect(self._notices.error)

    def unloaded(self, path: str) -> Iterator[Job]:
        """Cancel loading this file, and unload every model that was loaded from it. The caller
        waits for each job."""
        self.stop(path)
        for key, loaded in list(self._runtime.inference.loaded.items()):
            if loaded.path == path:
                yield self._runtime.inference.submit(UnloadModel(key))

    def _event(self, path: str, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._progress(path, event.fraction)

    def _progress(self, path: str, fraction: float = 0.0) -> None:
        self._began.setdefault(path, time.monotonic())
        self._fractions[path] = fraction
        self.changed.emit()

    def _finished(self, path: str, _result: object) -> None:
        self._settings.change(last_model=path)
        self._ended(path)

    def _failed(self, path: str, error: UserError) -> None:
        self._ended(path)
        self._notices.error(error, self._remedy(path, error))

    def _ended(self, path: str) -> None:
        self._jobs.pop(path, None)
        self._fractions.pop(path, None)
        self._began.pop(path, None)
        self.changed.emit()

    def _remedy(self, path: str, error: UserError) -> Action | None:
        if error.remedy == "retry_smaller":
            return tr(LESS_MEMORY), lambda: self._load_smaller(path)
        if error.remedy == "retry" or isinstance(error, EngineDied):
            return tr("Try again"), lambda: self.load(path)
        return None
