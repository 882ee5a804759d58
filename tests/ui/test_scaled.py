"""Tests rows and columns of widgets and their scaling."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, in_column, in_row, size_dialog


def test_a_column_lays_its_parts_below_each_other(theme: Theme) -> None:
    page, first, last = QWidget(), QLabel("first"), QLabel("last")
    row = in_row(theme, QLabel("left"), (QLabel("right"), 1), spacing=4)
    top = Qt.AlignmentFlag.AlignTop
    column = in_column(
        theme, first, (row, 2), Gap(3), (last, 0, top), STRETCH, on=page, margins=(1, 2, 3, 4)
    )
    assert page.layout() is column
    assert [column.itemAt(at).widget() for at in (0, 3)] == [first, last]
    assert column.itemAt(1).layout() is row
    assert [column.stretch(at) for at in range(column.count())] == [0, 2, 0, 0, 1]
    assert [row.stretch(at) for at in range(row.count())] == [0, 1]
    assert column.itemAt(2).sizeHint().height() == 3
    assert column.itemAt(3).alignment() == top
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (1, 2, 3, 4)
    assert (column.spacing(), row.spacing()) == (8, 4)


def test_a_dialog_is_no_larger_than_its_window(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    pane = QWidget(window)
    dialog = QDialog(pane)
    size_dialog(theme, dialog, 520, 520)
    assert dialog.size() == QSize(520, 520)
    theme.change(scale=1.5)
    assert dialog.size() == QSize(780, 684)
    theme.change(scale=1.0)
