"""Tests the whole program in a real window on a virtual screen: real keys, real clicks, and a real
model."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from desktop.display import missing_packages
from tests.end_to_end.virtual_display import virtual_display

DRIVER = Path(__file__).parent / "driver.py"
PICTURES = Path(__file__).parents[2] / "build" / "end_to_end"

if not shutil.which("Xvfb"):
    pytest.skip("Xvfb is not installed (Debian's package xvfb)", allow_module_level=True)
if MISSING := missing_packages():
    pytest.skip(f"Qt's window needs {', '.join(MISSING)}", allow_module_level=True)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with virtual_display() as name:
        if not name:
            pytest.skip("Xvfb could not start")
        yield name


@pytest.fixture
def environment(display: str, home: Path) -> dict[str, str]:
    assert os.environ["GLASSBOX_HOME"] == str(home)
    plain = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    return plain | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def play(scene: str, environment: dict[str, str], home: Path) -> dict[str, Any]:
    """Run a scene and return its notes; the program must exit with status 0 and log no critical
    errors and no warnings from Qt."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture = PICTURES / f"{scene}.png"
    picture.unlink(missing_ok=True)
    home.mkdir()
    (home / "settings.json").write_text('{"temperature": 0}')  # the same answers every time
    done = subprocess.run(
        [sys.executable, str(DRIVER), scene, str(picture)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    notes = json.loads(done.stdout)
    assert "failed" not in notes, notes
    assert done.stderr == ""
    log = (home / "logs" / "window.log").read_text("utf-8")
    assert " CRITICAL " not in log, log
    assert " qt." not in log, log  # a warning from Qt
    shot = QImage(str(picture))
    colors = {shot.pixel(x, y) for x in range(0, 1280, 8) for y in range(0, 800, 8)}
    assert len(colors) > 20, "the picture is empty"
    return notes


@pytest.mark.usefixtures("starter")
def test_a_first_chat(environment: dict[str, str], home: Path) -> None:
    notes = play("chat", environment, home)
    assert notes["typed"] == "Name three colors."
    assert "blue" in notes["first"].lower()
    assert notes["stop_s"] < 2
    assert len(notes["second"]) > 60
    assert notes["second_later"] == notes["second"], "it went on after Stop"
    settings = json.loads((home / "settings.json").read_text("utf-8"))
    assert settings["pane"] == "chat"
    assert settings["window_geometry"]


@pytest.mark.usefixtures("starter")
def test_the_engine_is_killed_in_mid_answer(environment: dict[str, str], home: Path) -> None:
    notes = play("killed", environment, home)
    assert len(notes["kept"]) > 60
    assert notes["said"].count(".") >= 1
    assert "Traceback" not in notes["said"]
    assert notes["restarted"]
    assert "blue" in notes["next"].lower()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda n: n.name)
def test_a_signal_ends_it_well(
    number: signal.Signals, environment: dict[str, str], home: Path
) -> None:
    """On Ctrl+C in the terminal or a system shutdown, settings are saved and no process is left
    behind."""
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    engine_log = home / "logs" / "engine.log"
    while not engine_log.exists():
        assert time.monotonic() < until
        time.sleep(0.05)
    children = children_of(process.pid)
    process.send_signal(number)
    out, error = process.communicate(timeout=300)
    assert (process.returncode, out, error) == (0, "", "")
    assert children
    assert (home / "settings.json").exists()
    until = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def children_of(process_id: int) -> list[int]:
    import psutil

    return [child.pid for child in psutil.Process(process_id).children(recursive=True)]
