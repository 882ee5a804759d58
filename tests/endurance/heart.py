"""Measures when the window's event loop stands still, and what it does meanwhile."""

from __future__ import annotations

import contextlib
import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

BEAT_MS: Final = 5
LOOK_EVERY_S: Final = 0.02
LOOKED_AT_S: Final = 0.08
"""Seconds without a beat after which the heart looks where the window's thread is."""
FRAME: Final = re.compile(r'File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>.*)')
CALLS: Final = 4
"""Number of the program's innermost calls that are remembered."""


@dataclass(frozen=True)
class Stall:
    """A time without an event. `cpu_s` is the window's own share of it; for `queued_s`, its thread
    was ready to run, but other threads and programs had all cores."""

    doing: str
    seconds: float
    cpu_s: float
    queued_s: float
    where: str
    announced: bool
    """True if the wait cursor was shown."""

    @property
    def own_s(self) -> float:
        """The seconds that remain on a computer on which nothing else runs."""
        return self.seconds - self.queued_s

    def __str__(self) -> str:
        shown = ", with the wait cursor" if self.announced else ""
        return (
            f"{self.doing}: {1000 * self.seconds:.0f} ms ({1000 * self.cpu_s:.0f} ms at work, "
            f"{1000 * self.queued_s:.0f} ms without a core{shown}) in {self.where}"
        )


class Heart:
    """Measures the stalls of the event loop of the thread in which it is made."""

    def __init__(self, longest_s: float = 0.0) -> None:
        """Stalls of more than `longest_s` seconds are kept."""
        self.doing, self._longest_s = "", longest_s
        self._stalls: list[Stall] = []
        self._thread = threading.get_ident()
        self._statistics = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._seen: Counter[str] = Counter()
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the heart
        self._ends = threading.Event()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self.go_on()
        self._looks = threading.Thread(target=self._look, daemon=True)
        self._looks.start()

    def _beat(self) -> None:
        now, cpu, queued = time.perf_counter(), time.thread_time(), self._queued_s()
        if (seconds := now - self._last) > self._longest_s:
            where = self._seen.most_common(1)
            stall = Stall(
                self.doing,
                seconds,
                cpu - self._cpu,
                queued - self._queued,
                where[0][0] if where else "the system's code",
                QGuiApplication.overrideCursor() is not None,
            )
            self._stalls.append(stall)
        self._last, self._cpu, self._queued = now, cpu, queued
        self._seen.clear()

    def _queued_s(self) -> float:
        with contextlib.suppress(OSError, ValueError, IndexError):  # Linux has it
            return int(self._statistics.read_text().split()[1]) / 1e9
        return 0.0

    def _look(self) -> None:
        while not self._ends.wait(LOOK_EVERY_S):
            if time.perf_counter() - self._last > LOOKED_AT_S and self._timer.isActive():
                self._seen[" < ".join(_calls(self._dump(), self._thread)) or "Qt"] += 1

    def _dump(self) -> str:
        """Return where all threads are. (To hold a frame, as sys._current_frames does, would keep
        what is in it, such as a painter that must end with its function.)"""
        self._file.seek(0)
        self._file.truncate()
        faulthandler.dump_traceback(self._file)
        self._file.seek(0)
        return self._file.read().decode("utf-8", "replace")

    def pause(self) -> None:
        """Stop measuring while the test does its own work."""
        self._timer.stop()

    def go_on(self) -> None:
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._queued = self._queued_s()
        self._seen.clear()
        self._timer.start()

    def take(self) -> list[Stall]:
        """Return the stalls since the last call, the longest first."""
        found, self._stalls = self._stalls, []
        return sorted(found, key=lambda each: -each.seconds)

    def stop(self) -> None:
        self._timer.stop()
        self._ends.set()
        self._looks.join()
        self._file.close()


def _calls(dump: str, thread: int) -> list[str]:
    """Return the program's innermost calls in a thread, the last one first, given what faulthandler
    writes."""
    _, _, lines = dump.partition(f"hread 0x{thread:016x} (")
    here = lines.partition("\n\n")[0]
    calls = [(m["file"], m["line"], m["name"]) for m in FRAME.finditer(here)]
    ours = [each for each in calls if "desktop" in Path(each[0]).parts]
    return [f"{'/'.join(Path(file).parts[-2:])}:{line} {name}" for file, line, name in ours[:CALLS]]
