"""Where Glassbox keeps things on this machine."""

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
    "results.db",
    "votes.db",
)
"""In the data folder; panes name some of them."""
BESIDE_SETTINGS = ("speed.jsonl",)
LOGS = ("window.log", "engine.log", "commands.log")
PRIVATE_FOLDERS = ("pictures", "private_sets")
OWN_FOLDERS = ("benchmarks", *PRIVATE_FOLDERS)
PRIVATE_IN_HOME = (
    *(".ssh", ".gnupg", ".pki", ".password-store", ".local/share/keyrings", ".netrc", ".aws"),
    *(".bashrc", ".profile", ".config/autostart", ".cache/huggingface/token", ".mozilla"),
)
"""What no folder of models has in it."""


@dataclass(frozen=True)
class Folders:
    """The platform's usual places, or one folder for all of it.

    GLASSBOX_HOME names that one folder: for a USB stick that carries its settings and models
    along, and for tests. Folders are made when something is first put into them.
    """

    settings: Path  # a file
    data: Path
    models: Path
    logs: Path

    @property
    def facts(self) -> Path:
        """What was read from model files; it may be deleted at any time."""
        return self.data / "model-facts.json"

    @property
    def conversations(self) -> Path:
        """A SQLite file."""
        return self.data / "conversations.db"

    @property
    def downloads(self) -> Path:
        """The list of downloads."""
        return self.data / "downloads.json"

    @property
    def checksums(self) -> Path:
        """What is known of the models' files: their SHA-256."""
        return self.data / "checksums.json"

    @property
    def results(self) -> Path:
        """What benchmarks have found: a SQLite file."""
        return self.data / "results.db"

    @property
    def question_sets(self) -> Path:
        """The questions of benchmarks, a folder for each set."""
        return self.data / "benchmarks"

    @property
    def own_files(self) -> list[Path]:
        """Every file that Glassbox may open by itself, but those of models and question sets."""
        beside = [self.settings.with_name(name) for name in BESIDE_SETTINGS]
        kept = [self.data / name for name in OWN_FILES]
        return [self.settings, *beside, *kept, *(self.logs / name for name in LOGS)]

    @property
    def own_json(self) -> list[Path]:
        """Those of them that are JSON, but the settings, which say themselves what is wrong, and
        what may be deleted at any time."""
        return [
            path
            for path in self.own_files
            if path.suffix == ".json" and path not in (self.settings, self.facts)
        ]

    @property
    def own_folders(self) -> list[Path]:
        """That lie in those that the platform, or GLASSBOX_HOME, says."""
        return [self.logs, self.models, *(self.data / name for name in OWN_FOLDERS)]

    @property
    def private_folders(self) -> list[Path]:
        """In which every file is the user's own, and nobody else's."""
        return [self.data / name for name in PRIVATE_FOLDERS]

    def readable_by_engine(self, model_folders: Iterable[str]) -> tuple[str, ...]:
        """Those of the folders that the engine may read as a whole, and that of our own models:
        nothing private lies in them, nor do they lie in it. Elsewhere it reads models one by one.
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
            root = Path(home).expanduser().absolute()
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
