"""Widgets that run a page's work, show its progress, and show its figures or its error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QWidget

from desktop.core.errors import UserError
from desktop.services.task import Steps, Task
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import IconLabel, label
from desktop.ui.widgets.elided import LongLine
from desktop.ui.widgets.layout.fitted import Fitted
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import (
    NONE,
    STRETCH,
    Part,
    Scaled,
    filled,
    in_column,
    in_row,
    spaced,
)
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.results.problem_card import ProblemPage
from desktop.ui.widgets.results.progress import Progress

TOOLS = 32
"""Height of the tools next to a headline, in unscaled pixels."""


@dataclass(frozen=True)
class Figure:
    """A figure: a picture and a table with the same data. `name` is the title of both and the
    suggested file name. `table` is called when the table is shown (at most `most_rows` rows) or
    saved (all rows). `tags` follow the headline."""

    name: str
    picture: QWidget
    table: Callable[[], Table]
    most_rows: int | None = None
    tags: Sequence[QWidget] = ()


@dataclass(frozen=True)
class Says:
    """Texts to show instead of a result. `title` and `text` are shown before there is a result, and
    `failed` is the heading of an error."""

    icon: str
    title: str
    text: str
    failed: str


class FigureCard(Fitted):
    """A card with a headline, a figure, and its tools. Call `refresh` after the figure has changed.
    A saved picture shows the card's charts or, if it has none, the whole card."""

    def __init__(self, theme: Theme, files: Files, figure: Figure) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.name, self.figure = figure.name, figure.picture
        self.title = LongLine("section") if figure.tags else label(kind="section", wrap=True)
        self.title.setText(figure.name)
        self.said = label(kind="caption", wrap=True)
        self.tools = FigureTools(
            theme,
            files,
            figure.name,
            self,
            figure.table,
            self.said.text,
            instead=[figure.picture],
            most_rows=figure.most_rows,
        )
        self.numbers = self.tools.numbers
        top = Qt.AlignmentFlag.AlignTop
        self.head = in_row(theme, (self._headline(theme, figure.tags), 1), (self.tools, 0, top))
        self.column = in_column(
            theme,
            self.head,
            self.said,
            (figure.picture, 1),
            (self.numbers, 1),
            on=self,
            margins=(24, 12, 16, 16),
            spacing=4,
        )
        self.column.addStretch(0)  # takes the room of a figure that isn't there
        self.said.hide()

    def _headline(self, theme: Theme, tags: Sequence[QWidget]) -> QWidget | QLayout:
        if not tags:
            return self.title
        flow = spaced(theme, FlowLayout(centered=True), spacing=8)
        Scaled(theme, self.title, lambda: self.title.setMinimumHeight(theme.px(TOOLS)))
        for part in (self.title, *tags):
            flow.addWidget(part)
        return flow

    def say(self, title: str, said: str = "") -> None:
        self.title.setText(title)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.refresh()

    def refresh(self) -> None:
        """Update the table to match the figure."""
        self.tools.refresh()


