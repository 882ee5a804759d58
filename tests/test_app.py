"""Tests the composition root: bugs are shown, failed starts are explained, and folders are
found."""

from __future__ import annotations

import ctypes
import gc
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMessageLogContext, QThread, QtMsgType
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core.benchmarks.speed_results import SPEEDS
from desktop.core.conversations.drafts import DRAFTS
from desktop.core.errors import UserError
from desktop.core.files.quarantine import clear_the_way
from desktop.core.process.single_instance import Opening
from desktop.core.quantization.quantized_here import QUANTIZED
from desktop.core.settings import Preferences, write_settings
from desktop.folders import Folders
from desktop.logs import log_to
from desktop.ui.figures.quality_results import RESULTS
from desktop.ui.panes.benchmarks import PRIVATE_SETS
from desktop.ui.panes.benchmarks.quality.run import QUEUE
from desktop.ui.panes.compare import ComparePane
from desktop.ui.panes.concepts.figures.facts.published import KEPT as PUBLISHED
from tests.fake_engine import FakeEngine


def test_a_bug_in_a_thread_is_told_in_the_windows(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    bugs = app.Bugs(tmp_path / "window.log")
    told: list[tuple[UserError, QThread]] = []

    class Listener(app.QObject):
        def listen(self, error: UserError) -> None:
            told.append((error, QThread.currentThread()))

    listener = Listener()
    bugs.caught.connect(listener.listen)
    thread = threading.Thread(target=lambda: bugs.tell(ValueError("the cause")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    ((error, where),) = told
    assert where is qapp.thread()
    assert error.kind == "bug"
    assert "the cause" not in error.message
    assert "the cause" in error.details


def test_build_and_shut_down(qapp: QApplication, qtbot: QtBot) -> None:
    engine = FakeEngine()
    folders = Folders.find()
    parts = app.build(qapp, folders, engine)
    assert not gc.isenabled(), "garbage would be collected in any thread"
    qtbot.addWidget(parts.window)
    parts.window.show()
    parts.library.refresh()
    qtbot.waitUntil(lambda: not parts.library.scanning)
    parts.window.close()
    parts.shut_down()
    assert engine.closed
    assert folders.settings.exists()
    assert not parts.background.isRunning()


def test_a_window_that_cannot_be_built(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def broken(*arguments: object) -> None:
        raise FileNotFoundError("style.qss")

    said: list[str] = []
    monkeypatch.setattr(app, "build", broken)
    monkeypatch.setattr(app, "Application", lambda arguments: qapp)
    monkeypatch.setattr(app, "qInstallMessageHandler", lambda handler: None)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    assert app.main() == 1
    (sentence,) = said
    assert "Traceback" not in sentence
    assert "style.qss" in (home / "logs" / "window.log").read_text("utf-8")


def test_qts_words_go_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    app.log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "something is odd")
    assert caplog.record_tuples == [("qt.default", logging.WARNING, "something is odd")]


def test_one_folder_for_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GLASSBOX_HOME", str(tmp_path / "stick"))
    folders = Folders.find()
    for path in (folders.settings, folders.models, folders.logs):
        assert path.is_relative_to(tmp_path / "stick")
    assert not (tmp_path / "stick").exists(), "nothing is made before it is needed"


def test_the_home_of_an_unknown_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLASSBOX_HOME", "~no-such-user")
    assert Folders.find().data.is_absolute()


def test_the_platforms_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLASSBOX_HOME")
    folders = Folders.find()
    assert "glassbox" in str(folders.settings).lower()
    assert folders.settings.suffix == ".json"
    assert folders.models.name == "models"
    assert folders.logs != folders.models


# --- unexpected things in place of the files


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_pipes_in_the_place_of_all_files_are_moved_aside_and_told(
    qapp: QApplication, qtbot: QtBot, home: Path
) -> None:
    """Reading or writing any of them would block forever."""
    folders = Folders.find()
    (home / "logs").mkdir(parents=True)
    for path in folders.own_files:
        os.mkfifo(path)
    told = clear_the_way(folders.own_files, folders.own_folders)
    assert told is not None
    for path in folders.own_files:
        assert f"{path.name} → {path.stem}.damaged{path.suffix}" in told.message
        assert path.with_name(f"{path.stem}.damaged{path.suffix}").is_fifo(), "lost"
    log_path = log_to(folders.logs, "window")
    assert log_path.read_text("utf-8")
    parts = app.build(qapp, folders, FakeEngine())
    qtbot.addWidget(parts.window)
    assert parts.window.notices.current is None
    parts.settings.change(theme="dark")
    parts.window.open_pane("benchmarks")
    parts.window.open_pane("chat")
    parts.window.close()
    parts.shut_down()
    assert folders.settings.is_file()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_a_folder_in_a_files_place_and_a_file_in_a_folders(home: Path) -> None:
    folders = Folders.find()
    (home / "conversations.db" / "mine").mkdir(parents=True)
    (home / "models").write_text("mine")
    os.mkfifo(home / "votes.db")
    (home / "ladders.json").symlink_to("/dev/null")
    assert clear_the_way(folders.own_files, folders.own_folders) is not None
    assert (home / "conversations.damaged.db" / "mine").is_dir()
    assert (home / "models.damaged").read_text() == "mine"
    assert Path("/dev/null").is_char_device()
    assert not any(path.exists() for path in (*folders.own_files, folders.models))


def test_ordinary_files_stay_where_they_are(home: Path) -> None:
    folders = Folders.find()
    for folder in folders.own_folders:
        folder.mkdir(parents=True)
    for path in folders.own_files:
        path.write_text("mine")
    assert clear_the_way(folders.own_files, folders.own_folders) is None
    assert all(path.read_text() == "mine" for path in folders.own_files)


def test_the_names_are_those_that_are_used() -> None:
    """A file that a pane stores but that isn't in the list could block the start again."""
    used = {QUEUE, RESULTS, SPEEDS, PUBLISHED, DRAFTS, PRIVATE_SETS, QUANTIZED}
    folders = Folders.find()
    assert used <= {path.name for path in (*folders.own_files, *folders.own_folders)}


# --- a second start -----------------------------------------------------------------------


def test_a_second_start_brings_the_window_forward(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parts = app.build(qapp, Folders.find(), FakeEngine())
    window = parts.window
    qtbot.addWidget(window)
    window.showMinimized()
    asked: list[str] = []
    monkeypatch.setattr(window, "activateWindow", lambda: asked.append("focus"))
    monkeypatch.setattr(window, "raise_", lambda: asked.append("raise"))
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    starts = app.OtherStarts(window)
    opening = Opening((str(tmp_path / "gone.gguf"),), "a token")
    shown = lambda: asked.append(f"shown {window.isMinimized()}")  # noqa: E731
    threading.Thread(target=lambda: starts.take(opening, shown)).start()
    qtbot.waitUntil(lambda: window.notices.current is not None)
    assert asked == ["raise", "focus", "shown False"]
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "a token"
    assert window.notices.current is not None
    assert "gone.gguf" in window.notices.current.text
    assert window.isVisible()
    window.close()
    parts.shut_down()


@pytest.mark.parametrize("another", [False, True])
def test_a_window_that_does_not_respond_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, another: bool, home: Path
) -> None:
    said: list[str] = []

    def choose(box: QMessageBox) -> None:
        said.append(box.text())
        chosen = "Open another window" if another else "Cancel"
        for each in box.buttons():
            if each.text() == chosen:
                each.click()

    class Built(Exception):
        pass

    def build(*arguments: object) -> None:
        raise Built

    monkeypatch.setattr(app, "build", build)
    monkeypatch.setattr(app, "Application", lambda arguments: qapp)
    monkeypatch.setattr(app, "qInstallMessageHandler", lambda handler: None)
    monkeypatch.setattr(QMessageBox, "exec", choose)
    assert app.main(hung=True) == int(another)  # 1, since this window can't be built
    assert said[0] == "Glassbox is already open, but its window doesn't respond."
    assert len(said) == 1 + another
    assert (home / "logs").exists() == another, "nothing of the other window's is touched"


# --- the end ------------------------------------------------------------------------------


def test_a_pane_that_fails_at_its_end_keeps_no_thread_running(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = app.build(qapp, Folders.find(), FakeEngine())
    qtbot.addWidget(parts.window)
    parts.window.open_pane("compare")
    pane = parts.window.pane
    assert isinstance(pane, ComparePane)
    votes = pane.votes._thread
    assert votes.isRunning()

    def broken() -> None:
        raise ValueError("a bug")

    monkeypatch.setattr(parts.window.content.pages[0].pane, "shut_down", broken)
    monkeypatch.setattr(pane.page, "shut_down", broken)
    monkeypatch.setattr(parts.hub_requests, "shut_down", broken)
    parts.window.close()
    assert not votes.isRunning()
    parts.shut_down()
    assert not parts.background.isRunning()
    assert not parts.conversations.busy


def test_a_pane_that_is_built_after_the_window_was_closed_ends_too(
    qapp: QApplication, qtbot: QtBot
) -> None:
    parts = app.build(qapp, Folders.find(), FakeEngine())
    qtbot.addWidget(parts.window)
    parts.window.close()
    parts.window.open_pane("compare")  # as an experiment that had to wait would do
    assert isinstance(parts.window.pane, ComparePane)
    votes = parts.window.pane.votes._thread
    assert votes.isRunning()
    parts.shut_down()
    assert not votes.isRunning()


def test_a_pane_that_cannot_be_built_does_not_keep_the_window_from_opening(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = Folders.find()
    write_settings(folders.settings, Preferences(pane="compare"), {})

    def broken(self: ComparePane, context: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr(ComparePane, "__init__", broken)
    parts = app.build(qapp, folders, FakeEngine())
    qtbot.addWidget(parts.window)
    assert parts.window.pane.id == "start"
    notice = parts.window.notices.current
    assert notice is not None
    assert "Compare, the last pane that you used, couldn't be opened" in notice.text
    parts.window.close()
    parts.shut_down()


FORGOTTEN = """
import gc, sys, time
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from desktop.services.jobs import JobThread

class Owner(QObject):
    def __init__(self):
        super().__init__()
        self.thread_of_mine = JobThread("forgotten")

def work(cancel):
    yield 1
    while not cancel.is_set():
        time.sleep(0.01)

app = QCoreApplication([])
owner = Owner()
if sys.argv[1] == "busy":
    job = owner.thread_of_mine.submit(work)
else:
    job = owner.thread_of_mine.submit(lambda cancel: iter([1]))
time.sleep(0.2)
if sys.argv[2] == "deleted":
    shiboken6.delete(owner)
    del owner, job
    gc.collect()
print("alive")
"""


@pytest.mark.parametrize("state", ["busy", "idle"])
@pytest.mark.parametrize("end", ["deleted", "left"])
def test_a_thread_that_nobody_has_ended_does_not_end_the_program(state: str, end: str) -> None:
    """Qt aborts if a thread is destroyed while it runs."""
    ran = subprocess.run(
        [sys.executable, "-c", FORGOTTEN, state, end], capture_output=True, text=True, timeout=120
    )
    assert (ran.stdout, ran.returncode) == ("alive\n", 0), ran.stderr


def test_the_taskbar_of_windows_shows_glassbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program and the shortcut that Setup creates have the same ID."""
    named: list[str] = []
    shell = SimpleNamespace(
        SetCurrentProcessExplicitAppUserModelID=lambda name: named.append(name.value)
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    app.join_taskbar()
    assert named == [app.APP_ID] * (sys.platform == "win32")
    monkeypatch.setattr(sys, "platform", "win32")
    app.join_taskbar()
    assert named[-1] == app.APP_ID
    setup = Path(__file__).parents[1] / "packaging" / "bundle" / "setup.nsi"
    assert f'!define APP_ID "{app.APP_ID}"' in setup.read_text("utf-8")
