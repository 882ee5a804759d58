"""Tests the question before the window closes while work runs that would be lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from desktop.core.cancel import Cancel
from desktop.core.messages import Event, MeasureSpeed, QuantizeModel, Request
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from desktop.ui.shell.closing import closing
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeChat, MakeDesk
from tests.ui.quality import Quality, write_set
from tests.ui.test_quantization_smaller import LadderEngine


class Endless(LadderEngine):
    """Engine that quantizes and measures forever."""

    stop_at = "Q4_0"

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, MeasureSpeed | QuantizeModel):
            while True:
                cancel.check()
                time.sleep(0.005)
        yield from super().run(request, cancel)


def quantizing(make_desk: MakeDesk, make: Make) -> Desk:
    desk = make_desk(Endless())
    desk.add(make("Tiny-1M-F32.gguf"))
    page = desk.open_page("quantization", SmallerPage)
    desk.settle()
    page.controls.types.choose(("Q4_0",))
    page.begin()
    desk.qtbot.waitUntil(lambda: desk.inference.busy)
    return desk


def questions(desk: Desk) -> list[QMessageBox]:
    return [each for each in desk.window.findChildren(QMessageBox) if each.isVisible()]


def answer(desk: Desk, text: str) -> None:
    (box,) = questions(desk)
    (button,) = (each for each in box.buttons() if each.text() == text)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_names_what_runs_and_the_work_goes_on(make_desk: MakeDesk, make: Make) -> None:
    desk = quantizing(make_desk, make)
    assert not desk.window.close()
    (box,) = questions(desk)
    assert box.text() == (
        "Still running: Make it smaller (Quantization). If you close Glassbox now, unfinished "
        "results are lost."
    )
    assert box.defaultButton().text() == "Keep working"
    answer(desk, "Keep working")
    assert desk.window.isVisible()
    assert desk.inference.busy
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: len(questions(desk)) == 1)
    desk.window.close()
    assert len(questions(desk)) == 1, "one is enough"
    answer(desk, "Close anyway")
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible())
    desk.qtbot.waitUntil(lambda: not desk.inference.busy)


def test_escape_keeps_the_window(make_desk: MakeDesk, make: Make) -> None:
    desk = quantizing(make_desk, make)
    desk.window.close()
    (box,) = questions(desk)
    desk.qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert desk.window.isVisible()
    assert not questions(desk)
    desk.window.closing.stop_asking()


def test_several_tasks_are_one_question(make_desk: MakeDesk, make: Make) -> None:
    desk = quantizing(make_desk, make)
    page = desk.open_page("benchmarks", SpeedPage)
    page.start()
    assert page.result.task.running
    desk.window.close()
    (box,) = questions(desk)
    assert "Make it smaller (Quantization) and Speed (Benchmarks)." in box.text()
    answer(desk, "Close anyway")
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible())


def test_nothing_is_asked_when_nothing_runs(desk: Desk) -> None:
    assert desk.window.close()


def test_nothing_is_asked_about_an_answer_in_chat(make_chat: MakeChat) -> None:
    chat = make_chat(FakeEngine("word " * 10_000, tokens_per_s=100))
    chat.start()
    assert chat.desk.inference.busy
    assert chat.desk.window.close()


def test_nothing_is_asked_about_answers_to_a_benchmark(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    write_set(sets, "one")
    quality = Quality(make_desk(), make)
    quality.tick("One, with options")
    quality.page.start()
    assert quality.page.result.task.running
    assert quality.desk.window.close()


def test_the_end_of_the_session_waits_for_no_answer(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "END_OF_SESSION_MS", 50)
    desk = quantizing(make_desk, make)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.commitDataRequest.emit(None)
    desk.qtbot.wait(200)
    assert not desk.window.close(), "another program kept the session"
    app.commitDataRequest.emit(None)
    assert desk.window.close()
