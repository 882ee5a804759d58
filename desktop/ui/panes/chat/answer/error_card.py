"""A card about the error that ended an answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

from desktop.core.conversations.turns import Failure
from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat import answer_details
from desktop.ui.widgets.controls import IconLabel, button, label, selectable
from desktop.ui.widgets.layout.scaled import in_column, in_row
from desktop.ui.widgets.results.problem_card import PROBLEM
from desktop.ui.widgets.transcript.items import TranscriptRow


class ErrorCard(TranscriptRow):
    """Shows an error's message, a button for its remedy (if any), and a button that copies the
    details."""

    acted = Signal(str)

    def __init__(self, theme: Theme, error: Failure) -> None:
        super().__init__()
        self.error = error
        frame = QFrame()
        frame.setProperty("kind", PROBLEM)
        in_column(theme, frame, on=self)
        words = selectable(label(error.message, wrap=True))
        row = in_row(theme, IconLabel(theme, "ph.warning", "bad"), (words, 1))
        buttons = in_row(theme, spacing=12)
        if text := answer_details.remedy_label(error):
            self.button = button(theme, text, "secondary")
            self.button.clicked.connect(lambda: self.acted.emit(error.remedy))
            buttons.addWidget(self.button)
        copy = button(theme, tr("Copy details"), "link")
        copy.clicked.connect(self._copy)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        in_column(theme, row, buttons, on=frame, margins=(16, 12, 16, 12), spacing=12)

    def _copy(self) -> None:
        error = self.error
        text = f"{error.message}\n({error.kind})\n\n{error.details}".strip()
        QGuiApplication.clipboard().setText(text)
