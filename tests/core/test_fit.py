"""Tests the estimate of whether a model fits on a machine, fits but may be slow, or doesn't fit."""

from __future__ import annotations

import pytest

from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.memory.fit import Machine, fit
from desktop.core.messages import Device

GB = 1_000_000_000
SEVEN_BILLION = MemoryEstimate(4 * GB, GB // 2, GB // 4)


def card(free: float, name: str = "CUDA0", kind: str = "gpu") -> Device:
    return Device(name, "A card", kind, int(free * GB), 24 * GB)  # type: ignore[arg-type]


def laptop(free: float, total: float, *devices: Device) -> Machine:
    return Machine(int(total * GB), int(free * GB), devices)


@pytest.mark.parametrize(
    ("free", "total", "verdict"),
    [(12, 16, "fits"), (5, 16, "slow"), (3, 8, "slow"), (3, 4, "too_large"), (0, 0, "too_large")],
)
def test_without_a_card(free: float, total: float, verdict: str) -> None:
    found = fit(SEVEN_BILLION, laptop(free, total))
    assert found.verdict == verdict
    assert (found.in_memory, found.on_card) == (SEVEN_BILLION.total, 0)


def test_all_of_it_on_the_card() -> None:
    found = fit(SEVEN_BILLION, laptop(1, 4, card(8)))
    assert found.verdict == "fits"
    assert (found.in_memory, found.on_card) == (0, SEVEN_BILLION.total)
    assert "graphics card" in found.reason


def test_a_part_of_it_on_the_card() -> None:
    found = fit(SEVEN_BILLION, laptop(6, 8, card(3)))
    assert found.verdict == "fits"
    assert found.on_card == pytest.approx(2.7 * GB, rel=0.01)
    assert found.in_memory + found.on_card == SEVEN_BILLION.total


@pytest.mark.parametrize("device", [card(20, "MTL0"), card(20, "Vulkan0", "igpu")])
def test_what_shares_the_main_memory_adds_none(device: Device) -> None:
    assert fit(SEVEN_BILLION, laptop(3, 4, device)).verdict == "too_large"


def test_a_processor_that_reads_much_for_each_token_is_slow() -> None:
    large = MemoryEstimate(18 * GB, GB, GB)
    assert fit(large, laptop(30, 32)).verdict == "slow"
    assert "each token" in fit(large, laptop(30, 32)).reason
    assert fit(large, laptop(30, 32), active_share=0.1).verdict == "fits"
    assert fit(large, laptop(30, 32, card(24))).verdict == "fits"
