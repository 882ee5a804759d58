"""Provides the model library to the window: scans in the background and reports changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.regular_file import real_path
from desktop.core.gguf.split_files import first_part
from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.folder_errors import bad_folder, missing_folders, no_answer, refused
from desktop.core.library.models import (
    ModelFile,
    describe,
    in_order,
    one_per_content,
    possible_copies,
    scan,
    served,
    with_content,
)
from desktop.core.library.other_apps import AppFolder
from desktop.core.quantization.measured_types import MeasuredTypesStore
from desktop.core.servers.address import is_address, is_server, parse
from desktop.services.jobs import Job, JobThread
from desktop.services.settings import Settings
from desktop.services.shelf import Shelf

TELL_EVERY_MS = 150
"""Time between updates during a scan, so that the list isn't sorted again for each file."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Models that a scan has found: all of them, or some of them while it isn't complete. `number`
    identifies the scan, since events of abandoned scans may still arrive."""

    number: int
    files: dict[str, ModelFile]  # by path, including the copies of models
    complete: bool
    silent: tuple[str, ...] = ()  # folders and files that didn't answer
    refused: tuple[str, ...] = ()  # folders that may not be read
    gone: frozenset[str] = frozenset()  # folders that aren't there


class _Places(NamedTuple):
    folders: tuple[str, ...]
    files: tuple[str, ...]
    hidden: tuple[str, ...]


class Library(QObject):
    """The models on this computer. The list reflects the folders and files in the settings. At each
    scan, `apps` returns the places where other programs store models. Files with the same content
    are one model, so that nothing compares a model with its copy."""

    changed = Signal()
    scanning_changed = Signal()
    trouble = Signal(UserError)  # a problem with one place, which is then missing from the list

    def __init__(
        self,
        settings: Settings,
        background: JobThread,
        models_folder: Path,
        cache: FactsCache | None = None,
        apps: Callable[[], Sequence[AppFolder]] = tuple,
    ) -> None:
        super().__init__()
        self.models: list[ModelFile] = []
        self._files: dict[str, ModelFile] = {}  # by path, including copies
        self.scanning = False
        self._settings = settings
        self._background = background
        self._comparing = JobThread("compare models")
        self._models_folder = str(models_folder)
        self.shelf = Shelf(models_folder, Checksums(models_folder.parent / "checksums.json"), self)
        """Long-running jobs on model files."""
        self.models_folder = models_folder
        self.measured_types = MeasuredTypesStore(models_folder.parent / "ladders.json")
        """Measurements of quantized models."""
        self._cache = cache or FactsCache()
        self._apps = apps
        self._job: Job | None = None
        self._scans = 0
        self._untold: dict[str, ModelFile] = {}
        self._pause = QTimer(self, singleShot=True, interval=TELL_EVERY_MS)
        self._pause.timeout.connect(self._tell)
        self._told_gone: frozenset[str] = frozenset()
        self._places = self._current_places()
        settings.changed.connect(self._follow_settings)

    def shut_down(self) -> None:
        """Stop the jobs on model files and wait for them."""
        self._comparing.shut_down()
        self.shelf.shut_down()

    @property
    def usable(self) -> list[ModelFile]:
        """Models whose files can be read."""
        return [model for model in self.models if model.problem is None]

    @property
    def servers(self) -> list[ModelFile]:
        """The models on servers that the user has added. They aren't in `models`, since nothing is
        known about their files."""
        return [served(each) for each in self._settings.values.server_models if is_address(each)]

    def list_server(self, address: str, listed: bool) -> None:
        """Add a model on a server to the list, or remove it. Nothing is sent there."""
        others = (each for each in self._settings.values.server_models if each != address)
        self._settings.change(server_models=(*others, address) if listed else tuple(others))
        self.changed.emit()

    @Slot(str)
    def forget_server(self, server: str) -> None:
        """Remove all models on a server from the list."""
        for each in self.servers:
            if parse(each.path).server == server:
                self.list_server(each.path, False)

    def get(self, path: str | os.PathLike[str]) -> ModelFile | None:
        """Return the model that a file contains, given any of the file's paths; None if it isn't
        listed. If the file is a copy, the model has another path. Servers' models are included."""
        shown = os.fspath(path)
        if is_server(shown):
            return next((each for each in self.servers if each.path == shown), None)
        if shown not in self._files:
            real = real_path(path)
            shown = next((each for each in self._files if real_path(each) == real), "")
        return next((m for m in self.models if any(f.path == shown for f in m.files)), None)

    def refresh(self) -> None:
        """Scan all folders again in the background; emits `changed` as new files are read."""
        if self._job is not None:
            self._job.cancel()
        self._scans += 1
        self._untold = {}
        number, places, cache, apps = self._scans, self._places, self._cache, self._apps
        own = self._models_folder

        def work(cancel: Cancel) -> Iterator[_Found]:
            found: dict[str, ModelFile] = {}
            silent: list[str] = []
            refused: list[str] = []
            looked = scan(*places, cache, cancel, apps(), silent.append, refused.append)
            for model in looked:
                found[model.path] = model
                yield _Found(number, {model.path: model}, complete=False)
            gone = frozenset(missing_folders(places.folders, own)) - {*silent}
            yield _Found(number, found, True, tuple(silent), tuple(refused), gone)
            cache.save()

        self._follow(self._background.submit(work, label="look for models"))
        if not self.scanning:
            self.scanning = True
            self.scanning_changed.emit()

    def after_scan(self, act: Callable[[], None]) -> None:
        """Call `act` once the current scan has ended, or now if there is none."""
        if self.scanning:
            self.scanning_changed.connect(act, Qt.ConnectionType.SingleShotConnection)
        else:
            act()

    def _compare(self) -> None:
        """Read the contents of files that may be copies of each other, and then update the list.
        This may take seconds on a slow disk, so neither the list nor other work waits for it."""
        number, cache, files = self._scans, self._cache, dict(self._files)
        unknown = possible_copies(files.values())
        if not unknown:
            return

        def work(cancel: Cancel) -> Iterator[_Found]:
            for file in unknown:
                files[file.path] = with_content(file, cache, cancel)
            yield _Found(number, files, complete=False)
            cache.save()

        self._follow(self._comparing.submit(work, label="compare models"))

    def _follow(self, job: Job) -> None:
        self._job = job
        job.event.connect(self._take)
        job.finished.connect(self._ended)
        job.failed.connect(self._ended)
        job.cancelled.connect(self._ended)

    def include(self, path: str) -> Job:
        """List a file that was just written to the models folder, without a scan. The list has it
        when the job has finished."""
        cache = self._cache
        job = self._background.call(lambda: describe(path, "folder", cache), "list a new model")
        job.event.connect(self._add)
        return job

    def contents(self, files: Sequence[ModelFile]) -> Job:
        """Read fingerprints of files in the background. The job's result has them by path, without
        those of files that can't be read."""
        cache = self._cache

        def work(cancel: Cancel) -> Iterator[dict[str, str]]:
            known = (with_content(each, cache, cancel) for each in files)
            yield {each.path: each.content for each in known if each.content}
            cache.save()

        return self._comparing.submit(work, label="compare models")

    def add_file(self, path: str | os.PathLike[str]) -> None:
        """List a file from any folder; a hidden file is shown again.

        Raises: UserError, if it isn't a readable GGUF model.
        """
        added = str(first_part(Path(os.path.abspath(path))))  # noqa: PTH100 - keeps links
        self._cache.facts(added)
        if self.get(added) is not None:
            return
        real = real_path(added)
        values = self._settings.values
        self._settings.change(
            model_files=(*self._without(values.model_files, real), added),
            hidden_models=self._without(values.hidden_models, real),
        )
        self._publish({**self._files, added: describe(added, "file", self._cache)})

    def read(self, paths: Iterable[str]) -> Job:
        """Read the headers of files in the background, so that `add_file` has them immediately.
        Each of the job's events is a pair: a path, and the UserError that explains why the file
        can't be added (None if it can)."""
        wanted, cache = list(paths), self._cache

        def work(cancel: Cancel) -> Iterator[tuple[str, UserError | None]]:
            for path in wanted:
                cancel.check()
                try:
                    cache.facts(str(first_part(Path(os.path.abspath(path)))))  # noqa: PTH100
                    yield path, None
                except UserError as error:
                    yield path, error

        return self._background.submit(work, label="read model files")

    def add_folder(self, path: str | os.PathLike[str]) -> None:
        """List the models in a folder, including future ones.

        Raises: UserError, if it isn't a readable folder.
        """
        folder = os.path.abspath(path)  # noqa: PTH100 - keeps links
        try:
            os.scandir(folder).close()
        except (OSError, ValueError) as error:
            raise bad_folder(folder, error) from error
        folders = self._settings.values.model_folders
        if real_path(folder) in map(real_path, folders):
            self.refresh()
        else:
            self._settings.change(model_folders=(*folders, folder))

    def remove(self, path: str | os.PathLike[str]) -> None:
        """Remove a file from the list. It stays on disk and can be added again. If it has copies
        that aren't removed, the model stays in the list."""
        real = real_path(path)
        values = self._settings.values
        self._settings.change(
            model_files=self._without(values.model_files, real),
            hidden_models=(*self._without(values.hidden_models, real), os.fspath(path)),
        )
        kept = self._without(tuple(self._files), real)
        self._publish({path: self._files[path] for path in kept})

    def show(self, paths: Iterable[str], added: Iterable[str] = ()) -> None:
        """List files again that were removed from the list, and search all folders again. `added`
        are the files that had been added individually."""
        values, again = self._settings.values, set(map(real_path, paths))
        hidden = tuple(each for each in values.hidden_models if real_path(each) not in again)
        files = tuple(dict.fromkeys((*values.model_files, *added)))
        self._settings.change(hidden_models=hidden, model_files=files)
        self.refresh()

    def _add(self, entry: ModelFile) -> None:
        self._publish({**self._files, entry.path: entry})

    def _publish(self, files: dict[str, ModelFile]) -> None:
        models = in_order(one_per_content(files.values()))
        same = (models, files) == (self.models, self._files)
        self.models, self._files = models, files
        if not same:
            self.changed.emit()

    @staticmethod
    def _without(paths: tuple[str, ...], real: str) -> tuple[str, ...]:
        return tuple(path for path in paths if real_path(path) != real)

    def _current_places(self) -> _Places:
        values = self._settings.values
        folders = (self._models_folder, *values.model_folders)
        return _Places(folders, values.model_files, values.hidden_models)

    @Slot()
    def _follow_settings(self) -> None:
        places = self._current_places()
        if places != self._places:
            self._places = places
            self.refresh()

    @Slot(object)
    def _take(self, found: _Found) -> None:
        if found.number != self._scans:
            return
        if found.complete:
            self._untold = {}
            self._pause.stop()
            # In the order in which they were first listed, so that a model keeps its path when a
            # copy of it is found in a place that is searched earlier.
            earlier = (path for path in self._files if path in found.files)
            files = {path: found.files[path] for path in earlier}
            self._publish({**files, **found.files})
            for place in (*found.silent, *(found.gone - self._told_gone)):
                self.trouble.emit(no_answer(place))
            self._told_gone = found.gone  # report each missing folder once, until it is back
            for folder in found.refused:
                self.trouble.emit(refused(folder))
            self._compare()
        else:  # keep showing earlier models until the scan is complete
            self._untold |= found.files
            if not self._pause.isActive():
                self._tell()

    @Slot()
    def _tell(self) -> None:
        if self._untold:
            files, self._untold = {**self._files, **self._untold}, {}
            self._publish(files)
            self._pause.start()

    @Slot()
    def _ended(self) -> None:
        if self._job is not None and self._job.done:
            self._job = None
            self.scanning = False
            self.scanning_changed.emit()
