"""Tests a disk that is really full: the window reports it, loses nothing, and continues later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.conversations.damage import open_store
from desktop.core.conversations.drafts import read_drafts
from desktop.core.settings import read_settings

PROGRAM = """
import json, subprocess, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop.app import build
from desktop.folders import Folders
from desktop.logs import catch_bugs
from tests.fake_engine import FakeEngine

home = Path(sys.argv[1])
folders = Folders(home / "settings.json", home, home / "models", home / "logs")
qt, said, bugs = QApplication([]), [], []
catch_bugs(lambda error: bugs.append(repr(error)))
parts = build(qt, folders, FakeEngine("word " * 20))
parts.window.notices.error = lambda error, *_, **__: said.append(error.message)
for signal in (parts.conversations.problem, parts.settings.save_failed, parts.downloads.trouble):
    signal.connect(lambda error: said.append(error.message))
parts.window.show()
parts.window.open_pane("chat")
pane = parts.window.pane
pane.choice.choose(str(home / "model.gguf"))

def until(done):
    for _ in range(3000):
        if done():
            return
        QTest.qWait(20)
    raise SystemExit("it never came")

def ask(question):
    pane.send(question)
    until(lambda: not parts.inference.busy and pane.conversation.turns[-1].outcome)

ask("Before?")
until(lambda: not parts.conversations.busy)
filler = home / "filler"
with filler.open("wb", buffering=0) as file:
    try:
        while True:
            file.write(bytes(4096))
    except OSError:
        pass
ask("Full? " + "x" * 100_000)
pane.view.composer.edit.setPlainText("half a question")
pane.drafts.save()
parts.settings.change(system_prompt="Be brief.")
parts.settings._save()
parts.downloads._keep()
until(lambda: len(set(said)) >= 3)
QTest.qWait(500)
while_full = list(dict.fromkeys(said))
filler.unlink()
until(lambda: not parts.conversations._waiting)
ask("After?")
pane.drafts.save()
parts.shut_down()
print(json.dumps({"said": while_full, "bugs": bugs}))
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("needs the right to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_costs_nothing_in_the_end(small_disk: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(small_disk)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told["bugs"] == []
    assert any("The disk is full. You can keep chatting" in each for each in told["said"]), told
    assert any("settings can't be saved" in each for each in told["said"])
    assert any("list of downloads can't be saved" in each for each in told["said"])
    store, problem = open_store(small_disk / "conversations.db")
    assert problem is None
    (summary,) = store.summaries()
    kept = store.open(summary.id)
    assert kept is not None
    asked = [turn.text[:7] for turn in kept.turns if turn.role == "user"]
    assert asked == ["Before?", "Full? x", "After?"]
    store.close()
    assert [each.text for each in read_drafts(small_disk / "drafts.json").values()] == [
        "half a question"
    ]
    assert read_settings(small_disk / "settings.json").values.system_prompt == "Be brief."
    assert not [path.name for path in small_disk.iterdir() if path.name.endswith(".tmp")]
