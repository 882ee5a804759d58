"""A picture that zooms from a tensor to a bit, and a histogram of the tensor's weights."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from desktop.core.errors import UserError
from desktop.core.gguf.tensor_file import StoredTensor
from desktop.core.i18n import counted, heads, tr
from desktop.core.messages import DrawTensor, TensorDrawn, TensorFigures, TensorProgress
from desktop.core.numbers.number_text import number_text
from desktop.services.inference import Inference
from desktop.services.jobs import Job
from desktop.services.task import Step, Steps, Task
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.blocks.figures.breadcrumb import Breadcrumb
from desktop.ui.panes.quantization.blocks.figures.zoom import STEP, ZoomView
from desktop.ui.panes.quantization.blocks.histogram import BINS, bins, headline, histogram, marked
from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.plots.chart import EMPTY
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import filled, in_column, in_row, keep_room, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.numbers.color_scale import ColorScale
from desktop.ui.widgets.numbers.heatmap import Edges, Heatmap
from desktop.ui.widgets.numbers.heatmap_view import HeatmapPart
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.figure_tools import FigureTools

OUTER = 0.005
"""The share of cells that may lie beyond either end of the color scale."""
SLOW_S = 0.5
"""Seconds after which the progress of reading the weights is shown. Most parts of a tensor take
less time."""


class TensorPicture(QFrame):
    """Shows a heatmap, which zooms on to other figures, and requests its data and that of the
    histogram from the engine, one part at a time. `distribution` is the histogram with its tools,
    which the owner places."""

    failed = Signal(UserError)
    stop_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        files: Files,
        inference: Inference,
        figures: Sequence[QWidget],
        inside: tuple[QWidget, QWidget],
    ) -> None:
        """`figures` show a row, a block, a byte, and a bit. `inside` are a head and a foot for
        them, in place of those of the tensor."""
        super().__init__()
        self.setProperty("kind", "card")
        self._inference = inference
        self._tensor: StoredTensor | None = None
        self._path = ""
        self.task = Task(self)
        self.task.failed.connect(self._give_up)
        self.task.stopped.connect(self._give_up)
        self._means: Edges | None = None
        self._single: Edges = (0.0, 1.0)
        self.figures: TensorFigures | None = None
        self.heatmap = Heatmap(theme)
        self.histogram = Plot(theme, tr("Distribution of the values"))
        self.zoom = ZoomView(theme, self.heatmap, figures)
        self.path = Breadcrumb(theme)
        self._marked: float | None = None
        self._drawn: tuple[HeatmapPart, int] | None = None
        self._whole: tuple[HeatmapPart, int] | None = None
        self._began = 0.0
        self._scale = ColorScale(theme)
        self.tools = FigureTools(
            theme,
            files,
            tr("Weights"),
            self,
            self.as_table,
            charts=False,
            instead=[self.histogram],
            numbers=tr("Distribution of the values"),
        )
        self.numbers = self.tools.numbers
        self._head, self._shape = ElidedLabel("section"), label(kind="caption")
        self.headline = ElidedLabel("caption_strong")
        self._note, self._counted = label(kind="caption"), label(kind="caption")
        self._stop = button(theme, tr("Stop"), "link")
        self._stop.setWhatsThis(tr("Stops reading this tensor."))
        self._stop.clicked.connect(self.task.stop)
        self._stop.clicked.connect(self.stop_asked)
        keep_room(self._stop)  # else it would change the heatmap's height and start a new drawing
        self._stop.hide()
        self.distribution = QWidget()
        self._explain()
        self._lay_out(theme, *inside)
        self.zoom.gone.connect(self._follow_level)
        self.path.asked.connect(self.zoom.asked)
        self.heatmap.part_wanted.connect(self._draw_part)

    def open(self, path: str, tensor: StoredTensor) -> None:
        """Show a whole tensor of the model at `path`."""
        self._tensor, self._path, self.figures = tensor, path, None
        self._means = self._marked = self._drawn = self._whole = None
        self.histogram.show_chart(EMPTY)
        self.heatmap.open(tensor.rows, tensor.columns)
        self.headline.setText("")
        self._head.setText(tr("The frame marks the chosen block"))
        self._shape.setText(
            tr("Outputs × inputs: {rows:,} × {columns:,}", rows=tensor.rows, columns=tensor.columns)
            if len(tensor.info.shape) > 1
            else tr("Weights: {columns:,}", columns=tensor.columns)
        )
        self._note.setText(tr("Reading the weights…"))
        self._submit(self.heatmap.view.whole, figures=True)

    def clear(self) -> None:
        self.task.abandon()
        self._stop.hide()
        self._tensor = self.figures = None
        self.heatmap.clear()
        self.histogram.show_chart(EMPTY)
        for each in (self._head, self.headline, self._shape, self._note, self._counted):
            each.setText("")

    def wait_for(self, words: str) -> None:
        """Show nothing yet, and say what is going on."""
        self.clear()
        self._note.setText(words)
        self._stop.show()

    def choose(self, state: BlockState) -> None:
        """Outline a block."""
        self.heatmap.choose(state.row, state.column, len(state.original))
        self.heatmap.say(
            tr(
                "{told}. Use the arrow keys to choose a block. Press Enter to zoom in to its row, "
                "and plus or minus to zoom.",
                told=state.told,
            )
        )

    def mark(self, value: float) -> None:
        """Mark a value in the histogram."""
        self._marked = value
        if self.figures is not None:
            self.histogram.show_chart(marked(self.histogram.chart, value))

    def as_table(self) -> Table:
        """Return the bins of the histogram as a table."""
        head = heads("Lower bound", "Upper bound", "Weights")
        figures = self.figures
        if figures is None:
            return Table(head, (), frozenset())
        rows = [
            (number_text(low, 6), number_text(high, 6), str(count))
            for low, high, count in bins(figures)
            if low < high or count  # else no weight lies beyond that end of the axis
        ]
        return Table(head, rows, frozenset())

    # --- building -----------------------------------------------------------------------

    def _explain(self) -> None:
        self.heatmap.setWhatsThis(
            tr(
                "The weights of one tensor: the brighter a square, the farther its weights are "
                "from 0. The frame marks the chosen block. Click to choose a block, drag to move, "
                "and turn the mouse wheel or press plus or minus to zoom. Double-click or press "
                "Enter to look inside the row."
            )
        )
        self.histogram.setWhatsThis(
            tr(
                "The number of weights in each range of values. The line marks the chosen "
                "weight; the gray bars at both ends count all weights beyond the axis."
            )
        )

    def _lay_out(self, theme: Theme, head: QWidget, foot: QWidget) -> None:
        own_head, own_foot = QWidget(), QWidget()
        self._head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        heading = spaced(theme, SideBySide(own_head, unsqueezed=True), spacing=8)
        filled(heading, (self._head, 1), self._shape)
        told = in_row(theme, self._stop, self._note, spacing=12)
        filled(spaced(theme, SideBySide(own_foot), spacing=4), (self._scale, 1), told)
        self._heads, self._feet = OneOf(own_head, head), OneOf(own_foot, foot)
        path = in_row(theme, (self.path, 1), spacing=4)
        enlarge, reduce, whole = "magnifying-glass-plus", "magnifying-glass-minus", "frame-corners"
        larger, smaller = (
            tr("Shows a smaller part of the tensor in more detail."),
            tr("Shows a larger part of the tensor."),
        )
        for name, icon, act, what in (
            (tr("Zoom in (+)"), enlarge, lambda: self.zoom.zoom(STEP), larger),
            (tr("Zoom out (−)"), reduce, lambda: self.zoom.zoom(1 / STEP), smaller),
            (tr("Show all (0)"), whole, self.zoom.show_all, tr("Shows the whole tensor.")),
        ):
            made = icon_button(theme, name, f"ph.{icon}")
            made.setWhatsThis(what)
            made.clicked.connect(act)
            path.addWidget(made)
        parts = (self._heads, path, (self.zoom, 1), self._feet)
        in_column(theme, *parts, on=self, margins=(16, 10, 16, 10), spacing=6)
        grid = spaced(theme, QGridLayout(self.distribution), spacing=6)
        grid.addWidget(self.headline, 0, 0)
        grid.addWidget(self.tools, 0, 1)
        grid.addWidget(self.histogram, 1, 0, 1, 2)
        grid.addWidget(self.numbers, 1, 0, 1, 2)
        grid.addWidget(self._counted, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)

    @Slot(int)
    def _follow_level(self, level: int) -> None:
        self.path.show_level(level)
        self._heads.show_one(self._heads.at(min(level, 1)))
        self._feet.show_one(self._feet.at(int(level > 1)))
        self._show_scale()

    # --- drawing ------------------------------------------------------------------------

    @Slot(object)
    def _draw_part(self, part: HeatmapPart) -> None:
        if self._whole is not None and part == self._whole[0]:
            self.heatmap.show_only_the_whole()
            self._tell(*self._whole)
        elif self._tensor is not None and self._means:
            self._submit(part, figures=False)
        else:
            self.heatmap.forget_asked()

    def _submit(self, part: HeatmapPart, *, figures: bool) -> None:
        assert self._tensor is not None
        request = DrawTensor(
            self._path,
            self._tensor.info.name,
            part.row,
            part.rows,
            part.column,
            part.columns,
            part.group_rows,
            part.group_columns,
            BINS if figures else 0,
        )
        self._began = time.monotonic()
        self.task.start(self._draw(part, self._inference.submit(request)))

    def _draw(self, part: HeatmapPart, job: Job) -> Steps[None]:
        event: TensorDrawn = yield Step(job, self._follow)
        self._stop.hide()
        sizes = np.frombuffer(event.cells, np.float32).reshape(event.rows, event.columns)
        show = self.heatmap.show_part
        if event.figures is not None:
            self._take_figures(
                event.figures, sizes, grouped=part.group_rows * part.group_columns > 1
            )
            self._whole, show = (part, event.every), self.heatmap.show_whole
        self._tell(part, event.every)  # first: the heatmap may want another part immediately
        show(part, sizes, self._edges(part))

    def _follow(self, event: object) -> None:
        if isinstance(event, TensorProgress) and time.monotonic() - self._began > SLOW_S:
            self._note.setText(
                tr("Reading the weights… {fraction:.0f}%", fraction=100 * event.fraction)
            )
            self._stop.show()

    def _take_figures(self, figures: TensorFigures, sizes: np.ndarray, *, grouped: bool) -> None:
        self.figures = figures
        self._single = self._means = (0.0, figures.edge)
        finite = np.abs(sizes[np.isfinite(sizes)])
        if grouped and finite.size:
            low, high = (float(np.quantile(finite, share)) for share in (OUTER, 1 - OUTER))
            if low < high:
                self._means = (low, high)
        self.headline.setText(headline(figures))
        self.histogram.show_chart(marked(histogram(figures), self._marked))
        self.tools.refresh()
        told = tr(
            "Based on {counted:,} of {weights:,} weights",
            counted=figures.counted,
            weights=figures.weights,
        )
        if figures.counted == figures.weights:
            told = tr("Based on all {weights:,} weights", weights=figures.weights)
        if figures.not_finite:
            told = counted(
                figures.not_finite,
                "{not_finite:,} weight is NaN or infinite (red)",
                "{not_finite:,} weights are NaN or infinite (red)",
                not_finite=figures.not_finite,
            )
        self._counted.setText(told)

    def _edges(self, part: HeatmapPart) -> Edges:
        single = part.group_rows == part.group_columns == 1
        return self._single if single or self._means is None else self._means

    @property
    def edge(self) -> float:
        """The magnitude of single weights from which their color is the brightest."""
        return self._single[1]

    def _tell(self, part: HeatmapPart, every: int) -> None:
        self._drawn = part, every
        self._show_scale()

    def _show_scale(self) -> None:
        """Say what the colors mean, in the tensor or in a row of it."""
        if self._drawn is None:
            return
        part, every = self._drawn
        if self.zoom.level:
            part, every = replace(part, group_rows=1, group_columns=1), 1
        single = part.group_rows == part.group_columns == 1
        words = tr("magnitude") if single else tr("mean magnitude")
        self._scale.show_range(self._edges(part), words)
        square = tr(
            "One square is {group_rows:,} × {group_columns:,} weights",
            group_rows=part.group_rows,
            group_columns=part.group_columns,
        )
        if single:
            square = tr("One square is one weight")
        if every > 1:
            square += tr("; only 1 row in {every:,} was read", every=every)
        self._note.setText(square)

    def _give_up(self, error: UserError | None = None) -> None:
        self._stop.hide()
        self.heatmap.forget_asked()
        self._note.setText("" if error else tr("Stopped."))
        if error is not None:
            self.failed.emit(error)
