"""Measures stalls of the window's event loop while answers stream into the chat.

A heartbeat of 1 ms runs in the window's thread, and the times between its beats are recorded. A
timer of 0 ms would add a million turns in which nothing happens and hide the slow ones among them;
of 1,000 beats per second, 30 include drawing. Everything but the engine is real: the window, the
chat pane, the inference thread, and the delivery of tokens.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import build, settle
from desktop.core.messages import Generate
from desktop.folders import Folders
from desktop.ui.panes.chat import ChatPane
from tests.fake_engine import FakeEngine
from tests.performance.report import Figure

TOKENS = 10_000
RATE = 200.0
"""Tokens per second."""
MOST_MS, P99_MS = 50.0, 16.0
COLORED = "answer with each token's probabilities"
WORDS = "the quick brown fox jumps over a lazy **dog** while `code` passes".split()  # noqa: SIM905


def measure(
    app: QApplication, feed: Callable[[], None], done: Callable[[], bool], limit_s: float = 120
) -> dict[str, float]:
    """Call `feed` in the event loop and run the loop until `done` returns True or `limit_s` seconds
    have passed.

    Returns: max_ms and p99_ms, the maximum and the 99th percentile of the times between two turns;
    turns, the number of turns; slow_share, the share of the time that was spent in turns of over 16
    ms.
    """
    gaps: list[float] = []
    loop = QEventLoop()
    last = time.perf_counter()
    until = last + limit_s

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(1000 * (now - last))
        last = now

    def look() -> None:
        if done() or time.perf_counter() > until:
            loop.quit()

    heart = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
    heart.timeout.connect(beat)
    watch = QTimer(interval=50)
    watch.timeout.connect(look)
    QTimer.singleShot(0, feed)
    heart.start()
    watch.start()
    loop.exec()
    heart.stop()
    watch.stop()
    app.processEvents()
    gaps.sort()
    return {
        "max_ms": gaps[-1],
        "p99_ms": gaps[int(0.99 * (len(gaps) - 1))],
        "turns": len(gaps),
        "slow_share": sum(gap for gap in gaps if gap > P99_MS) / sum(gaps),
    }


def prose(tokens: int, seed: int = 1) -> str:
    """Return Markdown with `tokens` words: paragraphs, headings, lists, and sometimes code."""
    chance = random.Random(seed)
    parts: list[str] = []
    left = tokens
    while left > 0:
        size = min(left, chance.randint(20, 90))
        words = chance.choices(WORDS, k=size)
        kind = chance.random()
        if kind < 0.15:
            lines = [" ".join(words[at : at + 8]) for at in range(0, size, 8)]
            parts.append("\n".join(f"- {line}" for line in lines))
        elif kind < 0.25:
            parts.append("```python\n" + _code(size, chance) + "\n```")
        else:
            head = "## Heading\n\n" if kind > 0.85 else ""
            parts.append(head + " ".join(words))
        left -= size
    return "\n\n".join(parts)


def _code(tokens: int, chance: random.Random) -> str:
    words = ["value", "=", "total", "+", "item", "return", "if", "for", "(", ")"]
    lines = [" ".join(chance.choices(words, k=8)) for _ in range(max(1, tokens // 8))]
    return "\n".join("    " * chance.randint(0, 3) + line for line in lines)


def _answers(tokens: int) -> dict[str, str]:
    chance = random.Random(2)
    return {
        "answer": prose(tokens),
        COLORED: prose(tokens),
        "thinking, twice as many": f"<think>{prose(2 * tokens)}</think>Done.",
        "code block": "```python\n" + _code(tokens, chance) + "\n```",
        "paragraph": " ".join(chance.choices(WORDS, k=tokens)),
        "list": "\n".join(
            "- " + " ".join(chance.choices(WORDS, k=10)) for _ in range(tokens // 10)
        ),
    }


@contextmanager
def window(app: QApplication, engine: FakeEngine) -> Iterator[ChatPane]:
    """Show the whole window with the chat open and a file that stands in for a model."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        parts = build(app, Folders(root / "s.json", root, root / "models", root / "logs"), engine)
        parts.window.resize(1440, 900)
        parts.window.open_pane("chat")
        parts.window.show()
        pane = parts.window.pane
        assert isinstance(pane, ChatPane)
        settle()
        pane.choice.choose(str(root / "model.gguf"))
        try:
            yield pane
        finally:
            parts.window.close()
            parts.shut_down()


def stream(app: QApplication, case: str, tokens: int = TOKENS) -> dict[str, float]:
    """Measure one case. "conversation" streams 1,000 tokens after `tokens` earlier ones; the other
    cases stream a single answer."""
    text = {"now": ""}

    def answer(request: Generate) -> str:
        return text["now"]

    engine = FakeEngine(answer=answer, context_length=1_000_000)
    with window(app, engine) as pane:
        if case == "conversation":
            for turn in range(20):
                text["now"] = prose(tokens // 20, seed=turn)
                pane.send("And then?")
                _wait(app, pane)
            text["now"] = prose(min(tokens, 1000), seed=99)
        else:
            text["now"] = _answers(tokens)[case]
        pane.chat_settings.change(show_probabilities=case == COLORED)
        engine.tokens_per_s = RATE
        return measure(app, lambda: pane.send("Go on."), lambda: pane.idle)


def _wait(app: QApplication, pane: ChatPane) -> None:
    while not pane.idle:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def figures(tokens: int = TOKENS) -> list[Figure]:
    """Return the figures for the benchmark's table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    found: list[Figure] = []
    for case in ("conversation", *_answers(1)):
        result = stream(app, case, tokens)
        title = f"event loop, {tokens:,} tokens, {case}"
        found.append(Figure(f"{title}: longest turn", result["max_ms"], None, "ms", "", MOST_MS))
        found.append(Figure(f"{title}: 99 % of turns", result["p99_ms"], None, "ms", "", P99_MS))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", default=["conversation", *_answers(1)])
    parser.add_argument("--tokens", type=int, default=TOKENS)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    for case in options.cases:
        result = stream(app, case, options.tokens)
        print(case, {name: round(value, 4) for name, value in result.items()}, flush=True)


if __name__ == "__main__":
    main()
