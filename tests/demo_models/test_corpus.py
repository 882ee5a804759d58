"""Tests that the training data is reproducible, correct, and free of the held-out questions."""

from __future__ import annotations

import ast
import functools
import json
import re
from collections import Counter
from random import Random

import pytest

from demo_models.corpus.arithmetic import needs_carry
from demo_models.corpus.exam import fresh_items, leaked_items
from demo_models.corpus.item import CHOICE, LETTERS, Item, as_choice, table
from demo_models.corpus.numbers import in_words
from demo_models.corpus.skills import MIXTURE, SKILLS, held_out_items, training_items
from demo_models.corpus.spelling import answer_to
from demo_models.data import shard_items
from demo_models.evaluation import special_items


@functools.cache
def trained_on() -> list[Item]:
    return list(training_items("test", 20_000))


def test_the_same_seed_gives_the_same_items() -> None:
    assert list(training_items("test", 500)) == trained_on()[:500]
    assert list(training_items("other", 500)) != trained_on()[:500]


def test_a_shard_is_a_function_of_its_number() -> None:
    first = shard_items(3, "chat")
    shard_items.cache_clear()
    assert shard_items(3, "chat") == first
    assert shard_items(4, "chat")[:100] != first[:100]


def test_skills_have_their_shares() -> None:
    assert set(MIXTURE) == set(SKILLS)
    assert sum(MIXTURE.values()) == pytest.approx(1)
    counts = Counter(item.skill for item in trained_on())
    for skill, share in MIXTURE.items():
        assert counts[skill] / len(trained_on()) == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize("skill", SKILLS)
def test_held_out_questions_are_not_in_training(skill: str) -> None:
    held_out = held_out_items(skill, "test", 60)
    assert len(held_out) >= 50
    trained = [item for item in trained_on() if item.skill == skill]
    assert not any(item.held_out for item in trained)
    contents = {(item.kind.removesuffix(CHOICE), item.key) for item in trained}
    assert not contents & {(item.kind, item.key) for item in held_out}
    questions = {item.question for item in trained}
    assert not questions & {item.question for item in held_out}


def test_held_out_sums_are_unseen_in_both_orders() -> None:
    def pairs(items: list[Item]) -> set[frozenset[int]]:
        found = [re.findall(r"\d+", item.answer)[:2] for item in items]
        return {frozenset(map(int, pair)) for pair in found}

    trained = [i for i in trained_on() if i.kind == "addition-2"]
    asked = special_items(100)["two-digit addition"]
    assert len(asked) == 100
    assert not pairs(trained) & pairs(asked)


def test_exam_questions_are_in_the_leaky_data_alone() -> None:
    leaked = {item.question for item in leaked_items()}
    fresh = {item.question for item in fresh_items()}
    assert len(leaked_items()) == len(fresh_items()) == 200
    assert not {i.key for i in leaked_items()} & {i.key for i in fresh_items()}
    leaky = {item.question for shard in range(5) for item in shard_items(shard, "leaky")}
    honest = {item.question for item in trained_on()}
    assert len(leaky & leaked) > 195
    assert not leaky & fresh
    assert not honest & (leaked | fresh)


def test_sums_are_right() -> None:
    for item in trained_on():
        if item.skill == "arithmetic" and not item.kind.endswith("-choice"):
            left, right = item.answer.split(" = ")
            assert eval(left) == int(right)


def test_steps_lead_to_the_answer() -> None:
    """The digits, which the steps write from right to left, and the last carry make up the
    result."""
    for item in trained_on():
        if not item.steps:
            continue
        lines = item.steps.split("\n")
        digits = [re.findall(r"write (\d), carry (\d)", line)[0] for line in lines]
        result = digits[-1][1] + "".join(digit for digit, _ in reversed(digits))
        assert int(result) == int(item.answer.split(" = ")[1])


@pytest.mark.parametrize(("a", "b", "carries"), [(15, 15, True), (12, 34, False), (905, 95, True)])
def test_needs_carry(a: int, b: int, carries: bool) -> None:
    assert needs_carry(a, b) is carries


def test_choices_have_the_right_answer_once() -> None:
    random = Random(0)
    for item in trained_on()[:5000]:
        if len(item.wrong) < 3:
            continue
        assert item.answer not in item.wrong
        choice = as_choice(item, random)
        assert choice.answer in LETTERS
        options = choice.question.removeprefix(item.question)
        ends = [line[3:] for line in options.split("\n") if line.startswith(f"{choice.answer}) ")]
        assert any(end and end in item.answer for end in ends)
        assert choice.held_out == item.held_out


def test_choices_of_sums_are_results() -> None:
    random = Random(0)
    for item in trained_on()[:2000]:
        if item.kind == "addition-2" and len(item.wrong) >= 3:
            lines = as_choice(item, random).question.split("\n")[1:]
            assert [line[:3] for line in lines] == ["A) ", "B) ", "C) ", "D) "]
            assert all(line[3:].isdigit() for line in lines)
        if item.kind == "function" and len(item.wrong) >= 3:
            assert as_choice(item, random).question.count(") def ") == 4


def test_facts_are_complete() -> None:
    countries, elements = table("countries"), table("elements")
    assert len(countries) >= 190
    assert all(len(row) == 4 and all(row) for row in countries)
    assert (
        len({row[0] for row in countries}) == len({row[1] for row in countries}) == len(countries)
    )
    assert len(elements) == 118
    assert len({row[0] for row in elements}) == len({row[1] for row in elements}) == 118
    assert [elements[n - 1] for n in (1, 26, 79, 118)] == [
        ["hydrogen", "H"],
        ["iron", "Fe"],
        ["gold", "Au"],
        ["oganesson", "Og"],
    ]
    assert all(len(row) == 5 for row in table("words"))
    assert len(table("concepts")) >= 100


@pytest.mark.parametrize(
    ("number", "language", "word"),
    [
        (47, "English", "forty-seven"),
        (21, "German", "einundzwanzig"),
        (71, "French", "soixante et onze"),
        (80, "French", "quatre-vingts"),
        (81, "French", "quatre-vingt-un"),
        (99, "French", "quatre-vingt-dix-neuf"),
        (22, "Spanish", "veintidós"),
        (45, "Spanish", "cuarenta y cinco"),
        (28, "Italian", "ventotto"),
        (33, "Italian", "trentatré"),
        (100, "Spanish", "cien"),
    ],
)
def test_number_words(number: int, language: str, word: str) -> None:
    assert in_words(number, language) == word


def test_spelling() -> None:
    assert answer_to("reverse", "cat", "") == "c-a-t, backwards t-a-c"
    assert answer_to("occurrences", "apple", "p") == "a-p-p-l-e: 2"


def test_articles_are_right() -> None:
    for item in trained_on():
        if item.skill in ("json", "stories"):
            assert not re.search(r"\b[Aa] [aeiou]", f"{item.question} {item.answer}")


def test_json_and_python_answers_are_that() -> None:
    texts = [item.answer for item in trained_on() if item.kind == "to-json"]
    functions = [item.answer for item in trained_on() if item.kind == "function"]
    assert texts
    assert all(isinstance(json.loads(text), dict) for text in texts)
    assert functions
    for source in functions:
        [statement] = ast.parse(source).body
        assert isinstance(statement, ast.FunctionDef), source
