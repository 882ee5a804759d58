"""Tests what the program's arguments mean."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.__main__ import files_to_open
from desktop.core.process.single_instance import SingleInstance
from tests import tiny_model


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ([], []),
        (["chat"], []),
        (["inspect", "model.gguf"], []),
        (["quantize", "a.gguf", "b.gguf"], []),
        (["model.gguf"], ["model.gguf"]),
        (["Modell ü.GGUF", "b.gguf"], ["Modell ü.GGUF", "b.gguf"]),
        (["chat.gguf"], ["chat.gguf"]),
        (["model.gguf", "--json"], []),
        (["Monday.glassbox-profile"], ["Monday.glassbox-profile"]),
        (["a.glassbox-plan.json"], ["a.glassbox-plan.json"]),
        (["a.glassbox-votes", "b.Glassbox-Votes"], ["a.glassbox-votes", "b.Glassbox-Votes"]),
    ],
)
def test_files_open_in_the_window(arguments: list[str], names: list[str]) -> None:
    assert files_to_open(arguments) == [str(Path.cwd() / name) for name in names]


def test_full_paths_are_files_whatever_their_names(tmp_path: Path) -> None:
    """Such as Ollama's models, which have no ending."""
    models = [str(tmp_path / "blobs" / "sha256-0123"), str(tmp_path / "model.bin")]
    assert files_to_open(models) == models
    assert files_to_open([*models, "other"]) == []
    assert files_to_open(["chat", *models]) == []


def test_without_a_console_everything_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is dropped on Glassbox.exe, the window opens and says what is wrong with it."""
    monkeypatch.setattr(sys, "stderr", None)
    assert files_to_open(["Model.zip"]) == [str(Path.cwd() / "Model.zip")]


def wait_for(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be asked to end there")
def test_a_second_start_opens_its_files_in_the_first_window(home: Path, tmp_path: Path) -> None:
    model = tiny_model.write(tmp_path / "double-clicked.gguf")
    glassbox = [sys.executable, "-m", "desktop"]

    def listed() -> list[str]:
        with suppress(OSError, ValueError):
            return json.loads((home / "settings.json").read_text("utf-8"))["model_files"]
        return []

    with subprocess.Popen(glassbox) as first:
        wait_for((home / "logs" / "window.log").exists)
        assert subprocess.run([*glassbox, str(model)], timeout=120, check=False).returncode == 0
        wait_for(lambda: listed() == [str(model)])
        assert first.poll() is None
        first.terminate()
        assert first.wait(120) == 0
    assert SingleInstance(home / "window.lock").begin([]) == "first"
