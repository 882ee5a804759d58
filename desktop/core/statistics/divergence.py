"""Compares the predictions of two models over a text: perplexity and KL divergence.

The definitions and standard errors are the same as in llama-perplexity (llama.cpp,
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
"""Number of scores processed at a time, so that intermediate results stay in the cache."""
FEWEST_FOR_AN_ERROR = 10


@dataclass(frozen=True, slots=True)
class TokenFigures:
    """Figures for each scored token: its negative log-probability under each model (nats), the KL
    divergence over the whole vocabulary (nats), and whether both models have the same top token."""

    nll_reference: Doubles
    nll: Doubles
    kld: Doubles
    same_top: npt.NDArray[np.bool_]


def figures_of(reference: Floats, candidate: Floats, targets: npt.NDArray[np.intp]) -> TokenFigures:
    """Return the figures computed from the scores (logits) of both models, [tokens x vocabulary],
    and the actual next tokens, [tokens]. The divergence is KL(reference || candidate)."""
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
    """Concatenate the figures of consecutive tokens."""
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
        if np.isnan(other_below).any():  # tokens with zero probability add nothing
            np.copyto(other_below, 0, where=weights == 0)
        mean = other_below.sum(axis=1).astype(np.float64) / np.exp(log_sum)
    result.kld[part] = mean - log_sum + other_log_sum
    result.same_top[part] = top == other_top


def _softmax(scores: Floats) -> tuple[npt.NDArray[np.intp], Floats, Floats, Doubles]:
    """Return four results for each row: the top token, the scores minus the highest score, the
    exponentials of these differences, and the logarithm of the exponentials' sum."""
    top = scores.argmax(axis=1)
    below = scores - scores[np.arange(len(scores)), top][:, None]
    weights = np.exp(below)
    return top, below, weights, np.log(weights.sum(axis=1).astype(np.float64))


class Tally:
    """Accumulates the figures of the pieces of a text."""

    def __init__(self) -> None:
        self._parts: list[TokenFigures] = []

    def add(self, figures: TokenFigures) -> None:
        self._parts.append(figures)

    def compared(self, candidate: str) -> ModelCompared:
        """Return the comparison. Requires at least one token."""
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
    """Return the mean and its standard error: the square root of variance / (n - 1), or None if
    there are FEWEST_FOR_AN_ERROR values or fewer."""
    count, mean = len(values), float(values.mean())
    if count <= FEWEST_FOR_AN_ERROR:
        return Estimate(mean, None)
    return Estimate(mean, math.sqrt(float(values.var()) / (count - 1)))


def _exponential(logarithm: Estimate) -> Estimate:
    """Return the exponential of an estimate; its standard error follows from the slope of the
    exponential at that point."""
    value = float(np.exp(logarithm.value))
    return Estimate(value, None if logarithm.error is None else value * logarithm.error)
