"""The addresses of this laptop, and who is connected to one of them."""

from __future__ import annotations

import ipaddress
import os
import socket
import time
from collections import Counter
from typing import Final, NamedTuple

import psutil

from desktop.core.errors import UserError
from desktop.core.i18n import tr

_NOWHERE: Final = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737). Choosing the way to it sends nothing."""
MINUTE_S: Final = 60.0
LOOPBACK: Final = "127.0.0.1"


class OwnAddress(NamedTuple):
    """An IPv4 address of this laptop, and the name of its network adapter."""

    address: str
    adapter: str


def own_addresses() -> list[OwnAddress]:
    """Return the IPv4 addresses at which others can reach this laptop. The one that leads to most
    other networks comes first."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = [
        OwnAddress(each.address, name)
        for name, addresses in psutil.net_if_addrs().items()
        for each in addresses
        if each.family == socket.AF_INET and name in up and _can_be_reached(each.address)
    ]
    first = _usual_address()
    return sorted(found, key=lambda each: each.address != first)


def checked_address(text: str) -> str:
    """Return an address of this laptop that the user named.

    Raises: UserError, kind bad_address, if it isn't one.
    """
    text = text.strip()
    if has_address(text):
        return text
    known = [each.address for each in own_addresses()]
    raise UserError(
        tr(
            "{text} isn't an IPv4 address of this laptop. It has: {addresses}.",
            text=text,
            addresses=", ".join(known) or LOOPBACK,
        ),
        kind="bad_address",
    )


def free_port(address: str, *ports: int) -> int:
    """Return the first of these TCP ports at which nothing listens on this laptop; 0 stands for any
    port that is free.

    Raises: UserError, kind port_taken, if none of them is free; kind no_address, if the laptop
    doesn't have the address.
    """
    for port in ports:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tried:
            if os.name == "posix":  # where a closed connection keeps its port for a minute
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((address, port))
            except OSError:
                continue
            return tried.getsockname()[1]
    if not has_address(address):
        raise UserError(
            tr(
                "This laptop no longer has the address {address}. Check the network, and share the "
                "model again at its current address.",
                address=address,
            ),
            kind="no_address",
        )
    raise UserError(
        tr(
            "Another program uses port {port} on this laptop, or the system reserves it. Choose "
            "another port, or close that program.",
            port=str(ports[0]),
        ),
        kind="port_taken",
    )


def has_address(address: str) -> bool:
    """Return True if this laptop has an address now. It changes with the network."""
    return address == LOOPBACK or any(address == each.address for each in own_addresses())


def _can_be_reached(address: str) -> bool:
    found = ipaddress.IPv4Address(address)
    return not (found.is_loopback or found.is_unspecified)


def _usual_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(_NOWHERE)
            return asked.getsockname()[0]
        except OSError:  # there is no network
            return ""


class Visitor(NamedTuple):
    """A laptop that asks, by its address: how many connections it has now, and how many different
    ones were seen in the last minute. Glassbox opens one for each request; other programs may use
    one for several. A connection shorter than the time between two looks isn't seen."""

    address: str
    open_now: int
    last_minute: int


class Visitors:
    """Looks at the connections to a program that listens at a port."""

    def __init__(self, process_id: int, port: int) -> None:
        self._process_id, self._port = process_id, port
        self._seen: dict[tuple[str, int], float] = {}
        """When each connection, by the address and port of its other end, was last seen."""
        self._known: dict[str, float] = {}
        self._open = Counter[str]()

    def look(self) -> None:
        """Look at the connections that are open now."""
        now = time.monotonic()
        try:
            found = psutil.Process(self._process_id).net_connections("tcp4")
        except psutil.Error:  # it has ended, or the system doesn't tell
            return
        self._open.clear()
        for each in found:
            mine = each.laddr and each.laddr.port == self._port
            if mine and each.raddr and each.status == psutil.CONN_ESTABLISHED:
                address = each.raddr.ip
                self._seen[address, each.raddr.port] = now
                self._known[address] = now
                self._open[address] += 1
        self._seen = {key: when for key, when in self._seen.items() if now - when <= MINUTE_S}

    def all(self) -> tuple[Visitor, ...]:
        """Return everyone who has connected since sharing began; those who ask now come first."""
        counts = Counter(address for address, _ in self._seen)
        found = [Visitor(each, self._open[each], counts[each]) for each in self._known]
        return tuple(sorted(found, key=lambda each: (-each.open_now, -self._known[each.address])))
