"""Tests the chat with the fake engine: a user's actions and their results."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.library.demo_questions import OURS, is_demo
from desktop.core.library.demo_results import FACTS
from desktop.core.messages import Event, Generate, LoadModel, Message, UnloadModel
from desktop.ui.panes.chat.answer.answer import ErrorCard, Status
from desktop.ui.panes.chat.conversation.empty import DEMO_EXAMPLES, EXAMPLES, FACTS_EXAMPLES
from desktop.ui.widgets.markdown import opened_link
from desktop.ui.widgets.markdown.text import StillText
from desktop.ui.widgets.transcript.items import TranscriptNote
from tests.fake_engine import DEFAULT_ANSWER, FakeEngine
from tests.ui.conftest import Chat, Make, MakeChat
from tests.ui.markdown_samples import plain_text

LONG = "word " * 400


def test_a_question_is_answered(chat: Chat) -> None:
    answer = chat.ask("What is quantization?")
    assert chat.edit.toPlainText() == ""
    assert [question.text for question in chat.questions] == ["What is quantization?"]
    assert answer.view.markdown == DEFAULT_ANSWER
    assert "halve the file" in plain_text(answer.view)
    assert chat.requests[0].messages == (Message("user", "What is quantization?"),)
    numbers = answer.footer.numbers.text()
    assert re.match(r"11 tokens, first after \d+\.\d\d s", numbers)
    assert numbers.endswith("tokens/s")


def test_the_model_is_loaded_by_itself_and_once(chat: Chat) -> None:
    chat.ask()
    chat.ask("And again?")
    loads = [each for each in chat.engine.requests if isinstance(each, LoadModel)]
    assert len(loads) == 1
    assert chat.desk.settings.values.last_model == loads[0].path


def test_what_is_done_is_said(make_chat: MakeChat, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = make_chat(FakeEngine(load_s=0.3, prompt_s=0.3, tokens_per_s=100))
    said: set[str] = set()
    say = Status.say

    def record(status: Status, text: str) -> None:
        say(status, text)
        said.add(status.label.text())

    monkeypatch.setattr(Status, "say", record)
    answer = chat.ask("Hello")
    assert any(text.startswith("Loading model-1… ") and text.endswith("%") for text in said)
    assert any(text.startswith("Reading your question… ") for text in said)
    assert any(text.endswith("tokens") for text in said)
    assert answer.status.isHidden()


def test_the_conversation_goes_with_every_question(chat: Chat) -> None:
    chat.ask("One?")
    chat.ask("Two?")
    assert chat.requests[1].messages == (
        Message("user", "One?"),
        Message("assistant", DEFAULT_ANSWER),
        Message("user", "Two?"),
    )


def test_enter_sends_and_shift_enter_breaks_the_line(chat: Chat) -> None:
    chat.type("One")
    one_line = chat.edit.height()
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    chat.type("two")
    assert chat.edit.height() > one_line
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Enter)
    chat.wait()
    assert chat.requests[0].messages == (Message("user", "One\ntwo"),)


def test_nothing_is_sent_without_a_word(chat: Chat) -> None:
    assert not chat.view.composer.send.isEnabled()
    chat.type("  ")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert chat.requests == []
    assert not chat.view.composer.send.isEnabled()


def test_enter_belongs_to_the_input_method_while_it_composes(chat: Chat) -> None:
    chat.type("a")
    QApplication.sendEvent(chat.edit, QInputMethodEvent("に", []))
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert chat.pane.idle
    assert chat.engine.requests == []


def test_the_composer_grows_to_some_lines_and_no_further(chat: Chat) -> None:
    chat.edit.setPlainText("\n" * 7)
    eight = chat.edit.height()
    chat.edit.setPlainText("\n" * 70)
    assert chat.edit.height() == eight


def test_send_becomes_stop(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    composer = chat.view.composer
    answer = chat.start()
    assert composer.stop.isVisible()
    assert not composer.send.isVisible()
    composer.stop.click()
    chat.wait()
    assert composer.send.isVisible()
    assert 0 < len(answer.view.markdown) < len(LONG)
    assert "You stopped this answer." in chat.notes
    assert answer.footer.numbers.text()


def test_escape_stops_while_the_prompt_is_read(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(prompt_s=30))
    chat.type("Hello")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: "Reading" in chat.answers[0].status.label.text())
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Escape)
    chat.wait()
    assert chat.notes == ["You stopped this answer."]
    chat.engine.prompt_s = 0
    chat.ask("Again")
    assert chat.requests[-1].messages == (Message("user", "Hello\n\nAgain"),)


def test_stop_while_the_model_loads(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(load_s=30))
    chat.type("Hello")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: "Loading" in chat.answers[0].status.label.text())
    chat.pane.stop()
    chat.wait()
    assert chat.requests == []
    assert chat.notes == ["You stopped this answer."]


def test_a_half_answer_is_part_of_the_conversation(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=200))
    answer = chat.start("One?")
    chat.pane.stop()
    chat.wait()
    chat.engine.answer, chat.engine.tokens_per_s = "Yes.", 0
    chat.ask("Two?")
    assert chat.requests[1].messages[1] == Message("assistant", answer.view.markdown)


def test_an_answers_actions_appear_when_it_has_ended(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=200))
    answer = chat.start("One?")
    assert not answer.footer.isVisible(), "there is nothing to copy or to ask again yet"
    chat.pane.stop()
    chat.wait()
    assert answer.footer.isVisible()


def test_an_older_answer_without_text_keeps_its_versions(chat: Chat) -> None:
    chat.ask("One?")
    chat.engine.answer = "<think>"
    chat.answers[0].footer.again.click()
    chat.wait()
    chat.engine.answer = "Fine."
    chat.ask("Two?")
    older = chat.answers[0]
    assert not older.reply.text
    assert older.versions.isVisible()
    older.versions.older.click()
    chat.qtbot.waitUntil(lambda: chat.answers[0].view.markdown == DEFAULT_ANSWER)


def test_the_chosen_model_is_not_announced_again(chat: Chat) -> None:
    chat.ask("One?")
    path = chat.pane.choice.path
    chat.desk.inference.submit(UnloadModel(path))
    chat.desk.settle()
    chat.pane.pick_model(path)
    chat.desk.settle()
    assert path in chat.desk.inference.loaded
    assert chat.notes == []


def test_another_answer_takes_the_place_of_the_last(chat: Chat) -> None:
    chat.ask("One?")
    second = chat.ask("Two?")
    chat.engine.answer = "Another."
    second.footer.again.click()
    chat.wait()
    assert [answer.view.markdown for answer in chat.answers] == [DEFAULT_ANSWER, "Another."]
    assert chat.requests[2].messages == chat.requests[1].messages


def test_new_chat(chat: Chat) -> None:
    chat.ask("One?")
    chat.edit.setPlainText("kept")
    chat.view.new_chat.click()
    assert chat.view.transcript.items == []
    assert chat.view.empty.isVisible()
    assert chat.edit.toPlainText() == "kept"
    chat.edit.clear()
    chat.ask("Two?")
    assert chat.requests[1].messages == (Message("user", "Two?"),)


def test_new_chat_in_mid_answer(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start()
    chat.view.new_chat.click()
    assert chat.pane.idle
    chat.engine.answer, chat.engine.tokens_per_s = "Short.", 0
    answer = chat.ask("Two?")
    assert answer.view.markdown == "Short."
    assert len(chat.answers) == 1


def test_ctrl_n_is_a_new_chat(chat: Chat) -> None:
    chat.ask("One?")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert chat.view.empty.isVisible()
    assert "Ctrl+N" in chat.view.new_chat.toolTip()


def test_a_chat_left_in_mid_answer_comes_back_as_far_as_it_came(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start("One?")
    number = chat.pane.conversation.id
    chat.view.new_chat.click()
    assert chat.pane.idle
    chat.engine.answer, chat.engine.tokens_per_s = "Short.", 0
    assert chat.ask("Two?").view.markdown == "Short."
    chat.open(number)
    (answer,) = chat.answers
    came = answer.view.markdown
    assert came
    assert LONG.startswith(came)
    assert "You stopped this answer." in chat.notes
    assert not answer.status.isVisible()
    chat.ask("Three?")
    assert chat.requests[-1].messages[1] == Message("assistant", came)


def test_the_warning_stays_while_one_converses(chat: Chat) -> None:
    warning = chat.view.composer.warning
    assert not warning.isVisible(), "the empty chat has it in full"
    chat.ask()
    assert warning.isVisible()


def test_an_example_is_sent_by_a_click(chat: Chat) -> None:
    example = chat.view.empty.examples[0]
    assert isinstance(example, QPushButton)
    chat.edit.setPlainText("a draft")
    example.click()
    chat.wait()
    assert chat.requests[0].messages[0].content == example.text()
    assert chat.edit.toPlainText() == "a draft"


def test_a_demo_model_is_asked_what_it_knows(chat: Chat, make: Make) -> None:
    empty = chat.view.empty
    assert [each.text() for each in empty.examples] == [*EXAMPLES]
    chat.desk.add(make("pebble.gguf", more={"general.author": OURS}))
    pebble = next(each for each in chat.desk.library.models if is_demo(each))
    chat.pane.pick_model(pebble.path)
    chat.desk.settle()
    assert [each.text() for each in empty.examples] == [*DEMO_EXAMPLES]
    empty.examples[0].click()
    chat.wait()
    assert chat.requests[-1].messages[0].content == DEMO_EXAMPLES[0]


def test_a_model_that_knows_only_facts_is_asked_about_them(chat: Chat, make: Make) -> None:
    facts = {"general.author": OURS, "general.name": FACTS}
    for name in ("facts.gguf", "facts-Q2_K.gguf"):  # a quantized copy keeps its name
        chat.desk.add(path := make(name, more=facts))
        chat.pane.pick_model(str(path))
        chat.desk.settle()
        assert [each.text() for each in chat.view.empty.examples] == [*FACTS_EXAMPLES]
        chat.desk.library.remove(str(path))


def test_a_model_that_is_partly_on_another_laptop_says_so(chat: Chat) -> None:
    window, said = chat.desk.window, "memory you borrow"
    assert chat.pane.sentence.endswith("Every word is computed on this laptop.")
    assert said not in chat.view.empty._words.text()
    window.open_pane("start")
    chat.desk.settings.change(device="RPC0: 192.0.2.1", gpu_layers=2)
    window.open_pane("chat")
    assert said in window.content.page._summary.text()
    assert said in window.content.page.whatsThis()
    assert said in chat.pane.whatsThis()
    assert said in chat.view.empty._words.text()
    window.open_pane("start")
    chat.desk.settings.change(device="", gpu_layers=-1)
    window.open_pane("chat")
    assert window.content.page._summary.text().endswith("Every word is computed on this laptop.")
    assert chat.pane.whatsThis() == window.content.page._summary.text()


def test_copy(chat: Chat) -> None:
    answer = chat.ask()
    answer.footer.copy.click()
    assert QGuiApplication.clipboard().text() == DEFAULT_ANSWER


def test_settings_reach_the_request_and_are_kept(chat: Chat) -> None:
    card = chat.view.settings_card
    chat.view.composer.settings.click()
    assert card.isVisible()
    card.prompt.setPlainText("Be brief.")
    for name, value in {
        "temperature": 0.3,
        "top_k": 7,
        "top_p": 0.5,
        "min_p": 0.2,
        "repeat_penalty": 1.3,
        "max_tokens": 5,
    }.items():
        card.numbers[name].setValue(value)
    card.random.setChecked(False)
    card.seed.setValue(4_000_000_000)
    answer = chat.ask()
    request = chat.requests[0]
    assert request.messages[0] == Message("system", "Be brief.")
    sampling = request.sampling
    assert (sampling.temperature, sampling.top_k, sampling.top_p) == (0.3, 7, 0.5)
    assert (sampling.min_p, sampling.repeat_penalty) == (0.2, 1.3)
    assert (sampling.seed, request.max_tokens) == (4_000_000_000, 5)
    assert chat.view.last_card.values["Seed"].text() == "4000000000"
    assert (
        "Stopped at the answer length limit. For longer answers, increase it in the "
        "conversation's settings."
    ) in chat.notes
    assert answer.footer.numbers.text().startswith("5 tokens")
    assert chat.pane.chat_settings.values.top_k == 7
    assert chat.desk.settings.values.top_k == 40, "the change is for this conversation alone"
    card.defaults.click()
    values = chat.pane.chat_settings.values
    assert (values.top_k, values.seed, values.system_prompt) == (40, None, "")
    assert (card.prompt.toPlainText(), card.numbers["top_k"].value()) == ("", 40)


def test_thinking_folds_and_is_not_sent_back(make_chat: MakeChat) -> None:
    text = "<think>487 plus 256 is 743.</think>\n\n487 + 256 = 743"
    chat = make_chat(FakeEngine(text, tokens_per_s=100))
    answer = chat.ask("487 + 256?")
    assert answer.thought is not None
    assert answer.thought.line.startswith("Thought for 0.")
    assert answer.thought.line.endswith("5 tokens")
    assert answer.thought.view.isHidden()
    assert answer.view.markdown == "487 + 256 = 743"
    answer.thought.toggle()
    assert answer.thought.view.isVisible()
    assert plain_text(answer.thought.view) == "487 plus 256 is 743."
    chat.ask("And 1 more?")
    assert chat.requests[1].messages[1] == Message("assistant", "487 + 256 = 743")


def test_the_context_meter(chat: Chat) -> None:
    assert chat.view.context_card.numbers.text() == "no model loaded"
    assert chat.view.context_card._meter.accessibleName() == "Context: 0 tokens"
    chat.ask("What is quantization?")
    assert chat.view.context_card.numbers.text() == "18 of 2,048 tokens"
    assert chat.view.composer.context.text() == "Context 1%"
    chat.desk.window.resize(1440, 900)
    assert chat.view.context_card.isVisible()
    assert not chat.view.composer.context.isVisible()


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "The oldest message no longer fits in the context and was left out."),
        (4, "The oldest 4 messages no longer fit in the context and were left out."),
    ],
)
def test_what_was_left_out_is_said(make_chat: MakeChat, count: int, sentence: str) -> None:
    chat = make_chat(FakeEngine(left_out=count))
    chat.ask()
    assert chat.notes == [sentence]
    assert chat.view.context_card.words.text() == sentence


def test_a_dead_engine_keeps_the_text_and_retry_works(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(die_after=5, tokens_per_s=100))
    answer = chat.ask("What is quantization?")
    assert answer.view.markdown == "Four bits **halve** the file"
    assert "The answer was cut off here." in chat.notes
    (card,) = answer.findChildren(ErrorCard)
    assert card.error.message in [
        each.text() for each in card.findChildren(type(answer.status.label))
    ]
    assert card.button.text() == "Try again"
    card.button.click()
    chat.wait()
    assert chat.answers[-1].view.markdown == DEFAULT_ANSWER
    assert len(chat.answers) == 1
    assert chat.requests[1].messages == chat.requests[0].messages


def test_less_memory_is_half_the_context(make_chat: MakeChat) -> None:
    error = UserError("The memory is not enough.", kind="memory", remedy="retry_smaller")
    chat = make_chat(FakeEngine(fail_load=error))
    answer = chat.ask("Hello")
    (card,) = answer.findChildren(ErrorCard)
    assert card.button.text() == "Try with less memory"
    chat.engine.fail_load = None
    card.button.click()
    chat.wait()
    loads = [each for each in chat.engine.requests if isinstance(each, LoadModel)]
    assert [load.context_length for load in loads] == [0, 1024], "of 2,048"
    assert chat.answers[-1].view.markdown == DEFAULT_ANSWER


def test_an_error_says_its_sentence_and_the_next_request_works(make_chat: MakeChat) -> None:
    def answer(request: Generate) -> str:
        if len(request.messages) == 1:
            raise UserError("This model has no chat template.", "no_chat_template", "pick_model")
        return "Now."

    chat = make_chat(FakeEngine(answer))
    failed = chat.ask("Hello")
    (card,) = failed.findChildren(ErrorCard)
    assert card.button.text() == "Choose another model"
    chat.engine.answer = "Now."
    assert chat.ask("Again").view.markdown == "Now."


def test_without_a_model_the_question_stays(make_chat: MakeChat) -> None:
    chat = make_chat(models=0)
    assert chat.view.empty.models.isVisible()
    chat.type("Anyone there?")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert chat.edit.toPlainText() == "Anyone there?"
    assert chat.engine.requests == []
    chat.view.empty.models.click()
    assert chat.desk.window.pane.id == "models"


def test_another_model_in_mid_conversation(make_chat: MakeChat) -> None:
    chat = make_chat(models=2)
    first = chat.desk.library.models[0].path
    chat.pane.pick_model(first)
    chat.ask("One?")
    other = next(m for m in chat.desk.library.models if m.path != first)
    chat.view.model._fill()
    action = next(a for a in chat.view.model.menu().actions() if other.name in a.text())
    action.trigger()
    chat.desk.settle()
    assert chat.notes == [f"{chat.pane.choice.name(other.path)} answers from here on."]
    assert UnloadModel(first) in chat.engine.requests
    chat.ask("Two?")
    assert chat.requests[-1].model == other.path
    assert len(chat.requests[-1].messages) == 3


def test_only_a_model_that_answers_is_announced(make_chat: MakeChat) -> None:
    chat = make_chat(models=2)
    first, second = (each.path for each in chat.desk.library.models)

    def pick(path: str) -> None:
        chat.pane.pick_model(path)
        chat.desk.settle()

    def ask_again() -> None:
        chat.answers[-1].footer.again.click()
        chat.wait()

    pick(first)
    chat.ask("One?")
    chat.ask("Two?")
    said = [f"{chat.pane.choice.name(second)} answers from here on."]
    pick(second)
    assert chat.notes == said
    pick(first)
    assert chat.notes == [], "nobody else has answered"
    pick(second)
    ask_again()
    assert chat.notes == said, "asking again has removed the note below the answer"
    chat.ask("Three?")
    assert chat.notes == said
    chat.answers[1].versions.older.click()
    assert chat.notes == [], "the first model wrote this version"
    chat.ask("Four?")
    assert chat.notes == said
    pick(first)
    ask_again()
    assert chat.notes == []


def test_a_model_that_another_pane_loads_is_taken(make_chat: MakeChat) -> None:
    chat = make_chat(models=2)
    path = chat.desk.library.models[1].path
    chat.desk.inference.submit(LoadModel(path))
    chat.desk.settle()
    chat.ask()
    assert chat.requests[0].model == path


def test_the_model_that_was_picked_last_answers_while_another_one_still_loads(
    make_chat: MakeChat,
) -> None:
    chat = make_chat(FakeEngine(load_s=0.2), models=2)
    first, second = (each.path for each in chat.desk.library.models)
    chat.pane.pick_model(first)
    chat.pane.pick_model(second)
    chat.qtbot.waitUntil(lambda: first in chat.desk.inference.loaded)
    assert chat.pane.choice.path == second
    chat.desk.settle()
    assert chat.pane.choice.path == second


def test_a_model_that_needs_too_much_memory_gets_less_only_if_asked(make_chat: MakeChat) -> None:
    class Full(FakeEngine):
        too_large = ""

        def _load(self, request: LoadModel, cancel: Cancel) -> Iterator[Event]:
            if request.path == self.too_large and not request.context_length:
                raise UserError("The memory is not enough.", "memory", "retry_smaller")
            yield from super()._load(request, cancel)

    engine = Full()
    chat = make_chat(engine, models=2)
    first, second = (each.path for each in chat.desk.library.models)
    models, notices = chat.desk.window.context.runtime.models, chat.desk.window.notices
    engine.too_large = first
    chat.pane.pick_model(first)
    chat.pane.pick_model(second)
    chat.desk.settle()
    assert notices.current.text == "The memory is not enough."
    assert chat.pane.choice.path == second
    assert [models.load_request(each).context_length for each in (first, second)] == [0, 0]
    notices.act()
    chat.desk.settle()
    assert first in chat.desk.inference.loaded
    assert chat.pane.choice.path == first
    assert models.load_request(second).context_length == 0


def test_the_model_of_an_old_conversation_stays_when_others_come_and_go(
    make_chat: MakeChat,
) -> None:
    """A copy that only one pane uses isn't a new model for the chat, and neither is one that was
    loaded before."""
    chat = make_chat(models=3)
    first, second, third = (each.path for each in chat.desk.library.models)
    chat.pane.pick_model(first)
    chat.ask("One?")
    old = chat.pane.conversation.id
    chat.pane.new_chat()
    chat.pane.pick_model(second)
    chat.ask("Two?")
    chat.desk.inference.submit(LoadModel(third))
    chat.desk.settle()
    assert chat.pane.choice.path == third
    chat.open(old)
    before = chat.notes
    for request in (LoadModel(first, name="a copy"), UnloadModel("a copy"), UnloadModel(third)):
        chat.desk.inference.submit(request)
        chat.desk.settle()
        assert (chat.pane.choice.path, chat.notes) == (first, before)
    assert list(chat.desk.inference.loaded) == [second]


def test_a_model_that_was_freed_behind_our_back_is_loaded_again(chat: Chat) -> None:
    chat.ask("One?")
    chat.engine._loaded.clear()
    assert chat.ask("Two?").view.markdown == DEFAULT_ANSWER


def test_a_link_is_opened_only_after_a_question(
    make_chat: MakeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        opened_link.QDesktopServices, "openUrl", lambda url: opened.append(url.toString())
    )
    chat = make_chat(FakeEngine("[safe](https://exämple.org/<b>)"))
    answer = chat.ask()
    run = answer.view.items[0]
    href = "https://exämple.org/x"
    for button, count in (
        (QMessageBox.StandardButton.Cancel, 0),
        (QMessageBox.StandardButton.Open, 1),
    ):
        run.anchorClicked.emit(href)  # type: ignore[attr-defined]
        question = chat.pane.findChild(QMessageBox, "open_link")
        assert question.informativeText() == "https://xn--exmple-cua.org/x"
        question.button(button).click()
        QApplication.sendPostedEvents(None, 52)
        assert len(opened) == count
    chat.pane.shown.link_clicked.emit("file:///etc/passwd")
    assert chat.pane.findChild(QMessageBox, "open_link") is None


def test_the_transcript_follows_until_the_reader_scrolls_up(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine("\n\n".join(["A line."] * 60)))
    chat.ask()
    transcript = chat.view.transcript
    bar = transcript.verticalScrollBar()
    newest = transcript.findChild(QPushButton, "newest")
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
    assert not newest.isVisible()
    _wheel(transcript.viewport(), 240)
    place = bar.value()
    assert place < bar.maximum()
    assert newest.isVisible()
    chat.answers[0].thought = None
    chat.view.transcript.add(TranscriptNote(chat.desk.window.context.shell.theme, "More."))
    assert bar.value() == place
    newest.click()
    assert bar.value() == bar.maximum()
    assert not newest.isVisible()
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def _wheel(widget: QWidget, up: int) -> None:
    center = widget.rect().center()
    event = QWheelEvent(
        center,
        widget.mapToGlobal(center),
        QPoint(),
        QPoint(0, up),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_change_of_theme_in_mid_stream(make_chat: MakeChat) -> None:
    text = "Some **bold** text.\n\n```py\nx = 1\n```\n\n" * 8
    chat = make_chat(FakeEngine(text, tokens_per_s=150))
    answer = chat.start()
    theme = chat.desk.window.context.shell.theme
    theme.change(mode="dark")
    theme.change(scale=1.5)
    theme.change(mode="light")
    chat.wait()
    assert answer.view.markdown == text
    assert plain_text(answer.view).count("Some bold text.") == 8


def test_closing_the_window_in_mid_stream(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start()
    assert chat.desk.inference.busy
    assert chat.desk.window.close()
    chat.desk.inference.shut_down()  # as the application does when its last window closes
    assert not chat.desk.inference._thread.isRunning()


def test_hostile_answers_leave_the_chat_alive(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine())
    for text in (
        "",
        "\0\0",
        "x" * 20_000,
        "```",
        "<think>",
        "| a |\n|--|\n" * 50,
        "\u202eabc 👩‍👩‍👧",
    ):
        chat.engine.answer = text
        answer = chat.ask("Go on")
        assert answer.footer.isVisible()
    chat.engine.answer = "Fine."
    assert plain_text(chat.ask("And?").view) == "Fine."


def test_what_the_user_wrote_is_shown_as_it_is(chat: Chat) -> None:
    text = "<b>bold</b> **stars** &amp; <img src='file:///x'>"
    chat.pane.send(text)
    chat.wait()
    assert chat.questions[0].text == text
    assert chat.questions[0].message.findChild(StillText).toPlainText() == text
    assert chat.requests[0].messages == (Message("user", text),)
