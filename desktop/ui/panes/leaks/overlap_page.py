"""The Word for word page: finds a benchmark's questions in a text that a model may have been
trained on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.contamination.overlap import LONGEST_NGRAM, NGRAM, OverlapProgress
from desktop.core.i18n import marked, tr
from desktop.core.numbers.units import fine_percent, size_text
from desktop.services.jobs import JobThread
from desktop.services.task import one_job
from desktop.ui.panes.base import Experiment, Shell
from desktop.ui.panes.leaks.matches_list import MatchesView
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
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.scaled import Scaled, in_column
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.results.data_table import Table

WARNING = marked(
    "Finding nothing proves nothing: rephrased or translated questions slip past this check. A "
    "match may also be a common phrase, especially if the question is short."
)


def says() -> Says:
    return Says(
        "ph.magnifying-glass",
        tr("Nothing checked yet"),
        tr(
            "Choose a test, then some text that a model may have been trained on. Runs of words "
            "that occur in both appear here. Punctuation and capitalization are ignored."
        ),
        tr("The check failed"),
    )


class OverlapPage(PanePage):
    id = "overlap"
    summary = marked(
        "Find test questions that appear word for word in text that a model may have been "
        "trained on."
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        theme = shell.theme
        # A separate thread, because a large text takes minutes.
        self._thread = JobThread("leak check")
        self.questions = PlaceBox(theme, shell.files, tr("Questions"), question_sets())
        self.corpus = PlaceBox(theme, shell.files, tr("Text"), corpora())
        self.ngram = Number(tr("Words in a row"), 1, LONGEST_NGRAM, 1)
        self.ngram.setWhatsThis(
            tr(
                "The number of words in a row that must match for a question to count as "
                "found. With fewer words, the check finds more questions, but also more false "
                "matches. GPT-3's makers used 13."
            )
        )
        self.check = button(theme, tr("Check"), "primary", "ph.magnifying-glass")
        self.check.setWhatsThis(
            tr("Searches the text for the questions and lists up to three matches for each.")
        )
        self.found, self.tag = MatchesView(theme), label(kind="tag")
        figure = Figure(tr("Matches"), self.found, self.as_table, MOST_ROWS, [self.tag])
        self.result = Result(theme, shell.files, says(), [figure], self._show, note=tr(WARNING))
        self.card = self.result.cards[0]
        self._checked: Checked | None = None
        self._lay_out()
        self._connect()
        self._show_empty_or_not()

    # --- building ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        Scaled(theme, self.ngram, lambda: self.ngram.setFixedWidth(theme.px(64)))
        self.ngram.setValue(NGRAM)
        asking = flowing(
            theme,
            (
                (tr("Questions"), self.questions),
                (tr("Text"), self.corpus),
                (tr("Words in a row"), self.ngram),
                ("", self.check),
            ),
        )
        self._experiments = QWidget()
        self._experiments.setLayout(experiment_row(theme, self))
        in_column(theme, self._experiments, asking, (self.result, 1), on=self, spacing=16)
        self.setFocusProxy(self.questions)

    def _connect(self) -> None:
        self.check.clicked.connect(self.start)
        self.questions.changed.connect(self._show_empty_or_not)
        self.corpus.changed.connect(self._show_empty_or_not)

    # --- actions -----------------------------------------------------------------------

    @property
    def has_demo(self) -> bool:
        """True if the demo models' questions and training data are available."""
        return all(path.exists() for path in (TRAINING_DATA, LEAKED, FRESH))

    @property
    def busy(self) -> bool:
        return self.result.task.running

    experiments = (
        Experiment(
            marked("Leaked questions"),
            marked("One demo model was trained on these questions."),
            lambda page: page._check(str(LEAKED)),
        ),
        Experiment(
            marked("Fresh questions"),
            marked("No demo model was trained on these questions."),
            lambda page: page._check(str(FRESH)),
        ),
    )

    def _check(self, questions: str) -> None:
        self.questions.choose(questions)
        self.corpus.choose(str(TRAINING_DATA))
        self.ngram.setValue(NGRAM)
        self.start()

    @Slot()
    def start(self) -> None:
        """Search the selected text for the selected questions."""
        work = overlap_work(self.questions.path, self.corpus.path, int(self.ngram.value()))
        self.result.run(
            lambda: one_job(self._thread.submit(work, "leak check"), self._follow),
            tr("Searching the text"),
            tr("Reading the questions"),
        )

    def shut_down(self) -> None:
        self._thread.shut_down()

    # --- following ---------------------------------------------------------------------

    @Slot()
    def _show_empty_or_not(self) -> None:
        ready = bool(self.questions.path and self.corpus.path)
        self.check.setEnabled(ready)
        self.check.setToolTip("" if ready else tr("Choose the questions and the text first"))
        self._experiments.setVisible(self.has_demo)

    def _follow(self, step: object) -> None:
        if not isinstance(step, OverlapProgress):
            return
        share = step.done / step.total if step.total else 0.0
        title = tr(
            "Searched {done} of {total}", done=size_text(step.done), total=size_text(step.total)
        )
        self.result.show_progress(title, share, step.seconds_left)

    def unsaved(self) -> object:
        return self.questions.paths, self.corpus.paths, self._checked

    def show_unsaved(self, unsaved: Any) -> None:
        questions, corpus, self._checked = unsaved
        self.questions.choose_again(questions)
        self.corpus.choose_again(corpus)
        self.result.refresh(self._checked)

    def _show(self, checked: Checked | None) -> bool:
        """Show the result of a check, if there is one. If the check was stopped, the previous
        result stays. Return True if there is a result."""
        if checked is not None:
            self._checked, overlap = checked, checked.overlap
            self.found.show_overlap(overlap)
            if overlap.matches:
                self.found.list.setCurrentIndex(self.found.list.rows.index(0))
            self.tag.setText(fine_percent(overlap.rate))
            compared = tr(
                "Questions: {questions}. Text: {text}.",
                questions=self.questions.name_of(checked.questions),
                text=self.corpus.name_of(checked.corpus),
            )
            self.card.say(headline_of(overlap), " ".join((compared, *sentences(checked))))
        return self._checked is not None

    def as_table(self) -> Table:
        return table(self._checked.overlap if self._checked else None)
