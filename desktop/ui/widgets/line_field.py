"""A field of one line."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QToolTip

from desktop.core.words import tr


class LineField(QLineEdit):
    """Says so where a pasted text is longer than it takes: Qt cuts it without a word."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.inputRejected.connect(self._say_full)

    @Slot()
    def _say_full(self) -> None:
        if len(self.text()) >= self.maxLength():
            words = tr(
                "Only {maxlength:,} characters fit into this field. The rest is cut.",
                maxlength=self.maxLength(),
            )
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), words, self)
