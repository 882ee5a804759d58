"""Tests the engine for servers against servers that misbehave, and what it must never send."""

from __future__ import annotations

import contextlib
import email.utils
import socket
import ssl
import struct
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled
from desktop.core.messages import (
    Continuations,
    Generate,
    Generated,
    LoadModel,
    MeasureSpeed,
    ScoreContinuations,
    Token,
)
from desktop.core.servers.facts import NAMES, Kind
from desktop.servers.engine import ServerEngine
from desktop.servers.keys import VARIABLE, KeyStore
from tests.servers import certificates
from tests.servers.asking import (
    HASTY,
    QUICK,
    TEXT,
    ask,
    connected,
    events_before_failure,
    piece,
    problem_of,
    question,
    raw,
    text_of,
)
from tests.servers.recorded import LENGTH, MODEL, Handler, RecordedServer


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
        engine, model = connected(server, limits=HASTY)
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
        assert facts.model.context_length == LENGTH
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


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "foo://127.0.0.1:9"])
def test_an_unusable_proxy_has_a_sentence(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, proxy)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    problem = problem_of(ServerEngine(limits=QUICK), LoadModel("https://server.invalid"))
    assert problem.kind == "proxy"
    assert "HTTPS_PROXY" in problem.message


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


# --- servers that hang


def silent(handler: Handler) -> bool:
    time.sleep(1.5)
    return True


def test_a_server_that_never_answers() -> None:
    """It takes the connection, and that is all."""
    with socket.create_server(("127.0.0.1", 0)) as port:
        engine = ServerEngine(limits=HASTY)
        began = time.monotonic()
        problem = problem_of(engine, LoadModel(f"http://127.0.0.1:{port.getsockname()[1]}"))
        assert problem.kind == "server_timeout"
        assert time.monotonic() - began < 10


def test_a_server_that_hangs_before_it_answers_a_question() -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server, limits=HASTY)
        server.misbehave = silent
        assert problem_of(engine, question(model)).kind == "server_timeout"


def drip(data: bytes, pause_s: float, most: int = 100_000) -> Any:
    """Return what sends the same again and again."""

    def misbehave(handler: Handler) -> bool:
        handler.begin()
        handler.wfile.write(piece("So"))
        with contextlib.suppress(OSError):
            for _ in range(most):
                handler.wfile.write(data)
                handler.wfile.flush()
                time.sleep(pause_s)
        return True

    return misbehave


