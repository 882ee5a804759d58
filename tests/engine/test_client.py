"""Tests an engine process that dies or hangs: the caller gets one error and can continue."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import fields
from multiprocessing.connection import Connection
from pathlib import Path
from typing import get_args

import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, EngineDied, UserError
from desktop.core.messages import (
    CompareModels,
    Device,
    Devices,
    Event,
    Generate,
    Generated,
    ListDevices,
    LoadModel,
    MeasureBandwidth,
    MeasureSpeed,
    Message,
    ModelLoaded,
    PromptProgress,
    Request,
    SampleTensor,
    Sampling,
    ScoreContinuations,
    Token,
    UnloadModel,
    models_of,
)
from desktop.core.process import sandbox
from desktop.core.process.priority import COMPUTATION
from desktop.core.resources import resource
from desktop.engine.remote import child_main as child_module
from desktop.engine.remote import client as remote_module
from desktop.engine.remote import wire
from desktop.engine.remote.child_main import BATCH_S
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.remote.end_reason import _DURING, LOG_TAIL, EngineLog, crashed, evidence, reason
from tests import tiny_model
from tests.engine.conftest import ask, text_of

GREEDY = Sampling(temperature=0)
QUESTION = (Message("user", "Tell me a long story."),)


@pytest.fixture(scope="module")
def model() -> str:
    """Path of a demo model. The starter model takes many times as long to load and to answer."""
    return str(resource("models", "Pebble-1-10M-Instruct-F16.gguf"))


def kill(engine: RemoteEngine, how: int = signal.SIGKILL) -> None:
    assert engine.process_id is not None
    os.kill(engine.process_id, how)


def test_killed_in_mid_answer(remote: RemoteEngine, model: str) -> None:
    ask(remote, LoadModel(model, context_length=512))
    for round_ in range(3):  # twenty times through the service: tests/services/test_inference.py
        events: list[Event] = []
        with pytest.raises(EngineDied) as caught:
            request = Generate(model, QUESTION, sampling=GREEDY, ignore_end=True)
            for event in remote.run(request, Cancel()):
                events.append(event)
                if sum(isinstance(event, Token) for event in events) == 3 + round_:
                    kill(remote)
        assert text_of(events)  # the half-finished answer has arrived
        assert caught.value.kind == "engine_died"
        assert caught.value.remedy == "retry"
        assert "memory" in caught.value.message
        assert "\n" not in caught.value.message
        assert not remote.resident
    # The next request works and reloads the model automatically.
    events = ask(remote, Generate(model, QUESTION, sampling=GREEDY, max_tokens=5))
    assert any(isinstance(event, ModelLoaded) for event in events)
    assert isinstance(events[-1], Generated)


def test_killed_while_idle(remote: RemoteEngine, model: str) -> None:
    ask(remote, LoadModel(model, context_length=512))
    kill(remote)
    assert remote._process is not None
    remote._process.join(5)
    events = ask(remote, Generate(model, QUESTION, sampling=GREEDY, max_tokens=3))
    assert isinstance(events[-1], Generated)


@pytest.mark.parametrize("kind", get_args(Request))
def test_a_request_to_a_model_names_it(kind: type) -> None:
    """Every request to a model must name it, because a new process reloads only the models that are
    named."""
    if kind in (LoadModel, UnloadModel) or "model" not in {each.name for each in fields(kind)}:
        return
    request = object.__new__(kind)
    object.__setattr__(request, "model", "one")
    assert models_of(request) == ("one",)


def test_the_end_of_every_request_is_explained() -> None:
    assert set(_DURING) == set(get_args(Request))
    for kind in _DURING:
        told, _ = reason(-9, object.__new__(kind), started=True)
        assert "The engine has been restarted" in told


def test_killed_while_nobody_has_typed_anything() -> None:
    requests = (
        MeasureSpeed("one"),
        MeasureBandwidth(),
        SampleTensor("one", "output"),
        ScoreContinuations("one", ()),
        ListDevices(),
        UnloadModel("one"),
    )
    for request in requests:
        told, remedy = reason(-9, request, started=True)
        assert told.endswith("The engine has been restarted.")
        assert remedy == "retry"
    assert "while questions were being asked" in reason(-6, requests[3], started=True)[0]
    assert "your text is kept" in reason(-9, Generate("one", QUESTION), started=True)[0]


def test_without_that_signal_nothing_is_said_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGBUS", raising=False)  # as on Windows
    assert "file was changed" not in reason(0, Generate("one", QUESTION), started=True)[0]


def test_what_a_graphics_card_can_be_blamed_for() -> None:
    segmentation_fault, abort, access_violation = -11, -6, 0xC0000005
    assert all(map(crashed, (segmentation_fault, abort, access_violation)))
    by_task_manager = python_error = 1
    assert not any(map(crashed, (None, -9, -15, by_task_manager, python_error)))


def test_killed_while_loading(remote: RemoteEngine, starter: str) -> None:
    with pytest.raises(EngineDied) as caught:
        for _ in remote.run(LoadModel(starter), Cancel()):
            kill(remote)
    assert "loading" in caught.value.message
    assert isinstance(ask(remote, LoadModel(starter))[-1], ModelLoaded)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGABRT to send")
def test_an_internal_check_of_llama_cpp(remote: RemoteEngine, model: str) -> None:
    ask(remote, LoadModel(model, context_length=512))
    with pytest.raises(EngineDied, match="internal error"):
        for event in remote.run(Generate(model, QUESTION, ignore_end=True), Cancel()):
            if isinstance(event, Token):
                kill(remote, signal.SIGABRT)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_a_child_that_does_not_stop_is_ended(remote: RemoteEngine, model: str) -> None:
    """A suspended process simulates one that hangs. The request ends as canceled, not with a
    crash."""
    ask(remote, LoadModel(model, context_length=512))
    cancel = Cancel()
    began = 0.0
    with pytest.raises(Cancelled):
        for event in remote.run(Generate(model, QUESTION, ignore_end=True), cancel):
            if isinstance(event, Token) and not cancel.is_set():
                kill(remote, signal.SIGSTOP)
                began = time.monotonic()
                cancel.set()
    assert time.monotonic() - began < remote_module.STOP_LIMIT_S + 1.5
    events = ask(remote, Generate(model, QUESTION, sampling=GREEDY, max_tokens=3))
    assert isinstance(events[-1], Generated)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems prefer the program in front")
def test_the_window_comes_before_the_computation(remote: RemoteEngine, model: str) -> None:
    ask(remote, LoadModel(model, context_length=512, threads=2))
    ask(remote, Generate(model, QUESTION, sampling=GREEDY, max_tokens=2))
    threads = psutil.Process(remote.process_id).threads()
    assert len(threads) > 1
    expected = min(os.getpriority(os.PRIO_PROCESS, 0) + COMPUTATION, 19)
    assert {os.getpriority(os.PRIO_PROCESS, thread.id) for thread in threads} == {expected}


@pytest.mark.thorough
def test_memory_stays_after_many_comparisons(remote: RemoteEngine) -> None:
    """With a heap for each thread, it would double: every comparison starts threads."""
    one, other = (
        str(resource("models", f"Pebble-1-3M-{name}-F16.gguf")) for name in ("Instruct", "Base")
    )
    request = CompareModels(one, (other,), "A fox met a hen. " * 200, 256, 2)

    def held(times: int) -> int:
        for _ in range(times):
            ask(remote, request)
        return psutil.Process(remote.process_id).memory_info().rss

    first = held(10)
    assert held(40) < 1.15 * first


def test_stop_while_the_prompt_is_read(
    remote: RemoteEngine, starter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_module, "STOP_LIMIT_S", 60)
    ask(remote, LoadModel(starter, context_length=8192))
    cancel = Cancel()
    after: list[PromptProgress] = []
    with pytest.raises(Cancelled):
        for event in remote.run(Generate(starter, prompt="word " * 7000), cancel):
            if isinstance(event, PromptProgress) and event.done:
                if not after:
                    # From another thread, as in the window, and in the middle of a chunk.
                    threading.Timer(0.01, cancel.set).start()
                after.append(event)
    assert len(after) == 1, "the chunk was read to its end"
    assert remote.resident  # it stopped without being killed: the model is still loaded


def test_a_crash_keeps_the_log(tmp_path: Path, model: str) -> None:
    log = tmp_path / "engine.log"
    engine = RemoteEngine(log)
    try:
        ask(engine, LoadModel(model, context_length=512))
        with pytest.raises(EngineDied) as caught:
            for event in engine.run(Generate(model, QUESTION, ignore_end=True), Cancel()):
                if isinstance(event, Token):
                    kill(engine)
        assert "llama_model_loader" in log.read_text()
        assert "exit code -9" in caught.value.details
        assert "buffer size" in caught.value.details
    finally:
        engine.close()


def test_events_come_in_batches(remote: RemoteEngine, tmp_path: Path) -> None:
    """A model of 100,000 weights writes thousands of tokens per second, but the pipe carries only a
    few messages."""
    path = str(tiny_model.write(tmp_path / "tiny.gguf"))
    ask(remote, LoadModel(path))
    assert remote._pipe is not None
    receive, messages = remote._pipe.recv_bytes, 0

    def counted(largest: int | None = None) -> bytes:
        nonlocal messages
        messages += 1
        return receive(largest)

    remote._pipe.recv_bytes = counted  # type: ignore[method-assign]
    began = time.monotonic()
    events = ask(remote, Generate(path, prompt="Hi", max_tokens=400, ignore_end=True))
    elapsed = time.monotonic() - began
    assert sum(isinstance(event, Token) and event.id >= 0 for event in events) == 400
    # Plus two for progress, the first token, the last batch, the result, and the end.
    assert messages <= elapsed / BATCH_S + 6


def test_the_first_word_waits_for_no_second(
    remote: RemoteEngine, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first word is sent at once, not with the next token."""
    ask(remote, LoadModel(model, context_length=512))
    receive = wire.receive
    batches: list[list[int]] = []

    def counted(pipe: Connection) -> tuple[int, wire.Content]:
        number, content = receive(pipe)
        if isinstance(content, wire.Tokens):
            batches.append(content.ids)
        return number, content

    monkeypatch.setattr(wire, "receive", counted)
    ask(remote, Generate(model, QUESTION, sampling=GREEDY, max_tokens=12))
    assert len(batches[0]) == 1


