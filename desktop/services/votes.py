"""Provides the votes to the window; reads and writes them in a separate thread."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.compare.vote_store import Vote, VoteStore, open_votes, replace_damaged
from desktop.core.errors import UserError
from desktop.core.files.database import is_busy, is_damage
from desktop.core.i18n import tr
from desktop.services.jobs import JobThread

log = logging.getLogger(__name__)

T = TypeVar("T")


class Votes(QObject):
    """Holds the votes, oldest first. Additions and deletions take effect immediately and are
    written in a separate thread. If that fails, they are written with the next change or when the
    window closes."""

    changed = Signal()
    problem = Signal(UserError)
    _found = Signal(UserError)  # emitted by the thread

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._thread = JobThread("votes")
        self._store: VoteStore | None = None  # used only by the thread while it runs
        self._undone: list[Callable[[VoteStore], object]] = []
        self._found.connect(self.problem, Qt.ConnectionType.QueuedConnection)
        self.votes: list[Vote] = []
        self._were_read = False
        self._start_reading()

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def add(self, vote: Vote) -> None:
        self.votes.append(vote)
        self._write(lambda store: store.add(vote))
        self.changed.emit()

    def remove(self, votes: Sequence[Vote]) -> None:
        """Delete some votes; `add` restores a vote."""
        gone = {vote.id for vote in votes}
        self.votes = [vote for vote in self.votes if vote.id not in gone]
        self._write(lambda store: store.remove(gone))
        self.changed.emit()

    def shut_down(self) -> None:
        """Wait for the thread, write unsaved changes, and close the file."""
        self._thread.shut_down()
        store, self._store = self._store, None
        try:
            if self._undone:
                store = store or open_votes(self._path)[0]
                for act in self._undone:  # repeating one does no harm
                    act(store)
            if store is not None:
                store.close()
        except sqlite3.Error:  # also if another program has locked the file
            log.exception("the last votes could not be written")
        self._undone.clear()

    def _write(self, act: Callable[[VoteStore], object]) -> None:
        def work(_cancel: Cancel) -> Iterator[object]:
            try:
                written = tuple(self._undone)  # including those that failed before
                self._with_store(lambda store: [each(store) for each in written])
                yield written
            except sqlite3.Error as error:
                raise UserError(
                    tr(
                        "A change to your votes couldn't be saved. Check the free space on the "
                        "disk. Glassbox tries to save the change again with your next vote and "
                        "when you close it."
                    ),
                    kind="not_kept",
                    details=str(error),
                ) from error

        def done(written: tuple[Callable[[VoteStore], object], ...]) -> None:
            self._undone = [each for each in self._undone if each not in written]
            if not self._were_read:
                self._start_reading()

        self._undone.append(act)
        job = self._thread.submit(work, "keep a vote")
        job.finished.connect(done)
        job.failed.connect(self.problem)

    def _start_reading(self) -> None:
        job = self._thread.submit(self._read, "read votes")
        job.finished.connect(self._take)
        job.failed.connect(self.problem)

    def _read(self, _cancel: Cancel) -> Iterator[list[Vote]]:
        try:
            yield self._with_store(VoteStore.all)
        except sqlite3.Error as error:
            said = (
                tr(
                    "Another program is using the file with your votes. Close that program. "
                    "Your earlier votes will reappear with your next vote."
                )
                if is_busy(error)
                else tr("Your votes can't be read. Restart Glassbox to try again.")
            )
            raise UserError(said, kind="cannot_read", details=str(error)) from error

    def _with_store(self, act: Callable[[VoteStore], T]) -> T:
        """Run `act` on the store, with a new file if the old one is damaged. Runs in the thread.

        Raises: sqlite3.Error.
        """
        store = self._opened()
        try:
            return act(store)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            store.close()
            self._store, problem = replace_damaged(self._path)
            self._found.emit(problem)
            return act(self._store)

    def _opened(self) -> VoteStore:
        """Return the store, which is opened on first use. Runs in the thread."""
        if self._store is None:
            self._store, problem = open_votes(self._path)
            if problem is not None:
                self._found.emit(problem)
        return self._store

    @Slot(object)
    def _take(self, votes: list[Vote]) -> None:
        self._were_read = True
        known = {vote.id for vote in self.votes}
        self.votes = [*(vote for vote in votes if vote.id not in known), *self.votes]
        self.changed.emit()
