"""Tests the bars over an answer's words: they are as high as possible and scroll only if needed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.messages import TokenCompared
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.reading.word_bars import (
    HIGHEST_BARS,
    LOWEST_BARS,
    ROW_GAP,
    TOP,
    WORD,
    WordBars,
)

TOKENS = tuple(
    TokenCompared(number, " quantization", 0.02, 0.5, 0.5, (), ()) for number in range(12)
)


@pytest.mark.parametrize(
    ("bars", "scrolled"),
    [(9, True), (LOWEST_BARS - 1, True), (LOWEST_BARS, False), (HIGHEST_BARS + 9, False)],
)
def test_whole_rows_are_in_sight(theme: Theme, qtbot: QtBot, bars: int, scrolled: bool) -> None:
    """The widget is resized so that all rows would fit if the bars were this many pixels high."""
    shown = WordBars(theme)
    qtbot.addWidget(shown)
    shown.resize(480, 2000)
    shown.show()
    shown.show_tokens(TOKENS)
    QApplication.processEvents()
    rows = shown._places[-1].row + 1
    assert rows > 1
    frame = shown.height() - shown.viewport().height()
    shown.resize(480, TOP + rows * (bars + WORD + ROW_GAP) + frame)
    QApplication.processEvents()
    assert (shown.verticalScrollBar().maximum() > 0) == scrolled
    heights = {shown.token_rect(place).height() for place in range(len(TOKENS))}
    [height] = heights
    assert LOWEST_BARS <= height - WORD <= HIGHEST_BARS
    if not scrolled:
        assert height == min(bars, HIGHEST_BARS) + WORD
    else:
        over = (shown.viewport().height() - TOP) % (height + ROW_GAP)
        assert over < rows, "no row is cut, but for what is left of a division"


def test_words_are_larger_in_a_large_view_if_all_rows_fit(theme: Theme, qtbot: QtBot) -> None:
    shown = WordBars(theme)
    qtbot.addWidget(shown)
    shown.resize(1000, 400)
    shown.show()
    shown.show_tokens(TOKENS)
    QApplication.processEvents()
    large = shown.token_rect(0)
    shown.show_tokens(TOKENS * 8)
    QApplication.processEvents()
    assert shown.token_rect(0).width() < large.width(), "there are too many for large words"
    shown.show_tokens(TOKENS)
    QApplication.processEvents()
    assert shown.token_rect(0) == large
    shown.resize(1000, 200)
    QApplication.processEvents()
    assert shown.token_rect(0).width() < large.width()


def test_of_a_row_that_is_not_in_sight_nothing_is(theme: Theme, qtbot: QtBot) -> None:
    """Half of the number on the row's axis is above the row and must be hidden, too."""
    shown = WordBars(theme)
    qtbot.addWidget(shown)
    shown.resize(480, TOP + LOWEST_BARS + WORD + ROW_GAP)
    shown.show()
    shown.show_tokens(TOKENS)
    QApplication.processEvents()
    assert shown.verticalScrollBar().maximum() > 0
    drawn = shown.viewport().grab().toImage()
    ground = drawn.pixelColor(0, 0)
    last = range(drawn.height() - ROW_GAP // 2, drawn.height())
    assert all(drawn.pixelColor(x, y) == ground for y in last for x in range(drawn.width() - 20))
