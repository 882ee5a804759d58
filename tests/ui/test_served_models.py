"""Tests models on servers in the panes that choose among models."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.core.messages import LoadModel, MeasureBandwidth
from desktop.core.servers.facts import Kind
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.benchmarks.speed.run import VARY
from desktop.ui.panes.benchmarks.speed.table import HEAD, table
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.leaks.surprise_page import SurprisePage
from desktop.ui.panes.models.elsewhere.page import ElsewherePage
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.panes.quantization.memory.page import MemoryPage
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from desktop.ui.places import PaneId
from tests.servers.recorded import MODEL, RecordedServer
from tests.ui.conftest import Desk, Make, MakeChat, MakeDesk
from tests.ui.quality import write_set


def served(server: RecordedServer) -> str:
    return f"{server.address}#{MODEL}"


def ask(desk: Desk, path: str) -> None:
    """Find out what the server can do, as Elsewhere does when the user connects."""
    servers = desk.window.context.servers
    servers.ask(path)
    desk.qtbot.waitUntil(lambda: servers.facts(path) is not None)


@pytest.mark.parametrize(
    ("pane", "page"),
    [
        ("quantization", BlocksPage),
        ("quantization", MemoryPage),
        ("quantization", SmallerPage),
        ("experts", KnobPage),
    ],
)
def test_pages_that_need_the_file_say_so(
    make_desk: MakeDesk, make: Make, pane: PaneId, page: type[PanePage]
) -> None:
    path = "http://127.0.0.1:9#Qwen"
    desk = make_desk(server_models=(path,), model_files=(str(make("Here.gguf")),))
    shown = desk.open_page(pane, page)
    desk.scan()
    (box,) = (each for each in shown.findChildren(QComboBox) if each.findData(path) >= 0)
    at = box.findData(path)
    assert box.itemText(at) == "Qwen on 127.0.0.1:9"
    assert not box.model().index(at, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    assert "needs the model's file" in box.itemText(at - 1)
    assert "needs the model's file" in box.itemData(at, Qt.ItemDataRole.ToolTipRole)
    assert box.currentData() != path


def test_an_empty_chat_says_where_questions_go(make_chat: MakeChat) -> None:
    path = "http://127.0.0.1:9#Qwen"
    chat = make_chat(server_models=(path,))
    assert "Everything runs on this laptop" in chat.view.empty._words.text()
    chat.pane.choice.answer_with(path)
    chat.pane.models.refresh()
    assert "go to the server" in chat.view.empty._words.text()


def test_speed_on_a_server(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("vllm") as server:
        desk = make_desk(server_models=(served(server),))
        page = desk.open_page("benchmarks", SpeedPage)
        assert not server.requests, "nothing is sent before the user measures"
        page.model.open(served(server))
        kinds = [kind for kind, _ in VARY]
        items = page.vary.model()
        for kind in ("threads", "batch", "gpu_layers"):
            assert not items.index(kinds.index(kind), 0).flags() & Qt.ItemFlag.ItemIsEnabled
        page.measure_briefly()  # the context is short
        qtbot.waitUntil(lambda: bool(page.results) and not page.result.task.running)
        (found,) = page.results
        assert found.path == served(server)
        assert found.generate > 0
        assert not found.limit
        assert "memory" not in page.side_by_side.said.text()
        assert "the way to the server" in page.side_by_side.said.text()
        assert not any(isinstance(each, MeasureBandwidth) for each in desk.engine.requests)
        (row,) = table(page.results).rows
        assert row[HEAD.index("Memory (GB)")] == row[HEAD.index("Threads")] == ""


def test_speed_says_why_not(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("lm_studio") as server:
        desk = make_desk(server_models=(served(server),))
        page = desk.open_page("benchmarks", SpeedPage)
        page.model.open(served(server))
        assert page.measure.isEnabled()
        qtbot.mouseClick(page.measure, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.why.isVisible())
        assert "LM Studio ends an answer when the model does" in page.why.text()
        qtbot.waitUntil(lambda: not page.result.task.running)
        assert not page.measure.isEnabled()
        assert page.measure.toolTip() == page.why.text()


def test_benchmarks_on_a_server(make_desk: MakeDesk, qtbot: QtBot, sets: Path) -> None:
    write_set(sets, "easy")
    with RecordedServer("ollama") as server:
        desk = make_desk(server_models=(served(server),))
        ask(desk, served(server))
        page = desk.open_page("benchmarks", QualityPage)
        desk.settle()
        setup = page.setup
        qtbot.waitUntil(lambda: bool(setup.offers.of("own")))
        own = setup.offers.of("own")
        written = [key for key, each in own.items() if each.tasks[0].longest_answer]
        setup.models.tick([served(server)])
        setup.sets.tick([key for key in own if key not in written])
        assert "Ollama sends no log-probabilities for a given text" in setup.why.text()
        setup.sets.tick(written)
        assert not setup.why.text()
        qtbot.mouseClick(setup.begin, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.result.task.running)
        desk.settle()
        (model,) = page.results.models
        assert model.name.startswith("some/model on 127.0.0.1")
        assert page.results.measured[0].summary.n == 30


def test_what_a_server_cannot_score_is_told_once_it_has_been_asked(
    make_desk: MakeDesk, qtbot: QtBot, sets: Path
) -> None:
    write_set(sets, "easy")
    with RecordedServer("ollama") as server:
        desk = make_desk(server_models=(served(server),))
        setup = desk.open_page("benchmarks", QualityPage).setup
        qtbot.waitUntil(lambda: bool(setup.offers.of("own")))
        own = setup.offers.of("own").items()
        setup.models.tick([served(server)])
        setup.sets.tick([key for key, each in own if not each.tasks[0].longest_answer])
        assert not setup.why.text()
        desk.window.open_pane("start")
        ask(desk, served(server))
        desk.open_page("benchmarks", QualityPage)
        assert "Ollama sends no log-probabilities for a given text" in setup.why.text()


def test_a_set_that_a_server_can_not_score_does_not_stop_written_ones(
    make_desk: MakeDesk, qtbot: QtBot, sets: Path
) -> None:
    for name in ("easy", "hard"):
        write_set(sets, name)
    with RecordedServer("ollama") as server:
        desk = make_desk(server_models=(served(server),))
        ask(desk, served(server))
        page = desk.open_page("benchmarks", QualityPage)
        desk.settle()
        setup = page.setup
        qtbot.waitUntil(lambda: bool(setup.offers.of("own")))
        titles = {key: each.title for key, each in setup.offers.of("own").items()}
        wanted = ["Easy, with options", "Hard"]
        setup.models.tick([served(server)])
        setup.sets.tick([key for key, title in titles.items() if title in wanted])
        assert [titles[key] for key in setup.sets.ticked] == wanted, "the one that fails is first"
        qtbot.mouseClick(setup.begin, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.result.task.running)
        desk.settle()
        assert [each.title for each in page.results.measured] == ["Hard"]
        (notice,) = desk.window.notices.errors
        assert notice.error is not None
        assert notice.error.kind == "server_cannot"


def test_questions_for_a_chat_template_that_a_server_does_not_show(
    make_desk: MakeDesk, qtbot: QtBot, sets: Path
) -> None:
    write_set(sets, "easy")
    with RecordedServer("vllm") as server:
        desk = make_desk(server_models=(served(server),))
        ask(desk, served(server))
        page = desk.open_page("benchmarks", QualityPage)
        desk.settle()
        setup = page.setup
        qtbot.waitUntil(lambda: bool(setup.offers.of("own")))
        setup.models.tick([served(server)])
        keys = {each.title: key for key, each in setup.offers.known.items()}
        setup.sets.tick([keys["Easy, with options"]])
        assert "vLLM doesn't show how it applies the chat template" in setup.why.text()
        setup.sets.tick([keys["Easy"], keys["HellaSwag"]])
        assert not setup.why.text()


@pytest.mark.parametrize("kind", ["vllm", "lm_studio"])
def test_surprise_on_a_server(
    make_desk: MakeDesk, qtbot: QtBot, tmp_path: Path, kind: Kind
) -> None:
    paths: list[str] = []
    for name, letter in (("seen", "a"), ("fresh", "z")):
        path = tmp_path / f"{name}.jsonl"
        lines = [{"question": letter * (8 + at), "answer": "x"} for at in range(4)]
        path.write_text("".join(f"{json.dumps(each)}\n" for each in lines))
        paths.append(str(path))
    with RecordedServer(kind) as server:
        desk = make_desk(server_models=(served(server),))
        page = desk.open_page("leaks", SurprisePage)
        page.seen.choose(paths[0])
        page.fresh.choose(paths[1])
        page.model.open(served(server))
        assert not server.requests
        qtbot.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
        if kind == "lm_studio":
            qtbot.waitUntil(lambda: page.why.isVisible())
            assert page.why.text() == "LM Studio sends no log-probabilities for a given text."
            qtbot.waitUntil(lambda: not page.result.task.running)
            assert not page.start_button.isEnabled()
            return
        qtbot.waitUntil(lambda: bool(page.curves))
        found = page.curves[page.mean.name]
        assert found.seen == pytest.approx([-0.97] * 4)  # minus a hundredth of each code
        assert found.fresh == pytest.approx([-1.22] * 4)


def chat_connected(desk: Desk, path: str) -> None:
    desk.window.context.go.chat_with(path)
    desk.qtbot.waitUntil(lambda: path in desk.inference.loaded)


def test_a_model_that_is_not_listed_anymore_keeps_its_name(make_desk: MakeDesk) -> None:
    with RecordedServer("vllm") as server:
        path = served(server)
        desk = make_desk(server_models=(path,))
        chat_connected(desk, path)
        desk.library.list_server(path, False)
        status = desk.window.content.status
        name = f"{MODEL} on {server.address.removeprefix('http://')}"
        assert status._model.text() == name
        assert status._doing(LoadModel(path)) == f"Loading {name}"
        pane = desk.window.pane
        assert isinstance(pane, ChatPane)
        assert pane.choice.name(path) == name
        assert pane.choice.short_name(path) == name


@pytest.mark.parametrize("ready", [True, False])
def test_a_model_that_is_removed_from_the_list_is_disconnected(
    make_desk: MakeDesk, ready: bool
) -> None:
    """Its connection has the server's key. It may still be made."""
    with RecordedServer("vllm", pause_s=0 if ready else 0.3) as server:
        path = served(server)
        desk = make_desk(server_models=(path,))
        if ready:
            chat_connected(desk, path)
        else:
            desk.inference.submit(LoadModel(path))
            desk.qtbot.waitUntil(lambda: desk.inference.current is not None)
            assert path not in desk.inference.loaded
        view = desk.open_page("models", ElsewherePage).using
        view.saved.setCurrentIndex(1)
        view.saved.activated.emit(1)
        view.remove.click()
        desk.qtbot.waitUntil(lambda: not desk.inference.busy)
        assert path not in desk.inference.loaded


def test_the_status_bar_names_the_server(make_desk: MakeDesk, qtbot: QtBot) -> None:
    """While a model is connected to, and until its server has another one."""
    with RecordedServer("vllm", pause_s=0.3) as server:
        desk = make_desk(server_models=(served(server),))
        desk.window.context.go.chat_with(served(server))
        status, pane = desk.window.content.status, desk.window.pane
        host = server.address.removeprefix("http://")
        qtbot.waitUntil(lambda: host in status._network.text())
        qtbot.waitUntil(lambda: served(server) in desk.inference.loaded)
        assert host in status._network.text()
        assert isinstance(pane, ChatPane)
        server.model = "another"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("desktop.servers.engine.FRESH_S", 0.0)
            pane.sending.send("Why?")
            qtbot.waitUntil(lambda: bool(pane.shown.answers) and pane.shown.answers[-1].reply.ended)
        failure = pane.shown.answers[-1].reply.outcome.failure
        assert failure is not None
        assert "another" in failure.message
        qtbot.waitUntil(lambda: host not in status._network.text())
