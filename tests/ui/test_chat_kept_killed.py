"""Tests a program that is killed in the middle of an answer, without a chance to save.

Time is measured while the window's event loop runs. If the machine stops the whole program for
seconds, as under heavy load, the program can't save anything meanwhile, and the engine catches up
afterward.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.core.conversations.store import ConversationStore

LOST_S = 1.0
"""Maximum duration, in seconds, of the part of an answer that may be lost."""
FEWEST = 100
"""Number of letters that an answer must have had for LOST_S, so that their loss would show."""
STALL_S = 1.5

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import build
from desktop.folders import Folders
from tests.fake_engine import FakeEngine

root = Path(sys.argv[1])
app = QApplication([])
engine = FakeEngine("word " * 100_000, tokens_per_s=200, context_length=1_000_000)
parts = build(app, Folders(root / "s.json", root, root / "models", root / "logs"), engine)
parts.window.open_pane("chat")
parts.window.show()
pane = parts.window.pane
pane.choice.choose(str(root / "model.gguf"))
asked, ran, last = False, 0.0, time.monotonic()

def tell():
    global asked, ran, last
    now = time.monotonic()
    ran, last = ran + min(now - last, 0.05), now
    if parts.conversations.loaded and not asked:  # the file has been created
        asked = True
        pane.send("One?")
    answers = pane.shown.answers
    shown = len(answers[-1].view.markdown) if answers else 0
    print(ran, shown, flush=True)

timer = QTimer(interval=20)
timer.timeout.connect(tell)
timer.start()
app.exec()
"""


@pytest.mark.parametrize(
    "letters",
    [
        pytest.param(1400, marks=pytest.mark.thorough),
        1700,
        pytest.param(2100, marks=pytest.mark.thorough),
    ],
)
def test_a_killed_program_loses_at_most_the_last_second(tmp_path: Path, letters: int) -> None:
    check_kept(killed_at(letters, tmp_path), tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals that stop a process")
def test_no_more_if_the_machine_stalled(tmp_path: Path) -> None:
    check_kept(killed_at(1400, tmp_path, stall_at=500), tmp_path)


def check_kept(told: list[tuple[float, int]], folder: Path) -> None:
    store = ConversationStore(folder / "conversations.db")
    (summary,) = store.summaries()
    kept = store.open(summary.id)
    assert kept is not None
    question, answer = kept.turns
    assert question.text == "One?"
    assert ("word " * 1000).startswith(answer.text)
    assert len(answer.text) >= due(told) > FEWEST
    assert answer.outcome is None
    assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    store.close()


def due(told: list[tuple[float, int]]) -> int:
    """Return the number of letters that must be on the disk after the last report."""
    return max((shown for when, shown in told if when <= told[-1][0] - LOST_S), default=0)


def killed_at(letters: int, folder: Path, stall_at: int = 1 << 30) -> list[tuple[float, int]]:
    """Run the window until the answer has this many letters, then kill it. Return the window's
    reports, each of which consists of the seconds that the window ran and the number of letters
    shown. At `stall_at` letters, the program is stopped for STALL_S."""
    told: list[tuple[float, int]] = []
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as program:
        assert program.stdout is not None
        for line in program.stdout:
            when, shown = line.split()
            told.append((float(when), int(shown)))
            if told[-1][1] >= stall_at:
                stall_at = 1 << 30
                program.send_signal(signal.SIGSTOP)
                time.sleep(STALL_S)
                program.send_signal(signal.SIGCONT)
            if told[-1][1] >= letters and due(told) > FEWEST:
                break
        program.kill()
        assert told, program.stderr.read() if program.stderr else ""
    return told
