"""The measurements of quantized models: a chart, a table, the recommended type, and actions for the
selected model's file."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.i18n import tr
from desktop.core.messages import TypeMeasured
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.units import size_text
from desktop.core.quantization.quantized_series import Recommendation, recommended, rule_text
from desktop.ui.files import Files, show_in_folder
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.smaller import words
from desktop.ui.panes.quantization.smaller.rows import source_cells
from desktop.ui.panes.quantization.smaller.run import TypesRun, is_kept
from desktop.ui.panes.quantization.smaller.table import TypesTable
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.plots.chart import Axis, Chart, Line, Point
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.results.empty_state import EmptyState

LEAST_LOSS, FAR_BELOW, ROOM = 0.001, 10, 0.06
"""The lower end of the axis, in nats, if there is no loss; the factor by which intervals may extend
below the least loss; and the margin beside the outermost points, as a share of the distance between
them."""


def types_chart(points: Sequence[Point], chosen: str) -> Chart:
    """Return a chart of loss against size. The keys of `points` are types; x is the size in bytes,
    and y is the loss in nats. Points without a loss lie on the axis; the hollow one is the
    original."""
    points = sorted(points, key=lambda point: point.x)
    low, high = decades(points)
    y = Scale(10.0**low, 10.0**high, log=True)
    shown = [_on_the_axis(point, y, chosen) for point in points]
    models = [(point.x, point.y) for point in shown if not point.hollow]
    marks = (Line.through(models, color="outline", width=1, pointed=False), *shown)
    return Chart(
        Axis(tr("Size on disk (the axis doesn't start at 0)"), _sizes(points), size_text),
        Axis(
            tr(
                "Mean KL divergence from the original in nats (lower is better), with 95% intervals"
            ),
            y,
            lambda loss: number_text(loss, 2),
        ),
        marks,
        least=(320, 220),
    )


def decades(points: Sequence[Point]) -> tuple[int, int]:
    """Return the exponents of the powers of ten at both ends of the loss axis."""
    ends = [end for point in points for end in (point.low, point.y, point.high) if end]
    # On a log axis, an interval that reaches almost to zero would take up all the space.
    least = min((point.y for point in points if point.y > 0), default=LEAST_LOSS)
    low = math.floor(math.log10(max(min(ends, default=LEAST_LOSS), least / FAR_BELOW)))
    high = math.ceil(math.log10(max(ends, default=1.0)))
    return low, max(high, low + 1)


def _sizes(points: Sequence[Point]) -> Scale:
    sizes = [point.x for point in points] or [0.0, 1.0]
    room = max(max(sizes) - min(sizes), 0.1 * max(sizes)) * ROOM
    return Scale(max(min(sizes) - room, 0.0), max(sizes) + room)


def _on_the_axis(point: Point, y: Scale, chosen: str) -> Point:
    """Move a point up to the lower end of the axis if it lies below that end, and mark the point if
    its key is `chosen`."""
    low = None if point.low is None else max(point.low, y.low)
    return replace(point, y=max(point.y, y.low), low=low, chosen=point.key == chosen)


WIDTH = 352


def says() -> Says:
    return Says(
        "ph.arrows-in",
        tr("Nothing measured yet"),
        tr(
            "llama.cpp writes one quantized model per type. Each model reads the same text as the "
            "original, and Glassbox measures the model's size, its speed, and how much its "
            "predictions differ from the original's."
        ),
        tr("The model couldn't be measured"),
    )


class SensibleCard(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        self.setWhatsThis(
            tr(
                "The smallest measured type, if there is one, whose predictions stay close to "
                "the original's, according to a fixed rule."
            )
        )
        self.title = label(kind="section", wrap=True)
        self.reason = label(tone="soft", wrap=True)
        self.rule = label(rule_text(), "caption", wrap=True)
        self.rule.hide()
        self._ask = button(theme, tr("Show the rule"), "link")
        self._ask.setWhatsThis(
            tr("Switches between the reason for this choice and the rule behind it.")
        )
        self._ask.clicked.connect(self._show_rule)
        ask = (self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        parts = (self.title, self.reason, ask, self.rule, STRETCH)
        in_column(theme, *parts, on=self, margins=(16, 12, 16, 12), spacing=4)
        self._theme = theme
        Scaled(theme, self, self._fit)

    def show_choice(self, choice: Recommendation | None) -> None:
        self.setVisible(choice is not None)
        if choice is not None:
            self.title.setText(choice.title)
            self.reason.setText(choice.reason)
            self._fit()

    def _fit(self) -> None:
        """Keep the width and adjust the height to the text."""
        width, layout = self._theme.px(WIDTH), self.layout()
        assert layout is not None
        layout.invalidate()
        self.setFixedWidth(width)
        self.setMinimumHeight(max(layout.totalHeightForWidth(width), 0))

    def _show_rule(self) -> None:
        """Switch between the rule and the reason, since only one of them fits."""
        asked = self.rule.isHidden()
        self.rule.setVisible(asked)
        self.reason.setVisible(not asked)
        self._ask.setText(tr("Show the reason") if asked else tr("Show the rule"))
        self._fit()


class FileActions(QWidget):
    keep_asked = Signal(object)  # the TypeMeasured
    delete_asked = Signal(object)
    compare_asked = Signal()

    def __init__(self, theme: Theme, chat_with: Callable[[str], None]) -> None:
        super().__init__()
        self._quantized: TypeMeasured | None = None
        self.about = label(kind="caption", wrap=True)
        self.keep = button(theme, tr("Keep this model"), icon="ph.floppy-disk")
        self.keep.setWhatsThis(tr("Creates the quantized model again and adds it to your models."))
        self.chat = button(theme, tr("Chat with it"), icon="ph.chat-circle")
        self.chat.setWhatsThis(tr("Loads this quantized model and opens it in Chat."))
        self.reveal = button(theme, tr("Show in folder"), icon="ph.folder-open")
        self.reveal.setWhatsThis(tr("Opens the file's folder in your file manager."))
        self.delete = button(theme, tr("Delete file"), icon="ph.trash")
        self.delete.setWhatsThis(
            tr("Deletes this quantized model's file. The original isn't affected.")
        )
        self.compare = button(theme, tr("Compare precisions"), icon="ph.columns")
        self.compare.setWhatsThis(
            tr("Asks the model the same question in several precisions, side by side.")
        )
        self.compare.clicked.connect(self.compare_asked)
        parts = (self.compare, self.keep, self.chat, self.reveal, self.delete)
        in_row(theme, (self.about, 1), *parts, on=self)
        self.keep.clicked.connect(lambda: self.keep_asked.emit(self._quantized))
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self._quantized))
        self.chat.clicked.connect(lambda: self._quantized and chat_with(self._quantized.path))
        self.reveal.clicked.connect(
            lambda: self._quantized and show_in_folder(self._quantized.path)
        )
        self.hide()

    def show_file(self, quantized: TypeMeasured | None, idle: bool) -> None:
        """Show the actions for a model. `idle` is False while a task is running, which disables the
        actions."""
        self._quantized = quantized
        self.setVisible(quantized is not None)
        if quantized is None:
            return
        kept = is_kept(quantized)
        for part in (self.keep, self.chat, self.reveal, self.delete):
            part.setVisible(kept != (part is self.keep))
            part.setEnabled(idle)
        self.compare.setEnabled(idle)
        self.about.setText(_about(quantized, kept))


def _about(quantized: TypeMeasured, kept: bool) -> str:
    if kept:
        text = tr(
            "{name} is kept in {parent}.",
            name=Path(quantized.path).name,
            parent=Path(quantized.path).parent,
        )
    else:
        text = tr(
            "The {type} file ({bytes}) was deleted after it was measured. If you choose to "
            "keep this model, Glassbox writes the file again.",
            type=quantized.type,
            bytes=size_text(quantized.bytes),
        )
    if quantized.other_type:
        text += tr(
            " Tensors that are stored in more bits because their rows don't fit {type}: "
            "{other_type}.",
            other_type=quantized.other_type,
            type=quantized.type,
        )
    return text


class SmallerResults(Result):
    """Shows the results of a run row by row. Clicking a point chooses its row."""

    def __init__(
        self, theme: Theme, files: Files, chat_with: Callable[[str], None], run: TypesRun
    ) -> None:
        self._run, self._source_type, self._answers = run, "", False
        self._points: list[Point] = []
        self.chart, self.series = Plot(theme, tr("Size and KL divergence")), TypesTable(theme)
        self.chart.setWhatsThis(
            tr(
                "Each filled point is a quantized model; the hollow point is the original. "
                "Farther left means a smaller file; lower means predictions closer to the "
                "original's. The vertical line through a point is its 95% interval."
            )
        )
        self.choice, self.files = SensibleCard(theme), FileActions(theme, chat_with)
        self.begin = button(theme, tr("Quantize and measure"), "primary", "ph.arrows-in")
        self.begin.setWhatsThis(
            tr(
                "Quantizes the model to each selected type and measures each resulting file on "
                "a sample text."
            )
        )
        picture, top = QWidget(), Qt.AlignmentFlag.AlignTop
        filled(
            spaced(theme, SideBySide(picture), spacing=16), (self.chart, 1), (self.choice, 0, top)
        )
        figure = Figure(
            tr("Quantized models"), picture, lambda: words.table(run.series, self._source_type)
        )
        super().__init__(
            theme,
            files,
            says(),
            [figure],
            self._fill,
            below=[(self.series, 5), self.files],
            share=4,
            empty=EmptyState(theme, says().icon, says().title, says().text, [self.begin]),
            early=True,
        )
        self.card = self.cards[0]
        self.chart.picked.connect(self.series.choose)
        self.series.row_chosen.connect(self._follow_row)

    def show_run(self, source_type: str, *, answers: bool) -> None:
        """Show the measurements of the run so far. `answers` is True if the models were measured on
        answers to questions."""
        self._source_type, self._answers = source_type, answers
        self.refresh()

    def _fill(self, _done: object) -> bool:
        run, series, best = self._run, self._run.series, self._best
        all_quantized = words.measured(run)
        source: tuple[str, ...] = ()
        if series is not None and series.source is not None:
            source = source_cells(self._source_type, series.source, all_quantized)
            self.card.say(*words.said(all_quantized, series.source, answers=self._answers))
        self.series.show_rows(source, words.rows(run, self._source_type, best))
        self.card.setVisible(bool(all_quantized))
        self.choice.show_choice(best)
        if series is not None:
            ringed = (best.type or "") if best else ""
            self._points = words.points(series, self._source_type, all_quantized, ringed)
        if not self.series.chosen and all_quantized:
            self.series.choose(best.type if best and best.type else all_quantized[0].type)
        self._follow_row()
        return self.has_rows

    @property
    def has_rows(self) -> bool:
        """True if there is a row besides the original's."""
        return bool(self.series.series.rows)

    def show_rows_at_work(self) -> None:
        """Update the rows that show progress, or all rows if their types have changed."""
        rows = words.rows(self._run, self._source_type, self._best)
        table = self.series.series
        if [row.type for row in rows] != [row.type for row in table.rows]:
            self.series.show_rows(table.source, rows)
        for number, row in enumerate(rows):
            if row.far is not None:
                table.show_row(number, row)

    @property
    def _best(self) -> Recommendation | None:
        series = self._run.series
        if series is None or series.source is None:
            return None
        return recommended(words.measured(self._run), series.source.bytes)

    @Slot()
    def _follow_row(self) -> None:
        chosen = self.series.chosen
        self.chart.show_chart(types_chart(self._points, chosen))
        self.chart.choose(chosen)
        all_quantized = words.measured(self._run)
        quantized = next((each for each in all_quantized if each.type == chosen), None)
        self.files.show_file(quantized, not self.task.running)
