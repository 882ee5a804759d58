"""A chart with a bar for the memory that a model needs in each precision, and lines for the memory
of this laptop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop.core.i18n import tr
from desktop.core.memory.fit import Machine, Verdict
from desktop.core.numbers.units import size_on_axis
from desktop.ui.panes.quantization.memory.rows import (
    GIGA,
    MEGA,
    MemoryRow,
    MemoryView,
    amount,
    facts_of,
    with_unit,
)
from desktop.ui.plots.chart import Card, Chart, Legend, Rule
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.verdicts import FITS

IN_SIGHT: Final = 0.35
"""If the largest bar is shorter than this share of the laptop's memory, the axis ends before the
line for the total memory."""
SIGNS: Final[Mapping[Verdict, str]] = {"fits": "✓", "slow": "!", "too_large": "✕"}
MEASURED: Final = 0.4
"""Half the height of the line that marks the measured memory, as a share of the height of a row."""


def memory_chart(found: MemoryView, selected: int) -> Chart:
    """Return a chart with a bar for each row and its verdict at the right end. Estimates are
    hatched."""
    end = axis_end(found)
    unit = unit_of(end)
    chart = rows_chart(
        [_row(found, row, unit) for row in found.rows],
        machine_lines(found.machine),
        told=size_on_axis,
        most=end,
        chosen=selected,
    )
    legend = [*_legend(found, selected, unit)]
    if any(row.rule is not None for row in found.rows):
        legend.append(Legend(tr("Rule of thumb"), "ink", dashed=True))
    measured = [
        Rule("x", row.measured, within=(-number - MEASURED, -number + MEASURED))
        for number, row in enumerate(found.rows)
        if row.measured is not None
    ]
    marks = (*chart.marks, *measured)
    return replace(chart, marks=marks, legend=tuple(legend))


def machine_lines(machine: Machine) -> list[Reference]:
    lines = [
        (tr("Free memory"), machine.memory_free, True),
        (tr("Memory"), machine.memory_total, False),
    ]
    if machine.cards:
        lines.insert(0, (tr("Free GPU memory"), machine.card_free, True))
    return [
        Reference(f"{name} {with_unit(size, GIGA)}", size, dashed) for name, size, dashed in lines
    ]


def axis_end(found: MemoryView) -> int:
    """Return the number of bytes at the right end of the axis. The axis cuts off bars so far beyond
    the laptop's memory that the other bars would be slivers. It includes the line for the total
    memory unless all bars would then be slivers."""
    totals = [row.need.total for row in found.rows]
    largest, smallest = max(totals), min(totals)
    memory = found.machine.memory_total
    end = max(1.06 * largest, 1.08 * memory if largest > IN_SIGHT * memory else 0)
    return max(1, round(min(end, max(1.2 * memory, 2.5 * smallest, 0.25 * largest))))


def unit_of(end: int) -> int:
    """Return the unit, in bytes, for the figures of a chart whose axis ends at `end`."""
    return GIGA if end >= GIGA else MEGA


def _row(found: MemoryView, row: MemoryRow, unit: int) -> BarRow:
    need, exact = row.need, found.exact
    pieces = (
        BarPiece(
            "weights", need.weights, "accent", amount(need.weights, unit), estimated=not exact
        ),
        BarPiece("cache", need.kv_cache, "bit_mantissa", estimated=not exact),
        BarPiece("compute", need.compute, "bit_sign", estimated=True),
    )
    text = with_unit(need.total, unit)
    if row.measured is not None:
        text = tr(
            "{total}, measured {measured}", total=text, measured=with_unit(row.measured, unit)
        )
    return BarRow(
        row.name,
        pieces,
        text,
        Card(f"{row.name}, {row.caption}", facts_of(row, unit)),
        line=row.rule,
        note=row.caption,
        end=f"{SIGNS[row.fit.verdict]} {row.words}",
        end_color=FITS[row.fit.verdict][2],
    )


def _legend(found: MemoryView, selected: int, unit: int) -> list[Legend]:
    """Return the legend, with the numbers of the selected row."""
    need = found.rows[selected].need
    guess = "" if found.exact else tr(", estimated")
    cache = tr(
        "{kv_cache} at {context_length:,} tokens",
        kv_cache=with_unit(need.kv_cache, unit),
        context_length=found.context_length,
    )
    space = tr("Compute buffer, {compute}, estimated", compute=with_unit(need.compute, unit))
    return [
        Legend(tr("Weights{guess}", guess=guess), "accent", not found.exact),
        Legend(
            tr("KV cache, {cache}{guess}", cache=cache, guess=guess),
            "bit_mantissa",
            not found.exact,
        ),
        Legend(space, "bit_sign", hatched=True),
    ]
