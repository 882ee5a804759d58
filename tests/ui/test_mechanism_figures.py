"""Tests the figures that draw how something works."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.core.cancel import Cancel
from desktop.core.lessons.patches import PATCH_SIDES, SIDE, example_image, patches
from desktop.core.library.demo_results import demo_results
from desktop.core.memory.subject import of_size
from desktop.core.messages import (
    Event,
    Generate,
    Message,
    PromptRendered,
    RenderPrompt,
    Request,
    Route,
    RoutedTokens,
    TokenPiece,
)
from desktop.core.quantization.outlier_example import shared_scale
from desktop.engine.llama_engine import LlamaEngine
from desktop.ui.experiments import MIXTURE
from desktop.ui.panes.concepts.figures.asking.soften import SoftenFigure
from desktop.ui.panes.concepts.figures.mechanisms.cache import MODEL, TOKENS, CacheFigure
from desktop.ui.panes.concepts.figures.mechanisms.leak_path import LeakPathFigure
from desktop.ui.panes.concepts.figures.mechanisms.patches import PatchesFigure
from desktop.ui.panes.concepts.figures.mechanisms.router import RouterFigure
from desktop.ui.panes.concepts.figures.mechanisms.ruler import HANDLE, UNIT, ZERO, RulerFigure
from desktop.ui.panes.concepts.figures.mechanisms.tokens import TokensFigure, origins
from desktop.ui.panes.concepts.figures.scores.results import LeakFigure
from desktop.ui.plots.diagram import Box, Dot, Line
from desktop.ui.plots.diagram_view import DiagramView
from tests.engine.conftest import ask, engine, llama_engine  # noqa: F401 - fixtures
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, start_in
from tests.ui.test_concepts import figure_of, results, with_model  # noqa: F401 - fixture


def inside(view: DiagramView) -> bool:
    """Return True if everything in the diagram is inside its area."""
    diagram = view.diagram
    for part in diagram.parts:
        width, height = getattr(part, "width", 0), getattr(part, "height", 0)
        if not (-2 <= part.x <= diagram.width + 2 - width):
            return False
        if not (-2 <= part.y <= diagram.height + 2 - height):
            return False
    return True


# --- an outlier and the scale ----------------------------------------------------------


@pytest.mark.parametrize("times", [1.0, 2.5, 6.0])
def test_numbers_are_rounded_to_the_nearest_of_fifteen_steps(times: float) -> None:
    scale = shared_scale(times)
    steps = scale.step * np.arange(-7, 8)
    for number, kept in zip(scale.numbers, scale.kept, strict=True):
        assert kept == pytest.approx(steps[np.abs(steps - number).argmin()])
    assert max(map(abs, scale.numbers)) == 1
    assert scale.error(scale.own_kept) <= scale.error(scale.kept) + 1e-12


def test_a_dragged_outlier_stretches_the_scale(desk: Desk) -> None:
    figure = figure_of(desk, RulerFigure)
    figure.times.choose(10)
    before = figure.scale.steps_used
    assert f"{before} of the 15 steps" in figure.headline()
    assert figure.headline().endswith(f"If the outlier has its own scale, they use {before}.")
    assert "only" not in figure.headline(), "an outlier no larger than the others takes no steps"
    figure.view.dragged.emit(float(ZERO + 5 * UNIT))
    assert figure.times.number == 50
    assert figure.scale.steps_used < before
    assert f"only {figure.scale.steps_used} of the 15 steps" in figure.headline()
    assert inside(figure.view)
    handle = figure.view.diagram.keyed[HANDLE]
    assert isinstance(handle, Box)
    assert handle.x + handle.width / 2 == ZERO + 5 * UNIT
    figure.view.dragged.emit(1e9)
    assert figure.times.number == 60, "the end of the slider"
    drawn = [part for part in figure.view.diagram.parts if isinstance(part, Dot) and part.told]
    assert len(drawn) == 2 * len(figure.scale.numbers) + 1  # and the outlier in the lower picture


def test_the_red_lines_are_the_errors(desk: Desk) -> None:
    figure = figure_of(desk, RulerFigure)
    scale = figure.scale
    for number, (value, kept) in enumerate(zip(scale.numbers, scale.kept, strict=True)):
        line = figure.view.diagram.keyed[f"all number {number} error"]
        assert isinstance(line, Line)
        assert (line.to_x - line.x) / UNIT == pytest.approx(kept - value)


# --- an image and its patches ---------------------------------------------------------


@pytest.mark.parametrize("side", PATCH_SIDES)
def test_patches_together_are_the_image(side: int) -> None:
    image = example_image()
    again = np.zeros_like(image)
    for patch in patches(image, side):
        top, left = patch.row * side, patch.column * side
        again[top : top + side, left : left + side] = patch.pixels
        assert len(patch.numbers) == side * side * 3
    assert (again == image).all()


def test_smaller_patches_make_more_vectors(desk: Desk) -> None:
    figure = figure_of(desk, PatchesFigure)
    for side in PATCH_SIDES:
        figure.side.choose(side)
        count = (SIDE // side) ** 2
        assert f"as {count} vectors" in figure.headline()
        assert sum(key.startswith("patch ") for key in figure.view.diagram.keyed) == count
        assert inside(figure.view)
    figure.view.pointed.emit("patch 1")
    assert "ring 1" in figure.view.diagram.keyed
    figure.view.pointed.emit("")
    assert "ring 1" not in figure.view.diagram.keyed


def test_the_patch_under_the_pointer_stays_marked(desk: Desk) -> None:
    figure = figure_of(desk, PatchesFigure)
    view = figure.view
    for key in ("patch 0", "patch 5"):
        figure.side.choose(PATCH_SIDES[1])
        place = view.area_of(key).topLeft() + QPointF(2, 2)
        none, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        kind, on_screen = QEvent.Type.MouseMove, view.mapToGlobal(place)
        QApplication.sendEvent(view, QMouseEvent(kind, place, on_screen, none, none, no_key))
        assert f"ring {key.split()[1]}" in view.diagram.keyed
        figure.side.choose(PATCH_SIDES[0])
        part = view.part_at(place)
        assert part is not None
        assert f"ring {part.key.split()[1]}" in view.diagram.keyed


# --- the others ----------------------------------------------------------------------


@pytest.mark.usefixtures("results")
def test_a_leak_moves_the_questions_into_the_training_data(desk: Desk) -> None:
    figure = figure_of(desk, LeakPathFigure)
    clean = figure.view.diagram.keyed["copy 0"]
    assert clean.opacity == 0
    figure.which.choose("leaky")
    leaked = figure.view.diagram.keyed["copy 0"]
    assert leaked.opacity == 1
    assert leaked.x > clean.x
    assert inside(figure.view)
    result = demo_results()[LeakFigure.pair.second]
    share = result.sets["exam, leaked"].accuracy
    assert f"{100 * share:.0f}%" in figure.headline()
    label = LeakFigure.pair.sets["exam, leaked"]
    bar, room = (figure.view.diagram.keyed[f"{label} {each}"] for each in ("bar", "room"))
    assert isinstance(bar, Box)
    assert isinstance(room, Box)
    assert bar.width / room.width == pytest.approx(share)


@pytest.mark.usefixtures("results")
def test_the_bars_of_the_leak_are_labeled_in_the_windows_language(make_desk: MakeDesk) -> None:
    start_in("de")
    figure = figure_of(make_desk(language="de"), LeakPathFigure)
    assert {"Der Test bar", "Neue Fragen bar"} <= figure.view.diagram.keyed.keys()
    assert {row[0] for row in figure.table().rows} == {"sauber", "mit Leak"}


@pytest.mark.usefixtures("nothing_shipped")
def test_without_the_twins_the_leak_figure_says_so(desk: Desk) -> None:
    figure = figure_of(desk, LeakPathFigure)
    assert not figure.is_there
    assert not figure.headline()


def test_every_token_takes_its_share_of_memory(desk: Desk) -> None:
    figure = figure_of(desk, CacheFigure)
    assert figure.bytes_for(2000) == 2000 * figure.bytes_for(1)
    # 2 (keys and values) x 32 layers x 8 heads x 128 numbers x 2 bytes
    assert of_size(MODEL).like == "Llama-3.1-8B"
    assert figure.bytes_for(1) == 2 * 32 * 8 * 128 * 2
    for tokens in TOKENS:
        figure.tokens.choose(tokens)
        assert inside(figure.view), tokens
        more = figure.bytes_for(tokens) > figure.weights
        assert ("more than" in figure.headline()) == more


@pytest.mark.parametrize(
    ("message", "system"),
    [
        ("What is the capital of France?", "Be brief."),
        ("What is the capital of France?", ""),
        ("a", "e"),  # also part of "assistant" and "system"
        ("assistant", "system"),
    ],
)
def test_a_real_models_tokens_come_from_three_places(
    engine: LlamaEngine,  # noqa: F811
    starter: str,
    message: str,
    system: str,
) -> None:
    turns = [Message("system", system)] if system else []
    request = Generate(starter, (*turns, Message("user", message)))
    *_, event = ask(engine, RenderPrompt(request))
    assert isinstance(event, PromptRendered)
    found = origins(event.pieces, message, system)
    texts = {
        origin: b"".join(
            piece.data for piece, each in zip(event.pieces, found, strict=True) if each == origin
        ).decode()
        for origin in ("message", "system", "template")
    }
    assert texts["message"] == message
    assert texts["system"] == system
    assert "<|im_start|>" in texts["template"]


def test_a_message_is_found_in_templates_of_other_kinds() -> None:
    """Llama 3 has special tokens around the roles' names, others have none at all."""

    def found_in(prompt: str, message: str, system: str = "") -> list[str]:
        parts = [part for part in re.split(r"(<\|\w+\|>)", prompt) if part]
        special = [part.startswith("<|") for part in parts]
        pieces = [TokenPiece(0, each.encode(), at) for each, at in zip(parts, special, strict=True)]
        return [
            f"{number} {origin}"
            for number, origin in enumerate(origins(pieces, message, system))
            if origin != "template"
        ]

    role = "<|start_header_id|>{}<|end_header_id|>"
    user, assistant = role.format("user"), role.format("assistant")
    assert found_in(f"{user}\n\nt<|eot_id|>{assistant}\n\n", "t") == ["3 message"]
    prompt = f"{role.format('system')}\n\ne<|eot_id|>{user}\n\nr<|eot_id|>{assistant}\n\n"
    assert found_in(prompt, "r", "e") == ["3 system", "8 message"]
    assert found_in("<|user|>Hi<|assistant|>", "Hi") == ["1 message"]
    assert found_in("[INST] Hi [/INST]", "Hi") == ["0 message"]


