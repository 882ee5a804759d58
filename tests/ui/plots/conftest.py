"""Fixture with a plot in a separate window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.interactive_plot import Plot

Shown = Callable[[Chart], Plot]


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Iterator[Shown]:
    """Return a function that shows a chart at 640 by 360 pixels, without animation."""
    theme.change(still=True)
    windows: list[QWidget] = []

    def show(chart: Chart) -> Plot:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        plot = Plot(theme, "A chart")
        layout.addWidget(plot)
        plot.show_chart(chart)
        window.resize(640, 360)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: plot.canvas.width() == 640)
        return plot

    yield show
    for window in windows:
        window.close()
        window.deleteLater()
