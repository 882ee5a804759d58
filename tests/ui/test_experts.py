"""Tests the Experts pane: watching a real model work, and the values in the figures."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from desktop.core.cancel import Cancel
from desktop.core.messages import Generate, LoadModel, Route
from desktop.core.numbers.units import percent, short_count
from desktop.core.routing.trace import RoutingTrace
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.look.theme import Theme
from desktop.ui.panes.experts import ExpertsPane, recording_tools
from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.experts.live.page import PROMPTS, LivePage
from desktop.ui.panes.experts.over_text.page import TextPage
from desktop.ui.panes.experts.sparse.page import SparsePage
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.panes.models import ModelsPane
from desktop.ui.plots.chart import Bar
from desktop.ui.widgets.numbers.cell_grid import CellGrid, ZoomingGrid
from desktop.ui.widgets.numbers.cells import ColoredCells
from desktop.ui.widgets.numbers.color_scale import color_image
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.results.progress import HELD_UP
from tests import planned_models, planned_rare, tiny_model, tiny_router
from tests.core.test_routing_measures import random_trace
from tests.ui.conftest import Desk, Make, MakeDesk, answer_in_chat, visible
from tests.ui.test_panes import cut_off

ANSWER_MS = 60_000
EXPERTS, USED = 4, 2


def known_trace(tokens: int = 6, probabilities: bool = True) -> RoutingTrace:
    """Return a trace of two layers. In the first, token t uses experts t and t + 1 (modulo 4); in
    the second, all tokens use 0 and 3."""
    chosen = np.zeros((tokens, 2, USED), np.uint16)
    for token in range(tokens):
        chosen[token] = [[token % EXPERTS, (token + 1) % EXPERTS], [0, 3]]
    weights = np.broadcast_to(np.array([0.75, 0.25], np.float32), chosen.shape)
    shares = np.full((tokens, 2, EXPERTS), 0.05, np.float32)
    np.put_along_axis(shares, chosen.astype(np.int64), np.float32(0.45), 2)
    shares[:, :, :] /= shares.sum(-1, keepdims=True)
    return RoutingTrace(
        tuple(range(tokens)),
        tuple(f" word{token}" for token in range(tokens)),
        (1, 4),
        EXPERTS,
        chosen,
        weights.copy(),
        shares if probabilities else None,
    )


def pane_of(desk: Desk) -> ExpertsPane:
    desk.window.open_pane("experts")
    assert isinstance(desk.window.pane, ExpertsPane)
    return desk.window.pane


def live(pane: ExpertsPane) -> LivePage:
    pane.open_page(LivePage.id)
    assert isinstance(pane.page, LivePage)
    return pane.page


class Real:
    """The pane with a small random mixture of experts in a real engine process."""

    def __init__(self, desk: Desk, path: Path) -> None:
        self.desk = desk
        desk.add(path)
        self.pane = pane_of(desk)
        self.page = live(self.pane)
        self.page.picture.views.choose("grid")
        self.watch = self.pane.watch

    def wait(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.watch.running, timeout=ANSWER_MS)
        self.desk.settle()

    @property
    def trace(self) -> RoutingTrace:
        assert self.watch.trace is not None
        return self.watch.trace


@pytest.fixture
def real(make_desk: MakeDesk, tmp_path: Path) -> Real:
    path = tiny_router.write(
        tmp_path / "Tiny-8x1M.gguf", replace(tiny_router.KINDS["Mixtral"], layers=4)
    )
    return Real(make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=512), path)


@pytest.fixture
def shown(desk: Desk) -> LivePage:
    """Page with a known trace and no model. It shows all layers."""
    pane = pane_of(desk)
    page = live(pane)
    page.picture.views.choose("grid")
    pane.watch.show_trace(known_trace(), "Known", 2)
    return page


def test_a_new_watch_goes_on_with_the_trace_of_an_earlier_one(shown: LivePage, desk: Desk) -> None:
    earlier = pane_of(desk).watch
    earlier.tokens_per_s = 12.0
    later = Watch(shown.shell.notices, desk.window.context.runtime, desk.window)
    later.restore_state(earlier.save_state())
    assert later.trace is not None
    assert later.trace is earlier.trace
    assert (later.number, later.traced, later.given) == (earlier.number, "Known", 2)
    assert later.status.endswith("while recording")


def test_the_answer_is_watched_token_by_token(real: Real) -> None:
    page = real.page
    page.ask(PROMPTS["sum"])
    assert page.stop.isVisible()
    real.wait()
    found = real.trace
    assert found.chosen.shape[1:] == (4, 2)
    assert found.probabilities is not None
    assert len(found.ids) > real.watch.given > 10
    assert "What is" in "".join(found.texts[: real.watch.given])
    assert [piece.id for piece in page.strip.pieces] == list(found.ids)
    assert page.token == len(found.ids) - 1, "the newest token is shown"
    assert page.go.isVisible()
    assert real.watch.tokens_per_s is not None
    # The watched choices match the router's when it reads the same tokens.
    job = real.desk.inference.submit(Route(real.watch.path, tokens=found.ids))
    with real.desk.qtbot.waitSignal(job.finished, timeout=ANSWER_MS) as blocker:
        pass
    assert blocker.args is not None
    again = blocker.args[0]
    chosen = np.frombuffer(again.chosen, np.uint16).reshape(found.chosen.shape)
    assert (chosen == found.chosen).all(-1).mean() > 0.9  # batches round differently


def test_a_page_that_is_opened_while_the_model_runs_says_so(real: Real) -> None:
    real.page.ask(PROMPTS["story"])
    real.pane.open_page(TextPage.id)
    page = real.pane.page
    assert isinstance(page, TextPage)
    assert page.status.text() == real.watch.status != ""
    assert page.stop.isVisible()
    assert not page.go.isVisible()
    page.stop.click()
    real.wait()
    assert page.go.isVisible()
    assert not page.stop.isVisible()


def test_an_opened_recording_has_no_speed(real: Real) -> None:
    real.page.ask(PROMPTS["sum"])
    real.wait()
    assert real.page.status.text().endswith("while recording")
    real.watch.show_trace(known_trace(), "Known", 2)
    assert real.page.status.text() == ""


def test_it_can_be_stopped_and_keeps_what_it_saw(real: Real) -> None:
    real.page.ask(PROMPTS["story"])
    real.desk.qtbot.waitUntil(
        lambda: real.watch.trace is not None and len(real.trace.ids) > 3, timeout=ANSWER_MS
    )
    real.page.stop.click()
    real.wait()
    assert real.trace.ids
    assert real.page.problem.isHidden()
    real.page.ask("Hi")
    real.wait()
    assert "Hi" in "".join(real.trace.texts)


def test_it_says_that_it_waits_for_chat(real: Real, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.services.task.HELD_UP_MS", 10)
    answer = answer_in_chat(real.desk)
    real.watch.ask("Go")
    real.desk.qtbot.waitUntil(lambda: real.page.status.text() == HELD_UP)
    answer.cancel()
    real.wait()
    assert real.page.status.text() != HELD_UP
    assert real.trace.ids


def test_another_question_begins_anew(real: Real) -> None:
    real.page.ask("A longer question than the next one")
    real.wait()
    first = real.trace
    real.page.ask("Hi")
    real.wait()
    assert real.trace is not first
    assert [piece.id for piece in real.page.strip.pieces] == list(real.trace.ids)


def test_a_recording_keeps_the_name_of_a_model_that_was_removed(real: Real, tmp_path: Path) -> None:
    other = tiny_router.write(tmp_path / "Other-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    real.desk.add(other)
    real.watch.choose(str(other))
    real.page.ask("Hi")
    real.desk.library.remove(str(other))
    assert real.watch.path != str(other), "another model is selected"
    real.wait()
    assert real.trace.ids
    assert real.watch.traced == "Other-8x1M"


def test_a_trace_is_named_once_another_model_is_selected(real: Real, tmp_path: Path) -> None:
    other = tiny_router.write(tmp_path / "Other-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    real.desk.add(other)
    mine = real.watch.path
    real.page.ask("Hi")
    real.wait()
    assert real.page.card.said.text() == ""
    real.watch.choose(str(other))
    assert real.page.card.said.text() == "Recorded with Tiny-8x1M."
    real.watch.choose(mine)
    assert real.page.card.said.text() == ""


@pytest.mark.parametrize("answers", ["", "before", "soon"])
def test_a_model_that_chat_uses_stays_in_memory(answers: str, desk: Desk, tmp_path: Path) -> None:
    """Even if this pane had loaded it, and unloaded it for another one."""
    mixtral = tiny_router.KINDS["Mixtral"]
    first, second = (
        tiny_router.write(tmp_path / f"{name}-8x1M.gguf", mixtral, seed)
        for seed, name in enumerate(("One", "Two"))
    )
    for path in (first, second):
        desk.add(path)
    watch, loaded = pane_of(desk).watch, desk.inference.loaded

    def ask(path: Path) -> None:
        watch.choose(str(path))
        watch.ask("Hi")
        desk.qtbot.waitUntil(lambda: not watch.running)
        desk.settle()

    def load_in_chat(path: Path) -> None:
        desk.inference.submit(LoadModel(str(path)))
        desk.settle()

    ask(first)
    if answers:
        desk.inference.submit(Generate(str(first), prompt="Hi"))
        if answers == "before":
            desk.settle()
        ask(second)
        assert set(loaded) == {str(first), str(second)}
        return
    load_in_chat(second)
    ask(second)
    assert set(loaded) == {str(second)}
    load_in_chat(first)
    ask(second)
    assert set(loaded) == {str(first), str(second)}


def test_a_killed_engine_is_one_sentence(real: Real) -> None:
    real.page.ask(PROMPTS["story"])
    real.desk.qtbot.waitUntil(
        lambda: real.watch.trace is not None and len(real.trace.ids) > 3, timeout=ANSWER_MS
    )
    assert real.desk.engine.process_id is not None
    psutil.Process(real.desk.engine.process_id).kill()
    real.wait()
    if real.page.problem.isVisible():  # unless the answer finished first
        assert real.trace.ids
    real.page.ask("Hi")
    real.wait()
    assert real.page.problem.isHidden()
    assert "Hi" in "".join(real.trace.texts)


def test_a_question_that_does_not_fit_is_one_sentence(real: Real) -> None:
    real.page.ask("too long " * 200)
    real.wait()
    assert real.page.problem.isVisible()
    assert "tokens long" in real.page.problem.accessibleName()
    assert real.page.prompt.text().startswith("too long")


def test_an_error_is_shown_where_the_router_is_watched_and_until_it_is_dealt_with(
    real: Real, tmp_path: Path
) -> None:
    other = tiny_router.write(tmp_path / "Other-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    real.desk.add(other)
    elsewhere = [real.desk.open_page("experts", kind) for kind in (KnobPage, SparsePage)]
    real.pane.open_page(LivePage.id)
    for deal_with_it in (
        lambda: real.watch.choose(str(other)),
        lambda: real.watch.show_trace(known_trace(), "Known", 2),
    ):
        real.page.ask("too long " * 200)
        real.wait()
        real.desk.scan()
        assert real.page.problem.isVisible()
        assert all(page.problem.isHidden() for page in elsewhere)
        deal_with_it()
        assert real.page.problem.isHidden()


def test_after_an_experiment_the_arrow_keys_walk_at_once(real: Real) -> None:
    real.page.ask(PROMPTS["sum"])
    real.wait()
    assert real.page.grid.hasFocus()
    before = real.page.token
    real.desk.qtbot.keyClick(real.page.grid, Qt.Key.Key_Left)
    assert real.page.token == before - 1


def test_the_right_cells_are_lit(shown: LivePage) -> None:
    shown._pick(1)
    grid = shown.grid
    image = grid.grab().toImage()
    trace = known_trace()
    for row in range(2):
        for column in range(EXPERTS):
            box = grid.cell(row, column).toRect()
            inside = image.pixelColor(box.left() + 8, box.top() + 8)
            bright = column in trace.chosen[1, row].tolist()
            assert (inside.red() > 100) == bright, (row, column)
            edges = [image.pixelColor(box.center().x(), box.top() + by) for by in range(3)]
            ringed = shown.shell.theme.color("ink") in edges
            assert ringed == bright, (row, column)


def test_forty_eight_layers_of_a_hundred_experts(theme: Theme, desk: Desk) -> None:
    values = np.zeros((48, 128), np.float32)
    marks = np.full((48, 128), np.nan, np.float32)
    for layer in range(48):
        values[layer, 2 * layer] = 1
        marks[layer, 2 * layer] = 0.5
    grid = CellGrid(theme, "Grid", "expert")
    desk.qtbot.addWidget(grid)
    grid.resize(900, 500)
    names = tuple(f"layer {n}" for n in range(48)), tuple(f"expert {n}" for n in range(128))
    grid.show_cells(ColoredCells(values, *names, marks=marks))
    image = grid.grab().toImage()
    ends = color_image(np.array([[0, 1]], np.float32), 0, 1, QColor("red"))
    for layer in (0, 17, 47):
        lit, dark = grid.cell(layer, 2 * layer), grid.cell(layer, 2 * layer + 1)
        assert image.pixelColor(lit.center().toPoint()) == ends.pixelColor(1, 0)
        assert image.pixelColor(dark.center().toPoint()) == ends.pixelColor(0, 0)
    assert grid.at(grid.cell(17, 34).center()) == (17, 34)
    assert grid.told(17, 34) == "layer 17, expert 34: 1.000\nchosen, with a weight of 0.500"
    assert grid.told(17, 35) == "layer 17, expert 35: 0.000"


def test_keys_walk_tokens_and_layers(shown: LivePage, desk: Desk) -> None:
    grid, keys = shown.grid, desk.qtbot
    assert (shown.token, grid.row) == (5, 0)
    keys.keyClick(grid, Qt.Key.Key_Left)
    keys.keyClick(grid, Qt.Key.Key_Left)
    keys.keyClick(grid, Qt.Key.Key_Down)
    assert (shown.token, grid.row) == (3, 1)
    assert "Layer 4: expert 0 with weight 0.75, expert 3 with weight 0.25" in grid.accessibleName()
    assert "in layer 4" in shown.load.said.text()
    assert shown.newest.isVisible()
    keys.keyClick(shown.strip, Qt.Key.Key_Right)
    assert shown.token == 4
    shown.newest.click()
    assert shown.token == 5
    for _ in range(9):
        keys.keyClick(grid, Qt.Key.Key_Right)
    assert shown.token == 5
    place = grid.cell(0, 2).center().toPoint()
    keys.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert grid.row == 0


def test_a_click_on_a_token_shows_it(shown: LivePage, desk: Desk) -> None:
    item = shown.strip.lines.lines[0].items[1]
    place = QPoint(item.x + 3, shown.strip.lines.lines[0].top + 5)
    desk.qtbot.mouseClick(shown.strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.token == 1
    assert shown.card.title.text().startswith("Token 2 of 6 goes to 2 of 4 experts in each")
    assert shown.picture.token.text() == "word1"


def test_the_load_of_a_layer(shown: LivePage) -> None:
    shown._pick(0)
    assert heights_of(shown) == pytest.approx(known_trace().load()[0])
    assert shown.load.title.text() == "Expert 1 is chosen most often"
    assert shown.load.said.text().startswith(f"It gets {percent(1 / 3)} of the choices in layer 1.")
    assert shown.load.said.text().endswith("0 idle experts.")
    shown.grid.pick(1, -1)
    assert heights_of(shown) == pytest.approx([0.5, 0, 0, 0.5])
    assert "Balance: 0.50. 2 idle experts." in shown.load.said.text()


def heights_of(shown: LivePage) -> list[float]:
    return [mark.end for mark in shown.load.bars.chart.marks if isinstance(mark, Bar)]


def test_the_grid_and_its_load_show_the_same_experts(shown: LivePage, desk: Desk) -> None:
    grid, bars = shown.grid, shown.load.bars

    def seen() -> tuple[float, float]:
        low, high = bars.shown_x
        return low + 0.5, high + 0.5

    desk.qtbot.mouseMove(grid, grid.cell(0, 2).center().toPoint())
    assert bars.canvas.hit is not None
    assert bars.canvas.hit.x == 2  # the others are faded
    bars.hovered(bars.canvas.view.place(1, 0.1), Qt.MouseButton.NoButton)
    assert grid._marked == 1
    bars.left()
    assert grid._marked == -1
    grid.setFocus()
    desk.qtbot.keyClick(grid, Qt.Key.Key_Plus)
    assert grid.span[1] - grid.span[0] == pytest.approx(EXPERTS / 1.5)
    assert seen() == pytest.approx(grid.span)
    before = grid.span
    bars.canvas.enlarge(1.2)
    assert grid.span != before
    assert grid.span == pytest.approx(seen())
    turn(grid, QPoint(-120, 0))  # horizontally
    assert grid.span == pytest.approx(seen())
    assert grid.at(grid.cell(0, 2).center()) == (0, 2)
    bars.whole.click()
    assert grid.span == (0, EXPERTS)
    turn(grid, QPoint(0, 120))
    assert grid.span[1] - grid.span[0] < EXPERTS
    desk.qtbot.keyClick(grid, Qt.Key.Key_0)
    assert seen() == pytest.approx((0, EXPERTS))


def test_another_layer_keeps_the_zoom_and_changes_the_card(shown: LivePage, desk: Desk) -> None:
    grid, bars = shown.grid, shown.load.bars
    shown._pick(0)
    ends = bars.chart.y.scale
    desk.qtbot.keyClick(grid, Qt.Key.Key_Plus)
    before = grid.span
    assert before != (0, EXPERTS)
    bars.hovered(bars.canvas.view.place(1, 0.1), Qt.MouseButton.NoButton)
    assert bars.card.facts.text().startswith("33.3%")
    grid.pick(1, -1)
    assert bars.chart.y.scale != ends
    assert grid.span == pytest.approx(before)
    assert bars.card.facts.text().startswith("0%")
    bars.left()


def test_the_grid_may_have_experts_whose_load_is_not_drawn_yet(shown: LivePage, desk: Desk) -> None:
    """While the model writes, the load is drawn a moment later than the grid."""
    grid, load = shown.grid, shown.load
    load.show_layer(None, 0, -1)
    desk.qtbot.mouseMove(grid, grid.cell(0, 3).center().toPoint())
    assert load.bars.canvas.hit is None
    load.show_layer(random_trace(experts=2, used=1), 0, 0)
    grid.pointed.emit(EXPERTS)
    assert load.bars.canvas.hit is None
    load.bars.pointed.emit("a bar of an earlier chart")
    assert grid._marked == -1


def test_a_column_is_pointed_at_only_while_no_button_is_held(shown: LivePage) -> None:
    grid, columns = shown.grid, list[int]()
    grid.pointed.connect(columns.append)
    place, none = QPointF(grid.cell(0, 2).center()), Qt.MouseButton.NoButton
    for held in (none, Qt.MouseButton.LeftButton):
        columns.clear()
        kind, no_key = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(kind, place, grid.mapToGlobal(place), none, held, no_key)
        QApplication.sendEvent(grid, move)
        assert set(columns) == ({2} if held == none else {-1})


def turn(grid: ZoomingGrid, by: QPoint) -> None:
    """Turn the wheel in the middle of the grid."""
    place = QPointF(grid.rect().center())
    event = QWheelEvent(
        place,
        grid.mapToGlobal(place),
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid, event)


def test_the_load_as_a_table_and_in_a_file(shown: LivePage, tmp_path: Path) -> None:
    card = shown.load
    card.tools.as_table.click()
    assert not card.bars.isVisible()
    counts = np.bincount(known_trace().chosen[:, 0].ravel(), minlength=EXPERTS)
    rows = range(card.numbers.rowCount())
    assert [card.numbers.item(row, 1).text() for row in rows] == [str(each) for each in counts]
    shown.grid.pick(1, -1)
    there = [int(card.numbers.item(row, 1).text()) for row in rows]
    assert there == np.bincount(known_trace().chosen[:, 1].ravel(), minlength=EXPERTS).tolist()
    card.tools.save_csv(str(tmp_path / "load.csv"))
    lines = (tmp_path / "load.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Expert,Times chosen,Share of choices"
    assert len(lines) == 1 + EXPERTS
    card.tools.as_table.click()
    assert card.bars.isVisible()


def test_as_a_table_and_in_a_file(shown: LivePage, tmp_path: Path) -> None:
    shown._pick(1)
    shown.card.tools.as_table.click()
    assert shown.card.numbers.isVisible()
    assert not shown.grid.isVisible()
    assert shown.card.numbers.item(0, 1).text() == "1"
    shown.card.tools.save_csv(str(tmp_path / "token.csv"))
    shown.card.tools.save_png(str(tmp_path / "token.png"))
    rows = list(csv.reader((tmp_path / "token.csv").open(encoding="utf-8-sig")))
    assert rows[0] == [
        "Layer",
        "Expert (rank 1)",
        "Weight (rank 1)",
        "Expert (rank 2)",
        "Weight (rank 2)",
    ]
    assert rows[1] == ["1", "1", "0.7500", "2", "0.2500"]
    assert (tmp_path / "token.png").stat().st_size > 1000


def test_a_trace_without_probabilities_shows_its_weights(desk: Desk) -> None:
    pane = pane_of(desk)
    live(pane).picture.views.choose("grid")
    pane.watch.show_trace(known_trace(probabilities=False), "Known", 0)
    cells = live(pane).grid.cells
    assert cells is not None
    assert cells.values.tolist() == [[0, 0.75, 0.25, 0], [0.75, 0, 0, 0.25]]


def test_what_is_not_looked_at_is_not_drawn(real: Real) -> None:
    real.page.ask("Hi")
    real.wait()
    real.desk.window.open_pane("models")
    before = real.page.grid.cells
    real.page._load_soon.start()  # it is still running if the page is left as the answer ends
    real.page.ask("Another")
    real.wait()
    assert real.page.grid.cells is before
    real.desk.window.open_pane("experts")
    assert real.page.grid.cells is not before
    assert len(real.page.strip.pieces) == len(real.trace.ids)


def test_a_dense_model_says_why_and_offers_a_mixture(desk: Desk, tmp_path: Path) -> None:
    dense = tiny_model.write(tmp_path / "Dense-1M.gguf")
    desk.add(dense)
    pane = pane_of(desk)
    (instead,) = visible(pane, EmptyState)
    (button,) = visible(instead, QPushButton)
    assert button.text() == "Find a mixture-of-experts model"
    mixture = tiny_router.write(tmp_path / "Tiny-8x1M.gguf", tiny_router.KINDS["Mixtral"])
    desk.add(mixture)
    pane.watch.choose(str(dense))
    (instead,) = visible(pane, EmptyState)
    (button,) = visible(instead, QPushButton)
    assert button.text() == "Watch Tiny-8x1M"
    button.click()
    assert pane.watch.path == str(mixture)
    assert live(pane).prompt.isVisible()


def test_a_token_passes_only_through_the_weights_that_are_loaded(
    desk: Desk, tmp_path: Path
) -> None:
    dense = planned_models.dense(300, 64, 128, 4, 4, 3)
    model = replace(dense, values=dense.values | {"nextn_predict_layers": 1})
    desk.add(planned_models.write(tmp_path / "Dense.gguf", model))
    (instead,) = visible(pane_of(desk), EmptyState)
    shapes = planned_rare.without_unused(model).tensors.values()
    loaded = short_count(sum(math.prod(shape) for shape in shapes))
    words = " ".join(each.text() for each in visible(instead, QLabel))
    assert f"all of the model's {loaded} weights" in words


def test_without_a_mixture_there_is_a_way_to_one(desk: Desk, make: Make) -> None:
    desk.add(make("Dense-1M.gguf"))
    pane = pane_of(desk)
    (button,) = visible(visible(pane, EmptyState)[0], QPushButton)
    button.click()
    assert isinstance(desk.window.pane, ModelsPane)


def test_asking_a_dense_model_from_an_opened_trace(desk: Desk, make: Make) -> None:
    """The trace stays, and a notice explains the problem."""
    desk.add(make("Dense-1M.gguf"))
    pane = pane_of(desk)
    pane.watch.show_trace(known_trace(), "Known", 2)
    page = live(pane)
    assert page.flow.isVisible()
    page.ask("Hi")
    assert page.flow.isVisible()
    assert page.card.said.text().endswith("Recorded with Known.")
    notice = desk.window.notices.current
    assert notice is not None
    assert "Only a mixture of experts has a router" in notice.text


def test_an_opened_recording_keeps_its_name_until_the_next_one_begins(
    shown: LivePage, desk: Desk, tmp_path: Path
) -> None:
    mixtral = tiny_router.KINDS["Mixtral"]
    other = tiny_router.write(tmp_path / "Tiny-8x2M.gguf", replace(mixtral, layers=4))
    desk.add(tiny_router.write(tmp_path / "Tiny-8x1M.gguf", mixtral))
    desk.add(other)
    shown.watch.read_apart(("one", "two"))
    shown.watch.stop()
    desk.qtbot.waitUntil(lambda: not shown.watch.running)
    assert shown.card.said.text() == "Recorded with Known."
    shown.watch.choose(str(other))
    shown.strip.picked.emit(0)
    assert shown.card.said.text() == "Recorded with Known."
    shown.watch.ask("Hi")
    desk.qtbot.waitUntil(lambda: not shown.watch.running)
    assert not shown.watch.opened
    assert shown.watch.traced == "Tiny-8x2M"


def test_no_words_are_cut_off(shown: LivePage, desk: Desk) -> None:
    for scale, *size in ((1.0, 1024, 640), (2.0, 1280, 720)):
        desk.settings.change(scale=scale)
        desk.window.resize(*size)
        desk.qtbot.wait(20)
        assert not list(cut_off(desk.window)), scale


def test_a_recording_opens_again_without_the_model(
    shown: LivePage, desk: Desk, tmp_path: Path
) -> None:
    tools, path = shown.recording, tmp_path / "routing.npz"
    tools.save_file(str(path), "npz")
    desk.settle()
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.text == "routing.npz was saved."
    shown.watch.show_trace(known_trace(2), "Other", 0)
    assert len(shown.strip.pieces) == 2
    tools.open_file(str(path))
    desk.settle()
    assert shown.watch.traced == "Known"
    assert shown.watch.given == 2
    assert len(shown.strip.pieces) == 6
    assert shown.card.title.text().endswith("in each of 2 layers")
    assert shown.card.said.text() == "Recorded with Known."


def test_a_truncated_recording_is_one_sentence(shown: LivePage, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "routing.npz"
    shown.recording.save_file(str(path), "npz")
    desk.settle()
    path.write_bytes(path.read_bytes()[:-300])
    shown.recording.open_file(str(path))
    desk.settle()
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.text.startswith("routing.npz isn't a complete recording")
    assert len(shown.strip.pieces) == 6, "what was there stays"


def test_the_menu_saves_in_three_ways(
    shown: LivePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "routing"), ""))
    for action in shown.recording._menu.actions():
        action.trigger()
        desk.settle()
    found = {each.name: each.read_bytes()[:9] for each in tmp_path.glob("routing.*")}
    assert sorted(found) == ["routing.csv", "routing.json", "routing.npz"]
    assert found["routing.npz"].startswith(b"PK")
    assert found["routing.csv"].endswith(b"token,")
    assert found["routing.json"].startswith(b'{"model"')


def test_saving_says_how_far_it_is_and_can_be_stopped(
    shown: LivePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*arguments: object) -> Iterator[float]:
        cancel = arguments[-1]
        assert isinstance(cancel, Cancel)
        while True:
            cancel.check()
            time.sleep(0.005)
            yield 0.4

    monkeypatch.setattr(recording_tools, "save", endless)
    tools = shown.recording
    tools.save_file(str(tmp_path / "routing.csv"), "csv")
    desk.qtbot.waitUntil(lambda: tools.far.text() == "40%")
    assert tools.stop.isVisible()
    assert not tools.save.isVisible()
    tools.stop.click()
    desk.settle()
    assert tools.save.isVisible()
    assert tools.far.isHidden()


def test_nothing_can_be_saved_before_there_is_something(desk: Desk) -> None:
    page = live(pane_of(desk))
    assert not page.recording.save.isEnabled()
    page.watch.show_trace(known_trace(), "Known", 0)
    assert page.recording.save.isEnabled()


def test_the_side_goes_where_the_room_is_short(shown: LivePage, desk: Desk) -> None:
    assert shown.load.isVisible()
    wide = shown.grid.width()
    desk.settings.change(scale=1.5)
    desk.qtbot.wait(20)
    assert not shown.load.isVisible()
    desk.settings.change(scale=1.0)
    desk.qtbot.waitUntil(lambda: shown.load.isVisible() and shown.grid.width() == wide)
