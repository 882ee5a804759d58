"""Tests that a count of one is in the singular, in the window and on the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from desktop.commands import contamination
from desktop.core.contamination.overlap import Overlap
from desktop.core.contamination.questions import CheckedQuestion
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.messages import Token
from desktop.core.names.decode import decode
from desktop.hub.repository import SearchResult
from desktop.terminal import number_of
from desktop.ui.panes.benchmarks.speed.run import SpeedSetting
from desktop.ui.panes.compare.match import ModelAnswer
from desktop.ui.panes.compare.vote.answers import working_words
from desktop.ui.panes.models.hub.found_list import caption_of, spoken
from desktop.ui.panes.models.names.check import only_in_the_file

SETTING = SpeedSetting("A", "a.gguf")


def found(count: int) -> str:
    return caption_of(SearchResult("a/b", count, count, None, False, None, None, None, None))


def heard(count: int) -> str:
    return spoken(SearchResult("a/b", count, count, None, False, None, None, None, None))


def layers(count: int) -> str:
    facts = SimpleNamespace(
        layers=count, context_length=None, architecture=None, bits_per_weight=None, license=None
    )
    return only_in_the_file(decode("A"), cast(ModelFacts, facts))[0]


def written(count: int) -> str:
    answer = ModelAnswer("a", "writing", tokens=[Token(1, "a")] * count)
    return working_words([answer])


@pytest.mark.parametrize(
    ("told", "one", "two"),
    [
        (
            lambda count: replace(SETTING, varied="threads", threads=count).told(),
            "A, 1 thread",
            "A, 2 threads",
        ),
        (
            lambda count: replace(SETTING, varied="gpu_layers", gpu_layers=count).told(),
            "A, 1 layer on the graphics card",
            "A, 2 layers on the graphics card",
        ),
        (found, "a · 1 download · 1 like", "a · 2 downloads · 2 likes"),
        (heard, "b, a, 1 download a month, 1 like", "b, a, 2 downloads a month, 2 likes"),
        (layers, "1 layer", "2 layers"),
        (
            written,
            "The models are answering: 1 token so far. The answers appear together.",
            "The models are answering: 2 tokens so far. The answers appear together.",
        ),
        (lambda count: number_of(count, "question"), "1 question", "2 questions"),
        (lambda count: number_of(count, "row has", "rows have"), "1 row has", "2 rows have"),
    ],
)
def test_one_and_two(told: Callable[[int], str], one: str, two: str) -> None:
    assert told(1) == one
    assert told(2) == two


def test_the_model_that_works_is_named_not_one_that_wrote_nothing() -> None:
    quiet, next_ = ModelAnswer("a", "done"), ModelAnswer("b", "reading")
    assert working_words([quiet, next_]) == "A model is reading the question."
    assert working_words([quiet, quiet]) == ""


def test_almost_all_is_not_all() -> None:
    asked = (cast(CheckedQuestion, None),) * 300
    found, none = frozenset(range(299)), frozenset[int]()
    overlap = Overlap(1, asked, found, none, none, (), 1, 9000, (), 0.5)
    said = contamination.summary(overlap)
    assert said.startswith("299 of 300 questions are in the text (>\u00a099%).")


def test_a_search_for_one_question_of_one_word() -> None:
    one = frozenset({0})
    overlap = Overlap(1, (cast(CheckedQuestion, None),), one, one, one, (), 1, 9000, (), 0.5)
    assert contamination.summary(overlap).splitlines() == [
        (
            "1 of 1 question is in the text (100%). A match is 1 word in a row, or a whole "
            "question if it is shorter."
        ),
        "1 question is shorter than 1 word. Found: 1. Short matches may be chance.",
        "1 question has no words to search for.",
        "Searched: 1 file, 9 kB, in 0.5 s.",
    ]
