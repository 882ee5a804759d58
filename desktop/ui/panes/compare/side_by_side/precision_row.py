"""The row with the precisions of a model, each of which can be added to the comparison."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.core.quantization.precision_plan import PrecisionFile, PrecisionPlan
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.rivals import FEWEST, MOST
from desktop.ui.panes.precision_words import cost
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import discard, in_column, in_row, spaced


class PrecisionRow(QWidget):
    """A chip for each precision, below the model's name. A checked one is compared; one with a plus
    sign has to be written first. Below them, the row can ask before files are written."""

    toggled = Signal(str)  # the type of a chip
    agreed = Signal()
    declined = Signal()

    def __init__(self, theme: Theme, clear: QPushButton) -> None:
        """`clear` is shown behind the chips."""
        super().__init__()
        self._theme = theme
        self.chips: dict[str, QPushButton] = {}
        self.name = ElidedLabel("caption_strong")
        self.note = label("", "caption", wrap=True)
        self.clear = clear
        line = QWidget()
        self._flow = spaced(theme, FlowLayout(line, centered=True), spacing=8)
        self._flow.addWidget(clear)
        self.offer = self._made_offer()
        in_column(theme, self.name, line, self.note, self.offer, on=self, spacing=4)
        self.ask("", False)

    def _made_offer(self) -> QFrame:
        theme, frame = self._theme, QFrame()
        frame.setProperty("kind", "sunken")
        self.question = label("", wrap=True)
        self.agree = button(theme, tr("Write and compare"), "secondary", "ph.play")
        self.agree.setWhatsThis(tr("Writes the missing files, then asks the question."))
        self.decline = button(theme, tr("Cancel"), "quiet")
        self.decline.setWhatsThis(tr("Writes nothing."))
        self.agree.clicked.connect(self.agreed)
        self.decline.clicked.connect(self.declined)
        row = in_row(theme, (self.question, 1), self.agree, self.decline, margins=(16, 8, 12, 8))
        frame.setLayout(row)
        return frame

    def ask(self, question: str, possible: bool) -> None:
        """Ask before files are written; "" hides the question. `possible` is False if the question
        is the reason why that isn't possible."""
        self.question.setText(question)
        self.agree.setVisible(possible)
        self.offer.setVisible(bool(question))

    def show_plan(
        self, plan: PrecisionPlan, compared: Collection[str], count: int, busy: str
    ) -> None:
        """Show the precisions. `compared` are the types that are compared now, and `count` is the
        number of all models that are compared. `busy` says why nothing can be changed now; "" if it
        can."""
        self.name.setText(plan.source.name_without_type)
        types = [each.type for each in plan.files]
        if types != list(self.chips):
            self._make_chips(types)
        for each in plan.files:
            chip, on = self.chips[each.type], each.type in compared
            size = "" if each.path or each.problem else f"  + {size_text(each.bytes)}"
            chip.setText(f"{each.type}{size}")
            chip.setChecked(on)
            why = busy or _why_not(plan, each, on, count)
            chip.setEnabled(not why)
            chip.setToolTip(why or _about(plan, each, on))
            chip.setAccessibleName(f"{each.type}, {chip.toolTip()}")

    def _make_chips(self, types: list[str]) -> None:
        discard(self._flow, *self.chips.values())
        self._flow.removeWidget(self.clear)
        self.chips = {name: button(self._theme, name, "chip") for name in types}
        for name, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setWhatsThis(
                tr(
                    "Adds the model in this precision to the comparison, or removes it. A plus "
                    "sign means that Glassbox writes the file first."
                )
            )
            chip.clicked.connect(lambda _=False, name=name: self.toggled.emit(name))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.clear)


def _why_not(plan: PrecisionPlan, file: PrecisionFile, compared: bool, count: int) -> str:
    """Return why a precision can't be added or removed; "" if it can."""
    if compared and count <= FEWEST:
        return tr("A comparison needs two models, so this one can't be removed.")
    if not compared and count >= MOST:
        return tr("You can compare up to {most} models. Remove one first.", most=MOST)
    if compared or file.path:
        return ""
    return file.problem or plan.no_room((file.type,))


def _about(plan: PrecisionPlan, file: PrecisionFile, compared: bool) -> str:
    if not file.path:
        return cost(plan, (file.type,))
    said = tr("{size} on disk.", size=size_text(file.bytes))
    if file.for_comparison:
        said += " " + tr("Glassbox wrote this file to compare precisions.")
    action = tr("Removes it from the comparison.") if compared else tr("Adds it to the comparison.")
    return f"{said} {action}"
