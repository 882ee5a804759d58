"""What the window asks of llama.cpp. In core, since services and engine both need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from desktop.core.cancel import Cancel
from desktop.core.messages import Event, Request


class Engine(Protocol):
    """Does what a request asks, one request at a time.

    LlamaEngine does the work, RemoteEngine has it done in a child process; the tests'
    FakeEngine keeps the same contract (tests/engine/test_contract.py runs against all).
    """

    @property
    def resident(self) -> frozenset[str]:
        """The keys of the models in memory now."""
        ...

    @property
    def process_id(self) -> int | None:
        """Of the process that does the work; None while there is none."""
        ...

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        """Yield the request's events; the last one is the result.

        Raises:
            UserError: what went wrong, in a sentence for the user; the engine goes on.
            Cancelled: the flag was set, and the work has stopped.
        """
        ...

    def close(self) -> None:
        """Free everything. Calling it twice is no error."""
        ...
