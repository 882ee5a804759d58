"""Tests stored conversations: the list, branches, and a new user's actions."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.store import ConversationMatch, ConversationStore
from desktop.core.conversations.turns import AnswerOutcome, Recipe
from desktop.core.library.shipped_models import STARTER
from desktop.core.messages import Generate, LoadModel, Message
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.conversation.question import QuestionView
from desktop.ui.panes.chat.history.list import day_words, summary_of
from tests.fake_engine import DEFAULT_ANSWER, FakeEngine
from tests.ui.conftest import Chat, Make, MakeChat, MakeDesk

LONG = "word " * 400


def titles(chat: Chat) -> list[str]:
    entries = map(summary_of, chat.view.panel.list.rows.rows)
    return [entry.title for entry in entries if entry is not None]


def texts(chat: Chat) -> list[str]:
    """Return the transcript's texts, question and answer in turn."""
    found: list[str] = []
    for item in chat.view.transcript.items:
        if isinstance(item, QuestionView):
            found.append(item.text)
        elif isinstance(item, AnswerView):
            found.append(item.view.markdown)
    return found


def row_text(chat: Chat, row: int) -> str:
    rows = chat.view.panel.list.rows
    return str(rows.data(rows.index(row), Qt.ItemDataRole.AccessibleTextRole))


def test_a_conversation_is_listed_by_its_first_question(chat: Chat) -> None:
    chat.ask("One?")
    chat.ask("Two?")
    assert titles(chat) == ["One?"]
    assert row_text(chat, 1) == "One?, model-1, 2 questions, open"
    chat.view.panel.new.click()
    assert chat.view.empty.isVisible()
    chat.ask("Three?")
    assert titles(chat) == ["Three?", "One?"]


def test_an_empty_chat_is_not_listed(chat: Chat) -> None:
    chat.view.panel.new.click()
    chat.desk.settle()
    assert titles(chat) == []


def test_it_comes_back_with_all_that_belongs_to_it(make_chat: MakeChat) -> None:
    chat = make_chat(models=2)
    first, second = (model.path for model in chat.desk.library.models)
    chat.pane.pick_model(first)
    chat.view.settings_card.prompt.setPlainText("Be brief.")
    chat.view.settings_card.numbers["temperature"].setValue(0.2)
    answer = chat.ask("One?")
    numbers = answer.footer.numbers.text()
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.pane.pick_model(second)
    chat.view.settings_card.defaults.click()
    chat.ask("Two?")
    assert chat.requests[-1].messages == (Message("user", "Two?"),)
    chat.open(number)
    assert texts(chat) == ["One?", DEFAULT_ANSWER]
    assert chat.answers[0].footer.numbers.text() == numbers
    assert chat.answers[0].footer.numbers.toolTip().startswith("model-1 · F32, ")
    assert chat.view.last_card.values["Seed"].text() == "42"
    assert chat.pane.choice.path == first
    assert chat.view.settings_card.prompt.toPlainText() == "Be brief."
    assert chat.view.settings_card.numbers["temperature"].value() == 0.2
    chat.ask("Three?")
    request = chat.requests[-1]
    assert request.model == first
    assert request.sampling.temperature == 0.2
    assert [message.content for message in request.messages] == [
        "Be brief.",
        "One?",
        DEFAULT_ANSWER,
        "Three?",
    ]
    assert titles(chat) == ["One?", "Two?"]
    chat.view.panel.new.click()
    assert chat.view.settings_card.prompt.toPlainText() == ""


def test_a_new_chat_begins_with_the_defaults_in_settings(make_chat: MakeChat) -> None:
    chat = make_chat(temperature=0.6, system_prompt="Be polite.")
    view, settings = chat.view, chat.pane.chat_settings
    assert view.settings_card.prompt.toPlainText() == "Be polite."
    assert not view.settings_card.defaults.isVisibleTo(view.settings_card)
    settings.change(
        temperature=0.2, system_prompt="", thinking=False, seed=3, show_probabilities=True
    )
    chat.ask("One?")
    view.reading.buttons["tokens"].click()
    view.inside.untemplated.setChecked(True)
    chat.wait()
    number = chat.pane.conversation.id
    view.panel.new.click()
    values = settings.values
    assert (values.temperature, values.system_prompt) == (0.6, "Be polite.")
    assert (values.thinking, values.seed, values.show_probabilities) == (True, None, False)
    assert view.reading.way == "reader"
    assert not view.inside.untemplated.isChecked()
    chat.ask("Two?")
    assert chat.requests[-1].sampling.temperature == 0.6
    assert chat.requests[-1].messages[0] == Message("system", "Be polite.")
    chat.desk.settings.change(temperature=1.1)  # for new chats, but not for this one
    assert settings.values.temperature == 0.6
    chat.open(number)
    assert view.reading.way == "tokens"
    assert (settings.values.temperature, settings.values.show_probabilities) == (0.2, True)


