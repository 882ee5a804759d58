"""Fuzz targets for what servers with models answer: streams, pages, and refusals."""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx2

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    CountTokens,
    Event,
    Generate,
    Generated,
    LoadModel,
    MeasureSpeed,
    Message,
    ModelLoaded,
    PromptProgress,
    RenderPrompt,
    Request,
    Sampling,
    ScoreContinuations,
    ThoughtOpened,
    Token,
)
from desktop.core.servers.address import ServerModel, parse
from desktop.core.servers.facts import FIELDS, NAMES, ModelFacts, ServedModel, ServerFacts, checks
from desktop.servers import problems
from desktop.servers.chat import generate
from desktop.servers.engine import ServerEngine
from desktop.servers.http import Limits, Server
from desktop.servers.scoring import score_continuations
from tests.fuzz.target import Target, text_of
from tests.servers.recorded import MODEL, RecordedServer

ADDRESS = "http://127.0.0.1:9"
ONCE = Limits(tries=1, pause_s=0.0, longest_pause_s=0.0, loading_s=0.0)
KEY = "sk-secret"
KINDS = list(NAMES)
SCORE = ScoreContinuations(ADDRESS, (Continuations("a", ("b",)), Continuations("", ("a b",))))
ASKED = Generate(ADDRESS, (Message("user", "Why?"),), sampling=Sampling(seed=1), alternatives=3)


