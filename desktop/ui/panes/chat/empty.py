"""What stands in the chat before the first question."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.scaled import spaced

EXAMPLES = (
    "Explain photosynthesis in two sentences.",
    "Give me three tips for better sleep.",
    "Write a short poem about rain.",
    "Write a Python function that adds two numbers.",
)
"""What the starter model, of 135 million weights, did well each time it was tried. Facts it
does not know: the capital of France came out in one of three tries."""

SIDES = 48


class EmptyChat(QWidget):
    """Says what will be here, and offers what fills it."""

    asked = Signal(str)
    models_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        center = Qt.AlignmentFlag.AlignHCenter
        column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 8)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, "ph.chat-circle", "ink3", 40), 0, center)
        self._title = label("", "section")
        self._words = label("", "caption", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._title, 0, center)
        column.addWidget(self._words)
        column.addSpacing(theme.px(8))
        self.models = button(theme, "Open Models", "primary", "ph.stack")
        self.models.clicked.connect(self.models_wanted)
        column.addWidget(self.models, 0, center)
        self._examples = QWidget()
        self._grid = spaced(theme, QGridLayout(self._examples), spacing=8)
        self.examples = [self._example(theme, text) for text in EXAMPLES]
        self._columns = 0
        self._arrange()
        column.addWidget(self._examples, 0, center)
        column.addStretch(2)
        self.show_model("", nothing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two examples side by side, where both fit."""
        needed = 2 * max(example.sizeHint().width() for example in self.examples)
        columns = 2 if self.width() >= needed + 3 * self._grid.spacing() + SIDES else 1
        if columns != self._columns:
            self._columns = columns
            for number, example in enumerate(self.examples):
                self._grid.addWidget(example, number // columns, number % columns)

    def _example(self, theme: Theme, text: str) -> QWidget:
        made = button(theme, text, "experiment", "ph.chat-circle")
        made.clicked.connect(lambda: self.asked.emit(text))
        return made

    def show_model(self, name: str, nothing: bool) -> None:
        """`nothing` says that there is no model to ask at all."""
        self._examples.setVisible(not nothing)
        self.models.setVisible(nothing)
        if nothing:
            self._title.setText("There is no model to talk with yet")
            self._words.setText("A model is one file that ends in .gguf. Add one under Models.")
        else:
            self._title.setText(f"Ask {name}" if name else "Ask something")
            self._words.setText(
                "Everything happens on this computer. A small model answers fast, and gets "
                "facts wrong: check what matters."
            )
