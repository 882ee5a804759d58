"""A slider for unevenly spaced numbers, such as sizes and context lengths."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider

from desktop.ui.widgets.painted import say


class StepSlider(QSlider):
    """A slider over `steps` in ascending order. Scrolling doesn't change it."""

    chosen = Signal(object)
    """Emitted with the number when the user moves the slider."""

    def __init__(self, name: str, steps: Sequence[int], told: Callable[[int], str]) -> None:
        """`told` formats a number for screen readers."""
        super().__init__(Qt.Orientation.Horizontal)
        self._name, self._told = name, told
        self.setProperty("ringed", True)
        self._steps: Sequence[int] = steps
        self.set_steps(steps)
        self.valueChanged.connect(self._follow)

    @property
    def number(self) -> int:
        return self._steps[self.value()]

    @property
    def last(self) -> int:
        return self._steps[-1]

    def set_steps(self, steps: Sequence[int]) -> None:
        with QSignalBlocker(self):
            self._steps = steps
            self.setRange(0, len(steps) - 1)
            self.setPageStep(max(1, len(steps) // 10))
        self._say()

    def follow(self, number: int) -> None:
        """Show the step nearest to a number that was set elsewhere."""
        at = min(bisect_left(self._steps, number), len(self._steps) - 1)
        if at and number - self._steps[at - 1] < self._steps[at] - number:
            at -= 1
        with QSignalBlocker(self):
            self.setValue(at)
        self._say()

    def _follow(self) -> None:
        self._say()
        self.chosen.emit(self.number)

    def _say(self) -> None:
        say(self, f"{self._name}, {self._told(self.number)}")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
