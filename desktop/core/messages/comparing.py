"""Models beside each other: what they write, and how each reads what another wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from desktop.core.messages.scoring import GivenText
from desktop.core.messages.writing import Generate, Generated, Token


@dataclass(frozen=True, slots=True)
class GenerateTogether:
    """Several generations, by a loaded model each: all of them a token in turn, so that one can
    watch them side by side. What the models have in their caches is forgotten first, so that the
    same request gives the same answers.

    Yields Written, with the place of each in `requests`; the last one of each has its end. When
    cancelled: as Generate. `first_token_s` is the model's own, since the prompts are read one
    after the other, and `tokens_per_s` counts its own turns only.
    """

    requests: tuple[Generate, ...]


@dataclass(frozen=True, slots=True)
class ReadAlong:
    """While one model writes (`generate`), or goes through `tokens` that it is given, another one,
    `reader`, reads the same, and what both expected is compared at each token.

    Yields what Generate does, but for each Token its figures, in TokensCompared; the end token
    has some, too, where it is among `tokens`. Both caches are emptied first. There is no rate of
    tokens: two models are at work.
    """

    generate: Generate
    reader: str
    tokens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CompareModels:
    """Let models read the same text, and measure how far each candidate's predictions are from
    the reference's: the pieces and the scored half of each that llama-perplexity takes.

    Paths of files. The text is cut into pieces of `context_length` tokens, at most `pieces` of
    them (0: all). `experts_used` has a number for each candidate, as LoadModel's, or for none:
    so a mixture is compared with itself at another number of experts. `asked` takes the place of
    `text`: it is read in order, special tokens that are written out in it count as such, and of
    the tokens that would be scored only those of its `scored` parts are. Yields CompareStarted,
    LoadProgress and CompareProgress, and ModelCompared for each candidate in order. With
    `each_token` also TokensCompared.
    """

    reference: str
    candidates: tuple[str, ...]
    text: str
    context_length: int = 512
    pieces: int = 0
    each_token: bool = False
    threads: int = 0
    experts_used: tuple[int, ...] = ()
    asked: tuple[GivenText, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What one of several generations has added, the one at `place`; `result` is its end."""

    place: int
    tokens: tuple[Token, ...]
    result: Generated | None = None


class Estimate(NamedTuple):
    """A measured value with its standard error, None where none is defined."""

    value: float
    error: float | None


@dataclass(frozen=True, slots=True)
class CompareStarted:
    """`pieces` of the text are read, and `scored` tokens of them are compared. `together`: both
    models are in memory at once; else one after the other, with the reference's scores on
    disk. `beyond_training`: the pieces are longer than what one of the models was trained on."""

    pieces: int
    scored: int
    together: bool
    beyond_training: bool


@dataclass(frozen=True, slots=True)
class CompareProgress:
    """Tokens read so far, by all models together."""

    model: str
    done: int
    total: int


class Likely(NamedTuple):
    """A token that could come next, and how likely a model finds it, from 0 to 1."""

    id: int
    text: str
    probability: float


class TokenCompared(NamedTuple):
    """A token of the text, the KL divergence of what could have stood there (nats), how likely
    either model found it, and what each found likeliest, five of them."""

    id: int
    text: str
    kld: float
    probability_reference: float
    probability: float
    likeliest_reference: tuple[Likely, ...]
    likeliest: tuple[Likely, ...]


@dataclass(frozen=True, slots=True)
class TokensCompared:
    """Some tokens in a row; the first is the `first`th of the text (of the answer, for ReadAlong),
    from 0. `candidate` is the path or the key of the model that is compared."""

    candidate: str
    first: int
    tokens: tuple[TokenCompared, ...]


@dataclass(frozen=True, slots=True)
class ModelCompared:
    """One candidate beside the reference; KL divergences in nats, agreement from 0 to 1. The
    ratio is of the candidate's perplexity to the reference's."""

    candidate: str
    tokens: int
    perplexity_reference: Estimate
    perplexity: Estimate
    perplexity_ratio: Estimate
    kld_mean: Estimate
    kld_p99: float
    kld_max: float
    top1_agreement: Estimate
