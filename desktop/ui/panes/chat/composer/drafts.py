"""Saves unsent text and pictures, for each conversation and across restarts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.drafts import DRAFTS, Draft, read_drafts, write_drafts
from desktop.services.conversations import Conversations
from desktop.ui.panes.chat.composer.attaching import Attaching
from desktop.ui.panes.chat.composer.composer import Composer

KEEP_MS = 800
"""Delay in milliseconds between the last change and saving."""
NEW = "new"
"""Key of a chat without any questions."""
NOTHING = Draft()
Unsent = dict[str, Draft]
"""Drafts by the keys of their conversations."""


class Drafts(QObject):
    """Saves and restores the contents of the composer. The pane calls `switch` when it shows
    another conversation."""

    def __init__(
        self, service: Conversations, composer: Composer, attaching: Attaching, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service, self._composer, self._attaching = service, composer, attaching
        self._file = service.beside(DRAFTS)
        self._drafts = read_drafts(self._file)
        self._written, self._unkept = dict(self._drafts), False
        self._current = Conversation()
        self._key = NEW
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.save)
        composer.edited.connect(self._timer.start)
        attaching.changed.connect(self._timer.start)
        attaching.documents.changed.connect(self._timer.start)

    def begin(self, conversation: Conversation) -> None:
        """Restore the draft of a new chat, after the pane is built."""
        self._current = conversation
        self._show(self._drafts.get(self._key, NOTHING))

    @property
    def unsaved(self) -> Unsent:
        """All drafts, by the key of their conversation, including those that aren't written yet."""
        self.save()
        return self._drafts

    def resume(self, drafts: Unsent) -> None:
        """Go on with the `unsaved` drafts of an earlier pane, of which the current one is that of a
        new chat."""
        self._drafts = drafts
        self._show(drafts.get(self._key, NOTHING))

    def switch(self, conversation: Conversation) -> None:
        """Switch to the draft of another conversation. If that has none, and it or the current one
        is a new chat, the current draft moves to it."""
        self._follow_key()
        before, after, here = self._key, _key(conversation), self._here
        self._current, self._key = conversation, after
        theirs = self._drafts.get(after, NOTHING) if after != before else here
        if not here.empty and theirs.empty and NEW in (before, after):
            self._put(before, NOTHING)
            self._put(after, here)
        elif after != before:
            self._put(before, here)
            self._show(theirs)
        self._timer.start()

    @Slot()
    def save(self) -> None:
        """Save the drafts. Called shortly after the last change and when the window closes."""
        self._timer.stop()
        self._follow_key()
        self._put(self._key, self._here)
        if self._service.loaded:
            listed = {str(each.id) for each in self._service.summaries} | {NEW}
            self._drafts = {key: each for key, each in self._drafts.items() if key in listed}
        if self._unkept or self._drafts != self._written:
            self._written, self._unkept = dict(self._drafts), False
            file, drafts = self._file, self._written
            job = self._service.background(lambda: write_drafts(file, drafts), "keep drafts")
            job.finished.connect(self._kept)

    @Slot(object)
    def _kept(self, written: bool) -> None:
        """Remember a failed write, so that the next save retries; the disk may have been full."""
        if not written:
            self._unkept = True

    def _follow_key(self) -> None:
        """Update the key of the conversation, which changes when a new chat gets its first
        question. The draft under the old key was sent, or will be saved under the new key."""
        key = _key(self._current)
        if key != self._key:
            self._put(self._key, NOTHING)
            self._key = key

    @property
    def _here(self) -> Draft:
        attaching = self._attaching
        return Draft(self._composer.text, attaching.unsent, attaching.documents.paths)

    def _put(self, key: str, draft: Draft) -> None:
        if draft.empty:
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = draft

    def _show(self, draft: Draft) -> None:
        self._composer.show_text(draft.text)
        self._attaching.show_kept(draft.pictures)
        self._attaching.documents.show_kept(draft.files)


def _key(conversation: Conversation) -> str:
    return str(conversation.id) if conversation.all_turns else NEW
