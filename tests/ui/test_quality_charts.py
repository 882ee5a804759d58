"""Tests charts of scores by size, by bits, and as dots."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ModelSize, ResultStore, RunSettings
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.benchmarks.speed_results import SpeedFile
from desktop.core.messages import Estimate
from desktop.services.jobs import JobThread
from desktop.ui.figures.quality_results import Results, read_results
from desktop.ui.figures.size import drawing, placed, table
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.quality.size_card import SizeFigure
from desktop.ui.plots.interactive_plot import Plot
from tests.core.test_speed_results import ONE
from tests.ui.conftest import Make, MakeDesk
from tests.ui.drawn import lines_of, points_of, rows_of, told
from tests.ui.quality import Quality, write_set

MODELS = {  # a family in two sizes, one of them also with fewer bits, and another family
    "Pebble-1-1M-F16": (1_000_000, 16.0, 10),
    "Pebble-1-4M-F16": (4_000_000, 16.0, 18),
    "Pebble-1-4M-Q4_0": (4_000_000, 4.5, 15),
    "SmolLM2-135M-Q8_0": (135_000_000, 8.5, 19),
}


@pytest.fixture
def results(tmp_path: Path) -> Results:
    path = tmp_path / "results.db"
    store = ResultStore(path)
    for name, (parameters, bits, right) in MODELS.items():
        settings = RunSettings(
            "capitals", 1, 0, 0, 20, "q", f"{name}.gguf", name, True, False, 512, "1", "1", "CPU"
        )
        run = store.begin(settings)
        for item in range(20):
            store.add(run.id, Sample("capitals", item, "", "", "", item < right), 0.1)
        value = Estimate(right / 20, None)
        summary = ScoreSummary(
            "capitals", "Capitals", 1, "acc", value, 20, 0.25, metrics={"acc": value}
        )
        store.finish(run.id, summary)
        store.keep_size(name, ModelSize(parameters, bits))
    store.close()
    return read_results(path)


def test_points_have_intervals_families_and_the_chance_line(results: Results) -> None:
    found = drawing(results, "capitals", "parameters")
    assert found is not None
    assert [point.x for point in points_of(found)] == [1e6, 4e6, 4e6, 135e6]
    assert all((point.low or 0) < point.y < (point.high or 0) for point in points_of(found))
    colors = [point.color for point in points_of(found)]
    assert len(set(colors[:3])) == 1
    assert colors[3] != colors[0]
    lines = [curve for curve in lines_of(found) if not curve.dashed]
    # Lines connect models of one family with the same number of bits; the 4-bit copy has no line.
    assert [list(line.x) for line in lines] == [[1e6, 4e6]]
    guessing = next(curve for curve in lines_of(found) if curve.dashed)
    assert set(guessing.y) == {0.25}
    assert "18%" not in told(points_of(found)[1])
    assert "90.0% of 20 questions" in told(points_of(found)[1])


def test_over_bits_copies_of_one_model_are_joined(results: Results) -> None:
    found = drawing(results, "capitals", "bits")
    assert found is not None
    lines = [curve for curve in lines_of(found) if not curve.dashed]
    assert [(line.x, line.y) for line in lines] == [([4.5, 16.0], [0.75, 0.9])]
    assert found.x.scale.low == 0
    assert len(table(results).rows) == len(placed(results)) == 4


def test_without_sizes_there_is_nothing_to_draw() -> None:
    assert drawing(Results(), "capitals", "bits") is None


def in_sight(plot: Plot) -> tuple[float, float]:
    """Return the visible part of the size axis, as powers of ten."""
    shown = plot.canvas.view.x
    return math.log10(shown.low), math.log10(shown.high)


def test_size_and_speed_zoom_together(
    qtbot: QtBot, theme: Theme, results: Results, tmp_path: Path
) -> None:
    file, background = SpeedFile(tmp_path / "speed.jsonl"), JobThread("test")
    for name, rate in (("Pebble-1-1M-F16", 900.0), ("SmolLM2-135M-Q8_0", 80.0)):
        file.add(replace(ONE, path=f"/models/{name}.gguf", generate=rate))
    figure = SizeFigure(theme, background, file)
    qtbot.addWidget(figure)
    figure.resize(1000, 500)
    figure.show_results(results)
    figure.show()
    qtbot.waitUntil(figure.speed.isVisible)
    scores, speeds = figure.chart, figure.speed
    assert [(point.x, point.y) for point in points_of(speeds)] == [(1e6, 900.0), (135e6, 80.0)]
    whole = in_sight(scores)
    scores.canvas.enlarge(4)
    assert in_sight(scores) != pytest.approx(whole)
    assert in_sight(speeds) == pytest.approx(in_sight(scores))
    speeds.canvas.enlarge(2)
    assert in_sight(scores) == pytest.approx(in_sight(speeds))
    assert scores.whole.isVisible()
    assert speeds.whole.isVisible()
    qtbot.mouseClick(speeds.whole, Qt.MouseButton.LeftButton)
    assert in_sight(scores) == pytest.approx(whole)
    assert not scores.canvas.zoomed
    assert not speeds.canvas.zoomed
    figure.against.choose("bits")
    assert [point.x for point in points_of(speeds)] == [16.0, 8.5]
    background.shut_down()


def test_the_page_shows_bars_or_a_row_of_dots_for_each_benchmark(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    for name in ("one", "two", "three"):
        write_set(sets, name)
    quality = Quality(make_desk(), make)
    quality.tick("One, with options", "Two, with options", "Three, with options")
    quality.start()
    page, chart = quality.page, quality.page.scores.chart
    assert [row.name for row in rows_of(chart)] == [name.text for name in chart.chart.y.names]
    quality.desk.qtbot.mouseClick(page.scores.as_dots, Qt.MouseButton.LeftButton)
    assert page.scores.as_dots.text() == "Show as bars"
    assert [name.text for name in chart.chart.y.names] == [
        "One, with options",
        "Three, with options",
        "Two, with options",
    ]
    first = next(point for point in points_of(chart) if point.card is not None)
    assert told(first).startswith("One, with options: model: 100.0% of")
    aside = chart.canvas.view.place(0.1, first.y)
    assert chart.told_at(aside) == told(first), "in the whole of its row"
    for _ in range(2):
        quality.desk.qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert "Three, with options" in chart.accessibleName()
    quality.desk.qtbot.mouseClick(page.scores.as_dots, Qt.MouseButton.LeftButton)
    assert page.scores.chart.isVisible()
    page.views.choose("sizes")
    assert page.sizes.chart.isVisible()
    assert len(points_of(page.sizes.chart)) == 1
    page.sizes.against.choose("bits")
    assert page.sizes.against.current == "bits"
    page.size_card.tools.save_csv(str(tmp_path / "sizes.csv"))
    assert len((tmp_path / "sizes.csv").read_text("utf-8-sig").splitlines()) == 4
