"""Kills a process at the system calls that write Glassbox's data, or fills the disk at those
points. Afterward, either the old state or the new one must exist, with nothing left over.

python -m tests.endurance.power_cuts [STORE ...] [--full] [--most N]

The command needs strace and takes minutes, because each place (one system call of one store) is
tried in a separate process. With `--full`, the command only fills the disk; by default, it does
both. `--most` is the maximum number of places for each store and kind of call.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.endurance.stores import STORES

ROOT: Final = Path(__file__).parents[2]
KILLED_AT: Final = (
    "write",
    "pwrite64",
    "rename",
    "fsync",
    "fdatasync",
    "ftruncate",
    "unlink",
    "mkdir",
)
KILL: Final = "signal=KILL"
NO_ROOM: Final = "error=ENOSPC"
FULL_AT: Final = ("write", "pwrite64", "fsync", "fdatasync", "rename", "mkdir")


@dataclass(frozen=True)
class Place:
    """The `number`-th `call` of any thread in the process that writes `store`."""

    store: str
    call: str
    number: int
    how: str  # KILL or NO_ROOM

    def __str__(self) -> str:
        return f"{self.store}: {self.call} {self.number}, {self.how}"


def strace_works() -> bool:
    """Return True if strace is installed and may trace processes."""
    command = ["strace", "-f", "-o", os.devnull, "true"]
    with contextlib.suppress(OSError):
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    return False


def _run(store: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Write state 2 over the folder's contents, traced by strace."""
    program = [sys.executable, "-m", "tests.endurance.stores", store, str(folder), "2"]
    settings = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-qq", *options, *program],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=ROOT,
        env={**os.environ, **settings},
    )


class Trial:
    """A store, its valid states, and the places at which it can be stopped."""

    def __init__(self, store: str, folder: Path) -> None:
        self.name, self._store, self._folder = store, STORES[store], folder
        self.before = folder / "before"
        self.before.mkdir(parents=True)
        self._store.write(self.before, 1)
        self.states = [self._store.read(self._copy("old"))]
        whole = self._copy("whole")
        log = folder / "calls"
        calls = ",".join(dict.fromkeys((*KILLED_AT, *FULL_AT)))
        ran = _run(store, whole, "-o", str(log), "-e", f"trace={calls}")
        assert ran.returncode == 0, ran.stderr
        self.states.append(self._store.read(whole))
        self._again(whole)
        self._names = _names(whole)
        self._most = _counted(log.read_text("utf-8", "replace"))

    def places(self, kill: bool, most: int) -> Iterator[Place]:
        """Yield at most `most` places for each kind of call, evenly spaced."""
        for call in KILLED_AT if kill else FULL_AT:
            count = self._most[call]
            step = max(1, -(-count // most))
            for number in range(1, count + 1, step):
                yield Place(self.name, call, number, KILL if kill else NO_ROOM)

    def wrong(self, place: Place) -> str:
        """Return what is wrong after the process was killed or the disk was full at this place, or
        "" if nothing is."""
        folder = self._copy("stopped")
        inject = f"inject={place.call}:{place.how}:when={place.number}"
        options = ("-o", os.devnull, "-e", f"trace={place.call}", "-e", inject)
        try:
            ran = _run(self.name, folder, *options)
        except subprocess.TimeoutExpired:
            return "it hangs"
        if place.how == NO_ROOM and ran.returncode != 0:
            return f"exit {ran.returncode}: {ran.stderr.strip()[-500:]}"
        try:
            found = self._store.read(folder)
            lost = place.how == KILL or self._store.may_be_lost
            if not lost and found != self.states[1]:
                return f"with room again it is {str(found)[:200]}"
            if found not in self.states and not self._store.between(found):
                return f"neither the old nor the new state, but {str(found)[:200]}"
            self._again(folder)
            found = self._store.read(folder)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        if found != self.states[1] and not self._store.between(found):
            return f"written again it is {str(found)[:200]}"
        if left := _names(folder) - self._names:
            return f"left over: {', '.join(sorted(left))}"
        return ""

    def _again(self, folder: Path) -> None:
        """Write state 2 again, as the user would. Ignore the error that the item already exists."""
        with contextlib.suppress(ValueError):
            self._store.write(folder, 2)

    def _copy(self, name: str) -> Path:
        folder = self._folder / name
        shutil.rmtree(folder, ignore_errors=True)
        return shutil.copytree(self.before, folder)


def _names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def _counted(log: str) -> Counter[str]:
    """Return, for each kind of call, the highest count in a single thread, because strace counts
    per thread."""
    found = Counter(re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE))
    most: Counter[str] = Counter()
    for (_, call), count in found.items():
        most[call] = max(most[call], count)
    return most


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stores", nargs="*", default=list(STORES))
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--most", type=int, default=8)
    options = parser.parse_args()
    if not strace_works():
        print("strace is missing, or may not follow processes here")
        return 2
    tried, wrong = 0, 0
    for store in options.stores:
        with tempfile.TemporaryDirectory(prefix="glassbox-power-") as folder:
            trial = Trial(store, Path(folder))
            for kill in (False,) if options.full else (True, False):
                for place in trial.places(kill, options.most):
                    tried += 1
                    if said := trial.wrong(place):
                        wrong += 1
                        print(f"{place}: {said}", flush=True)
        print(f"{store}: {tried} places so far, {wrong} wrong", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
