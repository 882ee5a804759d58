"""Who can use lent memory, and who can't."""

from __future__ import annotations

import itertools
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from multiprocessing import active_children
from types import SimpleNamespace

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.process import sandbox
from desktop.core.servers.class_code import ClassCode, new_key
from desktop.lending import connection, rpc_server
from desktop.lending import lender as lending
from desktop.lending.borrower import Borrower
from desktop.lending.lender import Lender
from tests.free_port import LOOPBACK, free_port
from tests.lending.conftest import cannot, dies, never_ready, sends_back

SOON_S = 10


def ask(port: int, data: bytes) -> bytes:
    """Send data to a port of this computer, and return as many bytes as were sent, or fewer if the
    connection ends."""
    with socket.create_connection((LOOPBACK, port), 10) as connection:
        connection.sendall(data)
        found = b""
        while len(found) < len(data) and (more := connection.recv(1 << 16)):
            found += more
        return found


def wait_until(done: Callable[[], bool]) -> None:
    """The threads of both sides note what happened after the other side has seen it."""
    until = time.monotonic() + 10
    while not done() and time.monotonic() < until:
        time.sleep(0.01)


def nobody_uses(lender: Lender) -> None:
    wait_until(lambda: not lender.borrower)
    assert lender.borrower == ""


def test_what_is_sent_comes_back_through_the_encrypted_connection(lender: Lender) -> None:
    with closing(Borrower(lender.code)) as borrower:
        assert 0 < borrower.offered < 1 << 50
        assert ask(borrower.port, b"hello") == b"HELLO"
        much = b"x" * 3_000_000
        assert ask(borrower.port, much) == much.upper()
        sent = 2 * (len(much) + 5)
        wait_until(lambda: borrower.traffic.bytes == lender.traffic.bytes == sent)
        assert borrower.traffic.bytes == lender.traffic.bytes == sent


def test_the_lender_says_who_uses_its_memory(lender: Lender) -> None:
    with closing(Borrower(lender.code)) as borrower:
        nobody_uses(lender)  # it has been asked once whether it lends
        with socket.create_connection((LOOPBACK, borrower.port), 10) as connection:
            connection.sendall(b"a")
            assert connection.recv(1) == b"A"
            assert lender.borrower == LOOPBACK
        nobody_uses(lender)


def test_another_key_is_refused(lender: Lender) -> None:
    wrong = ClassCode(lender.code.address, lender.code.port, new_key())
    with pytest.raises(UserError, match="code isn't valid") as refused:
        Borrower(wrong)
    assert refused.value.kind == "bad_code"
    with closing(Borrower(lender.code)) as borrower:
        assert ask(borrower.port, b"ok") == b"OK"


def test_somebody_who_tries_many_keys_ends_the_lending(
    lender: Lender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lending, "_MOST_WRONG", 3)
    for _ in range(3):
        assert not lender.ended
        with pytest.raises(UserError):
            Borrower(ClassCode(lender.code.address, lender.code.port, new_key()))
    wait_until(lambda: bool(lender.ended))
    assert "3 wrong codes" in lender.ended
    with pytest.raises(UserError, match="doesn't respond"):
        Borrower(lender.code)


def test_a_lender_that_does_not_know_the_key_is_refused(lender: Lender) -> None:
    """A program in between has another certificate, and can pass on no proof."""
    with ExitStack() as stack:
        between = Lender(LOOPBACK, 1, free_port())
        stack.callback(between.close)
        with pytest.raises(UserError, match="code isn't valid"):
            Borrower(ClassCode(LOOPBACK, between.code.port, lender.code.key))


def test_a_second_borrower_is_told_to_wait(lender: Lender, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lending, "_UNTIL_FREE_S", 0.2)
    with (
        closing(Borrower(lender.code)) as borrower,
        socket.create_connection((LOOPBACK, borrower.port), 10) as connection,
    ):
        connection.sendall(b"a")
        assert connection.recv(1) == b"A"
        with pytest.raises(UserError, match="already borrowing") as refused:
            Borrower(lender.code)
        assert refused.value.kind == "lender_busy"
        connection.sendall(b"b")
        assert connection.recv(1) == b"B"


