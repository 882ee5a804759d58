"""Tests the engine for servers against recorded servers of each kind, and against bad ones."""

from __future__ import annotations

import contextlib
import json
import math
import socket
import threading
import time
from collections.abc import Generator
from typing import Any

import pytest

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import split_thinking
from desktop.core.errors import Cancelled, UserError
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
    Message,
    ModelLoaded,
    Picture,
    QuantizeModel,
    ReadAlong,
    RenderPrompt,
    Request,
    Sampling,
    ScoreContinuations,
    ScoreTexts,
    SpeedMeasured,
    TextScored,
    ThoughtOpened,
    Token,
    TokensCounted,
    UnloadModel,
)
from desktop.core.servers.facts import FIELDS, NAMES, Kind, checks
from desktop.servers.by_address import EngineByAddress
from desktop.servers.engine import ServerEngine
from desktop.servers.http import Limits
from desktop.servers.probe import look_around
from tests.fake_engine import FakeEngine
from tests.servers.recorded import MODEL, PROBABILITY, WORDS, Handler, RecordedServer

QUICK = Limits(1.0, 2.0, 2.0, 0.5, tries=3, pause_s=0.01, longest_pause_s=0.3, loading_s=1.0)
KINDS: list[Kind] = [
    kind for kind in NAMES if kind != "llama_cpp_python"
]  # tested with its program
TEXT = "".join(WORDS)
BASIC = {"model", "messages", "stream", "temperature", "top_p", "seed", "max_tokens", "stop"}


def ask(engine: ServerEngine, request: Request) -> list[Event]:
    return list(engine.run(request, Cancel()))


def connected(server: RecordedServer, key: str = "") -> tuple[ServerEngine, str]:
    engine = ServerEngine(lambda _: key, QUICK)
    model = f"{server.address}#{MODEL}"
    ask(engine, LoadModel(model))
    return engine, model


def question(model: str, **more: Any) -> Generate:
    return Generate(model, (Message("user", "Why?"),), **more)


def text_of(events: list[Event]) -> str:
    return "".join(each.text for each in events if isinstance(each, Token))


def problem_of(engine: ServerEngine, request: Request) -> UserError:
    with pytest.raises(UserError) as caught:
        ask(engine, request)
    return caught.value


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
        assert done.generated_tokens == len(WORDS)
        assert done.prompt_tokens == (9 if facts.usage else 0)
        probabilities = [
            each.probabilities for each in events if isinstance(each, Token) and each.probabilities
        ]
        assert (
            bool(probabilities)
            == facts.probabilities
            == (kind not in ("lm_studio", "localai", "transformers"))
        )
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


def test_what_servers_say_about_themselves() -> None:
    versions = {"llama_server": "b9999-0123abc", "vllm": "0.32.0", "sglang": "0.5.4"}
    lengths = {"llama_server": 2048, "other": None, "localai": None, "transformers": None}
    for kind in KINDS:
        with RecordedServer(kind) as server:
            engine, model = connected(server)
            facts = engine.facts(model)
            assert facts is not None
            assert facts.server.version == versions.get(kind, facts.server.version)
            assert facts.model.context_length == lengths.get(kind, 4096)
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
        assert problem_of(engine, MeasureSpeed(model, 5000)).kind == "too_long"


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
        assert counted == TokensCounted(len("<user>Why?"), (3, 3000), 2048 - 512)


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


# --- the key, and where things go


def test_the_key_is_sent_and_never_shown() -> None:
    def repeat(handler: Handler) -> bool:
        handler.reply(400, {"error": {"message": f"bad: {handler.headers['authorization']}"}})
        return True

    with RecordedServer("vllm", key="sk-secret") as server:
        engine, model = connected(server, "sk-secret")
        server.misbehave = repeat
        problem = problem_of(engine, question(model))
        assert "sk-secret" not in problem.message + problem.details
        for key in ("", "wrong"):
            other = ServerEngine(lambda _, key=key: key, QUICK)
            problem = problem_of(other, LoadModel(model))
            assert problem.kind == "server_key"
            assert "wrong" not in problem.message + problem.details


