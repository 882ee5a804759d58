"""Compares charts in each look with pictures that somebody has checked.

`python -m tests.ui.plots.test_pictures` recreates the pictures; look at them before you commit.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.ui.look.design_tokens import CONTRAST, DARK, LIGHT
from desktop.ui.look.theme import Look, Theme
from desktop.ui.plots.chart import (
    Axis,
    Band,
    Card,
    Chart,
    Handle,
    Line,
    Name,
    Point,
    Rule,
    Zone,
)
from desktop.ui.plots.drawing.canvas import Canvas
from desktop.ui.plots.rows import BarPiece, BarRow, Reference, rows_chart
from desktop.ui.plots.scale import Scale

FOLDER = Path(__file__).parent / "pictures"
SIZE = QSize(420, 260)
LOOKS = {
    "light": (LIGHT, 1.0),
    "dark": (DARK, 1.0),
    "contrast": (CONTRAST, 1.0),
    "large": (LIGHT, 1.5),
}
CHARTS = {
    "lines": Chart(
        Axis("weights", Scale(1e6, 1e9, log=True), lambda value: f"{value / 1e6:g}M"),
        Axis("loss", Scale(0, 4)),
        (
            Band([1e6, 1e9], [2.2, 0.6], [3.0, 1.6]),
            Line([1e6, 1e8, 1e9], [2.6, 1.5, 1.1], name="the law"),
            Line([1e6, 1e9], [3.4, 3.2], "ink3", dashed=True),
            Point(5e6, 2.2, "2.20", "small", Card("small")),
            Point(4e7, 1.9, "1.90", "hollow", hollow=True, low=1.5, high=2.3),
            Point(3e8, 1.2, "1.20", "ringed", ringed=True, chosen=True, color="bit_mantissa"),
            Rule("y", 3.8, "guessing", dashed=True),
        ),
        Handle(6e8, 2.5, "your guess"),
    ),
    "rows": rows_chart(
        (
            BarRow(
                "Q8_0 file",
                (BarPiece("weights", 7), BarPiece("chat", 2, "bit_mantissa")),
                "9 GB",
                "",
            ),
            BarRow("Q4_K_M file", (BarPiece("weights", 4),), "4 GB", "", low=3, high=5, line=2),
        ),
        [Reference("memory", 8)],
        title="GB",
        estimated=True,
    ),
    "columns": Chart(
        Axis("layer", Scale(-0.5, 3.5), names=tuple(Name(n, f"{n}", n == 2) for n in range(4))),
        Axis("", Scale(0, 1)),
        (
            Zone("x", 1.5, 2.5),
            Line([0, 1, 2, 3], [0.2, 0.5, 0.4, 0.8], width=1),
            *(Point(n, value, key=f"{n}") for n, value in enumerate((0.2, 0.5, 0.4, 0.8))),
        ),
    ),
}


def look_of(theme: Theme, name: str) -> Look:
    tokens, scale = LOOKS[name]
    return Look(tokens, scale, theme.paper.sans, theme.paper.mono)


def drawn(look: Look, chart: Chart) -> QImage:
    canvas = Canvas(look)
    canvas.resize(SIZE)
    canvas.resizeEvent(None)
    canvas.show_chart(chart)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(look.color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    canvas.paint_to(painter, canvas.rect().toRectF())
    painter.end()
    canvas.close()
    return image


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(image.constBits(), np.uint8)
    return data.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def file_of(look: str, chart: str) -> Path:
    return FOLDER / f"{chart}-{look}.png"


def cases() -> list[tuple[str, str]]:
    return [(look, chart) for look in LOOKS for chart in CHARTS]


@pytest.mark.parametrize(("look", "chart"), cases())
def test_it_looks_as_it_did(theme: Theme, look: str, chart: str) -> None:
    found, wanted = drawn(look_of(theme, look), CHARTS[chart]), QImage(str(file_of(look, chart)))
    assert found.size() == wanted.size()
    off = np.abs(pixels(found) - pixels(wanted)).max(axis=2)
    assert (off > 48).mean() < 0.01, "letters may be drawn a little otherwise, nothing else"


def test_the_comparison_sees_a_missing_line(theme: Theme) -> None:
    chart = CHARTS["lines"]
    without = Chart(chart.x, chart.y, chart.marks[2:], chart.handle)
    found, other = (drawn(look_of(theme, "light"), each) for each in (chart, without))
    assert (np.abs(pixels(found) - pixels(other)).max(axis=2) > 48).mean() > 0.01


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    app.styleHints().setColorScheme(Qt.ColorScheme.Light)
    made = Theme(app)
    for look, chart in cases():
        drawn(look_of(made, look), CHARTS[chart]).save(str(file_of(look, chart)))
