"""Bars with names: what a model is told by is the last to go."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets.bar_chart import Bar, BarChart, Bars, Piece

MODEL = "A-model-with-a-long-name-3M-Instruct · Q4_K_M"


@pytest.mark.parametrize(
    ("name", "width", "ends"), [(MODEL, 1600, MODEL), (MODEL, 420, "… · Q4_K_M"), ("", 420, "")]
)
def test_a_name_is_shortened_where_the_room_is_short(
    theme: Theme, qtbot: QtBot, name: str, width: int, ends: str
) -> None:
    chart = BarChart(theme, "Speed")
    qtbot.addWidget(chart)
    rows = [Bar(each, (Piece("", 1.0),), "1 token/s", "") for each in (name, MODEL)]
    chart.show_bars(Bars(rows))
    chart.resize(width, 200)
    assert chart.shown_name(0).endswith(ends)
    assert len(chart.shown_name(0)) <= len(name)


def test_the_bars_of_a_group_are_near_each_other(theme: Theme, qtbot: QtBot) -> None:
    chart = BarChart(theme, "Scores")
    qtbot.addWidget(chart)
    bar = Bar("Capitals", (Piece("", 1.0),), "90 %", "")
    chart.show_bars(Bars([bar, replace(bar, name="", joined=True)] * 2))
    chart.resize(600, 400)
    drawn = chart.grab().toImage()
    x, wanted = round(chart._span()[0]) + 5, theme.color("accent")
    filled = [drawn.pixelColor(x, y) == wanted for y in range(drawn.height())]
    lengths = [(there, len(list(each))) for there, each in groupby(filled)]
    assert [there for there, _ in lengths] == [False, True] * 4 + [False]
    within, between, also = (length for there, length in lengths[1:-1] if not there)
    assert abs(within - also) <= 1
    assert between > 2 * within
