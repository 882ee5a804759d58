"""The benchmarks that can be run: the sets included with Glassbox, the user's files and private
sets, and benchmarks on the Hub."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.benchmarks.row_files import is_there, load, load_each
from desktop.core.benchmarks.rows import DatasetRow, Rows
from desktop.core.benchmarks.tasks.catalog import catalog, shipped_questions, tasks_of
from desktop.core.benchmarks.tasks.own import (
    PREFIX,
    file_tasks,
    fits,
    own_tasks,
    sealed_tasks,
    shipped_file,
)
from desktop.core.benchmarks.tasks.task import BenchmarkTask, Group
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.errors import UserError
from desktop.core.files.regular_file import looking_at
from desktop.core.i18n import tr
from desktop.hub.parquet.reader import read_parquet
from desktop.hub.question_sets import missing_splits
from desktop.services.jobs import JobThread, while_alive
from desktop.services.private_sets import PrivateSets

Source = Literal["own", "here", "hub", "private"]
"""Origin of a set. "own": included with Glassbox; "here": from the user's files; "hub": downloaded
from the Hub when it is run; "private": one of the user's private sets, locked on disk."""
HUB_NAMES = (
    *("arc_easy", "arc_challenge", "hellaswag", "truthfulqa_mc1", "truthfulqa_mc2"),
    *("gsm8k", "drop", "mmlu", "mmlu_pro"),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One benchmark. `places` holds a file or folder for each of its tasks, and `task_title` is the
    title of its task or group. For a private set, `unlocked` returns the questions as they are now,
    or nothing if the set is locked: an offer, and so a paused run, never keeps them. Offers of the
    same benchmark are equal, even if they were made at different times: their tasks hold functions
    that never are."""

    name: str
    task_title: str = field(compare=False)
    source: Source
    tasks: tuple[BenchmarkTask, ...] = field(compare=False)
    places: tuple[Path, ...]
    unlocked: Callable[[], Sequence[DatasetRow]] | None = field(default=None, compare=False)

    @property
    def title(self) -> str:
        """The title in the window's language."""
        return shown_title(self.task_title)

    @property
    def key(self) -> str:
        return f"{self.name} {self.places[0]}"

    @property
    def missing(self) -> list[tuple[BenchmarkTask, Path]]:
        """The tasks whose questions must be downloaded first, with their folders."""
        if self.source != "hub":
            return []
        return [
            (task, place)
            for task, place in zip(self.tasks, self.places, strict=True)
            if missing_splits(task, place)
        ]

    def questions(self) -> Iterator[tuple[BenchmarkTask, Rows]]:
        """Yield each task with its questions.

        Raises: UserError, if a file of questions can't be read, or kind locked.
        """
        if self.unlocked is None:
            yield from load_each(zip(self.tasks, self.places, strict=True), read_parquet)
        elif rows := self.unlocked():
            yield from ((task, {task.asked: rows}) for task in self.tasks)
        else:
            message = tr(
                "{name} is locked. Unlock it in Judging benchmarks, then try again.",
                name=self.places[0].stem,
            )
            raise UserError(message, kind="locked")


def own_offers() -> list[Offer]:
    """Return the included question sets. The list is empty in a copy of Glassbox without the demo
    models."""
    folder = shipped_questions()
    return [
        offer
        for task in own_tasks(folder)
        if (path := shipped_file(task, folder)) is not None
        for offer in _offers((task,), path, "own")
    ]


def hub_offers(question_sets: Path) -> list[Offer]:
    """Return the benchmarks on the Hub. `question_sets` is the folder for downloaded sets."""
    among = catalog()
    found: list[Offer] = []
    for name in HUB_NAMES:
        tasks = tuple(tasks_of(among[name], among))
        places = tuple(question_sets / each.layout.repository.rpartition("/")[2] for each in tasks)
        found.append(Offer(name, among[name].title, "hub", tasks, places))
    return found


def path_offers(path: Path) -> list[Offer]:
    """Return the benchmarks at a path that the user chose, which is a question file or a folder
    with one or more sets.

    Raises: UserError, kind no_questions if there are no benchmarks, or another kind if a file can't
    be read.
    """
    with looking_at(path):
        found = file_offers(path) if path.is_file() else _folder_offers(path)
    if not found:
        raise UserError(
            tr(
                "Glassbox found no questions in {name}. Choose a JSON Lines file with "
                '"question" and "answer" on each line, or the folder of a published benchmark.',
                name=path.name,
            ),
            kind="no_questions",
        )
    return found


def file_offers(path: Path) -> list[Offer]:
    """Return the benchmarks in a file of the user."""
    return _offers(file_tasks(path), path, "here")


def _offers(tasks: Iterable[BenchmarkTask], path: Path, source: Source) -> list[Offer]:
    """Return the benchmarks in a file: one that scores written answers and, for questions with
    choices, one that scores the most likely option."""
    return [
        Offer(task.name, task.title, source, (task,), (path,))
        for task in tasks
        if _fits(task, path)
    ]


def private_offers(path: Path, private: PrivateSets) -> list[Offer]:
    """Return the benchmarks of a private set; empty while it is locked."""
    rows, unlocked = private.rows(path), partial(private.rows, path)
    return [
        Offer(task.name, task.title, "private", (task,), (path,), unlocked)
        for task in sealed_tasks(path.stem)
        if rows and fits(task, rows)
    ]


def _fits(task: BenchmarkTask, path: Path) -> bool:
    """Return True if the first row of the file fits the task. Errors in other rows appear when
    those questions are asked.

    Raises: UserError, if the file can't be read.
    """
    return fits(task, load(path, task.layout, task.asked, None, read_parquet)[task.asked][:1])


def _folder_offers(folder: Path) -> list[Offer]:
    """Return the published benchmarks that a folder contains in their original layout. If it
    contains none, return the benchmarks in its JSON Lines files."""
    among = catalog()
    inner = {name for each in among.values() if isinstance(each, Group) for name in each.tasks}
    found: list[Offer] = []
    for name, each in among.items():
        tasks = tuple(tasks_of(each, among))
        known = name not in inner and tasks[0].layout.repository not in ("", PREFIX)
        if known and all(is_there(folder, task.layout, task.asked) for task in tasks):
            found.append(Offer(name, each.title, "here", tasks, (folder,) * len(tasks)))
    for path in [] if found else sorted(folder.glob("*.jsonl")):
        found += file_offers(path)
    return found


class Offers(QObject):
    """All benchmarks that can be run. At first, these are the included benchmarks and those on the
    Hub; the user's files and unlocked sets are added later."""

    changed = Signal()
    opened = Signal(list)
    """Emitted with the keys of the benchmarks found in a file or folder that the user opened."""
    failed = Signal(UserError)

    def __init__(self, background: JobThread, question_sets: Path, private: PrivateSets) -> None:
        super().__init__()
        self._background, self._private = background, private
        self.known: dict[str, Offer] = {}
        private.changed.connect(self._follow_private)
        self._follow_private()
        job = background.call(
            lambda: [*own_offers(), *hub_offers(question_sets)], "list question sets"
        )
        job.finished.connect(self.add)
        job.failed.connect(self.failed)

    def of(self, source: Source) -> dict[str, Offer]:
        return {key: each for key, each in self.known.items() if each.source == source}

    def locked(self, offers: Sequence[Offer]) -> str:
        """Return the name of the first locked private set among these benchmarks; "" if there is
        none."""
        private = (each.places[0] for each in offers if each.source == "private")
        return next((path.stem for path in private if not self._private.rows(path)), "")

    def open_path(self, path: str) -> None:
        """Offer the benchmarks in a file or folder."""

        def take(offers: list[Offer]) -> None:
            self.add(offers)
            self.opened.emit([each.key for each in offers])

        job = self._background.call(lambda: path_offers(Path(path)), "look for questions")
        job.finished.connect(while_alive(self, take))
        job.failed.connect(self.failed)

    @Slot(object)
    def add(self, offers: list[Offer]) -> None:
        """Offer these benchmarks, too."""
        self.known |= {each.key: each for each in offers}
        self.changed.emit()

    @Slot()
    def _follow_private(self) -> None:
        """Offer unlocked sets and remove those that were locked again."""
        self.known = {key: each for key, each in self.known.items() if each.source != "private"}
        self.add(
            [offer for path in self._private.paths for offer in private_offers(path, self._private)]
        )
