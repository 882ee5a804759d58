"""Thoughts and answers are told apart, wherever the stream is cut."""

from __future__ import annotations

import pytest

from desktop.core.thinking import ThinkingSplitter, split_thinking

CASES = [
    ("", "", ""),
    ("Just an answer.", "", "Just an answer."),
    ("<think>one</think>two", "one", "two"),
    ("<think>\none\n</think>\n\ntwo\n", "one", "two\n"),
    ("<thinking>one</thinking>two", "one", "two"),
    ("\n <think>one</think>two", "one", "two"),
    ("one</think>two", "one", "two"),
    ("<think>never ends", "never ends", ""),
    ("<think></think>two", "", "two"),
    ("<think>a<think>b</think>c</think>d", "abc", "d"),
    ("<think>I write a <think> tag</think>two", "I write a  tag", "two"),
    ("<think>one</think>Close it with </think>, please", "one", "Close it with </think>, please"),
    ("Say <think> and mean it", "", "Say <think> and mean it"),
    ("a < b and <thi", "", "a < b and <thi"),
    ("<think>a</think><think>b</think>c", "a\n\nb", "c"),
    ("    indented", "", "    indented"),
]


@pytest.mark.parametrize(("text", "thinking", "answer"), CASES)
def test_split(text: str, thinking: str, answer: str) -> None:
    assert split_thinking(text) == (thinking, answer)


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_the_cut_makes_no_difference(text: str) -> None:
    whole = split_thinking(text)
    for cut in range(len(text) + 1):
        splitter = ThinkingSplitter()
        splitter.feed(text[:cut])
        splitter.feed(text[cut:])
        splitter.finish()
        assert (splitter.thinking, splitter.answer) == whole
    letters = ThinkingSplitter()
    for letter in text:
        letters.feed(letter)
    letters.finish()
    assert (letters.thinking, letters.answer) == whole


def test_no_part_of_a_tag_shows_while_it_arrives() -> None:
    splitter = ThinkingSplitter()
    for letter in "<think>one</think>":
        splitter.feed(letter)
        assert "<" not in splitter.answer + splitter.thinking
    splitter.feed("two")
    assert (splitter.thinking, splitter.answer) == ("one", "two")
