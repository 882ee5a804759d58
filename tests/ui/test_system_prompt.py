"""Tests the presets of the system prompt."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.core.messages import Message
from desktop.core.prompt_presets import (
    PromptPreset,
    as_kept,
    included_presets,
    own_presets,
    suggested_name,
)
from desktop.ui.panes.chat.system_prompt import SystemPrompt
from desktop.ui.panes.settings.pane import SettingsPane
from tests.ui.conftest import Chat


def prompt_of(chat: Chat) -> SystemPrompt:
    if not chat.view.settings_card.isVisible():
        chat.view.composer.settings.click()
    return chat.view.settings_card.presets


def choose(part: SystemPrompt, name: str) -> None:
    next(chip for chip in part.chips if chip.text() == name).click()


def checked(part: SystemPrompt) -> list[str]:
    return [chip.text() for chip in part.chips if chip.isChecked()]


def act(part: SystemPrompt, words: str) -> None:
    menu = part.menu()
    action: QAction = next(each for each in menu.actions() if each.text().startswith(words))
    assert action.isEnabled()
    action.trigger()
    menu.deleteLater()


def save(part: SystemPrompt, text: str, name: str) -> None:
    part.edit.setPlainText(text)
    act(part, "Save")
    part.name.setText(name)
    part.name.returnPressed.emit()


def test_a_preset_is_text_before_the_question(chat: Chat) -> None:
    part = prompt_of(chat)
    names = [chip.text() for chip in part.chips]
    assert names == ["None", "Pirate", "One sentence", "Strict teacher", "Your own"]
    assert checked(part) == ["None"]
    choose(part, "Pirate")
    pirate = included_presets()[0].text
    assert part.text == pirate
    assert checked(part) == ["Pirate"]
    chat.ask("Hello?")
    assert chat.requests[0].messages == (Message("system", pirate), Message("user", "Hello?"))
    assert chat.desk.settings.values.system_prompt == "", "it belongs to the conversation"
    chat.view.panel.new.click()
    assert checked(part) == ["None"]
    assert part.text == ""


def test_what_was_typed_is_not_lost_by_trying_presets(chat: Chat) -> None:
    part = prompt_of(chat)
    part.edit.setPlainText("Answer in rhymes.")
    assert checked(part) == ["Your own"]
    choose(part, "One sentence")
    choose(part, "None")
    assert part.text == ""
    choose(part, "Your own")
    assert part.text == "Answer in rhymes."
    assert part.edit.hasFocus()
    choose(part, "Pirate")
    part.edit.undo()
    assert part.text == "Answer in rhymes."


def test_your_own_preset_is_saved_renamed_and_deleted(chat: Chat) -> None:
    part = prompt_of(chat)
    part.edit.setPlainText("Answer in rhymes, and be kind.\nAlways.")
    act(part, "Save")
    assert part.name.text() == "Answer in rhymes, and be kind."
    assert part.name.hasFocus()
    part.name.setText("  Poet ")
    chat.qtbot.keyClick(part.name, Qt.Key.Key_Return)
    assert part.naming.isHidden()
    assert checked(part) == ["Poet"]
    kept = chat.desk.settings.values.prompt_presets
    assert kept == ("Poet\nAnswer in rhymes, and be kind.\nAlways.",)
    chat.view.panel.new.click()
    chat.ask()
    chat.view.panel.new.click()
    choose(part, "Poet")
    assert part.text.endswith("Always.")
    act(part, "Rename")
    part.name.setText("Bard")
    chat.qtbot.keyClick(part.name, Qt.Key.Key_Return)
    assert checked(part) == ["Bard"]
    act(part, "Delete")
    assert chat.desk.settings.values.prompt_presets == ()
    assert checked(part) == ["Your own"]
    assert part.text.endswith("Always."), "the text stays"


def test_names_are_not_taken_twice_nor_empty(chat: Chat) -> None:
    part = prompt_of(chat)
    save(part, "First.", "Pirate")
    save(part, "Second.", "Pirate")
    names = [chip.text() for chip in part.chips]
    assert names[4:6] == ["Pirate 2", "Pirate 3"]
    part.edit.setPlainText("Third.")
    act(part, "Save")
    part.name.setText("   ")
    chat.qtbot.keyClick(part.name, Qt.Key.Key_Return)
    assert part.naming.isVisible()
    chat.qtbot.keyClick(part.name, Qt.Key.Key_Escape)
    assert part.naming.isHidden()
    assert len(chat.desk.settings.values.prompt_presets) == 2


def test_the_text_that_was_to_be_saved_is_saved(chat: Chat) -> None:
    part = prompt_of(chat)
    part.edit.setPlainText("Answer in rhymes.")
    act(part, "Save")
    choose(part, "None")
    part.name.returnPressed.emit()
    assert chat.desk.settings.values.prompt_presets == ("Answer in rhymes.\nAnswer in rhymes.",)


def test_another_conversation_ends_naming(chat: Chat) -> None:
    part = prompt_of(chat)
    part.edit.setPlainText("Answer in rhymes.")
    chat.ask()
    act(part, "Save")
    assert part.naming.isVisible()
    chat.view.panel.new.click()
    assert part.naming.isHidden()
    assert chat.desk.settings.values.prompt_presets == ()


def test_the_text_of_a_preset_deleted_elsewhere_stays(chat: Chat) -> None:
    part = prompt_of(chat)
    save(part, "Answer in rhymes.", "Poet")
    chat.desk.window.open_pane("settings")
    pane = chat.desk.window.pane
    assert isinstance(pane, SettingsPane)
    other = pane.new_chats.presets
    choose(other, "Poet")
    act(part, "Delete")
    assert checked(other) == ["Your own"]
    choose(other, "Your own")
    assert other.text == "Answer in rhymes."


def test_an_included_preset_is_neither_saved_nor_deleted(chat: Chat) -> None:
    part = prompt_of(chat)
    for name in ("None", "Pirate"):
        choose(part, name)
        menu = part.menu()
        assert not any(action.isEnabled() for action in menu.actions())
        menu.deleteLater()


def test_settings_offers_them_for_new_chats(chat: Chat) -> None:
    save(prompt_of(chat), "Answer in rhymes.", "Poet")
    chat.desk.window.open_pane("settings")
    pane = chat.desk.window.pane
    assert isinstance(pane, SettingsPane)
    choose(pane.new_chats.presets, "Poet")
    assert chat.desk.settings.values.system_prompt == "Answer in rhymes."


def test_presets_in_a_hand_edited_file() -> None:
    kept = [
        "Poet\nRhyme.",
        "",
        "no text",
        "\nno name",
        " \n ",
        "A\u202eB\nText\nmore",
        "x" * 99 + "\ny",
    ]
    found = own_presets(kept)
    assert [each.name for each in found] == ["Poet", "A\ufffdB", "x" * 40]
    assert own_presets(as_kept(found)) == found
    assert own_presets(as_kept([PromptPreset("two\nlines", "T")])) == [
        PromptPreset("two lines", "T")
    ]
    assert suggested_name("word " * 20) == "word word word word word word word word"
    assert suggested_name("x" * 60) == "x" * 40
