"""Tests that tooltips show untrusted text literally."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.style import TOOLTIP
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.elided import ElidedLabel


@pytest.fixture
def owner(theme: Theme, qtbot: QtBot) -> Iterator[QWidget]:
    """Widget that shows tooltips, which are deleted afterward."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    for tip in tips():
        tip.close()
        tip.deleteLater()


def tips() -> list[QLabel]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QLabel) and each.metaObject().className() == TOOLTIP
    ]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
@pytest.mark.parametrize(
    "text", ["<s> 97 %\nhello 2 %", "<b>bold</b>.gguf", "<img src='x'>", "a &lt; b", "1 < 2"]
)
def test_what_looks_like_html_is_shown_as_it_stands(owner: QWidget, text: str) -> None:
    QToolTip.showText(QPoint(10, 10), "another tooltip before it", owner)
    QToolTip.showText(QPoint(10, 10), text, owner)
    [tip] = tips()
    assert tip.isVisible()
    assert (tip.text(), tip.textFormat()) == (text, Qt.TextFormat.PlainText)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("<s>model</s>", "<s>model</s>"),
        ("/home/two\nlines/a.gguf", "/home/two\ufffdlines/a.gguf"),
        ("/home/\u202egfug.exe", "/home/\ufffdgfug.exe"),
    ],
)
def test_a_name_or_path_is_shown_in_one_line_as_it_stands(
    qtbot: QtBot, name: str, seen: str
) -> None:
    label = ElidedLabel("strong")
    qtbot.addWidget(label)
    label.setText(name)
    assert (label.text(), label.toolTip(), label.accessibleName()) == (seen, seen, seen)


HTML = "<img src='file:///etc/hostname'><a href='file:///'>a model</a>"


def test_no_label_takes_names_for_html(qtbot: QtBot, theme: Theme) -> None:
    """Labels in Qt's own dialogs, and labels that are created without the program's own classes,
    show names as plain text."""
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setText(HTML)
    box.setInformativeText(HTML)
    asked = QInputDialog()
    qtbot.addWidget(asked)
    asked.setLabelText(HTML)
    bare = QLabel(HTML)
    qtbot.addWidget(bare)
    for each in (box, asked, bare):
        each.show()
        labels = [each] if isinstance(each, QLabel) else each.findChildren(QLabel)
        shown = [label for label in labels if label.text() == HTML]
        assert shown
        assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}
