"""What a trace of a router says as a whole: load, balance, company, certainty, change.

Each figure comes with what chance alone would give, since few tokens look uneven by themselves.
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
    """One layer over all tokens of a trace.

    `layer` is its number in the model. `balance`: the entropy of the experts' load over its
    largest value, log(experts): 1 where all get the same, 0 where one gets everything.
    `variation`: the load's coefficient of variation (standard deviation over mean, Shazeer et
    al. 2017, arXiv 1701.06538), and `chance_variation` what it would be if each token drew its
    experts at random, all alike. `idle` experts were never chosen, and `chance_idle` as many
    are to be expected by chance.
    `chosen_share`: of the router's probability, the part that went to the chosen experts, and
    `sureness`: 1 less the entropy of the probabilities over its largest value; means over the
    tokens, None where no probabilities were kept.
    `change`: the part of its experts that a token doesn't share with the token before, and
    `chance_change` the same for two tokens taken at random (None with fewer than two tokens).
    """

    layer: int
    busiest: int
    busiest_share: float
    balance: float
    variation: float
    chance_variation: float
    idle: int
    chance_idle: float
    chosen_share: float | None
    sureness: float | None
    change: float | None
    chance_change: float | None


def measures(trace: RoutingTrace) -> tuple[LayerMeasures, ...]:
    """A row for each layer. Raises: ValueError, for a trace without tokens."""
    if not len(trace.chosen):
        raise ValueError("nothing was routed")
    load = trace.load()
    return tuple(_of_layer(trace, place, load[place]) for place in range(len(trace.layers)))


def _of_layer(trace: RoutingTrace, place: int, load: Floats) -> LayerMeasures:
    experts, used, tokens = trace.experts, trace.used, len(trace.chosen)
    share = used / experts  # of the tokens, for an expert, if all get the same
    sure: tuple[float, float] | tuple[None, None] = (None, None)
    if trace.probabilities is not None:
        sure = _certainty(trace.probabilities[:, place], trace.chosen[:, place])
    change, by_chance = _change(chosen_by(trace, place))
    return LayerMeasures(
        layer=trace.layers[place],
        busiest=int(load.argmax()),
        busiest_share=float(load.max()),
        balance=evenness(load),
        variation=float(load.std() / load.mean()),
        # The count of an expert is binomial with n tokens and this share.
        chance_variation=math.sqrt((1 - share) / (tokens * share)),
        idle=int((load == 0).sum()),
        chance_idle=experts * (1 - share) ** tokens,
        chosen_share=sure[0],
        sureness=sure[1],
        change=change,
        chance_change=by_chance,
    )


def evenness(shares: Floats) -> float:
    """The entropy of shares that sum to 1, over its largest value; 1 for a single one."""
    if len(shares) < 2:
        return 1.0
    there = shares[shares > 0]
    return float(-(there * np.log(there)).sum() / math.log(len(shares)))


def chosen_by(trace: RoutingTrace, place: int) -> NDArray[np.bool_]:
    """[tokens, experts]: whether a token chose an expert, in the layer at `place` of the trace."""
    found = np.zeros((len(trace.chosen), trace.experts), bool)
    np.put_along_axis(found, trace.chosen[:, place].astype(np.int64), True, 1)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """How often two experts of a layer were chosen for the same token: [experts, experts], as a
    part of the tokens. The diagonal is how often an expert was chosen at all. `expected` is what
    it would be if the experts were chosen as often, but without regard to each other (the
    product of their shares, scaled to as many pairs as there are)."""

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
    """1 less the entropy of each row of [..., experts] over its largest value: 0 where the
    router finds all alike, 1 where it sees only one. Scores that don't sum to 1 (sigmoids) are
    taken as shares of their sum."""
    values: Floats = probabilities.astype(np.float64)
    shares: Floats = values / np.maximum(values.sum(-1, keepdims=True), 1e-30)
    experts = shares.shape[-1]
    if experts < 2:
        return np.ones(shares.shape[:-1])
    logs = np.log(np.where(shares > 0, shares, 1))
    return 1 + (shares * logs).sum(-1) / math.log(experts)


def _certainty(
    probabilities: NDArray[np.floating[Any]], chosen: NDArray[np.uint16]
) -> tuple[float, float]:
    values: Floats = probabilities.astype(np.float64)
    of_chosen = np.take_along_axis(values, chosen.astype(np.int64), 1).sum(1)
    share = of_chosen / np.maximum(values.sum(1), 1e-30)
    return float(share.mean()), float(sureness(values).mean())


def _change(chosen: NDArray[np.bool_]) -> tuple[float, float] | tuple[None, None]:
    tokens = len(chosen)
    if tokens < 2:
        return None, None
    used = int(chosen[0].sum())
    shared = (chosen[1:] & chosen[:-1]).sum(1).mean()
    # Over all pairs of two different tokens: the pairs of a token with itself are taken out.
    counts = chosen.sum(0).astype(np.float64)
    by_chance = ((counts**2).sum() - tokens * used) / (tokens * (tokens - 1))
    return float(1 - shared / used), float(1 - by_chance / used)
