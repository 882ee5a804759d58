"""Blocks: one picture that zooms from a tensor to a row, a block, a byte, and a bit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import StoredTensor
from desktop.core.i18n import marked, tr
from desktop.core.numbers.number_text import number_text
from desktop.services.precisions import Precisions
from desktop.ui.experiments import Setup
from desktop.ui.model_box import ModelBox
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.quantization.blocks.card import BlockCard
from desktop.ui.panes.quantization.blocks.figures.following import ZoomFollower
from desktop.ui.panes.quantization.blocks.figures.row import RowFigure
from desktop.ui.panes.quantization.blocks.first_model import COPY, FirstModel
from desktop.ui.panes.quantization.blocks.flipped_values import FlippedValues
from desktop.ui.panes.quantization.blocks.links import BlockLinks
from desktop.ui.panes.quantization.blocks.other_precision import OtherPrecision
from desktop.ui.panes.quantization.blocks.place import ChosenPlace, place_in
from desktop.ui.panes.quantization.blocks.reader import BlockReader, check_shown, in_whole_blocks
from desktop.ui.panes.quantization.blocks.state import COLUMNS, BlockState, run_of
from desktop.ui.panes.quantization.blocks.tensor_picture import TensorPicture
from desktop.ui.panes.quantization.tensor_choice import TensorBox, usual_blocks
from desktop.ui.widgets.layout.scaled import filled, in_column, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import NoModels
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.results.problem_card import ProblemCard

MODEL_WIDTH = 264
TWO_BITS = "Q2_K"


class BlocksPage(PanePage):
    id = "blocks"
    summary = marked(
        "See how a block of weights is stored in the file, byte by byte, and which weights it "
        "contains."
    )

    number_asked = Signal(object, str)
    """Emitted to show a number on the Bits page, with its value (a Real) and its text."""

    def __init__(
        self, shell: Shell, runtime: Runtime, open_pane: OpenPane, precisions: Precisions
    ) -> None:
        super().__init__(shell)
        theme, self._runtime, self._open_pane, self._path = shell.theme, runtime, open_pane, ""
        self.tensor: StoredTensor | None = None
        self._experiment = False  # an experiment waits for a model's tensors
        self._wanted: tuple[int, int] | None = None  # a weight to choose in the next block
        self._place: ChosenPlace | None = None  # to return to, once the tensors have been read
        self._before: BlockState | None = None  # of the next block, on an earlier page
        self.reader = BlockReader(runtime.background, runtime.inference, self)
        self._first = FirstModel(runtime, precisions, self)
        self.card, self.row = BlockCard(theme), RowFigure(theme)
        figures = self.row, self.card.grid, self.card.byte, self.card.bit
        inside = self.card.head, self.card.foot
        self.picture = TensorPicture(theme, shell.files, runtime.inference, figures, inside)
        self.zoom = self.picture.zoom
        self.zooming = ZoomFollower(self.zoom, self.row, self.reader, lambda: self.picture.edge)
        self.other = OtherPrecision(self.card, self.reader, runtime.library)
        self.card.add(self.picture.distribution)
        self.links = BlockLinks(self.picture.heatmap, self.picture.histogram, self.card.chart)
        self.problem = ProblemCard(theme)
        self.model = ModelBox(theme, runtime.library, runtime.models, MODEL_WIDTH, self._first.path)
        self.names = TensorBox(theme, tr("Tensor"))
        self._shown, self._both = QWidget(), QWidget()
        how = (theme, shell.files, tr("Block"), self._shown, self._as_table)
        said = tr("The weights of this block")
        self.tools = FigureTools(*how, charts=False, instead=[self._both], numbers=said)
        self.numbers = self.tools.numbers
        self._lay_out()
        self._connect()
        self.model.follow()
        self._follow_library()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        models = self._runtime.models
        path, models.to_look_inside = models.to_look_inside, ""
        if path and path != self._path:
            self.open_model(path)

    # --- building ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self._filled = QWidget()
        self.names.setWhatsThis(
            tr("A model's weights are stored in tables called tensors. Choose the tensor to show.")
        )
        row = experiment_row(theme, self, self.tools, (self.model, self.names))
        in_column(theme, row, (self._shown, 1), on=self._filled, spacing=12)
        self.problem.hide()
        filled(spaced(theme, SideBySide(self._both), spacing=12), (self.picture, 5), (self.card, 6))
        parts = (self.problem, (self._both, 1), (self.numbers, 1))
        in_column(theme, *parts, on=self._shown, spacing=12)
        said = tr(
            "This page shows a model's weights. To use it, add or download a model in Models."
        )
        self._empty = NoModels(theme, self._open_pane, "ph.squares-four", said)
        in_column(theme, self._filled, self._empty, on=self, spacing=0)
        self.setFocusProxy(self.names)

    def _connect(self) -> None:
        self._runtime.library.changed.connect(self._follow_library)
        self.model.opened.connect(self._open)
        self.model.activated.connect(self._stop_wanting)
        self._first.ready.connect(self._take_copy)
        self.names.picked.connect(self.open_tensor)
        reader, heatmap = self.reader, self.picture.heatmap
        reader.tensors_read.connect(self._take_tensors)
        reader.block_read.connect(self._take_block)
        reader.failed.connect(self._say_why)
        self.other.changed.connect(self.tools.refresh)
        self.row.picked.connect(self._show_block)
        self.row.moved.connect(self._move)
        self.picture.failed.connect(self._say_why)
        self.picture.stop_asked.connect(self._first.stop)
        heatmap.picked.connect(self.go_to)
        heatmap.moved.connect(self._move)
        self.card.flipped.connect(self._mark)
        FlippedValues(self.card, self._runtime, self.shell.notices).read.connect(self._mark)
        self.card.weight_chosen.connect(self._mark)
        self.card.bits_asked.connect(self._ask_bits)

    # --- actions -----------------------------------------------------------------------

    def open_model(self, path: str) -> None:
        """Read a model's tensors and show the default one."""
        self._first.wanted = False
        self.model.open(path)

    def open_tensor(self, tensor: StoredTensor, place: ChosenPlace | None = None) -> None:
        """Draw a tensor and show its middle block or a place."""
        self.tensor = tensor
        self.zooming.reset()
        self.names.show_tensor(tensor)
        self.card.show_state(None)
        self.reader.forget_other()
        try:
            check_shown(tensor)
        except UserError as error:
            self.picture.clear()
            self._say_why(error)
            return
        self._show_data()
        self.picture.open(self._path, tensor)
        if place is None or place.block is None:
            self.go_to(tensor.rows // 2, tensor.columns // 2)
        else:
            self.picture.heatmap.go_back(place.in_sight)
            self._before = place.block
            self._read(place.block.block)
            self.zooming.return_to(place.level)

    def go_to(self, row: int, column: int) -> None:
        """Show the block that holds this weight, and choose the weight."""
        if self.tensor is not None:
            weight = row * self.tensor.columns + column
            self._wanted = divmod(weight, run_of(self.tensor))
            self._read(self._wanted[0])

    def show_two_bits(self) -> bool:
        """Compare a block with its 2-bit version. Returns False if no tensor is open, or if no
        matrix of the model has rows of whole blocks."""
        if self.tensor is None:
            return False
        try:
            whole = in_whole_blocks(self.names.tensors, TWO_BITS)
        except UserError as error:
            self.shell.notices.error(error)
            return False
        if self.tensor not in whole:
            self.open_tensor(usual_blocks(whole))
        self.other.choose(TWO_BITS)
        return True

    def find_outlier(self) -> None:
        if (figures := self.picture.figures) is not None:
            self.go_to(figures.largest_row, figures.largest_column)

    experiments = (
        Experiment(
            marked("A block in 2 bits"),
            marked("A block of weights compared with its 2-bit version."),
            show_two_bits,
        ),
        Experiment(
            marked("Find an outlier"),
            marked("The weight farthest from 0. In very large tensors, only some rows are read."),
            find_outlier,
        ),
    )

    def run_two_bits(self, setup: Setup) -> bool:
        """Compare the middle block of a model with its 2-bit version. Returns False if there is no
        model."""
        path = self._runtime.models.shipped(setup.models[0])
        if path:
            self._experiment = self._first.wanted = True
            self.model.open(path)
        return bool(path)

    offered: ClassVar = {"two-bits": run_two_bits}
    spots: ClassVar = {
        "two-bits": lambda page: Spot(*page.card.worst(), figure=page.card.in_two_bits)
    }

    def save_state(self) -> object:
        place = self.tensor and place_in(self.picture, self.card, self._path, self.tensor)
        return super().save_state(), place

    def restore_state(self, state: tuple[object, ChosenPlace | None]) -> None:
        entered, self._place = state
        self._first.wanted &= self._place is None
        super().restore_state(entered)

    # --- following ---------------------------------------------------------------------

    @Slot()
    def _follow_library(self) -> None:
        self._filled.setVisible(bool(self.model.path))
        self._empty.setVisible(not self.model.path)

    @Slot()
    def _stop_wanting(self) -> None:
        """Note that the user has chosen a model, so that no experiment goes on with it."""
        self._first.wanted = self._experiment = False

    @Slot(str)
    def _open(self, path: str) -> None:
        self._path = path
        self._first.forget()
        self.names.offer(())
        if path:
            self.reader.read_tensors(path)
        else:
            self._clear()

    def _clear(self) -> None:
        self.tensor = None
        self.picture.clear()
        self.card.show_state(None)

    @Slot(str, object)
    def _take_tensors(self, path: str, tensors: tuple[StoredTensor, ...]) -> None:
        """Show the default tensor. Before that, a demo model may be quantized."""
        self.names.offer(tensors)
        place, self._place = self._place, None
        there = place.find(path, tensors) if place and not self._experiment else None
        self.other.offer(path, place.other if place and there else "")
        if there:
            self.open_tensor(there, place)
        elif self._first.write_for(tensors, any_blocks=self._experiment):
            self.picture.wait_for(tr("Quantizing a demo model to {type}…", type=COPY))
        else:
            self._show_first(tensors)

    def _show_first(self, tensors: Sequence[StoredTensor]) -> None:
        experiment, self._experiment = self._experiment, False
        if tensors:
            self.open_tensor(usual_blocks(tensors))
        if experiment:
            self.show_two_bits()

    @Slot(str)
    def _take_copy(self, path: str) -> None:
        if path:
            self.model.open(path)
        else:  # the best there is
            self._show_first(self.names.tensors)

    @Slot(object)
    def _take_block(self, state: BlockState) -> None:
        if self._wanted is not None and self._wanted[0] == state.block:
            state.weight = self._wanted[1]
        if not self.problem.isHidden():  # the file is back
            self._show_data()
            self.picture.open(self._path, state.tensor)
        self.links.follow(state)
        before, self._before = self._before, None
        self.card.show_state(state, before)
        self.picture.choose(state)
        self._mark()
        self.zooming.follow(state)
        self.other.read()

    @Slot()
    def _mark(self) -> None:
        if (state := self.card.state) is not None:
            self.picture.mark(float(state.values[state.weight]))
            self.picture.path.show_path(state.tensor.info.name, state)
        self.tools.refresh()

    @Slot(int, int)
    def _move(self, rows: int, blocks: int) -> None:
        if (state := self.card.state) is None:
            return
        in_row = state.tensor.columns // len(state.original)
        block = state.block + rows * in_row + blocks
        if 0 <= block < in_row * state.tensor.rows:
            self._show_block(block)

    @Slot(int)
    def _show_block(self, block: int) -> None:
        """Show another block, and choose the same weight in it."""
        if self.card.state is not None:
            self._wanted = (block, self.card.state.weight)
            self._read(block)

    def _read(self, block: int) -> None:
        if self.tensor is not None:
            self.reader.forget_other()
            self.reader.read_block(self.tensor, block)

    @Slot()
    def _ask_bits(self) -> None:
        if (state := self.card.state) is not None:
            value = float(state.values[state.weight])
            self.number_asked.emit(value, number_text(value))

    @Slot(UserError)
    def _say_why(self, error: UserError) -> None:
        self._experiment = False
        if not self.names.tensors:  # what is shown belongs to the previous model
            self._clear()
        self.problem.show_error(tr("The data can't be shown"), error)
        self._show_data(False)
        self.zooming.reset()

    def _show_data(self, there: bool = True) -> None:
        self.problem.setVisible(not there)
        self.card.setVisible(there)

    def _as_table(self) -> Table:
        state = self.card.state
        return Table(COLUMNS, state.table() if state else (), frozenset())
