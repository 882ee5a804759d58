"""How many threads to compute with, while other programs come and go.

llama.cpp's threads wait for each other by spinning, so one that shares its core with
another program holds up all: on two cores, with one of them taken, two threads fall to
less than half of what one reaches. The governor watches how much of the machine others
use, steps back where they need a core, and keeps the step only if it measures faster.
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
"""How long a new number of threads is measured before it is judged."""
ENOUGH = 3
"""Rates measured with the new number, in a phase, before it is judged."""
RETRY_S = 4.0
"""How long a step that measured slower is not tried again."""
TAKEN = 0.35
"""Cores used by others above which a core counts as taken. Two spinning threads leave
another program only a half to two thirds of the core that it could fill."""
FREE = 0.2
"""And below which it counts as free again."""


def usable_cores() -> int:
    """Cores that this process may compute on; virtual ones are not counted."""
    allowed = _processors()
    return max(1, min(allowed, psutil.cpu_count(logical=False) or allowed))


def threads_for(wanted: int) -> int:
    """How many threads to compute with, when the user wants `wanted` (0: automatic).

    No more than there are processors: threads wait for each other by spinning, so with
    more of them a token takes minutes, and llama.cpp gives up above 512.
    """
    return min(wanted, _processors()) if wanted else usable_cores()


def _processors() -> int:
    """That this process may run on, virtual ones included."""
    process = psutil.Process()
    if hasattr(process, "cpu_affinity"):
        return max(1, len(process.cpu_affinity() or ()))
    return psutil.cpu_count() or 1


class OtherLoad:
    """The cores that other programs keep busy, on average since the last call."""

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
        """Now, busy seconds of all cores, busy seconds of this process."""
        times = psutil.cpu_times()
        idle = times.idle + getattr(times, "iowait", 0.0)
        # guest time is counted in user time already (proc(5)).
        guest = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)
        return time.monotonic(), sum(times) - idle - guest, time.process_time()


Phase = Literal["read", "write"]
"""Reading a prompt and writing an answer have rates of their own, which don't compare."""


class ThreadGovernor:
    """Says, piece of work by piece of work, how many threads to use.

    `most` is the number for an idle machine; `cores` how many cores there are;
    `others` measures the load of other programs (cores).
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
        """A request starts: what others did in the pause before it is no sign of what they do
        now. The number of threads stays."""
        self._others()
        self._loads.clear()
        self._next_sample = self._clock() + SAMPLE_S

    def tick(self, seconds_per_token: float, phase: Phase) -> bool:
        """Account for what was just decoded; True if `threads` has changed."""
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
        """The threads that fit beside the others; only what two samples agree on counts."""
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
        """Keep the new number if it measures faster in the same phase, or go back. A trial
        lasts over the end of a phase, or short answers would never find out."""
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
    """Another number of threads is being tried; what it was and gave before."""

    began: float
    threads: int
    rates: dict[Phase, float]


def _median(rates: deque[float]) -> float:
    """Tokens/s in the recent past; a single hiccup doesn't move it."""
    return sorted(rates)[len(rates) // 2]
