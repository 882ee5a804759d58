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
        ("नमस्ते दुनिया", "नमस्ते मित्र", ["मित्र"]),
        ("كِتاب", "كُتاب", ["كُتاب"]),
        ("a red kite", "a", []),
        ("a red kite", "the old owl", ["the old owl"]),
        ("", "a kite", ["a kite"]),
        ("今日は晴れ" * 9, "今日は雨だ" * 9, None),
    ],
)
def test_the_words_that_differ(before: str, after: str, changed: list[str] | None) -> None:
    found = [after[begin:end] for begin, end in changed_words(before, after)]
    assert found == changed if changed is not None else len(found) > 0


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        ("a red kite, then snow", "a blue kite, then rain", (2, 5)),
        ("Hello, I am Eve!", "Hello, I am Bob.", (1, 4)),
        ("Yes.", "Yes!", (0, 1)),
        ("नमस्ते दुनिया", "नमस्ते मित्र", (1, 2)),
        ("نمی‌خواهم", "می‌خواهم", (1, 1)),
        ("a ❤️", "b ❤️", (1, 1)),
    ],
)
def test_words_are_counted(before: str, after: str, counts: tuple[int, int]) -> None:
    assert count_words(after, changed_words(before, after)) == counts