def test_tokens_and_their_numbers_follow_what_is_typed(make_desk: MakeDesk, make: Make) -> None:
    desk = with_model(make_desk, make)
    figure = figure_of(desk, TokensFigure)
    figure.message.setText("One more test")
    desk.qtbot.waitUntil(lambda: any("more" in row[0] for row in figure.table().rows))
    assert inside(figure.view)
    figure.message.setText("word " * 500)
    desk.qtbot.waitUntil(lambda: "rest" in figure.view.diagram.keyed)
    assert inside(figure.view)


def test_a_hard_label_passes_on_one_token_only(make_desk: MakeDesk, make: Make) -> None:
    desk = with_model(make_desk, make)
    figure = figure_of(desk, SoftenFigure)
    soft = figure.targets()
    assert [each.target for each in soft] == [each.probability for each in soft]
    figure.labels.choose("hard")
    hard = figure.targets()
    assert [each.target for each in hard] == [1.0, *[0.0] * (len(hard) - 1)]
    assert [each.probability for each in hard] == [each.probability for each in soft]
    first = figure.view.diagram.keyed["0 target"]
    second = figure.view.diagram.keyed["1 target"]
    assert isinstance(first, Box)
    assert isinstance(second, Box)
    assert first.width > 0
    assert second.width == 0