def test_a_borrower_that_leaves_while_it_waits_takes_nothing(
    lender: Lender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It proved that it has the key, so the memory is taken for it."""
    monkeypatch.setattr(connection, "PATIENCE_S", 1.0)
    with (
        closing(Borrower(lender.code)) as borrower,
        socket.create_connection((LOOPBACK, borrower.port), 10) as using,
    ):
        using.sendall(b"a")
        assert using.recv(1) == b"A"
        with pytest.raises(UserError):  # it gives up before the lender does
            Borrower(lender.code)
        using.close()
        nobody_uses(lender)
        time.sleep(lending._UNTIL_FREE_S)
        assert ask(borrower.port, b"again") == b"AGAIN"


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or sandbox._version() < 4,
    reason="the system limits no ports",
)
def test_a_borrowing_engine_connects_to_one_port_only() -> None:
    with socket.create_server((LOOPBACK, 0)) as one, socket.create_server((LOOPBACK, 0)) as other:
        ports = [each.getsockname()[1] for each in (one, other)]
        script = (
            "import socket\n"
            "from desktop.core.process import sandbox\n"
            f"sandbox.enter(sandbox.SandboxFiles(), connects=[{ports[0]}])\n"
            f"for port in {ports}:\n"
            "    for protocol in (0, 6, 262):\n"
            "        try:\n"
            "            made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol)\n"
            "            made.connect(('127.0.0.1', port))\n"
            "            print('works')\n"
            "        except OSError:\n"
            "            print('fails')\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
    assert done.stdout.split() == ["works", "works", "fails", "fails", "fails", "fails"]


@pytest.mark.parametrize(
    "sent", [b"", b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", bytes(5000)]
)
def test_garbage_changes_nothing(lender: Lender, sent: bytes) -> None:
    with socket.create_connection((LOOPBACK, lender.code.port), 10) as connection:
        connection.sendall(sent)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection((LOOPBACK, lender.code.port), 10) as plain,
        context.wrap_socket(plain) as connection,
    ):
        connection.sendall(sent)
    with closing(Borrower(lender.code)) as borrower:
        assert ask(borrower.port, b"still here") == b"STILL HERE"


def test_nothing_reaches_the_server_without_the_key(lender: Lender) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection((LOOPBACK, lender.code.port), 10) as plain,
        context.wrap_socket(plain) as connection,
    ):
        connection.recv(32)  # the nonce
        connection.sendall(bytes(64) + b"hello")
        answer = b""
        while more := connection.recv(1 << 16):
            answer += more
    assert answer == b"\2"
    assert lender.traffic.bytes == 0


def test_a_server_that_dies_is_started_again(lender: Lender) -> None:
    with closing(Borrower(lender.code)) as borrower:
        assert ask(borrower.port, b"die") == b""
        until = time.monotonic() + 10
        while lender._server.process.is_alive() and time.monotonic() < until:
            time.sleep(0.01)
        assert ask(borrower.port, b"again") == b"AGAIN"


def test_a_lender_that_has_gone_is_told(lender: Lender) -> None:
    with closing(Borrower(lender.code)) as borrower:
        lender.close()
        assert ask(borrower.port, b"hello") == b""
        wait_until(lambda: bool(borrower.ended))
        assert "doesn't respond" in borrower.ended
        assert lender.code.address in borrower.ended


def test_a_reason_of_the_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc_server, "main", cannot)
    with pytest.raises(UserError) as refused:
        Lender(LOOPBACK, 1, free_port())
    assert refused.value.message.startswith("No ")
    assert "\a" not in refused.value.message


def test_a_server_that_ends_while_it_starts_is_noticed_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rpc_server, "main", dies)
    monkeypatch.setattr(lending, "START_S", 1e9)
    with pytest.raises(UserError, match="couldn't start"):
        Lender(LOOPBACK, 1, free_port())


def test_a_server_that_starts_slowly_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute passes until the second look at the clock."""
    monkeypatch.setattr(rpc_server, "main", sends_back)
    began, minute = time.monotonic(), itertools.count(0.0, 1.0)
    monkeypatch.setattr(
        lending, "time", SimpleNamespace(monotonic=lambda: began + min(next(minute), 1) * 60)
    )
    Lender(LOOPBACK, 1, free_port()).close()


def test_it_can_be_stopped_while_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc_server, "main", never_ready)
    cancel, began = Cancel(), time.monotonic()
    threading.Timer(0.5, cancel.set).start()
    with pytest.raises(Cancelled):
        Lender(LOOPBACK, 1, free_port(), cancel)
    assert time.monotonic() - began < SOON_S
    assert not any(each.name == "glassbox-lender" for each in active_children())


def test_it_can_be_closed_while_its_server_starts_again(
    monkeypatch: pytest.MonkeyPatch, lender: Lender
) -> None:
    with closing(Borrower(lender.code)) as borrower:
        ask(borrower.port, b"die")
        lender._server.process.join(30)
        monkeypatch.setattr(rpc_server, "main", never_ready)
        with socket.create_connection((LOOPBACK, borrower.port), 10):
            until = time.monotonic() + 10
            while time.monotonic() < until and not active_children():
                time.sleep(0.05)
            began = time.monotonic()
            lender.close()
            assert time.monotonic() - began < SOON_S


def test_a_port_that_is_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpc_server, "main", sends_back)
    port = free_port()
    with socket.create_server((LOOPBACK, port)), pytest.raises(UserError, match=f"port {port}"):
        Lender(LOOPBACK, 1, port)
    with pytest.raises(UserError, match=r"192\.0\.2\.1"):
        Lender("192.0.2.1", 1, free_port())
