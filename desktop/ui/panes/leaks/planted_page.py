"""A planted leak: a model that has read its exam, its honest twin, and what three checks see."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.contamination.check import NGRAM
from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.intervals import share_interval
from desktop.core.words import heads, tr
from desktop.services.jobs import JobThread
from desktop.services.task import Task, one_job
from desktop.ui.panes.base import Context
from desktop.ui.panes.leaks.matches_list import MatchesHead, MatchesList
from desktop.ui.panes.leaks.overlap import Checked, overlap_work
from desktop.ui.panes.leaks.places import FRESH, LEAKED, TRAINING_DATA
from desktop.ui.panes.leaks.planted import Candidate, Jump, Sat, jump_chart, sit_exam
from desktop.ui.panes.leaks.surprise import (
    MIN_K_AXIS,
    Curves,
    SurpriseChart,
    as_table,
    min_k_curves,
)
from desktop.ui.panes.paged import PanePage
from desktop.ui.plots.plot import Plot
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.figure_card import FigureCard
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.run_place import RunPlace
from desktop.ui.widgets.scaled import Scaled, in_column, spaced
from desktop.ui.widgets.side_by_side import SideBySide

LEAKY, HONEST = "Pebble-1-3M-Leaky", "Pebble-1-3M-Instruct"
AGAIN = 32
"""The height of a button, in unscaled pixels."""
SHOWN = {LEAKY: tr("Leaky"), HONEST: tr("its honest twin")}
LEAKED_NAME, FRESH_NAME = tr("leaked questions"), tr("fresh questions")
WARNING = tr(
    "Here we know what was leaked, since we planted it. Of other models nobody outside "
    "can tell: the checks give hints, and no proof."
)


class PlantedPage(PanePage):
    id = "planted"
    summary = tr("One of two twins has read the exam before. What gives it away?")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.exam = Task(self)
        self._thread = JobThread("leak check")
        self.searches = {name: Task(self) for name in (LEAKED_NAME, FRESH_NAME)}
        self.jump_chart = Plot(theme, tr("Right answers on leaked and on fresh questions"))
        self.surprise_chart = SurpriseChart(
            theme, tr("How surprised each twin is by right answers")
        )
        self._candidates: list[Candidate] = []
        self._curves: list[Curves] = []
        self.jump = self._card(tr("The jump"), self.jump_chart, self._jump_table)
        self.surprise = self._card(tr("Surprise"), self.surprise_chart, self._surprise_table)
        self.tags = {LEAKED_NAME: label(kind="tag_bad"), FRESH_NAME: label(kind="tag_good")}
        self.matches = MatchesList(theme)
        self.heads = MatchesHead(theme, self.matches)
        self.begin = button(theme, tr("Let both sit the exam"), "primary", "ph.play")
        self.begin.setWhatsThis(
            tr("Both demo models answer all questions, and three checks look for the leak.")
        )
        self.again = button(theme, tr("Again"), "secondary", "ph.arrow-clockwise")
        self.again.setWhatsThis(tr("Lets both models sit the exam once more."))
        self._missing = self._made_missing()
        self._empty = EmptyState(
            theme,
            "ph.student",
            tr("Two models, one exam"),
            tr(
                "{leaky} has read half of the questions before, {honest} none of them. Both "
                "answer all of them, and three checks look for the leak.",
                leaky=LEAKY,
                honest=HONEST,
            ),
            [self.begin],
        )
        self._both = QWidget()
        in_column(theme, self._missing, self._empty, on=self._both)
        self.place = RunPlace(theme, self._both, self._made_result())
        spaced(theme, QVBoxLayout(self), spacing=0).addWidget(self.place)
        self._connect()
        self._follow_library()

    # --- building -----------------------------------------------------------------------

    def _card(self, name: str, figure: QWidget, table: Callable[[], Table]) -> FigureCard:
        context = self.context
        return FigureCard(context.theme, context.files, name, figure, table)

    def _made_missing(self) -> EmptyState:
        models = button(self.context.theme, tr("Open Models"), "secondary", "ph.stack")
        models.clicked.connect(lambda: self.context.open_pane("models"))
        text = tr(
            "This takes two demo models, their exam and their training data, and this "
            "copy of Glassbox was made without them."
        )
        return EmptyState(
            self.context.theme, "ph.student", tr("The twins are not here"), text, [models]
        )

    def _made_result(self) -> QWidget:
        theme = self.context.theme
        made = QWidget()
        self._figures = spaced(theme, SideBySide(), spacing=16)
        self._figures.addWidget(self.jump, 1)
        self._figures.addWidget(self.surprise, 1)
        evidence = QFrame()
        evidence.setProperty("kind", "card")
        inner = spaced(theme, QVBoxLayout(evidence), (16, 12, 16, 12), 4)
        head = spaced(theme, QHBoxLayout(), (8, 0, 8, 0), 8)
        title = label(tr("Word for word, in the training data"), "section")
        told = spaced(theme, FlowLayout(centered=True), spacing=8)
        Scaled(theme, title, lambda: title.setMinimumHeight(theme.px(AGAIN)))
        for each in (title, *self.tags.values()):
            told.addWidget(each)
        head.addLayout(told, 1)
        head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(head)
        inner.addWidget(self.heads)
        inner.addWidget(self.matches, 1)
        foot = spaced(theme, QHBoxLayout(), (8, 4, 8, 0), 8)
        foot.addWidget(IconLabel(theme, "ph.info", "ink3"))
        foot.addWidget(label(WARNING, "caption", wrap=True), 1)
        inner.addLayout(foot)
        in_column(theme, (self._figures, 3), (evidence, 2), on=made, spacing=16)
        return made

    def _connect(self) -> None:
        self.begin.clicked.connect(self.start)
        self.again.clicked.connect(self.start)
        self.place.progress.stop_asked.connect(self.exam.stop)
        self.exam.progressed.connect(self.place.show_progress)
        self.exam.finished.connect(self.show_candidates)
        self.exam.failed.connect(self._say_why)
        self.exam.stopped.connect(self.place.show_empty)
        self.context.library.changed.connect(self._follow_library)
        for name, search in self.searches.items():
            search.finished.connect(partial(self._take, name))
            search.failed.connect(self._say_why)

    # --- what one can ask for -------------------------------------------------------------

    @property
    def has_demo(self) -> bool:
        """Whether both models, their exam and their training data are here."""
        files = all(path.exists() for path in (LEAKED, FRESH, TRAINING_DATA))
        return files and bool(self._path_of(LEAKY) and self._path_of(HONEST))

    @property
    def busy(self) -> bool:
        return self.exam.running or any(each.running for each in self.searches.values())

    def show_demo(self) -> None:
        self.start()

    @Slot()
    def start(self) -> bool:
        """Both models sit the exam; the training data is searched at the same time. False where
        the demo models aren't here, which the page says."""
        if not self.has_demo:
            return False
        try:
            leaked, fresh = (read_questions(path).questions for path in (LEAKED, FRESH))
        except UserError as error:
            self._say_why(error)
            return True
        for name, path in ((LEAKED_NAME, LEAKED), (FRESH_NAME, FRESH)):
            self.tags[name].setText(tr("{name}: searching…", name=name))
            work = overlap_work(str(path), str(TRAINING_DATA), NGRAM)
            self.searches[name].start(one_job(self._thread.submit(work, "leak check")))
        twins = [Candidate(name, self._path_of(name)) for name in (LEAKY, HONEST)]
        self.exam.start(sit_exam(self.context.inference, twins, leaked, fresh))
        return True

    offered: ClassVar = {"exam": start}

    def shut_down(self) -> None:
        self._thread.shut_down()

    # --- following ------------------------------------------------------------------------

    def _path_of(self, name: str) -> str:
        """Of a demo model; empty where it isn't."""
        models = self.context.library.usable
        paths = [each.path for each in models if Path(each.path).name.startswith(f"{name}-")]
        return paths[0] if paths else ""

    @Slot()
    def _follow_library(self) -> None:
        self._missing.setVisible(not self.has_demo)
        self._empty.setVisible(self.has_demo)

    @Slot(object)
    def show_candidates(self, candidates: list[Candidate]) -> None:
        self._candidates = candidates
        jumps = [
            Jump(
                SHOWN[each.name],
                share_interval(sum(each.leaked.right), len(each.leaked.right)),
                share_interval(sum(each.fresh.right), len(each.fresh.right)),
                "warn" if each.name == LEAKY else "accent",
                square=each.name == LEAKY,
            )
            for each in candidates
        ]
        seen, fresh = (len(sat.right) for sat in (candidates[0].leaked, candidates[0].fresh))
        self.jump_chart.show_chart(jump_chart(jumps, seen, fresh))
        first = jumps[0]
        self.jump.say(
            tr(
                "{value:.0f} % on what it has read, {value_2:.0f} % on the rest",
                value=100 * first.seen.value,
                value_2=100 * first.fresh.value,
            ),
            tr("Right answers, with 95 % intervals."),
        )
        self._curves = [
            min_k_curves(SHOWN[c.name], c.leaked.likely, c.fresh.likely) for c in candidates
        ]
        self.surprise_chart.show_rows(self._curves, LEAKED_NAME, FRESH_NAME, MIN_K_AXIS)
        self.surprise.say(tr("Min-K %: is it too little surprised?"), tr("By the right answers."))
        self.place.show_result()

    def _take(self, name: str, checked: Checked) -> None:
        overlap = checked.overlap
        count, total = len(overlap.flagged), len(overlap.questions)
        self.tags[name].setText(
            tr("{count:,} of {total:,} {name}", count=count, total=total, name=name)
        )
        if name == LEAKED_NAME:
            self.matches.rows.show_overlap(overlap)

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self.place.show_problem(tr("The exam was broken off"), error)

    # --- tables -------------------------------------------------------------------------

    def _jump_table(self) -> Table:
        def row(name: str, questions: str, sat: Sat) -> tuple[str, ...]:
            share = share_interval(sum(sat.right), len(sat.right))
            figures = (tr("{value:.1f}", value=100 * value) for value in share)
            return (name, questions, str(len(sat.right)), str(sum(sat.right)), *figures)

        rows = [
            row(each.name, name, sat)
            for each in self._candidates
            for name, sat in ((LEAKED_NAME, each.leaked), (FRESH_NAME, each.fresh))
        ]
        head = heads("Model", "Questions", "Asked", "Right", "Right (%)", "From (%)", "To (%)")
        return Table(head, rows, frozenset({0, 1}))

    def _surprise_table(self) -> Table:
        return as_table(self._curves, LEAKED_NAME, FRESH_NAME, MIN_K_AXIS)
