"""Tests the page that compares the routing of two prompts, in charts and in words, with shuffled
tokens as a baseline."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.core.library import shipped_models
from desktop.core.resources import resource
from desktop.core.routing.contrast import overlap
from desktop.core.routing.trace import RoutingTrace
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.experiments import MIXTURE
from desktop.ui.panes.experts import texts
from desktop.ui.panes.experts.two_texts import page as two_page
from desktop.ui.panes.experts.two_texts.page import KINDS, TwoPage
from desktop.ui.panes.experts.two_texts.strip import colored
from desktop.ui.widgets.numbers.cells import ColoredCells
from tests import tiny_router
from tests.core.test_routing_contrast import A, B, C
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.drawn import points_of
from tests.ui.test_experts import ANSWER_MS
from tests.ui.test_panes import cut_off


def page_of(desk: Desk) -> TwoPage:
    return desk.open_page("experts", TwoPage)


@pytest.fixture
def page(desk: Desk) -> TwoPage:
    """Page with known traces of two texts that no model has read."""
    made = page_of(desk)
    made.watch.shown_anyway, made.watch.reader = True, "Known"
    made.watch.model_changed.emit()
    made.watch.texts_read.emit([A, B])
    desk.settle()
    return made


def test_the_points_are_the_figures(page: TwoPage) -> None:
    found = overlap(A, B)
    assert page.contrast is not None
    assert np.array_equal(page.contrast.measured, found.measured)
    points = points_of(page.chart)
    assert [point.y for point in points] == found.measured.tolist()
    assert [point.hollow for point in points] == [not found.stands_out(at) for at in range(3)]
    assert found.stands_out(0)
    assert not found.stands_out(2)
    assert page.card.said.text().startswith(f"The texts differ most in layer {found.layers[0]}")
    tokens = len(A.ids) + len(B.ids)
    assert page.card.said.text().endswith(f" Known processed {tokens} tokens.")


def test_a_layer_is_chosen_by_mouse_and_keys(page: TwoPage, desk: Desk) -> None:
    scene = page.chart.canvas
    place = scene.view.place(2, 0.5).toPoint()
    desk.qtbot.mouseClick(scene.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page._layer.text() == "Layer 5"
    assert page.strip.isVisible()
    assert page.strip._loads == pytest.approx(np.stack([A.load()[2], B.load()[2]]))
    desk.qtbot.keyClick(page.chart, Qt.Key.Key_Left)
    assert page._layer.text() == "Layer 2"
    assert "Layer 2" in page.chart.accessibleName()
    desk.qtbot.mouseClick(scene.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 20))
    assert page._layer.text() == "Layer 2", "beside the layers"


def test_the_layer_that_the_sentence_speaks_of_is_shown(page: TwoPage, desk: Desk) -> None:
    page.chart.picked.emit("2")
    assert page._layer.text() == "Layer 5"
    page.watch.texts_read.emit([A, B])
    desk.settle()
    assert page.contrast is not None
    assert page._layer.text() == f"Layer {page.contrast.layers[0]}"
    assert f"The texts differ most in layer {page.contrast.layers[0]}" in page.card.said.text()


def test_eight_experts_fill_a_large_window(page: TwoPage, desk: Desk) -> None:
    desk.window.resize(1920, 1080)
    names = tuple(f"expert {number}" for number in range(8))
    page.grid.show()
    page.grid.show_cells(ColoredCells(np.zeros((2, 8)), ("A", "B"), names))
    desk.qtbot.wait(20)
    assert page.grid.cell(1, 7).right() >= page.grid.width() - 8


def test_the_texts_are_larger_in_a_large_window(page: TwoPage, desk: Desk) -> None:
    field = page.fields[0]
    height, pixels = field.height(), field.fontInfo().pixelSize()
    desk.window.resize(1920, 1080)
    desk.qtbot.waitUntil(lambda: field.height() > 1.5 * height)
    assert field.fontInfo().pixelSize() > 1.5 * pixels
    desk.window.resize(1280, 720)
    desk.qtbot.waitUntil(lambda: field.height() == height)
    assert field.fontInfo().pixelSize() == pixels


def test_the_texts_have_the_colors_of_their_experts(page: TwoPage, desk: Desk) -> None:
    """In the trace, each token is a word, and the experts of the first text are the even ones."""
    words = ("one ", "two ", "three ", "four")
    chosen = np.array([[[0, 1]], [[2, 1]], [[3, 1]], [[4, 1]]], np.uint16)
    weights = np.full(chosen.shape, 0.5, np.float32)
    first = RoutingTrace((1, 2, 3, 4), words, (0,), 5, chosen, weights)
    second = replace(first, chosen=np.where(chosen == 1, 1, 3).astype(np.uint16))
    for field in page.fields:
        field.setPlainText("".join(words))
    page.watch.texts_read.emit([first, second])
    desk.settle()
    assert page.strip.lean.tolist() == pytest.approx([-1, 0, -1, 0.6, -1])
    first_text, second_text = page.colors
    assert [run.step for run in first_text.runs] == [1, 1, 2, 1]
    assert [run.step for run in second_text.runs] == [2, 2, 2, 2]
    assert [run.start for run in first_text.runs] == [0, 4, 8, 14]
    strip = page.strip
    strip.setFocus()
    desk.qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleName() == "Expert 1: text A: 50% of the choices, text B: 50%"
    assert strip.told_at(strip.box(4).center()).startswith("Expert 4\ntext A: 12%")
    page._reading = tuple(KINDS)[:3]
    page.watch.texts_read.emit([first, second, first])
    desk.settle()
    assert not first_text.runs, "the kinds of text are other texts"
    assert not second_text.runs
    page._reading = two_page.NAMES
    page.watch.texts_read.emit([first, second])
    desk.settle()
    assert first_text.runs
    page.fields[0].setPlainText("Another text")
    assert not first_text.runs, "the colors are those of the text that was read"
    page.chart.picked.emit("0")
    assert not first_text.runs


def test_a_token_before_the_text_has_no_color() -> None:
    chosen = np.array([[[0]], [[1]]], np.uint16)
    trace = RoutingTrace((1, 2), ("<s>", "Hi"), (0,), 2, chosen, np.ones((2, 1, 1), np.float32))
    assert [run[:2] for run in colored("Hi", trace, 0, np.array([0.0, 1.0]))] == [(0, 2)]


@pytest.mark.parametrize(
    ("text", "before", "place"), [("a 🦊 b", ("a",), (1, 4)), ("🦊 b", (), (0, 2))]
)
def test_a_character_of_several_tokens_has_a_color(
    text: str, before: tuple[str, ...], place: tuple[int, int]
) -> None:
    """A trace has no text for a part of a character, and some tokenizers begin with a space."""
    words = (*before, " \ufffd", "\ufffd", " b")
    chosen = np.array([[[int(at == len(words) - 2)]] for at in range(len(words))], np.uint16)
    weights = np.ones((len(words), 1, 1), np.float32)
    trace = RoutingTrace(tuple(range(len(words))), words, (0,), 2, chosen, weights)
    runs = colored(text, trace, 0, np.array([0.0, 1.0]))
    assert [run[:2] for run in runs if run.step] == [place]


def test_texts_that_do_not_differ_are_called_noise(page: TwoPage, desk: Desk) -> None:
    page.watch.texts_read.emit([C, C])
    desk.settle()
    assert page.card.said.text().startswith("The differences may be just noise")


def test_its_table_and_file(page: TwoPage, tmp_path: Path) -> None:
    page.card.tools.as_table.click()
    assert page.card.numbers.isVisible()
    page.card.tools.save_csv(str(tmp_path / "x.csv"))
    rows = list(csv.reader((tmp_path / "x.csv").open(encoding="utf-8-sig", newline="")))
    assert rows[0][:3] == ["Layer", "Overlap", "Shuffled tokens"]
    assert [row[0] for row in rows[1:]] == ["1", "2", "5"]
    assert [row[5] for row in rows[1:]][::2] == ["yes", "no"]


def test_a_real_model_reads_both_and_five(make_desk: MakeDesk, tmp_path: Path) -> None:
    kind = replace(tiny_router.KINDS["Mixtral"], layers=3)
    path = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", kind)
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=1024)
    desk.add(path)
    page = page_of(desk)

    def wait() -> None:
        desk.qtbot.waitUntil(lambda: not page.watch.running, timeout=ANSWER_MS)
        desk.settle()

    page.compare(texts.STORY, texts.SPANISH)
    assert page.stop.isVisible()
    wait()
    assert [field.toPlainText() for field in page.fields] == [texts.STORY, texts.SPANISH]
    assert page.contrast is not None
    assert page.contrast.loads.shape == (2, 3, 8)
    assert page.watch.trace is None, "what the other pages show is left alone"
    page.tell_kinds()
    wait()
    assert page.contrast.loads.shape == (len(KINDS), 3, 8)
    assert page.contrast.most > 2
    assert "bits" in page.card.said.text()
    assert "Tiny-8x1M processed" in page.card.said.text()
    page.fields[1].setPlainText("  ")
    page.go.click()
    assert page.status.text() == "Type both texts first"
    assert page.status.isVisible()
    page.watch.said.emit("")
    assert page.status.isHidden(), "it would leave a gap before the button"
    assert not page.watch.running


def test_arithmetic_and_a_poem_differ_in_all_layers_of_the_demo_mixture(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    """That is what the experiment's callout shows."""
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=1024)
    desk.add(resource("models", f"{MIXTURE}.gguf"))
    page = page_of(desk)
    page.compare(texts.SUMS, texts.POEM)
    desk.qtbot.waitUntil(lambda: not page.watch.running, timeout=ANSWER_MS)
    desk.settle()
    assert page.card.title.text() == "In 5 of 5 layers, the two texts use different experts."


