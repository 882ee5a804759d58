"""Finds and copies bundles, so that a workshop pack can hold the program itself: the running one,
and those for other systems from a folder.

Only files in the bundle's list of checksums are copied. The user's own files, such as a folder
named "home", and files that an installer added aren't in the list.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import sync_file, write_atomically
from desktop.core.files.private import OPEN
from desktop.core.i18n import tr
from desktop.core.installation import installation
from desktop.core.library.checksums import pieces
from desktop.core.shipped import SUMS_FILE, broken_installation, read_sums

FOLDER: Final = "Glassbox"
"""The program's folder in a pack. If there are several, the system's name follows it."""
LAUNCHERS: Final = {"Linux": "glassbox", "Windows": "Glassbox.exe"}
PREFIXES: Final = {"Linux": ".", "Windows": "python"}
"""Python's prefix in the bundle's folder; the list of checksums is there."""
EXECUTABLE: Final = 0o777
"""Mode of a file that can be executed. The umask still applies."""
MOST_FOLDERS: Final = 200
"""Number of folders inside the one that the user chose in which a bundle is looked for."""
_LIBRARY: Final = re.compile(r"(.+/llama_cpp/lib/[^/]+\.so)\.\d+\.\d+\.\d+")
"""A library of llama.cpp with its full version. It is loaded by the name without a version, which
is a link in a bundle for Linux and a file in a pack."""
UNWRITTEN: Final = 32_000_000
"""Number of bytes after which copies are flushed to the disk. If more could wait to be written to a
slow USB drive, the progress would be far ahead of the drive, and Stop would have no effect."""


@dataclass(frozen=True, slots=True)
class ProgramFile:
    path: str  # in the bundle's folder, with "/"
    bytes: int
    sha256: str
    executable: bool


@dataclass(frozen=True, slots=True)
class Program:
    """The bundle in `folder`, which runs on `system`, "Linux" or "Windows"."""

    system: str
    folder: Path
    files: tuple[ProgramFile, ...]

    @property
    def bytes(self) -> int:
        return sum(file.bytes for file in self.files)


def bundled_for() -> str | None:
    """Return the system of the running bundle, "Linux" or "Windows"; None if Glassbox doesn't run
    from such a bundle."""
    system, _, kind = installation().kind.partition(" ")
    return system if kind == "bundle" and system in LAUNCHERS else None


def running_program(system: str) -> Program:
    """Return the running bundle, which runs on `system`. Raises: UserError, kind installation."""
    prefix = Path(sys.prefix)
    return program_in(prefix.parent if system == "Windows" else prefix, system)


def program_in(folder: Path, system: str) -> Program:
    """Return the bundle in a folder. Raises: UserError, kind installation, if files are missing."""
    prefix = PREFIXES[system]
    listed = {
        os.path.normpath(os.path.join(prefix, path)).replace(os.sep, "/"): sha256  # noqa: PTH118
        for path, sha256 in read_sums(folder / prefix / SUMS_FILE).items()
    }
    if LAUNCHERS[system] not in listed:
        raise broken_installation(SUMS_FILE, ValueError(f"{len(listed)} files, but no launcher"))
    listed |= _links(folder, listed)
    return Program(system, folder, tuple(_file(folder, *each) for each in sorted(listed.items())))


def folder_of(program: Program, programs: Sequence[Program]) -> str:
    """Return the name of a program's folder in a pack that holds these programs."""
    return FOLDER if len(programs) == 1 else f"{FOLDER} for {program.system}"


def find_program(folder: Path) -> Program:
    """Return the bundle in a folder that the user chose, or in a folder inside it. Raises:
    UserError, kind no_program or installation."""
    try:
        inside = sorted(each for each in folder.iterdir() if each.is_dir())[:MOST_FOLDERS]
    except OSError:
        inside = []
    for place in (folder, *inside):
        for system, prefix in PREFIXES.items():
            needed = (place / LAUNCHERS[system], place / prefix / SUMS_FILE)
            # Unlike Path's is_file, this never raises, as for lost+found on a drive.
            if all(os.path.isfile(each) for each in needed):  # noqa: PTH113
                program = program_in(place, system)
                _check_links(program)
                return program
    raise UserError(
        tr(
            "There is no Glassbox in {folder}. Unpack the download for the other system (the .zip "
            "for Windows, the .tar.xz for Linux), then choose the folder that contains "
            "Glassbox.exe or glassbox.",
            folder=folder,
        ),
        kind="no_program",
    )


