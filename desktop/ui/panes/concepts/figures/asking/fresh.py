"""A dynamic test: a demo model adds freshly drawn numbers, several times over."""

from __future__ import annotations

import random
from typing import Any, Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.lessons.fresh_sums import fresh_sums
from desktop.core.messages import Generate, Message, Sampling
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import half_width, share_interval
from desktop.services.task import Steps, written
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.widgets.results.data_table import Table

MODEL: Final = "Pebble-1-3M-Instruct-F16"
DRAWS, QUESTIONS, LONGEST = 5, 20, 24  # LONGEST in tokens; an answer takes about ten


class FreshFigure(ModelFigure):
    """Shows each draw's share of right answers with its 95% interval, as the draws come in."""

    name = marked("Fresh questions for each run")
    model = MODEL

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Draw fresh questions"))
        self.draws: list[list[bool]] = []
        self.chart = Plot(self.theme, tr(self.name))
        self.inside.addWidget(self.run)
        self.inside.addWidget(self.chart, 1)
        self._show()

    @Slot()
    def ask(self) -> None:
        self.draws = []
        self._show()
        self.run.start(self._steps)

    def _steps(self, model: str) -> Steps[None]:
        dice = random.Random()  # no seed: nobody can know the questions beforehand
        for _ in range(DRAWS):
            draw: list[bool] = []
            for asked in fresh_sums(dice, QUESTIONS):
                request = Generate(
                    model,
                    (Message("user", asked.question),),
                    max_tokens=LONGEST,
                    sampling=Sampling(temperature=0),
                )
                answer = yield from written(self._inference, request)
                draw.append(asked.is_right(answer))
            self.draws.append(draw)
            self._show()

    def unsaved(self) -> object:
        return self.draws

    def show_unsaved(self, unsaved: Any) -> None:
        self.draws = unsaved
        self._show()

    def _show(self) -> None:
        rows: list[BarRow] = []
        for number, draw in enumerate(self.draws, 1):
            share, low, high = share_interval(sum(draw), len(draw))
            name = tr("Draw {number}", number=number)
            told = tr("{name}: {right} of {all} right", name=name, right=sum(draw), all=len(draw))
            rows.append(
                BarRow(name, (BarPiece(tr("right"), share),), percent(share), told, low, high)
            )
        mean = (Reference(tr("All draws"), self.mean),) if rows else ()
        self.chart.show_chart(rows_chart(rows, mean, most=1.0, told=percent))
        self.told.emit()

    @property
    def mean(self) -> float:
        """The share of right answers in all draws together; 0 if there are none."""
        answers = [right for draw in self.draws for right in draw]
        return sum(answers) / len(answers) if answers else 0.0

    def headline(self) -> str:
        if not self.draws:
            return self.invitation(
                tr("Press the button to draw five times 20 sums that nobody has seen.")
            )
        if len(self.draws) == 1:
            (draw,) = self.draws
            return tr(
                "Right answers in the first draw: {right} of {all}.",
                right=sum(draw),
                all=len(draw),
            )
        shares = [sum(draw) / len(draw) for draw in self.draws]
        return tr(
            "The same model, the same kind of question: {low} to {high} right, from draw to draw.",
            low=percent(min(shares)),
            high=percent(max(shares)),
        )

    def evidence(self) -> str:
        if not self.draws:
            return ""
        return tr(
            "With {questions} sums per draw, chance alone explains about ±{points:.0f} points "
            "around the {mean} of all draws.",
            questions=QUESTIONS,
            points=100 * half_width(self.mean, QUESTIONS),
            mean=percent(self.mean),
        )

    def table(self) -> Table:
        rows = [
            (f"{number}", f"{sum(draw)}", f"{len(draw)}", f"{sum(draw) / len(draw):.4f}")
            for number, draw in enumerate(self.draws, 1)
        ]
        return Table(heads("Draw", "Right", "Questions", "Right answers"), rows)
