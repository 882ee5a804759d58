"""Draws the parts of a model, and opens the page that shows a part."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot

from desktop.core.errors import UserError
from desktop.core.gguf.model_parts import ModelParts, read_parts
from desktop.core.library.models import ModelFile
from desktop.services.settings import Settings
from desktop.ui.figures.inside import Inside
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane, Runtime
from desktop.ui.places import PaneId

PLACES: Final[dict[str, tuple[PaneId, str]]] = {
    "experts": ("experts", "live"),
    "output": ("chat", ""),
}
"""The pages that show a part of a model. All other parts are shown in Blocks."""


class ModelInside(Inside):
    """The parts of a model, hidden until they have been counted in its file."""

    counted = Signal()

    def __init__(
        self,
        theme: Theme,
        runtime: Runtime,
        open_pane: OpenPane,
        settings: Settings,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(theme, small=small)
        self._runtime, self._open_pane, self._settings = runtime, open_pane, settings
        self._model: ModelFile | None = None
        self.opened.connect(self._open)
        self.hide()

    def show_model(self, model: ModelFile) -> None:
        if model == self._model:
            return
        self._model = model
        job = self._runtime.background.call(lambda: (model, _parts(model)), "count the weights")
        job.finished.connect(self._show)

    @Slot(object)
    def _show(self, counted: tuple[ModelFile, ModelParts | None]) -> None:
        model, parts = counted
        if model == self._model:
            self.show_parts(parts)
            self.setVisible(parts is not None)
            self.counted.emit()

    @Slot(str)
    def _open(self, kind: str) -> None:
        if self._model is not None:
            self._settings.change(last_model=self._model.path)
            self._runtime.models.to_look_inside = self._model.path
            self._open_pane(*PLACES.get(kind, ("quantization", "blocks")))


def _parts(model: ModelFile) -> ModelParts | None:
    """Count the weights. Returns None if the file can't be used, of which the details tell."""
    try:
        return read_parts(model.path) if model.facts is not None else None
    except UserError:
        return None
