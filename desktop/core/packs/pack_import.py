"""Imports the models of a workshop pack, or single files, into the models folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import sync_folder
from desktop.core.files.file_names import check_is_there, made_name
from desktop.core.files.scratch import clear_left_over, remove, scratch_path
from desktop.core.gguf.header import read_header
from desktop.core.gguf.projectors import files_with_encoder
from desktop.core.gguf.split_files import first_part, model_stem
from desktop.core.i18n import tr
from desktop.core.library.checksums import Checksums, ReadProgress, sha256_of
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.core.packs.already_here import find_here, place_for_encoder
from desktop.core.packs.manifest import PackFile, PackModel, pack_folder, read_manifest
from desktop.core.packs.pack import SPARE_BYTES, Copy, total_bytes, unwritable
from desktop.core.packs.profile import IN_PACK

T = TypeVar("T")

UNFINISHED: Final = ".import-"
"""Prefix of the temporary folder's name. The process ID follows the prefix."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import. `paths` has one path for each of the models that are now on this
    computer: the model's file, or the first of its files. `skipped` is the number of those that
    were there before. `problems` has an error for each of the other models, with the name of the
    file at fault. `profile` is the path of the pack's workshop profile, or ""."""

    paths: tuple[str, ...]
    problems: tuple[UserError, ...]
    skipped: int = 0
    profile: str = ""


@dataclass(frozen=True, slots=True)
class _Task:
    source: Path
    target: Path
    file: PackFile | None  # None: no checksum to compare with

    def accept(self, sha256: str) -> None:
        """Compare a copy's checksum with the manifest. Raises: UserError, if it differs."""
        if self.file is not None and sha256 != self.file.sha256:
            raise UserError(
                tr(
                    "{name} in the pack is damaged: its contents have changed since the pack "
                    "was made. Copy this file to the USB drive again.",
                    name=self.source.name,
                ),
                kind="damaged",
            )


def import_pack(
    path: Path,
    models_folder: Path,
    checksums: Checksums,
    cancel: Cancel,
    listed: Sequence[ModelFile] = (),
) -> Iterator[ReadProgress | Imported]:
    """Check and copy every model of a pack, except those that are already on this computer: in the
    models folder, or among the library's models, `listed`. If a model has a file that is damaged or
    isn't a model file, the model is left out and reported, and the others are still imported. Each
    model is imported completely or not at all. The last event is Imported.

    Raises: UserError, kind no_pack, newer_pack, too_large, disk_gone, no_space, or unwritable;
    Cancelled.
    """
    folder = pack_folder(path)
    models = read_manifest(folder).models
    total, done = sum(model.bytes for model in models), 0
    paths: dict[int, str] = {}  # by the model's place in the pack
    for place, model in enumerate(models):
        found = find_here(model, folder, listed, checksums, cancel)
        if here := (yield from _progress(found, model.name, done, total)):
            paths[place] = here
            done += model.bytes
    taken: dict[str, int] = {}
    wanted = {
        place: _tasks(model, folder, models_folder, taken, checksums, cancel)
        for place, model in enumerate(models)
        if place not in paths
    }
    for place, here in paths.items():
        if target := place_for_encoder(models[place], here, models_folder):
            file = models[place].files[-1]
            wanted[place] = [_Task(folder / file.path, Path(target), file)]
    copied: set[int] = set()
    missing = [task for tasks in wanted.values() for task in tasks if not _is_there(task)]
    _check_room(models_folder, sum(task.file.bytes for task in missing if task.file))
    problems: list[UserError] = []
    with _unfinished(models_folder) as unfinished:
        for place, tasks in wanted.items():
            name = models[place].name
            try:
                _check_sources(tasks, folder)
                bring = _bring(tasks, unfinished, checksums, cancel)
                if (yield from _progress(bring, name, done, total)):
                    copied.add(place)
                paths.setdefault(place, str(tasks[0].target))
            except UserError as error:
                problems.append(error)
            done = min(done + models[place].bytes, total)
    every = tuple(paths[place] for place in sorted(paths))
    yield Imported(every, tuple(problems), len(set(paths) - copied), _profile(folder))


