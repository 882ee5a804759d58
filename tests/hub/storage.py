"""Simulates the Hub's storage for large files: another host, expiring links, ranges, and faults."""

from __future__ import annotations

import os
import re
import socket
import struct
import time
import urllib.parse
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.hub.repo import Fault, Repo, Request

if TYPE_CHECKING:
    from tests.hub.server import HubServer

SEND: Final = 1 << 18


class Links:
    """Signed links to files, as from a CDN: a link whose URL was changed in any way is invalid."""

    def __init__(self, host: Callable[[], str]) -> None:
        self._host = host
        self._made: dict[str, tuple[Repo, str, float]] = {}

    def make(self, repo: Repo, path: str, seconds: float) -> str:
        """Return a URL that is valid for `seconds` seconds, a different one each time."""
        name = urllib.parse.quote(path.rpartition("/")[2])
        query = (
            f"X-Xet-Cas-Uid=public&response-content-disposition=inline%3B+filename*%3DUTF-8%27%27"
            f"{name}%3B+filename%3D%22{name}%22%3B&Expires={time.time() + seconds:.0f}"
            f"&Policy=eyJTdGF0ZW1lbnQiOlt7fV19_{len(self._made)}__"
            f"&Signature=lX~b-9Kq{repo.xet(path)[:12]}~&Key-Pair-Id=K1"
        )
        address = f"/xet-bridge-us/{repo.commit[:24]}/{repo.xet(path)}?{query}"
        self._made[address] = (repo, path, time.monotonic() + seconds)
        return self._host() + address

    def find(self, address: str) -> tuple[Repo, str] | None:
        """Return the repository and path of the file, or None if the link has expired or was never
        signed."""
        repo, path, until = self._made.get(address, (None, "", 0.0))
        return (repo, path) if repo is not None and time.monotonic() < until else None


class Storage(BaseHTTPRequestHandler):
    """Part of a request handler that sends the bytes of large files."""

    protocol_version = "HTTP/1.1"
    server_hub: HubServer
    line: Request

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.line.status = status
        self.send_response(status)
        for name, value in {"content-length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def fault(self, fault: Fault) -> bool:
        """Apply the fault. Return True if that ends the request, with an error response or a
        stalled connection."""
        if fault.status:
            self.answer(fault.status, dict(fault.headers), b"not now")
            return True
        if fault.stall and not fault.after:
            self.server_hub.ended.wait()
            self.close_connection = True
            return True
        return False

    def linked_file(self) -> None:
        hub = self.server_hub
        fault = hub.faults.popleft() if hub.faults and self.command == "GET" else hub.every_file
        if self.fault(fault):
            return
        address = urllib.parse.urlsplit(self.path)  # a proxy receives the host name, too
        linked = hub.links.find(f"{address.path}?{address.query}")
        if linked is None:
            body = b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"
            self.answer(403, {"content-type": "application/xml"}, body)
            return
        repo, path = linked
        size, etag = repo.size(path), fault.etag or f'"{repo.xet(path)}"'
        headers = {"etag": etag, "accept-ranges": "bytes", "content-type": "binary/octet-stream"}
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.line.headers.get("range", ""))
        same = self.line.headers.get("if-range", etag) == etag
        if asked is None or fault.no_ranges or not same:
            start, end, status = 0, size, 200
        else:
            start, end = int(asked[1]), min(int(asked[2] or size - 1) + 1, size)
            if start >= size:
                self.answer(416, {"content-range": f"bytes */{size}"})
                return
            whole = "*" if fault.no_length else size
            headers["content-range"] = f"bytes {start}-{end - 1}/{whole}"
            status = 206
        if hub.largest_answer and end - start > hub.largest_answer:
            self.answer(400, {"content-type": "text/html"}, b"<H1>400 ERROR</H1>")
            return
        if fault.no_length:
            headers["connection"] = "close"
            self.close_connection = True
        else:
            headers["content-length"] = str(end - start)
        self.line.status = status
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self._send(repo, path, start, end, fault)

    def _send(self, repo: Repo, path: str, start: int, end: int, fault: Fault) -> None:
        breaks = fault.drop or fault.reset or fault.stall
        until = min(end, start + fault.after) if breaks else end
        if fault.reset:  # a reset discards data in the system's buffer
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 14)
        content = repo.files[path]
        if isinstance(content, Path):
            with content.open("rb") as file:
                self._send_pieces(file.fileno(), start, until, fault)
        else:
            self._send_bytes(content, start, until, fault)
        if not breaks:
            return
        self.close_connection = True
        if fault.stall:
            self.server_hub.ended.wait()
        elif fault.reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()

    def _send_bytes(self, content: bytes, start: int, until: int, fault: Fault) -> None:
        while start < until:
            piece = bytearray(content[start : min(until, start + (1 << 16))])
            if fault.wrong_byte is not None and 0 <= fault.wrong_byte - start < len(piece):
                piece[fault.wrong_byte - start] ^= 1
            self.connection.sendall(piece)
            self.line.sent += len(piece)
            start += len(piece)
            if fault.delay:
                time.sleep(fault.delay)

    def _send_pieces(self, descriptor: int, start: int, until: int, fault: Fault) -> None:
        """Send part of a file, with sendfile (which bypasses Python's memory) if the system has
        it."""
        while start < until:
            length = min(SEND, until - start)
            if hasattr(os, "sendfile"):
                sent = os.sendfile(self.connection.fileno(), descriptor, start, length)
            else:
                os.lseek(descriptor, start, os.SEEK_SET)
                sent = len(piece := os.read(descriptor, length))
                self.connection.sendall(piece)
            self.line.sent += sent
            start += sent
            if fault.delay:
                time.sleep(fault.delay)
