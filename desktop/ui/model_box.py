"""Drop-down lists of models: those in the library, and those on servers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.ui.look.theme import Theme
from desktop.ui.names import distinct_names
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.name_box import NameBox

NEEDS_FILE = marked("This page needs the model's file, so it can't use models on servers:")


def list_served(box: QComboBox, served: Sequence[ModelFile], why: str = "") -> None:
    """Add models on servers to the end of a list of models. A page that can't use them passes the
    sentence that says why: it is shown above them, and they can't be chosen."""
    if not served:
        return
    first = box.count()
    if why:
        box.addItem(why)
    for each in served:
        box.addItem(each.name, each.path)
    if why:
        items = box.model()
        assert isinstance(items, QStandardItemModel)
        for at in range(first, box.count()):
            items.item(at).setEnabled(False)
            box.setItemData(at, why, Qt.ItemDataRole.ToolTipRole)


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
        why_not_served: str = NEEDS_FILE,
    ) -> None:
        """`first` returns the path of the model to open, if that isn't the default one.
        `why_not_served` says why the page can't use models on servers; "" if it can."""
        super().__init__()
        self._why_not_served = why_not_served
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
        models, served = self._library.usable, self._library.servers
        paths = [model.path for model in models]
        every = [*paths, *(model.path for model in served)]
        if every != [path for at in range(self.count()) if (path := self.itemData(at))]:
            with QSignalBlocker(self):
                self.clear()
                for path, name in distinct_names(models).items():
                    self.addItem(name, path)
                list_served(self, served, tr(self._why_not_served) if self._why_not_served else "")
            self.setCurrentIndex(self.findData(self.path))
        paths = paths if self._why_not_served else every
        if self.path not in paths and (paths or self.path):
            self.open(self._first())
