"""Word for word: which questions of a test stand in a text that models learn from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.contamination.check import LONGEST_NGRAM, NGRAM, Overlap, OverlapProgress
from desktop.core.errors import UserError
from desktop.core.units import size_text, three_digits
from desktop.core.words import counted, named, tr
from desktop.services.jobs import JobThread
from desktop.services.task import Task, one_job
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.leaks.matches_list import MatchesHead, MatchesList
from desktop.ui.panes.leaks.overlap import (
    MOST_ROWS,
    Checked,
    headline_of,
    overlap_work,
    sentences,
    table,
)
from desktop.ui.panes.leaks.place_box import PlaceBox
from desktop.ui.panes.leaks.places import FRESH, LEAKED, TRAINING_DATA, corpora, question_sets
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.widgets.controls import IconLabel, button, label, selectable
from desktop.ui.widgets.data_table import DataTable, Table
from desktop.ui.widgets.elided import LongLine
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.figure_tools import FigureTools
from desktop.ui.widgets.flow_layout import FlowLayout, flowing
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.run_place import RunPlace
from desktop.ui.widgets.scaled import Scaled, in_column, spaced

WARNING = tr(
    "What is not found proves nothing: questions in other words, or in another language, "
    "pass this check. What is found may be a common phrase, above all where the question "
    "is short."
)
TOOLS = 32
"""Unscaled pixels: the height of the tools beside the headline."""


class OverlapPage(PanePage):
    id = "overlap"
    summary = tr(
        "Which questions of a test stand, word for word, in a text that models learn from."
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        # A thread of its own, since a large text takes minutes.
        self._thread, self.task = JobThread("leak check"), Task(self)
        self.questions = PlaceBox(theme, context.files, tr("Questions"), question_sets())
        self.corpus = PlaceBox(theme, context.files, tr("Text"), corpora())
        self.ngram = Number(tr("Words in a row"), 1, LONGEST_NGRAM, 1)
        self.ngram.setWhatsThis(
            tr("So many words in a row have to be the same for a question to count as found.")
        )
        self.check = button(theme, tr("Check"), "primary", "ph.magnifying-glass")
        self.check.setWhatsThis(tr("Looks for each question in the text."))
        self.matches = MatchesList(theme)
        self.heads = MatchesHead(theme, self.matches)
        self.numbers = DataTable(theme, tr("Questions that were found"))
        self.headline, self.tag = LongLine("section"), label(kind="tag")
        self.said = label(kind="caption", wrap=True)
        self.detail = selectable(label(tone="soft", wrap=True))
        self._overlap: Overlap | None = None
        self._lay_out()
        self._connect()
        self._show_empty_or_not()

    # --- building ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        Scaled(theme, self.ngram, lambda: self.ngram.setFixedWidth(theme.px(64)))
        self.ngram.setValue(NGRAM)
        asking = flowing(
            theme,
            (
                (tr("Questions"), self.questions),
                (tr("in"), self.corpus),
                (tr("words in a row"), self.ngram),
                ("", self.check),
            ),
        )
        self._experiments = QWidget()
        self._experiments.setLayout(experiment_row(theme, self))
        self._result = self._made_result()
        self.place = RunPlace(theme, self._made_empty(), self._result)
        self.progress, self.problem = self.place.progress, self.place.problem
        in_column(theme, self._experiments, asking, (self.place, 1), on=self, spacing=16)
        self.setFocusProxy(self.questions)

    def _made_empty(self) -> EmptyState:
        text = tr(
            "Choose a test and a text that a model may have learned from. Each run of "
            "words that stands in both is shown here. Punctuation and capitals don't "
            "count."
        )
        return EmptyState(
            self.context.theme, "ph.magnifying-glass", tr("Nothing checked yet"), text, ()
        )

    def _made_result(self) -> QFrame:
        theme, context = self.context.theme, self.context
        card = QFrame()
        card.setProperty("kind", "card")
        self.tools = FigureTools(theme, context.files, tr("Found questions"), card, self.as_table)
        column = spaced(theme, QVBoxLayout(card), (16, 12, 16, 12), 8)
        head = spaced(theme, QHBoxLayout(), (8, 0, 8, 0), 8)
        told = spaced(theme, FlowLayout(centered=True), spacing=8)
        for each in (self.headline, self.tag):
            told.addWidget(each)
        headline = self.headline  # in the middle of the tools beside it
        Scaled(theme, headline, lambda: headline.setMinimumHeight(theme.px(TOOLS)))
        head.addLayout(told, 1)
        head.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(self._inset(self.said))
        column.addWidget(self.heads)
        column.addWidget(self.matches, 1)
        column.addWidget(self.numbers, 1)
        column.addSpacing(theme.px(4))
        column.addLayout(self._inset(self.detail))
        column.addLayout(self._inset(label(WARNING, "caption", wrap=True), "ph.info"))
        self.numbers.hide()
        return card

    def _inset(self, words: QLabel, icon: str = "") -> QHBoxLayout:
        row = spaced(self.context.theme, QHBoxLayout(), (8, 0, 8, 0), 8)
        if icon:
            row.addWidget(IconLabel(self.context.theme, icon, "ink3"))
        row.addWidget(words, 1)
        return row

    def _connect(self) -> None:
        self.check.clicked.connect(self.start)
        self.questions.changed.connect(self._show_empty_or_not)
        self.corpus.changed.connect(self._show_empty_or_not)
        self.progress.stop_asked.connect(self.task.stop)
        self.task.finished.connect(self.show_checked)
        self.task.failed.connect(self._say_why)
        self.task.stopped.connect(self.place.show_empty)
        self.matches.selectionModel().currentChanged.connect(self._tell)
        self.tools.table_asked.connect(self._show_as_table)

    # --- what one can ask for ----------------------------------------------------------

    @property
    def has_demo(self) -> bool:
        """Whether the demo models' exam and training data are here."""
        return TRAINING_DATA.exists() and LEAKED.exists()

    @property
    def busy(self) -> bool:
        return self.task.running

    def show_demo(self) -> None:
        self.check_leaked()

    def check_leaked(self) -> None:
        self._check(str(LEAKED))

    def check_fresh(self) -> None:
        self._check(str(FRESH))

    experiments = (
        Experiment(
            tr("A leaked exam"), tr("Questions that one demo model has read."), check_leaked
        ),
        Experiment(tr("A fresh exam"), tr("Questions that no demo model has read."), check_fresh),
    )

    def _check(self, questions: str) -> None:
        self.questions.choose(questions)
        self.corpus.choose(str(TRAINING_DATA))
        self.ngram.setValue(NGRAM)
        self.start()

    @Slot()
    def start(self) -> None:
        """Check what is chosen."""
        self.place.show_waiting(tr("Looking for the questions"), tr("reading them"))
        work = overlap_work(self.questions.path, self.corpus.path, int(self.ngram.value()))
        self.task.start(one_job(self._thread.submit(work, "leak check"), self._follow))

    def shut_down(self) -> None:
        self._thread.shut_down()

    # --- following ---------------------------------------------------------------------

    @Slot()
    def _show_empty_or_not(self) -> None:
        ready = bool(self.questions.path and self.corpus.path)
        self.check.setEnabled(ready)
        self.check.setToolTip("" if ready else tr("Choose questions and a text first"))
        self._experiments.setVisible(self.has_demo)

    def _follow(self, step: object) -> None:
        if not isinstance(step, OverlapProgress):
            return
        share = step.done / step.total if step.total else 0.0
        title = tr(
            "Searched {done} of {total}", done=size_text(step.done), total=size_text(step.total)
        )
        self.place.show_progress(title, share, step.seconds_left)

    @Slot(object)
    def show_checked(self, checked: Checked) -> None:
        overlap = checked.overlap
        self.headline.setText(headline_of(overlap))
        self.tag.setText(f"{three_digits(100 * overlap.rate)} %")
        self.said.setText(" ".join(sentences(checked)))
        self._overlap = overlap
        self.matches.rows.show_overlap(overlap)
        if overlap.matches:
            self.matches.setCurrentIndex(self.matches.rows.index(0))
        self._tell()
        self._follow_numbers()
        self.place.show_result()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self.place.show_problem(tr("This can't be checked"), error)

    @Slot()
    def _tell(self) -> None:
        found = self.matches.current
        self.detail.setVisible(found is not None)
        if found is not None:
            told = counted(
                found.words,
                "{words} word, in {place}",
                "{words} words in a row, in {place}",
                words=found.words,
                place=found.place,
            )
            self.detail.setText(
                named(f"{found.asked_in} → {told}", f"… {found.text.whole.strip()} …")
            )

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self.numbers.setVisible(wanted)
        self.heads.setVisible(not wanted)
        self.matches.setVisible(not wanted)
        self.detail.setVisible(not wanted and self.matches.current is not None)
        self._follow_numbers()

    def _follow_numbers(self) -> None:
        """The first ones: making a table of all would take seconds. The file has them all."""
        if self.numbers.isVisibleTo(self):
            whole = self.as_table()
            self.numbers.show_table(Table(whole.head, whole.rows[:MOST_ROWS], whole.left))

    def as_table(self) -> Table:
        return table(self._overlap)
