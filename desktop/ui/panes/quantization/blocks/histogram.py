"""A histogram of the values in a tensor, with one value marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isnan
from typing import Final

from desktop.core.i18n import counted, tr, written
from desktop.core.messages import TensorFigures
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import percent
from desktop.ui.plots.chart import Axis, Bar, Card, Chart, Rule
from desktop.ui.plots.scale import Scale

BINS: Final = 61
"""An odd number, so that the middle bin is around 0."""
GAP = 0.12
"""Space between bars, as a share of their width."""
MOST: Final = 0.9
"""The minimum share of the weights that the range in the headline covers, unless even all bars
cover less."""


def bins(figures: TensorFigures) -> list[tuple[float, float, int]]:
    """Return the lower end, the upper end, and the count of each bar, including the two bars for
    values beyond the axis."""
    width = 2 * figures.edge / len(figures.counts)
    edges = [-figures.edge + width * number for number in range(len(figures.counts) + 1)]
    inside = list(zip(edges, edges[1:], figures.counts, strict=False))
    first, last = (figures.minimum, edges[0]), (edges[-1], figures.maximum)
    return [(*first, figures.below), *inside, (*last, figures.above)]


def headline(figures: TensorFigures) -> str:
    """Return a headline with the smallest range around 0, in whole bars, that contains most of the
    weights."""
    counts, middle = figures.counts, len(figures.counts) // 2
    total = max(sum(counts) + figures.below + figures.above, 1)
    inside = [sum(counts[middle - bars : middle + bars + 1]) / total for bars in range(middle + 1)]
    bars = next((at for at, share in enumerate(inside) if share >= MOST), middle)
    edge = figures.edge * (2 * bars + 1) / len(counts)
    return tr(
        "{share} of the weights lie between {low} and {high}",
        share=percent(inside[bars]),
        low=number_text(-edge, 3),
        high=number_text(edge, 3),
    )


def histogram(figures: TensorFigures) -> Chart:
    """Return a chart with a bar for each bin, and one at each end for the values beyond the
    axis."""
    width = 2 * figures.edge / len(figures.counts)
    most = max(figures.below, *figures.counts, figures.above, 1)
    end = figures.edge + width
    return Chart(
        Axis("", Scale(-end, end), lambda value: number_text(value, 3)),
        Axis("", Scale(0, most), lambda count: written(count, ",.0f"), shown=False),
        tuple(_bars(figures, width)),
        sentence=tr(
            "Histogram of the weights from {edge} to {edge_2}",
            edge=number_text(-figures.edge),
            edge_2=number_text(figures.edge),
        ),
        least=(160, 90),
    )


def marked(chart: Chart, value: float | None) -> Chart:
    """Return a histogram with a value marked. A value beyond the axis is marked at the end of the
    axis; NaN and None aren't marked."""
    bars = tuple(mark for mark in chart.marks if not isinstance(mark, Rule))
    if value is None or isnan(value):
        return replace(chart, marks=bars)
    scale = chart.x.scale
    place = min(max(value, scale.low), scale.high)
    return replace(
        chart, marks=(*bars, Rule("x", place, tr("This weight"), color="accent", key="marked"))
    )


def _bars(figures: TensorFigures, width: float) -> Iterator[Bar]:
    found = bins(figures)
    for number, (low, high, count) in enumerate(found):
        beyond = number in (0, len(found) - 1)
        yield Bar(
            -figures.edge + (number - 0.5) * width,
            count,
            thick=width * (1 - GAP),
            card=_card(low, high, count),
            color="ink3" if beyond else "outline",
            key=f"bin {number}",
        )


def _card(low: float, high: float, count: int) -> Card:
    if low > high:  # a bar at an end of the axis that no value reaches
        return Card(
            tr("No weights lie beyond {edge}", edge=number_text(max(low, high, key=abs), 3))
        )
    return Card.of(
        counted(
            count,
            "{low} to {high}: {count:,} weight",
            "{low} to {high}: {count:,} weights",
            low=number_text(low, 3),
            high=number_text(high, 3),
            count=count,
        )
    )
