"""Tests Experts with a mixture on vLLM, which sends the chosen experts without their weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.experts.over_text.page import TOKENS, TextPage
from desktop.ui.panes.experts.two_texts.page import TwoPage
from desktop.ui.plots.chart import Rule
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
        assert (trace.chosen == np.sort(CHOSEN)).all(), "vLLM promises no order"
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
        chosen = trace.chosen[page.token, 0].tolist()
        assert [int(cell) for cell in page._as_table().rows[0][1:]] == chosen
        assert not any("rank" in head for head in page._as_table().head)
        page.picture.views.choose("flow")
        assert page.card.title.text() == "The router chooses 4 experts for each token"
        assert page.load.said.text().endswith("of the choices in layer 0.")
        assert not any(isinstance(mark, Rule) for mark in page.load.bars.chart.marks)
        assert trace.as_json()["experts"] is None


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
        assert "even share" not in page.card.said.text() + page.layers.told(0, 0)
        shown = [row.isVisible() for row in page.measures.rows]
        assert shown == [False] * 5 + [True], "only the change doesn't need their number"
        head = "Layer", *("Experts changed per token", "Experts changed if random")
        assert list(page.as_table().head) == [*head, "Busiest expert", "Busiest expert's share"]
        page.pictures.choose(TOKENS)
        assert page.card.title.text() == "Each token goes to 4 experts in layer 0"
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
        assert not any(each.runs for each in two.colors), "which expert counts most is unknown"


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
