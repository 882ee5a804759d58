"""Tests a program that is killed in the middle of an answer, without a chance to save."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.conversations.store import ConversationStore

LOST_S = 1.0
"""Maximum duration, in seconds, of the part of an answer that may be lost."""

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

def tell():
    answers = pane.shown.answers
    shown = len(answers[-1].view.markdown) if answers else 0
    print(time.monotonic(), shown, flush=True)

QTimer.singleShot(0, lambda: pane.send("One?"))
timer = QTimer(interval=20)
timer.timeout.connect(tell)
timer.start()
app.exec()
"""


@pytest.mark.parametrize("letters", [1400, 1700, 2100])
def test_a_killed_program_loses_at_most_the_last_second(tmp_path: Path, letters: int) -> None:
    told = killed_at(letters, tmp_path)
    end = told[-1][0]
    due = max(shown for when, shown in told if when <= end - LOST_S)
    assert due > 100, "the answer had not gone on for long enough"
    store = ConversationStore(tmp_path / "conversations.db")
    (summary,) = store.summaries()
    kept = store.open(summary.id)
    assert kept is not None
    question, answer = kept.turns
    assert question.text == "One?"
    assert ("word " * 1000).startswith(answer.text)
    assert len(answer.text) >= due
    assert answer.outcome is None
    assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    store.close()


def killed_at(letters: int, folder: Path) -> list[tuple[float, int]]:
    """Run the window until the answer has this many letters, then kill it. Return the window's
    reports, each of which consists of the seconds by the window's clock and the number of letters
    shown."""
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
            if told[-1][1] >= letters:
                break
        program.kill()
        assert told, program.stderr.read() if program.stderr else ""
    return told
