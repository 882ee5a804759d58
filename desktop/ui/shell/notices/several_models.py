"""Tells the user when more than one model is in memory and memory runs short."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot

from desktop.core.i18n import tr
from desktop.core.messages import ModelLoaded, UnloadModel
from desktop.core.numbers.units import size_text
from desktop.core.servers.address import is_server
from desktop.services.inference import Inference
from desktop.ui.notices import Notices

SHORT: Final = 0.2
"""Share of the main memory below which available memory counts as short."""


def memory_is_short() -> bool:
    import psutil  # here, since the window starts without it

    memory = psutil.virtual_memory()
    return memory.available < SHORT * memory.total


class SeveralModels(QObject):
    """Shows a notice when another model is loaded and little memory is left, since a second model
    is easy to overlook and takes memory that other programs need."""

    def __init__(self, inference: Inference, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._inference, self._notices = inference, notices
        self._known: set[str] = set()
        inference.loaded_changed.connect(self._tell)

    @property
    def _loaded(self) -> dict[str, ModelLoaded]:
        """Loaded models, oldest first, without those that a pane loads and unloads itself, and
        those on servers, which take no memory here."""
        loaded = self._inference.loaded.items()
        return {k: each for k, each in loaded if not each.own_name and not is_server(each.path)}

    @Slot()
    def _tell(self) -> None:
        loaded = self._loaded
        came = set(loaded) - self._known
        self._known = set(loaded)
        if came and len(loaded) > 1 and memory_is_short():
            size = size_text(sum(each.memory_bytes for each in loaded.values()))
            self._notices.info(
                tr(
                    "{loaded} models use {size} of memory. Unload the models that you don't need.",
                    loaded=len(loaded),
                    size=size,
                ),
                (tr("Unload all but the last one loaded"), self._keep_the_newest),
                lasts=True,
            )

    def _keep_the_newest(self) -> None:
        for key in list(self._loaded)[:-1]:
            self._inference.submit(UnloadModel(key))
