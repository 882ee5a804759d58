"""Tests tasks, which combine several jobs."""

from __future__ import annotations

import contextlib
import gc
import logging
import threading
import time
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Generate,
    Generated,
    GivenText,
    LoadModel,
    ModelLoaded,
    ScoreTexts,
    TextScored,
    UnloadModel,
)
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.task import Step, Steps, Task, loaded, loading, one_job
from tests.fake_engine import FakeEngine

LOAD = LoadModel("a.gguf")
ASK = Generate("a.gguf", prompt="Hello")
SCORE = ScoreTexts("a.gguf", (GivenText("", "one two"), GivenText("", "three")))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def inference(qapp: QObject, engine: FakeEngine) -> Iterator[Inference]:
    made = Inference(engine)
    yield made
    made.shut_down()


@pytest.fixture
def task(inference: Inference) -> Task:
    return Task(inference)


@pytest.fixture
def thread(qapp: QObject) -> Iterator[JobThread]:
    made = JobThread("test")
    yield made
    made.shut_down()


def ends(task: Task) -> list[object]:
    """Return a list that receives the task's outcome: its result, the kind of its error, or
    "stopped"."""
    told: list[object] = []
    task.finished.connect(told.append)
    task.failed.connect(lambda error: told.append(error.kind))
    task.stopped.connect(lambda: told.append("stopped"))
    return told


def counting(cancel: Cancel) -> Iterator[int]:
    yield from range(3)


def waiting(cancel: Cancel) -> Iterator[str]:
    yield "begun"
    cancel.wait(60)
    yield "last words"
    cancel.check()


def test_one_after_the_other(
    task: Task, inference: Inference, engine: FakeEngine, qtbot: QtBot
) -> None:
    told, seen, running = ends(task), list[object](), list[bool]()
    task.running_changed.connect(running.append)

    def steps() -> Steps[str]:
        there = yield loading(inference, LOAD)
        assert isinstance(there, ModelLoaded)
        last = yield Step(inference.submit(SCORE), seen.append)
        assert last is seen[-1]
        yield inference.submit(ASK)
        return "all of it"

    task.start(steps())
    assert task.running
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["all of it"]
    assert [type(event) for event in seen] == [TextScored, TextScored]
    assert [type(request) for request in engine.requests] == [LoadModel, ScoreTexts, Generate]
    assert running == [True, False]


