"""Lists what a group of participants leaves behind in Glassbox, and what its presenter brought."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Final, Literal

from desktop.core.benchmarks.speed_results import SPEEDS, SpeedFile
from desktop.core.conversations.drafts import DRAFTS, read_drafts
from desktop.core.databases.database import tables_without
from desktop.core.databases.salvage import opened_damaged
from desktop.core.files import private
from desktop.core.quantization.measured_types import MeasuredTypesStore
from desktop.core.settings import Preferences, values_of, with_changes
from desktop.core.students.report import STATE_FILE as STUDENTS

Part = Literal[
    "conversations",
    "votes",
    "results",
    "progress",
    "quantized",
    "servers",
    "settings",
    "appearance",
    "models",
    "plan",
    "questions",
]
KEPT: Final[tuple[Part, ...]] = ("models", "plan", "questions")
"""The parts that a reset leaves alone unless the user chooses otherwise: a presenter brought
them."""

FILES: Final[Mapping[Part, tuple[str, ...]]] = {
    "conversations": ("conversations.db", DRAFTS, "pictures"),
    "votes": ("votes.db",),
    "results": ("results.db", SPEEDS, "ladders.json", "benchmark_queue.json", STUDENTS),
    "questions": ("private_sets",),
}
"""The names of files and folders. Those that were moved aside because they were damaged belong to
the same part."""
NOT_COUNTED: Final = ("benchmark_queue.json", STUDENTS)
"""Those whose contents aren't counted: they exist only while there is something in them."""
SETTINGS: Final[Mapping[Part, tuple[str, ...]]] = {
    "progress": ("experiments_done", "lessons_read"),
    "servers": ("server_models",),
    "appearance": ("theme", "language", "scale", "still"),
    "plan": ("plan_title", "plan"),
}
"""The fields of Preferences that belong to a part; all other fields belong to the settings."""
ALWAYS: Final = ("pane", "open_pages", "last_model", "conversation", "dialog_folder")
"""Traces of use that every reset removes."""
NEVER: Final = ("window_geometry", "model_folders", "model_files", "llama_server")
"""The window stays in its place, the presenter's models stay in the list, and llama-server stays
where it is."""


@dataclass(frozen=True)
class Places:
    """The folders that hold Glassbox's own files; some or all of them may be the same."""

    folders: tuple[Path, ...]
    models: Path

    @property
    def roots(self) -> tuple[Path, ...]:
        return (*self.folders, self.models)

    def found(self, part: Part) -> list[Path]:
        """Return the files and folders of a part that exist, with companions such as those of
        SQLite. A database comes after its companions. Never raises."""
        names = re.compile("|".join(private.related(Path(name)) for name in FILES.get(part, ())))
        found: list[Path] = []
        for folder in self.folders if part in FILES else ():
            try:
                found += [path for path in folder.iterdir() if names.fullmatch(path.name)]
            except OSError:
                continue
        return sorted(found, key=lambda path: (path.suffix == ".db", path.name))


@dataclass(frozen=True)
class Contents:
    """What there is to reset. `counts` has the numbers that describe each part, `bytes` the size of
    its files. Parts with nothing in them are missing. `uncounted` has the names of the files in
    parts whose numbers are all 0: damaged files, for example. `plan_title` is the name of the
    session plan."""

    counts: Mapping[Part, tuple[int, ...]] = field(default_factory=dict[Part, tuple[int, ...]])
    bytes: Mapping[Part, int] = field(default_factory=dict[Part, int])
    uncounted: Mapping[Part, tuple[str, ...]] = field(default_factory=dict[Part, tuple[str, ...]])
    plan_title: str = ""


