"""Word for word: which questions of a test stand in a text that models learn from."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.contamination.check import LONGEST_NGRAM, NGRAM, Overlap, OverlapProgress
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text, three_digits
from desktop.services.jobs import JobThread
from desktop.services.task import one_job
from desktop.ui.panes.base import Context, Experiment
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

WARNING = tr(
    "What is not found proves nothing: questions in other words, or in another language, "
    "pass this check. What is found may be a common phrase, above all where the question "
    "is short."
)
SAYS = Says(
    "ph.magnifying-glass",
    tr("Nothing checked yet"),
    tr(
        "Choose a test and a text that a model may have learned from. Each run of words that "
        "stands in both is shown here. Punctuation and capitals don't count."
    ),
    tr("This can't be checked"),
)


class OverlapPage(PanePage):
    id = "overlap"
    summary = tr(
        "Which questions of a test stand, word for word, in a text that models learn from."
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        # A thread of its own, since a large text takes minutes.
        self._thread = JobThread("leak check")
        self.questions = PlaceBox(theme, context.files, tr("Questions"), question_sets())
        self.corpus = PlaceBox(theme, context.files, tr("Text"), corpora())
        self.ngram = Number(tr("Words in a row"), 1, LONGEST_NGRAM, 1)
        self.ngram.setWhatsThis(
            tr("So many words in a row have to be the same for a question to count as found.")
        )
        self.check = button(theme, tr("Check"), "primary", "ph.magnifying-glass")
        self.check.setWhatsThis(tr("Looks for each question in the text."))
        self.found, self.tag = MatchesView(theme), label(kind="tag")
        figure = Figure(tr("Found questions"), self.found, self.as_table, MOST_ROWS, [self.tag])
        self.result = Result(theme, context.files, SAYS, [figure], self._show, note=WARNING)
        self.card = self.result.cards[0]
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
        in_column(theme, self._experiments, asking, (self.result, 1), on=self, spacing=16)
        self.setFocusProxy(self.questions)

    def _connect(self) -> None:
        self.check.clicked.connect(self.start)
        self.questions.changed.connect(self._show_empty_or_not)
        self.corpus.changed.connect(self._show_empty_or_not)

    # --- what one can ask for ----------------------------------------------------------

    @property
    def has_demo(self) -> bool:
        """Whether the demo models' exam and training data are here."""
        return TRAINING_DATA.exists() and LEAKED.exists()

    @property
    def busy(self) -> bool:
        return self.result.task.running

    def show_demo(self) -> None:
        self.check_leaked()

    def check_leaked(self) -> None:
        self._check(str(LEAKED))

    def check_fresh(self) -> None:
        self._check(str(FRESH))

    experiments = (
        Experiment(
            tr("A leaked test"), tr("Questions that one demo model has read."), check_leaked
        ),
        Experiment(tr("A fresh test"), tr("Questions that no demo model has read."), check_fresh),
    )

    def _check(self, questions: str) -> None:
        self.questions.choose(questions)
        self.corpus.choose(str(TRAINING_DATA))
        self.ngram.setValue(NGRAM)
        self.start()

    @Slot()
    def start(self) -> None:
        """Check what is chosen."""
        work = overlap_work(self.questions.path, self.corpus.path, int(self.ngram.value()))
        self.result.run(
            lambda: one_job(self._thread.submit(work, "leak check"), self._follow),
            tr("Looking for the questions"),
            tr("reading them"),
        )

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
        self.result.show_progress(title, share, step.seconds_left)

    def _show(self, checked: Checked | None) -> bool:
        """A check that was stopped shows nothing of itself."""
        if checked is not None:
            overlap = self._overlap = checked.overlap
            self.found.show_overlap(overlap)
            if overlap.matches:
                self.found.list.setCurrentIndex(self.found.list.rows.index(0))
            self.tag.setText(f"{three_digits(100 * overlap.rate)} %")
            self.card.say(headline_of(overlap), " ".join(sentences(checked)))
        return self._overlap is not None

    def as_table(self) -> Table:
        return table(self._overlap)
