"""A chart of horizontal bars, each with its name on the left and its value just beyond it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.numbers.number_text import number_text
from desktop.ui.plots.chart import Axis, Bar, Card, Chart, Legend, Mark, Name, Rule, Zone
from desktop.ui.plots.scale import Scale

APART: Final = 0.8
"""The gap between groups of rows, as a share of a row's height."""
LEAST_WIDTH, AROUND, LINE, LARGEST = 400, 32, 20, 84
"""In unscaled pixels: a chart's minimum width, the space above and below its rows, the height of a
line of text there, and the maximum height of a row."""


@dataclass(frozen=True)
class _Kind:
    """The minimum height of a row, and the share of the row that the bar takes."""

    least: int
    share: float


ALONE, JOINED = _Kind(22, 0.56), _Kind(20, 0.8)
"""Rows of one bar each, and rows in groups, whose bars are closer together."""


@dataclass(frozen=True)
class BarPiece:
    """A part of a bar, which starts where the previous one ends. `inside` is the text on it."""

    name: str
    value: float
    color: str = "accent"
    inside: str = ""
    outlined: bool = False
    estimated: bool = False


@dataclass(frozen=True)
class BarRow:
    """A row with a bar.

    `text` is shown just beyond the bar, and `told` is the row's card, or a sentence from which the
    card is made. `low` and `high` are the ends of an interval around the value. `line` is a value
    to compare the bar with, shown as a dashed line. A `joined` row belongs to the one above. `note`
    follows the name, and `end` is shown at the right end of the row.
    """

    name: str
    pieces: tuple[BarPiece, ...]
    text: str
    told: str | Card
    low: float | None = None
    high: float | None = None
    line: float | None = None
    joined: bool = False
    note: str = ""
    end: str = ""
    end_color: str = "ink"

    @property
    def value(self) -> float:
        return sum(piece.value for piece in self.pieces)


@dataclass(frozen=True)
class Reference:
    """A value to compare all rows with, shown as a line, which is dashed if the value wasn't
    measured."""

    name: str
    value: float
    dashed: bool = False


def rows_chart(
    rows: Sequence[BarRow],
    references: Sequence[Reference] = (),
    *,
    title: str = "",
    told: Callable[[float], str] = number_text,
    most: float | None = None,
    estimated: bool = False,
    chosen: int | None = None,
    sentence: str = "",
) -> Chart:
    """Return a chart of bars that start at 0.

    `title` says what the bars measure, and `told` formats a value. `most` is the value at the right
    end; by default, it is the largest value in the chart. `chosen` is the index of the selected
    row. If the pieces have different names, the chart has a legend.
    """
    kind = JOINED if any(row.joined for row in rows) else ALONE
    places = list(_places(rows, kind))
    high = max(places, default=0.0) + 0.5
    marks: list[Mark] = []
    if chosen is not None:
        marks.append(Zone("y", -places[chosen] - 0.5, -places[chosen] + 0.5))
    for number, (row, place) in enumerate(zip(rows, places, strict=True)):
        marks += _marks(f"{number} {row.name}", row, -place, kind.share, estimated)
    marks += [Rule("x", each.value, each.name, each.dashed) for each in references]
    legend = tuple(_legend(rows, estimated))
    around = AROUND + LINE * (bool(title) + bool(legend) + bool(references))
    return Chart(
        Axis(title, Scale(0, most or _longest(rows, references)), told),
        Axis(
            "",
            Scale(-high, 0.5),
            names=tuple(_names(rows, places)),
            ends=tuple(_ends(rows, places)),
        ),
        tuple(marks),
        legend=legend,
        sentence=sentence,
        zooms=False,
        least=(LEAST_WIDTH, around + round(kind.least * (high + 0.5))),
        highest=around + round(LARGEST * (high + 0.5)),
    )


def _places(rows: Sequence[BarRow], kind: _Kind) -> Iterator[float]:
    """Yield the position of each row, in row heights from the top, including the gaps between
    groups."""
    at = 0.0
    for number, row in enumerate(rows):
        if number:
            at += 1 + (APART if kind is JOINED and not row.joined else 0)
        yield at


def _marks(group: str, row: BarRow, at: float, share: float, estimated: bool) -> Iterator[Mark]:
    start = 0.0
    card = row.told if isinstance(row.told, Card) else Card.of(row.told)
    for number, piece in enumerate(row.pieces):
        first, last = number == 0, number == len(row.pieces) - 1
        yield Bar(
            at,
            start + piece.value,
            start,
            share,
            row.text if last else "",
            card if first else None,
            piece.color,
            estimated or piece.estimated,
            row.low if last else None,
            row.high if last else None,
            across=True,
            inside=piece.inside,
            outlined=piece.outlined,
            key=f"{group}\n{piece.name}",
        )
        start += piece.value
    if row.line is not None:
        yield Rule("x", row.line, dashed=True, within=(at - 0.5, at + 0.5))


def _names(rows: Sequence[BarRow], places: Sequence[float]) -> Iterator[Name]:
    """Yield one name for each group, in its middle."""
    for number, row in enumerate(rows):
        if row.joined:
            continue
        last = number
        while last + 1 < len(rows) and rows[last + 1].joined:
            last += 1
        yield Name(-(places[number] + places[last]) / 2, row.name, strong=True, note=row.note)


def _ends(rows: Sequence[BarRow], places: Sequence[float]) -> Iterator[Name]:
    for row, place in zip(rows, places, strict=True):
        if row.end:
            yield Name(-place, row.end, color=row.end_color)


def _legend(rows: Sequence[BarRow], estimated: bool) -> list[Legend]:
    """Return the legend, or an empty list if there is at most one kind of piece."""
    pieces = (piece for row in rows for piece in row.pieces if not piece.outlined)
    found = {piece.name: piece for piece in pieces}
    if len(found) < 2:
        return []
    return [
        Legend(name, piece.color, estimated or piece.estimated) for name, piece in found.items()
    ]


def _longest(rows: Sequence[BarRow], references: Sequence[Reference]) -> float:
    values = [end for row in rows for end in (row.value, row.high or 0.0, row.line or 0.0)]
    values += [each.value for each in references]
    return max((value for value in values if 0 < value < math.inf), default=1.0)
