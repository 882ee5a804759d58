"""The figures that show a number in every format, on number lines and bit by bit."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.errors import UserError
from desktop.core.i18n import all_of, marked, tr
from desktop.core.numbers.number_text import number_text
from desktop.core.numbers.number_words import formula
from desktop.ui.figures.bit_table import BitTable
from desktop.ui.figures.bits_state import COLUMNS, BitsState, FormatRow
from desktop.ui.figures.formula import Formula
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.panes.concepts.figures.base import LessonFigure, growing, line
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.numbers.number_line import NumberLine
from desktop.ui.widgets.results.data_table import Table

FIELD: Final = 132
LEAST_BITS: Final = 300
"""Minimum height in unscaled pixels at which the two lines of text in a row don't overlap."""
FP16, E4M3, FP4, INT8, INT4 = 1, 3, 5, 6, 7
"""Indexes of these formats in `BitsState.rows`."""


class _NumberFigure(LessonFigure):
    """Base class of the figures, with a field for the number and buttons that enter π or the
    current time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.state = BitsState()
        self.field = LineField()
        self.field.setProperty("kind", "mono_field")
        self.field.setAccessibleName(tr("Number"))
        self.field.setToolTip(
            tr("Type a number such as 3.14, 1/3, 14:37, or π, and then press Enter")
        )
        self.field.editingFinished.connect(self._read)
        Scaled(self.theme, self.field, lambda: self.field.setFixedWidth(self.theme.px(FIELD)))
        self.pi = button(self.theme, "π", "secondary")
        self.pi.clicked.connect(self.show_pi)
        self.now = button(self.theme, tr("Use current time"), "secondary", "ph.clock")
        self.now.setToolTip(tr("Enters the current time as a fraction of the day"))
        self.now.clicked.connect(self.show_time)
        self._wrong = label(kind="wrong", wrap=True)
        self._wrong.hide()
        self.column.addLayout(
            line(self.theme, label(tr("Number"), "strong"), self.field, self.pi, self.now)
        )
        self.column.addWidget(self._wrong)

    def save_state(self) -> object:
        return super().save_state(), self.state, bool(self._wrong.text())

    def restore_state(self, state: tuple[object, BitsState, bool]) -> None:
        entered, before, wrong = state
        super().restore_state(entered)
        self.state.take_over(before)
        self.follow()
        self.told.emit()
        if wrong:
            self._read()

    def show_pi(self) -> None:
        self.state.set_integers("absmax", Fraction(-4), Fraction(4))
        self.state.select(E4M3, 7)
        self._type("π")

    def show_time(self) -> None:
        self.state.set_integers("zero_point", Fraction(0), Fraction(1))
        self.state.select(FP4, 3)
        self._type(f"{datetime.now():%H:%M}")

    def follow(self) -> None:
        """Show the current state."""
        raise NotImplementedError

    def _type(self, text: str) -> None:
        self.field.setText(text)
        self._read()

    @Slot()
    def _read(self) -> None:
        try:
            self.state.set_number(self.field.text())
        except UserError as error:
            self._mark_field(error.message)
        else:
            self._mark_field("")
            self.follow()
            self.told.emit()

    def _mark_field(self, message: str) -> None:
        """Mark the field and show why its text is no number, or nothing if `message` is ""."""
        self._wrong.setText(message)
        self._wrong.setVisible(bool(message))
        wrong = "true" if message else "false"
        if self.field.property("wrong") != wrong:
            self.field.setProperty("wrong", wrong)
            repolish(self.field)

    def table(self) -> Table:
        return Table(COLUMNS, self.state.table(), frozenset({0, 1}))

    def _told(self, row: FormatRow) -> str:
        return self.state.as_time(row) or number_text(row.value, 4)

    def evidence(self) -> str:
        state = self.state
        parts: list[str] = []
        for number in (FP16, E4M3, INT8, FP4, INT4):
            kind = state.rows[number].kind
            stored = FormatRow(kind, kind.encode(state.meant))  # the row's bits may be flipped
            parts.append(
                tr(
                    "{value} in {format}",
                    "a number in a number format",
                    value=self._told(stored),
                    format=kind.name,
                )
            )
        return tr("{shown} becomes {parts}.", shown=state.text, parts=all_of(parts))


class PrecisionFigure(_NumberFigure):
    name = marked("A number in fewer bits")

    def headline(self) -> str:
        one, other = self.state.rows[E4M3], self.state.rows[INT8]
        return tr(
            "In 8 bits, {number} becomes {float} as {float_name} and {integer} as {integer_name}.",
            number=self.state.text,
            float=self._told(one),
            float_name=one.kind.name,
            integer=self._told(other),
            integer_name=other.kind.name,
        )

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.number_line = NumberLine(self.theme)
        self.number_line.moved.connect(self._move_number)
        self.column.addWidget(growing(self.theme, self.number_line), 1)
        self.show_pi()

    def follow(self) -> None:
        self._show_lines()
        self.number_line.fit()
        self.number_line.fall()

    @Slot(object)
    def _move_number(self, value: Fraction) -> None:
        self.state.set_value(value, number_text(value, 12))
        self.field.setText(self.state.text)
        self._mark_field("")
        self._show_lines()
        self.told.emit()

    def _show_lines(self) -> None:
        state = self.state
        lines = [(row.kind, row.value) for row in state.rows]
        value = number_text(state.meant, 9)
        shown = value if state.text == value else f"{state.text} = {value}"
        self.number_line.show_lines(lines, state.selected, state.meant, shown)


class LayoutsFigure(_NumberFigure):
    name = marked("Bit layouts")

    def headline(self) -> str:
        row = self.state.row
        if row.flipped:
            return f"{self.state.headline(self.state.text)}."
        return tr(
            "Stored as {format}, {number} becomes {value}.",
            format=row.kind.name,
            number=self.state.text,
            value=self._told(row),
        )

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.bits = BitTable(self.theme, self.state)
        self.formula = Formula(self.theme)
        self.column.addWidget(growing(self.theme, self.bits, LEAST_BITS), 1)
        self.column.addWidget(self.formula)
        self.bits.changed.connect(self._flipped)
        self.show_pi()

    def follow(self) -> None:
        self.bits.follow()
        self._write_out()

    @Slot()
    def _flipped(self) -> None:
        self.follow()
        self.told.emit()

    def _write_out(self) -> None:
        self.formula.show_pieces(formula(self.state.row.kind, self.state.row.pattern))
