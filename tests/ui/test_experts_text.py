"""Tests the page that summarizes a trace: pictures, figures, and tables of all layers."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from desktop.core.routing.measures import measures, together
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.panes.experts import ExpertsPane, texts
from desktop.ui.panes.experts.over_text.figure import layers_table, pairs_headline, summary_of
from desktop.ui.panes.experts.over_text.page import LAYERS, PAIRS, TOKENS, TextPage
from tests import tiny_router
from tests.core.test_routing_measures import random_trace
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.test_experts import ANSWER_MS, pane_of
from tests.ui.test_panes import cut_off

TRACE = random_trace(90)


def page_of(pane: ExpertsPane) -> TextPage:
    pane.open_page(TextPage.id)
    assert isinstance(pane.page, TextPage)
    return pane.page


@pytest.fixture
def page(desk: Desk) -> TextPage:
    pane = pane_of(desk)
    made = page_of(pane)
    pane.watch.show_trace(TRACE, "Known", 0)
    desk.settle()
    return made


def test_the_load_of_all_layers(page: TextPage) -> None:
    cells = page.layers.cells
    assert cells is not None
    assert np.array_equal(cells.values, TRACE.load())
    assert "Layer 5, expert 7: 50.0% of the choices" in page.layers.told(2, 7)
    assert page.card.said.text().endswith("Known processed 90 tokens.")


def test_a_layer_is_looked_into(page: TextPage, desk: Desk) -> None:
    expected = measures(TRACE)
    place = page.layers.cell(1, 3).center().toPoint()
    desk.qtbot.mouseClick(page.layers, Qt.MouseButton.LeftButton, pos=place)
    assert page.measures.title.text() == "Layer 2"
    texts_shown = [row.value.text() for row in page.measures.rows]
    of = expected[1]
    assert texts_shown == [
        f"{of.balance:.2f}",
        f"{of.variation:.2f}",
        f"{of.idle}",
        f"{of.chosen_share:.2f}",
        f"{of.sureness:.2f}",
        f"{of.change:.2f}",
    ]
    assert page.measures.rows[1].chance.text() == f"random: {of.chance_variation:.2f}"
    desk.qtbot.keyClick(page.layers, Qt.Key.Key_Down)
    assert page.measures.title.text() == "Layer 5"
    assert page.measures.rows[2].value.text() == "6"


def test_tokens_of_a_layer_are_scrolled_through(page: TextPage, desk: Desk) -> None:
    page.pictures.choose(TOKENS)
    desk.qtbot.wait(20)
    grid, bar = page.tokens.grid, page.tokens.bar
    assert grid.cells is not None
    fits = len(grid.cells.rows)
    assert 5 < fits < 90
    assert bar.maximum() == 90 - fits
    assert grid.cells.rows[0] == "0 t0"
    for _ in range(fits + 2):
        desk.qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert bar.value() == 3
    assert grid.cells.rows[0] == "3 t3"
    marks = grid.cells.marks
    assert marks is not None
    assert set(np.flatnonzero(np.isfinite(marks[0]))) == set(TRACE.chosen[3, 0].tolist())
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -360), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    page.tokens.wheelEvent(down)
    assert bar.value() > 3
    bar.setValue(bar.maximum())
    assert grid.cells.rows[-1] == "89 t89"


def test_which_are_chosen_together(page: TextPage) -> None:
    page.pictures.choose(PAIRS)
    pairs, cells = together(TRACE, 0), page.pairs.cells
    assert cells is not None
    apart = ~np.eye(8, dtype=bool)
    assert np.array_equal(cells.values[apart], pairs.measured[apart])
    told = page.pairs.told(0, 1)
    assert f"together for {100 * pairs.measured[0, 1]:.1f}%" in told
    assert f"{100 * pairs.expected[0, 1]:.1f}% if they were independent" in told


def test_one_expert_per_token_has_no_pairs() -> None:
    alone = random_trace(9, used=1)
    said = "In layer 2, each token goes to one expert, so no two are chosen together"
    assert pairs_headline(alone, 1, together(alone, 1)) == (said, "")


def test_the_scale_of_the_tokens_names_the_router_s_value(desk: Desk) -> None:
    pane = pane_of(desk)
    page, scores = page_of(pane), TRACE.probabilities
    assert scores is not None
    page.pictures.choose(TOKENS)
    for values, name in (
        (scores, "router probability"),
        (0.7 * scores, "router score"),
        (None, "weight of each chosen expert (the others weren't recorded)"),
    ):
        pane.watch.show_trace(replace(TRACE, probabilities=values), name, 0)
        desk.settle()
        assert page._scale._text.text().endswith(f": {name}")


@pytest.mark.parametrize(
    ("picture", "head", "rows"),
    [(LAYERS, "Layer", 3), (TOKENS, "Token", 90), (PAIRS, "Expert", 28)],
)
def test_every_picture_has_its_table(
    page: TextPage, tmp_path: Path, picture: str, head: str, rows: int
) -> None:
    page.pictures.choose(picture)
    page.card.tools.as_table.click()
    assert page.card.numbers.isVisible()
    assert page.card.numbers.rowCount() == rows
    page.card.tools.save_csv(str(tmp_path / "x.csv"))
    lines = list(csv.reader((tmp_path / "x.csv").open(encoding="utf-8-sig", newline="")))
    assert lines[0][0] == head
    assert len(lines) == rows + 1
    page.card.tools.as_table.click()
    assert not page.card.numbers.isVisible()


@pytest.mark.usefixtures("german")
def test_the_numbers_of_a_table_are_plain_in_files() -> None:
    (_, row, *_) = csv.reader(layers_table(summary_of(TRACE, "Known")).csv().splitlines())
    first = measures(TRACE)[0]
    assert row[1:3] == [f"{first.balance:.3f}", f"{first.variation:.3f}"]


def test_only_the_last_trace_is_summed_up(page: TextPage, desk: Desk) -> None:
    page.watch.show_trace(random_trace(20), "First", 0)
    page.watch.show_trace(random_trace(30), "Second", 0)
    desk.settle()
    assert page.card.said.text().endswith("Second processed 30 tokens.")


def test_a_summary_is_not_shown_once_the_next_reading_has_failed(
    page: TextPage, desk: Desk, tmp_path: Path
) -> None:
    desk.add(tiny_router.write(tmp_path / "Tiny-8x1M.gguf", tiny_router.KINDS["Mixtral"]))
    free = Event()
    desk.window.context.runtime.background.call(free.wait, "work before the summary")
    page.watch.show_trace(random_trace(20), "Late", 0)
    page.read("A text of which the fake engine records nothing")
    desk.qtbot.waitUntil(lambda: not page.watch.running)
    free.set()
    desk.settle()
    assert page.watch.trace is None
    assert page.summary_shown is None
    assert not page.card.isVisible()


def test_without_probabilities_their_figures_are_left_out(page: TextPage, desk: Desk) -> None:
    page.watch.show_trace(random_trace(20, probabilities=False), "Plain", 0)
    desk.settle()
    shown = [row.isVisible() for row in page.measures.rows]
    assert shown == [True, True, True, False, False, True]
    page.pictures.choose(TOKENS)
    assert page._scale._text.text().endswith("(the others weren't recorded)")


def test_a_real_model_reads_a_text(make_desk: MakeDesk, tmp_path: Path) -> None:
    kind = replace(tiny_router.KINDS["OLMoE"], layers=3)
    path = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", kind)
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=1024)
    desk.add(path)
    pane = pane_of(desk)
    page = page_of(pane)
    page.read(texts.CODE)
    desk.qtbot.waitUntil(lambda: not pane.watch.running, timeout=ANSWER_MS)
    desk.settle()
    trace = pane.watch.trace
    assert trace is not None
    assert "".join(trace.texts) == texts.CODE
    assert pane.watch.given == 0, "all of it is text"
    assert page.summary_shown is not None
    assert page.layers.isVisible()
    assert page.field.toPlainText() == texts.CODE


def test_the_sentence_names_the_model_whose_picture_is_shown(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    """While another model reads, the picture of the first one stays."""
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=1024)
    for seed, name in enumerate(("Other-8x1M", "Tiny-8x1M")):
        desk.add(tiny_router.write(tmp_path / f"{name}.gguf", tiny_router.KINDS["OLMoE"], seed))
    pane = pane_of(desk)
    page = page_of(pane)
    said: list[str] = []

    def read(name: str) -> None:
        pane.watch.choose(str(tmp_path / f"{name}.gguf"))
        page.read(texts.SUMS)
        desk.qtbot.waitUntil(lambda: not pane.watch.running, timeout=ANSWER_MS)
        desk.settle()

    def point() -> None:
        page.layers.picked.emit(1, 0)
        said.append(page.card.said.text())

    read("Tiny-8x1M")
    pane.watch.grown.connect(point)
    read("Other-8x1M")
    assert "Tiny-8x1M processed" in said[0]
    assert "Other-8x1M processed" in page.card.said.text()


def test_a_text_from_a_file(page: TextPage, desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Émile\n", encoding="utf-8")
    bad.write_bytes(b"\xff\xfe\x00")
    page.open_text(str(good))
    desk.settle()
    assert page.field.toPlainText() == "Émile"
    page.open_text(str(bad))
    desk.settle()
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.text == "bad.txt isn't UTF-8 text. Save it as UTF-8, then add it again."
    assert page.field.toPlainText() == "Émile"


def test_no_words_are_cut_off(page: TextPage, desk: Desk) -> None:
    for scale, *size in ((1.0, 1024, 640), (2.0, 1280, 720)):
        desk.settings.change(scale=scale)
        desk.window.resize(*size)
        for picture in (LAYERS, TOKENS, PAIRS):
            page.pictures.choose(picture)
            desk.qtbot.wait(20)
            assert not list(cut_off(desk.window)), (scale, picture)
