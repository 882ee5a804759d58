"""Tests sharing a model through the real llama-server, over loopback."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import facts_of
from desktop.core.messages import (
    Generate,
    Generated,
    LoadModel,
    Message,
    Picture,
    Sampling,
    Token,
)
from desktop.core.process import sandbox
from desktop.core.resources import resource
from desktop.core.servers.class_code import ClassCode, new_key, read_code
from desktop.core.servers.facts import ModelFacts
from desktop.servers.engine import ServerEngine
from desktop.servers.sharing.network import LOOPBACK, free_port
from desktop.servers.sharing.process import Offer, SharedModel, memory_need
from desktop.servers.sharing.program import checked
from tests import tiny_eye
from tests.peers.programs import find_peer, missing

PEBBLE = resource("models", "Pebble-1-3M-Instruct-F16.gguf")
OFFER = Offer(str(PEBBLE), "Pebble 3M", 2, 512, threads=1)
QUESTIONS = ("What is 3 plus 4?", "What color is the sky?")


@pytest.fixture(scope="module")
def program() -> str:
    found = find_peer("llama-server")
    if found is None:
        pytest.skip(missing("llama-server"))
    return found


def made(program: str, log: Path, offer: Offer = OFFER) -> SharedModel:
    code = ClassCode(LOOPBACK, free_port(LOOPBACK, 0), new_key())
    return SharedModel(checked(program, Cancel()), offer, code, log)


@pytest.fixture
def shared(program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SharedModel]:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    # One that is built from the binding's source may have its libraries in another checkout, which
    # the sandbox doesn't show. Those of the binding are the same.
    binding = importlib.util.find_spec("llama_cpp")
    assert binding is not None
    assert binding.origin is not None
    monkeypatch.setenv("LD_LIBRARY_PATH", str(Path(binding.origin).parent / "lib"))
    found = made(program, tmp_path / "log")
    found.start(Cancel())
    yield found
    found.stop()


class Participant:
    """Another laptop's engine, which connected with a code."""

    def __init__(self, typed: str, key: str = "") -> None:
        code = read_code(typed)
        self.server = code.server
        self._engine = ServerEngine(lambda _server: key or code.key)

    def connect(self) -> None:
        list(self._engine.run(LoadModel(self.server), Cancel()))

    @property
    def facts(self) -> ModelFacts:
        found = self._engine.facts(self.server)
        assert found is not None
        return found

    def ask(self, question: str, pictures: tuple[Picture, ...] = ()) -> tuple[str, Generated]:
        """Return the answer and what came last. It is always 300 tokens long."""
        request = Generate(
            self.server,
            (Message("user", question, pictures),),
            sampling=Sampling(temperature=0, seed=1),
            max_tokens=300,
            ignore_end=True,
        )
        events = list(self._engine.run(request, Cancel()))
        done = events[-1]
        assert isinstance(done, Generated)
        return "".join(each.text for each in events if isinstance(each, Token)), done


def test_a_model_with_an_image_encoder_reads_images(
    program: str, shared: SharedModel, tmp_path: Path
) -> None:
    """Without one, it says that it doesn't. `shared` sets the folder of the libraries."""
    blind = Participant(str(shared.code))
    blind.connect()
    assert blind.facts.model.images is False
    model = str(shutil.copy(PEBBLE, tmp_path))
    width = facts_of([read_header(model)], Path(model)).embedding_length
    assert width is not None
    tiny_eye.write(tmp_path / "mmproj-eye.gguf", model_width=width)
    offer = Offer(model, "Pebble with an eye", 1, 512, threads=1)
    assert memory_need(offer).weights > memory_need(OFFER).weights
    seeing = made(program, tmp_path / "log", offer)
    try:
        seeing.start(Cancel())
        guest = Participant(str(seeing.code))
        guest.connect()
        assert guest.facts.model.images is True
        plain, shown = (
            guest.ask("What color is the sky?", pictures)[1]
            for pictures in ((), (tiny_eye.picture(),))
        )
        assert shown.prompt_tokens >= plain.prompt_tokens + tiny_eye.TOKENS
    finally:
        seeing.stop()


def test_two_laptops_ask_at_once(shared: SharedModel) -> None:
    """They get the same answers as one after the other, without a lost token."""
    people = [Participant(str(shared.code).lower().replace("-", " ")) for _ in QUESTIONS]
    for each in people:
        each.connect()
    alone = [each.ask(text)[0] for each, text in zip(people, QUESTIONS, strict=True)]
    together: dict[int, tuple[str, Generated]] = {}

    def ask(at: int) -> None:
        together[at] = people[at].ask(QUESTIONS[at])

    threads = [threading.Thread(target=ask, args=(at,)) for at in range(2)]
    for each in threads:
        each.start()
    most, open_now = 0, 0
    while any(each.is_alive() for each in threads):
        usage = shared.look(Cancel(), 0)
        most = max(most, sum(each.busy for each in usage.answers or ()))
        open_now = max(open_now, *(each.open_now for each in usage.visitors), 0)
    assert [together[at][0] for at in range(2)] == alone
    assert [together[at][1].generated_tokens for at in range(2)] == [300, 300]
    assert most == open_now == 2


