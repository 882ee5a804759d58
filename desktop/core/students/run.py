"""Runs a training: reports, saves its state, and writes the students as models."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop.core.errors import Cancelled, UserError
from desktop.core.files.array_archive import ArrayArchive
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.regular_file import open_regular
from desktop.core.students.gguf_file import write_gguf
from desktop.core.students.report import FILES, STATE_FILE, STEPS, STORIES, Problem, Report
from desktop.core.students.stories import Story
from desktop.core.students.teacher import Material, prepare, read_teacher
from desktop.core.students.training import (
    KINDS,
    Student,
    right_stories,
    score,
    state_names,
)

EVERY: Final = 12
"""Steps between two reports."""
AT_ONCE: Final = 4
"""Steps that a stop waits for."""
SAMPLE_EVERY: Final = 48
SAVE_EVERY: Final = 120
"""Steps between two states, in case the process is killed."""
SHOWN: Final = 0
"""Number of the held-out request that the students answer while they learn."""
TOLD: Final = 24
"""Number of held-out requests that the students answer at the end."""
ABOUT: Final = "about"
STATE_NAMES: Final = frozenset({ABOUT, *state_names()})
UNREADABLE: Final = (
    *(OSError, EOFError, ValueError, KeyError, TypeError, IndexError, AttributeError),
    *(zipfile.BadZipFile, UserError),
)
"""What a damaged or missing state raises."""
NAMES: Final = {"hard": "hard labels", "soft": "soft labels", "layer": "soft labels, last layer"}


class Work(NamedTuple):
    """What to do: the teacher's path, where states are saved and models are written, and the seed.
    With `go_on`, a saved training continues."""

    teacher: str
    data: str
    models: str
    seed: int = 0
    go_on: bool = False


def run(work: Work, tell: Callable[[Report], None], stopped: Callable[[], bool]) -> None:
    """Train until the end, or until `stopped`. Raises: UserError, OSError."""

    def reading(share: float) -> None:
        tell(Report(reading=share))
        if stopped():
            raise Cancelled

    try:
        material = prepare(read_teacher(work.teacher), work.seed, reading)
    except Cancelled:
        return
    _Training(work, material, tell).run(stopped)


def saved_reports(folder: Path) -> list[Report]:
    """Return the reports of the saved training, in order; none if there is none or it is
    damaged."""
    try:
        return _points(_read_state(folder / STATE_FILE, None))
    except UNREADABLE:
        return []


def _read_state(path: Path, names: Collection[str] | None) -> dict[str, npt.NDArray[Any]]:
    """Read the arrays with these names, or ABOUT alone if `names` is None. Raises: UNREADABLE."""
    with open(open_regular(path), "rb") as file:  # noqa: PTH123 - a descriptor
        archive = ArrayArchive(file, STATE_NAMES)
        return {name: archive.read(name) for name in (ABOUT, *(names or ()))}


def _points(state: Mapping[str, npt.NDArray[Any]]) -> list[Report]:
    """Return the reports in a state, at least one. Raises: UNREADABLE."""
    points = [Report.of(each) for each in json.loads(state[ABOUT].tobytes())["points"]]
    if any(len(each.scores) != len(KINDS) for each in points):
        raise ValueError("a report without scores")
    if points[-1].step > STEPS or points[0].step:
        raise ValueError("steps that aren't there")
    return points


class _Training:
    def __init__(self, work: Work, material: Material, tell: Callable[[Report], None]) -> None:
        self._work, self._material, self._tell = work, material, tell
        self._students = [Student(kind, material, work.seed) for kind in KINDS]
        self._state = Path(work.data) / STATE_FILE
        self._points: list[Report] = []
        self._spent = 0.0
        self._pool = ThreadPoolExecutor(len(KINDS))

    def run(self, stopped: Callable[[], bool]) -> None:
        problem = self._restore() if self._work.go_on else None
        for each in self._points:
            self._tell(each)
        if not self._points:
            self._report()
            self._save()  # replaces a state of another training, which would be continued
        if problem is not None:
            self._tell(self._points[-1]._replace(problem=problem))
        self._spent = self._points[-1].seconds
        with self._pool:
            while self._step < STEPS and not stopped():
                began = time.monotonic()
                list(self._pool.map(_learn_some, self._students))
                self._spent += time.monotonic() - began
                if self._step % EVERY == 0 or stopped():
                    self._report()
                if self._step % SAVE_EVERY == 0 and self._step < STEPS:
                    self._save()
        self._save()  # first, so that models that can't be written cost no training
        self._write_models()
        self._tell(self._points[-1]._replace(saved=True))

    @property
    def _step(self) -> int:
        return self._students[0].step

    def _report(self) -> None:
        new = self._material.new
        report = Report(
            step=self._step,
            scores=tuple(self._pool.map(Student.score, self._students)),
            teacher=score(new.probabilities, new),
            request=self._material.stories[SHOWN].request,
            parameters=self._students[0].shape.parameters,
            vocabulary=len(self._material.bpe.tokens),
            tokens=len(self._material.read.next),
            new_tokens=len(new.next),
            seconds=round(self._spent, 1),
        )
        if self._step % SAMPLE_EVERY == 0:
            shown = self._material.stories[SHOWN : SHOWN + 1]
            report = report._replace(samples=tuple(each[0] for each in self._told(shown)))
        if self._step == STEPS:
            stories = self._material.stories[:TOLD]
            right = tuple(right_stories(stories, each) for each in self._told(stories))
            report = report._replace(right=right, stories=len(stories))
        self._points.append(report)
        self._tell(report)

    def _told(self, stories: Sequence[Story]) -> Iterator[list[str]]:
        return self._pool.map(Student.tell, self._students, [stories] * len(KINDS))

    # --- files ---

    def _save(self) -> None:
        arrays: dict[str, npt.NDArray[Any]] = {}
        for each in self._students:
            arrays |= each.state()
        about = {"seed": self._work.seed, "points": self._points}
        arrays[ABOUT] = np.frombuffer(json.dumps(about).encode(), np.uint8)
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, **arrays)
        write_atomically(self._state, file.getvalue())

    def _restore(self) -> Problem | None:
        """Go on from the saved state; from the beginning, if there is none or it is damaged."""
        try:
            state = _read_state(self._state, STATE_NAMES - {ABOUT})
            points = _points(state)
            if json.loads(state[ABOUT].tobytes())["seed"] != self._work.seed:
                raise ValueError("another seed")
            for each in self._students:
                each.restore(points[-1].step, state)
        except UNREADABLE:
            self._students = [Student(kind, self._material, self._work.seed) for kind in KINDS]
            return "state"
        self._points = points
        return None

    def _write_models(self) -> None:
        for student, name in zip(self._students, FILES.values(), strict=True):
            about = {
                "general.name": f"Student of a Pebble ({NAMES[student.labels]})",
                "general.author": "Trained on this computer",
                "general.description": f"Trained for {self._step} steps on {STORIES} stories.",
            }
            write_gguf(
                Path(self._work.models) / name,
                student.shape,
                student.model_weights,
                self._material.bpe,
                about,
            )


def _learn_some(student: Student) -> None:
    for _ in range(AT_ONCE):
        student.learn()
