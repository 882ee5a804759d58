"""What a training reports. Imports no numpy: the window starts without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import msgspec

STATE_FILE: Final = "students.npz"
"""The state of the last training, in the data folder."""
FILES: Final = {
    "hard": "Student-0.1M-Hard-Labels-F16.gguf",
    "soft": "Student-0.1M-Soft-Labels-F16.gguf",
    "layer": "Student-0.1M-Last-Layer-F16.gguf",
}
"""The models' files, in the order of all results."""

EXAMPLES: Final = (
    "Tell me a story: a fox called Momo loses a red kite in the forest.",
    "Write a story about an owl named Tilly, a warm hat, and a day by the sea.",
    "Make up a story in which Finn, a bear, looks for a gold ring on the hill.",
)
"""Requests in the form that the students learned (stories.py). They can answer no others."""

STEPS: Final = 360
STORIES: Final = 120
"""Number of stories that the students learn from."""


def is_student(path: str) -> bool:
    """Return True if the model's file is that of a student."""
    return Path(path).name in FILES.values()


Problem = Literal["", "state", "error", "disk"]


class Score(NamedTuple):
    """Results on the held-out texts: the loss on the next token, in nats per token, and the share
    of positions at which the likeliest token was the next one."""

    loss: float
    accuracy: float


class Report(NamedTuple):
    """The state of a training. Tuples have a value for each student, in the order of FILES.

    `reading` is the share of the texts that the teacher has read so far; the rest is empty until it
    has read all. `samples` are the students' answers to `request`, on some steps. At the end,
    `right` counts the stories, out of `stories`, that have every part that their requests name.
    `tokens` and `new_tokens` count the learned tokens to read and to test with. `seconds` is the
    time of training. A `problem` says that the state was damaged, or, as the last report, why the
    training ended; `error` are the parts of a UserError. `saved` is True in the last report, once
    the state is saved and the students are written as models.
    """

    step: int = 0
    scores: tuple[Score, ...] = ()
    teacher: Score = Score(0, 0)
    samples: tuple[str, ...] = ()
    request: str = ""
    right: tuple[int, ...] = ()
    stories: int = 0
    parameters: int = 0
    vocabulary: int = 0
    tokens: int = 0
    new_tokens: int = 0
    seconds: float = 0.0
    reading: float = 1.0
    problem: Problem = ""
    error: tuple[str, str] = ("", "")
    saved: bool = False

    @classmethod
    def of(cls, stored: Any) -> Report:
        """Read a report from JSON. Raises: ValueError."""
        return msgspec.convert(stored, cls)
