"""The benchmarks that can be asked here: our own sets, the user's files and folders, the Hub's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.benchmarks.row_files import is_there, load
from desktop.core.benchmarks.rows import Row, Rows
from desktop.core.benchmarks.tasks.catalog import catalog, shipped_questions, tasks_of
from desktop.core.benchmarks.tasks.own import PREFIX, fits, own_tasks, sealed_tasks, shown_title
from desktop.core.benchmarks.tasks.task import Group, Task
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.hub.parquet import read_parquet
from desktop.hub.question_sets import missing_splits
from desktop.services.jobs import JobThread
from desktop.services.private_sets import PrivateSets

Source = Literal["own", "here", "hub", "private"]
"""Questions that ship, those of the user, those that are fetched when they are asked, and those
that lie locked on the disk."""
HUB_NAMES = (
    *("arc_easy", "arc_challenge", "hellaswag", "truthfulqa_mc1", "truthfulqa_mc2"),
    *("gsm8k", "drop", "mmlu", "mmlu_pro"),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One benchmark. `places` has a file or folder for each of its tasks; the questions of an
    unlocked set are `rows`, which nothing prints."""

    name: str
    title: str
    source: Source
    tasks: tuple[Task, ...]
    places: tuple[Path, ...]
    rows: Sequence[Row] = field(default=(), repr=False, compare=False)

    @property
    def key(self) -> str:
        return f"{self.name} {self.places[0]}"

    @property
    def missing(self) -> list[tuple[Task, Path]]:
        """What must be fetched before."""
        if self.source != "hub":
            return []
        return [
            (task, place)
            for task, place in zip(self.tasks, self.places, strict=True)
            if missing_splits(task, place)
        ]

    def questions(self) -> Iterator[tuple[Task, Rows]]:
        """Raises: UserError, as row_files.load has it."""
        for task, place in zip(self.tasks, self.places, strict=True):
            if self.rows:
                yield task, {task.asked: self.rows}
                continue
            yield task, load(place, task.layout, task.asked, task.examples, read_parquet)


def own_offers() -> list[Offer]:
    """Of the question sets that ship; none in a copy without the demo models."""
    folder = shipped_questions()
    files = sorted(folder.glob("*.jsonl"))
    return [offer for path in files for offer in file_offers(path, "own")]


def hub_offers(question_sets: Path) -> list[Offer]:
    """`question_sets`: the folder in which fetched sets are kept."""
    among = catalog()
    found: list[Offer] = []
    for name in HUB_NAMES:
        tasks = tuple(tasks_of(among[name], among))
        places = tuple(question_sets / each.layout.repository.rpartition("/")[2] for each in tasks)
        found.append(Offer(name, shown_title(among[name].title), "hub", tasks, places))
    return found


def path_offers(path: Path) -> list[Offer]:
    """Of what the user has chosen: a file of questions, or a folder of one or more sets.

    Raises: UserError, kind no_questions or as opening a file has it.
    """
    found = file_offers(path, "here") if path.is_file() else _folder_offers(path)
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


def file_offers(path: Path, source: Source) -> list[Offer]:
    """Answers to write, and with choices the likeliest of them."""
    wanted = [each for each in own_tasks(path.parent) if each.layout.config == path.stem]
    return [
        Offer(task.name, shown_title(task.title), source, (task,), (path,))
        for task in wanted
        if _fits(task, path)
    ]


def private_offers(path: Path, rows: Sequence[Row]) -> list[Offer]:
    """Of a set; none while it is locked."""
    return [
        Offer(task.name, shown_title(task.title), "private", (task,), (path,), rows)
        for task in sealed_tasks(path.stem)
        if rows and fits(task, rows)
    ]


def _fits(task: Task, path: Path) -> bool:
    """By the first row: what is wrong with another one is told when it is asked.
    Raises: UserError."""
    return fits(task, load(path, task.layout, task.asked, None, read_parquet)[task.asked][:1])


def _folder_offers(folder: Path) -> list[Offer]:
    """Sets in their original layout, a private one too; then our own files."""
    among = catalog()
    inner = {name for each in among.values() if isinstance(each, Group) for name in each.tasks}
    found: list[Offer] = []
    for name, each in among.items():
        tasks = tuple(tasks_of(each, among))
        known = name not in inner and tasks[0].layout.repository not in ("", PREFIX)
        if known and all(is_there(folder, task.layout, task.asked) for task in tasks):
            found.append(
                Offer(name, shown_title(each.title), "here", tasks, (folder,) * len(tasks))
            )
    for path in [] if found else sorted(folder.glob("*.jsonl")):
        found += file_offers(path, "here")
    return found


class Offers(QObject):
    """All the benchmarks that can be run: what ships and what the Hub has at first, then the
    user's files and unlocked sets."""

    changed = Signal()
    opened = Signal(list)
    """The keys of what was found in a file or folder of the user's."""
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
        job.finished.connect(self._add)
        job.failed.connect(self.failed)

    def of(self, source: Source) -> dict[str, Offer]:
        return {key: each for key, each in self.known.items() if each.source == source}

    def locked(self, offers: Sequence[Offer]) -> str:
        """The name of a private set among these that is locked; "" if none is."""
        private = (each.places[0] for each in offers if each.source == "private")
        return next((path.stem for path in private if not self._private.rows(path)), "")

    def open_path(self, path: str) -> None:
        """Offers what is in a file or folder."""

        def take(offers: list[Offer]) -> None:
            self._add(offers)
            self.opened.emit([each.key for each in offers])

        job = self._background.call(lambda: path_offers(Path(path)), "look for questions")
        job.finished.connect(take)
        job.failed.connect(self.failed)

    @Slot(object)
    def _add(self, offers: list[Offer]) -> None:
        self.known |= {each.key: each for each in offers}
        self.changed.emit()

    @Slot()
    def _follow_private(self) -> None:
        """A set that is locked again is no longer offered."""
        self.known = {key: each for key, each in self.known.items() if each.source != "private"}
        self._add(
            [
                offer
                for path in self._private.paths
                for offer in private_offers(path, self._private.rows(path))
            ]
        )