def test_a_key_with_a_line_break_is_never_sent() -> None:
    with RecordedServer("vllm") as server:
        engine = ServerEngine(lambda _: "a\r\nX-Evil: 1", QUICK)
        assert problem_of(engine, LoadModel(server.address)).kind == "bad_key"
        assert not server.requests


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_refused(status: int) -> None:
    """Neither the question nor the key goes elsewhere."""
    with RecordedServer("vllm") as elsewhere, RecordedServer("vllm", key="sk-1") as server:
        engine, model = connected(server, "sk-1")

        def redirect(handler: Handler) -> bool:
            handler.reply(status, {}, {"location": f"{elsewhere.address}/v1/chat/completions"})
            return True

        server.misbehave = redirect
        problem = problem_of(engine, question(model))
        assert problem.kind == "server_redirect"
        assert elsewhere.address.removeprefix("http://") in problem.message
        assert not elsewhere.requests


def test_no_proxy_sees_what_goes_to_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("vllm") as proxy, RecordedServer("vllm") as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "https_proxy"):
            monkeypatch.setenv(name, proxy.address)
        engine, model = connected(server)
        assert text_of(ask(engine, question(model))) == TEXT
        assert not proxy.requests


def test_looking_around_asks_only_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("ollama") as one, RecordedServer("vllm", key="k") as two:
        ports = tuple(int(each.address.rpartition(":")[2]) for each in (one, two))
        monkeypatch.setattr("desktop.servers.probe.PORTS", (*ports, 9))
        assert look_around(Cancel()) == [one.address, two.address]
        assert all("authorization" not in {n.lower() for n in h} for _, h, _ in two.requests)
        assert all(path.startswith("/") and not fields for path, _, fields in one.requests)


# --- servers that misbehave


def raw(*pieces: bytes, kind: str = "text/event-stream") -> Any:
    def misbehave(handler: Handler) -> bool:
        handler.begin(kind)
        for each in pieces:
            handler.wfile.write(each)
            handler.wfile.flush()
        return True

    return misbehave


def piece(text: str, **choice: Any) -> bytes:
    whole = {"choices": [{"index": 0, "delta": {"content": text}, **choice}]}
    return b"data: " + json.dumps(whole).encode() + b"\n\n"


def events_before_failure(engine: ServerEngine, request: Request) -> tuple[list[Event], UserError]:
    seen: list[Event] = []
    with pytest.raises(UserError) as caught:
        for event in engine.run(request, Cancel()):
            seen.append(event)
    return seen, caught.value


