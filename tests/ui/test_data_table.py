"""Tests the table next to a chart: in the window's language on the screen, with plain numbers in
files."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.results.data_table import DataTable, Table


@pytest.mark.usefixtures("german")
def test_numbers_are_the_languages_and_words_stay(theme: Theme, qtbot: QtBot) -> None:
    shown = DataTable(theme, "Parts")
    qtbot.addWidget(shown)
    table = Table(("Part", "Share"), [("3.1", "1,234.5"), ("Q8_0", "−0.25"), ("Q4_0", "97.5%")])
    shown.show_table(table)
    cells = [[shown.item(row, column).text() for column in range(2)] for row in range(3)]
    assert cells == [["3.1", "1.234,5"], ["Q8_0", "−0,25"], ["Q4_0", "97,5\u00a0%"]]
    assert table.csv().splitlines() == ["Part,Share", '3.1,"1,234.5"', "Q8_0,-0.25", "Q4_0,97.5%"]
