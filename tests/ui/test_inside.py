"""Tests the picture of a model's parts: its areas, and what its parts open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF

from desktop.core.gguf.model_parts import ModelParts
from desktop.core.resources import resource
from desktop.ui.figures.inside import Inside, plates_of
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.experts import ExpertsPane
from desktop.ui.panes.model_inside import ModelInside
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.start.band import StartBand
from tests.ui.conftest import Desk, Make

PARTS = ModelParts(
    800,
    ({"attention": 100, "feed_forward": 300}, {"attention": 100, "experts": 900}),
    8,
    tied=True,
    bytes=2 * 2208,
)
MIXTURE = "Pebble-1-8x1M-Instruct-F16.gguf"


def area(shape: QPolygonF) -> float:
    points = [shape.at(number) for number in range(shape.count())]
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(one.x() * two.y() - two.x() * one.y() for one, two in pairs)) / 2


@pytest.fixture
def inside(desk: Desk, theme: Theme) -> Inside:
    made = Inside(theme)
    desk.qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.show_parts(PARTS)
    return made


def test_areas_are_true_to_the_weights(inside: Inside) -> None:
    counts = [800, 100, 300, 100, 900, 800]
    kinds = ["embedding", "attention", "feed_forward", "attention", "experts", "output"]
    assert [plate.kind for plate in inside.plates] == kinds
    assert [plate.area * 1000 for plate in inside.plates] == pytest.approx(counts)
    areas = [area(inside.shape(plate)) for plate in inside.plates]
    assert [each / areas[0] * 800 for each in areas] == pytest.approx(counts)
    assert [plate.hollow for plate in inside.plates] == [False] * 5 + [True]
    everywhere = inside.rect().adjusted(-1, -1, 1, 1)
    for plate in inside.plates:
        assert everywhere.contains(inside.shape(plate).boundingRect().toAlignedRect())


def test_volumes_are_true_to_the_bytes(desk: Desk, theme: Theme) -> None:
    """A small stack is as high as a weight has bits, beside the stack of the same model in F16."""
    made = Inside(theme, small=True)
    desk.qtbot.addWidget(made)
    made.resize(60, 60)
    made.show()
    made.show_parts(PARTS)
    step, thick = made._steps
    assert step == thick, "there are no gaps"
    areas = [area(made.shape(plate)) for plate in made.plates]
    made.show_parts(replace(PARTS, bytes=PARTS.bytes // 4))
    made.stand_beside(16)
    assert made._steps[1] == pytest.approx(thick / 4)
    assert [area(made.shape(plate)) for plate in made.plates] == pytest.approx(areas)
    everywhere = made.rect().adjusted(-1, -1, 1, 1)
    for plate in made.plates:
        assert everywhere.contains(made.outline(plate).boundingRect().toAlignedRect())


def test_the_stack_of_compare_is_thinner_with_fewer_bits(desk: Desk) -> None:
    desk.window.resize(1600, 1000)
    for name in (MIXTURE, "Pebble-1-1M-Instruct-F16.gguf"):
        desk.add(resource("models", name))
    page = desk.open_page("compare", SidePage)
    desk.settle()
    one, other = (card.inside for card in page.cards[:2])
    assert one.parts is not None
    assert one.parts.bits == pytest.approx(16, abs=0.5)
    other.show_parts(replace(one.parts, bytes=one.parts.bytes // 4))
    other.counted.emit()
    assert other._steps[0] == pytest.approx(one._steps[0] / 4, rel=0.01)
    place = other.outline(other.plates[0]).boundingRect().center().toPoint()
    desk.qtbot.mouseClick(other, Qt.MouseButton.LeftButton, pos=place)
    assert desk.window.pane.id in ("quantization", "experts", "chat")
    assert desk.settings.values.last_model == page.cards[1].model.currentData()


def test_start_shows_the_model_that_chat_begins_with(desk: Desk) -> None:
    desk.window.resize(1400, 900)
    desk.add(resource("models", MIXTURE))
    desk.window.open_pane("start")
    desk.settle()
    band = desk.window.pane.findChild(StartBand)
    assert isinstance(band, StartBand)
    assert band.inside.isVisible()
    assert band.name.text() == "Inside Pebble-1-8x1M-Instruct"
    band.inside.setFocus()
    desk.qtbot.keyClick(band.inside, Qt.Key.Key_Down)
    desk.qtbot.keyClick(band.inside, Qt.Key.Key_Return)
    assert isinstance(desk.window.pane, ExpertsPane)


def test_an_output_with_its_own_weights_is_not_hollow() -> None:
    *_, top = plates_of(ModelParts(800, ({"attention": 100},), 400, tied=False))
    assert (top.kind, top.hollow, top.area) == ("output", False, pytest.approx(0.5))


def test_parts_are_told_and_opened(desk: Desk, inside: Inside) -> None:
    opened: list[str] = []
    inside.opened.connect(opened.append)
    assert inside.kinds == ["output", "experts", "feed_forward", "attention", "embedding"]
    assert inside.told("experts") == "41% · 900 weights"
    assert inside.told("output") == "uses the embedding again"
    place = inside.label_box("experts").center()
    assert inside.told_at(place) == "Experts\n41% · 900 weights"
    desk.qtbot.mouseClick(inside, Qt.MouseButton.LeftButton, pos=place.toPoint())
    edge = inside.shape(inside.plates[0]).boundingRect()
    corner = QPointF(edge.center().x(), edge.bottom() - 3)
    desk.qtbot.mouseClick(inside, Qt.MouseButton.LeftButton, pos=corner.toPoint())
    inside.setFocus()
    desk.qtbot.keyClick(inside, Qt.Key.Key_Down)
    desk.qtbot.keyClick(inside, Qt.Key.Key_Down)
    assert "Feed-forward: 14% · 300 weights. Press Enter" in inside.accessibleName()
    desk.qtbot.keyClick(inside, Qt.Key.Key_Return)
    assert opened == ["experts", "embedding", "feed_forward"]


def test_without_room_there_is_nothing_to_reach(inside: Inside) -> None:
    place = inside.label_box("experts").center()
    inside.resize(600, 60)
    assert inside.kind_at(place) is None
    assert inside.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_selected_model_is_drawn_and_its_experts_open(desk: Desk, make: Make) -> None:
    desk.window.resize(1600, 1000)
    desk.add(resource("models", MIXTURE))
    page = desk.open_page("models", LibraryPage)
    desk.settle()
    assert page.inside.isVisible()
    assert page.inside.fits
    assert page.inside.parts is not None
    assert len(page.inside.parts.layers) == 5
    place = page.inside.label_box("experts").center().toPoint()
    desk.qtbot.mouseClick(page.inside, Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(desk.window.pane, ExpertsPane)


def test_a_damaged_file_has_no_picture(desk: Desk, make: Make, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    folder.mkdir(exist_ok=True)
    damaged = make("models/damaged.gguf")
    damaged.write_bytes(damaged.read_bytes()[:40])
    desk.scan()
    assert [model.path for model in desk.library.models] == [str(damaged)]
    page = desk.open_page("models", LibraryPage)
    desk.settle()
    assert not page.inside.isVisible()


def test_weights_counted_for_a_closed_page_are_ignored(desk: Desk) -> None:
    """An exception in a slot fails the test."""
    desk.add(resource("models", MIXTURE))
    (model,) = desk.window.context.runtime.library.models
    context = desk.window.context
    made = ModelInside(context.shell.theme, context.runtime, context.go.open_pane, context.settings)
    made.show_model(model)
    assert desk.window.context.runtime.background.busy
    shiboken6.delete(made)
    desk.settle()
