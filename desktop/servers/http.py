"""An HTTP client for one server: requests that can be stopped, are tried again while the server is
busy, and go nowhere else.

Redirects are refused, since they would take the question along. A proxy is used only for HTTPS and
only for other computers: it could read everything else. httpx2 does the HTTP, and its EventSource
splits the stream into events.
"""

from __future__ import annotations

import contextlib
import json
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

import httpx2

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import foreign_json
from desktop.core.files.timeout import NoAnswer, within_timeout
from desktop.core.http_headers import retry_after
from desktop.core.process.child_process import environment_lock
from desktop.core.proxy import certificates_unreadable, proxy_unusable
from desktop.core.servers.address import checked_key, is_loopback
from desktop.servers import problems

logging.getLogger("httpx2").setLevel(logging.WARNING)  # at INFO, it would log each address

LARGEST_ANSWER: Final = 20_000_000
"""Bytes of an answer that isn't a stream. The log-probabilities of a long prompt take a tenth."""
LONGEST_TEXT: Final = 4_000_000
"""Characters of a streamed answer: several times the longest context of any model."""

MOST_BETWEEN_EVENTS: Final = 8_000_000
"""Bytes of a stream without an event, such as comments. A network's buffer holds less."""

Fields = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits in seconds, and numbers of tries.

    A server that is loading a model (503) is asked again for `loading_s`. `first_s` is the longest
    wait for the first piece of an answer, since a long prompt takes minutes on a slow machine.
    """

    connect_s: float = 10.0
    answer_s: float = 30.0  # for a short answer
    first_s: float = 600.0
    silence_s: float = 120.0  # between two pieces of an answer
    tries: int = 4
    pause_s: float = 1.0  # doubled after each further try
    longest_pause_s: float = 30.0
    loading_s: float = 120.0


class Busy(Exception):
    """The server refused for now. `wait_s` is what it asks for, or None."""

    def __init__(self, error: UserError, wait_s: float | None, loading: bool) -> None:
        super().__init__(error.message)
        self.error, self.wait_s, self.loading = error, wait_s, loading


class Server:
    """A client for the server at `address`; `key` may be empty.

    Raises: UserError, kind bad_key, if the key can't be sent; kind proxy, if the environment names
    a proxy that can't be used; kind certificate, if SSL_CERT_FILE names a file that can't be read.
    """

    def __init__(self, address: str, key: str = "", limits: Limits | None = None) -> None:
        self.address = address
        self.limits = limits or Limits()
        self.key = checked_key(key)
        secure = address.startswith("https://")
        try:
            with environment_lock:  # the client reads proxies from the environment
                self._client = httpx2.Client(
                    headers={
                        "accept-encoding": "identity",
                        "user-agent": "glassbox",
                        **({"authorization": f"Bearer {self.key}"} if self.key else {}),
                    },
                    timeout=httpx2.Timeout(self.limits.first_s, connect=self.limits.connect_s),
                    # A request that is stopped before it is answered closes its connection, which
                    # only a new one tells (_Attempt).
                    limits=httpx2.Limits(max_keepalive_connections=0),
                    follow_redirects=False,
                    trust_env=secure and not is_loopback(address),
                    # Unlike Python's own default, it finds the system's certificates also where
                    # OpenSSL was built on another system, as in a bundle.
                    verify=httpx2.create_ssl_context() if secure else False,
                )
        except (ValueError, ImportError, httpx2.InvalidURL) as error:
            raise proxy_unusable(f"{type(error).__name__}") from error
        except OSError as error:
            raise certificates_unreadable(str(error)) from error

    def close(self) -> None:
        self._client.close()

    def get(
        self, path: str, cancel: Cancel, *, patient: bool = False
    ) -> tuple[int, Any, Mapping[str, str]]:
        """Return the status, the JSON (None if the answer isn't JSON), and the headers. With
        `patient`, a busy server is asked again.

        Raises: UserError, if there is no answer, or the server stays busy; Cancelled.
        """

        def once() -> tuple[int, Any, Mapping[str, str]]:
            with closing(self._open("GET", path, None, cancel, self.limits.answer_s)) as response:
                status, found = response.status_code, _json(self._body(response, cancel))
                if patient and status in problems.BUSY:
                    raise self._busy(response, found)
                return status, found, response.headers

        return self._patiently(once, cancel)

    def post(self, path: str, fields: Fields, cancel: Cancel) -> dict[str, Any]:
        """Return the JSON object that answers a request. Raises: UserError, Cancelled."""
        with closing(self._asked(path, fields, cancel)) as response:
            found = _json(self._body(response, cancel))
            if not isinstance(found, dict):
                raise problems.not_a_server(self.address, response.headers)
            return cast("dict[str, Any]", found)

    def stream(self, path: str, fields: Fields, cancel: Cancel) -> Iterator[dict[str, Any]]:
        """Yield the JSON objects of a stream of events, until it ends or sends [DONE]. If `cancel`
        is set, the connection is closed, so that the server stops too.

        Raises: UserError; Cancelled.
        """
        with closing(self._asked(path, fields, cancel)) as response:
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "text/event-stream":
                raise problems.not_a_server(self.address, response.headers)
            response.encoding = "utf-8"  # as all streams of events; the server may name another
            response.stream = watched = _Watched(response.stream, self)
            try:
                with cancel.during(lambda: _shut(response)):
                    yield from self._events(response, watched)
                cancel.check()  # a closed connection can look like the end of the stream
            except (httpx2.HTTPError, OSError) as error:
                cancel.check()
                raise problems.broken(self.address, error) from error

    def _events(self, response: httpx2.Response, watched: _Watched) -> Iterator[dict[str, Any]]:
        for event in httpx2.EventSource(response):
            watched.event_came()
            data = event.data.strip()
            if data == "[DONE]":
                return
            if not data:
                continue
            try:
                found = foreign_json.parsed(data)
            except (ValueError, RecursionError) as error:
                raise problems.broken(self.address, error) from error
            if not isinstance(found, dict):
                raise problems.broken(self.address, ValueError("no object"))
            values = cast("dict[str, Any]", found)
            if event.event == "error" or values.get("error"):
                raise problems.of_answer(self.address, 200, values, self.key)
            yield values

    def _asked(self, path: str, fields: Fields, cancel: Cancel) -> httpx2.Response:
        """Return the answer to a request; it is tried again while the server is busy."""
        return self._patiently(lambda: self._once(path, fields, cancel), cancel)

    def _patiently(self, once: Callable[[], T], cancel: Cancel) -> T:
        tried, began = 0, time.monotonic()
        while True:
            try:
                return once()
            except Busy as busy:
                tried += 1
                waits = busy.loading and time.monotonic() - began < self.limits.loading_s
                if tried >= self.limits.tries and not waits:
                    raise busy.error from None
                pause = self.limits.pause_s * 2 ** min(tried - 1, 3)
                pause = max(pause, busy.wait_s or 0.0)
                if pause > self.limits.longest_pause_s:
                    raise busy.error from None
                cancel.wait(pause)

    def _once(self, path: str, fields: Fields, cancel: Cancel) -> httpx2.Response:
        response = self._open("POST", path, fields, cancel, self.limits.first_s)
        status = response.status_code
        if status == 200:
            return response
        with closing(response):
            found = _json(self._body(response, cancel))
        busy = self._busy(response, found)
        raise busy if status in problems.BUSY else busy.error

    def _busy(self, response: httpx2.Response, found: Any) -> Busy:
        status, headers = response.status_code, response.headers
        error = problems.of_answer(self.address, status, found, self.key, headers)
        return Busy(error, retry_after(headers), status == 503)

    def _open(
        self, method: str, path: str, fields: Fields | None, cancel: Cancel, longest_s: float
    ) -> httpx2.Response:
        """Return an answer whose status has arrived, and whose body has not been read."""
        content = None if fields is None else json.dumps(fields).encode()
        headers = {} if fields is None else {"content-type": "application/json"}
        attempt = _Attempt()

        def send() -> list[httpx2.Response]:
            request = self._client.build_request(
                method,
                self.address + path,
                content=content,
                headers=headers,
                extensions={"trace": attempt.trace},
            )
            return [attempt.keep(self._client.send(request, stream=True))]

        try:
            [response] = within_timeout(send, cancel, longest_s)
        except NoAnswer:
            attempt.abandon()
            raise problems.silent(self.address, longest_s) from None
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
            raise problems.of_exception(self.address, error) from error
        except BaseException:
            attempt.abandon()
            raise
        if response.has_redirect_location or 300 <= response.status_code < 400:
            with closing(response):
                raise problems.redirected(self.address, response.headers.get("location", ""))
        if response.headers.get("content-encoding", "identity").lower() not in ("", "identity"):
            with closing(response):
                raise problems.not_a_server(self.address, response.headers)
        response.request.extensions["timeout"]["read"] = self.limits.silence_s
        return response

    def _body(self, response: httpx2.Response, cancel: Cancel) -> bytes:
        found, began = bytearray(), time.monotonic()
        try:
            with cancel.during(lambda: _shut(response)):
                for piece in response.iter_raw():
                    found += piece
                    if len(found) > LARGEST_ANSWER:
                        raise problems.too_much(self.address)
                    if time.monotonic() - began > self.limits.first_s:  # a byte now and then
                        raise problems.silent(self.address, 0)
        except (httpx2.HTTPError, OSError) as error:
            cancel.check()
            raise problems.of_exception(self.address, error) from error
        cancel.check()  # a closed connection can look like the end of the answer
        return bytes(found)


class _Watched(httpx2.SyncByteStream):
    """A stream that ends with an error if too much, or too long, nothing but filling comes, such as
    comments and empty lines."""

    def __init__(self, stream: Any, server: Server) -> None:
        self._stream, self._server = stream, server
        self.event_came()

    def event_came(self) -> None:
        self._bytes, self._since = 0, time.monotonic()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            self._bytes += len(piece)
            if self._bytes > MOST_BETWEEN_EVENTS:
                raise problems.too_much(self._server.address)
            if time.monotonic() - self._since > self._server.limits.first_s:
                raise problems.silent(self._server.address, 0)
            yield piece

    def close(self) -> None:
        self._stream.close()


class _Attempt:
    """A request that may be abandoned before its answer arrives. Its connection is closed then, so
    that the server doesn't go on working."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._abandoned = False
        self._stream: Any = None

    def trace(self, name: str, info: Mapping[str, Any]) -> None:
        if name.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._stream = info["return_value"]
            if self._abandoned:
                _shut_stream(self._stream)

    def keep(self, response: httpx2.Response) -> httpx2.Response:
        with self._lock:
            if self._abandoned:
                response.close()
        return response

    def abandon(self) -> None:
        with self._lock:
            self._abandoned = True
        _shut_stream(self._stream)


def _shut(response: httpx2.Response) -> None:
    _shut_stream(response.extensions.get("network_stream"))


def _shut_stream(stream: Any) -> None:
    connection = stream.get_extra_info("socket") if stream is not None else None
    if isinstance(connection, socket.socket):
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


def _json(data: bytes) -> Any:
    try:
        return foreign_json.parsed(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
