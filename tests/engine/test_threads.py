"""Tests the thread governor on a simulated machine, so that the real load has no influence."""

from __future__ import annotations

import os
from typing import NamedTuple

import pytest

from desktop.engine.threads import OtherLoad, ThreadGovernor, usable_cores


class Machine:
    """Machine with `cores` cores, of which other programs use `taken`. A shared core slows all
    threads."""

    def __init__(self, cores: int, alone: float = 0.007) -> None:
        self.cores = cores
        self.alone = alone
        self.now = 100.0
        self.taken = 0.0
        self.since_last = 0.0

    def token(self, threads: int) -> float:
        """Return the seconds for one token and advance the clock by them."""
        seconds = self.alone * self.cores / threads
        if threads + self.taken > self.cores:
            seconds *= 3.5
        self.now += seconds
        return seconds

    def others(self) -> float:
        return self.taken


def run(machine: Machine, governor: ThreadGovernor, seconds: float) -> None:
    until = machine.now + seconds
    while machine.now < until:
        governor.tick(machine.token(governor.threads), "write")


def governor_of(machine: Machine) -> ThreadGovernor:
    return ThreadGovernor(machine.cores, machine.cores, machine.others, lambda: machine.now)


@pytest.mark.parametrize("cores", [2, 4, 8])
def test_idle_uses_all(cores: int) -> None:
    machine = Machine(cores)
    governor = governor_of(machine)
    for _ in range(100):
        run(machine, governor, 0.1)
        assert governor.threads == cores


@pytest.mark.parametrize("cores", [2, 4, 8])
def test_steps_back_within_two_seconds_and_returns(cores: int) -> None:
    machine = Machine(cores)
    governor = governor_of(machine)
    run(machine, governor, 3)
    machine.taken = 1.0
    run(machine, governor, 2)
    assert governor.threads == cores - 1
    run(machine, governor, 10)
    assert governor.threads == cores - 1
    machine.taken = 0.0
    run(machine, governor, 2)
    assert governor.threads == cores


def test_never_below_one() -> None:
    machine = Machine(2)
    governor = governor_of(machine)
    machine.taken = 2.0
    run(machine, governor, 20)
    assert governor.threads >= 1


def test_a_short_burst_changes_nothing() -> None:
    machine = Machine(2)
    governor = governor_of(machine)
    run(machine, governor, 2)
    machine.taken = 1.0
    run(machine, governor, 0.15)
    machine.taken = 0.0
    run(machine, governor, 2)
    assert governor.threads == 2


def test_a_step_that_does_not_help_is_taken_back() -> None:
    """Other programs are busy, but not on the engine's cores: the machine has four cores, and the
    governor counts two."""
    machine = Machine(2)
    machine.cores = 4
    governor = ThreadGovernor(2, 2, machine.others, lambda: machine.now)
    machine.taken = 1.0
    run(machine, governor, 1.5)
    assert governor.threads == 2
    used: list[int] = []
    for _ in range(100):
        run(machine, governor, 0.1)
        used.append(governor.threads)
    assert used.count(2) > 80


def test_a_slow_model_is_judged_by_whole_tokens() -> None:
    machine = Machine(2, alone=0.4)
    governor = governor_of(machine)
    machine.taken = 1.0
    run(machine, governor, 12)
    assert governor.threads == 1


def test_short_answers_find_out_too() -> None:
    """Prompts and answers take less than half a second each, as in a brisk conversation."""
    machine = Machine(2)
    governor = governor_of(machine)
    machine.taken = 1.0
    for _ in range(6):
        governor.tick(machine.token(governor.threads) / 20, "read")
        run(machine, governor, 0.4)
    assert governor.threads == 1


def test_short_answers_do_not_get_stuck_on_too_few() -> None:
    """The governor tries fewer threads while reading and writing alternate. That doesn't help, so
    it must go back to two threads."""
    machine = Machine(2)
    machine.cores = 4
    governor = ThreadGovernor(2, 2, machine.others, lambda: machine.now)
    machine.taken = 1.0
    used: list[int] = []
    for _ in range(60):
        governor.tick(machine.token(governor.threads) / 20, "read")
        run(machine, governor, 0.45)
        used.append(governor.threads)
    assert used.count(2) > 45


def test_reading_is_not_compared_with_writing() -> None:
    """Prompts are read twenty times as fast as answers are written; that difference is no reason to
    keep a thread count."""
    machine = Machine(2)
    machine.cores = 4
    governor = ThreadGovernor(2, 2, machine.others, lambda: machine.now)
    run(machine, governor, 1)
    machine.taken = 1.0
    while governor.threads == 2:
        governor.tick(machine.token(2), "write")
    for _ in range(400):
        governor.tick(machine.token(governor.threads) / 20, "read")
    run(machine, governor, 1)
    assert governor.threads == 2


def test_what_others_did_between_requests_counts_for_nothing() -> None:
    """Another program works only while this one is idle, as when two programs take turns."""
    machine = Machine(2)
    governor = ThreadGovernor(2, 2, lambda: machine.since_last, lambda: machine.now)
    for _ in range(10):
        machine.now += 3.0  # the other program's turn: it kept both cores busy
        machine.since_last = 1.9
        governor.begin()
        machine.since_last = 0.0
        governor.tick(machine.token(2) / 20, "read")
        run(machine, governor, 0.5)
        assert governor.threads == 2


class Times(NamedTuple):
    user: float
    idle: float
    iowait: float = 0.0
    guest: float = 0.0


def test_other_load_does_not_count_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 1.5 busy cores over two seconds, this process used slightly more than one."""
    readings = iter([(0.0, Times(10, 5), 1.0), (2.0, Times(13, 6, guest=0.0), 3.2)])
    now: list[tuple[float, Times, float]] = []

    def times() -> Times:
        now[:] = [next(readings)]
        return now[0][1]

    monkeypatch.setattr("psutil.cpu_times", times)
    monkeypatch.setattr("time.monotonic", lambda: now[0][0])
    monkeypatch.setattr("time.process_time", lambda: now[0][2])
    load = OtherLoad()
    assert load() == pytest.approx((3 - 2.2) / 2)


def test_usable_cores_are_no_more_than_the_system_has() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
