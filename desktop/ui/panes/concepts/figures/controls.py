"""The small controls above a figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.scaled import Scaled, in_row, spaced
from desktop.ui.widgets.side_by_side import SideBySide
from desktop.ui.widgets.step_slider import StepSlider

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NAME, LEAST_SLIDER, VALUE = 84, 120, 132


class Slider(QWidget):
    """A slider between what it sets and what it is set to."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, name: str, steps: Sequence[int], told: Callable[[int], str]
    ) -> None:
        super().__init__()
        self._told = told
        self.slider = StepSlider(name, steps, told)
        self._value = label(kind="number")
        named = label(name, "strong")
        in_row(theme, named, (self.slider, 1), self._value, on=self, spacing=12)
        self.slider.chosen.connect(self._follow)
        Scaled(theme, self.slider, lambda: self.slider.setMinimumWidth(theme.px(LEAST_SLIDER)))
        Scaled(theme, named, lambda: named.setMinimumWidth(theme.px(NAME)))
        Scaled(theme, self._value, lambda: self._value.setMinimumWidth(theme.px(VALUE)))

    @property
    def number(self) -> int:
        return self.slider.number

    def set_steps(self, steps: Sequence[int]) -> None:
        """Other numbers to choose from; the first is shown."""
        self.slider.set_steps(steps)
        self.follow(steps[0])

    def follow(self, number: int) -> None:
        """Show a number that was set elsewhere."""
        self.slider.follow(number)
        self._value.setText(self._told(self.slider.number))

    def choose(self, number: int) -> None:
        """As if the user had moved it there."""
        self.follow(number)
        self.chosen.emit(self.number)

    def _follow(self, number: int) -> None:
        self._value.setText(self._told(number))
        self.chosen.emit(number)


def line(theme: Theme, *widgets: QWidget, last: QWidget | None = None) -> SideBySide:
    """Widgets from the left on, in as many lines as they need; `last` stands at the right end,
    or below them."""
    row, flow = (
        spaced(theme, SideBySide(), spacing=8),
        spaced(theme, FlowLayout(centered=True), spacing=8),
    )
    for widget in widgets:
        flow.addWidget(widget)
    row.addLayout(flow, 1)
    if last is not None:
        row.addWidget(last, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return row


def power_count(value: float) -> str:
    """One digit and a power of ten: "3 × 10²²", "10²³"."""
    digit, power = f"{value:.0e}".split("e")
    written = f"10{str(int(power)).translate(RAISED)}"
    return written if digit == "1" else f"{digit} × {written}"
