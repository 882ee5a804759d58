"""The connection between a borrower and a lender: encrypted, with a key that both must know.

llama.cpp's own protocol has neither encryption nor a password, and its server trusts whatever it
reads. So llama.cpp's connection only ever goes to a port of the same computer, and from there
through this one. The lender's certificate is made for the occasion. Each side proves that it knows
the key for exactly this certificate, so nobody can sit in between.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import functools
import hashlib
import hmac
import secrets
import socket
import ssl
import tempfile
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from desktop.core.errors import UserError
from desktop.core.i18n import tr

PATIENCE_S: Final = 10.0
"""Seconds that the other side may take for each step of the greeting."""
READ_BYTES: Final = 1 << 18
_NONCE, _PROOF = 32, 32
WELCOME, BUSY, WRONG = b"\0", b"\1", b"\2"
_KEEP_ALIVE: Final = {
    "TCP_KEEPIDLE": 10,
    "TCP_KEEPALIVE": 10,
    "TCP_KEEPINTVL": 5,
    "TCP_KEEPCNT": 4,
}
"""Options of tcp(7), in seconds; macOS calls the first one TCP_KEEPALIVE. TCP_USER_TIMEOUT isn't
among them, since it would also end the connection to a lender that computes for long."""
_Result = TypeVar("_Result")


class Traffic:
    """Counts the bytes that have gone over a connection."""

    def __init__(self) -> None:
        self.bytes = 0

    def add(self, count: int) -> None:
        self.bytes += count


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Loop:
    """An asyncio event loop in a thread of its own."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._listener: asyncio.Server | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Coroutine[Any, Any, _Result]) -> Future[_Result]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def listen(
        self,
        serve: Callable[[*Streams], Awaitable[object]],
        address: str,
        port: int = 0,
        context: ssl.SSLContext | None = None,
    ) -> int:
        """Call `serve` for each connection to a port, and close the connection afterward. Returns
        the port; 0 chooses a free one. Raises: OSError."""

        async def served(*streams: *Streams) -> None:
            try:
                await serve(*streams)
            except asyncio.CancelledError:  # by `close`; Python 3.11 would log an error
                return
            finally:
                await close(streams[1])

        async def begin() -> int:
            self._listener = await asyncio.start_server(served, address, port, ssl=context)
            chosen: int = self._listener.sockets[0].getsockname()[1]
            return chosen

        return self.submit(begin()).result()

    def refuse(self) -> None:
        """Accept no more connections. Call this in the loop."""
        if self._listener is not None:
            self._listener.close()

    def close(self) -> None:
        """Cancel everything that still runs, and end the threads."""
        if self._thread.is_alive():
            with contextlib.suppress(Exception):
                self._loop.call_soon_threadsafe(self.refuse)
                self.submit(_end_others()).result(PATIENCE_S)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(PATIENCE_S)
            self._loop.close()


async def _end_others() -> None:
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_default_executor()


def lender_context() -> tuple[ssl.SSLContext, bytes]:
    """Return the TLS settings of a lender with a new certificate, and the certificate (DER)."""
    # Imported here, since few people lend, and importing takes 50 ms.
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Glassbox")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=7))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    with tempfile.TemporaryDirectory() as folder:  # ssl reads certificates from files only
        file = Path(folder, "lender.pem")
        file.touch(mode=0o600)
        file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
        context.load_cert_chain(file)
    return context, certificate.public_bytes(serialization.Encoding.DER)


