"""Taking the models of a workshop pack, or single files, into the models folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.checksums import Checksums, Reading, sha256_of
from desktop.core.errors import UserError
from desktop.core.gguf import read_header
from desktop.core.gguf_parts import first_part, model_stem, part_paths
from desktop.core.pack_manifest import PackFile, PackModel, pack_folder, read_manifest, safe_name
from desktop.core.packs import SPARE_BYTES, Copy, unwritable
from desktop.core.units import size_text
from desktop.core.words import tr


@dataclass(frozen=True, slots=True)
class Imported:
    """What is in the models folder now, by the models' (first) files, and what is not: each
    problem names its file."""

    paths: tuple[str, ...]
    problems: tuple[UserError, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    source: Path
    target: Path
    file: PackFile | None  # None: nothing is promised of it


def import_pack(
    path: Path, models_folder: Path, checksums: Checksums, cancel: Cancel
) -> Iterator[Reading | Imported]:
    """Check and copy every model of a pack. What is damaged is left out and named; the others
    come all the same. The last event is Imported.

    Raises: UserError, kind no_pack, newer_pack, no_space or unwritable; Cancelled.
    """
    folder = pack_folder(path)
    manifest = read_manifest(folder)
    taken: set[Path] = set()
    wanted = [(model, _tasks(model, folder, models_folder, taken)) for model in manifest.models]
    missing = [task for _, tasks in wanted for task in tasks if not _is_there(task)]
    _check_room(models_folder, sum(task.file.bytes for task in missing if task.file))
    total = sum(model.bytes for model in manifest.models)
    done = 0
    paths: list[str] = []
    problems: list[UserError] = []
    for model, tasks in wanted:
        before = done
        try:
            for task in tasks:
                for size in _bring(task, checksums, cancel):
                    done += size
                    yield Reading(model.name, min(done, total), total)
            paths.append(str(tasks[0].target))
        except UserError as error:
            problems.append(error)
        except OSError as error:
            raise unwritable(models_folder, error) from error
        done = before + model.bytes
    yield Imported(tuple(paths), tuple(problems))


def import_file(
    path: Path, models_folder: Path, checksums: Checksums, cancel: Cancel
) -> Iterator[Reading | Imported]:
    """Copy a model that is a file of its own, with all its parts.

    Raises: UserError, Cancelled.
    """
    path = first_part(path)
    parts = part_paths(path, read_header(path))
    where = models_folder / safe_name(model_stem(path))
    tasks = [_Task(part, where / safe_name(part.name), None) for part in parts]
    total = sum(part.stat().st_size for part in parts)
    _check_room(models_folder, total)
    if any(task.target.exists() for task in tasks):
        raise UserError(
            tr("{name} is in the models folder already.", name=path.name), kind="exists"
        )
    done = 0
    try:
        for task in tasks:
            for size in _bring(task, checksums, cancel):
                done += size
                yield Reading(path.name, min(done, total), total)
    except OSError as error:
        raise unwritable(models_folder, error) from error
    yield Imported((str(tasks[0].target),), ())


def _tasks(model: PackModel, folder: Path, models_folder: Path, taken: set[Path]) -> list[_Task]:
    """Into a folder by the model's name; another one where a different model has that."""
    name, number = safe_name(model.name), 2
    where = models_folder / name
    while where in taken or not _free_for(model, where):
        where, number = models_folder / f"{name} {number}", number + 1
    taken.add(where)
    return [_Task(folder / file.path, where / Path(file.path).name, file) for file in model.files]


def _free_for(model: PackModel, where: Path) -> bool:
    """Whether nothing there would have to be replaced by something of another size."""
    for file in model.files:
        target = where / Path(file.path).name
        if target.exists() and (not target.is_file() or target.stat().st_size != file.bytes):
            return False
    return True


def _is_there(task: _Task) -> bool:
    return task.target.is_file()


def _bring(task: _Task, checksums: Checksums, cancel: Cancel) -> Iterator[int]:
    """Copy a file unless the same is there already; yields the bytes of each piece.

    Raises: UserError, naming the file; Cancelled; OSError.
    """
    file = task.file
    if file is not None:
        if _is_there(task) and sha256_of(str(task.target), cancel) == file.sha256:
            checksums.record(str(task.target), file.sha256, "pack")
            yield file.bytes
            return
        _check_size(task.source, file)

    def accept(sha256: str) -> None:
        if file is not None and sha256 != file.sha256:
            raise UserError(
                tr(
                    "{name} in the pack is damaged: its bytes are not those that were "
                    "packed. Copy this file to the stick again.",
                    name=task.source.name,
                ),
                kind="damaged",
            )

    copy = Copy(task.source, task.target, cancel)
    try:
        yield from copy.run(accept)
    finally:
        if not task.target.exists():
            _remove_if_empty(task.target.parent)
    checksums.record(str(task.target), copy.sha256, "pack" if file else "measured")


def _check_size(source: Path, file: PackFile) -> None:
    try:
        size = source.stat().st_size
    except OSError as error:
        raise UserError(
            tr("{name} is missing from the pack. Copy it to the stick again.", name=source.name),
            kind="missing",
            details=str(error),
        ) from error
    if size != file.bytes:
        raise UserError(
            tr(
                "{name} in the pack has {size} instead of {bytes}: it was not copied to the "
                "end. Copy it again.",
                name=source.name,
                size=size_text(size),
                bytes=size_text(file.bytes),
            ),
            kind="damaged",
        )


def _check_room(folder: Path, needed: int) -> None:
    there = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        raise unwritable(folder, error) from error
    if needed + SPARE_BYTES > free:
        raise UserError(
            tr(
                "The models need {needed} on this laptop, and {free} are free.",
                needed=size_text(needed),
                free=size_text(free),
            ),
            kind="no_space",
        )


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:  # something is in it, or it was never made
        return
