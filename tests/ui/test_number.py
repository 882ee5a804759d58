"""Tests the number field, key by key: decimals with a point or a comma, in every field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.widgets.number import Number
from tests.ui.conftest import Desk, visible


def type_over(qtbot: QtBot, field: Number, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    qtbot.keyClicks(field, text)


def chat(desk: Desk) -> ChatPane:
    pane = desk.window.pane
    assert isinstance(pane, ChatPane)
    return pane


@pytest.fixture
def card(desk: Desk) -> dict[str, Number]:
    """Show the chat's settings. Return their number fields by name."""
    desk.window.open_pane("chat")
    pane = chat(desk)
    pane.view.composer.settings.click()
    return {**pane.view.settings_card.numbers, "seed": pane.view.settings_card.seed}


@pytest.mark.parametrize(
    ("name", "typed", "value", "shown"),
    [
        ("temperature", "0.8", 0.8, "0.80"),
        ("temperature", "1.5", 1.5, "1.50"),
        ("temperature", "0,5", 0.5, "0.50"),
        ("temperature", "0", 0.0, "0.00"),
        ("top_p", "0.95", 0.95, "0.95"),
        ("top_p", ",25", 0.25, "0.25"),
        ("min_p", "0.05", 0.05, "0.05"),
        ("repeat_penalty", "1,15", 1.15, "1.15"),
        ("top_k", "100", 100, "100"),
        ("max_tokens", "2048", 2048, "2,048"),
    ],
)
def test_typed_key_by_key(
    desk: Desk, card: dict[str, Number], name: str, typed: str, value: float, shown: str
) -> None:
    field = card[name]
    desk.settings.change(**{name: 1})  # any value will do, because each case changes it
    type_over(desk.qtbot, field, typed)
    assert getattr(chat(desk).chat_settings.values, name) == value, (
        "it counts without leaving the field"
    )
    assert field.text() == typed.replace(",", "."), "what is typed stands as it is typed"
    field.clearFocus()
    assert field.text() == shown


def test_a_whole_number_refuses_a_comma(desk: Desk, card: dict[str, Number]) -> None:
    type_over(desk.qtbot, card["max_tokens"], "0,5")
    assert card["max_tokens"].text() == "05"
    QApplication.clipboard().setText("0,5")
    card["top_k"].setFocus()
    card["top_k"].selectAll()
    desk.qtbot.keyClick(card["top_k"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert chat(desk).chat_settings.values.top_k == 40


def test_back_to_the_defaults_shows_in_the_field_that_is_typed_into(
    desk: Desk, card: dict[str, Number]
) -> None:
    type_over(desk.qtbot, card["temperature"], "1.5")
    pane = desk.window.pane
    assert isinstance(pane, ChatPane)
    pane.view.settings_card.defaults.click()
    assert card["temperature"].text() == "0.80"


def test_the_defaults_button_moves_nothing(desk: Desk, card: dict[str, Number]) -> None:
    desk.qtbot.wait(20)
    before = card["temperature"].mapTo(desk.window, card["temperature"].rect().topLeft())
    desk.settings.change(temperature=0.3)
    desk.qtbot.wait(20)
    after = card["temperature"].mapTo(desk.window, card["temperature"].rect().topLeft())
    assert after == before


def test_in_settings_a_number_counts_when_it_is_left(desk: Desk) -> None:
    desk.window.open_pane("settings")
    pane = desk.window.pane
    assert isinstance(pane, SettingsPane)
    field = next(
        each for each in visible(pane, Number) if each.accessibleName() == "Context length"
    )
    type_over(desk.qtbot, field, "8192")
    assert (field.text(), desk.settings.values.context_length) == ("8192", 0)
    desk.qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert (field.text(), desk.settings.values.context_length) == ("8,192", 8192)


def test_what_is_typed_in_settings_counts_when_the_window_closes(desk: Desk) -> None:
    desk.window.open_pane("settings")
    pane: QWidget = desk.window.pane
    field = next(
        each for each in visible(pane, Number) if each.accessibleName() == "Context length"
    )
    type_over(desk.qtbot, field, "8192")
    desk.window.close()
    assert desk.settings.values.context_length == 8192


def test_a_short_number_has_no_zeros_at_its_end(qtbot: QtBot) -> None:
    field = Number("a range's end", -10, 10_000, 1, 3, short=True)
    qtbot.addWidget(field)
    for value, shown in ((4, "4"), (0.5, "0.5"), (-1.25, "-1.25"), (0, "0"), (1000, "1000")):
        field.setValue(value)
        assert field.text() == shown
