"""Tests the displayed speed of a download, which is averaged over the last few seconds and unknown
at first."""

from __future__ import annotations

import pytest

from desktop.hub.download import rate
from desktop.hub.download.rate import Rate


class Clock:
    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(rate, "time", clock)
    return clock


def pass_time(clock: Clock, speed: Rate, seconds: float, bytes_per_s: int) -> float | None:
    said = None
    for _ in range(round(seconds * 10)):
        clock.now += 0.1
        speed.add(bytes_per_s // 10)
        said = speed.bytes_per_s()
    return said


def test_it_follows_the_last_seconds(clock: Clock) -> None:
    speed = Rate()
    assert pass_time(clock, speed, 0.4, 1000) is None
    assert pass_time(clock, speed, 10, 1000) == pytest.approx(1000)
    assert pass_time(clock, speed, 6, 5000) == pytest.approx(5000)


def test_a_wait_does_not_count(clock: Clock) -> None:
    speed = Rate()
    pass_time(clock, speed, 3, 1000)
    clock.now += 60
    speed.restart()
    assert speed.bytes_per_s() is None
    assert pass_time(clock, speed, 1, 1000) == pytest.approx(1000)


def test_a_connection_that_brings_nothing_gets_slow(clock: Clock) -> None:
    speed = Rate()
    pass_time(clock, speed, 3, 1000)
    assert pass_time(clock, speed, 10, 0) == 0


def test_a_minute_in_which_the_machine_slept_is_not_counted(clock: Clock) -> None:
    speed = Rate()
    assert pass_time(clock, speed, 3, 1000) == pytest.approx(1000)
    clock.now += 60
    assert pass_time(clock, speed, 0.3, 1000) is None, "not 60 bytes/s, and hours to go"
    assert pass_time(clock, speed, 1, 1000) == pytest.approx(1000)
