"""Tests the lesson's figure that asks one question through every engine that is there."""

from __future__ import annotations

import json
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.errors import UserError
from desktop.core.i18n import language
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.panes.concepts.figures.asking.engines import MODEL, QUESTION, EnginesFigure
from desktop.ui.shell.language.switch import LOOK_EVERY_MS
from tests.fake_engine import FakeEngine
from tests.peers.programs import find_peer, missing
from tests.servers.recorded import MODEL as SERVED
from tests.servers.recorded import WORDS, RecordedServer
from tests.ui.conftest import Desk, Make, MakeDesk
from tests.ui.test_concepts import figure_of

WAIT_MS = 120_000
PEBBLE = resource("models", f"{MODEL}.gguf")
TEXT = "".join(WORDS)
ANSWER, PROMPT_TOKENS, FIRST, SPEED, MEMORY, REVEALS = range(1, 7)


def asked(desk: Desk, figure: EnginesFigure) -> list[tuple[str, ...]]:
    """Press the button, wait, and return the rows of the table."""
    desk.qtbot.mouseClick(figure.run.button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: not figure.run.busy, timeout=WAIT_MS)
    return [each.cells() for each in figure._engines]


def figure_with(desk: Desk, path: Path) -> EnginesFigure:
    desk.add(path)
    return figure_of(desk, EnginesFigure)


def remarks(figure: EnginesFigure, row: int) -> str:
    figure.view.selectRow(row)
    return figure.remarks.text()


def test_the_window_the_command_and_python_write_the_same(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    figure = figure_with(desk, PEBBLE)
    assert figure.headline() == "The window, a command, and Python ask the same model."
    rows = asked(desk, figure)
    assert [each[0] for each in rows] == ["Window", "Command line", "Python"]
    assert len({each[ANSWER] for each in rows}) == 1
    assert rows[0][ANSWER].startswith("Once upon a time")
    assert len({each[PROMPT_TOKENS] for each in rows}) == 1
    for row in rows:
        assert row[FIRST].endswith(" ms")
        assert float(row[SPEED].replace(",", "")) > 0
    assert [each[MEMORY] for each in rows][1:] == ["—", "—"]
    assert rows[0][MEMORY].endswith("MB")
    assert figure.headline() == "All 3 answers are the same, word for word."
    assert "memory" in remarks(figure, 1)
    assert figure.call.toPlainText().startswith("glassbox chat ")
    assert "memory" in remarks(figure, 2)
    assert remarks(figure, 0)
    assert QUESTION in figure.reads.toPlainText()
    assert figure.reads.toPlainText() != QUESTION
    assert figure.answer.toPlainText().startswith("Once upon a time")
    figure.field.setText("What is the capital of France?")  # the answers belonged to another
    assert {each[ANSWER] for each in [each.cells() for each in figure._engines]} == {"—"}
    rows = asked(desk, figure)
    assert {each[ANSWER] for each in rows} == {"Paris"}
    assert {each[SPEED] for each in rows} == {"—"}, "two tokens have no speed"
    assert "too short" in remarks(figure, 2)


@pytest.mark.skipif(sys.platform == "win32", reason="the shell's quoting")
def test_the_command_that_is_shown_works(make_desk: MakeDesk) -> None:
    desk = make_desk()
    figure = figure_with(desk, PEBBLE)
    figure.field.setText("What's the capital of France?")
    figure.view.selectRow(1)
    name, *words = shlex.split(figure.call.toPlainText())
    assert name == "glassbox"
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *words], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "Paris"


def test_servers_are_asked_only_when_the_button_is_pressed(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        RecordedServer("lm_studio") as added,
        RecordedServer("ollama") as near,
        RecordedServer("vllm", key="right") as closed,
    ):
        ports = tuple(int(each.address.rpartition(":")[2]) for each in (near, closed))
        monkeypatch.setattr("desktop.servers.probe.PORTS", ports)
        desk = make_desk(server_models=(f"{added.address}#{SERVED}",))
        figure = figure_with(desk, PEBBLE)
        assert len(figure._engines) == 4
        assert "127.0.0.1" in figure.evidence()
        assert not added.requests
        assert not near.requests
        desk.qtbot.mouseClick(figure.look, Qt.MouseButton.LeftButton)
        desk.qtbot.waitUntil(lambda: len(figure._engines) == 6)
        assert not any(fields for _, _, fields in near.requests), "it computes nothing"
        assert not added.requests
        rows = asked(desk, figure)[3:]
        assert [each[0] for each in rows][:2] == ["LM Studio", "Ollama"]
        assert rows[0][ANSWER] == rows[1][ANSWER] == TEXT
        assert rows[0][REVEALS] == "—"
        assert "log-probabilities" in rows[1][REVEALS]
        assert "memory" in remarks(figure, 3)
        assert "doesn't show" in figure.remarks.text()
        assert SERVED in figure.call.toPlainText()
        assert "key" in rows[2][ANSWER]
        assert rows[2][PROMPT_TOKENS] == "—"
        assert "Models, under Elsewhere" in remarks(figure, 5)
        assert "1 engine couldn't answer" in figure.evidence()
        assert "different answers" in figure.headline()
        head, *table = figure.table().csv().splitlines()
        assert "Remarks" in head
        assert len(table) == 6
        for _, headers, _ in closed.requests:
            assert "authorization" not in {each.lower() for each in headers}


