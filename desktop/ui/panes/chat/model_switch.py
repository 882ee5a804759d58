"""Loading the model that answers, and freeing the one before."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.memory import less_context
from desktop.core.messages import LoadModel, LoadProgress, UnloadModel
from desktop.core.settings import load_request
from desktop.core.words import tr
from desktop.ui.names import LESS_MEMORY
from desktop.ui.panes.base import Context
from desktop.ui.panes.chat.model_choice import ModelButton, ModelChoice


class ModelSwitch(QObject):
    """Picks models for the chat; what doesn't work is said with what to do."""

    changed = Signal()

    def __init__(
        self, context: Context, choice: ModelChoice, button: ModelButton, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._choice, self._button = context, choice, button
        self._context_lengths: dict[tuple[str, int], int] = {}
        """Where less memory was asked for: by path, and the setting that it stands in for."""
        self._own: set[str] = set()  # the models that the chat has loaded

    def pick(self, path: str) -> None:
        """Answer with another model from now on, and load it at once."""
        self._choice.choose(path)
        for key in self.to_unload(path):
            self._context.inference.submit(UnloadModel(key))
        self.take_over(path)
        job = self._context.inference.submit(self.request(path))
        job.event.connect(self._show_loading)
        job.finished.connect(self.changed)
        job.cancelled.connect(self.changed)
        job.failed.connect(self._load_failed)

    def request(self, path: str) -> LoadModel:
        values = self._context.settings.values
        shorter = self._context_lengths.get((path, values.context_length), 0)
        return load_request(values, path, shorter)

    def take_over(self, path: str) -> None:
        """The chat is about to load a model: it is the chat's to free, too, unless another
        pane has loaded it."""
        if path not in self._context.inference.loaded:
            self._own.add(path)

    def to_unload(self, path: str) -> tuple[str, ...]:
        """What the chat has loaded and doesn't need any more. What another pane has loaded
        is not ours to free."""
        keys = tuple(self._own & set(self._context.inference.loaded) - {path})
        self._own -= set(keys)
        return keys

    def take_less_memory(self, path: str) -> None:
        loaded = self._context.inference.loaded.get(path)
        usual = self._context.settings.values.context_length
        now = self._context_lengths.get((path, usual)) or (
            loaded.context_length if loaded else usual
        )
        known = self._context.library.get(path)
        trained = known.facts.context_length if known and known.facts else None
        self._context_lengths[path, usual] = less_context(now, trained)

    @Slot(object)
    def _show_loading(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._button.say(
                tr("Loading… {fraction:.0%}", fraction=event.fraction).replace("%", " %")
            )

    @Slot(UserError)
    def _load_failed(self, error: UserError) -> None:
        self.changed.emit()
        path = self._choice.path
        if error.remedy == "retry_smaller":
            self.take_less_memory(path)
            action = (LESS_MEMORY, lambda: self.pick(path))
        elif error.remedy == "retry":
            action = (tr("Try again"), lambda: self.pick(path))
        else:
            action = (tr("Pick another model"), self._button.showMenu)
        self._context.notices.error(error, action)
