"""Searches what the demo models were trained on, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.training_data import Found, TrainingData, load
from desktop.services.jobs import Job, JobThread

PAUSE_MS: Final = 200
"""After the last key, so that a word that is being typed isn't searched letter by letter."""

MOST: Final = 200


class TrainingSearch(QObject):
    """The texts are read when they are first asked for, which takes about a second."""

    searching = Signal()
    found = Signal(Found)
    failed = Signal(UserError)

    def __init__(self, background: JobThread, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._data: TrainingData | None = None  # the worker thread's
        self._job: Job | None = None
        self._text = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._submit)

    def ask(self, text: str) -> None:
        """Only the answer to the last question comes."""
        self.stop()
        self._text = text.strip()
        if self._text:
            self.searching.emit()
            self._pause.start()

    def stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _submit(self) -> None:
        text = self._text
        job = self._job = self._background.submit(
            lambda cancel: self._search(text, cancel), "search training data"
        )
        job.finished.connect(lambda found: self._deliver(job, self.found, found))
        job.failed.connect(lambda error: self._deliver(job, self.failed, error))

    def _search(self, text: str, cancel: Cancel) -> Iterator[Found]:
        if self._data is None:
            self._data = load()
        cancel.check()
        yield self._data.search(text, MOST)

    def _deliver(self, job: Job, signal: SignalInstance, value: object) -> None:
        if job is self._job:
            self._job = None
            signal.emit(value)