def test_a_refused_load_is_not_how_a_model_is_loaded_again(
    remote: RemoteEngine, model: str
) -> None:
    ask(remote, LoadModel(model, context_length=512))
    with pytest.raises(UserError):
        ask(remote, LoadModel(model, context_length=1_000_000_000))
    kill(remote)
    assert remote._process is not None
    remote._process.join(5)
    events = ask(remote, Generate(model, QUESTION, sampling=GREEDY, max_tokens=2))
    assert isinstance(events[-1], Generated)
    assert events[-1].context_length == 512


def test_errors_cross_the_pipe_whole(remote: RemoteEngine, tmp_path: Path) -> None:
    path = tmp_path / "notes.gguf"
    path.write_text("notes")
    with pytest.raises(UserError) as caught:
        ask(remote, LoadModel(str(path)))
    assert caught.value.kind == "not_gguf"


def test_no_process_is_left_behind(model: str) -> None:
    """If a program ends without closing its engine, the child ends, too."""
    script = (
        "import time\n"
        "from desktop.core.cancel import Cancel\n"
        "from desktop.core.messages import LoadModel\n"
        "from desktop.engine.remote.client import RemoteEngine\n"
        "if __name__ == '__main__':\n"
        "    engine = RemoteEngine()\n"
        f"    list(engine.run(LoadModel({model!r}), Cancel()))\n"
        "    print(engine.process_id, flush=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=True
    )
    process_id = int(done.stdout)
    deadline = time.monotonic() + 5
    while psutil.pid_exists(process_id) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not psutil.pid_exists(process_id)


