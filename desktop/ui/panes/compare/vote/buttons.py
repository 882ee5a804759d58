"""The voting buttons below two answers, and their keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme, repolish
from desktop.ui.widgets.controls import ICON_COLOR, button, label, with_key
from desktop.ui.widgets.layout.scaled import in_row

KEYS: Final = {Qt.Key.Key_A: 1.0, Qt.Key.Key_T: 0.5, Qt.Key.Key_B: 0.0}
"""The score that each key gives the left answer."""
HARMLESS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Keys that may be held while the others are pressed."""


class VoteRow(QWidget):
    voted = Signal(float)  # score of the left answer
    next_asked = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.said = label(words, "section", wrap=True)
        self.votes = [
            button(theme, tr("A is better"), "secondary"),
            button(theme, tr("Can't tell"), "secondary"),
            button(theme, tr("B is better"), "secondary"),
        ]
        self.next = button(theme, tr("Next question"), "secondary", "ph.arrow-right")
        self.next.setWhatsThis(
            tr("Asks two models the next question, again without showing their names.")
        )
        self.next.clicked.connect(self.next_asked)
        row = in_row(theme, (self.said, 1), on=self)
        for each, (key, score) in zip(self.votes, KEYS.items(), strict=True):
            each.setToolTip(with_key(each.text(), key.name[-1]))
            each.setWhatsThis(tr("Counts your vote and shows which model wrote which answer."))
            each.clicked.connect(lambda _=False, score=score: self.voted.emit(score))
            row.addWidget(each)
        row.addWidget(self.next)

    def set_open(self, wanted: bool, can_go_on: bool, voted: bool) -> None:
        """Enable the voting buttons if `wanted` and Next question if `can_go_on`. Next question
        becomes the primary button if the user has `voted`."""
        for each in self.votes:
            each.setEnabled(wanted)
        self.next.setEnabled(can_go_on)
        dress(self._theme, self.next, "primary" if voted else "secondary", "ph.arrow-right")

    def votes_rect(self) -> QRectF:
        """Return the rectangle of the voting buttons."""
        return QRectF(self.votes[0].geometry() | self.votes[-1].geometry())

    def say(self, words: str) -> None:
        self.said.setText(words)


def dress(theme: Theme, made: QPushButton, kind: str, icon: str) -> None:
    """Style a button by its kind, "primary" or "secondary". A view has at most one primary
    button."""
    if made.property("kind") != kind:
        made.setProperty("kind", kind)
        made.setIcon(theme.icon(icon, ICON_COLOR.get(kind, "ink2")))
        repolish(made)
