"""A figure that shows two scores with their confidence intervals for any number of questions."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import Interval, questions_to_tell_apart, share_interval
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure, Slider
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.widgets.results.data_table import Table

SCORES: Final = tuple(range(101))
COUNTS: Final = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
FOUR_CHOICES: Final = 0.25


def _right(score: int) -> str:
    return tr("{score} right", score=percent(score / 100))


def _rounded_up(count: int) -> int:
    """Round up to two significant digits, so that as many questions are enough."""
    unit = 10 ** max(len(f"{count}") - 2, 0)
    return math.ceil(count / unit) * unit


class IntervalsFigure(LessonFigure):
    name = marked("Two scores and their uncertainty")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.first = Slider(
            self.theme,
            tr("Model A"),
            SCORES,
            _right,
        )
        self.second = Slider(
            self.theme,
            tr("Model B"),
            SCORES,
            _right,
        )
        self.count = Slider(
            self.theme, tr("Questions"), COUNTS, lambda count: tr("{count:,}", count=count)
        )
        self.chart = Plot(self.theme, tr("Two scores with their intervals"))
        for slider, number in ((self.first, 70), (self.second, 76), (self.count, 100)):
            self.column.addWidget(slider)
            slider.chosen.connect(self._show)
            slider.follow(number)
        self.column.addWidget(self.chart, 1)
        self._show()

    def _scores(self) -> list[tuple[str, Interval]]:
        """Return both models' names, and their scores with 95% intervals."""
        count = self.count.number
        return [
            (name, share_interval(slider.number / 100 * count, count))
            for name, slider in ((tr("Model A"), self.first), (tr("Model B"), self.second))
        ]

    @Slot()
    def _show(self) -> None:
        rows = [
            BarRow(
                name,
                (BarPiece(tr("right"), share),),
                tr(
                    "{share}  ({low} to {high})",
                    share=percent(share),
                    low=percent(low),
                    high=percent(high),
                ),
                tr(
                    "{name}: {share}; 95% interval {low} to {high}",
                    name=name,
                    share=percent(share),
                    low=percent(low),
                    high=percent(high),
                ),
                low,
                high,
            )
            for name, (share, low, high) in self._scores()
        ]
        marks = (Reference(tr("Chance level"), FOUR_CHOICES, dashed=True),)
        self.chart.show_chart(rows_chart(rows, marks, most=1.0, told=percent))
        self.told.emit()

    @property
    def _needed(self) -> int | None:
        """The number of questions needed to tell the two scores apart; None if the scores are the
        same."""
        return questions_to_tell_apart(self.first.number / 100, self.second.number / 100)

    def headline(self) -> str:
        if self._needed is None:
            return tr("Both models have the same score.")
        number = self.count.number
        one, other = percent(self.first.number / 100), percent(self.second.number / 100)
        if number < self._needed:
            return tr(
                "{number:,} questions are too few to reliably tell {one} from {other}.",
                number=number,
                one=one,
                other=other,
            )
        return tr(
            "{number:,} questions are enough to tell {one} from {other} most of the time.",
            number=number,
            one=one,
            other=other,
        )

    def evidence(self) -> str:
        _, low, high = self._scores()[0][1]
        said = tr(
            "With {number:,} questions, the 95% interval of model A's score is {low} to {high}.",
            number=self.count.number,
            low=percent(low),
            high=percent(high),
        )
        if self._needed is None:
            return said
        return tr(
            "{said} To tell {one_} from {other} in 80 of 100 tries, you need about {needed:,} "
            "questions per model.",
            said=said,
            one_=percent(self.first.number / 100),
            other=percent(self.second.number / 100),
            needed=_rounded_up(self._needed),
        )

    def table(self) -> Table:
        rows = [
            (name, f"{self.count.number}", f"{share:.4f}", f"{low:.4f}", f"{high:.4f}")
            for name, (share, low, high) in self._scores()
        ]
        return Table(
            heads("Model", "Questions", "Right answers", "95% CI low", "95% CI high"), rows
        )
