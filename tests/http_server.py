"""The base of the servers that tests run in threads."""

from __future__ import annotations

import contextlib
import socket
from http.server import ThreadingHTTPServer
from typing import Any
from weakref import WeakSet


class EndingServer(ThreadingHTTPServer):
    """A server that ends its connections when it is closed. Otherwise, threads would go on waiting
    for further requests of clients that keep their connections, until Python itself ends, and wake
    up in the middle of that."""

    daemon_threads = True

    def __init__(self, *values: Any) -> None:
        self._connections = WeakSet[socket.socket]()
        super().__init__(*values)

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        self._connections.add(connection)
        return connection, address

    def server_close(self) -> None:
        super().server_close()
        for connection in list(self._connections):
            with contextlib.suppress(OSError):  # most have ended
                connection.shutdown(socket.SHUT_RDWR)
