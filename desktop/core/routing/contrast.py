"""Measures how differently the router treats texts, layer by layer, and compares the difference
with chance.

Any two small samples of tokens differ a little. So each figure comes with a baseline: the same
figure after the tokens of all texts have been shuffled. A difference no larger than the baseline is
noise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.core.routing.measures import Floats, chosen_by
from desktop.core.routing.trace import RoutingTrace

_Figure = Callable[[Floats], Floats]

SHUFFLES = 200
INSIDE = 95
"""Percentage of the shuffles that are inside the band in every layer."""
LEAST_SPREAD = 1e-9
"""Added to the standard deviation of a layer's shuffles, which is 0 if they are all the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """A figure and its baseline for each layer. `measured` is the value for the texts; `shuffled`,
    `low`, and `high` are the mean of the shuffles and the ends of the band, all [layers]. In 95% of
    the shuffles, the figures of all layers are inside the band. So for texts that don't differ, the
    chance that any layer is outside it is 5%, however many layers there are. `layers` are the
    layers' numbers in the model. `loads` [texts, layers, experts] is each expert's share of the
    choices in a text. `most` is the largest value that the figure can have for texts of these
    lengths."""

    layers: tuple[int, ...]
    measured: Floats
    shuffled: Floats
    low: Floats
    high: Floats
    loads: Floats
    most: float
    falls: bool
    """True if the figure falls as texts differ more, as the overlap does. The mutual information
    rises instead."""

    def stands_out(self, place: int) -> bool:
        """Return True if the texts differ in this layer by more than shuffled texts would in any
        layer."""
        if self.falls:
            return bool(self.measured[place] < self.low[place])
        return bool(self.measured[place] > self.high[place])


def overlap(first: RoutingTrace, second: RoutingTrace, seed: int = 0) -> Contrast:
    """Return the overlap of the experts' load in two texts: the sum over the experts of the
    smaller share (1 minus the total variation distance). It is 1 if both texts use the same experts
    equally often, and 0 if they have none in common.

    Raises: ValueError, for traces of different models.
    """

    def figure(counts: Floats) -> Floats:
        shares = counts / counts.sum(-1, keepdims=True)
        return np.minimum(shares[:, 0], shares[:, 1]).sum(-1)

    return _contrast((first, second), figure, 1.0, True, seed)


def information(texts: Sequence[RoutingTrace]) -> Contrast:
    """Return the mutual information of text and expert: how many bits the choice of an expert
    reveals about which text the token is from. The maximum is the entropy of the texts' lengths,
    reached if no two texts share an expert; at 0, the choice doesn't depend on the text.

    Raises: ValueError, for traces of different models.
    """

    def figure(counts: Floats) -> Floats:
        joint = counts / counts.sum((-1, -2), keepdims=True)
        product = joint.sum(-1, keepdims=True) * joint.sum(-2, keepdims=True)
        ratio = np.where(joint > 0, joint / np.where(product > 0, product, 1), 1)
        return (joint * np.log2(ratio)).sum((-1, -2))

    lengths = np.array([len(each.chosen) for each in texts], np.float64)
    shares = lengths / lengths.sum()
    return _contrast(texts, figure, float(-(shares * np.log2(shares)).sum()), False)


def _contrast(
    texts: Sequence[RoutingTrace], figure: _Figure, most: float, falls: bool, seed: int = 0
) -> Contrast:
    """Return the contrast for a `figure` that reduces counts [..., texts, experts] to [...]."""
    first = texts[0]
    if any((each.layers, each.experts) != (first.layers, first.experts) for each in texts):
        raise ValueError("the traces are of different models")
    labels = np.repeat(np.arange(len(texts)), [len(each.chosen) for each in texts])
    of_text = labels == np.arange(len(texts))[:, None]  # [texts, tokens]
    random = np.random.default_rng(seed)
    shuffled = (of_text[:, random.permutation(len(labels))] for _ in range(SHUFFLES))
    dealt = np.stack([of_text, *shuffled]).astype(np.float32)  # [1 + shuffles, texts, tokens]
    figures: list[Floats] = []
    loads: list[Floats] = []
    for place in range(len(first.layers)):
        chosen = np.concatenate([chosen_by(each, place) for each in texts]).astype(np.float32)
        counts = (dealt @ chosen).astype(np.float64)  # exact: below 2**24
        figures.append(figure(counts))
        loads.append(counts[0] / counts[0].sum(-1, keepdims=True))
    values = np.stack(figures)
    mean, around = values[:, 1:].mean(1), _half_band(values[:, 1:])
    return Contrast(
        first.layers,
        values[:, 0],
        mean,
        np.maximum(mean - around, 0),
        np.minimum(mean + around, most),
        np.stack(loads, 1),
        most,
        falls,
    )


def _half_band(shuffled: Floats) -> Floats:
    """Return half the width of the band for figures [layers, shuffles]: each layer's standard
    deviation times a number that is the same for all layers. All layers are shuffled alike, so the
    largest deviation over the layers of each shuffle says how large it must be (the maxT method,
    Westfall and Young 1993)."""
    spread = shuffled.std(1) + LEAST_SPREAD
    deviations = np.abs(shuffled - shuffled.mean(1, keepdims=True)) / spread[:, None]
    return spread * np.percentile(deviations.max(0), INSIDE)
