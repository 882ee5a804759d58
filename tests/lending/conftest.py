"""A stand-in for llama.cpp's RPC server, since not every build has it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from desktop.lending import rpc_server
from desktop.lending.lender import Lender
from tests.free_port import LOOPBACK, free_port


def sends_back(pipe: Connection, port: int, threads: int) -> None:
    """Send back in capitals what comes; end at once if it is b"die"."""
    del threads
    server = socket.create_server((LOOPBACK, port))
    pipe.send_bytes(b"")
    while True:
        connection, _ = server.accept()
        while data := connection.recv(1 << 16):
            if data == b"die":
                return
            connection.sendall(data.upper())
        connection.close()


def cannot(pipe: Connection, port: int, threads: int) -> None:
    del port, threads
    pipe.send_bytes(b"No \a way.")


def never_ready(pipe: Connection, port: int, threads: int) -> None:
    del port, threads
    pipe.poll(None)  # until the other end closes


def dies(pipe: Connection, port: int, threads: int) -> None:
    del pipe, port, threads


@pytest.fixture
def lender(monkeypatch: pytest.MonkeyPatch) -> Iterator[Lender]:
    monkeypatch.setattr(rpc_server, "main", sends_back)
    made = Lender(LOOPBACK, 1, free_port())
    yield made
    made.close()
    assert not any(each.name in ("lending", "borrowing") for each in threading.enumerate())
