"""Tests that one window runs for each data folder, and that later starts hand over to it."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from desktop.core.process import single_instance
from desktop.core.process.single_instance import FAMILY, Opening, SingleInstance

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs Unix")


class Window:
    """A running window. It shows what it is asked for, unless it hangs."""

    def __init__(self, lock: Path) -> None:
        self.lock = lock
        self.instance = SingleInstance(lock)
        self.openings: list[Opening] = []
        self.hangs = False

    def start(self) -> None:
        assert self.instance.begin([]) == "first"

    def serve(self) -> None:
        self.instance.serve(self._take)

    def end(self) -> None:
        """Do what the end of the process does."""
        self.instance.close()
        if self.instance._lock is not None:
            os.close(self.instance._lock)
            self.instance._lock = None

    def _take(self, opening: Opening, shown: Callable[[], object]) -> None:
        self.openings.append(opening)
        if not self.hangs:
            shown()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "data" / "window.lock"


@pytest.fixture
def window(lock: Path) -> Iterator[Window]:
    window = Window(lock)
    window.start()
    window.serve()
    yield window
    window.end()


def address(window: Window) -> str:
    return window.lock.read_text("utf-8")


def test_a_second_start_passes_its_files_on(window: Window, tmp_path: Path) -> None:
    files = [str(tmp_path / "Modell ü.gguf"), str(tmp_path / "b\udcff.gguf")]
    for _ in range(2):
        assert SingleInstance(window.lock).begin(files) == "passed_on"
    assert window.openings == 2 * [Opening(tuple(files))]


def test_the_right_to_take_the_focus_is_passed_on(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "a token")
    assert SingleInstance(window.lock).begin([]) == "passed_on"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "an older token")
    assert SingleInstance(window.lock).begin([]) == "passed_on"
    assert window.openings == [Opening((), "a token"), Opening((), "an older token")]


def test_another_home_has_a_window_of_its_own(window: Window, tmp_path: Path) -> None:
    other = Window(tmp_path / "other" / "window.lock")
    other.start()
    other.end()
    assert not window.openings


def test_a_start_waits_for_a_window_that_is_starting(lock: Path) -> None:
    window = Window(lock)
    window.start()
    late = threading.Timer(0.5, window.serve)
    late.start()
    assert SingleInstance(lock).begin([]) == "passed_on"
    late.join()
    window.end()


def test_a_start_waits_for_a_window_that_is_closing(window: Window) -> None:
    window.instance.close()
    held, window.instance._lock = window.instance._lock, None
    assert held is not None
    end = threading.Timer(0.5, os.close, (held,))
    end.start()
    second = Window(window.lock)
    second.start()
    end.join()
    second.end()


@pytest.mark.parametrize("where", ["window", "thread"])
def test_a_window_that_hangs_is_told(lock: Path, where: str) -> None:
    window = Window(lock)
    window.start()
    window.hangs = True
    if where == "window":
        window.serve()
    began = time.monotonic()
    assert SingleInstance(lock).begin([], answer_s=0.5) == "unanswered"
    assert time.monotonic() - began < 5
    window.end()


@POSIX
def test_the_lock_of_a_killed_window_is_taken_over(lock: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path;"
        "from desktop.core.process.single_instance import SingleInstance;"
        "instance = SingleInstance(Path(sys.argv[1]));"
        "print(instance.begin([]), flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-c", program, str(lock)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "first\n"
        left_over = Path(lock.read_text("utf-8"))
        assert left_over.is_socket()
        os.kill(killed.pid, signal.SIGKILL)
    window = Window(lock)
    window.start()
    assert not left_over.parent.exists()
    window.end()


@POSIX
def test_nobody_else_may_write_to_it(window: Window) -> None:
    path = Path(address(window))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(window.lock.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff\x00",
        b"[]",
        b'{"files": "/a.gguf", "activation_token": ""}',
        b'{"files": ["/a.gguf"]}',
        b'{"files": [], "activation_token": "\\u0000"}',
        b"[" * 100_000,
        pytest.param(b" " * (single_instance.LARGEST_MESSAGE + 1), id="too large"),
    ],
)
def test_nonsense_is_not_taken(window: Window, message: bytes) -> None:
    with Client(address(window), FAMILY) as stranger, suppress(OSError):
        stranger.send_bytes(message)
        with pytest.raises((EOFError, OSError)):
            stranger.recv_bytes()
    Client(address(window), FAMILY).close()
    assert not window.openings
    assert SingleInstance(window.lock).begin([]) == "passed_on"


def test_only_absolute_paths_are_taken(window: Window, tmp_path: Path) -> None:
    path = str(tmp_path / "a.gguf")
    assert SingleInstance(window.lock).begin(["b.gguf", "", path]) == "passed_on"
    assert window.openings == [Opening((path,))]


def test_where_nothing_can_be_locked_every_start_is_the_first(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(_: int) -> bool:
        raise OSError(95, "not supported")

    monkeypatch.setattr(single_instance, "_locked", unsupported)
    for _ in range(2):
        assert SingleInstance(lock).begin([]) == "first"


@POSIX
@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "not a folder"])
def test_what_stands_in_the_locks_place_keeps_nobody_from_starting(lock: Path, kind: str) -> None:
    lock.parent.mkdir()
    if kind == "folder":
        lock.mkdir()
    elif kind == "pipe":
        os.mkfifo(lock)
    elif kind == "link":
        lock.symlink_to(lock.parent / "elsewhere")
    else:
        lock.parent.rmdir()
        lock.parent.write_text("a file")
    assert SingleInstance(lock).begin([]) == "first"
    assert not (lock.parent / "elsewhere").exists()
