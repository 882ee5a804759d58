"""Tests the engine for servers against recorded servers of each kind, and against bad ones."""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Generator
from dataclasses import replace
from functools import partial
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import split_thinking
from desktop.core.errors import Cancelled
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    ContinuationsTooLong,
    CountTokens,
    Event,
    Generate,
    Generated,
    GenerateTogether,
    GivenText,
    LoadModel,
    MeasureSpeed,
    MeasureTogether,
    Message,
    ModelLoaded,
    Picture,
    QuantizeModel,
    ReadAlong,
    RenderPrompt,
    Sampling,
    ScoreContinuations,
    ScoreTexts,
    SpeedMeasured,
    TextScored,
    ThoughtOpened,
    TogetherMeasured,
    Token,
    TokensCounted,
    UnloadModel,
)
from desktop.core.servers.facts import FIELDS, NAMES, Kind, checks
from desktop.servers.answer import Answer
from desktop.servers.by_address import EngineByAddress
from desktop.servers.engine import ServerEngine
from desktop.servers.probe import look_around
from tests.fake_engine import FakeEngine
from tests.servers.asking import (
    QUICK,
    TEXT,
    ask,
    connected,
    piece,
    problem_of,
    question,
    text_of,
)
from tests.servers.recorded import LENGTH, MODEL, PROBABILITY, WORDS, Handler, RecordedServer

KINDS: list[Kind] = list(NAMES)
SILENT = ("lm_studio", "localai", "transformers", "llama_cpp_python")
"""Kinds that stream no log-probabilities in chat; llama-cpp-python does if told so at its start."""
BASIC = {"model", "messages", "stream", "temperature", "top_p", "seed", "max_tokens", "stop"}


# --- each kind of server


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_is_recognized_and_writes(kind: Kind) -> None:
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        facts = engine.facts(model)
        assert facts is not None
        assert facts.server.kind == kind
        events = ask(engine, question(model, alternatives=2))
        assert text_of(events) == TEXT
        done = events[-1]
        assert isinstance(done, Generated)
        assert done.stop == "end"
        assert done.generated_tokens == len(WORDS) + facts.usage  # servers count the end token
        assert done.prompt_tokens == (len("<user>Why?") if facts.usage else 0)
        probabilities = [
            each.probabilities for each in events if isinstance(each, Token) and each.probabilities
        ]
        assert bool(probabilities) == facts.probabilities == (kind not in SILENT)
        if probabilities:
            assert probabilities[0].probability == pytest.approx(PROBABILITY)
            assert [each.text for each in probabilities[0].best] == ["Four", "?"]
            assert probabilities[0].share(probabilities[0].best[1].below) == pytest.approx(
                1 - PROBABILITY
            )
            assert math.isnan(probabilities[0].sums[0])


