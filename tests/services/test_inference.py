"""Tests the inference service's reports, with a fake engine and with a real one that dies."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import (
    PROCESSOR,
    Device,
    Event,
    Generate,
    Generated,
    LoadModel,
    MeasureBandwidth,
    Message,
    ModelLoaded,
    Request,
    Sampling,
    Token,
    UnloadModel,
)
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.services.inference import Inference
from tests.fake_engine import FakeEngine

QUESTION = (Message("user", "Tell me a long story."),)
CARD = Device("Vulkan0", "A card", "gpu", 2**33, 2**33, "Vulkan")


@pytest.fixture
def inference() -> Iterator[Inference]:
    service = Inference(FakeEngine(tokens_per_s=500, cards=(CARD,)))
    yield service
    service.shut_down()


def test_what_is_loaded(inference: Inference, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inference.loaded_changed):
        inference.submit(LoadModel("a.gguf"))
    assert list(inference.loaded) == ["a.gguf"]
    assert inference.loaded["a.gguf"].memory_bytes > 0
    with qtbot.waitSignal(inference.loaded_changed):
        inference.submit(UnloadModel("a.gguf"))
    assert not inference.loaded


def test_requests_queue_up(inference: Inference, qtbot: QtBot) -> None:
    inference.submit(LoadModel("a.gguf"))
    job = inference.submit(Generate("a.gguf", QUESTION))
    assert inference.busy
    results: list[object] = []
    job.finished.connect(results.append)
    with qtbot.waitSignal(inference.speed_changed):
        pass
    qtbot.waitUntil(lambda: not inference.busy)
    assert isinstance(results[0], Generated)


def test_a_dead_engine_has_nothing_loaded(qtbot: QtBot) -> None:
    service = Inference(FakeEngine("word " * 50, die_after=5))
    try:
        service.submit(LoadModel("a.gguf"))
        qtbot.waitUntil(lambda: bool(service.loaded))
        job = service.submit(Generate("a.gguf", QUESTION))
        errors: list[UserError] = []
        job.failed.connect(errors.append)
        qtbot.waitUntil(lambda: bool(errors))
        assert isinstance(errors[0], EngineDied)
        assert not service.loaded
    finally:
        service.shut_down()


def test_shut_down_in_mid_answer(qtbot: QtBot) -> None:
    service = Inference(FakeEngine("word " * 5000, tokens_per_s=100))
    service.submit(LoadModel("a.gguf"))
    job = service.submit(Generate("a.gguf", QUESTION))
    service.submit(Generate("a.gguf", QUESTION))
    with qtbot.waitSignal(job.event):
        pass
    service.shut_down()
    assert not service.busy


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    "times",
    [
        pytest.param(5, marks=pytest.mark.quick),
        pytest.param(20, marks=pytest.mark.thorough),
    ],
)
def test_killed_again_and_again_under_the_service(qtbot: QtBot, times: int) -> None:
    """A real engine is killed mid-answer: each time, there is one error, the text stays, and the
    next request works."""
    path = resource("models", "Pebble-1-0.4M-Instruct-F16.gguf")
    engine = RemoteEngine()
    service = Inference(engine)
    try:
        service.submit(LoadModel(str(path), context_length=512))
        for round_ in range(times):
            texts, errors = _killed_after(service, engine, str(path), 2 + round_, qtbot)
            assert "".join(texts)
            assert len(errors) == 1
            assert errors[0].remedy == "retry"
            assert not service.loaded
        job = service.submit(Generate(str(path), QUESTION, sampling=Sampling(0), max_tokens=3))
        reloaded: list[object] = []
        job.event.connect(reloaded.append)
        with qtbot.waitSignal(job.finished):
            pass
        assert any(isinstance(event, ModelLoaded) for event in reloaded)
        assert str(path) in service.loaded
    finally:
        service.shut_down()


def _killed_after(
    service: Inference, engine: RemoteEngine, model: str, tokens: int, qtbot: QtBot
) -> tuple[list[str], list[UserError]]:
    texts: list[str] = []
    errors: list[UserError] = []
    job = service.submit(Generate(model, QUESTION, sampling=Sampling(0), ignore_end=True))

    def on_event(event: object) -> None:
        if isinstance(event, Token):
            texts.append(event.text)
            if len(texts) == tokens and engine.process_id is not None:
                os.kill(engine.process_id, signal.SIGKILL)

    job.event.connect(on_event)
    job.failed.connect(errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    return texts, errors


def test_what_the_engine_is_at_work_on(inference: Inference, qtbot: QtBot) -> None:
    seen: list[type | None] = []
    inference.current_changed.connect(lambda: seen.append(type(inference.current)))
    inference.submit(LoadModel("a.gguf"))
    inference.submit(Generate("missing.gguf", QUESTION))
    stopped = inference.submit(Generate("a.gguf", QUESTION))
    stopped.started.connect(stopped.cancel)
    qtbot.waitUntil(lambda: not inference.busy)
    nothing = type(None)
    assert seen == [LoadModel, nothing, Generate, nothing, Generate, nothing]


def test_a_load_that_failed_leaves_a_true_list(qtbot: QtBot) -> None:
    """The engine unloads a model before it loads it again with other settings. If that load fails,
    the window must not list the model."""
    engine = FakeEngine()
    service = Inference(engine)
    try:
        service.submit(LoadModel("a.gguf"))
        service.submit(LoadModel("b.gguf"))
        qtbot.waitUntil(lambda: len(service.loaded) == 2 and not service.busy)
        engine.fail_load = UserError("No memory.", kind="memory")
        job = service.submit(LoadModel("a.gguf", context_length=9))
        with qtbot.waitSignal(job.failed):
            pass
        assert set(service.loaded) == engine.resident
    finally:
        service.shut_down()


class StartsAnother(FakeEngine):
    """Measures the bandwidth in another process, into which it loads the same models."""

    def __init__(self) -> None:
        super().__init__()
        self.began, self.may_load = threading.Event(), threading.Event()

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, MeasureBandwidth):
            before, self._loaded = self._loaded, {}
            self.began.set()
            assert self.may_load.wait(60)
            self._loaded = before
        yield from super().run(request, cancel)


def test_the_next_job_is_not_taken_for_the_end_of_the_last_one(qtbot: QtBot) -> None:
    """The window may hear of a job's end when the next job has already ended the process."""
    engine = StartsAnother()
    service = Inference(engine)
    try:
        service.submit(LoadModel("a.gguf"))
        qtbot.waitUntil(lambda: "a.gguf" in service.loaded and not service.busy)
        first = service.submit(Generate("a.gguf", QUESTION))
        service.submit(MeasureBandwidth())
        assert engine.began.wait(60)  # the window is busy meanwhile
        assert not first.done
        qtbot.waitUntil(lambda: first.done)
        assert "a.gguf" in service.loaded
        engine.may_load.set()
        qtbot.waitUntil(lambda: not service.busy)
        assert set(service.loaded) == engine.resident == {"a.gguf"}
    finally:
        engine.may_load.set()
        service.shut_down()


