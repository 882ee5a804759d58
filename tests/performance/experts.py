"""Measures the Experts pane at its largest: 48 layers of 128 experts, 200 tokens per second, and a
recording of 10,000 tokens. Everything but the engine is real, as in event_loop.py."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtWidgets import QApplication

from desktop.app import build
from desktop.core.cancel import Cancel
from desktop.core.messages import Event, Generated, PromptProgress, Request, Route, RoutedTokens
from desktop.core.routing.trace import RoutingTrace
from desktop.core.routing.trace_file import Recording, open_recording, save
from desktop.folders import Folders
from desktop.ui.panes.experts import ExpertsPane
from desktop.ui.panes.experts.live.page import PROMPTS, LivePage
from tests import header_only
from tests.fake_engine import FakeEngine
from tests.performance.event_loop import MOST_MS, P99_MS, RATE, measure
from tests.performance.report import Figure

LAYERS, EXPERTS, USED = 48, 128, 8
TOKENS, RECORDED = 2000, 10_000
OPENS_S, OPENED_MB = 1.0, 200.0


class Router(FakeEngine):
    """Engine that routes at random, at a steady rate."""

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if not isinstance(request, Route):
            yield from super().run(request, cancel)
            return
        random = np.random.default_rng(0)
        pool = [_routed(random.random((1, LAYERS, EXPERTS), np.float32) ** 4) for _ in range(64)]
        yield PromptProgress(1, 1, 0)
        began = time.perf_counter()
        for number in range(TOKENS):
            while (left := began + number / RATE - time.perf_counter()) > 0:
                time.sleep(min(left, 0.001))
            cancel.check()
            layers = tuple(range(LAYERS))
            yield RoutedTokens(
                (number,), (" word",), layers, EXPERTS, USED, *pool[number % len(pool)]
            )
        yield Generated("length", 1, 0, TOKENS, 0.0, None, RATE, TOKENS, TOKENS, 1, 0)


def _routed(probabilities: np.ndarray) -> tuple[bytes, bytes, bytes]:
    chosen = np.argsort(-probabilities, -1)[..., :USED]
    weights = np.take_along_axis(probabilities, chosen, -1)
    return chosen.astype(np.uint16).tobytes(), weights.tobytes(), probabilities.tobytes()


def stream(app: QApplication) -> dict[str, float]:
    """Measure the turns of the window's event loop while an answer is being watched."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        facts = {"llama.expert_count": EXPERTS, "llama.expert_used_count": USED}
        model = header_only.write(root / "Wide-128x1M.gguf", {**facts, "llama.block_count": LAYERS})
        parts = build(app, Folders(root / "s.json", root, root / "models", root / "logs"), Router())
        parts.window.resize(1440, 900)
        parts.window.show()
        parts.library.add_file(model)
        parts.window.open_pane("experts", LivePage.id)
        pane = parts.window.pane
        assert isinstance(pane, ExpertsPane)
        page = pane.page
        assert isinstance(page, LivePage)
        pane.watch.choose(str(model))
        try:
            return measure(app, lambda: page.ask(PROMPTS["sum"]), lambda: _all_there(pane))
        finally:
            parts.window.close()
            parts.shut_down()


def _all_there(pane: ExpertsPane) -> bool:
    trace = pane.watch.trace
    return trace is not None and len(trace.ids) == TOKENS and not pane.watch.running


def opening() -> tuple[float, float]:
    """Return the seconds to open a recording and the megabytes that it then uses."""
    random = np.random.default_rng(0)
    shares = random.random((RECORDED, LAYERS, EXPERTS), np.float32).astype(np.float16)
    chosen = np.argpartition(-shares, USED, -1)[..., :USED].astype(np.uint16)
    weights = np.take_along_axis(shares, chosen.astype(np.int64), -1).astype(np.float32)
    texts = tuple(f" word{number}" for number in range(RECORDED))
    layers = tuple(range(LAYERS))
    trace = RoutingTrace(tuple(range(RECORDED)), texts, layers, EXPERTS, chosen, weights, shares)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "routing.npz"
        list(save(path, "npz", Recording(trace, "random"), Cancel()))
        before, began = psutil.Process().memory_info().rss, time.perf_counter()
        opened = open_recording(str(path))
        seconds = time.perf_counter() - began
        megabytes = (psutil.Process().memory_info().rss - before) / 1e6
        assert len(opened.trace.ids) == RECORDED
    return seconds, megabytes


def figures() -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    turns = stream(app)
    seconds, megabytes = opening()
    title = f"event loop, {LAYERS} layers × {EXPERTS} experts watched at {RATE:g} tokens/s"
    recording = f"recording of {RECORDED:,} tokens × {LAYERS} layers × {EXPERTS} experts"
    return [
        Figure(f"{title}: longest turn", turns["max_ms"], None, "ms", "", MOST_MS),
        Figure(f"{title}: 99 % of turns", turns["p99_ms"], None, "ms", "", P99_MS),
        Figure(f"{recording}: opens in", seconds, None, "s", "", OPENS_S),
        Figure(f"{recording}: takes", megabytes, None, "MB", "", OPENED_MB),
    ]


if __name__ == "__main__":
    for figure in figures():
        print(figure.title, round(figure.value, 3), figure.unit)
