"""Requests and events for comparing models: their answers, and their predictions on one text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from desktop.core.messages.scoring import GivenText
from desktop.core.messages.writing import Generate, Generated, Token


@dataclass(frozen=True, slots=True)
class GenerateTogether:
    """Run several generations side by side, each with its own loaded model. The models take turns,
    one token at a time. All caches are emptied first, so that the same request gives the same
    answers.

    Yields WrittenSoFar; `place` is an index into `requests`, and the last event of each generation
    has the `result`. Cancelling works as in Generate. `first_token_s` and `tokens_per_s` exclude
    the time that the other models take.

    Raises: ValueError, if two requests share a model, whose cache holds one answer.
    """

    requests: tuple[Generate, ...]

    def __post_init__(self) -> None:
        if len({each.model for each in self.requests}) < len(self.requests):
            raise ValueError("two requests for one model")


@dataclass(frozen=True, slots=True)
class ReadAlong:
    """Compare the predictions of two models at each token: one writes (`generate`) or goes through
    the given `tokens`, and the other (`reader`) reads along.

    Yields the events of Generate, but TokensCompared instead of Token. The end token is compared
    too if it is in `tokens`. Both caches are emptied first. `tokens_per_s` is None, since two
    models share the machine.

    Raises: ValueError, if the writer is to read its own answer, since its cache holds one text.
    """

    generate: Generate
    reader: str
    tokens: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.reader == self.generate.model:
            raise ValueError("one model can't both write and read along")


@dataclass(frozen=True, slots=True)
class CompareModels:
    """Let models read the same text and measure how far each candidate's predictions are from
    the reference's. As in llama-perplexity, the text is cut into pieces, and the second half of
    each piece is scored.

    `reference` and `candidates` are file paths. A piece has `context_length` tokens, and at most
    `pieces` pieces are read (0: all). `experts_used` has one number per candidate, as in LoadModel,
    or is empty. It lets a mixture of experts be compared with itself at different numbers of
    experts. `asked` replaces `text`: its texts are read in order, special tokens written out in
    them are read as special tokens, and only tokens of their `scored` parts are scored. `device`
    is as in LoadModel. Yields CompareStarted, LoadProgress, and CompareProgress, then ModelCompared
    for each candidate in order.
    """

    reference: str
    candidates: tuple[str, ...]
    text: str
    context_length: int = 512
    pieces: int = 0
    threads: int = 0
    experts_used: tuple[int, ...] = ()
    asked: tuple[GivenText, ...] = ()
    device: str = ""


@dataclass(frozen=True, slots=True)
class WrittenSoFar:
    """New tokens of the generation at index `place`. `result` is set when the generation has
    ended."""

    place: int
    tokens: tuple[Token, ...]
    result: Generated | None = None


class Estimate(NamedTuple):
    """A measured value with its standard error, which is None if undefined."""

    value: float
    error: float | None


@dataclass(frozen=True, slots=True)
class CompareStarted:
    """The text has been cut into pieces, and the comparison begins. `pieces` is the number of
    pieces that are read, and `scored` is the number of tokens in them that are scored. `together`
    is true if the reference and the only candidate are in memory at once; otherwise, the models are
    loaded one after another, and the reference's logits are kept on disk. `beyond_training` is true
    if the pieces are longer than the context that one of the models was trained with."""

    pieces: int
    scored: int
    together: bool
    beyond_training: bool


@dataclass(frozen=True, slots=True)
class CompareProgress:
    """Together, the models have read `done` of `total` tokens so far; `model` is reading now."""

    model: str
    done: int
    total: int


class Likely(NamedTuple):
    """A candidate for the next token, and the probability that a model gives it, from 0 to 1."""

    id: int
    text: str
    probability: float


class TokenCompared(NamedTuple):
    """A token of the answer, with the KL divergence between the two predictions for its position
    (nats), the probability that each model gave it, and each model's five most likely tokens."""

    id: int
    text: str
    kld: float
    probability_reference: float
    probability: float
    likeliest_reference: tuple[Likely, ...]
    likeliest: tuple[Likely, ...]


@dataclass(frozen=True, slots=True)
class TokensCompared:
    """Tokens of the answer, in order. `first` is the position of the first one in the answer, from
    0, and `candidate` the key of the model that reads along."""

    candidate: str
    first: int
    tokens: tuple[TokenCompared, ...]


@dataclass(frozen=True, slots=True)
class ModelCompared:
    """A candidate compared with the reference. KL divergences are in nats, `top1_agreement` is from
    0 to 1, and `perplexity_ratio` is the candidate's perplexity divided by the reference's."""

    candidate: str
    tokens: int
    perplexity_reference: Estimate
    perplexity: Estimate
    perplexity_ratio: Estimate
    kld_mean: Estimate
    kld_p99: float
    kld_max: float
    top1_agreement: Estimate