def test_looking_finds_nothing(make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.servers.probe.PORTS", (9,))
    desk = make_desk()
    figure = figure_with(desk, PEBBLE)
    figure.look.click()
    desk.qtbot.waitUntil(lambda: figure.look.isEnabled())
    assert figure.around.text() == "No server answers on this laptop at the usual ports."


def test_a_stop_ends_the_servers_answer_and_keeps_what_came(make_desk: MakeDesk) -> None:
    words = (*WORDS, *(f" {number}" for number in range(400)))
    with RecordedServer("llama_server", words=words, pause_s=0.02) as server:
        desk = make_desk(server_models=(f"{server.address}#{SERVED}",))
        figure = figure_with(desk, PEBBLE)
        figure.run.button.click()
        desk.qtbot.waitUntil(lambda: figure._engines[3].text.startswith(TEXT), timeout=WAIT_MS)
        assert "llama-server" in figure.view.item(3, 0).text()
        figure.run.stop_button.click()
        desk.qtbot.waitUntil(lambda: not figure.run.busy)
        assert figure._engines[3].state == "stopped"
        assert TEXT in figure.view.item(3, ANSWER).text()
        assert "Stopped" in remarks(figure, 3)
        assert figure.field.isEnabled()


def test_an_engine_that_fails_does_not_keep_the_others_from_answering(
    make_desk: MakeDesk, make: Make
) -> None:
    """The fake model has only a header, so the real command refuses it."""
    with RecordedServer("vllm") as server:
        desk = make_desk(FakeEngine("Four."), server_models=(f"{server.address}#{SERVED}",))
        figure = figure_with(desk, make("small-F16.gguf"))
        rows = asked(desk, figure)
        assert [each[ANSWER] for each in rows][::2] == ["Four.", "Four."]
        assert figure._engines[1].state == "failed"
        assert rows[1][ANSWER].endswith(".")
        assert rows[3][ANSWER] == TEXT


def test_a_model_that_does_not_load_is_told(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(FakeEngine(fail_load=UserError("There isn't enough memory.")))
    figure = figure_with(desk, make("small-F16.gguf"))
    rows = asked(desk, figure)
    assert {each[ANSWER] for each in rows} == {"—"}
    assert desk.window.notices.current is not None
    assert "enough memory" in desk.window.notices.current.text


def test_a_model_that_is_removed_leaves_no_answer_under_another(
    make_desk: MakeDesk, make: Make
) -> None:
    desk = make_desk(FakeEngine("word " * 400, tokens_per_s=100))
    other, path = make(f"{MODEL}.gguf"), make("small-F16.gguf")
    desk.add(other)
    figure = figure_with(desk, path)
    figure.box.open(str(path))
    figure.run.button.click()
    desk.qtbot.waitUntil(lambda: bool(figure._engines[0].text))
    desk.library.remove(path)
    assert figure.box.path == str(other)
    assert not figure.run.busy
    assert figure.box.isEnabled()
    assert not any(each.state or each.text for each in figure._engines)
    assert MODEL in figure.call.toPlainText()


def test_answers_stay_when_the_language_changes(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(FakeEngine("Four."))
    figure = figure_with(desk, make("small-F16.gguf"))
    before = asked(desk, figure)
    state = figure.save_state()
    other = figure_of(make_desk(FakeEngine("Four.")), EnginesFigure)
    other.restore_state(state)
    assert [each.cells() for each in other._engines] == before


def test_the_language_changes_when_all_engines_have_answered(make_desk: MakeDesk) -> None:
    words = (*WORDS, *(f" {number}" for number in range(400)))
    with RecordedServer("llama_server", words=words, pause_s=0.02) as server:
        desk = make_desk(server_models=(f"{server.address}#{SERVED}",), language="en")
        figure = figure_with(desk, PEBBLE)
        figure.run.button.click()
        desk.qtbot.waitUntil(lambda: figure._engines[3].text.startswith(TEXT), timeout=WAIT_MS)
        desk.settings.change(language="de")
        desk.qtbot.wait(3 * LOOK_EVERY_MS)
        assert language() == "en"
        figure.run.stop_button.click()
        desk.qtbot.waitUntil(lambda: language() == "de")
        again = figure_of(desk, EnginesFigure)
        assert again is not figure
        assert again._engines[3].state == "stopped"


@pytest.fixture(scope="module")
def llama_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = find_peer("llama-server")
    if program is None:
        pytest.skip(missing("llama-server"))
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    words = ["-m", str(PEBBLE), "--port", str(port), "-c", "512", "-np", "1", "-ngl", "0"]
    with (tmp_path_factory.mktemp("log") / "server.log").open("wb") as log:
        process = subprocess.Popen([program, *words], stdout=log, stderr=log)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(30)


def test_a_real_server_writes_the_same_words(
    make_desk: MakeDesk, tmp_path: Path, llama_server: str
) -> None:
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"), server_models=(llama_server,))
    figure = figure_with(desk, PEBBLE)
    figure.field.setText("What is the capital of France?")
    rows = asked(desk, figure)
    assert [each[ANSWER] for each in rows] == ["Paris"] * 4
    assert len({each[PROMPT_TOKENS] for each in rows}) == 1
    for part in ("template", "tokenizer", "token IDs", "log-probabilities"):
        assert part in rows[3][REVEALS]
    figure.view.selectRow(0)
    prompt = figure.reads.toPlainText()
    figure.view.selectRow(3)
    assert figure.reads.toPlainText() == prompt != ""
    if shutil.which("curl") and sys.platform != "win32":
        words = shlex.split(figure.call.toPlainText())
        said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        assert json.loads(said)["choices"][0]["message"]["content"] == "Paris"
