"""The scaling figure for the user's own benchmark results: wrong answers by model size."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.i18n import counted, heads, marked, tr
from desktop.core.numbers.units import percent, short_count, three_digit_percent
from desktop.core.statistics.power_law import PowerLaw, fit_power_law
from desktop.services.jobs import JobThread
from desktop.ui.figures.quality_results import Results, index_of, read_results
from desktop.ui.figures.size import Placed, benchmarks, placed
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes.base import OpenPane
from desktop.ui.panes.concepts.figures.base import line
from desktop.ui.plots.chart import Axis, Band, Card, Chart, Line, Point
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled, in_column
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState

STEPS: Final = 40


def drawn_law(law: PowerLaw, x: Scale, last: float) -> list[Band | Line]:
    """Return the line of a power law and, if the law has one, its band. The line is dashed beyond
    `last`, the size of the largest known model."""
    low = x.low if x.low > 0 else x.high / 200
    steps = [low * (x.high / low) ** (step / STEPS) for step in range(STEPS + 1)]
    inside = [(at, law.at(at)) for at in [*(s for s in steps if s < last), last]]
    beyond = [(at, law.at(at)) for at in [last, *(s for s in steps if s > last)]]
    bands = [Band.through([(at, *law.interval(at)) for at in steps])] if law.has_band else []
    return [*bands, Line.through(inside), Line.through(beyond, dashed=True)]


def band_words(law: PowerLaw) -> str:
    """Return text that explains the band, or why there is none."""
    if not law.has_band:
        return tr(
            "Three models are enough for a line. A fourth model shows how far from the line "
            "the next one may fall."
        )
    return tr(
        "If the trend continues, another model would fall within the tinted band in 95 of 100 "
        "cases. The band is based on {points} models.",
        points=law.points,
    )


def signed(value: float) -> str:
    """Format an exponent with two decimals, since a fit to a few models isn't more precise."""
    return tr("{value:.2f}", value=value).replace("-", "−")


SCALES: Final = marked(
    "Switches between logarithmic and linear scales. On a logarithmic scale, multiplying by "
    "the same factor always covers the same distance."
)
NAME: Final = marked("Wrong answers by size")
LEAST: Final = 2
WIDTH: Final = 296
FEW: Final = marked(
    "A line needs three models of different sizes with results on the same benchmark."
)
HEAD: Final = heads(
    "Benchmark",
    "Model",
    "Weights",
    "Questions",
    "Wrong answers",
    "95% CI low",
    "95% CI high",
    "Value on the line",
)


