"""A figure that asks a model: which one, loading it where it isn't, Stop, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.messages import LoadModel, LoadProgress, Request
from desktop.core.settings import load_request
from desktop.core.words import tr
from desktop.services.jobs import Job
from desktop.ui.names import full_name
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import MayBeMissing
from desktop.ui.usual_model import model_that_goes_on
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import spaced

NO_MODEL: Final = tr("There is no model on this laptop yet. Add or download one in Models.")


class ModelRun(QWidget):
    """One row: the button that asks, the model's name or what is being done, and Stop."""

    asked = Signal()
    ended = Signal()
    """However it ended."""

    def __init__(self, context: Context, words: str) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self.button = button(context.theme, words, "primary", "ph.play")
        self.stop_button = button(context.theme, tr("Stop"), "secondary", "ph.stop")
        self.stop_button.hide()
        self._said = label(kind="caption")
        row = spaced(context.theme, QHBoxLayout(self), spacing=12)
        row.addWidget(self.button)
        row.addWidget(self.stop_button)
        row.addWidget(self._said, 1)
        self.button.clicked.connect(self.asked)
        self.stop_button.clicked.connect(self.stop)
        context.inference.loaded_changed.connect(self.follow)
        context.library.changed.connect(self.follow)
        self.follow()

    @property
    def path(self) -> str:
        """Of the model that would be asked; "" without any."""
        return model_that_goes_on(self._context)

    @property
    def is_loaded(self) -> bool:
        return self.path in self._context.inference.loaded

    @property
    def busy(self) -> bool:
        return self._job is not None

    @Slot()
    def follow(self) -> None:
        if not self.busy:
            model = self._context.library.get(self.path) if self.path else None
            loaded = "" if self.is_loaded else tr(", to be loaded first")
            self._said.setText(f"{full_name(model)}{loaded}" if model else "")

    def run(
        self,
        request: Callable[[str], Request],
        take: Callable[[object], None],
        retry: Callable[[], None],
        then: Callable[[], None] | None = None,
    ) -> None:
        """Ask the model: `request` gets the key that it is loaded under, `take` each event, and
        `then` is called when all has come."""
        self.stop()
        path = self.path
        if not path:
            self._context.notices.error(UserError(NO_MODEL, kind="no_model"))
            return
        if path in self._context.inference.loaded:
            self._submit(request(path), take, retry, then)
            return
        load: LoadModel = load_request(self._context.settings.values, path)
        self._submit(
            load, self._take_load, retry, lambda: self._submit(request(path), take, retry, then)
        )

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._end(self._job)

    def say(self, words: str) -> None:
        """In place of the model's name, until something else is to be said."""
        self._said.setText(words)

    def watch(
        self,
        job: Job,
        words: str,
        take: Callable[[object], None],
        retry: Callable[[], None],
        then: Callable[[], None] | None = None,
    ) -> None:
        """Follow a job that is no request to a model as if it were one."""
        self._job = job
        self._said.setText(words)
        self.button.setEnabled(False)
        self.stop_button.show()
        job.event.connect(lambda event: take(event) if job is self._job else None)
        job.finished.connect(lambda: self._finish(job, then))
        job.cancelled.connect(lambda: self._end(job))
        job.failed.connect(lambda error: self._fail(job, error, retry))

    def _submit(
        self,
        request: Request,
        take: Callable[[object], None],
        retry: Callable[[], None],
        then: Callable[[], None] | None = None,
    ) -> None:
        words = tr("Loading…") if isinstance(request, LoadModel) else tr("The model is at work…")
        self.watch(self._context.inference.submit(request), words, take, retry, then)

    def _take_load(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._said.setText(tr("Loading… {fraction:.0f} %", fraction=100 * event.fraction))

    def _finish(self, job: Job, then: Callable[[], None] | None) -> None:
        if job is not self._job:
            return
        self._end(job)
        if then is not None:
            then()

    def _fail(self, job: Job, error: UserError, retry: Callable[[], None]) -> None:
        if job is self._job:
            self._end(job)
            self._context.notices.error(error, (tr("Try again"), retry))

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.button.setEnabled(True)
            self.stop_button.hide()
            self.follow()
            self.ended.emit()


class ModelFigure(MayBeMissing):
    """Says where models come from when there is none."""

    icon = "ph.chat-circle"
    missing_title = tr("No model yet")
    missing_text = tr("This figure asks a model. Add or download one in Models.")

    def __init__(self, context: Context, words: str) -> None:
        super().__init__(context)
        self.run = ModelRun(context, words)
        context.library.changed.connect(self._follow_library)
        context.inference.loaded_changed.connect(self._follow_library)

    @Slot()
    def _follow_library(self) -> None:
        self.show_there(bool(self.run.path))

    def shut_down(self) -> None:
        self.run.stop()
