"""Checks whether a model fits in a machine's main memory and graphics card memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.core.i18n import marked, tr
from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.messages import Device
from desktop.core.numbers.units import size_text

Verdict = Literal["fits", "slow", "too_large"]
VERDICT_WORDS: Final[Mapping[Verdict, str]] = {
    "fits": marked("fits"),
    "slow": marked("may be slow"),
    "too_large": marked("won't fit"),
}

SPARE: Final = 0.9
"""Share of the free memory that a model may use. The rest is a margin, since the need is only an
estimate and the free memory varies."""
SYSTEM_BYTES: Final = 2_000_000_000
"""Approximate memory that an operating system and an empty desktop use."""
SLOW_READ: Final = 8_000_000_000
"""Bytes of weights per token above which a processor counts as slow. Two channels of DDR4-3200
transfer at most 51.2 GB/s. At this limit, a processor generates about six tokens per second, which
is about reading speed."""


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine's memory in bytes, and its devices.

    `memory_free` is the memory currently available to programs. `devices` are those that llama.cpp
    lists (ListDevices).
    """

    memory_total: int
    memory_free: int
    devices: tuple[Device, ...] = ()

    @property
    def cards(self) -> tuple[Device, ...]:
        """Graphics cards with dedicated memory.

        Integrated graphics and Apple's GPUs, which llama.cpp calls GPUs, share the main memory and
        aren't included.
        """
        return tuple(
            device
            for device in self.devices
            if device.kind == "gpu" and not device.name.upper().startswith(("MTL", "METAL"))
        )

    @property
    def card_free(self) -> int:
        return sum(card.memory_free for card in self.cards)

    @property
    def card_total(self) -> int:
        return sum(card.memory_total for card in self.cards)


@dataclass(frozen=True, slots=True)
class Fit:
    """The result of checking whether a model fits.

    `reason` is a sentence for the user. `in_memory` and `on_card` are estimates in bytes. `read` is
    the bytes of weights that the processor reads for each token, if that makes the model slow.
    """

    verdict: Verdict
    reason: str
    in_memory: int
    on_card: int
    need: MemoryEstimate
    read: int = 0


def fit(need: MemoryEstimate, machine: Machine, *, active_share: float = 1.0) -> Fit:
    """Check whether a model fits on a machine.

    If the whole model fits on the graphics card, it goes there. If it doesn't, as much as fits goes
    on the card, and the rest goes in main memory. `active_share` is the share of the weights that
    each token uses.
    """
    if need.total <= SPARE * machine.card_free:
        said = tr(
            "Fits on the graphics card: it needs about {total} of the card's memory.",
            total=size_text(need.total),
        )
        return Fit("fits", said, 0, need.total, need)
    on_card = _part_on_card(need, machine)
    in_memory = need.total - on_card
    verdict, said = _in_memory(in_memory, machine)
    if verdict != "fits":
        return Fit(verdict, said, in_memory, on_card, need)
    read = round(need.weights * active_share * in_memory / need.total)
    if read > SLOW_READ:
        said = tr(
            "Fits, but the processor must read about {read} of weights for each token, which "
            "limits most computers to a few tokens per second.",
            read=size_text(read),
        )
        return Fit("slow", said, in_memory, on_card, need, read)
    return Fit("fits", said, in_memory, on_card, need)


def fit_together(needs: Sequence[MemoryEstimate], machine: Machine) -> bool:
    """Return True if several models fit at the same time, all of them in main memory or all of them
    on the graphics card."""
    room = max(machine.memory_free, machine.card_free)
    return sum(need.total for need in needs) <= SPARE * room


def _part_on_card(need: MemoryEstimate, machine: Machine) -> int:
    """Return the bytes that go on the graphics card.

    The compute buffer comes first: if it doesn't fit, nothing goes on the card. If it fits, as much
    of the weights and the KV cache as possible follows.
    """
    room = round(SPARE * machine.card_free) - need.compute
    return max(0, min(room, need.weights + need.kv_cache)) + need.compute if room > 0 else 0


def _in_memory(need: int, machine: Machine) -> tuple[Verdict, str]:
    size, free = size_text(need), size_text(machine.memory_free)
    if need <= SPARE * machine.memory_free:
        return "fits", tr(
            "Fits: it needs about {size} of memory, and {free} is free.", size=size, free=free
        )
    if need <= machine.memory_total - SYSTEM_BYTES:
        return "slow", (
            tr(
                "Needs about {size} of memory, and only {free} is free: close other programs "
                "first, or the model may be slow.",
                size=size,
                free=free,
            )
        )
    return "too_large", (
        tr(
            "Needs about {size} of memory, more than this laptop can provide: it has "
            "{memory_total}, some of which the system needs.",
            size=size,
            memory_total=size_text(machine.memory_total),
        )
    )
