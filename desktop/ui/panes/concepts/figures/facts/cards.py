"""The cards of well-known benchmarks: questions, scoring, chance level, and known problems."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.i18n import heads, marked, tr
from desktop.core.lessons.benchmark_cards import BenchmarkCard, benchmark_cards, score_text
from desktop.core.lessons.sources import Source
from desktop.core.numbers.units import percent, unbroken
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane
from desktop.ui.panes.concepts.figures.base import Chips, LessonFigure
from desktop.ui.panes.concepts.lesson_end import SourceLink
from desktop.ui.places import PaneId
from desktop.ui.widgets.controls import button, label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, filled, in_row, spaced
from desktop.ui.widgets.results.data_table import Table

ROWS: Final = (
    marked("Questions"),
    marked("Example (our own)"),
    marked("Scoring"),
    marked("Chance level"),
    marked("Highest score found"),
    marked("Known problems"),
)


class CardsFigure(LessonFigure):
    name = marked("Nine benchmarks")

    def __init__(self, theme: Theme, open_pane: OpenPane) -> None:
        super().__init__(theme)
        self._open_pane = open_pane
        self.cards = {each.title: each for each in benchmark_cards()}
        self.which = Chips(self.theme, list(self.cards))
        self.column.addWidget(self.which)
        grid = spaced(self.theme, QGridLayout(), spacing=8)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self.texts = [selectable(label(tone="soft", wrap=True)) for _ in ROWS]
        for row, (name, text) in enumerate(zip(ROWS, self.texts, strict=True)):
            grid.addWidget(label(tr(name), "strong"), row, 0, top)
            grid.addWidget(text, row, 1, top)
        inside = QWidget()
        inside.setLayout(grid)
        self.column.addWidget(inside)
        self.run = button(self.theme, tr("Run it here"), "secondary", "ph.arrow-right")
        self.run.clicked.connect(self._open)
        self.why_not = label(kind="caption", wrap=True)
        self.column.addLayout(in_row(self.theme, self.run, (self.why_not, 1)))
        self.links = [SourceLink(self.theme, each) for each in self._sources()]
        filled(self.column, *self.links, (in_row(self.theme, STRETCH), 1))
        self.which.chosen.connect(self._show)
        self._show()

    @property
    def card(self) -> BenchmarkCard:
        return self.cards[self.which.current]

    def _sources(self) -> tuple[Source, Source]:
        return self.card.source, self.card.paper

    @Slot()
    def _show(self) -> None:
        for label_, text in zip(self.texts, told(self.card), strict=True):
            label_.setText(unbroken(text))
        for link, source in zip(self.links, self._sources(), strict=True):
            link.show_source(source)
        self.run.setVisible(bool(self.card.opens))
        self.why_not.setText(self._note())
        self.told.emit()

    def _note(self) -> str:
        """Return what is to be known before the benchmark is run here, or why it can't be."""
        if self.card.key == "humaneval":
            return tr("Glassbox doesn't run code that a model wrote, so it can't score this one.")
        if self.card.key == "mteb":
            return tr("Glassbox runs chat models, not embedding models.")
        if self.card.key == "gpqa":
            return tr(
                "Its authors ask people not to publish the questions. Get the question set, then "
                "add its folder."
            )
        if self.card.key == "lmarena":
            return tr("Blind vote works the same way, with your own questions and votes.")
        return ""

    @Slot()
    def _open(self) -> None:
        pane, _, page = self.card.opens.partition(" / ")
        self._open_pane(cast("PaneId", pane), page)

    def headline(self) -> str:
        return (
            f"{self.card.title}: {self.card.name}"
            if self.card.title != self.card.name
            else self.card.name
        )

    def table(self) -> Table:
        rows = [(each.title, *told(each)) for each in self.cards.values()]
        head = heads("Benchmark", *ROWS)
        return Table(head, rows, frozenset(range(len(head))))


def told(card: BenchmarkCard) -> tuple[str, ...]:
    """Return the texts of a card, in the order of ROWS."""
    return (
        card.asked,
        card.example,
        card.scored,
        tr("None: guessing gets nowhere") if card.chance is None else percent(card.chance),
        tr(
            "{score}: {model}, {month}",
            score=score_text(card.score),
            model=card.model,
            month=card.reported,
        ),
        card.wrong,
    )
