"""Compares the automatic number of threads with the best fixed one, on an idle machine and while
another program uses a core."""

from __future__ import annotations

import statistics
import time
from typing import NamedTuple

from desktop.core.messages import Event, Generate, LoadModel, Sampling, Token, UnloadModel
from desktop.engine.threads import usable_cores
from tests.performance.report import Figure
from tests.performance.through_service import Service, busy_core

ROUNDS = 3
TOKENS = 256
CONTEXT = 1024
FOUND_WITHIN_S = 2.0


def measure(service: Service, model: str) -> list[Figure]:
    fixed = list(range(1, usable_cores() + 1))
    for threads in (0, *fixed):
        service.ask(LoadModel(model, f"t{threads}", context_length=CONTEXT, threads=threads))
    idle = _rates(service, fixed, rounds=ROUNDS)
    with busy_core():
        time.sleep(1)
        _rate(service, 0)  # gives the governor time to notice
        busy = _rates(service, fixed, rounds=ROUNDS)
    time.sleep(1)
    best_idle, best_busy = _best(idle, fixed), _best(busy, fixed)
    switches = [_switches(service, best_idle, best_busy) for _ in range(ROUNDS)]
    for threads in (0, *fixed):
        service.ask(UnloadModel(f"t{threads}"))
    found, found_best, back, back_best = (list(each) for each in zip(*switches, strict=True))
    return [
        _figure("Automatic threads, machine idle", idle[0], idle[best_idle], 0.99),
        _figure("Automatic threads, one core taken", busy[0], busy[best_busy], 0.9),
        _figure("From 2 s after the core was taken on", found, found_best, 0.9),
        _figure("From 2 s after the core was free again on", back, back_best, 0.9),
    ]


def _figure(title: str, ours: list[float], best: list[float], goal: float) -> Figure:
    """Return a figure that compares the medians. `goal` is 0.99 if no loss is allowed: two
    identical runs differ by 1% here."""
    value, peer = statistics.median(ours), statistics.median(best)
    return Figure(title, value, peer, "tokens/s", "best fixed number", goal, ratio=value / peer)


def _best(rates: dict[int, list[float]], fixed: list[int]) -> int:
    return max(fixed, key=lambda threads: statistics.median(rates[threads]))


def _rates(service: Service, fixed: list[int], rounds: int) -> dict[int, list[float]]:
    """Measure the automatic number (0) and each fixed number of threads, in alternation."""
    rates: dict[int, list[float]] = {threads: [] for threads in (0, *fixed)}
    for _ in range(rounds):
        for threads, found in rates.items():
            found.append(_rate(service, threads))
    return rates


def _rate(service: Service, threads: int) -> float:
    rate = service.generate(_request(threads, TOKENS)).tokens_per_s
    assert rate is not None
    return rate


def _request(threads: int, tokens: int) -> Generate:
    return Generate(
        f"t{threads}",
        prompt="Once",
        sampling=Sampling(temperature=0),
        max_tokens=tokens,
        ignore_end=True,
    )


def _switches(service: Service, idle: int, busy: int) -> tuple[float, float, float, float]:
    """Return the tokens/s with the automatic number of threads after a core was taken, and after it
    was free again. Each rate skips the first FOUND_WITHIN_S seconds and is followed by the rate
    with the best fixed number over the same tokens, because a longer text makes each token
    slower."""
    with busy_core():
        found = _late(service.ask(_request(0, 500)))
        found_best = _rate_of(service.ask(_request(busy, 500)), found)
    service.ask(_request(0, 8))
    with busy_core():
        service.ask(_request(0, 256))
    back = _late(service.ask(_request(0, 800)))
    back_best = _rate_of(service.ask(_request(idle, 800)), back)
    return found.rate, found_best, back.rate, back_best


class _Late(NamedTuple):
    rate: float
    first: int  # number of the first token after FOUND_WITHIN_S


def _late(events: list[tuple[float, Event]]) -> _Late:
    times = _times(events)
    first = next(i for i, at in enumerate(times) if at >= times[0] + FOUND_WITHIN_S)
    assert len(times) - first > 20, "the run was too short to judge"
    return _Late((len(times) - 1 - first) / (times[-1] - times[first]), first)


def _rate_of(events: list[tuple[float, Event]], late: _Late) -> float:
    times = _times(events)
    return (len(times) - 1 - late.first) / (times[-1] - times[late.first])


def _times(events: list[tuple[float, Event]]) -> list[float]:
    return [at for at, event in events if isinstance(event, Token)]
