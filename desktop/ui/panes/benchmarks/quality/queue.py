"""The queue of a run: its models and benchmarks, the progress of downloading their questions, the
problems to show, and the file from which the run resumes after a restart."""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from desktop.core.benchmarks.evaluation import EvaluationOrder
from desktop.core.benchmarks.rows import fingerprint
from desktop.core.benchmarks.tasks.own import PREFIX
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json
from desktop.core.i18n import counted, tr
from desktop.hub.events import Checking, DownloadProgress, Fetched, Waiting
from desktop.ui.panes.benchmarks.quality.offered_sets import (
    Offer,
    hub_offers,
    own_offers,
    path_offers,
)


@dataclass(frozen=True, slots=True)
class QueuedModel:
    """A model to run, by name and path. The path identifies it. `file_name` is as in
    EvaluationOrder."""

    name: str = field(compare=False)
    path: str
    file_name: str = field(default="", compare=False)


MOST_QUESTIONS: Final = 10_000_000
MOST_SHOWN: Final = 5  # problems of a run


@dataclass(frozen=True, slots=True)
class Wanted:
    """The models and benchmarks of a run. `limit` is the maximum number of questions per task; 0
    means all questions. `finished` has the keys of what the run finished before it was interrupted
    (see order_key); two runs that want the same are equal, however far they got."""

    models: Sequence[QueuedModel]
    offers: Sequence[Offer]
    limit: int
    finished: frozenset[str] = field(default=frozenset(), compare=False)


def order_key(order: EvaluationOrder) -> str:
    """Return a key for a task on a model, which is different if the model's file, the questions, or
    their number have changed."""
    model, task = order.sha256 or order.path, order.task.name
    return f"{task} {order.limit} {fingerprint(order.rows)} {model}"


class QueueFile:
    """A file that exists while a run is unfinished. It contains the request (the names and paths of
    the models and sets, and the limit) and the keys of what is finished. The answers are in the
    store of results."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._latest = 0
        """The number of the last request to write or remove the file."""

    def write(self, wanted: Wanted) -> None:
        """Write the file. If that fails, the run continues but can't resume after a restart."""
        self.writing(wanted)()

    def writing(self, wanted: Wanted) -> Callable[[], None]:
        """Return a function that writes the file, for another thread. It does nothing if a newer
        request to write or remove the file came first."""
        self._latest += 1
        number = self._latest
        values = {
            "models": [[each.name, each.path, each.file_name] for each in wanted.models],
            "sets": [[each.source, each.name, str(each.places[0])] for each in wanted.offers],
            "limit": wanted.limit,
            "finished": sorted(wanted.finished),
        }

        def write() -> None:
            with self._lock, contextlib.suppress(OSError):
                if number == self._latest:
                    write_atomically(self._path, json.dumps(values).encode())

        return write

    def remove(self) -> None:
        self._latest += 1
        with self._lock, contextlib.suppress(OSError):
            self._path.unlink()

    def read(self, question_sets: Path, private: Sequence[Offer] = ()) -> Wanted | None:
        """Return the unfinished run; None if there is none or the file can't be read.
        `question_sets` is the folder of downloaded sets, and `private` has the benchmarks of the
        unlocked private sets.

        Raises: UserError if questions are missing or locked, or can't be read.
        """
        try:
            values: dict[str, Any] = read_own_json(self._path)
            models = [QueuedModel(*map(str, each)) for each in values["models"]]
            sets = [(str(source), str(name), str(place)) for source, name, place in values["sets"]]
            limit = min(max(int(values["limit"]), 0), MOST_QUESTIONS)
            finished = frozenset(str(key) for key in values.get("finished", ()))
        except (ValueError, KeyError, TypeError, ArithmeticError):
            return None
        offers = [_found(*each, question_sets, private) for each in sets]
        return Wanted(models, offers, limit, finished) if models and offers else None


