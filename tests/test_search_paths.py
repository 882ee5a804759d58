"""Tests that no process runs anything from the current folder, whatever that folder is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.core.process import search_paths
from desktop.core.resources import resource

HANGS_S = 600
ROOT = Path(__file__).parents[1]
MODEL = resource("models", "Pebble-1-1M-Instruct-F16.gguf")
MIXTURE = resource("models", "Pebble-1-8x1M-Instruct-F16.gguf")

PACKAGES = (
    *("desktop", "jinja2", "llama_cpp", "numpy", "psutil", "PySide6", "platformdirs", "shiboken6"),
    *("sitecustomize", "usercustomize"),
)
LIBRARIES = (
    *("libllama.so", "libggml.so.0", "libggml-base.so.0", "libggml-cpu.so.0", "libmtmd.so"),
    *("libggml-cpu.so", "libggml-cpu-haswell.so", "libggml-vulkan.so", "libgomp.so.1"),
    *("libQt6Core.so.6", "libxcb-cursor.so.0", "libsqlite3.so.0"),
)
NOTES_ITSELF = """
import os
with open(os.environ["MARKER"], "a") as marker:
    marker.write(__name__ + chr(10))
raise SystemExit("a module of the current folder ran: " + __name__)
"""
LIBRARY = """
#include <stdio.h>
#include <stdlib.h>
__attribute__((constructor)) static void ran(void) {
    FILE *marker = fopen(getenv("MARKER"), "a");
    fputs("a library\\n", marker);
    fclose(marker);
}
"""
SCRIPT = """
import sys
from desktop.__main__ import main
if __name__ == "__main__":
    sys.exit(main())
"""
"""The script that pip installs as the command `glassbox`."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder with a module for every name that the program might import. Each module leaves a note
    if it runs."""
    folder = tmp_path_factory.mktemp("downloads")
    for name in sys.stdlib_module_names:
        (folder / f"{name}.py").write_text(NOTES_ITSELF)
    for name in PACKAGES:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(NOTES_ITSELF)
    (folder / "uname").write_text('#!/bin/sh\necho uname >> "$MARKER"\n')
    (folder / "uname").chmod(0o755)
    (folder / "qt.conf").write_text("[Paths]\nPlugins = .\n")
    if shutil.which("cc") and sys.platform == "linux":
        (folder / "library.c").write_text(LIBRARY)
        made = ["cc", "-shared", "-fPIC", "-o", LIBRARIES[0], "library.c"]
        subprocess.run(made, check=True, cwd=folder)
        for name in LIBRARIES[1:]:
            shutil.copy(folder / LIBRARIES[0], folder / name)
    return folder


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Environment of a terminal with a common mistake: search paths in which an unset variable left
    an empty first entry, which means the current folder."""
    (tmp_path / "glassbox.py").write_text(SCRIPT)
    own = {
        "MARKER": str(tmp_path / "marker"),
        "PATH": f":{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "QT_PLUGIN_PATH": ":",
        "GGML_BACKEND_PATH": "./libggml-cpu-haswell.so",
    }
    return {**os.environ, **own}


def glassbox(surroundings: dict[str, str], hostile: Path, *arguments: str) -> str:
    script = Path(surroundings["MARKER"]).with_name("glassbox.py")
    return run([str(script), *arguments], surroundings, hostile)


