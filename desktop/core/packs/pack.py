"""Writes workshop packs: models on a USB drive, with checksums and a page of instructions.

A pack is a folder with `manifest.json`, `README.html`, `README.txt`, and a folder for each model
in `models/`. The folder `Glassbox`, if there is one, contains the program; a pack for several
systems has one such folder for each. A workshop profile lies beside the pages. A pack is written
under a temporary name and renamed when it is complete.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import sync_folder, whole_file, write_atomically
from desktop.core.files.file_names import made_name
from desktop.core.files.regular_file import unreadable
from desktop.core.gguf.projectors import files_with_encoder
from desktop.core.i18n import tr
from desktop.core.library.checksums import Checksums, ReadProgress, changed_file, pieces
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.licenses import license_value
from desktop.core.library.models import ModelFile, with_content
from desktop.core.library.shipped_models import shipped_sha256
from desktop.core.numbers.units import size_text
from desktop.core.packs.instructions import as_html, as_text
from desktop.core.packs.manifest import (
    FOLDER_NAME,
    FORMAT,
    VERSION,
    Manifest,
    PackFile,
    PackModel,
    write_manifest,
)
from desktop.core.packs.profile import IN_PACK, WorkshopProfile, as_json, needed
from desktop.core.packs.program import FOLDER, UNWRITTEN, Program, copy_program, folder_of

SPARE_BYTES: Final = 20_000_000
"""Space for the pages, the manifest, and the overhead of the file system."""


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A complete pack."""

    folder: str
    models: int
    bytes: int


