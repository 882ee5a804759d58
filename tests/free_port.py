"""A port of this computer at which a test's server can listen."""

from __future__ import annotations

import contextlib
import random
import socket

LOOPBACK = "127.0.0.1"


def free_port() -> int:
    """Return a TCP port at which nothing listens.

    It isn't one of those that systems give to outgoing connections (from 32768 on): a test that
    runs at the same time may be given such a port before the server listens at it.
    """
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with contextlib.suppress(OSError), socket.create_server((LOOPBACK, port)):
            return port
