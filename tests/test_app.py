"""The composition root: bugs reach the window, failures to start are said, folders are found."""

from __future__ import annotations

import gc
import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QThread, QtMsgType
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.core.errors import UserError
from desktop.core.messages import LoadModel
from desktop.folders import Folders
from desktop.services.inference import Inference
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
    qtbot.addWidget(parts.window)
    parts.window.show()
    parts.library.refresh()
    qtbot.waitUntil(lambda: not parts.library.scanning)
    parts.window.close()
    parts.shut_down()
    assert engine.closed
    assert folders.settings.exists()
    assert not parts.background.isRunning()


def test_garbage_is_looked_for_in_pauses_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []
    inference = Inference(FakeEngine(load_s=0.3))
    monkeypatch.setattr(app.gc, "collect", lambda: looked.append(inference.busy))
    monkeypatch.setattr(app, "LOOK_THROUGH_MS", 5)
    before = gc.get_threshold()
    timer = app.settle(inference)
    try:
        assert gc.get_threshold() == (*before[:2], app.NEVER)
        job = inference.submit(LoadModel("model.gguf"))
        with qtbot.waitSignal(job.finished):
            pass
        qtbot.waitUntil(lambda: bool(looked))
        assert not any(looked), "it looked while the engine was at work"
    finally:
        timer.stop()
        gc.set_threshold(*before)
        gc.unfreeze()
        inference.shut_down()


def test_a_window_that_cannot_be_built(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def broken(*arguments: object) -> None:
        raise FileNotFoundError("style.qss")

    said: list[str] = []
    monkeypatch.setattr(app, "build", broken)
    monkeypatch.setattr(app, "QApplication", lambda arguments: qapp)
    monkeypatch.setattr(app, "qInstallMessageHandler", lambda handler: None)
    monkeypatch.setattr(QMessageBox, "critical", lambda parent, title, text: said.append(text))
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


def test_the_platforms_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLASSBOX_HOME")
    folders = Folders.find()
    assert "glassbox" in str(folders.settings).lower()
    assert folders.settings.suffix == ".json"
    assert folders.models.name == "models"
    assert folders.logs != folders.models
