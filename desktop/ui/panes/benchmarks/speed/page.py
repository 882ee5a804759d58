"""Speed: measures how fast models read and write, and shows what limits the speed and how a setting
changes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from desktop.core.benchmarks.speed_results import SpeedFile, SpeedResult, Varied
from desktop.core.i18n import marked, tr
from desktop.core.messages import Devices, ListDevices
from desktop.core.servers.address import is_server
from desktop.core.servers.facts import no_speed
from desktop.services.servers import Servers
from desktop.services.task import Steps
from desktop.ui.figures.lone_value import BarsOrNumber
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Experiment, Runtime, Shell
from desktop.ui.panes.benchmarks.speed import curves, figures
from desktop.ui.panes.benchmarks.speed.figures import Phase
from desktop.ui.panes.benchmarks.speed.people import measure_people
from desktop.ui.panes.benchmarks.speed.run import (
    VARY,
    SpeedSetting,
    brief,
    measure_speeds,
    not_deleted,
    not_kept,
    settings,
    short,
)
from desktop.ui.panes.benchmarks.speed.table import table
from desktop.ui.panes.benchmarks.speed.words import (
    BARS,
    LIMIT,
    VARIED,
    class_says,
    phases,
    says,
    views,
)
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.result import Figure, Result
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.segments import Segments

MODEL_WIDTH, VARY_WIDTH = 296, 192


class SpeedPage(PanePage):
    id = "speed"
    summary = marked(
        "Measure how fast models read and write on this laptop and how close they come to the "
        "limit set by its memory bandwidth."
    )

    def __init__(self, shell: Shell, runtime: Runtime, servers: Servers, speeds: SpeedFile) -> None:
        super().__init__(shell)
        self._runtime, self._servers = runtime, servers
        theme = shell.theme
        self.file = speeds
        self.results = self.file.read()
        self.model = ModelBox(
            theme, runtime.library, runtime.models, MODEL_WIDTH, why_not_served=""
        )
        self.model.setWhatsThis(tr("Chooses the model to measure."))
        self.why = label(kind="caption", wrap=True)
        self.vary = QComboBox()
        self._card = True  # until llama.cpp has said otherwise
        self.measure = button(theme, tr("Measure"), "primary", "ph.play")
        self.measure.setWhatsThis(
            tr(
                "Measures the model's speed by having it read and write random tokens several "
                "times."
            )
        )
        self.forget = button(theme, tr("Delete all measurements"), "link")
        self.forget.setWhatsThis(tr("Deletes all speed measurements."))
        self.bars, self.curve = (
            Plot(theme, tr("Speed by model")),
            Plot(theme, tr("Bandwidth limit")),
        )
        self.bars.setWhatsThis(tr(BARS))
        self.shown = BarsOrNumber(theme, self.bars)
        self.phases, self.views = Segments(theme, phases()), Segments(theme, views())
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_facts()
        self.result.refresh()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self.vary.setAccessibleName(tr("Setting to vary"))
        self.vary.setWhatsThis(
            tr(
                "Chooses whether to measure with the default settings only or with several "
                "values of one setting."
            )
        )
        self.vary.setToolTip(tr("Setting to vary"))
        for _, words in VARY:
            self.vary.addItem(tr(words))
        Scaled(theme, self.vary, lambda: self.vary.setFixedWidth(theme.px(VARY_WIDTH)))
        parts = (self.model, self.vary, self.measure)
        asking = in_row(theme, (flowing(theme, [("", part) for part in parts]), 1), self.forget)
        row = spaced(theme, SideBySide(), spacing=8)
        shown = filled(row, (flowing(theme, [("", self.phases)]), 1), self.views)
        cards = [
            Figure(name, chart, lambda: table(self.results))
            for name, chart in (
                (tr("Speed by model"), self.shown),
                (tr("Bandwidth limit"), self.curve),
            )
        ]
        empty = (EmptyState(theme, e.icon, e.title, e.text, ()) for e in (says(), class_says()))
        self.nothing = OneOf(*empty)
        self.result = Result(
            theme,
            self.shell.files,
            says(),
            cards,
            self._show,
            above=[shown],
            empty=self.nothing,
            early=True,
        )
        self.side_by_side, self.limit = self.result.cards
        parts = (experiment_row(theme, self), asking, self.why, (self.result, 1))
        in_column(theme, *parts, on=self, spacing=16)
        self.setFocusProxy(self.model)

    def _connect(self) -> None:
        self.measure.clicked.connect(self.start)
        self.forget.clicked.connect(self._forget)
        self.result.task.running_changed.connect(self.forget.setDisabled)
        self.model.opened.connect(self._follow_facts)
        self.vary.activated.connect(self._follow_facts)
        self._runtime.inference.loaded_changed.connect(self._follow_facts)
        for group in (self.phases, self.views):
            group.chosen.connect(lambda: self.result.refresh())
        job = self._runtime.inference.submit(ListDevices())
        job.finished.connect(self._take_devices)

    @Slot(object)
    def _take_devices(self, event: object) -> None:
        self._card = isinstance(event, Devices) and any(
            each.kind == "gpu" for each in event.devices
        )
        self._follow_facts()

    def _offer_settings(self, away: bool) -> None:
        """Disable varying what can't be varied: the GPU layers without a graphics card, what a
        server decides, and the number of people without a server."""
        model = self.vary.model()
        assert isinstance(model, QStandardItemModel)
        for at, (kind, _) in enumerate(VARY):
            why = ""
            if kind in ("threads", "batch", "gpu_layers") and away:
                why = tr("The server decides this")
            elif kind == "gpu_layers" and not self._card:
                why = tr("llama.cpp found no graphics card")
            elif kind == "people" and not away:
                why = tr("Needs a model on a server, such as one that this laptop shares")
            model.item(at).setEnabled(not why)
            model.item(at).setToolTip(why)
            if why and self.vary.currentIndex() == at:
                self.vary.setCurrentIndex(0)

    # --- actions --------------------------------------------------------------------------

    def measure_all(self) -> None:
        """Measure all models. Since there may be many, each measurement is shorter than when a
        single model is measured."""
        models = self._runtime.library.usable
        self._begin([short(each) for each in models])

    experiments = (
        Experiment(
            marked("How fast is this model?"),
            marked("Glassbox measures the speed the way llama-bench does."),
            lambda page: page._start_with(""),
        ),
        Experiment(
            marked("A longer conversation"),
            marked("Glassbox measures the speed as the context grows."),
            lambda page: page._start_with("depth"),
        ),
        Experiment(
            marked("A whole class asks"),
            marked("Glassbox sends a server questions from 1 to 32 people at the same time."),
            lambda page: page.ask_as_a_class(),
        ),
        Experiment(
            marked("All models"),
            marked("Glassbox measures every model, one after another."),
            measure_all,
        ),
    )

    def measure_briefly(self) -> None:
        """Measure a few tokens, enough for a screenshot."""
        model = self._runtime.library.get(self.model.path)
        if model is not None:
            self._begin([brief(model)])

    def ask_as_a_class(self) -> None:
        """Let people ask the selected model or, if it isn't on a server, the last one that is."""
        served = self._runtime.library.servers
        if not is_server(self.model.path) and served:
            self.model.open(served[-1].path)
        if is_server(self.model.path):
            self._start_with("people")
        else:
            self._say_why(
                tr(
                    "This needs a model on a server. In Models, Elsewhere, connect to a server, or "
                    "share a model from this laptop."
                )
            )

    def _start_with(self, varied: Varied) -> None:
        self.vary.setCurrentIndex([kind for kind, _ in VARY].index(varied))
        self._follow_facts()
        self.start()

    @Slot()
    def start(self) -> None:
        """Measure the selected model, once or with several values of the selected setting."""
        model = self._runtime.library.get(self.model.path)
        if model is None:
            return
        inference, known = self._runtime.inference, self._servers.facts
        if self._varied == "people":
            self._run(lambda: measure_people(inference, known, model, self._take))
            return
        facts = known(model.path)
        length = facts.model.context_length if facts else None
        wanted = settings(model, self._varied, length)
        if not wanted:
            self._say_why(
                tr(
                    "This model's context is too short to vary. Vary another setting, or choose "
                    "another model."
                )
            )
        self._begin(wanted)

    @property
    def _varied(self) -> Varied:
        return VARY[self.vary.currentIndex()][0]

    def _begin(self, wanted: list[SpeedSetting]) -> None:
        inference, background = self._runtime.inference, self._runtime.background
        tell = self.shell.notices.error
        if wanted:
            self._run(lambda: measure_speeds(inference, background, wanted, self._take, tell))

    def _run(self, work: Callable[[], Steps[None]]) -> None:
        self._follow_facts()  # what was said about the last attempt isn't true of this one
        self.result.run(work, tr("Measuring"), tr("Getting ready"))

    @Slot()
    def _forget(self) -> None:
        try:
            self.file.write([])
        except OSError as error:
            self.shell.notices.error(not_deleted(error))
            return
        kept, self.results = self.results, []
        self.result.refresh()
        self.shell.notices.info(
            tr("Deleted all speed measurements."),
            (tr("Undo"), lambda: self._keep([*kept, *self.results])),
        )

    def _keep(self, results: list[SpeedResult]) -> None:
        self.results = results
        try:
            self.file.write(results)
        except OSError as error:
            self.shell.notices.error(not_kept(error))
        self.result.refresh()

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_facts(self) -> None:
        """Show what can be measured. A model on a server may just have been connected."""
        path = self.model.path
        facts = self._servers.facts(path)
        self._offer_settings(is_server(path))
        self.nothing.show_one(self.nothing.at(int(self._varied == "people")))
        problem = no_speed(facts) if facts and self._varied != "people" else None
        self._say_why(problem.message if problem else "")
        self.measure.setEnabled(bool(path) and problem is None)
        self.measure.setToolTip(self.why.text() if path else tr("Add a model in Models first"))

    def _say_why(self, text: str) -> None:
        self.why.setText(text)
        self.why.setVisible(bool(text))

    def _take(self, result: SpeedResult) -> None:
        self.results.append(result)
        self.views.show_choice("varied" if result.varied else "limit")
        try:
            self.file.add(result)
        except OSError as error:
            self.shell.notices.error(not_kept(error))
        self.result.refresh()

    def _show(self, _done: object) -> bool:
        self.forget.setVisible(bool(self.results))
        if not self.results:
            return False
        phase = cast("Phase", self.phases.current)
        bars, newest = figures.bars(self.results, phase), figures.newest(self.results)
        self.side_by_side.setVisible(bool(newest))  # otherwise, only a setting was varied
        if len(newest) == 1:
            self.shown.show_number(bars, *figures.lone_value(newest[0], phase))
        else:
            self.shown.show_bars(bars)
        title = figures.speed_headline(self.results, phase)
        self.side_by_side.say(title, figures.facts(newest[0]) if newest else "")
        self._show_curve(phase)
        return True

    def _show_curve(self, phase: Phase) -> None:
        varied = self.views.current == "varied"
        self.curve.setWhatsThis(tr(VARIED) if varied else tr(LIMIT))
        drawing, title, text = (curves.varied if varied else curves.limit)(self.results, phase)
        self.curve.setVisible(drawing is not None and not self.limit.tools.as_table.isChecked())
        if drawing is not None:
            self.curve.show_chart(drawing)
        self.limit.say(title, text)
