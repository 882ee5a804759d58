"""What a model writes before it answers, as it comes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.words import tr
from desktop.ui.panes.compare.answer_text import AnswerText
from desktop.ui.panes.compare.match import Answer
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.scaled import Scaled, spaced

LEAST_HEIGHT = 128
NOW, BEFORE = tr("Thinking…"), tr("Its thinking, before the answer")


class ThinkingBox(QWidget):
    """Hidden where a model answers at once."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("kind", "sunken")
        spaced(theme, QVBoxLayout(self), (16, 0, 16, 0), 0).addWidget(frame)
        self.head = label("", "caption_strong", "muted")
        self.text = AnswerText(theme, name)
        self.text.setWhatsThis(
            tr(
                "What the model wrote to itself before it answered. It can be wrong, as an "
                "answer can."
            )
        )
        Scaled(theme, self.text, lambda: self.text.setMinimumHeight(theme.px(LEAST_HEIGHT)))
        column = spaced(theme, QVBoxLayout(frame), (12, 6, 4, 6), 2)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)

    def show_answer(self, answer: Answer | None) -> None:
        thinking = answer.thinking if answer is not None else ""
        self.text.show_text(thinking, shared=len(thinking))  # paler than an answer
        writes = answer is not None and answer.parts.thinking_now and answer.result is None
        self.head.setText(NOW if writes else BEFORE)
        self.setVisible(bool(thinking))
