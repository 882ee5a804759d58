"""The token of an answer that the user points to: shows it in a card, and continues the answer with
another one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.conversations.reply import Reply
from desktop.core.conversations.turns import Recipe, Turn
from desktop.core.messages import Probabilities, Token
from desktop.core.servers.facts import no_probabilities
from desktop.core.settings import generate_request
from desktop.services.answering import Answering
from desktop.services.inference import Inference
from desktop.services.servers import Servers
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.chat_settings import ChatSettings
from desktop.ui.panes.chat.conversation.conversation import ConversationView
from desktop.ui.panes.chat.inspector.probabilities import (
    ANSWERING,
    NO_QUESTION,
    OTHER_MODEL,
    OTHER_SETTINGS,
)
from desktop.ui.panes.chat.models.choice import ModelChoice
from desktop.ui.panes.chat.view import ChatView


class PointedToken(QObject):
    """Keeps the card about one token in step with the answers in the transcript."""

    again = Signal(Turn, object)
    """Emitted to generate an answer again. The second argument is the sequence of Tokens with which
    the new answer starts."""

    def __init__(
        self,
        inference: Inference,
        settings: ChatSettings,
        choice: ModelChoice,
        view: ChatView,
        shown: ConversationView,
        answering: Answering,
        servers: Servers,
    ) -> None:
        super().__init__(view)
        self._inference, self._settings = inference, settings
        self._choice, self._view, self._shown = choice, view, shown
        self._answering, self._servers = answering, servers
        self._card = view.probability_card
        self._answer: AnswerView | None = None
        self._card.left.connect(self._back_to_text)
        self._card.picked.connect(self._pick)
        shown.cut_off.connect(self.refresh)

    def take_answer(self, answer: AnswerView) -> None:
        """Follow the tokens of an answer in the transcript."""
        answer.pointed.connect(partial(self._point, answer))
        answer.pick.connect(self._card.bars.setFocus)
        answer.held.connect(self._view.reveal_probabilities)

    def forget(self) -> None:
        """Clear the card for another conversation or another answer."""
        self._answer = None
        self._card.show_nothing()

    @Slot()
    def refresh(self) -> None:
        """If no token is selected, tell the user whether the last answer lacks probabilities.
        Otherwise, tell whether the answer can continue from the token."""
        if self._answer is not None and self._answer not in self._shown.answers:
            self.forget()
        if self._answer is not None:
            self._card.show_why_not(self._why_not_continue(self._answer.reply))
        elif not self._busy:
            last = self._shown.last_answer
            reply = last.reply if last is not None else None
            missing = (
                reply is not None
                and bool(reply.text)
                and not reply.has_probabilities
                and reply.has_question
                and not self.why_unsure
            )
            self._card.show_nothing(missing)

    @property
    def why_unsure(self) -> str:
        """The reason why the model's server sends no probabilities; "" if none is known."""
        facts = self._servers.facts(self._choice.path)
        return "" if facts is None or facts.probabilities else no_probabilities(facts).message

    @property
    def _busy(self) -> bool:
        return self._answering.reply is not None

    def _point(self, answer: AnswerView, index: int) -> None:
        before = self._answer
        if before is not None and before is not answer:
            if index < 0:
                return
            if before.tokens is not None and before in self._shown.answers:
                before.tokens.choose(-1)
        self._answer = answer if index >= 0 else None
        self._card.show_token(answer.reply.written, index, self._why_not_continue(answer.reply))
        if answer.tokens is not None and answer.tokens.hasFocus() and index >= 0:
            self._shown.show_token(answer)

    def _why_not_continue(self, reply: Reply) -> str:
        """Return why an answer can't continue with another token, as a key for `tr`; "" if it
        can."""
        if self._busy:
            return ANSWERING
        if not reply.has_question:
            return NO_QUESTION
        recipe = reply.turn.recipe
        if (
            recipe is None
            or reply.served
            or recipe.model_path != self._choice.path
            or reply.raw != self._view.inside.untemplated.isChecked()
        ):
            return OTHER_MODEL
        return "" if reply.raw or self._same_settings(reply, recipe) else OTHER_SETTINGS

    def _same_settings(self, reply: Reply, recipe: Recipe) -> bool:
        """Return True if the settings would put the same text before an answer as they did. If the
        model isn't loaded, it may have any switch."""
        values, record = self._settings.values, reply.record
        asked = generate_request(values, recipe.model_path, ())
        loaded = self._inference.loaded.get(recipe.model_path)
        thinks = loaded is None or bool(loaded.thinking_switch)
        takes_effort = loaded is None or loaded.takes_effort
        return (
            record is not None
            and recipe.system_prompt == values.system_prompt
            and (record.thinking == values.thinking or not thinks)
            and (record.effort == asked.effort or not takes_effort)
        )

    @Slot(int, int)
    def _pick(self, place: int, token: int) -> None:
        """Generate the answer again from position `place` with another token. The tokens before
        that position keep their probabilities."""
        if self._answer is None or self._why_not_continue(self._answer.reply):
            return
        reply = self._answer.reply
        before = [each for each in reply.written[:place] if each.id >= 0]
        other = Token(token, "", _probabilities_of(reply.written[place], token))
        self.again.emit(reply.turn, (*before, other))

    @Slot()
    def _back_to_text(self) -> None:
        if self._answer is not None and self._answer.tokens is not None:
            self._answer.tokens.setFocus()


def _probabilities_of(there: Token, token: int) -> Probabilities | None:
    """Return the probabilities at this position with `token` as the token in the answer; None if
    they are unknown."""
    if there.probabilities is None:
        return None
    below = next(choice.below for choice in there.probabilities.best if choice.id == token)
    return there.probabilities._replace(below=below)
