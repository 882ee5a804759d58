"""Tests the overlap and mutual information of routing against plain loops, and the noise level of
each."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from desktop.core.routing.contrast import information, overlap
from desktop.core.routing.trace import RoutingTrace
from tests.core.test_routing_measures import random_trace


def cut(trace: RoutingTrace, start: int, stop: int) -> RoutingTrace:
    return replace(
        trace,
        ids=trace.ids[start:stop],
        texts=trace.texts[start:stop],
        chosen=trace.chosen[start:stop],
        weights=trace.weights[start:stop],
        probabilities=None,
    )


def other(trace: RoutingTrace) -> RoutingTrace:
    """Return a copy of the trace with the first layer's experts numbered in reverse."""
    chosen = trace.chosen.copy()
    chosen[:, 0] = trace.experts - 1 - chosen[:, 0]
    return replace(trace, chosen=chosen)


WHOLE = random_trace(150)
A, B, C = cut(WHOLE, 0, 60), other(cut(WHOLE, 60, 110)), cut(WHOLE, 110, 150)


def counts_of(trace: RoutingTrace, place: int) -> Counter[int]:
    return Counter(trace.chosen[:, place].ravel().tolist())


def test_the_overlap_equals_plain_loops() -> None:
    found = overlap(A, B)
    for place in range(3):
        one, two = counts_of(A, place), counts_of(B, place)
        shared = sum(min(one[e] / one.total(), two[e] / two.total()) for e in range(8))
        assert found.measured[place] == pytest.approx(shared)
        assert found.loads[0, place] == pytest.approx(A.load()[place])
        assert found.loads[1, place] == pytest.approx(B.load()[place])
    assert found.layers == A.layers


def test_the_information_equals_plain_loops() -> None:
    found = information([A, B, C])
    for place in range(3):
        counts = [counts_of(each, place) for each in (A, B, C)]
        total = sum(each.total() for each in counts)
        bits = 0.0
        for each in counts:
            for expert in range(8):
                joint = each[expert] / total
                alone = each.total() / total * sum(c[expert] for c in counts) / total
                bits += joint * math.log2(joint / alone) if joint else 0.0
        assert found.measured[place] == pytest.approx(bits)
    lengths = [60 / 150, 50 / 150, 40 / 150]
    assert found.most == pytest.approx(-sum(each * math.log2(each) for each in lengths))


def test_texts_with_experts_of_their_own_tell_all() -> None:
    one, two = (replace(A, chosen=np.full_like(A.chosen, expert)) for expert in (0, 3))
    assert information([one, two]).measured == pytest.approx([1, 1, 1])
    assert overlap(one, two).measured == pytest.approx([0, 0, 0])


def test_what_differs_stands_out_and_noise_does_not() -> None:
    for found in (overlap(A, B), information([A, B, C])):
        assert found.stands_out(0), "the layer whose experts were turned round"
        assert not found.stands_out(2), "always the same experts"
    same = [overlap(cut(WHOLE, at, at + 40), C) for at in (0, 30, 60)]
    out = sum(found.stands_out(place) for found in same for place in range(3))
    assert out <= 1
    assert all(0 < found.shuffled[0] < 1 for found in same)


def test_the_shuffled_figure_is_that_of_tokens_dealt_out_at_random() -> None:
    """Compares with a different way of shuffling: whole tokens, one permutation at a time."""
    random = np.random.default_rng(9)
    pooled = np.concatenate([A.chosen, B.chosen])
    values = []
    for _ in range(300):
        dealt = random.permutation(pooled)
        one = replace(A, chosen=dealt[: len(A.chosen)])
        two = replace(B, chosen=dealt[len(A.chosen) :])
        values.append(np.minimum(one.load(), two.load()).sum(1))
    found = overlap(A, B)
    assert found.shuffled == pytest.approx(np.mean(values, 0), abs=0.01)
    inside = (np.array(values) >= found.low) & (np.array(values) <= found.high)
    assert inside.all(1).mean() == pytest.approx(0.95, abs=0.03)
    assert not inside.all(), "the band isn't simply everything"


def test_many_layers_do_not_make_a_difference() -> None:
    """Two texts of one kind may seem to differ, in any of 48 layers, in one draw of twenty."""
    random, layers, tokens = np.random.default_rng(4), 48, 60
    seeming = 0
    for seed in range(12):
        scores = random.normal(0, 1, (layers, 8)) + random.gumbel(0, 1, (tokens, layers, 8))
        chosen = np.argsort(-scores, -1)[..., :2].astype(np.uint16)
        names = tuple(range(tokens)), ("x",) * tokens, tuple(range(layers))
        whole = RoutingTrace(*names, 8, chosen, np.ones(chosen.shape, np.float32))
        found = overlap(cut(whole, 0, 25), cut(whole, 25, tokens), seed)
        seeming += any(found.stands_out(place) for place in range(layers))
    assert seeming <= 2


def test_traces_of_different_models_are_refused() -> None:
    with pytest.raises(ValueError, match="different models"):
        overlap(A, random_trace(10, experts=6))
