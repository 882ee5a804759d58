"""Quality: how good models are at benchmarks, how sure that is, and whether two differ."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.core.benchmarks.evaluation import Ended
from desktop.core.errors import UserError
from desktop.core.words import tr
from desktop.services.private_sets import PrivateSets
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.benchmarks import quality_figures as figures
from desktop.ui.panes.benchmarks.model_pair import ModelPair
from desktop.ui.panes.benchmarks.quality_files import QualityFiles
from desktop.ui.panes.benchmarks.quality_queue import Wanted
from desktop.ui.panes.benchmarks.quality_reader import QualityReader
from desktop.ui.panes.benchmarks.quality_results import (
    RESULTS,
    Pair,
    Results,
    read_pair,
    read_results,
)
from desktop.ui.panes.benchmarks.quality_run import Outcome, QualityRun
from desktop.ui.panes.benchmarks.quality_setup import PausedCard, QualitySetup
from desktop.ui.panes.benchmarks.score_card import ScoreCard
from desktop.ui.panes.benchmarks.size_card import SizeCard
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.flow_layout import FlowLayout, flowing
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.result import RunPlace
from desktop.ui.widgets.scaled import Scaled, filled, in_column, spaced
from desktop.ui.widgets.segments import Choice, Segments
from desktop.ui.widgets.side_by_side import SideBySide

QUESTION_SETS = "benchmarks"
"""In the folder of the data, as the command `eval` has them."""
SCORES, SIZES, QUESTIONS = "scores", "sizes", "questions"
VIEWS = (
    Choice(SCORES, tr("Scores"), tr("The share of right answers.")),
    Choice(
        SIZES,
        tr("Size and bits"),
        tr("Scores over how large models are, and how many bits their weights have."),
    ),
    Choice(QUESTIONS, tr("Every question"), tr("What was asked and answered, one by one.")),
)


class QualityPage(PanePage):
    id = "quality"
    summary = tr("How good a model is, how sure we can be, and whether another one is better.")

    def __init__(self, context: Context, private: PrivateSets) -> None:
        super().__init__(context)
        theme, folder = context.theme, context.data_folder
        self.path = folder / RESULTS
        self.results = Results()
        self._new = False
        self._private = private
        self.run = QualityRun(context, self.path, self)
        self.paused = PausedCard(theme)
        self.setup = QualitySetup(context, folder / QUESTION_SETS, private)
        self.pair = ModelPair(theme, self)
        self.new = button(theme, tr("Run benchmarks…"), "primary", "ph.play")
        self.new.setWhatsThis(tr("Choose models and question sets, and let the models answer."))
        self.card = ScoreCard(theme, context.files)
        self.sizes = SizeCard(theme, context.files)
        self.reader = QualityReader(theme, context.background, self.path)
        self.files = QualityFiles(context, self.path)
        self.views = Segments(theme, VIEWS)
        self._lay_out()
        self._connect()
        job = self.run.look_for_left(folder / QUESTION_SETS)
        job.finished.connect(self._take_left)
        job.failed.connect(self._say_lost)
        self._read()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        made = QWidget()
        shown = (("", self.pair.first), (tr("against"), self.pair.second), ("", self.views))
        acts = spaced(theme, FlowLayout(wishes_one_line=True), spacing=8)
        for act in (self.files.button, self.new):
            acts.addWidget(act)
        row = filled(spaced(theme, SideBySide(), spacing=8), (flowing(theme, shown), 1), acts)
        self.figure = OneOf(self.card, self.sizes, self.reader)
        in_column(theme, row, (self.figure, 1), on=made, spacing=16)
        self.place = RunPlace(theme, self.setup, made)
        in_column(
            theme, experiment_row(theme, self), self.paused, (self.place, 1), on=self, spacing=16
        )
        self.setFocusProxy(self.setup.limit)
        Scaled(theme, self, self._fit_boxes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_boxes()

    def _fit_boxes(self) -> None:
        self.pair.fit(self.width())

    def _connect(self) -> None:
        self.setup.start_asked.connect(self.start)
        self.setup.back_asked.connect(self.place.show_result)
        self.new.clicked.connect(self.show_setup)
        self.place.progress.stop_asked.connect(self.run.stop)
        self.place.progress.pause_asked.connect(self._pause)
        self.paused.go_on_asked.connect(self._go_on)
        self.paused.stop_asked.connect(self.run.stop)
        self.run.paused.connect(self._show_paused)
        self.run.progressed.connect(self.place.show_progress)
        self.run.measured.connect(self._prefer)
        self.run.finished.connect(self._finish)
        self.run.stopped.connect(self._say_stopped)
        self.run.failed.connect(self._say_why)
        self.files.button.published.connect(self._read)
        self.reader.failed.connect(self._say_why)
        self.views.chosen.connect(lambda: self._show_view())
        self.pair.changed.connect(self._show)

    # --- what one can ask for -------------------------------------------------------------

    def ask_one(self) -> bool:
        """False where there are no questions to ask, which the page then shows."""
        return self._ask_few(self.setup.models.ticked[:1])

    def ask_two(self) -> bool:
        models = self.context.library.usable
        smallest = sorted(models, key=lambda each: each.bytes)[:2]
        if len(smallest) < 2:
            self.context.notices.info(tr("This takes two models: add another one in Models."))
            return False
        return self._ask_few([each.path for each in smallest])

    experiments = (
        Experiment(tr("A first number"), tr("20 questions with four options."), ask_one),
        Experiment(
            tr("Two models, one test"), tr("The two smallest on the same questions."), ask_two
        ),
    )

    def _ask_few(self, paths: list[str]) -> bool:
        if not self.setup.tick_few(paths):
            self.show_setup()
            self.context.notices.info(
                tr(
                    "There are no questions with options here yet: choose a file of yours, "
                    "or a benchmark from the Hub."
                )
            )
            return False
        self.start()
        return True

    def offer_private(self, path: str) -> None:
        """Show what to ask, with an unlocked set ticked and nothing else."""
        self.setup.tick_private(path)
        if not self.run.running:
            self.show_setup()
            self.setup.begin.setFocus()

    @Slot()
    def start(self) -> None:
        """Ask what is ticked."""
        models, offers = self.setup.chosen_models, self.setup.chosen_offers
        if models and offers:
            self._begin(Wanted(models, offers, self.setup.chosen_limit))

    def _begin(self, wanted: Wanted) -> None:
        self.paused.hide()
        self.place.show_waiting(tr("Benchmarks"), tr("getting ready"))
        self.place.progress.offer_pause()
        self.run.start(wanted)

    @Slot()
    def _pause(self) -> None:
        self.place.progress.offer_pause(can_pause=False)
        self.place.show_progress(tr("Pausing behind this question"), self.run.share or 0.0, None)
        self.run.pause()

    @Slot()
    def _go_on(self) -> None:
        if self.run.left is None:
            return
        for offer in self.run.left.offers:
            place = offer.places[0]
            if offer.source == "private" and not self._private.rows(place):
                self.context.notices.info(
                    tr(
                        "{stem} is locked: unlock it in Judging benchmarks, then go on.",
                        stem=place.stem,
                    )
                )
                return
        self._begin(self.run.left)

    @Slot()
    def show_setup(self) -> None:
        self.setup.show_back(bool(self.results.models))
        self.place.show_empty()

    # --- following ------------------------------------------------------------------------

    @Slot(object)
    def _prefer(self, _ended: Ended) -> None:
        """What was just asked is what one wants to see."""
        self._new = True

    @Slot(object)
    def _finish(self, outcome: Outcome) -> None:
        for problem in outcome.problems[:1]:
            self.context.notices.error(problem)
        self._read()

    @Slot()
    def _show_paused(self) -> None:
        self.paused.show_share(self.run.share)
        self.show_setup()
        self.paused.go_on.setFocus()
        self._read()

    @Slot(object)
    def _take_left(self, wanted: Wanted | None) -> None:
        """What was paused, or under way when the program ended."""
        if wanted is not None and not self.run.running:
            self.run.left = wanted
            self.paused.show_share(None)

    @Slot(UserError)
    def _say_lost(self, error: UserError) -> None:
        self.run.forget_left()
        self.context.notices.error(error)

    @Slot()
    def _say_stopped(self) -> None:
        self.paused.hide()
        self.context.notices.info(
            tr("Stopped. What was answered is kept: started again, it goes on from there.")
        )
        self._read()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        """What was ticked stays, to be mended."""
        self.context.notices.error(error)
        self.show_setup()

    def _read(self) -> None:
        job = self.context.background.call(lambda: read_results(self.path), "read results")
        job.finished.connect(self._take_results)
        job.failed.connect(self._say_why)

    @Slot(object)
    def _take_results(self, results: Results) -> None:
        if self.run.running:
            return
        self.results, fresh = results, self._new
        if not results.models:
            self.show_setup()
            return
        self.pair.offer(results.models, anew=self._new)
        self._new = False
        self._show()
        focused = self.window().focusWidget()
        fresh = fresh or bool(focused and self.place.isAncestorOf(focused))
        self.place.show_result()
        self.setFocusProxy(self.pair.first)
        if fresh and self.isVisible():
            self.pair.first.setFocus()  # what had it is hidden now

    def _show_view(self) -> None:
        views = {SCORES: self.card, SIZES: self.sizes, QUESTIONS: self.reader}
        shown = views[self.views.current]
        self.figure.show_one(shown)
        if shown is self.reader:
            self.reader.show_models(self.results, self.pair.models)
        boxes = self.pair.boxes
        if shown is self.sizes and any(box.hasFocus() for box in boxes):
            self.views.button(SIZES).setFocus()  # else it goes to the window's first button
        for box in boxes:  # all models stand over their sizes
            box.setEnabled(shown is not self.sizes)

    @Slot()
    def _show(self) -> None:
        models = self.pair.models
        self.files.follow(self.results, models[0])
        self._show_view()
        self.sizes.show_results(self.results)
        self.card.show_models(self.results, models)
        if len(models) < 2:
            self.card.verdict.setText(tr("Choose another model to see whether the two differ."))
            return
        self.card.verdict.setText(tr("Comparing…"))
        results, path = self.results, self.path
        job = self.context.background.call(
            lambda: read_pair(path, results, *models), "compare results"
        )
        job.finished.connect(self._take_pair)
        job.failed.connect(self._say_why)

    @Slot(object)
    def _take_pair(self, pair: Pair) -> None:
        if [pair.first, pair.second] == self.pair.models:
            self.card.verdict.setText(figures.verdict(pair))
