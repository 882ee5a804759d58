"""Tests the chat's switches that show the model's real input and output."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.export import to_markdown
from desktop.core.conversations.reply import Reply
from desktop.core.conversations.turns import AnswerOutcome, Failure, Recipe, Turn, new_id
from desktop.core.errors import Remedy, UserError
from desktop.core.messages import (
    Event,
    Generate,
    Generated,
    LoadModel,
    Message,
    RenderPrompt,
    Token,
    UnloadModel,
)
from desktop.ui.panes.chat import answer_details
from desktop.ui.panes.chat.inspector.inside import ALONE, NOT_FOUND, NOT_LOADED
from desktop.ui.panes.chat.inspector.probabilities import (
    ANSWERING,
    NO_NUMBERS,
    NO_QUESTION,
    OTHER_MODEL,
    OTHER_SETTINGS,
    PICK,
    POINT_AT,
)
from desktop.ui.widgets.tokens.text import TokenText
from desktop.ui.widgets.transcript.items import TranscriptNote
from tests.fake_engine import END, SHARES, FakeEngine
from tests.ui.conftest import Chat, MakeChat, answer_in_chat, visible

ANSWER = "Four bits halve the **file** again.\n\nAnd a few answers change."
THOUGHT = "<think>Fewer bits, less memory.</think>"


@pytest.fixture
def sure(make_chat: MakeChat) -> Chat:
    """Chat with an answer whose tokens are colored."""
    chat = make_chat(FakeEngine(ANSWER), show_probabilities=True, temperature=0.7)
    chat.ask()
    return chat


def tokens_of(chat: Chat) -> TokenText:
    tokens = chat.answers[-1].tokens
    assert tokens is not None
    return tokens


def shown_text(tokens: TokenText) -> str:
    return "\n".join(paragraph.layout.text() for paragraph in tokens.paragraphs.all)


def pieces(chat: Chat) -> str:
    return b"".join(piece.data for piece in chat.view.inside.flow.pieces).decode()


def read(chat: Chat, way: str) -> None:
    chat.view.reading.buttons[way].click()  # type: ignore[index]
    chat.desk.settle()


# --- confidence ---


def test_without_the_switch_nothing_is_asked_for(chat: Chat) -> None:
    answer = chat.ask()
    assert chat.requests[-1].alternatives == 0
    assert answer.tokens is None
    assert chat.view.probability_card.isHidden()


def test_the_switch_colors_the_next_answer(chat: Chat) -> None:
    chat.view.composer.sure.click()
    answer = chat.ask()
    assert chat.requests[-1].alternatives == 5
    assert tokens_of(chat).isVisible()
    assert not answer.view.isVisible()
    chat.view.composer.sure.click()
    assert not tokens_of(chat).isVisible()
    assert answer.view.isVisible()
    assert answer.view.markdown == answer.reply.text
    assert chat.view.probability_card.isHidden()


def test_every_token_has_its_step(sure: Chat) -> None:
    tokens = tokens_of(sure)
    assert shown_text(tokens) == ANSWER
    first = tokens.paragraphs.all[0].layout
    style = QTextCharFormat.UnderlineStyle
    runs = [
        run for run in first.formats() if run.format.underlineStyle() != style.NoUnderline
    ]  # the others are bold text, or the asterisks for it
    steps = {
        first.text()[run.start : run.start + run.length]: run.format.underlineStyle()
        for run in runs
    }
    # The probabilities repeat: sure, fairly sure, unsure, a guess.
    assert steps == {
        "bits": style.DotLine,
        "halve": style.DashUnderline,
        "the": style.SingleUnderline,
        "again.": style.DotLine,
    }
    backgrounds = {run.format.background().color().name() for run in runs}
    assert len(backgrounds) == 3


def test_hovering_shows_what_else_could_have_come(sure: Chat) -> None:
    tokens, card = tokens_of(sure), sure.view.probability_card
    assert card.words.text() == POINT_AT
    tokens.choose(2)
    place = tokens.current_rect.center().toPoint()
    tokens.choose(-1)
    QTest.mouseMove(tokens, place)
    sure.qtbot.waitUntil(lambda: tokens.current == 2)
    assert card.title.text() == "Token 3"
    assert card.piece.text() == "·halve"
    assert card.after.text() == "after “Four bits”"
    rows = card.bars.rows
    assert rows[0].name == "·halve"
    assert len(rows) == 5 + 1
    assert rows[0].own == pytest.approx(SHARES[2])
    assert sum(row.own for row in rows) == pytest.approx(1)
    assert sum(row.now for row in rows) == pytest.approx(1)
    QTest.mouseMove(tokens, QPoint(1, tokens.height() - 1))


def test_the_slider_changes_the_bars_and_nothing_else(sure: Chat) -> None:
    card = sure.view.probability_card
    tokens_of(sure).choose(2)
    assert card.temperature == 0.7
    own = [row.own for row in card.bars.rows]
    as_is = [row.now for row in card.bars.rows]
    card.slider.setValue(20)
    assert card.temperature == 2.0
    hot = [row.now for row in card.bars.rows]
    assert hot[0] < own[0] < as_is[0]
    card.slider.setValue(0)
    assert [row.now for row in card.bars.rows] == [1, 0, 0, 0, 0, 0]
    assert re.fullmatch(r"·halve: \d[\d.]*% originally, 100% now", card.bars.told_at(QPointF(2, 2)))
    assert card.bars.told_at(QPointF(2, 10_000)) == ""
    card.slider.setValue(10)
    assert [row.now for row in card.bars.rows] == pytest.approx(own)
    assert [row.own for row in card.bars.rows] == own
    assert sure.desk.settings.values.temperature == 0.7


def test_the_bars_as_a_table_and_as_files(sure: Chat, tmp_path: Path) -> None:
    card = sure.view.probability_card
    assert card.tools.isHidden()
    tokens_of(sure).choose(2)
    card.tools.as_table.click()
    assert not card.bars.isVisible()
    assert card.numbers.isVisible()
    cells = [
        [card.numbers.item(row, column).text() for column in range(4)]
        for row in range(card.numbers.rowCount())
    ]
    rows = card.bars.rows
    assert [cell[0] for cell in cells] == [row.name for row in rows]
    assert [float(cell[1]) for cell in cells] == pytest.approx([r.own for r in rows], abs=1e-4)
    assert [cell[3] for cell in cells] == ["✓" if row.drawn else "" for row in rows]
    card.slider.setValue(0)
    assert card.numbers.horizontalHeaderItem(2).text() == "Probability at temperature 0.0"
    assert float(card.numbers.item(0, 2).text()) == 1
    card.tools.save_csv(str(tmp_path / "probabilities.csv"))
    lines = (tmp_path / "probabilities.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Token,Original probability,Probability at temperature 0.0,In the answer"
    assert len(lines) == 1 + len(rows)
    card.tools.save_png(str(tmp_path / "probabilities.png"))
    assert QImage(str(tmp_path / "probabilities.png")).width() == 2 * card.width()
    card.tools.as_table.click()
    assert card.bars.isVisible()


def test_a_drawn_token_outside_of_the_best_has_a_row_of_its_own(sure: Chat) -> None:
    written = sure.answers[-1].reply.written
    probabilities = written[3].probabilities
    assert probabilities is not None
    best = tuple(choice for choice in probabilities.best if choice.id != written[3].id)
    rare = written[3]._replace(probabilities=probabilities._replace(below=9.0, best=best))
    sure.view.probability_card.show_token([rare], 0, why_not="")
    rows = sure.view.probability_card.bars.rows
    assert [row.drawn for row in rows] == [False] * 4 + [True, False]
    assert rows[4].own == pytest.approx(probabilities.share(9.0))


def test_by_keyboard(sure: Chat) -> None:
    tokens, bars = tokens_of(sure), sure.view.probability_card.bars
    tokens.setFocus(Qt.FocusReason.TabFocusReason)
    assert tokens.current == 0
    for _ in range(2):
        sure.qtbot.keyClick(tokens, Qt.Key.Key_Right)
    assert tokens.current == 2
    assert "halve" in tokens.accessibleName()
    assert "40%" in tokens.accessibleName()
    sure.qtbot.keyClick(tokens, Qt.Key.Key_End)
    assert tokens.current == len(sure.answers[-1].reply.written) - 1
    sure.qtbot.keyClick(tokens, Qt.Key.Key_Home)
    assert tokens.current == 0
    sure.qtbot.keyClick(tokens, Qt.Key.Key_Return)
    assert bars.hasFocus()
    sure.qtbot.keyClick(bars, Qt.Key.Key_Escape)
    assert tokens.hasFocus()
    sure.qtbot.keyClick(tokens, Qt.Key.Key_Escape)
    assert tokens.current == -1
    assert sure.view.probability_card.words.text() == POINT_AT


def test_another_word_makes_another_answer_beside_the_first(sure: Chat) -> None:
    first = sure.answers[-1].reply.written
    tokens, bars = tokens_of(sure), sure.view.probability_card.bars
    tokens.setFocus(Qt.FocusReason.TabFocusReason)
    tokens.choose(2)
    sure.qtbot.keyClick(tokens, Qt.Key.Key_Return)
    sure.qtbot.keyClick(bars, Qt.Key.Key_Down)
    sure.qtbot.keyClick(bars, Qt.Key.Key_Down)
    other = bars.rows[1]
    sure.qtbot.keyClick(bars, Qt.Key.Key_Return)
    sure.wait()
    assert sure.requests[-1].beginning == (first[0].id, first[1].id, other.id)
    answer = sure.answers[-1]
    assert answer.reply.text.startswith(f"Four bits word{other.id} the")
    # The beginning keeps its probabilities, and the new word has its own.
    assert [token.probabilities for token in answer.reply.written[:2]] == [
        token.probabilities for token in first[:2]
    ]
    chosen = answer.reply.written[2].probabilities
    assert chosen is not None
    assert chosen.probability == pytest.approx(other.own)
    assert len(sure.pane.conversation.versions(sure.pane.conversation.turns[-1])) == 2
    answer.versions.older.click()
    sure.desk.settle()
    back = sure.answers[-1]
    assert back.reply.text == ANSWER
    assert back.reply.has_probabilities
    assert back.tokens is not None
    assert back.tokens.isVisible()


def test_a_click_on_a_bar(sure: Chat) -> None:
    bars = sure.view.probability_card.bars
    tokens_of(sure).choose(3)
    row = bars.sizeHint().height() // len(bars.rows)
    sure.qtbot.waitUntil(lambda: bars.height() == row * len(bars.rows))
    drawn = next(at for at, each in enumerate(bars.rows) if each.drawn)

    def click(at: int) -> None:
        place = QPoint(20, at * row + row // 2)
        sure.qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=place)

    click(drawn)  # the word that is already there
    click(len(bars.rows) - 1)  # the last bar, for all other words, isn't a word
    assert sure.pane.idle
    click(0 if drawn else 1)
    sure.wait()
    assert len(sure.requests[-1].beginning) == 4


@pytest.mark.parametrize("how", ["turn", "remove", "go_to"])
def test_the_card_ends_with_the_answer_it_describes(sure: Chat, how: str) -> None:
    sure.answers[-1].footer.again.click()
    sure.wait()
    first, second = sure.pane.conversation.versions(sure.pane.conversation.turns[-1])
    tokens_of(sure).choose(2)
    card = sure.view.probability_card
    assert card.title.text() == "Token 3"
    if how == "turn":
        sure.answers[-1].versions.older.click()
    elif how == "remove":
        sure.pane.branches.remove(second)
    else:
        sure.pane.branches.go_to(first)
    assert card.words.text() == POINT_AT
    assert not card.bars.isVisible()
    before = len(sure.requests)
    card.picked.emit(2, 5002)
    card.left.emit()
    assert len(sure.requests) == before
    sure.desk.settle()
    tokens_of(sure).choose(2)
    assert card.title.text() == "Token 3"


def test_the_card_ends_with_a_deleted_question(sure: Chat) -> None:
    sure.ask("And again?")
    tokens_of(sure).choose(2)
    sure.pane.branches.remove(sure.pane.conversation.turns[2])
    assert sure.view.probability_card.words.text() == POINT_AT


def test_the_thought_of_a_continued_answer_has_no_time(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(THOUGHT + ANSWER), show_probabilities=True)
    chat.ask()
    tokens_of(chat).choose(5)
    other = next(row for row in chat.view.probability_card.bars.rows if not row.drawn)
    chat.view.probability_card.picked.emit(5, other.id)
    chat.wait()
    answer = chat.answers[-1]
    assert len(chat.requests[-1].beginning) == 6
    assert answer.reply.thinking == "Fewer bits, less memory."
    assert answer.thought is not None
    assert answer.thought.line == "Thinking, 4 tokens"


def test_only_the_model_that_wrote_it_goes_on(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER), models=2, show_probabilities=True)
    chat.pane.pick_model(chat.pane.choice.usable[0].path)
    chat.ask()
    tokens_of(chat).choose(1)
    assert PICK in chat.view.probability_card.words.text()
    (other,) = [each.path for each in chat.pane.choice.usable if each.path != chat.pane.choice.path]
    chat.pane.pick_model(other)
    chat.desk.settle()
    tokens_of(chat).choose(2)
    assert OTHER_MODEL in chat.view.probability_card.words.text()
    before = len(chat.requests)
    chat.view.probability_card.bars._choose(1)
    chat.qtbot.keyClick(chat.view.probability_card.bars, Qt.Key.Key_Return)
    assert len(chat.requests) == before


@pytest.mark.parametrize(
    "change", [{"system_prompt": "Rhyme."}, {"thinking": False}, {"reasoning_effort": "high"}]
)
def test_no_answer_goes_on_after_another_prompt(
    make_chat: MakeChat, change: dict[str, object]
) -> None:
    """Its tokens would keep the probabilities that they had after the prompt of before."""
    engine = FakeEngine(ANSWER, thinking_switch="enable_thinking", takes_effort=True)
    chat = make_chat(engine, show_probabilities=True)
    chat.ask()
    tokens_of(chat).choose(2)
    card, settings = chat.view.probability_card, chat.pane.chat_settings
    assert PICK in card.words.text()
    before, requests = settings.own, len(chat.requests)
    settings.change(**change)
    chat.qtbot.waitUntil(lambda: OTHER_SETTINGS in card.words.text())
    card.picked.emit(2, 5002)
    assert len(chat.requests) == requests
    assert chat.pane.idle
    settings.change(**before)
    chat.qtbot.waitUntil(lambda: PICK in card.words.text())


def test_switches_that_the_model_lacks_do_not_matter(sure: Chat) -> None:
    sure.pane.chat_settings.change(thinking=False, reasoning_effort="high")
    tokens_of(sure).choose(2)
    assert PICK in sure.view.probability_card.words.text()


def test_while_an_answer_comes_no_other_goes_on(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER), show_probabilities=True)
    chat.ask("One?")
    chat.engine.answer, chat.engine.tokens_per_s = "word " * 400, 20
    chat.type("Two?")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: bool(chat.answers[-1].reply.written))
    card, tokens = chat.view.probability_card, chat.answers[0].tokens
    assert tokens is not None
    tokens.choose(1)
    assert ANSWERING in card.words.text()
    chat.pane.stop()
    chat.wait()
    assert tokens.current == 1
    assert PICK in card.words.text()
    before, chat.engine.tokens_per_s = len(chat.requests), 0
    card.bars._choose(1)
    chat.qtbot.keyClick(card.bars, Qt.Key.Key_Return)
    chat.wait()
    assert len(chat.requests) == before + 1


def test_an_answer_without_numbers_can_be_asked_again(chat: Chat) -> None:
    chat.ask()
    chat.view.composer.sure.click()
    card = chat.view.probability_card
    chat.qtbot.waitUntil(lambda: card.words.text() == NO_NUMBERS)
    card.ask_again.click()
    chat.wait()
    assert chat.answers[-1].reply.has_probabilities
    assert card.words.text() == POINT_AT


def test_thinking_is_not_among_the_colored_words(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(THOUGHT + ANSWER), show_probabilities=True)
    answer = chat.ask()
    assert answer.thought is not None
    assert shown_text(tokens_of(chat)) == ANSWER
    tokens_of(chat).setFocus(Qt.FocusReason.TabFocusReason)
    assert "Four" in answer.reply.written[tokens_of(chat).current].text


def test_a_stopped_answer_keeps_its_colors(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER * 50, tokens_per_s=200), show_probabilities=True)
    chat.type("Go on")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: len(chat.answers[-1].reply.written) > 10)
    chat.pane.stop()
    chat.wait()
    assert tokens_of(chat).isVisible()
    tokens_of(chat).choose(5)
    assert chat.view.probability_card.title.text() == "Token 6"


def test_a_new_chat_forgets_what_was_pointed_at(sure: Chat) -> None:
    tokens_of(sure).choose(2)
    sure.pane.new_chat()
    sure.desk.settle()
    assert sure.view.probability_card.words.text() == POINT_AT
    sure.ask("And again?")
    assert sure.answers[-1].reply.has_probabilities


# --- the model's real input and output ---


def test_tokens_and_raw_show_the_whole_text(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER))
    chat.ask("What is it?")
    read(chat, "tokens")
    flow = chat.view.inside.flow
    assert flow.isVisible()
    assert flow.ids
    assert pieces(chat) == (
        "<|im_start|>user\nWhat is it?<|im_end|>\n<|im_start|>assistant\n" + ANSWER + "<|im_end|>"
    )
    assert sum(piece.special for piece in flow.pieces) == 4
    assert chat.view.inside.words.text().endswith(
        " tokens: the conversation and what the template adds."
    )
    assert flow.pieces[-1] == END
    read(chat, "raw")
    assert not flow.ids
    read(chat, "reader")
    assert chat.view.transcript.isVisible()


def test_the_next_answers_tokens_have_no_current_one(chat: Chat) -> None:
    chat.ask()
    read(chat, "tokens")
    flow = chat.view.inside.flow
    before = flow.accessibleName()
    chat.qtbot.keyClick(flow, Qt.Key.Key_Right)
    assert flow.accessibleName().startswith("Token 1 of ")
    chat.ask("And again?")
    assert flow.current == -1
    assert flow.accessibleName() == before


def test_the_place_in_the_text_stays_while_one_looks_at_another_pane(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER * 100))
    chat.ask()
    read(chat, "tokens")
    flow, window = chat.view.inside.flow, chat.desk.window
    flow.choose(len(flow.pieces) - 1)
    place, current = flow.verticalScrollBar().value(), flow.current
    assert place > 0

    def rendered() -> int:
        return sum(isinstance(each, RenderPrompt) for each in chat.engine.requests)

    before = rendered()
    window.open_pane("start")
    window.open_pane("chat")
    chat.qtbot.waitUntil(lambda: rendered() > before)
    chat.desk.settle()
    assert (flow.verticalScrollBar().value(), flow.current) == (place, current)


def test_the_prompt_is_that_of_the_answer(make_chat: MakeChat) -> None:
    """The messages that were dropped for the answer are dropped here, too: no more, no fewer."""
    chat = make_chat(FakeEngine(ANSWER, left_out=4))
    chat.ask()
    read(chat, "raw")
    asked = {each for each in chat.engine.requests if isinstance(each, RenderPrompt)}
    assert [each.left_out for each in asked] == [4]


def test_it_grows_while_the_answer_comes(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER * 20, tokens_per_s=300))
    read(chat, "raw")
    assert not chat.view.inside.flow.isVisible()
    chat.type("Go on")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: "Four bits" in pieces(chat))
    assert pieces(chat).startswith("<|im_start|>user\nGo on")
    assert not chat.pane.idle
    chat.pane.stop()
    chat.wait()


def test_a_model_that_is_not_loaded_any_more_is_not_loaded_for_it(chat: Chat) -> None:
    chat.ask()
    chat.engine._loaded.clear()
    chat.desk.inference.loaded.clear()
    read(chat, "raw")
    assert not [each for each in chat.engine.requests if isinstance(each, RenderPrompt)]
    assert chat.view.inside.empty.isVisible()
    assert chat.view.inside.empty.title.text() == "No input to show"
    assert chat.view.inside.empty.words.text() == NOT_LOADED


def test_no_other_versions_tokens_are_shown_while_the_model_is_not_loaded(
    make_chat: MakeChat,
) -> None:
    chat = make_chat(FakeEngine("One."))
    chat.ask()
    chat.engine.answer = "Two."
    chat.answers[-1].footer.again.click()
    chat.wait()
    read(chat, "tokens")
    assert "Two." in pieces(chat)
    path = chat.pane.choice.path
    chat.desk.inference.submit(UnloadModel(path))
    chat.desk.settle()
    assert "Two." in pieces(chat), "the right ones stay"
    read(chat, "reader")
    chat.answers[-1].versions.older.click()
    read(chat, "tokens")
    assert pieces(chat) == ""
    assert chat.view.inside.empty.words.text() == NOT_LOADED
    chat.engine.answer = "One."
    chat.pane.pick_model(path)
    chat.qtbot.waitUntil(lambda: "One." in pieces(chat))


def test_a_model_that_was_deleted_cannot_be_loaded(chat: Chat) -> None:
    chat.ask()
    path = chat.pane.choice.path
    chat.desk.inference.submit(UnloadModel(path))
    chat.desk.settle()
    read(chat, "raw")
    assert chat.view.inside.empty.words.text() == NOT_LOADED
    chat.desk.library.remove(path)
    chat.qtbot.waitUntil(lambda: chat.view.inside.empty.words.text() == NOT_FOUND)


def test_an_answer_without_its_question_is_only_shown(sure: Chat) -> None:
    """As in a damaged file, of which not every message could be read."""
    sure.ask("And again?")
    alone = Conversation()
    alone.fill([replace(sure.pane.conversation.turns[-1], id=new_id())])
    sure.pane.show_conversation(alone)
    (answer,) = sure.answers
    assert answer.footer.again.isHidden()
    tokens_of(sure).choose(2)
    card, before = sure.view.probability_card, len(sure.requests)
    assert NO_QUESTION in card.words.text()
    card.picked.emit(2, 5002)
    sure.pane.inside.ask_again()
    read(sure, "raw")
    assert sure.view.inside.empty.words.text() == NO_QUESTION
    assert len(sure.requests) == before


@pytest.mark.parametrize("remedy", ["retry", "pick_model"])
def test_an_empty_answer_without_its_question_offers_nothing(chat: Chat, remedy: Remedy) -> None:
    failure = Failure("The model stopped.", "engine_died", remedy)
    for outcome in (AnswerOutcome(), AnswerOutcome(failure=failure)):
        alone = Conversation()
        alone.fill([Turn(new_id(), 7, "assistant", outcome=outcome)])
        chat.pane.show_conversation(alone)
        (answer,) = chat.answers
        buttons = [each.text() for each in visible(answer, QPushButton)]
        assert "Ask again" not in buttons
        assert "Try again" not in buttons
        assert ("Choose another model" in buttons) == (
            outcome.failure is not None and remedy == "pick_model"
        )


def test_the_prompt_is_shown_after_all_tasks_were_stopped(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER))
    chat.ask()
    answer_in_chat(chat.desk)
    chat.view.reading.buttons["tokens"].click()
    assert chat.view.inside.empty.words.text() == "Waiting in the queue…"
    chat.desk.inference.stop_all()
    chat.qtbot.waitUntil(lambda: ANSWER in pieces(chat))


def test_an_engine_that_fails_leaves_the_window_alive(make_chat: MakeChat) -> None:
    class Failing(FakeEngine):
        def run(self, request, cancel) -> Iterator[Event]:  # type: ignore[no-untyped-def]
            if isinstance(request, RenderPrompt):
                raise UserError("No.")
            yield from super().run(request, cancel)

    chat = make_chat(Failing(ANSWER))
    chat.ask()
    read(chat, "raw")
    read(chat, "reader")
    assert chat.ask("Still there?").reply.text == ANSWER


def test_an_answer_whose_prompt_fails_shows_no_other_versions_tokens(make_chat: MakeChat) -> None:
    class Failing(FakeEngine):
        fails = False

        def run(self, request, cancel) -> Iterator[Event]:  # type: ignore[no-untyped-def]
            if isinstance(request, RenderPrompt) and self.fails:
                raise UserError("The chat template has an error.")
            yield from super().run(request, cancel)

    engine = Failing(ANSWER)
    chat = make_chat(engine)
    chat.ask()
    chat.answers[-1].footer.again.click()
    chat.wait()
    read(chat, "tokens")
    assert pieces(chat)
    read(chat, "reader")
    engine.fails = True
    chat.answers[-1].versions.older.click()
    read(chat, "tokens")
    assert pieces(chat) == ""
    assert chat.view.inside.empty.words.text() == "The chat template has an error."


def test_the_same_without_a_template(chat: Chat) -> None:
    chat.ask("What is quantization?")
    read(chat, "raw")
    chat.view.inside.untemplated.click()
    chat.wait()
    request = chat.requests[-1]
    assert (request.prompt, request.messages) == ("What is quantization?", ())
    assert pieces(chat).startswith("What is quantization?")
    assert not any(piece.special for piece in chat.view.inside.flow.pieces[:-1])
    assert "template" not in chat.view.inside.words.text()
    read(chat, "reader")
    assert ALONE in chat.notes
    assert len(chat.pane.conversation.versions(chat.pane.conversation.turns[-1])) == 2
    chat.view.inside.untemplated.click()
    chat.wait()
    assert chat.requests[-1].prompt is None
    assert ALONE not in chat.notes


def test_a_model_without_a_template_can_still_be_asked(make_chat: MakeChat) -> None:
    class Base(FakeEngine):
        def run(self, request, cancel) -> Iterator[Event]:  # type: ignore[no-untyped-def]
            if isinstance(request, Generate) and request.prompt is None:
                raise UserError("No chat template.", kind="no_chat_template", remedy="pick_model")
            yield from super().run(request, cancel)

    chat = make_chat(Base(ANSWER))
    chat.ask()
    chat.view.inside.untemplated.setChecked(True)
    chat.wait()
    assert chat.answers[-1].reply.text == ANSWER


# --- thinking ---


def test_the_switch_is_there_where_the_template_has_one(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER, thinking_switch="enable_thinking"))
    thinking = chat.view.composer.thinking
    assert not thinking.isVisible()  # no model is loaded yet
    chat.ask()
    assert thinking.isVisible()
    assert thinking.text() == "Thinking on"
    assert chat.requests[-1].thinking is True
    thinking.click()
    assert thinking.text() == "Thinking off"
    chat.ask()
    assert chat.requests[-1].thinking is False


def test_a_model_without_the_switch_has_none(chat: Chat) -> None:
    chat.ask()
    assert not chat.view.composer.thinking.isVisible()


def test_the_switch_is_that_of_the_conversations_model(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER), models=2)
    thinking = chat.view.composer.thinking
    plain, thinks = (each.path for each in chat.desk.library.models)
    chat.pane.pick_model(plain)
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.pane.new_chat()
    chat.engine.thinking_switch = "enable_thinking"
    chat.pane.pick_model(thinks)
    chat.ask("Two?")
    assert thinking.isVisible()
    chat.open(first)
    assert chat.pane.choice.path == plain
    assert not thinking.isVisible()


def test_the_switch_is_that_of_a_model_that_another_pane_loads(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER), models=2)
    plain, thinks = (each.path for each in chat.desk.library.models)
    chat.pane.pick_model(plain)
    chat.ask()
    assert not chat.view.composer.thinking.isVisible()
    chat.engine.thinking_switch = "enable_thinking"
    chat.desk.inference.submit(LoadModel(thinks))
    chat.desk.settle()
    assert chat.pane.choice.path == thinks
    assert chat.view.composer.thinking.isVisible()


def test_the_effort_is_chosen_where_the_template_takes_it(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER, takes_effort=True))
    card = chat.view.settings_card
    assert card.effort_row.isHidden(), "no model is loaded yet"
    chat.ask()
    assert not card.effort_row.isHidden()
    assert chat.requests[-1].effort == "medium"
    card.effort.setCurrentIndex(card.effort.findData("high"))
    card.effort.activated.emit(card.effort.currentIndex())
    chat.ask()
    assert chat.requests[-1].effort == "high"
    card.defaults.click()
    assert card.effort.currentData() == "medium"


def test_an_unknown_effort_is_left_to_the_template(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER, takes_effort=True))
    chat.desk.settings.change(reasoning_effort="extreme")
    chat.ask()
    assert chat.requests[-1].effort == ""
    assert chat.view.settings_card.effort.currentData() == "medium"


def test_channels_are_folded_as_thinking(make_chat: MakeChat) -> None:
    said = (
        "<|channel|>analysis<|message|>Easy.<|end|><|start|>assistant<|channel|>commentary to=f"
        " json<|message|>{}<|end|><|start|>assistant<|channel|>final<|message|>It is 4."
    )
    chat = make_chat(FakeEngine(said))
    chat.ask()
    answer = chat.answers[-1]
    assert answer.reply.text == "It is 4."
    assert answer.reply.thinking == "Easy.\n\ncommentary to=f json:\n{}"
    assert answer.reply.tokens


def test_the_limit_is_asked_for(make_chat: MakeChat) -> None:
    chat = make_chat(thinking_limit=64)
    chat.ask()
    assert chat.requests[-1].thinking_limit == 64


def test_a_thought_that_the_prompt_opens(make_chat: MakeChat) -> None:
    """The answer is shown as a thought from its first word on, before any closing tag has
    arrived."""
    chat = make_chat(FakeEngine("Let me see. " * 40, tokens_per_s=300, opens="<think>"))
    chat.type("Why?")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.qtbot.waitUntil(lambda: len(chat.answers[-1].reply.written) > 5)
    answer = chat.answers[-1]
    chat.qtbot.waitUntil(lambda: answer.thought is not None)
    assert answer.reply.text == ""
    chat.wait()
    # The thought never ended, so it may contain the answer: it is expanded, with a note.
    assert answer.thought is not None
    assert answer.thought.view.isVisible()
    assert answer_details.STILL_THINKING in chat.notes


def test_a_servers_full_context_is_not_that_of_the_settings() -> None:
    """Its length isn't set in Glassbox, and a server may have a limit of its own."""
    for path, said in (("/m.gguf", "in Glassbox's settings"), ("http://h:1#m", "The server")):
        conversation = Conversation()
        request = Generate(path, (Message("user", "Why?"),))
        reply = Reply.begin(conversation, conversation.ask("Why?"), Recipe(path, "m"), request)
        reply.take(Token(1, "Yes"))
        reply.take(Generated("context", 9, 0, 1, 0.1, None, None, 10, 10, 0, 1))
        reply.end()
        assert said in answer_details.why_ended(reply)


