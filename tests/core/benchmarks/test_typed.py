"""Tests that questions stay the same when they are converted to typed lines and back."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.core.benchmarks.rows import DatasetRow
from desktop.core.benchmarks.tasks.typed import Typed, changed_row, row_of, typed_of


def row(**values: Any) -> DatasetRow:
    return DatasetRow({"question": "Where?", **values}, 5, "mine", 6)


CHOSEN = {"choices": ["no", "here", "there"], "correct": 1}


def test_what_is_typed_comes_back() -> None:
    for typed in (Typed("Where?", "here"), Typed("Where?\nNow.", "here", ("no", "there"))):
        for number in range(4):
            made = row_of(typed, number)
            assert typed_of(DatasetRow(made, number, "mine", number + 1)) == typed
            assert made.get("correct", 0) == (number % 3 if typed.wrong else 0)
    assert row_of(Typed("?", "a", ("a", "b", "b")), 0)["choices"] == ["a", "b"]


def test_what_is_not_changed_stays_as_it_was() -> None:
    before = row(answer="It is here.", kind="place", must_have=["here"], **CHOSEN)
    typed = typed_of(before)
    assert typed is not None
    assert typed == Typed("Where?", "here", ("no", "there"))
    assert changed_row(before, typed, 5) == before.values
    asked = changed_row(before, Typed("Where is it?", "here", ("no", "there")), 5)
    assert asked == {**before.values, "question": "Where is it?"}
    wrong = changed_row(before, Typed("Where?", "here", ("no", "gone", "away")), 5)
    assert wrong == {**before.values, "choices": ["no", "here", "gone", "away"]}


def test_a_new_answer_is_the_one_that_counts() -> None:
    before = row(answer="It is here.", must_have=["here"], **CHOSEN)
    found = changed_row(before, Typed("Where?", "up", ("no", "there")), 5)
    assert found == {
        "question": "Where?", "answer": "up", "choices": ["no", "up", "there"], "correct": 1,
    }  # fmt: skip
    kept = changed_row(before, Typed("Where?", "over here", ("no", "there")), 5)
    assert kept["must_have"] == ["here"]


def test_options_come_and_go() -> None:
    written = changed_row(row(**CHOSEN), Typed("Where?", "here"), 5)
    assert written == {"question": "Where?", "answer": "here"}
    chosen = changed_row(row(answer="here"), Typed("Where?", "here", ("no",)), 5)
    assert chosen == {
        "question": "Where?", "answer": "here", "choices": ["no", "here"], "correct": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "values",
    [
        {"answer": "two\nlines"},
        {"answer": "  blanks "},
        {"answer": 7},
        {"choices": ["a", "b\nc"], "correct": 0},
        {"choices": ["a", "b"], "correct": 2},
        {"choices": ["a", ""], "correct": 0},
        {"choices": "ab", "correct": 0},
        {"choices": ["a", "b"]},
    ],
)
def test_what_lines_cannot_say_is_left_alone(values: dict[str, Any]) -> None:
    assert typed_of(row(**values)) is None
