"""Tests where the focus goes in the chat, and what its reading modes say about errors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.errors import UserError
from desktop.ui.panes.chat.answer.error_card import ErrorCard
from desktop.ui.panes.start.card import ExperimentCard
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, Desk, MakeChat, visible

LONG = "word " * 400


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_the_focus_is_in_the_field_after_an_edit(chat: Chat) -> None:
    chat.ask()
    question = chat.questions[0]
    question.change.click()
    editor = question.editor.edit
    assert editor.hasFocus()
    chat.qtbot.keyClicks(editor, " Really?")
    chat.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert focused() is chat.edit
    chat.wait()
    assert focused() is chat.edit


def test_the_focus_is_in_the_field_after_asking_again_by_keyboard(chat: Chat) -> None:
    chat.ask()
    again = chat.answers[0].footer.again
    again.setFocus()
    chat.qtbot.keyClick(again, Qt.Key.Key_Space)
    assert focused() is chat.edit
    chat.wait()
    assert len(chat.requests) == 2
    assert focused() is chat.edit


def test_the_focus_is_in_the_field_after_an_answer_and_after_stop(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start()
    stop = chat.view.composer.stop
    stop.setFocus()
    chat.qtbot.keyClick(stop, Qt.Key.Key_Space)
    chat.wait()
    assert focused() is chat.edit
    chat.engine.tokens_per_s = 0
    chat.type("More")
    send = chat.view.composer.send
    send.setFocus()
    chat.qtbot.keyClick(send, Qt.Key.Key_Space)
    chat.wait()
    assert len(chat.requests) == 2
    assert focused() is chat.edit


def test_the_focus_stays_elsewhere_when_an_answer_ends(chat: Chat) -> None:
    chat.type("Hello")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.view.panel.search.setFocus()
    chat.wait()
    assert focused() is chat.view.panel.search


def test_a_deleted_conversation_leaves_the_search_results(chat: Chat) -> None:
    chat.ask("Where is the fox?")
    chat.view.panel.new.click()
    chat.ask("Who saw the fox?")
    chat.desk.conversations.flush()
    chat.desk.settle()
    panel = chat.view.panel
    chat.qtbot.keyClicks(panel.search, "fox")
    rows = panel.list.rows
    chat.qtbot.waitUntil(lambda: rows.rowCount() == 2)
    chat.qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    gone = panel.list.current.id
    chat.qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    chat.desk.settle()
    assert rows.rowCount() == 1
    assert rows.row_of(gone) == -1
    _, undo = chat.desk.window.context.shell.notices.current.action  # type: ignore[misc]
    undo()
    chat.desk.settle()
    chat.qtbot.waitUntil(lambda: rows.rowCount() == 2)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_starts_a_focused_card(chat: Chat, key: Qt.Key) -> None:
    example = chat.view.empty.examples[1]
    example.setFocus()
    chat.qtbot.keyClick(example, key)
    chat.wait()
    assert chat.requests[0].messages[0].content == example.text()


def test_enter_starts_a_focused_experiment(desk: Desk) -> None:
    desk.window.open_pane("start")
    card = visible(desk.window.pane, ExperimentCard)[0]
    started: list[bool] = []
    card.clicked.connect(lambda: started.append(True))
    card.setFocus()
    desk.qtbot.keyClick(card, Qt.Key.Key_Return)
    assert started == [True]


@pytest.mark.parametrize("way", ["tokens", "raw"])
def test_an_error_is_shown_in_every_reading_mode(make_chat: MakeChat, way: str) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=200, die_after=20, crashes=True))
    chat.view.reading.buttons[way].click()  # type: ignore[index]
    chat.ask()
    (card,) = visible(chat.view.inside, ErrorCard)
    failure = chat.answers[-1].reply.outcome.failure
    assert card.error is failure
    assert chat.view.inside.state.text() == "The answer was cut off here."
    chat.view.reading.buttons["reader"].click()
    assert visible(chat.view, ErrorCard)[0].error is failure
    chat.view.reading.buttons[way].click()  # type: ignore[index]
    chat.engine.tokens_per_s = 0
    card.button.click()
    chat.wait()
    assert visible(chat.view.inside, ErrorCard) == []
    assert chat.view.inside.state.text() == ""


def test_a_failed_load_is_told_in_raw(make_chat: MakeChat) -> None:
    problem = UserError("The model is broken.", kind="broken", remedy="pick_model")
    chat = make_chat(FakeEngine(fail_load=problem))
    chat.view.reading.buttons["raw"].click()
    chat.ask()
    (card,) = visible(chat.view.inside, ErrorCard)
    assert card.error.message == "The model is broken."
    chat.view.panel.new.click()
    assert visible(chat.view.inside, ErrorCard) == []


def test_raw_says_what_happens_and_that_it_was_stopped(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(prompt_s=30))
    chat.view.reading.buttons["raw"].click()
    chat.type("Hello")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    state = chat.view.inside.state
    chat.qtbot.waitUntil(lambda: state.text().startswith("Reading your question"))
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Escape)
    chat.wait()
    assert state.text() == "You stopped this answer."


def test_a_clicked_word_is_shown_beside_open_settings(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine("Four bits halve the file again."), show_probabilities=True)
    chat.ask()
    view = chat.view
    view.composer.settings.click()
    bar = view._side.verticalScrollBar()

    def at_top(card: QWidget) -> bool:
        return card.mapTo(view._side.viewport(), QPoint(0, 0)).y() in range(-1, 40)

    chat.qtbot.waitUntil(lambda: at_top(view.settings_card) or bar.value() == bar.maximum())
    bar.setValue(bar.maximum())
    tokens = chat.answers[-1].tokens
    rect = tokens.paragraphs.rects(1)[0].center().toPoint()
    chat.qtbot.mouseClick(tokens, Qt.MouseButton.LeftButton, pos=rect)
    chat.qtbot.waitUntil(lambda: at_top(view.probability_card))
    assert view.probability_card.title.text() == "Token 2"
    assert view.settings_card.isVisible()
