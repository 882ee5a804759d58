"""Writes out the selected row of bits: its formula, its meaning, and the neighboring values."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.numbers.formats import FloatFormat
from desktop.core.numbers.number_text import number_text, power_text
from desktop.core.numbers.number_words import formula, meaning, what_happened
from desktop.ui.figures.bits_state import BitsState
from desktop.ui.figures.formula import Formula
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, filled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide

NAME = 120
FACTS = (
    marked("Next below"),
    marked("Next above"),
    marked("Step size"),
    marked("Range"),
    marked("Smallest positive"),
)


class WrittenOut(QFrame):
    """Shows the selected row of a BitsState."""

    back_asked = Signal()  # set the row back to the nearest value

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        self.setWhatsThis(
            tr(
                "Shows how the bits of the selected row make up its value. The colors match "
                "those of the bits above: the sign, the exponent, and the mantissa."
            )
        )
        self.formula = Formula(theme)
        self.meaning = label(kind="caption", tone="soft", wrap=True)
        words = in_column(theme, self.formula, self.meaning, spacing=0)
        row = in_row(theme, self._names(theme), (words, 1), spacing=16)
        facts = spaced(theme, QHBoxLayout(), spacing=16)
        filled(spaced(theme, SideBySide(self), (12, 3, 12, 3), 16), (row, 1), facts)
        self.facts: dict[str, QLabel] = {}
        for name in FACTS:
            value = label(kind="mono_caption")
            fact = in_column(theme, label(tr(name), "caption"), value, STRETCH, spacing=2)
            self.facts[name] = value
            facts.addLayout(fact)

    def _names(self, theme: Theme) -> QWidget:
        holder = QWidget()
        self.name = label(kind="strong")
        self.back = button(theme, tr("Undo flips"), "link")
        self.back.setWhatsThis(tr("Undoes all bit flips in this row."))
        self.back.setToolTip(tr("Resets this row to the value nearest to the number"))
        self.back.clicked.connect(self.back_asked)
        self._hint = label(tr("Written out"), "caption")
        in_column(theme, self.name, self._hint, self.back, STRETCH, on=holder, spacing=0)
        Scaled(theme, holder, lambda: holder.setFixedWidth(theme.px(NAME)))
        return holder

    def show_state(self, state: BitsState) -> None:
        row = state.row
        self.name.setText(row.kind.name)
        self.formula.show_pieces(formula(row.kind, row.pattern))
        words = [meaning(row.kind, row.pattern)]
        if not row.flipped:
            words.insert(0, what_happened(row.kind, state.meant))
        self.meaning.setText(" ".join(word for word in words if word))
        self.back.setVisible(row.flipped)
        self._hint.setVisible(not row.flipped)
        self._show_facts(state)

    def _show_facts(self, state: BitsState) -> None:
        kind = state.row.kind
        below, above, step = state.step()
        low, high = number_text(kind.least, 4), number_text(kind.greatest, 4)
        texts = {
            "Next below": tr("none") if below is None else number_text(below, 6),
            "Next above": tr("none") if above is None else number_text(above, 6),
            "Step size": tr("none") if step is None else number_text(step, 4),
            "Range": f"±{high}"
            if kind.least == -kind.greatest
            else tr("{low} to {high}", low=low, high=high),
            "Smallest positive": (
                power_text(math.frexp(kind.smallest)[1] - 1)
                if isinstance(kind, FloatFormat)
                else number_text(kind.smallest, 4)
            ),
        }
        for name, text in texts.items():
            self.facts[name].setText(text)
            self.facts[name].setAccessibleName(f"{tr(name)}: {text}")
