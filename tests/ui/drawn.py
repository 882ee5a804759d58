"""Reads a chart's contents from its description."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.plots.chart import Band, Bar, Chart, Line, Point, Rule
from desktop.ui.plots.interactive_plot import Plot


@dataclass(frozen=True)
class DrawnRow:
    """A horizontal bar of one or more pieces."""

    name: str
    pieces: tuple[Bar, ...]
    line: float | None

    @property
    def value(self) -> float:
        return self.pieces[-1].end

    @property
    def joined(self) -> bool:
        """True if the row is joined to the one above."""
        return not self.name

    @property
    def text(self) -> str:
        return self.pieces[-1].text

    @property
    def low(self) -> float | None:
        return self.pieces[-1].low

    @property
    def high(self) -> float | None:
        return self.pieces[-1].high

    @property
    def told(self) -> str:
        return told(self.pieces[0])


def chart_of(shown: Plot | Chart) -> Chart:
    return shown.chart if isinstance(shown, Plot) else shown


def rows_of(shown: Plot | Chart) -> list[DrawnRow]:
    """Return the rows from top to bottom. A row that is joined to the one above has no name."""
    marks = chart_of(shown).marks
    bars = [mark for mark in marks if isinstance(mark, Bar)]
    rules = [(mark.value, *mark.within) for mark in marks if isinstance(mark, Rule) and mark.within]
    found: list[DrawnRow] = []
    for at in sorted({bar.at for bar in bars}, reverse=True):
        pieces = tuple(bar for bar in bars if bar.at == at)
        group = Chart.group(pieces[0].key)
        line = next((value for value, low, high in rules if low < at < high), None)
        found.append(DrawnRow(group.partition(" ")[2], pieces, line))
    return found


def points_of(shown: Plot | Chart) -> list[Point]:
    return [mark for mark in chart_of(shown).marks if isinstance(mark, Point)]


def lines_of(shown: Plot | Chart) -> list[Line]:
    return [mark for mark in chart_of(shown).marks if isinstance(mark, Line)]


def bands_of(shown: Plot | Chart) -> list[Band]:
    return [mark for mark in chart_of(shown).marks if isinstance(mark, Band)]


def told(mark: Point | Bar) -> str:
    """Return the text of the mark's card."""
    assert mark.card is not None
    return mark.card.said
