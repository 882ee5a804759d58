"""Looks a test's questions up in a corpus, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.contamination.check import Overlap, OverlapProgress, check_overlap
from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.hub.parquet import parquet_batches
from desktop.services.jobs import Job, JobThread


@dataclass(frozen=True)
class Checked:
    """`without` are the places of rows that have no question."""

    overlap: Overlap
    without: tuple[str, ...]


class OverlapRun(QObject):
    """One check at a time; a new one ends the one before. In a thread of its own, since a large
    corpus takes minutes, and the library is read in the other one."""

    progressed = Signal(object)  # an OverlapProgress
    done = Signal(object)  # a Checked
    failed = Signal(UserError)
    stopped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = JobThread("leak check")
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def start(self, questions: str, corpus: str, ngram: int) -> None:
        self.stop()

        def work(cancel: Cancel) -> Iterator[OverlapProgress | Checked]:
            asked = read_questions(questions, parquet_batches)
            steps = check_overlap(asked.questions, corpus, cancel, ngram, batches=parquet_batches)
            for step in steps:
                yield Checked(step, asked.without) if isinstance(step, Overlap) else step

        job = self._job = self._thread.submit(work, "leak check")
        job.event.connect(lambda event: self._follow(job, event))
        job.failed.connect(lambda error: job is self._job and self.failed.emit(error))
        job.cancelled.connect(lambda: job is self._job and self.stopped.emit())

    @Slot()
    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def shut_down(self) -> None:
        self._thread.shut_down()

    def _follow(self, job: Job, event: object) -> None:
        if job is not self._job:
            return
        if isinstance(event, OverlapProgress):
            self.progressed.emit(event)
        elif isinstance(event, Checked):
            self.done.emit(event)
