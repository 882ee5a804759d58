"""Tests that thoughts and answers are separated correctly wherever the stream is split."""

from __future__ import annotations

import pytest

from desktop.core.conversations.thinking import (
    ThinkingSplitter,
    opened_by,
    split_thinking,
    thinking_switch,
)

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
    ("[THINK]one[/THINK]two", "one", "two"),
    ("<seed:think>one</seed:think>two", "one", "two"),
    ("<|START_THINKING|>one<|END_THINKING|>two", "one", "two"),
    ("a [list] and [TH", "", "a [list] and [TH"),
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


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_reading_in_between_makes_no_difference(text: str) -> None:
    """What is read after each letter is what the text so far would give, as the window shows it."""
    letters = ThinkingSplitter()
    for end, letter in enumerate(text, 1):
        letters.feed(letter)
        so_far = ThinkingSplitter()
        so_far.feed(text[:end])
        assert (letters.answer, letters.answer_start) == (so_far.answer, so_far.answer_start)
        assert (letters.thinking, letters.thought_length) == (
            so_far.thinking,
            so_far.thought_length,
        )
    letters.finish()
    assert (letters.thinking, letters.answer) == split_thinking(text)


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_where_the_answer_begins(text: str) -> None:
    splitter = ThinkingSplitter()
    for letter in text:
        splitter.feed(letter)
    splitter.finish()
    assert not splitter.answer or text[splitter.answer_start :] == splitter.answer


def test_no_part_of_a_tag_shows_while_it_arrives() -> None:
    splitter = ThinkingSplitter()
    for letter in "<think>one</think>":
        splitter.feed(letter)
        assert "<" not in splitter.answer + splitter.thinking
    splitter.feed("two")
    assert (splitter.thinking, splitter.answer) == ("one", "two")


@pytest.mark.parametrize(
    ("prompt", "tag"),
    [
        ("assistant\n<think>\n", "<think>"),
        ("assistant\n[THINK]", "[THINK]"),
        ("assistant\n<think>\n\n</think>\n\n", ""),
        ("assistant\n", ""),
        ("", ""),
    ],
)
def test_a_thought_that_the_prompt_opens(prompt: str, tag: str) -> None:
    assert opened_by(prompt) == tag


@pytest.mark.parametrize(
    ("template", "variable"),
    [
        ("{% if enable_thinking is defined and enable_thinking %}x{% endif %}", "enable_thinking"),
        ("{%- if enable_thinking -%}x{%- endif -%}", "enable_thinking"),
        ("{%- if tools %}{%- elif thinking %}x{% endif %}", "thinking"),
        ("{% if not thinking is defined and enable_thinking is defined %}", "enable_thinking"),
        ("{{ '/think' if x else 'if thinking' }}", ""),
        ("Think: if thinking is on", ""),
        ("{% if message.thinking is defined %}{{ message.thinking }}{% endif %}", ""),
        ("{% set ns.enable_thinking = true %}{% if ns.enable_thinking %}{% endif %}", ""),
        ("{# if thinking #}", ""),
        ("{% if keep_thinking is defined %}{% endif %}", ""),
        ("{% if", ""),
    ],
)  # fmt: skip
def test_the_switch_of_a_template(template: str, variable: str) -> None:
    assert thinking_switch(template) == variable
