"""Summarizes a router trace: load, balance, co-selection, certainty, and change.

Figures that always look uneven for a few tokens come with the value expected by chance.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.core.routing.trace import RoutingTrace

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LayerMeasures:
    """Figures for one layer over all tokens of a trace.

    `layer` is its number in the model. `balance` is the entropy of the experts' load divided by its
    maximum, log(experts): 1 if all experts get the same load, 0 if one expert gets everything.
    `variation` is the load's coefficient of variation (standard deviation over mean, Shazeer et al.
    2017, arXiv 1701.06538), and `chance_variation` its expected value if each token chose its
    experts uniformly at random. `idle` is the number of experts that were never chosen, and
    `chance_idle` the number expected by chance. `chosen_share` is the share of the router's
    probability that the chosen experts received, and `sureness` is 1 minus the entropy of the
    probabilities divided by its maximum. Both are means over the tokens, and None if no
    probabilities were kept or some are negative, as in old recordings of gpt-oss, which hold
    logits. `change` is the fraction of a token's experts that the previous token didn't use, and
    `chance_change` the same for two random tokens (both None with fewer than two tokens). The five
    figures from `balance` to `chance_idle` are None if the number of experts isn't known.
    """

    layer: int
    busiest: int
    busiest_share: float
    balance: float | None
    variation: float | None
    chance_variation: float | None
    idle: int | None
    chance_idle: float | None
    chosen_share: float | None
    sureness: float | None
    change: float | None
    chance_change: float | None


def measures(trace: RoutingTrace) -> tuple[LayerMeasures, ...]:
    """Return the figures for each layer. Raises: ValueError, for a trace without tokens."""
    if not len(trace.chosen):
        raise ValueError("nothing was routed")
    load = trace.load()
    return tuple(_of_layer(trace, place, load[place]) for place in range(len(trace.layers)))


def _of_layer(trace: RoutingTrace, place: int, load: Floats) -> LayerMeasures:
    experts, used, tokens = trace.known_experts, trace.used, len(trace.chosen)
    share = used / experts if experts else None  # of the tokens, per expert, if the load is even
    sure: tuple[float, float] | tuple[None, None] = (None, None)
    if trace.probabilities is not None:
        sure = _certainty(trace.probabilities[:, place], trace.chosen[:, place])
    change, by_chance = _change(chosen_by(trace, place))
    return LayerMeasures(
        layer=trace.layers[place],
        busiest=int(load.argmax()),
        busiest_share=float(load.max()),
        balance=evenness(load) if experts else None,
        variation=float(load.std() / load.mean()) if experts else None,
        # The count of an expert is binomial with n tokens and this share.
        chance_variation=math.sqrt((1 - share) / (tokens * share)) if share else None,
        idle=int((load == 0).sum()) if experts else None,
        chance_idle=experts * (1 - share) ** tokens if experts and share else None,
        chosen_share=sure[0],
        sureness=sure[1],
        change=change,
        chance_change=by_chance,
    )


def evenness(shares: Floats) -> float:
    """Return the entropy of shares that sum to 1, divided by its maximum; 1 for a single share."""
    if len(shares) < 2:
        return 1.0
    there = shares[shares > 0]
    return float(-(there * np.log(there)).sum() / math.log(len(shares)))


def chosen_by(trace: RoutingTrace, place: int) -> NDArray[np.bool_]:
    """Return a mask [tokens, experts] of the experts chosen in the trace's layer at `place`."""
    found = np.zeros((len(trace.chosen), trace.experts), bool)
    np.put_along_axis(found, trace.chosen[:, place].astype(np.int64), True, 1)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Frequency with which two experts of a layer were chosen for the same token: [experts,
    experts], as a fraction of the tokens. The diagonal is how often each expert was chosen.
    `expected` is the value if each expert were chosen just as often but independently (the product
    of their shares, scaled to the actual number of pairs)."""

    measured: Floats
    expected: Floats


def together(trace: RoutingTrace, place: int) -> Together:
    chosen = chosen_by(trace, place).astype(np.float32)
    measured = (chosen.T @ chosen).astype(np.float64) / max(1, len(chosen))
    share = measured.diagonal()
    expected = np.outer(share, share)
    np.fill_diagonal(expected, 0)
    pairs = trace.used * (trace.used - 1)
    expected *= pairs / expected.sum() if expected.sum() else 0.0
    np.fill_diagonal(expected, share)
    return Together(measured, expected)


def sureness(probabilities: NDArray[np.floating[Any]]) -> Floats:
    """Return 1 minus the entropy of each row of [..., experts] divided by its maximum: 0 if the
    router rates all experts the same, 1 if it gives everything to one. Scores that don't sum to 1
    (sigmoids) are divided by their sum."""
    values: Floats = probabilities.astype(np.float64)
    shares: Floats = values / np.maximum(values.sum(-1, keepdims=True), 1e-30)
    experts = shares.shape[-1]
    if experts < 2:
        return np.ones(shares.shape[:-1])
    logs = np.log(np.where(shares > 0, shares, 1))
    return 1 + (shares * logs).sum(-1) / math.log(experts)


def _certainty(
    probabilities: NDArray[np.floating[Any]], chosen: NDArray[np.uint16]
) -> tuple[float, float] | tuple[None, None]:
    values: Floats = probabilities.astype(np.float64)
    if (values < 0).any():
        return None, None
    of_chosen = np.take_along_axis(values, chosen.astype(np.int64), 1).sum(1)
    share = of_chosen / np.maximum(values.sum(1), 1e-30)
    return float(share.mean()), float(sureness(values).mean())


def _change(chosen: NDArray[np.bool_]) -> tuple[float, float] | tuple[None, None]:
    tokens = len(chosen)
    if tokens < 2:
        return None, None
    used = int(chosen[0].sum())
    shared = (chosen[1:] & chosen[:-1]).sum(1).mean()
    # Over all pairs of two different positions: subtract the pairs of a token with itself.
    counts = chosen.sum(0).astype(np.float64)
    by_chance = ((counts**2).sum() - tokens * used) / (tokens * (tokens - 1))
    return float(1 - shared / used), float(1 - by_chance / used)
