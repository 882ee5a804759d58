"""Tests that each kind of server keeps the engine protocol as the local engine does.

Programs that can be installed here are run. The others are recorded servers whose answers come from
the same model, so that all kinds must agree with the local engine.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.core.benchmarks.items import ChoiceItem
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
    LongTextScored,
    MeasureSpeed,
    MeasureTogether,
    Message,
    ModelLoaded,
    PromptProgress,
    QuantizeModel,
    Request,
    Sampling,
    ScoreContinuations,
    ScoreLongText,
    ScoreTexts,
    SpeedMeasured,
    TextScored,
    TogetherMeasured,
    TogetherProgress,
    Token,
    UnloadModel,
    WrittenSoFar,
)
from desktop.core.resources import resource
from desktop.core.servers.facts import Kind
from desktop.engine.remote.client import RemoteEngine
from desktop.servers import together
from desktop.servers.by_address import EngineByAddress
from desktop.servers.engine import ServerEngine
from tests.core.benchmarks.sets import from_rows, task
from tests.free_port import free_port
from tests.servers.places import (
    LONG,
    PROGRAMS,
    RECORDED,
    Place,
    llama_server,
    placed,
    running,
)
from tests.servers.recorded import LENGTH
from tests.servers.speakers import RealModel, Speaker

PEBBLE = resource("models", "Pebble-1-3M-Instruct-F16.gguf")
GREEDY = Sampling(temperature=0, seed=1)
ENDLESS = Sampling(temperature=5, top_k=0, top_p=1, min_p=0, seed=1)
"""At this temperature, the end token is as unlikely as all others."""
NEAR = 0.02
"""Nats by which log-probabilities may differ."""
ITEMS = (
    Continuations("What is 3 plus 4?\n3 + 4 =", (" 7", " 8", " 12", " seven")),
    Continuations("The sky is", (" blue.", " green and red.")),
)
WITHOUT_CONTEXT = Continuations("", ("The sky is",))
TEXTS = ("What is 3 plus 4?", "What color is the sky?", "Name an animal that barks.", "Hi")
ASTRONOMY = [
    ("What color is the sky by day?", ("blue", "green", "red", "black"), "A"),
    ("Which of these barks?", ("a cat", "a cow", "a dog", "a fish"), "C"),
    ("What is 2 plus 3?", ("4", "5", "6", "7"), "B"),
    ("Which of these gives light?", ("a stone", "a shoe", "a cup", "the sun"), "D"),
]


def ask(engine: Engine, request: Request) -> list[Event]:
    return list(engine.run(request, Cancel()))


def question(model: str, text: str = TEXTS[0], **more: Any) -> Generate:
    asked = Generate(model, (Message("user", text),), sampling=GREEDY, max_tokens=40)
    return replace(asked, **more)


def tokens_of(events: list[Event]) -> list[Token]:
    return [each for each in events if isinstance(each, Token)]


def text_of(events: list[Event]) -> str:
    return "".join(each.text for each in tokens_of(events))


def end_of(events: list[Event]) -> Generated:
    assert isinstance(events[-1], Generated)
    return events[-1]


@pytest.fixture(scope="module")
def f32(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the demo model in F32, so that all engines compute the same."""
    path = str(tmp_path_factory.mktemp("f32") / "pebble-f32.gguf")
    with closing(RemoteEngine()) as engine:
        ask(engine, QuantizeModel(str(PEBBLE), path, "F32"))
    return path


@pytest.fixture(scope="module")
def servers() -> Iterator[ServerEngine]:
    with closing(ServerEngine()) as engine:
        yield engine


@pytest.fixture(scope="module")
def engine(f32: str, servers: ServerEngine) -> Iterator[EngineByAddress]:
    with closing(EngineByAddress(RemoteEngine(), lambda: servers)) as found:
        ask(found, LoadModel(f32, context_length=LENGTH, threads=1))
        yield found


@pytest.fixture(scope="module")
def speaker(f32: str) -> Iterator[Speaker]:
    with closing(RealModel(f32, LENGTH)) as model:
        yield model


