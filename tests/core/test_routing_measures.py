"""Tests each measure of a routing trace against plain loops over the same numbers."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest

from desktop.core.messages import RoutedTokens
from desktop.core.routing.live_trace import FIRST_ROOM, RoutingRecord, trace
from desktop.core.routing.measures import evenness, measures, sureness, together
from desktop.core.routing.trace import RoutingTrace

TOKENS, LAYERS, EXPERTS, USED = 70, 3, 8, 2


def random_trace(
    tokens: int = TOKENS, *, probabilities: bool = True, experts: int = EXPERTS, used: int = USED
) -> RoutingTrace:
    """Return a trace with unequally popular experts. The third layer uses the same experts for all
    tokens."""
    random = np.random.default_rng(5)
    scores = random.normal(0, 1, (tokens, LAYERS, experts)) + np.linspace(0, 1, experts)
    scores[:, 2] = np.arange(experts)
    shares = np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)
    chosen = np.argsort(-shares, -1)[..., :used]
    weights = np.take_along_axis(shares, chosen, -1)
    return RoutingTrace(
        tuple(range(tokens)),
        tuple(f" t{token}" for token in range(tokens)),
        (1, 2, 5),
        experts,
        chosen.astype(np.uint16),
        (weights / weights.sum(-1, keepdims=True)).astype(np.float32),
        shares.astype(np.float32) if probabilities else None,
    )


@pytest.mark.parametrize("place", range(LAYERS))
def test_figures_of_a_layer_equal_plain_loops(place: int) -> None:
    found = random_trace()
    assert found.probabilities is not None
    of_layer = measures(found)[place]
    rows = [set(row) for row in found.chosen[:, place].tolist()]
    counts = Counter(expert for row in rows for expert in row)
    load = [counts[expert] / (TOKENS * USED) for expert in range(EXPERTS)]
    mean = sum(load) / EXPERTS
    deviation = math.sqrt(sum((each - mean) ** 2 for each in load) / EXPERTS)
    entropy = -sum(each * math.log(each) for each in load if each)
    assert of_layer.layer == found.layers[place]
    assert of_layer.busiest_share == pytest.approx(max(load))
    assert load[of_layer.busiest] == pytest.approx(max(load))
    assert of_layer.balance == pytest.approx(entropy / math.log(EXPERTS))
    assert of_layer.variation == pytest.approx(deviation / mean)
    assert of_layer.idle == sum(not each for each in load)
    pairs = list(pairwise(rows))
    change = sum(1 - len(a & b) / USED for a, b in pairs) / len(pairs)
    any_two = list(combinations(rows, 2))
    by_chance = sum(1 - len(a & b) / USED for a, b in any_two) / len(any_two)
    assert of_layer.change == pytest.approx(change)
    assert of_layer.chance_change == pytest.approx(by_chance)
    shares = found.probabilities[:, place].tolist()
    on_chosen = [sum(row[e] for e in rows[token]) for token, row in enumerate(shares)]
    sure = [1 + sum(p * math.log(p) for p in row) / math.log(EXPERTS) for row in shares]
    assert of_layer.chosen_share == pytest.approx(sum(on_chosen) / TOKENS, rel=1e-5)
    assert of_layer.sureness == pytest.approx(sum(sure) / TOKENS, rel=1e-5)


def test_chance_is_what_random_choices_give() -> None:
    """Averages 400 simulations in which each of twelve tokens draws two of eight experts at
    random."""
    random = np.random.default_rng(1)
    variations, idle = [], []
    for _ in range(400):
        counts = np.zeros(EXPERTS)
        for _ in range(12):
            counts[random.choice(EXPERTS, USED, replace=False)] += 1
        variations.append((counts.std() / counts.mean()) ** 2)
        idle.append((counts == 0).sum())
    first = measures(random_trace(12))[0]
    assert first.chance_variation is not None
    assert first.chance_variation**2 == pytest.approx(np.mean(variations), rel=0.1)
    assert first.chance_idle == pytest.approx(np.mean(idle), rel=0.2)


def test_without_the_number_of_experts_its_figures_are_unknown() -> None:
    known = measures(random_trace())
    for each, same in zip(measures(replace(random_trace(), weighted=False)), known, strict=True):
        assert (each.balance, each.variation, each.chance_variation) == (None, None, None)
        assert (each.idle, each.chance_idle) == (None, None)
        assert (each.busiest_share, each.change) == (same.busiest_share, same.change)


def test_which_experts_come_together_equals_plain_loops() -> None:
    found = random_trace()
    shown = together(found, 0)
    rows = [set(row) for row in found.chosen[:, 0].tolist()]
    for one in range(EXPERTS):
        for other in range(EXPERTS):
            both = sum(one in row and other in row for row in rows) / TOKENS
            assert shown.measured[one, other] == pytest.approx(both)
    apart = ~np.eye(EXPERTS, dtype=bool)
    assert shown.expected[apart].sum() == pytest.approx(shown.measured[apart].sum())
    ratio = shown.expected[0, 1] / shown.expected[2, 3]
    share = shown.measured.diagonal()
    assert ratio == pytest.approx(share[0] * share[1] / (share[2] * share[3]))


def test_the_ends_of_the_scales() -> None:
    assert evenness(np.array([0.25] * 4)) == pytest.approx(1)
    assert evenness(np.array([1.0, 0, 0])) == 0
    assert sureness(np.full((2, 5), 0.2)) == pytest.approx([0, 0])
    assert sureness(np.array([[0.0, 1, 0]])) == pytest.approx([1])
    assert sureness(np.array([[0.0, 0.6, 0.6]])) == pytest.approx(1 - math.log(2) / math.log(3))


def test_one_token_and_no_probabilities() -> None:
    (first, *_) = measures(random_trace(1, probabilities=False))
    assert (first.change, first.chance_change) == (None, None)
    assert (first.chosen_share, first.sureness) == (None, None)
    assert first.idle == EXPERTS - USED
    with pytest.raises(ValueError, match="nothing"):
        measures(random_trace(0))


def test_logits_in_an_old_recording_have_no_certainty() -> None:
    """Recordings of gpt-oss once held logits, whose sum can be close to 0."""
    found = random_trace()
    assert found.probabilities is not None
    (first, *_) = measures(replace(found, probabilities=np.log(found.probabilities)))
    assert (first.chosen_share, first.sureness) == (None, None)


def piece(found: RoutingTrace, start: int, stop: int) -> RoutedTokens:
    shown = found.probabilities
    return RoutedTokens(
        found.ids[start:stop],
        found.texts[start:stop],
        found.layers,
        found.experts,
        found.used,
        found.chosen[start:stop].tobytes(),
        found.weights[start:stop].tobytes(),
        b"" if shown is None else shown[start:stop].tobytes(),
    )


@pytest.mark.parametrize("probabilities", [True, False])
def test_a_record_that_grew_is_the_trace_of_all_pieces(probabilities: bool) -> None:
    whole = random_trace(3 * FIRST_ROOM + 5, probabilities=probabilities)
    cuts = [0, 200, 201, 202, FIRST_ROOM, 2 * FIRST_ROOM + 1, len(whole.ids)]
    pieces = [piece(whole, start, stop) for start, stop in pairwise(cuts)]
    record = RoutingRecord()
    assert record.trace is None
    for number, each in enumerate(pieces):
        record.add(each)
        assert len(record) == cuts[number + 1]
        grown = record.trace
        assert grown is not None
        assert grown.ids == whole.ids[: cuts[number + 1]]
    grown, expected = record.trace, whole
    assert grown is not None
    assert grown.texts == expected.texts
    assert (grown.layers, grown.experts) == (expected.layers, expected.experts)
    assert np.array_equal(grown.chosen, expected.chosen)
    assert np.array_equal(grown.weights, expected.weights)
    if expected.probabilities is None:
        assert grown.probabilities is None
    else:
        assert grown.probabilities is not None
        assert np.abs(grown.probabilities - expected.probabilities).max() < 0.0005
        exact = trace(pieces).probabilities
        assert exact is not None
        assert np.array_equal(exact, expected.probabilities)
