"""Which files the engine's process has to reach: what its sandbox is made from.

Folders of models are reached as a whole, and of a model elsewhere its own files. A request for
others needs a new process, since a sandbox only ever gets narrower.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, real_path
from desktop.core.files.timeout import NoAnswer, in_time
from desktop.core.gguf.header import read_header
from desktop.core.messages import MakeLadder, QuantizeModel, Request, files_of
from desktop.core.process.sandbox import Files, own_places

MAGIC: Final = b"GGUF"
PATIENCE_S: Final = 3.0
"""For a drive; one that is silent for longer is the engine's to wait for, which can be ended."""

Identity = tuple[int, int]
"""Device and inode. A sandbox knows files and folders by these, so a new one of an old name is
another, and one that was not there when the process began is never reached by it."""


@dataclass(frozen=True)
class Reach:
    """`folders` with all in them, `files` one by one; `work` is a folder to write in."""

    folders: dict[str, Identity] = field(default_factory=dict[str, Identity])
    files: dict[str, Identity] = field(default_factory=dict[str, Identity])
    work: str = ""

    def with_folders(self, folders: Iterable[str]) -> Reach:
        """For a new process: with those of the folders that are there now."""
        seen = {path: _identity(path) for path in folders}
        return replace(self, folders={path: each for path, each in seen.items() if each})

    def for_request(self, request: Request, work: str, cancel: Cancel) -> Reach:
        """This one, if it is enough for the request; else one that is.

        Raises: UserError, where a file elsewhere is no model; Cancelled.
        """
        try:
            (wanted,) = in_time(lambda: [self._widened(request)], cancel, PATIENCE_S)
        except NoAnswer:
            return self
        if wanted == self.files and not work:
            return self
        return Reach(self.folders, wanted, work)

    def sandbox(self, temporary: str) -> Files:
        """As the engine's process takes it, with a folder for what it keeps on the disk."""
        write = tuple(filter(None, (temporary, self.work)))
        folders = tuple(dict.fromkeys(os.path.dirname(each) for each in self.files))  # noqa: PTH120
        return Files((*self.folders, *self.files), write, folders)

    def _widened(self, request: Request) -> dict[str, Identity]:
        """What is known and there still, and what lies in no known folder: models alone. A path may
        come from what an engine has said, or lead through a link to a key."""
        files = {path: seen for path, seen in self.files.items() if _identity(path) == seen}
        # Of any kind of file: nobody but the user names it.
        importance = request.importance if isinstance(request, QuantizeModel | MakeLadder) else ""
        for path in files_of(request):
            identity = _identity(path)
            if identity is None or path in files or self._in_a_folder(path):
                continue
            if path != importance and not _is_model(path):
                read_header(path)  # which says what is wrong with it
            files[path] = identity
            for each in filter(_is_model, _beside(path)):
                if (identity := _identity(each)) is not None:
                    files[each] = identity
        return files

    def _in_a_folder(self, path: str) -> bool:
        """By its own path and by that of what it leads to: a folder has the links in it, too."""
        real = Path(real_path(path))
        there = (each for each, seen in self.folders.items() if _identity(each) == seen)
        return any(real.is_relative_to(real_path(each)) for each in (*own_places(), *there))


def present(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are there, up to the first on a drive that doesn't answer at once: a process that
    looks for it might never start."""
    found: list[str] = []
    with contextlib.suppress(NoAnswer):
        there = (each for each in folders if os.path.isdir(each))  # noqa: PTH112 - never raises
        found.extend(in_time(lambda: there, Cancel(), 0.3))
    return tuple(found)


def _is_model(path: str) -> bool:
    """By how it begins."""
    with contextlib.suppress(OSError, UserError), open(open_regular(path), "rb") as file:  # noqa: PTH123
        return file.read(len(MAGIC)) == MAGIC
    return False


def _beside(path: str) -> list[str]:
    """Where a model's other parts and its image encoder are looked for."""
    with contextlib.suppress(OSError, ValueError), os.scandir(os.path.dirname(path)) as listing:  # noqa: PTH120
        return [each.path for each in listing if each.name.lower().endswith(".gguf")]
    return []


def _identity(path: str) -> Identity | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - raises nothing else for what is no path
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
