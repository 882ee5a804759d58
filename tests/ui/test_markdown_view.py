"""Tests that streamed text looks like the same text shown at once, and that the view loads no files
or addresses."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.readable import utf16_length
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.markdown.code_block import LONGEST_LINE, CodeBlock
from desktop.ui.widgets.markdown.text import TableRun, TextRun
from desktop.ui.widgets.markdown.view import MarkdownView
from tests.ui.markdown_samples import EVERYTHING, SAMPLES, plain_text


@pytest.fixture(autouse=True)
def no_widgets_left() -> None:
    """Delete the widgets of earlier tests, which each change of the theme would restyle."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[MarkdownView]:
    made = MarkdownView(theme)
    qtbot.addWidget(made)
    yield made
    theme.change(mode="light")


def look(view: MarkdownView) -> list[Any]:
    """Return everything visible: widgets, blocks, their formats, and the formats of each text."""
    found: list[Any] = []
    for item in view.items:
        found.append((type(item).__name__, view._indents.get(item, 0)))
        if isinstance(item, CodeBlock):
            found.append((item.language, item.code, item.findChild(QPlainTextEdit).toPlainText()))
            continue
        assert isinstance(item, TextRun | TableRun)
        block = item.document().begin()
        while block.isValid():
            found.append(_block_look(block))
            block = block.next()
    return found


def _block_look(block: Any) -> Any:
    form = block.blockFormat()
    items = block.textList()
    of_list = items and (items.format().style(), items.format().indent(), items.itemText(block))
    texts: list[Any] = []
    place = block.begin()
    while not place.atEnd():
        text = place.fragment()
        char = text.charFormat()
        ink = char.foreground().color().name()
        texts.append((text.text(), char.font().toString(), ink, char.anchorHref()))
        place += 1
    margins = (form.topMargin(), form.leftMargin(), form.indent(), form.alignment())
    return block.text(), margins, of_list, texts


def stream(view: MarkdownView, text: str, cuts: list[int]) -> None:
    for cut in cuts:
        view.set_markdown(text[:cut], finished=False)
    view.set_markdown(text, finished=True)


@pytest.mark.parametrize("name", SAMPLES)
def test_streamed_is_the_same_as_at_once(name: str, theme: Theme, qtbot: QtBot) -> None:
    text = SAMPLES[name]
    whole, streamed = MarkdownView(theme), MarkdownView(theme)
    qtbot.addWidget(whole)
    qtbot.addWidget(streamed)
    whole.set_markdown(text)
    chance = random.Random(3)
    cuts = sorted(chance.choices(range(len(text) + 1), k=120))
    stream(streamed, text, cuts)
    assert plain_text(streamed) == plain_text(whole)
    assert look(streamed) == look(whole)
    assert streamed.fit(600) == whole.fit(600)


def test_every_position_is_a_good_place_to_cut(theme: Theme, qtbot: QtBot) -> None:
    whole = MarkdownView(theme)
    qtbot.addWidget(whole)
    whole.set_markdown(EVERYTHING)
    expected = look(whole)
    letters = MarkdownView(theme)
    qtbot.addWidget(letters)
    stream(letters, EVERYTHING, list(range(len(EVERYTHING))))
    assert look(letters) == expected
    for cut in range(0, len(EVERYTHING), 13):
        once = MarkdownView(theme)
        qtbot.addWidget(once)
        stream(once, EVERYTHING, [cut])
        assert look(once) == expected, f"cut at {cut}"


@pytest.mark.parametrize("name", ["paragraphs", "right to left", "emoji", "long loose list"])
def test_reads_as_qt_reads_the_whole(name: str, view: MarkdownView) -> None:
    """Qt's own importer gives the same result for texts without code or tables and without kept
    line breaks."""
    text = SAMPLES[name].replace("words\nand", "words and")
    view.set_markdown(text)
    whole = QTextDocument()
    whole.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    shown = [line for line in plain_text(view).split("\n") if line.strip()]
    assert shown == [line for line in whole.toPlainText().split("\n") if line.strip()]


