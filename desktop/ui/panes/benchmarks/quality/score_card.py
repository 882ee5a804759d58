"""Shows the scores of one or two models as bars or dots, and whether the models differ."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.services.jobs import JobThread
from desktop.services.task import Task, one_job
from desktop.ui.figures import quality as figures
from desktop.ui.figures.quality_results import MeasuredModel, ResultPair, Results, read_pair
from desktop.ui.look.theme import Theme
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import IconLabel, button, label, rule
from desktop.ui.widgets.layout.fitted import ScrollColumn
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row

LEAST_CHART = 200
"""Minimum height of the chart in unscaled pixels; taller charts scroll."""


class ScoreFigure(QWidget):
    changed = Signal()
    """Emitted when the headline or the caption has changed."""
    failed = Signal(UserError)

    def __init__(self, theme: Theme, background: JobThread, path: Path) -> None:
        super().__init__()
        self._background, self._path = background, path
        self._comparing = Task(self)
        self._comparing.finished.connect(self._take_pair)
        self._comparing.failed.connect(self.failed)
        self._results, self._models = Results(), list[MeasuredModel]()
        self._pair: ResultPair | None = None
        self.is_dots = False
        self.chart = Plot(theme, tr("Scores"))
        self.chart.setWhatsThis(
            tr(
                "Each bar or dot is the share of questions that a model got right. The error "
                "bar is the 95% confidence interval; more questions make it shorter. If the "
                "error bars of two models overlap a lot, the difference may be due to chance."
            )
        )
        self.as_dots = button(theme, tr("Show as dots"), "link")
        self.as_dots.setToolTip(
            tr("Switches between bars and dots (one row per benchmark, with a dot for each model)")
        )
        self.grounds = label(kind="caption", wrap=True)
        scroll = ScrollColumn(self.chart)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        Scaled(theme, scroll, lambda: scroll.setMinimumHeight(theme.px(LEAST_CHART)))
        icon = IconLabel(theme, "ph.scales", "accent")
        foot = in_row(theme, icon, (self.grounds, 1), self.as_dots, margins=(0, 4, 0, 0))
        in_column(theme, (scroll, 1), rule(), foot, on=self)
        self.as_dots.clicked.connect(self._swap)

    def show_models(self, results: Results, models: Sequence[MeasuredModel]) -> None:
        """Show the scores in the current form, bars or dots, and say whether two models differ."""
        self._results, self._models = results, list(models)
        self._pair = None
        self._show()
        if len(models) < 2:
            self._comparing.abandon()
            self.grounds.setText(tr("Choose a second model to see whether the two differ."))
            return
        self.grounds.setText(tr("Comparing…"))
        job = self._background.call(
            lambda: read_pair(self._path, results, *models), "compare results"
        )
        self._comparing.start(one_job(job))

    @Slot(object)
    def _take_pair(self, pair: ResultPair) -> None:
        self._pair = pair
        self.grounds.setText(figures.grounds(pair))
        self.changed.emit()

    @property
    def words(self) -> tuple[str, str]:
        """The headline, and the caption below it."""
        said = figures.said(self._results, self._models)
        if self._pair is not None:
            return figures.verdict(self._pair), said
        return figures.headline(self._results, self._models), said

    @Slot()
    def _swap(self) -> None:
        self.is_dots = not self.is_dots
        self._show()

    def _show(self) -> None:
        draw = figures.dots if self.is_dots else figures.bars
        self.chart.show_chart(draw(self._results, self._models))
        self.as_dots.setText(tr("Show as bars") if self.is_dots else tr("Show as dots"))
        self.changed.emit()
