"""Draws what rounding makes of a few numbers of a matrix, with its largest channel kept apart and
with it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from desktop.core.i18n import tr
from desktop.core.quantization.outliers import OneOutlier
from desktop.core.quantization.schemes import INTEGERS, Scheme
from desktop.ui.figures.ruler import HANDLE, Ruler, ruler_parts
from desktop.ui.panes.quantization.activations.scheme_words import kind_words
from desktop.ui.plots.diagram import EMPTY, Diagram, Dot, Line, Part, Words

WIDTH, HEIGHT, COLUMN, LINEAR, BEYOND = 840.0, 110.0, 430.0, 325.0, 85.0
"""Size of the diagram, the distance between its columns, the width of the axis on which the other
numbers are, and that of the part beside it, where the outlier is on a log scale."""
SPAN: Final = LINEAR + BEYOND
EDGE: Final = 2.0
"""End of the linear part of the axis, as a multiple of the largest of the other numbers, none of
which is rounded to more than that."""
FARTHEST: Final = 200.0
"""End of the logarithmic part, in the same unit."""
NUMBERS_Y, RADIUS = 32.0, 5.0


@dataclass(frozen=True)
class OutlierAxis:
    """An axis with the other numbers in its linear part, and the outlier to the right of it or, if
    it's negative, to the left. `unit` is the largest magnitude of the others."""

    unit: float
    sign: int

    def x(self, value: float, left: float = 0.0) -> float:
        """Return the position of a number, in units of the diagram."""
        share = self.sign * value / self.unit
        if abs(share) <= EDGE:
            place = (share + EDGE) / (2 * EDGE) * LINEAR
        else:
            way = min(math.log(abs(share) / EDGE) / math.log(FARTHEST / EDGE), 1.0)
            place = LINEAR + way * BEYOND if share > 0 else 0.0
        return left + self.turned(place)

    def turned(self, place: float) -> float:
        """Return a distance from the side that is opposite the outlier as one from the left."""
        return place if self.sign > 0 else SPAN - place

    def size(self, x: float) -> float:
        """Return the magnitude of the outlier at a position in the right column."""
        place = self.turned(x - COLUMN)
        if place <= LINEAR:
            return max(place / LINEAR * 2 * EDGE - EDGE, 0.0) * self.unit
        way = min((place - LINEAR) / BEYOND, 1.0)
        return EDGE * (FARTHEST / EDGE) ** way * self.unit


def axis_of(outlier: OneOutlier) -> OutlierAxis:
    numbers = outlier.rounded(Scheme("INT8", "absmax", "row"), None).numbers
    return OutlierAxis(max(map(abs, numbers), default=0.0) or 1.0, outlier.sign)


def outlier_diagram(outlier: OneOutlier, scheme: Scheme, size: float, sentence: str) -> Diagram:
    """Return the diagram for numbers that are rounded by a scheme, or by the integer format with as
    many bits if its steps aren't even, with the outlier's largest magnitude at `size`."""
    if not outlier.drawn:
        return EMPTY
    parts = tuple(_parts(outlier, axis_of(outlier), scheme, size))
    return Diagram(WIDTH, HEIGHT, parts, sentence, HANDLE)


def _parts(outlier: OneOutlier, axis: OutlierAxis, scheme: Scheme, size: float) -> Iterator[Part]:
    channel, bits = outlier.channel, scheme.own_bits
    name = next(each for each, width in INTEGERS.items() if width == bits)
    drawn = replace(scheme, format=name)
    kind = kind_words(drawn)
    heads = (
        tr("{format}: channel {channel:,} kept apart", format=kind, channel=channel),
        tr("{format}: channel {channel:,} with the others", format=kind, channel=channel),
    )
    for column, head in enumerate(heads):
        left, with_it = column * COLUMN, bool(column)
        found = outlier.rounded(drawn, size if with_it else None)
        key = f"{bits} {column}"
        ruler = Ruler(
            key,
            head,
            NUMBERS_Y,
            found.numbers,
            found.kept,
            found.step,
            found.levels,
            lambda value, left=left: axis.x(value, left),
            (-EDGE * axis.unit, EDGE * axis.unit),
            axis.sign * size if with_it else None,
            handle=True,
        )
        yield from ruler_parts(ruler)
        if with_it:
            yield from _beyond(key, axis, left, ruler.below)
        else:
            yield from _apart(key, axis.x(axis.sign * outlier.size, left), NUMBERS_Y, axis.sign)
        if found.step is None:
            text = tr("Each number has its own scale or shares one with its block")
            x, below = left + axis.turned(LINEAR / 2), ruler.below + 17
            yield Words(f"{key} own", x, below, text, "ink3", "count", 0.5)


def _beyond(key: str, axis: OutlierAxis, left: float, y: float) -> Iterator[Part]:
    """Yield the part of the axis that is logarithmic, and a break before it."""
    start, end = left + axis.turned(LINEAR + 8), left + axis.turned(SPAN)
    yield Line(f"{key} beyond", start, y, end, y, "line")
    for place in (2, 6):
        x = left + axis.turned(LINEAR + place)
        yield Line(f"{key} break {place}", x - 2, y + 5, x + 2, y - 5, "outline")
    align = 1.0 if axis.sign > 0 else 0.0
    yield Words(f"{key} log", end, y + 17, tr("log scale"), "ink3", "count", align)


def _apart(key: str, x: float, y: float, sign: int) -> Iterator[Part]:
    """Yield the outlier in full precision. Its words extend toward the other numbers, so that they
    have room in every language."""
    yield Dot(f"{key} apart", x, y, RADIUS, "warn", told=tr("The outlier, in full precision"))
    align = 1.0 if sign > 0 else 0.0
    outside = x + sign * RADIUS
    yield Words(f"{key} exact", outside, y + 18, tr("not rounded"), "warn", "caption", align)
