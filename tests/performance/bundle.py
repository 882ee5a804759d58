"""Compares the Linux bundle (`make bundle`) with this checkout, whose llama.cpp was compiled for
exactly this processor: in turns, in one run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.performance.report import Figure, median_interval

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "build" / "bundle" / "linux" / "glassbox"
ROUNDS = 9
STARTS = 9

Command = tuple[str, ...]
Speed = tuple[float, float, float]
"""Reading and writing in tokens/s, and the most memory in MB."""


def measure(model: str) -> list[Figure]:
    """Return no figures if there is no bundle."""
    if not BUNDLE.is_dir():
        print("There is no bundle to measure: run make bundle first.")
        return []
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "GLASSBOX_HOME": folder,
            "QT_QPA_PLATFORM": "offscreen",
            # Only the bundle loads the system's Vulkan drivers, of which Mesa's take 50 MB.
            "VK_DRIVER_FILES": "/nonexistent",
            "VK_ICD_FILENAMES": "/nonexistent",
        }
        return [*_speed(model, environment), _start(environment)]


def _speed(model: str, environment: dict[str, str]) -> list[Figure]:
    """Measure reading, writing, and memory with `glassbox speed`."""
    both: list[Command] = [
        (str(BUNDLE / "glassbox"),),
        (sys.executable, "-P", "-m", "desktop"),
    ]
    found: list[list[Speed]] = [[], []]
    for turn in range(ROUNDS):
        for which in (0, 1) if turn % 2 else (1, 0):
            found[which].append(_one_speed(both[which], model, environment))
    titles = (
        ("bundle: reading a prompt", "tokens/s", 0.97),
        ("bundle: writing", "tokens/s", 0.97),
        ("bundle: memory (inverse ratio)", "MB", 1.0),
    )
    figures: list[Figure] = []
    for part, (title, unit, goal) in enumerate(titles):
        ours, theirs = ([each[part] for each in side] for side in found)
        pairs = zip(ours, theirs, strict=True)
        ratios = [b / a if unit == "MB" else a / b for a, b in pairs]
        figures.append(_figure(title, ours, theirs, ratios, unit, goal))
    return figures


def _one_speed(command: Command, model: str, environment: dict[str, str]) -> Speed:
    words = ("speed", model, "--repeat", "3", "--generate-tokens", "64", "--json")
    started = subprocess.Popen(
        [*command, *words], env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout
    told = json.loads(started.stdout.read())
    _, status, used = os.wait4(started.pid, 0)
    assert not status
    return told["prompt"]["mean"], told["generate"]["mean"], used.ru_maxrss / 1e3


def _start(environment: dict[str, str]) -> Figure:
    """Measure the time from the command to a usable window."""
    script = str(Path(__file__).with_name("start_window.py"))
    pythons = (str(next((BUNDLE / "bin").glob("python3*"))), sys.executable)

    def run(python: str) -> float:
        isolated = ("-I",) if python != sys.executable else ("-P",)
        done = subprocess.run(
            [python, *isolated, script, repr(time.time())],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout)

    for python in pythons:
        run(python)  # loads the files into memory
    times = [[run(python) for python in pythons] for _ in range(STARTS)]
    ours, theirs = ([each[which] for each in times] for which in (0, 1))
    ratios = [b / a for a, b in times]
    return _figure("bundle: start to a usable window", ours, theirs, ratios, "s", 1 / 1.5)


def _figure(
    title: str,
    ours: list[float],
    theirs: list[float],
    ratios: list[float],
    unit: str,
    goal: float,
) -> Figure:
    return Figure(
        title,
        statistics.median(ours),
        statistics.median(theirs),
        unit,
        "checkout",
        goal,
        ratio=statistics.median(ratios),
        interval=median_interval(ratios),
    )
