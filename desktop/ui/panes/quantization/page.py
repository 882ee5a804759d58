"""What a page of the Quantization pane is."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.number_formats import Real
from desktop.ui.panes.base import Context, Experiment
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import spaced


class QuantizationPage(QWidget):
    """Built when it is first shown. Its keyboard focus goes to its focus proxy, if it has one."""

    title: ClassVar[str]
    summary: ClassVar[str]  # one sentence: what the page shows
    experiments: ClassVar[tuple[Experiment, ...]] = ()

    number_asked = Signal(object, str)
    """Show a number (a Real) in bits, with words for where it comes from."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def show_number(self, value: Real, text: str) -> None:
        """Asked for by another page."""

    def shut_down(self) -> None:
        """Called once before the window closes."""


def experiment_row(
    theme: Theme, page: QuantizationPage, last: QWidget | None = None
) -> QHBoxLayout:
    """A button for each experiment of the page; `last` stands at the right end."""
    row = spaced(theme, QHBoxLayout(), spacing=8)
    row.addWidget(label("Experiments", "caption"))
    for experiment in page.experiments:
        made = button(theme, experiment.title, "experiment", "ph.play-circle")
        made.setToolTip(experiment.summary)
        run: Callable[[], object] = getattr(page, experiment.run)
        made.clicked.connect(lambda _=False, run=run: run())
        row.addWidget(made)
    row.addStretch(1)
    if last is not None:
        row.addWidget(last)
    return row
