"""Going from one branch of a conversation to another, and taking a branch away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop.core.conversation_parts import Turn
from desktop.core.conversations import Conversation
from desktop.core.words import counted, tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.chat.answering import Answering
from desktop.ui.panes.chat.inside import Inside
from desktop.ui.panes.chat.keeping import Keeping
from desktop.ui.panes.chat.numbers import Numbers
from desktop.ui.panes.chat.shown import Shown


class Branches(QObject):
    """Of the conversation that is shown, which `current` names."""

    def __init__(
        self,
        context: Context,
        shown: Shown,
        inside: Inside,
        keeping: Keeping,
        answering: Answering,
        numbers: Numbers,
        current: Callable[[], Conversation],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._shown, self._inside = context, shown, inside
        self._keeping, self._answering, self._numbers = keeping, answering, numbers
        self._current = current

    @Slot(Turn, int)
    def turn_to(self, turn: Turn, step: int) -> None:
        """Read the version before or after this one, and what follows from it."""
        versions = self._current().versions(turn)
        place = versions.index(turn) + step
        if not 0 <= place < len(versions):
            return
        self._answering.abandon()
        self._current().choose(versions[place])
        self._follow_path()
        if (item := self._shown.item(versions[place])) is not None:
            item.versions.focus(step)

    @Slot(Turn)
    def go_to(self, turn: Turn) -> None:
        """Show a message of the conversation, in whichever branch it is."""
        self._answering.abandon()
        self._current().choose(turn)
        self._shown.show(self._current(), turn)
        self._numbers.show_last(self._current())

    @Slot(Turn)
    def remove(self, turn: Turn) -> None:
        """Delete a message and what follows from it; other versions stay."""
        self._answering.abandon()
        conversation = self._current()
        if turn.parent is None and len(conversation.versions(turn)) == 1:
            self._keeping.delete(conversation.id)
            return
        gone = conversation.remove(turn)
        self._follow_path()
        count = len(gone)
        said = counted(
            count, "One message was deleted.", "{count} messages were deleted.", count=count
        )
        self._context.notices.info(said, (tr("Undo"), lambda: self._undo(conversation, gone)))

    def _undo(self, conversation: Conversation, gone: list[Turn]) -> None:
        if self._current() is conversation:
            self._answering.abandon()
            self._put_back(conversation, gone)
            self._follow_path()
            return
        self._put_back(conversation, gone)
        self._context.conversations.keep(conversation)
        if self._current().id == conversation.id:  # read from the disk since
            self._keeping.open(conversation.id)

    def _put_back(self, conversation: Conversation, gone: list[Turn]) -> None:
        """With their tokens, as far as this window has them."""
        conversation.put_back(gone)
        for turn in gone:
            if (tokens := self._inside.record_of(turn)) is not None:
                conversation.record(turn, tokens)

    def _follow_path(self) -> None:
        """Another branch is read."""
        self._shown.follow_path()
        self._numbers.show_last(self._current())
        self._context.conversations.keep(self._current())
