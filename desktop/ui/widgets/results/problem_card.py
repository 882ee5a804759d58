"""A card in place of a result that says what went wrong and what to do, with details to copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, Margins, in_column, in_row

PROBLEM: Final = "error_card"
"""Style kind of the frames that report an error, here and in a conversation."""


class ProblemCard(QFrame):
    """A frame in the error color with a heading, the error message, and "Copy details"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", PROBLEM)
        self._error: UserError | None = None
        self._title = label(kind="strong", tone="bad")
        self._text = selectable(label(tone="soft", wrap=True))
        self._copy = button(theme, tr("Copy details"), "link")
        self._copy.setWhatsThis(
            tr("Copies the error with its details so that you can report the problem.")
        )
        self._copy.clicked.connect(self._copy_details)
        head = in_row(theme, IconLabel(theme, "ph.warning", "bad", 18), (self._title, 1))
        foot = in_row(theme, self._copy, STRETCH)
        in_column(theme, head, self._text, foot, on=self, margins=(16, 12, 16, 12))

    def show_error(self, title: str, error: UserError) -> None:
        self._error = error
        message = error.again()  # it may be older than the window's language
        self._title.setText(title)
        self._text.setText(message)
        self._copy.setText(tr("Copy details"))
        self.setAccessibleName(f"{title}. {message}")

    @Slot()
    def _copy_details(self) -> None:
        if self._error is not None:
            error = self._error
            QGuiApplication.clipboard().setText(f"{error.again()}\n\n{error.details}".strip())
            self._copy.setText(tr("Copied"))


class ProblemPage(QWidget):
    """A page with a problem card at the top and, below it, Try again and other remedies."""

    def __init__(self, theme: Theme, others: Sequence[QPushButton], margins: Margins) -> None:
        super().__init__()
        self.card = ProblemCard(theme)
        self.again = button(theme, tr("Try again"), "secondary", "ph.arrow-clockwise")
        self.again.setWhatsThis(tr("Runs the same task again."))
        row = in_row(theme, self.again, *others, STRETCH)
        in_column(theme, self.card, row, STRETCH, on=self, margins=margins, spacing=16)
