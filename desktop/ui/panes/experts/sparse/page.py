"""The Dense and sparse page: counts the weights in memory and those that a token uses."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QSizePolicy,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.i18n import heads, in_language, marked, tr
from desktop.core.numbers.units import short_count, size_text
from desktop.core.routing.active_parameters import SparseCount, of_file, of_name
from desktop.ui.experiments import Setup
from desktop.ui.look.theme import repolish
from desktop.ui.names import short_name
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.experts.page import ExpertsPage
from desktop.ui.panes.experts.sparse.chart import is_shared, sparse_chart
from desktop.ui.panes.experts.watch import Watch, is_mixture
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.places import PAGE_TITLES
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, explain, label, selectable
from desktop.ui.widgets.elided import LongLine
from desktop.ui.widgets.layout.scaled import Gap, Scaled, in_column, in_row
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import DataTable, Table

BITS = ((16, marked("16 bits per weight")), (4, marked("4 bits per weight")))
UNITS = ((10**9, "B"), (10**6, "M"), (10**3, "K"), (1, ""))
HEAD = heads("", "In memory", "Used for one token", "Dense model of the same size")


class SparsePage(ExpertsPage):
    id = "sparse"
    instant = True
    needs_file = True
    summary = marked(
        "See how many weights a mixture of experts keeps in memory and how many it uses for "
        "each token."
    )
    needs_mixture = False

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane, watch: Watch) -> None:
        super().__init__(shell, runtime, open_pane, watch)
        theme = shell.theme
        self.count: SparseCount | None = None
        self._counted = ""  # path of the mixture whose weights were counted last
        self._typed = ""  # the size that is shown; "" if it is the selected model's
        self.field = LineField()
        self.field.setAccessibleName(tr("A size, such as 8x7B"))
        self.field.setPlaceholderText(tr("Type a size, such as 8x7B, 8x22B, or 57B-A14B"))
        self.field.returnPressed.connect(self._count)
        self.go = button(theme, tr("Count"), "primary", "ph.equals")
        self.go.clicked.connect(self._count)
        self.wrong = label(kind="wrong")
        self.wrong.hide()
        self.chart = Plot(theme, tr("Weights"))
        self.sums = [selectable(LongLine("mono")) for _ in range(2)]
        self.source = label(kind="caption", wrap=True)
        self.numbers = DataTable(theme, tr("Weights, memory, and operations"))
        self.numbers.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.numbers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._picture = QWidget()
        figure = Figure(tr(PAGE_TITLES[self.id]), self._picture, self.as_table)
        self.card = FigureCard(theme, shell.files, figure)
        self.card.tools.as_table.hide()  # the table is always shown below the bars
        self._lay_out()
        Scaled(theme, self, self._fit)
        watch.model_changed.connect(self._follow_choice)
        self._follow_model()
        self._follow_choice()

    def _lay_out(self) -> None:
        theme = self.shell.theme
        ask = in_row(theme, (self.field, 1), self.go)
        parts = (*self.sums, self.source, self.numbers, Gap())
        in_column(theme, (self.chart, 1), *parts, on=self._picture)
        in_column(theme, ask, self.wrong, (self.card, 1), on=self.content, spacing=12)
        self.setFocusProxy(self.field)
        explain(
            (
                self.field,
                tr(
                    "The size of a mixture of experts, as written in model names: 8x7B means 8 "
                    "experts, each as large as the feed-forward parts of a 7B model; A14B "
                    "means that each token uses 14B weights."
                ),
            ),
            (self.go, tr("Counts the weights of a model of this size.")),
            (
                self.chart,
                tr(
                    "The chart compares the number of weights that the name suggests, the "
                    "number in memory, and the number used for one token."
                ),
            ),
            (
                self.numbers,
                tr(
                    "The memory and computation that this mixture of experts needs, compared "
                    "with what a dense model of the same size needs."
                ),
            ),
        )

    # --- actions --------------------------------------------------------------------------

    def type_size(self, text: str) -> None:
        """Count the weights of a model size as if the user had typed it."""
        self.field.show_text(text)
        self._count()

    def count_model(self) -> None:
        """Count the weights in the file of the selected model."""
        model = self.watch.model
        if model is None or model.facts is None or not is_mixture(model):
            name = short_name(model) if model is not None else ""
            told = tr(
                "{name} has no experts. Choose a mixture of experts or type a size.", name=name
            )
            self._say_wrong(
                told if name else tr("You don't have a model yet. Type a size instead.")
            )
            return
        try:
            self._show(of_file(short_name(model), model.facts))
            self._typed = ""
        except UserError as error:
            self._say_wrong(error.message)

    experiments = (
        Experiment(
            marked("8x7B is not 56B"),
            marked("Counts the shared weights once and the experts eight times."),
            lambda page: page.type_size("8x7B"),
        ),
        Experiment(
            "57B-A14B",
            marked(
                "Counts the weights of a model as large as a dense 57B model and about as fast "
                "as a dense 14B model."
            ),
            lambda page: page.type_size("57B-A14B"),
        ),
        Experiment(
            "Qwen3-30B-A3B",
            marked(
                "Counts the weights of a model with 128 small experts, of which each token uses 8."
            ),
            lambda page: page.type_size("Qwen3-30B-A3B"),
        ),
        Experiment(
            marked("Selected model"),
            marked("Counts the weights in the selected model's file."),
            count_model,
        ),
    )

    def run_sparse(self, setup: Setup) -> None:
        self.choose_named(setup)
        self.type_size(setup.prompt)

    offered: ClassVar = {"sparse": run_sparse}
    spots: ClassVar = {
        "sparse": lambda page: Spot(
            page.chart.canvas.viewport(),
            page.shared_rect,
            (page.card.title, page.card.said, page.chart, *page.sums),
        )
    }

    def shared_rect(self) -> QRectF:
        """Return the rectangle of the shared weights, in all bars that have them."""
        keyed = self.chart.chart.keyed
        return self.chart.rect_of(*(key for key in keyed if is_shared(key)))

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow_choice(self) -> None:
        """Count the weights of a newly selected mixture of experts. If no mixture is selected and
        nothing has been counted yet, count the weights of 8x7B."""
        model, before = self.watch.model, self._counted
        if model is not None and is_mixture(model):
            self._counted = model.path
            if model.path != before:
                self.count_model()
        elif self.count is None:
            self.type_size("8x7B")

    @Slot()
    def _count(self) -> None:
        try:
            self._show(of_name(self.field.text()))
            self._typed = self.field.text()
        except UserError as error:
            self._say_wrong(error.message)

    def unsaved(self) -> object:
        return self._typed

    def show_unsaved(self, unsaved: Any) -> None:
        """Count a typed size again. A selected model has been counted already."""
        self._typed = unsaved
        if self._typed:
            self._show(of_name(self._typed))

    def _say_wrong(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.show()
        self.field.setProperty("wrong", "true")
        repolish(self.field)

    # --- showing ------------------------------------------------------------------------

    def _show(self, count: SparseCount) -> None:
        self.count = count
        self.wrong.hide()
        self.field.setProperty("wrong", "false")
        repolish(self.field)
        self.card.say(*_headline(count))
        self.chart.show_chart(sparse_chart(count))
        for shown, text in zip(self.sums, _sums(count), strict=True):
            shown.setText(text)
            shown.setVisible(bool(text))
        self.source.setText(count.source)
        self.numbers.show_table(self.as_table())
        self._fit()

    def _fit(self) -> None:
        """Limit the chart to the height that it uses, and make all rows of the table visible."""
        if (highest := self.chart.chart.highest) is not None:
            self.chart.setMaximumHeight(self.shell.theme.px(highest))
        numbers, bar = self.numbers, self.numbers.horizontalScrollBar()
        sideways = numbers.horizontalHeader().length() > self._picture.width()
        more = bar.sizeHint().height() if sideways and not bar.isVisible() else 0
        numbers.setMinimumHeight(numbers.sizeHint().height() + more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def as_table(self) -> Table:
        count = self.count
        if count is None:
            return Table(HEAD, ())
        total, active = count.total, count.active
        rows = [(tr("Weights"), short_count(total), short_count(active), short_count(total))]
        for bits, words in BITS:
            whole = size_text(total * bits // 8)
            rows.append(
                (tr(words), whole, tr("{active} read", active=size_text(active * bits // 8)), whole)
            )
        operations = (short_count(count.operations), short_count(2 * total))
        rows.append((tr("Operations per token"), "", *operations))
        return Table(HEAD, rows)


def _headline(count: SparseCount) -> tuple[str, str]:
    """Return a headline about the model's size, and a sentence about the weights that a token
    uses."""
    total, active = short_count(count.total), short_count(count.active)
    uses = tr("Each token uses {active} of {total} weights.", active=active, total=total)
    if count.estimated:
        uses = tr(
            "Each token uses about {active} of about {total} weights.", active=active, total=total
        )
    if count.rule is not None and count.rule > count.total:
        return tr(
            "{name} is not {rule}: its experts share attention and embeddings.",
            name=count.name,
            rule=short_count(count.rule),
        ), uses
    return tr(
        "{name} needs as much memory as a dense model with {total} weights, but as little "
        "computation as one with {active} weights.",
        name=count.name,
        total=total,
        active=active,
    ), uses


def _sums(count: SparseCount) -> tuple[str, str]:
    """Return two sums as text: the weights in memory, and the weights used for one token. They have
    enough digits for the rounded numbers to add up. Both are empty if the parts aren't known."""
    shared, each, experts, used = count.shared, count.each, count.experts, count.used
    if shared is None or each is None or experts is None or used is None:
        return "", ""
    unit, letter = next(pair for pair in UNITS if count.total >= pair[0])
    whole, working = f"{count.total / unit:.2f}", f"{count.active / unit:.2f}"
    digits = 2
    base, one = round(shared / unit, digits), round(each / unit, digits)
    while digits < 8 and (f"{base + experts * one:.2f}", f"{base + used * one:.2f}") != (
        whole,
        working,
    ):
        digits += 1
        base, one = round(shared / unit, digits), round(each / unit, digits)
    start, part = f"{base:.{digits}f}{letter}", f"{one:.{digits}f}{letter}"
    start, part, whole, working = map(in_language, (start, part, whole, working))
    return (
        tr(
            "{start} + {experts} × {part} = {whole}{letter}   in memory",
            start=start,
            experts=experts,
            part=part,
            whole=whole,
            letter=letter,
        ),
        tr(
            "{start} + {used} × {part} = {working}{letter}   used for one token",
            start=start,
            used=used,
            part=part,
            working=working,
            letter=letter,
        ),
    )
