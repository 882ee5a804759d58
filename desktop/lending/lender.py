"""Lends this computer's memory and processor to one other computer at a time."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from multiprocessing.connection import Connection
from typing import Final

import psutil

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.process.worker_process import WorkerProcess
from desktop.core.readable import readable
from desktop.core.servers.class_code import ClassCode, new_key
from desktop.lending import rpc_server
from desktop.lending.connection import (
    Loop,
    Streams,
    Traffic,
    greet_borrower,
    join,
    keep_alive,
    lender_context,
)
from desktop.lending.rpc_server import OFFERED

LOOPBACK: Final = "127.0.0.1"
PORT: Final = 8485
"""The usual port, one above that of a shared model."""
START_S: Final = 300.0
"""Seconds that llama.cpp's server may take to start, and then to listen. A slow laptop whose virus
scanner reads the libraries first may need a minute. If the process ends, that is noticed at
once."""
_LOOK_S: Final = 0.05
_UNTIL_FREE_S: Final = 3.0
_LONGEST_TEXT: Final = 4000
_MOST_WRONG: Final = 20
"""Wrong keys after which lending ends: nobody mistypes that often."""


class Lender:
    """Lends until it is closed. `borrower` is the address of the computer that is using the memory,
    or ""; `ended` says why lending has ended by itself, or ""."""

    def __init__(
        self, address: str, threads: int, port: int = 0, cancel: Cancel | None = None
    ) -> None:
        """Start to lend on an address of this computer, at the usual port if `port` is 0. Raises:
        UserError; Cancelled, if `cancel` is set before it lends."""
        port = port or PORT
        self.code = ClassCode(address, port, new_key())
        self.traffic = Traffic()
        self.borrower = self.ended = ""
        self._threads, self._wrong = threads, 0
        self._one = asyncio.Lock()
        self._context, self._certificate = lender_context()
        self._closing = Cancel()
        with (cancel or Cancel()).during(self._closing.set):
            self._server = self._start_server()
        self._loop = Loop("lending")
        try:
            self._loop.listen(self._serve, address, port, self._context)
        except BaseException as error:
            self.close()
            if not isinstance(error, OSError):
                raise
            raise UserError(
                tr(
                    "This laptop can't lend its memory at {address}, port {port}: the address "
                    "may have changed, or another program may be using the port. Choose the "
                    "network again, or close that program.",
                    address=address,
                    port=port,
                ),
                kind="no_port",
                details=repr(error),
            ) from error

    def close(self) -> None:
        self._closing.set()  # a server may be starting again
        self._loop.close()
        self._server.close()

    async def _serve(self, *streams: *Streams) -> None:
        taken = False

        async def offered() -> int | None:
            nonlocal taken
            taken = await self._taken()
            available = psutil.virtual_memory().available if taken else 0
            return int(available * OFFERED) if taken else None

        keep_alive(streams[1])
        try:
            with contextlib.suppress(OSError, EOFError):  # also a timeout
                told = await greet_borrower(self.code.key, self._certificate, offered, *streams)
                if told == "welcome":
                    self.borrower = streams[1].get_extra_info("peername")[0]
                    await self._compute(streams)
                elif told == "wrong":
                    self._count_wrong()
        except UserError as error:
            self.ended = error.message
        except Cancelled:
            pass  # it is being closed
        finally:
            if taken:  # though the borrower may have gone before it was told
                self.borrower = ""
                self._one.release()

    async def _taken(self) -> bool:
        """Take the memory for one borrower. Returns False if it is being used. A program that
        connects again, as the engine does, may come before its last connection has ended."""
        try:
            async with asyncio.timeout(_UNTIL_FREE_S):
                await self._one.acquire()
        except TimeoutError:
            return False
        return True

    async def _compute(self, streams: Streams) -> None:
        if not self._server.process.is_alive():  # it doesn't survive what it can't read
            self._server.close()
            self._server = await asyncio.to_thread(self._start_server)
        here = await asyncio.open_connection(LOOPBACK, self._port)
        await join(streams, here, self.traffic)

    def _count_wrong(self) -> None:
        self._wrong += 1
        if self._wrong >= _MOST_WRONG:
            self.ended = tr(
                "Lending stopped because someone tried {count} wrong codes. Press Lend memory to "
                "get a new code.",
                count=_MOST_WRONG,
            )
            self._loop.refuse()

    def _start_server(self) -> WorkerProcess:
        """Start llama.cpp's server on a free port, and wait until it listens. Raises: UserError;
        Cancelled, as soon as it is closed."""
        self._closing.check()
        with socket.create_server((LOOPBACK, 0)) as free:
            self._port: int = free.getsockname()[1]
        arguments = (self._port, self._threads)
        server = WorkerProcess(rpc_server.main, arguments, "glassbox-lender")
        problem = ""
        try:
            until = time.monotonic() + START_S
            while not server.pipe.poll() and time.monotonic() < until:
                self._closing.wait(_LOOK_S)
            if server.pipe.poll() and not (problem := _text(server.pipe)):
                until = time.monotonic() + START_S
                while time.monotonic() < until and server.process.is_alive():
                    with contextlib.suppress(OSError):
                        socket.create_connection((LOOPBACK, self._port), 1).close()
                        return server
                    self._closing.wait(_LOOK_S)
        except (EOFError, OSError):
            pass
        except Cancelled:
            server.close()
            raise
        server.close()
        raise UserError(
            problem or tr("The program that lends memory couldn't start. Try again."),
            kind="lender_failed",
            remedy="retry",
        )


def _text(pipe: Connection) -> str:
    """Return a text that the process has sent. Nothing is unpickled, since that could run code."""
    return readable(pipe.recv_bytes(_LONGEST_TEXT).decode("utf-8", "replace"))


def usual_threads() -> int:
    """Return one thread per core, but at least one."""
    return psutil.cpu_count(logical=False) or 1