def test_no_words_are_cut_off(page: TwoPage, desk: Desk) -> None:
    for scale, *size in ((1.0, 1024, 640), (2.0, 1280, 720)):
        desk.settings.change(scale=scale)
        desk.window.resize(*size)
        desk.qtbot.waitUntil(lambda: not list(cut_off(desk.window)))


def test_a_stopped_reading_leaves_what_is_shown(page: TwoPage) -> None:
    """Another question was started, but no answer came."""
    page.tell_kinds()
    page.chart.picked.emit("1")
    assert page.strip._names == ("A", "B")
    assert not page.grid.isVisible()
    assert page.as_table().head[1] == "Overlap"


def test_a_demo_model_is_asked_for_its_own_skills(
    page: TwoPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, desk: Desk
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(page.watch, "read_apart", asked.append)
    found = {name: f"about {name}" for name in ("json", "units", "words")}
    monkeypatch.setattr(two_page, "skill_texts", lambda: found)
    page.tell_kinds()
    assert asked[-1] == tuple(KINDS.values()), "a model of another kind"
    folder = tmp_path / "models-that-ship"
    folder.mkdir()
    tiny_router.write(folder / "Tiny-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", folder)
    desk.scan()
    page.watch.choose(str(folder / "Tiny-8x1M.gguf"))
    page.tell_kinds()
    assert asked[-1] == tuple(found.values())
    page.watch.texts_read.emit([A, B, C])
    desk.settle()
    assert page._names == ("JSON", "Units of measurement", "Words")