def test_comments_do_not_count_as_an_answer() -> None:
    """Some servers send them so that a connection stays open."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server, limits=HASTY)
        server.misbehave = drip(b": wait\n\n", 0.1, 50)
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == "server_timeout"
        assert text_of(seen) == "So"


@pytest.mark.parametrize(
    "data",
    [
        b": x\n" * 20_000,
        b"\n" * 80_000,
        b"id: 1\n" * 20_000,
        b"x" * 80_000,
        b"data: {}\n\n" * 8_000,
    ],
    ids=["comments", "empty lines", "fields", "no line", "empty chunks"],
)
def test_a_flood_of_nothing_ends(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.servers.http.MOST_BETWEEN_EVENTS", 500_000)  # for a quick test
    monkeypatch.setattr("desktop.servers.answer.EMPTY", 1_000)
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = drip(data, 0.0)
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == "server_broke", problem.message
        assert text_of(seen) == "So"


# --- servers that fail


@pytest.mark.parametrize("kind", list(NAMES))
def test_an_error_in_the_middle_of_an_answer(kind: Kind) -> None:
    """Each program has its own form, or none: it just stops."""
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        server.misbehave = raw(piece("So"), server.as_recorded.broken)
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind in ("server", "server_broke"), problem.message
        assert text_of(seen) == "So"
        assert not any(isinstance(each, Generated) for each in seen)
        said = b"out of memory" in server.as_recorded.broken
        assert ("out of memory" in problem.message) == said


@pytest.mark.parametrize("reason", ["abort", "error"])
def test_an_answer_that_was_given_up_is_not_complete(reason: str) -> None:
    with RecordedServer("sglang") as server:
        engine, model = connected(server)
        server.misbehave = raw(piece("So"), piece("", finish_reason=reason), b"data: [DONE]\n\n")
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == "server_broke"
        assert text_of(seen) == "So"


def test_a_connection_that_is_reset_in_the_middle() -> None:
    def reset(handler: Handler) -> bool:
        handler.begin()
        handler.wfile.write(piece("So"))
        handler.wfile.flush()
        time.sleep(0.1)
        at_once = struct.pack("ii", 1, 0)
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        handler.rfile.close()
        handler.connection.close()
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = reset
        seen, problem = events_before_failure(engine, question(model))
        assert problem.kind == "server_broke"
        assert text_of(seen) == "So"


@pytest.mark.parametrize(
    ("answer", "kinds"),
    [
        (b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", ("server_broke", "not_a_server")),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", ("server_broke",)),
        (b"HTTP/9.9 ok\r\n\r\n", ("server_broke",)),
        (b"SSH-2.0-OpenSSH_9.6\r\n", ("server_broke",)),
        (b"\x00\xff\x16\x03\x01" * 50, ("server_broke",)),
        (b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 100_000 + b"\r\n", ("server_broke",)),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n\x1f\x8b", ("not_a_server",)),
        (b"HTTP/1.1 204 No Content\r\n\r\n", ("not_a_server",)),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n\xff\xfe\xfd", ("not_a_server",)),
        (b"", ("server_broke",)),
    ],
)
def test_what_is_no_http(answer: bytes, kinds: tuple[str, ...]) -> None:
    def answer_all(listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                one, _ = listening.accept()
                with one:
                    one.recv(10_000)
                    one.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as port:
        threading.Thread(target=answer_all, args=(port,), daemon=True).start()
        engine = ServerEngine(limits=QUICK)
        problem = problem_of(engine, LoadModel(f"http://127.0.0.1:{port.getsockname()[1]}"))
        assert problem.kind in kinds, problem.message
        port.shutdown(socket.SHUT_RDWR)


def test_a_web_page_in_place_of_an_error() -> None:
    """As a program in front of the server shows it."""

    def page(handler: Handler) -> bool:
        data = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
        handler.reply(502, data, {"content-type": "text/html"})
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = page
        problem = problem_of(engine, question(model))
        assert problem.kind == "server"
        assert "502" in problem.message
        assert "<" not in problem.message


# --- servers that are busy


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again_for_its_models(status: int) -> None:
    with RecordedServer("vllm") as server:
        left, right = [2], server.got

        def got(path: str) -> Any:
            left[0] -= path == "/v1/models"
            return (status, {"error": "busy"}) if left[0] >= 0 else right(path)

        server.got = got  # type: ignore[method-assign]
        _, model = connected(server)
        left[0] = 1000
        problem = problem_of(ServerEngine(limits=QUICK), LoadModel(model))
        assert problem.kind == ("server" if status == 500 else "server_busy")


@pytest.mark.parametrize("header", ["1", "date"])
def test_retry_after_is_waited_for(header: str) -> None:
    """Up to a limit, and not more than the limit of tries."""
    limits = replace(QUICK, longest_pause_s=5.0, tries=2)
    with RecordedServer("vllm") as server:
        engine, model = connected(server, limits=limits)
        left = [1]

        def busy(handler: Handler) -> bool:
            left[0] -= 1
            soon = email.utils.formatdate(time.time() + 2, usegmt=True)
            wait = soon if header == "date" else header
            if left[0] >= 0:
                handler.reply(429, {"error": "slow down"}, {"retry-after": wait})
            return left[0] >= 0

        server.misbehave = busy
        began = time.monotonic()
        assert text_of(ask(engine, question(model))) == TEXT
        assert 0.9 < time.monotonic() - began < 10


@pytest.mark.parametrize("header", ["-5", "nan", "inf", "soon", "1e9", "\u0661", "9" * 400, ""])
def test_an_odd_retry_after_does_no_harm(header: str) -> None:
    def busy(handler: Handler) -> bool:
        handler.reply(
            429, {"error": "slow down"}, {"retry-after": header.encode().decode("latin1")}
        )
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        server.misbehave = busy
        began = time.monotonic()
        assert problem_of(engine, question(model)).kind == "server_busy"
        assert time.monotonic() - began < 5


def test_a_stop_works_during_a_pause() -> None:
    limits, cancel = replace(QUICK, longest_pause_s=60.0), Cancel()

    def busy(handler: Handler) -> bool:
        handler.reply(429, {"error": "slow down"}, {"retry-after": "30"})
        threading.Timer(0.2, cancel.set).start()
        return True

    with RecordedServer("vllm") as server:
        engine, model = connected(server, limits=limits)
        server.misbehave = busy
        began = time.monotonic()
        with pytest.raises(Cancelled):
            list(engine.run(question(model), cancel))
        assert time.monotonic() - began < 10


# --- servers that change


@pytest.mark.parametrize("kind", list(NAMES))
def test_a_model_that_vanishes(kind: Kind) -> None:
    """Each program has its own form of an error."""

    def gone(handler: Handler) -> bool:
        message = f"model '{MODEL}' not found, try pulling it first"
        handler.reply(404, handler.owner.as_recorded.refusal(404, message))
        return True

    with RecordedServer(kind) as server:
        engine, model = connected(server)
        server.misbehave = gone
        problem = problem_of(engine, question(model))
        assert problem.kind == "model_gone"
        assert MODEL in problem.message


def test_a_key_that_is_no_longer_accepted() -> None:
    with RecordedServer("vllm", key="sk-1") as server:
        engine, model = connected(server, "sk-1")
        server.key = "sk-2"
        problem = problem_of(engine, question(model))
        assert problem.kind == "server_key"
        assert "doesn't accept this key" in problem.message


@pytest.mark.parametrize("length", [0, -1, 2**60, "many", 1e308, True, None, [1], {"n": 1}])
def test_an_impossible_context_length_counts_as_none(length: object) -> None:
    with RecordedServer("vllm") as server:
        server.as_recorded = replace(
            server.as_recorded, model={**server.as_recorded.model, "max_model_len": length}
        )
        engine, model = connected(server)
        facts = engine.facts(model)
        assert facts is not None
        assert facts.model.context_length is None
        assert text_of(ask(engine, question(model))) == TEXT


@pytest.mark.parametrize("length", [1, 8, 1 << 39])
def test_a_server_that_lies_about_its_context(length: int) -> None:
    """It answers what it can, and says itself what is too long."""
    with RecordedServer("vllm") as server:
        form = server.as_recorded
        server.as_recorded = replace(form, model={**form.model, "max_model_len": length})
        engine, model = connected(server)
        assert text_of(ask(engine, question(model))) == TEXT
        assert text_of(ask(engine, Generate(model, prompt="a" * 20)))
        assert 1 <= server.requests[-1][2]["max_tokens"] <= length
        if length > LENGTH:
            items = (Continuations("a" * 5000, ("b",)),)
            assert problem_of(engine, ScoreContinuations(model, items)).kind == "too_long"
        else:
            assert problem_of(engine, MeasureSpeed(model)).kind == "too_long"

        def refuse(handler: Handler) -> bool:
            message = "This model's maximum context length is 8192 tokens"
            handler.reply(400, form.refusal(400, message))
            return True

        server.misbehave = refuse
        assert problem_of(engine, question(model)).kind == "too_long"


# --- where things go


@pytest.mark.parametrize(
    ("host", "expired"), [("127.0.0.1", False), ("other.example", False), ("localhost", True)]
)
def test_an_invalid_certificate_is_refused(
    host: str, expired: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the key is sent."""
    context, certificate = certificates.context(tmp_path, host, expired=expired)
    if host != "127.0.0.1":  # it is trusted, but is for another host, or has expired
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with RecordedServer("vllm", key="sk-1") as server:
        server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
        address = f"https://localhost:{server.http.server_port}"
        engine = ServerEngine(lambda _: "sk-1", QUICK)
        problem = problem_of(engine, LoadModel(address))
        assert problem.kind == "certificate", problem.message
        assert not server.requests


