"""Determines which files the engine process may access in its sandbox.

The process can access everything in the model folders and, elsewhere, the individual files of a
model. A request for other files needs a new process, since a sandbox can't be widened.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.regular_file import open_regular, real_path, status_of
from desktop.core.files.timeout import NoAnswer, within_timeout
from desktop.core.gguf.header import read_header
from desktop.core.messages import (
    CountTokens,
    Generate,
    LoadModel,
    MeasurePicture,
    MeasureTypes,
    QuantizeModel,
    RenderPrompt,
    Request,
    ScoreTexts,
    files_of,
)
from desktop.core.process.sandbox import SandboxFiles, own_places

MAGIC: Final = b"GGUF"
PATIENCE_S: Final = 3.0
"""Seconds to wait for a drive. If the drive takes longer, the engine does the waiting, since it can
be killed."""

Identity = tuple[int, int]
"""Device and inode. A sandbox identifies files and folders by these, so a file that replaces one of
the individual files under the same name is a different file, which the running process can't
access."""


@dataclass(frozen=True)
class Reach:
    """The files that the engine can access: everything in `folders`, and the individual `files`;
    `work` is a folder to write to."""

    folders: dict[str, Identity] = field(default_factory=dict[str, Identity])
    files: dict[str, Identity] = field(default_factory=dict[str, Identity])
    work: str = ""

    def with_folders(self, folders: Iterable[str]) -> Reach:
        """Return the reach for a new process, with only the folders that currently exist, and the
        files that are still the same."""
        seen = {path: _identity(path) for path in folders}
        there = {path: each for path, each in seen.items() if each}
        return replace(self, folders=there, files=self._unchanged())

    def for_request(
        self, request: Request, work: str, cancel: Cancel, *, models: bool = False
    ) -> Reach:
        """Return this reach if it is enough for the request or if a drive doesn't answer in time;
        in all other cases, one that is enough. With `models` in memory, it may be more than enough:
        they outlast their files, which keep their space on the disk until the process ends.

        Raises: UserError, if a file outside the folders is neither a model nor the request's
        importance matrix; Cancelled.
        """
        try:
            (wanted,) = within_timeout(lambda: [self._widened(request)], cancel, PATIENCE_S)
        except NoAnswer:
            return self
        enough = wanted.items() <= self.files.items() if models else wanted == self.files
        if enough and not work:
            return self
        return Reach(self.folders, wanted, work)

    def sandbox(self, temporary: str) -> SandboxFiles:
        """Return the sandbox's files for the engine process, including a folder for temporary
        files."""
        write = tuple(filter(None, (temporary, self.work)))
        folders = tuple(dict.fromkeys(os.path.dirname(each) for each in self.files))  # noqa: PTH120
        return SandboxFiles((*self.folders, *self.files), write, folders, rocm=_has_rocm())

    def _widened(self, request: Request) -> dict[str, Identity]:
        """Return the known files that still exist and, outside the folders, the request's files and
        the models beside them. Only models and the request's importance matrix are added, since any
        other path may come from an engine's message or lead through a link to a private key.

        A missing part of a model or its image encoder may have been put beside it since, so a
        request that needs these looks beside known files, too."""
        files = self._unchanged()
        near = list(files) if _has_pictures(request) else list[str]()
        # This file may be of any kind, since only the user can name it.
        importance = request.importance if isinstance(request, QuantizeModel | MeasureTypes) else ""
        for path in files_of(request):
            identity = _identity(path)
            if identity is None or self._in_a_folder(path):
                continue
            if path not in files:
                if path != importance and not _is_model(path):
                    read_header(path)  # raises an error that says what is wrong with it
                files[path] = identity
            elif not isinstance(request, LoadModel):
                continue
            near.append(path)
        for each in {each for path in near for each in _beside(path)} - files.keys():
            if _is_model(each) and (identity := _identity(each)) is not None:
                files[each] = identity
        return files

    def _unchanged(self) -> dict[str, Identity]:
        return {path: seen for path, seen in self.files.items() if _identity(path) == seen}

    def _in_a_folder(self, path: str) -> bool:
        """Return True if the real path is in a folder that the engine can access."""
        real = Path(real_path(path))
        there = (each for each, seen in self.folders.items() if _identity(each) == seen)
        return any(real.is_relative_to(real_path(each)) for each in (*own_places(), *there))


def present(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders that exist. The list ends before the first folder on a drive that doesn't
    answer quickly, since a process that needs this folder might never start."""
    found: list[str] = []
    with contextlib.suppress(NoAnswer):
        there = (each for each in folders if os.path.isdir(each))  # noqa: PTH112 - never raises
        found.extend(within_timeout(lambda: there, Cancel(), 0.3))
    return tuple(found)


def _has_rocm() -> bool:
    """Return True if llama.cpp has a library for AMD's ROCm beside its others. Doesn't load any."""
    found = find_spec("llama_cpp")
    folders = [Path(each, "lib") for each in (found and found.submodule_search_locations) or ()]
    if named := os.environ.get("LLAMA_CPP_LIB_PATH"):  # which llama-cpp-python prefers
        folders = [Path(named)]
    return any(any(each.glob("libggml-hip*")) for each in folders)


def _has_pictures(request: Request) -> bool:
    match request:
        case MeasurePicture():
            return True
        case ScoreTexts():
            return any(text.pictures for text in request.texts)
        case Generate():
            return any(message.pictures for message in request.messages)
        case RenderPrompt() | CountTokens():
            return _has_pictures(request.generate)
        case _:
            return False


def _is_model(path: str) -> bool:
    """Return True if the file begins like a GGUF file."""
    with contextlib.suppress(OSError, UserError), open(open_regular(path), "rb") as file:  # noqa: PTH123
        return file.read(len(MAGIC)) == MAGIC
    return False


def _beside(path: str) -> list[str]:
    """Return the files named *.gguf in the same folder, such as a model's other parts and its image
    encoder."""
    with contextlib.suppress(OSError, ValueError), os.scandir(os.path.dirname(path)) as listing:  # noqa: PTH120
        return [each.path for each in listing if each.name.lower().endswith(".gguf")]
    return []


def _identity(path: str) -> Identity | None:
    status = status_of(path)
    return None if status is None else (status.st_dev, status.st_ino)
