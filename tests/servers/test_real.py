"""Tests the engine for servers against real programs, which must agree with the local engine."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    Event,
    Generate,
    Generated,
    GenerateTogether,
    GivenText,
    LoadModel,
    MeasureSpeed,
    Message,
    ModelLoaded,
    PromptProgress,
    QuantizeModel,
    Request,
    Sampling,
    ScoreContinuations,
    ScoreTexts,
    SpeedMeasured,
    TextScored,
    Token,
    UnloadModel,
    WrittenSoFar,
)
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.servers.by_address import EngineByAddress
from desktop.servers.engine import ServerEngine
from tests.peers.programs import find_peer, missing

PEBBLE = resource("models", "Pebble-1-3M-Instruct-F16.gguf")
GREEDY = Sampling(temperature=0, seed=1)
STARTS_S = 120.0
NEAR = 0.02
"""Nats by which log-likelihoods may differ."""
ITEMS = (
    Continuations("What is 3 plus 4?\n3 + 4 =", (" 7", " 8", " 12", " seven")),
    Continuations("The sky is", (" blue.", " green and red.")),
    Continuations("", ("The sky is",)),
)


class Place(NamedTuple):
    """An engine with the same model on a server and here."""

    engine: EngineByAddress
    away: str
    here: str


def ask(engine: Engine, request: Request) -> list[Event]:
    return list(engine.run(request, Cancel()))


def question(model: str, text: str = "What is 3 plus 4?", **more: Any) -> Generate:
    asked = Generate(model, (Message("user", text),), sampling=GREEDY, max_tokens=40)
    return replace(asked, **more)


def tokens_of(events: list[Event]) -> list[Token]:
    return [each for each in events if isinstance(each, Token)]


def text_of(events: list[Event]) -> str:
    return "".join(each.text for each in tokens_of(events))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


@pytest.fixture(scope="module")
def f32(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the demo model in F32, so that both engines compute the same."""
    path = str(tmp_path_factory.mktemp("f32") / "pebble-f32.gguf")
    engine = RemoteEngine()
    try:
        ask(engine, QuantizeModel(str(PEBBLE), path, "F32"))
    finally:
        engine.close()
    return path


