"""The card with the votes of all laptops in the room on one pair of models."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.compare.vote_file import pair_scores
from desktop.core.compare.vote_store import LaptopVotes, SharedVote
from desktop.core.i18n import counted, heads, tr
from desktop.core.numbers.units import percent
from desktop.core.statistics.bradley_terry import FEWEST, preference, votes_grounds
from desktop.core.statistics.intervals import Interval
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.names import SEPARATOR
from desktop.ui.panes.compare.vote.rating_card import interval_rows
from desktop.ui.panes.compare.vote.share_buttons import ShareButtons
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.plots.chart import Axis, Card, Chart, Name, Point
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.layout.scaled import in_column
from desktop.ui.widgets.name_box import NameBox
from desktop.ui.widgets.results.data_table import Table

LONGEST, LEAST_LETTERS = 40, 12
"""Maximum length of a model's name in the card, and the number of letters of a pair that are always
visible."""
Pair = tuple[str, str]


@dataclass(frozen=True)
class RoomRow:
    """The votes of a laptop, or of all, on a pair of models. `scores` has at least one vote, as in
    Duel, with the first model of the pair first."""

    name: str
    scores: Sequence[float]
    whole: bool = False

    @property
    def share(self) -> Interval:
        """How often the first model is preferred."""
        return preference(self.scores)

    @property
    def counts(self) -> tuple[int, int, int]:
        """The numbers of votes for the first model, for the second, and of ties."""
        won, ties = self.scores.count(1), self.scores.count(0.5)
        return won, len(self.scores) - won - ties, ties


def room_rows(
    own: Sequence[SharedVote], room: Mapping[str, LaptopVotes], pair: Pair
) -> list[RoomRow]:
    """Return a row with all votes on a pair, followed by one for each laptop that has any; empty if
    none has. `own` are the votes of this laptop, and `room` has those of the others."""
    laptops = [(tr("This laptop"), own), *((each.shown_name, each.votes) for each in room.values())]
    scored = ((name, pair_scores(votes, *pair)) for name, votes in laptops)
    rows = [RoomRow(name, scores) for name, scores in scored if scores]
    every = [score for row in rows for score in row.scores]
    return [RoomRow(tr("The room"), every, whole=True), *rows] if rows else []


def pairs_of(votes: Iterable[SharedVote]) -> list[Pair]:
    """Return the pairs of models that were voted on, those with the most votes first."""
    found = Counter((min(each.first, each.second), max(each.first, each.second)) for each in votes)
    return [pair for pair, _ in found.most_common()]


def short_pair(pair: Pair) -> Pair:
    """Return names that tell two models apart: their quantization types if they differ only in
    those. Names with a folder stay whole, since a folder alone doesn't name a model. Very long
    names, which a file may have, are cut in the middle, since folders are at the end, or at the end
    if they would be the same."""
    (one, *first), (other, *second) = (name.split(SEPARATOR) for name in pair)
    if one == other and len(first) == len(second) == 1:
        return first[0], second[0]
    for start in (LONGEST // 2, LONGEST - 1):
        one, other = (_cut(name, start) for name in pair)
        if one != other:
            break
    return one, other


def _cut(name: str, start: int) -> str:
    """Return the name or, if it is very long, only its first `start` characters and as many of the
    last as still fit."""
    rest = len(name) - (LONGEST - 1 - start)
    return name if len(name) <= LONGEST else f"{name[:start]}…{name[rest:]}"


def room_headline(scores: Sequence[float], first: str, second: str) -> str:
    """Return a sentence that says which of two models the room prefers. With too few votes, it only
    counts them."""
    if not scores:
        return tr("No votes on {first} and {second} in the room yet", first=first, second=second)
    won, lost, ties = RoomRow("", scores).counts
    if len(scores) < FEWEST:
        return tr(
            "The room so far: {won} for {first}, {lost} for {second}, {ties} tied",
            first=first,
            second=second,
            won=won,
            lost=lost,
            ties=ties,
        )
    found = preference(scores)
    if found.low > 0.5:
        return tr("The room prefers {better} to {other}.", better=first, other=second)
    if found.high < 0.5:
        return tr("The room prefers {better} to {other}.", better=second, other=first)
    return tr(
        "The room's votes show no clear preference between {first} and {second}.",
        first=first,
        second=second,
    )


def room_chart(rows: Sequence[RoomRow], first: str, second: str) -> Chart:
    """Return the chart of how often each laptop prefers the first model."""
    names = [Name(-at, row.name, strong=row.whole) for at, row in enumerate(rows)]
    points = [_point(row, -at, first, second) for at, row in enumerate(rows)]
    title = tr("Votes for {first} rather than {second}", first=first, second=second)
    axis = Axis(title, Scale(0, 1), percent)
    return interval_rows(axis, 0.5, tr("no preference"), names, points)


def _point(row: RoomRow, at: float, first: str, second: str) -> Point:
    value, low, high = row.share
    won, lost, ties = row.counts
    counts = tr(
        "{won} for {first}, {lost} for {second}, {ties} tied",
        won=won,
        lost=lost,
        ties=ties,
        first=first,
        second=second,
    )
    estimate = tr(
        "an estimated {share} for {first} (95% interval {low} to {high})",
        share=percent(value),
        low=percent(low),
        high=percent(high),
        first=first,
    )
    return Point(
        value,
        at,
        f"{won} : {lost}" + (tr(", {ties} tied", ties=ties) if ties else ""),
        card=Card(row.name, (counts, estimate)),
        shape="square" if row.whole else "disc",
        beside="right",
        left=low,
        right=high,
        key=str(at),
    )


COLUMNS: Final = heads(
    "Laptop", "Votes", "First preferred", "Second preferred", "Ties", "Estimated share of the first"
) + heads("95% CI low", "95% CI high")


class RoomCard(FigureCard):
    """Shows the votes of each laptop on one pair of models, and of all of them together. The user
    selects the pair if there are several."""

    def __init__(self, theme: Theme, files: Files) -> None:
        self._own: Sequence[SharedVote] = ()
        self._room: Mapping[str, LaptopVotes] = {}
        self.rows: list[RoomRow] = []
        self.pair: Pair | None = None
        self.chart = Plot(theme, tr("The room's votes"))
        self.chart.setWhatsThis(
            tr(
                "For each laptop and for the room, how often the first model was preferred, "
                "estimated from the votes, with 95% confidence intervals. A tie counts as half a "
                "vote for each model. The intervals treat votes as independent, so they are too "
                "narrow if laptops voted on the same answers."
            )
        )
        self.pairs = NameBox()
        self.pairs.setMinimumContentsLength(LEAST_LETTERS)
        self.pairs.setSizeAdjustPolicy(
            NameBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.pairs.setAccessibleName(tr("Models voted on"))
        self.pairs.setWhatsThis(tr("Selects which two models the room's votes are about."))
        self.pairs.activated.connect(self._pick)
        picture = QWidget()
        in_column(theme, self.pairs, (self.chart, 1), on=picture, spacing=4)
        self.share = ShareButtons(theme, "room")
        name, tags = tr("The room's votes"), (self.share,)
        super().__init__(theme, files, Figure(name, picture, self._as_table, tags=tags))

    def show_votes(
        self,
        own: Sequence[SharedVote],
        room: Mapping[str, LaptopVotes],
        pair: Pair | None,
    ) -> None:
        """Show the votes of this laptop and of the others. `pair` are the models that the page
        asks; if nobody in the room has voted on them, the pair with the most votes is shown."""
        self._own, self._room = own, room
        found = pairs_of([*own, *(vote for each in room.values() for vote in each.votes)])
        keep = self.pair if pair is None else pair
        self.pair = next(
            (each for each in found if keep and set(each) == set(keep)), (found or [keep])[0]
        )
        if self.pair and keep and set(self.pair) == set(keep):
            self.pair = keep  # the order in which the page names them
        self.pairs.clear()
        for each in found:
            self.pairs.addItem(tr("{first} and {second}", first=each[0], second=each[1]), each)
            if self.pair and set(each) == set(self.pair):
                self.pairs.setCurrentIndex(self.pairs.count() - 1)
        self.pairs.setVisible(len(found) > 1)
        self._show()

    @Slot(int)
    def _pick(self, at: int) -> None:
        self.pair = tuple(self.pairs.itemData(at))
        self._show()

    def _show(self) -> None:
        if self.pair is None:
            return
        self.rows = room_rows(self._own, self._room, self.pair)
        short = short_pair(self.pair)
        scores = list(self.rows[0].scores) if self.rows else []
        self.chart.show_chart(room_chart(self.rows, *short))
        self.say(room_headline(scores, *short), self._grounds(scores, *short))

    def _grounds(self, scores: Sequence[float], first: str, second: str) -> str:
        """Return how many votes, laptops, and questions there are, and the estimate."""
        if not scores or self.pair is None:
            return ""
        pair, laptops = set(self.pair), len(self.rows) - 1
        votes = [*self._own, *(vote for each in self._room.values() for vote in each.votes)]
        questions = {each.question for each in votes if {each.first, each.second} == pair}
        counts = tr(
            "{votes} on {questions} from {laptops}.",
            votes=counted(len(scores), "{n} vote", "{n} votes", n=len(scores)),
            questions=counted(len(questions), "{n} question", "{n} questions", n=len(questions)),
            laptops=counted(laptops, "{n} laptop", "{n} laptops", n=laptops),
        )
        return f"{counts} {votes_grounds(scores, first, second)}"

    def _as_table(self) -> Table:
        rows = [
            (
                row.name,
                str(len(row.scores)),
                *map(str, row.counts),
                *(f"{100 * value:.0f}%" for value in row.share),
            )
            for row in self.rows
        ]
        return Table(COLUMNS, rows)