class _Pieces(httpx2.SyncByteStream):
    """A body that arrives in pieces of `size` bytes."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data, self._size = data, size

    def __iter__(self) -> Iterator[bytes]:
        for at in range(0, len(self._data), self._size):
            yield self._data[at : at + self._size]


def _server(answer: Any) -> Server:
    server = Server(ADDRESS, KEY, ONCE)
    server._client = httpx2.Client(transport=httpx2.MockTransport(answer))
    return server


def _stream(data: bytes) -> None:
    """Read a stream. The first byte chooses the kind of server, and how large the pieces are."""
    first = data[0] if data else 0
    kind = KINDS[first % len(KINDS)]
    body = data[1:]
    size = (1, 7, 1000, 1 << 16)[first // len(KINDS) % 4] + len(body) // 2000

    def answer(_request: httpx2.Request) -> httpx2.Response:
        headers = {"content-type": "text/event-stream"}
        return httpx2.Response(200, headers=headers, stream=_Pieces(body, size))

    facts = ServerFacts(ADDRESS, kind, "", ())
    model = ModelFacts(facts, ServedModel(MODEL), probabilities=True, fields=FIELDS[kind])
    for event in generate(_server(answer), model, ASKED, Cancel()):
        _sensible(event)


def _sensible(event: Event) -> None:
    match event:
        case Token():
            event.text.encode()
            assert -1 <= event.id < 1 << 31
            if best := event.probabilities:
                assert 0 <= best.probability <= 1.01
                assert len(best.best) <= ASKED.alternatives
                assert all(0 <= each.below < math.inf and each.text.encode() is not None
                           for each in best.best)  # fmt: skip
        case Generated():
            assert 0 <= event.reused_tokens <= event.prompt_tokens
            assert event.generated_tokens >= 0
            rates = (event.tokens_per_s, event.prompt_tokens_per_s)
            assert all(each is None or 0 < each < math.inf for each in rates)
        case PromptProgress():
            assert 0 <= event.done <= event.total
        case ThoughtOpened():
            pass
        case _:
            raise AssertionError(event)


def _streams() -> Iterator[bytes]:
    """What the recorded servers send."""
    fields = {"messages": [{"content": "Why?"}], "logprobs": True, "top_logprobs": 2}
    fields["stream_options"] = {"include_usage": True}
    for at, kind in enumerate(KINDS):
        with RecordedServer(kind, thinks="reasoning") as server:
            lines = [f"data: {json.dumps(each)}\n\n" for each in server.chunks(fields)]
            broken = server.as_recorded.broken
        yield bytes([at]) + "".join(lines).encode() + b"data: [DONE]\n\n"
        yield bytes([at + len(KINDS)]) + lines[0].encode() + broken
    progress = {"prompt_progress": {"total": 9, "processed": 3, "cache": 1}, "choices": []}
    timings = {"timings": {"prompt_n": 2, "cache_n": 1, "predicted_n": 3, "prompt_per_second": 5.5}}
    yield b"\x00data: " + json.dumps({**progress, **timings}).encode() + b"\n\n: x\nid: 1\r\n\r\n"
    likely = {"tokens": ["a"], "token_logprobs": [-1.0], "top_logprobs": [{"a": -1.0}]}
    ends = {"choices": [{"text": "a", "logprobs": likely, "finish_reason": "length"}]}
    yield b"\x01event: message\ndata: " + json.dumps(ends).encode() + b"\n\n"


def _pages(data: bytes) -> None:
    """Connect to a server and use it. The data is a JSON object of answers by path; those of
    streams are lists, and their paths end with " stream"."""
    try:
        answers: Any = json.loads(data)
    except (ValueError, RecursionError):
        answers = {}
    answers = answers if isinstance(answers, dict) else {}

    def answer(request: httpx2.Request) -> httpx2.Response:
        streams = b'"stream": true' in request.content
        path = request.url.path + " stream" * streams
        found = answers.get(path, data.hex() if not answers else None)
        body = json.dumps(found).encode()
        if streams:
            lines = found if isinstance(found, list) else [found]
            body = b"".join(b"data: " + json.dumps(each).encode() + b"\n\n" for each in lines)
            headers = {"content-type": "text/event-stream"}
            return httpx2.Response(200, headers=headers, stream=_Pieces(body, 1 << 16))
        return httpx2.Response(404 if found is None else 200, stream=_Pieces(body, 1 << 16))

    engine, cancel = _Engine(answer), Cancel()
    for event in engine.run(LoadModel(ADDRESS), cancel):
        if isinstance(event, ModelLoaded):
            assert min(event.context_length, event.trained_context_length) >= 0
            assert event.description.encode("utf-8", "surrogatepass")
    facts = engine.facts(ADDRESS)
    assert facts is not None
    assert all(each.label and each.detail for each in checks(facts))
    parse(str(ServerModel(ADDRESS, facts.model.name)))
    for request in _requests():
        with contextlib.suppress(UserError):
            for _ in engine.run(request, cancel):
                pass
    for way in ("echo", "steps"):  # whatever was found out about the server
        with contextlib.suppress(UserError):
            for scored in score_continuations(
                _server(answer), replace(facts, scores=way), SCORE, cancel
            ):
                if isinstance(scored, ContinuationsScored):
                    assert all(map(math.isfinite, scored.loglikelihoods))


def _requests() -> Iterator[Request]:
    yield ASKED
    yield SCORE
    yield CountTokens(ASKED, ("a", "b"))
    yield RenderPrompt(ASKED)
    yield MeasureSpeed(ADDRESS, 4, 2, 1)


class _Engine(ServerEngine):
    """An engine whose servers all give the same answers, and may have changed in between."""

    def __init__(self, answer: Any) -> None:
        super().__init__(limits=ONCE)
        self._answer = answer

    def _server(self, address: str) -> Server:
        return _server(self._answer)


def _described() -> Iterator[bytes]:
    for kind in KINDS:
        with RecordedServer(kind) as server:
            fields = {"messages": [{"content": "1 2 3"}], "logprobs": True, "max_tokens": 1}
            found: dict[str, Any] = {"/v1/models": server.got("/v1/models")[1]}
            found |= server.as_recorded.pages
            found["/v1/chat/completions stream"] = list(server.chunks(fields))
            asked = {"prompt": "a", "stream_options": {"include_usage": True}, "max_tokens": 3}
            found["/v1/completions stream"] = list(server.chunks(asked))
            if server.as_recorded.echo:
                found["/v1/completions"] = server._echoed("abcdef", True)
            if server.as_recorded.tokenize:
                found[server.as_recorded.tokenize] = {"tokens": [1, 2, 3], "count": 3}
        found["/apply-template"] = {"prompt": "Why?"}
        entry = {"id": 1, "logprob": -1.5, "top_logprobs": [{"id": 2, "logprob": -0.5}]}
        found["/completion"] = {"completion_probabilities": [entry]}
        yield json.dumps(found).encode()


def _refusal(data: bytes) -> None:
    """Read the head of a refusal (a line with the status, then one line per header), then an empty
    line and the body."""
    head, _, body = data.partition(b"\n\n")
    first, *lines = text_of(head).split("\n")
    status = int(first) if first.isascii() and first.isdigit() and len(first) == 3 else 429
    headers = {name.strip().lower(): value for name, _, value in (x.partition(":") for x in lines)}
    wait = problems.retry_after(headers)
    assert wait is None or 0 <= wait < 1e12
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        values = None
    for key in ("", KEY):
        found = problems.of_answer(ADDRESS, status, values, key, headers)
        assert found.message
        assert not key or key not in found.message + found.details
        found.message.encode("utf-8", "surrogatepass")


def _refusals() -> Iterator[bytes]:
    for kind in KINDS:
        with RecordedServer(kind) as server:
            body = server.as_recorded.refusal(404, f"model not found, key {KEY}")
            yield b"404\n\n" + json.dumps(body).encode()
    yield b'429\nRetry-After: 5\n\n{"error": "slow down"}'
    yield b"503\nRetry-After: Fri, 27 Nov 2026 17:00:00 GMT\n\n{}"
    yield b'422\n\n{"detail": [{"msg": "Field required", "loc": ["body"]}]}'
    yield b'400\n\n{"error": {"message": "exceeds the context length"}}'


TARGETS = (
    Target("server_stream", _stream, _streams),
    Target("server_pages", _pages, _described, json=True),
    Target("server_refusal", _refusal, _refusals, ()),
)
