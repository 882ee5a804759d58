"""Tests that the token reaches only the address that it was meant for, whatever the redirects. Real
servers record what they receive."""

from __future__ import annotations

import json
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.hub.download.fetch import fetch
from desktop.hub.repository import RemoteFile
from desktop.hub.requests import Hub, returned
from desktop.hub.token import HUB, is_safe, may_go_to
from tests.hub.conftest import QUICK
from tests.hub.server import HubServer, Repo

TOKEN = "hf_a_secret_that_stays_at_home"


class Host:
    """A separate host that sends prepared answers and records what it receives."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str | None]] = []
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.split("?")[0]
                host.seen.append((path, self.headers.get("authorization")))
                status, headers, body = host.answers.get(path, (404, {}, b""))
                self.send_response(status)
                for name, value in {"content-length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            do_HEAD = do_GET

            def log_message(self, *args: Any, **more: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Host:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def shown(self) -> list[str]:
        return [path for path, token in self.seen if token]


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as running:
        yield running


@pytest.fixture
def other() -> Iterator[Host]:
    with Host() as running:
        yield running


def user(endpoint: str, *agreed: str) -> Hub:
    return Hub(lambda: TOKEN, endpoint, QUICK, lambda: agreed)


def tried(ask: Callable[[], object]) -> str:
    """Return the kind of the error, "TOLD" if the error contains the token, or "" if there was no
    error."""
    try:
        ask()
    except UserError as error:
        return "TOLD" if TOKEN in f"{error.message}{error.details}" else error.kind
    except httpx2.HTTPError as error:
        return "TOLD" if TOKEN in repr(error) else "http"
    return ""


def everything(hub: Hub) -> list[str]:
    """Make every kind of request to the Hub and return the errors as `tried` does."""

    def read() -> None:
        with hub.open_file("a/b", "main", "m.gguf", Cancel()) as answer:
            if answer.status >= 400:
                raise hub.refusal(answer, "a/b", "m.gguf")

    return [
        tried(lambda: returned(hub.search("x", "downloads", Cancel()))),
        tried(lambda: returned(hub.repository("a/b", Cancel()))),
        tried(lambda: returned(hub.data_files("a/b", Cancel()))),
        tried(lambda: returned(hub.user_name(TOKEN, Cancel()))),
        tried(read),
    ]


def asks_for_token(host: Host) -> None:
    """Make every address require a token."""
    gate = (401, {"x-error-code": "GatedRepo"}, b"")
    for path in (
        *("/api/models", "/api/models/a/b", "/api/datasets/a/b", "/api/whoami-v2"),
        "/a/b/resolve/main/m.gguf",
    ):
        host.answers[path] = gate


@pytest.mark.parametrize(
    ("endpoint", "agreed", "may"),
    [
        (HUB, (), True),
        ("http://huggingface.co", (), False),
        ("http://huggingface.co", ("http://huggingface.co",), False),
        ("https://mirror.example", (), False),
        ("https://mirror.example", ("https://mirror.example",), True),
        ("https://mirror.example", ("https://other.example",), False),
        ("https://mirror.example/api", ("https://mirror.example",), False),
        ("http://mirror.example", ("http://mirror.example",), False),
        ("https://huggingface.co.example", (), False),
        ("http://127.0.0.1:5", (), False),
        ("http://127.0.0.1:5", ("http://127.0.0.1:5",), True),
        ("http://127.0.0.1.example", ("http://127.0.0.1.example",), False),
        ("http://localhost:5", (), False),
        ("http://localhost:5", ("http://localhost:5",), True),
        ("http://LOCALHOST:5", ("http://LOCALHOST:5",), True),
        ("http://[::1]:5", ("http://[::1]:5",), True),
        ("http://[fe80::1]:5", ("http://[fe80::1]:5",), False),
        ("http://0.0.0.0:5", ("http://0.0.0.0:5",), False),
        ("http://a.localhost", ("http://a.localhost",), False),
        ("http://localhost.example", ("http://localhost.example",), False),
        ("http://localhost@a.example", ("http://localhost@a.example",), False),
    ],
)
def test_where_it_may_go(endpoint: str, agreed: tuple[str, ...], may: bool) -> None:
    assert may_go_to(endpoint, agreed) == may


@pytest.mark.parametrize(
    "address", ["", "mirror", "ftp://localhost", "http:localhost", "https:/x", "[", "http://["]
)
def test_what_is_no_address_is_not_safe(address: str) -> None:
    assert not is_safe(address)


def test_an_address_that_nobody_agreed_to_gets_none(host: Host) -> None:
    """The address gets no token even if it asks for one, and the keyring isn't opened."""
    asks_for_token(host)
    opened: list[bool] = []

    def token() -> str:
        opened.append(True)
        return TOKEN

    hub = Hub(token, host.address, QUICK)
    kinds = everything(hub)
    assert set(kinds) == {"gated"}
    assert host.seen
    assert host.shown == []
    assert not opened
    with pytest.raises(UserError, match="unless you agree"):
        returned(hub.user_name(TOKEN, Cancel()))


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_one_that_was_agreed_to_gets_it_after_a_refusal(host: Host, name: str) -> None:
    asks_for_token(host)
    address = host.address.replace("127.0.0.1", name)
    everything(user(address, address))
    assert set(host.shown) == set(host.answers), "and so these tests would see it"