def contents(
    places: Places,
    preferences: Preferences,
    conversations: int,
    quantized: Collection[Path],
    models: Collection[Path],
) -> Contents:
    """Count what there is. `conversations` is their number, `quantized` the models that were
    quantized or trained here, and `models` the files of other models. Reads files; never raises."""
    damaged: set[Path] = set()
    drafts = [read_drafts(folder / DRAFTS) for folder in _different(places.folders)]
    sets = [path for path in _inside(places.found("questions")) if path.suffix == ".locked"]
    rows = partial(_rows, places, damaged)
    counts: dict[Part, tuple[int, ...]] = {
        "conversations": (conversations, sum(map(len, drafts))),
        "votes": (rows("votes.db", "votes"), rows("votes.db", "room")),
        "results": (
            rows("results.db", "runs") + rows("results.db", "published"),
            sum(len(SpeedFile(folder / SPEEDS).read()) for folder in _different(places.folders)),
            sum(MeasuredTypesStore(f / "ladders.json").count() for f in _different(places.folders)),
        ),
        "progress": (len(preferences.experiments_done), len(preferences.lessons_read)),
        "quantized": (len(quantized),),
        "servers": (len(preferences.server_models),),
        "settings": (len(_changed(preferences, settings_of(["settings"]))),),
        "appearance": (len(_changed(preferences, settings_of(["appearance"]))),),
        "models": (len(models),),
        "plan": (len(preferences.plan),),
        "questions": (len(sets),),
    }
    files: dict[Part, Iterable[Path]] = {part: places.found(part) for part in FILES}
    uncounted: dict[Part, tuple[str, ...]] = {
        part: names
        for part, paths in files.items()
        if not any(counts[part])
        and (names := tuple(p.name for p in paths if p in damaged or _is_not_counted(p)))
    }
    files |= {"quantized": quantized, "models": models}
    there: dict[Part, tuple[int, ...]] = {
        part: n for part, n in counts.items() if any(n) or part in uncounted
    }
    sizes: dict[Part, int] = {part: sum(map(_size, files.get(part, ()))) for part in there}
    return Contents(there, sizes, uncounted, preferences.plan_title)


def settings_of(parts: Collection[Part]) -> tuple[str, ...]:
    """Return the names of the fields of Preferences that belong to these parts."""
    chosen = [name for part in parts for name in SETTINGS.get(part, ())]
    if "settings" in parts:
        others = {*ALWAYS, *NEVER, *(name for names in SETTINGS.values() for name in names)}
        chosen += [each.name for each in fields(Preferences) if each.name not in others]
    return tuple(chosen)


def as_on_the_first_day(preferences: Preferences, parts: Collection[Part]) -> Preferences:
    """Return a copy in which the fields of these parts, and the traces of use, have their
    defaults."""
    names = (*settings_of(parts), *ALWAYS)
    return with_changes(preferences, values_of(Preferences(), names))


def _changed(preferences: Preferences, names: Iterable[str]) -> list[str]:
    now, first = values_of(preferences, names), values_of(Preferences(), names)
    return [name for name in now if now[name] != first[name]]


def _different(folders: Iterable[Path]) -> list[Path]:
    return list(dict.fromkeys(folders))


def _is_not_counted(path: Path) -> bool:
    return path.name in NOT_COUNTED or ".damaged" in path.name


def _rows(places: Places, damaged: set[Path], name: str, table: str) -> int:
    """Return the number of rows in a table. Files that can't be read are added to `damaged`.
    Nothing in the file is run."""
    number = 0
    for path in (folder / name for folder in _different(places.folders)):
        try:
            if not path.is_file():
                continue
            with opened_damaged(path) as db:
                if table in tables_without(db, "VIRTUAL", "AS"):
                    number += int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        except (sqlite3.Error, OSError):
            damaged.add(path)
    return number


def _inside(folders: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        for parent, _, names in os.walk(folder):
            found += [Path(parent, name) for name in names]
    return found


def _size(path: Path) -> int:
    """Return the size of a file, or of all files in a folder, in bytes."""
    try:
        if path.is_dir() and not path.is_symlink():
            return sum(map(_size, _inside([path])))
        return path.lstat().st_size
    except OSError:
        return 0
