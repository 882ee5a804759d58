"""Downloads all files of a model: checks disk space, verifies each file, and then renames them."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import sync_folder
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.hub.download.rate import Rate
from desktop.hub.download.resume_state import note_path, part_path, temporary_path
from desktop.hub.download.transfer import REPORT_EVERY_S, HubFile, Remote, Transfer
from desktop.hub.download.write_errors import unwritable
from desktop.hub.events import Checking, DownloadProgress, Fetched, FetchEvent, Waiting
from desktop.hub.places import target_path
from desktop.hub.repository import RemoteFile

SPARE_DISK: Final = 64 << 20
"""Bytes that are left free, since a full system disk harms other programs."""


def fetch(
    remote: Remote,
    repo: str,
    commit: str,
    files: Sequence[RemoteFile],
    folder: Path,
    cancel: Cancel,
) -> Iterator[FetchEvent]:
    """Download the files of one model to `folder`, under their paths in the repository. The files
    get their final names once all of them are complete. The last event is Fetched.

    Raises:
        Cancelled: stopped; the data so far is kept for the next call.
        UserError: kind disk_full, disk_gone, checksum, no_checksum, changed, busy, unwritable,
            bad_name, leads_out, file_too_large, or one of desktop.hub.problems. The data so far is
            kept, unless its checksum is wrong or the file has been changed or deleted on the Hub.
    """
    places = [HubFile(repo, commit, file, target_path(folder, file)) for file in files]
    total, before, rate = sum(file.bytes for file in files), 0, Rate()
    _check_sums(files)
    _check_disk(folder, places)
    for place in places:
        there = yield from _is_there(place, cancel)
        if not there:
            for event in Transfer(remote, place, cancel, rate).run():
                yield _of_all(event, before, total)
        before += place.file.bytes
    for place in places:
        _give_name(place)
    yield Fetched(tuple(str(place.target) for place in places))


def _check_sums(files: Sequence[RemoteFile]) -> None:
    if bad := next((file for file in files if not file.checksum), None):
        raise UserError(
            tr(
                "The Hub has no checksum for {name}, so Glassbox can't check that it arrives "
                "intact. Choose another file.",
                name=bad.name,
            ),
            kind="no_checksum",
        )


def _check_disk(folder: Path, places: Sequence[HubFile]) -> None:
    """Check that the disk has room for the missing data. Raises: UserError, kind disk_full, or
    unwritable, if the folder can't be read."""
    try:
        needed = sum(_missing_bytes(place) for place in places)
        existing = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        free = shutil.disk_usage(existing).free
    except OSError:  # some network drives don't report their free space
        return
    if needed > 0 and needed + SPARE_DISK > free:
        needed += SPARE_DISK
        raise UserError(
            tr(
                "There isn't enough disk space: the download needs {needed}, which is {missing} "
                "more than is free. Free up some space, then try again.",
                needed=size_text(needed),
                missing=size_text(needed - free),
            ),
            kind="disk_full",
            remedy="retry",
        )


def _missing_bytes(place: HubFile) -> int:
    """Raises: OSError, if the folder can't be read."""
    if place.target.is_file() and place.target.stat().st_size == place.file.bytes:
        return 0
    missing = place.file.bytes
    with contextlib.suppress(OSError):
        missing -= part_path(place.target).stat().st_size
    return missing


def _is_there(place: HubFile, cancel: Cancel) -> Generator[Checking, None, bool]:
    """Return True if the target file exists and matches the checksum. Yields the progress of
    reading it."""
    found, done, reported = place.file.new_hash(), 0, 0.0
    try:
        if place.target.stat().st_size != place.file.bytes:
            return False
        with place.target.open("rb") as file:
            while piece := file.read(1 << 20):
                cancel.check()
                found.update(piece)
                done += len(piece)
                if time.monotonic() - reported > REPORT_EVERY_S:
                    reported = time.monotonic()
                    yield Checking(done, place.file.bytes)
    except OSError:
        return False
    return found.hexdigest() == place.file.checksum


def _give_name(place: HubFile) -> None:
    """Rename a complete file to its final name. Raises: UserError, kind unwritable or disk_gone."""
    part = part_path(place.target)
    try:
        if part.exists():  # otherwise it already has its final name
            part.replace(place.target)
            sync_folder(part.parent)
        place.target.stat()  # the disk may have been unplugged in the meantime
        for path in (note_path(place.target), temporary_path(place.target)):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(place.target.parent, error) from error


def _of_all(
    event: DownloadProgress | Waiting | Checking, before: int, total: int
) -> DownloadProgress | Waiting | Checking:
    """Convert the progress of one file to that of all files together."""
    if not isinstance(event, DownloadProgress):
        return event
    done = before + event.done
    left = (total - done) / event.bytes_per_s if event.bytes_per_s else None
    return DownloadProgress(done, total, event.bytes_per_s, left)