def borrower_context() -> ssl.SSLContext:
    """Return the TLS settings of a borrower. The certificate is checked by the greeting, not by an
    authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


async def greet_lender(key: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
    """Prove that this side knows the key, and check that the lender does. Returns the memory that
    the lender offers, in bytes. Raises: UserError, OSError."""
    certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    stretched = await asyncio.to_thread(_stretched, key)
    async with asyncio.timeout(PATIENCE_S):
        theirs = await reader.readexactly(_NONCE)
        ours = secrets.token_bytes(_NONCE)
        writer.write(ours + _proof(stretched, b"borrower", certificate, theirs, ours))
        answer = await reader.readexactly(1)
        if answer == BUSY:
            raise UserError(
                tr(
                    "Another laptop is already borrowing this memory, and only one can at a "
                    "time. Try again later."
                ),
                kind="lender_busy",
                remedy="retry",
            )
        if answer != WELCOME:
            raise wrong_key()
        rest = await reader.readexactly(_PROOF + 8)
    if not hmac.compare_digest(
        rest[:_PROOF], _proof(stretched, b"lender", certificate, ours, theirs, rest[_PROOF:])
    ):
        raise wrong_key()
    return int.from_bytes(rest[_PROOF:], "little")


async def greet_borrower(
    key: str,
    certificate: bytes,
    offered: Callable[[], Awaitable[int | None]],
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
) -> Literal["welcome", "busy", "wrong"]:
    """Check that the borrower knows the key; if so, prove that this side does. `offered` returns
    the memory to offer, in bytes, or None if another borrower is being served. Returns what the
    borrower was told. Raises: OSError, EOFError."""
    stretched = await asyncio.to_thread(_stretched, key)
    async with asyncio.timeout(PATIENCE_S):
        ours = secrets.token_bytes(_NONCE)
        writer.write(ours)
        answer = await reader.readexactly(_NONCE + _PROOF)
        theirs, proof = answer[:_NONCE], answer[_NONCE:]
        if not hmac.compare_digest(
            proof, _proof(stretched, b"borrower", certificate, ours, theirs)
        ):
            writer.write(WRONG)
            await writer.drain()
            return "wrong"
    offer = await offered()
    async with asyncio.timeout(PATIENCE_S):
        if offer is None:
            writer.write(BUSY)
            await writer.drain()
            return "busy"
        size = offer.to_bytes(8, "little")
        writer.write(WELCOME + _proof(stretched, b"lender", certificate, theirs, ours, size) + size)
        await writer.drain()
        return "welcome"


def wrong_key() -> UserError:
    return UserError(
        tr("This code isn't valid. Enter the code that the other laptop shows now."),
        kind="bad_code",
    )


@functools.lru_cache(8)
def _stretched(key: str) -> bytes:
    """Return a key for proofs. It takes 0.1 s to compute, since a key that is short enough to type
    could otherwise be found by trying all keys on a recorded proof."""
    return hashlib.scrypt(
        key.encode(), salt=b"glassbox lending", n=1 << 15, r=8, p=1, maxmem=1 << 26
    )


def _proof(key: bytes, *parts: bytes) -> bytes:
    return hmac.digest(key, b"".join(hashlib.sha256(part).digest() for part in parts), "sha256")


async def join(one: Streams, other: Streams, traffic: Traffic) -> None:
    """Pass bytes on in both directions until one side closes its connection, then close both."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(READ_BYTES):
            writer.write(data)
            traffic.add(len(data))
            await writer.drain()

    there = asyncio.ensure_future(pass_on(other[0], one[1]))
    back = asyncio.ensure_future(pass_on(one[0], other[1]))
    try:
        await asyncio.wait((there, back), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in (there, back):
            each.cancel()
        await asyncio.gather(there, back, return_exceptions=True)
        for _, writer in (one, other):
            await close(writer)


def keep_alive(writer: asyncio.StreamWriter) -> None:
    """Let the system end a connection whose other side has been gone for half a minute, as when it
    sleeps or has left the network. Otherwise nobody would notice."""
    connection = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):  # it has ended, or an old Windows lacks an option
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in _KEEP_ALIVE.items():
            if (option := getattr(socket, name, None)) is not None:
                connection.setsockopt(socket.IPPROTO_TCP, option, value)


async def close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError, TimeoutError):
        async with asyncio.timeout(1):
            await writer.wait_closed()
