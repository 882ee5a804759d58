"""Tests the table next to a chart: in the window's language on the screen, with plain numbers in
files."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.i18n import joined, tr, yes_or_no
from desktop.core.numbers.units import percent, size_text
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


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_cells_begin_below_the_text_of_their_head(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.change(scale=scale)
    shown = DataTable(theme, "Parts")
    qtbot.addWidget(shown)
    shown.show_table(Table(("HHHH",), [("HHHH",)]))
    shown.resize(400, 200)
    shown.show()
    qtbot.waitExposed(shown)
    head, cells = shown.horizontalHeader().viewport(), shown.viewport()
    assert abs(_first_ink(head) - _first_ink(cells)) <= 1
    theme.change(scale=1.0)


def _first_ink(widget: QWidget) -> int:
    """Return the left end of the text in the first row of a table or its head, in pixels."""
    image = widget.grab().toImage()
    rows = range(4, min(image.height(), 40))
    return next(
        x
        for x in range(1, image.width())
        if any(image.pixelColor(x, y).lightness() < 160 for y in rows)
    )


@pytest.mark.usefixtures("german")
def test_files_are_english() -> None:
    size = tr("{active} read", active=size_text(1_500_000_000))
    kinds = joined(", ", (tr("closed"), tr("fully open")))
    head = (tr("Temperature {each:.1f}", each=0.5), "Size", "Kinds")
    table = Table(head, [(percent(0.98), size, kinds)])
    assert head[0] == "Temperatur 0,5"
    assert size.startswith("1,5 GB")
    assert kinds != "closed, fully open"
    assert table.csv().splitlines() == [
        "Temperature 0.5,Size,Kinds",
        '98%,1.5 GB read,"closed, fully open"',
    ]


@pytest.mark.usefixtures("german")
def test_a_number_that_is_in_the_language_already_stays(theme: Theme, qtbot: QtBot) -> None:
    shown = DataTable(theme, "Parts")
    qtbot.addWidget(shown)
    table = Table(("Part", "Share"), [("Q8_0", tr("{mark:.3f}", mark=0.74))])
    shown.show_table(table)
    assert shown.item(0, 1).text() == "0,740"
    assert table.csv().splitlines() == ["Part,Share", "Q8_0,0.740"]


@pytest.mark.usefixtures("german")
def test_yes_and_no_are_english_in_files(theme: Theme, qtbot: QtBot) -> None:
    shown = DataTable(theme, "Parts")
    qtbot.addWidget(shown)
    table = Table(("Layer", "More than noise"), [("1", yes_or_no(True)), ("2", yes_or_no(None))])
    shown.show_table(table)
    assert [shown.item(row, 1).text() for row in range(2)] == ["ja", "unbekannt"]
    assert table.csv().splitlines() == ["Layer,More than noise", "1,yes", "2,unknown"]
