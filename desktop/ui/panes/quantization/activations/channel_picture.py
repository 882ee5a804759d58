"""Three plots of a matrix of numbers: the largest magnitude per channel, and the errors of a scheme
with an outlier kept apart and with it. They share the channel axis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.i18n import tr, written
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import tenths
from desktop.core.quantization.outliers import OUTLIER
from desktop.core.quantization.schemes import Numbers
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.activations.channel_images import (
    DECADES,
    error_cells,
    pooled,
    usual_size,
)
from desktop.ui.panes.quantization.activations.scheme_words import ONE_ROW
from desktop.ui.panes.quantization.activations.study import ErrorsOf, Study
from desktop.ui.plots.chart import (
    Axis,
    Band,
    Bar,
    Card,
    Cells,
    Chart,
    Image,
    Mark,
    Point,
    Rule,
)
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import Scaled, in_column, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.numbers.color_scale import ColorScale, color_pixels
from desktop.ui.widgets.painted import say

SIDE: Final = 44
"""Left margin of all three plots in unscaled pixels, for the labels of the axis."""
CELL: Final = 2
"""Smallest width of a cell, in pixels. The smallest height is one pixel."""
MOST_OUTLIERS: Final = 64
ABOVE: Final = 1.15
"""Upper end of the profile's axis, as a multiple of its largest value."""
BARE: Final = (180, 64)
"""Minimum width and height of each plot, in unscaled pixels."""


@dataclass(frozen=True)
class _Sight:
    """The part of a matrix that a plot shows, as ranges of rows and columns. `cells` holds the
    numbers of rows and columns of cells in which the part is drawn."""

    rows: tuple[int, int]
    columns: tuple[int, int]
    cells: tuple[int, int]

    def of(self, numbers: Numbers) -> Numbers:
        return numbers[slice(*self.rows), slice(*self.columns)]


