"""The ring around the widget with the keyboard focus."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFocusFrame,
    QWidget,
)

from desktop.ui.look.theme import Theme

RINGED = (QAbstractButton, QAbstractSlider, QComboBox)
"""The kinds of widgets that always get a ring. Other widgets get one if their property "ringed" is
true. Text fields draw an accent border instead, and lists mark their current row."""


class FocusRing(QFocusFrame):
    """The focus ring of one window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setStyle(theme.ring_style)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self._return)

    @Slot()
    def _return(self) -> None:
        """Show the ring again, since Qt hides it when the widget's style changes."""
        ringed = cast("QWidget | None", self.widget())
        if ringed is not None and ringed.isVisible():
            self.show()

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        ringed = isinstance(new, RINGED) or (new is not None and bool(new.property("ringed")))
        inside = new is not None and new.window() is self._window
        self.setWidget(new if ringed and inside else None)  # type: ignore[arg-type]
