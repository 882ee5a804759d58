"""Tests charts of scores by size, by bits, and as dots."""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import (
    ModelSize,
    Published,
    ResultStore,
    RunSettings,
)
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.benchmarks.speed_results import SpeedFile
from desktop.core.messages import Estimate
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.figures.quality import HEAD, bars, dots, verdict
from desktop.ui.figures.quality import table as score_table
from desktop.ui.figures.quality_results import Results, index_of, read_pair, read_results
from desktop.ui.figures.size import benchmarks, drawing, family, placed, speed_drawing, table
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.quality.items import read_questions
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
    found = drawing(results, "capitals q", "parameters")
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
    found = drawing(results, "capitals q", "bits")
    assert found is not None
    lines = [curve for curve in lines_of(found) if not curve.dashed]
    assert [(line.x, line.y) for line in lines] == [([4.5, 16.0], [0.75, 0.9])]
    assert found.x.scale.low == 0
    assert len(table(results).rows) == len(placed(results)) == 4


def test_without_sizes_there_is_nothing_to_draw() -> None:
    assert drawing(Results(), "capitals", "bits") is None


def add_run(
    store: ResultStore,
    task: str,
    summary: ScoreSummary,
    shots: int = 5,
    version: float = 1,
    model: str = "m",
) -> None:
    settings = RunSettings(
        task, version, shots, 0, 20, "q", f"{model}.gguf", model, True, False, 512, "1", "1", "CPU"
    )
    run = store.begin(settings).id
    store.add(run, Sample(task, 0, "", "", "", correct=True), 0.1)
    store.finish(run, summary)


def scored(task: str, right: int) -> ScoreSummary:
    value = Estimate(right / 20, 0.1)
    return ScoreSummary(task, task, 1, "acc", value, 20, 0.25, metrics={"acc": value})