def test_a_folded_thought_of_20000_tokens_is_not_laid_out(make_chat: MakeChat) -> None:
    thought = "word " * 20_000
    chat = make_chat(FakeEngine(f"<think>{thought}</think>{ANSWER}", context_length=100_000))
    answer = chat.ask()
    assert answer.thought is not None
    assert answer.thought.view.items == []
    assert "20,0" in answer.thought.line
    assert answer.reply.text == ANSWER


def test_notes_have_no_doubles(sure: Chat) -> None:
    sure.view.inside.untemplated.setChecked(True)
    sure.wait()
    assert (
        len(
            [
                note
                for note in visible(sure.desk.window, TranscriptNote)
                if note.label.text() == ALONE
            ]
        )
        == 1
    )


# --- files on the disk ---


def test_probabilities_come_back_with_the_conversation(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER), show_probabilities=True, temperature=0.7)
    chat.ask()
    number = chat.pane.conversation.id
    before = [
        token.probabilities.probability
        for token in chat.answers[-1].reply.written
        if token.probabilities
    ]
    chat.desk.window.close()
    chat.desk.conversations.shut_down()
    chat.desk.settings.flush()
    again = make_chat(FakeEngine(ANSWER), models=0)
    again.desk.settle()
    assert again.pane.conversation.id == number
    again.qtbot.waitUntil(lambda: again.answers[-1].reply.has_probabilities)
    after = [
        token.probabilities.probability
        for token in again.answers[-1].reply.written
        if token.probabilities
    ]
    assert after == pytest.approx(before, rel=1e-5)
    assert tokens_of(again).isVisible()
    assert shown_text(tokens_of(again)).startswith("Four bits halve")


