"""Runs a local server that speaks the Hub's protocol and produces faults on request.

Supports search, model information, trees, whoami, and resolve. Requests for large files are
redirected to storage with another host name ("localhost" instead of "127.0.0.1"), which supports
signed links that expire, ranges, If-Range, and ETags. `log` records each request and the number of
bytes sent. huggingface_hub itself works with this server (tests/hub/test_server.py), so it doesn't
just reflect our own idea of the Hub.

It answers with the Hub's own headers and messages, as observed in 2026. Every answer contains the
remaining rate limit, and a hint for clients without a token. A client without a valid token gets
401 without a code for a missing or private repository; a user gets 404 with RepoNotFound. For a
gated repository, a client without a valid token gets 401 with GatedRepo, and a user without access
gets 403 with GatedRepo. An old name and a small file give a relative 307 redirect.
"""

from __future__ import annotations

import json
import re
import threading
import urllib.parse
from collections import deque
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.http_server import EndingServer
from tests.hub.repo import Fault, Repo, Request
from tests.hub.storage import Links, Storage
from tests.hub.told import entry, listed, told

__all__ = ["Fault", "HubServer", "Repo", "Request"]


class HubServer:
    """Server that runs in a thread inside a `with` block. `tokens` maps valid tokens to users."""

    def __init__(self, *repos: Repo, link_s: float = 60.0) -> None:
        self.repos = {repo.id: repo for repo in repos}
        self.moved: dict[str, str] = {}  # old names and the repositories' current names
        self.tokens: dict[str, str] = {"hf_good_token": "somebody"}
        self.may_read: set[str] = set()  # tokens with access to gated and private repositories
        self.gate: dict[str, str] = {}  # what the gate answers for a token, if not "ask"
        self.faults: deque[Fault] = deque()
        self.resolve_faults: deque[Fault] = deque()
        self.api_faults: deque[Fault] = deque()
        self.every_file: Fault = Fault()  # applies while `faults` is empty
        self.largest_answer = 0  # bytes; the storage refuses to send more in one answer
        self.link_s = link_s
        self.log: list[Request] = []
        self.ended = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self.port: int = self._server.server_address[1]
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self.elsewhere = f"http://localhost:{self.port}"
        self.links = Links(lambda: self.elsewhere)

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
        """Number of bytes of files sent, over all requests."""
        return sum(line.sent for line in self.requests("file"))


