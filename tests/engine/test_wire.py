"""Tests that nothing a compromised process sends runs in the process that reads it."""

from __future__ import annotations

import os
import pickle
import struct
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import (
    Devices,
    DrawTensor,
    Event,
    Generated,
    ListDevices,
    Message,
    Probabilities,
    QuantizeModel,
    TensorDrawn,
    Token,
    TokenChoice,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.quantizing import quantize_worker
from desktop.engine.remote import child_main as child
from desktop.engine.remote import text_pipe, wire
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.writing import template_worker
from desktop.engine.writing.templates import TemplateRenderer
from tests import tiny_model
from tests.engine.conftest import ask

MARK = "GLASSBOX_TEST_MARK"
"""Environment variable with the path of the file that the attack would create."""


class Attack:
    """Object that creates a file when unpickled."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (f"echo taken over > '{os.environ[MARK]}'",)


def pickled() -> bytes:
    return pickle.dumps(Attack(), protocol=0)


HOSTILE = {
    "a pickle": pickled,
    "a pickle of today's protocol": lambda: pickle.dumps(("events", 1, [Attack()])),
    "a pickle in an event": lambda: msgspec.msgpack.encode(("Token", 1, [1, pickled(), None])),
    "an unknown event": lambda: msgspec.msgpack.encode(("Attack", 1, {})),
    "a class that is no event": lambda: msgspec.msgpack.encode(("DrawTensor", 1, {})),
    "a number for a text": lambda: msgspec.msgpack.encode(("Token", 1, [1, 2, None])),
    "an unknown remedy": lambda: msgspec.msgpack.encode(
        ("End", 1, [[], False, ["a", "b", "run", ""]])
    ),
    "half a message": lambda: msgspec.msgpack.encode(("Token", 1, [1, "a", None]))[:-2],
    "nested without end": lambda: b"\x91" * 1_000_000,
    "JSON nested without end": lambda: b'["Devices", 1, ' + b"[" * 1_000_000,
    "a number of a million digits": lambda: b'["Token", 1, [' + b"9" * 1_000_000 + b', "a", null]]',
    "an array that would be huge": lambda: b"\x93\xa6Tokens\x01\x93\xdd\xff\xff\xff\xff",
    "nothing": lambda: b"",
}


def takes_over(pipe: Connection, what: str) -> None:
    pipe.send_bytes(HOSTILE[what]())
    time.sleep(600)  # and keeps running, as a compromised program does


def announces_too_much(pipe: Connection, *_: object) -> None:
    os.write(pipe.fileno(), struct.pack("!iQ", -1, 1 << 62))
    time.sleep(600)


def hostile_engine(pipe: Connection, log: Path | None, _: object) -> None:
    assert log is not None
    takes_over(pipe, log.name)


def hostile_renderer(pipe: Connection) -> None:
    text_pipe.send(pipe, "ready")
    pipe.recv()
    takes_over(pipe, "a pickle")


def hostile_writer(pipe: Connection, _: str) -> None:
    takes_over(pipe, "a pickle")


@pytest.fixture
def mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "taken over"
    monkeypatch.setenv(MARK, str(path))
    return path


def test_the_attack_works_where_it_is_unpickled(mark: Path) -> None:
    pickle.loads(pickled())
    assert mark.exists()


@pytest.mark.parametrize("what", HOSTILE)
def test_no_message_but_the_engines_own_is_taken(what: str, mark: Path) -> None:
    ours, theirs = Pipe()
    with ours, theirs:
        # In a thread, because the message is larger than the pipe's buffer.
        sending = threading.Thread(target=theirs.send_bytes, args=(HOSTILE[what](),))
        sending.start()
        with pytest.raises(wire.Refused):
            wire.receive(ours)
        sending.join()
    assert not mark.exists()


def test_an_engine_that_was_taken_over_is_ended(
    mark: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The compromised engine is ended, and the one that replaces it works."""
    engine = RemoteEngine(tmp_path / "a pickle")
    try:
        with monkeypatch.context() as patch:
            patch.setattr(child, "main", hostile_engine)
            engine.start()
        first = engine.process_id
        with pytest.raises(EngineDied, match="attack this computer") as caught:
            ask(engine, ListDevices())
        assert caught.value.remedy == "pick_model"
        assert not mark.exists()
        engine._log_path = None
        assert isinstance(ask(engine, ListDevices())[-1], Devices)
        assert engine.process_id not in (None, first)
    finally:
        engine.close()


@pytest.mark.skipif(os.name == "nt", reason="a pipe of Windows has no lengths in it")
def test_a_message_without_end_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = RemoteEngine()
    try:
        monkeypatch.setattr(child, "main", announces_too_much)
        with pytest.raises(EngineDied, match="attack this computer"):
            ask(engine, ListDevices())
    finally:
        engine.close()


def test_a_template_process_that_was_taken_over(
    mark: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_worker, "main", hostile_renderer)
    renderer = TemplateRenderer()
    try:
        with pytest.raises(UserError) as caught:
            renderer.render("{{ messages }}", [Message("user", "Hi")], {}, Cancel())
        assert caught.value.kind == "template"
    finally:
        renderer.close()
    assert not mark.exists()


def test_a_quantizing_process_that_was_taken_over(
    mark: Path, monkeypatch: pytest.MonkeyPatch, llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    monkeypatch.setattr(quantize_worker, "main", hostile_writer)
    source = tiny_model.write(tmp_path / "source.gguf")
    with pytest.raises(UserError):
        ask(llama_engine, QuantizeModel(str(source), str(tmp_path / "target.gguf"), "Q8_0"))
    assert not mark.exists()


EXAMPLES: list[wire.Content] = [
    wire.Hello(),
    wire.Tokens(
        [7, -1], ["a", ""], [Probabilities(0.5, (TokenChoice(1, "b", 0.25),), (1.0, 2.0)), None]
    ),
    wire.End(["one", "two"], problem=wire.Problem("It broke.", "kind", "retry", "details")),
    Token(1, "a"),
    TensorDrawn(DrawTensor("path", "tensor", 0, 1, 2, 3), 1, 2, b"\x00\xff" * 8, 1, None),
    Generated("end", 1, 0, 2, None, None, 3.5, 3, 512, 2, (1 << 64) - 1, 4),
]


@pytest.mark.parametrize("content", EXAMPLES, ids=lambda each: type(each).__name__)
def test_what_is_sent_arrives_whole(content: wire.Content) -> None:
    ours, theirs = Pipe()
    with ours, theirs:
        wire.send(theirs, 3, content)
        assert wire.receive(ours) == (3, content)


def test_a_name_that_is_no_text_arrives_whole() -> None:
    """Linux allows any bytes in a file name; Python shows invalid ones as lone surrogates."""
    event = TensorDrawn(DrawTensor("\udcff.gguf", "t", 0, 1, 0, 1), 1, 1, b"\xff" * 4, 1, None)
    problem = wire.End(["\udcff.gguf"], problem=wire.Problem("\udcff", "kind", "", ""))
    ours, theirs = Pipe()
    with ours, theirs:
        for content in (event, problem):
            wire.send(theirs, 3, content)
            assert wire.receive(ours) == (3, content)


def test_every_event_has_a_name_of_its_own() -> None:
    assert set(get_args(Event)) <= set(wire._KINDS.values())
