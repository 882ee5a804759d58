"""Whether the router treats texts differently, layer by layer, and what chance alone would show.

Any two handfuls of tokens differ a little. So each figure stands beside the same figure after the
tokens of all texts were shuffled and dealt out anew: what differs less than that is noise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.core.routing.measures import Floats, chosen_by
from desktop.core.routing.trace import RoutingTrace

_Figure = Callable[[Floats], Floats]

SHUFFLES = 200
INNER = (2.5, 97.5)
"""Percent of the shuffles below the ends of the interval: 95 % lie within."""


@dataclass(frozen=True, slots=True, eq=False)
class Contrast:
    """By layer, [layers] each: what was measured, and of the shuffled tokens the mean and the
    ends of the interval in which 95 % of the shuffles lie. `layers` are their numbers in the
    model. `loads` [texts, layers, experts]: each text's share of its choices. `most` is the
    largest value that the figure can have for texts of these lengths."""

    layers: tuple[int, ...]
    measured: Floats
    shuffled: Floats
    low: Floats
    high: Floats
    loads: Floats
    most: float
    falls: bool
    """Whether the figure falls where texts differ: an overlap does, information rises."""

    def stands_out(self, place: int) -> bool:
        """Whether the texts differ in this layer by more than shuffled ones would."""
        if self.falls:
            return bool(self.measured[place] < self.low[place])
        return bool(self.measured[place] > self.high[place])


def overlap(first: RoutingTrace, second: RoutingTrace, seed: int = 0) -> Contrast:
    """How much of the load the experts of both texts share: the sum over the experts of the
    smaller share (1 less the total variation distance). 1: the same experts as often; 0: none in
    common. Raises: ValueError, for traces of different models."""

    def figure(counts: Floats) -> Floats:
        shares = counts / counts.sum(-1, keepdims=True)
        return np.minimum(shares[:, 0], shares[:, 1]).sum(-1)

    return _contrast((first, second), figure, 1.0, True, seed)


def information(texts: Sequence[RoutingTrace], seed: int = 0) -> Contrast:
    """How many bits an expert's being chosen tells about which text the token is from: the
    mutual information of text and expert. Its most is the entropy of the texts' lengths, if each
    text had experts of its own; 0 says that the experts don't care.

    Raises: ValueError, for traces of different models.
    """

    def figure(counts: Floats) -> Floats:
        joint = counts / counts.sum((-1, -2), keepdims=True)
        product = joint.sum(-1, keepdims=True) * joint.sum(-2, keepdims=True)
        ratio = np.where(joint > 0, joint / np.where(product > 0, product, 1), 1)
        return (joint * np.log2(ratio)).sum((-1, -2))

    lengths = np.array([len(each.chosen) for each in texts], np.float64)
    shares = lengths / lengths.sum()
    return _contrast(texts, figure, float(-(shares * np.log2(shares)).sum()), False, seed)


def _contrast(
    texts: Sequence[RoutingTrace], figure: _Figure, most: float, falls: bool, seed: int
) -> Contrast:
    """`figure` takes counts [..., texts, experts] to one number for each."""
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
    low, high = np.percentile(values[:, 1:], INNER, axis=1)
    return Contrast(
        first.layers,
        values[:, 0],
        values[:, 1:].mean(1),
        low,
        high,
        np.stack(loads, 1),
        most,
        falls,
    )