def test_a_new_chat_that_is_open_follows_the_defaults_until_its_first_question(chat: Chat) -> None:
    view, defaults = chat.view, chat.desk.settings
    for way in ("tokens", "raw"):
        defaults.change(view=way)
        assert view.reading.way == way
        assert view.inside.isVisible()
    chat.ask()
    defaults.change(view="reader")
    assert view.reading.way == "raw"


def test_opening_a_conversation_of_an_earlier_version_changes_nothing(chat: Chat) -> None:
    made = long_conversation(3)
    made.settings = {"temperature": 0.3, "show_odds": True}
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.open(made.id)
    chat.desk.settle()
    assert chat.pane.conversation.settings == {"temperature": 0.3, "show_odds": True}
    assert chat.pane.chat_settings.values.show_probabilities
    chat.pane.chat_settings.change(temperature=0.4)
    assert chat.pane.conversation.settings["temperature"] == 0.4


def test_an_experiment_has_its_own_model_and_settings(make_chat: MakeChat) -> None:
    """They end with the experiment."""
    chat = make_chat(temperature=1.3, system_prompt="Be rude.", show_probabilities=True, view="raw")
    desk, mine = chat.desk, chat.desk.library.models[0].path
    folder = Path(mine).parent
    named = str(Path(mine).rename(folder / f"{STARTER}.gguf"))
    desk.library.remove(mine)
    desk.add(Path(named))
    other = str(folder / "model-2.gguf")
    Path(other).write_bytes(Path(named).read_bytes()[:-1] + b"1")  # no copy of the first
    desk.add(Path(other))
    chat.pane.pick_model(other)
    chat.ask("One?")
    chat.pane.chat_settings.change(temperature=0.2, thinking=False)
    desk.window.run_experiment("two-faces")
    desk.qtbot.waitUntil(lambda: bool(desk.settings.values.experiments_done))
    request = chat.requests[-1]
    assert request.model == named
    assert [message.role for message in request.messages] == ["user"]
    assert (request.sampling.temperature, request.sampling.seed) == (0, 1)
    assert (request.thinking, request.alternatives) == (True, 0)
    assert chat.view.reading.way == "tokens"
    assert desk.settings.values.last_model == other
    chat.view.panel.new.click()
    assert chat.pane.choice.path == other
    assert chat.pane.chat_settings.values.temperature == 1.3
    assert chat.view.reading.way == "raw"
    asked = len(chat.requests)
    desk.window.run_experiment("two-faces")
    desk.qtbot.waitUntil(lambda: len(chat.requests) > asked)
    chat.wait()
    chat.pane.pick_model(named)
    chat.view.panel.new.click()
    assert chat.pane.choice.path == named, "it was chosen since"


def test_an_experiments_model_does_not_answer_in_a_conversation_whose_own_is_gone(
    make_chat: MakeChat, make: Make
) -> None:
    chat = make_chat(models=0)
    named, mine = make(f"{STARTER}.gguf"), make("mine.gguf")
    for path in (named, mine):
        chat.desk.add(path)
    chat.pane.pick_model(str(mine))
    old = long_conversation(2)
    old.model_path = str(named.with_name("gone.gguf"))
    chat.desk.conversations.keep(old)
    chat.desk.settle()
    chat.desk.window.run_experiment("two-faces")
    chat.qtbot.waitUntil(lambda: bool(chat.desk.settings.values.experiments_done))
    assert chat.pane.choice.path == str(named)
    chat.open(old.id)
    assert chat.pane.choice.path == str(mine)


def test_going_back_while_another_conversation_opens(chat: Chat) -> None:
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.ask("Two?")
    second = chat.pane.conversation.id
    let_go = threading.Event()
    chat.desk.conversations.background(lambda: let_go.wait(10), "hold the thread")
    chat.view.panel.opened.emit(first)
    chat.qtbot.waitUntil(lambda: chat.view.middle.currentIndex() == 2)
    chat.view.panel.opened.emit(second)
    assert chat.view.middle.currentIndex() != 2
    let_go.set()
    chat.desk.settle()
    assert chat.pane.conversation.id == second
    assert chat.view.middle.currentIndex() != 2