def test_how_far_it_is(
    task: Task, thread: JobThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.task.TELL_EVERY_S", -1)
    monkeypatch.setattr("desktop.services.task.SURE_AFTER_S", -1)
    told, far = ends(task), list[tuple[str, float, float | None]]()
    task.progressed.connect(lambda *each: far.append(each))

    def steps() -> Steps[None]:
        yield Step(thread.submit(counting), share=0.25, title="first")
        yield thread.submit(counting)  # its progress isn't reported
        yield Step(thread.submit(counting), lambda event: event / 2, 0.75, "second")

    task.start(steps())
    qtbot.waitUntil(lambda: bool(told))
    shares = [0.0, 0.25, 0.25, 0.625, 1.0]
    assert [each[:2] for each in far] == [("first", 0.0), *(("second", s) for s in shares[1:])]
    assert far[0][2] is None, "no time can be told from nothing"
    assert all(left is not None and left >= 0 for _, _, left in far[1:])
    assert far[-1][2] == 0


def test_the_time_left_does_not_count_what_waited_for_other_work(
    task: Task, thread: JobThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.task.TELL_EVERY_S", -1)
    monkeypatch.setattr("desktop.services.task.SURE_AFTER_S", -1)
    later, clock = 0.0, time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: clock() + later)
    told, left = ends(task), list[float | None]()
    task.progressed.connect(lambda _title, _far, seconds: left.append(seconds))

    def steps() -> Steps[None]:
        yield Step(thread.submit(counting), lambda event: event / 4, 1.0, "counting")

    other = thread.submit(waiting)
    with qtbot.waitSignal(other.event):
        task.start(steps())
    later = 10_000.0
    other.cancel()
    qtbot.waitUntil(lambda: bool(told))
    assert len(left) == 4
    assert left[:2] == [None, None]
    assert all(each is not None and each < 5_000 for each in left[2:])


def test_what_fails_ends_it_and_it_is_tidied(
    task: Task, inference: Inference, engine: FakeEngine, qtbot: QtBot
) -> None:
    told = ends(task)

    def steps() -> Steps[None]:
        try:
            yield inference.submit(SCORE)
            yield loading(inference, LOAD)
        finally:
            inference.submit(UnloadModel("c.gguf"))

    task.start(steps())
    qtbot.waitUntil(lambda: bool(told) and len(engine.requests) == 2)
    assert told == ["not_loaded"]
    assert isinstance(engine.requests[-1], UnloadModel)
    assert not task.running


def test_what_fails_can_be_caught(task: Task, inference: Inference, qtbot: QtBot) -> None:
    told = ends(task)

    def steps() -> Steps[str]:
        try:
            yield inference.submit(SCORE)
        except UserError as error:
            return error.kind
        raise AssertionError

    task.start(steps())
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["not_loaded"]


def test_a_bug_is_told_and_ends_it(
    task: Task, thread: JobThread, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told = ends(task)

    def steps() -> Steps[None]:
        yield thread.submit(counting)
        raise ValueError("a bug")

    with caplog.at_level(logging.ERROR):
        task.start(steps())
        qtbot.waitUntil(lambda: bool(told))
    assert told == ["bug"]
    assert "a bug" in caplog.text
    assert not task.running


def test_it_stops_and_can_begin_again(
    task: Task, inference: Inference, engine: FakeEngine, qtbot: QtBot
) -> None:
    """Events that the job sent before it was stopped are delivered, and so are its last ones."""
    engine.tokens_per_s = 5
    told, seen = ends(task), list[object]()

    def steps(*requests: Generate) -> Steps[str]:
        try:
            yield loading(inference, LOAD)
            for request in requests:
                yield Step(inference.submit(request), seen.append)
        finally:
            seen.append("tidied")
        return "done"

    task.start(steps(ASK, ASK))
    qtbot.waitUntil(lambda: bool(seen))
    task.stop()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["stopped"]
    assert isinstance(seen[-2], Generated)
    assert seen[-2].stop == "cancelled"
    assert seen[-1] == "tidied"
    engine.tokens_per_s = 0
    task.start(steps(ASK))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["stopped", "done"]
    assert len(engine.requests) == 4


def test_it_tells_no_progress_while_it_stops(
    task: Task, thread: JobThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window says "Stopping…" by then."""
    monkeypatch.setattr("desktop.services.task.TELL_EVERY_S", -1)
    told, seen, far = ends(task), list[str](), list[float]()
    task.progressed.connect(lambda _title, share, _left: far.append(share))

    def tidying(cancel: Cancel) -> Iterator[str]:
        yield "begun"
        with contextlib.suppress(Cancelled):
            cancel.wait(60)
        yield "last words"
        cancel.check()

    def take(event: str) -> float:
        seen.append(event)
        return len(seen) / 2

    task.start(one_job(thread.submit(tidying), take, "working"))
    qtbot.waitUntil(lambda: bool(seen))
    task.stop()
    qtbot.waitUntil(lambda: bool(told))
    assert seen == ["begun", "last words"]
    assert far == [0.0, 0.5]


def test_what_waits_for_others_stops_at_once(task: Task, thread: JobThread) -> None:
    told = ends(task)
    other = thread.submit(waiting)

    def steps() -> Steps[None]:
        yield thread.submit(counting)

    task.start(steps())
    task.stop()
    assert told == ["stopped"]
    task.stop()
    assert told == ["stopped"]
    other.cancel()


def test_a_job_that_goes_on_is_not_waited_for_long(
    inference: Inference, thread: JobThread, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.task.LONGEST_STOP_MS", 10)
    task, let_go = Task(inference), threading.Event()
    told, seen = ends(task), list[object]()

    def stubborn(cancel: Cancel) -> Iterator[str]:
        yield "begun"
        let_go.wait(60)
        yield "late"

    def steps() -> Steps[None]:
        yield Step(thread.submit(stubborn), seen.append)

    task.start(steps())
    qtbot.waitUntil(lambda: bool(seen))
    task.stop()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    let_go.set()
    qtbot.waitUntil(lambda: not thread.busy)
    assert told == ["stopped"]
    assert seen == ["begun"]


def test_a_stop_from_elsewhere_is_a_stop(task: Task, thread: JobThread, qtbot: QtBot) -> None:
    told, seen = ends(task), list[object]()

    def steps() -> Steps[None]:
        yield Step(thread.submit(waiting), seen.append)

    task.start(steps())
    qtbot.waitUntil(lambda: bool(seen))
    thread.cancel_all()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["stopped"]


def test_only_the_last_work_is_heard_of(task: Task, thread: JobThread, qtbot: QtBot) -> None:
    told, seen, running = ends(task), list[object](), list[bool]()
    task.running_changed.connect(running.append)

    def steps(name: str) -> Steps[str]:
        try:
            yield Step(thread.submit(waiting if name == "old" else counting), seen.append)
        finally:
            seen.append(name)
        return name

    task.start(steps("old"))
    qtbot.waitUntil(lambda: bool(seen))
    task.start(steps("new"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["new"]
    assert seen == ["begun", "old", 0, 1, 2, "new"]
    assert running == [True, False]


def test_abandoned_it_is_silent(task: Task, thread: JobThread, qtbot: QtBot) -> None:
    told, seen, running = ends(task), list[object](), list[bool]()
    task.running_changed.connect(running.append)

    def steps() -> Steps[None]:
        try:
            yield Step(thread.submit(waiting), seen.append)
        finally:
            seen.append("tidied")

    task.start(steps())
    qtbot.waitUntil(lambda: bool(seen))
    task.abandon()
    task.abandon()
    qtbot.waitUntil(lambda: not thread.busy)
    assert told == []
    assert seen == ["begun", "tidied"]
    assert running == [True, False]


@pytest.mark.parametrize("act", ["start", "stop", "abandon"])
def test_its_own_generator_may_lead_to_its_end(
    act: str, task: Task, thread: JobThread, qtbot: QtBot
) -> None:
    """A generator may start another task, or stop or abandon its own. This happens when a page
    receives an event and then starts something else."""
    told, seen = ends(task), list[object]()
    acts = {
        "start": lambda: task.start(another()),
        "stop": task.stop,
        "abandon": task.abandon,
    }

    def steps() -> Steps[str]:
        try:
            yield thread.submit(counting)
            acts[act]()
            yield Step(thread.submit(waiting), seen.append)
        finally:
            seen.append("tidied")
        return "first"

    def another() -> Steps[str]:
        yield thread.submit(counting)
        return "another"

    task.start(steps())
    qtbot.waitUntil(lambda: not task.running and not thread.busy)
    assert told == {"start": ["another"], "stop": ["stopped"], "abandon": []}[act]
    assert seen == ["tidied"]


def test_what_follows_the_beginning_may_replace_it(
    task: Task, thread: JobThread, qtbot: QtBot
) -> None:
    told = ends(task)

    def steps(name: str) -> Steps[str]:
        yield thread.submit(counting)
        return name

    task.running_changed.connect(lambda running: running and task.start(steps("second")))
    task.start(steps("first"))
    qtbot.waitUntil(lambda: not task.running and not thread.busy)
    assert told == ["second"]


def test_a_model_that_is_there_is_not_loaded_again(
    task: Task, inference: Inference, engine: FakeEngine, qtbot: QtBot
) -> None:
    told, far = ends(task), list[str]()
    task.progressed.connect(lambda title, *_: far.append(title))

    def steps() -> Steps[Any]:
        return (yield from loaded(inference, LOAD, "Loading"))

    for _ in range(2):
        told.clear()
        task.start(steps())
        qtbot.waitUntil(lambda: bool(told))
        assert isinstance(told[0], ModelLoaded)
    assert engine.requests == [LOAD]
    assert set(far) == {"Loading"}


def test_a_model_that_is_about_to_be_unloaded_is_loaded_again(
    task: Task, inference: Inference, engine: FakeEngine, qtbot: QtBot
) -> None:
    """It is in memory until an answer ends, before which it can't be unloaded."""
    told = ends(task)
    inference.submit(LOAD)
    qtbot.waitUntil(lambda: not inference.busy)
    inference.submit(ASK)
    inference.submit(UnloadModel(LOAD.key))

    def steps() -> Steps[str]:
        yield from loaded(inference, LOAD)
        yield inference.submit(ASK)
        return "asked"

    task.start(steps())
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["asked"]
    assert engine.requests == [LOAD, ASK, UnloadModel(LOAD.key), LOAD, ASK]


@pytest.mark.parametrize("ending", ["finished", "failed", "stopped", "replaced"])
def test_it_keeps_no_job_and_no_step(
    ending: str, task: Task, thread: JobThread, qtbot: QtBot
) -> None:
    """A task releases its jobs and steps, although the generator and the handler refer to them."""
    told = ends(task)
    errors: list[UserError] = []
    task.failed.connect(errors.append)
    began = threading.Event()

    def failing(cancel: Cancel) -> Iterator[object]:
        yield 1
        raise UserError("no", kind="no")

    def endless(cancel: Cancel) -> Iterator[object]:
        yield 1
        began.set()
        cancel.wait(60)
        cancel.check()

    work = {"finished": counting, "failed": failing}.get(ending, endless)

    def steps() -> Steps[None]:
        for each in (counting, work):
            job = thread.submit(each)

            def take(_event: object, job: Job = job) -> None:
                assert not job.done

            left.extend([weakref.ref(job), weakref.ref(take)])
            yield Step(job, take)

    left: list[weakref.ref[Any]] = []
    task.start(steps())
    if ending in ("stopped", "replaced"):
        qtbot.waitUntil(began.is_set)
        task.stop() if ending == "stopped" else task.abandon()
    qtbot.waitUntil(lambda: not task.running and not thread.busy)
    assert len(told) == (ending != "replaced")
    gc.collect()
    assert len(left) == 4
    assert [each() for each in left] == [None] * 4


def test_destroyed_it_takes_nothing_more(thread: JobThread, qtbot: QtBot) -> None:
    """A dialog or a figure may be destroyed together with its task, without a word."""
    parent, seen = QObject(), list[object]()
    task = Task(parent)

    def steps() -> Steps[None]:
        try:
            yield Step(thread.submit(waiting), seen.append)
            seen.append("went on")
        finally:
            seen.append("tidied")

    task.start(steps())
    qtbot.waitUntil(lambda: bool(seen))
    shiboken6.delete(parent)
    qtbot.waitUntil(lambda: not thread.busy)  # the job waits for a minute, unless it is canceled
    assert seen == ["begun", "tidied"]
