"""Measures how long the window takes to change its theme and its type size when every page and
every lesson has been opened.

Run as a program, it opens the real window with a fake engine and prints a figure a line. Times are
processor time, which other programs hardly change. `measure` runs it that way, so that every start
is a fresh one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.app import Parts
    from tests.performance.report import Figure

sys.path.insert(0, str(Path(__file__).parents[2]))

LIMITS = {
    "Theme, with every page open": 0.15,
    "One type size more, with every page open": 0.15,
    "Ctrl+plus five times in a row, with every page open": 0.3,
    "Presentation mode on or off, with every page open": 0.2,
    "A page is shown after the theme has changed": 0.2,
}
"""Maximum number of seconds for each figure. Of five keys in a row, the first is followed at once,
and the others together."""
THEMES = ("dark", "contrast", "light", "system")


def measure() -> list[Figure]:
    from tests.performance.report import Figure

    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "GLASSBOX_HOME": folder}
        if sys.platform == "linux" and not os.environ.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        command = [sys.executable, __file__]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    values: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return [Figure(what, values[what], None, "s", "", most) for what, most in LIMITS.items()]


def main() -> None:
    from PySide6.QtWidgets import QApplication

    from desktop.app import build, settle
    from desktop.folders import Folders
    from tests.fake_engine import FakeEngine

    app = QApplication([])
    parts = build(app, Folders.find(), FakeEngine())
    settle()
    parts.settings.change(theme="light", scale=1.0)
    parts.window.resize(1280, 720)
    parts.window.show()
    places = open_all(app, parts)
    print(f"{len(places)} pages, {len(app.allWidgets())} widgets", flush=True)
    figures = dict.fromkeys(LIMITS, 0.0)
    for pane in parts.window.ids:  # any of them may be in sight
        parts.window.open_pane(pane)
        for what, seconds in steps(app, parts):
            if seconds > LIMITS[what]:
                print(f"  {pane}: {what}: {seconds:.3f} s", flush=True)
            figures[what] = max(figures[what], seconds)
    print(json.dumps(figures), flush=True)
    parts.window.close()
    parts.shut_down()


def open_all(app: QApplication, parts: Parts) -> list[tuple[str, str]]:
    """Open every page and every lesson once. Returns the places that were opened."""
    from desktop.core.lessons.lesson import lessons

    places: list[tuple[str, str]] = []
    for pane in parts.window.ids:
        parts.window.open_pane(pane)
        pages = parts.window.pane.page_ids
        if pane == "concepts":
            pages = tuple(lesson.key for lesson in lessons())
        for page in pages or ("",):
            parts.window.open_pane(pane, page)
            places.append((pane, page))
            app.processEvents()
    return places


def steps(app: QApplication, parts: Parts) -> list[tuple[str, float]]:
    """Return the seconds of each step, with what is in sight now."""
    theme, size, row, present, shown = LIMITS
    settings, window = parts.settings, parts.window
    pane = window.pane.id
    found: list[tuple[str, float]] = []

    def took(what: str, act: Callable[[], object]) -> None:
        began = time.process_time()
        act()
        app.processEvents()
        app.processEvents()
        found.append((what, time.process_time() - began))

    def enlarge() -> None:
        settings.change(scale=settings.values.scale + 0.1)

    for name in THEMES:
        took(theme, lambda name=name: settings.change(theme=name))
    took(size, enlarge)
    took(row, lambda: [enlarge() for _ in range(5)])
    took(size, lambda: settings.change(scale=1.0))
    took(present, lambda: window.present(True))
    took(present, lambda: window.present(False))
    window.open_pane("chat" if pane == "start" else "start")
    settings.change(theme="dark")
    app.processEvents()
    took(shown, lambda: window.open_pane(pane))
    settings.change(theme="light")
    return found


if __name__ == "__main__":
    main()