def test_the_list_is_true_when_a_job_ends(inference: Inference, qtbot: QtBot) -> None:
    """Slots connected to the end of a load always find the model in the list."""
    seen: list[bool] = []
    for number in range(50):
        key = f"{number}.gguf"
        job = inference.submit(LoadModel(key))
        job.finished.connect(lambda _, key=key: seen.append(key in inference.loaded))
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert all(seen)


def test_memory_of_the_engine(inference: Inference) -> None:
    assert (inference.engine_memory() or 0) > 10_000_000


@pytest.fixture
def run(inference: Inference, qtbot: QtBot) -> Callable[..., float | None]:
    """Function that runs requests and returns the speed that is shown then."""

    def run(*requests: Request) -> float | None:
        for each in requests:
            inference.submit(each)
        qtbot.waitUntil(lambda: not inference.busy)
        return inference.tokens_per_s

    return run


def test_the_speed_is_that_of_the_model_loaded_last(run: Callable[..., float | None]) -> None:
    assert run(LoadModel("a.gguf")) is None
    first = run(Generate("a.gguf", QUESTION))
    assert first is not None
    assert run(LoadModel("b.gguf")) is None
    assert run(Generate("a.gguf", QUESTION)) is None
    assert run(UnloadModel("b.gguf")) is not None
    copy = LoadModel("a.gguf", "copy", experts_used=1)
    assert run(copy) is None, "it may be slower, or faster"
    assert run(UnloadModel("copy")) is not None
    assert run(UnloadModel("a.gguf")) is None
    assert run(LoadModel("b.gguf")) is None
    assert run(Generate("b.gguf", QUESTION)) is not None
    assert run(UnloadModel("b.gguf"), LoadModel("b.gguf")) is None, "perhaps on another device"


@pytest.mark.parametrize(
    "other",
    [
        LoadModel("a.gguf", threads=1),
        LoadModel("a.gguf", context_length=9),
        LoadModel("a.gguf", device=PROCESSOR),
    ],
)
def test_a_model_with_other_settings_has_another_speed(
    run: Callable[..., float | None], other: LoadModel
) -> None:
    assert run(LoadModel("a.gguf"), Generate("a.gguf", QUESTION)) is not None
    assert run(LoadModel("a.gguf")) is not None, "it was there already"
    assert run(replace(other, name="copy")) is None
    assert run(UnloadModel("copy")) is not None
    assert run(other) is None
