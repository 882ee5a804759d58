"""Searches the training texts of the demo models in the background."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.library.training_data import TrainingData, TrainingMatches, load
from desktop.services.jobs import JobThread
from desktop.services.task import Task, one_job

PAUSE_MS: Final = 200
"""Delay in milliseconds after the last key press, so that a search doesn't start on every
letter."""

MOST: Final = 200


class TrainingSearch(QObject):
    """Searches the training texts. The first search reads the texts, which takes about a second."""

    searching = Signal()
    found = Signal(TrainingMatches)
    failed = Signal(UserError)

    def __init__(self, background: JobThread, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._data: TrainingData | None = None  # used by the worker thread only
        self._task = Task(self)
        self._task.finished.connect(self.found)
        self._task.failed.connect(self.failed)
        self._text = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._submit)

    def ask(self, text: str) -> None:
        """Search for this text. Only the result of the latest search is emitted."""
        self.stop()
        self._text = text.strip()
        if self._text:
            self.searching.emit()
            self._pause.start()

    def stop(self) -> None:
        self._pause.stop()
        self._task.abandon()

    @Slot()
    def _submit(self) -> None:
        text = self._text
        self._task.start(
            one_job(
                self._background.submit(
                    lambda cancel: self._search(text, cancel), "search training data"
                )
            )
        )

    def _search(self, text: str, cancel: Cancel) -> Iterator[TrainingMatches]:
        if self._data is None:
            self._data = load()
        cancel.check()
        yield self._data.search(text, MOST)
