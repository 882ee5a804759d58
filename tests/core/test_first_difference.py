"""Tests finding the first difference between two answers."""

from __future__ import annotations

import pytest

from desktop.core.compare.first_difference import (
    LONGEST_WORD,
    FirstDifference,
    first_difference,
    token_at,
    word_at,
)


@pytest.mark.parametrize(
    ("one", "other", "shared", "words"),
    [
        ("A block shares one scale, and", "A block shares one number, so", 19, ("scale", "number")),
        ("one number.", "one numbers.", 4, ("number", "numbers")),
        ("one scale", "one, number", 3, ("scale", ",")),
        ("Red", "Blue", 0, ("Red", "Blue")),
        ("It is 12.", "It is 13.", 6, ("12", "13")),
        ("a\n\n- b", "a\n\n* b", 3, ("-", "*")),
    ],
)
def test_the_word_in_which_they_part(
    one: str, other: str, shared: int, words: tuple[str, str]
) -> None:
    assert first_difference(one, other, False, False) == FirstDifference(shared, True)
    assert first_difference(other, one, True, True) == FirstDifference(shared, True)
    marked = [text[slice(*word_at(text, shared))] for text in (one, other)]
    assert tuple(marked) == words


def test_what_may_still_grow_has_not_parted() -> None:
    assert first_difference("The sky", "The sky is", False, False) == FirstDifference(7, False)
    assert first_difference("", "The sky", False, True) == FirstDifference(0, False)
    assert first_difference("The sky", "The sky", True, True) == FirstDifference(7, False)


def test_an_answer_that_ends_first_parts_at_its_end() -> None:
    found = first_difference("The sky.", "The sky. It is", True, False)
    assert found == FirstDifference(8, True)
    assert word_at("The sky.", found.shared) == (8, 8)
    assert first_difference("the", "theory", True, False) == FirstDifference(0, True)


def test_a_script_without_blanks_parts_at_the_sign() -> None:
    """Without a length limit, the whole sentence would count as one word."""
    text = "水" * (2 * LONGEST_WORD)
    assert first_difference(text + "火", text + "土", True, True) == FirstDifference(
        2 * LONGEST_WORD, True
    )
    begin, end = word_at(text, 0)
    assert end - begin == LONGEST_WORD


def test_the_token_that_holds_a_character() -> None:
    tokens = ["A", " block", " of", " num", "bers", ""]
    assert [token_at(tokens, at) for at in (0, 2, 8, 12, 14, 99)] == [0, 1, 2, 3, 4, 6]
    assert token_at(tokens, 7) == 2  # the space before a word is part of the word's token
