"""The page with a planted leak: runs three checks on two models, one of which was trained on half
of the questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.contamination.overlap import Overlap, check_overlap
from desktop.core.contamination.questions import read_questions
from desktop.core.errors import UserError
from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import share_interval
from desktop.core.statistics.surprise import told_apart
from desktop.services.jobs import JobThread
from desktop.services.task import Steps, Task, one_job
from desktop.ui.panes.base import OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.leaks.matches_list import MatchesView
from desktop.ui.panes.leaks.overlap import MOST_ROWS, table
from desktop.ui.panes.leaks.places import FRESH, LEAKED, TRAINING_DATA
from desktop.ui.panes.leaks.planted import (
    Answers,
    Candidate,
    Jump,
    answer_all,
    jump_chart,
    jump_keys,
)
from desktop.ui.panes.leaks.surprise import (
    MIN_K_HEAD,
    Curves,
    SurpriseChart,
    as_table,
    min_k_axis,
    min_k_curves,
    of_hundred,
)
from desktop.ui.panes.paged import PanePage
from desktop.ui.panes.result import Figure, FigureCard, Result, Says
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import in_column
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState, NoModels

LEAKY, HONEST = "Pebble-1-3M-Leaky", "Pebble-1-3M-Instruct"
SHOWN = {LEAKY: marked("Leaky model"), HONEST: marked("Clean model")}
LEAKED_NAME, FRESH_NAME = marked("leaked questions"), marked("fresh questions")
WARNING = marked(
    "On this page, the leak is known because it was planted. For other models, these checks "
    "provide hints, not proof."
)


def says() -> Says:
    return Says(
        "ph.student",
        tr("Two models, one test"),
        tr(
            "{leaky} was trained on half of the questions, {honest} on none of them. Both models "
            "answer all questions, and three checks look for the leak.",
            leaky=LEAKY,
            honest=HONEST,
        ),
        tr("The run failed"),
    )


MISSING_TITLE = marked("The demo models or their data are missing")
MISSING = marked(
    "This page needs two demo models, their questions, and their training data. At least one "
    "of these is missing. If you removed a demo model from the list, add its file again. "
    "Otherwise, reinstall Glassbox."
)


class PlantedPage(PanePage):
    id = "planted"
    summary = marked(
        "One of two models was trained on half of the questions. See what gives the leak away."
    )

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell)
        self._runtime = runtime
        theme = shell.theme
        self._thread = JobThread("leak check")
        self.search = Task(self)
        self.jump_chart = Plot(theme, tr("Right answers to leaked and fresh questions"))
        self.jump_chart.setWhatsThis(
            tr(
                "Each line shows a model's share of right answers to questions that the leaky "
                "model was trained on (left) and to fresh questions of the same kind (right). "
                "A steep drop is a sign of a leak."
            )
        )
        self.surprise_chart = SurpriseChart(
            theme, tr("Each model's surprise at the correct answers")
        )
        self._overlap: Overlap | None = None
        self._leaked = 0
        """The number of leaked questions, which are the first ones in the overlap."""
        self._candidates: list[Candidate] = []
        self._curves: list[Curves] = []
        self.tags = {LEAKED_NAME: label(kind="tag_bad"), FRESH_NAME: label(kind="tag_good")}
        self.found = MatchesView(theme)
        self.begin = button(theme, tr("Run both models"), "primary", "ph.play")
        self.begin.setWhatsThis(
            tr(
                "Both models answer all questions while Glassbox searches the training data "
                "for the questions. Then two more checks look for the leak: the drop in "
                "accuracy and the models' surprise."
            )
        )
        self.again = button(theme, tr("Run again"), "secondary", "ph.arrow-clockwise")
        self.again.setWhatsThis(tr("Runs both models and the three checks again."))
        self._missing = NoModels(theme, open_pane, says().icon, tr(MISSING), tr(MISSING_TITLE))
        self._empty = EmptyState(theme, says().icon, says().title, says().text, [self.begin])
        both, self._evidence = QWidget(), self._made_evidence()
        in_column(theme, self._missing, self._empty, on=both)
        self.result = Result(
            theme,
            shell.files,
            says(),
            [
                Figure(tr("Drop in accuracy"), self.jump_chart, self._jump_table),
                Figure(tr("Surprise"), self.surprise_chart, self._surprise_table),
            ],
            self._show,
            below=[(self._evidence, 2)],
            note=tr(WARNING),
            share=3,
            empty=both,
        )
        self.jump, self.surprise = self.result.cards
        in_column(theme, self.result, on=self)
        self._connect()
        self._follow_library()

    # --- building -----------------------------------------------------------------------

    def _made_evidence(self) -> FigureCard:
        name = tr("Word-for-word matches in the training data")
        tags = tuple(self.tags.values())
        figure = Figure(name, self.found, lambda: table(self._overlap), MOST_ROWS, tags)
        made = FigureCard(self.shell.theme, self.shell.files, figure)
        made.head.insertWidget(1, self.again)
        return made

    def _connect(self) -> None:
        self.begin.clicked.connect(self.start)
        self.again.clicked.connect(self.start)
        self._runtime.library.changed.connect(self._follow_library)
        self.search.finished.connect(self._take)
        self.search.failed.connect(self._say_unsearched)

    # --- actions --------------------------------------------------------------------------

    @property
    def has_demo(self) -> bool:
        """True if both models, their questions, and their training data are available."""
        files = all(path.exists() for path in (LEAKED, FRESH, TRAINING_DATA))
        return files and bool(self._path_of(LEAKY) and self._path_of(HONEST))

    @property
    def busy(self) -> bool:
        return self.result.task.running or self.search.running

    @Slot()
    def start(self) -> bool:
        """Let both models answer, and search the training data at the same time. Returns False if
        the demo models or their data are missing; the page then says so."""
        if not self.has_demo:
            return False
        try:
            leaked, fresh = (read_questions(path).questions for path in (LEAKED, FRESH))
        except UserError as error:
            self.result.fail(error)
            return True
        for name, tag in self.tags.items():
            tag.setText(tr("Searching for {name}…", name=tr(name)))
        self._leaked = len(leaked)
        job = self._thread.submit(
            lambda cancel: check_overlap((*leaked, *fresh), TRAINING_DATA, cancel), "leak check"
        )
        self.search.start(one_job(job))
        paths, inference = {name: self._path_of(name) for name in SHOWN}, self._runtime.inference

        def answers() -> Steps[Sequence[Candidate]]:
            twins = [Candidate(name, path) for name, path in paths.items()]
            return answer_all(inference, twins, leaked, fresh)

        self.result.run(answers, says().title)
        return True

    offered: ClassVar = {"exam": lambda page, _setup: page.start()}
    spots: ClassVar = {
        "exam": lambda page: Spot(*page.jump_chart.mark(*jump_keys(tr(SHOWN[LEAKY]))))
    }

    def shut_down(self) -> None:
        self._thread.shut_down()

    # --- following ------------------------------------------------------------------------

    def _path_of(self, name: str) -> str:
        """Return the path of a demo model, or "" if it isn't available."""
        return self._runtime.models.shipped(f"{name}-F16")

    @Slot()
    def _follow_library(self) -> None:
        self._missing.setVisible(not self.has_demo)
        self._empty.setVisible(self.has_demo)

    def unsaved(self) -> object:
        return self._candidates, self._overlap, self._leaked

    def show_unsaved(self, unsaved: Any) -> None:
        self._candidates, self._overlap, self._leaked = unsaved
        self.result.refresh(self._candidates or None)
        if self._overlap is not None:
            self._take(self._overlap)

    def _show(self, candidates: list[Candidate] | None) -> bool:
        """Show the result of a run. If the run was stopped, the previous result stays."""
        if candidates is None:
            return bool(self._candidates)
        self._candidates = candidates
        jumps = [
            Jump(
                tr(SHOWN[each.name]),
                share_interval(sum(each.leaked.right), len(each.leaked.right)),
                share_interval(sum(each.fresh.right), len(each.fresh.right)),
                "warn" if each.name == LEAKY else "accent",
                square=each.name == LEAKY,
            )
            for each in candidates
        ]
        seen, fresh = (
            len(answers.right) for answers in (candidates[0].leaked, candidates[0].fresh)
        )
        self.jump_chart.show_chart(jump_chart(jumps, seen, fresh))
        first = jumps[0]
        self.jump.say(
            tr(
                "The leaky model gets {leaked} right on questions that it was trained on, "
                "versus {fresh} on fresh questions",
                leaked=percent(first.seen.value),
                fresh=percent(first.fresh.value),
            ),
            tr("Share of right answers, with 95% confidence intervals."),
        )
        self._curves = [
            min_k_curves(tr(SHOWN[each.name]), each.leaked.likely, each.fresh.likely, brief=True)
            for each in candidates
        ]
        self.surprise_chart.show_rows(self._curves, tr(LEAKED_NAME), tr(FRESH_NAME), min_k_axis())
        leaky, honest = (
            of_hundred(told_apart(each.seen, each.fresh).value) for each in self._curves
        )
        self.surprise.say(
            tr(
                "With the leaky model, Min-K% finds the leaked question in {leaky} of 100 pairs; "
                "with the clean model, in {honest}",
                leaky=leaky,
                honest=honest,
            ),
            tr(
                "Each pair has one leaked and one fresh question, and the chance level is 50. "
                "Glassbox measures how much the correct answer to each question surprises the "
                "model."
            ),
        )
        return True

    @Slot(object)
    def _take(self, overlap: Overlap) -> None:
        numbers = range(len(overlap.questions))
        for name, asked in (
            (LEAKED_NAME, numbers[: self._leaked]),
            (FRESH_NAME, numbers[self._leaked :]),
        ):
            count, total = len(overlap.flagged.intersection(asked)), len(asked)
            self.tags[name].setText(
                tr("{count:,} of {total:,} {name}", count=count, total=total, name=tr(name))
            )
        self._overlap = overlap
        self.found.show_overlap(overlap)
        self._evidence.refresh()

    @Slot(UserError)
    def _say_unsearched(self, error: UserError) -> None:
        """Say that the search failed. The answers, which may still be under way, stay."""
        for name, tag in self.tags.items():
            tag.setText(tr("Search for {name} failed", name=tr(name)))
        self._overlap = None
        self.found.clear()
        self._evidence.refresh()
        self.shell.notices.error(error)

    # --- tables -------------------------------------------------------------------------

    def _jump_table(self) -> Table:
        def row(name: str, questions: str, answers: Answers) -> tuple[str, ...]:
            share = share_interval(sum(answers.right), len(answers.right))
            figures = (f"{100 * value:.1f}" for value in share)
            return (name, questions, str(len(answers.right)), str(sum(answers.right)), *figures)

        rows = [
            row(each.name, name, answers)
            for each in self._candidates
            for name, answers in ((tr(LEAKED_NAME), each.leaked), (tr(FRESH_NAME), each.fresh))
        ]
        head = heads(
            "Model",
            "Questions",
            "Questions asked",
            "Right answers",
            "Right (%)",
            "95% CI low (%)",
            "95% CI high (%)",
        )
        return Table(head, rows, frozenset({0, 1}))

    def _surprise_table(self) -> Table:
        return as_table(self._curves, tr(LEAKED_NAME), tr(FRESH_NAME), MIN_K_HEAD)
