"""Weights and activations: the effect of rounding on a matrix and on the numbers it multiplies."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import StoredTensor
from desktop.core.i18n import marked, tr
from desktop.core.quantization.outliers import (
    BLOCK_SCALES,
    ONE_SCALE,
    OUTLIER,
    What,
    beside,
    block_scales,
    headline,
    scales,
)
from desktop.core.quantization.schemes import Scheme
from desktop.ui.experiments import Setup
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.quantization.activations.channel_card import ChannelCard
from desktop.ui.panes.quantization.activations.scheme_words import as_table, kinds
from desktop.ui.panes.quantization.activations.study import Studies, Study
from desktop.ui.panes.quantization.blocks.reader import BlockReader
from desktop.ui.panes.quantization.tensor_choice import TensorBox, usual_tensor
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import Gap, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import DataTable, Table
from desktop.ui.widgets.results.empty_state import NoModels
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.results.problem_card import ProblemCard
from desktop.ui.widgets.segments import Segments

MODEL_WIDTH = 264
LOUD: Final = "blk.1.ffn_down.weight"
"""The matrix of the experiment: of all that were tried, the one that the loudest numbers reach."""
PROMPT: Final = "Why is the sky blue, and red at night?"
FOUR_BITS: Final = Scheme("INT4", "absmax", "tensor")


class ActivationsPage(PanePage):
    id = "activations"
    summary = marked(
        "See what rounding to fewer bits does to a matrix of weights and to the activations "
        "that reach it."
    )

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell)
        self._runtime, self._open_pane = runtime, open_pane
        theme = shell.theme
        self.tensor = ""
        self.what: What = "weights"
        self._beside = ""  # about the other factor of the same product
        self._experiment = False  # an experiment waits for the weights to be measured
        self.studies: dict[What, Study] = {}
        """The studies of the chosen tensor so far."""
        self.source = Studies(runtime.background, runtime.inference, runtime.models, self)
        self._reader = BlockReader(runtime.background, runtime.inference, self)
        self.model = ModelBox(shell.theme, runtime.library, runtime.models, MODEL_WIDTH)
        self.names = TensorBox(theme, tr("Matrix"))
        self.kinds = Segments(theme, kinds())
        self.prompt = LineField(PROMPT)
        self.run = button(theme, tr("Run"), "primary", "ph.play")
        self.run.setWhatsThis(
            tr("Runs the model on the text and records the activations that reach this matrix.")
        )
        self.channels = ChannelCard(theme)
        self.numbers = DataTable(theme, tr("Error of each scheme"))
        self.doing = label(kind="caption", tone="soft")
        self.stop = button(theme, tr("Stop"), "link")
        self.stop.setWhatsThis(tr("Stops reading and measuring."))
        self.problem = ProblemCard(theme)
        self.told, self.costs = label(kind="section", wrap=True), label(kind="caption", wrap=True)
        self.told.setWhatsThis(
            tr(
                "For each channel, Glassbox finds the largest magnitude. A channel is an "
                "outlier if its largest magnitude is at least {outlier:g} times the median of "
                "all channels. A single outlier enlarges the scale factor for every number "
                "that shares it.",
                outlier=OUTLIER,
            )
        )
        self._shown = QWidget()
        self.tools = FigureTools(
            theme, shell.files, tr("Schemes"), self._shown, self._as_table, self.channels.sentence
        )
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_models()

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self._filled = QWidget()
        row = experiment_row(theme, self, self.tools)
        told = in_row(theme, (self.told, 1), self.doing, self.stop)
        rows = (row, self._controls(), self.problem, told, (self._shown, 1), Gap(share=0))
        in_column(theme, *rows, on=self._filled)
        parts = ((self.channels, 1), (self.numbers, 1), self.costs)
        in_column(theme, *parts, on=self._shown, spacing=8)
        for each in (self.problem, self.numbers, self.stop):
            each.hide()
        text = tr(
            "This page shows what rounding does to a model's weights and activations. To use it, "
            "add or download a model in Models."
        )
        self._empty = NoModels(theme, self._open_pane, "ph.squares-four", text)
        in_column(theme, self._filled, self._empty, on=self, spacing=0)
        self.setFocusProxy(self.names)

    def _controls(self) -> SideBySide:
        theme = self.shell.theme
        self.names.setWhatsThis(
            tr(
                "Most of a model's weights are stored in matrices, several in each layer. "
                "Choose the matrix to show."
            )
        )
        choices = spaced(theme, FlowLayout(wishes_one_line=True), spacing=8)
        for each in (self.model, self.names, self.kinds):
            choices.addWidget(each)
        self.prompt.setAccessibleName(tr("Text for the model to read"))
        self.prompt.setWhatsThis(
            tr("The model reads this text. The activations depend on the text; the weights don't.")
        )
        self.prompt.setToolTip(tr("Type some text for the model to read, and then press Enter"))
        asking = in_row(theme, (self.prompt, 1), self.run)
        return filled(spaced(theme, SideBySide(unsqueezed=True), spacing=8), choices, (asking, 1))

    def _connect(self) -> None:
        self.model.opened.connect(self._open_model)
        self.model.activated.connect(self._forget_experiment)
        self.source.task.stopped.connect(self._take_stop)
        self.names.picked.connect(self.open_tensor)
        self.kinds.chosen.connect(self.show_kind)
        self.run.clicked.connect(self.show_activations)
        self.prompt.returnPressed.connect(self.show_activations)
        self.stop.clicked.connect(self.source.task.stop)
        self._reader.tensors_read.connect(self._take_tensors)
        self._reader.failed.connect(self._say_why)
        self.source.ready.connect(self._take)
        self.source.errors_ready.connect(self.channels.show_errors)
        self.source.progress.connect(self._show_doing)
        self.source.failed.connect(self._say_why)
        self.channels.found.connect(self._say)
        self.channels.errors_wanted.connect(self.source.errors)
        self.tools.table_asked.connect(self._show_as_table)
        self._runtime.library.changed.connect(self._follow_models)

    # --- actions ---------------------------------------------------------------------------------

    def open_tensor(self, tensor: StoredTensor) -> None:
        """Measure a matrix's weights and discard the studies of the previous matrix."""
        self.tensor = tensor.info.name
        self.studies.clear()
        self.names.show_tensor(tensor)
        self._ask("weights")

    def show_kind(self, what: What) -> None:
        """Show the study of the weights or the activations, measuring them first if needed."""
        if what in self.studies:
            self._show(what)
        else:
            self._ask(what)

    def show_activations(self) -> bool:
        """Let the model read the text, and measure the activations. Returns False if there is no
        matrix to show."""
        self._ask("activations")
        return bool(self.tensor)

    experiments = (
        Experiment(
            marked("Activations for some text"),
            marked("The model reads the text, and you see which numbers reach this matrix."),
            show_activations,
        ),
        Experiment(
            marked("A scale factor for each block"),
            marked("The same numbers, with one scale factor for every block of 32."),
            lambda page: page.channels.show_scheme(BLOCK_SCALES),
        ),
        Experiment(
            marked("Only 4 bits"),
            marked("One scale factor and 15 possible values for all numbers."),
            lambda page: page.channels.show_scheme(FOUR_BITS),
        ),
    )

    def run_outliers(self, setup: Setup) -> bool:
        """Measure the activations that reach the middle matrix of a model as it reads a text.
        Returns False if there is no model."""
        path = self._runtime.models.shipped(setup.models[0])
        if path:
            self.channels.scheme = ONE_SCALE
            self.channels.unfold.setChecked(False)
            self.prompt.show_text(setup.prompt)
            self._experiment = True
            self.model.open(path)
        return bool(path)

    offered: ClassVar = {"outliers": run_outliers}
    spots: ClassVar = {"outliers": lambda page: page.spot()}

    def spot(self) -> Spot:
        """Return the outlier that shares its scale with the other numbers."""
        shown = (self.told, self.channels.view, self.channels.picture)
        return Spot(self.channels.view, self.channels.outlier_rect, shown)

    def unsaved(self) -> Scheme:
        return self.channels.scheme

    def show_unsaved(self, unsaved: Scheme) -> None:
        self.channels.show_scheme(unsaved)

    # --- following -------------------------------------------------------------------------------

    def _ask(self, what: What) -> None:
        if not self.tensor:
            return
        self.kinds.show_choice(what)
        if what == "weights":
            self.source.weights(self.model.path, self.tensor)
        else:
            self.source.activations(self.model.path, self.tensor, self.prompt.text())

    @Slot(str)
    def _open_model(self, path: str) -> None:
        self.source.task.abandon()  # a study of the previous model mustn't appear under this one
        self.tensor = ""
        self.studies.clear()
        self.names.offer(())
        if path:
            self._reader.read_tensors(path)

    @Slot(str, object)
    def _take_tensors(self, path: str, tensors: tuple[StoredTensor, ...]) -> None:
        matrices = [each for each in tensors if len(each.info.shape) > 1 and each.info.elements]
        self.names.offer(matrices)
        if matrices:
            loud = (each for each in matrices if self._experiment and each.info.name == LOUD)
            self.open_tensor(next(loud, usual_tensor(matrices)))
        else:
            self._say_why(
                UserError(
                    tr("This model has no matrices to show. Choose another model."),
                    kind="no_weights",
                )
            )

    @Slot(object)
    def _take(self, study: Study) -> None:
        self.studies[study.what] = study
        self._show(study.what)
        experiment, self._experiment = self._experiment, False
        if experiment:
            self.show_activations()

    @Slot()
    def _forget_experiment(self) -> None:
        """Go no further, since the user has chosen another model."""
        self._experiment = False

    @Slot()
    def _take_stop(self) -> None:
        self._end_study(tr("Stopped. Click Weights, or press Run, to measure this matrix."))

    def _end_study(self, told: str) -> None:
        """Go no further. The figure stays unless it's of another matrix than the chosen one; in
        its place, `told` is shown."""
        self._experiment, there = False, self.what in self.studies
        self._shown.setVisible(there)
        self.tools.setEnabled(there)
        self.problem.hide()
        if not there:
            self.told.setText(told)
        self.kinds.show_choice(self.what)

    def _show(self, what: What) -> None:
        self.what, study = what, self.studies[what]
        self.kinds.show_choice(what)
        self.problem.hide()
        self._shown.show()
        self.tools.setEnabled(True)
        other: What = "weights" if what == "activations" else "activations"
        self._beside = ""
        if other in self.studies:
            self._beside = beside(study.channels, self.studies[other].channels, other)
        self.channels.show_study(study)
        self._say()
        self.tools.refresh()
        if self.numbers.isVisibleTo(self):
            self.numbers.show_table(self._as_table())

    @Slot()
    def _say(self) -> None:
        """Say what an outlier does to the others or, if it does nothing, how large it is."""
        study, told = self.studies.get(self.what), self.channels.headline()
        if study is None:  # another matrix has been chosen and is still being measured
            return
        largest = headline(study.channels, self.what)
        self.told.setText(told or largest)
        said = f"{largest}. {block_scales(study.losses)}" if told else scales(study.losses)
        measured = tr("Measured: {sample}.", sample=study.told)
        self.costs.setText(f"{said} {measured} {self._beside}".strip())

    @Slot(str)
    def _show_doing(self, words: str) -> None:
        """Show the current step; "" if there is none."""
        self.doing.setText(words)
        self.stop.setVisible(bool(words))

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._end_study("")
        self.problem.show_error(tr("The data can't be shown"), error)
        self.problem.show()

    @Slot()
    def _follow_models(self) -> None:
        some = bool(self.model.path)
        self._filled.setVisible(some)
        self._empty.setVisible(not some)

    @Slot(bool)
    def _show_as_table(self, wanted: bool) -> None:
        self.channels.setVisible(not wanted)
        self.numbers.setVisible(wanted)
        self.numbers.show_table(self._as_table())

    def _as_table(self) -> Table:
        study = self.studies.get(self.what)
        return as_table(study.losses, study.row_kind) if study else as_table({}, "output")
