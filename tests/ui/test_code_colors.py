"""Tests that code in an answer is colored when complete, and that coloring doesn't delay it."""

from __future__ import annotations

import time

import pytest
from pygments.lexers import get_lexer_by_name
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.markdown.code_block import LONGEST_LINE, CodeBlock
from desktop.ui.widgets.markdown.code_colors import LANGUAGES

CODE = 'def half(x):\n    """Text\n    of two lines"""\n    return x / 2  # a comment\n'


@pytest.fixture
def block(theme: Theme, qtbot: QtBot) -> CodeBlock:
    made = CodeBlock(theme, "python")
    qtbot.addWidget(made)
    return made


def colored(block: CodeBlock) -> list[tuple[str, str]]:
    """Return the colored parts of the lines, each with the name of its color."""
    view = block.findChild(QPlainTextEdit)
    assert view is not None
    found: list[tuple[str, str]] = []
    line = view.document().begin()
    while line.isValid():
        for each in line.layout().formats():
            part = QTextCursor(line)
            part.setPosition(line.position() + each.start)
            part.setPosition(part.position() + each.length, QTextCursor.MoveMode.KeepAnchor)
            text = part.selectedText()
            found.append((text, each.format.foreground().color().name()))
        line = line.next()
    return found


def wait(block: CodeBlock, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: block.colors.done)


def test_words_strings_and_comments_have_colors(
    block: CodeBlock, theme: Theme, qtbot: QtBot
) -> None:
    block.append(CODE)
    assert colored(block) == []
    wait(block, qtbot)
    found = dict(colored(block))
    assert found["def"] == found["half"] == theme.color("accent").name()
    assert found["# a comment"] == theme.color("ink3").name()
    assert found['    of two lines"""'] == theme.color("good").name()
    assert found["2"] == theme.color("warn").name()
    assert "x" not in found


def test_what_is_appended_later_is_colored_too(block: CodeBlock, qtbot: QtBot) -> None:
    for start in range(0, len(CODE), 5):
        block.append(CODE[start : start + 5])
        qtbot.wait(2)
    wait(block, qtbot)
    bit_by_bit = colored(block)
    whole = CodeBlock(block._theme, "python")  # pyright: ignore[reportPrivateUsage]
    qtbot.addWidget(whole)
    whole.append(CODE)
    wait(whole, qtbot)
    assert bit_by_bit == colored(whole)
    assert block.code == CODE


def test_a_line_in_parts_has_its_colors_in_each(block: CodeBlock, qtbot: QtBot) -> None:
    text = "y" * LONGEST_LINE
    block.append(f'x = "{text}" + 1\nz = 2')
    wait(block, qtbot)
    found = [text for text, _ in colored(block)]
    assert "".join(found).count("y") == LONGEST_LINE
    assert found[-2:] == ["1", "2"]


def test_emojis_shift_no_colors(block: CodeBlock, theme: Theme, qtbot: QtBot) -> None:
    said = '"' + LONGEST_LINE * "🎉" + '"'  # the line is in two parts
    block.append(f'print("🎉🎉🎉 Done")  # hi\nx = {said}  # ho')
    wait(block, qtbot)
    found = colored(block)
    strings = "".join(text for text, color in found if color == theme.color("good").name())
    assert strings == f'"🎉🎉🎉 Done"{said}'
    comments = [text for text, color in found if color == theme.color("ink3").name()]
    assert comments == ["# hi", "# ho"]


def test_the_name_alone_counts(theme: Theme, qtbot: QtBot) -> None:
    block = CodeBlock(theme, "Python title=half.py")
    qtbot.addWidget(block)
    block.append(CODE)
    wait(block, qtbot)
    assert ("def", theme.color("accent").name()) in colored(block)


@pytest.mark.parametrize("language", ["", "no such language", "text"])
def test_without_a_known_language_it_stays_as_it_is(
    theme: Theme, qtbot: QtBot, language: str
) -> None:
    block = CodeBlock(theme, language)
    qtbot.addWidget(block)
    block.append(CODE)
    wait(block, qtbot)
    assert colored(block) == []
    assert block.code == CODE


@pytest.mark.parametrize("repeated", ["\t", " ", "=", '"'])
def test_a_line_without_end_is_not_colored(repeated: str, theme: Theme, qtbot: QtBot) -> None:
    """INI's lexer would take quadratic time for a line this long, in a single step."""
    block = CodeBlock(theme, "ini")
    qtbot.addWidget(block)
    began = time.process_time()
    block.append(f'"{repeated * 30_000}\n')
    wait(block, qtbot)
    assert time.process_time() - began < 2
    assert not colored(block)


BACKSLASHES = '"' + 400 * "\\" + "\n"


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("scala", BACKSLASHES),
        ("http", f"POST / HTTP/1.1\nContent-Type: text/x-scala\n\n{BACKSLASHES}"),
        ("markdown", f"```scala\n{BACKSLASHES}```\n"),
    ],
)
def test_a_lexer_that_never_ends_is_not_asked(
    language: str, code: str, theme: Theme, qtbot: QtBot
) -> None:
    """A lexer that may never end isn't used, not even by other lexers for embedded code."""
    block = CodeBlock(theme, language)
    qtbot.addWidget(block)
    block.append(code)
    wait(block, qtbot)
    view = block.findChild(QPlainTextEdit)
    assert view is not None
    assert BACKSLASHES.strip() in view.toPlainText()


@pytest.mark.thorough
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_step_of_a_lexer_takes_long(language: str) -> None:
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False, handlecodeblocks=False)
    assert lexer.aliases[0] == language
    for repeated in (" ", "\n", "a", '"', "'", "\\", "(", "<", "/*", "`", "${", "#", "=", "a\n"):
        for before in ("", '"'):
            steps = lexer.get_tokens_unprocessed(before + repeated * (1500 // len(repeated)))
            over, began = False, time.process_time()
            while not over and time.process_time() - began < 0.5:  # the window gets turns
                began_step = time.process_time()
                over = next(steps, None) is None
                assert time.process_time() - began_step < 2, (before, repeated)
