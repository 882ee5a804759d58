"""The experiment of the Chat pane, which shows the tokens that the model really read."""

from __future__ import annotations

from typing import ClassVar

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.reply import Reply
from desktop.core.settings import Preferences, values_of
from desktop.services.answering import Answering
from desktop.services.library import Library
from desktop.services.models import Models
from desktop.ui.experiments import Setup
from desktop.ui.panes.base import Pane, Spot
from desktop.ui.panes.chat.chat_settings import OWN, ChatSettings
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.models.choice import ModelChoice
from desktop.ui.panes.chat.view import ChatView


class TwoFaces(Pane):
    """Asks a question in a conversation of its own, with the model and the settings that the
    experiment names. The next new chat has the user's again."""

    view: ChatView
    chat_settings: ChatSettings
    shown: ConversationView
    choice: ModelChoice
    answering: Answering
    _reply: Reply | None = None
    _reading = ""  # the reading mode at the end
    before = ""  # path of the model before the experiment; "" if another was chosen since

    def __init__(self, library: Library, models: Models) -> None:
        super().__init__()
        self._library, self._models = library, models

    def send(self, text: str) -> None:
        raise NotImplementedError

    def show_conversation(self, conversation: Conversation) -> None:
        raise NotImplementedError

    def show_two_faces(self, setup: Setup) -> bool:
        """Run the pane's experiment: ask a question in a new chat, then show the tokens that the
        model really read. Returns False if it can't be asked; the pane then says why."""
        path = self._models.shipped(setup.models[0])
        if not path:
            return False
        self.before = self.before or self.choice.path
        settings = values_of(Preferences(), OWN)
        settings |= {"temperature": setup.temperature, "seed": setup.seed}
        self.view.composer.settings.setChecked(False)
        self.show_conversation(Conversation(settings=settings, model_path=path))
        self.send(setup.prompt)
        self._reply, self._reading = self.answering.reply, setup.view
        return self._reply is not None

    offered: ClassVar = {"two-faces": show_two_faces}
    spots: ClassVar = {
        "two-faces": lambda pane: Spot(
            pane.view.inside.flow.viewport(),
            pane.view.inside.flow.special_rect,
            (pane.view.inside,),
        )
    }

    def result_state(self, page: str) -> object:
        conversation, reading = self.shown.conversation, self.chat_settings.values.view
        return conversation.id, [turn.id for turn in conversation.turns], reading

    def finish_experiment(self, reply: Reply) -> bool:
        """Show the tokens once the experiment's answer has ended. An error appears in the
        conversation, which then stays visible. Returns True if the answer is the experiment's."""
        if reply is not self._reply:
            return False
        if reply.outcome.failure is None and reply.conversation is self.shown.conversation:
            self.view.read(self._reading)
        return True

    def end_experiment(self) -> None:
        """Choose the model that answered before the experiment again, if no other was chosen
        since. The caller then shows another conversation, which may have a model of its own."""
        before, self.before = self.before, ""
        if before and self._library.get(before):
            self.choice.answer_with(before)
