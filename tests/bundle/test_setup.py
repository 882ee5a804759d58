"""Compiles Setup.exe with a few small files in place of the bundle, and runs it under Wine."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "bundle" / "setup.nsi"
GCC = "x86_64-w64-mingw32-gcc"
LOADER = r"""
#include <windows.h>
#include <stdio.h>
int main(int count, char **given) {
    puts(LoadLibraryA(given[1]) ? "loaded" : "failed");
    fflush(stdout);
    getchar();
}
"""
Run = Callable[..., int]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with Setup.exe, and with Load.exe, which loads a library until its input ends."""
    for each in ("makensis", "wine", GCC):
        if not shutil.which(each):
            pytest.skip(f"{each} isn't installed")
    folder = tmp_path_factory.mktemp("setup")
    for place in ("python", "bin"):
        (folder / "Glassbox" / place).mkdir(parents=True)
    for name in ("Glassbox.exe", "bin/glassbox.exe", "LICENSES.txt", "READ ME.txt"):
        (folder / "Glassbox" / name).write_text(name, "utf-8")
    (folder / "load.c").write_text(LOADER, "utf-8")
    (folder / "python.c").write_text("int answer(void) { return 42; }", "utf-8")
    subprocess.run([GCC, "load.c", "-o", "Load.exe"], cwd=folder, check=True)
    library = "Glassbox/python/python313.dll"
    subprocess.run([GCC, "-shared", "python.c", "-o", library], cwd=folder, check=True)
    icon = '"${NSISDIR}/Contrib/Graphics/Icons/modern-install.ico"'
    text = SCRIPT.read_text("utf-8").replace('"glassbox.ico"', icon)
    (folder / "setup.nsi").write_text(text, "utf-8")
    command = ["makensis", "-V2", "-DVERSION=0.1.0", "setup.nsi"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path_factory.mktemp("home")),
        "WINEPREFIX": str(tmp_path_factory.mktemp("prefix") / "wine"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe=",
    }
    subprocess.run(["wineboot", "-i"], env=variables, check=True, capture_output=True)
    yield variables
    subprocess.run(["wineserver", "-k"], env=variables, check=False)


@pytest.fixture
def disk(environment: dict[str, str]) -> Path:
    """The drive C:, without Glassbox."""
    disk = Path(environment["WINEPREFIX"], "drive_c")
    for each in ("gb", "dev"):
        shutil.rmtree(disk / each, ignore_errors=True)
    return disk


@pytest.fixture
def run(built: Path, environment: dict[str, str]) -> Run:
    """Return a function that runs a program to its end and returns its exit status."""

    def run_it(*command: str) -> int:
        return subprocess.run(
            ["wine", *command], cwd=built, env=environment, check=False, timeout=60
        ).returncode

    return run_it


def files(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_upgrading_and_removing_keep_the_users_files(built: Path, disk: Path, run: Run) -> None:
    shipped = files(built / "Glassbox")
    assert run("Setup.exe", "/S", r"/D=C:\gb") == 0
    assert files(disk / "gb") == shipped | {"Uninstall.exe"}
    (disk / "gb" / "home").mkdir()
    (disk / "gb" / "home" / "settings.json").write_text("{}", "utf-8")
    (disk / "gb" / "python" / "of an older version.py").write_text("", "utf-8")
    assert run("Setup.exe", "/S", r"/D=C:\gb") == 0
    assert files(disk / "gb") == shipped | {"Uninstall.exe", "home/settings.json"}
    assert run(r"C:\gb\Uninstall.exe", "/S", r"_?=C:\gb") == 0  # from there, not from a copy
    assert files(disk / "gb") - {"Uninstall.exe"} == {"home/settings.json"}


def test_nothing_changes_while_glassbox_runs(
    built: Path, disk: Path, run: Run, environment: dict[str, str]
) -> None:
    assert run("Setup.exe", "/S", r"/D=C:\gb") == 0
    (disk / "gb" / "python" / "imported later.py").write_text("", "utf-8")
    before = files(disk / "gb")
    loader = subprocess.Popen(
        ["wine", "Load.exe", r"C:\gb\python\python313.dll"],
        cwd=built,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with loader:
        assert loader.stdout
        assert loader.stdout.readline().strip() == "loaded"
        assert run("Setup.exe", "/S", r"/D=C:\gb") == 2
        assert run(r"C:\gb\Uninstall.exe", "/S", r"_?=C:\gb") == 2
        assert files(disk / "gb") == before


def test_a_folder_with_another_python_is_refused(disk: Path, run: Run) -> None:
    (disk / "dev" / "python").mkdir(parents=True)
    (disk / "dev" / "python" / "mine.py").write_text("", "utf-8")
    assert run("Setup.exe", "/S", r"/D=C:\dev") == 2
    assert files(disk / "dev") == {"python/mine.py"}