def _check_links(program: Program) -> None:
    """Check that no links were lost, as when a bundle for Linux is unpacked on Windows. Raises:
    UserError, kind no_program."""
    paths = {file.path for file in program.files}
    named = [found[1] for path in paths if (found := _LIBRARY.fullmatch(path))]
    if lost := [path for path in named if path not in paths]:
        raise UserError(
            tr(
                "Links are missing in {folder}, so Glassbox wouldn't start from there. Unpack the "
                "download on a Linux laptop, or choose a folder from another workshop pack.",
                folder=program.folder,
            ),
            kind="no_program",
            details="\n".join(sorted(lost)),
        )


def _links(folder: Path, listed: Mapping[str, str]) -> dict[str, str]:
    """Return the symbolic links beside the listed files, with the checksums of the files to which
    they lead. FAT and exFAT don't support links, so they are copied as files."""
    found: dict[str, str] = {}
    home = folder.resolve()
    for place in {(folder / path).parent for path in listed}:
        for each in place.iterdir() if place.is_dir() else ():
            if each.is_symlink() and (file := each.resolve()).is_relative_to(home):
                sha256 = listed.get(file.relative_to(home).as_posix())
                if sha256 is not None:
                    found[each.relative_to(folder).as_posix()] = sha256
    return found


def _file(folder: Path, path: str, sha256: str) -> ProgramFile:
    if path.startswith("..") or Path(path).anchor:  # a damaged list; copies must stay in the pack
        raise broken_installation(SUMS_FILE, ValueError(path))
    try:
        status = (folder / path).stat()
    except OSError as error:
        raise broken_installation(path, error) from error
    return ProgramFile(path, status.st_size, sha256, bool(status.st_mode & 0o100))


def copy_program(program: Program, into: Path, cancel: Cancel) -> Iterator[int]:
    """Copy a bundle to a new folder and yield the size of each piece in bytes. The copy has no
    links, and its list of checksums contains all its files.

    Raises: UserError, kind installation, if a file is missing or has changed; Cancelled; OSError.
    """
    unwritten: list[Path] = []
    size = 0
    for file in program.files:
        target = into / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        for piece in _copied(file, program.folder / file.path, target, cancel):
            size += piece
            yield piece
        unwritten.append(target)
        if size >= UNWRITTEN:
            _flush(unwritten)
            unwritten, size = [], 0
    _flush(unwritten)
    prefix = into / PREFIXES[program.system]
    sums = [
        f"{file.sha256}  {os.path.relpath(into / file.path, prefix).replace(os.sep, '/')}\n"
        for file in program.files
    ]
    write_atomically(prefix / SUMS_FILE, "".join(sums).encode(), OPEN)


def _copied(file: ProgramFile, source: Path, target: Path, cancel: Cancel) -> Iterator[int]:
    """Copy a file without flushing it to the disk, and yield the size of each piece."""
    found = hashlib.sha256()
    mode = EXECUTABLE if file.executable else OPEN
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(target, flags, mode), "wb") as copy:  # noqa: PTH123 - a descriptor
        try:
            for piece in pieces(str(source), cancel):
                found.update(piece)
                copy.write(piece)
                yield len(piece)
        except UserError as error:
            raise broken_installation(file.path, error) from error
    if found.hexdigest() != file.sha256:
        raise broken_installation(file.path, ValueError("its SHA-256 differs"))


def _flush(files: list[Path]) -> None:
    """Flush files to the disk. Raises: OSError, if one couldn't be written."""
    if sys.platform != "win32":
        os.sync()  # all together, since a USB drive takes long to write small files one by one
    for file in files:
        sync_file(file)
