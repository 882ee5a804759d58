"""Base class of figures that query a model, and the row that loads, runs, and stops the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.messages import LoadModel, Request
from desktop.core.numbers.units import percent
from desktop.services.jobs import Job
from desktop.services.task import Steps, Task, loaded, one_job
from desktop.ui.names import full_name
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.base import MayBeMissing
from desktop.ui.widgets.controls import button, explain, label
from desktop.ui.widgets.layout.scaled import in_row
from desktop.ui.widgets.results.progress import HELD_UP

NO_MODEL: Final = marked("No models yet. Add or download one in Models.")


class ModelRun(QWidget):
    """A row with a button that queries the model, a Stop button that is visible during the query,
    and the model's name or the current step."""

    asked = Signal()
    """Emitted when the user presses the button, or retries after an error."""

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        words: str,
        choose: Callable[[], str],
        adapter: str = "",
    ) -> None:
        """`words` is the button's text. `choose` returns the path of the model to query, or "".
        `adapter` is the path of a LoRA adapter, with which the model is loaded under a separate
        name."""
        super().__init__()
        self._notices, self._runtime = shell.notices, runtime
        self._choose, self._adapter = choose, adapter
        theme = shell.theme
        self.task = Task(self, lossy=True)
        self.button = button(theme, words, "primary", "ph.play")
        self.stop_button = button(theme, tr("Stop"), "secondary", "ph.stop")
        self.stop_button.hide()
        self._words = ""
        self._said = label(kind="caption", wrap=True)
        in_row(theme, self.button, self.stop_button, (self._said, 1), on=self, spacing=12)
        explain(
            (
                self.button,
                tr("Runs the model named next to the button. Loads it first if necessary."),
            ),
            (self.stop_button, tr("Stops the model.")),
        )
        self.button.clicked.connect(self.asked)
        self.stop_button.clicked.connect(self.task.stop)
        self.task.running_changed.connect(self._follow_task)
        self.task.progressed.connect(self._say_loading)
        self.task.held_up.connect(self._say_held)
        self.task.failed.connect(self._say_why)
        runtime.inference.loaded_changed.connect(self.follow)
        runtime.library.changed.connect(self.follow)
        self.follow()

    @property
    def path(self) -> str:
        """Path of the model to query; "" if there is none."""
        return self._choose()

    @property
    def model_name(self) -> str:
        """Name of the model to query; "" if it isn't in the library."""
        model = self._runtime.library.get(self.path) if self.path else None
        return full_name(model) if model else ""

    @property
    def is_loaded(self) -> bool:
        return self._load_request().key in self._runtime.inference.loaded

    @property
    def busy(self) -> bool:
        return self.task.running

    @Slot()
    def follow(self) -> None:
        if not self.busy:
            name = self.model_name
            loaded = "" if self.is_loaded else tr(", not loaded yet")
            self.say(f"{name}{loaded}" if name else "")

    def ask(self, request: Callable[[str], Request], take: Callable[[object], None]) -> None:
        """Query the model. `request` receives the key under which the model is loaded; `take`
        receives each event."""
        submit = self._runtime.inference.submit
        self.start(lambda model: one_job(submit(request(model)), take))

    def start(self, steps: Callable[[str], Steps[None]]) -> None:
        """Load the model if necessary, then run `steps`, which receives the key under which the
        model is loaded."""
        if self.path:
            self.task.start(self._loaded(self._load_request(), steps))
        else:
            self._notices.error(UserError(tr(NO_MODEL), kind="no_model"))

    def say(self, words: str) -> None:
        """Show text instead of the model's name until the next update."""
        self._words = words
        self._said.setText(words)

    def _load_request(self) -> LoadModel:
        request = self._runtime.models.load_request(self.path)
        if not self._adapter:
            return request
        return replace(request, name=f"{self.path} {self._adapter}", adapter=self._adapter)

    def _loaded(self, load: LoadModel, steps: Callable[[str], Steps[None]]) -> Steps[None]:
        yield from loaded(self._runtime.inference, load, tr("Loading…"), 1.0)
        self.say(tr("The model is working…"))
        yield from steps(load.key)

    @Slot(str, float)
    def _say_loading(self, title: str, fraction: float) -> None:
        self.say(tr("Loading… {share}", share=percent(fraction)) if fraction else title)

    @Slot(object)
    def _say_held(self, answer: Job | None) -> None:
        """Say that Chat is still answering or, after that, what was said before."""
        self._said.setText(self._words if answer is None else tr(HELD_UP))

    @Slot(bool)
    def _follow_task(self, running: bool) -> None:
        self.button.setEnabled(not running)
        self.stop_button.setVisible(running)
        self.follow()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._notices.error(error, (tr("Try again"), self.asked.emit))


class ModelFigure(MayBeMissing):
    """A figure that queries a model. Without a model, it says where to get one."""

    icon = "ph.chat-circle"
    missing_title = marked("No models yet")
    missing_text = marked("This figure needs a model. Add or download one in Models.")
    model: ClassVar[str] = ""
    """Name of the demo model to query; "" for one that can continue any text."""
    adapter: ClassVar[str] = ""

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        open_pane: OpenPane,
        words: str,
    ) -> None:
        """`words` is the text of the button that calls `ask`."""
        super().__init__(shell.theme, open_pane)
        self._runtime, self._inference = runtime, runtime.inference
        self.run = ModelRun(shell, runtime, words, self.choose_model, self.adapter)
        self.run.asked.connect(self.ask)
        self.run.task.running_changed.connect(self.told)  # some sentences need whole answers
        runtime.library.changed.connect(self._follow_library)
        runtime.inference.loaded_changed.connect(self._follow_library)
        self._follow_library()

    def choose_model(self) -> str:
        """Return the path of the model to query; "" if there is none."""
        models = self._runtime.models
        return models.shipped(self.model) if self.model else models.for_any_text()

    @Slot()
    def ask(self) -> None:
        """Query the model."""
        raise NotImplementedError

    def invitation(self, words: str) -> str:
        """Return `words`, which tell the user to press the button; "" while it is disabled, or
        missing along with the model."""
        return words if self.is_there and not self.run.busy else ""

    @Slot()
    def _follow_library(self) -> None:
        there = bool(self.run.path)
        if there != self.is_there:
            self.show_there(there)
            self.told.emit()
