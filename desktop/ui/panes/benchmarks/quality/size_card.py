"""Plots a benchmark's scores, and the speeds of the same models, against model size or bits per
weight."""

from __future__ import annotations

from collections import Counter
from typing import cast

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.benchmarks.speed_results import SpeedFile, SpeedResult
from desktop.core.i18n import marked, tr
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.ui.figures import size as figures
from desktop.ui.figures.quality_results import Results, index_of
from desktop.ui.figures.size import Against
from desktop.ui.look.theme import Theme
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide
from desktop.ui.widgets.segments import SegmentChoice, Segments

BENCHMARK_WIDTH = 296
NO_SIZES = marked("A model appears here once you run a benchmark on it.")


class SizeFigure(QWidget):
    changed = Signal()
    """Emitted when the headline or the caption has changed."""

    def __init__(
        self, theme: Theme, background: JobThread, library: Library, speeds: SpeedFile
    ) -> None:
        super().__init__()
        self._background, self._library, self._file = background, library, speeds
        self._results, self._speeds = Results(), list[SpeedResult]()
        self.chart = Plot(theme, tr("Scores by size"))
        self.chart.setWhatsThis(
            tr(
                "Each dot is a model: the higher the dot, the more questions the model gets "
                "right. Lines join models of the same family, as the caption explains."
            )
        )
        self.speed = Plot(theme, tr("Writing speed by size"))
        self.speed.setWhatsThis(
            tr(
                "Each dot is a model: the higher the dot, the faster the model writes. Larger "
                "models usually have more weights to read for each token, so they are slower."
            )
        )
        self.speed.link(self.chart)
        self.benchmark = QComboBox()
        self.benchmark.setAccessibleName(tr("Benchmark"))
        self.benchmark.setToolTip(tr("Benchmark"))
        self.benchmark.setWhatsThis(tr("Chooses the benchmark whose scores are shown."))
        Scaled(
            theme,
            self.benchmark,
            lambda: self.benchmark.setFixedWidth(theme.px(BENCHMARK_WIDTH)),
        )
        self.against = Segments(
            theme,
            (
                SegmentChoice("parameters", tr("Size"), tr("Shows the results by parameter count")),
                SegmentChoice("bits", tr("Bits"), tr("Shows the results by bits per weight")),
            ),
        )
        row = in_row(theme, self.benchmark, self.against, STRETCH)
        self._nothing = label(tr(NO_SIZES), "caption", wrap=True)
        charts = filled(spaced(theme, SideBySide(), spacing=16), (self.chart, 3), (self.speed, 2))
        in_column(theme, row, (charts, 1), self._nothing, on=self, margins=(0, 4, 0, 0))
        self.benchmark.activated.connect(lambda: self._show())
        self.against.chosen.connect(lambda: self._show())

    def show_results(self, results: Results) -> None:
        """Show the results and keep the selected benchmark."""
        self._results = results
        chosen: str | None = self.benchmark.currentData()
        with QSignalBlocker(self.benchmark):
            self.benchmark.clear()
            found = figures.benchmarks(results)
            for name, title in found.items():
                self.benchmark.addItem(title, name)
            self.benchmark.setCurrentIndex(index_of(chosen, list(found)))
        self._show()

    @property
    def words(self) -> tuple[str, str]:
        """The headline, and the caption below it."""
        benchmark: str = self.benchmark.currentData() or ""
        shown = (self._results, benchmark, self._against)
        return figures.headline(*shown), figures.said(*shown)

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
        speeds = figures.speed_drawing(
            self._results, self._speeds, self._names(), benchmark, self._against
        )
        self.speed.setVisible(speeds is not None)
        if speeds is not None:
            self.speed.show_chart(speeds)
        self.changed.emit()

    def _names(self) -> dict[str, str]:
        """Return the names of the files in the library by path, "" if several models have it."""
        models = self._library.models
        count = Counter(model.name for model in models)
        named = ((model, model.name if count[model.name] == 1 else "") for model in models)
        return {file.path: name for model, name in named for file in model.files}

    def showEvent(self, event: QShowEvent) -> None:
        """Read the speeds again, to include newer measurements."""
        super().showEvent(event)
        job = self._background.call(self._file.read, "read speeds")
        job.finished.connect(self._take_speeds)

    @Slot(object)
    def _take_speeds(self, speeds: list[SpeedResult]) -> None:
        self._speeds = speeds
        self._show()