def test_a_killed_window_takes_the_engine_along(starter: str, tmp_path: Path) -> None:
    script = tmp_path / "window.py"
    script.write_text(
        "import sys\n"
        "from desktop.core.cancel import Cancel\n"
        "from desktop.core.messages import Generate, LoadModel\n"
        "from desktop.engine.remote.client import RemoteEngine\n"
        "if __name__ == '__main__':\n"
        "    engine = RemoteEngine()\n"
        f"    list(engine.run(LoadModel({starter!r}), Cancel()))\n"
        "    print(engine.process_id, flush=True)\n"
        f"    request = Generate({starter!r}, prompt='Hi', ignore_end=True)\n"
        "    list(engine.run(request, Cancel()))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment
    ) as window:
        assert window.stdout is not None
        child = psutil.Process(int(window.stdout.readline()))
        helpers = child.children()
        window.kill()
    gone, alive = psutil.wait_procs([child, *helpers], timeout=10)
    assert not alive
    assert len(gone) >= 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_a_stop_never_waits_for_a_child_that_reads_nothing(
    remote: RemoteEngine, starter: str
) -> None:
    """The request is larger than the pipe's buffer, so sending it blocks."""
    ask(remote, LoadModel(starter, context_length=512))
    kill(remote, signal.SIGSTOP)
    cancel, waited = Cancel(), [0.0]

    def stop() -> None:
        began = time.monotonic()
        cancel.set()  # as in the window
        waited[0] = time.monotonic() - began

    threading.Timer(0.3, stop).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        list(remote.run(Generate(starter, prompt="word " * 1_000_000), cancel))
    assert time.monotonic() - began < remote_module.STOP_LIMIT_S + 2
    assert 0 < waited[0] < 1
    events = ask(remote, Generate(starter, QUESTION, sampling=GREEDY, max_tokens=3))
    assert isinstance(events[-1], Generated)


