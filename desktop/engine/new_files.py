"""Files that the engine writes where a person wants them, though it may write nowhere there.

It writes into a folder that is made for the request, in one that it may write into if that is on
the same disk, else beside the file's place; what is whole is moved there by this process.
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
    MakeLadder,
    MeasureImportance,
    ModelQuantized,
    QuantizeModel,
    Request,
    RungMeasured,
)
from desktop.core.quantization.ladder import rung_path

WORK = ".glassbox-work-"


def with_work_folder(request: Request, rooms: Sequence[str]) -> tuple[Request, str, bool]:
    """The request with a folder to write in, where it makes files; that folder, which has to be
    removed; and whether it lies in one of `rooms`, where the engine may write already. Without one
    where none can be made: the engine will say why."""
    match request:
        case QuantizeModel() | MeasureImportance():
            beside = Path(real_path(request.target)).parent
        case MakeLadder():
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
    """The room from which a file is moved there without being copied; "" where there is none.
    Raises: OSError."""
    device = beside.stat().st_dev
    return next((room for room in rooms if Path(room).stat().st_dev == device), "")


def own_folder(beside: Path, beginning: str) -> str:
    """A new folder of this process, for nobody else. Those of processes go that were ended from
    outside, by a power cut for example. Raises: OSError."""
    for path in beside.glob(f"{beginning}*"):
        number = path.name.removeprefix(beginning).partition("-")[0]
        if number.isdigit() and not alive(int(number)):
            remove(path)
    # Its name is never used again: the engine that knows the last one may still be there.
    return tempfile.mkdtemp(prefix=f"{beginning}{os.getpid()}-", dir=beside)


def in_place(request: Request, events: Iterator[Event]) -> Iterator[Event]:
    """The events of a request with a work folder; each new file has been moved to where the request
    wants it, whatever the event says. Raises: UserError."""
    for event in events:
        match request, event:
            case (QuantizeModel(), ModelQuantized()) | (MeasureImportance(), ImportanceMeasured()):
                target = checked_target(request.target, (), request.overwrite)
                yield replace(event, path=_moved(request, event.path, target))
            case MakeLadder(), RungMeasured(path=path, type=name) if path:
                assert name in request.types, name
                target = rung_path(Path(request.source), name, Path(request.folder))
                yield replace(event, path=_moved(request, path, target))
            case _:
                yield event


def _moved(request: QuantizeModel | MeasureImportance | MakeLadder, said: str, target: Path) -> str:
    try:
        made = Path(request.work) / Path(said).name
        refuse_irregular(made)
        _move(made, target)
        sync_folder(target.parent)
    except OSError as error:
        raise not_writable(target, error) from error
    return os.fspath(target)


def _move(made: Path, target: Path) -> None:
    """Raises: OSError."""
    try:
        made.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # One disk that is mounted at two places: only a copy gets from one to the other.
        beside = Path(own_folder(target.parent, WORK))
        try:
            copy = beside / target.name
            shutil.copyfile(made, copy)
            sync_file(copy)
            copy.replace(target)
        finally:
            remove(beside)
