"""HTTP with the manners that a window needs: stopped at once, never waiting for ever.

Connections, proxies, certificates and redirects are httpx2's, as in huggingface_hub. A token
goes to the address that it was meant for only: whatever else a redirect, or the address of a next
page, leads to is asked without. A proxy sees the name of the host (CONNECT), and what is said over
http, which a token never is but to this computer itself.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Final, TypeVar

import httpx2

from desktop.core.cancel import Cancel
from desktop.core.files.foreign_json import values_in
from desktop.core.i18n import tr
from desktop.core.process.child_process import environment_lock
from desktop.hub import problems
from desktop.hub.limits import Limits

T = TypeVar("T")
POLL_S: Final = 0.03

# At INFO it would log each address with what was searched for, and signed links to files.
logging.getLogger("httpx2").setLevel(logging.WARNING)


def stoppable(
    work: Callable[[], T],
    cancel: Cancel,
    longest_s: float,
    late: Callable[[T], None] = lambda _: None,
) -> T:
    """The result of `work`, which runs in a thread of its own and is left behind when `cancel`
    is set or `longest_s` is over: looking up a name can't be interrupted. What it brings
    afterwards goes to `late`.

    Raises: Cancelled; TimeoutError; what `work` raises.
    """
    outcome: queue.SimpleQueue[tuple[T, None] | tuple[None, Exception]] = queue.SimpleQueue()
    lock = threading.Lock()
    left = False

    def run() -> None:
        try:
            result = work()
        except Exception as error:
            outcome.put((None, error))
            return
        with lock:
            if not left:
                outcome.put((result, None))
                return
        late(result)

    threading.Thread(target=run, name="hub", daemon=True).start()
    waited_s = 0.0  # counted, since a clock goes on while the machine sleeps
    while True:
        with contextlib.suppress(queue.Empty):
            result, error = outcome.get(timeout=POLL_S)
            if error is not None:
                raise error
            return result  # pyright: ignore[reportReturnType] - the one or the other is there
        waited_s += POLL_S
        with lock:
            left = (cancel.is_set() or waited_s > longest_s) and outcome.empty()
        if left:
            cancel.check()
            raise TimeoutError(tr("no answer within {longest_s:g} s", longest_s=longest_s))


C = TypeVar("C", bound=httpx2.Client)


LARGEST_ANSWER: Final = 10_000_000
"""Bytes of what is no file; a repository of 10,000 files has a third of it."""
MOST_VALUES: Final = 1_000_000
"""Of JSON in it; such a repository has a tenth of it."""


class _Bounded(httpx2.SyncByteStream):
    """A body that may be anybody's, up to these limits, whether or not it says how long it is.
    Raises: UserError, kind not_the_hub, when it goes on."""

    def __init__(self, body: httpx2.SyncByteStream) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        bytes_left, values_left = LARGEST_ANSWER, MOST_VALUES
        for piece in self._body:
            bytes_left -= len(piece)
            values_left -= values_in(piece)
            if bytes_left < 0 or values_left < 0:
                raise problems.not_the_hub("an answer that is far too long")
            yield piece

    def close(self) -> None:
        self._body.close()


def bounded(response: httpx2.Response) -> None:
    """Before its body is read. Raises: UserError, kind not_the_hub, for one that is packed, which
    nobody has asked for: a few kilobytes can be gigabytes.
    """
    packed = response.headers.get("content-encoding", "identity").strip().lower()
    if packed not in ("", "identity"):
        raise problems.not_the_hub(f"an answer in {packed[:40]}")
    body = response.stream
    assert isinstance(body, httpx2.SyncByteStream)
    response.stream = _Bounded(body)


def _bounded_redirect(response: httpx2.Response) -> None:
    """The client reads all of it before it goes where it leads."""
    if response.has_redirect_location:
        bounded(response)


def client_of(
    kind: type[C],
    timeout: httpx2.Timeout,
    endpoint: str,
    headers: Mapping[str, str] | None = None,
    *,
    reads_files: bool = False,
) -> C:
    """A client that follows redirects, takes a token to `endpoint` only, and whose answers are
    bounded; with `reads_files` those alone that lead elsewhere.

    Raises: UserError, kind proxy, where the system or the environment names a proxy of a kind
    that can't be used (SOCKS, mostly).
    """
    own = httpx2.URL(endpoint).origin

    def keep_token(request: httpx2.Request) -> None:
        """For each request, those of redirects too."""
        if request.url.origin != own or (own.scheme == "http" and _by_proxy()):
            request.headers.pop("authorization", None)

    try:
        with environment_lock:  # the proxies are read there
            return kind(
                timeout=timeout,
                headers={"accept-encoding": "identity", **(headers or {})},
                follow_redirects=True,
                event_hooks={
                    "request": [keep_token],
                    "response": [_bounded_redirect if reads_files else bounded],
                },
            )
    except (ImportError, ValueError, httpx2.InvalidURL) as error:
        raise problems.proxy_unusable(str(error)) from error


def _by_proxy() -> bool:
    """Whether plain http may go to a proxy, which reads all of it."""
    return bool({"http", "all"} & urllib.request.getproxies().keys())


class Answer:
    """A response that has begun: its status and headers are here, its body is read in pieces."""

    def __init__(self, response: httpx2.Response) -> None:
        self._response = response
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.host = response.url.host
        self.shown_token = "authorization" in response.request.headers
        """Whether whoever answered saw a token: after a redirect elsewhere nobody does."""
        self.is_page = response.headers.get("content-type", "").startswith("text/html")
        self.linked_etag = ""
        """The ETag that the Hub itself gave before it sent on to where the file lies: for a
        large file its SHA-256."""
        for hop in (*response.history, response):
            self.linked_etag = hop.headers.get("x-linked-etag", self.linked_etag)

    def pieces(self) -> Iterator[bytes]:
        """The body as it comes. Raises: httpx2.TransportError, when it stalls or breaks off."""
        return self._response.iter_raw()

    def interrupt(self) -> None:
        """From another thread: whoever waits for the next piece gets an error at once."""
        stream = self._response.extensions.get("network_stream")
        connection = stream.get_extra_info("socket") if stream else None
        if isinstance(connection, socket.socket):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(httpx2.HTTPError, OSError):
            self._response.close()

    def __enter__(self) -> Answer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Web:
    """One client for all requests of a Hub; thread-safe."""

    def __init__(self, endpoint: str, limits: Limits, user_agent: str) -> None:
        self.limits = limits
        self._client = client_of(
            httpx2.Client,
            timeout=httpx2.Timeout(limits.stall_s, connect=limits.connect_s),
            endpoint=endpoint,
            headers={"user-agent": user_agent},
            reads_files=True,
        )

    def open(self, address: str, headers: Mapping[str, str], cancel: Cancel) -> Answer:
        """Ask for `address`; the answer's body is not read yet.

        Raises: Cancelled; TimeoutError; httpx2.TransportError, httpx2.TooManyRedirects.
        """

        def send() -> Answer:
            request = self._client.build_request("GET", address, headers=dict(headers))
            return Answer(self._client.send(request, stream=True))

        return stoppable(send, cancel, self.limits.answer_s, Answer.close)

    def close(self) -> None:
        self._client.close()
