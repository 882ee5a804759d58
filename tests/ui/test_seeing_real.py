"""The experiments on the model that sees, with the real engine and model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from desktop.core.drawings.fresh import FIRST, PlacedShape
from desktop.core.drawings.occlusion import GRID, PATCH, SIDE, around
from desktop.core.drawings.scenes import BEYOND, NUMBERS, scene
from desktop.core.gguf.header import read_header
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.experiments import SEEING
from desktop.ui.panes.concepts.figures.seeing.blind import QUESTIONS, BlindFigure
from desktop.ui.panes.concepts.figures.seeing.sees import SeesFigure
from desktop.ui.picture_file import of_image
from desktop.ui.shell.experiment_runner import Running
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.test_concepts import figure_of

FOLDER = resource("models", "Pebble-1-3M-Eye")
MODEL = FOLDER / f"{SEEING}.gguf"
WAIT_MS = 300_000
pytestmark = pytest.mark.skipif(not MODEL.exists(), reason="it isn't trained yet")


@pytest.fixture
def seeing(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), still=True)
    desk.add(MODEL)
    return desk


def run(desk: Desk, name: str) -> None:
    desk.window.run_experiment(name)
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: not running.busy, timeout=WAIT_MS)
    assert desk.window.mark.shown


def test_the_figures_have_the_encoders_shape() -> None:
    header = read_header(str(FOLDER / f"mmproj-{SEEING}.gguf"))
    assert header.metadata["clip.vision.image_size"] == SIDE
    assert header.metadata["clip.vision.patch_size"] == PATCH


def test_it_says_what_is_there_and_depends_on_it(seeing: Desk) -> None:
    run(seeing, "see")
    figure = figure_of(seeing, SeesFigure)
    drawn, seen = scene(FIRST, SIDE), figure.seen
    assert seen.answer == drawn.questions[0].answer
    assert seen.blind != seen.answer
    assert seen.found is not None
    rows, columns = around(seen.most, seen.reach)
    red, _, blue = drawn.picture.astype(int).transpose(2, 0, 1)
    bluish = (blue > red + 60) & drawn.objects
    shown = np.asarray(bluish.reshape(GRID, PATCH, GRID, PATCH).any((1, 3)))
    assert shown.any()
    hidden = shown.copy()
    hidden[rows, columns] = False
    assert not hidden.any(), "all of the blue circle is in the part that matters most"
    assert max(seen.drops.values()) > 1, "covering it costs most of the probability"
    empty = [at for at in range(GRID * GRID) if abs(seen.drops[at]) < 0.1]
    assert len(empty) > GRID * GRID / 2, "most patches don't matter"
    assert seen.found.score(seen.found.blind) < seen.found.score(seen.found.whole) - 3


def test_blind_it_is_right_by_chance_only(seeing: Desk) -> None:
    run(seeing, "blind")
    figure = figure_of(seeing, BlindFigure)
    assert len(figure.answers) == QUESTIONS
    assert figure.right(blind=False) >= 0.85 * QUESTIONS
    assert 0 < figure.right(blind=True) <= 0.6 * QUESTIONS
    assert all(each.blind for each in figure.answers), "it answers anyway"
    counts = [each for each in figure.answers if each.question.text == "How many shapes are there?"]
    assert counts
    assert {each.blind for each in counts} <= set(NUMBERS), "as the lesson says"


def test_it_describes_what_the_user_draws_and_refuses_noise(seeing: Desk) -> None:
    figure = figure_of(seeing, SeesFigure)

    def answer() -> str:
        figure.run.button.click()
        seeing.qtbot.waitUntil(lambda: bool(figure.said.blind), timeout=WAIT_MS)
        figure.run.task.stop()
        seeing.qtbot.waitUntil(lambda: not figure.run.busy, timeout=WAIT_MS)
        return figure.said.answer

    figure.pictures.draw.click()
    for shape in (PlacedShape("star", "blue", 33), PlacedShape("square", "green", 38)):
        figure.pictures.kind.setCurrentIndex(figure.pictures.kind.findData(shape.kind))
        figure.pictures.color.setCurrentIndex(figure.pictures.color.findData(shape.color))
        figure.pictures.place(shape.patch)
    assert answer() == "a blue star left of a green square"
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8).tobytes()
    image = QImage(noise, 64, 64, 192, QImage.Format.Format_RGB888).copy()
    figure.pictures.read(lambda: of_image(image))
    seeing.settle()
    assert answer() == BEYOND
