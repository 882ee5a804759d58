"""What every engine promises (desktop/core/seam.py), asked of all three."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Devices,
    Generate,
    Generated,
    ListDevices,
    LoadModel,
    LoadProgress,
    MeasureSpeed,
    Message,
    ModelLoaded,
    ModelUnloaded,
    PromptProgress,
    Sampling,
    SpeedMeasured,
    SpeedSample,
    Token,
    UnloadModel,
)
from desktop.core.seam import Engine
from desktop.engine.remote import RemoteEngine
from tests.engine.conftest import ask, text_of
from tests.fake_engine import FakeEngine

QUESTION = (Message("user", "Name three colors."),)
GREEDY = Sampling(temperature=0)


@pytest.fixture(params=["fake", "llama", "remote"], scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "fake":
        yield FakeEngine("Red, green and blue. " * 40, tokens_per_s=200)
    elif request.param == "llama":
        yield request.getfixturevalue("llama_engine")
    else:
        engine = RemoteEngine()
        yield engine
        engine.close()


@pytest.fixture
def loaded(engine: Engine, starter: str) -> Engine:
    ask(engine, LoadModel(starter, context_length=512))
    return engine


def test_load_reports_progress_then_the_model(engine: Engine, starter: str) -> None:
    ask(engine, UnloadModel(starter))
    events = ask(engine, LoadModel(starter, context_length=512))
    *progress, last = events
    fractions = [event.fraction for event in progress if isinstance(event, LoadProgress)]
    assert len(fractions) == len(progress)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert isinstance(last, ModelLoaded)
    assert last.model == starter
    assert last.context_length == 512
    assert last.memory_bytes > 0
    assert starter in engine.resident


def test_loading_again_returns_at_once(loaded: Engine, starter: str) -> None:
    (event,) = ask(loaded, LoadModel(starter, context_length=512))
    assert isinstance(event, ModelLoaded)


def test_a_load_that_is_refused_costs_nothing(loaded: Engine, starter: str) -> None:
    """Other settings that can't work: the model stays as it was."""
    if isinstance(loaded, FakeEngine):
        pytest.skip("the fake engine has no limits")
    with pytest.raises(UserError):
        ask(loaded, LoadModel(starter, context_length=1_000_000_000))
    assert starter in loaded.resident
    events = ask(loaded, Generate(starter, QUESTION, sampling=GREEDY, max_tokens=2))
    assert isinstance(events[-1], Generated)
    assert events[-1].context_length == 512


def test_unload(loaded: Engine, starter: str) -> None:
    assert ask(loaded, UnloadModel(starter)) == [ModelUnloaded(starter)]
    assert starter not in loaded.resident
    assert ask(loaded, UnloadModel("nothing")) == [ModelUnloaded("nothing")]


def test_chat_streams_then_reports(loaded: Engine, starter: str) -> None:
    events = ask(loaded, Generate(starter, QUESTION, sampling=GREEDY, max_tokens=8))
    kinds = [type(event) for event in events]
    assert kinds[0] is PromptProgress
    assert kinds.index(Token) > max(i for i, kind in enumerate(kinds) if kind is PromptProgress)
    result = events[-1]
    assert isinstance(result, Generated)
    assert result.generated_tokens == 8
    assert result.stop == "length"
    assert result.prompt_tokens > 0
    assert result.first_token_s is not None
    assert result.context_length == 512
    assert text_of(events)


def test_raw_completion(loaded: Engine, starter: str) -> None:
    events = ask(loaded, Generate(starter, prompt="Once upon", sampling=GREEDY, max_tokens=4))
    assert isinstance(events[-1], Generated)


def test_a_model_that_is_not_loaded(engine: Engine) -> None:
    with pytest.raises(UserError) as caught:
        ask(engine, Generate("nowhere.gguf", QUESTION))
    assert caught.value.kind == "not_loaded"


def test_cancel_before_anything(loaded: Engine, starter: str) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        list(loaded.run(Generate(starter, QUESTION), cancel))


def test_cancel_in_mid_answer_reports_what_there_is(loaded: Engine, starter: str) -> None:
    cancel = Cancel()
    seen: list[object] = []
    began = 0.0
    with pytest.raises(Cancelled):
        for event in loaded.run(
            Generate(starter, QUESTION, sampling=GREEDY, ignore_end=True), cancel
        ):
            seen.append(event)
            if sum(isinstance(event, Token) for event in seen) == 5 and not cancel.is_set():
                began = time.monotonic()
                cancel.set()
    assert time.monotonic() - began < 2.0
    result = seen[-1]
    assert isinstance(result, Generated)
    assert result.stop == "cancelled"
    assert result.generated_tokens >= 5


def test_a_request_works_after_a_stop(loaded: Engine, starter: str) -> None:
    events = ask(loaded, Generate(starter, QUESTION, sampling=GREEDY, max_tokens=3))
    assert isinstance(events[-1], Generated)


def test_an_abandoned_request_leaves_the_engine_usable(loaded: Engine, starter: str) -> None:
    run = loaded.run(Generate(starter, QUESTION, sampling=GREEDY), Cancel())
    next(run)
    run.close()  # type: ignore[attr-defined]
    ask(loaded, LoadModel(starter, context_length=512))
    events = ask(loaded, Generate(starter, QUESTION, sampling=GREEDY, max_tokens=3))
    assert isinstance(events[-1], Generated)


def test_speed(loaded: Engine, starter: str) -> None:
    events = ask(loaded, MeasureSpeed(starter, prompt_tokens=32, generate_tokens=4, repeat=2))
    result = events[-1]
    assert isinstance(result, SpeedMeasured)
    assert len(result.prompt) == len(result.generate) == 2
    assert sum(isinstance(event, SpeedSample) for event in events) == 4
    assert all(rate > 0 for rate in (*result.prompt, *result.generate))


def test_devices(engine: Engine) -> None:
    (devices,) = ask(engine, ListDevices())
    assert isinstance(devices, Devices)
    assert any(device.kind == "cpu" for device in devices.devices)


@pytest.mark.parametrize("kind", [FakeEngine, RemoteEngine])
def test_closing_twice_is_no_error(kind: type[FakeEngine] | type[RemoteEngine]) -> None:
    engine: Engine = kind()
    ask(engine, ListDevices())
    assert engine.process_id is not None
    engine.close()
    engine.close()
    assert engine.process_id is None
