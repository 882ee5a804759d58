"""A leaderboard of votes, as the share of votes that each model would get against the tenth."""

from __future__ import annotations

from desktop.core.i18n import heads, marked, tr
from desktop.core.lessons.benchmark_cards import VOTED_UNTIL, leaderboard
from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.widgets.results.data_table import Table


class LeaderboardFigure(LessonFigure):
    name = marked("A leaderboard with its intervals")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rated = leaderboard()
        self.chart = Plot(self.theme, tr(self.name))
        self.column.addWidget(self.chart, 1)
        last = self.rated[-1].rating
        rows: list[BarRow] = []
        for place, each in enumerate(self.rated, 1):
            share, low, high = each.share(last)
            told = tr(
                "{model}: rating {rating:.0f}, 95% interval {low:.0f} to {high:.0f}",
                model=each.model,
                rating=each.rating,
                low=each.low,
                high=each.high,
            )
            piece = BarPiece(tr("votes won"), share)
            rows.append(BarRow(f"{place}. {each.model}", (piece,), percent(share), told, low, high))
        even = (Reference(tr("Even"), 0.5, dashed=True),)
        self.chart.show_chart(rows_chart(rows, even, most=0.7, told=percent))

    @property
    def tied(self) -> int:
        """How many other models have an interval that overlaps with the fourth's."""
        fourth = self.rated[3]
        others = (each for each in self.rated if each is not fourth)
        return sum(each.low <= fourth.high and each.high >= fourth.low for each in others)

    def headline(self) -> str:
        return tr(
            "The first wins {share} of the votes against the tenth, and {tied} others have "
            "intervals that overlap with the fourth's.",
            share=percent(self.rated[0].share(self.rated[-1].rating)[0]),
            tied=self.tied,
        )

    def evidence(self) -> str:
        return tr(
            "LMArena, text, as of {date}. The bars show the share of votes expected against the "
            "tenth model, computed from the ratings; the lines are 95% intervals.",
            date=VOTED_UNTIL,
        )

    def table(self) -> Table:
        rows = [
            (each.model, f"{each.rating:.1f}", f"{each.low:.1f}", f"{each.high:.1f}")
            for each in self.rated
        ]
        return Table(heads("Model", "Rating", "95% CI low", "95% CI high"), rows, frozenset({0}))