@pytest.fixture(scope="module")
def llama_server(f32: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    program = find_peer("llama-server")
    if program is None:
        pytest.skip(missing("llama-server"))
    port = free_port()
    words = ["-m", f32, "--port", str(port), "-c", "512", "-np", "1", "-t", "1", "-ngl", "0"]
    yield from served([program, *words], port, f32, tmp_path_factory.mktemp("log"))


@pytest.fixture(scope="module")
def llama_cpp_python(f32: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Its server needs packages that Glassbox doesn't: name a Python that has them in
    LLAMA_CPP_PYTHON_SERVER."""
    python = os.environ.get("LLAMA_CPP_PYTHON_SERVER", sys.executable)
    if python == sys.executable and importlib.util.find_spec("uvicorn") is None:
        pytest.skip("fastapi, uvicorn, sse-starlette, pydantic-settings, starlette-context")
    port = free_port()
    words = ["-m", "llama_cpp.server", "--model", f32, "--port", str(port), "--n_ctx", "512"]
    more = ["--host", "127.0.0.1", "--logits_all", "true", "--n_threads", "1"]
    yield from served([python, *words, *more], port, f32, tmp_path_factory.mktemp("log"))


def served(command: list[str], port: int, path: str, folder: Path) -> Iterator[Place]:
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    away = f"http://127.0.0.1:{port}"
    engine = EngineByAddress(RemoteEngine(), ServerEngine)
    try:
        ends = time.monotonic() + STARTS_S
        while True:
            try:
                ask(engine, LoadModel(away))
                break
            except UserError:
                assert process.poll() is None, (folder / "server.log").read_text()
                assert time.monotonic() < ends, (folder / "server.log").read_text()
                time.sleep(0.3)
        ask(engine, LoadModel(path, context_length=512, threads=1))
        yield Place(engine, away, path)
    finally:
        engine.close()
        process.terminate()
        process.wait(30)


@pytest.mark.parametrize(
    "text", ["What is 3 plus 4?", "What color is the sky?", "Name an animal that barks.", "Hi"]
)
@pytest.mark.parametrize("program", ["llama_server", "llama_cpp_python"])
def test_the_same_words_and_probabilities(
    program: str, text: str, request: pytest.FixtureRequest
) -> None:
    place: Place = request.getfixturevalue(program)
    away = ask(place.engine, question(place.away, text, alternatives=5))
    here = ask(place.engine, question(place.here, text, alternatives=5))
    assert text_of(away) == text_of(here) != ""
    for ours, theirs in zip(tokens_of(here), tokens_of(away), strict=False):
        if theirs.probabilities and ours.probabilities:
            assert theirs.probabilities.probability == pytest.approx(
                ours.probabilities.probability, abs=0.01
            )
            assert theirs.probabilities.best[0].text == ours.probabilities.best[0].text
    done, ours = away[-1], here[-1]
    assert isinstance(done, Generated)
    assert isinstance(ours, Generated)
    assert done.stop == ours.stop


def test_llama_server_sends_ids_counts_and_progress(llama_server: Place) -> None:
    engine = llama_server.engine
    away = ask(engine, question(llama_server.away, alternatives=3))
    here = ask(engine, question(llama_server.here, alternatives=3))
    ids = [each.id for each in tokens_of(away) if each.id >= 0]
    assert ids == [each.id for each in tokens_of(here) if each.id >= 0][: len(ids)]
    done, ours = away[-1], here[-1]
    assert isinstance(done, Generated)
    assert isinstance(ours, Generated)
    assert done.prompt_tokens == ours.prompt_tokens
    assert done.context_length == 512
    assert isinstance(away[0], PromptProgress)
    assert away[0].total == ours.prompt_tokens


def test_log_likelihoods_agree(llama_server: Place) -> None:
    engine = llama_server.engine
    theirs, ours = (
        ask(engine, ScoreContinuations(model, ITEMS, exact=True))
        for model in (llama_server.away, llama_server.here)
    )
    for their, our in zip(theirs, ours, strict=True):
        assert isinstance(their, ContinuationsScored)
        assert isinstance(our, ContinuationsScored)
        assert their.loglikelihoods == pytest.approx(our.loglikelihoods, abs=NEAR)
        assert their.tokens == our.tokens
        assert their.greedy == our.greedy


@pytest.mark.parametrize("chat", [False, True])
def test_texts_are_scored_alike(llama_server: Place, chat: bool) -> None:
    texts = (GivenText("What is 3 plus 4?", "3 + 4 = 7"), GivenText("", "The sky is blue."))
    theirs, ours = (
        ask(llama_server.engine, ScoreTexts(model, texts[: 1 if chat else 2], chat))
        for model in (llama_server.away, llama_server.here)
    )
    for their, our in zip(theirs, ours, strict=True):
        assert isinstance(their, TextScored)
        assert isinstance(our, TextScored)
        assert their.tokens == our.tokens
        assert their.log_probabilities == pytest.approx(our.log_probabilities, abs=NEAR)


def test_values_of_the_wrong_place_are_not_used(llama_cpp_python: Place) -> None:
    request = ScoreContinuations(llama_cpp_python.away, ITEMS)
    with pytest.raises(UserError) as caught:
        ask(llama_cpp_python.engine, request)
    assert caught.value.kind == "server_cannot"


def test_raw_text_continues_alike(llama_server: Place) -> None:
    texts = [
        text_of(ask(llama_server.engine, Generate(m, prompt="The", sampling=GREEDY, max_tokens=8)))
        for m in (llama_server.away, llama_server.here)
    ]
    assert texts[0] == texts[1] != ""


def test_here_and_there_side_by_side(llama_server: Place) -> None:
    requests = (question(llama_server.away), question(llama_server.here))
    written: dict[int, str] = {0: "", 1: ""}
    for event in ask(llama_server.engine, GenerateTogether(requests)):
        assert isinstance(event, WrittenSoFar)
        written[event.place] += "".join(each.text for each in event.tokens)
    assert written[0] == written[1] != ""


def test_a_stop_ends_the_servers_work(llama_server: Place) -> None:
    """The server has one slot: it answers the next question at once only if it has stopped."""
    engine, cancel = llama_server.engine, Cancel()
    seen: list[Event] = []
    endless = question(llama_server.away, ignore_end=True, max_tokens=0)
    with pytest.raises(Cancelled):
        for event in engine.run(endless, cancel):
            seen.append(event)
            if len(tokens_of(seen)) == 3:
                cancel.set()
    assert isinstance(seen[-1], Generated)
    assert seen[-1].stop == "cancelled"
    done = ask(engine, question(llama_server.away, max_tokens=1))[-1]
    assert isinstance(done, Generated)


def test_speed(llama_server: Place) -> None:
    done = ask(llama_server.engine, MeasureSpeed(llama_server.away, 64, 16, 2))[-1]
    assert isinstance(done, SpeedMeasured)
    assert all(each > 0 for each in (*done.prompt, *done.generate))


def test_loading_again_and_unloading(llama_server: Place) -> None:
    engine = llama_server.engine
    loaded = ask(engine, LoadModel(llama_server.away, "copy"))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert loaded.context_length == 512
    assert loaded.memory_bytes == 0
    ask(engine, UnloadModel("copy"))
    assert "copy" not in engine.resident
    assert {llama_server.away, llama_server.here} <= engine.resident
