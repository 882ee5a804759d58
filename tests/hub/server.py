"""A local server that speaks the Hub's protocol, with its faults on order.

Search, model information, trees, whoami, and resolve with the redirect to where large files
lie: another host name ("localhost" beside "127.0.0.1"), with signed links that expire, ranges,
If-Range and ETags. What is asked and how many bytes were sent is in `log`. huggingface_hub
itself works against it (tests/hub/test_server.py), so it isn't only our own idea of the Hub.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import socket
import struct
import threading
import time
import urllib.parse
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SEND = 1 << 18
LARGE = (".gguf", ".parquet")
"""Files that the Hub stores apart, by their SHA-256."""


@dataclass
class Repo:
    """A repository. `files` are their contents, or where those lie on this disk."""

    id: str
    files: dict[str, bytes | Path]
    downloads: int = 100
    likes: int = 10
    updated: str = "2026-05-01T12:00:00.000Z"
    gated: str | bool = False
    private: bool = False
    tags: tuple[str, ...] = ("gguf", "license:apache-2.0")
    gguf: dict[str, Any] | None = None
    sums: dict[str, str] = field(default_factory=dict)

    @property
    def commit(self) -> str:
        return hashlib.sha1("".join(sorted(self.files)).encode()).hexdigest()

    def size(self, path: str) -> int:
        content = self.files[path]
        return content.stat().st_size if isinstance(content, Path) else len(content)

    def sha256(self, path: str) -> str:
        if path not in self.sums:
            content = self.files[path]
            if isinstance(content, Path):
                with content.open("rb") as file:
                    self.sums[path] = hashlib.file_digest(file, "sha256").hexdigest()
            else:
                self.sums[path] = hashlib.sha256(content).hexdigest()
        return self.sums[path]


@dataclass(frozen=True)
class Fault:
    """What happens to one request for a file's bytes (or, in `resolve_faults` and `api_faults`,
    to one request of those). `after`: so many bytes are sent first."""

    status: int = 0  # answer with this instead
    headers: tuple[tuple[str, str], ...] = ()
    drop: bool = False  # close the connection
    reset: bool = False  # close it so that the other side gets a reset
    stall: bool = False  # send nothing more, and keep the connection
    after: int = 0
    wrong_byte: int | None = None  # flip the byte at this place of the file
    no_ranges: bool = False  # answer with the whole file, whatever was asked
    etag: str = ""  # give this one instead
    delay: float = 0.0  # seconds between two pieces of 64 kB


@dataclass
class Request:
    """One line of the log. `sent` counts the body's bytes."""

    method: str
    kind: str  # "api", "resolve", "file"
    path: str
    headers: dict[str, str]
    status: int = 0
    sent: int = 0

    @property
    def start(self) -> int:
        """Of the range that was asked for."""
        match = re.match(r"bytes=(\d+)-", self.headers.get("range", ""))
        return int(match[1]) if match else 0


