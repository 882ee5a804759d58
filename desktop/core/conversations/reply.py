"""A single answer, from the request to the saved record."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.repetition import CHECK_EVERY, CHECKED, repeated_tokens
from desktop.core.conversations.thinking import ThinkingSplitter
from desktop.core.conversations.token_record import TokenRecord
from desktop.core.conversations.turns import AnswerOutcome, Failure, Recipe, Turn
from desktop.core.errors import UserError
from desktop.core.messages import (
    Generate,
    Generated,
    LoadProgress,
    Message,
    Picture,
    PromptProgress,
    PromptRendered,
    RenderPrompt,
    ThoughtOpened,
    Token,
    TurnsLeftOut,
)
from desktop.core.servers.address import is_server

Stage = Literal["waiting", "loading", "reading", "writing", "ended"]


class Reply:
    """An answer that is being generated (`begin`), or an earlier one.

    The parts that are saved are in its `turn`: the text, the thinking, the model and settings of
    the request (`recipe`), the outcome (`outcome`), and the tokens if they are in memory. While the
    answer is being generated, `take` receives the engine's events, `write` puts text and thinking
    into the turn, and `end` adds the rest.
    """

    def __init__(
        self,
        conversation: Conversation,
        turn: Turn,
        request: Generate | None = None,
        beginning: Sequence[Token] = (),
    ) -> None:
        self.conversation, self.turn = conversation, turn
        self.request = request
        """The request while the answer is being generated, or None."""
        self.outcome = turn.outcome or AnswerOutcome()
        self.stage: Stage = "waiting" if request else "ended"
        self.fraction = 0.0
        """Fraction of the model that is loaded, or of the prompt that has been processed."""
        self.heard = False
        """True once the engine has sent an event for this answer."""
        self.tokens = 0
        """Number of tokens generated so far."""
        self.prompt_tokens = 0
        self.prompt: PromptRendered | None = None
        self._written: list[Token] = []
        self.written: Sequence[Token] = self._written
        self.text_start = 0
        """Position in the text of all tokens at which the answer starts, after the thinking."""
        self.has_probabilities = False
        self.raw = request is not None and request.prompt is not None
        """True if the model continued the prompt as plain text, without the chat template."""
        self.record: TokenRecord | None = None
        """All tokens of the answer, once it has ended."""
        self.looked_up = False
        """True once the record has been looked up on disk."""
        self._beginning = beginning
        self._splitter = ThinkingSplitter()
        self._opened = 0  # length of the thinking tag that the prompt ends with, in characters
        self._sent_at = time.monotonic()
        self._first_token_at = 0.0
        if turn.tokens is not None:
            self.recall(turn.tokens)

    @classmethod
    def begin(
        cls,
        conversation: Conversation,
        question: Turn,
        recipe: Recipe,
        request: Generate,
        beginning: Sequence[Token] = (),
    ) -> Reply:
        """Start a new answer to `question`.

        `beginning` has the tokens with which the request starts the answer, including their
        probabilities if known.
        """
        turn = conversation.begin_answer(question, recipe)
        return cls(conversation, turn, request, beginning)

    # --- the answer so far ---

    @property
    def text(self) -> str:
        return self.turn.text

    @property
    def thinking(self) -> str:
        return self.turn.thinking

    @property
    def ended(self) -> bool:
        return self.stage == "ended"

    @property
    def broken_off(self) -> bool:
        """True if the program ended before the answer was complete."""
        return self.ended and self.turn.outcome is None

    @property
    def served(self) -> bool:
        """True if a model on a server wrote the answer."""
        return self.turn.recipe is not None and is_server(self.turn.recipe.model_path)

    @property
    def has_question(self) -> bool:
        """False if the question is missing, as after damage to the conversations' file. The answer
        can't be generated again then."""
        return self.turn.parent is not None

    @property
    def failure(self) -> Failure | None:
        """The error that ended the answer, with a remedy only if it is possible."""
        failure = self.outcome.failure
        if failure is None or self.has_question or failure.remedy == "pick_model":
            return failure
        return replace(failure, remedy="")

    @property
    def thinking_now(self) -> bool:
        return self._splitter.thinking_now and not self.ended

    @property
    def context_use(self) -> tuple[int, int]:
        """Two numbers of tokens: in the context before the answer, and in the answer itself."""
        if (result := self.outcome.generated) is not None:
            return result.context_used - result.generated_tokens, result.generated_tokens
        return self.prompt_tokens, self.tokens

    def prompt_request(self, pixels: Callable[[str], Picture | None]) -> RenderPrompt:
        """Return a request for the prompt that produced this answer, with all generated tokens as
        the start of the answer.

        The answer must have a record and a question. `pixels` works as in Conversation.messages.
        """
        assert self.record is not None
        recipe = self.turn.recipe or Recipe()
        (question,) = self.conversation.path_to(self.turn)[-2:-1]
        messages = self.conversation.messages(question, pixels)
        prompt = messages[-1].content if self.raw else None
        if self.raw:
            messages = ()
        elif recipe.system_prompt.strip():
            messages = (Message("system", recipe.system_prompt), *messages)
        ids = [token.id for token in self.written if token.id >= 0]
        if self.record.end is not None:
            ids.append(self.record.end)
        asked = Generate(
            recipe.model_path,
            messages,
            prompt,
            recipe.sampling,
            recipe.max_tokens,
            beginning=tuple(ids),
            thinking=self.record.thinking,
            effort=self.record.effort,
        )
        return RenderPrompt(asked, self.outcome.left_out)

    def recall(self, record: TokenRecord) -> None:
        """Restore the tokens of an earlier answer from its record."""
        self.record = self.turn.tokens = record
        self.written, self.text_start, self.raw = record.tokens, record.start, record.raw
        self.has_probabilities = any(token.probabilities for token in record.tokens)

    # --- while it is being generated ---

    def take(self, event: object) -> None:
        """Process an event that the engine sends while it loads the model, reads the prompt, or
        generates."""
        self.heard = True
        if isinstance(event, Token):
            self._take_token(event)
        elif isinstance(event, LoadProgress):
            self.fraction = event.fraction
        elif isinstance(event, PromptProgress):
            # If the context fills up during the answer, the engine processes a shortened prompt
            # again, followed by all tokens of the answer except the last one.
            self.prompt_tokens = event.total - max(self.tokens - 1, 0)
            if not self.tokens:
                self.stage = "reading"
                self.fraction = event.done / max(event.total, 1)
        elif isinstance(event, TurnsLeftOut):
            self.outcome.left_out = event.messages
        elif isinstance(event, PromptRendered):
            self.prompt = event
        elif isinstance(event, ThoughtOpened):
            self._opened = len(event.tag)
            self._splitter.feed(event.tag)
        elif isinstance(event, Generated):
            self.outcome.generated = event

    def _take_token(self, token: Token) -> None:
        now, outcome, place = time.monotonic(), self.outcome, len(self._written)
        if self.stage != "writing":
            self.stage = "writing"
            self._first_token_at = now
        if place < len(self._beginning):
            token = token._replace(probabilities=self._beginning[place].probabilities)
        else:
            self.tokens += token.id >= 0  # -1 is leftover text, not a token
            if token.text and outcome.first_word_s is None:
                outcome.first_word_s = now - self._sent_at
        self._written.append(token)
        self.has_probabilities = self.has_probabilities or token.probabilities is not None
        if place % CHECK_EVERY == 0 and not outcome.repeated:
            last = self._written[-CHECKED:]  # some servers send no ids
            same = [each.id if each.id >= 0 else each.text for each in last]
            outcome.repeated = repeated_tokens(same)
        thought = self._splitter.thought_length
        self._splitter.feed(token.text)
        if self._splitter.thinking_now or self._splitter.thought_length != thought:
            outcome.thinking_tokens = len(self._written)
            if not self._beginning:  # the engine repeats a beginning at once
                outcome.thinking_s = now - self._first_token_at

    def write(self) -> None:
        """Write the text and thinking received so far to the conversation."""
        self.text_start = max(0, self._splitter.answer_start - self._opened)
        self.conversation.write(self.turn, self._splitter.answer, self._splitter.thinking)

    def end(
        self, error: UserError | None = None, stopped: bool = False, fingerprint: str = ""
    ) -> None:
        """Complete the answer. `fingerprint` identifies the model's file; "" if unknown."""
        assert self.request is not None
        self._splitter.finish()
        self.write()
        self.stage = "ended"
        outcome, recipe = self.outcome, self.turn.recipe
        outcome.stopped = stopped
        if error is not None:
            outcome.failure = Failure(error.message, error.kind, error.remedy, error.details)
        if recipe is not None and fingerprint:
            self.turn.recipe = replace(recipe, model_fingerprint=fingerprint)
        if self._written:
            self.record = TokenRecord(
                tuple(self._written),
                self.text_start,
                outcome.generated.end if outcome.generated else None,
                self.raw,
                self.request.thinking,
                self.request.effort,
            )
            self.conversation.record(self.turn, self.record)
        self.conversation.end(self.turn, outcome)
        self.request = None  # frees the pixels of the conversation's pictures


def last_reply(conversation: Conversation) -> Reply | None:
    """Return the last answer on the path that is shown, or None."""
    for turn in reversed(conversation.turns):
        if turn.role == "assistant":
            return Reply(conversation, turn)
    return None
