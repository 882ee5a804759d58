"""A text without an end is held in pieces that are laid out at once, and nothing of it is lost."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.panes.benchmarks.perplexity_page import PerplexityPage
from desktop.ui.panes.experts.text_page import TextPage
from desktop.ui.widgets.long_text import MARK, PIECE, LongTextEdit, in_pieces, joined
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
    """Of what is laid out as one; Qt counts in UTF-16."""
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


def test_the_fields_where_people_paste_take_it(chat: Chat, desk: Desk) -> None:
    chat.edit.insertFromMimeData(data(TEXTS["letters"]))
    assert longest(chat.edit) <= PIECE + 2
    assert chat.edit.toPlainText() == TEXTS["letters"]
    text = desk.open_page("Benchmarks", PerplexityPage).text
    text.insertFromMimeData(data(TEXTS["letters"]))
    assert longest(text) <= PIECE + 2
    field = desk.open_page("Experts", TextPage).field
    field.insertFromMimeData(data(TEXTS["letters"]))
    assert longest(field) <= PIECE + 2
