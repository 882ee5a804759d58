"""Tests what the program's arguments mean."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.__main__ import files_to_open


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
    ],
)
def test_model_files_open_in_the_window(arguments: list[str], names: list[str]) -> None:
    assert files_to_open(arguments) == [str(Path.cwd() / name) for name in names]


def test_without_a_console_everything_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is dropped on Glassbox.exe, the window opens and says what is wrong with it."""
    monkeypatch.setattr(sys, "stderr", None)
    assert files_to_open(["Model.zip"]) == [str(Path.cwd() / "Model.zip")]
