"""Tests Experts with a mixture on vLLM, which sends the chosen experts without their weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.experts.over_text.page import TextPage
from desktop.ui.panes.experts.two_texts.page import TwoPage
from tests.servers.recorded import RecordedServer
from tests.servers.test_routing import answering, as_npy
from tests.ui.conftest import MakeDesk
from tests.ui.test_served_models import served

CHOSEN = np.random.default_rng(1).integers(0, 32, (4, 3, 4), dtype=np.int16)


def test_the_router_of_a_model_on_a_server(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordedServer("vllm") as server:
        answering(server, monkeypatch, as_npy(CHOSEN))
        desk = make_desk(server_models=(served(server),))
        page = desk.open_page("experts", LivePage)
        page.watch.choose(served(server))
        assert page.content.isVisible()
        assert not server.requests, "nothing is sent before the user asks"
        page.prompt.setText("Why?")
        qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.watch.trace is not None and not page.watch.running)
        trace = page.watch.trace
        assert trace is not None
        assert (trace.chosen == CHOSEN).all()
        assert page.watch.given == 3
        qtbot.waitUntil(lambda: page.token == 3)
        assert "neither their weights" in page.card.said.text()
        flow = page.flow.flow
        assert flow is not None
        assert "weight" not in flow.layer.told
        assert all("weight" not in each.told for each in flow.experts)
        assert f"expert {flow.layer.chosen[0][0]}" in flow.layer.told
        page.picture.views.choose("grid")
        assert page.grid.cells is not None
        assert not page.grid.cells.numbered
        row, column = 0, int(trace.chosen[page.token, 0, 0])
        assert page.grid.told(row, column).endswith("chosen")
        assert all(not cell for cell in page._as_table().rows[0][2::2])


def test_a_text_and_two_texts_on_a_server(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server doesn't say how many experts there are, so each text tells of as many as it uses."""
    with RecordedServer("vllm") as server:
        answering(server, monkeypatch, as_npy(CHOSEN))
        desk = make_desk(server_models=(served(server),))
        page = desk.open_page("experts", TextPage)
        page.watch.choose(served(server))
        page.field.setPlainText("One text.")
        qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.summary_shown is not None)
        assert "nor how many experts there are" in page.card.said.text()
        two = desk.open_page("experts", TwoPage)
        first = server.posted
        answering(server, monkeypatch, as_npy(CHOSEN // 2))
        second = server.posted

        def posted(path: str, fields: dict[str, Any]) -> tuple[int, dict[str, Any]]:
            return (second if fields.get("prompt") == "Another text." else first)(path, fields)

        monkeypatch.setattr(server, "posted", posted)
        two.compare("One text.", "Another text.")
        qtbot.waitUntil(lambda: two.contrast is not None)
        assert two.contrast is not None
        assert two.contrast.loads.shape == (2, 3, CHOSEN[:3].max() + 1)


def test_a_server_without_them_says_what_to_do(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("llama_server") as server:
        desk = make_desk(server_models=(served(server),))
        page = desk.open_page("experts", LivePage)
        page.watch.choose(served(server))
        page.prompt.setText("Why?")
        qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.problem.isVisible)
        assert "--enable-return-routed-experts" in page.problem.accessibleName()


def test_the_number_of_experts_needs_the_file(make_desk: MakeDesk) -> None:
    path = "http://127.0.0.1:9#Qwen"
    desk = make_desk(server_models=(path,))
    page = desk.open_page("experts", LivePage)
    page.watch.choose(path)
    assert not page._instead.isVisible()
    knob = desk.open_page("experts", KnobPage)
    assert knob._instead.isVisible()
    assert not knob.content.isVisible()
