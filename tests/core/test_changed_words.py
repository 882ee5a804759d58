"""Tests which words of a text are said to differ from another text."""

from __future__ import annotations

import pytest

from desktop.core.compare.changed_words import changed_words, count_words


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("a red kite", "a red kite", []),
        ("a red kite", "a blue kite", ["blue"]),
        ("a red kite.", "a very red kite!", ["very", "!"]),
        ("a red kite", "a", []),
        ("a red kite", "the old owl", ["the old owl"]),
        ("", "a kite", ["a kite"]),
        ("今日は晴れ" * 9, "今日は雨だ" * 9, None),
    ],
)
def test_the_words_that_differ(before: str, after: str, changed: list[str] | None) -> None:
    found = [after[begin:end] for begin, end in changed_words(before, after)]
    assert found == changed if changed is not None else len(found) > 0


def test_words_are_counted() -> None:
    text = "a blue kite, then rain"
    places = changed_words("a red kite, then snow", text)
    assert count_words(text, places) == (2, 6)
