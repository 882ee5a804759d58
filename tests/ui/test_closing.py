"""Tests closing the window in the middle of work: no thread is left, and closing is quick."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from desktop.app import Parts
from desktop.core.cancel import Cancel
from desktop.core.lessons.lesson import lessons
from desktop.core.library.shipped_models import DEMO_FOLDER
from desktop.core.messages import Event, LoadModel, QuantizeModel, QuantizeProgress, Request
from desktop.hub.repository import Repository
from desktop.services.jobs import JobThread
from desktop.ui.experiments import PLAIN
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.concepts.figures.asking.student_here import StudentHereFigure
from desktop.ui.shell.garbage import GarbageCollector
from tests.fake_engine import FakeEngine
from tests.hub.server import Fault, HubServer, Repo
from tests.ui.conftest import Desk, Make, MakeDesk

SOON_S = 10.0


others: set[JobThread] = set()
"""Threads that earlier tests left running in services without a window."""


def running_threads() -> set[JobThread]:
    return {each for each in gc.get_objects() if isinstance(each, JobThread) and each.isRunning()}


@pytest.fixture(autouse=True)
def _others() -> None:
    others.clear()
    others.update(running_threads())


def close(desk: Desk) -> None:
    """Shut down as the program does. A thread that is still running afterward would abort the
    program."""
    context = desk.window.context
    parts = Parts(
        desk.settings,
        desk.library,
        desk.inference,
        context.runtime.background,
        desk.conversations,
        context.hub_requests,
        desk.downloads,
        context.servers,
        context.shell.theme,
        desk.window,
        GarbageCollector(lambda: not desk.inference.busy),
    )
    began = time.monotonic()
    desk.window.closing.stop_asking()
    assert desk.window.close()
    parts.shut_down()
    assert time.monotonic() - began < SOON_S
    assert not running_threads() - others


class Slow(FakeEngine):
    """Engine that quantizes forever."""

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if not isinstance(request, QuantizeModel):
            yield from super().run(request, cancel)
            return
        while True:
            cancel.check()
            yield QuantizeProgress(1, 2, "a tensor", 0.5)
            time.sleep(0.005)


def test_at_the_start(make_desk: MakeDesk, make: Make) -> None:
    for number in range(20):
        make(f"models/model-{number}.gguf")
    desk = make_desk(pane="compare")
    desk.library.refresh()
    assert desk.library.scanning
    close(desk)


def test_while_a_model_loads(make_desk: MakeDesk) -> None:
    desk = make_desk(FakeEngine(load_s=60))
    job = desk.inference.submit(LoadModel("model.gguf"))
    with desk.qtbot.waitSignal(job.started, timeout=20_000):
        pass
    close(desk)


def test_while_a_download_stalls(make_desk: MakeDesk) -> None:
    content = random.Random(0).randbytes(1_000_000)
    with HubServer(Repo("maker/tiny", {"tiny-Q8_0.gguf": content})) as server:
        server.every_file = Fault(stall=True, after=300_000)
        desk = make_desk(endpoint=server.endpoint)
        job = desk.window.context.hub_requests.repository("maker/tiny")
        found: list[Repository] = []
        job.finished.connect(found.append)
        desk.qtbot.waitUntil(lambda: bool(found))
        (repository,) = found
        desk.downloads.add(repository, repository.models[0])
        desk.qtbot.waitUntil(lambda: desk.downloads.items[0].done >= 200_000)
        close(desk)


def test_while_a_copy_is_written(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(Slow())
    path = make("Tiny-1M-Instruct-F32.gguf")
    desk.add(path)
    desk.window.compare_precisions(str(path), agreed=True)
    desk.qtbot.waitUntil(lambda: desk.inference.busy)
    close(desk)


def test_while_students_learn(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.add(DEMO_FOLDER / f"{PLAIN}.gguf")
    (key,) = (each.key for each in lessons() if each.figure == "student-here")
    desk.window.open_pane("concepts", key)
    assert isinstance(desk.window.pane, ConceptsPane)
    desk.window.pane.shown.reveal()
    figure = desk.window.pane.shown.figure
    assert isinstance(figure, StudentHereFigure)
    told = figure.said.text()
    desk.qtbot.mouseClick(figure.button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: "%" in figure.said.text(), timeout=60_000)
    assert figure.task.running
    assert figure.said.text() != told
    close(desk)
    assert not figure.task.running