def test_a_stop_while_the_request_is_sent_arrives(remote: RemoteEngine, model: str) -> None:
    ask(remote, LoadModel(model, context_length=512))
    cancel = Cancel()
    send = remote._send

    def slow_send(message: tuple[object, ...], *, wait: bool = True) -> None:
        if message[0] == "run":
            with remote._sending:
                cancel.set()
        send(message, wait=wait)

    remote._send = slow_send  # type: ignore[method-assign]
    with pytest.raises(Cancelled):
        list(remote.run(Generate(model, QUESTION, ignore_end=True), cancel))
    assert remote.resident  # it stopped without being ended


@pytest.mark.parametrize("where", ["a file", "a full disk"])
def test_a_log_that_cannot_be_written_costs_no_answer(
    where: str, tmp_path: Path, model: str
) -> None:
    if where == "a file":
        (tmp_path / "logs").write_text("in the folder's place")
        log = tmp_path / "logs" / "engine.log"
    else:
        log = Path("/dev/full")
        if not log.exists():
            pytest.skip("only Linux has a device that is always full")
    engine = RemoteEngine(log)
    try:
        ask(engine, LoadModel(model, context_length=512))
        events = ask(engine, Generate(model, QUESTION, sampling=GREEDY, max_tokens=3))
        assert isinstance(events[-1], Generated)
    finally:
        engine.close()


