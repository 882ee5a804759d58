"""The area below the memory chart: the sums of the chosen row, and the measured memory."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.core.memory.subject import Subject
from desktop.core.numbers.units import size_text
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.memory.measured import MeasuredState
from desktop.ui.panes.quantization.memory.rows import (
    INSET,
    MemoryView,
    cache_sum,
    rule_text,
    slow_texts,
    weights_sum,
)
from desktop.ui.widgets.controls import button, label, rule, selectable
from desktop.ui.widgets.elided import LongLine
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row, spaced


class MemoryFoot(QWidget):
    load_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._blocks = QWidget()
        flow = spaced(theme, FlowLayout(self._blocks, line_spacing=0.3), spacing=32)
        self.weights_title, self.cache_title, self.slow_title = (
            label(kind="caption") for _ in range(3)
        )
        self.weights, self.cache, self.slow = (
            selectable(LongLine("mono_caption")) for _ in range(3)
        )
        self.weights.setWhatsThis(
            tr(
                "The size of the weights in the selected precision: the number of weights "
                "times the bits per weight, divided by 8 to get bytes."
            )
        )
        self.cache.setWhatsThis(
            tr(
                "The size of the KV cache: the keys and values of every layer, for each token "
                "of the context."
            )
        )
        self.measured = label(kind="number")
        self._measured_title = label(tr("Predicted and measured memory"), "caption")
        self.load = button(theme, tr("Load and measure"), "link")
        self.load.setToolTip(
            tr(
                "Loads the model with this context length and shows how much memory it "
                "actually uses"
            )
        )
        self.load.clicked.connect(self.load_asked)
        self.stop = button(theme, tr("Stop"), "link")
        self.stop.setWhatsThis(tr("Stops loading the model."))
        self.stop.clicked.connect(self.stop_asked)
        self._measured_block = self._block(
            self._measured_title, self.measured, self.load, self.stop
        )
        flow.addWidget(self._block(self.weights_title, self.weights))
        flow.addWidget(self._block(self.cache_title, self.cache))
        self._slow_block = self._block(self.slow_title, self.slow)
        flow.addWidget(self._slow_block)
        flow.addWidget(self._measured_block)
        in_column(theme, rule(), self._blocks, on=self, margins=(INSET, 0, INSET, 0))

    def _block(self, title: QWidget, *values: QWidget) -> QWidget:
        block = QWidget()
        row = in_row(self._theme, *values, STRETCH)
        in_column(self._theme, title, row, STRETCH, on=block, spacing=2)
        return block

    def show_row(self, subject: Subject, found: MemoryView, number: int, unit: int) -> None:
        row = found.rows[number]
        textbook = f" ({rule_text(row, unit)})" if row.rule is not None else ""
        self.weights_title.setText(
            tr("{name}: weights{textbook}", name=row.name, textbook=textbook)
        )
        self.weights.setText(weights_sum(subject.parameters, row, unit))
        self.cache_title.setText(tr("KV cache in {cache_type}", cache_type=found.cache_type))
        self.cache.setText(cache_sum(subject, found, unit))
        title, reason = slow_texts(found, number)
        self.slow_title.setText(title)
        self.slow.setText(reason)
        self._slow_block.setVisible(bool(title))

    def show_measured(self, state: MeasuredState) -> None:
        loading, known = state.fraction is not None, state.measured is not None
        self._measured_block.setVisible(state.can_load)
        self.load.setVisible(not loading and not known)
        self.stop.setVisible(loading)
        self.measured.setVisible(loading or known)
        tokens = tr(", {tokens:,} tokens", tokens=state.tokens) if known else ""
        self._measured_title.setText(tr("Predicted and measured memory{tokens}", tokens=tokens))
        if state.fraction is not None:
            self.measured.setText(tr("Loading… {fraction:.0f}%", fraction=100 * state.fraction))
        elif state.measured is not None:
            apart = round(100 * (state.measured / max(state.predicted, 1) - 1), 1)
            told = tr("{apart:+.1f}", apart=apart).replace("-", "−") if apart else "0"
            self.measured.setText(
                tr(
                    "{predicted} and {measured} ({told}%)",
                    predicted=size_text(state.predicted),
                    measured=size_text(state.measured),
                    told=told,
                )
            )
