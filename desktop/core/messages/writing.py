"""Requests and events for generating text, token by token."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal["system", "user", "assistant"]


Stop = Literal["end", "length", "stop_string", "context", "cancelled"]
"""The reason why a generation ended: the model's end token, max_tokens, a stop string, a full
context, or the user. A context counts as full if nothing more can be dropped from it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image. `rgb` holds height x width x 3 bytes (red, green, blue), row by row from the top
    left. Pictures with the same `id` have the same pixels."""

    id: str
    width: int
    height: int
    rgb: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation. The model reads its pictures before its text."""

    role: Role
    content: str
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Sampling:
    """Settings for sampling the next token. Temperature 0 takes the most likely one (greedy).

    The steps run in llama.cpp's order: repeat penalty, top-k, top-p, min-p, temperature.
    These values turn a step off: penalty 1, top_k 0, top_p 1, min_p 0.
    """

    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    repeat_last: int = 64
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Generate:
    """Continue a conversation (`messages`) or a raw text (`prompt`), token by token.

    Yields TurnsLeftOut if messages had to be dropped, then PromptProgress, then Token for each
    token, then Generated. If the context fills up during the answer, TurnsLeftOut and
    PromptProgress come again; the `total` of PromptProgress then includes the tokens written so
    far. When cancelled, yields Generated with `stop` "cancelled", then raises Cancelled. With
    `max_tokens` 0, the answer continues until the model ends it or the context is full.
    `ignore_end` treats an end token like any other, as measurements and a lesson need it.

    `beginning` holds the first tokens of the answer. They come back as Tokens, and the model
    continues after them. An end token among them ends the answer there.
    `alternatives` above 0 gives each sampled Token its Probabilities, with that many choices.
    `thinking` turns thinking on or off if the chat template supports it (see ModelLoaded); None
    leaves it to the template. `effort` is one of EFFORTS (conversations/thinking.py), for templates
    that take it; "" leaves it to the template. After `thinking_limit` tokens (0: no limit), the
    thought is closed and the answer follows. If the template itself opens a thought, ThoughtOpened
    comes before PromptProgress. `show_prompt` adds PromptRendered. `adapter_strength` multiplies
    what the model's LoRA adapter adds, if it was loaded with one: 0 is the model alone, 1 is the
    adapter as trained.
    """

    model: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    sampling: Sampling = Sampling()
    max_tokens: int = 0
    stop: tuple[str, ...] = ()
    ignore_end: bool = False
    beginning: tuple[int, ...] = ()
    alternatives: int = 0
    thinking: bool | None = None
    thinking_limit: int = 0
    effort: str = ""
    show_prompt: bool = False
    adapter_strength: float = 1.0


@dataclass(frozen=True, slots=True)
class RenderPrompt:
    """Render the prompt of a Generate request without running it. Yields PromptRendered.

    `left_out` is the number of messages that were dropped for an earlier answer to this request;
    None drops as many as the request would.
    """

    generate: Generate
    left_out: int | None = None

    @property
    def model(self) -> str:
        return self.generate.model


@dataclass(frozen=True, slots=True)
class AskThroughPython:
    """Ask the file of a loaded model a question through llama-cpp-python's `Llama`, as a Python
    program does: with the library's settings, and with the weights opened once more. Each token is
    the most likely one. Yields a Token without an id for each piece of text, then Generated."""

    model: str
    question: str
    max_tokens: int


@dataclass(frozen=True, slots=True)
class CountTokens:
    """Count the tokens of the prompt of a Generate request, and of texts that are to be added to
    it, without running the model. Yields TokensCounted. `optional` is a number of tokens, among
    those of the texts, that might not be added."""

    generate: Generate
    texts: tuple[str, ...]
    optional: int = 0

    @property
    def model(self) -> str:
        return self.generate.model


@dataclass(frozen=True, slots=True)
class TokensCounted:
    """Numbers of tokens. `prompt` is the request's prompt, and `limit` the longest prompt that
    leaves room for an answer. `texts` holds the numbers of the texts, up to and including the first
    that doesn't fit after those before it, even without the request's `optional` tokens: counting
    all pages of a book would take seconds."""

    prompt: int
    texts: tuple[int, ...]
    limit: int


@dataclass(frozen=True, slots=True)
class MeasurePicture:
    """Count the tokens that a picture takes, without running the model. Yields PictureMeasured."""

    model: str
    picture: Picture


