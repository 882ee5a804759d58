"""Tests the scaling law fitted to the user's own benchmark results, next to the demo family's."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import i18n
from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ModelSize, ResultStore, RunSettings
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.messages import Estimate
from desktop.ui.experiments import BY_ID, NOTHING
from desktop.ui.figures.quality_results import RESULTS
from desktop.ui.panes.concepts.figures.scaling.loss_by_size import ScalingFigure
from desktop.ui.panes.concepts.figures.scaling.own_scaling import FEW, OwnScaling
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.drawn import bands_of, points_of
from tests.ui.test_concepts import figure_of, pane_of

QUESTIONS = 40
WRONG = {
    "Toy-1M": (1_000_000, 20),
    "Toy-4M": (4_000_000, 10),
    "Toy-16M": (16_000_000, 5),
    "Toy-64M": (64_000_000, 3),
}
"""Number of parameters of each model, and its number of wrong answers. Each model is four times as
large as the one before it and makes half as many mistakes (the last one makes 3 instead of 2.5), so
the exponent is about -1/2."""


def write(path: Path, names: list[str], benchmark: str = "capitals") -> None:
    path.parent.mkdir(exist_ok=True)
    store = ResultStore(path)
    for name in names:
        parameters, wrong = WRONG[name]
        settings = RunSettings(
            benchmark, 1, 0, 0, 40, "q", f"{name}.gguf", name, True, False, 512, "1", "1", "CPU"
        )
        run = store.begin(settings)
        for item in range(QUESTIONS):
            store.add(run.id, Sample(benchmark, item, "", "", "", item >= wrong), 0.1)
        value = Estimate(1 - wrong / QUESTIONS, None)
        title = benchmark.capitalize()
        summary = ScoreSummary(benchmark, title, 1, "acc", value, QUESTIONS, 0.25)
        store.finish(run.id, summary)
        store.keep_size(name, ModelSize(parameters, 16.0))
    store.close()


def shown(desk: Desk) -> tuple[ScalingFigure, OwnScaling]:
    figure = figure_of(desk, ScalingFigure)
    figure.of.choose("own")
    desk.settle()
    assert figure.own.isVisible()
    return figure, figure.own


def test_without_results_it_leads_to_the_benchmarks(desk: Desk) -> None:
    figure, own = shown(desk)
    assert not own.chart.isVisible()
    assert figure.evidence() == ""
    assert figure.table().rows == []


def test_results_that_cannot_be_compared_are_not_called_missing(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, wrong in (("Toy-1M", QUESTIONS), ("Toy-4M", 0), ("Toy-16M", 0)):
        monkeypatch.setitem(WRONG, name, (WRONG[name][0], wrong))
    write(tmp_path / "data" / RESULTS, ["Toy-1M", "Toy-4M", "Toy-16M"])
    _, own = shown(make_desk())
    assert own._results.measured
    assert not own.chart.isVisible()
    assert own._empty.title.text() == "Nothing to compare yet"
    assert "0% and 100% are left out" in own._empty.words.text()


def test_the_law_of_own_results(make_desk: MakeDesk, tmp_path: Path) -> None:
    write(tmp_path / "data" / RESULTS, ["Toy-16M", "Toy-1M", "Toy-4M"])
    figure, own = shown(make_desk())
    assert own.chart.isVisible()
    assert own.law is not None
    assert own.law.exponent == pytest.approx(-0.5)
    assert "give 29% fewer wrong answers" in figure.headline()
    assert figure.evidence().startswith("For your 3 models, the exponent of the power law is −0.50")
    assert "Random guessing gets 75% of the answers wrong." in figure.evidence()
    names = [row[1] for row in figure.table().rows]
    assert names == ["Toy-1M", "Toy-4M", "Toy-16M"]
    assert [float(row[4]) for row in figure.table().rows] == [0.5, 0.25, 0.125]
    assert not bands_of(own.chart), "that three are in one line is no proof of a narrow band"
    assert "A fourth model shows" in own._note.text()
    own.logs.click()
    assert not own.chart.chart.x.scale.log
    figure.of.choose("demo")
    assert not own.isVisible()


def test_the_band_of_four_results(make_desk: MakeDesk, tmp_path: Path) -> None:
    write(tmp_path / "data" / RESULTS, list(WRONG))
    own = shown(make_desk())[1]
    (band,) = bands_of(own.chart)
    assert all(low < high for low, high in zip(band.low, band.high, strict=True))
    assert "The band is based on 4 models." in own._note.text()


def test_two_models_make_no_line(make_desk: MakeDesk, tmp_path: Path) -> None:
    write(tmp_path / "data" / RESULTS, ["Toy-1M", "Toy-4M"])
    figure, own = shown(make_desk())
    assert own.law is None
    assert figure.evidence() == FEW == own._note.text()
    assert len(points_of(own.chart)) == 2


def test_the_selected_benchmark_outlasts_a_change_of_the_language(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    for benchmark in ("capitals", "rivers"):
        write(tmp_path / "data" / RESULTS, list(WRONG), benchmark)
    desk = make_desk()
    own = shown(desk)[1]
    own.benchmark.setCurrentIndex(1)
    own.benchmark.activated.emit(1)
    chosen = own.table().rows[0][0]
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.qtbot.waitUntil(desk.window.pane.isVisible)
    again = shown(desk)[1]
    assert again is not own
    assert again.benchmark.count() == 2
    assert again.table().rows[0][0] == chosen


def test_the_experiment_comes_back_to_the_demo_family(desk: Desk) -> None:
    figure, own = shown(desk)
    pane_of(desk).show_law(NOTHING)
    assert not own.isVisible()
    assert figure.of.current == "demo"


def test_the_experiment_shows_the_whole_chart(desk: Desk) -> None:
    figure, _ = shown(desk)
    pane_of(desk).run_offered(BY_ID["law"])
    figure.chart.canvas.enlarge(4.0)
    assert figure.chart.canvas.zoomed
    pane_of(desk).run_offered(BY_ID["law"])
    assert not figure.chart.canvas.zoomed
