"""Measures the figures in docs/measurements.md (`make bench`), some of them in comparison with
other programs; prints and saves them.

Run it on an idle computer: on a shared one, ratios are still meaningful, but absolute times aren't.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.core.library.shipped_models import starter_model
from tests.performance import (
    blocks,
    bundle,
    charts,
    contention,
    conversations,
    downloading,
    engine_speed,
    event_loop,
    experiments,
    experts,
    likelihoods,
    motions,
    overlap,
    precision,
    quick_things,
    servers,
    watching,
)
from tests.performance.report import Figure, machine, table, write
from tests.performance.through_service import Service, load_average

PARTS = (
    "speed",
    "threads",
    "window",
    "chat",
    "quick",
    "download",
    "blocks",
    "charts",
    "motions",
    "precision",
    "experiments",
    "experts",
    "watching",
    "overlap",
    "evals",
    "servers",
    "bundle",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all, when none is named")
    parser.add_argument("--out", type=Path, default=Path("bench.json"))
    options = parser.parse_args()
    parts = options.parts or PARTS
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])  # a single one for all parts, with or without a window
    began, busy = time.monotonic(), load_average()
    print(f"Load of the machine before the start: {busy:.2f}", flush=True)
    figures: list[Figure] = []
    for part in parts:
        print(f"Measuring: {part} …", flush=True)
        figures += _measure(part, app)
    print()
    print(table(figures))
    write(options.out, figures, load_before=busy, seconds=round(time.monotonic() - began))
    print(f"\n{machine()}\nWritten to {options.out}")


def _measure(part: str, app: QApplication) -> list[Figure]:
    if part == "quick":
        return quick_things.measure()
    if part == "download":
        return downloading.measure()
    if part == "overlap":
        return overlap.measure()
    if part == "blocks":
        return blocks.measure()
    if part == "charts":
        return charts.measure(app)
    if part == "window":
        return event_loop.figures()
    if part == "experiments":
        return experiments.measure(app)
    if part == "experts":
        return experts.figures()
    if part == "watching":
        return _through(watching.measure)
    path = starter_model()
    if path is None:
        raise SystemExit("The starter model is not installed: the extra `starter` brings it.")
    if part == "bundle":
        return bundle.measure(str(path))
    if part == "motions":
        return motions.measure(app, str(path))
    if part == "servers":
        return servers.measure(str(path))
    if part == "chat":
        return conversations.measure(str(path))
    modules = {
        "speed": engine_speed,
        "threads": contention,
        "precision": precision,
        "evals": likelihoods,
    }
    return _through(lambda service: modules[part].measure(service, str(path)))


def _through(measured: Callable[[Service], list[Figure]]) -> list[Figure]:
    service = Service()
    try:
        return measured(service)
    finally:
        service.close()


if __name__ == "__main__":
    main()
