"""Tests where and when garbage is collected while a window is open."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.process import heap
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


def test_memory_is_returned_in_a_later_turn_than_a_full_collection(
    collector: GarbageCollector,
    idle: list[bool],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    turns: list[tuple[str, int]] = []
    turn = 0

    def collected(phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == 2:
            turns.append(("collected", turn))

    def next_turn() -> None:
        nonlocal turn
        turn += 1

    monkeypatch.setattr(heap, "trim", lambda: turns.append(("trimmed", turn)))
    collector._timer.timeout.connect(next_turn)
    gc.callbacks.append(collected)
    try:
        idle.append(True)
        qtbot.waitUntil(lambda: [name for name, _ in turns].count("trimmed") == 2)
    finally:
        gc.callbacks.remove(collected)
    full = next(at for name, at in turns if name == "collected")
    assert next(at for name, at in turns if name == "trimmed" and at >= full) == full + 1


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
