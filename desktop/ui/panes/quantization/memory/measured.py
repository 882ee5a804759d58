"""The memory that llama.cpp really uses for a model, compared with the prediction."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.core.memory.estimate import CACHE_TYPES, whole_context
from desktop.core.memory.subject import Subject
from desktop.core.messages import LoadProgress, ModelLoaded
from desktop.services.inference import Inference
from desktop.services.models import Models
from desktop.services.task import Task, one_job
from desktop.ui.notices import Notices


@dataclass(frozen=True)
class MeasuredState:
    """The state of a model's memory. If the model is loaded, `predicted` and `measured` are its
    memory in bytes at a context length of `tokens`. While it is loading, `fraction` is the share
    loaded so far. `can_load` is False if there is no local file."""

    can_load: bool
    predicted: int = 0
    measured: int | None = None
    tokens: int = 0
    fraction: float | None = None


class MeasuredMemory(QObject):
    """Tracks the loaded models and loads one to measure its memory."""

    changed = Signal()

    def __init__(
        self, inference: Inference, models: Models, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._inference, self._models = inference, models
        self.task = Task(self)
        self.task.running_changed.connect(self.changed)
        self.task.failed.connect(notices.error)
        self._path = ""
        self._fraction = 0.0
        self._seen: ModelLoaded | None = None
        inference.loaded_changed.connect(self.changed)

    def loaded(self, path: str) -> ModelLoaded | None:
        """Return the most recently loaded model from this file; None if there is none."""
        models = [each for each in self._inference.loaded.values() if each.path == path]
        return models[-1] if models else None

    def fresh(self, loaded: ModelLoaded) -> bool:
        """Return True if `loaded` differs from the model in the previous call."""
        new, self._seen = loaded is not self._seen, loaded
        return new

    def bytes(self, path: str, context_length: int, cache_type: str) -> int | None:
        """Return the measured bytes if the model is in memory with this context length and
        `cache_type` is the type of KV cache that loaded models use; otherwise None."""
        loaded = self.loaded(path)
        same = loaded is not None and loaded.context_length == whole_context(context_length)
        usual = cache_type == CACHE_TYPES[0]
        return loaded.memory_bytes if loaded is not None and same and usual else None

    def state(self, path: str, subject: Subject) -> MeasuredState:
        if self.task.running and path == self._path:
            return MeasuredState(True, fraction=self._fraction)
        loaded = self.loaded(path)
        if loaded is None:
            return MeasuredState(bool(path))
        tokens = loaded.context_length
        return MeasuredState(True, subject.need(tokens).total, loaded.memory_bytes, tokens)

    def load(self, path: str, context_length: int) -> None:
        """Load a model as the Models pane does, but with this context length."""
        if self.task.running or not path:
            return
        self._path, self._fraction = path, 0.0
        request = self._models.load_request(path, context_length)
        self.task.start(one_job(self._inference.submit(request), self._follow))

    def _follow(self, event: object) -> None:
        if isinstance(event, LoadProgress):
            self._fraction = event.fraction
            self.changed.emit()
