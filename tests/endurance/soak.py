"""Uses the real window for hours and prints its resource use once a minute (`make soak
MINUTES=480`).

Each round does what a user does, in random order: it looks at every pane and page, runs every
experiment, lets answers finish or stops them, loads and unloads a model, and uses a Hub that fails
at times. Some rounds also kill the engine, or change the theme and the sizes. Between two rounds,
nothing is running and no model is loaded, so anything still held then is held for no reason. The
verdict uses samples from these moments. The test fails if an action fails, or if a figure rises
from round to round. No figure has a limit, because computers differ.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields, replace
from itertools import pairwise
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from desktop import app as program
from desktop.core.process import heap
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.folders import Folders
from desktop.hub.requests import Hub
from desktop.services.jobs import Job
from tests.end_to_end.virtual_display import virtual_display
from tests.endurance.acts import ACTS, Act, Broken, Hand, kill_engine
from tests.endurance.heart import Heart
from tests.endurance.trend import trend
from tests.hub.server import HubServer, Repo

SHOWN_STALL_S = 0.02
WARM_UP_S = 600.0
"""Seconds after which every pane has been built and every cache is filled. The verdict uses only
later samples."""
TOLERATED = {"window_mb": 0.05, "engine_mb": 0.05, "objects": 0.05, "blocks": 0.05}
"""Tolerated growth over the whole run, as a share. The window remembers how its last answers were
made, up to a limit that no soak reaches, and malloc keeps freed memory. No other figure may
rise."""
MB = 1e6


@dataclass(frozen=True)
class Held:
    """Resources that the program holds at one moment. Memory is the resident set size in MB.
    `objects` are those that Python's garbage collector knows; `blocks` are all, strings and numbers
    included."""

    window_mb: float
    engine_mb: float
    objects: int
    blocks: int
    jobs: int
    widgets: int
    threads: int
    files: int
    children: int


@dataclass(frozen=True)
class Sample:
    """Resources that the program holds between two rounds. `life` is the ID of the engine's
    process, which is killed, and ends when it needs access to other files."""

    at_s: float
    life: int
    held: Held


class Soak:
    def __init__(self, hand: Hand, acts: Sequence[Act], minutes: float, seed: int) -> None:
        self._hand, self._acts = hand, acts
        self._heart = Heart(SHOWN_STALL_S)
        self._random = random.Random(seed)
        self._began = self._told = time.monotonic()
        self._until = self._began + 60 * minutes
        self._no_kills = self._began + 30 * minutes
        """From then on, the engine isn't killed, so that a slow growth would show."""
        self._rounds = 0
        self.samples: list[Sample] = []
        self.broken: list[str] = []
        self._minute = QTimer(interval=1000)
        self._minute.timeout.connect(self._tell_if_due)
        self._minute.start()

    def run(self) -> None:
        print(f"{'min':>5} {'round':>5} " + " ".join(f"{f.name:>9}" for f in fields(Held)))
        while time.monotonic() < self._until:
            self._round()
        self._minute.stop()

    def _round(self) -> None:
        self._rounds += 1
        first = self._rounds == 1  # fills every cache
        acts = [act for act in self._acts if first or self._rounds % act.every == 0]
        if time.monotonic() > self._no_kills:
            acts = [act for act in acts if act.do is not kill_engine]
        self._random.shuffle(acts)
        for act in acts:
            self._heart.doing = act.name
            try:
                act.do(self._hand, self._random)
            except Broken as broken:
                self._complain(f"{act.name}: {broken}")
            for notice in self._hand.unexpected():
                self._complain(f"{act.name}: {notice}")
            if time.monotonic() > self._until:
                return  # samples are comparable only after a whole round
        self._heart.doing = "rest"
        self._hand.rest()
        self._heart.pause()
        gc.collect()  # this and the next line as the window does when idle
        heap.trim()
        at = time.monotonic() - self._began
        life = self._hand.engine.process_id or 0
        now = held(self._hand)
        self.samples.append(Sample(at, life, now))
        print(f" rest {self._rounds:5} {_numbers(now)}", flush=True)
        self._heart.go_on()

    def _complain(self, text: str) -> None:
        line = f"round {self._rounds}, {text}"
        self.broken.append(line)
        print(f"  BROKEN {line}", flush=True)

    def _tell_if_due(self) -> None:
        if time.monotonic() - self._told < 60:
            return
        self._told = time.monotonic()
        self._heart.pause()
        now = _numbers(held(self._hand))
        stalls = self._heart.take()
        worst, during = (stalls[0].seconds, stalls[0].doing) if stalls else (0.0, "")
        minute = (self._told - self._began) / 60
        print(
            f"{minute:5.0f} {self._rounds:5} {now}  stall {1000 * worst:5,.0f} ms ({during})",
            flush=True,
        )
        self._heart.go_on()

    def close(self) -> None:
        self._heart.stop()

    def verdict(self) -> bool:
        """Print all figures and mark those that rise. Return True if none rises and nothing
        failed."""
        warm = [each for each in self.samples if each.at_s >= WARM_UP_S]
        if not warm:
            print("Too short for a verdict: it begins after ten minutes.")
            return not self.broken
        rising: list[str] = []
        print(f"\nBetween rounds, from minute 10 on ({len(warm)} samples):")
        for field in fields(Held):
            values = [float(getattr(each.held, field.name)) for each in warm]
            tolerated = TOLERATED.get(field.name, 0.0)
            course = trend(values)
            if field.name == "engine_mb":  # a new process starts small and fills its caches
                older = [b for a, b in pairwise(warm) if a.life == b.life]
                course = trend([b.held.engine_mb for b in older], [b.life for b in older])
            change = values[-1] / values[0] - 1 if values[0] else 0.0
            print(
                f"  {field.name:9} {values[0]:9,.0f} -> {values[-1]:9,.0f} ({change:+.1%}), "
                f"trend {course.growth:+.1%}, tau {course.tau:+.2f}"
                + ("  RISES" if course.rises(tolerated) else "")
            )
            if course.rises(tolerated):
                rising.append(field.name)
        for line in self.broken:
            print(f"  BROKEN {line}")
        return not rising and not self.broken


