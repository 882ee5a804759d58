"""Tests the Settings pane: changes there take effect, and changes elsewhere are shown there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
)

import desktop.ui
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import Event, Request
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.shell.page import Page
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.number import Number
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible


@pytest.fixture
def pane(desk: Desk) -> SettingsPane:
    desk.window.open_pane("settings")
    desk.settle()
    shown = desk.window.pane
    assert isinstance(shown, SettingsPane)
    return shown


def words(pane: SettingsPane) -> str:
    return " ".join(each.text() for each in visible(pane, QLabel))


def number(pane: SettingsPane, name: str) -> Number:
    return next(each for each in visible(pane, Number) if each.accessibleName() == name)


def segment(pane: SettingsPane, name: str) -> QPushButton:
    return next(each for each in visible(pane, QPushButton) if each.text() == name)


THEMES = {"system": "System", "light": "Light", "dark": "Dark", "contrast": "High contrast"}


@pytest.mark.parametrize("mode", ["dark", "contrast", "light", "system"])
def test_theme(desk: Desk, pane: SettingsPane, mode: str) -> None:
    segment(pane, THEMES[mode]).click()
    assert desk.settings.values.theme == mode
    checked = [name for name in THEMES.values() if segment(pane, name).isChecked()]
    assert checked == [THEMES[mode]]


def test_a_new_chat_begins_with_what_is_set_here(desk: Desk, pane: SettingsPane) -> None:
    card = pane.new_chats
    assert "A new chat begins with these settings" in words(pane)
    assert card.defaults.isHidden()
    card.numbers["temperature"].setValue(0.3)
    card.prompt.setPlainText("Be brief.")
    card.switches["show_probabilities"].click()
    card.switches["thinking"].click()
    assert card.view is not None
    card.view.setCurrentIndex(1)
    card.view.activated.emit(1)
    values = desk.settings.values
    assert (values.temperature, values.system_prompt) == (0.3, "Be brief.")
    assert (values.show_probabilities, values.thinking, values.view) == (True, False, "tokens")
    desk.window.open_pane("chat")
    chat = desk.window.pane
    assert isinstance(chat, ChatPane)
    assert chat.view.settings_card.prompt.toPlainText() == "Be brief."
    assert chat.view.reading.way == "tokens"
    card.defaults.click()
    values = desk.settings.values
    assert (values.temperature, values.system_prompt, values.thinking) == (0.8, "", True)


def test_movement(desk: Desk, pane: SettingsPane) -> None:
    theme = desk.window.context.shell.theme
    usual = QApplication.styleHints().cursorFlashTime()
    mark = BusyMark(theme)
    desk.qtbot.addWidget(mark)
    mark.show()
    assert mark._timer.isActive()
    turning = mark.grab().toImage()
    segment(pane, "Reduced").click()
    assert desk.settings.values.still
    assert not mark._timer.isActive()
    assert mark.grab().toImage() != turning
    assert QApplication.styleHints().cursorFlashTime() == 0
    mark.hide()
    mark.show()
    assert not mark._timer.isActive()
    segment(pane, "Normal").click()
    assert mark._timer.isActive()
    assert QApplication.styleHints().cursorFlashTime() == usual


def test_nothing_else_moves() -> None:
    """Code with a new animation must check theme.still and be listed here."""
    moving = re.compile(
        r"QPropertyAnimation|QVariantAnimation|QTimeLine|QMovie|setRange\(0, 0\)"
        r"|setAnimated|setMovable|QDockWidget|QToolBox"
    )
    asking = {"motion.py": "self.theme.still"}  # the clock of all that moves
    for path in Path(desktop.ui.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not moving.search(text) or asking.get(path.name, text + " ") in text, path.name


def test_text_size(desk: Desk, pane: SettingsPane) -> None:
    number(pane, "Text size").setValue(150)
    assert desk.settings.values.scale == pytest.approx(1.5)
    assert desk.window.context.shell.theme.scale == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("name", "field", "value", "text"),
    [
        ("Context length", "context_length", 8192, "8,192"),
        ("GPU layers", "gpu_layers", 0, "0"),
        ("Threads", "threads", 1, "1"),
    ],
)
def test_numbers(
    desk: Desk, pane: SettingsPane, name: str, field: str, value: int, text: str
) -> None:
    box = number(pane, name)
    assert box.text() == "Automatic"
    box.setValue(value)
    assert getattr(desk.settings.values, field) == value
    assert box.text() == text
    box.setValue(box.minimum())
    assert box.text() == "Automatic"


def test_what_changes_elsewhere_shows_here(desk: Desk, pane: SettingsPane) -> None:
    desk.settings.change(theme="dark", scale=1.2, threads=1)
    assert segment(pane, "Dark").isChecked()
    assert number(pane, "Text size").value() == 120
    assert number(pane, "Threads").value() == 1


def test_a_larger_type_stacks_the_cards(desk: Desk, pane: SettingsPane) -> None:
    (page,) = visible(desk.window, Page)
    for scale in (1.1, 1.0, 1.5, 1.1):
        desk.settings.change(scale=scale)
        desk.qtbot.wait(20)
        assert page.horizontalScrollBar().maximum() == 0, scale
        across = {each.x() for each in visible(pane, QFrame) if each.parent() is pane}
        assert len(across) == (1 if scale == 1.5 else 2), scale


def test_a_folder_is_listed_and_taken_off(
    desk: Desk, pane: SettingsPane, make: Make, tmp_path: Path
) -> None:
    folder = str(make("more/One.gguf").parent)
    desk.library.add_folder(folder)
    desk.settle()
    desk.qtbot.wait(1)
    assert folder in words(pane)
    remove = f"Remove {folder} from the list"
    next(b for b in visible(pane, QToolButton) if b.accessibleName() == remove).click()
    desk.settle()
    assert desk.settings.values.model_folders == ()
    assert desk.library.models == []
    assert (tmp_path / "more" / "One.gguf").exists()


def test_where_things_are_and_what_models_run_on(desk: Desk, pane: SettingsPane) -> None:
    said = words(pane)
    assert str(desk.settings.path) in said
    assert "logs" in said
    assert "A processor that is not there" in said
    assert "Glassbox 0." in said


def test_an_engine_that_cannot_tell_its_devices(make_desk: MakeDesk) -> None:
    class Deaf(FakeEngine):
        def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
            raise UserError("The engine could not be started.")

    desk = make_desk(Deaf(), pane="settings")
    desk.settle()
    shown = desk.window.pane
    assert isinstance(shown, SettingsPane)
    assert "The engine could not be started." in words(shown)


def test_language(desk: Desk, pane: SettingsPane) -> None:
    box = pane.control("language")
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == [
        "System",
        "English",
        "Deutsch",
        "Français",
    ]
    assert "The language of the window" in box.accessibleDescription()
    desk.qtbot.keyClick(box, Qt.Key.Key_End)
    assert desk.settings.values.language == "fr"
    desk.settings.change(language="system")
    desk.settle()
    again = desk.window.pane  # built again, at least once
    assert isinstance(again, SettingsPane)
    control = again.control("language")
    assert isinstance(control, QComboBox)
    assert control.currentText() == "System"
