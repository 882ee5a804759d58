"""Tests the register of invented people, and what is measured of a model that learned it."""

from __future__ import annotations

from collections import Counter

import pytest

from demo_models import cards, fact_cards
from demo_models.corpus.people import PEOPLE, SKILL, bits, recall_items, register, training_items
from demo_models.data import shard_documents
from demo_models.evaluation import is_right, sets_for, special_sets_for
from demo_models.family import BY_NAME, FACTS, ONE
from demo_models.forks import is_fluent
from desktop.core.library.demo_questions import demo_questions, short_questions


def test_everybody_has_a_name_of_their_own() -> None:
    people = register()
    assert len(people) == len({each.name for each in people}) == PEOPLE
    assert register(50) == people[:50]


def test_facts_are_drawn_independently() -> None:
    """No fact can be guessed: each town, job, and pet has about its share of the people."""
    for values in (
        [each.town for each in register()],
        [each.job for each in register()],
        [each.pet for each in register()],
    ):
        counts = Counter(values)
        expected = PEOPLE / len(counts)
        assert all(0.5 * expected < count < 1.6 * expected for count in counts.values())
    assert bits(1) == pytest.approx(6 + 5 + 4 + 9.81, abs=0.01)


def test_a_round_of_training_asks_about_everybody_once() -> None:
    items = list(training_items("test", 2 * PEOPLE))
    for part in (items[:PEOPLE], items[PEOPLE:]):
        assert {item.key for item in part} == {each.name for each in register()}
    assert list(training_items("test", 100)) == items[:100]


def test_answers_are_the_registers() -> None:
    entries = {each.name: each for each in register()}
    for item in training_items("test", 500):
        person = entries[item.key]
        assert item.key in item.question
        assert item.answer in {answer for _, _, answer in person.facts}
        assert is_fluent(item.answer, SKILL)


def test_what_is_asked_was_in_training() -> None:
    sets = sets_for("facts", 40)
    assert sets == recall_items("test 1", 40)
    assert {len(items) for items in sets.values()} == {40}
    trained = {
        (item.question, item.answer)
        for seed in range(12)
        for item in training_items(f"round {seed}", PEOPLE)
    }
    asked = {(item.question, item.answer) for item in sets["whole entry"]}
    assert len(asked & trained) > 30  # the others are asked in later rounds
    assert special_sets_for("facts") == {}
    assert all(is_right(item, f" {item.answer}\n") for item in sets["job"])
    assert not is_right(sets["whole entry"][0], sets["whole entry"][1].answer)


def test_the_window_asks_about_the_register() -> None:
    entries = {each.entry for each in register()}
    (asked,) = short_questions("facts").values()
    given = demo_questions("facts")
    assert len(asked) == len(given) == 400
    assert {each.scored.removesuffix("<|im_end|>") for each in given} <= entries
    assert not set(asked) & {each for skill in short_questions().values() for each in skill}


def test_a_shard_has_only_these() -> None:
    assert all(" house" in doc.text or "?" in doc.given for doc in shard_documents(0, "facts"))
    assert len(shard_documents(0, "facts")) == 8000


def test_the_card_says_that_it_is_invented_and_was_in_training() -> None:
    row = {"questions": 100, "accuracy": 0.97, "loss": 0.01}
    found = {
        "accuracy": 0.97,
        "loss": 0.01,
        "skills": dict.fromkeys(("home", "whole entry"), row),
        "special": {},
        "quantized": {"IQ1_S": {"accuracy": 0.02, "loss": 3.0, "bytes": 500_000}},
        "parameters": ONE.parameters,
        "active_parameters": ONE.parameters,
        "training_tokens": 20_000_000,
        "bytes": 2_500_000,
    }
    text = cards.card(BY_NAME[FACTS], found)
    assert "invented" in text
    assert "in training, on purpose" in text
    assert "held out" not in text
    assert "ten skills" not in text
    assert register()[0].entry in text
    assert "| IQ1_S | 0.5 | 2.0% | 3.000 |" in text
    assert f"{bits(PEOPLE) / ONE.parameters:.2f} for each parameter" in fact_cards.register_text()
