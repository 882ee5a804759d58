"""Tests the tour: real pictures with the real engine, in a separate process as with the command."""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.core.lessons.lesson import lessons
from desktop.ui.experiments import EXPERIMENTS
from desktop.ui.look.design_tokens import DARK, LIGHT
from desktop.ui.panes import PANES, SETTINGS
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.places import PAGE_TITLES, PANE_TITLES
from tests.commands import as_json, program

TOKENS = {"light": LIGHT, "dark": DARK}

MOTIONS = {"quantization": ("fall", "zoom"), "experts": ("flow",)}

ALL = [kind.load() for kind in (*PANES, SETTINGS)]

SCRIPT = """
import sys
from pathlib import Path

if __name__ == "__main__":
    from threading import Timer

    from desktop.core.library import shipped_models
    from desktop.core.cancel import Cancel
    from desktop.core.errors import Cancelled, UserError
    from desktop.engine.remote.client import RemoteEngine
    from desktop.ui.shell.tour import render

    out, theme, models, stop_after = sys.argv[1:]
    if not models:
        shipped_models.STARTER_FOLDER = Path("no such folder")
        shipped_models.DEMO_FOLDER = Path("no_such_folder")
    cancel = Cancel()
    if stop_after:
        Timer(float(stop_after), cancel.set).start()
    try:
        files = render(Path(out), (1280, 720), theme, RemoteEngine(), cancel)
    except Cancelled:
        sys.exit("stopped")
    except UserError as error:
        sys.exit(error.message)
    print("\\n".join(map(str, files)))
"""


def run(
    tmp_path: Path, out: Path, theme: str, *, models: bool, stop_after: str = ""
) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "tour.py"
    script.write_text(SCRIPT)
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, str(script), str(out), theme, "shipped" * models, stop_after],
        capture_output=True,
        text=True,
        timeout=600,
        env={"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen", "PATH": "", "HOME": "/"},
    )


def pictures(result: subprocess.CompletedProcess[str]) -> dict[str, QImage]:
    assert result.returncode == 0, result.stderr
    return {Path(line).stem: QImage(line) for line in result.stdout.splitlines()}


@pytest.mark.minutes
@pytest.mark.thorough
def test_every_pane_with_the_real_model(
    tmp_path: Path, starter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Runs the command without any display."""
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    out = tmp_path / "a folder" / "tour"
    options = ("--out", str(out), "--size", "1280x720", "--theme", "both")
    files = as_json("tour", *options, run=program)["files"]
    expected: list[str] = []
    for number, kind in enumerate(ALL, 1):
        for page in kind.page_ids or ("",):
            title = f"{PANE_TITLES[kind.id]} {PAGE_TITLES.get(page, '')}"
            expected.append("-".join(f"{number} {title}".lower().split()))
        expected += [f"{number}-{kind.id}-motion-{name}" for name in MOTIONS.get(kind.id, ())]
        if kind is ChatPane:
            expected += [f"{number}-chat-how-sure", f"{number}-chat-tokens"]
        if kind is ConceptsPane:
            expected += [f"{number}-concepts-{lesson.key}" for lesson in lessons()[1:]]
            expected.append(f"{number}-concepts-term")
    expected += [f"experiment-{at:02}-{each.id}" for at, each in enumerate(EXPERIMENTS, 1)]
    expected.append("experiment-01-motion")
    shown = {out / each / f"{name}.png": each for each in TOKENS for name in expected}
    assert sorted(files) == sorted(map(str, shown))
    for path, its_theme in shown.items():
        picture = QImage(str(path))
        if "-motion" in path.name:
            shows_a_motion(picture)
            continue
        assert picture.size().toTuple() == (1280, 720), path
        is_a_page_in(its_theme, path.name, picture)


def shows_a_motion(strip: QImage) -> None:
    """Check that the first and the last of the six frames differ."""
    wide, high = (strip.width() - 16) // 2, (strip.height() - 32) // 3
    first = strip.copy(0, 0, wide, high)
    assert first != strip.copy(wide + 16, 2 * (high + 16), wide, high)


def is_a_page_in(theme: str, name: str, picture: QImage) -> None:
    """Check that a picture has the theme's canvas color, is mostly as light or dark as the theme,
    and isn't empty."""
    assert picture.pixelColor(110, 10) == QColor(TOKENS[theme]["canvas"]), name
    places = product(range(0, picture.width(), 20), range(0, picture.height(), 20))
    lightness = [picture.pixelColor(x, y).lightness() for x, y in places]
    assert (sum(lightness) / len(lightness) > 128) == (theme == "light"), name
    assert len(set(lightness)) > 1, name


def test_without_a_model_the_panes_show_what_a_new_user_sees(tmp_path: Path) -> None:
    found = pictures(run(tmp_path, tmp_path / "out", "dark", models=False))
    views = sum(len(kind.page_ids) or 1 for kind in ALL)
    # Minus the first lesson, plus a term, plus the fall, which needs no model.
    assert len(found) == views + len(lessons()) - 1 + 1 + 1
    for name, picture in found.items():
        if "-motion-" in name:
            shows_a_motion(picture)
            continue
        is_a_page_in("dark", name, picture)


def test_it_can_be_stopped(tmp_path: Path, starter: str) -> None:
    began = time.monotonic()
    result = run(tmp_path, tmp_path / "out", "light", models=True, stop_after="0.2")
    assert result.stderr.splitlines()[-1] == "stopped"
    assert not list((tmp_path / "out").glob("experiment-*.png"))
    assert time.monotonic() - began < 10


def test_a_place_that_cannot_be_written_to_is_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    result = run(tmp_path, blocked / "out", "light", models=False)
    assert result.returncode == 1
    assert "The screenshots can't be saved in" in result.stderr
    assert "Traceback" not in result.stderr
