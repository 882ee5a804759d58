"""Quality: the benchmark scores of models, their uncertainty, and whether two models differ."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.core.benchmarks.speed_results import SpeedFile
from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.services.hub_requests import HubRequests
from desktop.services.private_sets import PrivateSets
from desktop.services.servers import Servers
from desktop.services.task import Steps
from desktop.ui.figures import quality as figures
from desktop.ui.figures import size
from desktop.ui.figures.quality_results import RESULTS, Results, read_results
from desktop.ui.panes.base import Experiment, Runtime, Shell
from desktop.ui.panes.benchmarks.quality.files import QualityFiles
from desktop.ui.panes.benchmarks.quality.model_pair import ModelPair
from desktop.ui.panes.benchmarks.quality.offered_sets import Offers
from desktop.ui.panes.benchmarks.quality.paused_card import PausedCard
from desktop.ui.panes.benchmarks.quality.queue import Wanted, shown_problems
from desktop.ui.panes.benchmarks.quality.reader import QualityReader
from desktop.ui.panes.benchmarks.quality.run import QualityRun
from desktop.ui.panes.benchmarks.quality.run_form import QualitySetup
from desktop.ui.panes.benchmarks.quality.score_card import ScoreFigure
from desktop.ui.panes.benchmarks.quality.size_card import SizeFigure
from desktop.ui.panes.benchmarks.quality.views import QUESTIONS, SCORES, SIZES, views
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.flow_layout import FlowLayout, flowing
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.segments import Segments

READ = "read results"
QUESTION_SETS = "benchmarks"
"""Folder of question sets, in the data folder. The command `eval` reads it, too."""


class QualityPage(PanePage):
    id = "quality"
    summary = marked(
        "See how many questions a model gets right, how certain that number is, and whether "
        "another model does better."
    )

    def __init__(
        self,
        shell: Shell,
        runtime: Runtime,
        servers: Servers,
        hub_requests: HubRequests,
        data_folder: Path,
        speeds: SpeedFile,
        private: PrivateSets,
    ) -> None:
        super().__init__(shell)
        theme, self._runtime = shell.theme, runtime
        self.path, self._sets = data_folder / RESULTS, data_folder / QUESTION_SETS
        self.results, self._new = Results(), False
        """True if a run has begun since results were last shown. Its models will be selected."""
        self.run = QualityRun(runtime, hub_requests, self.path, self)
        self.paused = PausedCard(theme, shell.notices, self.run)
        self.offers = Offers(runtime.background, self._sets, private)
        self.setup = QualitySetup(shell, runtime, servers, self.offers)
        self.pair = ModelPair(theme, self)
        self.new = button(theme, tr("Run benchmarks…"), "primary", "ph.play")
        self.new.setWhatsThis(
            tr(
                "Lets you choose models and benchmarks. The models then answer the questions, and "
                "their scores appear here."
            )
        )
        self.change = button(theme, tr("Change selection"), "secondary")
        self.change.setWhatsThis(tr("Returns to the selection of models and benchmarks."))
        self.scores = ScoreFigure(theme, runtime.background, self.path)
        self.sizes = SizeFigure(theme, runtime.background, runtime.library, speeds)
        self.reader = QualityReader(theme, runtime.background, self.path)
        self.files = QualityFiles(shell, runtime.background, self.path)
        self.views = Segments(theme, views())
        self._lay_out()
        self._connect()
        self.paused.look_for_left(runtime.background, self._sets, self.offers)
        self._read()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        shown = (("", self.pair.first), (tr("versus"), self.pair.second), ("", self.views))
        acts = spaced(theme, FlowLayout(wishes_one_line=True), spacing=8)
        for act in (self.files.button, self.new):
            acts.addWidget(act)
        row = filled(spaced(theme, SideBySide(), spacing=8), (flowing(theme, shown), 1), acts)
        self.result = Result(
            theme,
            self.shell.files,
            Says("ph.chart-bar", "", "", tr("The benchmarks couldn't run")),
            [
                Figure(tr("Scores"), self.scores, lambda: figures.table(self.results)),
                Figure(tr("Scores by size"), self.sizes, lambda: size.table(self.results)),
                Figure(tr("Every question"), self.reader, self.reader.table),
            ],
            self._show,
            above=[row],
            empty=self.setup,  # has its own text
            helps=[self.change],
            lossy=False,  # the answers are kept, and the next run asks only the others
        )
        self.card, self.size_card, self.reader_card = self.result.cards
        self.experiments_row = QWidget()
        self.experiments_row.setLayout(experiment_row(theme, self))
        in_column(theme, self.experiments_row, self.paused, (self.result, 1), on=self, spacing=16)
        self.setFocusProxy(self.setup.limit)
        Scaled(theme, self, lambda: self.pair.fit(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pair.fit(self.width())

    def _connect(self) -> None:
        self.setup.start_asked.connect(self.start)
        self.setup.back_asked.connect(self.result.show_result)
        self.offers.failed.connect(self.shell.notices.error)
        self.new.clicked.connect(self.show_setup)
        self.change.clicked.connect(self.show_setup)
        self.result.progress.pause_asked.connect(self._pause)
        self.result.progress.stop_asked.connect(self.run.forget_left)
        self.result.task.running_changed.connect(self.experiments_row.setDisabled)
        self.result.task.finished.connect(self._focus)
        self.result.task.failed.connect(self._focus)
        self.result.task.stopped.connect(self._end_early)
        self.paused.go_on_asked.connect(self._go_on)
        self.paused.stop_asked.connect(self.run.forget_left)
        self.paused.stop_asked.connect(self._say_stopped)
        self.paused.taken_back.connect(self._drop_run)
        self.run.progressed.connect(self.result.show_progress)
        self.files.button.published.connect(self._read)
        self.reader.failed.connect(self._say_why)
        self.scores.failed.connect(self._say_why)
        self.views.chosen.connect(lambda: self._show_view())
        self.scores.changed.connect(lambda: self.card.say(*self.scores.words))
        self.reader.changed.connect(lambda: self.reader_card.say(*self.reader.words))
        self.sizes.changed.connect(lambda: self.size_card.say(*self.sizes.words))
        self.pair.changed.connect(self._show_pair)

    # --- actions --------------------------------------------------------------------------

    def ask_one(self) -> bool:
        """Ask one model a few questions. Returns False if there are no questions or no model; the
        page then says so."""
        return self._ask_few(self.setup.models.ticked[:1])

    def ask_two(self) -> bool:
        pair = self.setup.two_models()
        if len(pair) < 2:
            text = tr("This experiment needs two models. Add or download more in Models.")
            self.shell.notices.info(text)
            return False
        return self._ask_few(pair)

    experiments = (
        Experiment(
            marked("A first score"),
            marked("One model answers 20 questions per benchmark."),
            ask_one,
        ),
        Experiment(
            marked("Two models, same questions"),
            marked("Two models of different sizes answer 20 questions per benchmark."),
            ask_two,
        ),
    )

    def _ask_few(self, paths: list[str]) -> bool:
        if not self.setup.tick_few(paths):
            self.show_setup()
            self.shell.notices.info(
                tr(
                    "No multiple-choice questions yet. Add a file of your own, or select a "
                    "benchmark from the Hub."
                )
                if paths
                else tr("This experiment needs a model. Select one, or add one in Models.")
            )
            return False
        self.start()
        return True

    def offer_only(self, wanted: str) -> None:
        """Select only the set with this name or path, and show the setup if nothing runs."""
        self.setup.tick_only(wanted)
        if not self.result.task.running:
            self.show_setup()
            self.setup.begin.setFocus()

    @Slot()
    def start(self) -> None:
        """Run the selected benchmarks."""
        models, offers = self.setup.chosen_models, self.setup.chosen_offers
        if models and offers:
            self._begin(Wanted(models, offers, self.setup.limit.currentData()))

    def _begin(self, wanted: Wanted) -> None:
        within = self._has_focus(self)
        self._new = True
        self.paused.make_way(wanted)
        self.result.run(lambda: self._run(wanted), tr("Benchmarks"), tr("Getting ready"))
        if within and self.result.task.running:  # the button that was pressed is gone or disabled
            self.result.progress.focus_button()

    def _run(self, wanted: Wanted) -> Steps[Results]:
        self.result.progress.offer_pause()
        outcome = yield from self.run.work(wanted)
        for problem in reversed(shown_problems(outcome.problems)):  # the last is on top
            self.shell.notices.error(problem)
        return (yield self._runtime.background.call(lambda: read_results(self.path), READ))

    @Slot()
    def _pause(self) -> None:
        self.result.progress.offer_pause(can_pause=False)
        self.result.show_progress(tr("Pausing after this question"), self.run.share or 0.0, None)
        if self.run.pause():
            self.result.task.stop()

    @Slot()
    def _go_on(self) -> None:
        if self.run.left is None:
            return
        if name := self.offers.locked(self.run.left.offers):
            text = tr("{name} is locked. Unlock it in Judging benchmarks, then resume.", name=name)
            self.shell.notices.info(text)
        else:
            self._begin(self.run.left)

    @Slot()
    def _drop_run(self) -> None:
        """Stop the current run, if any, because a paused one takes its place."""
        self.result.task.abandon()
        self._read()

    @Slot()
    def show_setup(self) -> None:
        within = self._has_focus(self.result)
        self.setup.back.setVisible(bool(self.results.models))
        self.result.show_empty()
        self.setFocusProxy(self.setup.limit)
        if within:
            self._focus()

    # --- following ------------------------------------------------------------------------

    def unsaved(self) -> object:
        return self.setup.save_choices()

    def show_unsaved(self, unsaved: Any) -> None:
        self.setup.restore_choices(unsaved)

    @Slot()
    def _end_early(self) -> None:
        if self.run.end_early():
            self.paused.show_share(self.run.share)
            self.show_setup()
            self.paused.go_on.setFocus()
            self._read()
        else:
            self._say_stopped()

    @Slot()
    def _say_stopped(self) -> None:
        self.paused.hide()
        self.shell.notices.info(
            tr(
                "Stopped. The answers so far are kept. If you start again, only the remaining "
                "questions are asked."
            )
        )
        self._focus()
        self._read()

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        """Show an error and the setup, whose selection stays so that it can be changed."""
        self.shell.notices.error(error)
        self.show_setup()

    def _read(self) -> None:
        job = self._runtime.background.call(lambda: read_results(self.path), READ)
        job.finished.connect(self._take_results)
        job.failed.connect(self._say_why)

    @Slot(object)
    def _take_results(self, results: Results) -> None:
        if self.result.task.running:
            return
        within = self._has_focus(self.result)
        self.result.refresh(results)
        if within:
            self._focus()

    def _has_focus(self, part: QWidget) -> bool:
        focused = self.window().focusWidget()
        return bool(focused and part.isAncestorOf(focused))

    @Slot()
    def _focus(self) -> None:
        """Focus the page after the widget that had the focus was hidden."""
        if self.isVisible():
            (self.result.again if self.result.problem.isVisible() else self).setFocus()

    def _show(self, results: Results | None) -> bool:
        """Show results; None keeps the current ones. Return True if there are any."""
        if results is None:
            return bool(self.results.models)
        self.results, found = results, results.models
        self.setup.back.setVisible(bool(found))
        self.setFocusProxy(self.pair.first if found else self.setup.limit)
        if found:
            self.pair.offer(found, anew=self._new)
            self._new = False
            self._show_pair()
        return bool(found)

    def _show_view(self) -> None:
        views = {SCORES: self.card, SIZES: self.size_card, QUESTIONS: self.reader_card}
        shown = views[self.views.current]
        for view in views.values():
            view.setVisible(view is shown)
        if shown is self.reader_card:
            self.reader.show_models(self.results, self.pair.models)
        boxes = self.pair.boxes
        if shown is self.size_card and any(box.hasFocus() for box in boxes):
            self.views.button(SIZES).setFocus()  # else the window's first button would get it
        for box in boxes:  # the figure shows all models
            box.setEnabled(shown is not self.size_card)

    @Slot()
    def _show_pair(self) -> None:
        models = self.pair.models
        self.files.follow(self.results, models[0])
        self._show_view()
        self.sizes.show_results(self.results)
        self.scores.show_models(self.results, models)
