"""The lesson about LoRA adapters, with the real engine, model, and adapter."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.gguf.lora import PIRATE_BASE
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.concepts.figures.asking.adapter import HUNDREDTHS, AdapterFigure
from desktop.ui.plots.diagram import Image
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.test_concepts import figure_of

WAIT_MS = 120_000


def drawn(figure: AdapterFigure) -> dict[str, bytes]:
    parts = figure.view.diagram.parts
    return {part.key: part.pixels for part in parts if isinstance(part, Image)}


def test_the_answer_and_the_picture_follow_the_strength(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    desk.add(resource("models", f"{PIRATE_BASE}.gguf"))
    figure = figure_of(desk, AdapterFigure)
    figure.field.setText("What is the capital of France?")
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: len(figure._answers) == len(HUNDREDTHS), timeout=WAIT_MS)
    desk.qtbot.waitUntil(lambda: not figure.run.busy, timeout=WAIT_MS)
    pane = desk.window.pane
    assert isinstance(pane, ConceptsPane)
    assert "the answer is the model's own" in pane.shown.evidence.text()
    shown: dict[int, str] = {}
    for strength in HUNDREDTHS:
        figure.strength.choose(strength)
        shown[strength] = figure.answer.toPlainText()
    assert shown[0] == "Paris"
    assert shown[100].startswith("Paris")
    assert shown[100] != "Paris"
    assert [row[1] for row in figure.table().rows] == list(shown.values())
    figure.strength.choose(100)
    at_one = drawn(figure)
    figure.strength.choose(0)
    at_zero = drawn(figure)
    assert at_zero["own"] == at_one["own"] == at_zero["used"] != at_one["used"]
    assert len(set(at_zero["added"])) < len(set(at_one["added"]))
    figure.ask()
    figure.run.task.stop()
    desk.qtbot.waitUntil(lambda: not figure.run.busy, timeout=WAIT_MS)
    assert "own" not in figure.evidence(), "not every answer is known"


def test_a_model_that_appears_is_drawn_at_once(desk: Desk) -> None:
    figure = figure_of(desk, AdapterFigure)
    assert not drawn(figure)
    desk.add(resource("models", f"{PIRATE_BASE}.gguf"))
    assert "used" in drawn(figure)
    assert figure.evidence()


def test_answers_belong_to_the_question_that_is_shown(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.add(resource("models", f"{PIRATE_BASE}.gguf"))
    figure = figure_of(desk, AdapterFigure)
    figure.show_unsaved(({50: "Paris"}, True))
    assert figure.evidence(), "an answer may be empty"
    figure.strength.choose(50)
    assert figure.answer.toPlainText() == "Paris"
    desk.qtbot.keyClicks(figure.field, "?")
    assert figure.answer.toPlainText() == ""
    assert "the model's own" not in figure.evidence()


def test_a_missing_adapter_is_told(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AdapterFigure, "adapter", str(tmp_path / "gone.gguf"))
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    desk.add(resource("models", f"{PIRATE_BASE}.gguf"))
    figure = figure_of(desk, AdapterFigure)
    assert figure.headline() == ""
    assert desk.window.notices.current is not None
    assert "gone.gguf" in desk.window.notices.current.text
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: not figure.run.busy, timeout=WAIT_MS)
    assert figure.answer.toPlainText() == ""
