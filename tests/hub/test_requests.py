"""Tests requests to the Hub: search, repositories, tokens, and refusals."""

from __future__ import annotations

import contextlib
import http.server
import json
import logging
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.hub import problems
from desktop.hub.download.fetch import fetch
from desktop.hub.events import Waiting
from desktop.hub.remote_header import remote_facts
from desktop.hub.repository import RemoteFile, RemoteModel, Repository, Sort, checked_id
from desktop.hub.requests import HUB, Hub, returned
from tests.hostile_names import HOSTILE_NAMES
from tests.hub.conftest import IMPATIENT, QUICK, agreeing
from tests.hub.server import Fault, HubServer, Repo

GOOD, BAD = "hf_good_token", "hf_bad_token"


def as_user(server: HubServer, token: str) -> Hub:
    return agreeing(lambda: token, server)


def failure(ask: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        ask()
    return caught.value


@pytest.fixture
def several(server: HubServer) -> None:
    facts = {"total": 134_515_008, "architecture": "llama", "context_length": 8192}
    for repo in (
        Repo("a/SmolLM2-GGUF", {}, downloads=5, likes=1, updated="2026-03-01T00:00:00.000Z"),
        Repo("b/smol-gguf", {}, downloads=9, likes=3, updated="2026-01-01T00:00:00.000Z"),
        Repo("c/smol", {}, downloads=1, likes=7, gguf=facts, gated="auto"),
        Repo("d/smol-safetensors", {}, downloads=99, tags=("safetensors",)),
        Repo("e/other-GGUF", {}, downloads=50),
    ):
        server.repos[repo.id] = repo


@pytest.mark.parametrize(
    ("sort", "order"), [("downloads", "bac"), ("likes", "cba"), ("last_modified", "cab")]
)
@pytest.mark.usefixtures("several")
def test_search_finds_gguf_repositories_in_order(hub: Hub, sort: Sort, order: str) -> None:
    found = returned(hub.search(" smol ", sort, Cancel()))
    assert "".join(entry.id[0] for entry in found) == order


@pytest.mark.usefixtures("several")
def test_what_a_result_says(hub: Hub) -> None:
    result = returned(hub.search("c/smol", "downloads", Cancel()))[0]
    assert (result.downloads, result.likes, result.gated) == (1, 7, True)
    assert (result.parameters, result.architecture, result.context_length) == (
        134_515_008,
        "llama",
        8192,
    )
    assert result.license == "apache-2.0"
    assert result.updated == datetime(2026, 5, 1, 12, tzinfo=UTC)
    other = returned(hub.search("a/Smol", "downloads", Cancel()))[0]
    assert (other.parameters, other.architecture, other.gated) == (None, None, False)


@pytest.mark.usefixtures("several")
def test_an_empty_search_lists_everything(hub: Hub) -> None:
    assert len(returned(hub.search("", "downloads", Cancel()))) == 4
    assert returned(hub.search("no such model", "downloads", Cancel())) == []


def test_results_of_several_pages_are_cut_at_the_limit(hub: Hub, server: HubServer) -> None:
    for number in range(35):
        server.repos[f"a/m{number}"] = Repo(f"a/m{number}", {}, downloads=number)
    assert len(returned(hub.search("", "downloads", Cancel(), limit=25))) == 25
    assert len(server.log) == 3


def test_a_repository_opens_into_rows(hub: Hub, server: HubServer) -> None:
    server.repos["maker/m"] = repo = Repo(
        "maker/m",
        {
            "m-Q8_0.gguf": b"8" * 800,
            "m-Q4_K_M.gguf": b"4" * 400,
            "BF16/m-BF16-00002-of-00002.gguf": b"b" * 600,
            "BF16/m-BF16-00001-of-00002.gguf": b"a" * 1000,
            "mmproj-m-f16.gguf": b"p" * 100,
            "README.md": b"#",
        },
    )
    found = returned(hub.repository("maker/m", Cancel()))
    assert (found.id, found.commit, found.gated) == ("maker/m", repo.commit, False)
    rows = [(row.name, row.quantization, row.kind, row.bytes, row.parts) for row in found.models]
    assert rows == [
        ("m-Q4_K_M", "Q4_K_M", "model", 400, 1),
        ("m-Q8_0", "Q8_0", "model", 800, 1),
        ("m-BF16", "BF16", "model", 1600, 2),
        ("mmproj-m-f16", "F16", "image_encoder", 100, 1),
    ]
    split = found.models[2]
    assert [file.path[-22:] for file in split.files] == [
        "m-BF16-00001-of-00002.gguf"[-22:],
        "m-BF16-00002-of-00002.gguf"[-22:],
    ]
    assert split.complete
    assert split.files[0].sha256 == repo.sha256("BF16/m-BF16-00001-of-00002.gguf")


def test_refusals_in_one_sentence_each(hub: Hub, server: HubServer) -> None:
    server.repos["a/private"] = Repo("a/private", {}, private=True)
    for name in ("a/missing", "a/private"):
        error = failure(lambda name=name: returned(hub.repository(name, Cancel())))
        assert error.kind == "not_found"
        assert name in error.message
        assert "enter a token" in error.message
    error = failure(lambda: returned(as_user(server, GOOD).repository("a/missing", Cancel())))
    assert (error.kind, "token" in error.message) == ("not_found", False)
    error = failure(lambda: returned(as_user(server, BAD).repository("a/private", Cancel())))
    assert error.kind == "token"
    server.may_read.add(GOOD)
    assert returned(as_user(server, GOOD).repository("a/private", Cancel())).id == "a/private"


@pytest.mark.parametrize(
    ("fault", "kind", "says"),
    [
        (Fault(status=429, headers=(("retry-after", "300"),)), "rate_limit", "in 5 minutes"),
        (Fault(status=429, headers=(("ratelimit", '"api";r=0;t=40'),)), "rate_limit", "40 seconds"),
        (Fault(status=503, headers=(("retry-after", "300"),)), "hub_busy", "unavailable"),
        (Fault(status=418), "hub", "418"),
    ],
)
def test_an_answer_that_refuses_is_told_at_once(
    fault: Fault, kind: str, says: str, hub: Hub, server: HubServer
) -> None:
    """If the requested wait is longer than anybody would accept, the client doesn't wait."""
    server.api_faults.append(fault)
    began = time.monotonic()
    error = failure(lambda: returned(hub.search("x", "downloads", Cancel())))
    assert (error.kind, error.remedy) == (kind, "retry")
    assert says in error.message
    assert len(server.log) == 1, "nothing was tried behind the user's back"
    assert time.monotonic() - began < 30  # less than each fault asks for


Question = Callable[[Hub, Cancel], Generator[Waiting, None, object]]
QUESTIONS: dict[str, Question] = {
    "search": lambda hub, cancel: hub.search("m", "downloads", cancel),
    "repository": lambda hub, cancel: hub.repository("a/m", cancel),
    "data": lambda hub, cancel: hub.data_files("a/set", cancel),
    "user": lambda hub, cancel: hub.user_name(GOOD, cancel),
}


@pytest.fixture(params=QUESTIONS)
def question(request: pytest.FixtureRequest, server: HubServer) -> Question:
    server.repos["a/m"] = Repo("a/m", {"m.gguf": b"x"})
    server.repos["datasets/a/set"] = Repo("datasets/a/set", {"x.parquet": b"x"})
    return QUESTIONS[request.param]


@pytest.mark.parametrize("status", sorted(problems.BUSY))
def test_a_busy_hub_is_asked_again_and_the_wait_is_told(
    status: int, question: Question, hub: Hub, server: HubServer
) -> None:
    server.api_faults.extend([Fault(status=status)] * (QUICK.tries - 1))
    told: list[Waiting] = []
    assert returned(question(hub, Cancel()), told.append)
    assert len(server.log) == QUICK.tries
    reason = (
        "The Hub asked Glassbox to wait" if status == 429 else "The Hub is temporarily unavailable"
    )
    assert {waiting.reason for waiting in told} == {reason}
    assert told[0].says == f"{reason}. Retrying in 1 s."


def test_the_wait_that_a_busy_hub_asks_for_is_kept(
    question: Question, hub: Hub, server: HubServer
) -> None:
    server.api_faults.append(Fault(status=429, headers=(("retry-after", "1"),)))
    began = time.monotonic()
    told: list[Waiting] = []
    assert returned(question(hub, Cancel()), told.append)
    assert time.monotonic() - began >= 1.0
    assert 0.5 < told[0].seconds <= 1.0


def test_a_hub_that_stays_busy_is_given_up(question: Question, hub: Hub, server: HubServer) -> None:
    server.api_faults.extend([Fault(status=503)] * 50)
    error = failure(lambda: returned(question(hub, Cancel())))
    assert (error.kind, error.remedy) == ("hub_busy", "retry")
    assert len(server.log) == QUICK.tries


def test_a_hub_that_always_asks_to_wait_is_given_up(hub: Hub, server: HubServer) -> None:
    """A search gives up, whereas a download would keep waiting."""
    server.api_faults.extend([Fault(status=503, headers=(("retry-after", "1"),))] * 50)
    assert failure(lambda: returned(hub.search("m", "downloads", Cancel()))).kind == "hub_busy"
    assert len(server.log) == QUICK.tries


def test_a_wait_for_a_busy_hub_can_be_stopped(
    question: Question, hub: Hub, server: HubServer
) -> None:
    server.api_faults.extend([Fault(status=503, headers=(("retry-after", "4"),))] * 50)
    cancel = Cancel()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        returned(question(hub, cancel), lambda _: cancel.set())
    assert time.monotonic() - began < 3
    assert len(server.log) == 1


def test_who_has_a_token_shows_it_before_waiting(server: HubServer) -> None:
    """Anonymous clients reach the rate limit sooner than clients with a token."""
    server.repos["a/m"] = Repo("a/m", {"m.gguf": b"x"})
    server.api_faults.append(Fault(status=429, headers=(("retry-after", "4"),)))
    told: list[Waiting] = []
    returned(as_user(server, GOOD).repository("a/m", Cancel()), told.append)
    assert not told
    assert len(server.log) == 2


def test_a_hub_that_does_not_answer(server: HubServer) -> None:
    hub = Hub(endpoint=server.endpoint, limits=IMPATIENT)
    server.api_faults.append(Fault(stall=True))
    assert failure(lambda: returned(hub.search("x", "downloads", Cancel()))).kind == "timeout"


def test_a_question_can_be_stopped(server: HubServer) -> None:
    server.api_faults.append(Fault(stall=True))
    cancel = Cancel()
    threading.Timer(0.2, cancel.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        returned(Hub(endpoint=server.endpoint).search("x", "downloads", cancel))
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:9", "http://no-such-host.invalid"])
def test_without_a_network_it_says_so_at_once(endpoint: str) -> None:
    hub = Hub(endpoint=endpoint, limits=QUICK)
    for ask in (
        lambda: returned(hub.search("x", "downloads", Cancel())),
        lambda: returned(hub.repository("a/b", Cancel())),
    ):
        error = failure(ask)
        assert error.kind == "offline"
        assert "Models on this laptop work offline" in error.message


def test_offline_mode_asks_nobody(
    hub: Hub, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert failure(lambda: returned(hub.search("x", "downloads", Cancel()))).kind == "offline"
    assert not server.log


def self_signed(folder: Path) -> ssl.SSLContext:
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    kinds = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(*kinds, serialization.NoEncryption())
    (folder / "both.pem").write_bytes(secret + certificate.public_bytes(kinds[0]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    return context


def test_a_certificate_that_cannot_be_trusted(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as plain:
        server = self_signed(tmp_path).wrap_socket(plain, server_side=True)

        def shake_hands() -> None:
            with contextlib.suppress(OSError):
                while True:
                    with contextlib.suppress(ssl.SSLError):
                        server.accept()

        threading.Thread(target=shake_hands, daemon=True).start()
        endpoint = f"https://localhost:{server.getsockname()[1]}"
        hub = Hub(endpoint=endpoint, limits=QUICK)
        error = failure(lambda: returned(hub.search("x", "downloads", Cancel())))
        assert error.kind == "certificate"
        file = RemoteFile("m.gguf", 10, "0" * 64)
        fetching = fetch(hub, "a/b", "main", [file], tmp_path / "models", Cancel())
        assert failure(lambda: list(fetching)).kind == "certificate", "and isn't tried again"
        server.close()


@pytest.fixture
def hotel() -> Iterator[str]:
    """Simulate a network, such as a hotel's, that answers every request with its own page."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b"<html>Welcome! Please sign in.</html>"
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object, **more: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as running:
        threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


def test_a_sign_in_page_is_not_the_hub(hotel: str, tmp_path: Path) -> None:
    hub = Hub(endpoint=hotel, limits=QUICK)
    assert failure(lambda: returned(hub.search("x", "downloads", Cancel()))).kind == "not_the_hub"
    assert failure(lambda: returned(hub.repository("a/b", Cancel()))).kind == "not_the_hub"
    file = RemoteFile("m.gguf", 10, "0" * 64)
    fetching = fetch(hub, "a/b", "main", [file], tmp_path, Cancel())
    assert failure(lambda: list(fetching)).kind == "not_the_hub"
    row = RemoteModel("m", "", "model", (file,), 1)
    repository = Repository("a/b", "main", False, None, None, None, (row,))
    error = failure(lambda: remote_facts(hub, repository, row, Cancel()))
    assert error.kind == "not_the_hub"


def test_whose_token_it_is(hub: Hub) -> None:
    assert returned(hub.user_name(GOOD, Cancel())) == "somebody"
    assert failure(lambda: returned(hub.user_name(BAD, Cancel()))).kind == "token"
    for nonsense in ("", "hf_ with spaces", "hf_\n12345678", "ä" * 20):
        assert (
            failure(lambda text=nonsense: returned(hub.user_name(text, Cancel()))).kind == "token"
        )


def test_the_token_is_in_no_log_and_no_error(
    server: HubServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    user = as_user(server, BAD)
    server.repos["a/b"] = Repo("a/b", {}, private=True)
    errors = [
        failure(lambda: returned(user.repository("a/b", Cancel()))),
        failure(lambda: returned(user.user_name(BAD, Cancel()))),
    ]
    assert BAD not in caplog.text
    assert not any(BAD in error.message + error.details for error in errors)


def test_who_needs_no_token_shows_none(server: HubServer) -> None:
    server.repos["a/b"] = Repo("a/b", {})
    asked: list[bool] = []

    def token() -> str:
        asked.append(True)
        return GOOD

    user = agreeing(token, server)
    returned(user.search("", "downloads", Cancel()))
    returned(user.repository("a/b", Cancel()))
    assert not asked, "the keyring stays closed"
    server.api_faults.append(Fault(status=429))
    returned(user.repository("a/b", Cancel()))  # the Hub allows known users more requests
    shown = [line.headers.get("authorization") for line in server.log]
    assert shown == [None, None, None, f"Bearer {GOOD}"]


def test_signing_in_and_out_works_at_once(server: HubServer) -> None:
    server.repos["a/b"] = Repo("a/b", {"m.gguf": b"x"}, gated="manual")
    server.may_read.add(GOOD)
    tokens: list[str] = []
    user = Hub(
        lambda: tokens[0] if tokens else None, server.endpoint, QUICK, lambda: [server.endpoint]
    )

    def status() -> int:
        with user.open_file("a/b", "main", "m.gguf", Cancel()) as answer:
            return answer.status

    assert status() == 401
    tokens.append(GOOD)
    assert status() == 200
    tokens.clear()
    assert status() == 401
    assert "authorization" not in server.requests("resolve")[-1].headers


def test_a_repository_that_has_another_name_now(hub: Hub, server: HubServer) -> None:
    server.repos["new/name"] = Repo("new/name", {"m.gguf": b"x"})
    server.moved["old/name"] = "new/name"
    assert returned(hub.repository("old/name", Cancel())).id == "new/name"
    with hub.open_file("old/name", "main", "m.gguf", Cancel()) as answer:
        assert b"".join(answer.pieces()) == b"x"


def test_addresses_that_lead_in_a_circle_are_not_the_hub(hub: Hub, server: HubServer) -> None:
    server.moved |= {"a/b": "c/d", "c/d": "a/b"}
    assert failure(lambda: returned(hub.repository("a/b", Cancel()))).kind == "not_the_hub"


def test_an_answer_that_is_nested_without_end_is_not_the_hub(hub: Hub) -> None:
    def ask(*_: object) -> object:
        return json.loads("[" * 100_000)

    assert failure(lambda: list(hub._call(ask, "a/b", Cancel()))).kind == "not_the_hub"


def test_what_the_hub_tells_besides_does_not_matter(hub: Hub, server: HubServer) -> None:
    """huggingface_hub itself fails on a field with an unexpected value and then discards all other
    fields, too."""
    odd = {"transformersInfo": {"auto_model": "X", "new": 1}, "safetensors": {}, "tags": None}
    server.repos["a/b"] = Repo("a/b", {"m.gguf": b"x"}, more={**odd, "lastModified": "soon"})
    found = returned(hub.repository("a/b", Cancel()))
    assert [row.name for row in found.models] == ["m"]
    assert (found.license, found.updated, found.downloads) == (None, None, 100)
    server.repos["a/b"].more = {"siblings": [{}]}
    assert failure(lambda: returned(hub.repository("a/b", Cancel()))).kind == "not_the_hub"


@pytest.mark.parametrize("address", ["ftp://hub.example", "http://[half", "http://two words"])
def test_an_endpoint_that_is_none_is_said(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", address)
    hub = Hub(limits=QUICK)
    error = failure(lambda: returned(hub.search("x", "downloads", Cancel())))
    assert error.kind == "hub"
    assert address in error.message
    assert failure(lambda: hub.open_file("a/b", "main", "m.gguf", Cancel())).kind == "hub"


@pytest.mark.parametrize("before", ["somebody:secret@", ""])
def test_an_endpoint_in_a_folder_of_a_companys_server(before: str) -> None:
    hub = Hub(endpoint=f"https://{before}Mirror.example:8443/api/hub/")
    assert hub.is_own("mirror.example")
    assert hub.page("a/b") == f"https://{before}Mirror.example:8443/api/hub/a/b"


def test_a_proxy_that_cannot_be_used(server: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    hub = Hub(endpoint=server.endpoint, limits=QUICK)
    error = failure(lambda: returned(hub.search("x", "downloads", Cancel())))
    assert (error.kind, "SOCKS" in error.message) == ("proxy", True)
    assert failure(lambda: hub.open_file("a/b", "main", "m.gguf", Cancel())).kind == "proxy"


def test_certificates_that_cannot_be_read(
    server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as those of a program that set the variable and was removed."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "deleted.pem"))
    hub = Hub(endpoint=server.endpoint, limits=QUICK)
    error = failure(lambda: returned(hub.search("x", "downloads", Cancel())))
    assert (error.kind, "SSL_CERT_FILE" in error.message) == ("certificate", True)
    assert failure(lambda: hub.open_file("a/b", "main", "m.gguf", Cancel())).kind == "certificate"


def test_a_proxy_that_refuses(
    server: HubServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The server isn't an HTTPS proxy, so it refuses the connection, as a proxy that requires a
    password would."""
    monkeypatch.setenv("HTTPS_PROXY", server.endpoint)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    hub = Hub(endpoint="https://hub.invalid", limits=QUICK)
    error = failure(lambda: returned(hub.search("x", "downloads", Cancel())))
    assert (error.kind, "proxy" in error.message) == ("offline", True)
    fetching = fetch(hub, "a/b", "main", [RemoteFile("m.gguf", 10, "0" * 64)], tmp_path, Cancel())
    assert "proxy" in failure(lambda: list(fetching)).message


def test_hints_for_programmers_are_not_printed(server: HubServer) -> None:
    server.repos["a/b"] = Repo("a/b", {})
    program = f"""
from desktop.core.cancel import Cancel
from desktop.hub.requests import Hub, returned
print(returned(Hub(endpoint={server.endpoint!r}).repository("a/b", Cancel())).id)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert (done.stdout.strip(), done.stderr) == ("a/b", "")


def test_nothing_is_reported(hub: Hub, server: HubServer) -> None:
    """The client sends no telemetry: only the requests, with a user agent that names programs and
    versions."""
    returned(hub.search("", "downloads", Cancel()))
    assert [line.path.partition("?")[0] for line in server.log] == ["/api/models"]
    agent = server.log[0].headers["user-agent"]
    names = {part.strip().partition("/")[0] for part in agent.split(";")}
    assert names == {"glassbox", "hf_hub", "python"}


def test_no_connection_before_a_question(server: HubServer) -> None:
    program = f"""
import sys
from desktop.hub.requests import Hub
Hub(endpoint={server.endpoint!r})
print([name for name in ("httpx2", "huggingface_hub", "keyring") if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]", "the window's start doesn't wait for them"
    assert not server.log


def test_preparing_loads_and_asks_nobody(server: HubServer) -> None:
    program = f"""
import sys, time
from desktop.hub.requests import Hub
Hub(endpoint={server.endpoint!r}).prepare()
until = time.monotonic() + 30
while "huggingface_hub.hf_api" not in sys.modules and time.monotonic() < until:
    time.sleep(0.01)
print("huggingface_hub.hf_api" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"
    assert not server.log


@pytest.mark.parametrize(
    "text",
    [
        "owner/na.me-1_2",
        " owner/na.me-1_2 ",
        "https://huggingface.co/owner/na.me-1_2",
        "https://huggingface.co/owner/na.me-1_2/tree/main?x=1",
        "hf.co/owner/na.me-1_2/",
        "hf.co/owner/na.me-1_2:Q4_K_M",
    ],
)
def test_a_repository_however_it_is_pasted(text: str) -> None:
    assert checked_id(text) == "owner/na.me-1_2"


@pytest.mark.parametrize("text", ["", "owner", "a/../b", "a b/c", "../x", "ä/b", "a/" + "b" * 100])
def test_what_is_no_repository(text: str) -> None:
    assert failure(lambda: checked_id(text)).kind == "not_found"


def test_the_endpoint_is_the_hubs_or_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Hub().endpoint == HUB
    monkeypatch.setenv("HF_ENDPOINT", "http://mirror.example/")
    assert Hub().endpoint == "http://mirror.example"
    monkeypatch.setenv("HF_ENDPOINT", "mirror.example")
    assert Hub().endpoint == "https://mirror.example"


def test_a_connection_that_accepts_and_says_nothing() -> None:
    """A broken router can behave like this: the connection opens, but no byte ever arrives."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        hub = Hub(endpoint=f"http://127.0.0.1:{deaf.getsockname()[1]}", limits=IMPATIENT)
        assert failure(lambda: returned(hub.search("x", "downloads", Cancel()))).kind == "timeout"


def test_a_networks_proxy_is_used(
    server: HubServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The host name can't be resolved, so only the proxy (here the server itself) can help."""
    monkeypatch.setenv("HTTP_PROXY", server.endpoint)
    monkeypatch.setenv("http_proxy", server.endpoint)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server.repos["a/b"] = Repo("a/b", {"m.gguf": b"model"})
    hub = Hub(endpoint="http://hub.invalid", limits=QUICK)
    assert [found.id for found in returned(hub.search("", "downloads", Cancel()))] == ["a/b"]
    repository = returned(hub.repository("a/b", Cancel()))
    files = repository.models[0].files
    list(fetch(hub, "a/b", repository.commit, files, tmp_path, Cancel()))
    assert (tmp_path / "m.gguf").read_bytes() == b"model"


# --- a Hub that tries to write outside the models folder ---


@pytest.mark.parametrize("name", [*HOSTILE_NAMES, "other/name", "a/b/../../x", 7, None, ["a/b"]])
def test_an_answer_about_another_repository_is_refused(
    hub: Hub, server: HubServer, name: object
) -> None:
    server.repos["a/b"] = Repo("a/b", {"m.gguf": b"x"}, more={"id": name})
    error = failure(lambda: returned(hub.repository("a/b", Cancel())))
    assert error.kind in ("other_repository", "not_the_hub")
    assert error.message.isprintable()


def test_a_name_in_other_letters_is_the_same_repository(hub: Hub, server: HubServer) -> None:
    server.repos["a/b"] = Repo("a/b", {"m.gguf": b"x"}, more={"id": "A/B"})
    assert returned(hub.repository("a/b", Cancel())).id == "A/B"


@pytest.mark.parametrize("commit", ["../x", "a/b", "..", ".", "x" * 200, "\ud800", "a b"])
def test_a_commit_that_is_none(hub: Hub, server: HubServer, commit: str) -> None:
    server.repos["a/b"] = Repo("a/b", {"m.gguf": b"x"}, more={"sha": commit})
    assert failure(lambda: returned(hub.repository("a/b", Cancel()))).kind == "not_the_hub"


def test_results_that_are_no_repositories_are_left_out(hub: Hub, server: HubServer) -> None:
    for name in ("good/one", "../x", "a/../b", "a/b/c", "x", "a/.b", "a\\b/c"):
        server.repos[name] = Repo(name, {"m.gguf": b"x"})
    assert [found.id for found in returned(hub.search("", "downloads", Cancel()))] == ["good/one"]


@pytest.mark.parametrize("path", HOSTILE_NAMES)
def test_a_files_name_leads_to_no_other_address(hub: Hub, server: HubServer, path: str) -> None:
    """The name is checked even if only a header is read and nothing is downloaded."""
    assert failure(lambda: hub.open_file("a/b", "main", path, Cancel())).kind == "bad_name"
    assert not server.log


def test_sizes_that_no_file_has(hub: Hub, server: HubServer) -> None:
    for size in (-1, 10**4000, 1.5, "7", True):
        sibling = {"rfilename": "m.gguf", "size": size, "lfs": {"sha256": "0" * 64}}
        server.repos["a/b"] = Repo("a/b", {}, more={"siblings": [sibling]})
        (row,) = returned(hub.repository("a/b", Cancel())).models
        assert row.bytes == 0
