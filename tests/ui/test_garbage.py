"""Tests where and when garbage is collected while a window is open."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.shell import garbage
from desktop.ui.shell.garbage import GarbageCollector


class Cycle:
    """An object that only a garbage collection can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def idle() -> list[bool]:
    """Whether the window is idle; an empty list says that it is busy."""
    return []


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch, idle: list[bool]) -> Iterator[GarbageCollector]:
    monkeypatch.setattr(garbage, "LOOK_EVERY_MS", 5)
    monkeypatch.setattr(garbage, "FULL_EVERY_LOOKS", 30)
    gc.enable()
    made = GarbageCollector(lambda: bool(idle))
    yield made
    made.stop()
    assert gc.isenabled(), "Python must collect garbage again"


def litter(count: int) -> list[int]:
    """Leave garbage behind in another thread. Returns a list that will get the identifier of the
    thread in which each object is freed."""
    freed_in: list[int] = []

    def work() -> None:
        for _ in range(count):
            weakref.finalize(Cycle(), lambda: freed_in.append(threading.get_ident()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return freed_in


def test_garbage_of_another_thread_is_freed_in_the_windows(
    collector: GarbageCollector, qtbot: QtBot
) -> None:
    freed_in = litter(5000)
    assert not freed_in, "the other thread collected garbage"
    qtbot.waitUntil(lambda: len(freed_in) == 5000)
    assert set(freed_in) == {threading.get_ident()}


def test_the_oldest_garbage_waits_until_the_window_is_idle(
    collector: GarbageCollector, idle: list[bool], qtbot: QtBot
) -> None:
    old = Cycle()
    freed: list[bool] = []
    weakref.finalize(old, lambda: freed.append(bool(idle)))
    gc.collect()  # `old` survives, so only a full collection will look at it again
    del old
    looks = collector._looks
    qtbot.waitUntil(lambda: collector._looks > looks + 2 * garbage.FULL_EVERY_LOOKS)
    assert not freed
    idle.append(True)
    qtbot.waitUntil(lambda: bool(freed))
    assert freed == [True]
