"""The scaling figure: the demo family's losses by size with a fitted line. The user guesses the
losses of two hidden models: the largest of the four sizes, then a mixture of experts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.library.demo_results import MIXTURE, SIZES, DemoResult, demo_results
from desktop.core.numbers.units import percent, short_count
from desktop.core.statistics.power_law import PowerLaw, fit_power_law
from desktop.ui.figures.quality_results import RESULTS
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.base import MayBeMissing, line
from desktop.ui.panes.concepts.figures.scaling.own_scaling import (
    NAME,
    SCALES,
    OwnScaling,
    band_words,
    drawn_law,
    signed,
)
from desktop.ui.plots.chart import Axis, Card, Chart, Handle, Point
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

LEAST: Final = 2
"""Minimum number of measured models for the figure to be drawn."""
SHOW, SHOW_MIXTURE = marked("Show the largest model"), marked("Show the mixture")
AGAIN: Final = marked("Guess again")

DEMO, OWN = "demo", "own"


def families() -> tuple[SegmentChoice, ...]:
    return (SegmentChoice(DEMO, tr("Demo models")), SegmentChoice(OWN, tr("Your results")))


class ScalingFigure(MayBeMissing):
    """Shows the demo models or the user's own results. `to_guess` lists the models whose losses the
    user guesses, in order; `held` is the next one to guess, or None after the last."""

    name = marked("Loss by size")
    icon = "ph.chart-line"
    missing_title = marked("The demo models are missing")
    missing_text = marked(
        "This figure shows how the loss of the Pebble demo models falls as they get larger, "
        "but this copy of Glassbox doesn't include enough of them. Reinstall Glassbox to "
        "restore them."
    )

    def __init__(
        self, shell: Shell, runtime: Runtime, open_pane: OpenPane, data_folder: Path
    ) -> None:
        super().__init__(shell.theme, open_pane)
        self._results: list[DemoResult] = []
        self._mixture: DemoResult | None = None
        self._guesses: dict[str, float] = {}
        self._seen = 0  # number of models to guess that have been revealed
        self.chart = Plot(self.theme, tr(self.name))
        self.logs = button(self.theme, tr("Log scales"), "experiment", "ph.chart-line")
        self.logs.setCheckable(True)
        self.logs.setChecked(True)
        self.logs.setWhatsThis(tr(SCALES))
        self.logs.toggled.connect(self._show)
        self.hold = button(self.theme, tr(SHOW), "primary", "ph.eye")
        self.hold.clicked.connect(self._turn)
        self._note = label(kind="caption", wrap=True)
        self.inside.addWidget(self.chart, 1)
        self.inside.addWidget(self._note)
        self.chart.guessed.connect(self._take_guess)
        self.of = Segments(self.theme, families())
        self.of.chosen.connect(self._choose)
        self.column.insertLayout(0, line(self.theme, self.of, self.logs, last=self.hold))
        self.own = OwnScaling(
            shell.theme,
            runtime.background,
            shell.notices,
            data_folder / RESULTS,
            open_pane,
        )
        self.own.hide()
        self.own.told.connect(self.told)
        self.column.addWidget(self.own, 1)
        runtime.library.changed.connect(self._follow)
        self._follow()

    @Slot(str)
    def _choose(self, of: str) -> None:
        self.name = NAME if of == OWN else type(self).name
        self._one_of.setVisible(of == DEMO)
        self.own.setVisible(of == OWN)
        self._show()

    def show_demo(self) -> None:
        """Show the demo models as if nobody had guessed yet."""
        self._guesses, self._seen = {}, 0
        self.logs.setChecked(True)
        self.of.choose(DEMO)
        self._show()

    # --- data ---

    @Slot()
    def _follow(self) -> None:
        found = demo_results()
        self._results = [found[name] for name in SIZES if name in found]
        self._mixture = found.get(MIXTURE)
        self.show_there(len(self._results) >= LEAST)
        self._show()

    @property
    def can_guess(self) -> bool:
        """True if all four sizes have been measured, so that a line can be fitted without the
        largest size."""
        return len(self._results) == len(SIZES)

    @property
    def to_guess(self) -> list[DemoResult]:
        if not self.can_guess:
            return []
        return [self._results[-1], *([self._mixture] if self._mixture else [])]

    @property
    def held(self) -> DemoResult | None:
        return next(iter(self.to_guess[self._seen :]), None)

    @property
    def known(self) -> list[DemoResult]:
        """The models that the line is fitted to: those of the four sizes that have been measured,
        except the largest while the user is guessing its loss."""
        largest = self.to_guess[:1]
        return self._results[:-1] if largest and self.held is largest[0] else self._results

    @property
    def beside(self) -> DemoResult | None:
        """The mixture of experts, once it has been revealed."""
        return self._mixture if self._mixture in self.to_guess[: self._seen] else None

    @property
    def law(self) -> PowerLaw | None:
        points = [(result.parameters, result.all_skills.loss) for result in self.known]
        return fit_power_law(points)

    # --- drawing ---

    @Slot()
    def _turn(self) -> None:
        self._seen = self._seen + 1 if self.held else 0
        self._show()

    def unsaved(self) -> object:
        return self._guesses, self._seen, self.own.selected

    def show_unsaved(self, unsaved: Any) -> None:
        self._guesses, self._seen, benchmark = unsaved
        self.own.select(benchmark)
        self._show()

    @Slot(float)
    def _take_guess(self, loss: float) -> None:
        if self.held is not None:
            self._guesses[self.held.name] = loss
        self._show()

    @Slot()
    def _show(self) -> None:
        there, demo = len(self._results) >= LEAST, self.of.current == DEMO
        if there:
            self.chart.show_chart(self._drawing())
        self.logs.setVisible(there and demo)
        self.hold.setVisible(self.can_guess and demo)
        shows = tr(SHOW_MIXTURE) if self.held is self._mixture else tr(SHOW)
        self.hold.setText(shows if self.held else tr(AGAIN))
        self._note.setText(self._told_below())
        self._note.setVisible(bool(self._note.text()))
        self.told.emit()

    def _told_below(self) -> str:
        if self.held is not None and self.held is self._mixture:
            return tr(
                "The fifth model is a mixture of experts: it uses {active} of its {all} "
                "weights for each token. Drag the handle to your guess, then show the mixture.",
                all=short_count(self.held.parameters),
                active=short_count(self.held.active_parameters),
            )
        if self.held is not None:
            return ""  # the lesson asks above
        missing = [name for name in SIZES if name not in {each.name for each in self._results}]
        if missing and self.law:
            return tr(
                "Missing: {missing}. The line is fitted to the other three models.",
                missing=", ".join(missing),
            )
        if missing:
            return tr(
                "Missing: {missing}. A line needs three models.",
                missing=", ".join(missing),
            )
        return band_words(self.law) if self.law else ""

    def _drawing(self) -> Chart:
        log, law = self.logs.isChecked(), self.law
        every = [*self._results, *self.to_guess]
        sizes = [result.parameters for result in every]
        losses = [result.all_skills.loss for result in every]
        x = Scale(0.6 * min(sizes), 2.2 * max(sizes), True)
        y = Scale(0.5 * min(losses), 1.6 * max(losses), True)
        if not log:
            x, y = Scale(0, 1.15 * max(sizes)), Scale(0, 1.25 * max(losses))
        drawn = drawn_law(law, x, self.known[-1].parameters) if law else []
        beside = [replace(_point(self.beside), hollow=True)] if self.beside else []
        return Chart(
            Axis(tr("Weights in the model"), x, short_count),
            Axis(
                tr("Loss on new questions, nats per token (lower is better)"),
                y,
                lambda value: tr("{value:.2g}", value=value),
            ),
            (*drawn, *map(_point, self.known), *beside),
            self._made_guess(self.held, y) if self.held else None,
            sentence=self._of_the_family(),
        )

    def _made_guess(self, held: DemoResult, y: Scale) -> Handle:
        smaller = [each for each in self.known if each.parameters < held.parameters]
        before = smaller[-1] if smaller else self.known[0]  # its loss is the initial guess
        guess = self._guesses.setdefault(held.name, before.all_skills.loss)
        place = min(max(guess, y.value(0.0)), y.value(1.0))  # the other scales may reach farther
        return Handle(held.parameters, place, tr("Your guess: {loss:.3f}", loss=guess))

    # --- text and table ---

    def headline(self) -> str:
        if self.of.current == OWN:
            return self.own.headline()
        seen = self.to_guess[: self._seen]
        if seen:
            return tr(
                "{name} has a loss of {loss:.3f}, and you guessed {guess:.3f}.",
                name=seen[-1].name,
                loss=seen[-1].all_skills.loss,
                guess=self._guesses[seen[-1].name],
            )
        law = self.law
        return (
            tr(
                "With twice the weights, the loss is {share} lower.",
                share=percent(1 - 2**law.exponent),
            )
            if law is not None
            else ""
        )

    def evidence(self) -> str:
        return self.own.evidence() if self.of.current == OWN else self._of_the_family()

    def _of_the_family(self) -> str:
        law = self.law
        if law is None:
            return ""
        said = tr(
            "For {known} models measured with llama.cpp, the exponent of the power law is "
            "{exponent} (95% interval {exponent_low} to {exponent_high}; R² {r_squared:.2f}).",
            exponent=signed(law.exponent),
            exponent_low=signed(law.exponent_low),
            exponent_high=signed(law.exponent_high),
            r_squared=law.r_squared,
            known=len(self.known),
        )
        read = [each.training_tokens for each in self.known]
        if max(read) > min(read):
            said += tr(
                " The models were trained on {fewest} to {most} tokens.",
                fewest=short_count(min(read)),
                most=short_count(max(read)),
            )
        for each in self.to_guess[: max(self._seen - 1, 0)]:
            said += tr(
                " {name} has a loss of {loss:.3f}, and you guessed {guess:.3f}.",
                name=each.name,
                loss=each.all_skills.loss,
                guess=self._guesses[each.name],
            )
        if self.beside is not None:
            said += tr(
                " On the line, a dense model with as many weights as the mixture would have a "
                "loss of {all:.3f}. With only as many weights as the mixture uses for each "
                "token, the loss would be {active:.3f}. The mixture was trained on {tokens} "
                "tokens.",
                all=law.at(self.beside.parameters),
                active=law.at(self.beside.active_parameters),
                tokens=short_count(self.beside.training_tokens),
            )
        return said

    def table(self) -> Table:
        if self.of.current == OWN:
            return self.own.table()
        law = self.law
        rows = [
            (
                result.name,
                f"{result.parameters}",
                f"{result.all_skills.loss:.4f}",
                f"{law.at(result.parameters):.4f}" if law else "",
            )
            for result in [*self.known, *([self.beside] if self.beside else [])]
        ]
        return Table(heads("Model", "Weights", "Loss (nats per token)", "Value on the line"), rows)


def _point(result: DemoResult) -> Point:
    loss = result.all_skills.loss
    short = "-".join(result.name.split("-")[:3])
    facts = (
        tr("{number} weights", number=tr("{count:,}", count=result.parameters)),
        tr("loss {loss:.4f} nats per token", loss=loss),
    )
    text = tr("{loss:.3f}", loss=loss)
    card = Card(result.name, facts)
    return Point(result.parameters, loss, text, short, card, key=result.name)
