"""How likely a model takes a text to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple


class GivenText(NamedTuple):
    """A text that is scored, behind one that is only read; that may be empty."""

    given: str
    scored: str


SHORTEST_PIECE: Final = 16
"""Tokens; a text that is read in pieces is not cut into shorter ones."""


@dataclass(frozen=True, slots=True)
class ScoreTexts:
    """How likely a model finds each token of some texts, each from an empty context. With `chat`,
    `given` is asked as a question, in the model's chat template, and `scored` is the answer.
    Yields TextScored for each of them, in order."""

    model: str
    texts: tuple[GivenText, ...]
    chat: bool = False


class Continuations(NamedTuple):
    """A context, and several ways to go on."""

    context: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreContinuations:
    """The log-likelihood of each option behind its context. Yields ContinuationsScored or
    ContinuationsTooLong for each item, in order.

    What contexts have in common is read once, and options go through the model side by side:
    with quantized weights that moves a log-likelihood a little, since llama.cpp rounds by the
    shape of a batch. `exact` reads every option from the beginning, with an empty cache.
    """

    model: str
    items: tuple[Continuations, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class ScoreLongText:
    """The log-likelihood of a whole text, in pieces that fill the model's context. Yields
    LongTextScored as it goes; the last one is all of it."""

    model: str
    text: str


@dataclass(frozen=True, slots=True)
class TextScored:
    """The `number`th of the texts, from 0: its tokens, and the logarithm of each one's
    probability (nats). No tokens of one that doesn't fit the context (`too_long`)."""

    number: int
    tokens: tuple[str, ...]
    log_probabilities: tuple[float, ...]
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class ContinuationsScored:
    """The `item`th of a request, from 0. For each option: the sum of its tokens'
    log-likelihoods (nats), how many tokens they are, and whether each was the likeliest.
    `read` tokens went through the model for it."""

    item: int
    loglikelihoods: tuple[float, ...]
    tokens: tuple[int, ...]
    greedy: tuple[bool, ...]
    context_tokens: int
    read: int


@dataclass(frozen=True, slots=True)
class ContinuationsTooLong:
    """The `item`th needs so many tokens, and the model was made for `limit`: it was not read."""

    item: int
    tokens: int
    limit: int


@dataclass(frozen=True, slots=True)
class LongTextScored:
    """So far: `tokens` of `total`, and the sum of their log-likelihoods (nats)."""

    tokens: int
    total: int
    loglikelihood: float
