"""Figures that show whether models fit in memory: bars for one model size in each precision, and a
grid of model sizes and precisions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPen, QResizeEvent

from desktop.core.i18n import heads, marked, tr
from desktop.core.memory.fit import Fit, Machine, fit
from desktop.core.memory.precisions import Precision
from desktop.core.memory.subject import of_size
from desktop.core.names.numbers import in_words
from desktop.core.numbers.units import size_on_axis, size_text, sum_text
from desktop.services.inference import Inference
from desktop.services.machine import MachineWatch
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure, Slider
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.verdicts import FITS
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.numbers.grid import HEADS, NamedGrid
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.row_brush import CENTER

BILLION: Final = 1_000_000_000
SIZES: Final = tuple(
    round(billions * BILLION) for billions in (0.1, 0.5, 1, 2, 3, 4, 7, 8, 13, 14, 24, 32, 70, 120)
)
SEVEN: Final = 7 * BILLION
CONTEXT: Final = 4096
SHOWN: Final = ("FP32", "FP16", "INT8", "Q8_0", "INT4", "Q4_K_M", "Q2_K")
RULES: Final = {
    "FP32": marked("32-bit rule"),
    "FP16": marked("16-bit rule"),
    "INT8": marked("8-bit rule"),
    "INT4": marked("4-bit rule"),
}


class MemoryFigure(LessonFigure):
    """Shows the memory that a model of the selected size needs: in some precisions by the textbook
    rule, in others by the size of a quantized file. A line marks this laptop's memory, unless it
    would be far to the right of the bars."""

    name = marked("Memory by precision")

    def __init__(self, theme: Theme, inference: Inference) -> None:
        super().__init__(theme)
        self.watch = MachineWatch(inference, self)
        self.weights = Slider(self.theme, tr("Weights"), SIZES, in_words)
        self.chart = Plot(self.theme, tr("Memory by precision"))
        self.column.addWidget(self.weights)
        self.column.addWidget(self.chart, 1)
        self._note = label(kind="caption", wrap=True)
        self.column.addWidget(self._note)
        self.weights.chosen.connect(self._show)
        self.watch.changed.connect(self._show)
        self.weights.follow(SEVEN)
        self._show()

    def _precisions(self) -> tuple[Precision, ...]:
        subject = of_size(self.weights.number)
        return subject.precisions(subject.need(CONTEXT))

    @Slot()
    def _show(self) -> None:
        total = self.watch.machine().memory_total
        rows = [self._bar(each) for each in self._precisions() if each.name in SHOWN]
        rows.sort(key=lambda row: -row.pieces[0].value)
        longest = max(row.value for row in rows)
        most = max(1.02 * longest, min(1.1 * total, 3 * longest))
        marks = [Reference(tr("This laptop's memory"), total)] if total <= most else []
        chart = rows_chart(rows, marks, most=most, estimated=True, told=size_on_axis)
        self.chart.show_chart(chart)
        like = of_size(self.weights.number).like
        beyond = (
            ""
            if marks
            else tr(
                " The line for this laptop's memory ({total}) would be far to the right of the "
                "bars.",
                total=size_text(total),
            )
        )
        self._note.setText(
            tr(
                "The sizes of the quantized files, the KV cache (for {context:,} tokens), and the "
                "compute buffer are based on {like}, the known model closest in size.{beyond}",
                context=CONTEXT,
                like=like,
                beyond=beyond,
            )
        )
        self.told.emit()

    def _bar(self, each: Precision) -> BarRow:
        need = each.need
        parts = (
            BarPiece(tr("Weights"), need.weights, "accent"),
            BarPiece(tr("KV cache"), need.kv_cache, "bit_mantissa"),
            BarPiece(tr("Compute buffer"), need.compute, "bit_sign"),
        )
        rule = RULES.get(each.name)
        name = tr(rule) if rule else tr("{name} file", name=each.name)
        told = tr(
            "{name}: {weights} for weights; {kv_cache} for the KV cache and {compute} for the "
            "compute buffer; about {total} in all",
            name=name,
            weights=size_text(need.weights),
            kv_cache=size_text(need.kv_cache),
            compute=size_text(need.compute),
            total=size_text(need.total),
        )
        text = sum_text(need.weights, need.kv_cache + need.compute)
        return BarRow(name, parts, text, told)

    def headline(self) -> str:
        rows = {each.name: each for each in self._precisions()}
        return tr(
            "Stored as Q4_K_M, a model with {number} weights needs about {total} of memory; "
            "this laptop has {memory}.",
            number=in_words(self.weights.number),
            total=size_text(rows["Q4_K_M"].need.total),
            memory=size_text(self.watch.machine().memory_total),
        )

    def evidence(self) -> str:
        rows = {each.name: each for each in self._precisions()}
        rule, real = rows["INT4"].need.weights, rows["Q4_K_M"]
        return tr(
            "By the rule of thumb, {number} weights at 4 bits need {rule}. A Q4_K_M file needs "
            "{weights}; with the KV cache for {context:,} tokens and the compute buffer, the "
            "total is about {total}.",
            number=in_words(self.weights.number),
            rule=size_text(rule),
            weights=size_text(real.need.weights),
            context=CONTEXT,
            total=size_text(real.need.total),
        )

    def table(self) -> Table:
        rows = [
            (
                each.name,
                f"{each.bits_per_weight:.3f}",
                f"{each.need.weights}",
                f"{each.need.kv_cache}",
                f"{each.need.compute}",
                f"{each.need.total}",
            )
            for each in self._precisions()
        ]
        head = heads(
            "Precision",
            "Bits per weight",
            "Weights (bytes)",
            "KV cache (bytes)",
            "Compute buffer (bytes)",
            "Total (bytes)",
        )
        return Table(head, rows)


GRID_SIZES: Final = tuple(round(b * BILLION) for b in (0.5, 1, 3, 8, 14, 32, 70))
GRID_FORMATS: Final = ("F16", "Q8_0", "Q6_K", "Q4_K_M", "Q3_K_M", "Q2_K")
LEAST_CELL, HIGH_CELL, WIDE_CELL, NARROW_CELL, ICON = 34, 46, 84, 56, 16
"""Heights and widths in unscaled pixels. In a cell narrower than WIDE_CELL, the memory is shown
below the icon."""


class FitGrid(NamedGrid):
    """A grid whose rows are model sizes and whose columns are precisions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, [in_words(size) for size in GRID_SIZES], GRID_FORMATS)
        self._fits: list[list[Fit]] = []
        self.row, self.column = 3, GRID_FORMATS.index("Q4_K_M")

    def show_fits(self, fits: list[list[Fit]]) -> None:
        """Show whether each model fits. `fits` has a row for each of GRID_SIZES and a column for
        each of GRID_FORMATS."""
        self._fits = fits
        self.pick(self.row, self.column)
        self.refresh_card()

    @property
    def filled(self) -> bool:
        return bool(self._fits)

    def told(self, row: int, column: int) -> str:
        found = self._fits[row][column]
        return tr(
            "{grid_sizes} weights as {grid_formats}. {reason}",
            grid_sizes=self.rows[row],
            grid_formats=self.columns[column],
            reason=found.reason,
        )

    def pick(self, row: int, column: int) -> None:
        self.row, self.column = row, column
        say(self, tr("{told} Use the arrow keys to select a cell.", told=self.told(row, column)))
        self.update()

    @property
    def _narrow(self) -> bool:
        return self.width() < self._theme.px(self.names_width + len(GRID_FORMATS) * WIDE_CELL)

    def minimumSizeHint(self) -> QSize:
        width = self.names_width + len(GRID_FORMATS) * NARROW_CELL
        height = HEADS + len(GRID_SIZES) * (HIGH_CELL if self._narrow else LEAST_CELL)
        return QSize(self._theme.px(width), self._theme.px(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paint_cell(self, painter: QPainter, row: int, column: int, cell: QRect) -> None:
        theme, px = self._theme, self._theme.px
        found = self._fits[row][column]
        _, icon, color = FITS[found.verdict]
        here = self.hasFocus() and (row, column) == (self.row, self.column)
        pen = QPen(theme.color("ink"), 2) if here else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(theme.color(f"{color}_tint"))
        painter.drawRoundedRect(QRectF(cell), px(4), px(4))
        words = size_text(found.need.total)
        if self._narrow:
            half = cell.height() // 2
            left = cell.x() + (cell.width() - px(ICON)) // 2
            self.brush.icon(painter, left, cell.adjusted(0, 0, 0, -half), icon, color)
            below = cell.adjusted(0, half, 0, 0)
            self.brush.text(painter, below, words, "count", color, CENTER)
            return
        width = self.brush.width(words, "number") + px(24)
        left = cell.x() + max((cell.width() - width) // 2, px(4))
        end = self.brush.icon(painter, left, cell, icon, color)
        place = QRect(end + px(6), cell.y(), cell.right() - end - px(6), cell.height())
        self.brush.text(painter, place, words, "number", color)


class FitFigure(LessonFigure):
    """Shows which model sizes fit on this laptop now, in each precision."""

    name = marked("Sizes that fit on this laptop")

    def __init__(self, theme: Theme, inference: Inference) -> None:
        super().__init__(theme)
        self.watch = MachineWatch(inference, self)
        self.grid = FitGrid(self.theme)
        self.column.addWidget(self.grid, 1)
        words = [tr(word) for word, _, _ in FITS.values()]
        self._note = label(
            tr(
                "Check mark: {words}. Triangle: {words_2}. Cross: {words_3}. The memory shown is "
                "an estimate and includes a conversation of {context:,} tokens.",
                words=words[0],
                words_2=words[1],
                words_3=words[2],
                context=CONTEXT,
            ),
            "caption",
            wrap=True,
        )
        self.column.addWidget(self._note)
        self._machine = self.watch.machine()
        self._fits: list[list[Fit]] = []
        self.watch.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        self._machine = self.watch.machine()
        self._fits = [_fits(size, self._machine) for size in GRID_SIZES]
        self.grid.show_fits(self._fits)
        self.told.emit()

    def headline(self) -> str:
        column = GRID_FORMATS.index("Q4_K_M")
        fitting = [
            size
            for size, row in zip(GRID_SIZES, self._fits, strict=True)
            if row[column].verdict == "fits"
        ]
        if not fitting:
            return tr("Stored as Q4_K_M, no model of these sizes fits on this laptop now.")
        return tr(
            "Stored as Q4_K_M, models with up to {fitting} weights fit on this laptop now.",
            fitting=in_words(fitting[-1]),
        )

    def evidence(self) -> str:
        return tr(
            "Free memory on this laptop: {free} of {total}.",
            free=size_text(self._machine.memory_free),
            total=size_text(self._machine.memory_total),
        )

    def table(self) -> Table:
        head = heads("Weights", *(tr("{name} (bytes)", name=name) for name in GRID_FORMATS))
        rows = [
            (f"{size}", *(f"{found.need.total}: " + tr(FITS[found.verdict][0]) for found in row))
            for size, row in zip(GRID_SIZES, self._fits, strict=True)
        ]
        return Table(head, rows)


def _fits(size: int, machine: Machine) -> list[Fit]:
    subject = of_size(size)
    by_name = {each.name: each for each in subject.precisions(subject.need(CONTEXT))}
    return [fit(by_name[name].need, machine) for name in GRID_FORMATS]
