"""Tests all three engines against the engine protocol (desktop/core/engine_protocol.py)."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    PROCESSOR,
    CountTokens,
    Devices,
    Event,
    Generate,
    Generated,
    GenerateTogether,
    ListDevices,
    LoadModel,
    LoadProgress,
    MeasureSpeed,
    Message,
    ModelLoaded,
    ModelUnloaded,
    PromptProgress,
    ReadAlong,
    Sampling,
    SpeedMeasured,
    SpeedSample,
    Token,
    TokensCompared,
    TokensCounted,
    UnloadModel,
    WrittenSoFar,
)
from desktop.engine.remote.client import RemoteEngine
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


def test_the_tokens_of_texts_are_counted_until_one_does_not_fit(
    loaded: Engine, starter: str
) -> None:
    question = Generate(starter, QUESTION)
    texts = ("One page. ", "Another page, with some more words on it. ")
    (short,) = ask(loaded, CountTokens(question, texts))
    assert isinstance(short, TokensCounted)
    assert 0 < short.prompt < short.limit
    assert 0 < short.texts[0] < short.texts[1]
    (long,) = ask(loaded, CountTokens(question, (*texts, "word " * 3000, *texts)))
    assert isinstance(long, TokensCounted)
    assert len(long.texts) == 3
    assert long.texts[:2] == short.texts
    assert long.prompt + sum(long.texts) > long.limit
    pages = (*texts, "word " * 3000, *texts)
    (whole,) = ask(loaded, CountTokens(question, pages, optional=sum(long.texts)))
    assert isinstance(whole, TokensCounted)
    assert whole.texts == (*long.texts, *short.texts)


def test_loading_again_returns_at_once(loaded: Engine, starter: str) -> None:
    (event,) = ask(loaded, LoadModel(starter, context_length=512))
    assert isinstance(event, ModelLoaded)


def test_a_load_that_is_refused_costs_nothing(loaded: Engine, starter: str) -> None:
    """A load with unusable settings leaves the loaded model as it was."""
    if isinstance(loaded, FakeEngine):
        pytest.skip("the fake engine has no limits")
    with pytest.raises(UserError):
        ask(loaded, LoadModel(starter, context_length=1_000_000_000))
    assert starter in loaded.resident
    events = ask(loaded, Generate(starter, QUESTION, sampling=GREEDY, max_tokens=2))
    assert isinstance(events[-1], Generated)
    assert events[-1].context_length == 512


def test_the_processor_can_be_chosen(engine: Engine, starter: str) -> None:
    loaded = ask(engine, LoadModel(starter, context_length=512, device=PROCESSOR))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert loaded.device == PROCESSOR


def test_a_device_that_is_not_there(loaded: Engine, starter: str) -> None:
    """The load fails, and the loaded model stays."""
    with pytest.raises(UserError) as caught:
        ask(loaded, LoadModel(starter, context_length=512, device="Vulkan9: Some card"))
    assert caught.value.kind == "device"
    assert starter in loaded.resident


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


@pytest.fixture
def pair(engine: Engine, starter: str) -> Iterator[Engine]:
    """Load the same file twice under different names."""
    for name in ("one", "two"):
        ask(engine, LoadModel(starter, name, context_length=256))
    yield engine
    for name in ("one", "two"):
        ask(engine, UnloadModel(name))


def test_two_models_write_side_by_side(pair: Engine) -> None:
    requests = tuple(
        Generate(name, QUESTION, sampling=GREEDY, max_tokens=8) for name in ("one", "two")
    )
    events = ask(pair, GenerateTogether(requests))
    written = [event for event in events if isinstance(event, WrittenSoFar)]
    assert written == events
    ids: dict[int, list[int]] = {0: [], 1: []}
    for event in written:
        ids[event.place] += [token.id for token in event.tokens if token.id >= 0]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 8
    ends = {event.place: event.result for event in written if event.result}
    assert {place: end.stop for place, end in ends.items()} == {0: "length", 1: "length"}


def test_one_model_reads_along(pair: Engine) -> None:
    request = Generate("one", QUESTION, sampling=GREEDY, max_tokens=8)
    events = ask(pair, ReadAlong(request, "two"))
    tokens = [each for e in events if isinstance(e, TokensCompared) for each in e.tokens]
    alone = [e.id for e in ask(pair, request) if isinstance(e, Token) and e.id >= 0]
    assert [token.id for token in tokens] == alone
    assert all(token.kld >= 0 and token.likeliest for token in tokens)
    assert not any(isinstance(event, Token) for event in events)
    assert isinstance(events[-1], Generated)
    assert events[-1].tokens_per_s is None


def test_side_by_side_is_stopped(pair: Engine) -> None:
    requests = tuple(
        Generate(name, QUESTION, sampling=Sampling(seed=1), ignore_end=True)
        for name in ("one", "two")
    )
    cancel, seen = Cancel(), list[Event]()
    with pytest.raises(Cancelled):
        for event in pair.run(GenerateTogether(requests), cancel):
            seen.append(event)
            cancel.set()
    ends = [event.result for event in seen if isinstance(event, WrittenSoFar) and event.result]
    assert [end.stop for end in ends] == ["cancelled", "cancelled"]


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
    assert time.monotonic() - began < 20
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
    assert "CPU" in devices.backends
    assert re.match("[0-9a-f]{7}|$", devices.commit)  # "" if llama.cpp was built without git


@pytest.mark.parametrize("kind", [FakeEngine, RemoteEngine])
def test_closing_twice_is_no_error(kind: type[FakeEngine] | type[RemoteEngine]) -> None:
    engine: Engine = kind()
    ask(engine, ListDevices())
    assert engine.process_id is not None
    engine.close()
    engine.close()
    assert engine.process_id is None
