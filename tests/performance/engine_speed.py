"""Measures tokens per second through the whole path, compared with llama-bench of the same
version."""

from __future__ import annotations

import json
import statistics
import subprocess

from desktop.core.messages import Generate, LoadModel, Sampling, Token, UnloadModel
from desktop.engine.threads import usable_cores
from tests.peers.programs import find_peer, missing
from tests.performance.report import Figure, median_interval
from tests.performance.through_service import Service

ROUNDS = 30
"""Number of pairs of runs. On a shared computer, single pairs scatter by 5 to 7%, so ten pairs
aren't enough."""
GENERATED = 128
PROMPT = 512
CONTEXT = 1024


def measure(service: Service, model: str) -> list[Figure]:
    """Measure the speed of generation, with greedy and with default sampling, and of prompt
    processing, alternating with llama-bench."""
    threads = usable_cores()
    peer = Peer(model, threads)
    service.ask(LoadModel(model, "bench", context_length=CONTEXT))
    ours: dict[str, list[float]] = {"greedy": [], "default sampling": [], "prompt": []}
    theirs: dict[str, list[float]] = {name: [] for name in ours}
    for round_ in range(ROUNDS + 1):
        for name in ours:
            # The order alternates because computers slow down as they warm up.
            pair = [lambda n=name: _ours(service, n), lambda n=name: peer.run(n == "prompt")]
            order = (0, 1) if round_ % 2 else (1, 0)
            rates = {which: pair[which]() for which in order}
            if round_:  # the first round warms up
                ours[name].append(rates[0])
                theirs[name].append(rates[1])
    service.ask(UnloadModel("bench"))
    # Ratios of adjacent pairs, so that a slow minute affects both.
    ratios = {name: [a / b for a, b in zip(ours[name], theirs[name], strict=True)] for name in ours}
    goals = {"greedy": 0.99, "default sampling": 0.97, "prompt": 0.97}
    titles = {
        "greedy": f"Generation, greedy ({GENERATED} tokens)",
        "default sampling": f"Generation, default sampling ({GENERATED} tokens)",
        "prompt": f"Prompt processing ({PROMPT} tokens)",
    }
    return [
        Figure(
            titles[name],
            statistics.median(ours[name]),
            statistics.median(theirs[name]),
            "tokens/s",
            "llama-bench",
            goals[name],
            ratio=statistics.median(ratios[name]),
            interval=median_interval(ratios[name]),
        )
        for name in ours
    ]


class Peer:
    def __init__(self, model: str, threads: int) -> None:
        program = find_peer("llama-bench")
        if program is None:
            raise SystemExit(missing("llama-bench"))
        self._command = [program, "-m", model, "-t", str(threads), "-r", "1", "-o", "json"]

    def run(self, prompt: bool) -> float:
        counts = ["-p", str(PROMPT), "-n", "0"] if prompt else ["-p", "0", "-n", str(GENERATED)]
        done = subprocess.run(
            self._command + counts, capture_output=True, text=True, check=True, timeout=300
        )
        return json.loads(done.stdout)[0]["avg_ts"]


_turn = 0


def _ours(service: Service, name: str) -> float:
    """Return the tokens per second of one request. Each measured prompt begins differently, so that
    nothing in the cache can be reused."""
    global _turn
    _turn += 1
    if name == "prompt":
        request = Generate(
            "bench", prompt=_text_of(PROMPT), sampling=Sampling(temperature=0), max_tokens=1
        )
        result = service.generate(request)
        assert (result.prompt_tokens, result.reused_tokens) == (PROMPT, 0), result
        assert result.prompt_tokens_per_s is not None
        return result.prompt_tokens_per_s
    sampling = Sampling(temperature=0) if name == "greedy" else Sampling(seed=_turn)
    request = Generate(
        "bench", prompt="Once", sampling=sampling, max_tokens=GENERATED, ignore_end=True
    )
    # Timed when the window would receive the tokens, not by the engine's own clock.
    times = [at for at, event in service.ask(request) if isinstance(event, Token)]
    assert len(times) == GENERATED
    return (len(times) - 1) / (times[-1] - times[0])


def _text_of(count: int) -> str:
    """Return `count` tokens of text for the starter model, with a different beginning each time."""
    words = ["cat", "dog", "sun", "sea", "red", "box", "man", "map"]
    first = words[_turn % len(words)]
    return first + "".join(f" {words[(i * 7 + _turn) % len(words)]}" for i in range(count - 1))
