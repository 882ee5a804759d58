"""The kept conversations as the window sees them: a thread of their own reads and writes."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.damage import open_store, replace_damaged, trouble
from desktop.core.conversations.drafts import read_drafts
from desktop.core.conversations.parts import Changes, Summary
from desktop.core.conversations.search import pieces
from desktop.core.conversations.store import ConversationStore
from desktop.core.errors import UserError
from desktop.core.files.database import is_damage
from desktop.services.jobs import Job, JobThread

log = logging.getLogger(__name__)

T = TypeVar("T")

KEEP_MS = 300
"""How long a change waits for those after it; a kill loses at most these and the writing."""

TRY_AGAIN_MS = 5000
"""After a save that failed: the disk may have room again."""

UNDO_S = 3600.0
"""What was deleted longer ago, and not by this window, is removed from the file at the start."""


UNSENT_S = 86_400.0
"""How long a picture is kept that goes with no question yet, and with no draft."""

DRAFTS = "drafts.json"
"""Beside the conversations: what was begun and not sent."""


class Conversations(QObject):
    """Keeps what it is given soon after it was given, and says when the list changes."""

    changed = Signal()
    problem = Signal(UserError)
    _found = Signal(UserError)  # by the thread

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._thread = JobThread("conversations")
        self._store: ConversationStore | None = None  # the thread's, while the thread runs
        self._summaries: dict[int, Summary] = {}
        self._waiting: dict[int, Conversation] = {}
        """With changes that are not written yet; read again from here, not from the disk."""
        self._undone: list[Callable[[ConversationStore], object]] = []
        """Asked of the thread, which forgets what it has not begun when the window closes."""
        self._deleted: set[int] = set()
        self._saving = False
        self._told = False
        self._found.connect(self.problem, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self._save)
        self._list_again = QTimer(self, singleShot=True)
        self._list_again.timeout.connect(self.refresh)
        self.loaded = False
        """Whether the list has been read."""

    def beside(self, name: str) -> Path:
        """Where another file of what the user did belongs."""
        return self._path.with_name(name)

    @property
    def summaries(self) -> list[Summary]:
        """Last used first."""
        return sorted(self._summaries.values(), key=lambda each: each.used, reverse=True)

    @property
    def busy(self) -> bool:
        return self._thread.busy or self._timer.isActive()

    # --- reading ---

    def refresh(self) -> Job:
        """Read the list anew: another window may have added to it."""
        job = self._submit(lambda store: store.summaries(), "list conversations")
        job.finished.connect(self._take_list)
        job.failed.connect(self._not_listed)
        return job

    def open(self, number: int) -> Job:
        """Its result is the Conversation, or None where it is not there any more."""
        if (waiting := self._waiting.get(number)) is not None:
            return self._submit(lambda _store: waiting, "open a conversation")
        return self._submit(lambda store: store.open(number), "open a conversation")

    def tokens(self, turn: int) -> Job:
        """Of an answer. Its result is a TokenRecord, or None where they were not kept."""
        return self._submit(lambda store: store.tokens(turn), "read an answer's tokens")

    def search(self, text: str) -> Job:
        """Its result is a list of Match."""
        return self._submit(lambda store: store.search(pieces(text)), "search conversations")

    # --- changing ---

    def keep(self, conversation: Conversation) -> None:
        """Write what has changed, soon. One that nothing was asked in is not kept."""
        if not conversation.all_turns or conversation.id in self._deleted:
            return
        self._waiting[conversation.id] = conversation
        self._show(conversation.summary)
        if not self._timer.isActive() and not self._saving:
            self._timer.start(KEEP_MS)

    def rename(self, conversation: Conversation, title: str) -> None:
        """An empty title makes the first question the title again."""
        conversation.rename(title)
        self.keep(conversation)

    def delete(self, number: int) -> None:
        """Take a conversation off the list; `restore` brings it back while the window is open."""
        waiting = self._waiting.pop(number, None)
        changes = waiting.take_changes() if waiting is not None else None

        def delete(store: ConversationStore) -> None:
            if changes is not None:
                store.save(changes)
            store.delete(number)

        self._deleted.add(number)
        if self._summaries.pop(number, None) is not None:
            self.changed.emit()
        self._write(delete, "delete a conversation")

    def restore(self, summary: Summary) -> None:
        """Undo `delete`."""
        self._deleted.discard(summary.id)
        self._write(lambda store: store.restore(summary.id), "restore a conversation")
        self._show(summary)

    def background(self, work: Callable[[], T], label: str) -> Job:
        """Do something else with a disk, such as an export. Its result is what `work` returns."""
        return self._write(lambda _store: work(), label)

    def shut_down(self) -> None:
        """Wait for the thread, write what is not written, close the file."""
        self._timer.stop()
        self._list_again.stop()
        self._thread.shut_down()
        store, self._store = self._store, None
        if store is None and not self._waiting and not self._undone:
            return
        try:
            store = store or open_store(self._path)[0]
            for act in self._undone:  # in their order; doing one twice does no harm
                act(store)
            for conversation in self._waiting.values():
                # Perhaps the thread has written it: that doesn't show any more.
                store.save(conversation.take_changes(whole=True))
            store.purge(0.0, tuple(self._deleted))
            store.close()
        except (sqlite3.Error, UserError):
            log.exception("the last changes of conversations could not be written")
        self._waiting.clear()
        self._undone.clear()

    # --- writing ---

    @Slot()
    def _save(self) -> None:
        waiting = list(self._waiting.values())
        if not waiting or self._saving:
            return
        self._saving = True
        changes = [(each, each.take_changes()) for each in waiting]

        def write(store: ConversationStore) -> list[bool]:
            return [store.save(each) for _, each in changes]

        def saved(written: list[bool]) -> None:
            self._saved(changes, written)

        def failed(_error: UserError) -> None:
            self._not_saved(changes)

        job = self._submit(write, "keep conversations")
        job.finished.connect(saved)
        job.failed.connect(failed)

    def _saved(self, changes: list[tuple[Conversation, Changes]], written: list[bool]) -> None:
        self._saving = self._told = False
        for (conversation, each), is_there in zip(changes, written, strict=True):
            if not is_there:  # another window has deleted it for good; here it goes on
                conversation.give_back(each)
                conversation.forget_kept()
            elif not conversation.has_changes:
                self._waiting.pop(conversation.id, None)
        if self._waiting:
            self._timer.start(KEEP_MS)

    def _not_saved(self, changes: list[tuple[Conversation, Changes]]) -> None:
        self._saving = False
        for conversation, each in changes:
            conversation.give_back(each)
        self._timer.start(TRY_AGAIN_MS)

    def _show(self, summary: Summary) -> None:
        if self._summaries.get(summary.id) != summary:
            self._summaries[summary.id] = summary
            self.changed.emit()

    @Slot(object)
    def _take_list(self, summaries: list[Summary]) -> None:
        found = {each.id: each for each in summaries if each.id not in self._deleted}
        found |= {each.id: each.summary for each in self._waiting.values()}
        first, self.loaded = not self.loaded, True
        if found != self._summaries or first:
            self._summaries = found
            self.changed.emit()

    @Slot(UserError)
    def _not_listed(self, error: UserError) -> None:
        """Another program holds the file: it lets go of it sometime."""
        if error.kind == "not_kept" and not self.loaded:
            self._list_again.start(TRY_AGAIN_MS)

    # --- the thread ---

    def _submit(self, act: Callable[[ConversationStore], object], label: str) -> Job:
        """Queue what is to be done with the store. The job's event is what `act` returns."""

        def work(_cancel: Cancel) -> Iterator[object]:
            store = self._opened()
            try:
                yield act(store)
            except sqlite3.Error as error:
                if not self._told:
                    log.warning("%s: %s", label, error)
                raise self._mended(error) from error

        job = self._thread.submit(work, label)
        job.failed.connect(self._tell)
        return job

    def _write(self, act: Callable[[ConversationStore], object], label: str) -> Job:
        """As `_submit`, but done in any case, at the latest when the window closes."""

        def done(_result: object = None) -> None:
            self._undone.remove(act)

        self._undone.append(act)
        job = self._submit(act, label)
        job.finished.connect(done)
        job.failed.connect(done)
        return job

    def _opened(self) -> ConversationStore:
        """In the thread: the store, opened when it is first wanted."""
        if self._store is None:
            self._store, problem = open_store(self._path)
            if problem is not None:
                self._found.emit(problem)
            with contextlib.suppress(sqlite3.Error):
                self._store.purge(time.time() - UNDO_S)
                if problem is None:  # else a file that was set aside may still have them
                    self._remove_pictures(self._store.pictures() | self._drawn_up())
        return self._store

    def _drawn_up(self) -> set[str]:
        """In the thread: the pictures that wait in drafts to be sent."""
        drafts = read_drafts(self.beside(DRAFTS))
        return {number for draft in drafts.values() for number in draft.pictures}

    def _remove_pictures(self, shown: set[str]) -> None:
        """In the thread: the files of pictures that no conversation shows any more. Those of the
        last hours may be about to be sent, by another window too."""
        with contextlib.suppress(OSError):
            for file in self.beside("pictures").glob("*.png"):
                # Also one of a future that a wrong clock has made.
                old = abs(time.time() - file.stat().st_mtime) > UNSENT_S
                if old and file.name.partition(".")[0] not in shown:
                    file.unlink()

    def _mended(self, error: sqlite3.Error) -> UserError:
        """In the thread: what went wrong, with a new store where the old one is damaged."""
        if self._store is None or not is_damage(error):
            return trouble(error)
        self._store.close()
        self._store, problem = replace_damaged(self._path, error)
        return problem

    @Slot(UserError)
    def _tell(self, error: UserError) -> None:
        """Once, until something could be written again: what can't be kept comes every time."""
        if error.kind == "not_kept" and self._told:
            return
        self._told = self._told or error.kind == "not_kept"
        if error.kind == "damaged_conversations":
            for conversation in self._waiting.values():
                conversation.forget_kept()  # the new file has less than the old one had
            self.refresh()
        self.problem.emit(error)