def _numbers(now: Held) -> str:
    return " ".join(f"{value:9,.0f}" for value in astuple(now))


def held(hand: Hand) -> Held:
    window = psutil.Process()
    children = window.children(recursive=True)
    engine = hand.engine.process_id
    objects = gc.get_objects()
    count_files = getattr(window, "num_handles", None) or window.num_fds
    return Held(
        window_mb=window.memory_info().rss / MB,
        engine_mb=next((resident(p) for p in children if p.pid == engine), 0.0),
        objects=len(objects),
        blocks=sys.getallocatedblocks(),
        jobs=sum(isinstance(each, Job) for each in objects),
        widgets=len(QApplication.allWidgets()),
        threads=window.num_threads(),
        files=count_files(),
        children=len(children),
    )


def resident(process: psutil.Process) -> float:
    try:
        return process.memory_info().rss / MB
    except psutil.Error:  # it has just exited
        return 0.0


def main() -> int:
    parser = argparse.ArgumentParser(description="Let the real window work for hours.")
    parser.add_argument("--minutes", type=float, default=480)
    parser.add_argument("--seed", type=int, default=0, help="of the order of what is done")
    names = [act.name for act in ACTS]
    parser.add_argument("--only", choices=names, help="one act, to find what an act leaves")
    options = parser.parse_args()
    chosen = [replace(act, every=1) for act in ACTS if act.name == options.only] or ACTS
    with screen():
        well = soak(chosen, options.minutes, options.seed)
    print("Held." if well else "It did not hold.")
    return 0 if well else 1


@contextmanager
def screen() -> Iterator[None]:
    """Use a virtual display if Xvfb is installed, so that nobody's clicks interfere."""
    if not shutil.which("Xvfb"):
        yield
        return
    with virtual_display() as name:
        os.environ.update(DISPLAY=name, QT_QPA_PLATFORM="xcb")
        os.environ.pop("WAYLAND_DISPLAY", None)
        yield


def soak(acts: Sequence[Act], minutes: float, seed: int) -> bool:
    """Run the soak test. Return True if everything passed."""
    heap.share_heaps()  # as the program does
    qt = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="glassbox-soak-") as folder, hub_server() as server:
        root = Path(folder)
        folders = Folders(root / "settings.json", root, root / "models", root / "logs")
        # Only the Hub's address differs from the real program's.
        program.Hub = lambda token, **_: Hub(token, server.endpoint)  # type: ignore[misc, assignment]
        engine = RemoteEngine(folders.logs / "engine.log", lambda: program.model_folders(folders))
        parts = program.build(qt, folders, engine)
        program.settle()
        parts.window.resize(1280, 720)
        parts.window.show()
        parts.library.refresh()
        parts.downloads.start()
        try:
            course = Soak(Hand(parts, engine, server), acts, minutes, seed)
            try:
                course.run()
                return course.verdict()
            finally:
                course.close()
        finally:
            parts.window.close()
            parts.shut_down()
            parts.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def hub_server() -> HubServer:
    """Return a Hub with one real model, small enough to be downloaded repeatedly."""
    model = next(resource("models").glob("Pebble-1-0.4M*.gguf"))
    files: dict[str, bytes | Path] = {"Pebble-1-0.4M-Q8_0.gguf": model.read_bytes()}
    return HubServer(Repo("pebble/Pebble-1-0.4M-GGUF", files))


if __name__ == "__main__":
    sys.exit(main())
