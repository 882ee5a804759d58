"""Keeps what is typed and not sent: for each conversation, and across a restart."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QPlainTextEdit

from desktop.core.conversations import Conversation
from desktop.core.drafts import read_drafts, write_drafts
from desktop.services.conversations import Conversations

KEEP_MS = 800
"""After the last key."""
NEW = "new"
"""The key of a chat in which nothing was asked yet."""


class Drafts(QObject):
    """Follows the composer; the pane says when another conversation is shown."""

    def __init__(self, service: Conversations, edit: QPlainTextEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._service, self._edit = service, edit
        self._file = service.beside("drafts.json")
        self._texts = read_drafts(self._file)
        self._written = dict(self._texts)
        self._current = Conversation()
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.save)
        edit.textChanged.connect(self._timer.start)

    def begin(self, conversation: Conversation) -> None:
        """The pane is built: what was typed in a new chat is there again."""
        self._current = conversation
        self._show(self._texts.get(NEW, ""))

    def switch(self, conversation: Conversation) -> None:
        """Another conversation is shown, with its own draft. Into a new chat, and from one into a
        conversation without a draft, the text goes along."""
        before, after = _key(self._current), _key(conversation)
        text = self._edit.toPlainText()
        self._current = conversation
        theirs = self._texts.get(after, "") if after != before else text
        goes_along = text and (after == NEW or (before == NEW and not theirs))
        if goes_along:
            self._put(before, "")
            self._put(after, text)
        elif after != before:
            self._put(before, text)
            self._show(theirs)
        self._timer.start()

    @Slot()
    def save(self) -> None:
        """Soon after the last key, and when the window closes."""
        self._timer.stop()
        self._put(_key(self._current), self._edit.toPlainText())
        if self._service.loaded:
            listed = {str(each.id) for each in self._service.summaries} | {NEW}
            self._texts = {key: text for key, text in self._texts.items() if key in listed}
        if self._texts != self._written:
            self._written = dict(self._texts)
            file, texts = self._file, self._written
            self._service.background(lambda: write_drafts(file, texts), "keep drafts")

    def _put(self, key: str, text: str) -> None:
        if text.strip():
            self._texts[key] = text
        else:
            self._texts.pop(key, None)

    def _show(self, text: str) -> None:
        self._edit.setPlainText(text)
        cursor = self._edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._edit.setTextCursor(cursor)


def _key(conversation: Conversation) -> str:
    return str(conversation.id) if conversation.all_turns else NEW
