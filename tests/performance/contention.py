"""Another program takes a core: how many threads are best, and does Glassbox find it?"""

from __future__ import annotations

import statistics
import time

from desktop.core.messages import Event, Generate, LoadModel, Sampling, Token, UnloadModel
from desktop.engine.threads import usable_cores
from tests.performance.report import Figure
from tests.performance.through_service import Service, busy_core

ROUNDS = 5
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
        _rate(service, 0)  # time to notice
        busy = _rates(service, fixed, rounds=ROUNDS)
    time.sleep(1)
    finds, returns = zip(*(_switches(service) for _ in range(ROUNDS)), strict=True)
    for threads in (0, *fixed):
        service.ask(UnloadModel(f"t{threads}"))
    best_idle, best_busy = _best(idle, fixed), _best(busy, fixed)
    return [
        _figure("Automatic threads, machine idle", idle[0], best_idle, 1.0),
        _figure("Automatic threads, one core taken", busy[0], best_busy, 0.9),
        _figure("The same, from 2 s after the core was taken", finds, best_busy, 0.9),
        _figure("From 2 s after the core was free again", returns, best_idle, 0.9),
    ]


def _figure(
    title: str, ours: list[float] | tuple[float, ...], best: list[float], goal: float
) -> Figure:
    value, peer = statistics.median(ours), statistics.median(best)
    name = "best fixed number"
    # Idle, 1 % is within what two runs of the same thing differ by here.
    slack = 0.99 if goal == 1.0 else goal
    return Figure(title, value, peer, "tokens/s", name, slack, ratio=value / peer)


def _best(rates: dict[int, list[float]], fixed: list[int]) -> list[float]:
    return max((rates[threads] for threads in fixed), key=statistics.median)


def _rates(service: Service, fixed: list[int], rounds: int) -> dict[int, list[float]]:
    """Automatic (0) and each fixed number, in alternation."""
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


def _switches(service: Service) -> tuple[float, float]:
    """Tokens/s from FOUND_WITHIN_S on: after a core was taken, and after it was free again."""
    with busy_core():
        taken = service.ask(_request(0, 500))
    freed = service.ask(_request(0, 800))
    return _rate_from(taken, FOUND_WITHIN_S), _rate_from(freed, FOUND_WITHIN_S)


def _rate_from(events: list[tuple[float, Event]], seconds: float) -> float:
    times = [at for at, event in events if isinstance(event, Token)]
    late = [at for at in times if at >= times[0] + seconds]
    assert len(late) > 20, "the run was too short to judge"
    return (len(late) - 1) / (late[-1] - late[0])
