"""One answer on its way: asked for, shown as it comes, and kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop.core.conversation_parts import Recipe, Turn
from desktop.core.conversations import Conversation
from desktop.core.messages import Generate
from desktop.core.settings import generate_request
from desktop.ui.panes.base import Context
from desktop.ui.panes.chat import words
from desktop.ui.panes.chat.answer import Answer
from desktop.ui.panes.chat.attaching import Attaching
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.inside import NO_BEGINNING, Beginning, Inside
from desktop.ui.panes.chat.model_choice import ModelChoice
from desktop.ui.panes.chat.model_switch import ModelSwitch
from desktop.ui.panes.chat.numbers import Numbers
from desktop.ui.panes.chat.past_reply import outcome_of
from desktop.ui.panes.chat.reply import Reply
from desktop.ui.panes.chat.shown import Shown
from desktop.ui.panes.chat.view import ChatView


class Answering(QObject):
    """`begin` asks the model; `reply` is there until the answer has ended."""

    def __init__(
        self,
        context: Context,
        choice: ModelChoice,
        settings: ChatSettings,
        view: ChatView,
        models: ModelSwitch,
        attaching: Attaching,
        shown: Shown,
        inside: Inside,
        numbers: Numbers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._choice, self._settings, self._view = context, choice, settings, view
        self._models, self._attaching, self._shown = models, attaching, shown
        self._inside, self._numbers = inside, numbers
        self.reply: Reply | None = None
        self._conversation = Conversation()  # the answer's, and its turn and item
        self._turn: Turn | None = None
        self._answer: Answer | None = None

    def begin(
        self,
        conversation: Conversation,
        question: Turn,
        reload: bool = False,
        beginning: Beginning = NO_BEGINNING,
    ) -> None:
        """Answer a question that is shown. `reload`: load the model anew, with the settings as
        they are now."""
        path = self._choice.path
        messages = self._attaching.messages(conversation, question)
        request = generate_request(self._settings.values, path, messages)
        request = self._inside.request(request, beginning)
        conversation.settings = self._settings.own
        self._conversation = conversation
        self._turn = conversation.begin_answer(question, self._recipe(request))
        item = self._shown.add(self._turn)
        assert isinstance(item, Answer)
        self._answer = item
        for each in conversation.versions(self._turn):
            self._shown.show_versions(each)
        self._view.show_conversation(True)
        self._view.transcript.follow()
        self._view.composer.set_running(True)
        unload = self._models.to_unload(path)
        self._models.take_over(path)
        self.reply = Reply(self)
        self.reply.changed.connect(self._show)
        self.reply.ended.connect(self._finish)
        self._inside.begin(self._turn, item, self.reply, request)
        load = self._models.request(path)
        self.reply.start(self._context.inference, request, load, unload, reload, beginning.odds)
        self._show()

    @Slot()
    def stop(self) -> None:
        if self.reply is not None:
            self.reply.stop()

    def abandon(self) -> None:
        """Stop the answer that comes, for something else to be done; what came is kept."""
        if self.reply is not None:
            self.reply.abandon()

    def _recipe(self, request: Generate) -> Recipe:
        path = self._choice.path
        known = self._context.library.get(path)
        return Recipe(
            model_path=path,
            model_name=self._choice.name(path),
            model_bytes=known.bytes if known else 0,
            sampling=request.sampling,
            max_tokens=request.max_tokens,
            system_prompt=self._settings.values.system_prompt,
        )

    @Slot()
    def _show(self) -> None:
        reply, answer, turn = self.reply, self._answer, self._turn
        assert reply is not None
        assert answer is not None
        assert turn is not None
        self._conversation.write(turn, reply.text, reply.thinking)
        answer.show_reply(reply)
        self._numbers.follow(reply)
        self._context.conversations.keep(self._conversation)

    @Slot()
    def _finish(self) -> None:
        reply, self.reply = self.reply, None
        turn, conversation = self._turn, self._conversation
        assert reply is not None
        assert turn is not None
        self._record_file(turn)
        if (tokens := self._inside.record_of(turn)) is not None:
            conversation.record(turn, tokens)
        conversation.end(turn, outcome_of(reply))
        self._context.conversations.keep(conversation)
        if reply.result is not None:
            self._numbers.show_result(reply.result, reply.first_word_s, reply.load_s)
            self._context.settings.change(last_model=self._choice.path)
        self._view.composer.set_running(False)
        self._turn = self._answer = None
        reply.deleteLater()

    def _record_file(self, turn: Turn) -> None:
        """By now the model is loaded, and it is known which file answers."""
        path = turn.recipe.model_path if turn.recipe else ""
        loaded = self._context.inference.loaded.get(path)
        if loaded is not None and turn.recipe is not None:
            turn.recipe = replace(turn.recipe, model_fingerprint=loaded.fingerprint)
            if self._answer is not None:
                self._answer.footer.numbers.setToolTip(words.made_with(turn.recipe))