def test_the_next_start_shows_where_one_was(make_chat: MakeChat, make_desk: MakeDesk) -> None:
    chat = make_chat()
    chat.ask("One?")
    chat.desk.window.close()
    chat.desk.settings.flush()
    later = Chat(make_desk(FakeEngine()), FakeEngine())
    later.qtbot.waitUntil(lambda: bool(later.answers))
    assert texts(later) == ["One?", DEFAULT_ANSWER]
    later.qtbot.waitUntil(lambda: titles(later) == ["One?"])
    assert row_text(later, 1).endswith("open")


def test_after_a_restart_a_conversation_does_not_choose_its_server(make_chat: MakeChat) -> None:
    server = "http://127.0.0.1:9#Qwen"
    chat = make_chat(server_models=(server,))
    mine, old = chat.pane.choice.path, long_conversation(2)
    old.model_path = server
    chat.desk.conversations.keep(old)
    chat.desk.settle()
    chat.open(old.id)
    assert chat.pane.choice.path == mine
    chat.pane.new_chat()
    chat.desk.inference.unloaded.add(server)  # it has been connected since the start
    chat.open(old.id)
    assert chat.pane.choice.path == server


def test_the_model_to_chat_with_is_kept_while_the_last_conversation_opens(
    make_chat: MakeChat, make_desk: MakeDesk
) -> None:
    """The conversation is read from disk after the pane has been built for the model."""
    chat = make_chat(models=2)
    first, second = (model.path for model in chat.desk.library.models)
    chat.pane.pick_model(first)
    chat.ask("One?")
    chat.desk.window.close()
    chat.desk.settings.flush()
    desk = make_desk(pane="start")
    desk.scan()
    desk.inference.submit(LoadModel(second))
    desk.settle()
    desk.window.chat_with(second)
    desk.settle()
    later = Chat(desk, desk.engine)
    assert texts(later) == ["One?", DEFAULT_ANSWER]
    assert later.pane.choice.path == second
    assert later.notes == [f"{later.pane.choice.name(second)} answers from here on."]


def test_closing_in_mid_answer_keeps_what_came(make_chat: MakeChat, make_desk: MakeDesk) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    came = chat.start("One?")
    chat.desk.window.close()
    chat.desk.settings.flush()
    chat.desk.conversations.shut_down()
    later = Chat(make_desk(FakeEngine()), FakeEngine())
    later.qtbot.waitUntil(lambda: bool(later.answers))
    assert texts(later) == ["One?", came.view.markdown]
    assert later.notes == ["You stopped this answer."]


# --- branches ---


def test_another_answer_is_kept_beside_the_first(chat: Chat) -> None:
    first = chat.ask("One?")
    assert not first.versions.isVisible()
    chat.engine.answer = "Another."
    first.footer.again.click()
    chat.wait()
    (answer,) = chat.answers
    assert answer.versions.isVisible()
    assert answer.versions.count.text() == "2 of 2"
    assert not answer.versions.newer.isEnabled()
    answer.versions.older.click()
    (answer,) = chat.answers
    assert answer.view.markdown == DEFAULT_ANSWER
    assert answer.versions.count.text() == "1 of 2"
    assert chat.desk.window.focusWidget() is answer.versions.newer, "the keyboard stays there"
    chat.ask("Two?")
    assert [message.content for message in chat.requests[-1].messages] == [
        "One?",
        DEFAULT_ANSWER,
        "Two?",
    ]
    chat.answers[0].versions.newer.click()
    assert texts(chat) == ["One?", "Another."]
    chat.answers[0].versions.older.click()
    assert texts(chat) == ["One?", DEFAULT_ANSWER, "Two?", "Another."]


def test_an_early_answer_is_given_again(chat: Chat) -> None:
    chat.ask("One?")
    chat.ask("Two?")
    chat.engine.answer = "Another."
    chat.answers[0].footer.again.click()
    chat.wait()
    assert texts(chat) == ["One?", "Another."]
    assert chat.requests[-1].messages == (Message("user", "One?"),)


def test_a_question_is_edited(chat: Chat) -> None:
    chat.ask("One?")
    chat.ask("Two?")
    question = chat.questions[0]
    question.change.click()
    assert question.editor is not None
    assert question.editor.edit.hasFocus()
    assert question.editor.edit.toPlainText() == "One?"
    chat.qtbot.keyClicks(question.editor.edit, " Really?")
    chat.qtbot.keyClick(question.editor.edit, Qt.Key.Key_Return)
    chat.wait()
    assert texts(chat) == ["One? Really?", DEFAULT_ANSWER]
    assert chat.requests[-1].messages == (Message("user", "One? Really?"),)
    assert chat.questions[0].versions.count.text() == "2 of 2"
    chat.questions[0].versions.older.click()
    assert texts(chat) == ["One?", DEFAULT_ANSWER, "Two?", DEFAULT_ANSWER]


