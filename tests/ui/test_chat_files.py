"""Tests text files in the chat with the fake engine: adding, counting, asking about what doesn't
fit, sending, and keeping them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.core.cancel import Cancel
from desktop.core.conversations.attached import AttachedFile
from desktop.core.conversations.drafts import read_drafts
from desktop.core.conversations.export import from_json, to_json
from desktop.core.errors import UserError
from desktop.core.messages import CountTokens, Event, LoadModel, TokensCounted
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.transcript.document import FileCard, FileDialog
from tests import pdf_file
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, Make, MakeChat, visible
from tests.ui.test_chat_drafts import close

LONG = "word " * 400


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text("# Shopping\nMilk and bread\n")
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A PDF of 40 pages with 100 words each."""
    return pdf_file.write(tmp_path / "book.pdf", [f"Page {n} {'word ' * 98}" for n in range(40)])


def cards(chat: Chat) -> list[FileCard]:
    return visible(chat.view.composer, FileCard)


def attach(chat: Chat, *paths: Path) -> None:
    chat.pane.attaching.add_files(map(str, paths))
    chat.desk.settle()


def enter(chat: Chat, text: str) -> None:
    """Type a question and press Enter, where it isn't answered."""
    chat.type(text)
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.wait()


def notice(chat: Chat) -> str:
    return chat.desk.window.context.shell.notices.current.text  # type: ignore[union-attr]


def test_a_file_goes_with_the_question(chat: Chat, notes: Path) -> None:
    attach(chat, notes)
    (card,) = cards(chat)
    assert card.words.text() == "12 tokens"  # of the words and of the lines around them
    assert chat.edit.placeholderText() == "Ask about the file"
    chat.ask("What do I need?")
    assert cards(chat) == []
    (message,) = chat.requests[0].messages
    assert message.content == (
        'File "notes.md":\n\n# Shopping\nMilk and bread\n\n\nEnd of the file "notes.md".\n\n'
        "What do I need?"
    )
    (question,) = chat.questions
    assert question.text == "What do I need?"
    assert [tag.text() for tag in question.tags] == ["notes.md"]
    chat.ask("And why?")
    assert "Milk and bread" in chat.requests[1].messages[0].content


def test_the_model_is_loaded_to_count_the_tokens(chat: Chat, notes: Path) -> None:
    attach(chat, notes)
    assert any(isinstance(each, LoadModel) for each in chat.engine.requests)
    chat.ask("What do I need?")
    assert sum(isinstance(each, LoadModel) for each in chat.engine.requests) == 1


def test_only_the_part_that_fits_is_sent_and_only_when_asked(chat: Chat, book: Path) -> None:
    attach(chat, book)
    (card,) = cards(chat)
    assert card.words.text().startswith("Only the first 17 of 40 pages fit (1,7")
    assert card.words.text().endswith("The rest isn't sent.")
    assert card.agree.text() == "Send the first 17 pages"
    enter(chat, "What is it about?")
    assert chat.requests == []
    assert chat.edit.toPlainText() == "What is it about?"
    assert "doesn't fit as a whole" in notice(chat)
    assert card.agree.hasFocus()
    card.agree.click()
    assert "Sends pages 1 to 17 of 40" in card.words.text()
    assert chat.edit.hasFocus()
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.wait()
    content = chat.requests[0].messages[0].content
    assert content.startswith('File "book.pdf", pages 1 to 17 of 40:\n\nPage 0 ')
    assert "Page 16 " in content
    assert "Page 17 " not in content
    (question,) = chat.questions
    assert [tag.text() for tag in question.tags] == ["book.pdf (pages 1 to 17 of 40)"]