@pytest.mark.parametrize(
    ("misbehave", "kind", "text"),
    [
        (raw(piece("So"), b'data: {"choices": [{"del'), "server_broke", "So"),
        (raw(piece("So"), b"data: not json\n\n"), "server_broke", "So"),
        (raw(piece("So"), b"data: [1]\n\n"), "server_broke", "So"),
        (raw(piece("So")), "server_broke", "So"),
        (raw(piece("So"), b"data: [DONE]\n\n"), "server_broke", "So"),
        (raw(piece("So"), b'data: {"error": {"message": "out of memory"}}\n\n'), "server", "So"),
        (raw(piece("So"), b'event: error\ndata: {"message": "crashed"}\n\n'), "server", "So"),
        (raw(b"<html>Sign in</html>", kind="text/html"), "not_a_server", ""),
        (raw(b"data: " + b"[" * 100_000 + b"\n\n"), "server_broke", ""),
        (raw(b"data: " + b"x" * 2_000_000), "server_broke", ""),
    ],
)
def test_broken_streams_end_in_a_sentence(misbehave: Any, kind: str, text: str) -> None:
    """What came before is kept, and the next request works."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = misbehave
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == kind, problem.message
        assert text_of(seen) == text
        server.misbehave = None
        assert text_of(ask(engine, question(model))) == TEXT


def test_wrong_utf8_and_odd_pieces_do_no_harm() -> None:
    odd = [
        b": a comment\n\n",
        b'data: {"choices": [{"delta": {"content": "a\xff"}}]}\n\n',
        b'data: {"choices": [null]}\n\ndata: {"choices": 3}\n\ndata: {}\n\ndata:\n\n',
        b'data: {"choices": [{"delta": {"content": 5, "reasoning": null}, "logprobs": 7}]}\r\n\r\n',
        piece("\ud800b"),
        piece("", finish_reason="stop"),
    ]
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = raw(*odd)
        assert text_of(ask(engine, question(model))) == "a\ufffd?b"


def test_no_done_is_needed() -> None:
    with RecordedServer("transformers") as server:
        engine, model = connected(server)
        assert text_of(ask(engine, question(model))) == TEXT


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(status: int) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        left = [2]

        def busy(handler: Handler) -> bool:
            left[0] -= 1
            if left[0] >= 0:
                handler.reply(status, {"error": {"message": "Loading model"}}, {"retry-after": "0"})
            return left[0] >= 0

        server.misbehave = busy
        assert text_of(ask(engine, question(model))) == TEXT
        left[0] = 1000
        problem = problem_of(engine, question(model))
        assert problem.kind == ("server" if status == 500 else "server_busy")


def test_a_long_retry_after_is_not_waited_for() -> None:
    def busy(handler: Handler) -> bool:
        handler.reply(429, {"error": "slow down"}, {"retry-after": "3600"})
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = busy
        began = time.monotonic()
        problem = problem_of(engine, question(model))
        assert time.monotonic() - began < 5
        assert problem.kind == "server_busy"
        assert "60 minutes" in problem.message


@pytest.mark.parametrize(
    ("status", "answer", "kind"),
    [
        (
            400,
            {"object": "error", "message": "exceeds the context length", "code": 400},
            "too_long",
        ),
        (404, {"error": {"message": "The model `x` does not exist."}}, "model_gone"),
        (401, {"error": "Unauthorized"}, "server_key"),
        (422, {"detail": [{"msg": "Field required"}]}, "server"),
        (418, b"\xff\xfe", "server"),
    ],
)
def test_refusals_have_a_sentence(status: int, answer: Any, kind: str) -> None:
    def refuse(handler: Handler) -> bool:
        handler.reply(status, answer)
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = refuse
        assert problem_of(engine, question(model)).kind == kind


def test_a_server_that_hangs() -> None:
    def hang(handler: Handler) -> bool:
        handler.begin()
        handler.wfile.write(piece("So"))
        handler.wfile.flush()
        time.sleep(1.5)
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = hang
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == "server_timeout"
        assert text_of(seen) == "So"


def test_a_flood_ends() -> None:
    """A stream of text without an end is cut off, and quickly."""

    def flood(handler: Handler) -> bool:
        handler.begin()
        data = piece("x" * 10_000) * 10
        try:
            while True:
                handler.wfile.write(data)
        except OSError:
            handler.owner.broken.set()
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = flood
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == "server_broke"
        assert len(text_of(seen)) <= 4_100_000
        assert server.broken.wait(5)


def test_not_a_server_at_all() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    engine = ServerEngine(limits=QUICK)
    assert problem_of(engine, LoadModel(f"http://127.0.0.1:{port}")).kind == "server_offline"
    with RecordedServer("other") as server:
        server.got = lambda path: (200, b"<html>hello</html>")  # type: ignore[assignment]
        assert problem_of(engine, LoadModel(server.address)).kind == "not_a_server"


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
    waits = threading.Event()

    def hang(handler: Handler) -> bool:
        waits.set()
        time.sleep(1.5)
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = hang
        cancel = Cancel()
        threading.Thread(target=lambda: (waits.wait(), cancel.set())).start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            list(engine.run(question(model), cancel))
        assert time.monotonic() - began < 1.2


# --- answers of the wrong shape, and what is left after a request


@pytest.mark.parametrize(
    "answer",
    [
        {"choices": {"0": 1}, "usage": [1]},
        {"choices": ["a"], "usage": {"prompt_tokens": 2}},
        {"choices": [{"logprobs": [1]}], "usage": {"prompt_tokens": 2}},
        {
            "choices": [{"logprobs": {"token_logprobs": [None, -1], "top_logprobs": [None]}}],
            "usage": {"prompt_tokens": 2},
        },
        {
            "choices": [{"logprobs": {"token_logprobs": [0, -1], "top_logprobs": [{}, [1]]}}],
            "usage": {"prompt_tokens": 3},
        },
        {
            "choices": [{"logprobs": {"token_logprobs": [0, 10**400], "top_logprobs": [{}, {}]}}],
            "usage": {"prompt_tokens": 2},
        },
    ],
)
def test_scores_of_the_wrong_shape_are_refused(
    answer: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        monkeypatch.setattr(server, "posted", lambda path, fields: (200, answer))
        problem = problem_of(engine, ScoreContinuations(model, (Continuations("a", ("b",)),)))
        assert "log-probabilities" in problem.message


@pytest.mark.parametrize(
    "entry",
    [
        {"logprob": -1, "top_logprobs": "all", "id": "1"},
        {"logprob": 10**400},
        {"logprob": True, "top_logprobs": [3]},
    ],
)
def test_written_scores_of_the_wrong_shape_are_refused(
    entry: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def posted(self: RecordedServer, path: str, fields: dict[str, Any]) -> Any:
        if path != "/completion":
            return right(self, path, fields)
        return 200, {"completion_probabilities": [{"id": fields["logit_bias"][0][0], **entry}]}

    right = RecordedServer.posted
    with RecordedServer("llama_server") as server:
        engine, model = connected(server)
        monkeypatch.setattr(RecordedServer, "posted", posted)
        problem = problem_of(engine, ScoreContinuations(model, (Continuations("a", ("b",)),)))
        assert "log-probabilities" in problem.message


def test_a_server_that_describes_itself_oddly(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {"/props": {"default_generation_settings": [1], "modalities": "all"}}
    with RecordedServer("llama_server") as server:
        monkeypatch.setattr(server, "_own_pages", lambda: pages)
        engine, model = connected(server)
        facts = engine.facts(model)
        assert facts is not None
        assert facts.model.context_length == 2048
        assert facts.model.images is None


def test_pieces_with_odd_log_probabilities_do_no_harm() -> None:
    tops = [{"token": str(number), "logprob": -1.0 - number} for number in range(500)]
    entry = {"token": "So", "logprob": -0.5, "top_logprobs": tops}
    odd = [
        piece("So", logprobs={"content": [entry]}),
        piece("a", logprobs={"content": [{"token": "a", "logprob": -(10**400)}]}),
        b'data: {"choices": [{"text": "b", "logprobs": {"tokens": ["b"], "token_logprobs": [-1], '
        b'"top_logprobs": [[1]]}}], "timings": {"prompt_per_second": 1%s}}\n\n' % (b"0" * 400),
        b'data: {"choices": [{"text": "c", "logprobs": {"tokens": 1, "top_logprobs": 7}}]}\n\n',
        piece("", finish_reason="stop"),
    ]
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = raw(*odd)
        events = ask(engine, question(model, alternatives=3))
        assert text_of(events) == "Soabc"
        assert isinstance(events[0], Token)
        assert events[0].probabilities is not None
        assert len(events[0].probabilities.best) == 3  # no more than were asked for


def test_streams_are_utf8_whatever_the_server_says() -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        for charset in ("hex", "utf-16", "idna"):
            server.misbehave = raw(
                piece("é"),
                piece("", finish_reason="stop"),
                kind=f"text/event-stream; charset={charset}",
            )
            assert text_of(ask(engine, question(model))) == "é"


def test_a_redirect_to_nowhere_has_a_sentence() -> None:
    def redirect(handler: Handler) -> bool:
        handler.reply(300, {}, {"location": "http://["})
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = redirect
        assert problem_of(engine, question(model)).kind == "server_redirect"


def test_no_part_of_the_key_is_shown_where_a_message_is_cut() -> None:
    key = "sk-" + "secret" * 30

    def repeat(handler: Handler) -> bool:
        handler.reply(400, {"error": {"message": f"{'x' * 200} {key}"}})
        return True

    with RecordedServer("vllm", key=key) as server:
        engine, model = connected(server, key)
        server.misbehave = repeat
        problem = problem_of(engine, question(model))
        assert "secret" not in problem.message + problem.details


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_server_that_only_chats_can_be_used(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenAI answers 404 for completions: "This is a chat model…"."""
    refused = (status, {"error": {"message": "This is a chat model"}})
    with RecordedServer("other") as server:
        monkeypatch.setattr(server, "posted", lambda path, fields: refused)
        engine, model = connected(server)
        assert text_of(ask(engine, question(model))) == TEXT


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "foo://127.0.0.1:9"])
def test_an_unusable_proxy_has_a_sentence(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, proxy)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    problem = problem_of(ServerEngine(limits=QUICK), LoadModel("https://server.invalid"))
    assert problem.kind == "proxy"
    assert "HTTPS_PROXY" in problem.message


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


