"""Measures the speed of charts: moving a long line, changing bars, and showing the first chart."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QApplication

from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import Axis, Chart, Line
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.plots.scale import Scale
from tests.performance.report import Figure

POINTS, FRAMES = 10_000, 200
FRAME_MS, TURN_MS = 1000 / 60, 16.0
IMPORT_S = 0.5


def measure(app: QApplication) -> list[Figure]:
    theme = Theme(app)
    theme.change(still=True)
    return [_import(), _pan(app, theme), _change(app, theme)]


def _import() -> Figure:
    """Measure the import that a thread does after the start, and that a chart would wait for."""
    code = "import time; b = time.perf_counter(); import PySide6.QtWidgets, numpy; "
    code += "b = time.perf_counter(); import pyqtgraph; print(time.perf_counter() - b)"
    runs = (
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        for _ in range(3)
    )
    took = min(float(run.stdout) for run in runs)
    return Figure("import of pyqtgraph, after the start", took, None, "s", "", IMPORT_S)


def _shown(app: QApplication, theme: Theme, chart: Chart) -> Plot:
    plot = Plot(theme, "A chart")
    plot.show_chart(chart)
    plot.resize(1280, 640)
    plot.show()
    app.processEvents()
    return plot


def _slow(app: QApplication, plot: Plot, step: Callable[[int], None]) -> float:
    """Return the 99th percentile of the times for a frame, in ms."""
    frames: list[float] = []
    for number in range(FRAMES):
        began = time.perf_counter()
        step(number)
        plot.canvas.viewport().repaint()
        app.processEvents()
        frames.append(1000 * (time.perf_counter() - began))
    plot.close()
    return sorted(frames)[round(0.99 * FRAMES) - 1]


def _pan(app: QApplication, theme: Theme) -> Figure:
    x = np.linspace(0, 100, POINTS)
    y = np.sin(x) + np.random.default_rng(0).normal(0, 0.3, POINTS)
    chart = Chart(Axis("x", Scale(0, 100)), Axis("y", Scale(-4, 4)), (Line(x, y, key="line"),))
    plot = _shown(app, theme, chart)
    plot.canvas.enlarge(2)

    def step(number: int) -> None:
        plot.canvas.box.translateBy(x=0.2 if number % 40 < 20 else -0.2)

    title = f"Moving a line of {POINTS:,} points: a frame (99 %)"
    return Figure(title, _slow(app, plot, step), None, "ms", "", FRAME_MS)


def _change(app: QApplication, theme: Theme) -> Figure:
    def chart(number: int) -> Chart:
        values = [(n, float(1 + (n + number) % 20)) for n in range(20)]
        rows = [BarRow(f"{n}", (BarPiece("", value),), f"{value}", "") for n, value in values]
        return rows_chart(rows, most=20)

    plot = _shown(app, theme, chart(0))
    slow = _slow(app, plot, lambda number: plot.show_chart(chart(number)))
    return Figure("20 bars change: a frame (99 %)", slow, None, "ms", "", TURN_MS)