class _Server(EndingServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore clients that hang up, since most of these tests make them do so."""


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        server_hub = hub

    return Handler


class _Handler(Storage):
    def do_GET(self) -> None:
        address = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(address.path)
        kind = "api" if path.startswith("/api/") else "resolve"
        kind = "small" if path.startswith("/api/resolve-cache/") else kind
        kind = "file" if path.startswith("/xet-bridge-us/") else kind
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.line = Request(self.command, kind, self.path, headers)
        self.server_hub.log.append(self.line)
        if kind == "file":
            self.linked_file()
        elif kind == "resolve":
            self._resolve(path)
        elif kind == "small":
            self._small_file(path)
        else:
            self._api(path, urllib.parse.parse_qs(address.query))

    do_HEAD = do_GET

    def log_message(self, *args: Any, **more: Any) -> None:
        pass

    # --- answers

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        """Send an answer with the headers that the Hub, but not its storage, always adds."""
        own: dict[str, str] = {}
        if self.line.kind != "file":
            bucket, most = ("api", 500) if self.line.kind == "api" else ("resolvers", 3000)
            own["ratelimit"] = f'"{bucket}";r={most - 1};t=300'
            own["ratelimit-policy"] = f'"fixed window";"{bucket}";q={most};w=300'
            if not self._token():
                own["x-hf-warning"] = (
                    "unauthenticated; Warning: You are sending unauthenticated requests to the HF "
                    "Hub. Please set a HF_TOKEN to enable higher rate limits and faster downloads."
                )
            if status == 401:
                realm = 'Bearer realm="Authentication required", charset="UTF-8"'
                own["www-authenticate"] = realm
        super().answer(status, {**own, **headers}, body)

    def _json(self, values: object, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(values).encode()
        self.answer(200, {"content-type": "application/json", **(headers or {})}, body)

    def _refuse(
        self, status: int, code: str, message: str, headers: dict[str, str] | None = None
    ) -> None:
        """Send a refusal in the headers and in the body (JSON from the API, otherwise text)."""
        said = {"x-error-message": message, **(headers or {})}
        if code:
            said["x-error-code"] = code
        if self.line.kind == "api":
            body = json.dumps({"error": message}).encode()
            self.answer(status, {"content-type": "application/json", **said}, body)
        else:
            self.answer(status, {"content-type": "text/plain", **said}, message.encode())

    # --- access

    def _token(self) -> str:
        return self.line.headers.get("authorization", "").removeprefix("Bearer ")

    def _repo(self, name: str, reading: bool) -> Repo | None:
        """Return the repository, or None if a redirect or an error has been sent."""
        hub, token = self.server_hub, self._token()
        if name in hub.moved:
            self.answer(307, {"location": self.path.replace(name, hub.moved[name], 1)})
            return None
        repo, known = hub.repos.get(name), token in hub.tokens
        hidden = repo is not None and repo.private and token not in hub.may_read
        if repo is not None and not hidden and repo.gated and reading:
            return repo if known and token in hub.may_read else self._gate(repo, known)
        if token and not known:
            self._refuse(401, "", "Invalid credentials in Authorization header")
        elif (repo is None or hidden) and known:
            self._refuse(404, "RepoNotFound", "Repository not found")
        elif repo is None or hidden:
            self._refuse(401, "", "Invalid username or password.")
        else:
            return repo
        return None

    def _gate(self, repo: Repo, known: bool) -> None:
        about = f"{repo.kind} {repo.name}"
        if not known:
            message = (
                f"Access to {about} is restricted. You must have access to it and be "
                "authenticated to access it. Please log in."
            )
            self._refuse(401, "GatedRepo", message)
            return
        said = self.server_hub.gate.get(self._token(), "ask")
        if said == "fine-grained":
            message = (
                "Please enable access to public gated repositories in your fine-grained token "
                "settings to view this repository."
            )
            self._refuse(403, "", message)
            return
        messages = {
            "ask": f"Access to {about} is restricted and you are not in the authorized list. "
            f"Visit https://huggingface.co/{repo.id} to ask for access.",
            "pending": f"Your request to access {about} is awaiting a review from the repo "
            "authors.",
            "rejected": f"Your request to access {about} has been rejected by the repo's authors.",
        }
        self._refuse(403, "GatedRepo", messages[said])

    # --- the API ------------------------------------------------------------

    def _api(self, path: str, query: dict[str, list[str]]) -> None:
        faults = self.server_hub.api_faults
        if faults and self.fault(faults.popleft()):
            return
        if path == "/api/whoami-v2":
            name = self.server_hub.tokens.get(self._token())
            if name is None:
                self._refuse(401, "", "Invalid username or password.")
            else:
                self._json({"type": "user", "name": name})
        elif path == "/api/models":
            self._search(query)
        elif match := re.fullmatch(r"/api/models/([^/]+/[^/]+)/tree/[^/]+", path):
            if repo := self._repo(match[1], reading=False):
                self._json([entry(repo, name) for name in repo.files])
        elif match := re.fullmatch(r"/api/datasets/([^/]+/[^/]+)", path):
            if repo := self._repo(f"datasets/{match[1]}", reading=False):
                self._json({**told(repo, blobs="blobs" in query), "id": match[1]})
        elif match := re.fullmatch(r"/api/models/([^/]+/[^/]+)(?:/revision/[^/]+)?", path):
            if repo := self._repo(match[1], reading=False):
                self._json({**told(repo, blobs="blobs" in query), **repo.more})
        else:
            self._refuse(404, "", "no such address")

    def _search(self, query: dict[str, list[str]]) -> None:
        """Send at most ten results per page, with the next page in a Link header, as on the Hub."""
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
        self._json([listed(repo, query.get("expand", [])) for repo in page], headers)

    # --- files --------------------------------------------------------------

    def _resolve(self, path: str) -> None:
        match = re.fullmatch(r"/((?:datasets/)?[^/]+/[^/]+)/resolve/([^/]+)/(.+)", path)
        faults = self.server_hub.resolve_faults
        if faults and self.fault(faults.popleft()):
            return
        if match is None:
            self._refuse(404, "", "no such address")
            return
        repo = self._repo(match[1], reading=True)
        if repo is None:
            return
        commit = {"x-repo-commit": repo.commit}
        if match[2] not in ("main", repo.commit):
            self._refuse(404, "RevisionNotFound", f"Invalid rev id: {match[2]}")
        elif match[3] not in repo.files:
            self._refuse(404, "EntryNotFound", "Entry not found", commit)
        elif not repo.is_large(match[3]):
            place = f"/api/resolve-cache/{repo.kind}s/{repo.name}/{repo.commit}/{match[3]}"
            etag = f'"{repo.blob(match[3])}"'
            to = f"{urllib.parse.quote(place)}?{urllib.parse.quote(path, safe='')}=&etag="
            headers = {"location": to + urllib.parse.quote(etag), "x-linked-etag": etag, **commit}
            self._redirect(307, headers)
        else:
            self._redirect(302, self._large(repo, match[3]) | commit)

    def _large(self, repo: Repo, path: str) -> dict[str, str]:
        """Return headers that tell a client where to find a large file. A Xet client would use the
        URLs in `link`."""
        hub, xet = self.server_hub, repo.xet(path)
        token = f"{hub.endpoint}/api/{repo.kind}s/{repo.name}/xet-read-token/{repo.commit}"
        rebuilt = f"{hub.elsewhere}/v1/reconstructions/{xet}"
        return {
            "location": hub.links.make(repo, path, hub.link_s),
            "x-linked-size": str(repo.size(path)),
            "x-linked-etag": f'"{repo.sha256(path)}"',
            "x-xet-hash": xet,
            "link": f'<{token}>; rel="xet-auth", <{rebuilt}>; rel="xet-reconstruction-info"',
            "accept-ranges": "bytes",
            "cache-control": "no-store",
        }

    def _redirect(self, status: int, headers: dict[str, str]) -> None:
        body = f"Redirecting to {headers['location']}".encode()
        self.answer(status, {"content-type": "text/plain; charset=utf-8", **headers}, body)

    def _small_file(self, path: str) -> None:
        """Send a file stored in Git. The Hub sends such files itself, from a separate URL."""
        match = re.fullmatch(r"/api/resolve-cache/(models|datasets)/([^/]+/[^/]+)/\w+/(.+)", path)
        assert match is not None
        name = match[2] if match[1] == "models" else f"datasets/{match[2]}"
        repo = self._repo(name, reading=True)
        if repo is not None:
            content = repo.files[match[3]]
            content = content.read_bytes() if isinstance(content, Path) else content
            etag = f'"{repo.blob(match[3])}"'
            headers = {"etag": etag, "x-repo-commit": repo.commit, "accept-ranges": "bytes"}
            self.answer(200, headers, content)


def main() -> None:
    """Serve one file until standard input ends: python -m tests.hub.server owner/name FILE.

    For tests that measure or kill a client, so that the server is a separate process.
    """
    import sys

    name, file = sys.argv[1], Path(sys.argv[2])
    with HubServer(Repo(name, {file.name: file})) as server:
        print(json.dumps({"endpoint": server.endpoint}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
