"""Tests the actions in the command palette: each does what it says, and its synonyms find it in
each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core import i18n
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.models.library.pack_dialog import PackDialog
from desktop.ui.shell.actions import actions
from desktop.ui.shell.command_palette import CommandPalette, Destination, matching
from desktop.ui.shell.reset.dialog import ResetDialog
from tests.ui.conftest import Chat, Desk, Make, MakeChat
from tests.ui.test_compare import write

SYNONYMS = {
    "present": {
        "en": ("projector", "full screen", "presentation"),
        "de": ("beamer", "vollbild", "präsentation"),
        "fr": ("projecteur", "plein écran", "présentation"),
    },
    "reset": {
        "en": ("start over", "delete all", "next group"),
        "de": ("zurücksetzen", "alles löschen", "nächste gruppe"),
        "fr": ("réinitialiser", "tout effacer", "prochain groupe"),
    },
    "chat": {
        "en": ("new chat", "conversation"),
        "de": ("gespräch", "neuer chat"),
        "fr": ("conversation", "nouvelle discussion"),
    },
    "compare": {
        "en": ("q8 q4", "compare quantized"),
        "de": ("q8 q4", "vergleichen quantisiert"),
        "fr": ("q8 q4", "comparer quantifié"),
    },
    "pack": {
        "en": ("usb stick", "make pack"),
        "de": ("usb-stick", "paket erstellen"),
        "fr": ("clé usb", "créer pack"),
    },
    "import": {
        "en": ("import usb", "load pack"),
        "de": ("importieren usb", "paket laden"),
        "fr": ("importer usb", "charger pack"),
    },
    "dark": {
        "en": ("dark", "night mode"),
        "de": ("dunkel", "nachtmodus"),
        "fr": ("sombre", "mode nuit"),
    },
    "language": {
        "en": ("language to français", "french"),
        "de": ("französisch", "sprache français"),
        "fr": ("french", "langue français"),
    },
}
"""What people type, by action and language."""


def listed(desk: Desk) -> list[Destination]:
    window = desk.window
    context = window.context
    return list(actions(context.go, context.settings, context.profiles, window.resetting, window))


def found(desk: Desk, key: str) -> Destination:
    """Return the first action that an English synonym finds."""
    return matching(listed(desk), SYNONYMS[key]["en"][0])[0]


@pytest.fixture
def speak(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def use(code: str) -> None:
        monkeypatch.setenv(i18n.VARIABLE, code)
        i18n.language.cache_clear()
        i18n._words.cache_clear()

    yield use
    monkeypatch.undo()
    i18n.language.cache_clear()
    i18n._words.cache_clear()


@pytest.mark.parametrize("code", list(i18n.LANGUAGES))
@pytest.mark.parametrize("key", list(SYNONYMS))
def test_synonyms_find_each_action_in_each_language(
    desk: Desk, speak: Callable[[str], None], code: str, key: str
) -> None:
    assert code in SYNONYMS[key], f"add what people type in {i18n.LANGUAGES[code]} to SYNONYMS"
    desk.settings.change(language="en" if code != "en" else "de")
    number = [each.title for each in listed(desk)].index(found(desk, key).title)
    speak(code)
    every = listed(desk)
    for typed in SYNONYMS[key][code]:
        assert every[number].title in [each.title for each in matching(every, typed)], typed


def test_ctrl_k_runs_an_action(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    desk.qtbot.keyClicks(palette.field, "action night dark")
    desk.qtbot.keyPress(palette.field, Qt.Key.Key_Return)  # closes the dialog
    assert desk.settings.values.theme == "dark"


def test_presentation_mode_is_turned_on_and_off(desk: Desk) -> None:
    found(desk, "present").go()
    assert desk.window.presenting
    off = found(desk, "present")
    assert off.title == "Turn off presentation mode"
    titles = [each.title for each in listed(desk)]
    assert not any("theme" in each for each in titles), "it is always white on black"
    off.go()
    assert not desk.window.presenting


def test_reset_asks(desk: Desk) -> None:
    found(desk, "reset").go()
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.settle()
    dialog.reject()
    assert not any("undo" in each.title.casefold() for each in listed(desk)), "nothing to undo yet"


def test_undo_is_an_action_after_a_reset(desk: Desk) -> None:
    desk.settings.change(temperature=1.5)
    desk.settle()
    desk.window.resetting.service.reset(["settings"])
    desk.qtbot.waitUntil(lambda: desk.window.resetting.undo_text == "Undo the reset")
    desk.settle()
    assert desk.settings.values.temperature != 1.5
    matching(listed(desk), "undo reset")[0].go()
    desk.qtbot.waitUntil(lambda: desk.settings.values.temperature == 1.5)


def test_a_new_chat_is_started(make_chat: MakeChat) -> None:
    chat = make_chat()
    chat.ask()
    chat.desk.window.open_pane("start")
    found(chat.desk, "chat").go()
    assert chat.desk.window.pane is chat.pane
    assert chat.questions == []
    assert len(chat.desk.conversations.summaries) == 1


def test_two_precisions_are_compared(desk: Desk, tmp_path: Path) -> None:
    kinds = ("F16", "Q8_0", "Q4_K_M")
    paths = [write(tmp_path / f"Tiny-1-1M-Instruct-{kind}.gguf", kind) for kind in kinds]
    for path in paths:
        desk.add(path)
    found(desk, "compare").go()
    page = desk.page
    assert isinstance(page, SidePage)
    desk.qtbot.waitUntil(lambda: not page.running and len(page.match.answers) == 3)
    assert [answer.path for answer in page.match.answers] == [str(path) for path in paths]


def test_a_pack_is_created_and_imported(
    desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add(make("model.gguf"))
    found(desk, "pack").go()
    dialog = desk.window.findChild(PackDialog)
    assert isinstance(dialog, PackDialog)
    assert dialog.isVisible()
    dialog.reject()
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *told: asked.append(str(told[1])) or ""
    )
    found(desk, "import").go()
    assert asked == ["Choose the folder with the pack to import"]


@pytest.mark.parametrize("mode", ["light", "dark", "contrast", "system"])
def test_each_theme_but_the_current_is_an_action(desk: Desk, mode: str) -> None:
    desk.settings.change(theme="dark" if mode != "dark" else "light")
    title = {
        "light": "Use the light theme",
        "dark": "Use the dark theme",
        "contrast": "Use the high-contrast theme",
        "system": "Use the system's theme",
    }[mode]
    matching(listed(desk), title)[0].go()
    assert desk.settings.values.theme == mode
    assert title not in [each.title for each in listed(desk)]


def test_the_language_is_switched(desk: Desk) -> None:
    matching(listed(desk), "switch language français")[0].go()
    assert desk.settings.values.language == "fr"
    desk.qtbot.waitUntil(lambda: i18n.language() == "fr")
    assert "Passer en anglais" in str(listed(desk)) or "English" in str(listed(desk))


def test_the_chat_is_not_lost_in_presentation_mode(make_chat: MakeChat) -> None:
    chat: Chat = make_chat()
    chat.type("half a question")
    found(chat.desk, "present").go()
    assert chat.edit.toPlainText() == "half a question"
    found(chat.desk, "present").go()
    assert QApplication.focusWidget() is not None
