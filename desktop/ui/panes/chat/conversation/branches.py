"""Switches between the branches of the conversation that is shown, and deletes messages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.turns import Turn
from desktop.core.i18n import counted, tr
from desktop.services.conversations import Conversations
from desktop.ui.notices import Notices
from desktop.ui.panes.chat.composer.sending import Sending
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.history.actions import ConversationActions


class Branches(QObject):
    """Acts on the conversation in a view. An answer that is being written stops first."""

    changed = Signal()
    """Emitted when another branch is shown."""

    def __init__(
        self,
        notices: Notices,
        conversations: Conversations,
        shown: ConversationView,
        sending: Sending,
        actions: ConversationActions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._notices, self._conversations, self._shown = notices, conversations, shown
        self._sending, self._actions = sending, actions

    @Slot(Turn, int)
    def turn_to(self, turn: Turn, step: int) -> None:
        """Switch to the previous or next version of a message, with the messages that follow it."""
        versions = self._shown.conversation.versions(turn)
        place = versions.index(turn) + step
        if not 0 <= place < len(versions):
            return
        self._sending.abandon()
        self._shown.conversation.choose(versions[place])
        self._follow_path()
        if (item := self._shown.item(versions[place])) is not None:
            item.versions.focus(step)

    @Slot(Turn)
    def go_to(self, turn: Turn) -> None:
        """Show a message of the conversation, in any branch."""
        self._sending.abandon()
        self._shown.conversation.choose(turn)
        self._shown.show(self._shown.conversation, turn)
        self.changed.emit()

    @Slot(Turn)
    def remove(self, turn: Turn) -> None:
        """Delete a message and everything that follows it. Other versions of the message stay."""
        self._sending.abandon()
        conversation = self._shown.conversation
        if turn.parent is None and len(conversation.versions(turn)) == 1:
            self._actions.delete(conversation.id)
            return
        before = conversation.path_to(turn)[:-1]
        gone = conversation.remove(turn)
        self._follow_path()
        count = len(gone)
        said = counted(count, "Deleted {count} message.", "Deleted {count} messages.", count=count)

        def undo() -> None:
            self._actions.act_on(conversation.id, lambda found: self._put_back(found, gone, before))

        self._notices.info(said, (tr("Undo"), undo))

    def _put_back(self, conversation: Conversation, gone: list[Turn], before: list[Turn]) -> None:
        """Restore deleted messages. `conversation` may have been read from disk again since."""
        if conversation is self._shown.conversation:
            self._sending.abandon()
            conversation.put_back(gone, before)
            self._follow_path()
        else:
            conversation.put_back(gone, before)
            self._conversations.keep(conversation)

    def _follow_path(self) -> None:
        """Show the branch that is now selected, and save the conversation."""
        self._shown.follow_path()
        self.changed.emit()
        self._conversations.keep(self._shown.conversation)
