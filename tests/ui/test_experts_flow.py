"""Tests the path of a token through one layer: the data, the frames, and playing a recording."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage

from desktop.core.routing.trace import RoutingTrace
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.experiments import BY_ID
from desktop.ui.figures.router.flow import (
    FLOW_MS,
    STEP_MS,
    FlowExpert,
    FlowLayer,
    flow_of,
)
from desktop.ui.figures.router.flow_places import FlowPlaces, apart
from desktop.ui.look.motion import eased, film
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.models import ModelsPane
from tests import tiny_router
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.test_experts import ANSWER_MS, EXPERTS, known_trace, live, pane_of
from tests.ui.test_panes import cut_off

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def page(desk: Desk) -> LivePage:
    """The page with a known trace, which has two tokens of a prompt."""
    pane = pane_of(desk)
    shown = live(pane)
    pane.watch.show_trace(known_trace(), "Known", 2)
    return shown


def of_digits(count: int = 40) -> RoutingTrace:
    """Return a trace of 12 layers and 128 experts in which digits go to expert 100 of layer 0, and
    words anywhere."""
    random = np.random.default_rng(0)
    probabilities = random.dirichlet(np.full(128, 0.1), (count, 12)).astype(np.float32)
    texts = tuple(str(at % 10) if at % 2 else f" word{at}" for at in range(count))
    probabilities[1::2, 0] *= 0.1
    probabilities[1::2, 0, 100] += 0.9
    chosen = np.argsort(-probabilities, -1)[..., :8]
    weights = np.take_along_axis(probabilities, chosen, -1)
    ids = tuple(at % 10 if at % 2 else 100 + at for at in range(count))
    return RoutingTrace(
        ids, texts, tuple(range(12)), 128, chosen.astype(np.uint16), weights, probabilities
    )


# --- the description -----------------------------------------------------------------------


def test_the_flow_says_what_the_recording_says() -> None:
    trace = known_trace()
    flow = flow_of(trace, 1, 0, 0.45)
    assert flow.token == "word1"
    assert trace.probabilities is not None
    probabilities = trace.probabilities[1, 0].tolist()
    assert flow.experts == tuple(
        FlowExpert(at, probabilities[at], {1: 0.75, 2: 0.25}.get(at)) for at in range(EXPERTS)
    )
    assert flow.layers == (
        FlowLayer(1, ((1, 0.75), (2, 0.25))),
        FlowLayer(4, ((0, 0.75), (3, 0.25))),
    )
    assert [flow.width_of(each) for each in flow.experts] == [0, 0.75, 0.25, 0]
    assert flow_of(trace, 1, 1, 0.45).layer.number == 4


def test_weights_above_one_keep_their_proportions() -> None:
    trace = replace(known_trace(), weights=np.full((6, 2, 2), 2.5, np.float32))
    flow = flow_of(trace, 0, 0, 1.0)
    assert [flow.width_of(each) for each in flow.used] == [0.5, 0.5]


def test_without_probabilities_the_probabilities_are_unknown() -> None:
    flow = flow_of(known_trace(probabilities=False), 0, 0, 1.0)
    assert [each.probability for each in flow.experts] == [None] * EXPERTS
    assert flow.experts[0].told == "Expert 0\nits output has the weight 0.75"
    assert flow.experts[3].told == "Expert 3\nnot used for this token"


def test_a_long_token_is_shortened() -> None:
    trace = replace(known_trace(), texts=("x" * 200,) * 6)
    assert flow_of(trace, 0, 0, 1.0).token == "x" * 23 + "…"


def test_the_front_goes_from_left_to_right() -> None:
    assert (eased(0), eased(0.5), eased(1)) == (0, 0.5, 1)
    assert FLOW_MS < STEP_MS == 500, "a token has arrived when the next one sets out"


def test_boxes_move_apart_but_stay_in_order_and_inside() -> None:
    assert apart([10, 12, 50], 20, 0, 100) == [10, 30, 50]
    assert apart([90, 95, 99], 20, 0, 100) == [50, 70, 90]
    assert apart([2], 20, 0, 100) == [10]
    places = FlowPlaces(800, 300, 1.0, 128, 12)
    boxes = places.boxes([0, 1, 2, 64, 125, 126, 127])
    assert not any(one.intersects(other) for one, other in pairwise(boxes))
    assert all(box.top() >= 0 and box.bottom() <= places.bottom for box in boxes)


# --- the picture ---------------------------------------------------------------------------


def test_the_token_lights_up_what_it_has_passed(page: LivePage) -> None:
    flow, accent = page.flow, page.shell.theme.color("accent")
    page._pick(3)
    flow.motion.end()
    page._pick(4)  # experts 0 and 1 after 3 and 0
    chip, sum_at = flow.places.chip.topLeft() + QPointF(12, 8), flow.places.sum
    used, unused = (flow.places.box(at).topLeft() + QPointF(12, 3) for at in (1, 2))
    circle = QPointF(sum_at.x() - flow.places.radius + 4, sum_at.y())
    lit: list[tuple[bool, ...]] = []
    for share in (0.0, 0.5, 1.0):
        flow.motion.hold(share)
        picture = flow.grab().toImage()
        at = (chip, used, circle, unused)
        lit.append(tuple(picture.pixelColor(each.toPoint()) == accent for each in at))
    assert lit == [
        (False, False, False, False),
        (True, False, False, False),
        (True, True, True, False),
    ]


def test_the_last_frame_is_what_is_saved(page: LivePage, tmp_path: Path) -> None:
    page._pick(0)
    page.flow.motion.end()
    before = page.flow.grab().toImage()
    page._pick(1)
    page.flow.motion.hold(0.5)
    halfway = page.flow.grab().toImage()
    page.card.tools.save_png(str(tmp_path / "flow.png"))
    assert not page.flow.motion.runs
    after = page.flow.grab().toImage()
    assert len({before.cacheKey(), halfway.cacheKey(), after.cacheKey()}) == 3
    assert halfway not in (before, after)
    saved = QImage(str(tmp_path / "flow.png"))
    assert saved.width() == 2 * page.card.width()
    assert page.picture.views.isVisible(), "the controls are left out, and come back"


def test_it_is_saved_as_svg_without_the_controls(page: LivePage, tmp_path: Path) -> None:
    page._pick(1)
    page.card.tools.save_svg(str(tmp_path / "flow.svg"))
    root = ElementTree.parse(tmp_path / "flow.svg").getroot()
    words = ["".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")]
    assert {"Router", "Expert 1", "0.75 × expert 1", "word1"} <= set(words)
    assert page.card.title.text() in words
    assert "All layers" not in words
    assert not list(root.iter(f"{SVG}image")), "it stays sharp at any size"


def test_a_wider_line_is_a_larger_weight(page: LivePage) -> None:
    flow, accent = page.flow, page.shell.theme.color("accent")
    page._pick(1)  # weights 0.75 and 0.25
    flow.motion.end()
    picture, places = flow.grab().toImage(), flow.places
    x = round((places.router.right() + places.box(0).left()) / 2)

    def width(expert: int) -> int:
        middle, half = places.y(expert), places.row / 2
        ys = range(round(middle - half), round(middle + half))
        return sum(picture.pixelColor(x, y) == accent for y in ys)

    assert width(1) == pytest.approx(3 * width(2), abs=3)
    assert width(2) > 0
    assert width(3) == 0


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_many_experts_and_layers(desk: Desk, page: LivePage, mode: str) -> None:
    desk.settings.change(theme=mode)
    page.watch.show_trace(of_digits(), "Large", 0)
    desk.qtbot.wait(1)
    page.player.pause()
    page._pick(1)
    frames = film(page.flow.motion)
    assert frames[0].toImage() != frames[-1].toImage()
    background = QColor(page.shell.theme.color("surface"))
    assert frames[-1].toImage().pixelColor(0, 0) == background
    last = page.flow.places.layer(11).center()
    assert page.flow.told_at(last).startswith("Layer 11: expert ")


def test_the_next_token_is_repainted_where_it_was_and_where_it_is(
    desk: Desk, page: LivePage
) -> None:
    desk.qtbot.wait(50)
    for way in (1, 1, -1):
        page.player.stepped.emit(way)
        on_screen, anew = desk.painted(page.strip.viewport())
        assert on_screen == anew


def test_what_all_tokens_of_a_layer_share_is_painted_again_for_another_layer(
    page: LivePage,
) -> None:
    flow = page.flow
    page._pick(0)
    for place in (0, 1, 0):
        page.grid.pick(place, -1)
        page._step(1)
        assert flow.motion.runs
        passed = QRect(0, 0, flow.width() // 2, flow.height())
        kept = film(flow.motion)[-2].copy(passed).toImage()
        page.flow._restyle()
        assert kept == film(flow.motion)[-2].copy(passed).toImage()


def test_the_grid_shows_the_token_once_it_is_seen(desk: Desk, page: LivePage) -> None:
    page._pick(2)
    page._pick(3)
    page.picture.views.choose("grid")
    assert page.grid.cells is not None
    assert page.grid.cells.marks is not None
    marks = np.isfinite(page.grid.cells.marks)
    assert np.flatnonzero(marks[0]).tolist() == sorted({3 % EXPERTS, 4 % EXPERTS})


def test_no_words_are_cut_off_in_one_layer(desk: Desk, page: LivePage) -> None:
    for scale, *size in ((1.0, 1024, 640), (2.0, 1280, 720)):
        desk.settings.change(scale=scale)
        desk.window.resize(*size)
        desk.qtbot.wait(20)
        assert not list(cut_off(desk.window)), scale
        page.flow.grab()


# --- keys and pointer ---------------------------------------------------------------------


def test_keys_step_through_tokens_and_layers(desk: Desk, page: LivePage) -> None:
    flow, key = page.flow, desk.qtbot.keyClick
    page.player.pause()
    page._pick(2)
    key(flow, Qt.Key.Key_Right)
    assert page.token == 3
    assert flow.motion.runs
    key(flow, Qt.Key.Key_Left)
    key(flow, Qt.Key.Key_Left)
    assert page.token == 1
    assert "Token 2 of 6: word1. Layer 1: expert 1 with weight 0.75" in flow.accessibleName()
    key(flow, Qt.Key.Key_Down)
    assert flow.flow is not None
    assert flow.flow.layer.number == 4
    assert not flow.motion.runs, "another layer is shown at once"
    assert "in layer 4" in page.load.said.text()
    key(flow, Qt.Key.Key_Down)
    assert flow.flow.layer.number == 4
    key(flow, Qt.Key.Key_Up)
    assert flow.flow.layer.number == 1
    key(flow, Qt.Key.Key_Space)
    assert page.player.plays
    key(flow, Qt.Key.Key_Right)
    assert not page.player.plays, "a step pauses"


def test_a_click_in_the_strip_enlarges_a_layer(desk: Desk, page: LivePage) -> None:
    place = page.flow.places.layer(1).center().toPoint()
    desk.qtbot.mouseClick(page.flow, Qt.MouseButton.LeftButton, pos=place)
    assert page.picture.place == 1
    page.picture.views.choose("grid")
    assert page.grid.row == 1, "the grid has the same layer"


def test_the_pointer_is_told_what_an_expert_does(page: LivePage) -> None:
    page._pick(1)
    told = page.flow.told_at(page.flow.places.box(1).center())
    assert told == "Expert 1\nthe router gave it 0.45\nits output has the weight 0.75"
    assert "not used" in page.flow.told_at(page.flow.places.box(0).center())
    assert page.flow.told_at(QPointF(2, 2)) == ""


# --- playing -------------------------------------------------------------------------------


def test_it_plays_from_the_answer_to_its_end(desk: Desk, page: LivePage) -> None:
    assert page.player.plays
    assert page.token == 2, "the first token of the answer"
    seen = [page.token]
    page.player._timer.setInterval(5)
    page.strip.picked.connect(seen.append)
    desk.qtbot.waitUntil(lambda: not page.player.plays)
    assert page.token == 5
    assert not page.newest.isVisible()
    page.player.button.click()
    assert page.token == 2, "it plays again"
    assert page.player.plays
    page.player.button.click()
    assert not page.player.plays
    page.player.forward.click()
    page.player.back.click()
    page.player.back.click()
    assert page.token == 1


def test_the_callout_points_at_the_expert_of_the_headline(page: LivePage) -> None:
    """Whatever token is shown, since it says where digits go."""
    page.watch.show_trace(of_digits(), "Large", 0)
    area = page.spots["experts"](page).area
    assert area is not None
    for token in range(4):
        page.strip.picked.emit(token)
        assert area() == page.flow.places.box(100)
    page.flow.layer_chosen.emit(5)
    assert area() == page.flow.experts_rect(), "no kind of token stands out"


def test_the_experiment_shows_the_layer_that_its_callout_is_about(
    desk: Desk, page: LivePage
) -> None:
    page.watch.show_trace(of_digits(), "Large", 0)
    page.flow.layer_chosen.emit(5)
    page.picture.views.choose("grid")
    desk.window.pane.run_offered(BY_ID["experts"])
    page.watch.show_trace(of_digits(), "Large", 0)  # no model is here that would answer
    assert page.flow.isVisible()
    assert not page.grid.isVisible()
    assert page.expert_of_digits() == page.flow.places.box(100), "in the first layer"


def test_two_tokens_a_second(page: LivePage) -> None:
    assert page.player._timer.interval() == 500
    page.player._timer.timeout.emit()
    assert page.token == 3


def test_it_does_not_play_while_nobody_looks(desk: Desk, page: LivePage) -> None:
    desk.window.open_pane("models")
    assert isinstance(desk.window.pane, ModelsPane)
    assert not page.player._timer.isActive(), "nothing runs while it is hidden"
    assert page.token == 2
    desk.window.open_pane("experts")
    assert page.player._timer.isActive()
    assert page.token == 2, "it goes on where it was"


def test_the_end_can_be_reached_at_once(page: LivePage) -> None:
    page.newest.click()
    assert page.token == 5
    assert not page.player.plays
    assert not page.player._timer.isActive()


def test_with_motion_off_nothing_plays_unless_it_is_asked_to(desk: Desk) -> None:
    desk.settings.change(still=True)
    pane = pane_of(desk)
    page = live(pane)
    pane.watch.show_trace(known_trace(), "Known", 2)
    assert (page.token, page.player.plays) == (5, False)
    page.player.button.click()
    assert page.token == 2
    page.player.forward.click()
    assert not page.flow.motion.runs


def test_a_live_answer_is_followed_at_two_tokens_a_second(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    path = tiny_router.write(
        tmp_path / "Tiny-8x1M.gguf", replace(tiny_router.KINDS["Mixtral"], layers=4)
    )
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), context_length=512)
    desk.add(path)
    page = live(pane_of(desk))
    page.ask("Hi")
    assert page.flow.hasFocus()
    desk.qtbot.waitUntil(lambda: page.player.plays, timeout=ANSWER_MS)
    given = page.watch.given
    assert given <= page.token <= given + 1
    desk.qtbot.waitUntil(lambda: not page.watch.running, timeout=ANSWER_MS)
    desk.settle()
    trace = page.watch.trace
    assert trace is not None
    assert page.token < len(trace.ids) - 1, "the answer was faster"
    assert page.player.plays
    assert page.flow.flow == flow_of(trace, page.token, 0, page._most)


# --- the headline --------------------------------------------------------------------------


def test_the_headline_is_counted_in_the_recording(desk: Desk, page: LivePage) -> None:
    page.watch.show_trace(of_digits(), "Large", 0)
    assert page.card.title.text() == "Digits go to expert 100; nobody told the router to"
    assert page.card.said.text().startswith(
        "Layer 0: in this recording, expert 100 has the largest weight for 20 of 20 such tokens, "
        "and for 0% of the others."
    )
    assert page.card.said.text().endswith("Recorded with Large.")
    page.flow.layer_chosen.emit(5)
    assert page.card.title.text() == "No kind of token stands out in layer 5"
    assert page.card.said.text() == "Tested: digits and lowercase words. Recorded with Large."
    page.watch.show_trace(known_trace(3), "Short", 0)
    assert page.card.said.text().startswith("This recording doesn't have enough")
    page.watch.show_trace(of_digits(), "Large", 0)
    page.picture.views.choose("grid")
    assert page.card.title.text().startswith("Token 1 of 40 goes to 8 of 128 experts in each")