def test_killed_while_it_starts(remote: RemoteEngine, model: str) -> None:
    remote.start()
    kill(remote)
    with pytest.raises(EngineDied, match="couldn't start"):
        # The system may report the process's end only after this has begun.
        with_a_dead_child(remote, LoadModel(model))
    assert isinstance(ask(remote, LoadModel(model))[-1], ModelLoaded)


def with_a_dead_child(engine: RemoteEngine, request: LoadModel) -> None:
    """Run a request as if the engine process's end hadn't been noticed yet."""
    list(engine._run(request, Cancel()))


def test_a_system_that_starts_no_process(
    remote: RemoteEngine, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise FileNotFoundError("the current folder is gone")

    with monkeypatch.context() as patch:
        patch.setattr(os, "getcwd", refuse)
        with pytest.raises(UserError, match="couldn't start"):
            ask(remote, LoadModel(model))
    assert isinstance(ask(remote, LoadModel(model))[-1], ModelLoaded)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be cut there")
def test_a_file_that_is_cut_while_it_answers(remote: RemoteEngine, tmp_path: Path) -> None:
    path = tiny_model.write(tmp_path / "tiny.gguf")
    whole = path.read_bytes()
    ask(remote, LoadModel(str(path)))
    with pytest.raises(EngineDied, match="file was changed"):
        for event in remote.run(Generate(str(path), prompt="Hi", ignore_end=True), Cancel()):
            if isinstance(event, Token) and path.stat().st_size:
                os.truncate(path, 0)
    with pytest.raises(UserError, match="empty"):
        ask(remote, Generate(str(path), prompt="Hi"))
    path.write_bytes(whole)
    assert isinstance(ask(remote, Generate(str(path), prompt="Hi", max_tokens=2))[-1], Generated)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_ended_from_outside(remote: RemoteEngine, model: str) -> None:
    ask(remote, LoadModel(model, context_length=512))
    with pytest.raises(EngineDied, match="outside"):
        for event in remote.run(Generate(model, QUESTION, ignore_end=True), Cancel()):
            if isinstance(event, Token):
                kill(remote, signal.SIGTERM)


@pytest.mark.parametrize("splitter", ["gpt-4o", "deepseek-llm", "tekken"])
def test_a_very_long_word(remote: RemoteEngine, tmp_path: Path, splitter: str) -> None:
    """For some vocabularies, llama.cpp's regular expressions recurse once per letter, so a long
    word could overflow the stack."""
    path = str(tiny_model.write(tmp_path / "tiny.gguf", splitter=splitter))
    ask(remote, LoadModel(path))
    for character in "a ":
        with pytest.raises(UserError) as caught:
            ask(remote, Generate(path, prompt=character * 300_000))
        assert caught.value.kind == "too_long"


@pytest.mark.parametrize(
    ("limit", "problem", "taken"),
    [
        (1 << 40, ValueError, 1 << 30),
        (0x10000000, ValueError, 0x10000000 - (1 << 16)),  # Python on Windows
        (1 << 27, RuntimeError, 1 << 26),
        (1 << 20, RuntimeError, 0),
    ],
)
def test_the_deepest_stack_that_the_system_gives(
    limit: int, problem: type[Exception], taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = 0
    started: list[int] = []

    def stack_size(asked: int = -1) -> int:
        nonlocal size
        if asked >= limit and problem is ValueError:
            raise ValueError(f"size not valid: {asked} bytes")
        before, size = size, size if asked < 0 else asked
        return before

    def start(thread: threading.Thread) -> None:
        if size >= limit:
            raise RuntimeError("can't start new thread")
        started.append(size)

    monkeypatch.setattr(threading, "stack_size", stack_size)
    monkeypatch.setattr(threading.Thread, "start", start)
    child_module._start_with_deep_stack(lambda: None)
    assert started == [taken]
    assert size == 0


def test_the_end_of_a_long_log_is_read_alone(tmp_path: Path) -> None:
    """An error's details contain the last lines of the log, however much llama.cpp has written."""
    path = tmp_path / "engine.log"
    path.write_text("first\n")
    os.truncate(path, 3_000_000_000)
    with path.open("a") as log:
        log.write("\nlast")
    tail = EngineLog(path).tail()
    assert tail.endswith("last")
    assert len(tail) == LOG_TAIL


def needs_more(pipe: Connection, log_path: Path | None, files: sandbox.SandboxFiles | None) -> None:
    """Simulate an installation that can't load its libraries in the sandbox."""
    if files is not None:
        os._exit(1)
    child_module.main(pipe, log_path, files)


def says_that_it_needs_more(
    pipe: Connection, log_path: Path | None, files: sandbox.SandboxFiles | None
) -> None:
    if files is None:
        child_module.main(pipe, log_path, files)
    else:
        problem = wire.Problem("libggml.so can't be loaded", "bug", "retry", "")
        wire.send(pipe, 0, wire.End([], problem=problem))


@pytest.mark.parametrize("begin", [needs_more, says_that_it_needs_more])
def test_an_installation_that_the_sandbox_does_not_suit_starts_without_it(
    begin: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(child_module, "main", begin)
        engine = RemoteEngine()
        with pytest.raises(UserError):
            ask(engine, ListDevices())
        for _ in range(2):  # the result stays the same
            devices = ask(engine, ListDevices())[-1]
            assert isinstance(devices, Devices)
            assert devices.sandbox == "none"
        engine.close()


def driver_crashes(
    pipe: Connection,
    log_path: Path | None,
    files: sandbox.SandboxFiles | None,
    cards: bool = True,
) -> None:
    """Simulate a graphics driver that ends the process that loads it."""
    if cards:
        os._exit(1)
    child_module.main(pipe, log_path, files, cards=cards)


def test_a_driver_that_crashes_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "main", driver_crashes)
    engine = RemoteEngine()
    for _ in range(2):
        with pytest.raises(UserError):
            ask(engine, ListDevices())
    for _ in range(2):  # the result stays the same
        devices = ask(engine, ListDevices())[-1]
        assert isinstance(devices, Devices)
        assert not devices.drivers
        assert (devices.sandbox == "none") == (not sys.platform.startswith("linux"))
    engine.close()


def driver_breaks(
    pipe: Connection,
    log_path: Path | None,
    files: sandbox.SandboxFiles | None,
    cards: bool = True,
) -> None:
    """Simulate an engine that can't start while there is a file named "broken" beside its log."""
    assert log_path is not None
    if cards and log_path.with_name("broken").exists():
        os._exit(3)
    child_module.main(pipe, log_path, files, cards=cards)


@pytest.mark.parametrize("more", [0, 2])
def test_a_driver_that_has_worked_is_kept_for_a_while(
    more: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If an engine can't start late in a session, the driver may not be the reason."""
    monkeypatch.setattr(child_module, "main", driver_breaks)
    engine = RemoteEngine(tmp_path / "engine.log")
    ask(engine, ListDevices())
    (tmp_path / "broken").touch()
    kill(engine)
    for _ in range(remote_module.RETRIES):
        with pytest.raises(UserError):
            ask(engine, ListDevices())
    for _ in range(more):  # the first error may have been of the killed one
        with contextlib.suppress(UserError):
            ask(engine, ListDevices())
    (tmp_path / "broken").unlink()
    with contextlib.suppress(UserError):  # raised if one was still starting
        ask(engine, ListDevices())
    devices = ask(engine, ListDevices())[-1]
    engine.close()
    assert isinstance(devices, Devices)
    assert devices.drivers == (not more)
    assert (devices.sandbox == "none") == (not sys.platform.startswith("linux"))


CARD = Device("Vulkan0", "A new card", "gpu", 0, 0, "Vulkan")


def sees_a_card(
    pipe: Connection,
    log_path: Path | None,
    files: sandbox.SandboxFiles | None,
    cards: bool = True,
) -> None:
    """Simulate a card that is connected once there is a file named "card" beside the log."""
    from desktop.engine import llama_engine

    assert log_path is not None
    if log_path.with_name("card").exists():
        found = llama_engine.devices
        llama_engine.devices = lambda: (*found(), CARD)
    child_module.main(pipe, log_path, files, cards=cards)


def test_a_card_that_is_connected_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "main", sees_a_card)
    engine = RemoteEngine(tmp_path / "engine.log")
    path = str(tiny_model.write(tmp_path / "tiny.gguf"))
    ask(engine, LoadModel(path))
    before = engine.process_id
    ask(engine, ListDevices(again=True))
    assert engine.process_id == before  # nothing has changed, so the model stays loaded
    assert path in engine.resident
    (tmp_path / "card").touch()
    events = [ask(engine, ListDevices(again))[-1] for again in (False, True)]
    assert [CARD in each.devices for each in events if isinstance(each, Devices)] == [False, True]
    assert engine.process_id != before
    assert isinstance(ask(engine, Generate(path, prompt="Hi", max_tokens=2))[-1], Generated)
    engine.close()


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ("/build/ggml/src/ggml-vulkan/ggml-vulkan.cpp:9: GGML_ASSERT(size) failed", "card"),
        (
            "terminate called after throwing an instance of 'vk::DeviceLostError'\n  what():  Lost",
            "card",
        ),
        ("ggml_vulkan: device lost on Vulkan0", "card"),
        ("/build/src/llama-context.cpp:1: GGML_ASSERT(logits) failed", "processor"),
        ("terminate called after throwing an instance of 'std::bad_alloc'", "memory"),
        ("ggml_aligned_malloc: insufficient memory (attempted to allocate 9 MB)", "memory"),
        ("ggml_vulkan: Found 1 Vulkan devices:\nllama_context: n_ctx = 512", ""),
        ("ggml_vulkan: device lost on Vulkan0\n" + "later\n" * 30, ""),
    ],
)
def test_evidence_in_the_log(log: str, expected: str) -> None:
    assert evidence(log) == expected


