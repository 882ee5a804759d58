"""How far one model's predictions are from another's, over a text: perplexity, KL divergence.

Definitions and standard errors are those of llama-perplexity (llama.cpp,
tools/perplexity/perplexity.cpp: log_softmax, mean_and_uncertainty, percentile).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.core.messages import Estimate, ModelCompared

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
BLOCK = 1 << 16
"""Scores that are worked on at a time, so that the intermediate results stay in the cache."""
FEWEST_FOR_AN_ERROR = 10


@dataclass(frozen=True, slots=True)
class TokenFigures:
    """For each scored token: its negative log-likelihood (nats) under both models, the KL
    divergence of all that could have stood there (nats), whether both had the same favourite."""

    nll_reference: Doubles
    nll: Doubles
    kld: Doubles
    same_top: npt.NDArray[np.bool_]


def figures_of(reference: Floats, candidate: Floats, targets: npt.NDArray[np.intp]) -> TokenFigures:
    """From the scores (logits) of both models, [tokens x vocabulary], and the tokens that
    really follow, [tokens]. KL(reference || candidate)."""
    count = len(reference)
    rows = max(1, BLOCK // reference.shape[1])
    result = TokenFigures(
        np.empty(count, np.float64),
        np.empty(count, np.float64),
        np.empty(count, np.float64),
        np.empty(count, np.bool_),
    )
    for at in range(0, count, rows):
        part = slice(at, at + rows)
        _fill(result, part, reference[part], candidate[part], targets[part])
    return result


def joined(parts: Sequence[TokenFigures]) -> TokenFigures:
    """The figures of tokens that follow each other."""
    return TokenFigures(
        np.concatenate([part.nll_reference for part in parts]),
        np.concatenate([part.nll for part in parts]),
        np.concatenate([part.kld for part in parts]),
        np.concatenate([part.same_top for part in parts]),
    )


def _fill(
    result: TokenFigures, part: slice, ours: Floats, theirs: Floats, targets: npt.NDArray[np.intp]
) -> None:
    place = np.arange(len(ours))
    with np.errstate(invalid="ignore"):
        top, below, weights, log_sum = _softmax(ours)
        other_top, other_below, _, other_log_sum = _softmax(theirs)
        result.nll_reference[part] = log_sum - below[place, targets]
        result.nll[part] = other_log_sum - other_below[place, targets]
        np.subtract(below, other_below, out=below)
        np.multiply(below, weights, out=other_below)
        if np.isnan(other_below).any():  # what can't come at all, in either model, adds nothing
            np.copyto(other_below, 0, where=weights == 0)
        mean = other_below.sum(axis=1).astype(np.float64) / np.exp(log_sum)
    result.kld[part] = mean - log_sum + other_log_sum
    result.same_top[part] = top == other_top


def _softmax(scores: Floats) -> tuple[npt.NDArray[np.intp], Floats, Floats, Doubles]:
    """The favourite, the scores less the highest one, e to the power of these, and the
    logarithm of their sum."""
    top = scores.argmax(axis=1)
    below = scores - scores[np.arange(len(scores)), top][:, None]
    weights = np.exp(below)
    return top, below, weights, np.log(weights.sum(axis=1).astype(np.float64))


class Tally:
    """Figures of many pieces of a text, put together."""

    def __init__(self) -> None:
        self._parts: list[TokenFigures] = []

    def add(self, figures: TokenFigures) -> None:
        self._parts.append(figures)

    def compared(self, candidate: str) -> ModelCompared:
        """Of at least one token."""
        found = joined(self._parts)
        ours, theirs, kld, same = found.nll_reference, found.nll, found.kld, found.same_top
        share = float(same.mean())
        count = len(same)
        error = math.sqrt(share * (1 - share) / (count - 1)) if count > 1 else None
        return ModelCompared(
            candidate=candidate,
            tokens=count,
            perplexity_reference=_exponential(_mean(ours)),
            perplexity=_exponential(_mean(theirs)),
            perplexity_ratio=_exponential(_mean(theirs - ours)),
            kld_mean=_mean(kld),
            kld_p99=float(np.quantile(kld, 0.99)),
            kld_max=float(kld.max()),
            top1_agreement=Estimate(share, error),
        )


def _mean(values: Doubles) -> Estimate:
    """With its standard error: the root of the variance over n - 1."""
    count, mean = len(values), float(values.mean())
    if count <= FEWEST_FOR_AN_ERROR:
        return Estimate(mean, None)
    return Estimate(mean, math.sqrt(float(values.var()) / (count - 1)))


def _exponential(logarithm: Estimate) -> Estimate:
    """e to the power of an estimate; the error by the slope there."""
    value = float(np.exp(logarithm.value))
    return Estimate(value, None if logarithm.error is None else value * logarithm.error)
