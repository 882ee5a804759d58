"""Compiles Setup.exe and the launchers with small files in place of Python and the packages, and
runs them under Wine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "packaging" / "bundle"
SCRIPT = HERE / "setup.nsi"
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
PAGE = r"""
#include <windows.h>
#include <stdio.h>
static HWND control(HWND setup, int id) {
    return GetDlgItem(FindWindowExA(setup, 0, "#32770", 0), id);
}
int main(int count, char **given) {
    HWND setup;
    char text[1000];
    int at;
    while (!(setup = FindWindowA("#32770", "Glassbox Setup "))) Sleep(100);
    PostMessageA(setup, WM_COMMAND, IDOK, 0); /* Next */
    while (!control(setup, 1019)) Sleep(100); /* the folder's field */
    for (at = 1; at < count; at++) {
        SendMessageA(control(setup, 1019), WM_SETTEXT, 0, (LPARAM)given[at]);
        SendMessageA(control(setup, 1006), WM_GETTEXT, sizeof text, (LPARAM)text);
        printf("%s %s\n", IsWindowEnabled(GetDlgItem(setup, IDOK)) ? "Install" : "grayed", text);
    }
}
"""
"""Goes to the page of Setup with the folder, and types folders there. Prints whether each one can
be chosen, and the text above it."""
PYTHON = r"""
#include <windows.h>
#include <stdio.h>
int wmain(void) {
    FILE *file = fopen("new.txt", "w");
    fprintf(file, "%ls\n%ls\n", _wgetenv(L"GLASSBOX_HOME"), GetCommandLineW());
    fclose(file);
    rename("new.txt", "said.txt");
    return 7;
}
"""
Run = Callable[..., int]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with Setup.exe, Page.exe, and Load.exe, which loads a library until its input
    ends."""
    for each in ("makensis", "wine", GCC):
        if not shutil.which(each):
            pytest.skip(f"{each} isn't installed")
    folder = tmp_path_factory.mktemp("setup")
    for place in ("python", "bin"):
        (folder / "Glassbox" / place).mkdir(parents=True)
    for name in ("Glassbox.exe", "bin/glassbox.exe", "LICENSES.txt", "READ ME.txt"):
        (folder / "Glassbox" / name).write_text(name, "utf-8")
    (folder / "load.c").write_text(LOADER, "utf-8")
    (folder / "page.c").write_text(PAGE, "utf-8")
    (folder / "python.c").write_text("int answer(void) { return 42; }", "utf-8")
    for name in ("load.c", "page.c"):
        subprocess.run([GCC, name, "-o", f"{name[:-2].title()}.exe"], cwd=folder, check=True)
    library = "Glassbox/python/python313.dll"
    subprocess.run([GCC, "-shared", "python.c", "-o", library], cwd=folder, check=True)
    icon = '"${NSISDIR}/Contrib/Graphics/Icons/modern-install.ico"'
    text = SCRIPT.read_text("utf-8").replace('"glassbox.ico"', icon)
    text = text.replace("DictSize 64", "DictSize 1")  # quicker, and enough for small files
    (folder / "setup.nsi").write_text(text, "utf-8")
    command = ["makensis", "-V2", "-DVERSION=0.1.0", "setup.nsi"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def environment(
    built: Path, display: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """Variables for Wine. `built` skips the tests where it isn't installed."""
    variables = {
        "PATH": os.environ["PATH"],
        "DISPLAY": display,
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


def test_the_page_says_why_a_folder_is_refused(
    built: Path, disk: Path, environment: dict[str, str]
) -> None:
    for each in ("dev/python", "dev/sub/bin"):
        (disk / each).mkdir(parents=True)
    setup = subprocess.Popen(["wine", "Setup.exe"], cwd=built, env=environment)
    try:
        pages = subprocess.run(
            ["wine", "Page.exe", r"C:\dev", r"C:\gb", r"C:\dev\sub"],
            cwd=built,
            env=environment,
            capture_output=True,
            text=True,
            errors="replace",  # Wine's code page, and not UTF-8
            check=True,
            timeout=240,
        )
    finally:
        subprocess.run(["wine", "taskkill", "/f", "/im", "Setup.exe"], env=environment, check=False)
        setup.wait(timeout=240)
    python, free, programs = pages.stdout.splitlines()
    assert re.match("grayed .* a folder .python. that doesn't belong to Glassbox", python)
    assert free.startswith("Install Setup will install Glassbox in the following folder")
    assert re.match("grayed .* a folder .bin. that doesn't belong to Glassbox", programs)


def test_both_launchers_name_the_same_home(
    tmp_path: Path, built: Path, environment: dict[str, str]
) -> None:
    """Paths in the folder are stored, so two spellings of one path would be two files."""
    folder = tmp_path / "Glass box"
    for each in ("bin", "python", "home"):
        (folder / each).mkdir(parents=True)
    (tmp_path / "python.c").write_text(PYTHON, "utf-8")
    launcher, compile_it = str(HERE / "launcher.c"), (GCC, "-municode", "-static")
    for command in (
        ("python.c", "-o", "Glass box/python/python.exe"),
        (launcher, "-o", "Glass box/bin/glassbox.exe"),
        (launcher, "-mwindows", "-DWINDOWED", "-o", "Glass box/Glassbox.exe"),
    ):
        subprocess.run([*compile_it, *command], cwd=tmp_path, check=True)
    shutil.copy2(folder / "python" / "python.exe", folder / "python" / "pythonw.exe")
    said: dict[str, list[str]] = {}
    for program in ("bin/glassbox.exe", "Glassbox.exe"):
        done = subprocess.run(
            ["wine", program, "chat", "a b", 'say "hi"'],
            cwd=folder,
            env=environment,
            check=False,
            timeout=240,
        )
        deadline = time.monotonic() + 20  # the window's launcher doesn't wait
        while not (folder / "said.txt").exists():
            assert time.monotonic() < deadline
            time.sleep(0.1)
        said[program] = (folder / "said.txt").read_text("utf-8").splitlines()
        (folder / "said.txt").unlink()
        assert done.returncode == (7 if program.startswith("bin") else 0)
    (home, line), (other_home, other_line) = said.values()
    assert home == other_home
    assert home.endswith("Glass box\\home")
    assert ".." not in home
    assert line.replace("python.exe", "pythonw.exe") == other_line
    assert line.endswith('" -I -m desktop chat "a b" "say \\"hi\\""')
