"""The settings as the window sees them: one object that says when they change."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.settings import Preferences, read_settings, with_changes, write_settings
from desktop.core.words import tr

log = logging.getLogger(__name__)

SAVE_DELAY_MS = 300


class Settings(QObject):
    """Reads the file once, writes it a moment after the last change and on `flush`."""

    changed = Signal()
    save_failed = Signal(UserError)  # once: the values stay in memory, and the app goes on

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        stored = read_settings(path)
        self._values = stored.values
        self._unknown = stored.unknown
        self.problem = stored.problem
        """A sentence, when the file was damaged or can't be written; else empty."""
        self._told = False
        self._unsaved: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_DELAY_MS)
        self._timer.timeout.connect(self._save)

    @property
    def values(self) -> Preferences:
        return self._values

    def change(self, **fields: object) -> None:
        """Change some values. Numbers out of range are moved to the border.

        Raises: TypeError, for an unknown name or a value of the wrong type (a bug).
        """
        values = with_changes(self._values, fields)
        if values == self._values:
            return
        self._values = values
        self._unsaved.update(fields)
        self._timer.start()
        self.changed.emit()

    def flush(self) -> None:
        """Write now what waits to be written."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    @Slot()
    def _save(self) -> None:
        try:
            write_settings(self.path, self._with_what_others_saved(), self._unknown)
            self._unsaved.clear()
        except OSError as error:
            log.warning("the settings could not be written: %s", error)
            if not self._told:
                self._told = True
                self.problem = tr(
                    "The settings can't be saved in {parent}, so they last only until "
                    "Glassbox is closed.",
                    parent=self.path.parent,
                )
                self.save_failed.emit(UserError(self.problem, kind="settings", details=str(error)))

    def _with_what_others_saved(self) -> Preferences:
        """The file's values, with those changed here: a second window may have added a folder
        since this one read the file. Its own values stay until it starts again."""
        if not self.path.exists():
            return self._values
        stored = read_settings(self.path)
        if stored.problem:
            return self._values
        mine = {name: getattr(self._values, name) for name in self._unsaved}
        return with_changes(stored.values, mine)