def write_pack(
    models: Sequence[ModelFile],
    into: Path,
    checksums: Checksums,
    cancel: Cancel,
    programs: Sequence[Program] = (),
    profile: WorkshopProfile | None = None,
) -> Iterator[ReadProgress | WrittenPack]:
    """Write a pack of these models into a folder, such as a USB drive. If the pack also holds
    programs, each for another system, models that come with them aren't copied again. The pack's
    profile names all the models. An unfinished pack is always deleted. The last event is
    WrittenPack.

    Raises: UserError, such as kind no_models, missing, no_space, damaged, installation, unreadable,
    or unwritable; Cancelled.
    """
    if not models and not programs:
        raise UserError(tr("Choose at least one model for the pack."), kind="no_models")
    if profile is not None:
        cache = FactsCache()
        known = (with_content(each, cache, cancel) for each in models)
        profile = replace(profile, models=needed(known))
    models = to_copy(models, bool(programs))
    sources = [(model, _files_of(model)) for model in models]
    sizes = [_size(path) for _, paths in sources for path in paths]
    _check_room(into, sizes, programs)
    total = sum(sizes) + sum(each.bytes for each in programs)
    target = _free_name(into, FOLDER_NAME)
    unfinished = into / f".{target.name}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        done = 0
        for program in programs:
            for size in copy_program(program, unfinished / folder_of(program, programs), cancel):
                done += size
                yield ReadProgress(FOLDER, done, max(total, done))
        packed = yield from _copied(sources, unfinished, done, total, checksums, cancel)
        _write_pages(unfinished, packed, programs, profile)
        cancel.check()
        unfinished.rename(target)
        sync_folder(into)  # the drive may be unplugged a moment later
    except OSError as error:
        raise unwritable(into, error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    yield WrittenPack(str(target), len(packed), total)


def to_copy(models: Sequence[ModelFile], with_program: bool) -> list[ModelFile]:
    """Return the models that have to be copied: with the program, those that don't come with it."""
    return [each for each in models if not (with_program and shipped_sha256(each.path))]


def _files_of(model: ModelFile) -> tuple[Path, ...]:
    """Return all files of a model, with its image encoder if it has one. Raises: UserError, if one
    is missing or the model is damaged."""
    if model.problem is not None:
        raise UserError(f"{model.name}: {model.problem.message}", model.problem.kind)
    return files_with_encoder(Path(model.path))


def total_bytes(paths: Iterable[Path]) -> int:
    """Return the size of the files. Raises: UserError, if one has been deleted or moved."""
    return sum(_size(path) for path in paths)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error


def _check_room(folder: Path, sizes: Iterable[int], programs: Sequence[Program]) -> None:
    """Check the free space. Raises: UserError, kind missing or no_space."""
    try:
        free = shutil.disk_usage(folder).free
        block = os.statvfs(folder).f_frsize if sys.platform != "win32" else 1
    except (OSError, ValueError) as error:
        raise UserError(
            tr("The folder {folder} doesn't exist. Choose another folder.", folder=folder),
            "missing",
            details=str(error),
        ) from error
    every = [*sizes]
    for program in programs:
        # The program has thousands of small files. Each of them, and each folder, takes at least
        # one block, which on a USB drive may have 128 kB.
        every += [file.bytes for file in program.files]
        every += [1] * len({file.path.rpartition("/")[0] for file in program.files})
    needed = sum(-(-size // block) * block for size in every) + SPARE_BYTES
    if needed > free:
        raise UserError(
            tr(
                "The pack needs {needed}, which is {missing} more than is free in {folder}. Free "
                "up some space, or choose fewer models.",
                needed=size_text(needed),
                missing=size_text(needed - free),
                folder=folder,
            ),
            kind="no_space",
        )


def _copied(
    sources: Sequence[tuple[ModelFile, tuple[Path, ...]]],
    folder: Path,
    done: int,
    total: int,
    checksums: Checksums,
    cancel: Cancel,
) -> Generator[ReadProgress, None, list[PackModel]]:
    """Copy the models, after `done` of `total` bytes. Yields the progress; returns the pack's
    models."""
    packed: list[PackModel] = []
    for model, paths in sources:
        where = _free_name(folder / "models", made_name(model.name))
        where.mkdir(parents=True)
        files: list[PackFile] = []
        for path in paths:
            target = where / _file_name(model, path)
            known = checksums.of(str(path))
            copy = Copy(path, target, cancel)
            for size in copy.run():
                done += size
                yield ReadProgress(model.name, done, max(total, done))
            if known is not None and known.sha256 != copy.sha256:
                raise changed_file(path.name, known)
            inside = target.relative_to(folder).as_posix()
            files.append(PackFile(inside, copy.bytes, copy.sha256))
        packed.append(PackModel(model.name, (model.facts and model.facts.license) or "", files))
    return packed


def _file_name(model: ModelFile, path: Path) -> str:
    """Return the file name in the pack. Ollama's blobs get a name that every program
    recognizes."""
    name = path.name if path.name.lower().endswith(".gguf") else f"{model.name}.gguf"
    return made_name(name)


def _write_pages(
    folder: Path,
    models: list[PackModel],
    programs: Sequence[Program],
    profile: WorkshopProfile | None,
) -> None:
    made = time.strftime("%Y-%m-%d")
    rows = [(model.name, model.bytes, license_value(model.license)) for model in models]
    pages = (
        ("README.html", as_html(rows, made, programs, profile)),
        ("README.txt", as_text(rows, made, programs, profile)),
    )
    for name, page in pages:
        write_atomically(folder / name, page.encode(), private.OPEN)
    if profile is not None:
        write_atomically(folder / IN_PACK, as_json(profile), private.OPEN)
    write_manifest(folder, Manifest(FORMAT, VERSION, made, models))  # last: it completes the pack


class Copy:
    """Copies a file completely or not at all, and computes its checksum and size."""

    def __init__(self, source: Path, target: Path, cancel: Cancel) -> None:
        self.target = target
        self._source, self._cancel = source, cancel
        self.sha256 = ""
        self.bytes = 0

    def run(self, accept: Callable[[str], None] = lambda _: None) -> Iterator[int]:
        """Copy the file and yield the size of each piece in bytes. `accept` is called with the
        checksum before the copy gets its final name, and raises an error if the checksum is wrong.

        Raises: UserError, Cancelled, OSError.
        """
        found, unwritten = hashlib.sha256(), 0
        self.target.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(self.target, private.OPEN) as file:
            for piece in pieces(str(self._source), self._cancel):
                found.update(piece)
                file.write(piece)
                self.bytes += len(piece)
                unwritten += len(piece)
                if unwritten >= UNWRITTEN:
                    file.flush()
                    os.fsync(file.fileno())
                    unwritten = 0
                yield len(piece)
            self.sha256 = found.hexdigest()
            accept(self.sha256)


def _free_name(folder: Path, name: str) -> Path:
    """Return the path of `name` in the folder, with a number if the name is taken."""
    path, number = folder / name, 2
    while path.exists():
        path, number = folder / f"{name} {number}", number + 1
    return path


def unwritable(folder: Path, error: OSError) -> UserError:
    """Return an error that says why the system couldn't write."""
    if error.errno == errno.ENOSPC:
        sentence = tr(
            "The disk that contains {folder} is full. Glassbox left no unfinished files there. "
            "Free up some space, then try again.",
            folder=folder,
        )
        return UserError(sentence, kind="no_space", details=str(error))
    if error.errno == errno.EFBIG:
        return UserError(
            tr(
                "A file is too large for the disk that contains {folder}. Disks formatted as "
                "FAT32, like many USB drives, allow at most 4 GB per file. Choose smaller "
                "models or a disk formatted as exFAT.",
                folder=folder,
            ),
            kind="unwritable",
            details=str(error),
        )
    reason = error.strerror or type(error).__name__
    return UserError(
        tr(
            "Glassbox can't write to {folder}: {reason}. Check the folder's permissions and "
            "the free space on the disk.",
            folder=folder,
            reason=reason,
        ),
        kind="unwritable",
        details=str(error),
    )