def test_a_group_combines_runs_of_one_kind(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    with closing(ResultStore(path)) as store:
        add_run(store, "mmlu_anatomy", scored("mmlu_anatomy", 10))
        add_run(store, "mmlu_anatomy", scored("mmlu_anatomy", 0), shots=0)
        add_run(store, "mmlu_virology", scored("mmlu_virology", 0), version=2)
        add_run(store, "mmlu_astronomy", scored("mmlu_astronomy", 20))
    results = read_results(path)
    (group,) = results.measured
    assert group.title == "MMLU (2 of 57 subjects: anatomy, astronomy)"
    assert {run.settings.shots for run in group.runs} == {5}
    assert group.summary.value.value == 0.75
    (row,) = score_table(results).rows
    assert row[HEAD.index("Few-shot examples")] == "5"


def test_models_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two repositories on the Hub may have files of one name, or a file may have been replaced."""
    path, stem = tmp_path / "results.db", "Pebble-1-4M-Q4_0"
    with closing(ResultStore(path)) as store:
        for sha256, right in (("1" * 64, 18), ("2" * 64, 2)):
            settings = RunSettings(
                *("arc_easy", 1, 0, 0, 20, "q", f"{stem}.gguf", sha256),
                *(True, False, 512, "1", "1", "CPU"),
            )
            run = store.begin(settings).id
            for item in range(20):
                values = {"acc": float(item < right)}
                store.add(run, Sample("arc_easy", item, "", "", "", item < right, values), 0.1)
            store.finish(run, scored("arc_easy", right))
            store.keep_size(sha256, ModelSize(4_000_000, 4.5))
    results = read_results(path)
    bad, good = results.models
    assert [bad.name, good.name] == [f"{stem} · 222222", f"{stem} · 111111"]
    said = verdict(read_pair(path, results, bad, good))
    assert said.startswith(f"{good.name} is better than {bad.name} by 80.0 points")
    assert {each.family for each in placed(results)} == {family(stem)}


def test_different_parts_of_a_group_are_different_benchmarks(tmp_path: Path) -> None:
    """Two models share a row only if they were asked the same subjects. The answers to the subjects
    that both were asked can still be read side by side."""
    path = tmp_path / "results.db"
    asked = {"one": ("anatomy", "virology"), "two": ("anatomy",), "three": ("anatomy",)}
    with closing(ResultStore(path)) as store:
        for model, subjects in asked.items():
            store.keep_size(model, ModelSize(1_000_000, 8.0))
            for subject in subjects:
                add_run(store, f"mmlu_{subject}", scored(f"mmlu_{subject}", 10), model=model)
    results = read_results(path)
    three, two, one = results.models
    part, both = "MMLU, anatomy", "MMLU (2 of 57 subjects: anatomy, virology)"
    assert [row.name for row in rows_of(bars(results, [one, two]))] == [both, part]
    assert [row.joined for row in rows_of(bars(results, [two, three]))] == [False, True]
    assert [name.text for name in dots(results, [one, two]).y.names] == [both, part]
    assert list(benchmarks(results).values()) == [both, part]
    assert [len(placed(results, key)) for key in benchmarks(results)] == [1, 2]
    (of_both,) = results.of(one)
    read = read_questions(path, results, one, two, of_both.benchmark)
    assert [each.second is not None for each in read] == [True, False]


def test_two_sets_of_parts_with_the_same_beginning_have_different_titles(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    thirds = ("virology", "philosophy", "virology", "marketing")
    with closing(ResultStore(path)) as store:
        for model, third in enumerate(thirds):
            for subject in ("anatomy", "astronomy", third):
                task = f"mmlu_{subject}"
                add_run(store, task, scored(task, 10), model=str(model))
    assert [each.title for each in read_results(path).measured] == [
        f"MMLU (3 of 57 subjects: anatomy, astronomy, {third})" for third in reversed(thirds)
    ]


def test_a_chosen_benchmark_stays_chosen_after_another_part_of_it_was_run(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    path, background = tmp_path / "results.db", JobThread("test")
    library = Library(Settings(tmp_path / "settings.json"), background, tmp_path / "models")
    figure = SizeFigure(theme, background, library, SpeedFile(tmp_path / "speed.jsonl"))
    qtbot.addWidget(figure)
    titles: list[str] = []
    for task in ("arc_easy", "mmlu_anatomy", "mmlu_virology", "mmlu_astronomy"):
        with closing(ResultStore(path)) as store:
            store.keep_size("m", ModelSize(1_000_000, 8.0))
            add_run(store, task, scored(task.replace("arc", "Arc"), 10))
        figure.show_results(read_results(path))
        if task == "mmlu_anatomy":
            figure.benchmark.setCurrentIndex(1)
        titles.append(figure.benchmark.currentText())
    assert titles == [
        "Arc_easy",
        "MMLU, anatomy",
        "MMLU (2 of 57 subjects: anatomy, virology)",
        "MMLU (3 of 57 subjects: anatomy, astronomy, …)",
    ]


@pytest.mark.parametrize(
    ("benchmark", "index"),
    [
        ("mmlu_pro mmlu_pro_law", 2),
        ("mmlu mmlu_anatomy", 1),
        ("private_My set 2", 3),
        ("private_My 1", 0),
        (None, 0),
    ],
)
def test_a_benchmark_is_found_by_its_key_or_its_name(benchmark: str | None, index: int) -> None:
    among = ["arc_easy 1", "mmlu", "mmlu_pro mmlu_pro_math", "private_My set 1"]
    assert index_of(benchmark, among) == index


def test_a_perplexity_that_is_infinite_is_shown_in_bits(tmp_path: Path) -> None:
    path = tmp_path / "results.db"
    metrics = {
        "word_perplexity": Estimate(math.inf, None),
        "byte_perplexity": Estimate(2.0, None),
        "bits_per_byte": Estimate(1.0, None),
    }
    infinite = ScoreSummary(
        "perplexity", "P", 2, "word_perplexity", metrics["word_perplexity"], 1, metrics=metrics
    )
    with closing(ResultStore(path)) as store:
        add_run(store, "perplexity", infinite)
    (row,) = score_table(read_results(path)).rows
    value = HEAD.index("Value")
    assert row[value : value + 2] == ("1", "bits_per_byte")
    assert row[HEAD.index("Right (%)")] == ""


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("metric", "value", "right", "other"),
    [
        ("acc", 0.68, "68.0", ""),
        ("exact_match,strict-match", 0.5, "50.0", ""),
        ("bits_per_byte", 0.68, "", "0.68"),
        ("brier_score", 0.5, "", "0.5"),
        ("Score", 141.0, "", "141"),
    ],
)
def test_only_a_share_is_published_in_percent(
    metric: str, value: float, right: str, other: str
) -> None:
    """Other values are plain numbers, too, in every language."""
    (row,) = score_table(Results(published=(Published("b", metric, "m", value),))).rows
    cells = dict(zip(HEAD, row, strict=True))
    assert (cells["Right (%)"], cells["Value"], cells["Metric"]) == (right, other, metric)


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
    settings = Settings(tmp_path / "settings.json")
    library = Library(settings, background, tmp_path / "models")
    figure = SizeFigure(theme, background, library, file)
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
    library.shut_down()
    background.shut_down()


FIRST, LAST = "Pebble-1-1M-F16", "SmolLM2-135M-Q8_0"


def rates(
    results: Results, *speeds: tuple[str, float, int], names: Mapping[str, str] | None = None
) -> dict[str, float]:
    """Return the speeds that are drawn by model name, given those measured: the path, tokens/s, and
    bytes per token."""
    measured = [
        replace(ONE, path=path, generate=rate, bytes_per_token=size) for path, rate, size in speeds
    ]
    found = speed_drawing(results, measured, names or {}, "capitals q", "parameters")
    return {point.key: point.y for point in points_of(found)} if found else {}


def test_a_speed_is_drawn_only_for_the_model_that_was_measured(results: Results) -> None:
    one, other = f"/a/{FIRST}.gguf", f"/b/{FIRST}.gguf"
    last = (f"/a/{LAST}.gguf", 80.0, 9)
    assert rates(results, (one, 900.0, 5), (one, 950.0, 6), last) == {FIRST: 950.0, LAST: 80.0}
    assert rates(results, (one, 900.0, 5), (other, 700.0, 5)) == {FIRST: 700.0}, "it was moved"
    assert rates(results, (one, 900.0, 5), (other, 700.0, 6), last) == {LAST: 80.0}
    assert rates(results, (one, 900.0, 5), last, names={one: "", other: ""}) == {LAST: 80.0}
    again = next(each for each in placed(results) if each.measured.model.name == FIRST)
    model = replace(again.measured.model, sha256="another")
    others = replace(
        results,
        measured=(*results.measured, replace(again.measured, model=model)),
        sizes={**results.sizes, "another": ModelSize(7_000_000, 16.0)},
    )
    assert rates(others, (one, 900.0, 5), last) == {LAST: 80.0}


def test_a_speed_of_another_apps_model_is_found_by_its_name(results: Results) -> None:
    blob, jan = f"/blobs/sha256-{64 * '0'}", f"/jan/{LAST}/model.gguf"
    names = {blob: FIRST, jan: LAST}
    assert rates(results, (blob, 900.0, 5), (jan, 80.0, 9), names=names) == {
        FIRST: 900.0,
        LAST: 80.0,
    }
    assert rates(results, (blob, 900.0, 5), (jan, 80.0, 9)) == {}


def test_files_of_one_name_in_the_library_have_no_speed_by_name(
    qtbot: QtBot, theme: Theme, make_desk: MakeDesk, make: Make, tmp_path: Path
) -> None:
    desk = make_desk()
    for place, name in (("a", "Tiny-F32"), ("b", "Tiny-F32"), ("c", "Other-F32")):
        path = make(f"{place}/{name}.gguf")
        path.write_bytes(path.read_bytes() + place.encode())
        desk.add(path)
    runtime = desk.window.context.runtime
    speeds = SpeedFile(tmp_path / "speed.jsonl")
    figure = SizeFigure(theme, runtime.background, desk.library, speeds)
    qtbot.addWidget(figure)
    assert figure._names() == {
        str(tmp_path / "a" / "Tiny-F32.gguf"): "",
        str(tmp_path / "b" / "Tiny-F32.gguf"): "",
        str(tmp_path / "c" / "Other-F32.gguf"): "Other-F32",
    }


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