def test_what_is_finished_is_not_laid_out_again(view: MarkdownView) -> None:
    text = "First **paragraph**.\n\n" * 50
    view.set_markdown(text + "tail", finished=False)
    run = view.items[0]
    assert isinstance(run, TextRun)
    changes: list[tuple[int, int, int]] = []
    run.document().contentsChange.connect(lambda *change: changes.append(change))
    start = run.end
    view.set_markdown(text + "tail grows", finished=False)
    assert changes
    assert min(position for position, _, _ in changes) > start - 30


def test_code_is_appended_in_place(view: MarkdownView) -> None:
    view.set_markdown("```py\nx = 1\n", finished=False)
    block = view.items[0]
    view.set_markdown("```py\nx = 1\ny = 2\n```\nDone.", finished=True)
    assert view.items[0] is block
    assert isinstance(block, CodeBlock)
    assert block.code == "x = 1\ny = 2"


def test_html_is_text(view: MarkdownView) -> None:
    text = (
        "<b>bold?</b> <script>alert(1)</script>\n\n<h1>Big</h1>\n\n<img src='file:///etc/passwd'>"
    )
    view.set_markdown(text)
    assert plain_text(view) == text.replace("\n\n", "\n")


def test_nothing_is_loaded(view: MarkdownView, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QUrl] = []

    def load(self: TextRun, kind: int, url: QUrl) -> None:
        asked.append(url)

    monkeypatch.setattr(TextRun, "loadResource", load)
    text = "![a](http://127.0.0.1:9/x.png) ![b](file:///etc/hostname)\n\n"
    text += "| ![c](c.png) | d |\n|--|--|\n"
    view.set_markdown(text)
    view.resize(600, view.fit(600))
    view.grab()
    assert asked == []
    assert plain_text(view).split() == ["[image:", "a]", "[image:", "b]", "[image:", "c]", "d"]


def test_the_text_widget_itself_loads_nothing(view: MarkdownView) -> None:
    view.set_markdown("Hello")
    run = view.items[0]
    assert isinstance(run, QTextBrowser)
    for address in ("file:///etc/hostname", "http://127.0.0.1:9/"):
        assert (
            run.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address)) is None
        )


def test_only_known_kinds_of_links_can_be_clicked(view: MarkdownView) -> None:
    view.set_markdown(
        "[web](https://example.org) [mail](mailto:a@example.org) [file](file:///etc/passwd) "
        "[script](javascript:alert(1)) [app](vscode://x)"
    )
    links = [row for row in _texts(view) if row[3]]
    assert [(row[0], row[3]) for row in links] == [
        ("web", "https://example.org"),
        ("mail", "mailto:a@example.org"),
    ]


def test_a_link_is_told_not_opened(view: MarkdownView, qtbot: QtBot) -> None:
    view.set_markdown("[web](https://example.org/a?b=c)")
    run = view.items[0]
    assert isinstance(run, TextRun)
    with qtbot.waitSignal(view.link_clicked) as clicked:
        run.anchorClicked.emit(QUrl("https://example.org/a?b=c"))
    assert clicked.args == ["https://example.org/a?b=c"]
    assert run.toPlainText() == "web"


def _texts(view: MarkdownView) -> list[Any]:
    return [row for part in look(view) if len(part) == 4 for row in part[3]]


def test_code_is_copied_whole(view: MarkdownView) -> None:
    line = "y" * (3 * LONGEST_LINE + 5)
    view.set_markdown(f"```\na\n{line}\n  b\n```")
    block = view.items[0]
    assert isinstance(block, CodeBlock)
    block.copy_code()
    assert QGuiApplication.clipboard().text() == f"a\n{line}\n  b"
    editor = block.findChild(QPlainTextEdit)
    cursor = editor.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    editor.setTextCursor(cursor)
    editor.copy()
    assert QGuiApplication.clipboard().text() == f"a\n{line}\n  b"


