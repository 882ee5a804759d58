"""Tests what `make run BACKENDS=all` does around the compilation, which takes 20 minutes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import set_up

LOADABLE = "-DGGML_BACKEND_DL=ON"


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of llama.cpp's libraries in an environment where pip has installed two of them."""
    venv.create(tmp_path / "venv")
    site = next((tmp_path / "venv").rglob("site-packages"))
    folder = site / "llama_cpp" / "lib"
    folder.mkdir(parents=True)
    info = site / "llama_cpp_python-0.3.36.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: llama_cpp_python\nVersion: 0.3.36\n"
    )
    names = ("libggml-base.so", "libllama.so")
    (info / "RECORD").write_text("".join(f"llama_cpp/lib/{name},,\n" for name in names))
    for name in names:
        (folder / name).write_text("pip's")
    scripts = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    monkeypatch.setattr(set_up, "PYTHON", tmp_path / "venv" / scripts)
    monkeypatch.setattr(set_up, "LLAMA_BUILD", tmp_path / "build")
    return folder


def compiled(folder: Path, *names: str) -> None:
    (folder / "bin").mkdir(parents=True)
    for name in names:
        (folder / "bin" / name).write_text("compiled")


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_backends_that_are_loaded_at_run_time_are_copied(libraries: Path) -> None:
    """llama-cpp-python doesn't install the variants for different processors."""
    pips = {"libggml-base.so", "libllama.so"}
    compiled(set_up.LLAMA_BUILD, "libggml-cpu-haswell.so", "ggml-vulkan.dll", "libllama.so")
    set_up.add_backends(loadable=True)
    assert names_in(libraries) == pips | {"libggml-cpu-haswell.so", "ggml-vulkan.dll"}
    assert (libraries / "libllama.so").read_text() == "pip's"
    assert not set_up.LLAMA_BUILD.exists()
    set_up.add_backends(loadable=True)  # as after every other installation
    assert names_in(libraries) == pips | {"libggml-cpu-haswell.so", "ggml-vulkan.dll"}
    compiled(set_up.LLAMA_BUILD, "libggml-cpu-zen5.so")  # another version of llama.cpp
    set_up.add_backends(loadable=True)
    assert names_in(libraries) == pips | {"libggml-cpu-zen5.so"}
    set_up.add_backends(loadable=False)
    assert names_in(libraries) == pips


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, ...]]:
    """The options of each call of pip, and whether the backends were to be copied."""
    calls: list[tuple[str, ...]] = []
    monkeypatch.setenv("CMAKE_ARGS", "")
    monkeypatch.setattr(set_up, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(set_up, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(set_up, "LOG", tmp_path / "install.log")
    monkeypatch.setattr(set_up, "LLAMA_BUILD", tmp_path / "llama")
    monkeypatch.setattr(set_up, "pip", lambda *words: calls.append(words))
    monkeypatch.setattr(set_up, "add_backends", lambda loadable: calls.append((str(loadable),)))
    return calls


def llamas(runs: list[tuple[str, ...]], status: int = 0) -> tuple[str, ...]:
    """Set up, and return the options with which llama.cpp was installed."""
    runs.clear()
    assert set_up.main(["starter"]) == status
    return next((words for words in runs if set_up.LLAMA in words), ())


def test_the_bundles_build_stays_until_another_is_asked_for(
    runs: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    llamas(runs)
    monkeypatch.setenv("CMAKE_ARGS", LOADABLE)
    words = llamas(runs)
    assert {"--force-reinstall", "--no-cache-dir"} <= set(words)
    assert any("build-dir" in each for each in words)
    assert ("True",) in runs
    monkeypatch.delenv("CMAKE_ARGS")
    assert llamas(runs) == ()
    monkeypatch.setattr(set_up, "digest", lambda: "another version of llama-cpp-python is pinned")
    words = llamas(runs)
    assert "--no-cache-dir" in words, "the cached wheel may have been built without backends"
    assert "--force-reinstall" not in words
    assert ("True",) in runs
    monkeypatch.setenv("CMAKE_ARGS", "")
    assert "--force-reinstall" in llamas(runs)
    assert ("False",) in runs


def test_going_on_after_the_bundles_build_was_interrupted(
    runs: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """pip has installed llama.cpp, but it can't run without the backends."""

    def interrupted(loadable: bool) -> None:
        raise KeyboardInterrupt

    copy = set_up.add_backends
    llamas(runs)
    monkeypatch.setenv("CMAKE_ARGS", LOADABLE)
    monkeypatch.setattr(set_up, "add_backends", interrupted)
    llamas(runs, status=130)
    monkeypatch.setattr(set_up, "add_backends", copy)
    monkeypatch.delenv("CMAKE_ARGS")
    assert "--force-reinstall" in llamas(runs)
    assert ("False",) in runs, "without BACKENDS=all, it is the build that was there before"
    assert llamas(runs) == ()


def test_a_build_that_failed_changes_nothing(
    runs: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def no_vulkan(*words: str) -> None:
        runs.append(words)
        if set_up.LLAMA in words:
            set_up.LOG.write_text("Could NOT find Vulkan")
            raise set_up.Failed("Could NOT find Vulkan")

    llamas(runs)
    working = set_up.pip
    monkeypatch.setenv("CMAKE_ARGS", f"{LOADABLE} -DGGML_VULKAN=ON")
    monkeypatch.setattr(set_up, "pip", no_vulkan)
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None)
    llamas(runs, status=1)
    said = capsys.readouterr().out
    assert "Could NOT find Vulkan" in said
    assert ("sudo apt install libvulkan-dev glslc" in said) == (sys.platform == "linux")
    monkeypatch.setattr(set_up, "pip", working)
    monkeypatch.delenv("CMAKE_ARGS")
    assert "--force-reinstall" not in llamas(runs)


def test_an_interrupted_builds_files_are_not_copied(runs: list[tuple[str, ...]]) -> None:
    compiled(set_up.LLAMA_BUILD, "libggml-cpu-haswell.so")
    llamas(runs)
    assert not set_up.LLAMA_BUILD.exists()


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_backends_that_do_not_exist_are_refused() -> None:
    command = ["make", "--dry-run", "run", "BACKENDS=vulkan"]
    done = subprocess.run(command, cwd=set_up.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode
    assert "BACKENDS=vulkan isn't known. Use BACKENDS=all" in done.stderr