def _found(
    source: str, name: str, place: str, question_sets: Path, private: Sequence[Offer]
) -> Offer:
    """Find a set of a saved queue, given its origin, name, and path.

    Raises: UserError if its questions are missing or locked, or can't be read.
    """
    there: Sequence[Offer] = ()
    names = {name}
    if source == "own":
        there = own_offers()
    elif source == "hub":
        there = hub_offers(question_sets)
    elif source == "here":
        try:
            there = path_offers(Path(place))
        except UserError as error:
            if os.path.exists(place):  # noqa: PTH110 - never raises
                said = tr("The paused run can't resume yet: {reason}", reason=error.message)
                raise UserError(said, kind=error.kind) from error
            # It is gone, its folder can't be opened, or the path is damaged.
        names.add(_with_extension(name, Path(place)))
    elif source == "private":
        there = private
    found = [each for each in there if each.name in names and str(each.places[0]) == place]
    if not found:
        raise UserError(
            tr(
                "The paused run can't resume because the questions in {stem} are missing or "
                "locked. Add or unlock them, then start the run again. The answers so far are "
                "kept.",
                stem=Path(place).stem,
            ),
            kind="no_questions",
        )
    return found[0]


def _with_extension(name: str, path: Path) -> str:
    """Return the name of the task of a user's file, given the one that it had in earlier versions,
    without the file's extension."""
    start = f"{PREFIX}_{path.stem}"
    return f"{PREFIX}_{path.name}{name.removeprefix(start)}" if name.startswith(start) else name


SURE_AFTER_S = 2.0
"""Seconds after which the remaining time of several downloads can be estimated."""


class QueueProgress(NamedTuple):
    """The progress to show. `share` is from 0 to 1; `seconds_left` is None while unknown."""

    title: str
    share: float
    seconds_left: float | None


class Fetching:
    """Tracks the events of `parts` consecutive downloads (desktop/hub/events.py)."""

    def __init__(self, parts: int) -> None:
        self._parts, self._done, self._share = parts, 0, 0.0
        self._began = time.monotonic()

    def follow(self, event: object) -> QueueProgress | None:
        """Return the progress to show after an event, or None if there is nothing new to show."""
        match event:
            case Waiting():
                return QueueProgress(event.says, self._share, None)
            case Checking():  # how much of the download has arrived isn't known yet
                return QueueProgress(
                    tr("Downloading the questions"), self._share, self._left(event)
                )
            case DownloadProgress():
                part = event.done / event.total if event.total else 0.0
                self._share = min((self._done + part) / self._parts, 1.0)
                return QueueProgress(
                    tr("Downloading the questions"), self._share, self._left(event)
                )
            case Fetched():
                self._done += 1  # perhaps without any progress before
                self._share = min(max(self._share, self._done / self._parts), 1.0)
            case _:
                pass
        return None

    def _left(self, event: DownloadProgress | Checking) -> float | None:
        """Return the remaining seconds, or None if they can't be estimated yet. A single download
        reports them; for several downloads, they are extrapolated from the time spent so far."""
        if self._parts == 1:
            return event.seconds_left if isinstance(event, DownloadProgress) else None
        spent = time.monotonic() - self._began
        if spent < SURE_AFTER_S or not self._done or not self._share:
            return None
        return spent * (1 - self._share) / self._share


def shown_problems(problems: Sequence[UserError]) -> list[UserError]:
    """Return up to MOST_SHOWN problems, each once. Of the subjects whose questions are missing in
    the same file, only the first is named."""
    found = list({each.message: each for each in problems}.values())
    first, *alike = [each for each in found if each.kind == "no_questions"] or [None]
    if first and alike:
        also = counted(
            len(alike),
            "1 other subject has none there, either.",
            "{alike} other subjects have none there, either.",
            alike=len(alike),
        )
        told = UserError(f"{first.message} {also}", kind=first.kind)
        found = [told if each is first else each for each in found if each not in alike]
    return found[:MOST_SHOWN]
