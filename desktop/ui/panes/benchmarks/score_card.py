"""Scores of one or two models as bars, or as a radar on request, and what they prove."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.words import tr
from desktop.ui.files import Files
from desktop.ui.panes.benchmarks import quality_figures as figures
from desktop.ui.panes.benchmarks.quality_results import Model, Results
from desktop.ui.plots.plot import Plot
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label, rule
from desktop.ui.widgets.figure_card import FigureCard
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.radar_chart import LEAST_AXES, RadarChart
from desktop.ui.widgets.scaled import Scaled, spaced

LEAST_CHART = 200
"""Unscaled pixels of the bars' height; what is more is scrolled."""
WHY_BARS = tr(
    "Bars are easier to read: they begin at one line. On a radar the area depends on "
    "which benchmark stands beside which, and twice the score looks like four times as "
    "much."
)


class ScoreCard(FigureCard):
    def __init__(self, theme: Theme, files: Files) -> None:
        self._results, self._models = Results(), list[Model]()
        self.chart = Plot(theme, tr("Scores"))
        self.radar = RadarChart(theme, tr("Scores as a radar"))
        self.as_radar = button(theme, tr("As a radar"), "link")
        self.verdict = label(wrap=True)
        figure = QWidget()
        column = spaced(theme, QVBoxLayout(figure), spacing=8)
        self._bars = self._scrolled(theme)
        self._drawn = OneOf(self._bars, self.radar)
        column.addWidget(self._drawn, 1)
        column.addWidget(rule())
        foot = spaced(theme, QHBoxLayout(), (0, 4, 0, 0), 8)
        foot.addWidget(IconLabel(theme, "ph.scales", "accent"))
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.as_radar)
        column.addLayout(foot)
        super().__init__(
            theme,
            files,
            tr("Scores"),
            figure,
            lambda: figures.table(self._results),
        )
        self.as_radar.clicked.connect(self._swap)

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

    @property
    def is_radar(self) -> bool:
        return self._drawn.shown is self.radar

    def show_models(self, results: Results, models: Sequence[Model]) -> None:
        """Bars or radar, as it was."""
        self._results, self._models = results, list(models)
        self.chart.show_chart(figures.bars(results, models))
        self._show(self.is_radar)

    @Slot()
    def _swap(self) -> None:
        self._show(not self.is_radar)

    def _show(self, as_radar: bool) -> None:
        """A radar only where there are axes enough."""
        radar = figures.radar(self._results, self._models)
        enough = len(radar.spokes) >= LEAST_AXES
        self.radar.show_radar(radar)
        self._drawn.show_one(self.radar if as_radar and enough else self._bars)
        self.as_radar.setText(tr("As bars") if self.is_radar else tr("As a radar"))
        self.as_radar.setEnabled(enough)
        self.as_radar.setToolTip(
            "" if enough else tr("A radar takes three benchmarks that all shown models were asked")
        )
        said = figures.said(self._results, self._models)
        self.say(tr("Right answers"), WHY_BARS if self.is_radar else said)
