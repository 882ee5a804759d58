"""Times quantizing a model and comparing two models, alternating with llama.cpp's own programs."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop.core.messages import CompareModels, QuantizeModel
from tests.peers.programs import find_peer, missing
from tests.performance.report import Figure, median_interval
from tests.performance.through_service import Service

TYPE = "Q4_K_M"
QUANTIZE_ROUNDS, COMPARE_ROUNDS = 15, 3
CONTEXT, PIECES = 512, 8


def measure(service: Service, model: str) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = str(folder / "source-F16.gguf")
        service.ask(QuantizeModel(model, source, "F16"))
        return [_quantize(service, source, folder), _compare(service, source, model, folder)]


def _program(name: str) -> str:
    found = find_peer(name)
    if found is None:
        raise SystemExit(missing(name))
    return found


def _alternating(
    title: str,
    peer: str,
    goal: float,
    rounds: int,
    ours: Callable[[], None],
    theirs: Callable[[], None],
) -> Figure:
    """Time both functions in alternation and return their figure. `goal` is the maximum time as a
    share of the peer's time. The ratio in the figure is the peer's time divided by ours."""
    times: tuple[list[float], list[float]] = ([], [])
    for round_ in range(rounds):
        # The order alternates because computers slow down as they warm up.
        for which in (0, 1) if round_ % 2 else (1, 0):
            began = time.perf_counter()
            (ours, theirs)[which]()
            times[which].append(time.perf_counter() - began)
    ratios = [b / a for a, b in zip(*times, strict=True)]
    return Figure(
        title,
        statistics.median(times[0]),
        statistics.median(times[1]),
        "s",
        peer,
        round(1 / goal, 3),
        ratio=statistics.median(ratios),
        interval=median_interval(ratios),
    )


def _quantize(service: Service, source: str, folder: Path) -> Figure:
    program = _program("llama-quantize")
    ours, theirs = folder / "ours.gguf", folder / "theirs.gguf"

    def run_ours() -> None:
        service.ask(QuantizeModel(source, str(ours), TYPE, overwrite=True))

    def run_theirs() -> None:
        _run(program, source, str(theirs), TYPE)

    figure = _alternating(
        f"Quantizing (F16 to {TYPE})", "llama-quantize", 1.05, QUANTIZE_ROUNDS, run_ours, run_theirs
    )
    assert ours.read_bytes() == theirs.read_bytes()
    return figure


def _compare(service: Service, reference: str, candidate: str, folder: Path) -> Figure:
    """Time comparing two models. Both of the peer's passes are timed, because one request of ours
    does the work of both."""
    program = _program("llama-perplexity")
    text = "".join(path.read_text("utf-8") for path in sorted(Path().glob("*.md")))
    file, base = folder / "text.txt", str(folder / "base")
    file.write_text(text, encoding="utf-8")
    common = [program, "-c", str(CONTEXT), "--kl-divergence-base", base]

    def run_ours() -> None:
        service.ask(
            CompareModels(reference, (candidate,), text.removesuffix("\n"), CONTEXT, PIECES)
        )

    def run_theirs() -> None:
        _run(*common, "-m", reference, "-f", str(file), "--chunks", str(PIECES))
        _run(*common, "-m", candidate, "--kl-divergence")

    title = f"Comparing two models ({PIECES} x {CONTEXT} tokens)"
    return _alternating(
        title, "llama-perplexity, both passes", 1.1, COMPARE_ROUNDS, run_ours, run_theirs
    )


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=600)
