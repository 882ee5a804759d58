"""A drop-down list of the models in the library, for pages that inspect a model."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal, Slot

from desktop.core.i18n import tr
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.ui.look.theme import Theme
from desktop.ui.names import full_name
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.name_box import NameBox


class ModelBox(NameBox):
    """Opens the default model as soon as there is one, and again if the open model is removed."""

    opened = Signal(str)
    """Emitted with the model's path, or "" if there are no models."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        models: Models,
        width: int,
        first: Callable[[], str] | None = None,
    ) -> None:
        """`first` returns the path of the model to open, if that isn't the default one."""
        super().__init__()
        self._first = first or models.default
        self._library = library
        self.path = ""
        self.setAccessibleName(tr("Model"))
        self.setWhatsThis(tr("Chooses the model to look inside."))
        self.setToolTip(tr("Model"))
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(width)))
        self.activated.connect(lambda: self.open(self.currentData()))
        library.changed.connect(self.follow)

    def open(self, path: str) -> None:
        self.path = path
        self.setCurrentIndex(self.findData(path))
        self.opened.emit(path)

    @Slot()
    def follow(self) -> None:
        """Update the list from the library. Pages call this once they are built."""
        models = self._library.usable
        paths = [model.path for model in models]
        if paths != [self.itemData(at) for at in range(self.count())]:
            with QSignalBlocker(self):
                self.clear()
                for model in models:
                    self.addItem(full_name(model), model.path)
            self.setCurrentIndex(self.findData(self.path))
        if self.path not in paths and (paths or self.path):
            self.open(self._first())
