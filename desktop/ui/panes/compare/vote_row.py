"""What a blind vote says, and the buttons that vote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.words import counted, tr
from desktop.ui.panes.compare.match import STATES, Answer
from desktop.ui.theme import Theme, repolish
from desktop.ui.widgets.controls import ICON_COLOR, button, label, with_key
from desktop.ui.widgets.scaled import spaced

KEYS: Final = {Qt.Key.Key_A: 1.0, Qt.Key.Key_T: 0.5, Qt.Key.Key_B: 0.0}
"""What each says of the answer at the left."""


class VoteRow(QWidget):
    voted = Signal(float)  # of the answer at the left
    next_asked = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.said = label(words, "strong", wrap=True)
        self.votes = [
            button(theme, tr("A is better"), "secondary"),
            button(theme, tr("Can't tell"), "secondary"),
            button(theme, tr("B is better"), "secondary"),
        ]
        self.next = button(theme, tr("Next question"), "secondary", "ph.arrow-right")
        self.next.setWhatsThis(tr("Two models answer another question, without their names."))
        self.next.clicked.connect(self.next_asked)
        row = spaced(theme, QHBoxLayout(self), spacing=8)
        row.addWidget(self.said, 1)
        for each, (key, score) in zip(self.votes, KEYS.items(), strict=True):
            each.setToolTip(with_key(each.text(), key.name[-1]))
            each.clicked.connect(lambda _=False, score=score: self.voted.emit(score))
            row.addWidget(each)
        row.addWidget(self.next)

    def set_open(self, wanted: bool, can_go_on: bool, voted: bool) -> None:
        """Whether a vote is awaited; whether one may ask the next question, and is to, after a
        vote."""
        for each in self.votes:
            each.setEnabled(wanted)
        self.next.setEnabled(can_go_on)
        dress(self._theme, self.next, "primary" if voted else "secondary", "ph.arrow-right")

    def say(self, words: str) -> None:
        self.said.setText(words)


def dress(theme: Theme, made: QPushButton, kind: str, icon: str) -> None:
    """As the view's one primary button, or as one of the others."""
    if made.property("kind") != kind:
        made.setProperty("kind", kind)
        made.setIcon(theme.icon(icon, ICON_COLOR.get(kind, "ink2")))
        repolish(made)


def working_words(answers: Sequence[Answer]) -> str:
    """How far the two are, which must not tell them apart."""
    loading = next((each for each in answers if each.state == "loading"), None)
    if loading is not None:
        return tr("A model is loading, {fraction:.0f} %", fraction=100 * loading.fraction)
    if written := sum(len(answer.tokens) for answer in answers):
        return counted(
            written,
            "Both are answering: {written} token so far. They come together.",
            "Both are answering: {written} tokens so far. They come together.",
            written=written,
        )
    return tr("Both models are {states}.", states=STATES[answers[0].state])


def between_words(names: Sequence[str]) -> str:
    """Which models may answer; "" where there are none."""
    if not names:
        return ""
    listed = tr("{names} and {names_2}", names=", ".join(names[:-1]), names_2=names[-1])
    if len(names) == 2:
        return tr("Between {listed}. Side by side has the choice.", listed=listed)
    return tr("Between two of {listed}. Side by side has the choice.", listed=listed)
