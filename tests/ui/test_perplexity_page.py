"""Tests Benchmarks, Perplexity: a text is pasted or opened, then read and scored with an
interval."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.core.benchmarks.tasks.perplexity import measure
from desktop.core.messages import LoadModel, LongTextScored, ScoreLongText, UnloadModel
from desktop.core.numbers.units import tokens_text
from desktop.core.servers.facts import Kind
from desktop.ui.panes.benchmarks.perplexity import run as perplexity
from desktop.ui.panes.benchmarks.perplexity.page import PerplexityPage
from desktop.ui.panes.benchmarks.perplexity.run import Read
from desktop.ui.widgets.long_text import MARK
from desktop.ui.widgets.tokens.coloring import Run, runs
from tests.servers.recorded import RecordedServer
from tests.ui.conftest import Desk, Make, MakeDesk
from tests.ui.drawn import rows_of
from tests.ui.test_served_models import ask, served


def opened(desk: Desk) -> PerplexityPage:
    page = desk.open_page("benchmarks", PerplexityPage)
    desk.settle()
    return page


def wait(desk: Desk, page: PerplexityPage) -> None:
    desk.qtbot.waitUntil(lambda: not page.result.task.running)
    desk.settle()


def scored(*tokens: tuple[bytes, float]) -> LongTextScored:
    pieces, probabilities = zip(*tokens, strict=True)
    return LongTextScored(len(tokens), len(tokens), 0.0, pieces, probabilities)


@pytest.mark.parametrize("space", [b"", b" "])
def test_each_token_has_the_color_of_its_probability(space: bytes) -> None:
    """Characters of two code units, characters split between tokens, and a space put before."""
    accent, fox = "é".encode(), "🦊".encode()
    event = scored((space + b"A", 0.0), (accent[:1], -9.0), (accent[1:], -1.0), (fox, -5.0))
    assert runs("Aé🦊!", [event]) == [Run(0, 1, 0), Run(1, 2, 1), Run(2, 4, 3)]


def test_tokens_of_another_text_color_nothing() -> None:
    assert runs("other", [scored((b"text", -1.0))]) == []
    assert runs("text", []) == []


def test_a_first_token_without_a_probability_has_no_color_and_doesnt_count() -> None:
    event = LongTextScored(1, 1, -5.0, (b"One", b" two"), (math.nan, -5.0))
    assert runs("One two", [event]) == [Run(0, 3, 0), Run(3, 7, 3)]
    found = measure("One two", [event])
    assert found.metrics["byte_perplexity"].value == pytest.approx(math.exp(5 / len(" two")))
    part = LongTextScored(1, 1, -5.0, ("\ufffd".encode(), b"?"), (math.nan, -5.0))
    of_all = measure("🙂", [part])  # the first token is a part of the character
    assert of_all.metrics["byte_perplexity"].value == pytest.approx(math.exp(5 / 4))


def test_the_count_is_that_of_the_text(desk: Desk) -> None:
    """Neither the seams of a long line nor the halves of a code point count."""
    page = opened(desk)
    page.text.setPlainText("🦊" * 5000)
    assert page.count.text() == "5,000 characters"


def colored(page: PerplexityPage) -> list[tuple[int, int]]:
    """Return the colored parts of the field's document."""
    found: list[tuple[int, int]] = []
    block = page.text.document().begin()
    while block.isValid():
        for each in block.layout().formats():
            found.append((block.position() + each.start, each.length))
        block = block.next()
    return found


@pytest.mark.parametrize("words", ["word " * 20, "a 🦊 word\n" * 20, "longer " * 900])
def test_the_text_is_colored_until_it_changes(make_desk: MakeDesk, make: Make, words: str) -> None:
    desk = make_desk()
    desk.add(make("model.gguf"))
    page = opened(desk)
    page.text.setPlainText(words)
    assert not page.colored.isVisible()
    page.measure.click()
    wait(desk, page)
    assert page.colored.isVisible()
    document = page.text.document()
    cursor = QTextCursor(document)
    texts: list[str] = []
    for start, length in colored(page):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        texts.append(cursor.selectedText().replace(MARK, "").strip())
    unsure = [each.start for each in page.colors.runs if each.step]
    assert len(texts) >= len(unsure) > 0
    assert set(texts) <= {"word", "a", "🦊", "longer", ""}, "whole tokens, also beyond seams"
    desk.settings.change(theme="dark")
    assert len(colored(page)) == len(texts)
    page.text.insertPlainText("x")
    assert not colored(page)
    assert not page.colored.isVisible()


