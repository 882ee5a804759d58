"""Runs every experiment of the Start pane in the real window with the real engine, one after the
other, as a new user would, and measures the seconds from each click to its result."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QApplication

from desktop.app import build
from desktop.core.packs.session_plan import times_of
from desktop.engine.remote.client import RemoteEngine
from desktop.folders import Folders
from desktop.ui.experiments import BY_ID, EXPERIMENTS
from tests.performance.report import Figure

MOST_S, USUAL_S, STUDENTS_S = 20.0, 5.0, 60.0
GIVEN_UP_S = 300.0
STUDENTS = "student"


def seconds(app: QApplication) -> dict[str, float]:
    """Run every experiment. Return the seconds by experiment ID, as stored by the program and shown
    on the cards."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        folders = Folders(root / "settings.json", root, root / "models", root / "logs")
        parts = build(app, folders, RemoteEngine())
        parts.window.resize(1280, 720)
        parts.window.show()
        parts.library.refresh()
        try:
            for offered in EXPERIMENTS:
                parts.window.open_pane("start")
                parts.window.run_experiment(offered.id)
                _wait(
                    lambda name=offered.id: name in times_of(parts.settings.values.experiments_done)
                )
            return times_of(parts.settings.values.experiments_done)
        finally:
            parts.window.close()
            parts.shut_down()


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + GIVEN_UP_S
    while not done():
        if time.monotonic() > until:
            raise SystemExit("An experiment has no result.")
        QCoreApplication.processEvents()
        QThread.msleep(5)


def measure(app: QApplication) -> list[Figure]:
    found = seconds(app)
    students = found.pop(STUDENTS)  # trains for half a minute, which its lesson says
    taken = sorted(found.items(), key=lambda item: item[1])
    for name, value in taken:
        print(f"  {BY_ID[name].title}: {value:.1f} s")
    slowest, longest = taken[-1]
    middle = taken[len(taken) // 2][1]
    count = f"{len(taken)} experiments, from click to result"
    return [
        Figure(f"{count}: the middle one", middle, None, "s", "", USUAL_S),
        Figure(f"{count}: the slowest ({BY_ID[slowest].title})", longest, None, "s", "", MOST_S),
        Figure("Three students are trained", students, None, "s", "", STUDENTS_S),
    ]


if __name__ == "__main__":
    for figure in measure(QApplication(sys.argv[:1])):
        print(figure.title, round(figure.value, 2), figure.unit)
