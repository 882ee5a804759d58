"""Builds the source archive and, from it, the wheel, and uses the wheel in a new environment."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tarfile
import time
import venv
from collections.abc import Mapping
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINS = ROOT / "packaging" / "pins" / "glassbox.txt"
LARGEST = 100_000_000
"""The default limit of the Python Package Index for a file, in bytes."""
LLAMA = "llama-cpp-python"
MODEL = "Pebble-1-1M-Instruct-F16"
PATIENCE_S = 120


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    """Run a program that must succeed, and return its standard output."""
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=plain_environment() | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def plain_environment() -> dict[str, str]:
    """Return the environment without what would make the checkout or this environment visible."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The source archive ("sdist") and the wheel ("wheel"), built as `python -m build` does."""
    folder = tmp_path_factory.mktemp("dist")
    hatch = (sys.executable, "-P", "-m", "hatchling", "build", "--directory", folder)
    run(*hatch, "--target", "sdist", cwd=ROOT)
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    run(*hatch, "--target", "wheel", cwd=folder / sdist.name.removesuffix(".tar.gz"))
    (wheel,) = folder.glob("*.whl")
    return {"sdist": sdist, "wheel": wheel}


@pytest.fixture(scope="module")
def scripts(files: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the commands of a new environment in which the wheel is installed. It has the
    pinned versions. llama.cpp is copied from this environment, since compiling it takes minutes."""
    folder = tmp_path_factory.mktemp("new")
    venv.create(folder / "venv", with_pip=True)
    found = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (found / "python", "-P", "-m", "pip")
    pins = re.sub(rf"^{LLAMA}==.*?(?=^\S)", "", PINS.read_text("utf-8"), flags=re.M | re.S)
    assert LLAMA not in re.sub("#.*", "", pins)
    (folder / "pins.txt").write_text(pins, "utf-8")
    packages = ("--require-hashes", "--only-binary=:all:", "-r", folder / "pins.txt")
    run(*pip, "install", "--quiet", *packages, cwd=folder)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(run(found / "python", "-c", ask, cwd=folder).strip())
    llama = distribution(LLAMA)
    for file in llama.files or ():
        if ".." not in file.parts and file.suffix != ".pyc":
            target = site / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_binary())
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", files["wheel"], cwd=folder)
    run(*pip, "check", cwd=folder)  # the wheel's own requirements are met
    return found


@pytest.mark.parametrize("kind", ["sdist", "wheel"])
def test_size(files: Mapping[str, Path], kind: str) -> None:
    assert files[kind].stat().st_size < LARGEST


def test_description_and_metadata(files: Mapping[str, Path]) -> None:
    if not find_spec("twine"):
        pytest.skip("only `make wheel-test` installs twine")
    done = run(sys.executable, "-m", "twine", "check", "--strict", *files.values(), cwd=ROOT)
    assert done.count("PASSED") == 2


def test_commands(scripts: Path, tmp_path: Path) -> None:
    home = {"GLASSBOX_HOME": str(tmp_path / "home")}
    assert "chat" in run(scripts / "glassbox", "--help", cwd=tmp_path, **home)
    listed = json.loads(run(scripts / "glassbox", "models", "--json", cwd=tmp_path, **home))
    names = {model["name"]: model["path"] for model in listed["models"]}
    assert Path(names[MODEL]).is_relative_to(scripts.parent)
    question = ("chat", MODEL, "--prompt", "Name three colors.", "--max-tokens", "20", "--json")
    answer = json.loads(run(scripts / "glassbox", *question, cwd=tmp_path, **home))
    assert answer["text"].strip()
    assert answer["generated_tokens"] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be asked to quit by a signal")
def test_window(scripts: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    variables = {"GLASSBOX_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    window = subprocess.Popen(
        [scripts / "glassbox"],
        cwd=tmp_path,
        env=plain_environment() | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    ready = (home / "model-facts.json", home / "logs" / "engine.log")  # models and engine are there
    until = time.monotonic() + PATIENCE_S
    while window.poll() is None and not all(each.exists() for each in ready):
        assert time.monotonic() < until
        time.sleep(0.1)
    window.send_signal(signal.SIGTERM)
    said, _ = window.communicate(timeout=PATIENCE_S)
    assert window.returncode == 0, said
    log = (home / "logs" / "window.log").read_text("utf-8")
    assert "started" in log
    assert not re.search("WARNING|ERROR|CRITICAL", log), log
