"""An answer that was given before, in the form in which one is shown while it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.core.conversation_parts import Failure, Outcome, Recipe, Turn
from desktop.core.conversations import Conversation
from desktop.core.errors import UserError
from desktop.core.messages import Generate, Generated, Message, Picture
from desktop.ui.panes.chat.reply import Reply


@dataclass(frozen=True)
class PastReply:
    """The fields of Reply that are kept."""

    text: str
    thinking: str
    result: Generated | None
    error: UserError | None
    stopped: bool
    broken_off: bool
    """The program ended in mid-answer."""
    first_word_s: float | None
    load_s: float
    thinking_s: float
    thinking_tokens: int
    left_out: int
    stage: Literal["ended"] = "ended"
    fraction: float = 1.0
    thinking_now: bool = False

    @property
    def tokens(self) -> int:
        return self.result.generated_tokens if self.result else 0


def past_reply(turn: Turn) -> PastReply:
    outcome = turn.outcome or Outcome()
    failure = outcome.failure
    return PastReply(
        text=turn.text,
        thinking=turn.thinking,
        result=outcome.generated,
        error=failure and UserError(failure.message, failure.kind, failure.remedy, failure.details),
        stopped=outcome.stopped,
        broken_off=turn.outcome is None,
        first_word_s=outcome.first_word_s,
        load_s=outcome.load_s,
        thinking_s=outcome.thinking_s,
        thinking_tokens=outcome.thinking_tokens,
        left_out=outcome.left_out,
    )


def outcome_of(reply: Reply) -> Outcome:
    """What is kept of a reply that has ended."""
    error = reply.error
    return Outcome(
        generated=reply.result,
        failure=error and Failure(error.message, error.kind, error.remedy, error.details),
        stopped=reply.stopped,
        first_word_s=reply.first_word_s,
        load_s=reply.load_s,
        thinking_s=reply.thinking_s,
        thinking_tokens=reply.thinking_tokens,
        left_out=reply.left_out,
    )


def past_request(
    conversation: Conversation, answer: Turn, pixels: Callable[[str], Picture | None]
) -> Generate:
    """As an answer of before was asked for; `pixels` as in Conversation.messages."""
    recipe = answer.recipe or Recipe()
    (question,) = conversation.path_to(answer)[-2:-1]
    messages = conversation.messages(question, pixels)
    if recipe.system_prompt.strip():
        messages = (Message("system", recipe.system_prompt), *messages)
    return Generate(recipe.model_path, messages, None, recipe.sampling, recipe.max_tokens)
