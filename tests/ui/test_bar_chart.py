"""Bars with names: what a model is told by is the last to go."""

from __future__ import annotations

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