@pytest.mark.parametrize("part", ["name", '😀" + name\nb', "\n\n\nb = 1", "\n", "1\n😀z"])
def test_selected_code_is_copied_as_it_is(view: MarkdownView, part: str) -> None:
    code = f'x = "😀😀" + name\nb = 2\n\n\nb = 1\n😀{"z" * 2 * LONGEST_LINE}'
    view.set_markdown(f"```\n{code}\n```")
    editor = view.findChild(QPlainTextEdit)
    cursor = editor.textCursor()
    cursor.setPosition(utf16_length(code[: code.index(part)]))
    cursor.setPosition(cursor.position() + utf16_length(part), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    assert QGuiApplication.clipboard().text() == part
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    assert QGuiApplication.clipboard().text() == code[code.index(part) :]


def test_a_change_of_theme_in_mid_stream(view: MarkdownView, theme: Theme) -> None:
    half = len(EVERYTHING) // 2
    view.show()
    theme.change(mode="light")
    view.set_markdown(EVERYTHING[:half], finished=False)
    theme.change(mode="dark")
    assert plain_text(view)
    view.set_markdown(EVERYTHING)
    dark = look(view)
    theme.change(mode="light")
    assert look(view) != dark
    theme.change(mode="dark")
    assert look(view) == dark


def test_out_of_sight_a_theme_waits_until_it_is_seen(theme: Theme, qtbot: QtBot) -> None:
    theme.change(mode="light")
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    views = [MarkdownView(theme), MarkdownView(theme)]
    for number, view in enumerate(views):
        view.setParent(page)
        view.set_markdown("Some **words**.")
        view.setGeometry(0, 2000 * number, 300, view.fit(300))
    page.resize(300, 3000)
    area.setWidget(page)
    area.resize(320, 200)
    area.show()
    qtbot.waitExposed(area)

    def inks() -> list[str]:
        return [ink_of(view) for view in views]

    light = theme.color("ink").name()
    theme.change(mode="dark")
    dark = theme.color("ink").name()
    assert inks() == [dark, light]
    area.verticalScrollBar().setValue(1900)
    qtbot.waitUntil(lambda: inks() == [dark, dark])
    views[1].hide()
    theme.change(mode="light")
    views[1].set_markdown("Some **words**. And more.")
    assert inks()[1] == light


def ink_of(view: MarkdownView) -> str:
    (run,) = view.items
    assert isinstance(run, TextRun)
    return run.document().begin().begin().fragment().charFormat().foreground().color().name()


def test_a_text_that_is_replaced(view: MarkdownView) -> None:
    view.set_markdown("One\n\ntwo", finished=False)
    view.set_markdown("Three", finished=False)
    assert plain_text(view) == "Three"
    view.set_markdown("")
    assert plain_text(view) == ""


def test_it_is_as_high_as_it_looks(view: MarkdownView, qtbot: QtBot) -> None:
    """No part is cut off or overlaps the next one, at any width."""
    view.set_markdown(EVERYTHING)
    view.show()
    for width in (200, 400, 760):
        height = view.fit(width)
        view.resize(width, height)
        bottoms = [item.geometry().bottom() for item in view.items]
        tops = [item.geometry().top() for item in view.items]
        assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
        assert bottoms[-1] < height
        for item in view.items:
            if isinstance(item, QTextBrowser):
                assert item.verticalScrollBar().maximum() == 0
    assert [w for w in view.findChildren(QWidget) if w.isWindow()] == []


def test_a_tables_heads_stand_over_their_numbers(view: MarkdownView) -> None:
    view.set_markdown("| Format | File |\n|---|---:|\n| F16 | 269 MB |")
    table = view.items[0]
    assert isinstance(table, TableRun)
    document = table.document()
    blocks = [document.findBlock(document.find(text).position()) for text in ("File", "269 MB")]
    assert all(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight for block in blocks)