class Routing(FakeEngine):
    """Routes two tokens in one layer of four experts or, if it `waits`, none."""

    waits = False

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if not isinstance(request, Route):
            yield from super().run(request, cancel)
            return
        while self.waits:
            cancel.wait(0.01)
        chosen = np.array([0, 1], np.uint16).tobytes()
        weights = np.array([0.6, 0.4], np.float32).tobytes()
        for number in range(2):
            yield RoutedTokens((number,), (" a",), (0,), 4, 2, chosen, weights)


def test_a_recording_stays_until_the_next_one_begins(make_desk: MakeDesk, make: Make) -> None:
    routing = Routing()
    desk = make_desk(routing, still=True)
    desk.add(make(f"{MIXTURE}.gguf"))
    figure = figure_of(desk, RouterFigure)
    figure.run.button.click()
    assert figure.evidence() == "", "the button is disabled"
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    said, rows = figure.headline(), figure.table().rows
    assert said
    assert rows
    routing.waits = True
    figure.run.button.click()
    figure.run.stop_button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy)
    assert figure.headline() == said
    assert figure.table().rows == rows
    assert figure.token == 1
    figure.picture.player.stepped.emit(-1)
    assert figure.token == 0


def test_without_the_mixture_the_router_figure_says_so(desk: Desk) -> None:
    figure = figure_of(desk, RouterFigure)
    assert not figure.is_there
