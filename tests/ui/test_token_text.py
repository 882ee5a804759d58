"""Tests tokens in lines: they are laid out as they arrive, found by the mouse, and painted where
visible."""

from __future__ import annotations

import math
import random
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QImage, QTextCharFormat
from pytestqt.qtbot import QtBot

from desktop.core.messages import Probabilities, Token, TokenPiece
from desktop.core.readable import utf16_length
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.tokens.confidence_steps import step_of
from desktop.ui.widgets.tokens.flow import TokenFlow, told
from desktop.ui.widgets.tokens.lines import LineHeading
from desktop.ui.widgets.tokens.paragraphs import LONGEST
from desktop.ui.widgets.tokens.pieces import seen
from desktop.ui.widgets.tokens.text import TokenText

WIDTH = 400


def token(text: str, number: int, probability: float = 0.5) -> Token:
    return Token(number, text, Probabilities(-math.log(probability), (), (1.0,) * 20))


def words(count: int, seed: int = 3) -> list[Token]:
    """Return tokens with line breaks, empty tokens, and a word too long for a line."""
    chance = random.Random(seed)
    choices = ["word", " of", " language", "\n", ".\n\n", "", " 你好", " x" * 3, "lo" * 60]
    return [token(chance.choice(choices), number) for number in range(count)]


def text_of(shown: TokenText) -> str:
    """Return the text of the lines, with a line break for each character that is skipped between
    paragraphs."""
    made, at = "", shown.paragraphs.skip
    for paragraph in shown.paragraphs.all:
        made += "\n" * (paragraph.start - at) + paragraph.layout.text()
        at = paragraph.start + paragraph.length
    return made


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> TokenText:
    made = TokenText(theme)
    qtbot.addWidget(made)
    made.fit(WIDTH)
    made.resize(WIDTH, 300)
    made.show()
    return made


def test_the_cut_makes_no_difference(shown: TokenText, theme: Theme, qtbot: QtBot) -> None:
    tokens = words(400)
    growing: list[Token] = []
    for at in range(0, 400, 7):
        growing += tokens[at : at + 7]
        shown.show_tokens(growing)
    at_once = TokenText(theme)
    qtbot.addWidget(at_once)
    at_once.show_tokens(tokens)
    at_once.fit(WIDTH)
    assert text_of(shown) == text_of(at_once) == "".join(each.text for each in tokens)
    assert shown.fit(WIDTH) == at_once.fit(WIDTH)


def test_no_paragraph_is_long(shown: TokenText) -> None:
    tokens = [token(" word", number) for number in range(2000)]
    shown.show_tokens(tokens)
    assert max(paragraph.length for paragraph in shown.paragraphs.all) <= LONGEST
    assert text_of(shown) == " word" * 2000


@pytest.mark.parametrize("skip", [1, 4, 17, 300])
def test_what_is_skipped(shown: TokenText, skip: int) -> None:
    tokens = words(120)
    shown.show_tokens(tokens, skip)
    assert text_of(shown) == "".join(each.text for each in tokens)[skip:]


def test_a_token_is_found_where_it_stands(shown: TokenText) -> None:
    tokens = words(300)
    shown.show_tokens(tokens)
    shown.resize(WIDTH, shown.fit(WIDTH))
    found = 0
    for number, each in enumerate(tokens):
        rects = shown.paragraphs.rects(number)
        if each.text.strip() and len(rects) == 1:
            assert shown.paragraphs.at(rects[0].center()) == number
            found += 1
    assert found > 100
    assert shown.paragraphs.at(shown.rect().bottomRight().toPointF() + QPoint(50, 50)) == -1


