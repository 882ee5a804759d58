"""The ring around the widget with the keyboard focus."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
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


LIKE_A_MOUSE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
"""Keys that are also held while clicking."""


class FocusRing(QFocusFrame):
    """The focus ring of one window. It is shown after keyboard use only: a click says by itself
    where the focus is."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setStyle(theme.ring_style)
        self.hide()  # else it is shown with the window, around nothing
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self._return)
        self._by_key = False
        window.installEventFilter(self)  # until it has a handle, which gets all of its input

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._window.windowHandle().installEventFilter(self)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.use_keyboard(False)
        elif isinstance(event, QKeyEvent) and event.key() not in LIKE_A_MOUSE:
            self.use_keyboard(True)
        return False

    def use_keyboard(self, used: bool) -> None:
        """Say whether the keyboard or the mouse is used now."""
        if used != self._by_key:
            self._by_key = used
            self._follow(None, QApplication.focusWidget())

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
        self.setWidget(new if self._by_key and ringed and inside else None)  # type: ignore[arg-type]