def test_editing_is_given_up_with_escape(chat: Chat) -> None:
    chat.ask("One?")
    question = chat.questions[0]
    question.change.click()
    assert question.editor is not None
    chat.qtbot.keyClicks(question.editor.edit, "!!")
    chat.qtbot.keyClick(question.editor.edit, Qt.Key.Key_Escape)
    assert question.message.isVisible()
    assert not question.editor.isVisible()
    assert len(chat.requests) == 1
    question.change.click()
    assert question.editor.edit.toPlainText() == "One?"
    chat.qtbot.keyClick(question.editor.edit, Qt.Key.Key_Return)
    assert len(chat.requests) == 1, "nothing was changed"


def test_a_question_is_edited_while_its_answer_comes(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start("One?")
    chat.engine.answer, chat.engine.tokens_per_s = "Short.", 0
    chat.questions[0].edited.emit("Two?")
    chat.wait()
    assert texts(chat) == ["Two?", "Short."]
    chat.questions[0].versions.older.click()
    assert texts(chat)[0] == "One?"
    assert LONG.startswith(texts(chat)[1])
    assert "You stopped this answer." in chat.notes


def test_deleting_a_version_leaves_the_others(chat: Chat) -> None:
    chat.ask("One?")
    chat.engine.answer = "Another."
    chat.answers[0].footer.again.click()
    chat.wait()
    chat.ask("Two?")
    chat.answers[0].versions.removed.emit()
    assert texts(chat) == ["One?", DEFAULT_ANSWER]
    assert not chat.answers[0].versions.isVisible()
    notice = chat.desk.window.notices.current
    assert notice is not None
    assert notice.text == "Deleted 3 messages."
    chat.desk.window.notices.act()
    assert texts(chat) == ["One?", "Another.", "Two?", "Another."]
    assert chat.answers[0].versions.count.text() == "2 of 2"


def test_deleting_a_question_with_what_follows(chat: Chat) -> None:
    chat.ask("One?")
    chat.ask("Two?")
    menu = chat.questions[1].menu()
    next(each for each in menu.actions() if each.text().startswith("Delete")).trigger()
    assert texts(chat) == ["One?", DEFAULT_ANSWER]
    chat.desk.settle()
    kept = _on_disk(chat)
    assert [turn.text for turn in kept.all_turns] == ["One?", DEFAULT_ANSWER]
    chat.desk.window.notices.act()
    chat.desk.settle()
    assert len(_on_disk(chat).all_turns) == 4


def _on_disk(chat: Chat) -> Conversation:
    store = ConversationStore(chat.desk.conversations._path)
    found = store.open(chat.pane.conversation.id)
    store.close()
    assert found is not None
    return found


def test_deleting_the_only_first_question_deletes_the_conversation(chat: Chat) -> None:
    chat.ask("One?")
    chat.questions[0].removed.emit()
    assert chat.view.empty.isVisible()
    assert titles(chat) == []
    chat.desk.window.notices.act()
    chat.qtbot.waitUntil(lambda: bool(chat.answers))
    assert texts(chat) == ["One?", DEFAULT_ANSWER]


def test_an_answer_without_a_word_leaves_no_version(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(""))
    chat.ask("One?")
    chat.engine.answer = "Here."
    chat.answers[0].footer.again.click()
    chat.wait()
    assert not chat.answers[0].versions.isVisible()


def test_a_failed_answer_with_what_follows_is_not_lost(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(""))
    chat.ask("One?")
    chat.engine.answer = "Here."
    chat.ask("Two?")
    chat.answers[0].footer.again.click()
    chat.wait()
    assert texts(chat) == ["One?", "Here."]
    chat.answers[0].versions.older.click()
    assert texts(chat) == ["One?", "", "Two?", "Here."]


def test_what_followed_an_empty_answer_comes_back_with_it(make_chat: MakeChat) -> None:
    """The empty answer was replaced after what followed it had been deleted."""
    chat = make_chat(FakeEngine(""))
    chat.ask("One?")
    chat.engine.answer = "Here."
    chat.ask("Two?")
    chat.questions[1].removed.emit()
    chat.answers[0].footer.again.click()
    chat.wait()
    assert texts(chat) == ["One?", "Here."]
    chat.desk.window.notices.act()
    chat.desk.settle()
    assert texts(chat) == ["One?", "", "Two?", "Here."]
    assert chat.answers[0].versions.count.text() == "1 of 2"
    assert [turn.text for turn in _on_disk(chat).turns] == ["One?", "", "Two?", "Here."]


def test_who_answered_is_said_when_it_comes_back(make_chat: MakeChat) -> None:
    chat = make_chat(models=2)
    first, second = (model.path for model in chat.desk.library.models)
    chat.pane.pick_model(first)
    chat.ask("One?")
    chat.pane.pick_model(second)
    chat.ask("Two?")
    said = [f"{chat.pane.choice.name(second)} answers from here on."]
    assert chat.notes == said
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.open(number)
    assert chat.notes == said


def test_an_answer_that_was_broken_off_says_so(chat: Chat) -> None:
    made = long_conversation(3)
    made.write(made.begin_answer(made.turns[-1], Recipe(model_name="Tiny")), "half an", "")
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.open(made.id)
    assert chat.notes == ["Glassbox closed before the answer was finished."]
    chat.answers[-1].footer.again.click()
    chat.wait()
    assert chat.answers[-1].versions.count.text() == "2 of 2"


def test_an_answer_knows_what_it_was_made_with(chat: Chat) -> None:
    chat.view.settings_card.numbers["temperature"].setValue(0.3)
    chat.ask("One?")
    chat.view.settings_card.numbers["temperature"].setValue(0.9)
    chat.answers[-1].footer.again.click()
    chat.wait()
    chat.desk.settle()
    first, second = (turn for turn in _on_disk(chat).all_turns if turn.role == "assistant")
    for turn, temperature in ((first, 0.3), (second, 0.9)):
        assert turn.recipe is not None
        assert turn.recipe.sampling.temperature == temperature
        assert turn.recipe.model_path == chat.requests[0].model
        assert turn.recipe.model_bytes == chat.desk.library.models[0].bytes > 0
        assert turn.outcome is not None
        assert turn.outcome.generated is not None
        assert turn.outcome.generated.seed == 42
        assert turn.outcome.first_word_s is not None


# --- the list ---


def test_search_in_titles_and_texts(chat: Chat) -> None:
    chat.engine.answer = "Foxes are **red**."
    chat.ask("One?")
    chat.view.panel.new.click()
    chat.engine.answer = "Owls."
    chat.ask("Two?")
    search = chat.view.panel.search
    chat.qtbot.keyClicks(search, "FOX")
    chat.qtbot.waitUntil(lambda: titles(chat) == ["One?"])
    chat.qtbot.keyClicks(search, "trot")
    chat.qtbot.waitUntil(lambda: titles(chat) == [])
    assert chat.view.panel._empty.text() == "No results for “FOXtrot”."
    chat.qtbot.keyClick(search, Qt.Key.Key_Escape)
    chat.qtbot.waitUntil(lambda: titles(chat) == ["Two?", "One?"])
    assert search.text() == ""


def test_ctrl_f_searches(chat: Chat) -> None:
    chat.view.panel_toggle.click()
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert chat.view.panel.search.hasFocus()


def test_what_is_found_is_shown(chat: Chat) -> None:
    made = long_conversation(200)
    needle = made.edit(made.turns[100], "a needle")
    made.choose(made.versions(needle)[0])
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.qtbot.keyClicks(chat.view.panel.search, "needle")
    listed = chat.view.panel.list
    chat.qtbot.waitUntil(lambda: isinstance(listed.rows.rows[0], ConversationMatch))
    listed.setFocus()
    chat.qtbot.keyClick(listed, Qt.Key.Key_Down)
    chat.qtbot.keyClick(listed, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: "a needle" in texts(chat))
    question = next(each for each in chat.questions if each.text == "a needle")
    assert question.visibleRegion().boundingRect().height() > 20
    assert texts(chat)[-1] == "a needle", "its branch ends there"
    chat.pane.conversation_actions.open(made.id, made.turns[50].id)
    question = next(each for each in chat.questions if each.text == "50")
    assert question.visibleRegion().boundingRect().height() > 20


def test_the_list_by_keyboard(chat: Chat) -> None:
    for text in ("One?", "Two?", "Three?"):
        chat.view.panel.new.click()
        chat.ask(text)
    listed = chat.view.panel.list
    chat.view.panel.search.setFocus()
    chat.qtbot.keyClick(chat.view.panel.search, Qt.Key.Key_Down)
    assert listed.hasFocus()
    assert listed.current is not None
    assert listed.current.title == "Three?", "past the heading"
    chat.qtbot.keyClick(listed, Qt.Key.Key_Down)
    chat.qtbot.keyClick(listed, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: texts(chat)[:1] == ["Two?"])
    listed.setFocus()
    chat.qtbot.keyClick(listed, Qt.Key.Key_F2)
    editor = listed.findChild(QLineEdit)
    editor.setText("  Named  ")
    chat.qtbot.keyClick(editor, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: titles(chat) == ["Three?", "Named", "One?"])
    chat.qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert titles(chat) == ["Three?", "One?"]
    assert listed.current is not None
    assert listed.current.title == "One?", "the keyboard stays where it was"
    assert chat.view.empty.isVisible()


def test_search_results_by_keyboard(chat: Chat) -> None:
    for text in ("A red fox?", "A blue fox?", "A green fox?"):
        chat.view.panel.new.click()
        chat.ask(text)
    listed, search = chat.view.panel.list, chat.view.panel.search
    search.setFocus()
    chat.qtbot.keyClicks(search, "fox")
    chat.qtbot.waitUntil(lambda: isinstance(listed.rows.rows[0], ConversationMatch))
    chat.qtbot.keyClick(search, Qt.Key.Key_Down)
    chat.qtbot.keyClick(listed, Qt.Key.Key_Down)
    chat.qtbot.keyClick(listed, Qt.Key.Key_F2)
    editor = listed.findChild(QLineEdit)
    editor.setText("Named")
    chat.qtbot.keyClick(editor, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: titles(chat) == ["A green fox?", "Named", "A red fox?"])
    chat.desk.settle()
    assert titles(chat) == ["A green fox?", "Named", "A red fox?"]
    assert listed.hasFocus()
    chat.qtbot.keyClick(listed, Qt.Key.Key_Delete)
    chat.qtbot.waitUntil(lambda: titles(chat) == ["A green fox?", "A red fox?"])
    assert listed.current is not None
    assert listed.current.title == "A red fox?", "the keyboard stays where it was"


def test_the_headings_are_those_of_the_day_on_which_one_comes_back(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Tomorrow:
        @staticmethod
        def today() -> date:
            return date.today() + timedelta(days=1)

    chat.ask("One?")
    rows, actions = chat.view.panel.list.rows, chat.pane.conversation_actions
    assert rows.rows[0] == "Today"
    monkeypatch.setattr("desktop.ui.panes.chat.history.panel.date", Tomorrow)
    actions._look_again(Qt.ApplicationState.ApplicationActive)
    assert rows.rows[0] == "Yesterday"


def test_an_empty_name_is_the_first_question_again(chat: Chat) -> None:
    chat.ask("One?")
    number = chat.pane.conversation.id
    chat.pane.conversation_actions.rename(number, "Named")
    assert titles(chat) == ["Named"]
    chat.pane.conversation_actions.rename(number, " ")
    assert titles(chat) == ["One?"]


def test_one_that_is_not_open_is_renamed(chat: Chat) -> None:
    chat.ask("One?")
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.desk.settle()
    chat.view.panel.renamed.emit(number, "Named")
    chat.qtbot.waitUntil(lambda: titles(chat) == ["Named"])
    chat.open(number)
    assert texts(chat) == ["One?", DEFAULT_ANSWER]


def test_delete_and_undo(chat: Chat) -> None:
    chat.ask("One?")
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.ask("Two?")
    chat.view.panel.delete_asked.emit(number)
    assert titles(chat) == ["Two?"]
    assert texts(chat)[0] == "Two?", "what is open stays open"
    notice = chat.desk.window.notices.current
    assert notice is not None
    assert notice.text == "Deleted “One?”."
    chat.desk.window.notices.act()
    assert titles(chat) == ["Two?", "One?"]
    chat.desk.settle()
    chat.open(number)
    assert texts(chat) == ["One?", DEFAULT_ANSWER]


@pytest.mark.parametrize("come_back", [True, False])
def test_a_message_is_put_back_into_what_was_read_again(chat: Chat, come_back: bool) -> None:
    chat.ask("One?")
    chat.ask("Two?")
    number = chat.pane.conversation.id
    chat.pane.branches.remove(chat.pane.conversation.turns[2])
    chat.desk.settle()
    chat.view.new_chat.click()
    if come_back:
        chat.open(number)
        assert texts(chat) == ["One?", DEFAULT_ANSWER]
    chat.desk.window.notices.act()
    chat.desk.settle()
    if not come_back:
        chat.open(number)
    assert texts(chat) == ["One?", DEFAULT_ANSWER, "Two?", DEFAULT_ANSWER]
    chat.ask("Three?")
    assert len(chat.requests[-1].messages) == 5


def test_another_window_has_deleted_it(chat: Chat) -> None:
    chat.ask("One?")
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.desk.settle()
    other = ConversationStore(chat.desk.conversations._path)
    other.delete(number)
    chat.view.panel.opened.emit(number)
    chat.desk.settle()
    assert chat.view.empty.isVisible()
    assert titles(chat) == []


def test_export_copy_and_import(
    chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.ask("What is 1/2?")
    number = chat.pane.conversation.id
    asked: list[str] = []

    def save(_parent: object, _title: str, proposed: str, kind: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "out"), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    listed = chat.view.panel.list
    listed.setCurrentIndex(listed.rows.index(1))
    assert listed.current is not None
    actions = {action.text(): action for action in listed.menu(listed.current).actions()}
    actions["Export as JSON, for importing…"].trigger()
    written = tmp_path / "out.json"
    chat.qtbot.waitUntil(written.exists)
    assert asked[0].endswith("What is 1 2.json")
    actions["Export as JSON, for importing…"].trigger()
    notice = chat.desk.window.notices.current
    assert notice is not None
    assert notice.text == "out.json already exists. Choose another name."
    chat.desk.window.notices.dismiss()
    actions["Export as Markdown, for reading…"].trigger()
    chat.qtbot.waitUntil((tmp_path / "out.md").exists)
    chat.view.panel.copy_asked.emit(number)
    assert QGuiApplication.clipboard().text().startswith("# What is 1/2?")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(written), ""))
    chat.view.panel.import_.click()
    chat.qtbot.waitUntil(lambda: len(titles(chat)) == 2)
    assert texts(chat) == ["What is 1/2?", DEFAULT_ANSWER]
    assert chat.pane.conversation.id != number


def test_what_can_not_be_imported_is_said(chat: Chat, tmp_path: Path) -> None:
    chat.ask("One?")
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    chat.pane.conversation_actions.import_from(bad)
    chat.desk.settle()
    notice = chat.desk.window.notices.current
    assert notice is not None
    assert (
        notice.text
        == "This file isn't a conversation that Glassbox exported as JSON. Choose another file."
    )
    assert texts(chat) == ["One?", DEFAULT_ANSWER]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (25, "Today"),
        (26, "Today"),
        (24, "Yesterday"),
        (20, "Previous 7 days"),
        (2, "Previous 30 days"),
    ],
)
def test_days(day: int, words: str) -> None:
    moment = datetime(2026, 11, day, 23, 59).timestamp()
    assert day_words(moment, date(2026, 11, 25)) == words
    assert day_words(0, date(2026, 11, 25)) == "Older"


