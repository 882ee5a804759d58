"""Creates .venv and installs Glassbox into it: `python3 packaging/set_up.py [starter] [test]`.

Uses only the standard library. It shows progress, since compiling llama.cpp takes minutes, and
returns immediately if there is nothing to do. If CMAKE_ARGS in the environment has changed (for a
GPU build), llama.cpp is compiled again with these options. `make run BACKENDS=all` sets them to
those of the bundles, and `make run CMAKE_ARGS=` goes back to none. If the folder was moved or
copied with its .venv, only Glassbox itself is installed again.

Every package, including pip and the build tools, must match a SHA-256 in packaging/pins. Only
llama.cpp is compiled; all other packages are wheels, since building them would run build tools that
nobody has checked.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "glassbox.json"
LOG = VENV / "install.log"
PINS = ROOT / "packaging" / "pins"
STARTER = VENV / "share" / "glassbox"  # where desktop/core/library/models.py looks for it
LLAMA = "llama-cpp-python"
LLAMA_BUILD = ROOT / "build" / "llama"
LOADABLE = "GGML_BACKEND_DL=ON"
BACKENDS = ("libggml-*.so", "libggml-*.dylib", "ggml-*.dll")
INSTALLED = f"""
import importlib.metadata, json, sysconfig
names = [each.name for each in importlib.metadata.files("{LLAMA}") or ()]
print(json.dumps([sysconfig.get_path("platlib"), names]))
"""
VENV_PACKAGE = (
    "On Debian and Ubuntu, this installs what is missing: "
    f"sudo apt install python{sys.version_info.major}.{sys.version_info.minor}-venv"
)
"""The package for this Python, which isn't the system's usual one if PYTHON names another."""
VULKAN_PACKAGES = (
    "The backend for Vulkan needs its headers and a compiler for shaders. On Debian 13, this "
    "installs them: sudo apt install libvulkan-dev glslc spirv-headers"
)
NO_COMPILER = re.compile(
    "CMAKE_C(XX)?_COMPILER (not set|could be found)|could not find any instance of Visual Studio"
)
"""Matches CMake's errors if there is no compiler. It finds Visual Studio outside PATH too."""
FULL = re.compile("No space left on device|Disk quota exceeded|not enough space on the disk")
DISK_FULL = "The disk is full. Free up some space, and give the same command again."
CHECKED = ("--require-hashes", "--only-binary=:all:", f"--no-binary={LLAMA}")
OLDEST = (3, 11)


class Failed(Exception):
    """An error message for the user at the terminal."""


