"""Tests where the keyboard focus is while benchmarks run, and afterward."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.messages import LoadModel
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Make, MakeDesk, visible
from tests.ui.quality import SHORT, Quality, distinct, write_set


def press(quality: Quality, name: str) -> None:
    """Press a button with the space bar."""
    found = next(each for each in visible(quality.page, QPushButton) if each.text() == name)
    found.setFocus()
    quality.desk.qtbot.keyClick(found, Qt.Key.Key_Space)


@pytest.mark.parametrize("end", ["Stop", "Pause"])
@pytest.mark.parametrize("start", ["A first score", "Start"])
def test_it_stays_in_the_page(
    make_desk: MakeDesk, make: Make, sets: Path, start: str, end: str
) -> None:
    write_set(sets, "easy")
    quality = Quality(make_desk(FakeEngine(SHORT, load_s=60)), make)
    window = quality.desk.window
    press(quality, start)
    quality.desk.qtbot.waitUntil(lambda: bool(quality.asked(LoadModel)))
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Pause"
    press(quality, end)
    quality.wait()
    page = quality.page
    assert window.focusWidget() is (page.setup.limit if end == "Stop" else page.paused.go_on)


def test_it_stays_on_a_model_when_another_is_added(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    write_set(sets, "easy")
    quality = Quality(make_desk(), make)
    ticks = quality.page.setup.models
    ((path, box),) = ticks._boxes.items()
    box.setFocus()
    quality.desk.library.changed.emit()
    assert ticks._boxes[path] is box, "nothing has changed"
    quality.desk.add(distinct(make("other.gguf")))
    assert len(ticks._boxes) == 2
    assert quality.desk.window.focusWidget() is ticks._boxes[path]
    assert ticks.ticked == [path]


def test_after_an_error_it_is_on_try_again(make_desk: MakeDesk, make: Make, sets: Path) -> None:
    path = write_set(sets, "easy")
    quality = Quality(make_desk(), make)
    path.unlink()
    press(quality, "A first score")
    quality.wait()
    assert quality.page.result.problem.isVisible()
    assert quality.desk.window.focusWidget() is quality.page.result.again


def test_after_a_stop_it_is_on_the_results(make_desk: MakeDesk, make: Make, sets: Path) -> None:
    write_set(sets, "easy")
    engine = FakeEngine(SHORT)
    quality = Quality(make_desk(engine), make)
    quality.start()
    quality.page.show_setup()
    engine.load_s = 60
    before = len(quality.asked(LoadModel))
    press(quality, "Start")
    quality.desk.qtbot.waitUntil(lambda: len(quality.asked(LoadModel)) > before)
    press(quality, "Stop")
    quality.wait()
    assert quality.page.result.cards[0].isVisible()
    assert quality.desk.window.focusWidget() is quality.page.pair.first
