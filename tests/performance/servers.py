"""Measures tokens per second from llama-server as the window gets them, compared with the official
`openai` client alone."""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.core.messages import Generate, LoadModel, Message, Sampling, Token
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.threads import usable_cores
from desktop.servers.by_address import EngineByAddress
from desktop.servers.engine import ServerEngine
from tests.free_port import free_port
from tests.peers.programs import find_peer, missing
from tests.performance.report import Figure, median_interval
from tests.performance.through_service import Service
from tests.servers.places import running

ROUNDS = 30
GENERATED = 128
QUESTION = "Write a long story about a lighthouse."
MISSING_CLIENT = "Name a Python that has the package openai in OPENAI_PYTHON."


def measure(model: str) -> list[Figure]:
    """Measure in alternation, on the same server. Measures nothing, and says so, if the server or
    the other client is missing."""
    program, python = find_peer("llama-server"), _with_openai()
    if program is None or python is None:
        print(missing("llama-server") if program is None else MISSING_CLIENT, flush=True)
        return []
    port = free_port()
    words = [program, "-m", model, "--port", str(port), "-np", "1", "-c", "1024", "-ngl", "0"]
    threads = ["-t", str(usable_cores())]
    pairs: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with running([*words, *threads], port, log) as (address, _), _Bare(python, address) as bare:
            service = Service(EngineByAddress(RemoteEngine(), ServerEngine))
            try:
                service.ask(LoadModel(address))
                for number in range(ROUNDS + 1):
                    both = [lambda: _ours(service, address), bare.rate]
                    order = (0, 1) if number % 2 else (1, 0)
                    rates = {which: both[which]() for which in order}
                    if number:  # the first round warms up
                        pairs.append((rates[0], rates[1]))
                        shown = f"{rates[0]:.1f} and {rates[1]:.1f} tokens/s"
                        print(f"  {shown}, ratio {rates[0] / rates[1]:.3f}", flush=True)
            finally:
                service.close()
    ratios = [ours / theirs for ours, theirs in pairs]
    return [
        Figure(
            f"Generation on llama-server ({GENERATED} tokens)",
            statistics.median(ours for ours, _ in pairs),
            statistics.median(theirs for _, theirs in pairs),
            "tokens/s",
            "openai client",
            0.97,
            ratio=statistics.median(ratios),
            interval=median_interval(ratios),
        )
    ]


def _ours(service: Service, address: str) -> float:
    """Return tokens per second from the question on. From the first token on, a client that reads
    late would seem fast: all that has come meanwhile is there at once."""
    request = Generate(
        address,
        (Message("user", QUESTION),),
        sampling=Sampling(temperature=0, seed=1),
        max_tokens=GENERATED,
        ignore_end=True,
    )
    began = time.perf_counter()
    times = [at for at, event in service.ask(request) if isinstance(event, Token) and event.text]
    return len(times) / (times[-1] - began)


def _with_openai() -> str | None:
    """Return a Python that has the package openai."""
    if found := os.environ.get("OPENAI_PYTHON"):
        return found
    return sys.executable if importlib.util.find_spec("openai") else None


class _Bare:
    """The other client, in its own process."""

    def __init__(self, python: str, address: str) -> None:
        script = Path(__file__).with_name("bare_client.py")
        self._process = subprocess.Popen(
            [python, script, address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> _Bare:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def rate(self) -> float:
        asked = {
            "model": "the only one",
            "messages": [{"role": "user", "content": QUESTION}],
            "temperature": 0,
            "seed": 1,
            "max_tokens": GENERATED,
            "extra_body": {"ignore_eos": True},
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return float(json.loads(self._process.stdout.readline())["rate"])
