"""What a score is worth: two scores with their intervals, for any number of questions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, tr
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import Interval, questions_to_tell_apart, share_interval
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import Figure, Slider
from desktop.ui.plots.plot import Plot
from desktop.ui.plots.rows import Piece, Reference, Row, rows_chart
from desktop.ui.widgets.results.data_table import Table

SCORES: Final = tuple(range(101))
COUNTS: Final = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
FOUR_CHOICES: Final = 0.25


class IntervalsFigure(Figure):
    name = tr("What two scores are worth")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.first = Slider(
            self.theme, tr("Model A"), SCORES, lambda score: tr("{score} % right", score=score)
        )
        self.second = Slider(
            self.theme, tr("Model B"), SCORES, lambda score: tr("{score} % right", score=score)
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
        """With the models' names."""
        count = self.count.number
        return [
            (name, share_interval(slider.number / 100 * count, count))
            for name, slider in ((tr("Model A"), self.first), (tr("Model B"), self.second))
        ]

    @Slot()
    def _show(self) -> None:
        rows = [
            Row(
                name,
                (Piece(tr("right"), share),),
                tr(
                    "{share}  ({low} to {high})",
                    share=percent(share),
                    low=percent(low),
                    high=percent(high),
                ),
                tr(
                    "{name}: {share}, 95 % interval {low} to {high}",
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
        marks = (Reference(tr("guessing one of four"), FOUR_CHOICES, dashed=True),)
        self.chart.show_chart(rows_chart(rows, marks, most=1.0, told=percent))
        self.told.emit()

    def evidence(self) -> str:
        one, other = self.first.number / 100, self.second.number / 100
        _, low, high = self._scores()[0][1]
        said = tr(
            "{number:,} questions: about ±{high:.0f} points for model A.",
            number=self.count.number,
            high=50 * (high - low),
        )
        needed = questions_to_tell_apart(one, other)
        if needed is None:
            return tr("{said} The two scores are the same.", said=said)
        return tr(
            "{said} To tell {one_} from {other} in 80 of 100 tries, each model needs "
            "about {needed:,} questions.",
            said=said,
            one_=percent(one),
            other=percent(other),
            needed=int(float(f"{needed:.2g}")),
        )

    def table(self) -> Table:
        rows = [
            (name, f"{self.count.number}", f"{share:.4f}", f"{low:.4f}", f"{high:.4f}")
            for name, (share, low, high) in self._scores()
        ]
        return Table(heads("Model", "Questions", "Right", "95 % from", "95 % to"), rows)
