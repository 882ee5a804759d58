"""Tests models that answer side by side, and a model that reads along while another one writes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, EngineDied, UserError
from desktop.core.messages import (
    Event,
    Generate,
    Generated,
    GenerateTogether,
    LoadModel,
    Message,
    ReadAlong,
    Request,
    Sampling,
    Token,
    TokenCompared,
    TokensCompared,
    UnloadModel,
    WrittenSoFar,
)
from desktop.engine.llama_engine import LlamaEngine
from desktop.engine.remote.client import RemoteEngine
from tests import tiny_model
from tests.engine.conftest import ask

QUESTION = (Message("user", "Why is the sky blue?"),)
GREEDY = Sampling(temperature=0)


def write(folder: Path, name: str, **settings: object) -> str:
    return str(tiny_model.write(folder / f"{name}.gguf", **settings))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def three(llama_engine: LlamaEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """Load three models with different weights under the names a, b, and c."""
    folder = tmp_path_factory.mktemp("together")
    for seed, name in enumerate("abc"):
        path = write(folder, name, seed=seed)
        ask(llama_engine, LoadModel(path, name, context_length=256, threads=1))
    yield None
    for name in "abc":
        ask(llama_engine, UnloadModel(name))


def asked(model: str, **settings: object) -> Generate:
    given = {"sampling": GREEDY, "max_tokens": 20, **settings}
    return Generate(model, QUESTION, **given)  # type: ignore[arg-type]


def answers(events: list[Event]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for event in events:
        if isinstance(event, WrittenSoFar):
            found.setdefault(event.place, []).extend(t.id for t in event.tokens if t.id >= 0)
    return found


def results(events: list[Event]) -> dict[int, Generated]:
    return {e.place: e.result for e in events if isinstance(e, WrittenSoFar) and e.result}


def alone(engine: LlamaEngine, request: Generate) -> list[int]:
    engine.model(request.model).keep(0)
    return [e.id for e in ask(engine, request) if isinstance(e, Token) and e.id >= 0]


def until(engine: LlamaEngine, request: Request, cancel: Cancel, kind: type) -> list[Event]:
    """Run a request, cancel it at the first event of this kind, and return all of its events."""
    found: list[Event] = []
    with pytest.raises(Cancelled):
        for event in engine.run(request, cancel):
            found.append(event)
            if isinstance(event, kind):
                cancel.set()
    return found


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("sampling", [GREEDY, Sampling(temperature=1.0, seed=7)])
def test_each_writes_what_it_writes_alone(llama_engine: LlamaEngine, sampling: Sampling) -> None:
    requests = tuple(asked(name, sampling=sampling) for name in "abc")
    events = ask(llama_engine, GenerateTogether(requests))
    together = answers(events)
    assert list(together.values()) == [alone(llama_engine, each) for each in requests]
    assert len({tuple(each) for each in together.values()}) == 3
    assert answers(ask(llama_engine, GenerateTogether(requests))) == together


@pytest.mark.usefixtures("three")
def test_all_write_at_the_same_time(
    llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.engine.writing.together.SEND_EVERY_S", 0.0)
    requests = tuple(asked(name, max_tokens=5, ignore_end=True) for name in "ab")
    events = ask(llama_engine, GenerateTogether(requests))
    places = [event.place for event in events if isinstance(event, WrittenSoFar) and event.tokens]
    assert places == [0, 1] * 5
    ends = results(events)
    assert {place: end.generated_tokens for place, end in ends.items()} == {0: 5, 1: 5}
    assert all(end.reused_tokens == 0 and end.first_token_s for end in ends.values())


def set_clock(
    engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch, times: Mapping[str, float]
) -> None:
    """Set a clock that only decoding advances, by so many seconds per token of each model."""
    now = [0.0]
    monkeypatch.setattr("time.perf_counter", lambda: now[0])
    for name, seconds in times.items():
        model = engine.model(name)

        def decode(tokens: list[int], model: object = model, seconds: float = seconds) -> None:
            now[0] += seconds * len(tokens)
            type(model).decode(model, tokens)  # type: ignore[attr-defined]

        monkeypatch.setattr(model, "decode", decode)


@pytest.mark.usefixtures("three")
def test_a_rate_counts_only_the_models_own_turns(
    llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(llama_engine, monkeypatch, {"a": 1.0, "b": 9.0})
    requests = tuple(asked(name, max_tokens=6, ignore_end=True) for name in "ab")
    ends = results(ask(llama_engine, GenerateTogether(requests)))
    assert [ends[0].tokens_per_s, ends[1].tokens_per_s] == [1.0, pytest.approx(1 / 9)]


@pytest.mark.usefixtures("three")
def test_the_end_token_is_a_step_as_well(
    llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of the tokens that the model writes plays the end token."""
    written = alone(llama_engine, asked("a"))
    end = next(at for at in range(2, 20) if written[at] not in written[:at])
    vocabulary = llama_engine.model("a").vocabulary
    monkeypatch.setattr(vocabulary, "ends", lambda token: token == written[end])
    set_clock(llama_engine, monkeypatch, {"a": 1.0, "b": 9.0})
    ends = results(ask(llama_engine, GenerateTogether((asked("a"), asked("b")))))
    assert (ends[0].stop, ends[0].generated_tokens) == ("end", end)
    assert ends[0].tokens_per_s == pytest.approx(1.0)