@pytest.mark.parametrize("kind", KINDS)
def test_only_known_fields_are_sent(kind: Kind) -> None:
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        sampling = Sampling(top_k=7, min_p=0.1, repeat_penalty=1.2)
        ask(engine, question(model, sampling=sampling, max_tokens=3, thinking=False))
        path, _, fields = server.requests[-1]
        assert path == "/v1/chat/completions"
        known = FIELDS[kind] | BASIC
        assert set(fields) <= known, set(fields) - known
        assert ("top_k" in fields) == ("top_k" in FIELDS[kind])
        assert ("min_p" in fields) == ("min_p" in FIELDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_penalty_of_1_is_sent_where_another_could_be_the_default(kind: Kind) -> None:
    """vLLM and SGLang read defaults from the model's generation_config.json."""
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        ask(engine, question(model, sampling=Sampling(repeat_penalty=1.0)))
        _, _, fields = server.requests[-1]
        for name in ("repeat_penalty", "repetition_penalty"):
            assert fields.get(name) == (1.0 if name in FIELDS[kind] else None)


@pytest.mark.parametrize("kind", ["vllm", "sglang"])
@pytest.mark.parametrize("switch", ["enable_thinking", "thinking", ""])
def test_a_switch_for_reasoning_is_found_without_the_template(kind: Kind, switch: str) -> None:
    with RecordedServer(kind) as server:
        server.switch = switch
        engine, model = connected(server)
        loaded = ask(engine, LoadModel(model))[-1]
        assert isinstance(loaded, ModelLoaded)
        assert loaded.thinking_switch == switch
        ask(engine, question(model, thinking=False))
        _, _, fields = server.requests[-1]
        assert fields.get("chat_template_kwargs") == ({switch: False} if switch else None)


@pytest.mark.parametrize("kind", ["vllm", "sglang"])
@pytest.mark.parametrize("effort", [True, False])
def test_a_reasoning_effort_is_found_without_the_template(kind: Kind, effort: bool) -> None:
    """Both prompts have the same number of tokens. Both programs take a field for it, from which
    they set the template's variable (vLLM 0.32.0 and SGLang at 004c82e0)."""
    with RecordedServer(kind) as server:
        server.effort, server.switch = effort, "enable_thinking"
        engine, model = connected(server)
        loaded = ask(engine, LoadModel(model))[-1]
        assert isinstance(loaded, ModelLoaded)
        assert loaded.takes_effort == effort
        ask(engine, question(model, thinking=False, effort="low"))
        _, _, fields = server.requests[-1]
        assert fields.get("reasoning_effort") == ("low" if effort else None)
        assert fields["chat_template_kwargs"] == {"enable_thinking": False}
        facts = engine.facts(model)
        assert facts is not None
        (detail,) = (each.detail for each in checks(facts) if each.key == "reasoning")
        assert ("set the effort" in detail) == effort


@pytest.mark.parametrize("kind", ["ollama", "lm_studio", "localai", "transformers", "other"])
def test_other_programs_are_not_asked_for_an_effort(kind: Kind) -> None:
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        ask(engine, question(model, effort="low"))
        assert all("reasoning_effort" not in fields for _, _, fields in server.requests)


def test_llama_servers_template_says_what_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("llama_server") as server:
        template = "{% if enable_thinking %}{{ reasoning_effort }}{% endif %}"
        props = {**server.got("/props")[1], "chat_template": template}
        monkeypatch.setattr(server, "_own_pages", lambda: {"/props": props})
        engine, model = connected(server)
        loaded = ask(engine, LoadModel(model))[-1]
        assert isinstance(loaded, ModelLoaded)
        assert (loaded.thinking_switch, loaded.takes_effort) == ("enable_thinking", True)
        ask(engine, question(model, thinking=True, effort="low"))
        _, _, fields = server.requests[-1]
        asked = {"enable_thinking": True, "reasoning_effort": "low"}
        assert fields["chat_template_kwargs"] == asked


def test_what_servers_say_about_themselves() -> None:
    versions = {
        "llama_server": "b1-0c1e570",
        "vllm": "0.32.0",
        "sglang": "0.5.4",
        "ollama": "0.33.0",
        "localai": "v4.9.0",
    }
    without = ("other", "localai", "transformers", "llama_cpp_python")
    for kind in KINDS:
        with RecordedServer(kind) as server:
            engine, model = connected(server)
            facts = engine.facts(model)
            assert facts is not None
            assert facts.server.version == versions.get(kind, "")
            assert facts.model.context_length == (None if kind in without else LENGTH)
            assert bool(facts.scores) == (kind in ("llama_server", "vllm", "sglang"))
            rows = {each.key: each for each in checks(facts)}
            assert rows["probabilities"].ok == facts.probabilities
            assert all(each.detail and each.label for each in rows.values())
            if kind == "lm_studio":
                assert (
                    rows["probabilities"].detail == "LM Studio sends no log-probabilities in chat."
                )
                assert rows["images"].ok


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
def test_reasoning_becomes_a_thought(field: str) -> None:
    with RecordedServer("vllm", thinks=field) as server:
        engine, model = connected(server)
        events = ask(engine, question(model))
        (opened,) = (each for each in events if isinstance(each, ThoughtOpened))
        assert split_thinking(opened.tag + text_of(events)) == ("Let me see", TEXT)


def test_thinking_is_switched_as_the_template_does() -> None:
    with RecordedServer("llama_server") as server:
        engine, model = connected(server)
        (loaded,) = ask(engine, LoadModel(model))
        assert isinstance(loaded, ModelLoaded)
        assert loaded.thinking_switch == "enable_thinking"
        ask(engine, question(model, thinking=False))
        assert server.requests[-1][2]["chat_template_kwargs"] == {"enable_thinking": False}


def test_log_likelihoods_by_echo() -> None:
    """A token is a character here, with a log-probability of minus a hundredth of its code."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        (scored,) = ask(engine, ScoreContinuations(model, (Continuations("ab", ("c", "de", "e")),)))
        assert isinstance(scored, ContinuationsScored)
        assert scored.loglikelihoods == pytest.approx((-0.99, -2.01, -1.01))
        assert scored.tokens == (1, 2, 1)
        assert scored.greedy == (False, False, False)


def test_an_echo_with_shifted_values_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """llama-cpp-python 0.3.36 gives each token of a prompt the value of the place after it."""
    right = RecordedServer._echoed

    def shifted(self: RecordedServer, prompt: str, echo: bool) -> dict[str, Any]:
        found = right(self, prompt, echo)
        values = found["choices"][0]["logprobs"]
        if echo:
            values["token_logprobs"] = [None, *(-9.0 for _ in values["tokens"][1:])]
        return found

    monkeypatch.setattr(RecordedServer, "_echoed", shifted)
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        facts = engine.facts(model)
        assert facts is not None
        assert facts.scores == ""
        request = ScoreContinuations(model, (Continuations("ab", ("c",)),))
        assert problem_of(engine, request).kind == "server_cannot"


def test_speed_as_the_client_sees_it() -> None:
    with RecordedServer("vllm", pause_s=0.01) as server:
        engine, model = connected(server)
        done = ask(engine, MeasureSpeed(model, 16, 5, 2))[-1]
        assert isinstance(done, SpeedMeasured)
        assert len(done.prompt) == len(done.generate) == 2
        assert all(0 < each < 105 for each in done.generate)  # a token every 10 ms
        prompts = [fields["prompt"] for path, _, fields in server.requests[-4:]]
        assert [len(each) for each in prompts] == [16, 16, 8, 8]
        assert problem_of(engine, MeasureSpeed(model, LENGTH)).kind == "too_long"


def test_the_first_piece_is_not_in_the_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    """vLLM may send several tokens at once. Those that come first took no time since the first."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        several = {"index": 0, "delta": {"content": "ab"}, "token_ids": [5, 6, 7, 8]}
        usage = {"prompt_tokens": 9, "completion_tokens": 12}
        last = {"choices": [{"index": 0, "delta": {}, "finish_reason": "length"}], "usage": usage}
        answer = [{"choices": [several]}] * 3 + [last]
        monkeypatch.setattr(server, "chunks", lambda _fields: iter(answer))
        clock = SimpleNamespace(perf_counter=partial(next, count(0.0, 1.0)))
        monkeypatch.setattr("desktop.servers.together.time", clock)
        done = ask(engine, MeasureTogether(model, 1, 12))[-1]
        assert isinstance(done, TogetherMeasured)
        (person,) = done.people
        assert (person.first_token_s, person.tokens, person.received) == (1, 12, 12)
        assert person.tokens_per_s == 8 / 2


@pytest.mark.parametrize(
    ("chunks", "said"),
    [
        ([{"content": "ab cd"}], "arrived in one piece"),
        ([], "fewer than two tokens"),
    ],
)
def test_without_a_second_piece_there_is_no_speed(
    monkeypatch: pytest.MonkeyPatch, chunks: list[dict[str, str]], said: str
) -> None:
    """This server counts no tokens, so a single piece may be a whole answer."""
    with RecordedServer("llama_cpp_python") as server:
        engine, model = connected(server)
        found = [{"choices": [{"index": 0, "delta": each}]} for each in chunks]
        last = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
        monkeypatch.setattr(server, "chunks", lambda _fields: iter([*found, last]))
        problem = problem_of(engine, MeasureTogether(model, 1, 12))
        assert problem.kind == "too_short"
        assert said in problem.message


@pytest.mark.parametrize(("ids", "pieces"), [([5, 6, 7], 3), (None, 2)])
def test_a_piece_with_a_thought_and_text_is_counted_once(
    ids: list[int] | None, pieces: int
) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        facts = engine.facts(model)
    assert facts is not None
    answer = Answer(facts, question(model), 1)
    delta = {"reasoning": "Hm.", "content": "Yes, it"}
    said = list(answer.take({"choices": [{"index": 0, "delta": delta, "token_ids": ids}]}))
    assert answer.pieces == pieces
    assert [each.text for each in said if isinstance(each, Token)] == ["Hm.", "</think>", "Yes, it"]


def test_what_servers_cannot_do_is_said() -> None:
    with RecordedServer("ollama") as server:
        engine, model = connected(server)
        picture = Picture("1", 1, 1, b"abc")
        for request in (
            MeasureSpeed(model),
            ScoreContinuations(model, (Continuations("a", ("b",)),)),
            CountTokens(question(model), ("a",)),
            RenderPrompt(question(model)),
            ReadAlong(question(model), "other"),
            QuantizeModel(model, "target", "Q4_K"),
            question(model, beginning=(1,)),
        ):
            problem = problem_of(engine, request)
            assert problem.kind == "server_cannot", request
            assert problem.message.endswith(".")
        ask(engine, Generate(model, (Message("user", "x", (picture,)),)))
        sent = server.requests[-1][2]["messages"][0]["content"]
        assert sent[0]["image_url"]["url"].startswith("data:image/png;base64,iVBOR")


def test_tokens_are_counted_where_the_server_splits_a_text() -> None:
    with RecordedServer("llama_server") as server:
        engine, model = connected(server)
        (counted,) = ask(engine, CountTokens(question(model), ("abc", "x" * 3000, "y")))
        limit = LENGTH - LENGTH // 4
        assert counted == TokensCounted(len("<user>Why?"), (3, 3000), limit)
        (more,) = ask(engine, CountTokens(question(model), ("abc", "x" * 3000, "y"), 3000))
        assert more == TokensCounted(len("<user>Why?"), (3, 3000, 1), limit)


def test_reasons_are_true() -> None:
    """LocalAI splits a text, but doesn't say how long its context is."""
    with RecordedServer("localai") as server:
        engine, model = connected(server)
        assert "split" not in problem_of(engine, CountTokens(question(model), ("a",))).message
    with RecordedServer("other") as server:
        engine, model = connected(server)
        problem = problem_of(engine, CountTokens(question(model), ("a",)))
        assert problem.message == "This server can't split a text into tokens."


def test_a_model_that_is_not_connected() -> None:
    engine = ServerEngine()
    assert problem_of(engine, question("http://127.0.0.1:1#m")).kind == "not_loaded"


def test_an_unknown_model_is_named_with_those_that_are_there() -> None:
    with RecordedServer("vllm") as server:
        engine = ServerEngine(limits=QUICK)
        problem = problem_of(engine, LoadModel(f"{server.address}#other"))
        assert problem.kind == "unknown_model"
        assert MODEL in problem.message


def test_a_model_is_loaded_and_unloaded() -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        ask(engine, LoadModel(model, "copy"))
        assert engine.resident == {model, "copy"}
        ask(engine, UnloadModel("copy"))
        assert engine.resident == {model}
        engine.close()
        engine.close()
        assert engine.resident == frozenset()


def test_looking_around_asks_only_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("ollama") as one, RecordedServer("vllm", key="k") as two:
        ports = tuple(int(each.address.rpartition(":")[2]) for each in (one, two))
        monkeypatch.setattr("desktop.servers.probe.PORTS", (*ports, 9))
        assert look_around(Cancel()) == [one.address, two.address]
        assert all("authorization" not in {n.lower() for n in h} for _, h, _ in two.requests)
        assert all(path.startswith("/") and not fields for path, _, fields in one.requests)


def test_no_done_is_needed() -> None:
    with RecordedServer("transformers") as server:
        engine, model = connected(server)
        assert text_of(ask(engine, question(model))) == TEXT


# --- stop


def test_a_stop_closes_the_connection() -> None:
    """The server notices and stops writing, and what came so far is reported."""
    with RecordedServer("vllm", words=("word ",) * 1000, pause_s=0.01) as server:
        engine, model = connected(server)
        cancel, seen = Cancel(), list[Event]()
        with pytest.raises(Cancelled):
            for event in engine.run(question(model), cancel):
                seen.append(event)
                if text_of(seen).count("word") == 5:
                    cancel.set()
        assert isinstance(seen[-1], Generated)
        assert seen[-1].stop == "cancelled"
        assert server.broken.wait(5)
        assert server.written < 500


def test_a_stop_works_while_a_server_hangs() -> None:
    waits, over = threading.Event(), threading.Event()

    def hang(handler: Handler) -> bool:
        waits.set()
        return over.wait(60)

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = hang
        cancel = Cancel()
        threading.Thread(target=lambda: (waits.wait(), cancel.set())).start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            list(engine.run(question(model), cancel))
        assert time.monotonic() - began < 30
        over.set()


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_server_that_only_chats_can_be_used(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenAI answers 404 for completions: "This is a chat model…"."""
    refused = (status, {"error": {"message": "This is a chat model"}})
    with RecordedServer("other") as server:
        monkeypatch.setattr(server, "posted", lambda path, fields: refused)
        engine, model = connected(server)
        assert text_of(ask(engine, question(model))) == TEXT


def test_requests_leave_nothing_behind() -> None:
    """A benchmark sends thousands of requests under one Cancel, which must not keep them, nor stop
    what comes later."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        cancel = Cancel()
        items = (Continuations("ab", ("c", "de")),) * 5
        assert len(list(engine.run(ScoreContinuations(model, items), cancel))) == 5
        assert text_of(list(engine.run(question(model), cancel))) == TEXT
        assert not cancel._callbacks


def test_a_stop_before_the_answer_closes_the_connection() -> None:
    """Also after earlier requests, whose connections could be used again."""
    waits, closed = threading.Event(), threading.Event()

    def hang(handler: Handler) -> bool:
        waits.set()
        handler.connection.settimeout(5)
        if not handler.connection.recv(1):
            closed.set()
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        ask(engine, ScoreContinuations(model, (Continuations("ab", ("c",)),)))
        server.misbehave = hang
        cancel = Cancel()
        threading.Thread(target=lambda: (waits.wait(), cancel.set())).start()
        with pytest.raises(Cancelled):
            list(engine.run(question(model), cancel))
        assert closed.wait(1)  # the client gives up after two seconds in any case


def test_answers_side_by_side_end_when_nobody_reads_them() -> None:
    with RecordedServer("vllm", words=("word ",) * 1000, pause_s=0.01) as server:
        engine = EngineByAddress(FakeEngine(), lambda: ServerEngine(limits=QUICK))
        model = f"{server.address}#{MODEL}"
        for key in (model, "copy"):
            list(engine.run(LoadModel(model, key), Cancel()))
        both = engine.run(GenerateTogether((question(model), question("copy"))), Cancel())
        assert isinstance(both, Generator)
        next(both)
        both.close()
        assert server.broken.wait(5)
        assert server.written < 1500


@pytest.mark.parametrize("kind", ["vllm", "sglang"])
def test_a_question_that_is_too_long_is_left_out(kind: Kind) -> None:
    """The other questions are scored."""
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        items = (Continuations("a" * 5000, ("b", "cd")), Continuations("a", ("b",)))
        events = ask(engine, ScoreContinuations(model, items))
        assert events[0] == ContinuationsTooLong(0, 5002, LENGTH)
        assert isinstance(events[1], ContinuationsScored)


def test_an_adapter_needs_the_models_file() -> None:
    with RecordedServer("vllm") as server:
        engine = ServerEngine(limits=QUICK)
        request = LoadModel(server.address, adapter="/some/adapter.gguf")
        assert problem_of(engine, request).kind == "server_cannot"
        assert not server.requests


def test_a_text_is_continued_without_a_limit_unless_one_is_given() -> None:
    """Completions end after 16 tokens otherwise."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        for limit, sent in ((0, LENGTH - len("abc")), (7, 7)):
            ask(engine, Generate(model, prompt="abc", max_tokens=limit))
            path, _, fields = server.requests[-1]
            assert (path, fields["max_tokens"]) == ("/v1/completions", sent)
    with RecordedServer("llama_server") as server:  # has no limit
        engine, model = connected(server)
        ask(engine, Generate(model, prompt="abc"))
        assert "max_tokens" not in server.requests[-1][2]


# --- a server that was started again


def started_again(server: RecordedServer, monkeypatch: pytest.MonkeyPatch, **model: Any) -> None:
    """Let the server have another model, as one that was started again some time later."""
    monkeypatch.setattr("desktop.servers.engine.FRESH_S", 0.0)
    server.as_recorded = replace(
        server.as_recorded, model={**server.as_recorded.model, **model.pop("more", {})}
    )
    server.model = model.pop("name", server.model)


@pytest.mark.parametrize("named", [True, False])
def test_another_model_does_not_answer_for_the_old_one(
    named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordedServer("llama_server") as server:
        engine = ServerEngine(limits=QUICK)
        model = f"{server.address}#{MODEL}" if named else server.address
        ask(engine, LoadModel(model))
        assert text_of(ask(engine, question(model))) == TEXT
        started_again(server, monkeypatch, name="another/model")
        before = len(server.requests)
        problem = problem_of(engine, question(model))
        assert problem.kind == "model_gone"
        assert MODEL in problem.message
        assert "another/model" in problem.message
        assert not any(path.endswith("/completions") for path, _, _ in server.requests[before:])
        assert model not in engine.resident
        assert engine.facts(model) is None
        if named:
            assert problem_of(engine, LoadModel(model)).kind == "unknown_model"
        else:
            (*_, loaded) = ask(engine, LoadModel(model))
            assert isinstance(loaded, ModelLoaded)
            assert "another/model" in loaded.description


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("llama_server", {"meta": {"n_ctx": LENGTH, "n_params": 1, "size": 2}}),
        ("vllm", {"root": "/models/other"}),
        ("sglang", {"root": "/models/other"}),
    ],
)
def test_a_model_with_the_old_name_is_told_apart(
    kind: Kind, more: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        started_again(server, monkeypatch, more=more)
        problem = problem_of(engine, question(model))
        assert problem.kind == "model_gone"
        (*_, loaded) = ask(engine, LoadModel(model))
        assert isinstance(loaded, ModelLoaded)
        assert text_of(ask(engine, question(model))) == TEXT


def test_a_context_of_another_length_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        started_again(server, monkeypatch, more={"max_model_len": 64})
        done = ask(engine, question(model))[-1]
        assert isinstance(done, Generated)
        assert done.context_length == 64
        (loaded,) = ask(engine, LoadModel(model))
        assert isinstance(loaded, ModelLoaded)
        assert loaded.context_length == 64


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_model_answers_as_before(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also if the server says about a model that isn't in memory now that it has no context."""
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        started_again(server, monkeypatch)
        monkeypatch.setattr(server, "_own_pages", dict)
        assert text_of(ask(engine, question(model))) == TEXT
        facts = engine.facts(model)
        assert facts is not None
        assert facts.model.context_length in (LENGTH, None)


def test_a_server_is_not_asked_what_it_has_before_every_question() -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        before = len(server.requests)
        for _ in range(3):
            ask(engine, question(model))
        assert [path for path, _, _ in server.requests[before:]] == ["/v1/chat/completions"] * 3


def test_localai_is_not_taken_for_ollama(monkeypatch: pytest.MonkeyPatch) -> None:
    """It answers as Ollama, too; only admins may see its /system."""
    with RecordedServer("localai") as server:
        pages = {each: page for each, page in server._own_pages().items() if each != "/system"}
        monkeypatch.setattr(server, "_own_pages", lambda: pages)
        engine, model = connected(server)
        facts = engine.facts(model)
        assert facts is not None
        assert facts.server.kind == "localai"


@pytest.mark.parametrize("status", [404, 500])
def test_a_server_that_lists_no_models_is_trusted(
    status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As older versions of transformers serve, offline."""
    with RecordedServer("transformers") as server:
        right = server.got
        monkeypatch.setattr(
            server,
            "got",
            lambda path: (status, {}) if path == "/v1/models" else right(path),
        )
        engine, model = connected(server)
        started_again(server, monkeypatch)
        assert text_of(ask(engine, question(model))) == TEXT


def test_a_server_that_loads_its_model_again_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it has is only known then."""
    with RecordedServer("llama_server") as server:
        engine, model = connected(server)
        started_again(server, monkeypatch, name="another/model")
        right, left = server.got, [2]

        def got(path: str) -> Any:
            left[0] -= 1
            return (503, {"error": {"message": "Loading model"}}) if left[0] >= 0 else right(path)

        monkeypatch.setattr(server, "got", got)
        assert problem_of(engine, question(model)).kind == "model_gone"


def test_another_key_is_used_when_a_model_is_loaded_again() -> None:
    keys = ["sk-1"]
    with RecordedServer("vllm", key="sk-1") as server:
        engine = ServerEngine(lambda _: keys[0], QUICK)
        ask(engine, LoadModel(server.address))
        server.key = keys[0] = "sk-2"
        assert problem_of(engine, question(server.address)).kind == "server_key"
        ask(engine, LoadModel(server.address))
        assert text_of(ask(engine, question(server.address))) == TEXT


def test_a_stopped_answer_has_the_length_of_its_prompt() -> None:
    """llama-server says it while it reads, and counts tokens only at the end."""
    progress = {"prompt_progress": {"total": 12, "cache": 2, "processed": 12}, "choices": []}
    cancel = Cancel()

    def begin(handler: Handler) -> bool:
        handler.begin()
        handler.wfile.write(b"data: " + json.dumps(progress).encode() + b"\n\n" + piece("So"))
        handler.wfile.flush()
        cancel.set()
        time.sleep(0.2)
        return True

    with RecordedServer("llama_server") as server:
        engine, model = connected(server)
        server.misbehave = begin
        seen: list[Event] = []
        with pytest.raises(Cancelled):
            for event in engine.run(question(model), cancel):
                seen.append(event)
        done = seen[-1]
        assert isinstance(done, Generated)
        assert done.stop == "cancelled"
        if text_of(seen):  # the stop may come before the first piece
            assert done.prompt_tokens == 12


# --- log-probabilities of a given text


@pytest.mark.parametrize("chat", [False, True])
def test_texts_are_scored_token_by_token(chat: bool) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        texts = (GivenText("ab", "cd"), GivenText("", "xyz"), GivenText("a", "b" * 5000))
        first, second, third = ask(engine, ScoreTexts(model, texts, chat))
        assert isinstance(first, TextScored)
        assert first.tokens == ("c", "d")
        assert first.log_probabilities == pytest.approx((-0.99, -1.0))
        assert isinstance(second, TextScored)
        # Without a template, nothing comes before the first token.
        assert second.tokens == (("x", "y", "z") if chat else ("y", "z"))
        assert isinstance(third, TextScored)
        assert third.too_long


def test_why_texts_are_not_scored() -> None:
    request = (GivenText("ab", "cd"),)
    with RecordedServer("lm_studio") as server:
        engine, model = connected(server)
        problem = problem_of(engine, ScoreTexts(model, request))
        assert problem.message == "LM Studio sends no log-probabilities for a given text."
    with RecordedServer("sglang") as server:
        engine, model = connected(server)
        assert ask(engine, ScoreTexts(model, request))
        seen = (GivenText("ab", "cd", (Picture("1", 1, 1, b"abc"),)),)
        assert "needs the model's file" in problem_of(engine, ScoreTexts(model, seen)).message
        problem = problem_of(engine, ScoreTexts(model, request, chat=True))
        assert "SGLang doesn't show how it applies the chat template" in problem.message
