"""Tests that the engine refuses a changed library, in an environment that is built like a bundle:
llama.cpp's libraries are in Python's prefix, with a list of their sums."""

from __future__ import annotations

import os
import shutil
import subprocess
import venv
from pathlib import Path

import pytest
from llama_cpp import _ggml

import desktop
from bundle import program
from tests.commands import HANGS_S

CHAT = ("chat", "Pebble-1-1M-Instruct", "--prompt", "Hi", "--max-tokens", "1")


@pytest.fixture
def prefix(tmp_path: Path) -> Path:
    folder = tmp_path / "prefix"
    venv.create(folder, symlinks=os.name != "nt")
    site = next(folder.rglob("site-packages"))
    package = Path(_ggml.libggml_base_path).parent
    shutil.copytree(package, site / "llama_cpp", symlinks=True)
    others = [Path(desktop.__file__).parents[1], package.parent]
    (site / "others.pth").write_text("".join(f"{each}\n" for each in others), encoding="utf-8")
    program.add_sums(folder)
    return folder


def chat(prefix: Path) -> subprocess.CompletedProcess[str]:
    python = prefix / ("Scripts" if os.name == "nt" else "bin") / "python"
    return subprocess.run(
        [python, "-I", "-m", "desktop", *CHAT],
        env={**os.environ, "GLASSBOX_HOME": str(prefix.parent / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=HANGS_S,
    )


def test_a_changed_library_is_named_before_it_is_loaded(prefix: Path) -> None:
    done = chat(prefix)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    file = max(prefix.rglob("*llama_cpp/lib/*llama.*"), key=lambda each: len(each.name))
    data = bytearray(file.read_bytes())
    data[-1] ^= 1  # in the table of sections, which isn't loaded
    file.write_bytes(data)
    done = chat(prefix)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Part of Glassbox is missing or damaged: {file.name}. Reinstall" in done.stderr
    assert "Traceback" not in done.stderr
