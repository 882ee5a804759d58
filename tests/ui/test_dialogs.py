"""Tests that Qt's own file dialog, used on systems without one, is readable in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QListView,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Mode, Theme


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real popups
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_everything_in_it_can_be_read(
    theme: Theme, qtbot: QtBot, tmp_path: Path, mode: Mode
) -> None:
    (tmp_path / "packed").mkdir()
    theme.change(mode="light" if mode == "dark" else "dark")
    theme.change(mode=mode)  # reset whatever an earlier test has left
    dialog = QFileDialog(None, "Add", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    tree, name = dialog.findChild(QTreeView), dialog.findChild(QLineEdit)
    assert tree is not None
    assert name is not None
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) > 0)
    qtbot.keyClicks(name, "pa")
    popup = name.completer().popup()
    assert isinstance(popup, QListView)
    qtbot.waitUntil(popup.isVisible)
    header = tree.findChild(QHeaderView)
    assert header is not None
    for widget in (tree, header, popup):
        assert contrast(widget) > 4.5, widget
    buttons = [each for each in dialog.findChildren(QToolButton) if not each.icon().isNull()]
    assert len(buttons) >= 6
    for button in buttons:
        icon = button.icon().pixmap(QSize(64, 64)).toImage()
        pixels = [icon.pixelColor(x, y) for x in range(64) for y in range(64)]
        drawn = [color for color in pixels if color.alpha() > 200]
        ground = light(theme.color("canvas"))
        assert max(ratio(light(color), ground) for color in drawn) > 3, button.toolTip()
    popup.hide()
    theme.change(mode="light")


def contrast(widget: QWidget) -> float:
    """Draw a widget on black and return the contrast between its lightest and darkest pixels."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    lights = [
        light(picture.pixelColor(x, y))
        for x in range(min(picture.width(), 200))
        for y in range(min(picture.height(), 30))
    ]
    return ratio(min(lights), max(lights))


def light(color: QColor) -> float:
    """Return the relative luminance (WCAG 2)."""
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)