def test_a_question_that_is_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other questions are scored."""
    right = RecordedServer.posted

    def posted(self: RecordedServer, path: str, fields: dict[str, Any]) -> Any:
        if path == "/v1/completions" and len(fields["prompt"]) >= 4096:
            return 400, {"error": {"message": "This model's maximum context length is 4096"}}
        return right(self, path, fields)

    monkeypatch.setattr(RecordedServer, "posted", posted)
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        items = (Continuations("a" * 5000, ("b", "cd")), Continuations("a", ("b",)))
        events = ask(engine, ScoreContinuations(model, items))
        assert events[0] == ContinuationsTooLong(0, 5002, 4096)
        assert isinstance(events[1], ContinuationsScored)


def test_an_adapter_needs_the_models_file() -> None:
    with RecordedServer("vllm") as server:
        engine = ServerEngine(limits=QUICK)
        request = LoadModel(server.address, adapter="/some/adapter.gguf")
        assert problem_of(engine, request).kind == "server_cannot"
        assert not server.requests


def test_a_flood_ends_while_a_server_is_asked_what_it_can_do() -> None:
    def flood(handler: Handler) -> bool:
        handler.begin()
        with contextlib.suppress(OSError):
            while True:
                handler.wfile.write(piece("x") * 100)
        return True

    with RecordedServer("vllm", misbehave=flood) as server:
        problem = problem_of(ServerEngine(limits=QUICK), LoadModel(server.address))
        assert problem.kind == "server_broke"


def test_a_text_is_continued_without_a_limit_unless_one_is_given() -> None:
    """Completions end after 16 tokens otherwise."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        for limit, sent in ((0, 4096 - len("abc")), (7, 7)):
            ask(engine, Generate(model, prompt="abc", max_tokens=limit))
            path, _, fields = server.requests[-1]
            assert (path, fields["max_tokens"]) == ("/v1/completions", sent)
    with RecordedServer("llama_server") as server:  # has no limit
        engine, model = connected(server)
        ask(engine, Generate(model, prompt="abc"))
        assert "max_tokens" not in server.requests[-1][2]


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
        problem = problem_of(engine, ScoreTexts(model, request, chat=True))
        assert "SGLang doesn't show how it applies the chat template" in problem.message
