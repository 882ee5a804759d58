"""Measures the leak check: the time and memory to look up 14,000 questions in 1 GB of text."""

from __future__ import annotations

import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import psutil

from desktop.core.cancel import Cancel
from desktop.core.contamination.overlap import Overlap, check_overlap
from desktop.core.contamination.questions import CheckedQuestion
from tests.performance.report import Figure

SIZE, QUESTIONS, VOCABULARY = 1_000_000_000, 14_000, 50_000
LINES = 2000
"""Number of lines written at a time."""
SAMPLE_S = 0.2


def measure(size: int = SIZE) -> list[Figure]:
    draw = np.random.default_rng(1)
    words = _vocabulary(draw)
    questions = [
        CheckedQuestion(f"line {number}", " ".join(_drawn(draw, words, int(draw.integers(6, 60)))))
        for number in range(1, QUESTIONS + 1)
    ]
    with tempfile.TemporaryDirectory(prefix="glassbox-overlap-") as folder:
        planted = _write(Path(folder) / "corpus.txt", size, draw, words, questions)
        with _Memory() as memory:
            began = time.perf_counter()
            *_, found = check_overlap(questions, folder, Cancel())
            seconds = time.perf_counter() - began
    assert isinstance(found, Overlap)
    assert planted <= found.flagged, "what was planted is found"
    what = f"{QUESTIONS:,} questions in {size / 1e9:g} GB of text"
    return [
        Figure(what, seconds, None, "s", "", 120 * size / SIZE),
        Figure("Its memory, of all processes together", memory.most / 1e6, None, "MB", "", 1000),
    ]


def _vocabulary(draw: np.random.Generator) -> np.ndarray:
    letters = np.array(list("abcdefghijklmnopqrstuvwxyzäéß"))
    lengths = draw.integers(2, 11, VOCABULARY)
    return np.array(["".join(draw.choice(letters, length)) for length in lengths])


def _drawn(draw: np.random.Generator, words: np.ndarray, count: int) -> np.ndarray:
    """Draw words, a few of which are much more frequent than the others, as in a language."""
    return words[np.minimum(draw.zipf(1.2, count), VOCABULARY) - 1]


def _write(
    path: Path,
    size: int,
    draw: np.random.Generator,
    words: np.ndarray,
    questions: list[CheckedQuestion],
) -> set[int]:
    """Write lines of 12 words, with a question after every 2,000 lines. Return the numbers of the
    planted questions."""
    planted: set[int] = set()
    written = 0
    with path.open("w", encoding="utf-8") as file:
        while written < size:
            rows = _drawn(draw, words, 12 * LINES).reshape(LINES, 12)
            lines = [" ".join(row) + "." for row in rows.tolist()]
            number = int(draw.integers(0, QUESTIONS))
            planted.add(number)
            lines.append(f"“{questions[number].text.capitalize()}?”")
            text = "\n".join(lines) + "\n"
            file.write(text)
            written += len(text.encode())
    return planted


class _Memory:
    """Peak memory of this process and its children, above the level at the start."""

    def __enter__(self) -> _Memory:
        self.most = 0
        self._process = psutil.Process()
        self._before = self._process.memory_info().rss
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(SAMPLE_S):
            total = self._process.memory_info().rss - self._before
            for child in self._process.children(recursive=True):
                try:
                    total += child.memory_info().rss
                except psutil.Error:  # it has just exited
                    continue
            self.most = max(self.most, total)
