"""Provides saved conversations to the window; reads and writes them in a separate thread."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.damage import open_store, replace_damaged, still_there, trouble
from desktop.core.conversations.drafts import remove_unused_pictures
from desktop.core.conversations.search import pieces
from desktop.core.conversations.store import ConversationStore
from desktop.core.conversations.turns import Changes, ConversationSummary
from desktop.core.databases.database import is_damage
from desktop.core.errors import UserError
from desktop.services.jobs import Job, JobThread

log = logging.getLogger(__name__)

T = TypeVar("T")

KEEP_MS = 300
"""Milliseconds to wait for further changes before saving. If the program is killed, only the
changes made during this time and those being written are lost."""
TRY_AGAIN_MS = 5000
"""Milliseconds before retrying to save changes or to read the list. By then, the disk may have room
again, or the file may be unlocked."""
UNDO_S = 3600.0
"""At startup, conversations that were deleted more than this many seconds ago, in another window or
an earlier run, are removed from the file."""


class Conversations(QObject):
    """Saves conversations soon after they change and emits `changed` when the list changes."""

    changed = Signal()
    problem = Signal(UserError)
    _found = Signal(UserError)  # emitted by the thread

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._thread = JobThread("conversations")
        self._store: ConversationStore | None = None  # used only by the thread while it runs
        self._summaries: dict[int, ConversationSummary] = {}
        self._waiting: dict[int, Conversation] = {}
        """Conversations with unsaved changes. They are opened from here, not from the disk."""
        self._unsaved_deleted: dict[int, Conversation] = {}  # deleted while a save of them failed
        self._undone: list[Callable[[ConversationStore], object]] = []
        """Work that must be done but isn't finished. When the window closes, the thread drops the
        work that it hasn't begun, and `shut_down` does it."""
        self._deleted: set[int] = set()
        self._saving = self._told = self._moved = False
        self._found.connect(self.problem, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self._save)
        self._list_again = QTimer(self, singleShot=True)
        self._list_again.timeout.connect(self.refresh)
        self.loaded = False  # True once the list has been read

    def beside(self, name: str) -> Path:
        """Return the path of another file of user data, beside that of the conversations."""
        return self._path.with_name(name)

    @property
    def summaries(self) -> list[ConversationSummary]:
        """Summaries of all conversations, most recently used first."""
        return sorted(self._summaries.values(), key=lambda each: each.used, reverse=True)

    @property
    def busy(self) -> bool:
        return self._thread.busy or self._timer.isActive()

    # --- reading ---

    def refresh(self) -> Job:
        """Read the list again: another window may have changed it."""
        job = self._submit(lambda store: store.summaries(), "list conversations")
        job.finished.connect(self._take_list)
        job.failed.connect(self._not_listed)
        return job

    def open(self, number: int) -> Job:
        """Open a conversation. The job's result is the Conversation, or None if it's gone."""
        waiting = self._waiting.get(number)
        return self._submit(lambda store: waiting or store.open(number), "open a conversation")

    def tokens(self, turn: int) -> Job:
        """Read the tokens of an answer. The job's result is a TokenRecord, or None if the tokens
        weren't saved."""
        return self._submit(lambda store: store.tokens(turn), "read an answer's tokens")

    def search(self, text: str) -> Job:
        """Search all conversations. The job's result is a list of ConversationMatch."""
        return self._submit(lambda store: store.search(pieces(text)), "search conversations")

    # --- changing ---

    def keep(self, conversation: Conversation) -> None:
        """Save a conversation's changes soon. A conversation that has no questions or was deleted
        isn't saved."""
        if not conversation.all_turns or conversation.id in self._deleted:
            return
        self._waiting[conversation.id] = conversation
        self._show(conversation.summary)
        if not self._timer.isActive() and not self._saving:
            self._timer.start(KEEP_MS)

    def rename(self, conversation: Conversation, title: str) -> None:
        """Rename a conversation. An empty title makes the first question the title again."""
        conversation.rename(title)
        self.keep(conversation)

    def delete(self, number: int) -> None:
        """Delete a conversation; `restore` brings it back while the window is open."""
        waiting = self._waiting.pop(number, None)
        changes = waiting.take_changes() if waiting is not None else None

        def delete(store: ConversationStore) -> None:
            nonlocal changes
            if changes is not None:
                store.save(changes)
                changes = None  # another attempt must not overwrite what is saved later
            self._keep_deletion(store, number)

        self._deleted.add(number)
        self._write(delete, "delete a conversation", retry=True)
        if self._summaries.pop(number, None) is not None:
            self.changed.emit()  # whoever searches now finds it deleted

    def restore(self, summary: ConversationSummary) -> None:
        """Undo `delete`."""
        self._deleted.discard(summary.id)
        restore = partial(self._keep_deletion, number=summary.id)
        self._write(restore, "restore a conversation", retry=True)
        self._show(summary)
        if (unsaved := self._unsaved_deleted.pop(summary.id, None)) is not None:
            self.keep(unsaved)

    def _keep_deletion(self, store: ConversationStore, number: int) -> None:
        """Write whether a conversation is deleted now. An earlier attempt that is repeated later
        can therefore do no harm."""
        if number in self._deleted:
            store.delete(number)
        else:
            store.restore(number)

    def background(self, work: Callable[[], T], label: str) -> Job:
        """Run other disk work in the thread, such as an export. The job's result is what `work`
        returns."""
        return self._write(lambda _store: work(), label)

    @property
    def unsaved(self) -> bool:
        """True if a conversation has changes that aren't in the file yet."""
        return bool(self._waiting)

    def flush(self) -> Job:
        """Save changes now. If that fails, `unsaved` is still true when the job has finished."""
        self._timer.stop()
        self._save()
        return self.background(lambda: None, "wait for conversations")

    def move_file(self, move: Callable[[], None]) -> Job:
        """Close the file and call `move` in the thread; it may replace the file and those beside
        it. Call this when nothing is `unsaved`. The job fails if `move` raises UserError."""

        def work(store: ConversationStore) -> None:
            store.close()
            self._store = None
            move()

        job = self._submit(work, "move the conversations")
        job.finished.connect(self._start_over)
        return job

    @Slot()
    def _start_over(self) -> None:
        self._summaries, self._deleted, self.loaded = {}, set(), False
        self.changed.emit()
        self.refresh()

    def shut_down(self) -> None:
        """Wait for the thread, write unsaved changes, remove the conversations that were deleted in
        this window, and close the file."""
        self._timer.stop()
        self._list_again.stop()
        self._thread.shut_down()
        store, self._store = still_there(self._store), None
        if store is None and not self._waiting and not self._undone:
            return
        try:
            store = store or open_store(self._path)[0]
            for act in self._undone:  # in order; repeating one does no harm
                try:
                    act(store)
                except UserError:  # such as an export to a drive that was removed
                    log.exception("work that waited could not be done")
            for each in self._waiting.values():  # whole, since some may not have been saved
                store.save(each.take_changes(whole=True))
            store.purge(0.0, tuple(self._deleted))
            store.close()
        except (sqlite3.Error, UserError):
            log.exception("the last changes of conversations could not be written")
        self._waiting.clear()
        self._undone.clear()

    # --- writing ---

    @Slot()
    def _save(self) -> None:
        if not self._waiting or self._saving:
            return
        self._saving = True
        changes = [(each, each.take_changes()) for each in self._waiting.values()]
        written: list[bool] = []

        def write(store: ConversationStore) -> list[bool]:
            # Another attempt must not overwrite what is saved later.
            written[:] = written or [store.save(each) for _, each in changes]
            return written

        job = self._write(write, "keep conversations")
        job.finished.connect(partial(self._saved, changes))
        job.failed.connect(partial(self._not_saved, changes))

    def _saved(self, changes: list[tuple[Conversation, Changes]], written: list[bool]) -> None:
        self._saving = self._told = False
        for (conversation, each), is_there in zip(changes, written, strict=True):
            if not is_there:  # another window has deleted it permanently; save it again
                conversation.give_back(each)
                conversation.forget_kept()
            elif not conversation.has_changes:
                self._waiting.pop(conversation.id, None)
        if self._waiting:
            self._timer.start(KEEP_MS)

    def _not_saved(self, changes: list[tuple[Conversation, Changes]], _: UserError) -> None:
        self._saving = False
        for conversation, each in changes:
            conversation.give_back(each)
            into = self._unsaved_deleted if conversation.id in self._deleted else self._waiting
            into.setdefault(conversation.id, conversation)
        self._timer.start(TRY_AGAIN_MS)

    def _show(self, summary: ConversationSummary) -> None:
        if self._summaries.get(summary.id) != summary:
            self._summaries[summary.id] = summary
            self.changed.emit()

    @Slot(object)
    def _take_list(self, summaries: list[ConversationSummary]) -> None:
        found = {each.id: each for each in summaries if each.id not in self._deleted}
        found |= {each.id: each.summary for each in self._waiting.values()}
        first, self.loaded = not self.loaded, True
        if found != self._summaries or first:
            self._summaries = found
            self.changed.emit()

    @Slot(UserError)
    def _not_listed(self, error: UserError) -> None:
        """Retry later if the list hasn't been read yet; the file may be locked."""
        if error.kind == "not_kept" and not self.loaded:
            self._list_again.start(TRY_AGAIN_MS)

    # --- the thread ---

    def _submit(self, act: Callable[[ConversationStore], object], label: str) -> Job:
        """Queue work on the store. The job's event is what `act` returns."""

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

    def _write(
        self, act: Callable[[ConversationStore], object], label: str, retry: bool = False
    ) -> Job:
        """Queue work as `_submit` does. If the thread hasn't begun the work when the window closes,
        `shut_down` does the work. With `retry`, failed work is repeated until it succeeds."""

        def done(_result: object = None) -> None:
            self._undone.remove(act)

        def attempt() -> Job:
            job = self._submit(act, label)
            job.finished.connect(done)
            job.failed.connect(failed)
            return job

        def failed(_error: UserError) -> None:
            if retry:
                QTimer.singleShot(TRY_AGAIN_MS, self, attempt)
            else:
                done()

        self._undone.append(act)
        return attempt()

    def _opened(self) -> ConversationStore:
        """Return the store, which is opened on first use, and again if its file was deleted or
        replaced. Runs in the thread."""
        before, self._store = self._store, still_there(self._store)
        self._moved = self._moved or before is not self._store
        if self._store is None:
            self._store, problem = open_store(self._path)
            if problem is not None:
                self._found.emit(problem)
            with contextlib.suppress(sqlite3.Error):
                self._store.purge(time.time() - UNDO_S)
                if problem is None and not self._moved:  # else, another file may still use them
                    remove_unused_pictures(self._path.parent, self._store.pictures())
        return self._store

    def _mended(self, error: sqlite3.Error) -> UserError:
        """Replace the store if it is damaged, and return the error to show. Runs in the thread."""
        if self._store is None or not is_damage(error):
            return trouble(error)
        self._store.close()
        self._store, problem = replace_damaged(self._path, error)
        return problem

    @Slot(UserError)
    def _tell(self, error: UserError) -> None:
        """Report an error; a failed save only once until a save succeeds, as retries may fail."""
        if error.kind == "not_kept" and self._told:
            return
        self._told = self._told or error.kind == "not_kept"
        if error.kind == "damaged_conversations":
            for conversation in self._waiting.values():
                conversation.forget_kept()  # the new file contains less than the old one
            self.refresh()
        self.problem.emit(error)