def _profile(folder: Path) -> str:
    path = folder / IN_PACK
    return str(path) if path.is_file() and not path.is_symlink() else ""


def import_file(
    path: Path, models_folder: Path, checksums: Checksums, cancel: Cancel
) -> Iterator[ReadProgress | Imported]:
    """Copy a model that isn't in a pack, with all its parts and its image encoder, if it has one.

    Raises: UserError, Cancelled.
    """
    path = first_part(path)
    parts = files_with_encoder(path)
    where = models_folder / made_name(model_stem(path))
    tasks = [_Task(part, where / made_name(part.name), None) for part in parts]
    total = total_bytes(parts)
    _check_room(models_folder, total)
    if where.is_symlink() or any(os.path.lexists(task.target) for task in tasks):
        raise UserError(
            tr(
                "{name} is already in the models folder. To replace that model, delete it first.",
                name=path.name,
            ),
            kind="exists",
        )
    with _unfinished(models_folder) as unfinished:
        bring = _bring(tasks, unfinished, checksums, cancel)
        yield from _progress(bring, path.name, 0, total)
    yield Imported((str(tasks[0].target),), ())


def _progress(
    sizes: Generator[int, None, T], name: str, done: int, total: int
) -> Generator[ReadProgress, None, T]:
    """Yield the progress for the sizes of pieces that were read, after `done` of `total` bytes.
    Returns what `sizes` returns."""
    while True:
        try:
            done += next(sizes)
        except StopIteration as end:
            return end.value
        yield ReadProgress(name, min(done, total), total)


@contextlib.contextmanager
def _unfinished(models_folder: Path) -> Generator[Path]:
    """Provide a hidden folder for unfinished copies, after deleting the remains of killed imports.

    Raises: UserError, in place of an OSError inside the block.
    """
    check_is_there(models_folder)
    clear_left_over(models_folder, UNFINISHED)
    folder = scratch_path(models_folder, UNFINISHED)
    try:
        private.make_folder(models_folder)
        folder.mkdir()
        yield folder
    except OSError as error:
        raise unwritable(models_folder, error) from error
    finally:
        remove(folder)


def _tasks(
    model: PackModel,
    folder: Path,
    models_folder: Path,
    taken: dict[str, int],
    checksums: Checksums,
    cancel: Cancel,
) -> list[_Task]:
    """Return the copies to make. Their folder has the model's name, plus a number if a different
    model already has that name, even one in other capitals, which many disks don't tell apart.
    `taken` has the folders so far, each with the next number for another model of this name.
    Raises: Cancelled."""
    name = made_name(model.name)
    where, number = models_folder / name, taken.get(name.casefold(), 2)
    while where.name.casefold() in taken or not _free_for(model, where, checksums, cancel):
        where, number = models_folder / f"{name} {number}", number + 1
    if name.casefold() in taken:
        taken[name.casefold()] = number
    taken.setdefault(where.name.casefold(), 2)
    return [_Task(folder / file.path, where / file.name, file) for file in model.files]


def _free_for(model: PackModel, where: Path, checksums: Checksums, cancel: Cancel) -> bool:
    """Return True unless the folder contains a file of another model that has the name of one of
    the model's files. A folder that is a link is never used, since it may point anywhere. Raises:
    Cancelled."""
    if where.is_symlink():
        return False
    return all(_is_ours(where / file.name, file, checksums, cancel) for file in model.files)


def _is_ours(target: Path, file: PackFile, checksums: Checksums, cancel: Cancel) -> bool:
    """Return True if a file of the pack may be put at `target`: if nothing is there, or this file,
    which may have changed since its checksum was recorded. Raises: Cancelled."""
    if not os.path.lexists(target):
        return True
    if not target.is_file() or target.stat().st_size != file.bytes:
        return False
    known = checksums.of(str(target))
    with contextlib.suppress(UserError):  # it can't be read
        return file.sha256 == (known.sha256 if known else sha256_of(str(target), cancel))
    return False


