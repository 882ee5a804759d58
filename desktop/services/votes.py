"""Provides the votes to the window, those of this laptop and those of the others in the room; reads
and writes them in a separate thread."""

from __future__ import annotations

import logging
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.compare.vote_file import (
    MOST_VALUES,
    Outcome,
    checked_votes,
    clean_name,
    outcome_of,
    read_votes,
    shared,
    write_votes,
)
from desktop.core.compare.vote_store import (
    LaptopVotes,
    Vote,
    VoteStore,
    open_votes,
    replace_damaged,
)
from desktop.core.databases.database import is_busy, is_damage
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.i18n import tr
from desktop.services.jobs import Job, JobThread

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True)
class _Stored:
    votes: list[Vote]
    room: dict[str, LaptopVotes]
    laptop: str
    exports: int


class Votes(QObject):
    """Holds the votes of this laptop, oldest first, and in `room` those of others by the laptops'
    ids, in the order in which they were added. `laptop` is the random id of this laptop. Additions
    and deletions take effect immediately and are written in a separate thread. If that fails, they
    are written with the next change or when the window closes."""

    changed = Signal()
    problem = Signal(UserError)
    _found = Signal(UserError)  # emitted by the thread

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._thread = JobThread("votes")
        self._store: VoteStore | None = None  # used only by the thread while it runs
        self._lost = False  # the file was deleted or replaced, and the new one isn't complete yet
        self._exports = 0
        self._undone: list[Callable[[VoteStore], object]] = []
        self._found.connect(self.problem, Qt.ConnectionType.QueuedConnection)
        self.votes: list[Vote] = []
        self.room: dict[str, LaptopVotes] = {}
        self.laptop = secrets.token_hex(16)  # kept once votes have been exported
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

    # --- the room ---

    def export(self, path: Path, name: str) -> Job:
        """Write the votes of this laptop to a file. `name` is the laptop's name, possibly empty.
        The job fails with a UserError."""
        votes, laptop, name = shared(self.votes), self.laptop, clean_name(name)

        def work() -> None:
            try:
                number = self._with_store(lambda store: store.count_export(laptop, self._exports))
            except sqlite3.Error as error:
                raise _not_kept(error) from error
            self._exports = number
            write_votes(path, LaptopVotes(laptop, name, number, votes))

        return self._thread.call(work, "export votes")

    @property
    def unnamed(self) -> str:
        """What this laptop is called in the room if its user types no name."""
        return LaptopVotes(self.laptop, "", 0, ()).shown_name

    def when_read(self, act: Callable[[], object]) -> None:
        """Call `act` once the votes have been read, or reading them has failed."""
        self._thread.call(lambda: None, "wait for the votes").finished.connect(act)

    def read_files(self, paths: Sequence[Path]) -> Job:
        """Read files of votes. The job's result is a list with LaptopVotes or a UserError for each
        path."""

        def read(path: Path) -> LaptopVotes | UserError:
            try:
                return read_votes(path)
            except UserError as error:
                return error

        return self._thread.call(lambda: [read(path) for path in paths], "read files of votes")

    def add_laptop(self, found: LaptopVotes) -> Outcome:
        """Count the votes of another laptop, unless the same or newer ones are counted."""
        outcome = outcome_of(found, self.laptop, self.room)
        if outcome in ("added", "replaced"):
            self.restore_room([found])
        return outcome

    def restore_room(self, laptops: Sequence[LaptopVotes]) -> None:
        """Count the votes of other laptops, in place of earlier ones from the same laptops."""
        now = time.time()
        for place, each in enumerate(laptops):
            self.room[each.laptop] = each
            moment = now + place / 1e6  # keeps their order
            self._write(lambda store, each=each, at=moment: store.add_laptop(each, at))
        self.changed.emit()

    def forget_room(self) -> None:
        """Delete the votes of the other laptops; `restore_room` restores them."""
        gone = list(self.room)
        self.room = {}
        self._write(lambda store: store.remove_laptops(gone))
        self.changed.emit()

    def shut_down(self) -> None:
        """Wait for the thread, write unsaved changes, and close the file."""
        self._thread.shut_down()
        try:
            if self._undone:
                store = self._opened()
                for act in self._undone:  # repeating one does no harm
                    act(store)
            if self._store is not None:
                self._store.close()
        except sqlite3.Error:  # also if another program has locked the file
            log.exception("the last votes could not be written")
        self._store = None
        self._undone.clear()

    def _write(self, act: Callable[[VoteStore], object]) -> None:
        def work(_cancel: Cancel) -> Iterator[object]:
            try:
                written = tuple(self._undone)  # including those that failed before
                self._with_store(lambda store: [each(store) for each in written])
                yield written
            except sqlite3.Error as error:
                raise _not_kept(error) from error

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

    def _read(self, _cancel: Cancel) -> Iterator[_Stored]:
        try:
            yield self._with_store(_all)
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
        """Return the store, which is opened on first use, and again if its file was deleted or
        replaced. The new file gets the votes that the window shows. Runs in the thread."""
        if self._store is not None and self._store.moved:
            self._store.close()
            self._store, self._lost = None, True
        if self._store is None:
            self._store, problem = open_votes(self._path)
            if problem is not None:
                self._found.emit(problem)
        if self._lost:
            for vote in tuple(self.votes):
                self._store.add(vote)
            for at, votes in enumerate(tuple(self.room.values())):
                self._store.add_laptop(votes, at)
            self._lost = False
        return self._store

    @Slot(object)
    def _take(self, stored: _Stored) -> None:
        self._were_read = True
        known = {vote.id for vote in self.votes}
        self.votes = [*(vote for vote in stored.votes if vote.id not in known), *self.votes]
        self.room = stored.room | self.room
        self.laptop = stored.laptop or self.laptop
        self._exports = max(self._exports, stored.exports)
        self.changed.emit()


def _all(store: VoteStore) -> _Stored:
    """Return what the store has. Entries of the room that a newer version or somebody else has
    changed are left out."""
    room: dict[str, LaptopVotes] = {}
    for content in store.room():
        try:
            value: Any = parsed(content, MOST_VALUES)
        except (ValueError, RecursionError):
            continue
        if (votes := checked_votes(value)) is not None:
            room[votes.laptop] = votes
    return _Stored(store.all(), room, *store.laptop())


def _not_kept(error: sqlite3.Error) -> UserError:
    return UserError(
        tr(
            "A change to your votes couldn't be saved. Check the free space on the disk. Glassbox "
            "tries to save the change again with your next vote and when you close it."
        ),
        kind="not_kept",
        details=str(error),
    )
