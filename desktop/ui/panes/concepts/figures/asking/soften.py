"""The figure that shows how temperature changes a model's probabilities for the next token."""

from __future__ import annotations

import math
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from desktop.core.i18n import heads, marked, tr
from desktop.core.messages import (
    TEMPERATURES,
    Generate,
    Probabilities,
    Sampling,
    Token,
    TokenChoice,
)
from desktop.core.numbers.units import percent
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.panes.concepts.figures.base import Slider
from desktop.ui.panes.concepts.figures.mechanisms.pour import OTHERS, Target, targets_diagram
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import STRETCH, filled, in_row
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.segments import SegmentChoice, Segments

CHOICES: Final = 7
TENTHS: Final = tuple(round(10 * each) for each in TEMPERATURES)
TEXT: Final = "My favorite animal is the"


class SoftenFigure(ModelFigure):
    """Shows the teacher's most likely next tokens at a temperature that the user selects, and the
    student's target: all probabilities with soft labels, only the most likely token with a hard
    label. Moving the slider recalculates the probabilities without querying the model again."""

    name = marked("From teacher to student")

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Ask for the next token"))
        self._probabilities: Probabilities | None = None
        self._asked = self._model = ""  # the text, and the path of the model
        self.field = LineField(TEXT)
        self.field.setAccessibleName(tr("Text to continue"))
        self.field.returnPressed.connect(self.ask)
        self.temperature = Slider(
            self.theme, tr("Temperature"), TENTHS, lambda t: tr("{t:.1f}", t=t / 10)
        )
        filled(self.inside, self.field, self.run, self.temperature)
        self.labels = Segments(
            self.theme,
            [
                SegmentChoice("soft", tr("Soft labels")),
                SegmentChoice("hard", tr("Hard label")),
            ],
        )
        self.view = DiagramView(self.theme, tr(self.name))
        text = tr("The most likely next tokens appear here, with what a student learns from them.")
        nothing = EmptyState(self.theme, "ph.chart-bar", tr("Nothing asked yet"), text, ())
        self._place = OneOf(nothing, self.view)
        filled(self.inside, in_row(self.theme, self.labels, STRETCH), (self._place, 1))
        self.labels.chosen.connect(self._show)
        self.temperature.chosen.connect(self._show)
        self.temperature.follow(10)

    @property
    def hard(self) -> bool:
        """True if the student's target is the most likely token alone."""
        return self.labels.current == "hard"

    def targets(self) -> list[Target]:
        """Return what the student learns from each token's probability."""
        shares = self.shares(self.temperature.number / 10)
        return [
            Target(name, share, float(not number) if self.hard else share)
            for number, (name, share) in enumerate(shares)
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Query the model immediately if it is loaded and wasn't the last to be asked, since one
        token takes almost no time."""
        super().showEvent(event)
        if self._model != self.run.path and self.run.is_loaded and not self.run.busy:
            self.ask()

    @Slot()
    def ask(self) -> None:
        text, path = self.field.text() or TEXT, self.run.path
        self.run.ask(
            lambda model: Generate(
                model,
                prompt=text,
                max_tokens=1,
                ignore_end=True,  # the end of the text is a token like the others
                alternatives=CHOICES,
                sampling=Sampling(temperature=0),
            ),
            lambda event: self._take(event, text, path),
        )

    def _take(self, event: object, text: str, path: str) -> None:
        if isinstance(event, Token) and event.probabilities is not None:
            self._probabilities, self._asked, self._model = event.probabilities, text, path
            self._show()

    def shares(self, temperature: float) -> list[tuple[str, float]]:
        """Return the probabilities of the most likely tokens, and of all others together."""
        if self._probabilities is None:
            return []
        share, best = self._probabilities.share, self._probabilities.best
        found = [(shown(each), share(each.below, temperature)) for each in best]
        return [*found, (tr(OTHERS), max(0.0, 1 - sum(share for _, share in found)))]

    def unsaved(self) -> object:
        return self._probabilities, self._asked, self._model

    def show_unsaved(self, unsaved: Any) -> None:
        self._probabilities, self._asked, self._model = unsaved
        if self._probabilities is not None:
            self._show()

    @Slot()
    def _show(self) -> None:
        if self._probabilities is not None:
            self._place.show_one(self.view)
            self.view.show_diagram(targets_diagram(self.targets(), self.headline()))
        self.told.emit()

    def headline(self) -> str:
        targets = self.targets()
        if not targets:
            return ""
        name, share, _ = targets[0]
        name = name.replace(" ", "\u00a0")
        if self.hard:
            return tr("The student learns only that {name} comes next.", name=name)
        return tr(
            "The student learns that {name} has {share}, and how likely every other token is.",
            name=name,
            share=percent(share),
        )

    def evidence(self) -> str:
        if self._probabilities is None:
            return self.invitation(tr("Press the button to ask a model."))
        now = self.temperature.number / 10
        (name, plain), *_ = self.shares(1.0)
        (_, soft), *_ = self.shares(now)
        other = "" if now == 1 else tr("; at {now:.1f}, it is {soft}", soft=percent(soft), now=now)
        return tr(
            "After “{asked}”, the probability of {name} is {plain} at temperature 1.0{other}. If "
            "the hard label is this token, the loss at temperature 1.0 is {log:.2f} nats.",
            asked=self._asked,
            name=name.replace(" ", "\u00a0"),
            plain=percent(plain),
            other=other,
            log=-math.log(max(plain, 1e-12)),
        )

    def table(self) -> Table:
        head = heads("Token", *(tr("Temperature {each:.1f}", each=each) for each in TEMPERATURES))
        columns = [self.shares(each) for each in TEMPERATURES]
        rows = [
            (cells[0][0], *(f"{share:.6f}" for _, share in cells))
            for cells in zip(*columns, strict=True)
        ]
        return Table(head, rows)


def shown(choice: TokenChoice) -> str:
    """Return a token in quotation marks, which make spaces visible, with symbols for line
    breaks."""
    return f'"{choice.text}"'.replace("\n", "↵")
