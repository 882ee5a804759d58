"""Tests that Markdown gives the same blocks wherever the stream is split."""

from __future__ import annotations

import random

import pytest

from desktop.ui.widgets.markdown.blocks import (
    LONGEST_BLOCK,
    MOST_ROWS,
    BlockSplitter,
    MarkdownBlock,
)
from desktop.ui.widgets.markdown.lines import LINE_BREAK
from tests.ui.markdown_samples import SAMPLES


def blocks_of(*parts: str) -> list[MarkdownBlock]:
    splitter = BlockSplitter()
    blocks: list[MarkdownBlock] = []
    for part in parts:
        blocks += splitter.feed(part)
        splitter.rest()
    return blocks + splitter.rest(final=True)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_cut_gives_the_same_blocks(name: str) -> None:
    text = SAMPLES[name]
    whole = blocks_of(text)
    step = max(1, len(text) // 300)
    for cut in range(0, len(text) + 1, step):
        assert blocks_of(text[:cut], text[cut:]) == whole, f"cut at {cut}"


@pytest.mark.parametrize("name", SAMPLES)
def test_tokens_give_the_same_blocks(name: str) -> None:
    text = SAMPLES[name]
    chance = random.Random(7)
    parts: list[str] = []
    while text:
        size = chance.randint(1, 9)
        parts.append(text[:size])
        text = text[size:]
    assert blocks_of(*parts) == blocks_of(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_no_letter_is_lost_and_no_block_is_long(name: str) -> None:
    text = SAMPLES[name]
    blocks = blocks_of(text)
    letters = [c for c in text if c.isalpha()]
    shown = [c for block in blocks for c in block.language + block.source if c.isalpha()]
    for letter in set(letters):
        assert shown.count(letter) >= letters.count(letter), letter
    assert all(len(b.source) < 3 * LONGEST_BLOCK for b in blocks if b.kind != "code")


def test_closed_blocks_come_once_and_never_change() -> None:
    splitter = BlockSplitter()
    closed: list[MarkdownBlock] = []
    for letter in SAMPLES["everything"]:
        before = list(closed)
        closed += splitter.feed(letter)
        assert closed[: len(before)] == before
    assert closed == blocks_of(SAMPLES["everything"])[: len(closed)]
    assert len(closed) > 10


def test_code_inside_a_list_keeps_the_numbers() -> None:
    text = "1. One\n\n   ```sh\n   ls\n     -l\n   ```\n\n   after\n1. Two\n1. Three\n"
    first, code, after, two, three = blocks_of(text)
    assert (first.number, two.number, three.number) == (1, 2, 3)
    assert (code.kind, code.language, code.level, code.source) == ("code", "sh", 1, "ls\n  -l")
    assert (after.source, after.level) == ("after", 1)


def test_line_breaks_in_a_paragraph_are_kept() -> None:
    (poem,) = blocks_of("Roses are red,\nviolets are blue\n")
    assert poem.source == f"Roses are red, {LINE_BREAK} violets are blue"


def test_what_is_nested_too_little_is_still_nested() -> None:
    (item,) = blocks_of("1. One\n  - under one\n    - deeper\n")
    assert item.source == "1. One\n   - under one\n     - deeper"


def test_a_table_right_under_a_sentence_is_a_table() -> None:
    text, table = blocks_of("Here:\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert (text.kind, table.kind) == ("text", "table")


def test_a_long_table_is_continued_under_its_head() -> None:
    rows = "".join(f"| {n} | {n * n} |\n" for n in range(2 * MOST_ROWS))
    blocks = blocks_of("| n | square |\n|---|---|\n" + rows + "\nEnd")
    tables = [block for block in blocks if block.kind == "table"]
    assert len(tables) >= 2
    assert all(table.source.startswith("| n | square |\n|---|---|\n| ") for table in tables)
    assert [table.continued for table in tables] == [False] + [True] * (len(tables) - 1)
    assert blocks[-1].source == "End"


def test_a_fence_is_not_shown_before_it_is_known() -> None:
    splitter = BlockSplitter()
    splitter.feed("Text\n``")
    assert [block.source for block in splitter.rest()] == ["Text"]
    splitter.feed("`py\nx = 1\n``")
    assert [block.source for block in splitter.rest()] == ["x = 1"]
    splitter.feed("`\n")
    assert splitter.rest() == []


def test_hostile_lines_cost_little() -> None:
    """With quadratic matching, this would take minutes."""
    for line in (
        "|-" * 30000,
        "`" * 50000,
        "- " * 30000,
        " " * 50000 + "x",
        "1" * 50000,
        "~~~" + "`" * 9000,
    ):
        shown = "".join(block.source for block in blocks_of(line, "\n", line))
        assert "".join(shown.split()), "nothing of it is left"