def test_a_valid_certificate_is_accepted_and_no_proxy_is_used_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = certificates.context(tmp_path, "localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with RecordedServer("vllm") as proxy, RecordedServer("vllm") as server:
        for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
        address = f"https://localhost:{server.http.server_port}"
        engine = ServerEngine(limits=QUICK)
        ask(engine, LoadModel(address))
        assert text_of(ask(engine, question(address))) == TEXT
        assert not proxy.requests


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, certificates aren't in files")
def test_certificates_are_found_where_another_system_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle's OpenSSL is Debian's, and looks in a folder that Fedora, for example, lacks."""
    context, certificate = certificates.context(tmp_path, "localhost")
    none = str(tmp_path / "none")
    paths = ssl.DefaultVerifyPaths(none, none, "SSL_CERT_FILE", none, "SSL_CERT_DIR", none)
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)
    monkeypatch.setattr("httpcore2._ssl.CA_FILE_CANDIDATES", [str(certificate)])
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    with RecordedServer("vllm") as server:
        server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
        address = f"https://localhost:{server.http.server_port}"
        engine = ServerEngine(limits=QUICK)
        ask(engine, LoadModel(address))
        assert text_of(ask(engine, question(address))) == TEXT


def test_certificates_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "deleted.pem"))
    problem = problem_of(ServerEngine(limits=QUICK), LoadModel("https://localhost:9"))
    assert (problem.kind, "SSL_CERT_FILE" in problem.message) == ("certificate", True)


def test_a_redirect_of_the_first_request_is_refused() -> None:
    """As by a hotel's network that asks to sign in."""
    with RecordedServer("vllm") as elsewhere, RecordedServer("vllm", key="sk-1") as server:
        reply = Handler.reply

        class Redirecting(Handler):
            def reply(self, status: int, values: object, headers: Any = None) -> None:
                reply(self, 302, b"", {"location": f"{elsewhere.address}/v1/models"})

        server.http.RequestHandlerClass = type("Bound", (Redirecting,), {"owner": server})
        problem = problem_of(ServerEngine(lambda _: "sk-1", QUICK), LoadModel(server.address))
        assert problem.kind == "server_redirect"
        assert not elsewhere.requests


@pytest.mark.parametrize("key", ["a\r\nX-Evil: 1", "a\nb", "a\x00b", "\u00fc"])
def test_a_key_in_the_environment_is_checked(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.servers.keys.os.environ", {VARIABLE: key})
    with RecordedServer("vllm") as server:
        engine = ServerEngine(KeyStore(from_environment=True).get, QUICK)
        assert problem_of(engine, LoadModel(server.address)).kind == "bad_key"
        assert not server.requests
