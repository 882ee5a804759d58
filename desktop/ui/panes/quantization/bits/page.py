"""Bits: shows one number in every format, bit by bit."""

from __future__ import annotations

import math
from datetime import datetime
from fractions import Fraction
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.numbers.formats import FP16, Real, Scheme
from desktop.core.numbers.number_text import PI, number_text
from desktop.ui.figures.bit_table import BitTable
from desktop.ui.figures.bits_state import COLUMNS, BitsState
from desktop.ui.look.theme import repolish
from desktop.ui.panes.base import Experiment, Runtime, Shell, Spot
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.quantization.bits.written_out import WrittenOut
from desktop.ui.panes.quantization.tensor_choice import AnyWeight, Weight
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced
from desktop.ui.widgets.long_text import LineField
from desktop.ui.widgets.number import Number
from desktop.ui.widgets.numbers.number_line import NumberLine
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.figure_tools import FigureTools
from desktop.ui.widgets.segments import SegmentChoice, Segments

FP16_ROW, E4M3_ROW, FP4_ROW = 1, 3, 5
FIELD, RANGE_FIELD = 128, 64  # all controls fit into one row at 1280x720
MOST_RANGE = 1_000_000
ONE_ROW, LEAST_WIDTH = 1040, 400
"""Minimum width at which the number and the range of the integers share a row, and minimum width of
these controls, in unscaled pixels."""


