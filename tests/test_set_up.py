"""What a new machine is set up with: exact versions, the two commands, progress in words."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from desktop.core.resources import resource

ROOT = Path(__file__).parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"


@pytest.fixture
def set_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "packaging" / "set_up.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pinned() -> dict[str, str]:
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    pins = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pins}


def declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lists: list[list[str]] = [project["dependencies"], *project["optional-dependencies"].values()]
    return [Requirement(text) for texts in lists for text in texts]


def test_constraints_are_exact_and_name_no_registry() -> None:
    for line in CONSTRAINTS.read_text("utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line), line


def test_everything_that_is_installed_is_pinned() -> None:
    """The closure of all dependencies, as the installed packages state them."""
    pins = pinned()
    waiting, seen = declared(), set[str]()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        key = str((name, sorted(requirement.extras)))
        if key in seen:
            continue
        seen.add(key)
        assert name in pins, f"{requirement} is not pinned"
        assert requirement.specifier.contains(pins[name], prereleases=True), requirement
        for text in distribution(name).requires or ():
            needed = Requirement(text)
            extras = ["", *requirement.extras]
            if not needed.marker or any(needed.marker.evaluate({"extra": e}) for e in extras):
                waiting.append(needed)


def test_the_pins_are_what_runs_here() -> None:
    names = {canonicalize_name(requirement.name) for requirement in declared()}
    assert {name: distribution(name).version for name in names} == {
        name: pinned()[name] for name in names
    }


def test_the_pyside_that_loses_references_is_excluded() -> None:
    (qt,) = (r for r in declared() if canonicalize_name(r.name) == "pyside6-essentials")
    assert not qt.specifier.contains("6.12.0")
    assert qt.specifier.contains("6.12.1")


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
@pytest.mark.parametrize("target", ["run", "test", "check", "bench", "tour", "clean"])
def test_make_knows(target: str) -> None:
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout


def test_ci_calls_make_test() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[1:] == ["exec make test"]


def test_resources_are_found() -> None:
    assert resource().is_dir()
    assert resource("style.qss").is_file()


def test_a_python_that_is_too_old(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "OLDEST", (9, 9))
    assert set_up.main(["starter"]) == 1
    assert "Glassbox needs Python 9.9 or newer" in capsys.readouterr().out


def test_nothing_to_do_is_quick(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The stamp alone decides, and a change of the versions or of CMAKE_ARGS voids it."""
    installs: list[tuple[str, ...]] = []
    monkeypatch.delenv("CMAKE_ARGS", raising=False)
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(set_up, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "pip", lambda *arguments: installs.append(arguments))
    assert set_up.main(["starter"]) == 0
    assert installs[-1] == ("install", "--editable", ".[starter]")
    assert not any("--force-reinstall" in install for install in installs)
    installs.clear()
    assert set_up.main(["starter"]) == 0
    assert installs == []
    assert set_up.main(["test"]) == 0
    assert installs[-1] == ("install", "--editable", ".[starter,test]")
    installs.clear()
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_VULKAN=on")
    assert set_up.main(["starter"]) == 0
    assert any("--force-reinstall" in install for install in installs)
    monkeypatch.delenv("CMAKE_ARGS")
    installs.clear()
    assert set_up.main(["starter"]) == 0
    assert installs == [], "a GPU build stays one"


def test_a_failure_says_what_to_install(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "has", lambda tool: tool != "compiler")
    script = "print('CMake Error: CMAKE_CXX_COMPILER not set'); raise SystemExit(1)"
    stand_in = tmp_path / "pip.py"
    stand_in.write_text(script)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))  # so that `python -m pip` is the stand-in
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    with pytest.raises(set_up.Failed) as failed:
        set_up.install_llama(rebuild=False)
    said = str(failed.value)
    assert "CMAKE_CXX_COMPILER not set" in said
    assert "a C and C++ compiler" in said
    if sys.platform == "linux":
        assert "sudo apt install build-essential" in said
    assert "install.log" in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[12/245] Building CXX object src/llama.o", "Compiling llama.cpp: 12 of 245 files"),
        ("[ 47%] Building C object ggml.o", "Compiling llama.cpp: 47 %"),
        ("Collecting numpy>=2", "Fetching numpy>=2"),
        (
            "Downloading numpy-2.4.6-cp311.whl (16.6 MB)",
            "Fetching numpy-2.4.6-cp311.whl (16.6 MB)",
        ),
        ("Installing collected packages: a, b", "Unpacking"),
        ("Created temporary directory: x", ""),
    ],
)
def test_progress_in_words(set_up: ModuleType, line: str, said: str) -> None:
    assert set_up.Progress.summary(line) == said


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell is needed")
def test_the_virtual_display_script_is_sound() -> None:
    script = ROOT / "packaging" / "virtual_display.sh"
    subprocess.run(["sh", "-n", str(script)], check=True)
