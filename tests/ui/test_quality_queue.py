"""Tests the file from which a run of benchmarks resumes after a restart."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.core import i18n
from desktop.core.errors import UserError
from desktop.core.library.other_apps import AppFolder
from desktop.core.messages import Generate
from desktop.services import sealed_file
from desktop.ui.figures.quality_results import read_results
from desktop.ui.panes.benchmarks import BenchmarksPane
from desktop.ui.panes.benchmarks.quality import queue
from desktop.ui.panes.benchmarks.quality.offered_sets import file_offers, hub_offers
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.quality.queue import QueuedModel, QueueFile, Wanted
from tests.core.test_other_apps import ollama
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Make, MakeDesk, visible
from tests.ui.quality import SHORT, Quality, write_set


def test_a_run_of_sets_from_the_hub_is_the_same_after_a_restart(tmp_path: Path) -> None:
    models, file = [QueuedModel("M", "/m.gguf", "n")], QueueFile(tmp_path / "queue.json")
    wanted = Wanted(models, hub_offers(tmp_path), 50, frozenset({"a"}))
    file.write(wanted)
    read = file.read(tmp_path)
    assert read == Wanted(models, hub_offers(tmp_path), 50) == wanted
    assert read is not None
    assert read.finished == {"a"}
    assert read.models[0].file_name == "n"
    assert read != Wanted(models, hub_offers(tmp_path)[1:], 50)
    assert read != Wanted(models, hub_offers(tmp_path), 20)
    assert read != Wanted(models, hub_offers(tmp_path / "elsewhere"), 50)


def test_a_file_of_the_user_is_found_under_its_earlier_name(tmp_path: Path) -> None:
    path, saved = write_set(tmp_path, "mine"), tmp_path / "queue.json"
    names = ["questions_mine", "questions_mine_choices"]
    values = {
        "models": [["M", "/m.gguf"]],
        "sets": [["here", name, str(path)] for name in names],
        "limit": 50,
    }
    saved.write_text(json.dumps(values), encoding="utf-8")
    read = QueueFile(saved).read(tmp_path)
    assert read is not None
    assert read.offers == file_offers(path)


def test_a_paused_run_of_a_private_set_outlasts_a_change_of_the_language(
    make_desk: MakeDesk, make: Make, sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed_file, "COST", 2**4)
    quality = Quality(make_desk(FakeEngine(SHORT, prompt_s=0.02), language="en"), make)
    desk, pane = quality.desk, quality.desk.window.pane
    assert isinstance(pane, BenchmarksPane)
    questions = [{"question": f"Which, {n}?", "answer": SHORT} for n in range(30)]
    pane.private.keep("Mine", questions, "correct horse")
    desk.settle()
    quality.tick("Mine")
    quality.page.setup.begin.click()
    desk.qtbot.waitUntil(lambda: len(quality.asked(Generate)) > 3)
    next(each for each in visible(quality.page, QPushButton) if each.text() == "Pause").click()
    quality.wait()
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    quality.page = desk.open_page("benchmarks", QualityPage)
    desk.settle()
    assert desk.window.notices.current is None
    assert quality.page.paused.isVisible()
    quality.page.paused.go_on.click()
    quality.wait()
    assert len(quality.asked(Generate)) == 30


def test_a_resumed_run_asks_a_private_set_as_it_is_by_then(
    make_desk: MakeDesk, make: Make, sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer key is corrected during a pause. Once the set is locked, the paused run has none
    of its questions."""
    monkeypatch.setattr(sealed_file, "COST", 2**4)
    quality = Quality(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make)
    desk, page, pane = quality.desk, quality.page, quality.desk.window.pane
    assert isinstance(pane, BenchmarksPane)

    def questions(answer: str) -> list[dict[str, str]]:
        return [{"question": f"Which, {n}?", "answer": answer} for n in range(30)]

    def pause(asked: int) -> None:
        desk.qtbot.waitUntil(lambda: len(quality.asked(Generate)) >= asked)
        next(each for each in visible(page, QPushButton) if each.text() == "Pause").click()
        quality.wait()

    pane.private.keep("Mine", questions("wrong"), "correct horse")
    desk.settle()
    quality.tick("Mine")
    page.setup.begin.click()
    pause(3)
    (path,) = pane.private.paths
    pane.private.change(path, questions(SHORT))
    desk.settle()
    before = len(quality.asked(Generate))
    page.paused.go_on.click()
    pause(before + 3)
    assert page.run.left is not None
    (offer,) = page.run.left.offers
    pane.private.lock(path)
    with pytest.raises(UserError) as caught:
        list(offer.questions())
    assert caught.value.kind == "locked"
    pane.private.unlock(path, "correct horse")
    desk.settle()
    page.paused.go_on.click()
    quality.wait()
    assert len(quality.asked(Generate)) == before + 30
    (result,) = page.results.measured
    assert (result.summary.n, result.summary.value.value) == (30, 1.0)


