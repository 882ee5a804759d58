"""Locations of Glassbox's files on this computer."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

OWN_FILES = (
    "benchmark_queue.json",
    "checksums.json",
    "conversations.db",
    "downloads.json",
    "drafts.json",
    "epoch-models.json",
    "ladders.json",
    "model-facts.json",
    "quantized.json",
    "results.db",
    "students.npz",
    "votes.db",
    "window.lock",
)
"""Names of Glassbox's files in the data folder, including those that only panes use."""
BESIDE_SETTINGS = ("speed.jsonl",)
LOGS = ("window.log", "engine.log", "commands.log")
PRIVATE_FOLDERS = ("pictures", "private_sets")
OWN_FOLDERS = ("benchmarks", *PRIVATE_FOLDERS)
PRIVATE_IN_HOME = (
    *(".ssh", ".gnupg", ".pki", ".password-store", ".local/share/keyrings", ".netrc", ".aws"),
    *(".bashrc", ".profile", ".config/autostart", ".cache/huggingface/token", ".mozilla"),
)
"""Private files and folders in the home folder. If a folder contains one of these or is inside one,
the engine may not read it in full."""


@dataclass(frozen=True)
class Folders:
    """The platform's standard locations, or one folder for everything.

    GLASSBOX_HOME sets that one folder. It is meant for tests and for USB drives that carry their
    own settings and models. Folders are created when something is first stored in them.
    """

    settings: Path  # a file
    data: Path
    models: Path
    logs: Path

    @property
    def facts(self) -> Path:
        """The cache of facts from model files; it may be deleted at any time."""
        return self.data / "model-facts.json"

    @property
    def conversations(self) -> Path:
        """The SQLite file with the conversations."""
        return self.data / "conversations.db"

    @property
    def downloads(self) -> Path:
        """The list of downloads."""
        return self.data / "downloads.json"

    @property
    def window_lock(self) -> Path:
        """The file that the window locks while it runs."""
        return self.data / "window.lock"

    @property
    def checksums(self) -> Path:
        """The known SHA-256 checksums of model files."""
        return self.data / "checksums.json"

    @property
    def results(self) -> Path:
        """The SQLite file with the benchmark results."""
        return self.data / "results.db"

    @property
    def question_sets(self) -> Path:
        """The benchmark questions, with a folder for each set."""
        return self.data / "benchmarks"

    @property
    def own_files(self) -> list[Path]:
        """The settings file, and the data and log files listed at the beginning of this module."""
        beside = [self.settings.with_name(name) for name in BESIDE_SETTINGS]
        kept = [self.data / name for name in OWN_FILES]
        return [self.settings, *beside, *kept, *(self.logs / name for name in LOGS)]

    @property
    def own_json(self) -> list[Path]:
        """The JSON files in `own_files`, except the settings, which report their own problems, and
        the cache of facts, which may be deleted at any time."""
        return [
            path
            for path in self.own_files
            if path.suffix == ".json" and path not in (self.settings, self.facts)
        ]

    @property
    def own_folders(self) -> list[Path]:
        """Folders that Glassbox creates in the locations given by the platform or
        GLASSBOX_HOME."""
        return [self.logs, self.models, *(self.data / name for name in OWN_FOLDERS)]

    @property
    def private_folders(self) -> list[Path]:
        """Folders in which every file is private to the user."""
        return [self.data / name for name in PRIVATE_FOLDERS]

    def readable_by_engine(self, model_folders: Iterable[str]) -> tuple[str, ...]:
        """Return those of Glassbox's own models folder and `model_folders` that the engine may read
        in full: the folders that neither contain nor are inside anything private. In other folders,
        the engine may only read individual models.
        """
        home = Path(os.path.expanduser("~"))  # noqa: PTH111 - never raises
        ours = {*self.own_files, *self.own_folders} - {self.models}
        private = [
            os.path.realpath(path) for path in (*ours, *(home / name for name in PRIVATE_IN_HOME))
        ]
        return tuple(
            folder
            for folder in (os.fspath(self.models), *model_folders)
            if not any(_one_in_the_other(os.path.realpath(folder), each) for each in private)
        )

    @classmethod
    def find(cls) -> Folders:
        if home := os.environ.get("GLASSBOX_HOME"):
            root = Path(os.path.expanduser(home)).absolute()  # noqa: PTH111 - never raises
            return cls(root / "settings.json", root, root / "models", root / "logs")
        dirs = PlatformDirs("Glassbox", appauthor=False)
        return cls(
            settings=dirs.user_config_path / "settings.json",
            data=dirs.user_data_path,
            models=dirs.user_data_path / "models",
            logs=dirs.user_log_path,
        )


def _one_in_the_other(one: str, other: str) -> bool:
    return Path(one).is_relative_to(other) or Path(other).is_relative_to(one)
