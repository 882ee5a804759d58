"""What the votes so far say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.bradley_terry import preference, ratings, votes_sentence
from desktop.core.intervals import Interval
from desktop.core.verdict import percent
from desktop.core.vote_store import Vote
from desktop.core.words import counted, heads, tr
from desktop.ui.files import Files
from desktop.ui.plots.chart import Axis, Card, Chart, Name, Point, Rule
from desktop.ui.plots.plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.figure_tools import FigureTools
from desktop.ui.widgets.scaled import in_column, in_row

EDGE: Final = 1.15
"""How far the scale goes, in units of the furthest end of an interval."""
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
        return Card(self.name, (tr("{told} (95 %)", told=self.told), votes))


def rating_chart(rows: Sequence[Rated]) -> Chart:
    """0 is the average of all. Points are those of chess ratings: 400 are odds of 10 to 1."""
    ends = [abs(end) for row in rows for end in (row.points.low, row.points.high)]
    most = EDGE * max([1.0, *ends])
    points = [_point(row, -number) for number, row in enumerate(rows)]
    height = AROUND + ROW * len(rows)
    return Chart(
        Axis(tr("points"), Scale(-most, most), signed),
        Axis("", Scale(0.5 - max(len(rows), 1), 0.5), names=tuple(_names(rows))),
        (Rule("x", 0, tr("0 (average)"), dashed=True, color="outline"), *points),
        zooms=False,
        least=(420, height),
        highest=height,
    )


def _names(rows: Sequence[Rated]) -> list[Name]:
    return [Name(-number, row.name) for number, row in enumerate(rows)]


def _point(row: Rated, at: float) -> Point:
    value, low, high = row.points
    text = tr("{value} ({low} to {high})", value=signed(value), low=signed(low), high=signed(high))
    return Point(value, at, text, card=row.card, beside="right", left=low, right=high, key=row.name)


def signed(points: float) -> str:
    """ "+45", "0", "−12"."""
    whole = round(points)
    return f"+{whole}" if whole > 0 else f"{whole}".replace("-", "−")


COLUMNS = heads("Model", "Rating (points)", "95 % from", "95 % to", "Votes")
MEANING = tr(
    "Bradley-Terry ratings from the votes, with 95 % intervals. Points are those of "
    "chess ratings: 400 are odds of 10 to 1. A vote for neither counts as half a win for "
    "both."
)


class RatingCard(QFrame):
    forget_asked = Signal()

    def __init__(self, theme: Theme, files: Files) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._rated: list[Rated] = []
        self.count = label("", "caption")
        self.chart = Plot(theme, tr("Ratings"))
        self.headline = label("", "strong", wrap=True)
        self.more = label("", "caption", wrap=True)
        self.forget = button(theme, tr("Forget these votes"), "link")
        self.forget.setWhatsThis(tr("Takes all votes away, and the rating begins anew."))
        self.forget.clicked.connect(self.forget_asked)
        self._picture = QWidget()
        self.tools = FigureTools(
            theme, files, tr("Ratings"), self._picture, self._as_table, instead=[self.chart]
        )
        self.table = self.tools.numbers
        title = label(tr("Ratings"), "section")
        title.setToolTip(MEANING)
        head = in_row(theme, title, (self.count, 1), self.forget, self.tools)
        in_column(theme, self.chart, self.table, on=self._picture, spacing=0)
        told = in_column(theme, self.headline, self.more, spacing=2)
        foot = in_row(theme, IconLabel(theme, "ph.scales", "accent", 18), (told, 1), spacing=12)
        in_column(theme, head, self._picture, foot, on=self, margins=(24, 8, 16, 12))

    def show_votes(
        self,
        votes: Sequence[Vote],
        pair: tuple[str, str],
        short: tuple[str, str],
        together: str = "",
    ) -> None:
        """All votes, and what is said of one pair: its full names, and those for a sentence.
        `together` is what votes and reading say of it, where both do."""
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
        number = len(votes)
        self.count.setText(
            counted(
                number,
                "{number} vote, 95 % intervals",
                "{number} votes, 95 % intervals",
                number=number,
            )
            if votes
            else ""
        )
        self.tools.refresh()
        scores = pair_scores(votes, *pair)
        headline, more = _headline(scores, *short), votes_sentence(scores, *short)
        self.headline.setText(together or headline)
        self.more.setText(f"{headline} {more}" if together else more)

    def _as_table(self) -> Table:
        rows = [(each.name, *map(signed, each.points), str(each.votes)) for each in self._rated]
        return Table(COLUMNS, rows)


def pair_scores(votes: Sequence[Vote], first: str, second: str) -> list[float]:
    """How often `first` was preferred to `second`, vote by vote."""
    pair = [vote for vote in votes if {vote.first, vote.second} == {first, second}]
    return [vote.score if vote.first == first else 1 - vote.score for vote in pair]


def _headline(scores: Sequence[float], first: str, second: str) -> str:
    if not scores:
        return tr("No votes between {first} and {second} yet.", first=first, second=second)
    found = preference(scores)
    if found.value < 0.5:
        first, second = second, first
        found = preference([1 - score for score in scores])
    return counted(
        len(scores),
        "{first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), "
        "from {votes} vote.",
        "{first} is preferred to {second} in an estimated {share} of the cases ({low} to {high}), "
        "from {votes} votes.",
        first=first,
        second=second,
        share=percent(found.value),
        low=percent(found.low),
        high=percent(found.high),
        votes=len(scores),
    )