def test_emojis_shift_neither_colors_nor_places(shown: TokenText) -> None:
    parts = ["🎉🎉🎉", " Hello", " I", " am", " 🙂", " **sure**\n", "🎉", " too"]
    shown.show_tokens([token(text, number, 0.2) for number, text in enumerate(parts)])
    for number, text in enumerate(parts):
        paragraph = shown.paragraphs.all[number // 6]
        written = paragraph.layout.text()
        start = written.index(text.strip())
        begin, end = utf16_length(written[:start]), utf16_length(written[:start] + text.strip())
        colored = [(run.start, run.start + run.length) for run in paragraph.layout.formats()]
        assert (begin, end) in colored
        (rect,) = shown.paragraphs.rects(number)
        x, _ = cast("tuple[float, int]", paragraph.layout.lineAt(0).cursorToX(begin))
        assert abs(rect.left() - x) < 1
        assert shown.paragraphs.at(rect.center()) == number


def test_only_certainty_is_told_as_100_percent(shown: TokenText) -> None:
    shown.show_tokens([token("Yes", 0, 0.999), token("!", 1, 1.0)])
    shown.choose(0)
    assert shown.accessibleName().endswith(">\u00a099%")
    shown.choose(1)
    assert shown.accessibleName().endswith("100%")


def test_bold_words_are_bold_and_the_asterisks_are_not_seen(shown: TokenText) -> None:
    parts = [
        "A ",
        "**",
        "bold",
        "**",
        " word. 2 ** 3 and ",
        "**",
        "open\n",
        "```\n",
        "a**b**c\n",
        "```",
    ]
    shown.show_tokens([token(text, number) for number, text in enumerate(parts)])
    first, _, code, _ = (paragraph.layout for paragraph in shown.paragraphs.all)
    looks = {
        first.text()[run.start : run.start + run.length]: QTextCharFormat(run.format)
        for run in first.formats()
        if run.format.hasProperty(QTextCharFormat.Property.FontPixelSize)
    }
    assert set(looks) == {"**", "bold"}  # 2 ** 3 isn't bold, nor is text without a closing mark yet
    assert looks["bold"].font().variableAxisValue(QFont.Tag("wght")) == 600
    assert looks["**"].font().pixelSize() == 1
    assert not code.formats()[-1].format.hasProperty(QTextCharFormat.Property.FontPixelSize)
    (stars,) = shown.paragraphs.rects(1)  # where the keyboard still finds the token
    (word,) = shown.paragraphs.rects(2)
    assert word.left() - stars.left() < 3


def test_the_arrow_keys_reach_every_token_with_a_text(shown: TokenText, qtbot: QtBot) -> None:
    tokens = words(60)
    shown.show_tokens(tokens)
    reached: list[int] = []
    shown.pointed.connect(reached.append)
    for _ in range(70):
        qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert reached == [number for number, each in enumerate(tokens) if each.text]
    reached.clear()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert shown.current == next(number for number, each in enumerate(tokens) if each.text)


def test_a_change_of_theme_keeps_the_place(shown: TokenText, theme: Theme) -> None:
    shown.show_tokens([token(" word", number) for number in range(50)])
    shown.choose(20)
    before = shown.current_rect
    theme.change(mode="dark")
    assert shown.current == 20
    assert shown.current_rect == before
    theme.change(scale=1.5)
    assert shown.fit(WIDTH) > 0
    assert shown.current_rect.height() > before.height()
    theme.change(scale=1.0)
    theme.change(mode="light")


def test_nothing_to_show(shown: TokenText, qtbot: QtBot) -> None:
    shown.show_tokens([])
    assert shown.fit(WIDTH) >= 0
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Home):
        qtbot.keyClick(shown, key)
    assert shown.current == -1


@pytest.mark.parametrize(
    ("probability", "step"),
    [(1, 0), (0.9, 0), (0.899, 1), (0.6, 1), (0.59, 2), (0.3, 2), (0.29, 3), (0, 3)],
)
def test_steps(probability: float, step: int) -> None:
    assert step_of(probability) == step


# --- pieces with their ids ---


@pytest.fixture
def flow(theme: Theme, qtbot: QtBot) -> TokenFlow:
    made = TokenFlow(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def pieces(count: int) -> list[TokenPiece]:
    return [
        TokenPiece(number, f" w{number}".encode() if number % 9 else b"\n", number % 11 == 0)
        for number in range(count)
    ]


@pytest.mark.parametrize("ids", [True, False])
def test_every_piece_has_a_place_inside_the_view(flow: TokenFlow, ids: bool) -> None:
    flow.show_ids(ids)
    flow.add([LineHeading("Input", "many"), *pieces(500)])
    placed = [item for line in flow.lines.lines for item in line.items if item.number >= 0]
    assert [item.what for item in placed] == pieces(500)
    assert all(item.x + item.width <= flow.viewport().width() for item in placed)
    for line in flow.lines.lines:
        for left, right in zip(line.items, line.items[1:], strict=False):
            assert left.x + left.width <= right.x
            assert "↵" not in left.text  # a line break ends its line
    tops = [line.top for line in flow.lines.lines]
    assert tops == sorted(set(tops))


def test_it_follows_its_end_unless_one_reads_above(flow: TokenFlow) -> None:
    flow.add(pieces(300))
    bar = flow.verticalScrollBar()
    assert bar.maximum() > 0
    flow.add(pieces(50))
    assert bar.value() == 0  # the user is reading the beginning
    bar.setValue(bar.maximum())
    flow.add(pieces(50))
    assert bar.value() == bar.maximum()


def test_keys_go_from_piece_to_piece_and_scroll(flow: TokenFlow, qtbot: QtBot) -> None:
    flow.add(pieces(300))
    for _ in range(299):
        qtbot.keyClick(flow, Qt.Key.Key_Right)
    assert flow.verticalScrollBar().value() > 0
    assert "Token 299 of 300" in flow.accessibleName()
    told_of: list[int] = []
    flow.picked.connect(told_of.append)
    qtbot.keyClick(flow, Qt.Key.Key_Left)
    assert "Token 298" in flow.accessibleName()
    assert told_of == [297]


def test_it_paints_what_is_in_sight(flow: TokenFlow) -> None:
    flow.add(pieces(2000))
    painted: list[int] = []
    paint = flow.paint_piece
    flow.paint_piece = lambda p, piece, text, number, place: (  # type: ignore[method-assign]
        painted.append(number),
        paint(p, piece, text, number, place),
    )[1]
    image: QImage = flow.grab().toImage()
    assert not image.isNull()
    assert 0 < len(painted) < 200


def test_blanks_can_be_seen_and_odd_bytes_have_a_number() -> None:
    assert seen(" a\n\tb") == "·a↵⇥b"
    assert seen(" a\n", blanks=False) == " a↵"
    assert seen("\x00\x1b") == "\\x00\\x1b"
    assert told(TokenPiece(7, b"\xe2\x80", False)) == "“\\xe2\\x80”, ID 7, 2 bytes"
    assert told(TokenPiece(1, b"<s>", True)) == "“<s>”, special token, ID 1, 3 bytes"
