"""Tests Ctrl+K: typed text finds entries, and Enter opens one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.lessons.glossary import glossary
from desktop.ui.all_settings import SETTING_LIST
from desktop.ui.experiments import BY_ID, EXPERIMENTS
from desktop.ui.look.theme import Theme
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.places import PANE_TITLES
from desktop.ui.shell.command_palette import CommandPalette, Destination, matching
from desktop.ui.what_is import ExplanationCard
from tests.ui.conftest import Desk, visible


def opened(desk: Desk) -> CommandPalette:
    control = Qt.KeyboardModifier.ControlModifier
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_K, control)
    found = desk.window.findChild(CommandPalette)
    assert isinstance(found, CommandPalette)
    return found


def shown(search: CommandPalette) -> list[str]:
    rows = (search.rows.row(row) for row in range(search.rows.rowCount()))
    return [place.title for place in rows if place is not None]


def test_shortcuts_are_shown_that_do_the_same(desk: Desk) -> None:
    search = opened(desk)
    assert search.windowFlags() & Qt.WindowType.FramelessWindowHint
    rows = [search.rows.row(row) for row in range(search.rows.rowCount())]
    keys = {place.title: place.keys for place in rows if place is not None and place.keys}
    search.close()
    assert keys.keys() >= {"New chat", "Turn on presentation mode", "Chat", "Settings"}
    desk.window.open_pane("start")
    desk.qtbot.keySequence(desk.window, keys["Settings"])
    assert desk.window.pane.id == "settings"
    desk.qtbot.keySequence(desk.window, keys["Turn on presentation mode"])
    assert desk.window.presenting
    desk.window.present(False)


def test_everything_is_offered_and_typing_narrows_it(desk: Desk) -> None:
    search = opened(desk)
    every = shown(search)
    assert set(PANE_TITLES.values()) | {each.title for each in EXPERIMENTS} <= set(every)
    desk.qtbot.keyClicks(search.field, "BITS experiment")
    assert shown(search)
    assert set(shown(search)) < set(every)
    desk.qtbot.keyClicks(search.field, " zebra")
    assert shown(search) == []
    desk.qtbot.keyClick(search.field, Qt.Key.Key_Return)  # no result to open
    assert search.isVisible()


def test_one_click_opens_an_entry_once(theme: Theme, qtbot: QtBot) -> None:
    """KDE activates items with one click."""
    opened: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    place = Destination("Action", "New chat", "", lambda: opened.append("New chat"))
    search = CommandPalette(theme, [place], window)
    search.list.setStyleSheet("* { activate-on-singleclick: 1 }")
    search.open()
    row = search.list.visualRect(search.rows.index(0)).center()
    qtbot.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert opened == ["New chat"]


def test_enter_goes_there(desk: Desk) -> None:
    search = opened(desk)
    desk.qtbot.keyClicks(search.field, "pane")
    second = shown(search)[1]
    desk.qtbot.keyClick(search.field, Qt.Key.Key_Down)
    desk.qtbot.keyPress(search.field, Qt.Key.Key_Return)  # closes the dialog
    assert PANE_TITLES[desk.window.pane.id] == second


def test_a_lesson_is_found_by_what_it_says(desk: Desk) -> None:
    search = opened(desk)
    search.field.setText("lesson router experts")
    assert "Mixture of experts" in shown(search)
    desk.qtbot.keyPress(search.field, Qt.Key.Key_Return)  # closes the dialog
    assert desk.window.pane.id == "concepts"


@pytest.mark.parametrize(
    ("typed", "key"), [("kv cache", "KV cache"), ("moe", "mixture of experts")]
)
def test_a_term_is_found_by_each_of_its_forms_and_defined(desk: Desk, typed: str, key: str) -> None:
    term = next(each for each in glossary() if each.key == key)
    search = opened(desk)
    desk.qtbot.keyClicks(search.field, f"term {typed}")
    assert shown(search)[0] == term.word
    desk.qtbot.keyPress(search.field, Qt.Key.Key_Return)  # closes the dialog
    desk.qtbot.waitUntil(lambda: bool(visible(desk.window, ExplanationCard)))
    (card,) = visible(desk.window, ExplanationCard)
    said = [each.text() for each in visible(card, QLabel)]
    assert said == [term.word, term.definition, term.formula, term.source]
    desk.qtbot.waitUntil(card.hasFocus)
    desk.qtbot.keyClick(card, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not visible(desk.window, ExplanationCard))


def test_an_experiment_is_run(desk: Desk) -> None:
    search = opened(desk)
    search.field.setText(BY_ID["pi"].title)
    desk.qtbot.keyPress(search.field, Qt.Key.Key_Return)  # closes the dialog
    assert desk.window.pane.id == BY_ID["pi"].pane
    desk.qtbot.waitUntil(lambda: bool(desk.settings.values.experiments_done))


def test_titles_count_more_than_what_is_said() -> None:
    def place(title: str, sentence: str) -> Destination:
        return Destination("Lesson", title, sentence, lambda: None)

    a, b = place("Bits", "About names."), place("Names", "")
    assert matching([a, b], "names") == [b, a]
    assert matching([a, b], "names bits") == [a]
    fewer, few = place("Same question, fewer bits", ""), place("A few loud channels", "")
    assert matching([fewer, few], "a few") == [few, fewer]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("theme", "Theme"),
        ("threads", "Threads"),
        ("reduced motion", "Motion"),
        ("model folders", "Model folders"),
    ],
)
def test_a_setting_is_found_and_opened_at_its_place(desk: Desk, typed: str, name: str) -> None:
    desk.settings.change(scale=2.0)  # large enough to make Settings scroll
    search = opened(desk)
    desk.qtbot.keyClicks(search.field, f"setting {typed}")
    assert shown(search)[0].startswith(name)
    desk.qtbot.keyClick(search.field, Qt.Key.Key_Return)
    pane = desk.window.pane
    assert isinstance(pane, SettingsPane)
    setting = next(each for each in SETTING_LIST if each.name == shown(search)[0])
    control = pane.control(setting.id)
    desk.qtbot.waitUntil(lambda: control in around(desk.window.focusWidget()))
    assert not control.visibleRegion().isEmpty()


def around(widget: QWidget | None) -> list[QWidget]:
    """Return the widget and all of its ancestors."""
    return [widget, *around(widget.parentWidget())] if widget is not None else []


def test_every_setting_of_the_list_is_in_the_pane(desk: Desk) -> None:
    desk.window.open_pane("settings")
    pane = desk.window.pane
    assert isinstance(pane, SettingsPane)
    for each in SETTING_LIST:
        assert pane.control(each.id).isVisible()
