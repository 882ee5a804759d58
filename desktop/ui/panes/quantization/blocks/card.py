"""One block: the figures of its bytes and bits, the formula of the selected weight, and the weights
beside it."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import numpy as np
from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from desktop.core.i18n import counted, named, tr
from desktop.core.numbers.number_text import number_text, percent_text
from desktop.ui.figures.formula import Formula
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.blocks.chart import block_chart, key_of, keys_of_worst, weight_of
from desktop.ui.panes.quantization.blocks.figures.bit import DECODING, BitFigure
from desktop.ui.panes.quantization.blocks.figures.byte import ByteFigure
from desktop.ui.panes.quantization.blocks.reader import Elsewhere
from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.plots.chart import EMPTY
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, keep_room
from desktop.ui.widgets.numbers.byte_grid import ByteGrid

COMPARE_WIDTH = 200


class BlockCard(QFrame):
    """Shows a BlockState and changes it as the user clicks. The owner places the figures of the
    block, the byte, and the bit, and `head` and `foot`, which belong to them."""

    flipped = Signal()
    """Emitted after a bit is flipped or all flips are undone. The state may be outdated then."""
    weight_chosen = Signal()
    other_asked = Signal(object)  # an Elsewhere
    bits_asked = Signal()  # show the weight on the Bits page

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.state: BlockState | None = None
        self._others: list[Elsewhere] = []
        self.grid = ByteGrid(theme)
        self.byte, self.bit = ByteFigure(theme), BitFigure(theme)
        self.head, self.foot = QWidget(), QWidget()
        self.formula = Formula(theme, named=True)
        self.chart = Plot(theme, tr("Weights of this block"))
        self.headline, self.where = ElidedLabel("section"), label(kind="caption")
        self.field = ElidedLabel("caption")
        self.weight = label(kind="strong")
        self.place = ElidedLabel("caption")
        self.moved = label(kind="caption", tone="warn")
        self.undo = button(theme, tr("Undo flips"), "link")
        self.undo.setWhatsThis(tr("Resets all bits of this block to those in the file."))
        keep_room(self.undo)
        self._flip_it = button(theme, tr("Flip this bit"), "link")
        self._flip_it.setToolTip(tr("Flips the chosen bit and shows which weights change (Space)"))
        self.difference = ElidedLabel("caption")
        self.compared = ElidedLabel("section")
        self.compare = QComboBox()
        self.compare.setAccessibleName(tr("Compare with"))
        self.compare.setWhatsThis(
            tr("Also shows the same weights in another precision, for comparison.")
        )
        self.compare.setToolTip(tr("Shows the same weights in another precision"))
        Scaled(theme, self.compare, lambda: self.compare.setFixedWidth(theme.px(COMPARE_WIDTH)))
        self._to_bits = button(theme, tr("Show in Bits"), "link")
        self._to_bits.setToolTip(tr("Shows this weight in every number format"))
        self._explain()
        self._lay_out(theme)
        self.grid.chosen.connect(self._choose_byte)
        self.chart.picked.connect(self._choose_key)
        self.chart.beyond.connect(self._go_on)
        for figure in (self.byte, self.bit):
            figure.chosen.connect(self.choose_bit)
            figure.flipped.connect(self._flip)
        self._flip_it.clicked.connect(lambda: self._flip(self.byte.bit))
        self.undo.clicked.connect(self._undo)
        self.compare.activated.connect(self._ask_other)
        self._to_bits.clicked.connect(self.bits_asked)

    def _explain(self) -> None:
        self.grid.setWhatsThis(
            tr(
                "The bytes of this block in hexadecimal, as stored in the file, except for any "
                "bits that you flipped. The color shows what a byte contains. The chosen "
                "weight is computed from the bytes in solid color. Click a byte to choose it."
            )
        )
        self.byte.setWhatsThis(
            tr(
                "The eight bits of the chosen byte. Brackets show which number and weights they "
                "belong to. Press Space to flip the chosen bit and see which weights change."
            )
        )
        self.bit.setWhatsThis(
            tr(
                "The number that the chosen bit is a part of, and the chosen weight with the bit "
                "as 0 and as 1. Click the other value to flip the bit."
            )
        )
        self.formula.setWhatsThis(
            tr("Shows how the chosen weight is computed from the bits of its block.")
        )
        self.chart.setWhatsThis(
            tr(
                "The chosen weight and the weights that share its scale factor (or its "
                "neighbors, if the type has no scale factor). A dash is a weight in this file, "
                "and a ring is the same weight in the precision that you compare it with. Thin "
                "lines mark the values that are left if there are only a few."
            )
        )

    def _lay_out(self, theme: Theme) -> None:
        in_row(theme, (self.headline, 1), self.where, on=self.head, spacing=12)
        foot = ((self.field, 1), self.moved, self.undo, self._flip_it)
        in_row(theme, *foot, on=self.foot, spacing=12)
        head = in_row(theme, self.weight, self._to_bits, (self.place, 1))
        tags = in_row(theme, label(tr("Compare with"), "caption"), self.compare, STRETCH)
        parts = (self.compared, head, self.formula, tags, self.difference, (self.chart, 7))
        self._column = in_column(theme, *parts, on=self, margins=(16, 10, 16, 10), spacing=4)

    def add(self, below: QWidget) -> None:
        """Place a widget below the chart of the weights."""
        self._column.addWidget(below, 3)

    # --- showing --------------------------------------------------------------------------

    def show_others(self, others: list[Elsewhere], chosen: int) -> None:
        """Offer the precisions with which the block can be compared, and select the one at index
        `chosen`."""
        self._others = others
        self.compare.clear()
        self.compare.addItems([other.name for other in others])
        self.compare.setCurrentIndex(chosen)

    @property
    def other(self) -> Elsewhere | None:
        index = self.compare.currentIndex()
        return self._others[index] if 0 <= index < len(self._others) else None

    def show_state(self, state: BlockState | None, before: BlockState | None = None) -> None:
        """Show a block (None: none), with the choices and flips of an earlier state, if there was
        one."""
        self.state = state
        for each in (self.compare, self._flip_it, self._to_bits):
            each.setEnabled(state is not None)
        if state is None:
            for figure in (self.byte, self.bit):
                figure.show_state(None)
            self.grid.show_bytes(b"", (), 0, frozenset(), frozenset())
            self.formula.show_pieces(())
            self.chart.show_chart(EMPTY)
            said = (self.headline, self.where, self.field, self.weight, self.place, self.moved)
            for text in said:
                text.setText("")
            for each in (self.compared, self.difference, self.undo):
                each.hide()
            return
        state.choose_weight(state.weight)
        if before is not None:
            state.take_over(before)
        self._show()
        if state.outdated:
            self.flipped.emit()

    def worst(self) -> tuple[QWidget, Callable[[], QRectF]]:
        """Return what paints the weight that the other precision changes most, and a function that
        returns its rectangle there, which is empty if there is none."""

        def area() -> QRectF:
            state = self.state
            there = state is not None and state.other is not None
            return self.chart.rect_of(*keys_of_worst(state)) if state and there else QRectF()

        return self.chart.canvas.viewport(), area

    @property
    def in_two_bits(self) -> tuple[QWidget, ...]:
        """What an audience sees of a comparison."""
        return self.compared, self.difference, self.chart

    def refresh(self) -> None:
        """Show the state after its values have changed."""
        if self.state is not None:
            self._show()

    def _show(self) -> None:
        state = self.state
        assert state is not None
        field = state.field(state.byte)
        self.headline.setText(state.headline)
        self.where.setText(state.where)
        used, changed = state.used_bytes, state.changed_bytes
        self.grid.show_bytes(state.edited, state.layout.fields, state.byte, used, changed)
        self.field.setText(
            tr(
                "Byte {byte}, {name}: {meaning}",
                byte=state.byte,
                name=field.name,
                meaning=field.meaning,
            )
        )
        for figure in (self.byte, self.bit):
            figure.show_state(state)
        self.weight.setText(tr("Weight {weight}", weight=state.weight))
        self.place.setText(tr("stored in {place}", place=state.place) if state.place else "")
        self.formula.show_pieces(state.pieces())
        self.chart.show_chart(block_chart(state))
        self.chart.choose(key_of(state, state.weight))
        count = int(state.moved.sum())
        flips = bool(changed)
        moved = (
            tr("{count} of {values} weights changed", count=count, values=len(state.values))
            if count
            else tr("No weights changed")
        )
        if state.outdated:
            moved = tr(DECODING)
        self.moved.setText(moved if flips else "")
        self.undo.setVisible(flips)
        self._show_difference(state)

    def _show_difference(self, state: BlockState) -> None:
        for each in (self.compared, self.difference):
            each.setVisible(state.other is not None)
        self.compared.setText(_compared(state))
        if state.other is None:
            return
        here, there = float(state.values[state.weight]), float(state.other[state.weight])
        apart = abs(here - there)
        if here and math.isfinite(apart):
            text = tr(
                "{there}, a difference of {apart} ({share} of this weight)",
                there=number_text(there, 6),
                apart=number_text(apart, 3),
                share=percent_text(Fraction(apart) / abs(Fraction(here))),
            )
        else:
            text = tr(
                "{there}, a difference of {apart}",
                there=number_text(there, 6),
                apart=number_text(apart, 3),
            )
        self.difference.setText(named(state.other_name, text))

    # --- actions ---------------------------------------------------------------------------

    @Slot(int)
    def choose_weight(self, weight: int) -> None:
        if self.state is not None:
            self.state.choose_weight(weight)
            self._show()
            self.weight_chosen.emit()

    @Slot(str)
    def _choose_key(self, key: str) -> None:
        self.choose_weight(weight_of(key))

    @Slot(int)
    def _go_on(self, by: int) -> None:
        """Select the next weight beyond the chart, after its last weight or before its first. `by`
        is 1 or -1."""
        if self.state is not None:
            self.choose_weight(self.state.weight + by)

    @Slot(int)
    def _choose_byte(self, byte: int) -> None:
        if self.state is not None:
            self.state.choose_byte(byte)
            self._show()
            self.weight_chosen.emit()

    @Slot(int)
    def choose_bit(self, bit: int) -> None:
        if self.state is not None:
            self.state.choose_bit(bit)
            self._show()
            self.weight_chosen.emit()

    @Slot(int)
    def _flip(self, bit: int) -> None:
        if self.state is not None:
            self.state.flip(bit)
            self._show()
            self.flipped.emit()

    @Slot()
    def _undo(self) -> None:
        if self.state is not None:
            self.state.undo()
            self._show()
            self.flipped.emit()

    @Slot()
    def _ask_other(self) -> None:
        if self.other is not None:
            self.other_asked.emit(self.other)


def _compared(state: BlockState) -> str:
    """How many different values the weights of `sub_block` have here and in the other
    precision; "" without one."""
    if state.other is None:
        return ""
    part = slice(state.sub_block.start, state.sub_block.stop)
    here, there = (len(np.unique(each[part])) for each in (state.values, state.other))
    weights = len(state.sub_block)
    if there == here:
        return counted(
            there,
            "In {other_name}, too, {weights} weights have 1 value",
            "In {other_name}, too, {weights} weights share {there} values",
            other_name=state.other_name,
            weights=weights,
            there=there,
        )
    return counted(
        there,
        "In {other_name}, {weights} weights have 1 value, not {here}",
        "In {other_name}, {weights} weights share {there} values, not {here}",
        other_name=state.other_name,
        weights=weights,
        there=there,
        here=here,
    )
