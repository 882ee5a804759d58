"""Turns a request into the tokens that the model reads and fits them into the context."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import llama_cpp.llama_cpp as llama

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import EFFORT
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import CountTokens, Generate, Message, Picture, TokensCounted
from desktop.engine.models.model import Model
from desktop.engine.writing.image_encoder import ImagePart
from desktop.engine.writing.templates import TemplateRefused, TemplateRenderer, broken, one_line
from desktop.engine.writing.typed_specials import PICTURE, PICTURE_MARK, prompt_tokens

PICTURE_TEXT = "<picture>"
"""Text shown in place of a picture in the prompt."""

ROOM_FOR_ANSWER = 1 / 8
"""Share of the context that a prompt must leave free; less if fewer tokens are requested."""
TRIMMED_TO = 3 / 4
"""Share of the longest possible prompt that is used once turns have to be dropped. The next turns
then fit without another cut, so the KV cache stays valid."""
CHARACTERS = 64
"""Number of characters tokenized at first for each token that fits. If even this beginning has too
many tokens, the text is rejected."""
CUT_ANEW = 16
"""Number of tokens by which the beginning of a text (see CHARACTERS) may exceed the limit, since
its last tokens might merge with the text that follows."""


@dataclass(frozen=True)
class Prompt:
    """A prompt as tokens. `text` is the text that was tokenized (in a chat, the template's output).
    `dropped` holds the texts of the messages that were dropped from the conversation. `parts` maps
    an index in `tokens` to the part of a picture that begins there. In `tokens`, each vector of
    such a part is represented by a negative number."""

    tokens: list[int]
    text: str
    dropped: tuple[str, ...] = ()
    parts: Mapping[int, ImagePart] = field(default_factory=dict[int, ImagePart])

    @property
    def left_out(self) -> int:
        """Number of messages that were dropped."""
        return len(self.dropped)


class PromptBuilder:
    """Renders and tokenizes a prompt; if a conversation doesn't fit, drops its oldest turns."""

    def __init__(self, renderer: TemplateRenderer) -> None:
        self._renderer = renderer

    def build(
        self, model: Model, request: Generate, cancel: Cancel, left_out: int | None = None
    ) -> Prompt:
        """Build the prompt, without the beginning of the answer, for which it leaves room. With
        `left_out`, build the prompt of an earlier answer: exactly that many messages are dropped,
        and the length isn't checked, since the prompt did fit.

        Raises: UserError, kind beginning, empty, no_chat_template, template, picture, or too_long;
        Cancelled.
        """
        if any(not 0 <= token < model.vocabulary.size for token in request.beginning):
            raise UserError(
                tr("Another model wrote this answer. To continue the answer, choose that model."),
                kind="beginning",
            )
        most = self._longest_prompt(model, request) if left_out is None else sys.maxsize
        if request.prompt is not None:
            self._check_beginning(request.prompt, most, model)
            tokens = model.vocabulary.tokenize(request.prompt, special=True, add_special=True)
            if not tokens:
                raise UserError(
                    tr("There's no text to continue. Write something first."), kind="empty"
                )
            self._check_length(tokens, most, model)
            return Prompt(tokens, request.prompt)
        if not request.messages:
            raise UserError(
                tr("There's no message to answer. Write something first."), kind="empty"
            )
        return self._conversation(model, request, most, cancel, minimum=left_out or 0)

    def with_more_room(
        self, model: Model, request: Generate, left_out: int, written: int, cancel: Cancel
    ) -> Prompt | None:
        """Build a shorter prompt for an answer that has filled the context. More turns are dropped,
        so that the `written` tokens of the answer fit after the prompt. Returns None if the request
        isn't a conversation, if no more turns can be dropped, or if the prompt can't be built."""
        if request.prompt is not None:
            return None
        most = int((model.context_length - written) * TRIMMED_TO)
        try:
            return self._conversation(model, request, most, cancel, minimum=left_out + 1)
        except UserError:
            return None

    def count(self, model: Model, request: CountTokens, cancel: Cancel) -> TokensCounted:
        """Return the event that CountTokens documents. Raises: as `build`."""
        prompt = len(self.build(model, request.generate, cancel).tokens)
        limit = self._longest_prompt(model, request.generate)
        counts: list[int] = []
        for text in request.texts:
            cancel.check()
            counts.append(len(model.vocabulary.tokenize(text, special=False, add_special=False)))
            if prompt + sum(counts) > limit + request.optional:
                break
        return TokensCounted(prompt, tuple(counts), limit)

    def _longest_prompt(self, model: Model, request: Generate) -> int:
        """Return the length of the longest prompt that leaves room for an answer. The beginning
        takes up part of this room, so continuing an answer drops no more messages than the answer
        itself did."""
        room = int(model.context_length * ROOM_FOR_ANSWER)
        begun = len(request.beginning)
        wanted = begun + (request.max_tokens or room)
        return model.context_length - max(begun + 1, min(wanted, room))

    def _conversation(
        self,
        model: Model,
        request: Generate,
        most: int,
        cancel: Cancel,
        minimum: int,
    ) -> Prompt:
        """Build the prompt of a conversation, dropping at least `minimum` messages but as few turns
        as needed: only those, the same as last time (which keeps the cache valid), or enough to
        leave a quarter of the space free for later turns. Raises: UserError, Cancelled."""
        system = [m for m in request.messages[:1] if m.role == "system"]
        turns = list(request.messages[len(system) :])
        texts = tuple(turn.content for turn in turns)
        cuts = _places_to_cut(turns)

        def at(cut: int) -> Prompt:
            made = self._rendered(model, [*system, *turns[cut:]], request, cancel)
            return replace(made, dropped=texts[:cut])

        last = len(model.dropped)
        tried = (minimum, last) if texts[:last] == model.dropped else (minimum,)
        for cut in dict.fromkeys(tried):
            if cut in cuts and cut >= minimum and len((made := at(cut)).tokens) <= most:
                return made
        low, high = 0, len(cuts) - 1
        best = at(cuts[high])
        if cuts[high] < minimum:
            raise UserError(
                tr(
                    "The context is full, and no more messages can be left out. Start a new "
                    "conversation, or load the model with a longer context."
                ),
                kind="too_long",
            )
        self._check_length(best.tokens, most, model)
        while low < high:
            middle = (low + high) // 2
            made = at(cuts[middle])
            if cuts[middle] >= minimum and len(made.tokens) <= most * TRIMMED_TO:
                best, high = made, middle
            else:
                low = middle + 1
        return best

    def _check_beginning(self, text: str, most: int, model: Model) -> None:
        """Reject a text that is far too long. Only its beginning is tokenized, since tokenizing
        megabytes of text takes seconds."""
        beginning = text[: most * CHARACTERS]
        if len(beginning) == len(text):
            return
        tokens = model.vocabulary.tokenize(beginning, special=True, add_special=True)
        if len(tokens) > most + CUT_ANEW:
            raise UserError(
                tr(
                    "This text is too long: only {most:,} tokens fit, because the context "
                    "holds {context_length:,}, and the answer needs some of them. Shorten the "
                    "text, or load the model with a longer context.",
                    most=most,
                    context_length=model.context_length,
                ),
                kind="too_long",
            )

    def _check_length(self, tokens: list[int], most: int, model: Model) -> None:
        if len(tokens) > most:
            raise UserError(
                tr(
                    "This text is {tokens:,} tokens long, but only {most:,} fit: the context "
                    "holds {context_length:,}, and the answer needs some of them. Shorten the "
                    "text, or load the model with a longer context.",
                    tokens=len(tokens),
                    most=most,
                    context_length=model.context_length,
                ),
                kind="too_long",
            )

    def _rendered(
        self, model: Model, messages: list[Message], request: Generate, cancel: Cancel
    ) -> Prompt:
        source = _template(model)
        variables: dict[str, Any] = {**model.vocabulary.special_texts(), "tools": None}
        if request.thinking is not None and model.loaded.thinking_switch:
            variables[model.loaded.thinking_switch] = request.thinking
        if request.effort and model.loaded.takes_effort:
            variables[EFFORT] = request.effort
        pictures = [picture for message in messages for picture in message.pictures]
        render = partial(self._render, source, variables, cancel, False)
        text, messages = _taken(render, [_marked(message) for message in messages])
        if not _is_whole(text, messages, len(pictures)):
            in_parts = partial(self._render, source, variables, cancel, True)
            other = _tried(lambda: in_parts(messages))
            if _is_whole(other, messages, len(pictures)) and "'type': 'text'" not in other:
                text, render = other, in_parts
        tokens = prompt_tokens(model.vocabulary, text, messages, render)
        if not tokens:
            raise broken(tr("it produces no text from this conversation"))
        return _with_pictures(model, tokens, text, pictures)

    def _render(
        self,
        source: str,
        variables: dict[str, Any],
        cancel: Cancel,
        in_parts: bool,
        messages: Sequence[Message],
    ) -> str:
        """Render messages. With `in_parts`, the content of a message is passed as a list of parts,
        which some templates need.

        Raises: UserError, whose cause is TemplateRefused if the template refuses.
        """
        try:
            return self._renderer.render(source, messages, variables, cancel, in_parts=in_parts)
        except TemplateRefused as refusal:
            raise UserError(
                tr(
                    "The model's chat template rejects this conversation: {one_line}. Choose "
                    "another model, or start a new conversation.",
                    one_line=one_line(refusal),
                ),
                kind="template",
                remedy="pick_model",
            ) from refusal


def _template(model: Model) -> str:
    template: bytes | None = llama.llama_model_chat_template(model.handle, None)
    if not template:
        raise UserError(
            tr(
                "This model's file has no chat template, so the model is probably a base "
                "model. Base models continue text instead of answering. Choose a model that "
                "was trained to chat. A chat model's page usually says so, even if its name "
                "doesn't."
            ),
            kind="no_chat_template",
            remedy="pick_model",
        )
    return template.decode("utf-8", "replace")


def _taken(
    render: Callable[[Sequence[Message]], str], messages: list[Message]
) -> tuple[str, list[Message]]:
    """Return the rendered text, and the messages in the form that the template accepts: some
    templates don't support a system message."""
    try:
        return render(messages), messages
    except UserError as error:
        others = _without_system(messages)
        if others is None or not isinstance(error.__cause__, TemplateRefused):
            raise
    return render(others), others


def _marked(message: Message) -> Message:
    """Put a mark for each picture before the message's text, as llama.cpp's server does."""
    text = message.content.replace(PICTURE_MARK, "")
    return Message(message.role, PICTURE_MARK * len(message.pictures) + text)


def _tried(render: Callable[[], str]) -> str:
    try:
        return render()
    except UserError:
        return ""


def _is_whole(text: str, messages: Sequence[Message], pictures: int) -> bool:
    """Return True if the rendered text contains the last message and the marks of all pictures."""
    last = messages[-1].content.replace(PICTURE_MARK, "").strip()
    return last in text and text.count(PICTURE_MARK) == pictures


def _with_pictures(
    model: Model, tokens: list[int], text: str, pictures: Sequence[Picture]
) -> Prompt:
    """Replace each picture's mark with its text tokens and parts. Raises: UserError."""
    if not pictures:
        return Prompt(tokens, text)
    if tokens.count(PICTURE) != len(pictures) or tokens[-1] == PICTURE:
        raise broken(tr("it leaves the images out"))
    assert model.image_encoder is not None  # the engine has loaded it
    made: list[int] = []
    parts: dict[int, ImagePart] = {}
    rest = iter(pictures)
    for token in tokens:
        if token != PICTURE:
            made.append(token)
            continue
        for piece in model.image_encoder.see(next(rest)).pieces:
            if isinstance(piece, ImagePart):
                parts[len(made)] = piece
                made += piece.ids
            else:
                made += piece
    return Prompt(made, text.replace(PICTURE_MARK, PICTURE_TEXT), parts=parts)


def _without_system(messages: Sequence[Message]) -> list[Message] | None:
    """Move the system prompt into the first question, since some templates (such as Gemma's) have
    no system role. Returns None if there is no system prompt before a question."""
    if len(messages) > 1 and messages[0].role == "system" and messages[1].role == "user":
        first = Message("user", f"{messages[0].content}\n\n{messages[1].content}")
        return [first, *messages[2:]]
    return None


def _places_to_cut(turns: Sequence[Message]) -> list[int]:
    """Return the indexes at which the conversation may begin: 0 and the user's messages, so that
    roles alternate as templates expect. The last message always stays."""
    places = [index for index, message in enumerate(turns) if message.role == "user"]
    return places if places and places[0] == 0 else [0, *places]
