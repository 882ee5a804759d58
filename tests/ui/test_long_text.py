"""Tests that a very long text is stored without loss, in pieces that are laid out quickly."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QMimeData, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.panes.benchmarks.perplexity.page import PerplexityPage
from desktop.ui.panes.experts.over_text.page import TextPage
from desktop.ui.widgets.long_text import DELETING_TO, MARK, PIECE, LongTextEdit, in_pieces, joined
from tests.ui.conftest import Chat, Desk

MANY = 1_000_000
WORDS = "words that somebody has pasted "
TEXTS = {
    "letters": "x" * MANY,
    "words": WORDS * (MANY // len(WORDS)),
    "lines": f"{WORDS}\n" * 1000 + "y" * (3 * PIECE) + "\n\nthe end",
    "accents": "e\u0301" * (3 * PIECE),
    "families": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * PIECE,
    "short": WORDS,
}


def data(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    return made


def longest(edit: QPlainTextEdit) -> int:
    """Return the length of the longest block in UTF-16 units. Qt lays out a block as a whole."""
    block, most = edit.document().begin(), 0
    while block.isValid():
        most = max(most, block.length())
        block = block.next()
    return most


@pytest.fixture
def edit(qtbot: QtBot) -> LongTextEdit:
    edit = LongTextEdit()
    qtbot.addWidget(edit)
    return edit


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_is_pasted_is_there_and_in_pieces(edit: LongTextEdit, text: str) -> None:
    edit.insertFromMimeData(data(text))
    assert edit.toPlainText() == text
    assert longest(edit) <= 2 * (PIECE + 60)
    edit.selectAll()
    edit.copy()
    gc.collect()
    assert QGuiApplication.clipboard().text() == text
    edit.undo()
    assert edit.toPlainText() == ""
    edit.redo()
    assert edit.toPlainText() == text
    edit.setPlainText(text)
    assert edit.toPlainText() == text


def test_a_piece_ends_behind_a_space_and_before_no_accent() -> None:
    for piece in in_pieces(TEXTS["words"]).split("\n")[:-1]:
        assert piece.endswith(f" {MARK}")
    for piece in in_pieces(TEXTS["accents"]).split("\n"):
        assert not piece.startswith("\u0301")
    assert in_pieces(TEXTS["short"]) == TEXTS["short"]


def test_pieces_of_what_came_in_pieces() -> None:
    once = in_pieces(TEXTS["letters"])
    assert joined(in_pieces(joined(once))) == TEXTS["letters"]


def test_what_is_typed_behind_it_is_there_too(edit: LongTextEdit, qtbot: QtBot) -> None:
    edit.insertFromMimeData(data(TEXTS["lines"]))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " of it")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == f"{TEXTS['lines']} of it\n"


HEBREW = "\u05e9\u05dc\u05d5\u05dd "
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = {
    "backspace": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    "delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    "a word back": (Qt.Key.Key_Backspace, CONTROL),
    "a word on": (Qt.Key.Key_Delete, CONTROL),
    "a letter": (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    "return": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "home": (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    "end": (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
    "left": (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    "right": (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    "select left": (Qt.Key.Key_Left, SHIFT),
    "select right": (Qt.Key.Key_Right, SHIFT),
    "a word right": (Qt.Key.Key_Right, CONTROL),
    "select a word right": (Qt.Key.Key_Right, CONTROL | SHIFT),
}
AT_A_SEAM = {
    "a letter back": ("right backspace", 1),
    "ten letters back": ("right" + 10 * " backspace", 10),
    "a letter on": ("left delete", 1),
    "ten letters on": ("left" + 10 * " delete", 10),
    "back and on": ("right backspace delete backspace delete", 4),
    "over it and back": ("left left right right right left delete backspace", 2),
    "selected to the left": ("right select_left select_left delete", 2),
    "selected to the right": ("left left select_right select_right backspace", 2),
}


def press(edit: LongTextEdit, qtbot: QtBot, keys: str) -> None:
    for name in keys.split():
        qtbot.keyClick(edit, *KEYS[name.replace("_", " ")])


def at_seam(edit: LongTextEdit, text: str) -> None:
    """Move the cursor to the first boundary between two pieces of the text."""
    edit.setPlainText(text)
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().begin().length() - 2)
    edit.setTextCursor(cursor)


@pytest.mark.parametrize(("keys", "fewer"), AT_A_SEAM.values(), ids=AT_A_SEAM)
@pytest.mark.parametrize("letters", ["abcdefghij", HEBREW])
def test_keys_delete_across_a_seam_as_if_there_were_none(
    edit: LongTextEdit, qtbot: QtBot, keys: str, fewer: int, letters: str
) -> None:
    plain = QPlainTextEdit()
    qtbot.addWidget(plain)
    text = letters * 600
    at_seam(edit, text)
    plain.setPlainText(text)
    cursor = plain.textCursor()
    cursor.setPosition(edit.textCursor().position())
    plain.setTextCursor(cursor)
    for name in keys.split():
        for field in (edit, plain):
            qtbot.keyClick(field, *KEYS[name.replace("_", " ")])
    assert edit.toPlainText() == plain.toPlainText()
    assert len(edit.toPlainText()) == len(text) - fewer


@pytest.mark.parametrize("keys", ["a_word_back", "a_word_on", "select_a_word_right delete"])
def test_words_are_deleted_at_a_seam_and_nothing_else(
    edit: LongTextEdit, qtbot: QtBot, keys: str
) -> None:
    text = "word " * 1000
    at_seam(edit, text)
    press(edit, qtbot, keys)
    assert edit.toPlainText() == "word " * 999
    at_seam(edit, text)
    press(edit, qtbot, "left left left " + keys)
    left = edit.toPlainText()
    assert left.count("\n") == left.count(MARK) == 0
    assert left.replace("word", "").strip("dowr ") == ""


def test_the_rest_of_a_piece_is_deleted_without_its_seam(
    edit: LongTextEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # This platform has no key that deletes to the end of the line.
    monkeypatch.setitem(
        DELETING_TO, QKeySequence.StandardKey.DeleteEndOfWord, QTextCursor.MoveOperation.EndOfBlock
    )
    at_seam(edit, "x" * 5000)
    press(edit, qtbot, "left left a_word_on")
    assert edit.toPlainText() == "x" * 4998


@pytest.mark.parametrize("keys", ["end", "home end", "left right", "right left left right"])
def test_what_is_typed_at_a_seam_breaks_no_line(
    edit: LongTextEdit, qtbot: QtBot, keys: str
) -> None:
    at_seam(edit, "x" * 5000)
    press(edit, qtbot, f"{keys} a_letter")
    assert edit.toPlainText().replace("a", "") == "x" * 5000
    press(edit, qtbot, "return")
    assert edit.toPlainText().count("\n") == 1
    assert MARK not in edit.toPlainText()


def test_what_is_dropped_into_a_seam_breaks_no_line(edit: LongTextEdit) -> None:
    for insert in (lambda: edit.insertFromMimeData(data("a")), lambda: edit.insertPlainText("a")):
        at_seam(edit, "x" * 5000)
        cursor = edit.textCursor()
        cursor.setPosition(cursor.position() + 1)
        with QSignalBlocker(edit):
            edit.setTextCursor(cursor)
        insert()
        assert edit.toPlainText() == "x" * PIECE + "a" + "x" * (5000 - PIECE)


def test_right_walks_through_a_text_to_its_end(edit: LongTextEdit, qtbot: QtBot) -> None:
    at_seam(edit, "word " * 1000)
    press(edit, qtbot, "left left " + "right " * 5)
    assert edit.textCursor().position() == edit.document().begin().length() + 3
    at_seam(edit, "word " * 1000)
    press(edit, qtbot, "a_word_right")
    assert edit.textCursor().position() == edit.document().begin().length() + 5


def test_the_fields_where_people_paste_take_it(chat: Chat, desk: Desk) -> None:
    chat.edit.insertFromMimeData(data(TEXTS["letters"]))
    assert longest(chat.edit) <= PIECE + 2
    assert chat.edit.toPlainText() == TEXTS["letters"]
    text = desk.open_page("benchmarks", PerplexityPage).text
    text.insertFromMimeData(data(TEXTS["letters"]))
    assert longest(text) <= PIECE + 2
    field = desk.open_page("experts", TextPage).field
    field.insertFromMimeData(data(TEXTS["letters"]))
    assert longest(field) <= PIECE + 2
