"""The demo family's losses by size, their line, and the largest one held back for a guess."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from desktop.core.demo_results import SIZES, DemoResult, demo_results
from desktop.core.power_law import PowerLaw, fit_power_law
from desktop.core.units import short_count
from desktop.core.words import heads, tr
from desktop.ui.panes.base import Context
from desktop.ui.panes.concepts.figures.base import MayBeMissing
from desktop.ui.panes.concepts.figures.controls import line
from desktop.ui.panes.concepts.figures.law import band_words, drawn_law, signed
from desktop.ui.panes.concepts.figures.own_scaling import OwnScaling
from desktop.ui.widgets.axis import Scale
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.segments import Choice, Segments
from desktop.ui.widgets.xy_chart import Axis, Drawing, Guess, Point, XYChart

LEAST: Final = 2
"""Points from which on there is something to see."""
SHOW, HIDE = tr("Show the largest"), tr("Hide it again")

DEMO, OWN = "demo", "own"
OF: Final = (Choice(DEMO, tr("Demo models")), Choice(OWN, tr("Your results")))


class ScalingFigure(MayBeMissing):
    """`held` is the largest model as long as it is to be guessed."""

    name = tr("Loss by size")
    icon = "ph.chart-line"
    missing_title = tr("The demo models are not here")
    missing_text = tr(
        "The figure shows how the loss of the Pebble demo models falls with their size. "
        "This copy of Glassbox has come without them, or with only one."
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._results: list[DemoResult] = []
        self._guess: float | None = None
        self.chart = XYChart(self.theme, self.name)
        self.logs = self._toggle(tr("Log scales"), "ph.chart-line", checked=True)
        self.hold = button(self.theme, SHOW, "primary", "ph.eye")
        self.hold.clicked.connect(self._turn)
        self._hidden = True
        self._note = label(kind="caption", wrap=True)
        self.inside.addLayout(line(self.theme, self.logs, last=self.hold))
        self.inside.addWidget(self.chart, 1)
        self.inside.addWidget(self._note)
        self.chart.guessed.connect(self._take_guess)
        self.of = Segments(self.theme, OF)
        self.of.chosen.connect(self._choose)
        self.column.insertLayout(0, line(self.theme, self.of))
        self.own = OwnScaling(context)
        self.own.hide()
        self.own.told.connect(self.told)
        self.column.addWidget(self.own, 1)
        context.library.changed.connect(self._follow)
        self._follow()

    @Slot(str)
    def _choose(self, of: str) -> None:
        self._one_of.setVisible(of == DEMO)
        self.own.setVisible(of == OWN)
        self.told.emit()

    def show_demo(self) -> None:
        self.of.choose(DEMO)

    def _toggle(self, words: str, icon: str, checked: bool) -> QPushButton:
        made = button(self.theme, words, "experiment", icon)
        made.setCheckable(True)
        made.setChecked(checked)
        made.toggled.connect(self._show)
        return made

    # --- what is known ---

    @Slot()
    def _follow(self) -> None:
        found = demo_results()
        self._results = [found[name] for name in SIZES if name in found]
        self.show_there(len(self._results) >= LEAST)
        self._show()

    @property
    def can_guess(self) -> bool:
        """Whether a line stays when the largest is held back."""
        return len(self._results) == len(SIZES)

    @property
    def known(self) -> list[DemoResult]:
        hidden = self.can_guess and self._hidden
        return self._results[:-1] if hidden else self._results

    @property
    def law(self) -> PowerLaw | None:
        points = [(result.parameters, result.all_skills.loss) for result in self.known]
        return fit_power_law(points)

    # --- drawing ---

    @Slot()
    def _turn(self) -> None:
        self._hidden = not self._hidden
        self._show()

    @Slot(float)
    def _take_guess(self, loss: float) -> None:
        self._guess = loss
        self._show()

    @Slot()
    def _show(self) -> None:
        if len(self._results) >= LEAST:
            self.chart.show_drawing(self._drawing())
        self.hold.setVisible(self.can_guess)
        self.hold.setText(SHOW if self._hidden else HIDE)
        self._note.setText(self._told_below())
        self.told.emit()

    def _told_below(self) -> str:
        if self.can_guess and self._hidden:
            return tr("Drag the handle to where you think the largest model is, then look.")
        missing = [name for name in SIZES if name not in {each.name for each in self._results}]
        if missing:
            return tr(
                "Not here yet: {missing}. Three models are needed for a line.",
                missing=", ".join(missing),
            )
        return band_words(self.law) if self.law else ""

    def _drawing(self) -> Drawing:
        log, law = self.logs.isChecked(), self.law
        sizes = [result.parameters for result in self._results]
        losses = [result.all_skills.loss for result in self._results]
        x = Scale(0.6 * min(sizes), 2.2 * max(sizes), True)
        y = Scale(0.5 * min(losses), 1.6 * max(losses), True)
        if not log:
            x, y = Scale(0, 1.15 * max(sizes)), Scale(0, 1.25 * max(losses))
        curves, bands = drawn_law(law, x, self.known[-1].parameters) if law else ([], [])
        return Drawing(
            Axis(tr("weights in the model"), x, short_count),
            Axis(
                tr("↓ better. Loss on new questions, nats a token"),
                y,
                lambda value: tr("{value:.2g}", value=value),
            ),
            [_point(result) for result in self.known],
            curves,
            bands,
            self._made_guess(y) if self.can_guess and self._hidden else None,
            self._of_the_family(),
        )

    def _made_guess(self, y: Scale) -> Guess:
        at = self._results[-1].parameters
        if self._guess is None:
            self._guess = self.known[-1].all_skills.loss  # no better than the one before
        loss = min(max(self._guess, y.value(0.0)), y.value(1.0))
        return Guess(at, loss, tr("your guess: {loss:.3f}", loss=loss))

    # --- telling ---

    def evidence(self) -> str:
        return self.own.evidence() if self.of.current == OWN else self._of_the_family()

    def _of_the_family(self) -> str:
        law = self.law
        if law is None:
            return ""
        said = tr(
            "Exponent {exponent}, 95 % interval {exponent_low} to {exponent_high}, R² "
            "{r_squared:.2f}, from {known} models measured through llama.cpp.",
            exponent=signed(law.exponent),
            exponent_low=signed(law.exponent_low),
            exponent_high=signed(law.exponent_high),
            r_squared=law.r_squared,
            known=len(self.known),
        )
        read = [each.training_tokens for each in self.known]
        if max(read) > min(read):
            said += tr(
                " They have read {fewest} to {most} tokens.",
                fewest=short_count(min(read)),
                most=short_count(max(read)),
            )
        last = self._results[-1]
        if self.can_guess and not self._hidden and self._guess is not None:
            said += tr(
                " {name} has {loss:.3f}; you guessed {guess:.3f}.",
                name=last.name,
                loss=last.all_skills.loss,
                guess=self._guess,
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
            for result in self.known
        ]
        return Table(heads("Model", "Weights", "Loss (nats a token)", "On the line"), rows)


def _point(result: DemoResult) -> Point:
    loss = result.all_skills.loss
    short = "-".join(result.name.split("-")[:3])
    told = tr(
        "{name}: {parameters:,} weights, loss {loss:.4f} nats a token",
        name=result.name,
        parameters=result.parameters,
        loss=loss,
    )
    return Point(result.parameters, loss, tr("{loss:.3f}", loss=loss), short, told)