def test_no_redirect_takes_it_along(host: Host, other: Host) -> None:
    """Covers requests for the API and for files, with redirects to another host and to another
    port."""
    asks_for_token(other)
    for path in [*other.answers]:
        for status in (302, 307):
            host.answers[path] = (status, {"location": other.address + path}, b"")
            hub = user(host.address, host.address)
            hub._with_token |= {"a/b", "datasets/a/b", ""}  # as after a refusal
            everything(hub)
    assert host.shown
    assert len(other.seen) > len(other.answers)
    assert other.shown == []


def test_the_address_of_a_next_page_gets_none(host: Host, other: Host) -> None:
    """huggingface_hub follows the link with the headers of the first request, which include the
    token."""
    entry = json.dumps([{"id": "a/b", "modelId": "a/b"}]).encode()
    more = f'<{other.address}/api/models?cursor=1>; rel="next"'
    host.answers["/api/models"] = (200, {"link": more}, entry)
    other.answers["/api/models"] = (200, {}, b"[]")
    hub = user(host.address, host.address)
    hub._with_token.add("")
    assert [found.id for found in returned(hub.search("x", "downloads", Cancel()))] == ["a/b"]
    assert host.shown == ["/api/models"]
    assert [path for path, _ in other.seen] == ["/api/models"]
    assert other.shown == []


def test_a_link_that_leads_back_gets_none(host: Host, other: Host) -> None:
    """The server that stores large files redirects back to the Hub, but the token was already
    dropped."""
    path = "/a/b/resolve/main/m.gguf"
    host.answers[path] = (302, {"location": f"{other.address}/large"}, b"")
    other.answers["/large"] = (302, {"location": f"{host.address}/back"}, b"")
    host.answers["/back"] = (200, {}, b"GGUF")
    hub = user(host.address, host.address)
    hub._with_token.add("a/b")
    with hub.open_file("a/b", "main", "m.gguf", Cancel()) as answer:
        assert b"".join(answer.pieces()) == b"GGUF"
    assert (host.shown, other.shown) == ([path], [])


def test_a_download_shows_it_to_the_hub_alone(server: HubServer, tmp_path: Path) -> None:
    content = bytes(1000)
    repo = Repo("a/b", {"m.gguf": content}, gated="manual")
    server.repos[repo.id] = repo
    server.tokens[TOKEN] = "me"
    server.may_read.add(TOKEN)
    hub = user(server.endpoint, server.endpoint)
    file = RemoteFile("m.gguf", repo.size("m.gguf"), repo.sha256("m.gguf"))
    list(fetch(hub, repo.id, repo.commit, [file], tmp_path, Cancel()))
    shown = {line.headers["host"] for line in server.log if "authorization" in line.headers}
    assert shown == {f"127.0.0.1:{server.port}"}
    assert {line.headers["host"] for line in server.requests("file")} == {
        f"localhost:{server.port}"
    }


def test_a_proxy_reads_no_plain_token(
    host: Host, other: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy could read plain HTTP, so the user's consent for this computer doesn't apply."""
    monkeypatch.setenv("http_proxy", other.address)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    hub = user(host.address, host.address)
    hub._with_token |= {"a/b", "datasets/a/b", ""}
    everything(hub)
    assert other.seen
    assert other.shown == []


def test_a_proxy_of_the_hub_reads_its_name_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def answer() -> None:
            while True:
                try:
                    connection, _ = proxy.accept()
                except OSError:
                    return
                with connection:
                    read.append(connection.recv(65536))
                    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                    read.append(connection.recv(65536))  # the beginning of the TLS handshake

        threading.Thread(target=answer, daemon=True).start()
        for name in ("https_proxy", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        hub = user(HUB)
        hub._with_token |= {"a/b", "datasets/a/b", ""}
        everything(hub)
    said = b"".join(read)
    assert read[0].startswith(b"CONNECT huggingface.co:443 HTTP/1.1\r\n")
    assert b"\x16\x03" in said, "the rest is TLS"
    for secret in (TOKEN.encode(), b"authorization", b"Authorization", b"a/b", b"m.gguf"):
        assert secret not in said


def test_no_log_and_no_error_holds_it(host: Host, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    for status in (400, 401, 403, 404, 418, 500, 503):
        for path in ("/api/models", "/api/models/a/b", "/api/whoami-v2"):
            host.answers[path] = (status, {"x-error-message": "no"}, b"{")
        hub = user(host.address, host.address)
        hub._with_token |= {"a/b", ""}
        assert "TOLD" not in everything(hub)
    assert TOKEN in [token and token.removeprefix("Bearer ") for _, token in host.seen]
    assert TOKEN not in caplog.text