def test_the_log_of_earlier_engines_is_no_evidence(tmp_path: Path) -> None:
    path = tmp_path / "engine.log"
    path.write_text("ggml_vulkan: device lost on Vulkan0\n")
    log = EngineLog(path)
    log.child_starts()
    with path.open("a") as file:
        file.write("sandbox: none\n")
    assert log.tail() == "sandbox: none\n"
    path.write_text("a new log\n")
    assert log.tail() == "a new log\n"


def runs_out_of_memory(
    pipe: Connection, log_path: Path | None, files: sandbox.SandboxFiles | None
) -> None:
    """Simulate llama.cpp when it can't allocate memory in the middle of a request."""
    from desktop.engine import llama_engine

    def fail(*_: object) -> None:
        os.write(2, b"terminate called after throwing an instance of 'std::bad_alloc'\n")
        os.abort()

    llama_engine.devices = fail  # type: ignore[assignment]
    child_module.main(pipe, log_path, files)


def test_a_lack_of_memory_is_not_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_module, "main", runs_out_of_memory)
    engine = RemoteEngine(tmp_path / "engine.log")
    with pytest.raises(EngineDied, match="ran out of memory during a task") as caught:
        ask(engine, ListDevices())
    engine.close()
    assert not caught.value.crashed


def test_a_kill_at_the_start_leaves_the_sandbox_on() -> None:
    engine = RemoteEngine()
    engine.start()
    assert engine.process_id is not None
    psutil.Process(engine.process_id).kill()
    with contextlib.suppress(UserError):  # raised if it had already sent Hello
        ask(engine, ListDevices())
    devices = ask(engine, ListDevices())[-1]
    engine.close()
    assert isinstance(devices, Devices)
    assert (devices.sandbox == "none") == (not sys.platform.startswith("linux"))
