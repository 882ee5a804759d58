"""Loads the model that answers, and unloads the previous model."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import LoadModel, LoadProgress, UnloadModel
from desktop.services.jobs import Job, while_alive
from desktop.ui.names import LESS_MEMORY
from desktop.ui.notices import Notices
from desktop.ui.panes.base import OpenPane, Runtime
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.models.choice import ModelChoice
from desktop.ui.panes.chat.view import ChatView


class ModelSwitch(QObject):
    """Switches models for the chat. If loading fails, the error offers a remedy."""

    refreshed = Signal()
    """Emitted when another model may answer from now on, or the same one with other abilities."""

    def __init__(
        self,
        notices: Notices,
        runtime: Runtime,
        open_pane: OpenPane,
        choice: ModelChoice,
        view: ChatView,
        shown: ConversationView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._notices, self._runtime, self._open_pane = notices, runtime, open_pane
        self._choice, self._view, self._shown = choice, view, shown
        self._own: set[str] = set()  # the models that the chat has loaded
        self.loading: set[str] = set()
        """Paths of the models that `load` is loading."""
        view.models_wanted.connect(self._open_models)
        for changed in (runtime.library.changed, runtime.library.scanning_changed):
            changed.connect(self.refresh)
        self.refresh()

    def pick(self, path: str) -> None:
        """Use another model from now on and load it right away."""
        self._choice.choose(path)
        self.load()

    def load(self) -> Job:
        """Load the model that answers."""
        path = self._choice.path
        job = self._runtime.inference.submit(self.prepare(path))
        self.loading.add(path)
        for ended in (job.finished, job.cancelled, job.failed):
            ended.connect(lambda: self.loading.discard(path))
            ended.connect(self.refresh)
        job.event.connect(self._show_loading)
        job.failed.connect(while_alive(self, partial(self._load_failed, path)))
        return job

    @property
    def chosen(self) -> bool:
        """True if there is a model that answers."""
        return bool(self._choice.path)

    def prepare(self, path: str) -> LoadModel:
        """Unload the models that the chat has loaded and no longer needs. Return the request that
        loads the model at `path`. The chat unloads that model later, unless another pane loaded
        it."""
        inference = self._runtime.inference
        for key in self._own & set(inference.loaded) - {path}:
            self._own.remove(key)
            inference.submit(UnloadModel(key))
        if path not in inference.loaded:
            self._own.add(path)
        return self._runtime.models.load_request(path)

    def announce(self) -> None:
        """Add a note to the conversation saying that another model answers from here on."""
        if self._shown.conversation.turns:
            path = self._choice.path
            self._shown.announce(path, self._choice.name(path))

    def ask(self) -> None:
        """Tell the user to choose or add a model. Called if no model is chosen."""
        if self._choice.usable:
            self._notices.info(tr("Choose a model to answer your question."))
            self._view.choose_model()
        else:
            self._notices.info(
                tr("No models yet. Add or download one in Models; your question is kept."),
                (tr("Open Models"), self._open_models),
            )

    @Slot()
    def refresh(self) -> None:
        """Show which model answers."""
        path, choice = self._choice.path, self._choice
        nothing = not path and not self._runtime.library.scanning and not choice.usable
        self._view.show_model(choice.short_name(path), nothing, choice.known(path))
        self.refreshed.emit()

    @Slot()
    def _open_models(self) -> None:
        self._open_pane("models")

    @Slot(object)
    def _show_loading(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._view.show_loading(event.fraction)

    def _pick_smaller(self, path: str) -> None:
        self._runtime.models.take_less_memory(path)
        self.pick(path)

    def _load_failed(self, path: str, error: UserError) -> None:
        if error.remedy == "retry_smaller":
            action = (tr(LESS_MEMORY), lambda: self._pick_smaller(path))
        elif error.remedy == "retry":
            action = (tr("Try again"), lambda: self.pick(path))
        else:
            action = (tr("Choose another model"), self._view.choose_model)
        self._notices.error(error, action)
