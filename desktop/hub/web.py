"""An HTTP client for a window: its requests can be stopped immediately and never wait forever.

httpx2 handles connections, proxies, certificates, and redirects, as in huggingface_hub. A token is
sent only to the address that it was meant for: other addresses, from a redirect or a link to the
next page, get no token. A proxy sees the host name (CONNECT) and the data sent over plain HTTP.
This data never includes a token, except in requests to this computer itself.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeVar

import httpx2

from desktop.core.cancel import Cancel
from desktop.core.files.foreign_json import values_in
from desktop.core.i18n import tr
from desktop.core.process.child_process import environment_lock
from desktop.core.proxy import certificates_unreadable, proxy_unusable
from desktop.hub import problems
from desktop.hub.timeouts_and_retries import Limits

T = TypeVar("T")
POLL_S: Final = 0.03

# At INFO, it would log each address, including search texts and signed links to files.
logging.getLogger("httpx2").setLevel(logging.WARNING)


def stoppable(
    work: Callable[[], T],
    cancel: Cancel,
    longest_s: float,
    late: Callable[[T], None] = lambda _: None,
) -> T:
    """Run `work` in a separate thread and return its result. The thread is abandoned if `cancel` is
    set or `longest_s` has passed, since a DNS lookup can't be interrupted. A late result goes to
    `late`.

    Raises: Cancelled; TimeoutError; any error of `work`.
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
    waited_s = 0.0  # counted, since a clock keeps running while the machine sleeps
    while True:
        with contextlib.suppress(queue.Empty):
            result, error = outcome.get(timeout=POLL_S)
            if error is not None:
                raise error
            return result  # pyright: ignore[reportReturnType] - one of the two is set
        waited_s += POLL_S
        with lock:
            left = (cancel.is_set() or waited_s > longest_s) and outcome.empty()
        if left:
            cancel.check()
            raise TimeoutError(tr("no response within {longest_s:g} s", longest_s=longest_s))


C = TypeVar("C", bound=httpx2.Client)


LARGEST_ANSWER: Final = 10_000_000
"""Maximum size, in bytes, of an answer that isn't a file. An answer about a repository with 10,000
files is a third as large."""
MOST_VALUES: Final = 1_000_000
"""Maximum number of JSON values in an answer. An answer about a repository with 10,000 files has a
tenth as many."""


class _Bounded(httpx2.SyncByteStream):
    """An untrusted body, limited to LARGEST_ANSWER and MOST_VALUES even if it doesn't declare its
    length.

    Raises: UserError, kind not_the_hub, if the body exceeds a limit.
    """

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
    """Limit an answer's body before it is read. Raises: UserError, kind not_the_hub, if the body is
    compressed. We didn't ask for compression, and a few kilobytes can expand to gigabytes.
    """
    packed = response.headers.get("content-encoding", "identity").strip().lower()
    if packed not in ("", "identity"):
        raise problems.not_the_hub(f"an answer in {packed[:40]}")
    body = response.stream
    assert isinstance(body, httpx2.SyncByteStream)
    response.stream = _Bounded(body)


def _bounded_redirect(response: httpx2.Response) -> None:
    """Limit the body of a redirect, which the client reads completely before it follows the
    redirect."""
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
    """Create a client that follows redirects, sends a token only to `endpoint`, and limits the size
    of answers (with `reads_files`, only of redirects).

    Raises: UserError, kind proxy, if the system or the environment sets a proxy of an unsupported
    kind (mostly SOCKS); kind certificate, if SSL_CERT_FILE names a file that can't be read.
    """
    own = httpx2.URL(endpoint).origin

    def keep_token(request: httpx2.Request) -> None:
        """Remove the token from requests to other addresses, including redirects, and from requests
        that a proxy could read."""
        if request.url.origin != own or (own.scheme == "http" and _by_proxy()):
            request.headers.pop("authorization", None)

    try:
        with environment_lock:  # the client reads proxies from the environment
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
        raise proxy_unusable(str(error)) from error
    except OSError as error:
        raise certificates_unreadable(str(error)) from error


def _by_proxy() -> bool:
    """Return True if plain HTTP may go through a proxy, which can read all of it."""
    return bool({"http", "all"} & urllib.request.getproxies().keys())


class StreamedResponse:
    """A response whose status and headers have arrived. Its body is read in pieces."""

    def __init__(self, response: httpx2.Response) -> None:
        self._response = response
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.host = response.url.host
        self.shown_token = "authorization" in response.request.headers
        """True if the responding host received the token; redirects to other hosts strip it."""
        self.is_page = response.headers.get("content-type", "").startswith("text/html")
        self.linked_etag = ""
        """ETag that the Hub itself sent before it redirected to the file's storage: for a large
        file, its SHA-256."""
        for hop in (*response.history, response):
            self.linked_etag = hop.headers.get("x-linked-etag", self.linked_etag)

    def pieces(self) -> Iterator[bytes]:
        """Iterate over the body as it arrives. Raises: httpx2.TransportError, if the transfer
        stalls or the connection drops."""
        return self._response.iter_raw()

    def interrupt(self) -> None:
        """Make a thread that waits for the next piece fail immediately. Call this from another
        thread."""
        stream = self._response.extensions.get("network_stream")
        connection = stream.get_extra_info("socket") if stream else None
        if isinstance(connection, socket.socket):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(httpx2.HTTPError, OSError):
            self._response.close()

    def __enter__(self) -> StreamedResponse:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Web:
    """A client for all requests to a Hub; thread-safe."""

    def __init__(self, endpoint: str, limits: Limits, user_agent: str) -> None:
        self.limits = limits
        self._client = client_of(
            httpx2.Client,
            timeout=httpx2.Timeout(limits.stall_s, connect=limits.connect_s),
            endpoint=endpoint,
            headers={"user-agent": user_agent},
            reads_files=True,
        )

    def open(self, address: str, headers: Mapping[str, str], cancel: Cancel) -> StreamedResponse:
        """Request `address` and return the answer without reading its body.

        Raises: Cancelled; TimeoutError; httpx2.TransportError, httpx2.TooManyRedirects; UserError,
        kind not_the_hub, as in `bounded`.
        """

        def send() -> StreamedResponse:
            request = self._client.build_request("GET", address, headers=dict(headers))
            return StreamedResponse(self._client.send(request, stream=True))

        return stoppable(send, cancel, self.limits.answer_s, StreamedResponse.close)
