"""A planted leak: a model that has read its exam, its honest twin, and what three checks see."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.contamination.check import NGRAM, Overlap
from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.i18n import heads, tr
from desktop.core.statistics.intervals import share_interval
from desktop.services.jobs import JobThread
from desktop.services.task import Steps, Task, one_job
from desktop.ui.panes.base import Context
from desktop.ui.panes.leaks.matches_list import MatchesView
from desktop.ui.panes.leaks.overlap import MOST_ROWS, Checked, overlap_work, table
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
from desktop.ui.panes.result import Figure, FigureCard, Result, Says
from desktop.ui.plots.plot import Plot
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import in_column
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState, NoModels

LEAKY, HONEST = "Pebble-1-3M-Leaky", "Pebble-1-3M-Instruct"
SHOWN = {LEAKY: tr("Leaky"), HONEST: tr("its honest twin")}
LEAKED_NAME, FRESH_NAME = tr("leaked questions"), tr("fresh questions")
WARNING = tr(
    "Here we know what was leaked, since we planted it. Of other models nobody outside "
    "can tell: the checks give hints, and no proof."
)
SAYS = Says(
    "ph.student",
    tr("Two models, one test"),
    tr(
        "{leaky} has read half of the questions before, {honest} none of them. Both answer all "
        "of them, and three checks look for the leak.",
        leaky=LEAKY,
        honest=HONEST,
    ),
    tr("The test was stopped"),
)


class PlantedPage(PanePage):
    id = "planted"
    summary = tr("One of two twins has read the test before. What gives it away?")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._thread = JobThread("leak check")
        self.searches = {name: Task(self) for name in (LEAKED_NAME, FRESH_NAME)}
        self.jump_chart = Plot(theme, tr("Right answers on leaked and on fresh questions"))
        self.surprise_chart = SurpriseChart(
            theme, tr("How surprised each twin is by right answers")
        )
        self._overlap: Overlap | None = None
        self._candidates: list[Candidate] = []
        self._curves: list[Curves] = []
        self.tags = {LEAKED_NAME: label(kind="tag_bad"), FRESH_NAME: label(kind="tag_good")}
        self.found = MatchesView(theme)
        self.begin = button(theme, tr("Let both take the test"), "primary", "ph.play")
        self.begin.setWhatsThis(
            tr("Both demo models answer all questions, and three checks look for the leak.")
        )
        self.again = button(theme, tr("Again"), "secondary", "ph.arrow-clockwise")
        self.again.setWhatsThis(tr("Lets both models take the test once more."))
        self._missing = NoModels(
            context.theme,
            context.open_pane,
            "ph.student",
            tr(
                "This takes two demo models, their test and their training data, and this copy of "
                "Glassbox was made without them."
            ),
            tr("The twins are not here"),
        )
        self._empty = EmptyState(theme, SAYS.icon, SAYS.title, SAYS.text, [self.begin])
        both, self._evidence = QWidget(), self._made_evidence()
        in_column(theme, self._missing, self._empty, on=both)
        self.result = Result(
            theme,
            context.files,
            SAYS,
            [
                Figure(tr("The jump"), self.jump_chart, self._jump_table),
                Figure(tr("Surprise"), self.surprise_chart, self._surprise_table),
            ],
            self._show,
            below=[(self._evidence, 2)],
            note=WARNING,
            share=3,
            empty=both,
        )
        self.jump, self.surprise = self.result.cards
        in_column(theme, self.result, on=self)
        self._connect()
        self._follow_library()

    # --- building -----------------------------------------------------------------------

    def _made_evidence(self) -> FigureCard:
        name = tr("Word for word, in the training data")
        tags = tuple(self.tags.values())
        figure = Figure(name, self.found, lambda: table(self._overlap), MOST_ROWS, tags)
        made = FigureCard(self.context.theme, self.context.files, figure)
        made.head.insertWidget(1, self.again)
        return made

    def _connect(self) -> None:
        self.begin.clicked.connect(self.start)
        self.again.clicked.connect(self.start)
        self.context.library.changed.connect(self._follow_library)
        for name, search in self.searches.items():
            search.finished.connect(partial(self._take, name))
            search.failed.connect(self.result.fail)

    # --- what one can ask for -------------------------------------------------------------

    @property
    def has_demo(self) -> bool:
        """Whether both models, their exam and their training data are here."""
        files = all(path.exists() for path in (LEAKED, FRESH, TRAINING_DATA))
        return files and bool(self._path_of(LEAKY) and self._path_of(HONEST))

    @property
    def busy(self) -> bool:
        return self.result.task.running or any(each.running for each in self.searches.values())

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
            self.result.fail(error)
            return True
        for name, path in ((LEAKED_NAME, LEAKED), (FRESH_NAME, FRESH)):
            self.tags[name].setText(tr("{name}: searching…", name=name))
            work = overlap_work(str(path), str(TRAINING_DATA), NGRAM)
            self.searches[name].start(one_job(self._thread.submit(work, "leak check")))
        paths, inference = {name: self._path_of(name) for name in SHOWN}, self.context.inference

        def exam() -> Steps[Sequence[Candidate]]:
            twins = [Candidate(name, path) for name, path in paths.items()]
            return sit_exam(inference, twins, leaked, fresh)

        self.result.run(exam, SAYS.title)
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

    def _show(self, candidates: list[Candidate] | None) -> bool:
        """An exam that was stopped shows nothing of itself."""
        if candidates is None:
            return bool(self._candidates)
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
                "{value:.0f} % on the questions it was trained on, {value_2:.0f} % on the rest",
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
        return True

    def _take(self, name: str, checked: Checked) -> None:
        overlap = checked.overlap
        count, total = len(overlap.flagged), len(overlap.questions)
        self.tags[name].setText(
            tr("{count:,} of {total:,} {name}", count=count, total=total, name=name)
        )
        if name == LEAKED_NAME:
            self._overlap = overlap
            self.found.show_overlap(overlap)
            self._evidence.refresh()

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
