"""One outlier, and what eight bits leave of its neighbors."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot

from desktop.core.outlier_example import BLOCK, COUNT, OutlierErrors, outlier_errors
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import Figure
from desktop.ui.panes.concepts.figures.controls import Slider
from desktop.ui.widgets.bar_chart import Bar, BarChart, Bars, Piece
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.data_table import Table

TIMES: Final = (1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)
CALM: Final = "no outlier, one scale"


class OutliersFigure(Figure):
    name = "The harm of an outlier"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._errors = {times: outlier_errors(times) for times in TIMES}
        self.times = Slider(self.theme, "Outlier", TIMES, lambda times: f"{times} times the rest")
        self.chart = BarChart(self.theme, "Error of the other numbers")
        self.column.addWidget(self.times)
        self.column.addWidget(self.chart, 1)
        self.column.addWidget(
            label(
                f"{COUNT:,} numbers in 8 bits. The bars are the error of all but the outlier, as a "
                "part of their usual size.",
                "caption",
                wrap=True,
            )
        )
        self.times.chosen.connect(self._show)
        self.times.follow(20)
        self._show()

    @property
    def errors(self) -> OutlierErrors:
        return self._errors[self.times.number]

    def _rows(self) -> list[tuple[str, float]]:
        calm = self._errors[TIMES[0]]
        return [
            (CALM, calm.one_scale),
            ("outlier, one scale for all", self.errors.one_scale),
            (f"outlier, a scale for each {BLOCK}", self.errors.blocks),
        ]

    @Slot()
    def _show(self) -> None:
        rows = [
            Bar(
                name,
                (Piece("error", error, "outline" if name == CALM else "accent"),),
                f"{100 * error:.1f} %",
                f"{name}: the error is {100 * error:.1f} % of the numbers' usual size",
            )
            for name, error in self._rows()
        ]
        most = max(each.one_scale for each in self._errors.values())
        self.chart.show_bars(Bars(rows, most=most))
        self.told.emit()

    def evidence(self) -> str:
        calm = self._errors[TIMES[0]]
        return (
            f"An outlier {self.times.number} times the rest: the others keep {self.errors.levels} "
            f"of 255 steps, with none it is {calm.levels}. Their error is "
            f"{100 * self.errors.one_scale:.1f} % with one scale, and "
            f"{100 * self.errors.blocks:.1f} % with one for each {BLOCK}."
        )

    def table(self) -> Table:
        rows = [
            (f"{times}", f"{each.one_scale:.6f}", f"{each.blocks:.6f}", f"{each.levels}")
            for times, each in self._errors.items()
        ]
        head = ("Outlier (times)", "Error, one scale", f"Error, each {BLOCK}", "Steps used")
        return Table(head, rows)
