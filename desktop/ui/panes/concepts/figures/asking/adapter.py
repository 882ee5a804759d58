"""The figure of a LoRA adapter: what it adds, and what the model answers at each strength."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from desktop.core.errors import UserError
from desktop.core.gguf.lora import PIRATE, PIRATE_BASE, adapter_facts, read_product
from desktop.core.i18n import heads, marked, tr
from desktop.core.messages import Generate, Message, Sampling, Token
from desktop.core.numbers.units import percent
from desktop.services.task import Step, Steps
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.faces import ReadOnlyText
from desktop.ui.panes.concepts.figures.asking.model_run import ModelFigure
from desktop.ui.panes.concepts.figures.base import Slider
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.layout.scaled import filled
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.results.data_table import Table

if TYPE_CHECKING:
    from desktop.core.gguf.lora import AdapterFacts, Product

HUNDREDTHS: Final[tuple[int, ...]] = (0, 25, 50, 75, 100, 125, 150)
"""The strengths, times 100."""
TOKENS: Final = 128
MATRIX: Final = "blk.2.attn_output.weight"
"""The matrix that is drawn, of the 35 that the adapter changes."""
QUESTION: Final = "Tell me a story: a fox called Momo loses a red kite in the forest."


class AdapterFigure(ModelFigure):
    """Asks a model with an adapter at each strength, and shows the answer at the one that the user
    selects, with what the adapter adds to one matrix at that strength."""

    name = marked("A LoRA adapter")
    model, adapter = PIRATE_BASE, str(PIRATE)
    missing_text = marked(
        "This figure needs the demo model Pebble-1-3M-Instruct, which comes with Glassbox."
    )

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell, runtime, open_pane, tr("Ask at every strength"))
        self._notices = shell.notices
        self._product: Product | None = None
        self._facts: AdapterFacts | None = None
        self._answers: dict[int, str] = {}
        self._whole = False  # every answer has been written to its end
        self.field = LineField(QUESTION)
        self.field.setAccessibleName(tr("Question"))
        self.field.returnPressed.connect(self.ask)
        self.field.textEdited.connect(self._forget)
        self.strength = Slider(
            self.theme, tr("Strength"), HUNDREDTHS, lambda each: tr("{each:.2f}", each=each / 100)
        )
        self.view = DiagramView(self.theme, tr(self.name))
        self.answer = ReadOnlyText(self.theme, tr("Answer at this strength"))
        self.answer.setPlaceholderText(tr("The answer appears here."))
        parts = (self.field, self.run, self.strength, (self.answer, 1), (self.view, 3))
        filled(self.inside, *parts)
        self.strength.chosen.connect(self._show)
        self.strength.follow(100)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._product is None and self.is_there:
            self._read()

    def show_there(self, there: bool) -> None:
        super().show_there(there)
        if there and self._product is None and self.isVisible():
            self._read()

    def _read(self) -> None:
        """Read what is drawn: a hundred kilobytes, so it takes no time."""
        try:
            self._facts = adapter_facts(self.adapter, self.run.path)
            self._product = read_product(self.adapter, self.run.path, MATRIX)
        except UserError as error:
            self._notices.error(error)
        self._show()

    @Slot()
    def ask(self) -> None:
        text = self.field.text().strip() or QUESTION
        self._answers, self._whole = {}, False
        self._show()
        now = self.strength.number
        # The one on show comes first, then those beside it.
        order = sorted(HUNDREDTHS, key=lambda each: abs(each - now))
        self.run.start(lambda model: self._ask_all(model, text, order))

    @Slot()
    def _forget(self) -> None:
        """Stop asking and forget the answers: they are to another question."""
        self.run.task.abandon()
        self._answers, self._whole = {}, False
        self._show()

    def _ask_all(self, model: str, text: str, order: Sequence[int]) -> Steps[None]:
        asked = Generate(
            model,
            messages=(Message("user", text),),
            sampling=Sampling(temperature=0),
            max_tokens=TOKENS,
        )
        for each in order:
            request = replace(asked, adapter_strength=each / 100)
            yield Step(self._inference.submit(request), partial(self._take, each))
        self._whole = True

    def _take(self, strength: int, event: object) -> None:
        if isinstance(event, Token):
            self._answers[strength] = self._answers.get(strength, "") + event.text
            if strength == self.strength.number:
                self._show()

    def unsaved(self) -> object:
        return self._answers, self._whole

    def show_unsaved(self, unsaved: Any) -> None:
        self._answers, self._whole = unsaved
        self._show()

    @Slot()
    def _show(self) -> None:
        from desktop.ui.panes.concepts.figures.mechanisms.lora import lora_diagram  # needs numpy

        if self._product is not None:
            strength = self.strength.number / 100
            self.view.show_diagram(
                lora_diagram(self._product, strength, self.headline()), at_once=True
            )
        self.answer.show_text(self._answers.get(self.strength.number, ""))
        self.told.emit()

    def headline(self) -> str:
        if self._facts is None:
            return ""
        return tr(
            "{numbers:,} numbers, {share} of the model's, change how it talks.",
            numbers=self._facts.numbers,
            share=percent(self._facts.numbers / self._facts.model_numbers),
        )

    def evidence(self) -> str:
        if self._facts is None:
            return ""
        told = tr(
            "The adapter's file takes {size} kB. It changes {matrices} of the model's matrices; "
            "the picture shows one of them.",
            size=round(self._facts.bytes / 1000),
            matrices=self._facts.matrices,
        )
        if not self._whole:
            return told
        first = self._answers.get(0, "")
        same = [each for each in HUNDREDTHS if self._answers.get(each, "") == first]
        return f"{told} " + tr(
            "Up to a strength of {strength:.2f}, the answer is the model's own.",
            strength=_first_run(same) / 100,
        )

    def table(self) -> Table:
        rows = [
            (f"{each / 100:.2f}", " ".join(self._answers.get(each, "").split()))
            for each in HUNDREDTHS
        ]
        return Table(heads("Strength", "Answer"), rows, frozenset({1}))


def _first_run(same: list[int]) -> int:
    """Return the last strength up to which none is missing."""
    return next(
        before
        for before, after in zip(HUNDREDTHS, (*HUNDREDTHS[1:], None), strict=True)
        if after not in same
    )