@pytest.mark.usefixtures("three")
def test_reading_again_in_a_full_context_is_not_part_of_the_rate(
    llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(llama_engine, monkeypatch, {"a": 0.001, "b": 0.009})
    talk = (*QUESTION, Message("assistant", "Because of its light."), *QUESTION)
    request = Generate("a", talk, sampling=GREEDY, max_tokens=200, ignore_end=True)
    ends = results(ask(llama_engine, GenerateTogether((request, asked("b")))))
    assert ends[0].generated_tokens == 200
    assert ends[0].prompt_tokens + 200 > 256
    assert ends[0].tokens_per_s == pytest.approx(1000)


@pytest.mark.usefixtures("three")
def test_stopped_in_the_middle(llama_engine: LlamaEngine) -> None:
    requests = tuple(asked(name, max_tokens=0, ignore_end=True) for name in "ab")
    events = until(llama_engine, GenerateTogether(requests), Cancel(), WrittenSoFar)
    assert {end.stop for end in results(events).values()} == {"cancelled"}
    assert sorted(results(events)) == [0, 1]
    assert alone(llama_engine, asked("a", max_tokens=3))


def test_a_model_beside_itself_is_refused() -> None:
    """The pane never asks for this, so it has no sentence."""
    with pytest.raises(ValueError, match="one model"):
        GenerateTogether((asked("a"), asked("a")))
    with pytest.raises(ValueError, match="one model"):
        ReadAlong(asked("a"), "a")


@pytest.mark.usefixtures("three")
def test_a_model_that_is_not_loaded_is_refused(llama_engine: LlamaEngine) -> None:
    with pytest.raises(UserError, match="isn't loaded"):
        ask(llama_engine, GenerateTogether((asked("a"), asked("nobody"))))


# --- reading along ------------------------------------------------------------------


def compared(events: list[Event]) -> list[TokenCompared]:
    found: list[TokenCompared] = []
    for event in events:
        if isinstance(event, TokensCompared):
            assert event.first == len(found)
            found += event.tokens
    return found


def distribution(engine: LlamaEngine, model: str, tokens: list[int]) -> np.ndarray:
    """Return the probabilities of the next token, computed as the softmax by definition: e to the
    power of each logit, divided by the sum of these powers."""
    loaded = engine.model(model)
    loaded.keep(0)
    loaded.decode(tokens[:1])
    for token in tokens[1:]:
        loaded.decode([token])
    logits = loaded.logits().astype(np.float64)
    weights = np.exp(logits - logits.max())
    return weights / weights.sum()


@pytest.mark.usefixtures("three")
def test_what_both_expected_at_each_token(llama_engine: LlamaEngine) -> None:
    events = ask(llama_engine, ReadAlong(asked("a"), "b"))
    tokens = compared(events)
    written = [each.id for each in tokens]
    assert written == alone(llama_engine, asked("a"))
    prompt = llama_engine.model("a").cached[: -(len(written) - 1)]
    for at in (0, 3, len(written) - 1):
        ours = distribution(llama_engine, "a", [*prompt, *written[:at]])
        theirs = distribution(llama_engine, "b", [*prompt, *written[:at]])
        token = tokens[at]
        assert token.kld == pytest.approx(float((ours * np.log(ours / theirs)).sum()), rel=1e-3)
        assert token.probability_reference == pytest.approx(ours[token.id], rel=1e-3)
        assert token.probability == pytest.approx(theirs[token.id], rel=1e-3)
        assert [each.id for each in token.likeliest] == list(np.argsort(-theirs)[:5])
        assert token.likeliest[0].probability == pytest.approx(theirs.max(), rel=1e-3)
        assert token.likeliest_reference[0].id == token.id  # greedy


@pytest.mark.usefixtures("three")
def test_where_the_reader_would_part_is_where_its_own_answer_parts(
    llama_engine: LlamaEngine,
) -> None:
    tokens = compared(ask(llama_engine, ReadAlong(asked("a"), "b")))
    parts = next(at for at, each in enumerate(tokens) if each.likeliest[0].id != each.id)
    own = alone(llama_engine, asked("b"))
    assert own[:parts] == [each.id for each in tokens[:parts]]
    assert own[parts] == tokens[parts].likeliest[0].id


@pytest.mark.usefixtures("three")
def test_a_given_answer_is_read_to_its_end_token(llama_engine: LlamaEngine) -> None:
    given = (70, 71, 72, 2)
    events = ask(llama_engine, ReadAlong(asked("a", max_tokens=0), "b", given))
    tokens = compared(events)
    assert [each.id for each in tokens] == list(given)
    assert tokens[-1].text == "<|im_end|>"
    assert all(math.isfinite(each.kld) and each.kld >= 0 for each in tokens)
    assert isinstance(events[-1], Generated)
    assert events[-1].tokens_per_s is None


@pytest.mark.usefixtures("three")
def test_an_answer_that_fills_the_context_is_compared_to_its_end(
    llama_engine: LlamaEngine,
) -> None:
    """The writer never reads its last token, so the answer is one token longer than the room."""
    events = ask(llama_engine, ReadAlong(asked("a", max_tokens=0, ignore_end=True), "b"))
    end = events[-1]
    assert isinstance(end, Generated)
    assert end.stop == "context"
    assert len(compared(events)) == end.generated_tokens == 256 - end.prompt_tokens + 1


@pytest.mark.usefixtures("three")
def test_a_model_that_is_the_same_expects_the_same(
    llama_engine: LlamaEngine, tmp_path: Path
) -> None:
    ask(llama_engine, LoadModel(write(tmp_path, "twin"), "twin", context_length=256, threads=1))
    tokens = compared(ask(llama_engine, ReadAlong(asked("a"), "twin")))
    ask(llama_engine, UnloadModel("twin"))
    assert len(tokens) == 20
    assert max(each.kld for each in tokens) == pytest.approx(0, abs=1e-6)


@pytest.mark.usefixtures("three")
def test_other_tokens_are_one_sentence(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    for number, more in enumerate((("<a>",), ("<b>",))):
        path = write(tmp_path, f"other{number}", more_specials=more)
        ask(llama_engine, LoadModel(path, f"other{number}", context_length=256, threads=1))
    with pytest.raises(UserError, match="different tokens"):
        ask(llama_engine, ReadAlong(asked("a"), "other0"))
    with pytest.raises(UserError, match="different tokens"):  # same size, but one different token
        ask(llama_engine, ReadAlong(asked("other0"), "other1"))
    for number in range(2):
        ask(llama_engine, UnloadModel(f"other{number}"))


@pytest.mark.usefixtures("three")
def test_a_reader_with_too_little_room(llama_engine: LlamaEngine, tmp_path: Path) -> None:
    path = write(tmp_path, "long", seed=4)
    ask(llama_engine, LoadModel(path, "long", context_length=512, threads=1))
    request = ReadAlong(asked("long", max_tokens=400, ignore_end=True), "a")
    with pytest.raises(UserError, match="room for 256 tokens"):
        ask(llama_engine, request)
    ask(llama_engine, UnloadModel("long"))


@pytest.mark.usefixtures("three")
def test_a_reader_that_is_damaged(
    llama_engine: LlamaEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = llama_engine.model("b")
    monkeypatch.setattr(reader, "logits", lambda: np.full(reader.vocabulary.size, np.nan))
    with pytest.raises(UserError) as caught:
        ask(llama_engine, ReadAlong(asked("a"), "b"))
    assert caught.value.kind == "damaged"


@pytest.mark.usefixtures("three")
def test_reading_along_is_stopped(llama_engine: LlamaEngine) -> None:
    request = ReadAlong(asked("a", max_tokens=0, ignore_end=True), "b")
    events = until(llama_engine, request, Cancel(), TokensCompared)
    assert compared(events)
    assert len(compared(ask(llama_engine, ReadAlong(asked("a", max_tokens=4), "b")))) == 4


# --- in a separate process --------------------------------------------------------


def test_after_a_crash_all_its_models_are_loaded_again(
    remote: RemoteEngine, tmp_path: Path
) -> None:
    for seed, name in enumerate("ab"):
        ask(remote, LoadModel(write(tmp_path, name, seed=seed), name, context_length=256))
    request = GenerateTogether((asked("a"), asked("b")))
    before = answers(ask(remote, request))
    endless = tuple(asked(name, max_tokens=0, ignore_end=True) for name in "ab")
    events = remote.run(GenerateTogether(endless), Cancel())
    next(events)
    assert remote._process is not None
    remote._process.kill()
    with pytest.raises(EngineDied, match="in the middle of an answer"):
        list(events)
    assert not remote.resident
    assert answers(ask(remote, request)) == before
    assert compared(ask(remote, ReadAlong(asked("a"), "b")))
