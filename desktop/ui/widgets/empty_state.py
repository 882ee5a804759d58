"""An empty place: what will be here, and the buttons that fill it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import IconLabel, label
from desktop.ui.widgets.scaled import STRETCH, Scaled, in_row, spaced

WIDEST_TEXT = 340


class EmptyState(QWidget):
    """Icon, heading, sentence, buttons; in the middle of its place."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, buttons: Sequence[QAbstractButton]
    ) -> None:
        super().__init__()
        center = Qt.AlignmentFlag.AlignHCenter
        column = spaced(theme, QVBoxLayout(self), (16, 24, 16, 24), 8)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, icon, "ink3", 32), 0, center)
        column.addSpacing(4)
        column.addWidget(label(title, "strong"), 0, center)
        words = label(text, "caption", wrap=True)
        words.setAlignment(center)

        def size_words() -> None:
            words.ensurePolished()
            words.setMinimumSize(0, 0)  # what was fixed before counts in heightForWidth
            width = theme.px(WIDEST_TEXT)
            words.setFixedSize(width, words.heightForWidth(width))

        Scaled(theme, words, size_words)
        column.addWidget(words, 0, center)
        row = in_row(theme, STRETCH, margins=(0, 8, 0, 0))
        for each in buttons:
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
