"""Borrows another computer's memory and processor."""

from __future__ import annotations

import asyncio
from concurrent.futures import CancelledError
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.servers.class_code import ClassCode
from desktop.lending.connection import (
    PATIENCE_S,
    Loop,
    Streams,
    Traffic,
    borrower_context,
    close,
    greet_lender,
    join,
    keep_alive,
)

LOOPBACK: Final = "127.0.0.1"


class Borrower:
    """Leads a port of this computer to a lender. The engine connects to this port, since its
    sandbox lets it reach no other computer."""

    def __init__(self, code: ClassCode, cancel: Cancel | None = None) -> None:
        """Connect to the lender once, and open the port. `offered` is the memory that the lender
        offers, in bytes. `ended` says why the lender can't be used any more, or "". Raises:
        UserError, Cancelled."""
        self.address, self._code = code.address, code
        self.ended = ""
        self.traffic = Traffic()
        self._context = borrower_context()
        self._loop = Loop("borrowing")
        try:
            attempt = self._loop.submit(self._try())
            with (cancel or Cancel()).during(lambda: (attempt.cancel(), None)[1]):
                self.offered = attempt.result()
            self.port = self._loop.listen(self._serve, LOOPBACK)
        except BaseException as error:
            self._loop.close()
            if isinstance(error, CancelledError):
                raise Cancelled from error
            raise

    def close(self) -> None:
        self._loop.close()

    async def _try(self) -> int:
        """Return the memory that the lender offers, in bytes. Raises: UserError."""
        streams, offered = await self._connect()
        await close(streams[1])
        return offered

    async def _connect(self) -> tuple[Streams, int]:
        """Connect to the lender. Returns the connection, and the memory that the lender offers.
        Raises: UserError."""
        streams = None
        try:
            async with asyncio.timeout(PATIENCE_S):
                streams = await asyncio.open_connection(
                    self._code.address, self._code.port, ssl=self._context
                )
            keep_alive(streams[1])
            return streams, await greet_lender(self._code.key, *streams)
        except BaseException as error:
            if streams is not None:
                await close(streams[1])
            if not isinstance(error, OSError | EOFError):  # a timeout is an OSError
                raise
            raise UserError(
                tr(
                    "The laptop at {address} doesn't respond. Check that it is still lending its "
                    "memory, that both laptops are on the same network, and that no firewall "
                    "blocks the connection.",
                    address=self._code.address,
                ),
                kind="lender_gone",
                remedy="retry",
                details=repr(error),
            ) from error

    async def _serve(self, *engine: *Streams) -> None:
        try:
            lender, _ = await self._connect()
            await join(lender, engine, self.traffic)
        except UserError as error:
            self.ended = error.message
