"""Computes SHA-256 checksums, records them, and checks whether a file has changed."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final, Literal, cast

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json
from desktop.core.files.regular_file import open_regular, real_path, status_of, unreadable
from desktop.core.i18n import counted, tr
from desktop.core.library.other_apps import recorded_sha256
from desktop.core.library.shipped_models import shipped_sha256
from desktop.core.records import read
from desktop.core.shipped import broken_installation

By = Literal["shipped", "download", "pack", "name", "measured"]
"""Source of a checksum: Glassbox itself, the Hub, a workshop pack, the file name that another
program chose, or an earlier computation from the file's bytes."""

PIECE: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class Known:
    sha256: str
    bytes: int
    by: By
    day: str  # 2026-11-25


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """Progress of reading files. `done` and `total` are in bytes over all files."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Verified:
    """All files match their checksums, except for those that had none. `by` is the source of the
    checksums; None if there are several sources or if a file had no checksum. `day` is the last day
    on which a checksum was recorded. `recorded` is false if the new checksums couldn't be
    stored."""

    by: By | None
    day: str
    files: int
    without: int = 0
    recorded: bool = True

    @property
    def says(self) -> str:
        """The result in a sentence for the user."""
        files = self.files
        if self.without:
            return self._says_without()
        match self.by:
            case "shipped" if files == 1:  # otherwise, an image encoder was checked, too
                return tr("The file matches the one that came with Glassbox.")
            case "download":
                return counted(
                    files,
                    "The file matches its checksum from the Hub.",
                    "All {files} files match their checksums from the Hub.",
                    files=files,
                )
            case "pack":
                return counted(
                    files,
                    "The file matches its checksum from the workshop pack.",
                    "All {files} files match their checksums from the workshop pack.",
                    files=files,
                )
            case "name":
                return counted(
                    files,
                    "The file matches the checksum recorded by the app that stored it.",
                    "All {files} files match the checksums recorded by the app that stored them.",
                    files=files,
                )
            case "measured":
                return counted(
                    files,
                    "The file hasn't changed since {day}.",
                    "None of the {files} files have changed since {day}.",
                    files=files,
                    day=self.day,
                )
            case "shipped" | None:
                return tr("All {files} files match their checksums.", files=files)

    def _says_without(self) -> str:
        if self.without == self.files:
            return (
                tr(
                    "This model had no checksum yet. Glassbox has recorded one now, so "
                    "that the next check can show whether anything has changed."
                )
                if self.recorded
                else tr(
                    "This model has no checksum, and Glassbox couldn't record one. Check the "
                    "free space on the disk, then try again."
                )
            )
        told = tr(
            "No file that had a checksum has changed. {without} of {files} files had none.",
            without=self.without,
            files=self.files,
        )
        return told + (
            tr(" Glassbox has recorded every missing checksum.")
            if self.recorded
            else tr(
                " Glassbox couldn't record every missing checksum. Check the free space on the "
                "disk, then try again."
            )
        )


class Checksums:
    """Checksums of files on this computer, stored in a file. A damaged store counts as empty,
    since checksums can be computed again."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, path: str) -> Known | None:
        """Return the expected checksum of a file, or None if there is none."""
        if shipped := shipped_sha256(path):
            return Known(shipped, _size(path), "shipped", "")
        known = self._stored().get(real_path(path))
        if known is None and (named := recorded_sha256(path)):
            return Known(named, _size(path), "name", "")
        return known

    def record(self, path: str, sha256: str, by: By) -> bool:
        """Store a file's checksum. Return False if it couldn't be stored."""
        stored = self._stored()
        known = Known(sha256, _size(path), by, time.strftime("%Y-%m-%d"))
        stored[real_path(path)] = known
        return self._write(stored)

    def record_download(self, paths: Sequence[str], sha256s: Sequence[str]) -> None:
        """Store the checksums that the files of a download were verified against. A file for which
        the Hub has none ("") has replaced any file with a recorded one."""
        for path, sha256 in zip(paths, sha256s, strict=False):
            if sha256:
                self.record(path, sha256, "download")
            else:
                self.forget(path)

    def forget(self, path: str) -> None:
        """Delete a file's checksum, because the file was deleted or a new one was written."""
        stored = self._stored()
        if stored.pop(real_path(path), None) is not None:
            self._write(stored)

    def _write(self, stored: dict[str, Known]) -> bool:
        values = {where: asdict(each) for where, each in stored.items()}
        try:
            write_atomically(self._file, json.dumps({"files": values}).encode("ascii"))
        except OSError:
            return False
        return True

    def _stored(self) -> dict[str, Known]:
        try:
            entries = cast("dict[str, Any]", read_own_json(self._file)["files"])
            found = {str(path): read(Known, entry) for path, entry in entries.items()}
        except (TypeError, KeyError, AttributeError):
            return {}
        return {path: known for path, known in found.items() if known is not None}


