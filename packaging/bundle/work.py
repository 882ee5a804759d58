"""Helpers for all steps: folders, running programs, and keeping finished steps."""

from __future__ import annotations

import functools
import hashlib
import os
import runpy
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bundle"
DIST = ROOT / "dist"
LOG = BUILD / "log.txt"
PINS = ROOT / "packaging" / "pins"
HERE = Path(__file__).parent
MOST_LOGGED = 100_000
"""Characters of a program's output that go into the log. Tables of symbols have many MB."""
ZIPS_BEGIN = 315532800
"""Earliest time that a .zip can store, in seconds since 1970."""
VERSION = runpy.run_path(str(ROOT / "desktop" / "__init__.py"))["__version__"]


class Failed(Exception):
    """An error message for the user at the terminal."""


def say(text: str) -> None:
    print(text, flush=True)


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a program, append the end of its output to the log, and return its standard output.
    Raises: Failed, with the end of the output, if the program is missing or fails."""
    words = [str(each) for each in command]
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"\n$ {' '.join(words)}\n")
        log.flush()
        try:
            done = subprocess.run(
                words, cwd=cwd, check=False, text=True, stdout=subprocess.PIPE, stderr=log
            )
        except FileNotFoundError:
            raise Failed(f"The program {words[0]} isn't installed.") from None
        log.write(done.stdout[-MOST_LOGGED:])
    if done.returncode:
        end = "\n".join(LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
        raise Failed(f"{end}\n\nThe bundle was not built. {LOG.relative_to(ROOT)} has more.")
    return done.stdout


@functools.cache
def commit_time() -> int:
    """Return when the bundled commit was made, in seconds since 1970. Without git, return
    ZIPS_BEGIN."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, check=True, text=True, capture_output=True)
        return int(done.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return ZIPS_BEGIN


def set_times(folder: Path) -> None:
    """Give everything in a folder the commit's time, so that archives don't contain the time of the
    build: the same files packed twice are the same bytes."""
    for each in (folder, *folder.rglob("*")):
        os.utime(each, (commit_time(), commit_time()), follow_symlinks=False)


def needs_programs(packages: dict[str, str]) -> None:
    """Check that programs are installed, given their Debian packages. Raises: Failed, with the
    command that installs all that are missing."""
    missing = [package for program, package in packages.items() if not shutil.which(program)]
    if missing:
        raise Failed(f"Install these packages first: sudo apt install {' '.join(sorted(missing))}")


def made(folder: Path, step: Callable[[Path], None], *inputs: str | Path) -> Path:
    """Return `folder`, filled by `step` unless it was filled from the same inputs (texts and files)
    before."""
    key = digest(*inputs)
    stamp = folder.with_name(f"{folder.name}.made")
    if folder.is_dir() and stamp.is_file() and stamp.read_text(encoding="utf-8") == key:
        return folder
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    began = time.monotonic()
    say(f"{folder.relative_to(BUILD)} ...")
    step(folder)
    stamp.write_text(key, encoding="utf-8")
    say(f"{folder.relative_to(BUILD)}: {time.monotonic() - began:.0f} s")
    return folder


def digest(*inputs: str | Path) -> str:
    """Return the SHA-256 of texts and files, in hexadecimal digits."""
    found = hashlib.sha256()
    for each in inputs:
        found.update(each.read_bytes() if isinstance(each, Path) else each.encode())
        found.update(b"\0")
    return found.hexdigest()


def size(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(each.stat().st_size for each in files if each.is_file() and not each.is_symlink())


def largest_parts(folder: Path, count: int = 5) -> list[tuple[str, int]]:
    """Return the largest folders in a bundle, with the bytes in them. They are at most four levels
    deep, such as lib/python3/dist-packages/PySide6, and contain everything below."""
    parts = Counter[str]()
    for each in folder.rglob("*"):
        if each.is_file() and not each.is_symlink():
            levels = each.parent.relative_to(folder).parts[:4]
            parts["/".join(levels) or "."] += each.stat().st_size
    return parts.most_common(count)


def remove(folder: Path, patterns: Sequence[str]) -> None:
    """Remove what matches the patterns. Raises: Failed, if a pattern matches nothing: then a
    package has changed, and what isn't meant to be shipped may be under another name."""
    for pattern in patterns:
        found = list(folder.glob(pattern))
        if not found:
            raise Failed(f"Nothing in {folder.name} matches {pattern} (packaging/bundle).")
        for each in found:
            delete(each)


def delete(path: Path) -> None:
    """Delete a file, a link, or a folder; nothing happens if it is already gone."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
