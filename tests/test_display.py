"""Tests that starting without a display or its library ends with one sentence and exit status 1,
not with an abort by Qt."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from desktop import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland are Linux's")

VARIABLES = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.fixture
def everything_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "load", lambda library: True)


def test_no_display_names_the_headless_commands(no_display: pytest.MonkeyPatch) -> None:
    sentence = display.problem()
    assert "no display" in sentence
    assert "glassbox chat" in sentence
    assert "glassbox tour" in sentence


def test_missing_packages_are_named(no_display: pytest.MonkeyPatch) -> None:
    no_display.setenv("DISPLAY", ":0")
    no_display.setattr(display, "load", lambda library: "cursor" not in library)
    assert display.problem().endswith("sudo apt install libxcb-cursor0")


def test_wayland_does_not_need_x11s_libraries(no_display: pytest.MonkeyPatch) -> None:
    no_display.setenv("WAYLAND_DISPLAY", "wayland-0")
    no_display.setattr(display, "load", lambda library: "xcb" not in library)
    assert display.problem() == ""


def test_qts_own_variable_decides(
    no_display: pytest.MonkeyPatch, everything_installed: None
) -> None:
    no_display.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.problem() == ""


def test_load() -> None:
    assert display.load("libc.so.6")
    assert not display.load("libthat-is-nowhere.so.1")


def test_a_display_that_does_not_answer(no_display: pytest.MonkeyPatch) -> None:
    if not display.load("libxcb.so.1"):
        pytest.skip("libxcb1 is not installed")
    no_display.setenv("DISPLAY", ":4242")
    no_display.setattr(display, "missing_packages", lambda platform: [])
    assert "doesn't answer" in display.problem()


def test_the_program_ends_with_one_sentence() -> None:
    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "glassbox chat" in done.stderr


def test_the_lists_are_what_qt_links_to() -> None:
    """The package is known for every library that Qt's files need, except for those in Qt's own
    folder and those that every computer has."""
    if not shutil.which("readelf"):
        pytest.skip("readelf (binutils) is not installed")
    qt = Path(PySide6.__file__).parent / "Qt"
    files = [qt / "lib" / f"libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus")]
    files += [qt / "lib" / "libQt6XcbQpa.so.6", qt / "plugins" / "platforms" / "libqxcb.so"]
    needed: set[str] = set()
    for file in files:
        read = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True)
        needed |= {
            line.split("[")[1].rstrip("]")
            for line in read.stdout.splitlines()
            if "(NEEDED)" in line
        }
    # Every computer that runs Python has glibc, gcc's runtime, and zlib.
    everywhere = ("libc.", "libm.", "libgcc_s.", "libstdc++.", "libz.", "ld-linux")
    carried = {file.name for file in (qt / "lib").iterdir()}
    missing = {
        name
        for name in needed - carried
        if not name.startswith(everywhere) and name != "libgthread-2.0.so.0"  # part of libglib2.0-0
    }
    assert missing <= set(display.QT_LIBRARIES | display.XCB_LIBRARIES)


def test_in_a_folder_that_was_deleted(
    no_display: pytest.MonkeyPatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deleted() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(display.shutil, "which", lambda command: None)
    monkeypatch.setattr(display.Path, "cwd", deleted)
    assert "There is no display here" in display.problem()