def pieces(path: str, cancel: Cancel) -> Iterator[bytes]:
    """Yield a file's bytes, a few megabytes at a time. Raises: UserError, Cancelled."""
    with open(open_regular(path), "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
        while True:
            cancel.check()
            try:
                piece = file.read(PIECE)
            except OSError as error:
                raise unreadable(path, error) from error
            if not piece:
                return
            yield piece


def sha256_of(path: str, cancel: Cancel) -> str:
    """Return the SHA-256 of a whole file. Raises: UserError, Cancelled."""
    found = hashlib.sha256()
    for piece in pieces(path, cancel):
        found.update(piece)
    return found.hexdigest()


def verify(
    paths: Sequence[str],
    checksums: Checksums,
    cancel: Cancel,
    copies: Sequence[Sequence[str]] = (),
) -> Iterator[ReadProgress | Verified]:
    """Read a model's files and those of its copies, and compare them with their known checksums and
    with each other. If all of them match, record a checksum for each file that had none. The last
    event is Verified.

    Raises: UserError, kind damaged, if a file has changed (kind installation, if the model came
    with Glassbox), or an error of open_regular; Cancelled.
    """
    everything = [*paths, *chain.from_iterable(copies)]
    total, done = sum(_size(path) for path in everything), 0
    known = {path: checksums.of(path) for path in everything}
    measured: dict[str, str] = {}
    for original, path in chain(
        zip(paths, paths, strict=True), *(zip(paths, each, strict=False) for each in copies)
    ):
        found = hashlib.sha256()
        for piece in pieces(path, cancel):
            found.update(piece)
            done += len(piece)
            yield ReadProgress(Path(path).name, done, max(total, done))
        measured[path] = found.hexdigest()
        expected = known[path]
        if expected is not None and measured[path] != expected.sha256:
            raise changed_file(path if copies else Path(path).name, expected)
        if measured[path] != measured[original]:
            raise _no_longer_copies(original, path)
    recorded = [
        checksums.record(path, digest, "measured")
        for path, digest in measured.items()
        if known[path] is None
    ]
    sure = [each for each in known.values() if each is not None]
    by = sure[0].by if not recorded and len({each.by for each in sure}) == 1 else None
    day = max(each.day for each in sure) if by else ""
    yield Verified(by, day, len(measured), len(recorded), all(recorded))


def _no_longer_copies(one: str, other: str) -> UserError:
    message = tr(
        "{one} and {other} were copies of each other, but they no longer match, so one of them has "
        "changed. Delete both and get a new copy.",
        one=one,
        other=other,
    )
    return UserError(message, kind="damaged")


def changed_file(name: str, expected: Known) -> UserError:
    """Return the error for a file whose bytes have changed, given its name or path."""
    if expected.by == "shipped":
        shown = f"models/{Path(name).name}"
        return broken_installation(shown, ValueError("its SHA-256 differs"))
    since = {"download": tr("it was downloaded"), "pack": tr("it was imported from a pack")}.get(
        expected.by,
        tr("it was checked on {day}", day=expected.day)
        if expected.day
        else tr("another app stored it"),
    )
    return UserError(
        tr(
            "{name} has changed since {since}: its checksum no longer matches. Delete the file "
            "and get a new copy.",
            name=name,
            since=since,
        ),
        kind="damaged",
    )


def _size(path: str) -> int:
    status = status_of(path)
    return status.st_size if status is not None else 0
