"""What the memory chart measures against: lines for what this laptop has, and an axis for both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.fit import Machine
from desktop.core.words import tr
from desktop.ui.panes.quantization.memory_rows import MemoryView

IN_SIGHT: Final = 0.35
"""Where the largest bar reaches less than this part of the memory, the lines stand outside."""


@dataclass(frozen=True)
class Line:
    name: str
    bytes: int
    dashed: bool


def machine_lines(machine: Machine) -> tuple[Line, ...]:
    lines = [
        Line(tr("free now"), machine.memory_free, True),
        Line(tr("memory"), machine.memory_total, False),
    ]
    if machine.cards:
        lines.insert(0, Line(tr("GPU memory, free"), machine.card_free, True))
    return tuple(lines)


def axis_end(found: MemoryView) -> int:
    """Bytes at the right end. All bars are in sight, but for those so far beyond the memory that
    the others would be slivers; the memory is, unless all bars are slivers beside it."""
    totals = [row.need.total for row in found.rows]
    largest, smallest = max(totals), min(totals)
    memory = found.machine.memory_total
    end = max(1.06 * largest, 1.08 * memory if largest > IN_SIGHT * memory else 0)
    return max(1, round(min(end, max(1.2 * memory, 2.5 * smallest, 0.25 * largest))))