# --- errors ---


def test_a_place_where_nothing_can_be_kept(make_chat: MakeChat, tmp_path: Path) -> None:
    (tmp_path / "conversations.db").mkdir()
    chat = make_chat()
    notices = chat.desk.window.notices
    chat.qtbot.waitUntil(lambda: notices.current is not None)  # the thread reports it later
    assert notices.current is not None
    assert notices.current.text.startswith("Conversations can't be saved in ")
    chat.ask("One?")
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.ask("Two?")
    assert titles(chat) == ["Two?", "One?"]
    chat.open(number)
    assert texts(chat) == ["One?", DEFAULT_ANSWER]


def test_a_megabyte_of_pasted_text(chat: Chat) -> None:
    text = "word " * 200_000
    chat.pane.send(text)
    chat.wait()
    assert chat.requests[0].messages[0].content == text
    assert chat.questions[0].text == text
    number = chat.pane.conversation.id
    chat.view.panel.new.click()
    chat.open(number)
    assert chat.questions[0].text == text


@pytest.mark.parametrize("text", ["👩‍👩‍👧" * 40, "مرحبا بالعالم " * 10, "\u202eabc", "a\0b"])
def test_odd_texts_come_back(chat: Chat, text: str) -> None:
    chat.engine.answer = text
    chat.pane.send(text)
    chat.wait()
    number = chat.pane.conversation.id
    assert texts(chat) == [text, text]
    chat.view.panel.new.click()
    chat.open(number)
    assert texts(chat) == [text, text]