class PicturePart(NamedTuple):
    """A separately encoded part of a picture: the whole picture scaled down, or one tile. Its
    tokens form a grid of `columns` x `rows`; both are 0 if the grid is unknown. `row` and `column`
    are the position of a tile, from 1; both are 0 for the whole picture."""

    tokens: int
    columns: int
    rows: int
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class PictureMeasured:
    """The number of tokens that a picture takes. `tokens` includes the text tokens around the
    parts, such as begin and end markers."""

    picture: str  # its id
    tokens: int
    parts: tuple[PicturePart, ...]


@dataclass(frozen=True, slots=True)
class PromptProgress:
    """Number of prompt tokens processed so far; `reused` of them were still in the KV cache."""

    done: int
    total: int
    reused: int


@dataclass(frozen=True, slots=True)
class TurnsLeftOut:
    """The oldest `messages` messages (never the system prompt) were dropped to fit the context."""

    messages: int


class TokenPiece(NamedTuple):
    """A token of a prompt or an answer, as bytes; special tokens are written out. `special` is true
    for a token with a special meaning to the model, which plain text can't produce."""

    id: int
    data: bytes
    special: bool


@dataclass(frozen=True, slots=True)
class PromptRendered:
    """The prompt that the model reads: the text that its template produced, the same text as
    tokens, and the request's `beginning`. `left_out` is the number of messages that didn't fit."""

    text: str
    pieces: tuple[TokenPiece, ...]
    beginning: tuple[TokenPiece, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ThoughtOpened:
    """The prompt ends with this tag, so the model begins with a thought."""

    tag: str


class TokenChoice(NamedTuple):
    """A candidate for the next token. `below` is the distance of its logit from the largest one,
    in nats; 0 for the most likely token."""

    id: int
    text: str
    below: float


class Probabilities(NamedTuple):
    """The model's probabilities for one token, before any sampling settings.

    `below` is the distance of the sampled token from the most likely one, in nats; `best` are the
    most likely choices, in order; `sums` holds the sum of exp(-below / temperature) over the whole
    vocabulary for each of TEMPERATURES.
    """

    below: float
    best: tuple[TokenChoice, ...]
    sums: tuple[float, ...]

    def share(self, below: float, temperature: float = 1.0) -> float:
        """Return the probability of a token that is `below` nats below the most likely one, at
        temperature 0 or one of TEMPERATURES. This is the softmax over all tokens; top-k, top-p,
        min-p, and penalties are ignored."""
        if temperature == 0:
            return float(below == 0)
        return math.exp(-below / temperature) / self.sums[round(10 * temperature) - 1]

    @property
    def only_at_one(self) -> bool:
        """True if the probabilities are known at temperature 1 only, as from servers, which send
        those of a few tokens. All other sums are then NaN."""
        return any(map(math.isnan, self.sums))

    @property
    def probability(self) -> float:
        """The probability of the sampled token at temperature 1."""
        return self.share(self.below)


class Token(NamedTuple):
    """One generated token and the text it completes.

    It is a tuple because hundreds of tokens are created, sent, and read every second while the
    processor is busy with the model.

    The text is empty while a character or a possible stop string is incomplete, so joining the
    texts of all tokens gives the answer. Text that is still held back at the end comes with id
    -1. `probabilities` is set if Generate asked for alternatives.
    """

    id: int
    text: str
    probabilities: Probabilities | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """The end of a generation. `first_token_s` is the time from the request to the first token.
    `prompt_tokens_per_s` excludes reused tokens, and `tokens_per_s` excludes the first token; a
    rate is None if too few tokens were processed to measure it, or if a server doesn't report it.
    If it doesn't report `reused_tokens`, these are 0, and `reuse_known` is False. The request's
    `beginning` counts as prompt. `context_used` counts the answer and what the context holds before
    it, which is less than `prompt_tokens` if turns were dropped in mid-answer. `end` is the id of
    the end token, if the model wrote one."""

    stop: Stop
    prompt_tokens: int
    reused_tokens: int
    generated_tokens: int
    first_token_s: float | None
    prompt_tokens_per_s: float | None
    tokens_per_s: float | None
    context_used: int
    context_length: int
    threads: int
    seed: int
    end: int | None = None
    reuse_known: bool = True
