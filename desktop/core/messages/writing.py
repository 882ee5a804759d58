"""A model writes: what it is asked, and each token of the answer."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal["system", "user", "assistant"]


Stop = Literal["end", "length", "stop_string", "context", "cancelled"]
"""Why a generation ended: the model's end token, max_tokens, a stop string, a full
context from which nothing more can be left out, or the user."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`rgb` are height x width x 3 bytes (red, green, blue), row by row from the top left.
    `id` tells one picture from another: two of one id have the same pixels."""

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
    """How the next token is drawn. Temperature 0 takes the most likely one (greedy).

    The order is llama.cpp's: repeat penalty, top-k, top-p, min-p, temperature.
    A value that switches a step off: penalty 1, top_k 0, top_p 1, min_p 0.
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

    Yields perhaps TurnsLeftOut, then PromptProgress, then Token for each token, then Generated.
    A context that fills up in mid-answer brings TurnsLeftOut and PromptProgress again, whose
    total then counts what has been written too.
    When cancelled: Generated with stop "cancelled", then Cancelled is raised.
    `max_tokens` 0 means until the model ends or the context is full.
    `ignore_end` goes on after an end token (measurements only).

    `beginning` are tokens with which the answer begins: they come back as Tokens, and what the
    model writes goes on behind them. An end token among them ends the answer there.
    `alternatives` above 0 gives each drawn Token its Odds, with so many choices.
    `thinking` switches a model's thinking on or off where its template can (ModelLoaded says
    so); None leaves it to the template. After `thinking_limit` tokens (0: no limit) a thought
    is closed, and the answer follows. A template that opens a thought itself brings
    ThoughtOpened first. `show_prompt` brings PromptRendered.
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
    show_prompt: bool = False


@dataclass(frozen=True, slots=True)
class RenderPrompt:
    """What the model would read for this request, without running it. Yields PromptRendered."""

    generate: Generate

    @property
    def model(self) -> str:
        return self.generate.model


@dataclass(frozen=True, slots=True)
class MeasurePicture:
    """What a picture costs this model, without reading it. Yields PictureMeasured."""

    model: str
    picture: Picture


class PicturePart(NamedTuple):
    """A part of a picture that is encoded by itself: the whole of it made smaller, or one tile.
    `columns` x `rows` of its tokens lie over it, 0 where they don't lie in a grid that is known.
    `row` and `column` are a tile's place, from 1; 0 for the whole picture."""

    tokens: int
    columns: int
    rows: int
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class PictureMeasured:
    """`tokens` counts the text around the parts too, such as marks of begin and end."""

    picture: str  # its id
    tokens: int
    parts: tuple[PicturePart, ...]


@dataclass(frozen=True, slots=True)
class PromptProgress:
    """Prompt tokens processed so far; `reused` of them were still in the key-value cache."""

    done: int
    total: int
    reused: int


@dataclass(frozen=True, slots=True)
class TurnsLeftOut:
    """The context was full: the oldest `messages` turns (system prompt apart) were left out."""

    messages: int


class Piece(NamedTuple):
    """A token as it stands in a prompt or an answer: its bytes, special tokens written out.
    `special` tokens mean something to the model that no plain text does."""

    id: int
    data: bytes
    special: bool


@dataclass(frozen=True, slots=True)
class PromptRendered:
    """What the model reads: the text as its template made it, the same as tokens, and the
    request's `beginning`. `left_out` messages did not fit."""

    text: str
    pieces: tuple[Piece, ...]
    beginning: tuple[Piece, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ThoughtOpened:
    """The prompt ends with this tag, so that what is generated first is a thought."""

    tag: str


class Choice(NamedTuple):
    """A token that could come next. `below` is how many nats its logit lies below the
    largest one: 0 for the likeliest."""

    id: int
    text: str
    below: float


TEMPERATURES = tuple(step / 10 for step in range(1, 21))
"""For which Odds are given."""


class Odds(NamedTuple):
    """The model's own odds for one token, before any setting of the sampling.

    `below` is the drawn token's distance from the likeliest, in nats; `best` are the likeliest
    choices, in order; `sums` the sum of exp(-below / temperature) over the whole vocabulary,
    for each of TEMPERATURES.
    """

    below: float
    best: tuple[Choice, ...]
    sums: tuple[float, ...]

    def share(self, below: float, temperature: float = 1.0) -> float:
        """The probability of a token that lies so far below, at 0 or one of TEMPERATURES.
        The softmax over all tokens; top-k, top-p, min-p and penalties are left aside."""
        if temperature == 0:
            return float(below == 0)
        return math.exp(-below / temperature) / self.sums[round(10 * temperature) - 1]

    @property
    def probability(self) -> float:
        """Of the drawn token."""
        return self.share(self.below)


class Token(NamedTuple):
    """One generated token and the text it completes.

    A tuple, since hundreds a second are made, sent and read while the processor has better
    things to do.

    The text is empty while a character or a possible stop string is unfinished, so the
    texts of all tokens, joined, are the answer. What was still held back at the end comes
    with the id -1. `odds` are there where Generate asked for alternatives.
    """

    id: int
    text: str
    odds: Odds | None = None


@dataclass(frozen=True, slots=True)
class Generated:
    """The end of a generation. `first_token_s` counts from the request to the first token;
    the rates count the prompt tokens that were processed (not those reused) and the
    tokens after the first. A rate is None where too little was done to tell. A request's
    `beginning` counts as prompt. `end` is the id of the token with which the model ended."""

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
