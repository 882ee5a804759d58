"""Reports measurements as a table and as JSON."""

from __future__ import annotations

import datetime
import json
import math
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from desktop.engine.binding import BINDING_VERSION


@dataclass(frozen=True)
class Figure:
    """A measured value, compared with a peer's or a limit. `goal` is the minimum ratio if there is
    a ratio, otherwise the maximum value."""

    title: str
    value: float
    peer: float | None
    unit: str
    peer_name: str
    goal: float
    ratio: float | None = None
    interval: tuple[float, float] | None = None
    """95% confidence interval for the ratio's true median, if the ratio was measured in pairs."""

    @property
    def met(self) -> bool:
        return self.ratio >= self.goal if self.ratio is not None else self.value <= self.goal


def table(figures: list[Figure]) -> str:
    """Return the figures as a Markdown table, for the terminal and docs/measurements.md."""
    rows = ["| what | Glassbox | peer | ratio or limit | |", "|---|---:|---:|---:|---|"]
    for figure in figures:
        peer = "" if figure.peer is None else f"{_number(figure.peer)} ({figure.peer_name})"
        if figure.ratio is not None:
            verdict = f"{figure.ratio:.3f}{_between(figure)} (at least {figure.goal:g})"
        else:
            verdict = f"at most {figure.goal:g} {figure.unit}"
        mark = "met" if figure.met else "**missed**"
        value = f"{_number(figure.value)} {figure.unit}"
        rows.append(f"| {figure.title} | {value} | {peer} | {verdict} | {mark} |")
    return "\n".join(rows)


def machine() -> dict[str, Any]:
    return {
        "date": datetime.date.today().isoformat(),
        "processor": _processor(),
        "cores": psutil.cpu_count(logical=False) or psutil.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "llama_cpp_python": BINDING_VERSION,
    }


def write(path: Path, figures: list[Figure], **more: Any) -> None:
    content = {**machine(), **more, "figures": [asdict(f) | {"met": f.met} for f in figures]}
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def median_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """Return a confidence interval (at least 95%) for the median, or None for too few values. It
    uses only the ranks, because errors from busy moments aren't normally distributed: the median
    lies between the k-th smallest and the k-th largest value with the probability that as many coin
    tosses give at least k heads and at least k tails."""
    count, below, rank = len(values), 0, 0
    while (below := below + math.comb(count, rank)) <= 0.025 * 2**count:
        rank += 1
    ordered = sorted(values)
    return (ordered[rank - 1], ordered[-rank]) if rank else None


def _between(figure: Figure) -> str:
    if figure.interval is None:
        return ""
    low, high = figure.interval
    return f", {low:.3f} to {high:.3f}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or os.uname().machine
