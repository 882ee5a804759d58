"""Resets Glassbox for the next group, and undoes that until the window closes."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal, Slot

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import UserError
from desktop.core.gguf.projectors import unused_encoders
from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import UnloadModel
from desktop.core.quantization.quantized_here import QUANTIZED, QuantizedHere
from desktop.core.reset import moved_aside
from desktop.core.reset.contents import (
    ALWAYS,
    Contents,
    Part,
    Places,
    as_on_the_first_day,
    contents,
    settings_of,
)
from desktop.core.reset.moved_aside import Move
from desktop.core.servers.address import is_address, parse
from desktop.core.settings import Preferences, values_of, with_changes
from desktop.core.students.report import FILES as STUDENTS
from desktop.servers.keys import KeyStore
from desktop.services.conversations import Conversations
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.services.shelf import files_of
from desktop.services.task import Steps, Task


@dataclass(frozen=True)
class _Exchanged:
    """What the last reset, or its undoing, moved aside, the settings before it, and the keys that
    it removed, by server."""

    parts: frozenset[Part]
    number: int
    moves: Sequence[Move]
    preferences: Preferences
    reset: bool
    keys: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    problem: UserError | None = None  # with the keys


class Reset(QObject):
    """Moves what a group leaves behind aside, so that everything is as on the first day. The last
    reset can be undone, and the undoing can be undone, until the window closes."""

    starting = Signal()
    """Emitted when nothing may use the files any more. Slots must close everything that does."""
    changed = Signal()  # `can_undo` or `can_redo`
    done = Signal(bool)  # True: after a reset; False: after it was undone
    failed = Signal(UserError)
    keys_left = Signal(UserError)  # after `done`: the keyring may still have keys of servers
    looked = Signal(object)  # Contents

    def __init__(
        self,
        settings: Settings,
        library: Library,
        inference: Inference,
        background: JobThread,
        conversations: Conversations,
        keys: KeyStore,
        data: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._library, self._inference = settings, library, inference
        self._background, self._conversations, self._keys = background, conversations, keys
        beside = conversations.beside(QUANTIZED).parent
        folders = (data, beside, settings.path.parent, library.models_folder.parent)
        self._places = Places(tuple(dict.fromkeys(folders)), library.models_folder)
        self._quantized = QuantizedHere(data / QUANTIZED)
        self._last: _Exchanged | None = None
        self._number = 0
        self._task = Task(self)
        self._task.finished.connect(self._tell)
        self._task.failed.connect(self.failed)
        self._looking = Task(self)
        self._looking.finished.connect(self.looked)
        self._looking.failed.connect(self.failed)
        inference.quantized.connect(self._record)
        roots = self._places.roots
        if moved_aside.is_left_over(roots):  # by a window that was killed
            background.call(lambda: moved_aside.forget_all(roots), "clear")

    @property
    def running(self) -> bool:
        return self._task.running

    @property
    def works(self) -> bool:
        """True while models or files are in use, so that a reset has to wait. Downloads go on."""
        shelf = self._library.shelf
        return self._inference.busy or self._background.busy or shelf.busy or self._looking.running

    def waits_for(self, task: Task) -> bool:
        """Return whether a reset has to wait for the task's current job."""
        job = task.job
        services = (self._inference, self._background, self._library.shelf)
        return job is not None and any(each.has(job) for each in services)

    @property
    def can_undo(self) -> bool:
        return self._last is not None and self._last.reset

    @property
    def can_redo(self) -> bool:
        """True if the last reset was undone, and the undoing can be undone."""
        return self._last is not None and not self._last.reset

    def look(self) -> None:
        """Count what there is to reset; `looked` reports it."""
        self._looking.start(self._look())

    def reset(self, parts: Collection[Part]) -> None:
        """Reset some parts. The previous reset can then no longer be undone."""
        values = as_on_the_first_day(self._settings.values, parts)
        self._task.start(self._exchange(frozenset(parts), (), values, True, {}))

    def undo(self) -> None:
        """Undo the last reset, or its undoing: what is there now changes places with what was moved
        aside."""
        last = self._last
        if last is not None:
            names = (*settings_of(last.parts), *ALWAYS)
            values = with_changes(self._settings.values, values_of(last.preferences, names))
            back = [(aside, path) for path, aside in last.moves]
            steps = self._exchange(last.parts, back, values, not last.reset, last.keys)
            self._task.start(steps)

    def finish(self) -> bool:
        """Wait for the end of a reset or its undoing that is in progress, which takes moments.
        Returns False if it failed."""
        if not self._task.running:
            return True
        number, loop = self._number, QEventLoop()
        self._task.running_changed.connect(loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return self._number > number

    def shut_down(self) -> None:
        """Delete what was moved aside. A reset can no longer be undone."""
        self._last = None
        moved_aside.forget_all(self._places.roots)

    # --- steps ---

    def _look(self) -> Steps[Contents]:
        with contextlib.suppress(UserError):  # the chat reports it
            yield self._conversations.refresh()
        yield self._background.call(lambda: None, "wait for the list of models")
        number = len(self._conversations.summaries)
        models, values, places = self._own_models(), self._settings.values, self._places

        def work() -> Contents:
            quantized, others = self._split(models)
            return contents(places, values, number, quantized, others)

        found: Contents = yield self._background.call(work, "count what can be reset")
        return found

    def _exchange(
        self,
        parts: frozenset[Part],
        back: Sequence[Move],
        values: Preferences,
        reset: bool,
        keys: Mapping[str, str],
    ) -> Steps[_Exchanged]:
        """Move what there is aside, move other files to their places, and apply other settings and
        keys of servers. Raises: UserError; everything is then as before."""
        places, number, before = self._places, self._number + 1, self._settings.values
        yield self._background.call(lambda: moved_aside.probe(places.roots), "look for room")
        self.starting.emit()
        self._settings.flush()
        with contextlib.suppress(UserError):  # an engine that died has no models in memory
            yield self._inference.submit_work(_unload, "unload all models")
        yield self._background.call(lambda: None, "wait for other work")
        models = self._own_models()
        for _ in range(2):  # the second time for changes made during the first
            yield self._conversations.flush()
        if self._conversations.unsaved:
            raise UserError(
                tr(
                    "The last changes to your conversations can't be saved, so nothing was reset. "
                    "Check the free space on the disk, then try again."
                ),
                kind="not_kept",
            )
        moves: list[Move] = []

        def move() -> None:
            found = [path for part in parts for path in places.found(part)]
            moved_aside.refuse_shared(path for path in found if path.suffix == ".db")
            found = [path for part in parts for path in places.found(part)]
            quantized, others = self._split(models)
            found += quantized if "quantized" in parts else []
            found += others if "models" in parts else []
            moves.extend(moved_aside.aside(found, places.roots, number))
            with moved_aside.moved([*moves, *back]):
                self._settings.write(values)

        yield self._conversations.move_file(move)
        self._settings.adopt(values)
        self._library.refresh()

        def exchange_keys() -> tuple[Mapping[str, str], UserError | None]:
            exchanged = self._keys.keep_only(_servers(values), among=_servers(before))
            for server, key in keys.items():
                self._keys.set(server, key)
            return exchanged

        removed, problem = yield self._background.call(exchange_keys, "exchange keys")
        return _Exchanged(parts, number, moves, before, reset, removed, problem)

    @Slot(object)
    def _tell(self, exchanged: _Exchanged) -> None:
        if self._last is not None:
            earlier, roots = self._last.number, self._places.roots
            self._background.call(lambda: moved_aside.forget(roots, earlier), "clear")
        self._last, self._number = exchanged, exchanged.number
        self.changed.emit()
        self.done.emit(exchanged.reset)
        if exchanged.problem is not None:
            self.keys_left.emit(exchanged.problem)

    # --- models ---

    def _own_models(self) -> list[ModelFile]:
        shelf = self._library.shelf
        return [each for model in self._library.models for each in shelf.deletable(model)]

    def _split(self, models: Sequence[ModelFile]) -> tuple[list[Path], list[Path]]:
        """Return the files in the models folder that were quantized or trained here, and those of
        all other models. Reads files."""
        folder = self._places.models
        made = {path for path in self._quantized.paths() if path.is_relative_to(folder)}
        made |= {path for name in STUDENTS.values() if (path := folder / name).is_file()}
        files = {Path(file) for model in models for file in files_of(model)}
        files |= {Path(file) for file in unused_encoders([each.path for each in models])}
        others = [path for path in files - made if path.is_relative_to(folder)]
        return sorted(made), sorted(others)

    @Slot(str)
    def _record(self, path: str) -> None:
        """Record a quantized model. One that can't be recorded counts as the presenter's."""

        def work() -> None:
            with contextlib.suppress(OSError):
                self._quantized.add(Path(path))

        self._background.call(work, "record a quantized model")


def _servers(preferences: Preferences) -> set[str]:
    return {parse(each).server for each in preferences.server_models if is_address(each)}


def _unload(engine: Engine, cancel: Cancel) -> Iterator[object]:
    for name in list(engine.resident):
        yield from engine.run(UnloadModel(name), cancel)