def main(extras: list[str]) -> int:
    try:
        set_up(set(extras))
    except (Failed, OSError) as failure:
        full = FULL.search(str(failure)) or shutil.disk_usage(ROOT).free < 1 << 20
        say(f"\n{DISK_FULL if full else failure}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        return 130
    return 0


def set_up(extras: set[str]) -> None:
    check_python()
    done = read_stamp()
    cmake_args = os.environ.get("CMAKE_ARGS", done.get("cmake_args", ""))
    extras |= set(done.get("extras", []))
    wanted = {"extras": sorted(extras), "files": digest(), "cmake_args": cmake_args}
    wanted["root"] = str(ROOT)
    if done == wanted:
        return
    if done | {"root": wanted["root"]} == wanted:  # moved or copied: no network is needed
        say("Installing Glassbox from this folder ...")
        install_glassbox()
        write_stamp(wanted)
        return
    if cmake_args:  # also if a new version of llama.cpp is compiled months later
        os.environ["CMAKE_ARGS"] = cmake_args
    STAMP.unlink(missing_ok=True)
    make_environment()
    write_stamp(done | {"files": ""})  # not complete, but the options aren't forgotten
    LOG.unlink(missing_ok=True)
    say("Installing Glassbox: this takes a few minutes the first time, and is instant after that.")
    install(*(["build"] if shutil.which("cmake") else ["build", "cmake"]))
    rebuild = bool(done.get("rebuild")) or cmake_args != done.get("cmake_args", "")
    write_stamp(done | {"files": "", "rebuild": True})  # in case this is interrupted
    try:
        install_llama(rebuild)
    except Failed:  # pip has left llama.cpp as it was
        write_stamp(done | {"files": ""})
        raise
    write_stamp({"extras": done.get("extras", []), "cmake_args": cmake_args})
    install("glassbox", *(extras - {"starter"}))
    if "starter" in extras:  # only its file, without the packages that run it
        install("starter", options=["--no-deps", "--upgrade", "--target", str(STARTER)])
    install_glassbox()
    write_stamp(wanted)
    say("Installed.")


def check_python() -> None:
    if sys.version_info < OLDEST:
        how = (
            "give the same command again."  # py starts the newest Python
            if sys.platform == "win32"
            else "name it: make run PYTHON=python3.12"
        )
        raise Failed(
            f"Glassbox needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is "
            f"{sys.version.split()[0]}. Install a newer one and {how}"
        )


def read_stamp() -> dict[str, Any]:
    """Return what the last run installed, with `rebuild` if it was interrupted while it installed
    llama.cpp. The dictionary is empty if there was no run or the environment no longer works."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if works(PYTHON) else {}


def write_stamp(stamp: dict[str, Any]) -> None:
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def works(python: Path) -> bool:
    """Return True if this Python interpreter runs and has pip: an environment may be incomplete, or
    its interpreter may be gone."""
    try:
        tried = subprocess.run([python, "-c", "import pip"], check=False, capture_output=True)
        return tried.returncode == 0
    except OSError:
        return False


def digest() -> str:
    files = [ROOT / "pyproject.toml", *sorted(PINS.glob("*.txt"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def make_environment() -> None:
    if works(PYTHON):
        return
    say("Making the Python environment in .venv ...")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if made.returncode:
        said = f"Python could not make an environment:\n{made.stdout.strip()}"
        if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
            said += f"\n{VENV_PACKAGE}"
        raise Failed(said)


def install_llama(rebuild: bool) -> None:
    """Install llama.cpp separately and first, since it takes longest and is most likely to fail.
    Raises: Failed, if pip fails."""
    arguments = ["--no-deps", "--no-build-isolation", "--constraint", file_of("glassbox"), LLAMA]
    if rebuild:
        arguments.append("--force-reinstall")
    options = os.environ.get("CMAKE_ARGS", "")
    if rebuild or options:  # pip's cache doesn't tell builds with other options apart
        arguments.append("--no-cache-dir")
    shutil.rmtree(LLAMA_BUILD, ignore_errors=True)  # may be of an interrupted build
    if LOADABLE in options:
        arguments.append(f"--config-settings=build-dir={LLAMA_BUILD}")
    try:
        pip(*CHECKED, *arguments)
    except Failed as failure:
        if NO_COMPILER.search(LOG.read_text(encoding="utf-8", errors="replace")):
            raise Failed(f"{failure}\n\n{how_to_install_a_compiler()}") from None
        if "GGML_VULKAN=ON" in options and sys.platform == "linux" and not shutil.which("glslc"):
            raise Failed(f"{failure}\n\n{VULKAN_PACKAGES}") from None
        raise
    add_backends(LOADABLE in options)


def add_backends(loadable: bool) -> None:
    """Copy the backends that were compiled to be loaded at run time, since llama-cpp-python
    installs only some of them. Those of an earlier build are removed, which pip doesn't do:
    llama.cpp would load them."""
    asked = subprocess.run([PYTHON, "-c", INSTALLED], check=True, capture_output=True, text=True)
    library, names = json.loads(asked.stdout)
    target = Path(library, "llama_cpp", "lib")
    compiled = [each for pattern in BACKENDS for each in LLAMA_BUILD.rglob(pattern)]
    if compiled or not loadable:  # without any, pip has kept the build that is there
        for each in [each for pattern in BACKENDS for each in target.glob(pattern)]:
            if each.name not in names:
                each.unlink()
    for each in compiled:
        shutil.copy2(each, target)
    shutil.rmtree(LLAMA_BUILD, ignore_errors=True)


def how_to_install_a_compiler() -> str:
    how = {
        "darwin": "xcode-select --install",
        "win32": "winget install Microsoft.VisualStudio.2022.BuildTools, "
        'with its part "Desktop development with C++"',
    }.get(sys.platform, "sudo apt install build-essential")
    return (
        "llama.cpp is compiled on this machine, which needs a C and C++ compiler. "
        f"Install with: {how}"
    )


def install(*groups: str, options: Sequence[str] = ()) -> None:
    """Install the packages listed in the groups' files in packaging/pins."""
    pip(*CHECKED, *(f"--requirement={file_of(group)}" for group in groups), *options)


def install_glassbox() -> None:
    """Install the program in this folder. The environment keeps the folder's absolute path."""
    pip("--no-deps", "--no-build-isolation", "--editable", ".")


def file_of(group: str) -> str:
    return str(PINS / f"{group}.txt")


def pip(*arguments: str) -> None:
    """Run pip install, show one line of progress, and write all of pip's output to the log. Raises:
    Failed, if pip fails; OSError, if the log can't be written."""
    command = [PYTHON, "-P", "-m", "pip", "install", "--verbose", "--no-input", *arguments]
    progress = Progress()
    with LOG.open("a", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        assert process.stdout
        try:
            for line in process.stdout:
                log.write(line)
                progress.see(line)
        except BaseException:  # Ctrl+C, or a full disk: pip would wait until its output is read
            process.terminate()
            raise
        finally:
            progress.clear()
            status = process.wait()
    if status:
        raise Failed(what_went_wrong())


def what_went_wrong() -> str:
    text = LOG.read_text(encoding="utf-8", errors="replace")
    if re.search("NewConnectionError|NameResolutionError|Temporary failure in name", text):
        return (
            "The package registry can't be reached. Check the connection and give the same "
            "command again: it goes on from here."
        )
    if changed := re.search(r"^ +(\S+) from .*\n +Expected sha256", text, re.M):
        return (
            f"{changed.group(1)} was not installed: what arrived isn't the file that Glassbox was "
            "tested with (its SHA-256 differs). A damaged download is the usual reason: run "
            f"{PYTHON.relative_to(ROOT)} -m pip cache purge, and give the same command again. If "
            "it happens again, somebody between here and the package registry changes files: "
            "use another network, or the registry itself."
        )
    lines = text.splitlines()
    errors = [line for line in lines[-400:] if re.search(r"error\b", line, re.I)]
    shown = "\n".join((errors or lines)[-6:])
    return f"{shown}\n\nInstalling stopped. {LOG.relative_to(ROOT)} has all of pip's words."


class Progress:
    """Shows one line that is rewritten on a terminal; elsewhere, prints an occasional line."""

    SECONDS_BETWEEN_LINES = 15

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.last = self.began if not sys.stdout.isatty() else 0.0

    def see(self, line: str) -> None:
        text = self.summary(line.strip())
        if not text:
            return
        now = time.monotonic()
        terminal = sys.stdout.isatty()
        if now - self.last < (0.1 if terminal else self.SECONDS_BETWEEN_LINES):
            return
        self.last = now
        minutes, seconds = divmod(int(now - self.began), 60)
        text = f"  {text} ({minutes}:{seconds:02d})"
        if terminal:
            print(f"\r{self.fitted(text)}", end="", flush=True)
        else:
            say(text)

    @staticmethod
    def summary(line: str) -> str:
        """Return a readable summary of a line of pip's output; empty for most lines."""
        compiled = re.match(r"\[\s*(\d+)/(\d+)\]|\[\s*(\d+)%\]", line)
        if compiled and compiled.group(1):
            return f"Compiling llama.cpp: {compiled.group(1)} of {compiled.group(2)} files"
        if compiled:
            return f"Compiling llama.cpp: {compiled.group(3)}%"
        fetched = re.match(r"(?:Downloading|Collecting) (\S+)(.*)", line)
        if fetched and "://" not in line:
            size = re.search(r"\([\d.]+ [kMG]B\)", fetched.group(2))
            return (
                f"Fetching {fetched.group(1).split('/')[-1]} {size.group() if size else ''}".strip()
            )
        if line.startswith("Installing collected packages"):
            return "Unpacking"
        return ""

    def clear(self) -> None:
        if sys.stdout.isatty():
            print(f"\r{self.fitted('')}\r", end="", flush=True)

    @staticmethod
    def fitted(text: str) -> str:
        """Truncate or pad to the terminal's width, since not every terminal can erase a line."""
        width = shutil.get_terminal_size().columns - 1
        return text[:width].ljust(width)


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