# --- long conversations ---


def long_conversation(messages: int, text: Callable[[int], str] = str) -> Conversation:
    made = Conversation()
    for number in range(messages):
        if number % 2:
            answer = made.begin_answer(made.turns[-1], Recipe(model_name="Tiny"))
            made.write(answer, text(number), "")
            made.end(answer, AnswerOutcome())
        else:
            made.ask(text(number))
    return made


def test_a_long_conversation_is_made_as_it_is_looked_at(chat: Chat) -> None:
    made = long_conversation(200)
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.open(made.id)
    bar = chat.view.transcript.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert texts(chat)[-1] == "199"
    assert len(texts(chat)) < 100
    shown = len(texts(chat))
    for _ in range(400):
        if len(texts(chat)) == 200:
            break
        bar.setValue(0)
        chat.qtbot.wait(5)
    assert texts(chat) == [str(number) for number in range(200)]
    assert shown < 200


def test_what_is_in_sight_stays_while_earlier_messages_are_made(chat: Chat) -> None:
    made = long_conversation(300)
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.open(made.id)
    transcript = chat.view.transcript
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.maximum() - transcript.viewport().height())
    item = next(each for each in chat.questions if each.visibleRegion().boundingRect().isValid())
    place = item.mapTo(transcript, item.rect().topLeft())
    before = len(texts(chat))
    for _ in range(10):
        chat.pane.shown._make_earlier()
    assert len(texts(chat)) > before
    assert item.mapTo(transcript, item.rect().topLeft()) == place


