"""Sends the question in the composer, or keeps it there until it can be sent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.core.conversations.attached import AttachedFile
from desktop.core.conversations.reply import Reply
from desktop.core.i18n import tr
from desktop.services.answering import Answering
from desktop.ui.notices import Notice, Notices
from desktop.ui.panes.chat.composer.attaching import Attaching
from desktop.ui.panes.chat.history.actions import ConversationActions
from desktop.ui.panes.chat.models.switch import ModelSwitch
from desktop.ui.panes.chat.view import ChatView

Ask = Callable[[str, tuple[str, ...], tuple[AttachedFile, ...]], object]
"""Asks a question with its pictures (their ids) and files."""


class Sending(QObject):
    """Decides when a question is sent. One that has to wait stays in the composer, which says what
    it waits for; changing the text ends the waiting."""

    def __init__(
        self,
        view: ChatView,
        attaching: Attaching,
        answering: Answering,
        actions: ConversationActions,
        models: ModelSwitch,
        notices: Notices,
        ask: Ask,
    ) -> None:
        super().__init__(view)
        self._attaching, self._answering = attaching, answering
        self._actions, self._models, self._notices = actions, models, notices
        self._ask = ask
        self._asked: Notice | None = None  # about a file that doesn't fit
        composer = self._composer = view.composer
        composer.waiting_canceled.connect(self.cancel)
        composer.edited.connect(self.cancel)
        answering.ended.connect(self._follow_answer)
        attaching.settled.connect(self._go_on)
        attaching.documents.settled.connect(self._go_on)
        attaching.documents.count_canceled.connect(self.cancel)

    @property
    def waiting(self) -> bool:
        return self._composer.is_waiting

    def send(self, text: str) -> None:
        """Send a question now, if that is possible. If it isn't, the question stays in the composer
        and is sent later, or a notice says what is missing."""
        mine = self._composer.text.strip() == text
        if self._actions.opening:
            self._notices.info(
                tr("The conversation is still opening. Send your question again in a moment.")
            )
            return
        if not self._models.chosen:
            self._models.ask()
        elif self._answering.reply is not None:
            if mine:
                self._composer.show_waiting(tr("Sends after this answer"))
        elif not mine:
            self._ask(text, (), ())
        elif self._is_ready(text):
            self.cancel()
            if self._asked is not None:
                self._notices.take_back([self._asked])
                self._asked = None
            self._composer.show_text("")
            files = self._attaching.documents.taken()
            self._ask(text, self._attaching.sent(), files)

    def _is_ready(self, text: str) -> bool:
        """Return True if everything that goes with the question is read, counted, and fits."""
        documents = self._attaching.documents
        if self._attaching.reading or not documents.ready(text):
            self._composer.show_waiting(tr("Sends when its files are ready"))
            if (loading := documents.prepare(text)) is not None:
                loading.failed.connect(self.cancel)
                loading.cancelled.connect(self.cancel)
            return False
        if problem := documents.problem():
            self.cancel()
            self._asked = self._notices.info(problem)
            return False
        return True

    @Slot()
    def cancel(self) -> None:
        """Stop waiting. The question stays in the composer."""
        self._composer.show_waiting("")

    def abandon(self) -> None:
        """Stop the answer in progress and the waiting, before another conversation or branch is
        shown, where the question doesn't belong."""
        self.cancel()
        self._answering.abandon()

    @Slot(object)
    def _follow_answer(self, reply: Reply) -> None:
        """Send the question that waited for an answer. After an error, the user decides."""
        if reply.outcome.failure is not None:
            self.cancel()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self.waiting:
            QTimer.singleShot(0, self, self._send_waiting)

    @Slot()
    def _send_waiting(self) -> None:
        if self.waiting:
            self.send(self._composer.text.strip())
