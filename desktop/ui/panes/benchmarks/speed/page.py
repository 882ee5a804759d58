"""Speed: how fast models read and write here, how near the limit that is, and what changes it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from desktop.core.benchmarks.speed_results import SPEEDS, SpeedFile, SpeedResult, Varied
from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.core.messages import Devices, ListDevices
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.panes.benchmarks.speed import figures
from desktop.ui.panes.benchmarks.speed.figures import Phase
from desktop.ui.panes.benchmarks.speed.run import (
    VARY,
    Setting,
    brief,
    measure_speeds,
    settings,
    short,
)
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.plots.plot import Plot
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.scaled import Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.segments import Choice, Segments

MODEL_WIDTH, VARY_WIDTH = 296, 192
PHASES = (Choice("generate", tr("Writing")), Choice("prompt", tr("Reading")))
VIEWS = (Choice("limit", tr("The limit")), Choice("varied", tr("What was varied")))
SAYS = Says(
    "ph.gauge",
    tr("Nothing measured yet"),
    tr(
        "A model reads and writes random tokens a few times, as llama-bench does it. The mean "
        "and its spread are shown here, and kept."
    ),
    tr("This can't be measured"),
)


class SpeedPage(PanePage):
    id = "speed"
    summary = tr("How fast models read and write on this laptop, and how near its limit they come.")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.file = SpeedFile(context.settings.path.with_name(SPEEDS))
        self.results = self.file.read()
        self.model = ModelBox(context.theme, context.library, context.models, MODEL_WIDTH)
        self.vary = QComboBox()
        self.measure = button(theme, tr("Measure"), "primary", "ph.play")
        self.measure.setWhatsThis(
            tr("Lets the model read and write, several times, and takes the time.")
        )
        self.forget = button(theme, tr("Forget all"), "link")
        self.forget.setWhatsThis(tr("Takes all measured speeds away."))
        self.bars, self.curve = Plot(theme, tr("Speed of models")), Plot(theme, tr("The limit"))
        self.phases, self.views = Segments(theme, PHASES), Segments(theme, VIEWS)
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_model(self.model.path)
        self.result.refresh()

    # --- building -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.context.theme
        self.vary.setAccessibleName(tr("How to measure"))
        self.vary.setWhatsThis(tr("One measurement, or several with one thing changed."))
        self.vary.setToolTip(tr("How to measure"))
        for _, words in VARY:
            self.vary.addItem(words)
        Scaled(theme, self.vary, lambda: self.vary.setFixedWidth(theme.px(VARY_WIDTH)))
        parts = (self.model, self.vary, self.measure)
        asking = in_row(theme, (flowing(theme, [("", part) for part in parts]), 1), self.forget)
        row = spaced(theme, SideBySide(), spacing=8)
        shown = filled(row, (flowing(theme, [("", self.phases)]), 1), self.views)
        cards = [
            Figure(name, chart, lambda: figures.table(self.results))
            for name, chart in (
                (tr("Models side by side"), self.bars),
                (tr("How near the limit"), self.curve),
            )
        ]
        self.result = Result(theme, self.context.files, SAYS, cards, self._show, above=[shown])
        self.side_by_side, self.limit = self.result.cards
        in_column(theme, experiment_row(theme, self), asking, (self.result, 1), on=self, spacing=16)
        self.setFocusProxy(self.model)

    def _connect(self) -> None:
        self.measure.clicked.connect(self.start)
        self.forget.clicked.connect(self._forget)
        self.model.opened.connect(self._follow_model)
        for group in (self.phases, self.views):
            group.chosen.connect(lambda: self.result.refresh())
        job = self.context.inference.submit(ListDevices())
        job.finished.connect(self._take_devices)

    @Slot(object)
    def _take_devices(self, event: object) -> None:
        """Without a graphics card its layers can't be varied."""
        card = isinstance(event, Devices) and any(each.kind == "gpu" for each in event.devices)
        model = self.vary.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item([kind for kind, _ in VARY].index("gpu_layers"))
        item.setEnabled(card)
        item.setToolTip("" if card else tr("llama.cpp sees no graphics card here"))

    # --- what one can ask for -------------------------------------------------------------

    def measure_one(self) -> None:
        self._start_with("")

    def measure_depth(self) -> None:
        self._start_with("depth")

    def measure_all(self) -> None:
        """Shorter than a single one: there may be many."""
        models = self.context.library.usable
        self._begin([short(each) for each in models])

    experiments = (
        Experiment(tr("How fast is this one?"), tr("As llama-bench measures it."), measure_one),
        Experiment(tr("A longer conversation"), tr("The same with more context."), measure_depth),
        Experiment(tr("All models"), tr("Every model of the list, side by side."), measure_all),
    )

    def measure_briefly(self) -> None:
        """A few tokens: enough for a picture."""
        model = self.context.library.get(self.model.path)
        if model is not None:
            self._begin([brief(model)])

    def _start_with(self, varied: Varied) -> None:
        self.vary.setCurrentIndex([kind for kind, _ in VARY].index(varied))
        self.start()

    @Slot()
    def start(self) -> None:
        """Measure the chosen model in the chosen way."""
        model = self.context.library.get(self.model.path)
        if model is not None:
            self._begin(settings(model, VARY[self.vary.currentIndex()][0]))

    def _begin(self, wanted: list[Setting]) -> None:
        if wanted:
            self.result.run(
                lambda: measure_speeds(self.context, wanted, self._take),
                tr("Measuring"),
                tr("getting ready"),
            )

    @Slot()
    def _forget(self) -> None:
        kept = self.results
        self._keep([])
        self.context.notices.info(
            tr("The measured speeds are forgotten."), (tr("Bring back"), lambda: self._keep(kept))
        )

    def _keep(self, results: list[SpeedResult]) -> None:
        self.results = list(results)
        try:
            self.file.write(results)
        except OSError as error:
            self.context.notices.error(_not_kept(error))
        self.result.refresh()

    # --- following ------------------------------------------------------------------------

    @Slot(str)
    def _follow_model(self, path: str) -> None:
        self.measure.setEnabled(bool(path))
        self.measure.setToolTip("" if path else tr("Add a model in Models first"))

    def _take(self, result: SpeedResult) -> None:
        self.results.append(result)
        self.views.show_choice("varied" if result.varied else "limit")
        try:
            self.file.add(result)
        except OSError as error:
            self.context.notices.error(_not_kept(error))

    def _show(self, _done: object) -> bool:
        self.forget.setVisible(bool(self.results))
        if not self.results:
            return False
        phase = cast("Phase", self.phases.current)
        self.bars.show_chart(figures.bars(self.results, phase))
        last = self.results[-1]
        title = tr("How fast they write") if phase == "generate" else tr("How fast they read")
        self.side_by_side.say(title, figures.facts(last))
        self._show_curve(phase)
        return True

    def _show_curve(self, phase: Phase) -> None:
        varied = self.views.current == "varied"
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
                first.model,
                counted(
                    first.repeat,
                    "Each once, {tokens}.",
                    "Each {repeat} times, {tokens}.",
                    repeat=first.repeat,
                    tokens=tokens,
                ),
            )
        elif varied:
            self.limit.say(
                tr("Nothing was varied yet"), tr('Choose "with more context", for example.')
            )
        else:
            said = tr(
                "To write a token, all weights are read from memory once: that is the "
                "limit. Only what fits in the processor's caches can be faster."
            )
            self.limit.say(tr("How near the limit"), said)


def _not_kept(error: OSError) -> UserError:
    return UserError(
        tr("The measured speeds can't be kept: they last until Glassbox is closed."),
        kind="cannot_write",
        details=str(error),
    )
