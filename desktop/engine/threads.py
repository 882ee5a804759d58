"""Chooses the number of threads for computation, while other programs come and go.

llama.cpp's threads wait for each other by spinning, so a thread that shares its core with another
program holds up all of them: on two cores, one of them busy, two threads reach less than half the
speed of one. The governor watches how much of the machine other programs use, gives up a core that
they need, and keeps the new number of threads only if it turns out to be no slower.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import psutil

SAMPLE_S = 0.3
SETTLE_S = 0.5
"""Seconds for which a new number of threads is measured before it is judged."""
ENOUGH = 3
"""Number of rates measured in one phase with the new number of threads before it is judged."""
RETRY_S = 4.0
"""Seconds without another trial after a number of threads turned out to be slower."""
TAKEN = 0.35
"""Load of other programs, in cores, above which a core counts as taken. Two spinning threads
leave another program only half to two thirds of the core that it could fill."""
FREE = 0.2
"""Load below which the core counts as free again."""


def usable_cores() -> int:
    """Return the number of physical cores that this process may use."""
    allowed = _processors()
    return max(1, min(allowed, psutil.cpu_count(logical=False) or allowed))


def threads_for(wanted: int) -> int:
    """Return the number of threads to use if the user wants `wanted` (0: automatic).

    It is at most the number of processors: threads wait for each other by spinning, so with more
    threads than processors a token takes minutes, and llama.cpp fails above 512 threads.
    """
    return min(wanted, _processors()) if wanted else usable_cores()


def _processors() -> int:
    """Return the number of processors that this process may run on, including virtual ones."""
    process = psutil.Process()
    if hasattr(process, "cpu_affinity"):
        return max(1, len(process.cpu_affinity() or ()))
    return psutil.cpu_count() or 1


class OtherLoad:
    """Measures how many cores other programs keep busy, on average since the last call."""

    def __init__(self) -> None:
        self._last = self._read()

    def __call__(self) -> float:
        last, self._last = self._last, self._read()
        wall = self._last[0] - last[0]
        if wall <= 0:
            return 0.0
        return max(0.0, (self._last[1] - last[1] - (self._last[2] - last[2])) / wall)

    @staticmethod
    def _read() -> tuple[float, float, float]:
        """Return the current time, the busy seconds of all cores, and the busy seconds of this
        process."""
        times = psutil.cpu_times()
        idle = times.idle + getattr(times, "iowait", 0.0)
        # Guest time is already included in user time (proc(5)).
        guest = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)
        return time.monotonic(), sum(times) - idle - guest, time.process_time()


Phase = Literal["read", "write"]
"""The rates of reading a prompt and of writing an answer are measured separately, since they can't
be compared."""


class ThreadGovernor:
    """Adjusts the number of threads after each piece of work.

    `most` is the number for an idle machine; `cores` is the number of cores; `others` measures
    the load of other programs, in cores.
    """

    def __init__(
        self,
        most: int,
        cores: int,
        others: Callable[[], float],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.most = most
        self.threads = most
        self._cores = cores
        self._others = others
        self._clock = clock
        self._next_sample = clock()
        self._loads: deque[float] = deque(maxlen=2)
        self._rates: dict[Phase, deque[float]] = {}
        self._trial: _Trial | None = None
        self._not_before = 0.0

    def begin(self) -> None:
        """Start a request: discard the load measured during the pause before it, which doesn't
        reflect the current load. The number of threads stays the same."""
        self._others()
        self._loads.clear()
        self._next_sample = self._clock() + SAMPLE_S

    def tick(self, seconds_per_token: float, phase: Phase) -> bool:
        """Record the time of the last decode. Returns True if `threads` has changed."""
        rate = 1 / seconds_per_token if seconds_per_token > 0 else 0.0
        self._rates.setdefault(phase, deque(maxlen=16)).append(rate)
        now = self._clock()
        if now < self._next_sample:
            return False
        self._next_sample = now + SAMPLE_S
        self._loads.append(self._others())
        if self._trial is not None:
            return self._judge(self._trial, now)
        wanted = self._wanted()
        if wanted == self.threads or now < self._not_before:
            return False
        rates: dict[Phase, float] = {each: _median(found) for each, found in self._rates.items()}
        self._trial = _Trial(now, self.threads, rates)
        self._set(wanted)
        return True

    def _wanted(self) -> int:
        """Return the number of threads for which the load leaves room, if two samples agree;
        otherwise, the current number."""
        if len(self._loads) < 2:
            return self.threads
        most_taken = self._fit(min(self._loads), TAKEN)
        least_taken = self._fit(max(self._loads), FREE)
        if most_taken < self.threads:
            return most_taken
        if least_taken > self.threads:
            return least_taken
        return self.threads

    def _fit(self, load: float, limit: float) -> int:
        taken = int(load + 1 - limit)
        return max(1, min(self.most, self._cores - taken))

    def _judge(self, trial: _Trial, now: float) -> bool:
        """Go back to the old number of threads if the new one is slower in a phase that was
        measured with both numbers. If not, keep the new one. Returns True if `threads` has changed.
        A trial continues after the end of a phase. If it ended there, no trial could finish while
        the answers are short."""
        if now - trial.began < SETTLE_S:
            return False
        known = [
            (_median(self._rates[phase]), before)
            for phase, before in trial.rates.items()
            if len(self._rates.get(phase, ())) >= ENOUGH
        ]
        if trial.rates and not known:
            return False
        self._trial = None
        if all(rate >= before for rate, before in known):
            return False
        self._not_before = now + RETRY_S
        self._set(trial.threads)
        return True

    def _set(self, threads: int) -> None:
        self.threads = threads
        self._rates.clear()


@dataclass(frozen=True, slots=True)
class _Trial:
    """A trial of a new number of threads: when it began, and the number of threads and the rates
    before it."""

    began: float
    threads: int
    rates: dict[Phase, float]


def _median(rates: deque[float]) -> float:
    """Return the median of recent tokens/s, which a single outlier hardly changes."""
    return sorted(rates)[len(rates) // 2]
