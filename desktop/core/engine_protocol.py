"""The protocol between the window and llama.cpp. It is in core because both services and engine
need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from desktop.core.cancel import Cancel
from desktop.core.messages import Event, Request


class RequestRunner(Protocol):
    """Runs requests, one at a time."""

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        """Yield the request's events; the last one is the result.

        Raises:
            UserError: says what went wrong in a sentence for the user; the engine keeps running.
            Cancelled: the flag was set, and the work has stopped.
        """
        ...


class Engine(RequestRunner, Protocol):
    """LlamaEngine does the work; RemoteEngine passes it to a child process; the tests' FakeEngine
    follows the same contract (tests/engine/test_contract.py runs against all of them)."""

    @property
    def resident(self) -> frozenset[str]:
        """The keys of the models that are in memory."""
        ...

    @property
    def process_id(self) -> int | None:
        """ID of the process that does the work; None if there is none."""
        ...

    def close(self) -> None:
        """Free everything. Calling it twice is harmless."""
        ...
