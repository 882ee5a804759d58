"""Tests one-line fields: a value that doesn't fit is never cut off without a message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.long_text import LineField


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_pasted_text_that_is_too_long_is_told(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.show()
    QGuiApplication.clipboard().setText("x" * field.maxLength())
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not QToolTip.text()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(field.text()) == field.maxLength()
    assert (
        QToolTip.text() == "This field is limited to 32,767 characters. Anything longer is cut off."
    )
    QToolTip.hideText()


def test_a_suggested_text_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    field = LineField("Why is the sky blue, and red at night?")
    qtbot.addWidget(field)
    field.setFixedWidth(80)
    field.show()
    assert field.cursorPosition() == 0
    field.setText("What the user types is followed by the cursor.")
    assert field.cursorPosition() == len(field.text())
    field.show_text("Another question, which an experiment asks")
    assert field.cursorPosition() == 0
