"""Provides the settings to the window: one object that reports when they change."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.settings import (
    Preferences,
    read_settings,
    values_of,
    with_changes,
    write_settings,
)
from desktop.services.jobs import JobThread

log = logging.getLogger(__name__)

SAVE_DELAY_MS = 300


class Settings(QObject):
    """The settings, with values read from the file once. Changes are written shortly after the last
    one and in `flush`."""

    changed = Signal()
    save_failed = Signal(UserError)  # once; the values stay in memory, and the app continues

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        stored = read_settings(path)
        self._values = stored.values
        self._unknown = stored.unknown
        self.problem = stored.problem
        """Message if the file was damaged or can't be written; otherwise empty."""
        self._told = False
        self._unsaved: set[str] = set()
        self._thread = JobThread("settings")
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self._save)

    @property
    def values(self) -> Preferences:
        return self._values

    def change(self, **fields: object) -> None:
        """Change some values. Numbers out of range are clamped.

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
        """Write unsaved changes now."""
        self._timer.stop()
        self._thread.shut_down()
        self._thread = JobThread("settings")
        if self._unsaved:
            changes = self._changes
            try:
                _write(self.path, self._values, changes, self._unknown)
                self._saved(changes)
            except UserError as error:
                self._not_saved(error)

    def write(self, values: Preferences) -> None:
        """Write all of these values to the file. They apply after `adopt`. Call this in any thread,
        after `flush` and while nothing changes the settings. Raises: UserError."""
        every = values_of(values, (each.name for each in fields(Preferences)))
        _write(self.path, values, every, self._unknown)

    def adopt(self, values: Preferences) -> None:
        """Apply values that are already in the file."""
        self._timer.stop()
        self._unsaved.clear()
        self._values = values
        self.changed.emit()

    @Slot()
    def _save(self) -> None:
        """Save in a thread, since a disk that is busy with a download makes writers wait."""
        values, changes = self._values, self._changes

        def work() -> Mapping[str, object]:
            _write(self.path, values, changes, self._unknown)
            return changes

        job = self._thread.call(work, "save the settings")
        job.finished.connect(self._saved)
        job.failed.connect(self._not_saved)

    @property
    def _changes(self) -> Mapping[str, object]:
        return values_of(self._values, self._unsaved)

    @Slot(object)
    def _saved(self, changes: Mapping[str, object]) -> None:
        for name, value in values_of(self._values, changes).items():
            if changes[name] == value:  # hasn't been changed again in the meantime
                self._unsaved.discard(name)

    @Slot(UserError)
    def _not_saved(self, error: UserError) -> None:
        if not self._told:
            self._told = True
            self.problem = error.message
            self.save_failed.emit(error)


def _write(
    path: Path, values: Preferences, changes: Mapping[str, object], unknown: Mapping[str, object]
) -> None:
    """Write the file's current values with the changes made in this window: another window may have
    added a folder since this one read the file. This window keeps its own values until it is
    restarted. If the file is missing or damaged, write all of this window's values. Raises:
    UserError."""
    if path.exists() and not (stored := read_settings(path)).problem:
        values = with_changes(stored.values, changes)
    try:
        write_settings(path, values, unknown)
    except OSError as error:
        log.warning("the settings could not be written: %s", error)
        raise UserError(
            tr(
                "Changes to the settings can't be saved in {parent}, so they apply only until "
                "you close Glassbox. Check the folder's permissions and the free space on the "
                "disk.",
                parent=path.parent,
            ),
            kind="settings",
            details=str(error),
        ) from error
