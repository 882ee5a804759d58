"""Puts the engine's new files where the user wants them, although the engine can't write there.

The engine writes to a work folder made for the request. If a folder that the engine may already
write to is on the same disk, the work folder is inside it; otherwise, it is next to the target.
This process moves each finished file into place.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.core.files.atomic_write import sync_file, sync_folder
from desktop.core.files.new_file import checked_target, not_writable
from desktop.core.files.regular_file import real_path, refuse_irregular
from desktop.core.files.scratch import alive, remove
from desktop.core.messages import (
    Event,
    ImportanceMeasured,
    MeasureImportance,
    MeasureTypes,
    ModelQuantized,
    QuantizeModel,
    Request,
    TypeMeasured,
)
from desktop.core.quantization.quantized_series import quantized_path

WORK = ".glassbox-work-"


def with_work_folder(request: Request, rooms: Sequence[str]) -> tuple[Request, str, bool]:
    """Create a work folder for a request that makes files. Returns the request with that folder;
    the folder, which the caller must remove; and True if the engine can already write there, since
    it is in one of `rooms`. Other requests stay as they are. So does the request if no folder can
    be created; the engine then reports the reason."""
    match request:
        case QuantizeModel() | MeasureImportance():
            beside = Path(real_path(request.target)).parent
        case MeasureTypes():
            beside = Path(real_path(request.folder))
        case _:
            return request, "", True
    with contextlib.suppress(OSError, ValueError):
        if room := _on_the_same_disk(beside, rooms):
            folder = tempfile.mkdtemp(prefix=WORK, dir=room)
            return replace(request, work=folder), folder, True
    with contextlib.suppress(OSError, ValueError):
        folder = own_folder(beside, WORK)
        return replace(request, work=folder), folder, False
    return request, "", True


def _on_the_same_disk(beside: Path, rooms: Sequence[str]) -> str:
    """Return the folder among `rooms` from which a file can be moved to `beside` without copying
    it; "" if there is none. Raises: OSError."""
    device = beside.stat().st_dev
    return next((room for room in rooms if Path(room).stat().st_dev == device), "")


def own_folder(beside: Path, beginning: str) -> str:
    """Create a private folder for this process. Also deletes folders that other processes left
    behind, for example because of a power cut. Raises: OSError."""
    for path in beside.glob(f"{beginning}*"):
        number = path.name.removeprefix(beginning).partition("-")[0]
        if number.isdigit() and not alive(int(number)):
            remove(path)
    # The name is never reused: an engine that knows the previous folder may still be running.
    return tempfile.mkdtemp(prefix=f"{beginning}{os.getpid()}-", dir=beside)


def in_place(request: Request, events: Iterator[Event]) -> Iterator[Event]:
    """Pass on the events of a request with a work folder, after moving each new file to the path
    in the request, regardless of the path in the event. Raises: UserError."""
    for event in events:
        match request, event:
            case (QuantizeModel(), ModelQuantized()) | (MeasureImportance(), ImportanceMeasured()):
                target = checked_target(request.target, (), request.overwrite)
                _move_checked(Path(request.work) / target.name, target)
                yield replace(event, path=request.target)
            case MeasureTypes(), TypeMeasured(path=path, type=name) if path:
                assert name in request.types, name
                target = quantized_path(Path(request.source), name, Path(request.folder))
                _move_checked(Path(request.work) / Path(path).name, target)
                yield replace(event, path=os.fspath(target))
            case _:
                yield event


def _move_checked(made: Path, target: Path) -> None:
    """Move a file that the engine made into place. Raises: UserError."""
    try:
        refuse_irregular(made)
        _move(made, target)
        sync_folder(target.parent)
    except OSError as error:
        raise not_writable(target, error) from error


def _move(made: Path, target: Path) -> None:
    """Move a file, even between two mounts of the same disk. Raises: OSError."""
    try:
        made.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # One disk is mounted in two places, and files can't be renamed across them: copy instead.
        beside = Path(own_folder(target.parent, WORK))
        try:
            copy = beside / target.name
            shutil.copyfile(made, copy)
            sync_file(copy)
            copy.replace(target)
        finally:
            remove(beside)
