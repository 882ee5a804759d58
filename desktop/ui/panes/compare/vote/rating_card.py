"""The card with the ratings computed from all votes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal

from desktop.core.compare.vote_file import pair_scores
from desktop.core.compare.vote_store import Vote
from desktop.core.i18n import all_of, counted, heads, marked, tr
from desktop.core.statistics.bradley_terry import ratings, votes_grounds, votes_headline
from desktop.core.statistics.intervals import Interval
from desktop.services.votes import Votes
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes.compare.vote.share_buttons import ShareButtons
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.plots.chart import Axis, Card, Chart, Name, Point, Rule
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.results.data_table import Table

EDGE: Final = 1.15
"""Ratio of the end of the scale to the interval end that is farthest from 0."""
ROW, AROUND = 32, 60


@dataclass(frozen=True)
class Rated:
    name: str
    points: Interval
    votes: int

    @property
    def told(self) -> str:
        low, high = signed(self.points.low), signed(self.points.high)
        return tr(
            "{value} points, {low} to {high}", value=signed(self.points.value), low=low, high=high
        )

    @property
    def card(self) -> Card:
        votes = counted(self.votes, "from {votes} vote", "from {votes} votes", votes=self.votes)
        return Card(self.name, (tr("{told} (95% interval)", told=self.told), votes))


def rating_chart(rows: Sequence[Rated]) -> Chart:
    """Return the chart of ratings. 0 is the average of all models. Points are as in chess ratings:
    a lead of 400 points means odds of 10 to 1."""
    ends = [abs(end) for row in rows for end in (row.points.low, row.points.high)]
    most = EDGE * max([1.0, *ends])
    names = [Name(-number, row.name) for number, row in enumerate(rows)]
    points = [_point(row, -number) for number, row in enumerate(rows)]
    axis = Axis(tr("Rating (points)"), Scale(-most, most), signed)
    return interval_rows(axis, 0, tr("0 (average)"), names, points)


def interval_rows(
    axis: Axis, middle: float, told: str, names: Sequence[Name], points: Sequence[Point]
) -> Chart:
    """Return a chart with a point and its interval in each row, and a line named `told` at
    `middle`."""
    rows = max(len(names), 1)
    height = AROUND + ROW * rows
    return Chart(
        axis,
        Axis("", Scale(0.5 - rows, 0.5), names=tuple(names)),
        (Rule("x", middle, told, dashed=True, color="outline"), *points),
        zooms=False,
        least=(420, height),
        highest=height,
    )


def _point(row: Rated, at: float) -> Point:
    value, low, high = row.points
    text = tr("{value} ({low} to {high})", value=signed(value), low=signed(low), high=signed(high))
    return Point(value, at, text, card=row.card, beside="right", left=low, right=high, key=row.name)


def signed(points: float) -> str:
    """Format points with a sign: "+45", "0", or "−12"."""
    whole = round(points)
    return f"+{whole}" if whole > 0 else f"{whole}".replace("-", "−")


COLUMNS = heads("Model", "Rating (points)", "95% CI low", "95% CI high", "Votes")
MEANING = marked(
    "Bradley-Terry ratings from your votes: a model earns points by winning often and by "
    "beating strong models. As in chess, a lead of 400 points means about 10 wins for each "
    "loss. The lines are 95% confidence intervals. A tie counts as half a win for each model."
)


class RatingCard(FigureCard):
    """Shows the ratings of all models that votes connect, and above them a sentence about the votes
    on one pair."""

    forget_asked = Signal()

    def __init__(self, theme: Theme, files: Files) -> None:
        self._rated: list[Rated] = []
        self.chart = Plot(theme, tr("Ratings"))
        self.chart.setWhatsThis(tr(MEANING))
        self.share = ShareButtons(theme, "own")
        self.forget = button(theme, tr("Delete all votes"), "link")
        self.forget.setWhatsThis(tr("Deletes all your votes. The ratings start over."))
        tags = (self.share, self.forget)
        super().__init__(theme, files, Figure(tr("Ratings"), self.chart, self._as_table, tags=tags))
        self.forget.clicked.connect(self.forget_asked)

    def show_votes(
        self,
        votes: Sequence[Vote],
        pair: tuple[str, str],
        short: tuple[str, str],
        together: str = "",
    ) -> None:
        """Show the ratings from all votes, and a sentence about one pair. `pair` has the full
        names, and `short` has the names to use in the sentence. `together` is the combined verdict
        of votes and forced reading; "" if there is none."""
        duels = [vote.duel for vote in votes]
        found = ratings(duels)
        self._rated = [
            Rated(name, points, sum(name in duel[:2] for duel in duels))
            for name, points in found.items()
        ]
        self.chart.show_chart(rating_chart(self._rated))
        self.chart.setVisible(bool(self._rated) and not self.tools.as_table.isChecked())
        self.tools.setVisible(bool(self._rated))
        self.forget.setVisible(bool(votes))
        scores = pair_scores(votes, *pair)
        grounds = [votes_grounds(scores, *short)]
        if unrated := dict.fromkeys(
            name for duel in duels for name in duel[:2] if name not in found
        ):
            grounds.append(
                tr(
                    "No votes connect {models} with the other models, so the ratings leave them "
                    "out.",
                    models=all_of(list(unrated)),
                )
            )
        self.say(together or votes_headline(scores, *short), " ".join(grounds))

    def _as_table(self) -> Table:
        rows = [(each.name, *map(signed, each.points), str(each.votes)) for each in self._rated]
        return Table(COLUMNS, rows)


def forget_votes(votes: Votes, notices: Notices) -> None:
    """Delete all votes, and offer to undo it."""
    gone = list(votes.votes)
    votes.remove(gone)

    def undo() -> None:
        for vote in gone:
            votes.add(vote)

    count = len(gone)
    words = counted(count, "Deleted {count} vote.", "Deleted {count} votes.", count=count)
    notices.info(words, (tr("Undo"), undo))