def test_a_branch_near_the_beginning_of_a_long_conversation(chat: Chat) -> None:
    made = long_conversation(200)
    made.edit(made.turns[2], "other")
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.open(made.id)
    assert texts(chat) == ["0", "1", "other"]
    chat.questions[1].versions.older.click()
    shown = texts(chat)
    assert shown == [str(number) for number in range(len(shown))]
    assert 3 < len(shown) < 100
    bar = chat.view.transcript.verticalScrollBar()
    place = bar.maximum()
    bar.setValue(place)
    chat.qtbot.waitUntil(lambda: len(texts(chat)) > len(shown))
    assert bar.value() == place, "nobody asked for the end"
    chat.view.transcript.findChild(QPushButton, "newest").click()
    assert texts(chat)[-1] == "199"
    assert bar.value() == bar.maximum()


def test_a_question_from_the_middle_of_a_long_branch(chat: Chat) -> None:
    made = long_conversation(200)
    made.edit(made.turns[2], "other")
    chat.desk.conversations.keep(made)
    chat.desk.settle()
    chat.open(made.id)
    chat.questions[1].versions.older.click()
    chat.questions[1].versions.newer.click()
    assert texts(chat) == ["0", "1", "other"]
    chat.questions[1].versions.older.click()
    chat.ask("More?")
    assert texts(chat)[-2:] == ["More?", DEFAULT_ANSWER]
    assert len(chat.requests[-1].messages) == 201
    assert chat.view.transcript.following


