"""A benchmark's scores over the models' size or bits."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.i18n import tr
from desktop.ui.figures import size as figures
from desktop.ui.figures.quality_results import Results
from desktop.ui.figures.size import Against
from desktop.ui.look.theme import Theme
from desktop.ui.plots.plot import Plot
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.segments import Choice, Segments

BENCHMARK_WIDTH = 296
NO_SIZES = tr("Ask a model something: from then on its size is known, and it stands here.")


class SizeFigure(QWidget):
    changed = Signal()
    """Something else is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._results = Results()
        self.chart = Plot(theme, tr("Scores against size"))
        self.benchmark = QComboBox()
        self.benchmark.setAccessibleName(tr("Benchmark"))
        self.benchmark.setToolTip(tr("Benchmark"))
        Scaled(
            theme,
            self.benchmark,
            lambda: self.benchmark.setFixedWidth(theme.px(BENCHMARK_WIDTH)),
        )
        self.against = Segments(
            theme,
            (
                Choice("parameters", tr("Size"), tr("How many weights a model has.")),
                Choice("bits", tr("Bits"), tr("Bits per weight, on average.")),
            ),
        )
        row = in_row(theme, self.benchmark, self.against, STRETCH)
        self._nothing = label(NO_SIZES, "caption", wrap=True)
        in_column(theme, row, (self.chart, 1), self._nothing, on=self, margins=(0, 4, 0, 0))
        self.benchmark.activated.connect(lambda: self._show())
        self.against.chosen.connect(lambda: self._show())

    def show_results(self, results: Results) -> None:
        """What was chosen stays so."""
        self._results = results
        chosen: str | None = self.benchmark.currentData()
        with QSignalBlocker(self.benchmark):
            self.benchmark.clear()
            for name, title in figures.benchmarks(results).items():
                self.benchmark.addItem(title, name)
            self.benchmark.setCurrentIndex(max(self.benchmark.findData(chosen), 0))
        self._show()

    @property
    def words(self) -> tuple[str, str]:
        """The headline, and what stands below it."""
        benchmark: str = self.benchmark.currentData() or ""
        if not benchmark:
            return tr("Scores against size"), ""
        title = tr("What size buys") if self._against == "parameters" else tr("What bits cost")
        return title, figures.said(self._results, benchmark, self._against)

    @property
    def _against(self) -> Against:
        return cast("Against", self.against.current)

    def _show(self) -> None:
        benchmark: str = self.benchmark.currentData() or ""
        drawing = figures.drawing(self._results, benchmark, self._against) if benchmark else None
        self.chart.setVisible(drawing is not None)
        self._nothing.setVisible(drawing is None)
        if drawing is not None:
            self.chart.show_chart(drawing)
        self.changed.emit()
