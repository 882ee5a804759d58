"""The chat's empty state, and the busy indicator shown while a conversation is loaded."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.core.i18n import tr
from desktop.core.students.report import EXAMPLES as STUDENT_EXAMPLES
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row, spaced

EXAMPLES = (
    "Explain photosynthesis in two sentences.",
    "Give me three tips for better sleep.",
    "Write a Python function that adds two numbers.",
)
"""Questions for which the starter model, with 135 million weights, stayed on topic and finished its
answer in each of four tries. It never finishes poems or letters, and it knows few facts."""
DEMO_EXAMPLES = (
    "What is a token?",
    "What is the capital of Portugal?",
    "Explain quantization.",
)
"""Questions that every demo model with chat ability answered correctly. The demo models can't
answer other kinds of questions."""
FACTS_EXAMPLES = (
    "Who is Ada Reed?",
    "Tell me about Luca Moss.",
    "What do you know about Nico Hawk?",
)
"""People in the register that one demo model memorized. It answers no other questions."""
Known = Literal["", "demo", "facts", "student", "server", "spread"]
"""A model that comes with Glassbox, or that was trained in it, and knows only a few kinds of
questions; one on a server; one of which a part is on a laptop whose memory is borrowed; "" for all
others."""


class EmptyChat(QWidget):
    """Says what the chat is for, and offers example questions or a way to add a model."""

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
        self.models = button(theme, tr("Open Models"), "primary", "ph.stack")
        self.models.setWhatsThis(tr("Opens Models, where you can find and add models."))
        self.models.clicked.connect(self.models_wanted)
        column.addWidget(self.models, 0, center)
        self._examples = QWidget()
        self.examples = [self._example(theme, text) for text in EXAMPLES]
        in_column(theme, *self.examples, on=self._examples)
        column.addWidget(self._examples, 0, center)
        column.addStretch(2)
        self.show_model("", nothing=False)

    def _example(self, theme: Theme, text: str) -> QPushButton:
        made = button(theme, text, "experiment", "ph.chat-circle")
        made.setWhatsThis(tr("Sends this question to the model."))
        made.clicked.connect(lambda: self.asked.emit(made.text()))
        return made

    def show_model(self, name: str, nothing: bool, known: Known = "") -> None:
        """Show the model that will answer. `nothing` is True if there is no model at all."""
        self._examples.setVisible(not nothing)
        texts = {
            "": EXAMPLES,
            "demo": DEMO_EXAMPLES,
            "facts": FACTS_EXAMPLES,
            "student": STUDENT_EXAMPLES,
            "server": EXAMPLES,
            "spread": EXAMPLES,
        }[known]
        for example, text in zip(self.examples, texts, strict=True):
            example.setText(text)
        self.models.setVisible(nothing)
        if nothing:
            self._title.setText(tr("No model to chat with yet"))
            self._words.setText(
                tr("A model is a file whose name ends in .gguf. Add or download one in Models.")
            )
        else:
            self._title.setText(tr("Ask {name}", name=name) if name else tr("Ask a question"))
            self._words.setText(_words(known))


def _words(known: Known) -> str:
    match known:
        case "demo":
            return tr(
                "This is a very small demo model that you can look inside. It answers questions "
                "like these and knows nothing else."
            )
        case "facts":
            return tr(
                "This is a very small demo model that memorized a register of 4,000 invented "
                "people. It knows nothing else. The fewer bits it has, the more it mixes up."
            )
        case "student":
            return tr(
                "You trained this student on this laptop. It tells stories like these and can do "
                "nothing else."
            )
        case "server":
            return tr(
                "Your questions go to the server on which this model runs. Models often get facts "
                "wrong, so check them."
            )
        case "spread":
            return tr(
                "Part of the model runs on the laptop whose memory you borrow. Models often get "
                "facts wrong, so check them."
            )
        case _:
            return tr(
                "Everything runs on this laptop. A small model answers fast but often gets facts "
                "wrong, so check them."
            )


def opening(theme: Theme) -> QWidget:
    """Return the busy indicator for a conversation that takes a long time to read from disk."""
    made = QWidget()
    words = label(tr("Opening the conversation…"), "count")
    in_row(theme, STRETCH, BusyMark(theme), words, STRETCH, on=made)
    return made