class BitsPage(PanePage):
    id = "bits"
    instant = True
    summary = marked("See how a number is stored in bits and how well fewer bits can represent it.")

    def __init__(self, shell: Shell, runtime: Runtime) -> None:
        super().__init__(shell)
        theme, self.state = shell.theme, BitsState()
        self.any_weight = AnyWeight(runtime, self)
        self.any_weight.found.connect(self._take_weight)
        self.any_weight.failed.connect(shell.notices.error)
        self.table = BitTable(theme, self.state)
        self.written = WrittenOut(theme)
        self.line = NumberLine(theme)
        self.table.setWhatsThis(
            tr(
                "Each row shows the number in a different format, bit by bit. A filled cell is "
                "a 1, and a pale cell is a 0; dots are bits that the format doesn't have. "
                "Click a bit to flip it."
            )
        )
        self.line.setWhatsThis(
            tr(
                "On each format's line, every tick is a nearby value that the format can "
                "represent. A thick bar marks values that are too close together to draw one "
                "by one. The dot is the stored value, and the red line is the error. Drag the "
                "number to see each format round it."
            )
        )
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        how = (theme, shell.files, tr("Bits"), self._card, self._as_table)
        said = tr("The number in every format")
        self.tools = FigureTools(*how, instead=[self.table], numbers=said)
        self.numbers = self.tools.numbers
        column = spaced(theme, QVBoxLayout(self), spacing=12)
        column.addLayout(experiment_row(theme, self, self.tools))
        column.addWidget(self._card, 1)
        self._fill_card()
        self._field.setText(self.state.text)
        self.setFocusProxy(self._field)
        self.table.changed.connect(partial(self._show_all, fit=True))
        self.line.moved.connect(self._move_number)
        self.written.back_asked.connect(self._go_back)
        self._show_all(fit=True)

    # --- actions ----------------------------------------------------------------------

    def show_pi(self) -> None:
        self.set_integers("absmax", Fraction(-4), Fraction(4))
        self.state.select(E4M3_ROW, 7)
        self.show_number(PI, "π")

    def show_time(self) -> None:
        self.set_integers("zero_point", Fraction(0), Fraction(1))
        self.state.select(FP4_ROW, 3)
        self.type_number(f"{datetime.now():%H:%M}")

    def show_smallest(self) -> None:
        """Show the smallest positive FP16 number, a subnormal that most formats round to 0."""
        self.state.select(FP16_ROW, 15)
        self.show_number(Fraction(FP16.smallest), "2^-24")

    def show_infinity(self) -> None:
        self.state.select(E4M3_ROW, 0)
        self.show_number(math.inf, "∞")

    experiments = (
        Experiment(marked("π in fewer bits"), marked("π rounded to 16, 8, and 4 bits."), show_pi),
        Experiment(
            marked("The time in 4 bits"),
            marked("The time as a fraction of the day, rounded to 4 bits."),
            show_time,
        ),
        Experiment(
            marked("The smallest number"),
            marked("The smallest number above 0 that FP16 can store."),
            show_smallest,
        ),
        Experiment(
            marked("Infinity"),
            marked("The bit patterns for infinity, which some formats lack."),
            show_infinity,
        ),
    )

    offered: ClassVar = {"pi": lambda page, _setup: page.show_pi()}
    spots: ClassVar = {
        "pi": lambda at: Spot(at.table, at.table.values_rect, (at.headline, at.table, at.line))
    }

    def type_number(self, text: str) -> None:
        """Act as if the user had typed the text and pressed Enter."""
        self._field.setText(text)
        self._read_field()

    def show_number(self, value: Real, text: str) -> None:
        """Show a number. `text` is the number in writing, such as π or 2^-24."""
        self.state.set_value(value, text)
        self._field.setText(text if len(text) <= 20 else number_text(value))
        self._mark_field(wrong=False)
        self._show_all(fit=True)
        self.line.fall()

    def set_integers(self, scheme: Scheme, low: Fraction, high: Fraction) -> None:
        self.state.set_integers(scheme, low, high)
        self._show_all(fit=False)

    def save_state(self) -> object:
        state = BitsState()
        state.take_over(self.state)
        return state, self._field.text()

    def restore_state(self, state: tuple[BitsState, str]) -> None:
        before, typed = state
        self.state.take_over(before)
        self._field.setText(typed)
        self._show_all(fit=True)
        self._read_field()

    # --- building ---------------------------------------------------------------------

    def _fill_card(self) -> None:
        theme = self.shell.theme
        column = spaced(theme, QVBoxLayout(self._card), (12, 10, 12, 8), 0)
        holder = QWidget()
        # Narrower than a single row, so that the page can shrink that far.
        Scaled(theme, holder, lambda: holder.setMinimumWidth(theme.px(LEAST_WIDTH)))
        self._controls = spaced(
            theme, QBoxLayout(QBoxLayout.Direction.LeftToRight, holder), (12, 0, 12, 4), 8
        )
        self._controls.addLayout(self._number_row(), 1)
        self._controls.addLayout(self._integer_row())
        column.addWidget(holder)
        self._wrong = label(kind="wrong")
        self._wrong.hide()
        column.addLayout(in_row(theme, self._wrong, STRETCH, margins=(12, 0, 12, 0)))
        self.headline = label(kind="section", wrap=True)
        column.addLayout(in_row(theme, (self.headline, 1), margins=(12, 0, 12, 2)))
        column.addWidget(self.table, 5)
        column.addWidget(self.numbers, 5)
        column.addWidget(self.written)
        column.addWidget(self.line, 4)

    def _number_row(self) -> FlowLayout:
        theme = self.shell.theme
        row = spaced(theme, FlowLayout(), spacing=8)
        self._field = LineField()
        self._field.setProperty("kind", "mono_field")
        self._field.setAccessibleName(tr("Number"))
        self._field.setWhatsThis(
            tr(
                "The number to store. Each format below stores the nearest value that it can "
                "represent."
            )
        )
        self._field.setToolTip(
            tr("Type a number such as 3.14, 1/3, 2^-9, 14:37, π, ∞, or NaN, and then press Enter")
        )
        self._field.editingFinished.connect(self._read_field)
        Scaled(theme, self._field, lambda: self._field.setFixedWidth(theme.px(FIELD)))
        row.addWidget(self._together(label(tr("Number"), "strong"), self._field))
        for text in ("π", "1/3", "14:37"):
            made = button(theme, text, "secondary", "ph.clock" if ":" in text else "")
            made.setWhatsThis(tr("Shows this number in every format."))
            made.setToolTip(tr("Shows this time as a fraction of the day") if ":" in text else "")
            made.clicked.connect(lambda _=False, text=text: self.type_number(text))
            row.addWidget(made)
        weight = button(theme, tr("Pick a random weight"), "secondary", "ph.squares-four")
        weight.setWhatsThis(tr("Picks a random weight from a model on this laptop."))
        weight.setToolTip(tr("Picks a new random weight from a model each time you click"))
        weight.clicked.connect(self.any_weight.ask)
        row.addWidget(weight)
        return row

    def _integer_row(self) -> FlowLayout:
        theme = self.shell.theme
        row = spaced(theme, FlowLayout(wishes_one_line=True), spacing=8)
        bounds: list[QWidget] = [label(tr("Integers cover"), "body", tone="soft")]
        self._low, self._high = (
            Number(name, -MOST_RANGE, MOST_RANGE, 1, 3, short=True)
            for name in (tr("Lower end of the integer range"), tr("Upper end of the integer range"))
        )
        for number, field in enumerate((self._low, self._high)):
            if number:
                bounds.append(label(tr("to"), "body", tone="soft"))
            field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            field.setKeyboardTracking(False)
            field.setWhatsThis(
                tr(
                    "INT8 and INT4 cover this range in equal steps and round the number to the "
                    "nearest step."
                )
            )
            field.valueChanged.connect(self._read_integers)
            Scaled(theme, field, lambda field=field: field.setFixedWidth(theme.px(RANGE_FIELD)))
            bounds.append(field)
        row.addWidget(self._together(*bounds))
        schemes = (
            SegmentChoice(
                "absmax",
                "absmax",
                tr(
                    "The end of the range that is farther from 0 sets the scale factor, and 0 "
                    "stays 0."
                ),
            ),
            SegmentChoice(
                "zero_point",
                "zero-point",
                tr("The integers cover the whole range, from its lower end to its upper end."),
            ),
        )
        self._schemes = Segments(theme, schemes)
        self._schemes.chosen.connect(self._read_integers)
        row.addWidget(self._schemes)
        return row

    def _together(self, *widgets: QWidget) -> QWidget:
        """Return a widget that keeps `widgets` on one line at any width."""
        made = QWidget()
        in_row(self.shell.theme, *widgets, on=made, spacing=8)
        return made

    # --- following --------------------------------------------------------------------

    @Slot()
    def _read_field(self) -> None:
        text = self._field.text()
        if text.strip() == self.state.text and self._wrong.isHidden():
            return
        try:
            self.state.set_number(text)
        except UserError as error:
            self._wrong.setText(error.message)
            self._mark_field(wrong=True)
        else:
            self._mark_field(wrong=False)
            self._show_all(fit=True)
            self.line.fall()

    def _mark_field(self, *, wrong: bool) -> None:
        self._wrong.setVisible(wrong)
        before, now = self._field.property("wrong"), "true" if wrong else "false"
        if before != now:
            self._field.setProperty("wrong", now)
            repolish(self._field)

    def _read_integers(self) -> None:
        scheme = cast("Scheme", self._schemes.current)
        low, high = (Fraction(str(round(field.value(), 3))) for field in (self._low, self._high))
        self.set_integers(scheme, low, high)

    @Slot(object)
    def _move_number(self, value: Fraction) -> None:
        self.state.set_value(value, number_text(value, 12))
        self._field.setText(self.state.text)
        self._mark_field(wrong=False)
        self._show_all(fit=False)

    @Slot(object)
    def _take_weight(self, weight: Weight) -> None:
        self.show_number(weight.value, number_text(weight.value))
        self.shell.notices.info(f"{weight.told}.")

    @Slot()
    def _go_back(self) -> None:
        self.state.back()
        self._show_all(fit=False)

    def _as_table(self) -> Table:
        return Table(COLUMNS, self.state.table(), frozenset({0, 1}))

    def _show_all(self, *, fit: bool) -> None:
        state = self.state
        self.table.follow()
        self.tools.refresh()
        self._show_controls()
        lines = [(row.kind, row.value) for row in state.rows]
        self.line.show_lines(lines, state.selected, state.meant, self._meant_text())
        if fit:
            self.line.fit()
        self.written.show_state(state)
        self.headline.setText(state.headline(min(number_text(state.meant), state.text, key=len)))

    def _meant_text(self) -> str:
        state = self.state
        value = number_text(state.meant, 9)
        return value if state.text in (value, "") else f"{state.text} = {value}"

    def _show_controls(self) -> None:
        state = self.state
        self._low.follow(float(state.low))
        self._high.follow(float(state.high))
        self._schemes.show_choice(state.scheme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.shell.theme.px(ONE_ROW)
        direction = QBoxLayout.Direction
        self._controls.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
