"""The note next to an unfinished file, which identifies the file and records how much of it is
valid."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import open_own
from desktop.hub.repository import RemoteFile

LARGEST_NOTE: Final = 100_000


def part_path(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


def note_path(target: Path) -> Path:
    return target.with_name(f"{target.name}.part.json")


def temporary_path(target: Path) -> Path:
    """Return the path where older versions wrote a new note before it replaced the old one."""
    return target.with_name(f"{target.name}.part.json.tmp")


@dataclass(frozen=True, slots=True)
class ResumeState:
    """The state of an unfinished file: `done` bytes have reached the disk. If `verified`, the file
    is complete and its checksum matches."""

    done: int
    etag: str
    verified: bool


def read_note(target: Path, file: RemoteFile) -> ResumeState:
    """Read the note. Returns an empty state if the note or the unfinished file is missing, or if
    the note is damaged or about another file; never raises."""
    nothing = ResumeState(0, "", verified=False)
    try:
        with open_own(note_path(target)) as stored:
            values: Any = parsed(stored.read(LARGEST_NOTE))
        have = part_path(target).stat().st_size
    except (OSError, ValueError, RecursionError):
        return nothing
    if not isinstance(values, dict):
        return nothing
    note = cast("dict[str, object]", values)
    done, etag = note.get("done"), note.get("etag")
    of = (note.get("sha256"), note.get("blob", ""), note.get("bytes"))
    same = of == (file.sha256, file.blob, file.bytes)
    if not same or type(done) is not int or not 0 <= done <= file.bytes:
        return nothing
    done = min(done, have)
    verified = note.get("verified") is True and done == file.bytes
    return ResumeState(done, etag if isinstance(etag, str) else "", verified)


def write_note(target: Path, file: RemoteFile, note: ResumeState) -> None:
    """Write the note. Raises: OSError, also if the folder is gone: its disk may be unplugged, and a
    new folder would be on the wrong disk."""
    target.parent.stat()
    values = {
        "path": file.path,
        "bytes": file.bytes,
        "sha256": file.sha256,
        "blob": file.blob,
        "etag": note.etag,
        "done": note.done,
        "verified": note.verified,
    }
    write_atomically(note_path(target), json.dumps(values).encode("ascii"))
