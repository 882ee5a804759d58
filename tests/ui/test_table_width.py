"""Tests the table of numbers: its columns fit, and its text is formatted as elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.results.data_table import DataTable, Table, narrowed

LONG = "a maker with a name that takes up far more room than any other in this column"


@pytest.mark.parametrize(
    ("wanted", "giving_way", "room", "widths"),
    [
        ([100, 300, 80], {1}, 500, [100, 300, 80]),  # everything fits
        ([100, 300, 80], {1}, 400, [100, 220, 80]),
        ([200, 300, 80], {0, 1}, 460, [190, 190, 80]),
        ([50, 300, 80], {0, 1}, 330, [50, 200, 80]),  # the narrow column is already narrow enough
        ([100, 300, 80], {1}, 100, [100, 90, 80]),  # then the table scrolls
        ([100, 300], set(), 100, [100, 300]),  # numbers are never cut
    ],
)
def test_the_widest_words_give_way(
    wanted: list[int], giving_way: set[int], room: int, widths: list[int]
) -> None:
    assert list(narrowed(wanted, frozenset(giving_way), room, 90)) == widths


def shown(theme: Theme, width: int) -> DataTable:
    table = DataTable(theme, "Models")
    table.show_table(Table(("Model", "Maker", "Size"), [("A-1", LONG, "1.5")], frozenset({0, 1})))
    table.resize(width, 200)
    table.show()
    QApplication.processEvents()
    return table


def test_a_long_name_does_not_make_the_table_scroll_sideways(theme: Theme) -> None:
    table = shown(theme, 360)
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(1200, 200)
    QApplication.processEvents()
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)


def test_what_is_cut_is_in_a_tooltip(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    record: Callable[..., None] = lambda at, text, *rest: told.append(text)  # noqa: E731
    monkeypatch.setattr(QToolTip, "showText", record)
    table = shown(theme, 360)
    for column in (0, 1):
        at = table.visualRect(table.model().index(0, column)).center()
        event = QHelpEvent(QHelpEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
        QApplication.sendEvent(table.viewport(), event)
    assert told == ["", LONG]


def test_only_numbers_have_digits_of_one_width(theme: Theme) -> None:
    table = shown(theme, 800)
    features: list[int] = []
    for column in (0, 2):
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        delegate = table.itemDelegate()
        assert isinstance(delegate, QStyledItemDelegate)
        delegate.initStyleOption(option, table.model().index(0, column))
        features.append(option.font.featureValue(QFont.Tag("tnum")))  # type: ignore[attr-defined]
    assert features == [0, 1]
