"""The last answer's numbers, and how full the context is: as it comes, and of before."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.conversations import Conversation
from desktop.core.messages import Generated
from desktop.ui.panes.base import Context
from desktop.ui.panes.chat.model_choice import ModelChoice
from desktop.ui.panes.chat.reply import Reply
from desktop.ui.panes.chat.view import ChatView


@dataclass(frozen=True)
class _Use:
    """Of the context."""

    before: int = 0  # tokens that were read
    answer: int = 0  # tokens
    left_out: int = 0  # messages


class Numbers:
    def __init__(self, context: Context, choice: ModelChoice, view: ChatView) -> None:
        self._context, self._choice, self._view = context, choice, view
        self._use = _Use()

    def follow(self, reply: Reply) -> None:
        """The engine's numbers; while it writes, the prompt's and the tokens counted so far."""
        result = reply.result
        answer = result.generated_tokens if result else reply.tokens
        before = result.context_used - answer if result else reply.prompt_tokens
        self._use = _Use(before, answer, reply.left_out)
        self.refresh()

    def show_result(self, result: Generated, first_word_s: float | None, load_s: float) -> None:
        self._view.last_card.show_result(result, first_word_s, load_s)
        self._view.last_card.show()

    def show_last(self, conversation: Conversation) -> None:
        """Of the last answer on the path, as they were measured when it was given."""
        answers = [each for each in conversation.turns if each.role == "assistant"]
        outcome = answers[-1].outcome if answers else None
        result = outcome.generated if outcome else None
        self._use = _Use()
        if outcome is None or result is None:
            self._view.last_card.hide()
        else:
            self.show_result(result, outcome.first_word_s, outcome.load_s)
            answer = result.generated_tokens
            self._use = _Use(result.context_used - answer, answer, outcome.left_out)
        self.refresh()

    def refresh(self) -> None:
        """Another model may be loaded, with a context of another length."""
        loaded = self._context.inference.loaded.get(self._choice.path)
        length = loaded.context_length if loaded else 0
        self._view.show_use(self._use.before, self._use.answer, length, self._use.left_out)