class ChannelPicture(QWidget):
    """The three linked plots. Arrow keys move through rows and channels; O goes to the channel with
    the largest magnitude."""

    pointed = Signal(int, int)
    """Emitted with the selected row and channel."""

    def __init__(self, theme: Theme, told: Callable[[int, int], str]) -> None:
        """`told` describes the number at a row and a channel."""
        super().__init__()
        self._theme, self._told = theme, told
        self._study: Study | None = None
        self._errors: ErrorsOf | None = None
        self._usual = 1.0
        self._pictures: dict[Plot, tuple[tuple[_Sight, int, int], Mark | None]] = {}
        """For each plot, the visible part, the chosen row and channel, and the image."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow_view)
        Scaled(
            theme, self, self._redraw
        )  # before the plots, which would draw in each of their sizes
        self.row = self.column = 0
        self.profile = Plot(theme, tr("Largest magnitude per channel"))
        self.before = Plot(theme, tr("Errors with the outlier kept apart"))
        self.after = Plot(theme, tr("Errors with the outlier"))
        self.titles = [ElidedLabel("caption") for _ in range(3)]
        self._scale = ColorScale(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.after)
        row = spaced(theme, SideBySide(), spacing=16)
        columns = [QWidget() for _ in self._plots]
        self.channels = columns[0]
        """What shows the largest magnitude per channel; hidden at first."""
        self.channels.hide()
        for column, title, plot in zip(columns, self.titles, self._plots, strict=True):
            in_column(theme, title, (plot, 1), on=column, spacing=2)
            row.addWidget(column, 1)
            plot.placed.connect(self._place)
            plot.stepped.connect(self._step)
            plot.moved.connect(self._soon.start)  # several plots move several times in a layout
        in_column(theme, (row, 1), self._scale, on=self, spacing=2)
        self.profile.setWhatsThis(
            tr(
                "The largest magnitude in each channel. A wedge marks an outlier; the dashed "
                "line marks 6 times the median of all channels."
            )
        )
        said = tr(
            "The error in each number: one row per token or output, one column per channel. The "
            "brighter a cell, the larger the error."
        )
        for plot in (self.before, self.after):
            plot.setWhatsThis(said)
        self.profile.link(self.before)
        self.after.link(self.before)
        self.after.link(self.before, "y")

    @property
    def _plots(self) -> tuple[Plot, Plot, Plot]:
        return self.profile, self.before, self.after

    def show_study(self, study: Study) -> None:
        """Show a study and select its largest number."""
        self._study, self._errors = study, None
        self._usual = usual_size(study.values)
        self._say_scales(study)
        self._pictures.clear()
        self.go_to_largest()

    def show_errors(self, errors: ErrorsOf) -> None:
        """Show the errors without and with the outlier."""
        self._errors = errors
        channel = errors.outlier.channel
        shares = tenths(errors.without_share), tenths(errors.share)
        self.titles[1].setText(
            tr(
                "Errors with channel {channel:,} kept apart: {share}",
                channel=channel,
                share=shares[0],
            )
        )
        self.titles[2].setText(
            tr("Errors with channel {channel:,}: {share}", channel=channel, share=shares[1])
        )
        for plot in (self.before, self.after):
            self._pictures.pop(plot, None)
        self._follow_view()

    def go_to(self, column: int) -> None:
        """Go to a channel and to the row of its largest number."""
        if self._study is not None:
            self.choose(int(np.argmax(np.abs(self._study.values[:, column]))), column)

    def go_to_largest(self) -> None:
        if self._study is not None:
            self.go_to(self._study.channels.largest[0])

    def choose(self, row: int, column: int) -> None:
        if self._study is None:
            return
        rows, columns = self._study.values.shape
        self.row, self.column = min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
        self._follow_view()
        self.pointed.emit(self.row, self.column)

    def say(self, text: str) -> None:
        for each in (self, self.after):
            say(
                each,
                tr(
                    "{shown}. Use the arrow keys to move through rows and channels. Press O to "
                    "go to the number with the largest magnitude.",
                    shown=text,
                ),
            )

    # --- mouse and keys --------------------------------------------------------------------------

    @Slot(float, float)
    def _place(self, x: float, y: float) -> None:
        row = self.row if self.sender() is self.profile else round(-y)
        self.choose(row, round(x))

    @Slot(int, int)
    def _step(self, rows: int, columns: int) -> None:
        self.choose(self.row + rows, self.column + columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_O and not event.modifiers():
            self.go_to_largest()
        else:
            super().keyPressEvent(event)

    # --- showing ---------------------------------------------------------------------------------

    def _say_scales(self, study: Study) -> None:
        usual = number_text(study.channels.median, 2)
        self.titles[0].setText(tr("Largest magnitude per channel (median {usual})", usual=usual))
        for title in self.titles[1:]:
            title.setText(tr("Measuring the errors…"))
        least = 100 / 10**DECADES
        self._scale.show_words(
            tr(
                "Error: {least:g}% to 100% of the typical size (log scale); {rows}",
                least=least,
                rows=tr(ONE_ROW[study.row_kind]),
            )
        )

    @Slot()
    def _redraw(self) -> None:
        if self._pictures:  # with another theme or size, and once the layout has followed
            self._pictures.clear()
            self._soon.start()

    @Slot()
    def _follow_view(self) -> None:
        """Draw each plot at the resolution of its visible part."""
        study = self._study
        if study is None or self._soon.isActive():
            return
        rows, columns = study.values.shape
        chart = Chart(
            Axis("", Scale(-0.5, columns - 0.5), lambda x: written(x, ",.0f"), shown=False),
            Axis("", Scale(0.5 - rows, 0.5), lambda y: written(abs(y), ",.0f"), room=SIDE),
            cells=Cells(rows, columns, self._card),
            least=BARE,
        )
        here = (
            Rule("x", self.column, color="accent", width=1),
            Point(self.column, -self.row, color="ink", shape="ring", size=6),
        )
        errors = self._errors
        for plot, made in (
            (self.before, errors.without if errors else None),
            (self.after, errors.with_it if errors else None),
        ):
            picture = partial(self._error_image, made)
            self._draw(plot, chart, (rows, columns), picture, here)
        self._draw_profile(study, chart, here[0])

    def _draw(
        self,
        plot: Plot,
        chart: Chart,
        shape: tuple[int, int],
        picture: Callable[[_Sight], Mark | None],
        others: Sequence[Mark],
    ) -> None:
        """Draw a plot. A new image is computed only if a different part is visible."""
        if (plot.chart.x.scale, plot.chart.y.scale) != (chart.x.scale, chart.y.scale):
            plot.show_chart(chart)  # else the view of the previous numbers would stay
        sight, before = self._sight(plot, *shape), self._pictures.get(plot)
        if sight is None:
            return
        now = (sight, self.row, self.column)
        if before is None or before[0][0] != sight:
            made = picture(sight)
        elif before[0] == now:
            return
        else:
            made = before[1]
        self._pictures[plot] = (now, made)  # before show_chart, which calls this again
        marks = others if made is None else (made, *others)
        plot.show_chart(replace(chart, marks=tuple(marks)))

    def _error_image(self, error: Numbers | None, sight: _Sight) -> Mark | None:
        if error is None:
            return None
        cells = error_cells(sight.of(error), self._usual, *sight.cells)
        wrong = self._theme.color("bad")
        (first, last), (left, right) = sight.rows, sight.columns
        pixels = color_pixels(cells.astype(np.float32), 0.0, 1.0, wrong)
        return Image(pixels, left - 0.5, right - 0.5, 0.5 - first, 0.5 - last)

    def _draw_profile(self, study: Study, chart: Chart, here: Mark) -> None:
        sizes, columns = study.channels.sizes, len(study.channels.sizes)
        most, limit = float(sizes.max()) or 1.0, OUTLIER * study.channels.median
        marks: list[Mark] = []
        for column in study.channels.outliers[:MOST_OUTLIERS]:
            size = float(sizes[column])
            marks.append(Bar(column, size, color="bit_mantissa"))
            # A wedge marks each outlier, since color alone isn't enough.
            marks.append(Point(column, size, color="ink", shape="wedge", size=5))
        marks.append(here)
        if 0 < limit < most:
            marks.append(Rule("y", limit, dashed=True, color="ink2", width=1))

        def picture(sight: _Sight) -> Mark:
            first, last = sight.columns
            heights = pooled(sizes[None, first:last], 1, sight.cells[1])[0]
            edges = first - 0.5 + np.arange(len(heights) + 1) * (last - first) / len(heights)
            x = np.repeat(edges, 2)[1:-1]
            return Band(x, np.zeros(len(x)), np.repeat(heights, 2), "outline")

        y = Axis("", Scale(0, ABOVE * most), lambda size: number_text(size, 3), room=SIDE)
        cells = Cells(0, columns, lambda _, column: self._card(self.row, column))
        self._draw(self.profile, replace(chart, y=y, cells=cells), (1, columns), picture, marks)

    def _sight(self, plot: Plot, rows: int, columns: int) -> _Sight | None:
        if not plot.isVisible():
            return None
        view = plot.canvas.view
        left = max(int(view.x.low + 0.5), 0)
        right = min(int(np.ceil(view.x.high + 0.5)), columns)
        first, last = 0, rows
        if rows > 1:
            first, last = max(int(0.5 - view.y.high), 0), min(int(np.ceil(0.5 - view.y.low)), rows)
        cells = max(1, int(view.room.height())), max(1, int(view.room.width()) // CELL)
        return _Sight((first, max(last, first + 1)), (left, max(right, left + 1)), cells)

    def _card(self, row: int, column: int) -> Card:
        return Card.of(self._told(row, column))