def run(arguments: list[str], surroundings: dict[str, str], hostile: Path) -> str:
    """Run Python in the hostile folder and check that none of the folder's code ran."""
    marker = Path(surroundings["MARKER"])
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=hostile,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=HANGS_S,
        check=False,
    )
    assert not marker.exists(), f"these ran: {sorted(set(marker.read_text().split()))}"
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("chat", str(MODEL), "--prompt", "Hi", "--max-tokens", "3"),
        ("inspect", str(MODEL)),
        ("route", str(MIXTURE), "--prompt", "Hi"),
        ("quantize", str(MODEL), "{folder}/small.gguf", "--type", "Q8_0"),
        ("models",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_command(
    arguments: tuple[str, ...], surroundings: dict[str, str], hostile: Path, tmp_path: Path
) -> None:
    filled = [each.format(folder=tmp_path) for each in arguments]
    assert glassbox(surroundings, hostile, *filled)


def test_a_bundle_s_command(surroundings: dict[str, str], hostile: Path) -> None:
    """A bundle's launcher starts Python with -I, and so do the processes that it starts."""
    surroundings["PYTHONPATH"] = ":."
    chat = ("-m", "desktop", "chat", str(MODEL), "--prompt", "Hi", "--max-tokens", "3")
    assert run(["-I", *chat], surroundings, hostile)


def test_a_path_means_the_terminal_s_folder(
    surroundings: dict[str, str], hostile: Path, request: pytest.FixtureRequest
) -> None:
    """A relative path on the command line refers to the terminal's folder, although the engine runs
    in another one."""
    model = hostile / "small.gguf"
    shutil.copy(MODEL, model)
    request.addfinalizer(model.unlink)
    assert glassbox(surroundings, hostile, "chat", "small.gguf", "--prompt", "Hi")


@pytest.mark.skipif(os.name == "nt", reason="Windows has another Ctrl+C")
def test_the_window_and_its_engine(surroundings: dict[str, str], hostile: Path, home: Path) -> None:
    """Runs offscreen. The engine starts soon after the window and says so in its log."""
    marker = Path(surroundings["MARKER"])
    window = subprocess.Popen(
        [sys.executable, str(marker.with_name("glassbox.py"))],
        cwd=hostile,
        env={**surroundings, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 120
    log = home / "logs" / "engine.log"
    while not log.exists() and window.poll() is None and time.monotonic() < until:
        if marker.exists():
            break
        time.sleep(0.05)
    window.send_signal(signal.SIGINT)
    _, said = window.communicate(timeout=HANGS_S)
    assert not marker.exists(), f"these ran: {sorted(set(marker.read_text().split()))}"
    assert window.returncode == 0, said
    assert log.exists()


def test_relative_entries_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = {
        "PATH": f":{tmp_path}:.:bin::{tmp_path / 'a'}",
        "LD_LIBRARY_PATH": ":",
        "LD_PRELOAD": f"libjemalloc.so.2 ./evil.so:{tmp_path / 'b.so'}",
        "GGML_BACKEND_PATH": "libggml-cpu.so",
        "PYTHONPATH": f"lib:{tmp_path}",
    }
    given = {name: value.replace(":", os.pathsep) for name, value in here.items()}
    monkeypatch.setattr(os, "environ", given)
    monkeypatch.chdir(tmp_path)
    stay = [sys.prefix, str(tmp_path / "lib" / "deeper")]
    monkeypatch.setattr(sys, "path", ["", "src", str(tmp_path), str(tmp_path / "lib"), *stay])
    search_paths.leave_out_current_folder()
    assert sys.path == [*stay, str(ROOT)]
    assert os.environ["PYTHONSAFEPATH"] == "1"
    assert os.environ["PATH"] == os.pathsep.join([str(tmp_path), str(tmp_path / "a")])
    assert "LD_LIBRARY_PATH" not in os.environ
    assert "GGML_BACKEND_PATH" not in os.environ
    kept = ["libjemalloc.so.2", str(tmp_path / "b.so")]
    assert os.environ["LD_PRELOAD"] == os.pathsep.join(kept)
    assert os.environ["PYTHONPATH"] == str(tmp_path)


@pytest.mark.parametrize(("folder", "stays"), [("python/lib", True), ("python-old", False)])
def test_only_what_is_python_s_own_stays(
    folder: str, stays: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder isn't Python's because its name begins as the name of Python's folder does."""
    (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(os, "environ", {})
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "python"))
    monkeypatch.setattr(sys, "path", [str(tmp_path / folder)])
    monkeypatch.chdir(tmp_path / folder)
    search_paths.leave_out_current_folder()
    assert (str(tmp_path / folder) in sys.path) == stays


def test_a_bundle_s_own_folder_stays(tmp_path: Path) -> None:
    """A terminal may be open in the bundle, beside its packages."""
    program = f"""
import sys
sys.path += [{str(tmp_path)!r}, {str(ROOT)!r}]
from desktop.core.process import search_paths
search_paths.leave_out_current_folder()
print({str(tmp_path)!r} in sys.path)
"""
    command = [sys.executable, "-I", "-c", program]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_windows_looks_elsewhere_for_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes

    told: list[str] = []
    kernel = SimpleNamespace(SetDllDirectoryW=told.append)
    monkeypatch.setattr(ctypes, "WinDLL", lambda _: kernel, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "environ", {})
    search_paths.leave_out_current_folder()
    assert told == [""]
    assert os.environ["NODEFAULTCURRENTDIRECTORYINEXEPATH"] == "1"