class HubServer:
    """Runs in a thread from `with` on. `tokens` are the users that it knows."""

    def __init__(self, *repos: Repo, link_s: float = 60.0) -> None:
        self.repos = {repo.id: repo for repo in repos}
        self.tokens: dict[str, str] = {"hf_good_token": "somebody"}
        self.may_read: set[str] = set()  # tokens with access to gated repositories
        self.faults: deque[Fault] = deque()
        self.resolve_faults: deque[Fault] = deque()
        self.api_faults: deque[Fault] = deque()
        self.every_file: Fault = Fault()  # while `faults` is empty
        self.link_s = link_s
        self.log: list[Request] = []
        self.ended = threading.Event()
        self._links: dict[str, tuple[Repo, str, float]] = {}
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self.port: int = self._server.server_address[1]
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self.elsewhere = f"http://localhost:{self.port}"

    def __enter__(self) -> HubServer:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()

    def requests(self, kind: str, method: str = "GET") -> list[Request]:
        return [line for line in self.log if line.kind == kind and line.method == method]

    @property
    def sent(self) -> int:
        """Bytes of files, of all requests together."""
        return sum(line.sent for line in self.requests("file"))

    def link(self, repo: Repo, path: str) -> str:
        """A signed link to a file's bytes, good for `link_s` seconds."""
        signature = hashlib.sha256(f"{repo.id}{path}{len(self._links)}".encode()).hexdigest()[:16]
        self._links[signature] = (repo, path, time.monotonic() + self.link_s)
        return f"{self.elsewhere}/files/{repo.sha256(path)}?Signature={signature}"

    def linked(self, signature: str) -> tuple[Repo, str] | None:
        repo, path, until = self._links.get(signature, (None, "", 0.0))
        return (repo, path) if repo is not None and time.monotonic() < until else None


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is what most of these tests are about."""


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        server_hub = hub

    return Handler


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_hub: HubServer
    line: Request

    def do_GET(self) -> None:
        address = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(address.path)
        query = urllib.parse.parse_qs(address.query)
        kind = "api" if path.startswith("/api/") else "resolve"
        kind = "file" if path.startswith("/files/") else kind
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.line = Request(self.command, kind, self.path, headers)
        self.server_hub.log.append(self.line)
        if kind == "file":
            self._linked_file(query)
        elif kind == "resolve":
            self._resolve(path)
        else:
            self._api(path, query)

    do_HEAD = do_GET

    def log_message(self, *args: Any, **more: Any) -> None:
        pass

    # --- answers ------------------------------------------------------------

    def _answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.line.status = status
        self.send_response(status)
        for name, value in {"content-length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _json(self, values: object, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(values).encode()
        self._answer(200, {"content-type": "application/json", **(headers or {})}, body)

    def _refuse(self, status: int, code: str, message: str) -> None:
        headers = {"x-error-code": code, "x-error-message": message}
        body = json.dumps({"error": message}).encode()
        self._answer(status, {"content-type": "application/json", **headers}, body)

    def _fault(self, fault: Fault) -> bool:
        """Whether the request was answered by a fault already."""
        if fault.status:
            self._answer(fault.status, dict(fault.headers), b"not now")
            return True
        if fault.stall and not fault.after:
            self.server_hub.ended.wait()
            self.close_connection = True
            return True
        return False

    # --- who may what -------------------------------------------------------

    def _token(self) -> str:
        return self.line.headers.get("authorization", "").removeprefix("Bearer ")

    def _repo(self, name: str, reading: bool) -> Repo | None:
        """The repository; None when the refusal has been sent."""
        token, repo = self._token(), self.server_hub.repos.get(name)
        if token and token not in self.server_hub.tokens:
            self._refuse(401, "", "Invalid credentials in Authorization header")
        elif repo is None or (repo.private and token not in self.server_hub.may_read):
            self._refuse(404 if token else 401, "RepoNotFound", "Repository not found")
        elif reading and repo.gated and token not in self.server_hub.may_read:
            status = 403 if token else 401
            self._refuse(status, "GatedRepo", f"Access to model {name} is restricted.")
        else:
            return repo
        return None

    # --- the API ------------------------------------------------------------

    def _api(self, path: str, query: dict[str, list[str]]) -> None:
        faults = self.server_hub.api_faults
        if faults and self._fault(faults.popleft()):
            return
        if path == "/api/whoami-v2":
            name = self.server_hub.tokens.get(self._token())
            if name is None:
                self._refuse(401, "", "Invalid user token.")
            else:
                self._json({"type": "user", "name": name})
        elif path == "/api/models":
            self._search(query)
        elif match := re.fullmatch(r"/api/models/([^/]+/[^/]+)/tree/[^/]+", path):
            if repo := self._repo(match[1], reading=False):
                self._json([self._file(repo, name) for name in repo.files])
        elif match := re.fullmatch(r"/api/datasets/([^/]+/[^/]+)", path):
            if repo := self._repo(f"datasets/{match[1]}", reading=False):
                self._json({**self._info(repo, blobs="blobs" in query), "id": match[1]})
        elif match := re.fullmatch(r"/api/models/([^/]+/[^/]+)(?:/revision/[^/]+)?", path):
            if repo := self._repo(match[1], reading=False):
                self._json(self._info(repo, blobs="blobs" in query))
        else:
            self._refuse(404, "", "no such address")

    def _search(self, query: dict[str, list[str]]) -> None:
        """Ten a page, with the next one's address in a Link header, as the Hub pages."""
        text = query.get("search", [""])[0].lower()
        found = [
            repo
            for repo in self.server_hub.repos.values()
            if text in repo.id.lower()
            and set(query.get("filter", [])) <= set(repo.tags)
            and not repo.private
        ]
        keys: dict[str, Callable[[Repo], Any]] = {
            "downloads": lambda repo: repo.downloads,
            "likes": lambda repo: repo.likes,
            "lastModified": lambda repo: repo.updated,
        }
        if key := keys.get(query.get("sort", [""])[0]):
            found.sort(key=key, reverse=True)
        start = int(query.get("cursor", ["0"])[0])
        size = min(int(query.get("limit", ["1000"])[0]), 10)
        page = found[start : start + size]
        headers: dict[str, str] = {}
        if start + size < len(found):
            query["cursor"] = [str(start + size)]
            more = urllib.parse.urlencode(query, doseq=True)
            headers["link"] = f'<{self.server_hub.endpoint}/api/models?{more}>; rel="next"'
        self._json([self._listed(repo, query.get("expand", [])) for repo in page], headers)

    def _listed(self, repo: Repo, expand: list[str]) -> dict[str, object]:
        info = self._info(repo, blobs=False)
        return {
            key: info[key] for key in ("_id", "id", "modelId", *(expand or info)) if key in info
        }

    def _info(self, repo: Repo, blobs: bool) -> dict[str, object]:
        siblings: list[dict[str, object]] = []
        for path in repo.files:
            sibling: dict[str, object] = {"rfilename": path}
            if blobs:
                entry = self._file(repo, path)
                sibling |= {"size": entry["size"], "blobId": entry["oid"]}
                if lfs := entry.get("lfs"):
                    assert isinstance(lfs, dict)
                    sibling["lfs"] = {**lfs, "sha256": lfs["oid"]}
            siblings.append(sibling)
        info: dict[str, object] = {
            "_id": hashlib.sha1(repo.id.encode()).hexdigest()[:24],
            "id": repo.id,
            "modelId": repo.id,
            "author": repo.id.partition("/")[0],
            "sha": repo.commit,
            "lastModified": repo.updated,
            "private": repo.private,
            "gated": repo.gated,
            "disabled": False,
            "downloads": repo.downloads,
            "likes": repo.likes,
            "tags": list(repo.tags),
            "siblings": siblings,
        }
        if repo.gguf:
            info["gguf"] = repo.gguf
        return info

    @staticmethod
    def _file(repo: Repo, path: str) -> dict[str, object]:
        """As a tree lists it: large files by their SHA-256, small ones by git's."""
        blob = hashlib.sha1(f"{repo.id}{path}".encode()).hexdigest()
        entry: dict[str, object] = {"type": "file", "path": path, "oid": blob}
        entry["size"] = repo.size(path)
        if path.endswith(LARGE):
            lfs = {"oid": repo.sha256(path), "size": repo.size(path), "pointerSize": 134}
            entry["lfs"] = lfs
        return entry

    # --- files --------------------------------------------------------------

    def _resolve(self, path: str) -> None:
        match = re.fullmatch(r"/((?:datasets/)?[^/]+/[^/]+)/resolve/([^/]+)/(.+)", path)
        faults = self.server_hub.resolve_faults
        if faults and self._fault(faults.popleft()):
            return
        if match is None:
            self._refuse(404, "", "no such address")
            return
        repo = self._repo(match[1], reading=True)
        if repo is None:
            return
        if match[2] not in ("main", repo.commit):
            self._refuse(404, "RevisionNotFound", f"Invalid rev id: {match[2]}")
        elif match[3] not in repo.files:
            self._refuse(404, "EntryNotFound", "Entry not found")
        elif not match[3].endswith(LARGE):
            content = repo.files[match[3]]
            assert isinstance(content, bytes)
            etag = str(self._file(repo, match[3])["oid"])
            self._answer(200, {"etag": f'"{etag}"', "x-repo-commit": repo.commit}, content)
        else:
            headers = {
                "location": self.server_hub.link(repo, match[3]),
                "x-repo-commit": repo.commit,
                "x-linked-size": str(repo.size(match[3])),
                "x-linked-etag": f'"{repo.sha256(match[3])}"',
                "accept-ranges": "bytes",
            }
            self._answer(302, headers)

    def _linked_file(self, query: dict[str, list[str]]) -> None:
        hub = self.server_hub
        fault = hub.faults.popleft() if hub.faults and self.command == "GET" else hub.every_file
        if self._fault(fault):
            return
        linked = hub.linked(query.get("Signature", [""])[0])
        if linked is None:
            self._answer(403, {"content-type": "application/xml"}, b"<Error>Expired</Error>")
            return
        repo, path = linked
        size, etag = repo.size(path), fault.etag or f'"{repo.sha256(path)[:32]}"'
        headers = {"etag": etag, "accept-ranges": "bytes"}
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.line.headers.get("range", ""))
        same = self.line.headers.get("if-range", etag) == etag
        if asked is None or fault.no_ranges or not same:
            start, end, status = 0, size, 200
        else:
            start, end = int(asked[1]), min(int(asked[2] or size - 1) + 1, size)
            if start >= size:
                self._answer(416, {"content-range": f"bytes */{size}"})
                return
            headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
            status = 206
        self.line.status = status
        self.send_response(status)
        for name, value in {**headers, "content-length": str(end - start)}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self._send(repo, path, start, end, fault)

    def _send(self, repo: Repo, path: str, start: int, end: int, fault: Fault) -> None:
        breaks = fault.drop or fault.reset or fault.stall
        until = min(end, start + fault.after) if breaks else end
        if fault.reset:  # what waits in the system's buffer is lost with the reset
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 14)
        content = repo.files[path]
        if isinstance(content, Path):
            with content.open("rb") as file:
                self._send_pieces(file.fileno(), start, until, fault)
        else:
            self._send_bytes(content, start, until, fault)
        if not breaks:
            return
        self.close_connection = True
        if fault.stall:
            self.server_hub.ended.wait()
        elif fault.reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()

    def _send_bytes(self, content: bytes, start: int, until: int, fault: Fault) -> None:
        while start < until:
            piece = bytearray(content[start : min(until, start + (1 << 16))])
            if fault.wrong_byte is not None and 0 <= fault.wrong_byte - start < len(piece):
                piece[fault.wrong_byte - start] ^= 1
            self.connection.sendall(piece)
            self.line.sent += len(piece)
            start += len(piece)
            if fault.delay:
                time.sleep(fault.delay)

    def _send_pieces(self, descriptor: int, start: int, until: int, fault: Fault) -> None:
        """From a file, without a detour through Python's memory where the system can."""
        while start < until:
            length = min(SEND, until - start)
            if hasattr(os, "sendfile"):
                sent = os.sendfile(self.connection.fileno(), descriptor, start, length)
            else:
                os.lseek(descriptor, start, os.SEEK_SET)
                sent = len(piece := os.read(descriptor, length))
                self.connection.sendall(piece)
            self.line.sent += sent
            start += sent
            if fault.delay:
                time.sleep(fault.delay)


def main() -> None:
    """Serve one file, until standard input ends: python -m tests.hub.server owner/name FILE.

    For whoever measures or kills a client: the server is then a process of its own.
    """
    import sys

    name, file = sys.argv[1], Path(sys.argv[2])
    with HubServer(Repo(name, {file.name: file})) as server:
        print(json.dumps({"endpoint": server.endpoint}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
