"""A chart of the weights that share a scale factor, as stored in the file and in another
precision."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.plots.chart import Axis, Card, Chart, Legend, Mark, Point, Rule, Zone
from desktop.ui.plots.scale import Scale

DASH, RING = 7, 3
"""Half the width of a dash and of a ring, in unscaled pixels."""
ROOM: Final = 0.04
"""Margin above and below the outermost values, as a share of the distance between them."""


def block_chart(state: BlockState) -> Chart:
    """Return a chart with a dash for each weight and a ring for its value in the other precision.
    Keys consist of the indexes of the block and the weight."""
    block = state.sub_block
    low, high = _ends(state)
    room = ROOM * (high - low)
    marks: list[Mark] = [Zone("x", state.weight - 0.5, state.weight + 0.5)]
    marks += [Rule("y", level, color="line", width=1) for level in _levels(state)]
    marks.append(Rule("y", 0, color="outline", width=1))
    moved = state.moved
    for weight in block:
        marks += _marks(state, weight, low, high, moved=bool(moved[weight]))
    return Chart(
        Axis("", Scale(block.start - 0.5, block.stop - 0.5), lambda x: f"{x:.0f}", shown=False),
        Axis("", Scale(low - room, high + room), lambda y: number_text(y, 3), room=60),
        tuple(marks),
        legend=tuple(_legend(state)),
        columns=True,
        least=(260, 110),
    )


def key_of(state: BlockState, weight: int) -> str:
    """Return the key of a weight's dash. The key contains the index of the block, so that dashes
    don't move when another block is shown."""
    return f"{state.block} {weight}\n"


def keys_of_worst(state: BlockState) -> tuple[str, str]:
    """Return the keys of the weight whose value in the other precision is farthest from its own."""
    key = key_of(state, state.worst)
    return key, f"{key}other"


def _levels(state: BlockState) -> list[float]:
    """Return the values that are marked: those of the other precision if there are fewer of them
    than in the file, or else those that the bits in the file can represent."""
    part = slice(state.sub_block.start, state.sub_block.stop)
    if state.other is not None:
        found = np.unique(state.other[part])
        if len(found) < len(np.unique(state.values[part])) and np.isfinite(found).all():
            return found.tolist()
    return state.levels()


def weight_of(key: str) -> int:
    return int(key.split()[1])


def _ends(state: BlockState) -> tuple[float, float]:
    """Return the smallest and the largest value to show."""
    part = slice(state.sub_block.start, state.sub_block.stop)
    shown: list[float] = [*state.values[part].tolist(), *state.original[part].tolist()]
    if state.other is not None:
        shown += state.other[part].tolist()
    shown = [value for value in (0.0, *shown, *state.levels()) if math.isfinite(value)]
    low, high = min(shown), max(shown)
    return (low, high) if low < high else (-1.0, 1.0)


def _marks(
    state: BlockState, weight: int, low: float, high: float, *, moved: bool
) -> Iterator[Mark]:
    def place(value: float) -> float:
        """Move values that aren't finite to an end of the axis."""
        return value if math.isfinite(value) else low if value < 0 else high

    key, now = key_of(state, weight), place(float(state.values[weight]))
    if moved:
        before = place(float(state.original[weight]))
        ends = sorted((before, now))
        yield Point(
            weight, before, color="bad", shape="dash", size=DASH, low=ends[0], high=ends[1],
            key=f"{key}before",
        )  # fmt: skip
    card = _card(state, weight, moved=moved)
    yield Point(weight, now, card=card, color="bit_mantissa", shape="dash", size=DASH, key=key)
    if state.other is not None and math.isfinite(there := float(state.other[weight])):
        yield Point(weight, there, color="ink", hollow=True, size=RING, key=f"{key}other")


def _card(state: BlockState, weight: int, *, moved: bool) -> Card:
    value = number_text(float(state.values[weight]), 6)
    facts = [tr("{value}, changed", value=value) if moved else value]
    if state.other is not None:
        there = number_text(float(state.other[weight]), 6)
        facts.append(tr("{there} in {other_name}", there=there, other_name=state.other_name))
    return Card(tr("Weight {weight}", weight=weight), tuple(facts))


def _legend(state: BlockState) -> Iterator[Legend]:
    block = state.sub_block
    yield Legend(tr("{type}, this file", type=state.tensor.info.type), "bit_mantissa", shape="dash")
    if state.other is not None:
        yield Legend(state.other_name, "ink", shape="disc", hollow=True)
    start, stop = block.start, block.stop - 1
    if state.levels() or state.sum is not None:
        yield Legend(tr("Weights {start} to {stop} share a scale factor", start=start, stop=stop))
    else:
        yield Legend(tr("Weights {start} to {stop}", start=start, stop=stop))
