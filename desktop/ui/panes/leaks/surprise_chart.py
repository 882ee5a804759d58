"""Two curves for each model: how surprised it is by texts it may have seen, and by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.number_text import number_text
from desktop.core.surprise import density
from desktop.core.words import tr
from desktop.ui.plots.chart import Axis, Band, Card, Chart, Legend, Line
from desktop.ui.plots.plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.scaled import spaced

PLACES: Final = 240
ROOM: Final = 0.08
"""Beyond the least and the greatest value, as a share of all."""
OVER: Final = 1.05
"""Where the axis of a density ends, in units of the highest."""


@dataclass(frozen=True)
class Curves:
    """One row: the texts' values under one model. `told` says what they show."""

    name: str
    told: str
    seen: Sequence[float]
    fresh: Sequence[float]


class SurpriseChart(QWidget):
    """A plot for each model under its name, all over the same part of the axis."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self._column = spaced(theme, QVBoxLayout(self), spacing=4)
        self.rows: list[_Row] = []

    def show_rows(self, rows: Sequence[Curves], seen: str, fresh: str, axis: str) -> None:
        """`seen` and `fresh` name the curves, `axis` what the values are."""
        while len(self.rows) < len(rows):
            self.rows.append(_Row(self._theme))
            self._column.addWidget(self.rows[-1], 1)
            self.rows[-1].plot.link(self.rows[0].plot)
        charts = surprise_charts(rows, seen, fresh, axis)
        for row, curves, chart in zip(self.rows, rows, charts, strict=False):
            row.show_curves(curves, chart)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        plots = [row.plot for row in self.rows if row.isVisible()]
        at = next((number for number, plot in enumerate(plots) if plot.hasFocus()), None)
        if not by or at is None:
            super().keyPressEvent(event)
        else:
            plots[min(max(at + by, 0), len(plots) - 1)].setFocus()


class _Row(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name, self.told = label(kind="strong"), label(kind="caption", wrap=True)
        self.plot = Plot(theme, "")
        column = spaced(theme, QVBoxLayout(self), spacing=0)
        column.addWidget(self.name)
        column.addWidget(self.told)
        column.addWidget(self.plot, 1)

    def show_curves(self, curves: Curves, chart: Chart) -> None:
        self.name.setText(curves.name)
        self.told.setText(curves.told)
        self.plot.rename(curves.name)
        self.plot.show_chart(chart)


def surprise_charts(rows: Sequence[Curves], seen: str, fresh: str, axis: str) -> Iterator[Chart]:
    """One for each row. The first has the legend, the last the axis' title."""
    scale = _scale(rows)
    places = np.linspace(scale.low, scale.high, PLACES)

    def read(value: float) -> Card:
        """How many texts of each kind lie left of it."""
        return Card(
            tr("below {value}", value=number_text(value, 3)),
            tuple(
                tr(
                    "{name}, {name_2}: {share:.0f} %",
                    name=row.name,
                    name_2=name,
                    share=100 * sum(each < value for each in values) / max(len(values), 1),
                )
                for row in rows
                for name, values in ((seen, row.seen), (fresh, row.fresh))
            ),
        )

    legend = (Legend(seen, "warn"), Legend(fresh, "ink2", dashed=True))
    for number, row in enumerate(rows):
        first, second = density(row.seen, places), density(row.fresh, places)
        top = float(max(first.max(), second.max())) or 1.0
        yield Chart(
            Axis(axis if number == len(rows) - 1 else "", scale, lambda x: number_text(x, 3)),
            Axis("", Scale(0, OVER * top), shown=False),
            (
                Band(places, np.zeros(PLACES), first, "warn_tint"),
                Line(places, first, "warn"),
                Line(places, second, "ink2", dashed=True),
            ),
            legend=() if number else legend,
            sentence=row.told,
            read=read,
            least=(280, 88),
        )


def _scale(rows: Sequence[Curves]) -> Scale:
    values = [value for row in rows for value in (*row.seen, *row.fresh)]
    low, high = min(values), max(values)
    room = (high - low) * ROOM or 0.5
    # A logarithm of a probability ends at 0, and so does the picture.
    return Scale(low - room, min(high + room, 0.0) if high <= 0 else high + room)