def test_a_late_write_does_not_bring_a_finished_run_back(tmp_path: Path) -> None:
    path = tmp_path / "queue.json"
    file = QueueFile(path)
    late = file.writing(Wanted([QueuedModel("M", "/m.gguf")], hub_offers(tmp_path), 50))
    file.remove()
    late()
    assert not path.exists()


def test_the_window_does_not_wait_for_the_disk_between_two_sets(
    make_desk: MakeDesk, make: Make, sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("first", "second"):
        write_set(sets, name, 5)
    threads: list[bool] = []

    def write(path: Path, data: bytes) -> None:
        threads.append(threading.current_thread() is threading.main_thread())

    monkeypatch.setattr(queue, "write_atomically", write)
    quality = Quality(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make)
    quality.tick("First", "Second")
    quality.start()
    assert threads[:2] == [True, False]
    assert True not in threads[1:]


def why_not(tmp_path: Path, place: str) -> UserError:
    """Return why a run with a file of questions can't resume."""
    file = tmp_path / "queue.json"
    sets = [["here", "questions_mine.jsonl", place]]
    file.write_text(json.dumps({"models": [["m", "m.gguf"]], "sets": sets, "limit": 0}))
    with pytest.raises(UserError) as caught:
        QueueFile(file).read(tmp_path)
    return caught.value


@pytest.mark.parametrize("place", ["a" * 5000, "/nowhere/mine.jsonl"])
def test_a_file_that_can_not_be_looked_at_is_missing(tmp_path: Path, place: str) -> None:
    assert why_not(tmp_path, place).kind == "no_questions"


def test_a_file_that_can_not_be_read_is_not_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.jsonl"
    mine.write_text('{"question": "Why?", "answer": "So"}\n')
    opened = os.open

    def refuse(path: Any, *arguments: Any) -> int:
        if os.fspath(path) == str(mine):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments)

    monkeypatch.setattr(os, "open", refuse)
    error = why_not(tmp_path, str(mine))
    assert error.kind == "permission"
    assert error.message.startswith("The paused run can't resume yet: You don't have permission")


@pytest.mark.parametrize(
    ("kind", "lost"), [("permission", False), ("unreadable", False), ("no_questions", True)]
)
def test_a_paused_run_waits_until_its_questions_can_be_read(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch, kind: str, lost: bool
) -> None:
    page = Quality(make_desk(), make).page
    forgotten: list[bool] = []
    monkeypatch.setattr(page.run, "forget_left", lambda: forgotten.append(True))
    page.paused._say_lost(UserError("The file can't be read.", kind=kind))
    assert bool(forgotten) == lost
    assert page.shell.notices.current is not None


def test_another_apps_model_is_stored_under_its_name(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    write_set(sets, "one")
    quality = Quality(make_desk(), make)
    ollama(tmp_path / "ollama", "registry.ollama.ai/library/llama3.2", "1b")
    quality.desk.add_apps(AppFolder("ollama", str(tmp_path / "ollama")))
    quality.tick("One, with options")
    quality.tick_models("llama3.2:1b", "model")
    quality.start()
    found = read_results(quality.page.path)
    assert {each.name for each in found.models} == {"llama3.2:1b", "model"}
    assert {run.settings.model for each in found.measured for run in each.runs} == {
        "llama3.2:1b",
        "model.gguf",
    }