def test_a_long_text_is_cut_at_a_share_that_is_said(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word word word word word\n" * 1000)
    attach(chat, path)
    (card,) = cards(chat)
    assert card.words.text().startswith("Only the first 32% fits")
    card.agree.click()
    chat.ask("What is it about?")
    content = chat.requests[0].messages[0].content
    assert content.startswith('File "long.txt", the first 32%:')


def test_what_was_agreed_to_is_asked_again_if_less_fits(chat: Chat, book: Path) -> None:
    attach(chat, book)
    (card,) = cards(chat)
    card.agree.click()
    chat.edit.setPlainText("Why? " * 400)
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.desk.settle()
    chat.qtbot.waitUntil(lambda: bool(card.agree.text()))
    assert chat.requests == []
    assert card.agree.text() == "Send the first 13 pages"


def test_a_file_of_which_nothing_fits(make_chat: MakeChat, tmp_path: Path) -> None:
    chat = make_chat(FakeEngine(context_length=64))
    attach(chat, pdf_file.write(tmp_path / "a.pdf", ["word " * 90, "Two"]))
    (card,) = cards(chat)
    assert card.words.text() == "Not even the first page fits in this model's context."
    assert card.agree.isHidden()
    enter(chat, "Hello?")
    assert chat.requests == []
    assert "doesn't fit beside your question" in notice(chat)
    card.remove.click()
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.wait()
    assert chat.requests[0].messages[0].content == "Hello?"


def test_a_second_file_gets_the_room_that_is_left(chat: Chat, book: Path, notes: Path) -> None:
    attach(chat, notes, book)
    first, second = cards(chat)
    assert first.words.text() == "12 tokens"
    assert second.words.text().startswith("Only the first 17 of 40")
    first.remove.click()
    chat.desk.settle()
    chat.edit.setPlainText("")
    attach(chat, notes)
    again = cards(chat)[-1]
    assert again.words.text() == "Nothing of this file fits in this model's context."


def test_two_files_that_just_fit_go_whole(make_chat: MakeChat, tmp_path: Path) -> None:
    """The lines that only a part of a file needs take no room from the next file."""
    chat = make_chat(FakeEngine(context_length=256))
    prompt = len(chat.engine._rendered(chat.pane.inside.alone("", ())).pieces)
    frame = 7  # words in the lines around a file
    words = 256 - 256 // 8 - prompt - (frame + 3) - frame
    (tmp_path / "a.txt").write_text("word " * words)
    (tmp_path / "b.txt").write_text("Milk and bread")
    attach(chat, tmp_path / "a.txt", tmp_path / "b.txt")
    assert [card.words.text() for card in cards(chat)] == [
        f"{frame + words} tokens",
        f"{frame + 3} tokens",
    ]


def test_another_model_counts_again(
    make_chat: MakeChat, make: Make, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = make_chat()
    attach(chat, book)
    (card,) = cards(chat)
    card.agree.click()
    monkeypatch.setattr(chat.engine, "context_length", 1024)
    other = make("other.gguf")
    chat.desk.add(other)
    chat.pane.pick_model(str(other))
    chat.desk.settle()
    assert card.words.text().startswith("Only the first 8 of 40 pages fit")
    assert card.agree.text() == "Send the first 8 pages"


def test_a_model_that_does_not_load(make_chat: MakeChat, notes: Path) -> None:
    problem = UserError("It does not load.", kind="broken", remedy="pick_model")
    chat = make_chat(FakeEngine(fail_load=problem))
    attach(chat, notes)
    (card,) = cards(chat)
    assert card.words.text() == "Tokens are counted once the model is loaded."
    assert notice(chat) == "It does not load."
    enter(chat, "What do I need?")
    assert not chat.view.composer.is_waiting
    assert chat.requests == []
    assert chat.edit.toPlainText() == "What do I need?"
    assert cards(chat) == [card]


def test_a_file_without_any_model(make_chat: MakeChat, notes: Path) -> None:
    chat = make_chat(models=0)
    attach(chat, notes)
    (card,) = cards(chat)
    assert card.words.text() == "Tokens are counted once the model is loaded."
    assert chat.engine.requests == [], "there is nothing to load"
    assert chat.desk.window.notices.current is None


def test_a_file_says_why_its_tokens_are_not_counted(make_chat: MakeChat, notes: Path) -> None:
    """Most servers can't count them; during an answer, the counting waits."""
    let_go = threading.Event()

    class Unable(FakeEngine):
        def _counted(self, request: CountTokens) -> TokensCounted:
            let_go.wait(10)
            raise UserError("Ollama can't split a text into tokens.", kind="server_cannot")

    chat = make_chat(Unable())
    chat.desk.inference.submit(LoadModel(chat.pane.choice.path))
    chat.desk.settle()
    chat.pane.attaching.add_files([str(notes)])
    (card,) = cards(chat)
    chat.qtbot.waitUntil(lambda: card.words.text() == "Counting the tokens…")
    let_go.set()
    chat.desk.settle()
    assert card.words.text() == "Ollama can't split a text into tokens."
    chat.ask("What do I need?")
    assert "Milk and bread" in chat.requests[0].messages[0].content


def test_a_table(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("name;size\na;1\nb;2\n")
    attach(chat, path)
    (card,) = cards(chat)
    assert card.words.text().startswith("3 rows, 2 columns, ")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "empty.txt is empty"),
        ("program.txt", b"MZ\0\0", "program.txt isn't a text file"),
        ("broken.pdf", b"%PDF-1.7 and no more", "broken.pdf can't be read as a PDF file"),
        ("huge.txt", b"x" * 20_000_001, "huge.txt is too large"),
    ],
)
def test_bad_files_end_in_a_sentence(
    chat: Chat, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    chat.type("My question")
    (tmp_path / name).write_bytes(data)
    attach(chat, tmp_path / name)
    assert notice(chat).startswith(said)
    assert cards(chat) == []
    assert chat.edit.toPlainText() == "My question"
    assert chat.edit.hasFocus()


def test_a_scan_a_password_and_a_missing_file(chat: Chat, tmp_path: Path) -> None:
    notices = chat.desk.window.context.shell.notices
    attach(chat, pdf_file.write(tmp_path / "scan.pdf", [""], scan=True))
    assert "only pictures of its pages" in notice(chat)
    notices.dismiss()
    attach(chat, pdf_file.write(tmp_path / "secret.pdf", password="x"))
    assert "protected with a password" in notice(chat)
    notices.dismiss()
    attach(chat, tmp_path / "gone.txt")
    assert "doesn't exist" in notice(chat)
    assert cards(chat) == []


def test_enter_waits_until_a_file_is_read(chat: Chat, tmp_path: Path) -> None:
    path = pdf_file.write(tmp_path / "long.pdf", ["Some words"] * 300)
    chat.type("What is it about?")
    chat.pane.attaching.add_files([str(path)])
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert chat.view.composer.waiting.text() == "Sends when its files are ready"
    assert chat.requests == []
    chat.qtbot.waitUntil(lambda: bool(chat.requests))
    chat.wait()
    assert chat.edit.toPlainText() == ""
    assert not chat.view.composer.is_waiting
    assert 'File "long.pdf":' in chat.requests[0].messages[0].content


def test_a_question_that_waits_for_a_file_is_sent_when_the_file_is_removed(
    chat: Chat, tmp_path: Path
) -> None:
    path = pdf_file.write(tmp_path / "long.pdf", ["Some words\n" * 40] * 1000)
    chat.type("Hello?")
    chat.pane.attaching.add_files([str(path)])
    (card,) = cards(chat)
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert chat.view.composer.is_waiting
    card.remove.click()
    chat.wait()
    assert [each.messages[0].content for each in chat.requests] == ["Hello?"]


def test_a_question_stays_if_counting_is_stopped(
    chat: Chat, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By "Stop all tasks", for instance."""
    attach(chat, notes)
    let_go = threading.Event()

    def count(request: CountTokens, cancel: Cancel) -> Iterator[Event]:
        let_go.wait(10)
        cancel.check()
        yield from ()

    monkeypatch.setattr(chat.engine, "run", count)
    chat.type("What do I need?")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)  # counts again, with this question
    assert chat.view.composer.is_waiting
    chat.desk.window.context.runtime.inference.stop_all()
    let_go.set()
    chat.wait()
    assert not chat.view.composer.is_waiting
    assert chat.requests == []
    assert chat.edit.toPlainText() == "What do I need?"


def test_reading_is_stopped_by_removing_the_file(chat: Chat, tmp_path: Path) -> None:
    path = pdf_file.write(tmp_path / "long.pdf", ["Some words\n" * 40] * 1000)
    chat.pane.attaching.add_files([str(path)])
    (card,) = cards(chat)
    chat.qtbot.waitUntil(lambda: card.words.text().startswith("Reading page"))
    card.remove.click()
    chat.desk.settle()
    assert cards(chat) == []
    assert chat.desk.window.context.shell.notices.current is None


def test_an_edited_question_keeps_its_file(chat: Chat, notes: Path) -> None:
    attach(chat, notes)
    chat.ask("What do I need?")
    chat.pane.edit(chat.pane.conversation.turns[0], "What else?")
    chat.wait()
    assert "Milk and bread" in chat.requests[-1].messages[0].content
    assert chat.requests[-1].messages[0].content.endswith("What else?")
    (question,) = chat.questions
    assert len(question.tags) == 1
    chat.answers[-1].footer.again.click()
    chat.wait()
    assert "Milk and bread" in chat.requests[-1].messages[0].content


def test_it_comes_back_with_the_conversation_and_after_an_export(chat: Chat, notes: Path) -> None:
    attach(chat, notes)
    chat.ask("What do I need?")
    made = chat.pane.conversation
    chat.view.panel.new.click()
    notes.unlink()
    chat.desk.settle()
    chat.open(made.id)
    (question,) = chat.questions
    question.tags[0].click()
    (dialog,) = visible(chat.desk.window, FileDialog)
    assert dialog.text.toPlainText() == "# Shopping\nMilk and bread\n"
    chat.desk.settle()
    assert dialog.words.text() == "5 tokens"
    dialog.accept()
    chat.ask("And now?")
    assert "Milk and bread" in chat.requests[-1].messages[0].content
    back = from_json(to_json(chat.pane.conversation))
    assert back.turns[0].files == (AttachedFile("notes.md", "# Shopping\nMilk and bread\n", 26),)
    chat.view.panel.search.setText("bread")
    chat.qtbot.waitUntil(lambda: chat.view.panel.list.rows.rowCount() == 1)


def test_a_dialog_says_that_it_shows_only_the_beginning(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 50_000)
    chat.desk.inference.submit(LoadModel(chat.pane.choice.path))
    chat.desk.settle()
    chat.pane.opened_file.show(AttachedFile(path.name, path.read_text(), 250_000))
    chat.desk.settle()
    (dialog,) = visible(chat.desk.window, FileDialog)
    assert len(dialog.text.toPlainText()) == 200_000
    assert dialog.words.text() == ("Only the first 200,000 characters are shown. 50,000 tokens")
    dialog.accept()


def test_what_was_attached_is_there_after_a_restart(make_chat: MakeChat, notes: Path) -> None:
    chat = make_chat()
    attach(chat, notes)
    chat.edit.setPlainText("What do I ne")
    close(chat)
    again = make_chat()
    again.desk.settle()
    (card,) = cards(again)
    assert card.words.text() == "Tokens are counted once the model is loaded."
    assert again.edit.toPlainText() == "What do I ne"
    again.ask("ed?")
    again.qtbot.waitUntil(lambda: bool(again.requests))
    again.wait()
    assert again.requests[0].messages[0].content.endswith("What do I need?")
    assert "Milk" in again.requests[0].messages[0].content
    close(again)
    assert read_drafts(again.desk.conversations.beside("drafts.json")) == {}


def test_a_draft_whose_file_is_gone(make_chat: MakeChat, notes: Path) -> None:
    chat = make_chat()
    attach(chat, notes)
    chat.edit.setPlainText("What do I need?")
    close(chat)
    notes.unlink()
    again = make_chat()
    again.desk.settle()
    assert cards(again) == []
    assert notice(again).startswith("The file notes.md in your unsent question is no longer there")
    assert again.edit.toPlainText() == "What do I need?"


def drop(chat: Chat, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), action, data, buttons, keys)
    QApplication.sendEvent(chat.pane, enter)
    (area,) = (each for each in chat.pane.findChildren(DropArea) if each.parent() is chat.pane)
    taken = area.highlight.isVisible()
    if taken:
        drop = QDropEvent(QPoint(5, 5), action, data, buttons, keys)
        QApplication.sendEvent(chat.pane, drop)
    chat.desk.settle()
    return taken


def test_files_are_dropped_into_the_chat_and_models_into_the_window(
    chat: Chat, notes: Path, book: Path, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    assert not drop(chat, tmp_path / "model.gguf")
    assert not drop(chat, notes, tmp_path / "folder")
    assert drop(chat, notes, book)
    assert len(cards(chat)) == 2


def test_a_file_and_its_path_are_pasted(chat: Chat, notes: Path, book: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(notes))])
    assert chat.edit.canInsertFromMimeData(data)
    chat.edit.insertFromMimeData(data)
    path = QMimeData()
    path.setText(f'"{book}"\n')
    chat.edit.insertFromMimeData(path)
    chat.desk.settle()
    assert len(cards(chat)) == 2
    assert chat.edit.toPlainText() == ""
    for text in ("a/relative/path.txt", "/not/there.txt", "Two\nlines", f"See {notes}"):
        other = QMimeData()
        other.setText(text)
        chat.edit.insertFromMimeData(other)
        assert chat.edit.toPlainText() == text
        chat.edit.clear()


def test_a_model_or_a_folder_is_not_pasted_into_the_question(chat: Chat, tmp_path: Path) -> None:
    model = tmp_path / "model.gguf"
    model.write_bytes(b"GGUF")
    for path in (model, tmp_path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        assert not chat.edit.canInsertFromMimeData(data)  # the window gets the drop


def test_a_very_long_text_is_not_sent_to_be_counted_as_a_whole(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 2_000_000)
    attach(chat, path)
    (request,) = [each for each in chat.engine.requests if isinstance(each, CountTokens)]
    assert sum(map(len, request.texts)) < 64 * 2048 + 3000
    (card,) = cards(chat)
    assert card.words.text().startswith("Only the first <\u00a01% fits")


def test_more_than_four_files(chat: Chat, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.txt" for n in range(6)]
    for path in paths:
        path.write_text("Hello")
    attach(chat, *paths)
    assert len(cards(chat)) == 4
    assert notice(chat).startswith("A question can have up to 4 text files.")


def test_unsent_files_are_part_of_the_context_meter(chat: Chat, notes: Path) -> None:
    attach(chat, notes)
    card = chat.view.context_card
    assert card.numbers.text() == "12 of 2,048 tokens"
    cards(chat)[0].remove.click()
    assert card.numbers.text() == "0 of 2,048 tokens"


def test_enter_during_an_answer_queues_the_question(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=400))
    chat.start()
    composer = chat.view.composer
    chat.type("next")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    assert composer.waiting.text() == "Sends after this answer"
    assert chat.edit.toPlainText() == "next"
    chat.qtbot.waitUntil(lambda: len(chat.requests) == 2)
    assert chat.requests[1].messages[-1].content == "next"
    assert chat.edit.toPlainText() == ""
    assert not composer.is_waiting
    chat.pane.stop()
    chat.wait()


def test_a_queued_question_is_kept_back_by_escape_and_by_editing(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100))
    chat.start()
    composer = chat.view.composer
    for keep in (
        lambda: chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Escape),
        lambda: chat.qtbot.keyClicks(chat.edit, "!"),
        composer.waiting.click,
    ):
        chat.edit.setPlainText("next")
        chat.edit.setFocus()
        chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
        assert composer.is_waiting
        keep()
        assert not composer.is_waiting
        assert not chat.pane.idle  # the answer goes on
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Escape)
    chat.wait()
    assert len(chat.requests) == 1
    assert chat.edit.toPlainText() == "next"


def test_a_queued_question_stays_after_an_error(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine(LONG, tokens_per_s=100, die_after=20))
    chat.start()
    chat.type("next")
    chat.qtbot.keyClick(chat.edit, Qt.Key.Key_Return)
    chat.wait()
    assert chat.edit.toPlainText() == "next"
    assert not chat.view.composer.is_waiting
    assert len(chat.requests) == 1
