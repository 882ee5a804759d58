"""Lets only one window run for each data folder. A second start passes the files that it should
open to the running window, and ends.

The first start locks a file in the data folder; the system releases the lock when the process ends,
however it ends. Into this file, the window writes the address at which it takes messages: a socket
in a private temporary folder or, on Windows, a named pipe that only the same user and
administrators may write to. The data folder itself may be on a drive without sockets.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import stat
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from threading import Event, Thread
from typing import Any, Final, Literal, cast

from desktop.core.files import private
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_own

ANSWER_S: Final = 8.0
"""Seconds to wait for the running window, which may be starting or closing."""
RETRY_S: Final = 0.1
LARGEST_MESSAGE: Final = 16_000_000
"""In bytes. A command line has at most two million, and JSON takes up to six for each."""
LONGEST_ADDRESS: Final = 1000
LOCKED_BYTE: Final = 1 << 30
"""Position of the byte that is locked on Windows, where a locked byte can't be read."""
FAMILY: Final = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"
SHOWN: Final = b"shown"

Outcome = Literal["first", "passed_on", "unanswered"]


@dataclass(frozen=True)
class Opening:
    """The request of a second start: to bring the window forward and open files."""

    files: tuple[str, ...] = ()  # absolute paths
    activation_token: str = ""
    """The token with which Wayland lets the window take the focus."""


Take = Callable[[Opening, Callable[[], object]], object]
"""Called in a thread with a request and a function to call when the window has been shown."""


class SingleInstance:
    """The lock and the messages of one start of the program."""

    def __init__(self, lock_path: Path) -> None:
        """`lock_path` is the file in the data folder; it is created if it doesn't exist."""
        self._lock_path = lock_path
        self._lock: int | None = None  # a descriptor, which is never closed while the window runs
        self._listener: Listener | None = None

    def begin(self, files: Sequence[str], answer_s: float = ANSWER_S) -> Outcome:
        """Become the only window, or pass absolute paths of files to the window that is running.
        Returns "unanswered" if there is one that hasn't answered in `answer_s` seconds. Where the
        file system knows no locks, every start is the first."""
        deadline = time.monotonic() + answer_s
        while True:
            if self._is_first():
                return "first"
            if self._pass_on(files, deadline - time.monotonic()):
                return "passed_on"
            if time.monotonic() >= deadline:
                return "unanswered"
            time.sleep(RETRY_S)

    def serve(self, take: Take) -> None:
        """Call `take` for every later start, from now on."""
        if self._listener is not None:
            work = (self._listener, take)
            Thread(target=self._serve, args=work, name="other starts", daemon=True).start()

    def close(self) -> None:
        """Take no more messages. The lock is kept until the process ends: a start in the meantime
        waits, and is then the first."""
        listener, self._listener = self._listener, None
        if listener is not None:
            with contextlib.suppress(OSError, EOFError):
                _connect(cast("str", listener.address)).close()  # ends the thread's waiting
            listener.close()

    # --- lock ---

    def _is_first(self) -> bool:
        try:
            private.make_folder(self._lock_path.parent)
            flags = os.O_RDWR | os.O_CREAT
            flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
            lock = os.open(self._lock_path, flags | getattr(os, "O_BINARY", 0), private.FILE)
        except OSError:
            return True
        try:
            if not stat.S_ISREG(os.fstat(lock).st_mode):
                return True
            if not _locked(lock):
                return False
            self._begin_to_listen(lock)
        except OSError:
            return True
        finally:
            if self._lock != lock:
                os.close(lock)
        return True

    def _begin_to_listen(self, lock: int) -> None:
        """Write the address into the locked file. Messages wait until `serve` is called."""
        _remove_left_over(os.read(lock, LONGEST_ADDRESS))
        listener = Listener(family=FAMILY, backlog=8)
        address = cast("str", listener.address)
        if FAMILY == "AF_UNIX":
            Path(address).chmod(private.FILE)
        os.ftruncate(lock, 0)
        os.lseek(lock, 0, os.SEEK_SET)
        os.write(lock, address.encode())
        self._lock, self._listener = lock, listener

    # --- messages ---

    def _pass_on(self, files: Sequence[str], within_s: float) -> bool:
        """Return whether the running window has shown the files. The messages are exchanged in a
        thread, since a hung process may block any step."""
        answers: list[bytes] = []

        def ask() -> None:
            with contextlib.suppress(OSError, EOFError, ValueError):
                with open_own(self._lock_path) as lock:
                    address = lock.read(LONGEST_ADDRESS).decode()
                if address:  # it is empty for a moment at the start
                    with _connect(address) as connection:
                        connection.send_bytes(_message(files))
                        answers.append(connection.recv_bytes(len(SHOWN)))

        let_come_forward()
        thread = Thread(target=ask, daemon=True)
        thread.start()
        thread.join(max(within_s, 0))
        return answers == [SHOWN]

    def _serve(self, listener: Listener, take: Take) -> None:
        while self._listener is listener:
            try:
                with listener.accept() as connection:
                    _answer(connection, take)
            except (OSError, EOFError, ValueError, RecursionError):
                time.sleep(RETRY_S)  # it hung up, or wrote nonsense


def _remove_left_over(address: bytes) -> None:
    """Remove the socket of a window that was killed, and its folder."""
    with contextlib.suppress(OSError, ValueError):
        left_over = Path(address.decode())
        if left_over.is_socket():
            left_over.unlink()
            left_over.parent.rmdir()


def _answer(connection: Connection[Any, Any], take: Take) -> None:
    """Raises: OSError, EOFError, ValueError, RecursionError."""
    shown = Event()
    take(_opening(connection.recv_bytes(LARGEST_MESSAGE)), shown.set)
    if shown.wait(ANSWER_S):
        connection.send_bytes(SHOWN)


def _connect(address: str) -> Connection[Any, Any]:
    return Client(address, FAMILY)


def _message(files: Sequence[str]) -> bytes:
    # Launchers that are older than Wayland's protocol put the token into the second variable.
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return json.dumps({"files": list(files), "activation_token": token}).encode()


def _opening(message: bytes) -> Opening:
    """Raises: ValueError, RecursionError."""
    values: object = parsed(message)
    if not isinstance(values, dict):
        raise ValueError("not an object")
    found = cast("dict[str, object]", values)
    files, token = found.get("files"), found.get("activation_token")
    if not isinstance(files, list) or not isinstance(token, str) or "\0" in token:
        raise ValueError("no files, or no token")
    paths = [each for each in cast("list[object]", files) if isinstance(each, str)]
    return Opening(tuple(each for each in paths if os.path.isabs(each)), token)  # noqa: PTH117 - never raises


def let_come_forward() -> None:
    """On Windows, let any process bring its window forward once. Only the process that the user has
    just started has this right."""
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(-1)


if sys.platform == "win32":
    import msvcrt

    def _locked(file: int) -> bool:
        """Lock a file until the process ends. Returns False if another process has locked it."""
        os.lseek(file, LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _locked(file: int) -> bool:
        """Lock a file until the process ends. Returns False if another process has locked it.
        Raises OSError where the file system knows no locks."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