@pytest.fixture(scope="module", params=[*PROGRAMS, *RECORDED])
def place(
    request: pytest.FixtureRequest,
    engine: EngineByAddress,
    servers: ServerEngine,
    f32: str,
    speaker: Speaker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("server")
    with placed(request.param, engine, servers, f32, speaker, folder) as found:
        yield found


def only(place: Place, *kinds: Kind) -> None:
    if place.kind not in kinds:
        pytest.skip(f"{place.kind} doesn't do that")


# --- what all kinds do


def test_a_server_is_recognized(place: Place) -> None:
    assert place.facts.server.kind == place.kind


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_words(place: Place, text: str) -> None:
    """They arrive token by token, and the answers end for the same reason."""
    away = ask(place.engine, question(place.away, text))
    here = ask(place.engine, question(place.here, text))
    assert text_of(away) == text_of(here) != ""
    assert abs(len(tokens_of(away)) - len(tokens_of(here))) <= 1  # the end token has no text
    done, ours = end_of(away), end_of(here)
    assert done.stop == ours.stop
    if place.facts.usage:
        assert done.prompt_tokens == ours.prompt_tokens
        assert abs(done.generated_tokens - ours.generated_tokens) <= 1  # the end token


def test_raw_text_continues_alike(place: Place) -> None:
    raw = [
        Generate(m, prompt="The", sampling=GREEDY, max_tokens=8) for m in (place.away, place.here)
    ]
    away, here = (ask(place.engine, each) for each in raw)
    assert text_of(away) == text_of(here) != ""


@pytest.mark.parametrize("text", TEXTS)
def test_log_probabilities_of_what_is_written(place: Place, text: str) -> None:
    away = tokens_of(ask(place.engine, question(place.away, text, alternatives=5)))
    here = tokens_of(ask(place.engine, question(place.here, text, alternatives=5)))
    if not place.facts.probabilities:
        assert not any(each.probabilities for each in away)
        return
    assert any(each.probabilities for each in away)
    for ours, theirs in zip(here, away, strict=False):
        if ours.probabilities is None or theirs.probabilities is None:
            assert theirs.text == ""
            continue
        assert theirs.text == ours.text
        assert math.log(theirs.probabilities.probability) == pytest.approx(
            math.log(ours.probabilities.probability), abs=NEAR
        )
        best = zip(ours.probabilities.best, theirs.probabilities.best, strict=True)
        assert all(our.below == pytest.approx(their.below, abs=2 * NEAR) for our, their in best)
        assert theirs.probabilities.best[0].text == ours.probabilities.best[0].text


def test_log_likelihoods_agree(place: Place) -> None:
    if not place.facts.scores:
        with pytest.raises(UserError) as caught:
            ask(place.engine, ScoreContinuations(place.away, ITEMS))
        assert caught.value.kind == "server_cannot"
        return
    # A text's first token has no log-probability where a prompt's are returned.
    items = (*ITEMS, WITHOUT_CONTEXT) if place.facts.scores == "steps" else ITEMS
    theirs, ours = (
        ask(place.engine, ScoreContinuations(model, items, exact=True))
        for model in (place.away, place.here)
    )
    for their, our in zip(theirs, ours, strict=True):
        assert isinstance(their, ContinuationsScored)
        assert isinstance(our, ContinuationsScored)
        assert their.loglikelihoods == pytest.approx(our.loglikelihoods, abs=NEAR)
        assert their.tokens == our.tokens
        assert their.greedy == our.greedy


@pytest.mark.parametrize("chat", [False, True])
def test_texts_are_scored_alike(place: Place, chat: bool) -> None:
    """A text after another, or an answer after a question in the chat template."""
    texts = (GivenText("What is 3 plus 4?", "3 + 4 = 7"), GivenText("The", " sky is blue."))
    request = ScoreTexts(place.away, texts, chat)
    if not place.facts.scores or (chat and place.facts.server.kind in ("sglang", "other")):
        with pytest.raises(UserError) as caught:
            ask(place.engine, request)
        assert caught.value.kind == "server_cannot"
        return
    theirs, ours = (
        ask(place.engine, replace(request, model=model)) for model in (place.away, place.here)
    )
    for their, our in zip(theirs, ours, strict=True):
        assert isinstance(their, TextScored)
        assert isinstance(our, TextScored)
        assert their.tokens == our.tokens
        assert their.log_probabilities == pytest.approx(our.log_probabilities, abs=NEAR)


def test_a_long_text_is_read_alike(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the same windows and pieces. The model's tokenizer puts no start token before a text, so
    the first token isn't counted, and others near it are less likely."""
    if place.facts.scores != "echo":
        with pytest.raises(UserError) as caught:
            ask(place.engine, ScoreLongText(place.away, "a text"))
        assert caught.value.kind == "server_cannot"
        assert "perplexity can't be measured" in caught.value.message
        return
    window = 256  # llama.cpp takes multiples of it alone
    monkeypatch.setattr("desktop.core.benchmarks.evaluation.LONGEST_CONTEXT", window)
    text = resource("texts", "reading.txt").read_text(encoding="utf-8")[:3000]
    ask(place.engine, LoadModel(place.here, "same window", window, threads=1))
    theirs, ours = (
        ask(place.engine, ScoreLongText(model, text)) for model in (place.away, "same window")
    )
    ask(place.engine, UnloadModel("same window"))
    likelihoods: list[list[float]] = []
    for events in (theirs, ours):
        found = [each for each in events if isinstance(each, LongTextScored)]
        assert all(each.window == window for each in found)
        assert b"".join(piece for each in found for piece in each.pieces).decode() == text
        likelihoods.append([value for each in found for value in each.log_probabilities])
        counted = [value for value in likelihoods[-1] if not math.isnan(value)]
        assert found[-1].tokens == found[-1].total == len(counted) > 3 * window
        assert found[-1].loglikelihood == pytest.approx(math.fsum(counted))
    their, our = likelihoods
    assert math.isnan(their[0])
    assert their[window:] == pytest.approx(our[window:], abs=NEAR)


def test_the_same_choices_in_mmlu(place: Place, tmp_path: Path) -> None:
    """By log-likelihood where that can be had, and by what the model writes elsewhere."""
    (tmp_path / "test").mkdir()
    rows = "".join(f'"{asked}",{",".join(o)},{right}\n' for asked, o, right in ASTRONOMY)
    (tmp_path / "test" / "astronomy_test.csv").write_text(rows, encoding="utf-8")
    wanted = task("mmlu_astronomy")
    items = list(wanted.items(from_rows("mmlu_astronomy", tmp_path), 0))
    assert len(items) == len(ASTRONOMY)
    chosen: list[list[object]] = []
    for model in (place.away, place.here):
        found: list[object] = []
        for item in items:
            assert isinstance(item, ChoiceItem)
            if place.facts.scores:
                asked = Continuations(item.prompt, item.options)
                (scored,) = ask(place.engine, ScoreContinuations(model, (asked,), exact=True))
                assert isinstance(scored, ContinuationsScored)
                found.append(max(range(4), key=scored.loglikelihoods.__getitem__))
            else:
                found.append(text_of(ask(place.engine, question(model, item.prompt))))
        chosen.append(found)
    assert chosen[0] == chosen[1]
    assert len(set(chosen[0])) > 1 or place.facts.scores


def test_speed(place: Place) -> None:
    if "ignore_eos" in place.facts.fields:
        done = ask(place.engine, MeasureSpeed(place.away, 64, 16, 2))[-1]
        assert isinstance(done, SpeedMeasured)
        assert all(each > 0 for each in (*done.prompt, *done.generate))
        assert len(done.prompt) == len(done.generate) == 2
        deep = ask(place.engine, MeasureSpeed(place.away, 64, 16, 2, depth=128))[-1]
        assert isinstance(deep, SpeedMeasured)
        assert len(deep.generate) == 2
        if place.kind == "llama_server" and place.recorded is None:
            assert len(deep.prompt) == 2, "it says what it had in its cache"
    else:
        with pytest.raises(UserError) as caught:
            ask(place.engine, MeasureSpeed(place.away, 64, 16, 2))
        assert caught.value.kind == "server_cannot"
    done = end_of(ask(place.engine, question(place.away)))
    assert done.first_token_s is not None
    assert done.tokens_per_s is not None
    assert done.first_token_s > 0
    assert done.tokens_per_s > 0


@pytest.mark.parametrize("people", [1, 3])
def test_several_people_at_once(place: Place, people: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """All tokens arrive that the server counts, except an end token, which has no text."""
    monkeypatch.setattr("desktop.servers.together.QUESTION", TEXTS[1])
    request = MeasureTogether(place.away, people, 16)
    if place.kind == "llama_cpp_python" and people > 1:
        with pytest.raises(UserError) as caught:
            ask(place.engine, request)
        assert "While 3 people were asking" in caught.value.message
        assert "--interrupt_requests false" in caught.value.message
        return
    done = ask(place.engine, request)[-1]
    assert isinstance(done, TogetherMeasured)
    assert len(done.people) == people
    for each in done.people:
        assert 0 < each.first_token_s < done.seconds
        assert each.tokens_per_s > 0
        assert each.counted == place.facts.usage
        assert each.prompt_tokens == (19 if each.counted else 0)
        if "ignore_eos" in place.facts.fields and place.kind in ("llama_server", "vllm"):
            assert each.received == each.tokens == 16
        else:
            assert 3 < each.tokens - each.counted <= each.received <= each.tokens


def test_an_answer_of_one_token_has_no_speed(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the model writes it to the question that is really asked, unless it must go on. The
    question's number is fixed, since the answer to some numbers is longer."""
    monkeypatch.setattr(together, "NUMBERS", range(100_000, 100_001))
    if "ignore_eos" in place.facts.fields and place.kind in ("llama_server", "vllm"):
        done = ask(place.engine, MeasureTogether(place.away, 1, 16))[-1]
        assert isinstance(done, TogetherMeasured)
        return
    with pytest.raises(UserError) as caught:
        ask(place.engine, MeasureTogether(place.away, 1, 16))
    assert caught.value.kind == "too_short"
    assert "While one person was asking" in caught.value.message


def test_a_stop_ends_the_servers_work(place: Place) -> None:
    """A program needs less processor time for an answer of 2,000 tokens that is stopped at once
    than for one of 100."""
    endless, cancel = question(place.away, sampling=ENDLESS), Cancel()
    if place.kind == "vllm":  # it refuses temperatures above 2, but ignores the end token
        endless = replace(endless, sampling=replace(ENDLESS, temperature=2), ignore_end=True)
    before = whole = 0.0
    if place.recorded is not None:
        place.recorded.pause_s, place.recorded.written = 0.02, 0
        place.recorded.broken.clear()
    else:
        before = place.used_s()
        done = end_of(ask(place.engine, replace(endless, max_tokens=100)))
        assert done.stop == "length"
        whole = place.used_s() - before
    seen: list[Event] = []
    with pytest.raises(Cancelled):
        for event in place.engine.run(replace(endless, max_tokens=2000), cancel):
            seen.append(event)
            if len(tokens_of(seen)) == 3:
                cancel.set()
    assert end_of(seen).stop == "cancelled"
    if place.recorded is not None:
        assert place.recorded.broken.wait(5)
        assert place.recorded.written < 100
        place.recorded.pause_s = 0.0
    else:
        assert place.used_s() - before - whole < whole
    assert text_of(ask(place.engine, question(place.away)))


def test_loading_again_and_unloading(place: Place) -> None:
    loaded = ask(place.engine, LoadModel(place.away, "copy"))[-1]
    assert isinstance(loaded, ModelLoaded)
    assert loaded.memory_bytes == 0
    ask(place.engine, UnloadModel("copy"))
    assert "copy" not in place.engine.resident
    assert {place.away, place.here} <= place.engine.resident


def test_here_and_there_side_by_side(place: Place) -> None:
    requests = (question(place.away), question(place.here))
    written: dict[int, str] = {0: "", 1: ""}
    for event in ask(place.engine, GenerateTogether(requests)):
        assert isinstance(event, WrittenSoFar)
        written[event.place] += "".join(each.text for each in event.tokens)
    assert written[0] == written[1] != ""


# --- what some do


def test_llama_server_sends_ids_and_progress(place: Place) -> None:
    only(place, "llama_server")
    away = ask(place.engine, question(place.away, alternatives=3))
    here = ask(place.engine, question(place.here, alternatives=3))
    ids = [each.id for each in tokens_of(away) if each.id >= 0]
    assert ids == [each.id for each in tokens_of(here) if each.id >= 0][: len(ids)]
    assert end_of(away).context_length == LONG
    assert end_of(away).prompt_tokens_per_s is not None
    assert isinstance(away[0], PromptProgress)
    assert away[0].total == end_of(here).prompt_tokens


def test_many_conversations_at_once(f32: str, tmp_path: Path) -> None:
    """No token is lost or goes to another conversation: each answer is what it is alone."""
    many, port = 32, free_port()
    words = llama_server(f32, port, "-np", str(many), length=LENGTH * many)
    with running(words, port, tmp_path / "log") as (away, _), closing(ServerEngine()) as engine:
        ask(engine, LoadModel(away))
        together = threading.Barrier(many)

        def talk(number: int, *, alone: bool) -> list[tuple[str, int]]:
            said: list[Message] = []
            found: list[tuple[str, int]] = []
            for text in (f"What is {number} plus 4?", TEXTS[number % 3 + 1]):
                said.append(Message("user", text))
                if not alone:
                    together.wait(60)
                request = Generate(away, tuple(said), sampling=GREEDY, max_tokens=40)
                events = ask(engine, request)
                said.append(Message("assistant", text_of(events)))
                found.append((text_of(events), end_of(events).generated_tokens))
            return found

        expected = [talk(number, alone=True) for number in range(many)]
        with ThreadPoolExecutor(many) as threads:
            found = list(threads.map(lambda number: talk(number, alone=False), range(many)))
    assert found == expected
    assert len({first for (first, _), _ in expected}) > many / 2


def test_a_class_loses_no_token(f32: str, tmp_path: Path) -> None:
    """With more people than llama-server answers at the same time, the others wait. All tokens come
    that it counts, and a stop ends it."""
    port = free_port()
    words = llama_server(f32, port, "-np", "8", length=LENGTH * 8)
    with running(words, port, tmp_path / "log") as (away, process), closing(ServerEngine()) as here:
        ask(here, LoadModel(away))
        facts = here.facts(away)
        assert facts is not None
        assert facts.model.slots == 8
        for people in (1, 2, 4, 8, 16, 32):
            *before, done = ask(here, MeasureTogether(away, people, 32))
            assert isinstance(done, TogetherMeasured)
            assert {(each.tokens, each.received) for each in done.people} == {(32, 32)}
            assert len(done.people) == people
            told = [each.tokens for each in before if isinstance(each, TogetherProgress)]
            assert told == sorted(told)
            waits = [each.first_token_s for each in done.people]
            assert max(waits) < done.seconds
        assert max(waits) > 2 * min(waits), "32 people wait for 8 answers"
        cancel = Cancel()
        with pytest.raises(Cancelled):
            for _ in here.run(MeasureTogether(away, 32, 200), cancel):
                cancel.set()
        quiet = Place("llama_server", EngineByAddress(here, lambda: here), here, away, "", process)
        before_s = quiet.used_s()  # returns once it rests
        assert quiet.used_s() - before_s < 1


@pytest.mark.parametrize("alias", [[], ["-a", "the class"]], ids=["by file", "same name"])
def test_a_server_with_another_model(
    alias: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was started again at the same address. The question isn't asked, and a new connection has
    the new model's facts."""
    monkeypatch.setattr("desktop.servers.engine.FRESH_S", 0.0)
    port = free_port()
    smaller = resource("models", "Pebble-1-1M-Instruct-F16.gguf")
    with closing(ServerEngine()) as engine:
        with running(llama_server(str(PEBBLE), port, *alias), port, tmp_path / "log") as (away, _):
            ask(engine, LoadModel(away))
            assert text_of(ask(engine, question(away)))
        with pytest.raises(UserError) as caught:
            ask(engine, question(away))
        assert caught.value.kind == "server_offline"
        with running(llama_server(str(smaller), port, *alias), port, tmp_path / "log"):
            with pytest.raises(UserError) as caught:
                ask(engine, question(away))
            assert caught.value.kind == "model_gone"
            loaded = ask(engine, LoadModel(away))[-1]
            assert isinstance(loaded, ModelLoaded)
            assert ("the class" if alias else smaller.name) in loaded.description
            assert text_of(ask(engine, question(away)))
