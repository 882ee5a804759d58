"""The thread governor, on a simulated machine, so that nothing rests on this one's load."""

from __future__ import annotations

import time

import pytest

from desktop.engine.threads import OtherLoad, ThreadGovernor, usable_cores


class Machine:
    """`cores` cores, of which others keep `taken` busy. A core that is shared holds up all."""

    def __init__(self, cores: int, alone: float = 0.007) -> None:
        self.cores = cores
        self.alone = alone
        self.now = 100.0
        self.taken = 0.0

    def token(self, threads: int) -> float:
        """Seconds for one token; and the clock goes on by them."""
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
        governor.tick(machine.token(governor.threads))


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
    """Others are busy, but not where we compute (as with more cores than are counted)."""
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


def test_other_load_does_not_count_this_process() -> None:
    load = OtherLoad()
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        pass
    own_included = load()
    assert own_included < 1.6  # two cores at most: this loop kept one of them busy


def test_usable_cores() -> None:
    assert 1 <= usable_cores() <= 4096
