"""Tests exported charts: on white, with a title, a sentence, and a source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.services.settings import Settings
from desktop.ui.files import Files
from desktop.ui.look.design_tokens import LIGHT
from desktop.ui.look.theme import Mode, Theme
from desktop.ui.notices import Notices
from desktop.ui.plots.chart import Axis, Band, Bar, Card, Chart, Legend, Line, Point, Rule
from desktop.ui.plots.export import MARGIN, SHARPER, Print
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.results.figure_tools import FigureTools

Shown = Callable[[Chart], Plot]
SVG = "{http://www.w3.org/2000/svg}"
CHART = Chart(
    Axis("weights", Scale(1, 1000, log=True)),
    Axis("loss", Scale(0, 10)),
    (
        Band([1, 1000], [1, 2], [3, 6]),
        Line([1, 10, 1000], [2, 3, 4], name="a line"),
        Rule("y", 8, "a limit", dashed=True),
        Point(10, 5, "5.0", "a point", Card("a point", ("5.0",)), key="point"),
    ),
    sentence="What is seen.",
)


def printed(theme: Theme, plot: Plot, *, sentence: str = "What is seen.") -> Print:
    return Print("The title", sentence, [plot], theme.paper)


def words(svg: bytes) -> list[str]:
    return [
        "".join(text.itertext()).strip() for text in ElementTree.fromstring(svg).iter(f"{SVG}text")
    ]


def test_a_drawing_says_what_the_chart_says(shown: Shown, theme: Theme) -> None:
    made = printed(theme, shown(CHART)).svg()
    said = words(made)
    for text in ("The title", "What is seen.", "a point", "a line", "a limit", "loss", "5.0"):
        assert text in said, text
    assert "weights, log scale" in said
    assert f"Made with Glassbox {__version__}" in said
    root = ElementTree.fromstring(made)
    assert root.findtext(f"{SVG}title") == "The title"
    assert root.findtext(f"{SVG}desc") == "What is seen."
    fonts = {each.get("font-family") for each in root.iter() if each.get("font-family")}
    assert fonts <= {"Inter", "JetBrains Mono", theme.paper.sans}
    assert list(root.iter(f"{SVG}path")) + list(root.iter(f"{SVG}polyline"))


@pytest.mark.parametrize("mode", ["dark", "contrast"])
def test_it_is_light_and_of_one_size_however_the_window_looks(
    shown: Shown, theme: Theme, mode: Mode
) -> None:
    plot = shown(CHART)
    light = printed(theme, plot).image()
    theme.change(mode=mode)
    theme.change(scale=1.5)
    try:
        plot.resize(640, 360)
        same = printed(theme, plot).image()
    finally:
        theme.change(mode="light")
        theme.change(scale=1.0)
    assert same == light


def test_a_picture_is_twice_as_sharp_and_on_white(shown: Shown, theme: Theme) -> None:
    plot = shown(CHART)
    image: QImage = printed(theme, plot).image()
    assert image.devicePixelRatio() == SHARPER
    assert image.width() == SHARPER * (plot.width() + 2 * MARGIN)
    corners = [(0, 0), (image.width() - 1, 0), (0, image.height() - 1)]
    assert {image.pixelColor(*each).name() for each in corners} == {QColor("#ffffff").name()}


def test_what_is_enlarged_is_saved_as_it_is_seen(shown: Shown, theme: Theme) -> None:
    plot = shown(replace(CHART, x=Axis("weights", Scale(0, 100))))
    plot.canvas.enlarge(4)
    said = words(printed(theme, plot).svg())
    assert "50" in said
    assert "0" not in said
    assert "a point" not in said, "it is out of sight"


def test_bars_are_saved_with_their_color(shown: Shown, theme: Theme) -> None:
    bar = Bar(1, 5, text="5 GB", across=True)
    plot = shown(Chart(Axis("GB", Scale(0, 10)), Axis("", Scale(0, 2)), (bar,)))
    made = printed(theme, plot, sentence="").svg()
    assert "5 GB" in words(made)
    fills = {each.get("fill", "").lower() for each in ElementTree.fromstring(made).iter()}
    assert LIGHT["accent"].lower() in fills


def test_of_several_plots_each_has_its_name(shown: Shown, theme: Theme) -> None:
    plots = [shown(CHART), shown(replace(CHART, legend=(Legend("dashes", "ink2", dashed=True),)))]
    plots[1].rename("Another chart")
    said = words(Print("The title", "", plots, theme.paper).svg())
    assert said.index("A chart") < said.index("Another chart") < said.index("dashes")
    assert "A chart" not in words(printed(theme, plots[0]).svg())


def test_several_charts_are_saved_in_the_order_in_which_they_are_seen(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    picture = QWidget()
    qtbot.addWidget(picture)
    picture.resize(400, 600)
    inner = QWidget(picture)
    inner.setGeometry(0, 300, 400, 300)
    second = Plot(theme, "second")
    second.setParent(inner)  # at its top, but below the first one
    first = Plot(theme, "first")
    first.setParent(picture)
    first.move(0, 200)
    picture.show()
    files = Files(Settings(tmp_path / "settings.json"), Notices())
    tools = FigureTools(theme, files, "Two", picture, lambda: Table((), ()))
    tools.setParent(picture)
    assert tools._plots == [first, second]
