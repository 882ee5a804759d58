"""A figure that shows how much one outlier harms the other numbers when they are stored in eight
bits."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.units import percent, tenths
from desktop.core.quantization.outlier_example import BLOCK, COUNT, OutlierErrors, outlier_errors
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure, Slider
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import filled
from desktop.ui.widgets.results.data_table import Table

TIMES: Final = (1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100)
CALM: Final = marked("No outlier, one scale factor for all")


class OutliersFigure(LessonFigure):
    name = marked("Error caused by an outlier")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._errors = {times: outlier_errors(times) for times in TIMES}
        self.times = Slider(
            self.theme,
            tr("Outlier"),
            TIMES,
            lambda times: tr("{times}× the next largest", times=times),
        )
        self.chart = Plot(self.theme, tr("Error of the other numbers"))
        note = tr(
            "{count:,} numbers in 8 bits. The bars show the error of all numbers "
            "except the outlier, as a share of their typical size.",
            count=COUNT,
        )
        filled(self.column, self.times, (self.chart, 1), label(note, "caption", wrap=True))
        self.times.chosen.connect(self._show)
        self.times.follow(20)
        self._show()

    @property
    def errors(self) -> OutlierErrors:
        return self._errors[self.times.number]

    def _rows(self) -> list[tuple[str, float]]:
        calm = self._errors[TIMES[0]]
        return [
            (tr(CALM), calm.one_scale),
            (tr("Outlier, one scale factor for all"), self.errors.one_scale),
            (tr("Outlier, one scale factor per {block} numbers", block=BLOCK), self.errors.blocks),
        ]

    @Slot()
    def _show(self) -> None:
        rows = [
            BarRow(
                name,
                (BarPiece(tr("error"), error, "outline" if name == tr(CALM) else "accent"),),
                tenths(error),
                tr(
                    "{name}: the error is {error} of the numbers' typical size",
                    name=name,
                    error=tenths(error),
                ),
            )
            for name, error in self._rows()
        ]
        most = max(each.one_scale for each in self._errors.values())
        self.chart.show_chart(rows_chart(rows, most=most, told=percent))
        self.told.emit()

    def headline(self) -> str:
        levels = self.errors.levels
        if self.times.number == TIMES[0]:
            return tr("Without an outlier, the numbers use {levels} of 255 steps.", levels=levels)
        return tr(
            "With one outlier {number} times as large as the next-largest number, the others "
            "use only {levels} of 255 steps.",
            number=self.times.number,
            levels=levels,
        )

    def evidence(self) -> str:
        return tr(
            "Without an outlier, the numbers use {calm_levels} steps. At this setting, their "
            "error is {one_scale} with one scale factor for all and {blocks} with one scale "
            "factor per {block} numbers.",
            calm_levels=self._errors[TIMES[0]].levels,
            one_scale=tenths(self.errors.one_scale),
            blocks=tenths(self.errors.blocks),
            block=BLOCK,
        )

    def table(self) -> Table:
        rows = [
            (f"{times}", f"{each.one_scale:.6f}", f"{each.blocks:.6f}", f"{each.levels}")
            for times, each in self._errors.items()
        ]
        head = heads(
            "Outlier size (× the next-largest number)",
            "Error, one scale factor",
            tr("Error, one scale factor per {block} numbers", block=BLOCK),
            "Steps used",
        )
        return Table(head, rows)