def _is_there(task: _Task) -> bool:
    return os.path.isfile(task.target)  # noqa: PTH113 - never raises


def _bring(
    tasks: Sequence[_Task], unfinished: Path, checksums: Checksums, cancel: Cancel
) -> Generator[int, None, bool]:
    """Copy a model's files, except those already there unchanged, and rename the copies once all
    are complete. Yields the size of each piece, or of each file already there, in bytes. Returns
    whether any file was copied.

    Raises: UserError, with the name of the file; Cancelled; OSError.
    """
    copies: list[tuple[_Task, Copy]] = []
    for task in tasks:
        file = task.file
        if file and _is_there(task) and sha256_of(str(task.target), cancel) == file.sha256:
            checksums.record(str(task.target), file.sha256, "pack")
            yield file.bytes
            continue
        copy = Copy(task.source, unfinished / task.target.name, cancel)
        yield from copy.run(task.accept)
        _check_model(copy.target)
        copies.append((task, copy))
    for task, copy in reversed(copies):  # the first part last, since it makes the model appear
        task.target.parent.mkdir(parents=True, exist_ok=True)
        copy.target.replace(task.target)
        sync_folder(task.target.parent)
        checksums.record(str(task.target), copy.sha256, "pack" if task.file else "measured")
    return bool(copies)


def _check_sources(tasks: Sequence[_Task], folder: Path) -> None:
    """Check the files in the pack before copying. Raises: UserError, with the name of the file."""
    for task in tasks:
        if task.file is not None:
            _check_source(task.source, task.file, folder)


def _check_source(source: Path, file: PackFile, folder: Path) -> None:
    try:
        status = source.lstat()
    except OSError as error:
        raise UserError(
            tr(
                "{name} is missing from the pack. Copy it to the USB drive again.", name=source.name
            ),
            kind="missing",
            details=str(error),
        ) from error
    between = [each for each in source.parents if each.is_relative_to(folder) and each != folder]
    if not stat.S_ISREG(status.st_mode) or any(each.is_symlink() for each in between):
        raise UserError(
            tr(
                "{name} in the pack isn't an ordinary file, or its folder is a link, so it "
                "wasn't copied. Packs made by Glassbox contain the files themselves. Get a new "
                "copy of this pack.",
                name=source.name,
            ),
            kind="not_regular",
        )
    if not source.name.lower().endswith(".gguf"):
        raise UserError(
            tr(
                "{name} in the pack isn't a GGUF file, so it wasn't copied. Get a new copy of "
                "this pack.",
                name=source.name,
            ),
            kind="not_gguf",
        )
    if status.st_size != file.bytes:
        raise UserError(
            tr(
                "{name} in the pack is {size:,} bytes long instead of {bytes:,}, so the copy "
                "is damaged. Copy the file to the USB drive again.",
                name=source.name,
                size=status.st_size,
                bytes=file.bytes,
            ),
            kind="damaged",
        )


def _check_model(copy: Path) -> None:
    """Check that a copy is a model. Raises: UserError, with the name of the file."""
    try:
        read_header(copy)
    except UserError as error:
        message = tr("{name} wasn't imported. {reason}", name=copy.name, reason=error.message)
        raise UserError(message, error.kind, details=error.details) from error


def _check_room(folder: Path, needed: int) -> None:
    try:
        there = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
        free = shutil.disk_usage(there).free
    except OSError as error:
        raise unwritable(folder, error) from error
    needed += SPARE_BYTES
    if needed > free:
        raise UserError(
            tr(
                "The import needs {needed} of disk space on this laptop, which is {missing} more "
                "than is free. Free up some space, then try again.",
                needed=size_text(needed),
                missing=size_text(needed - free),
            ),
            kind="no_space",
        )