def test_a_pasted_text_is_read(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    desk = make_desk()
    desk.add(make("model.gguf"))
    page = opened(desk)
    assert not page.measure.isEnabled()
    page.text.setPlainText("word " * 3000)
    desk.qtbot.mouseClick(page.measure, Qt.MouseButton.LeftButton)
    wait(desk, page)
    (read,) = page.reads
    total = 2 * 3000 + sum(
        math.sin(n) for n in [3000]
    )  # the fake engine's sum, with the opposite sign
    assert read.measured.tokens == 3000
    assert read.measured.pieces == 6
    assert math.isclose(read.measured.perplexity, math.exp(total / 3000))
    (bar,) = rows_of(page.chart)
    assert (bar.low or math.inf) < read.measured.perplexity < (bar.high or 0)
    assert page.card.said.text().startswith("Tokens: 3,000 in 6 pieces.")
    small = replace(read.measured, tokens=20, pieces=1, perplexity_interval=None)
    both = perplexity.said([read, Read("B", 510, small)], by_token=True)
    assert both.startswith(f"Tokens: 3,000 in 6 pieces ({read.model}); 20 in 1 piece (B). Error")
    assert "needs at least five pieces" in both
    lengths = f"{tokens_text(read.context_length)} ({read.model}); 510 tokens (B)"
    assert f"Context length: {lengths}." in both
    page.units.choose("bytes")
    assert page.card.title.text().endswith("bits per byte to predict the text")
    assert isinstance(desk.engine.requests[-1], UnloadModel)
    assert not desk.inference.loaded
    page.card.tools.save_csv(str(tmp_path / "out.csv"))
    assert "3000,6" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_a_short_text_has_no_interval(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk()
    desk.add(make("model.gguf"))
    page = opened(desk)
    page.text.setPlainText("a few words")
    page.measure.click()
    wait(desk, page)
    assert rows_of(page.chart)[0].low is None
    assert "needs at least five pieces" in page.card.said.text()
    assert not page.chart.isVisible(), "one value is a number"
    assert page.shown.number.text() == rows_of(page.chart)[0].text
    assert page.shown.name.text() == "model · F32"
    assert "too short" in page.shown.note.text()


def test_results_stay_until_another_text_is_read(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk()
    desk.add(make("model.gguf"))
    page = opened(desk)
    page.text.setPlainText("a few words")
    page.measure.click()
    wait(desk, page)
    title = page.card.title.text()
    page.text.setPlainText("other words")
    desk.engine.load_s = 60
    page.measure.click()
    desk.qtbot.waitUntil(lambda: isinstance(desk.engine.requests[-1], LoadModel))
    page.result.task.stop()
    wait(desk, page)
    assert page.card.isVisible()
    assert page.card.title.text() == title
    assert page.card.said.text().startswith("Tokens: 3 in 1 piece.")
    assert not page.colored.isVisible(), "the text that was read isn't in the field"
    desk.engine.load_s = 0
    page.measure.click()
    wait(desk, page)
    assert len(page.reads) == 1
    assert page.card.said.text().startswith("Tokens: 2 in 1 piece.")
    assert page.colored.isVisible()


def test_files_and_the_experiments(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    desk = make_desk()
    page = opened(desk)
    assert page.read_sample() is False
    for name in ("one.gguf", "two.gguf"):
        desk.add(make(name))
    assert page.read_with_two() is True
    desk.settle()
    wait(desk, page)
    assert len(page.reads) == 2
    assert page.chart.isVisible()
    assert "predict the text about equally well: perplexity" in page.card.title.text()
    bad, empty = tmp_path / "bad.txt", tmp_path / "empty.txt"
    bad.write_bytes(b"\xff\xfe\x00")
    empty.write_text("  \n")
    for path, said in ((bad, "isn't UTF-8 text"), (empty, "empty.txt contains no text")):
        before = page.text.toPlainText()
        page.open_text(str(path))
        desk.settle()
        assert said in desk.window.notices.current.text
        desk.window.notices.dismiss()
        assert page.text.toPlainText() == before
    (tmp_path / "mine.txt").write_text("my own text")
    page.open_text(str(tmp_path / "mine.txt"))
    desk.settle()
    page.measure.click()
    wait(desk, page)
    assert len(page.reads) == 1  # the other models' results are for another text
    asked = [each for each in desk.engine.requests if isinstance(each, ScoreLongText)]
    assert asked[-1].text == "my own text"
    assert all(
        each.key.startswith("text ") for each in desk.engine.requests if isinstance(each, LoadModel)
    )


def test_models_of_one_name_are_told_apart(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    desk = make_desk()
    for folder in ("here", "there"):
        desk.add(make(f"{folder}/model.gguf", more={"general.name": folder}))
    page = opened(desk)
    page.text.setPlainText("word " * 3000)
    for folder in ("here", "there", "here"):
        page.model.open(str(tmp_path / folder / "model.gguf"))
        page.measure.click()
        wait(desk, page)
    names = ["model · F32 · in there", "model · F32 · in here"]
    assert [each.model for each in page.reads] == names
    assert sorted(row.name for row in rows_of(page.chart)) == sorted(names)
    assert page.sure.text() == f"How sure {names[1]} was of each token"


def test_a_model_added_later_changes_the_names_shown(make_desk: MakeDesk, make: Make) -> None:
    """The kept results have none of the words that tell models apart, since the language of the
    window may change."""
    desk = make_desk()
    desk.add(make("here/model.gguf"))
    page = opened(desk)
    page.text.setPlainText("word " * 3000)
    page.measure.click()
    wait(desk, page)
    assert page.shown.name.text() == "model · F32"
    desk.add(make("there/model.gguf", more={"general.name": "there"}))
    assert page.shown.name.text() == "model · F32 · in here"
    assert [each.model for each in page._reads] == ["model · F32"]


def test_a_model_that_is_gone_keeps_its_name(
    make_desk: MakeDesk, make: Make, tmp_path: Path
) -> None:
    desk = make_desk()
    for folder in ("here", "there"):
        desk.add(make(f"{folder}/model.gguf", more={"general.name": folder}))
    page = opened(desk)
    page.text.setPlainText("word " * 3000)
    for folder in ("here", "there"):
        page.model.open(str(tmp_path / folder / "model.gguf"))
        page.measure.click()
        wait(desk, page)
    names = [each.model for each in page.reads]
    desk.library.remove(tmp_path / "there" / "model.gguf")
    assert len(set(names)) == 2
    assert [each.model for each in page.reads] == names


@pytest.mark.parametrize("blank", ["", " ", "\n\n\t"])
def test_blank_text_can_not_be_measured(make_desk: MakeDesk, make: Make, blank: str) -> None:
    desk = make_desk()
    desk.add(make("model.gguf"))
    page = opened(desk)
    page.text.setPlainText("word")
    assert page.measure.isEnabled()
    page.text.setPlainText(blank)
    assert not page.measure.isEnabled()
    assert page.measure.toolTip() == "Type or paste text first"


def read_with(model: str, bits: float) -> Read:
    """Return the result of a model that needs this many bits per byte."""
    found = measure("ab", [scored((b"a", 0.0), (b"b", -1.0))])
    return Read(model, 512, replace(found, bits_per_byte=bits, perplexity=2**bits))


@pytest.mark.parametrize("by_token", [False, True])
def test_no_model_is_best_with_the_number_of_another(by_token: bool) -> None:
    equal = [read_with("A", 0.90121), read_with("B", 0.90119)]
    said = perplexity.headline(equal, by_token)
    assert said.startswith("The models predict the text about equally well")
    assert "0.9012 bits per byte" in said or by_token
    better = perplexity.headline([*equal, read_with("C", 0.5)], by_token)
    assert better.startswith("C predicts the text best")


# --- models on servers ----------------------------------------------------------------


@pytest.mark.parametrize("kind", ["vllm", "sglang"])
def test_a_model_on_a_server_reads_the_text(make_desk: MakeDesk, kind: Kind) -> None:
    """Each letter is a token, with a log-probability of minus a hundredth of its code. There is no
    start token before the first one."""
    text = "lighthouse " * 60
    counted = text[1:]
    with RecordedServer(kind) as server:
        desk = make_desk(server_models=(served(server),))
        page = opened(desk)
        page.text.setPlainText(text)
        page.model.open(served(server))
        assert not server.requests, "nothing is sent before the user measures"
        page.measure.click()
        wait(desk, page)
        (read,) = page.reads
        nats = sum(map(ord, counted)) / 100
        assert read.measured.tokens == len(counted)
        assert read.measured.perplexity == pytest.approx(math.exp(nats / len(counted)))
        assert read.context_length == 510
        assert "first token isn't counted" in page.card.said.text()
        assert page.colors.runs
        assert not desk.inference.loaded


@pytest.mark.parametrize("kind", ["llama_server", "ollama", "llama_cpp_python"])
def test_why_a_server_cannot_is_said(make_desk: MakeDesk, kind: Kind) -> None:
    with RecordedServer(kind) as server:
        desk = make_desk(server_models=(served(server),))
        page = opened(desk)
        page.text.setPlainText("a text")
        page.model.open(served(server))
        assert page.measure.isEnabled(), "nobody has asked it yet"
        page.measure.click()
        wait(desk, page)
        assert page.result.problem.isVisible()
        assert "perplexity can't be measured" in page.why.text()
        assert page.why.isVisible()
        assert not page.measure.isEnabled()
        ask(desk, served(server))
        page.model.open(served(server))
        assert not page.measure.isEnabled()


def test_an_experiment_sends_nothing_to_a_server(make_desk: MakeDesk, make: Make) -> None:
    with RecordedServer("vllm") as server:
        desk = make_desk(server_models=(served(server),), model_files=(str(make("Here.gguf")),))
        page = opened(desk)
        desk.scan()
        page.model.open(served(server))
        assert page.read_sample()
        desk.settle()
        wait(desk, page)
        assert [each.model for each in page.reads] == ["Here · F32"]
        assert not server.requests
