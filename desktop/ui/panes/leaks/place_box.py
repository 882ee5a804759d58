"""A drop-down list for choosing data that comes with Glassbox, or any file or folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent

from desktop.core.i18n import marked, tr
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.name_box import NameBox

WIDTH = 264
FILE, FOLDER = marked("Choose a file…"), marked("Choose a folder…")


class CorpusPlace(NamedTuple):
    """An entry of the list: its name, and the path of a file or folder."""

    name: str
    path: str


class PlaceBox(NameBox):
    """The list. Each of the last two entries opens a dialog, whose selection is added to the
    list."""

    changed = Signal()

    def __init__(
        self, theme: Theme, files: Files, name: str, places: Sequence[CorpusPlace]
    ) -> None:
        super().__init__()
        self._files = files
        self.setAccessibleName(name)
        self.setWhatsThis(tr("Choose data that comes with Glassbox, or your own file or folder."))
        self.setToolTip(name)
        for place in places:
            self.addItem(place.name, place.path)
        if not places:
            self.addItem(tr("Nothing selected"), "")
        self._first_added = self.count()
        self.addItem(tr(FILE), "")
        self.addItem(tr(FOLDER), "")
        self._last = 0
        self.activated.connect(self._take)
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(WIDTH)))

    @property
    def path(self) -> str:
        return self.itemData(self._last) or ""

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths that were added to the list, followed by the selected path, if there is
        one."""
        added = [self.itemData(at) for at in range(self._first_added, self.count() - 2)]
        return tuple(filter(None, (*added, self.path)))

    def choose_again(self, paths: Sequence[str]) -> None:
        """Fill and select as in the box whose `paths` these are."""
        for path in paths:
            self.choose(path)

    def name_of(self, path: str) -> str:
        """Return the name of a path, whether or not it is in the list."""
        at = self.findData(path)
        return self.itemText(at) if at >= 0 else Path(path).name

    def choose(self, path: str) -> None:
        """Select a path. If the path isn't in the list yet, add it."""
        at = self.findData(path)
        if at < 0:
            at = self.count() - 2
            self.insertItem(at, Path(path).name, path)
        self.setCurrentIndex(at)
        self._last = at
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on keys that would move the selection. In a closed list, moving to one of
        the last two entries would open its dialog."""
        walks = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if walks or event.text().isalnum():
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _take(self, at: int) -> None:
        if self.itemText(at) not in (tr(FILE), tr(FOLDER)):
            self._last = at
            self.changed.emit()
            return
        self.setCurrentIndex(self._last)
        ask = self._files.ask if self.itemText(at) == tr(FILE) else self._files.ask_folder
        if path := ask(self, self.accessibleName()):
            self.choose(path)
