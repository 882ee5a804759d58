"""A figure that shows the loss by model size for one compute budget."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr, written
from desktop.core.lessons.compute_budget import BESIROGLU, HOFFMANN, LossFit
from desktop.core.numbers.units import short_count
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import (
    LessonFigure,
    Slider,
    line,
    power_count,
)
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Point
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.layout.scaled import filled
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

FITS: Final = (BESIROGLU, HOFFMANN)
"""Two fits of the loss to the data of Hoffmann et al. Only the first agrees with the results of
their approaches 1 and 2."""
BUDGETS: Final = tuple(times * 10**power for power in range(17, 27) for times in (1, 3))
USUAL: Final = 10**21
WIDER: Final = 60
"""The curve extends from the best size divided by this factor to the best size multiplied by it."""
STEPS: Final = 80


class BudgetFigure(LessonFigure):
    name = marked("Loss by size for one compute budget")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.compute = Slider(self.theme, tr("Budget"), BUDGETS, operations)
        self.fits = Segments(self.theme, [SegmentChoice(each.name, each.name) for each in FITS])
        self.chart = Plot(self.theme, tr("Loss by size"))
        filled(self.column, line(self.theme, self.fits), self.compute, (self.chart, 1))
        self.compute.chosen.connect(self._show)
        self.fits.chosen.connect(self._show)
        self.compute.follow(USUAL)
        self._show()

    @property
    def fit(self) -> LossFit:
        return next(each for each in FITS if each.name == self.fits.current)

    def _sizes(self) -> list[float]:
        best, _ = self.fit.best(self.compute.number)
        return [best / WIDER * WIDER ** (2 * step / STEPS) for step in range(STEPS + 1)]

    @Slot()
    def _show(self) -> None:
        fit, budget = self.fit, self.compute.number
        sizes = self._sizes()
        curves = [
            Line(
                sizes,
                [fit.loss_for(at, times * budget) for at in sizes],
                color,
                dashed=times != 1,
            )
            for times, color in ((0.1, "outline"), (10, "outline"), (1, "accent"))
        ]
        self.chart.show_chart(
            Chart(
                Axis(tr("Weights in the model"), Scale(sizes[0], sizes[-1], True), short_count),
                Axis(
                    tr("Loss from the formula, nats per token (lower is better)"),
                    self._losses(),
                    _two_digits,
                ),
                (*curves, self._best()),
            )
        )
        self.told.emit()

    def _losses(self) -> Scale:
        """Return the scale of losses. It covers the best losses for a tenth of the budget and for
        ten times the budget, with a margin beyond both."""
        budget = self.compute.number
        more, here, less = (self.fit.loss(*self.fit.best(times * budget)) for times in (10, 1, 0.1))
        return Scale(more - 0.2 * (here - more), less + (less - here))

    def _best(self) -> Point:
        size, tokens = self.fit.best(self.compute.number)
        loss = self.fit.loss(size, tokens)
        weights, text = short_count(size), tr("{tokens} tokens", tokens=short_count(tokens))
        best = tr("Best: {weights}", weights=weights)
        facts = (
            tr("{number} weights", number=weights),
            text,
            tr("loss {loss:.3f}", loss=loss),
        )
        return Point(size, loss, best, text, Card(tr("Best model"), facts), key="best")

    def headline(self) -> str:
        size, _ = self.fit.best(self.compute.number)
        return tr(
            "With a budget of {number}, the best model has {size} weights.",
            number=operations(self.compute.number),
            size=short_count(size),
        )

    def evidence(self) -> str:
        size, tokens = self.fit.best(self.compute.number)
        return tr(
            "It is trained on {tokens} tokens, {each:.0f} per weight ({source}). Dashed lines: "
            "one-tenth of the budget and 10 times the budget.",
            tokens=short_count(tokens),
            each=tokens / size,
            source=tr(self.fit.source),
        )

    def table(self) -> Table:
        rows: list[tuple[str, ...]] = []
        for budget in BUDGETS:
            size, tokens = self.fit.best(budget)
            numbers = (
                f"{budget:.0e}",
                f"{size:.4g}",
                f"{tokens:.4g}",
                f"{self.fit.loss(size, tokens):.4f}",
            )
            rows.append(numbers)
        return Table(
            heads("Budget (FLOPs)", "Best number of weights", "Tokens", "Loss"), rows, frozenset()
        )


def operations(count: int) -> str:
    """Format a budget like "3 × 10²¹ FLOPs"."""
    return tr("{count} FLOPs", count=power_count(count))


def _two_digits(value: float) -> str:
    return written(value, ".2f")