class OwnScaling(QWidget):
    """Shows the results that the Benchmarks pane saves at `results`, and reads them whenever it is
    shown."""

    told = Signal()

    def __init__(
        self,
        theme: Theme,
        background: JobThread,
        notices: Notices,
        results: Path,
        open_pane: OpenPane,
    ) -> None:
        super().__init__()
        self._background, self._notices, self._path = background, notices, results
        self._results = Results()
        self._before: str | None = None  # the benchmark that was selected in another language
        self.chart = Plot(theme, tr(NAME))
        self.benchmark = QComboBox()
        self.benchmark.setAccessibleName(tr("Benchmark"))
        self.benchmark.setWhatsThis(
            tr("Chooses a benchmark that you have run on at least two models.")
        )
        Scaled(theme, self.benchmark, lambda: self.benchmark.setFixedWidth(theme.px(WIDTH)))
        self.logs = button(theme, tr("Log scales"), "experiment", "ph.chart-line")
        self.logs.setCheckable(True)
        self.logs.setChecked(True)
        self.logs.setWhatsThis(tr(SCALES))
        self.logs.toggled.connect(self._show)
        self._note = label(kind="caption", wrap=True)
        content = QWidget()
        row = line(theme, self.benchmark, self.logs)
        in_column(theme, row, (self.chart, 1), self._note, on=content, spacing=12)
        run = button(theme, tr("Open Benchmarks"), "secondary", "ph.chart-bar")
        run.clicked.connect(lambda: open_pane("benchmarks", "quality"))
        text = tr(
            "Run the same benchmark on two or more models of different sizes, and "
            "the results appear here. Results of 0% and 100% are left out, since they don't show "
            "how much a model's size matters."
        )
        empty = EmptyState(theme, "ph.chart-bar", tr("Nothing to compare yet"), text, [run])
        self._one_of = OneOf(empty, content)
        self._content, self._empty = content, empty
        in_column(theme, self._one_of, on=self, spacing=0)
        self.benchmark.activated.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    @property
    def selected(self) -> str | None:
        """The name of the selected benchmark, also before the results are there."""
        return self.benchmark.currentData() or self._before

    def select(self, benchmark: str | None) -> None:
        """Select a benchmark once the results are there."""
        self._before = benchmark

    def read(self) -> None:
        job = self._background.call(lambda: read_results(self._path), "read results")
        job.finished.connect(self._take)
        job.failed.connect(self._notices.error)

    @Slot(object)
    def _take(self, results: object) -> None:
        assert isinstance(results, Results)
        self._results = results
        chosen = self.selected
        with QSignalBlocker(self.benchmark):
            self.benchmark.clear()
            titles = benchmarks(results)
            found = [name for name in titles if len(self._of(name)) >= LEAST]
            for name in found:
                self.benchmark.addItem(titles[name], name)
            self.benchmark.setCurrentIndex(index_of(chosen, found))
        self._show()

    def _of(self, benchmark: str) -> list[Placed]:
        """Return the results on a benchmark, smallest model first, without models that got
        everything right or everything wrong."""
        found = [each for each in placed(self._results, benchmark) if 0 < each.score.value < 1]
        return sorted(found, key=lambda each: each.size.parameters)

    @property
    def shown(self) -> list[Placed]:
        name: str | None = self.benchmark.currentData()
        return self._of(name) if name else []

    @property
    def law(self) -> PowerLaw | None:
        return fit_power_law([(each.size.parameters, _wrong(each)) for each in self.shown])

    @Slot()
    def _show(self) -> None:
        there = bool(self.shown)
        self._one_of.show_one(self._content if there else self._empty)
        if there:
            self.chart.show_chart(self._drawing())
        self._note.setText(band_words(self.law) if self.law else tr(FEW))
        self.told.emit()

    def _drawing(self) -> Chart:
        sizes = [each.size.parameters for each in self.shown]
        ends = [1 - bound for each in self.shown for bound in (each.score.low, each.score.high)]
        least = max(min(ends), 0.5 * min(_wrong(each) for each in self.shown))
        x = Scale(0.6 * min(sizes), 2.2 * max(sizes), True)
        y = Scale(0.8 * least, min(1.25 * max(ends), 1.0), True)
        if not self.logs.isChecked():
            x, y = Scale(0, 1.15 * max(sizes)), Scale(0, 1.0)
        drawn = drawn_law(self.law, x, max(sizes)) if self.law else []
        return Chart(
            Axis(tr("Weights in the model"), x, short_count),
            Axis(
                tr("Share of wrong answers (lower is better), with 95% intervals"),
                y,
                three_digit_percent,
            ),
            (*drawn, *map(_point, self.shown)),
            sentence=self.evidence(),
        )

    def headline(self) -> str:
        law = self.law
        if law is None:
            return ""
        factor = 2**law.exponent
        if factor > 1:
            return tr(
                "With twice the weights, your models give {share} more wrong answers.",
                share=percent(factor - 1),
            )
        return tr(
            "With twice the weights, your models give {share} fewer wrong answers.",
            share=percent(1 - factor),
        )

    def evidence(self) -> str:
        law = self.law
        if law is None:
            return tr(FEW) if self.shown else ""
        guessing = self.shown[0].measured.summary.chance
        said = tr(
            "For your {shown} models, the exponent of the power law is {exponent} (95% "
            "interval {exponent_low} to {exponent_high}; R² {r_squared:.2f}).",
            shown=len(self.shown),
            exponent=signed(law.exponent),
            exponent_low=signed(law.exponent_low),
            exponent_high=signed(law.exponent_high),
            r_squared=law.r_squared,
        )
        if guessing is None:
            return said
        return tr(
            "{said} Random guessing gets {guessing} of the answers wrong.",
            said=said,
            guessing=percent(1 - guessing),
        )

    def table(self) -> Table:
        law = self.law
        rows = [
            (
                each.measured.title,
                each.measured.model.name,
                f"{each.size.parameters}",
                f"{each.measured.summary.n}",
                f"{_wrong(each):.4f}",
                f"{1 - each.score.high:.4f}",
                f"{1 - each.score.low:.4f}",
                f"{law.at(each.size.parameters):.4f}" if law else "",
            )
            for each in self.shown
        ]
        return Table(HEAD, rows, frozenset({0, 1}))


def _wrong(each: Placed) -> float:
    return 1 - each.score.value


def _point(each: Placed) -> Point:
    wrong, low, high = _wrong(each), 1 - each.score.high, 1 - each.score.low
    name = each.measured.model.name
    facts = (
        tr("{number} weights", number=tr("{count:,}", count=each.size.parameters)),
        tr("{wrong} wrong", wrong=percent(wrong)),
        counted(
            each.measured.summary.n,
            "95% interval {low} to {high}, {n} question",
            "95% interval {low} to {high}, {n} questions",
            low=percent(low),
            high=percent(high),
            n=each.measured.summary.n,
        ),
    )
    card = Card(name, facts)
    x = each.size.parameters
    return Point(x, wrong, percent(wrong), name, card, low=low, high=high, key=name)