def test_they_come_when_the_switch_is_turned_on(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(ANSWER), show_probabilities=True)
    chat.ask()
    number = chat.pane.conversation.id
    chat.view.composer.sure.click()
    chat.desk.settle()
    chat.desk.window.close()
    chat.desk.conversations.shut_down()
    chat.desk.settings.flush()
    again = make_chat(FakeEngine(ANSWER), models=0)
    again.desk.settle()
    assert again.pane.conversation.id == number
    assert not again.answers[-1].reply.has_probabilities
    again.view.composer.sure.click()
    again.qtbot.waitUntil(lambda: again.answers[-1].reply.has_probabilities)


def test_which_file_spoke_is_recorded(sure: Chat) -> None:
    turn = sure.pane.conversation.turns[-1]
    assert turn.recipe is not None
    assert turn.recipe.model_fingerprint == "f" * 64
    assert "File fingerprint ffffffffffff" in sure.answers[-1].footer.numbers.toolTip()
    assert "file fingerprint ffffffffffff" in to_markdown(sure.pane.conversation)


def test_probabilities_come_back_with_an_answer_that_was_deleted(sure: Chat) -> None:
    conversation = sure.pane.conversation
    turn = conversation.turns[-1]
    sure.pane.branches.remove(turn)
    sure.desk.settle()
    action = sure.desk.window.notices.current.action  # type: ignore[union-attr]
    assert action is not None
    action[1]()
    sure.desk.settle()
    found: list[object] = []
    sure.desk.conversations.tokens(turn.id).finished.connect(found.append)
    sure.qtbot.waitUntil(lambda: bool(found))
    assert found[0] is not None
