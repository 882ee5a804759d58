"""Tests which kinds of tokens are said to go to one expert, and that chance isn't."""

from __future__ import annotations

from dataclasses import replace
from math import comb

import numpy as np
import pytest

from desktop.core.routing.concentration import (
    Concentration,
    KindsTested,
    concentration,
    kind_of,
)
from desktop.core.routing.trace import RoutingTrace

EXPERTS = 8


def trace_of(tokens: list[tuple[str, int]]) -> RoutingTrace:
    """Return a trace of one layer from tokens and their first experts. Equal texts have equal
    ids."""
    texts = [text for text, _ in tokens]
    different = list(dict.fromkeys(texts))
    chosen = np.array([[[first, (first + 1) % EXPERTS]] for _, first in tokens], np.uint16)
    weights = np.full(chosen.shape, 0.5, np.float32)
    ids = tuple(different.index(text) for text in texts)
    return RoutingTrace(ids, tuple(texts), (3,), EXPERTS, chosen, weights)


DIGITS = [(str(digit), 7) for digit in range(10)]
WORDS = [(f" word{letter}", at % 6) for at, letter in enumerate("abcdefghijklmnopqrst")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("7", "digit"),
        (" 12", "digit"),
        ("\n", "space"),
        (" ", "space"),
        (" +", "sign"),
        ('."', "sign"),
        (" The", "capital"),
        ("É", "capital"),
        (" the", "word"),
        ("ing", "part"),
        ("v2", "part"),
        ("<|im_start|>", None),
        ("\ufffd", None),
        ("", None),
    ],
)
def test_kinds(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


def test_digits_that_all_go_to_one_expert() -> None:
    found = concentration(trace_of(DIGITS + WORDS), 0).found
    assert found is not None
    # All 10 of the 10 different tokens that go to expert 7 are digits, of 30; 2 kinds × 8 experts.
    by_chance = 1 / comb(30, 10) * 2 * EXPERTS
    assert found.chance == pytest.approx(by_chance)
    assert replace(found, chance=0.0) == Concentration("digit", 7, 10, 10, 0.0, 0.0)


def test_the_share_elsewhere_and_exceptions_are_counted() -> None:
    tokens = [*DIGITS[:9], ("9", 2), *WORDS[:18], (" ninth", 7), (" tenth", 7)]
    found = concentration(trace_of(tokens), 0).found
    assert found is not None
    assert (found.there, found.tokens, found.elsewhere) == (9, 10, 0.1)


def test_a_token_that_repeats_is_no_evidence() -> None:
    """The same four digits a hundred times would look significant if each of them counted."""
    tokens = DIGITS[:4] * 100 + WORDS
    assert concentration(trace_of(tokens), 0).found is None
    assert concentration(trace_of(DIGITS[:6] + WORDS), 0).found is not None


def test_what_all_tokens_do_is_nothing_special() -> None:
    everywhere = [(text, 7) for text, _ in DIGITS + WORDS]
    assert concentration(trace_of(everywhere), 0).found is None
    assert concentration(trace_of(DIGITS), 0).found is None, "there is nothing to compare with"


def test_only_kinds_with_enough_different_tokens_are_tested() -> None:
    few = [(" The", 1), (".", 2), (".", 2), (".", 2), (".", 2), (".", 2)]
    assert concentration(trace_of(DIGITS + WORDS + few), 0).kinds == ("digit", "word")
    assert concentration(trace_of(few), 0).kinds == ()
    assert concentration(trace_of(WORDS), 0).kinds == (), "there is nothing to compare with"


def test_half_of_a_kind_does_not_go_there() -> None:
    split = [(text, 7 if at % 2 else 6) for at, (text, _) in enumerate(DIGITS * 3)]
    assert concentration(trace_of(split + WORDS), 0).found is None


def test_no_more_findings_by_chance_than_promised() -> None:
    """A router that ignores the kind of token: at most 5% of recordings have a finding, and of a
    router that prefers one expert, too."""
    random = np.random.default_rng(0)
    probabilities = np.array([0.72, *[0.04] * 7])
    for shares in (np.full(EXPERTS, 1 / EXPERTS), probabilities):
        findings = 0
        for _ in range(400):
            first = random.choice(EXPERTS, len(DIGITS) + len(WORDS), p=shares)
            texts = [text for text, _ in DIGITS + WORDS]
            tokens = list(zip(texts, first.tolist(), strict=True))
            findings += concentration(trace_of(tokens), 0).found is not None
        assert findings <= 0.05 * 400


def test_an_empty_trace_has_no_finding() -> None:
    assert concentration(trace_of([("<|im_start|>", 0)]), 0) == KindsTested((), None)
