"""Tests that unsent text stays with its conversation and survives a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.conversations.drafts import Draft, read_drafts, write_drafts
from desktop.ui.panes.chat import ChatPane
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, MakeChat


def text(chat: Chat) -> str:
    return chat.edit.toPlainText()


def close(chat: Chat) -> None:
    chat.desk.window.close()
    chat.desk.conversations.shut_down()
    chat.desk.settings.flush()


def test_each_conversation_has_its_own(chat: Chat) -> None:
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.ask("Two?")
    second = chat.pane.conversation.id
    chat.edit.setPlainText("unsent in two")
    chat.open(first)
    assert text(chat) == ""
    chat.edit.setPlainText("unsent in one")
    chat.open(second)
    assert text(chat) == "unsent in two"
    chat.open(first)
    assert text(chat) == "unsent in one"


def test_a_new_chat_keeps_its_own_when_another_draft_is_left(chat: Chat) -> None:
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.ask("Two?")
    second = chat.pane.conversation.id
    chat.open(first)
    chat.edit.setPlainText("unsent in one")
    chat.open(second)
    chat.view.panel.new.click()
    chat.edit.setPlainText("unsent in the new chat")
    chat.open(first)
    chat.view.panel.new.click()
    assert text(chat) == "unsent in the new chat"
    chat.open(first)
    assert text(chat) == "unsent in one"


def test_they_are_there_after_a_restart(make_chat: MakeChat) -> None:
    chat = make_chat()
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.ask("Two?")
    chat.edit.setPlainText("half a quest")
    chat.open(first)
    chat.edit.setPlainText("another\nhalf")
    close(chat)
    again = make_chat(models=0)
    again.desk.settle()
    assert again.pane.conversation.id == first
    assert text(again) == "another\nhalf"
    (second,) = (each.id for each in again.desk.conversations.summaries if each.id != first)
    again.open(second)
    assert text(again) == "half a quest"


def test_so_is_what_was_typed_before_the_first_question(make_chat: MakeChat) -> None:
    chat = make_chat()
    chat.edit.setPlainText("Hel")
    close(chat)
    assert text(make_chat(models=0)) == "Hel"


def test_what_was_sent_is_no_draft(make_chat: MakeChat) -> None:
    chat = make_chat()
    chat.ask("One?")
    close(chat)
    assert read_drafts(chat.desk.conversations.beside("drafts.json")) == {}


def test_what_was_kept_and_then_sent_does_not_come_back(chat: Chat) -> None:
    chat.edit.setPlainText("One?")
    chat.pane.drafts.save()
    chat.ask("One?")
    chat.view.panel.new.click()
    assert text(chat) == ""
    chat.pane.drafts.save()
    chat.desk.settle()
    assert read_drafts(chat.desk.conversations.beside("drafts.json")) == {}


@pytest.mark.parametrize(
    ("leave", "left"),
    [
        (lambda pane: pane.branches.turn_to(pane.conversation.turns[0], -1), ["First?", "word"]),
        (lambda pane: pane.branches.go_to(pane.conversation.all_turns[0]), ["First?", "word"]),
        (
            lambda pane: pane.branches.remove(pane.conversation.turns[2]),
            ["First, reworded?", "word"],
        ),
    ],
    ids=["another version", "a search hit", "deleted"],
)
def test_a_question_that_waits_is_not_sent_in_another_branch(
    make_chat: MakeChat, leave: Callable[[ChatPane], None], left: list[str]
) -> None:
    chat = make_chat(FakeEngine("word"))
    chat.ask("First?")
    chat.pane.edit(chat.pane.conversation.turns[0], "First, reworded?")
    chat.wait()
    chat.engine.answer, chat.engine.tokens_per_s = "word " * 400, 20
    chat.start("Second?")
    chat.type("Third?")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert chat.pane.sending.waiting
    leave(chat.pane)
    chat.desk.settle()
    chat.wait()
    assert chat.edit.toPlainText() == "Third?"
    assert [turn.text for turn in chat.pane.conversation.turns] == left


def test_the_draft_of_a_deleted_conversation_goes_with_it(chat: Chat) -> None:
    chat.ask("One?")
    number = chat.pane.conversation.id
    chat.edit.setPlainText("secret")
    chat.pane.drafts.save()
    chat.desk.settle()
    file = chat.desk.conversations.beside("drafts.json")
    assert read_drafts(file) == {str(number): Draft("secret")}
    chat.edit.clear()
    chat.pane.conversation_actions.delete(number)
    chat.pane.drafts.save()
    chat.desk.settle()
    assert read_drafts(file) == {}


def test_what_is_no_picture_is_not_looked_for(tmp_path: Path) -> None:
    file, number = tmp_path / "drafts.json", "a" * 64
    file.write_text(json.dumps({"drafts": {}, "pictures": {"new": [number, "../../x", 3]}}))
    assert read_drafts(file) == {"new": Draft("", (number,))}
    file.write_text(json.dumps({"drafts": {"new": "Hel"}}))  # before there were pictures
    assert read_drafts(file) == {"new": Draft("Hel")}


def test_a_damaged_file_has_no_drafts(chat: Chat) -> None:
    file = chat.desk.conversations.beside("drafts.json")
    for damaged in (b"", b"{", b"[]", b'{"drafts": [1]}', b'{"drafts": {"new": 3}}', b"\xff"):
        file.write_bytes(damaged)
        assert read_drafts(file) == {}
    write_drafts(file, {"new": Draft("\ud800 lone")})
    assert read_drafts(file) == {"new": Draft("\ud800 lone")}


def test_a_draft_that_found_the_disk_full_is_kept_when_there_is_room(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The draft is saved even though nothing more is typed."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    file = chat.desk.conversations.beside("drafts.json")
    chat.edit.setPlainText("half a question")
    with monkeypatch.context() as disk:
        disk.setattr("desktop.core.conversations.drafts.write_atomically", full)
        chat.pane.drafts.save()
        chat.qtbot.waitUntil(lambda: not chat.desk.conversations.busy)
    assert read_drafts(file) == {}
    chat.pane.drafts.save()
    chat.qtbot.waitUntil(lambda: not chat.desk.conversations.busy)
    assert read_drafts(file) == {"new": Draft("half a question")}
