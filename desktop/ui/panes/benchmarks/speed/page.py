"""Speed: measures how fast models read and write, and shows what limits the speed and how a setting
changes it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from desktop.core.benchmarks.speed_results import SpeedFile, SpeedResult, Varied
from desktop.core.i18n import counted, marked, tr
from desktop.core.messages import Devices, ListDevices
from desktop.core.servers.address import is_server
from desktop.core.servers.facts import no_speed
from desktop.services.servers import Servers
from desktop.ui.figures.lone_value import BarsOrNumber
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Experiment, Runtime, Shell
from desktop.ui.panes.benchmarks.speed import figures
from desktop.ui.panes.benchmarks.speed.figures import Phase
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
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.segments import SegmentChoice, Segments

MODEL_WIDTH, VARY_WIDTH = 296, 192


def phases() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice("generate", tr("Writing"), tr("Shows how fast a model writes its answer")),
        SegmentChoice("prompt", tr("Reading"), tr("Shows how fast a model reads a prompt")),
    )


def views() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(
            "limit",
            tr("Bandwidth limit"),
            tr("Shows how close models come to the limit set by memory bandwidth"),
        ),
        SegmentChoice(
            "varied", tr("Varied setting"), tr("Shows how one setting changes the speed")
        ),
    )


BARS = marked(
    "Each bar is a model's speed: how many tokens the model reads or writes per second. The "
    "error bar is the standard deviation across runs."
)
LIMIT = marked(
    "Each dot is a model. The more bytes a model reads from memory for each token, the lower "
    "its maximum speed. The dashed line is the highest speed that the memory allows; the "
    "percentage shows how close the model comes to it."
)
VARIED = marked(
    "Shows how the speed changes with one setting. For example, each token takes longer in a "
    "longer context."
)


def says() -> Says:
    return Says(
        "ph.gauge",
        tr("Nothing measured yet"),
        tr(
            "The model reads and writes random tokens several times, as llama-bench does. The "
            "average and the standard deviation appear here and are saved."
        ),
        tr("The measurement failed"),
    )


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
        self._follow_model(self.model.path)
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
        self.result = Result(theme, self.shell.files, says(), cards, self._show, above=[shown])
        self.side_by_side, self.limit = self.result.cards
        parts = (experiment_row(theme, self), asking, self.why, (self.result, 1))
        in_column(theme, *parts, on=self, spacing=16)
        self.setFocusProxy(self.model)

    def _connect(self) -> None:
        self.measure.clicked.connect(self.start)
        self.forget.clicked.connect(self._forget)
        self.model.opened.connect(self._follow_model)
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
        self._follow_model(self.model.path)

    def _offer_settings(self, away: bool) -> None:
        """Disable varying what can't be varied: the GPU layers without a graphics card, and what a
        server decides."""
        model = self.vary.model()
        assert isinstance(model, QStandardItemModel)
        for at, (kind, _) in enumerate(VARY):
            why = ""
            if kind in ("threads", "batch", "gpu_layers") and away:
                why = tr("The server decides this")
            elif kind == "gpu_layers" and not self._card:
                why = tr("llama.cpp found no graphics card")
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

    def _start_with(self, varied: Varied) -> None:
        self.vary.setCurrentIndex([kind for kind, _ in VARY].index(varied))
        self.start()

    @Slot()
    def start(self) -> None:
        """Measure the selected model, once or with several values of the selected setting."""
        model = self._runtime.library.get(self.model.path)
        if model is not None:
            facts = self._servers.facts(model.path)
            length = facts.model.context_length if facts else None
            self._begin(settings(model, VARY[self.vary.currentIndex()][0], length))

    def _begin(self, wanted: list[SpeedSetting]) -> None:
        if wanted:
            self.result.run(
                lambda: measure_speeds(
                    self._runtime.inference, self._runtime.background, wanted, self._take
                ),
                tr("Measuring"),
                tr("Getting ready"),
            )

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
            tr("Deleted all speed measurements."), (tr("Undo"), lambda: self._keep(kept))
        )

    def _keep(self, results: list[SpeedResult]) -> None:
        self.results = list(results)
        try:
            self.file.write(results)
        except OSError as error:
            self.shell.notices.error(not_kept(error))
        self.result.refresh()

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_facts(self) -> None:
        """A model on a server may just have been connected."""
        self._follow_model(self.model.path)

    @Slot(str)
    def _follow_model(self, path: str) -> None:
        facts = self._servers.facts(path)
        problem = no_speed(facts) if facts else None
        self.why.setText(problem.message if problem else "")
        self.why.setVisible(problem is not None)
        self.measure.setEnabled(bool(path) and problem is None)
        self.measure.setToolTip(self.why.text() if path else tr("Add a model in Models first"))
        self._offer_settings(is_server(path))

    def _take(self, result: SpeedResult) -> None:
        self.results.append(result)
        self.views.show_choice("varied" if result.varied else "limit")
        try:
            self.file.add(result)
        except OSError as error:
            self.shell.notices.error(not_kept(error))

    def _show(self, _done: object) -> bool:
        self.forget.setVisible(bool(self.results))
        if not self.results:
            return False
        phase = cast("Phase", self.phases.current)
        bars, newest = figures.bars(self.results, phase), figures.newest(self.results)
        if len(newest) == 1:
            self.shown.show_number(bars, *figures.lone_value(newest[0], phase))
        else:
            self.shown.show_bars(bars)
        title = figures.speed_headline(self.results, phase)
        self.side_by_side.say(title, figures.facts(self.results[-1]))
        self._show_curve(phase)
        return True

    def _show_curve(self, phase: Phase) -> None:
        varied = self.views.current == "varied"
        self.curve.setWhatsThis(tr(VARIED) if varied else tr(LIMIT))
        swept = figures.sweep(self.results, phase) if varied else None
        drawing = swept or figures.roofline(self.results)
        self.curve.setVisible(drawing is not None and not self.limit.tools.as_table.isChecked())
        if drawing is not None:
            self.curve.show_chart(drawing)
        if swept is not None:
            first = figures.last_sweep(self.results)[0]
            tokens = counted(
                first.prompt_tokens,
                "{prompt_tokens} token read and {generate_tokens} written",
                "{prompt_tokens} tokens read and {generate_tokens} written",
                prompt_tokens=first.prompt_tokens,
                generate_tokens=first.generate_tokens,
            )
            self.limit.say(
                figures.sweep_headline(self.results, phase),
                counted(
                    first.repeat,
                    "Each point: one run, {tokens}.",
                    "Each point: {repeat} runs, {tokens}.",
                    repeat=first.repeat,
                    tokens=tokens,
                ),
            )
        elif varied:
            self.limit.say(*figures.without_sweep(self.results))
        else:
            self.limit.say(figures.limit_headline(self.results), figures.limit_text(self.results))
