"""The same model with and without the picture, on many questions about fresh drawings."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QRectF, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.drawings.fresh import fresh_scene
from desktop.core.drawings.occlusion import pictures_of
from desktop.core.drawings.scenes import Question
from desktop.core.i18n import heads, marked, tr
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import share_interval
from desktop.services.task import Steps
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.seeing.sees import SeeingFigure
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import filled
from desktop.ui.widgets.results.data_table import Table

QUESTIONS: Final = 40


class BlindAnswer(NamedTuple):
    """A question about a fresh drawing, and the model's answers with and without the drawing."""

    question: Question
    seeing: str
    blind: str

    def is_right(self, *, blind: bool) -> bool:
        return (self.blind if blind else self.seeing) == self.question.answer


class BlindFigure(SeeingFigure):
    """Shows the share of right answers with and without the picture, with 95% intervals, as the
    answers come in."""

    name = marked("The same model, blind")
    icon = "ph.eye-slash"

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(
            shell, runtime, open_pane, tr("Ask {count} fresh questions", count=QUESTIONS)
        )
        self.answers: list[BlindAnswer] = []
        self.chart = Plot(self.theme, tr(self.name))
        self.latest = label(kind="caption", wrap=True)
        filled(self.inside, self.run, (self.chart, 1), self.latest)
        self._show()

    @Slot()
    def ask(self) -> None:
        self._ask(Random())  # no seed: nobody can know the drawings beforehand

    def run_first(self, seed: int) -> bool:
        """Run the experiment. Returns False if the model is missing."""
        if not self.run.path:
            return False
        self._ask(Random(seed))
        return True

    def _ask(self, random: Random) -> None:
        self.answers = []
        self._show()
        self.run.start(lambda model: self._steps(model, random))

    def _steps(self, model: str, random: Random) -> Steps[None]:
        for number in range(QUESTIONS):
            drawn = fresh_scene(random)
            asked = [each for each in drawn.questions if each.about != "everything"]
            question = random.choice(asked)
            pictures = pictures_of([drawn.picture])
            seeing = yield from self._answer(model, question.text, pictures)
            blind = yield from self._answer(model, question.text, ())
            self.answers.append(BlindAnswer(question, seeing.strip(), blind.strip()))
            self.run.say(tr("Question {number} of {all}", number=number + 1, all=QUESTIONS))
            self._show()

    def unsaved(self) -> object:
        return self.answers

    def show_unsaved(self, unsaved: Any) -> None:
        self.answers = unsaved
        self._show()

    def blind_bar(self) -> tuple[QWidget, Callable[[], QRectF]]:
        """Return what paints the bar without pictures, and a function that returns its place."""
        return self.chart.mark(f"1 {tr('Without it')}\n{tr('right')}")  # of the second row

    def right(self, *, blind: bool) -> int:
        return sum(each.is_right(blind=blind) for each in self.answers)

    def _show(self) -> None:
        rows: list[BarRow] = []
        for blind, name in ((False, tr("With the image")), (True, tr("Without it"))):
            if self.answers:
                share, low, high = share_interval(self.right(blind=blind), len(self.answers))
                told = tr(
                    "{name}: {right} of {all} right",
                    name=name,
                    right=self.right(blind=blind),
                    all=len(self.answers),
                )
                piece = BarPiece(tr("right"), share, "outline" if blind else "accent")
                rows.append(BarRow(name, (piece,), percent(share), told, low, high))
        self.chart.show_chart(rows_chart(rows, most=1.0, told=percent))
        self._say_latest()
        self.told.emit()

    def _say_latest(self) -> None:
        if not self.answers:
            self.latest.setText("")
            return
        last = self.answers[-1]
        self.latest.setText(
            tr(
                "Latest question: “{question}” Right answer: “{right}”. With the image: "
                "“{seeing}”. Without it: “{blind}”.",
                question=last.question.text,
                right=last.question.answer,
                seeing=last.seeing,
                blind=last.blind,
            )
        )

    def headline(self) -> str:
        if not self.answers:
            asks = tr("Ask the same questions with the image and without it.")
            return asks if self.is_there else ""
        return tr(
            "With the image, {seeing} of {all} answers are right; without it, {blind}.",
            seeing=self.right(blind=False),
            blind=self.right(blind=True),
            all=len(self.answers),
        )

    def evidence(self) -> str:
        if not self.answers:
            return ""
        return tr(
            "Without the image, the model still answers each question, from what was common in its "
            "training. Some of these guesses are right by chance."
        )

    def table(self) -> Table:
        rows = [
            (each.question.text, each.question.answer, each.seeing, each.blind)
            for each in self.answers
        ]
        head = heads("Question", "Right answer", "With the image", "Without the image")
        return Table(head, rows, frozenset(range(4)))
