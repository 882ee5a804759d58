"""Tests the versions in the Settings pane, the report for bugs, and the licenses."""

from __future__ import annotations

import getpass
import platform
import threading
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.core import installation
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import Devices, Event, ListDevices, Request
from desktop.services.machine import MachineWatch
from desktop.ui.panes.settings.about import About, LicensesDialog
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, MakeDesk, start_in, visible


def about(desk: Desk) -> About:
    desk.window.open_pane("settings")
    desk.settle()
    (found,) = visible(desk.window.pane, About)
    return found


def values(shown: About) -> dict[str, str]:
    """Return what a screen reader reads of each value, by the label that is its title."""
    titled = ((each, each.buddy()) for each in visible(shown, QLabel))
    return {each.text(): read_name(value) for each, value in titled if value is not None}


def read_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def press(desk: Desk, shown: About, text: str) -> None:
    (button,) = (each for each in visible(shown, QPushButton) if each.text() == text)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_versions(desk: Desk) -> None:
    said = values(about(desk))
    assert list(said) == ["Build", "llama.cpp", "Qt", "Python", "System"]
    assert said["Build"].startswith("Run from source")
    assert said["llama.cpp"] == "fake (0123abc), CPU, Paper"
    assert PySide6.__version__ in said["Qt"]
    assert said["Python"] == platform.python_version()
    assert "offscreen" in said["System"]


def test_a_bug_report_has_all_of_it_and_nothing_private(desk: Desk) -> None:
    shown = about(desk)
    press(desk, shown, "Copy for a bug report")
    report = QGuiApplication.clipboard().text()
    assert report.startswith("Glassbox 0.")
    for name, text in values(shown).items():
        assert f"{name}: {text}" in report.splitlines()
    assert "CPU: A processor that is not there" in report
    assert "Sandbox: none" in report
    for private in (getpass.getuser(), str(Path.home()), str(desk.settings.path.parent)):
        assert private not in report
    assert "The report was copied." in " ".join(
        each.text() for each in visible(desk.window, QLabel)
    )


def test_a_bundle_is_named_in_the_windows_language(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = installation.Installation("0.1.0", installation.BUNDLES["linux"], "abc123")
    monkeypatch.setattr("desktop.ui.panes.settings.about.installation", lambda: found)
    start_in("de")
    assert "Fertiges Paket für Linux (abc123)" in about(make_desk(language="de")).report()


def test_an_engine_that_fails_is_asked_again(make_desk: MakeDesk) -> None:
    class Deaf(FakeEngine):
        deaf = True

        def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
            if self.deaf:
                raise UserError("The engine could not be started.")
            return super().run(request, cancel)

    engine = Deaf()
    desk = make_desk(engine, pane="settings")
    shown = about(desk)
    assert values(shown)["llama.cpp"] == "The engine could not be started."
    assert "llama.cpp" not in shown.report()
    engine.deaf = False
    desk.window.open_pane("start")
    desk.settle()
    assert values(about(desk))["llama.cpp"] == "fake (0123abc), CPU, Paper"


@pytest.mark.parametrize("bundled", [False, True])
def test_licenses(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bundled: bool
) -> None:
    shown = about(desk)
    if bundled:
        (tmp_path / "LICENSES.txt").write_text("Every license, in full", "utf-8")
        monkeypatch.setattr(installation, "resource", tmp_path.joinpath)
    press(desk, shown, "Licenses")
    (dialog,) = visible(shown, LicensesDialog)
    text = dialog.text.toPlainText()
    if bundled:
        assert text == "Every license, in full"
    else:
        assert "\nnumpy 2." in text
        said, folder, *_ = text.splitlines()
        assert said.startswith("Most packages include the full text of their license")
        assert list(Path(folder).glob("numpy-2.*.dist-info/licenses/LICENSE.txt"))
    assert dialog.text.isReadOnly()
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert not visible(shown, LicensesDialog)


def test_the_report_says_that_drivers_were_left_out(make_desk: MakeDesk) -> None:
    class NoDrivers(FakeEngine):
        def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
            if isinstance(request, ListDevices):
                yield Devices((), "fake", drivers=False)
            else:
                yield from super().run(request, cancel)

    report = about(make_desk(NoDrivers())).report()
    assert "Started without graphics drivers" in report.splitlines()
    assert "llama.cpp: fake" in report.splitlines()


def test_an_engine_that_was_not_asked_is_asked_again(desk: Desk) -> None:
    """As with "Stop all tasks" while the request waits behind other work."""
    waits, inference = threading.Event(), desk.inference
    inference.submit_work(lambda _engine, _cancel: iter([waits.wait(60)]), "hold")
    desk.window.open_pane("settings")
    (shown,) = visible(desk.window.pane, About)
    assert values(shown)["llama.cpp"] == "Loading…"
    inference.stop_all()
    waits.set()
    desk.settle()
    assert values(shown)["llama.cpp"] == "unknown"
    inference.submit(ListDevices())  # another page asks
    desk.settle()
    assert values(shown)["llama.cpp"] == "fake (0123abc), CPU, Paper"


def test_a_stopped_request_is_made_again_with_the_next_visit(desk: Desk) -> None:
    waits, inference = threading.Event(), desk.inference
    inference.submit_work(lambda _engine, _cancel: iter([waits.wait(60)]), "hold")
    watch = MachineWatch(inference)
    watch.machine()
    desk.window.open_pane("settings")
    inference.stop_all()
    waits.set()
    desk.settle()
    desk.window.open_pane("start")
    assert values(about(desk))["llama.cpp"] == "fake (0123abc), CPU, Paper"
    asked = sum(isinstance(each, ListDevices) for each in desk.engine.requests)
    watch.machine()
    desk.settle()
    watch.machine()
    desk.settle()
    assert sum(isinstance(each, ListDevices) for each in desk.engine.requests) == asked + 1


def test_a_request_that_failed_is_made_again_with_the_next_call(make_desk: MakeDesk) -> None:
    class Stumbling(FakeEngine):
        stumbles = True

        def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
            if isinstance(request, ListDevices) and self.stumbles:
                raise UserError("The engine stopped.")
            yield from super().run(request, cancel)

    engine = Stumbling()
    desk = make_desk(engine)
    watch = MachineWatch(desk.inference)
    watch.machine()
    desk.settle()
    engine.stumbles = False
    assert watch.machine().devices == ()
    desk.settle()
    assert watch.machine().devices
