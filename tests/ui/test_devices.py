"""Tests the devices in Settings: the list, the choice, the measurement, and a card that fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from desktop.core.benchmarks.speed_results import SpeedResult
from desktop.core.cancel import Cancel
from desktop.core.errors import EngineDied, UserError
from desktop.core.i18n import language
from desktop.core.messages import (
    PROCESSOR,
    Device,
    Event,
    Generate,
    ListDevices,
    LoadModel,
    MeasureSpeed,
    Message,
    Request,
    UnloadModel,
)
from desktop.core.settings import read_settings
from desktop.services.task import Task
from desktop.ui.panes.benchmarks.speed.run import measure_speeds, short
from desktop.ui.panes.settings import SettingsPane
from desktop.ui.panes.settings.device_speeds import table
from desktop.ui.panes.settings.devices import DevicesCard
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.drawn import rows_of

FAST = Device("Vulkan0", "A fast card", "gpu", 6 * 10**9, 8 * 10**9, "Vulkan")
SLOW = Device("Vulkan1", "A slow chip", "igpu", 10**9, 2 * 10**9, "Vulkan")


def crash() -> EngineDied:
    error = EngineDied("llama.cpp gave up while loading this file.", kind="engine_died")
    error.crashed = True
    return error


def fail(error: UserError) -> None:
    raise error


class Bench:
    def __init__(self, desk: Desk, make: Make) -> None:
        self.desk = desk
        desk.add(make("model.gguf"))
        self.path = desk.library.usable[0].path
        desk.window.open_pane("settings")
        desk.settle()
        assert isinstance(desk.window.pane, SettingsPane)
        self.pane = desk.window.pane
        self.card: DevicesCard = desk.window.pane.devices

    @property
    def words(self) -> str:
        return " ".join(each.text() for each in visible(self.desk.window, QLabel))

    @property
    def options(self) -> list[str]:
        return [self.card.choice.itemText(at) for at in range(self.card.choice.count())]

    def choose(self, name: str) -> None:
        self.card.choice.setCurrentIndex(self.options.index(name))
        self.card.choice.activated.emit(self.card.choice.currentIndex())

    def load(self, name: str = "") -> None:
        self.desk.inference.submit(LoadModel(self.path, name))
        self.desk.settle()

    @property
    def loaded_on(self) -> str:
        return self.desk.inference.loaded[self.path].device

    def measure(self) -> None:
        self.card.measure.click()
        self.desk.qtbot.waitUntil(lambda: not self.card.result.task.running)
        self.desk.settle()

    def asked(self, kind: type) -> list:
        return [each for each in self.desk.engine.requests if isinstance(each, kind)]


@pytest.fixture
def bench(make_desk: MakeDesk, make: Make) -> Bench:
    return Bench(make_desk(FakeEngine("One two three", cards=(FAST, SLOW))), make)


@pytest.fixture
def without_card(make_desk: MakeDesk, make: Make) -> Bench:
    return Bench(make_desk(FakeEngine("One two three")), make)


def test_devices_are_listed_with_what_is_known(bench: Bench) -> None:
    assert "A fast card" in bench.words
    assert "Graphics card · 6 GB of 8 GB memory free · llama.cpp's Vulkan backend" in bench.words
    assert "Integrated graphics" in bench.words
    assert "A processor that is not there" in bench.words
    assert "no graphics card" not in bench.words
    assert bench.options == ["Automatic", "Processor only", "A fast card", "A slow chip"]


def test_a_chosen_card_is_used_and_remembered(bench: Bench) -> None:
    bench.load()
    assert bench.loaded_on == "Vulkan0, Vulkan1"
    bench.choose("A slow chip")
    bench.load()
    assert bench.loaded_on == "Vulkan1"
    bench.desk.settings.flush()
    assert read_settings(bench.desk.settings.path).values.device == SLOW.choice


def test_the_stored_choice_applies_from_the_start(make_desk: MakeDesk, make: Make) -> None:
    bench = Bench(make_desk(FakeEngine(cards=(FAST,)), device=PROCESSOR), make)
    bench.load()
    assert bench.loaded_on == PROCESSOR
    assert bench.card.choice.currentText() == "Processor only"
    layers = bench.pane.control("gpu_layers")
    assert not layers.isEnabled()
    bench.choose("Automatic")
    assert layers.isEnabled()


def test_a_chosen_card_that_is_gone(make_desk: MakeDesk, make: Make) -> None:
    bench = Bench(make_desk(FakeEngine(cards=(SLOW,)), device=FAST.choice), make)
    assert bench.card.choice.currentText() == "A fast card (not found)"
    bench.load()
    assert bench.loaded_on == "Vulkan1"
    assert "A fast card, isn't available" in bench.words


@pytest.mark.parametrize("error", [crash(), UserError("It failed.", kind="load")])
def test_a_card_that_fails(make_desk: MakeDesk, make: Make, error: UserError) -> None:
    engine = FakeEngine(cards=(FAST,), fail_on_card=error)
    bench = Bench(make_desk(engine), make)
    bench.desk.window.open_pane("start")
    bench.load()
    assert bench.loaded_on == PROCESSOR
    notice = bench.desk.window.notices.current
    assert notice is not None
    assert "A fast card" in notice.text
    assert "Running on the processor" in bench.words
    bench.desk.window.notices.dismiss()
    assert "Running on the processor" in bench.words  # stays in the status bar
    bench.desk.window.open_pane("settings")
    assert "on the graphics card (A fast card)" in bench.words
    assert bench.card.retry.isVisible()
    engine.fail_on_card = None
    bench.card.retry.click()
    assert "Running on the processor" not in bench.words
    assert not bench.card.retry.isVisible()
    bench.load()
    assert bench.loaded_on == "Vulkan0"


def test_a_crash_while_computing(make_desk: MakeDesk, make: Make) -> None:
    engine = FakeEngine("One two three", cards=(FAST,), die_after=1, crashes=True)
    bench = Bench(make_desk(engine), make)
    bench.load()
    bench.desk.inference.submit(Generate(bench.path, (Message("user", "Hello"),)))
    bench.desk.settle()
    notice = bench.desk.window.notices.current
    assert notice is not None
    assert "A fast card" in notice.text
    bench.desk.inference.submit(Generate(bench.path, (Message("user", "Hello"),)))
    bench.desk.settle()
    assert bench.loaded_on == PROCESSOR


def test_choosing_a_device_takes_the_notice_back(make_desk: MakeDesk, make: Make) -> None:
    bench = Bench(make_desk(FakeEngine(cards=(FAST,), fail_on_card=crash())), make)
    bench.load()
    assert bench.desk.window.notices.current is not None
    bench.choose("Processor only")
    assert bench.desk.window.notices.current is None
    assert "Running on the processor" not in bench.words


def test_all_devices_are_measured(bench: Bench) -> None:
    bench.load()
    before = bench.desk.inference.loaded[bench.path], bench.desk.settings.values
    bench.measure()
    loads = [each.device for each in bench.asked(LoadModel) if each.name]
    assert loads == [PROCESSOR, FAST.choice, SLOW.choice]
    assert len(bench.asked(MeasureSpeed)) == 3
    assert [row.text for row in rows_of(bench.card.bars)] == ["100 ± 0 tokens/s"] * 3
    (title,) = [each.title.text() for each in bench.card.result.cards]
    assert "writes 100 tokens/s on" in title
    assert "first token after" in bench.words
    assert list(bench.desk.inference.loaded) == [bench.path]
    assert (bench.desk.inference.loaded[bench.path], bench.desk.settings.values) == before


def test_a_model_that_is_unloaded_meanwhile_stays_unloaded(bench: Bench) -> None:
    bench.load()
    bench.card.measure.click()
    bench.desk.inference.submit(UnloadModel(bench.path))
    bench.desk.qtbot.waitUntil(lambda: not bench.card.result.task.running)
    bench.desk.settle()
    assert bench.desk.inference.loaded == {}


def test_a_measurement_in_benchmarks_at_the_same_time(bench: Bench) -> None:
    """Neither measures the other's model, or on the other's device."""
    model = bench.desk.library.get(bench.path)
    assert model is not None
    here = replace(short(model), device=SLOW.choice)
    speeds: list[SpeedResult] = []
    other = Task(bench.card)
    bench.card.measure.click()
    inference, background = bench.desk.inference, bench.desk.window.context.runtime.background
    other.start(measure_speeds(inference, background, [here], speeds.append, fail))
    bench.desk.qtbot.waitUntil(lambda: not (other.running or bench.card.result.task.running))
    assert [each.device for each in speeds] == ["Vulkan1"]
    shown = bench.card._speeds  # pyright: ignore[reportPrivateUsage]
    assert [each.problem for each in shown] == [None, None, None]
    assert [each.result.device for each in shown if each.result] == ["CPU", "Vulkan0", "Vulkan1"]
    keys = {each.model for each in bench.asked(MeasureSpeed)}
    assert len(keys) == 2


def test_a_card_that_cannot_be_measured(make_desk: MakeDesk, make: Make) -> None:
    """The others are measured, nothing is measured on the processor in its place, and the user's
    model is loaded again after the crash."""
    engine = FakeEngine("One two three", cards=(FAST,))
    bench = Bench(make_desk(engine), make)
    bench.choose("Processor only")
    bench.load()
    engine.fail_on_card = crash()
    bench.measure()
    assert "A fast card couldn't be measured. llama.cpp gave up" in bench.words
    speeds = bench.card._speeds  # pyright: ignore[reportPrivateUsage]
    assert [(each.device.name, each.result is None) for each in speeds] == [
        ("CPU", False),
        ("Vulkan0", True),
    ]
    assert table(speeds).rows[1][:2] == ("A fast card", "Vulkan")
    assert bench.loaded_on == PROCESSOR
    assert bench.desk.window.notices.current is None


@pytest.mark.parametrize("fails", [False, True])
def test_a_measurement_outlasts_a_change_of_language(
    make_desk: MakeDesk, make: Make, *, fails: bool
) -> None:
    engine = FakeEngine("One two three", cards=(FAST,))
    bench = Bench(make_desk(engine, language="en"), make)
    if fails:
        bench.choose("Processor only")
        engine.fail_on_card = crash()
    bench.measure()
    before = [row.value for row in rows_of(bench.card.bars)]
    assert len(before) == 2 - fails
    bench.desk.settings.change(language="de")
    bench.desk.qtbot.waitUntil(lambda: language() == "de")
    bench.desk.settle()
    assert isinstance(bench.desk.window.pane, SettingsPane)
    card = bench.desk.window.pane.devices
    assert card is not bench.card
    bench.desk.qtbot.waitUntil(card.result.isVisible)
    assert [row.value for row in rows_of(card.bars)] == before
    (shown,) = card.result.cards
    assert "schreibt 100 Tokens/s (" in shown.title.text()
    assert ("A fast card ließ sich nicht messen." in shown.said.text()) == fails


def test_a_single_device(without_card: Bench) -> None:
    assert "llama.cpp found no graphics card" in without_card.words
    without_card.measure()
    assert "only one device, so there is nothing to compare it with" in without_card.words
    assert "100 ± 0 tokens/s" in without_card.words


def test_stop(bench: Bench) -> None:
    bench.desk.engine.load_s = 30
    bench.card.measure.click()
    assert not bench.card.measure.isEnabled()
    bench.desk.qtbot.waitUntil(lambda: bool([e for e in bench.asked(LoadModel) if e.name]))
    bench.card.result.progress.stop_asked.emit()
    bench.desk.qtbot.waitUntil(lambda: not bench.card.result.task.running)
    bench.desk.settle()
    assert bench.card.measure.isEnabled()
    assert bench.desk.inference.loaded == {}


def test_look_again(without_card: Bench) -> None:
    """A card that was connected later is found, without interrupting the work before it."""
    bench, engine = without_card, without_card.desk.engine
    engine.cards = (FAST,)
    engine.load_s = 0.3
    job = bench.desk.inference.submit(LoadModel(bench.path))
    bench.card.again.click()
    assert not bench.card.again.isEnabled()
    assert "Glassbox looks for devices when the current task finishes." in bench.words
    with bench.desk.qtbot.waitSignal(job.finished):
        pass
    bench.desk.qtbot.waitUntil(lambda: "A fast card" in bench.words)
    assert "Looking for" not in bench.words
    assert "no graphics card" not in bench.words
    assert bench.options == ["Automatic", "Processor only", "A fast card"]
    assert [each.again for each in bench.asked(ListDevices)][-1]
    bench.card.again.click()
    bench.desk.qtbot.waitUntil(lambda: "found the same devices as before." in bench.words)


def test_look_again_after_a_failure_or_a_stop(bench: Bench) -> None:
    engine, run = bench.desk.engine, bench.desk.engine.run

    def fail(_request: Request, _cancel: Cancel) -> Iterator[Event]:
        raise UserError("The engine couldn't start.")
        yield

    engine.run = fail  # type: ignore[method-assign]
    bench.card.again.click()
    bench.desk.qtbot.waitUntil(lambda: "The engine couldn't start." in bench.words)
    assert "A fast card" in bench.words
    engine.run = run  # type: ignore[method-assign]
    engine.load_s = 30
    bench.desk.inference.submit(LoadModel(bench.path))
    bench.card.again.click()
    bench.desk.inference.stop_all()
    bench.desk.qtbot.waitUntil(bench.card.again.isEnabled)
    assert "looks for devices when" not in bench.words
    engine.load_s = 0
    bench.card.again.click()
    bench.desk.qtbot.waitUntil(lambda: "found the same devices as before." in bench.words)


class BreaksWhileMeasuring(FakeEngine):
    """Crashes in the first speed measurement of a model on a card, or in the answer after it."""

    def __init__(self, kind: type[Request]) -> None:
        super().__init__("One two three", cards=(FAST,))
        self.kind: type[Request] | None = kind

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, self.kind or ()):
            self.kind = None
            self._loaded.clear()
            raise crash()
        yield from super().run(request, cancel)


@pytest.mark.parametrize("kind", [MeasureSpeed, Generate])
def test_a_speed_whose_card_fails_is_measured_on_the_processor(
    make_desk: MakeDesk, make: Make, kind: type[Request]
) -> None:
    """No part of the result is from the card, and the result says so."""
    bench = Bench(make_desk(BreaksWhileMeasuring(kind)), make)
    model = bench.desk.library.get(bench.path)
    assert model is not None
    speeds: list[SpeedResult] = []
    task = Task(bench.card)
    inference, background = bench.desk.inference, bench.desk.window.context.runtime.background
    task.start(measure_speeds(inference, background, [short(model)], speeds.append, fail))
    bench.desk.qtbot.waitUntil(lambda: not task.running)
    assert [each.device for each in speeds] == [PROCESSOR]
    assert bench.asked(LoadModel)[0].device == ""
    assert bench.asked(LoadModel)[-1].device == PROCESSOR
    assert "Running on the processor" in bench.words