# --- space ---


def test_the_list_folds_where_there_is_no_room(chat: Chat) -> None:
    view = chat.view
    chat.ask("One?")
    number = chat.pane.conversation.id
    assert view.panel.isVisible()
    view.panel_toggle.click()
    assert not view.panel.isVisible()
    assert view.new_chat.isVisible()
    view.panel_toggle.click()
    assert view.panel.isVisible()
    chat.desk.window.resize(720, 600)
    chat.qtbot.waitUntil(view.panel.back.isVisible)
    assert not view.transcript.isVisible()
    view.panel.opened.emit(number)
    assert view.transcript.isVisible()
    assert not view.panel.isVisible()


def test_all_fits_into_the_smallest_window_with_a_model_that_thinks(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(thinking_switch="enable_thinking"))
    chat.ask("One?")
    assert chat.view.composer.thinking.isVisible()
    chat.desk.window.resize(chat.desk.window.minimumWidth(), 600)
    chat.qtbot.waitUntil(lambda: not chat.view.panel.isVisible())
    chat.qtbot.waitUntil(lambda: chat.view.composer.settings.text() == "")
    window = chat.desk.window
    send = chat.view.composer.send
    right = send.mapTo(window, send.rect().bottomRight()).x()
    assert right < window.width()
    assert chat.view.composer.settings.accessibleName() == "Settings"


def test_the_answer_is_written_to_disk_while_it_comes(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start("One?")
    path = chat.desk.conversations._path

    def kept() -> str:
        store = ConversationStore(path)
        found = store.open(chat.pane.conversation.id)
        store.close()
        return found.turns[-1].text if found and len(found.turns) > 1 else ""

    chat.qtbot.waitUntil(lambda: len(kept()) > 20)
    first = len(kept())
    chat.qtbot.waitUntil(lambda: len(kept()) > first)
    assert not chat.pane.idle
    chat.pane.stop()
    chat.wait()


def test_the_pane_asks_nothing_of_a_window_that_was_closed(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=200))
    chat.start("One?")
    chat.desk.window.close()
    assert isinstance(chat.pane, ChatPane)
    assert chat.pane.idle
    assert isinstance(chat.requests[0], Generate)
    assert time.time() - chat.pane.conversation.used < 600


@pytest.mark.parametrize("number", ["9" * 19, "9" * 24, "9" * 5000, "-1", "٣"])
def test_a_number_that_no_conversation_has_opens_nothing(make_chat: MakeChat, number: str) -> None:
    chat = make_chat(conversation=number)
    chat.desk.settle()
    assert chat.desk.window.notices.current is None
    assert not chat.pane.conversation.all_turns
