"""Requests and events for scoring texts by the log-likelihood that a model assigns to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from desktop.core.messages.writing import Picture


class GivenText(NamedTuple):
    """A text to score, and the text before it (may be empty), which is read but not scored. In a
    chat, the `pictures` of a question are read before its text."""

    given: str
    scored: str
    pictures: tuple[Picture, ...] = ()


SHORTEST_PIECE: Final = 16
"""Smallest number of tokens in a piece when a text is read in pieces."""


@dataclass(frozen=True, slots=True)
class ScoreTexts:
    """Compute the log-probability of each token of some texts, starting each text with an empty
    context. With `chat`, `given` is a question in the model's chat template, and `scored` is the
    answer; only then may a text have pictures. Yields TextScored for each text, in order."""

    model: str
    texts: tuple[GivenText, ...]
    chat: bool = False


class Continuations(NamedTuple):
    """A context and several possible continuations of it."""

    context: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreContinuations:
    """Compute the log-likelihood of each option after its context. Yields ContinuationsScored or
    ContinuationsTooLong for each item, in order.

    Common beginnings of contexts are read once, and the options of a context are evaluated in one
    batch. With quantized weights this changes log-likelihoods slightly, because llama.cpp's
    rounding depends on the shape of the batch. With `exact`, and always for recurrent models, every
    option is read from the beginning with an empty cache.
    """

    model: str
    items: tuple[Continuations, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class ScoreLongText:
    """Compute the log-likelihood of a whole text, in windows that fill the model's context. Yields
    LongTextScored after each piece of up to 512 tokens; the last one is for the whole text. The
    first token is predicted from the model's start token. On a server that doesn't say which one
    that is, its log-probability is NaN, and it doesn't count."""

    model: str
    text: str


@dataclass(frozen=True, slots=True)
class TextScored:
    """The scored tokens of text `number` (from 0) and the log-probability of each, in nats. If the
    text doesn't fit the context, `too_long` is true and there are no tokens."""

    number: int
    tokens: tuple[str, ...]
    log_probabilities: tuple[float, ...]
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class ContinuationsScored:
    """The scores of item `item` (from 0). For each option: its log-likelihood summed over its
    tokens (nats), its number of tokens, and whether each token was the most likely one
    (`greedy`). `read` is the number of tokens that were evaluated for this item."""

    item: int
    loglikelihoods: tuple[float, ...]
    tokens: tuple[int, ...]
    greedy: tuple[bool, ...]
    read: int


@dataclass(frozen=True, slots=True)
class ContinuationsTooLong:
    """Item `item` takes more tokens than the model was trained for (`limit`), so it wasn't read."""

    item: int
    tokens: int
    limit: int


@dataclass(frozen=True, slots=True)
class LongTextScored:
    """The log-likelihood of the text so far. `tokens` is the number of tokens read so far, out of
    `total`, and `loglikelihood` is the sum of their log-probabilities, in nats. `pieces` are the
    tokens read since the last event, as bytes, and `log_probabilities` their log-probabilities.
    `window` is the most tokens in a window."""

    tokens: int
    total: int
    loglikelihood: float
    pieces: tuple[bytes, ...] = ()
    log_probabilities: tuple[float, ...] = ()
    window: int = 0