def test_it_shows_nothing_else(shared: SharedModel) -> None:
    child = shared._child
    assert child is not None
    assert shared.code.key not in " ".join(child.cmdline())
    assert "hf_secret" not in child.environ().values()
    sockets = child.net_connections()
    # The server may not have closed what the laptops of an earlier test left.
    assert {(each.laddr.ip, each.laddr.port) for each in sockets} == {(LOOPBACK, shared.code.port)}
    assert [each.status for each in sockets].count(psutil.CONN_LISTEN) == 1
    if sandbox.limits_files():
        assert "Landlock" in shared.limits


def test_a_code_of_another_class(shared: SharedModel) -> None:
    other = shared.code._replace(key=new_key())
    with pytest.raises(UserError) as caught:
        Participant(str(other)).connect()
    assert caught.value.kind == "server_key"


def test_one_that_is_killed_can_be_shared_again_with_the_same_code(
    shared: SharedModel, program: str, tmp_path: Path
) -> None:
    participant = Participant(str(shared.code))
    participant.connect()
    assert shared._child is not None
    shared._child.kill()
    with pytest.raises(UserError) as caught:
        shared.look(Cancel(), 5)
    assert caught.value.kind == "sharing_ended"
    shared.stop()
    assert free_port(LOOPBACK, shared.code.port) == shared.code.port
    again = SharedModel(checked(program, Cancel()), OFFER, shared.code, tmp_path / "log 2")
    try:
        again.start(Cancel())
        assert participant.ask(QUESTIONS[0])[1].generated_tokens == 300
    finally:
        again.stop()


def test_a_model_that_it_cannot_read(program: str, tmp_path: Path) -> None:
    """One of an architecture that this version doesn't know, and one that is cut short."""
    whole = PEBBLE.read_bytes()
    at = whole.index(b"llama", whole.index(b"general.architecture"))
    files = {"unknown": whole[:at] + b"lhama" + whole[at + 5 :], "cut": whole[:-1_000_000]}
    said = {"unknown": "couldn't load the model. It says: ", "cut": "The file is incomplete"}
    for name, data in files.items():
        file = tmp_path / f"{name}.gguf"
        file.write_bytes(data)
        shared = made(program, tmp_path / "log", Offer(str(file), name, 1, 256))
        with pytest.raises(UserError) as caught:
            shared.start(Cancel())
        assert said[name] in caught.value.message
        assert shared._child is None


def test_a_port_that_someone_else_took_first(program: str, tmp_path: Path) -> None:
    """Between the look at the port and llama-server's start."""
    shared = made(program, tmp_path / "log")
    with socket.create_server((LOOPBACK, shared.code.port)), pytest.raises(UserError) as caught:
        shared.start(Cancel())
    assert caught.value.kind in ("sharing_ended", "sharing_failed")


def test_the_estimate_of_memory(program: str, tmp_path: Path) -> None:
    """llama-server's log has the size of its KV cache."""
    offer = Offer(str(PEBBLE), "m", 3, 512, threads=1)
    code = ClassCode(LOOPBACK, free_port(LOOPBACK, 0), new_key())
    command = [program, "-m", str(PEBBLE), "-np", "3", "-c", "1536", "-lv", "4"]
    command += ["--host", LOOPBACK, "--port", str(code.port)]
    log = tmp_path / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file)
    try:
        until = time.monotonic() + 60
        while "KV buffer size" not in (text := log.read_text(errors="replace")):
            assert time.monotonic() < until, text
            time.sleep(0.1)
    finally:
        process.kill()
        process.wait()
    (line,) = (each for each in text.splitlines() if "KV buffer size" in each)
    size = float(line.partition("=")[2].split()[0]) * 2**20
    assert memory_need(offer).kv_cache == pytest.approx(size, rel=0.02)


def test_the_command(program: str, tmp_path: Path) -> None:
    words = ["serve", str(PEBBLE), "--address", LOOPBACK, "--people", "1", "--json"]
    words += ["--port", str(free_port(LOOPBACK, 0)), "--program", str(Path(program).parent)]
    environment = {**os.environ, "GLASSBOX_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "desktop", *words]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as serving:
        assert serving.stdout is not None
        told = json.loads(serving.stdout.readline())
        assert told["people"] == 1
        code = read_code(told["code"])
        assert told["address"] == code.server
        chat = [sys.executable, "-m", "desktop", "chat", code.server, "--prompt", "Hi", "--json"]
        answer = subprocess.run(
            [*chat, "--max-tokens", "5", "--seed", "1"],
            capture_output=True,
            env={**environment, "GLASSBOX_SERVER_KEY": told["key"]},
            check=False,
        )
        assert json.loads(answer.stdout)["generated_tokens"] <= 5
        serving.terminate()
        assert serving.wait(20) != 0
    until = time.monotonic() + 10
    while free_port(LOOPBACK, code.port, 0) != code.port:
        assert time.monotonic() < until, "llama-server goes on"
        time.sleep(0.1)
