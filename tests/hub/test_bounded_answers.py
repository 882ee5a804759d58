"""Tests a Hub, or another server in its place, that sends endless or compressed answers."""

from __future__ import annotations

import gzip
import json
import threading
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.hub import web
from desktop.hub.requests import Hub, returned
from desktop.hub.timeouts_and_retries import Limits
from tests.core.test_read_at_most import peak
from tests.hub.repo import Repo
from tests.hub.told import told

ANSWER_S = 60.0
MEGABYTE = b" " * 1_000_000
BOMB = gzip.compress(bytes(300_000_000), 9)
Send = Callable[["_Handler"], None]


class _Handler(BaseHTTPRequestHandler):
    send: Send
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.asked.append(dict(self.headers))
        type(self).send(self)

    asked: list[dict[str, str]] = []  # noqa: RUF012 - of the test's own class

    def begin(self, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def log_message(self, *args: Any, **more: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a client that hangs up."""


@pytest.fixture
def answering(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Send], tuple[Hub, type[_Handler]]]]:
    servers: list[_Server] = []

    def start(send: Send) -> tuple[Hub, type[_Handler]]:
        handler = type("Handler", (_Handler,), {"send": staticmethod(send), "asked": []})
        server = _Server(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        limits = Limits(connect_s=5, answer_s=ANSWER_S)
        return Hub(endpoint=f"http://127.0.0.1:{server.server_address[1]}", limits=limits), handler

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def endless(self: _Handler) -> None:
    self.begin(content_type="application/json", transfer_encoding="chunked")
    while True:
        self.chunk(MEGABYTE)


def of_a_terabyte(self: _Handler) -> None:
    self.begin(content_type="application/json", content_length=str(10**12))
    while True:
        self.wfile.write(MEGABYTE)


def endless_error(self: _Handler) -> None:
    self.begin(404, content_type="application/json", transfer_encoding="chunked")
    while True:
        self.chunk(MEGABYTE)


def packed(encoding: str, body: bytes) -> Send:
    def send(self: _Handler) -> None:
        self.begin(content_encoding=encoding, content_length=str(len(body)))
        self.wfile.write(body)

    return send


def redirect_without_end(self: _Handler) -> None:
    self.begin(302, location="/elsewhere", transfer_encoding="chunked")
    while True:
        self.chunk(MEGABYTE)


def far_too_many_values(self: _Handler) -> None:
    body = b'{"id": [' + b"[]," * 3_000_000 + b"[]]}"
    self.begin(content_type="application/json", content_length=str(len(body)))
    self.wfile.write(body)


def nested_too_deep(self: _Handler) -> None:
    body = b"[" * 100_000
    self.begin(content_type="application/json", content_length=str(len(body)))
    self.wfile.write(body)


SENT: dict[str, Send] = {
    "without end": endless,
    "of a terabyte": of_a_terabyte,
    "an error without end": endless_error,
    "gzip": packed("gzip", BOMB),
    "deflate": packed("Deflate", zlib.compress(bytes(100_000_000), 9)),
    "twice": packed("gzip, gzip", gzip.compress(BOMB)),
    "br": packed("br", b"\x1b\xff\xff"),
    "zstd": packed("zstd", b"(\xb5/\xfd"),
    "a redirect without end": redirect_without_end,
    "far too many values": far_too_many_values,
    "nested too deep": nested_too_deep,
}


@pytest.mark.parametrize("sent", SENT)
def test_it_ends_in_a_sentence(sent: str, answering: Any) -> None:
    hub, _ = answering(SENT[sent])
    hub._api().load()  # otherwise, this would be counted

    def refused() -> None:
        for ask in (
            lambda: returned(hub.repository("a/b", Cancel())),
            lambda: returned(hub.search("a", "likes", Cancel())),
        ):
            with pytest.raises(UserError) as caught:
                ask()
            assert caught.value.kind in ("not_the_hub", "not_found"), caught.value.details

    assert peak(refused) < 8 * web.LARGEST_ANSWER


@pytest.mark.parametrize("sent", ["a redirect without end"])
def test_on_the_way_to_a_file(sent: str, answering: Any) -> None:
    hub, _ = answering(SENT[sent])

    def refused() -> None:
        with pytest.raises(UserError, match="didn't come from the Hugging Face Hub"):
            hub.open_file("a/b", "main", "x.gguf", Cancel())

    assert peak(refused) < 4 * web.LARGEST_ANSWER


def test_a_sound_answer_without_a_length(answering: Any) -> None:
    """An answer of unknown length is accepted, and the request doesn't ask for compression."""
    body = json.dumps(told(Repo("a/b", {"a-Q8_0.gguf": b"GGUF"}), blobs=True)).encode()

    def send(self: _Handler) -> None:
        self.begin(content_type="application/json", transfer_encoding="chunked")
        self.chunk(body[:100])
        self.chunk(body[100:])
        self.chunk(b"")

    hub, handler = answering(send)
    assert returned(hub.repository("a/b", Cancel())).id == "a/b"
    assert {each["accept-encoding"] for each in handler.asked} == {"identity"}
