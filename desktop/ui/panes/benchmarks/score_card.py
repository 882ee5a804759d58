"""Scores of one or two models as bars, or as dots on request, and what they prove."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop.core.words import tr
from desktop.ui.files import Files
from desktop.ui.panes.benchmarks import quality_figures as figures
from desktop.ui.panes.benchmarks.quality_results import Model, Results
from desktop.ui.plots.plot import Plot
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label, rule
from desktop.ui.widgets.result import Figure, FigureCard
from desktop.ui.widgets.scaled import Scaled, in_column, spaced

LEAST_CHART = 200
"""Unscaled pixels of the bars' height; what is more is scrolled."""


class ScoreCard(FigureCard):
    def __init__(self, theme: Theme, files: Files) -> None:
        self._results, self._models = Results(), list[Model]()
        self.is_dots = False
        self.chart = Plot(theme, tr("Scores"))
        self.as_dots = button(theme, tr("As dots"), "link")
        self.as_dots.setToolTip(tr("Shows one row for each benchmark, with a dot for each model"))
        self.verdict = label(wrap=True)
        figure = QWidget()
        foot = spaced(theme, QHBoxLayout(), (0, 4, 0, 0), 8)
        foot.addWidget(IconLabel(theme, "ph.scales", "accent"))
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.as_dots)
        in_column(theme, (self._scrolled(theme), 1), rule(), foot, on=figure)
        super().__init__(
            theme, files, Figure(tr("Scores"), figure, lambda: figures.table(self._results))
        )
        self.as_dots.clicked.connect(self._swap)

    def _scrolled(self, theme: Theme) -> QScrollArea:
        scroll = QScrollArea()
        Scaled(theme, scroll, lambda: scroll.setMinimumHeight(theme.px(LEAST_CHART)))
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("kind", "clear")
        scroll.setWidget(self.chart)
        self.chart.setAutoFillBackground(False)  # which the scroll area has switched on
        return scroll

    def show_models(self, results: Results, models: Sequence[Model]) -> None:
        """As bars or dots, as it was."""
        self._results, self._models = results, list(models)
        self._show()

    @Slot()
    def _swap(self) -> None:
        self.is_dots = not self.is_dots
        self._show()

    def _show(self) -> None:
        draw = figures.dots if self.is_dots else figures.bars
        self.chart.show_chart(draw(self._results, self._models))
        self.as_dots.setText(tr("As bars") if self.is_dots else tr("As dots"))
        self.say(tr("Right answers"), figures.said(self._results, self._models))
