"""Tests Benchmarks, Speed: speeds are measured with the fake engine and stored in a real file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.benchmarks.speed_results import SpeedResult
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.core.messages import (
    Event,
    Generate,
    LoadModel,
    MeasureSpeed,
    SpeedMeasured,
    UnloadModel,
)
from desktop.ui.panes.benchmarks.speed import curves, figures
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.benchmarks.speed.run import KEY, settings
from desktop.ui.panes.benchmarks.speed.table import HEAD, table
from tests.core.test_speed_results import ONE
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, Desk, Make, MakeDesk, visible
from tests.ui.drawn import lines_of, points_of, rows_of


class Speed:
    def __init__(self, desk: Desk, make: Make, models: int = 1) -> None:
        self.desk = desk
        for number in range(models):
            desk.add(make(f"model-{number + 1}.gguf"))
        self.page = desk.open_page("benchmarks", SpeedPage)
        desk.settle()

    def measure(self, varied: int = 0) -> None:
        self.page.vary.setCurrentIndex(varied)
        self.desk.qtbot.mouseClick(self.page.measure, Qt.MouseButton.LeftButton)
        self.wait()

    def wait(self) -> None:
        self.desk.settle()
        self.desk.qtbot.waitUntil(lambda: not self.page.result.task.running)
        self.desk.settle()

    def asked(self, kind: type) -> list:
        return [each for each in self.desk.engine.requests if isinstance(each, kind)]


@pytest.fixture
def speed(make_desk: MakeDesk, make: Make) -> Speed:
    return Speed(make_desk(), make)


def test_it_says_that_chat_still_answers_and_stops_that_answer(
    make_desk: MakeDesk, make: Make
) -> None:
    desk = make_desk(FakeEngine("word " * 400, tokens_per_s=20))
    speed = Speed(desk, make)
    chat = Chat(desk, desk.engine)
    chat.start()
    desk.open_page("benchmarks", SpeedPage)
    progress = speed.page.result.progress
    desk.qtbot.mouseClick(speed.page.measure, Qt.MouseButton.LeftButton)
    assert not progress.stop_answer.isVisible()
    desk.qtbot.waitUntil(progress.stop_answer.isVisible)
    progress.stop_answer.click()
    desk.qtbot.waitUntil(lambda: not progress.stop_answer.isVisible())
    speed.wait()
    assert speed.asked(MeasureSpeed)
    assert chat.pane.idle
    assert chat.answers[-1].reply.outcome.stopped


def test_one_model_is_measured_as_llama_bench_does(speed: Speed) -> None:
    speed.measure()
    (measured,) = speed.page.results
    assert (measured.prompt, measured.generate) == (1000.0, 100.0)
    assert measured.generate_sd == 0.0
    assert measured.bandwidth == 10e9
    assert measured.bytes_per_token == 32 * 32 * 4
    assert measured.first_token_s is not None
    (request,) = speed.asked(MeasureSpeed)
    assert (request.prompt_tokens, request.generate_tokens, request.repeat) == (512, 128, 5)
    (bar,) = rows_of(speed.page.bars)
    assert bar.text == "100 ± 0 tokens/s"
    assert not speed.page.bars.isVisible(), "one value is a number"
    assert speed.page.shown.number.text() == bar.text
    assert "first token after" in speed.page.side_by_side.said.text()
    # Nothing is left in memory.
    assert not speed.desk.inference.loaded
    assert isinstance(speed.desk.engine.requests[-1], UnloadModel)


def test_a_speed_that_varied_too_much_has_no_number(speed: Speed) -> None:
    speed.measure()
    page = speed.page
    page.results[-1] = replace(page.results[-1], generate=5.6, generate_sd=5.4)
    page.result.refresh()
    assert page.shown.number.text() == "varied too much"
    assert curves.roofline(page.results) is None, "nor a share of what the memory allows"
    assert "varied too much" in page.limit.title.text()
    page.results[-1] = replace(page.results[-1], generate_sd=0.1)
    page.result.refresh()
    assert page.shown.number.text() == "5.6 ± 0.1 tokens/s"
    assert curves.roofline(page.results) is not None


def test_a_person_waits_for_the_first_word_of_an_answer(speed: Speed) -> None:
    speed.measure()
    (question,) = speed.asked(Generate)
    assert question.max_tokens == 1
    assert question.model == KEY


def test_reading_is_another_view(speed: Speed) -> None:
    speed.measure()
    speed.page.phases.choose("prompt")
    assert rows_of(speed.page.bars)[0].text == "1,000 ± 0 tokens/s"
    assert speed.page.side_by_side.title.text() == "model-1 · F32 reads 1,000 tokens/s"


@pytest.mark.parametrize(
    ("varied", "name", "values"),
    [
        (1, "depth", [0, 512, 1024]),
        (3, "batch", [32, 64, 128, 256, 512]),
        (4, "gpu_layers", [0, 1, 2, 3]),
    ],
)
def test_what_is_varied_is_gone_through(
    speed: Speed, varied: int, name: str, values: list[int]
) -> None:
    speed.measure(varied)
    kind = LoadModel if name == "gpu_layers" else MeasureSpeed
    assert [getattr(each, name) for each in speed.asked(kind)] == values
    assert all(each.varied == name for each in speed.page.results)
    if name != "gpu_layers":  # the fake engine has none
        assert len(points_of(speed.page.curve)) == len(values)
        assert "model-1" in speed.page.limit.title.text()


@pytest.mark.parametrize(
    ("context_length", "values"),
    [
        (2048, [0, 512, 1024]),
        (1024, [0, 216, 432, 648, 864]),
        (512, [0, 88, 176, 264, 352]),  # as in the demo models
        (162, [0, 1, 2]),
        (160, []),
    ],
)
def test_depths_fit_in_the_context(make: Make, context_length: int, values: list[int]) -> None:
    path = make("model.gguf", more={"llama.context_length": context_length})
    model = describe(str(path), "file", FactsCache())
    assert [each.depth for each in settings(model, "depth")] == values


def test_a_short_context_is_varied_in_smaller_steps(desk: Desk, make: Make) -> None:
    desk.add(make("short.gguf", more={"llama.context_length": 512}))
    speed = Speed(desk, make, models=0)
    next(
        each for each in visible(speed.page, QPushButton) if each.text() == "A longer conversation"
    ).click()
    speed.wait()
    assert len(points_of(speed.page.curve)) == 5
    assert "Only one value" not in speed.page.limit.title.text()


def test_a_context_that_is_too_short_to_vary_is_said(desk: Desk, make: Make) -> None:
    desk.add(make("short.gguf", more={"llama.context_length": 128}))
    speed = Speed(desk, make, models=0)
    speed.measure(1)
    assert not speed.asked(MeasureSpeed)
    assert speed.page.why.isVisible()
    assert "context is too short" in speed.page.why.text()
    speed.page.measure_all()
    assert not speed.page.why.isVisible()
    speed.wait()


def test_all_models_side_by_side(make_desk: MakeDesk, make: Make) -> None:
    speed = Speed(make_desk(), make, models=3)
    next(each for each in visible(speed.page, QPushButton) if each.text() == "All models").click()
    speed.wait()
    assert len(rows_of(speed.page.bars)) == 3
    assert speed.page.bars.isVisible()
    assert len(points_of(speed.page.curve)) == 3
    assert len(speed.page.side_by_side.tools._table().rows) == 3
    assert speed.page.side_by_side.title.text() == "All models write 100 tokens/s"
    assert "of the speed that this laptop's memory allows" in speed.page.limit.title.text()


class NoRoom(FakeEngine):
    """Has no memory for the first model."""

    def _load(self, request: LoadModel, cancel: Cancel) -> Iterator[Event]:
        if "model-1" in request.path:
            raise UserError("There wasn't enough memory for this model.", kind="memory")
        yield from super()._load(request, cancel)


def test_a_model_that_fails_does_not_stop_the_others(make_desk: MakeDesk, make: Make) -> None:
    speed = Speed(make_desk(NoRoom()), make, models=3)
    paths = {each.name: Path(each.path) for each in speed.desk.library.models}
    speed.desk.qtbot.waitUntil(lambda: not speed.desk.library._comparing.busy)
    paths["model-2"].unlink()
    speed.page.measure_all()
    speed.wait()
    assert [each.model for each in speed.page.results] == ["model-3 · F32"]
    assert not speed.page.result.problem.isVisible()
    first, second = sorted(each.text for each in speed.desk.window.notices.errors)
    assert first == "model-1 · F32: There wasn't enough memory for this model."
    assert second.startswith("model-2 · F32: ")
    assert "doesn't exist" in second
    paths["model-3"].unlink()
    speed.page.measure_all()
    speed.wait()
    assert speed.page.result.problem.isVisible()


def test_results_are_kept_and_forgotten(make_desk: MakeDesk, make: Make, tmp_path: Path) -> None:
    speed = Speed(make_desk(), make)
    speed.measure()
    again = Speed(make_desk(), make)
    assert [each.model for each in again.page.results] == ["model-1 · F32"]
    again.page.forget.click()
    assert not again.page.results
    assert not again.page.file.read()
    assert not again.page.forget.isVisible()
    again.desk.window.notices.act()
    assert len(again.page.file.read()) == 1
    again.page.side_by_side.tools.save_csv(str(tmp_path / "out.csv"))
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("Model,Varied setting,Value")


def test_undo_keeps_what_was_measured_since(speed: Speed) -> None:
    speed.measure()
    speed.page.forget.click()
    speed.measure()
    speed.desk.window.notices.act()
    assert len(speed.page.results) == len(speed.page.file.read()) == 2


def test_what_cannot_be_kept_is_said_and_shown_all_the_same(
    speed: Speed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(result: SpeedResult) -> None:
        raise OSError("full")

    monkeypatch.setattr(speed.page.file, "add", refuse)
    speed.measure()
    assert speed.page.shown.number.isVisible()
    assert "couldn't be saved" in speed.desk.window.notices.current.text


def test_what_cannot_be_deleted_stays(speed: Speed, monkeypatch: pytest.MonkeyPatch) -> None:
    speed.measure()

    def refuse(results: list[SpeedResult]) -> None:
        raise OSError("read-only")

    monkeypatch.setattr(speed.page.file, "write", refuse)
    speed.page.forget.click()
    assert "couldn't be deleted" in speed.desk.window.notices.current.text
    assert len(speed.page.results) == 1


def test_one_value_is_no_curve_but_was_measured(speed: Speed) -> None:
    speed.page.results = [ONE]
    speed.page.views.choose("varied")
    assert speed.page.limit.title.text() == "No setting has been varied yet"
    speed.page.results = [replace(ONE, varied="threads")]
    speed.page.result.refresh()
    assert speed.page.limit.title.text() == "Only one value has been measured"


def test_it_can_be_stopped_and_a_model_may_vanish(speed: Speed) -> None:
    speed.page.measure.click()
    next(each for each in visible(speed.page, QPushButton) if each.text() == "Stop").click()
    speed.wait()
    assert not speed.page.results
    Path(speed.page.model.path).unlink()
    speed.measure()
    assert "doesn't exist" in speed.page.result.problem.accessibleName()


def test_without_a_model_nothing_can_be_measured(desk: Desk, make: Make) -> None:
    speed = Speed(desk, make, models=0)
    assert not speed.page.measure.isEnabled()
    assert speed.page.measure.toolTip()


def test_a_busy_laptop_is_told_by_the_spread(speed: Speed) -> None:
    for spread, told in ((1.0, False), (30.0, True)):
        speed.page.results = [replace(ONE, generate_sd=spread)]
        speed.page.result.refresh()
        assert ("another program may be using" in speed.page.side_by_side.said.text()) is told


def test_layers_on_a_card_need_a_card(speed: Speed) -> None:
    item = speed.page.vary.model().index(4, 0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled


# --- figures ------------------------------------------------------------------------------


def test_the_newest_of_each_model_counts() -> None:
    old, new = replace(ONE, generate=1.0), replace(ONE, generate=2.0)
    other = replace(ONE, path="b.gguf", model="B", generate=3.0)
    swept = replace(ONE, varied="depth", generate=9.0)
    assert figures.newest([old, other, new, swept]) == [new, other]
    rows = rows_of(figures.bars([old, other, new], "generate"))
    assert [row.name for row in rows] == ["B", "Tiny"]


def test_the_headline_compares_the_fastest_with_the_slowest() -> None:
    fast = replace(ONE, path="/fast.gguf", model="Fast", generate=250.0, prompt=50.0)
    slow = replace(ONE, path="/slow.gguf", model="Slow", generate=80.0, prompt=900.0)
    both = [fast, slow]
    said = figures.speed_headline
    assert said(both, "generate") == "Fast writes 250 tokens/s, versus 80.0 for Slow"
    assert said(both, "prompt") == "Slow reads 900 tokens/s, versus 50.0 for Fast"
    assert said([fast], "generate") == "Fast writes 250 tokens/s"
    swept = [replace(slow, varied="depth", depth=depth, generate=80.0 - depth / 100)
             for depth in (0, 1024)]  # fmt: skip
    title = curves.sweep_headline(swept, "generate")
    assert title == "Slow with 0 and 1,024 tokens in the context: 80.0 and 69.8 tokens/s"


def test_a_speed_that_varies_too_much_has_no_number() -> None:
    fast = replace(ONE, path="/fast.gguf", model="Fast", generate=250.0, generate_sd=126.0)
    slow = replace(ONE, path="/slow.gguf", model="Slow", generate=80.0, generate_sd=40.0)
    rows = {row.name: row.text for row in rows_of(figures.bars([fast, slow], "generate"))}
    assert rows["Fast"] == "varied too much"
    assert rows["Slow"].startswith("80.0")
    assert figures.speed_headline([fast, slow], "generate") == "Slow writes 80.0 tokens/s"
    assert "varied too much" in figures.speed_headline([fast], "generate")


def test_the_roof_is_the_bandwidth_over_the_bytes() -> None:
    drawing = curves.roofline([ONE])
    assert drawing is not None
    roof = lines_of(drawing)[0]
    for x, y in zip(roof.x, roof.y, strict=True):
        assert x * y == pytest.approx(ONE.bandwidth)
    (point,) = points_of(drawing)
    assert (point.x, point.y, point.text) == (10**8, 100.0, "50%")


def test_a_graphics_card_is_not_limited_by_main_memory() -> None:
    fast = replace(ONE, path="b.gguf", gpu_layers=9, generate=900.0)
    assert curves.roofline([fast]) is None
    assert curves.limit_headline([ONE, fast]).startswith("Tiny reaches 50%")
    assert "on a graphics card aren't shown" in curves.limit_text([fast])
    assert "card" not in curves.limit_text([ONE])
    limit = HEAD.index("Limit (tokens/s, est.)")
    assert table([fast]).rows[0][limit : limit + 2] == ("", "")


@pytest.mark.parametrize(
    ("rate", "told"), [(87.5, "87.5"), (5000, "5K"), (100_000, "100K"), (1_500_000, "1.5M")]
)
def test_a_high_rate_fits_on_the_axis(rate: float, told: str) -> None:
    drawing = curves.roofline([ONE])
    assert drawing is not None
    assert drawing.y.told(rate) == told


def test_no_time_is_told_as_0() -> None:
    quick = replace(ONE, first_token_s=0.0012, load_s=0.004)
    assert figures.facts(quick).count("less than 0.01 s") == 2


def test_a_sweep_shows_the_last_of_each_value() -> None:
    runs = [
        replace(ONE, varied="depth", depth=depth, generate=rate)
        for depth, rate in ((0, 1.0), (512, 2.0), (0, 3.0))
    ]
    drawing = curves.sweep(runs, "generate")
    assert drawing is not None
    assert [(point.x, point.y) for point in points_of(drawing)] == [(0, 3.0), (512, 2.0)]
    assert curves.sweep(runs[:1], "generate") is None
    assert curves.sweep([ONE], "generate") is None


def curve_of(runs: list[SpeedResult]) -> list[tuple[float, float]]:
    drawing = curves.sweep(runs, "generate")
    return [(point.x, point.y) for point in points_of(drawing)] if drawing else []


@pytest.mark.usefixtures("german")
def test_a_saved_table_has_plain_numbers() -> None:
    header, row = csv.reader(table([ONE]).csv().splitlines())
    cells = dict(zip(header, row, strict=True))
    assert cells["Writing (tokens/s)"] == "100.00"
    assert cells["Writing SD (tokens/s)"] == "2.50"
    assert cells["Memory (GB)"] == "0.1000"
    assert cells["Bytes per token (est.)"] == "100000000"


def test_a_sweep_does_not_join_devices() -> None:
    here = [replace(ONE, varied="depth", depth=depth, generate=1.0) for depth in (0, 512, 1024)]
    card = replace(ONE, varied="depth", device="CUDA0", backend="CUDA", generate=9.0)
    assert not curve_of([*here, card]), "the curve of the card has one point so far"
    both = [*here, card, replace(card, depth=512)]
    assert curve_of(both) == [(0, 9.0), (512, 9.0)]
    assert curves.sweep_headline(both, "generate").startswith("Tiny · CUDA0 with 0 and 512")
    drawing = curves.sweep(both, "generate")
    assert drawing is not None
    assert drawing.sentence == "Tiny · CUDA0"
    vulkan = replace(card, backend="Vulkan", generate=5.0)
    assert not curve_of([*both, vulkan])
    assert curve_of([*both, replace(here[0], device="CPU")]) == [(0, 1.0), (512, 1.0), (1024, 1.0)]


def test_a_curve_of_layers_on_a_card_begins_on_the_processor() -> None:
    none = replace(ONE, varied="gpu_layers", device="CPU", generate=1.0)
    other = replace(none, gpu_layers=2, device="CUDA1", backend="CUDA", generate=3.0)
    some = replace(other, device="CUDA0", gpu_layers=4, generate=9.0)
    assert curve_of([none, other, some]) == [(0, 1.0), (4, 9.0)]
    assert curves.sweep_headline([none, some], "generate").startswith("Tiny · CUDA0 with 0 and 4")
    assert curve_of([none, some, none]) == [(0, 1.0), (4, 9.0)]


def test_all_shares_of_the_limit_are_of_the_line_drawn() -> None:
    """The bandwidth is measured again in each run, and differs if the laptop is busy."""
    old = replace(ONE, path="old.gguf", model="Old", generate=60.0, bandwidth=1e10)
    new = replace(ONE, path="new.gguf", model="New", generate=100.0, bandwidth=4e10)
    drawing = curves.roofline([old, new])
    assert drawing is not None
    assert {(point.name, point.text) for point in points_of(drawing)} == {
        ("Old", "15%"),
        ("New", "25%"),
    }


class WritesOnly(FakeEngine):
    """Measures no reading speed with tokens in the context, as a server that doesn't say whether it
    had them in its cache."""

    def _measure(self, request: MeasureSpeed, cancel: Cancel) -> Iterator[Event]:
        for event in super()._measure(request, cancel):
            if isinstance(event, SpeedMeasured) and request.depth:
                event = replace(event, prompt=())
            yield event


def test_a_reading_speed_that_is_not_measured_is_left_out(make_desk: MakeDesk, make: Make) -> None:
    speed = Speed(make_desk(WritesOnly()), make)
    speed.measure(varied=1)
    results = speed.page.results
    assert len(results) > 2
    column = HEAD.index("Reading (tokens/s)")
    assert {row[column] for row in table(results).rows[:-1]} == {""}
    assert curves.sweep(results, "prompt") is None, "only one value is left"
    assert "doesn't say" in curves.without_sweep(results)[1], "measuring again wouldn't help"
    drawing = curves.sweep(results, "generate")
    assert drawing is not None
    assert len(points_of(drawing)) == len(results)


def test_a_model_has_a_bar_for_each_device() -> None:
    """A result of an older version, without a device, counts as measured on the processor."""
    on_card = replace(ONE, device="Vulkan0", generate=400.0)
    again = replace(ONE, device="CPU", generate=110.0)
    assert figures.newest([ONE, on_card, again]) == [again, on_card]
    names = [each.text for each in figures.bars([again, on_card], "generate").y.names]
    assert names == ["Tiny · Vulkan0", "Tiny"]