class Result(QWidget):
    """Runs the work of a page and shows its figures side by side. Shows one of four states: empty,
    running, the result, or an error."""

    def __init__(
        self,
        theme: Theme,
        files: Files,
        says: Says,
        figures: Sequence[Figure],
        show: Callable[[Any], bool],
        *,
        above: Sequence[Part] = (),
        below: Sequence[Part] = (),
        note: str = "",
        share: int = 1,
        empty: QWidget | None = None,
        helps: Sequence[QPushButton] = (),
        early: bool = False,
        lossy: bool = True,
    ) -> None:
        """`show` fills the figures and returns whether there is anything to show. Its argument is
        the return value of the work, or None if the work was stopped or only the view changed.

        `above` and `below` are widgets around the figures. `share` is the stretch factor of the
        figures. `note` is a caveat at the bottom. `empty`, if given, is shown while there is no
        result, instead of the title and text of `says`. `helps` are buttons next to Try again below
        an error. If `early` is true, partial results are shown below the progress and below an
        error. `lossy` is as in Task."""
        super().__init__()
        self._says, self._show, self._early = says, show, early
        self._work: tuple[Callable[[], Steps[Any]], str, str] | None = None
        self.cards = [FigureCard(theme, files, figure) for figure in figures]
        beside = filled(
            spaced(theme, SideBySide(), spacing=16), *((card, 1) for card in self.cards)
        )
        self._found, foot = QWidget(), [noted(theme, note)] if note else []
        in_column(theme, *above, (beside, share), *below, *foot, on=self._found, spacing=12)
        self._empty = empty or EmptyState(theme, says.icon, says.title, says.text, ())
        self._lay_out(theme, helps)
        self.task = Task(self, lossy=lossy)
        self.again.clicked.connect(self._run_again)
        self.progress.stop_asked.connect(self.task.stop)
        self.progress.answer_stop_asked.connect(self.task.stop_answer)
        self.task.held_up.connect(self.progress.show_held)
        self.task.progressed.connect(self.show_progress)
        self.task.finished.connect(self.refresh)
        self.task.stopped.connect(self.refresh)
        self.task.failed.connect(self.fail)

    def _lay_out(self, theme: Theme, helps: Sequence[QPushButton]) -> None:
        early, empty, found = self._early, self._empty, self._found
        self.progress = Progress(theme, one_line=early)
        card = QFrame()
        card.setProperty("kind", "card")
        in_column(theme, self.progress, on=card, margins=(24, 12 if early else 16, 24, 16))
        self._waiting = QWidget()
        in_column(theme, card, STRETCH, on=self._waiting, spacing=0)
        self._wrong = ProblemPage(theme, helps, NONE)
        self.problem, self.again = self._wrong.card, self._wrong.again
        in_column(theme, self._waiting, self._wrong, (found, 1), (empty, 1), on=self, spacing=12)
        self._below = empty
        self._show_parts(None)

    def show_empty(self) -> None:
        self._below = self._empty
        self._show_parts(None)

    def show_waiting(self, title: str, reason: str) -> None:
        self.progress.show_waiting(title, reason)
        self._show_parts(self._waiting)

    def show_progress(self, title: str, share: float, seconds_left: float | None) -> None:
        self.progress.show_progress(title, share, seconds_left)
        self._show_parts(self._waiting)

    def show_result(self, *, running: bool = False) -> None:
        """Show the result. If `running` is true, the result isn't complete yet."""
        self._below = self._found
        self._show_parts(self._waiting if running else None)

    def show_problem(self, title: str, error: UserError) -> None:
        self.problem.show_error(title, error)
        self._show_parts(self._wrong)

    def _show_parts(self, above: QWidget | None) -> None:
        early = self._early and self._below is self._found
        below = self._below if above is None or early else None
        for part in (self._waiting, self._wrong, self._found, self._empty):
            part.setVisible(part is above or part is below)

    def run(self, work: Callable[[], Steps[Any]], title: str, reason: str = "") -> None:
        """Start `work`. `title` describes it until it reports its own progress. `work` may be
        called again, to retry."""
        self._work = work, title, reason
        self.show_waiting(title, reason)
        self.task.start(work())

    @Slot()
    def refresh(self, found: object = None) -> None:
        """Show the results so far, or the empty state if there are none."""
        if self._show(found):
            self.show_result(running=self._early and self.task.running)
        else:
            self.show_empty()

    @Slot(UserError)
    def fail(self, error: UserError) -> None:
        self.again.setVisible(self._work is not None)
        self.show_problem(self._says.failed, error)

    def forget_work(self) -> None:
        """Drop the last work, so that Try again no longer offers it. Used when a page's selection
        has changed."""
        self._work = None

    @Slot()
    def _run_again(self) -> None:
        if self._work is not None:
            self.run(*self._work)


def noted(theme: Theme, words: str) -> QHBoxLayout:
    """Return a row with an info icon and a caveat in small print."""
    return in_row(
        theme, IconLabel(theme, "ph.info", "ink3"), (label(words, "caption", wrap=True), 1)
    )
