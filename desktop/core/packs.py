"""Workshop packs: models on a USB stick, with checksums and a page of instructions.

A pack is a folder: `manifest.json`, `README.html` and `README.txt`, and a folder for each model
in `models/`. It is written under another name and gets its own when it is whole.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.cancel import Cancel
from desktop.core.checksums import Checksums, Reading, changed_file, pieces
from desktop.core.errors import UserError
from desktop.core.gguf import read_header
from desktop.core.gguf_parts import part_paths
from desktop.core.library import ModelFile
from desktop.core.licenses import license_name
from desktop.core.pack_page import as_html, as_text
from desktop.core.records import plain, read
from desktop.core.regular_file import open_own
from desktop.core.units import size_text
from desktop.core.words import tr

FORMAT: Final = "glassbox-pack"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
FOLDER_NAME: Final = "Glassbox models"
LARGEST_MANIFEST: Final = 10_000_000
SPARE_BYTES: Final = 20_000_000
"""Room for the pages, the manifest, and what a file system takes for itself."""
_BAD: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PackFile:
    path: str  # in the pack, with "/"
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackModel:
    name: str
    license: str
    files: list[PackFile]

    @property
    def bytes(self) -> int:
        return sum(file.bytes for file in self.files)


@dataclass(frozen=True, slots=True)
class Manifest:
    format: str
    version: int
    made: str
    models: list[PackModel]


@dataclass(frozen=True, slots=True)
class Written:
    """A pack that is whole."""

    folder: str
    models: int
    bytes: int


def write_pack(
    models: Sequence[ModelFile], into: Path, checksums: Checksums, cancel: Cancel
) -> Iterator[Reading | Written]:
    """Write a pack of these models into a folder, such as that of a USB stick. What is
    unfinished is removed, however this ends. The last event is Written.

    Raises: UserError, kind no_models, no_space, damaged, unreadable or unwritable; Cancelled.
    """
    if not models:
        raise UserError(tr("Choose at least one model for the pack."), kind="no_models")
    sources = [(model, _files_of(model)) for model in models]
    total = sum(path.stat().st_size for _, paths in sources for path in paths)
    _check_room(into, total)
    target = _free_name(into, FOLDER_NAME)
    unfinished = into / f".{target.name}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        packed = yield from _copied(sources, unfinished, total, checksums, cancel)
        _write_pages(unfinished, packed)
        cancel.check()
        unfinished.rename(target)
    except OSError as error:
        raise unwritable(into, error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    yield Written(str(target), len(packed), total)


def read_manifest(folder: Path) -> Manifest:
    """Of a pack, by its folder or its manifest.

    Raises: UserError, kind no_pack or newer_pack.
    """
    folder = pack_folder(folder)
    try:
        with open_own(folder / MANIFEST) as file:
            value: Any = json.loads(file.read(LARGEST_MANIFEST))
    except OSError as error:
        raise UserError(
            tr(
                "{folder} is no workshop pack: it has no {manifest}.",
                folder=folder,
                manifest=MANIFEST,
            ),
            kind="no_pack",
            details=str(error),
        ) from error
    except (ValueError, RecursionError) as error:
        raise _damaged_manifest(folder) from error
    given = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if given.get("format") == FORMAT:
        if given.get("version") != VERSION:
            raise UserError(
                tr("This pack was made by a newer Glassbox. Use that one to import it."),
                kind="newer_pack",
            )
        found = _manifest(given)
        if found is not None:
            return found
    raise _damaged_manifest(folder)


def pack_folder(path: Path) -> Path:
    """The folder of a pack that was given by it, by its manifest, or by the folder around it."""
    if path.name == MANIFEST:
        return path.parent
    inside = path / FOLDER_NAME
    return inside if not (path / MANIFEST).exists() and (inside / MANIFEST).exists() else path


def _manifest(value: dict[str, Any]) -> Manifest | None:
    """None where something is missing or unsafe."""
    try:
        models = [
            PackModel(
                str(model["name"]),
                str(model["license"]),
                [file for each in model["files"] if (file := read(PackFile, each))],
            )
            for model in value["models"]
        ]
        complete = all(
            len(model.files) == len(given["files"]) > 0
            for model, given in zip(models, value["models"], strict=True)
        )
    except (KeyError, TypeError):
        return None
    safe = all(_is_safe(file) for model in models for file in model.files)
    return (
        Manifest(FORMAT, VERSION, str(value.get("made", "")), models) if complete and safe else None
    )


def _is_safe(file: PackFile) -> bool:
    """A path may lead nowhere but into the pack."""
    parts = file.path.split("/")
    good = all(part not in ("", ".", "..") and not _BAD.search(part) for part in parts)
    return good and file.bytes >= 0 and bool(_SHA256.fullmatch(file.sha256))


def _damaged_manifest(folder: Path) -> UserError:
    return UserError(
        tr(
            "The {manifest} in {folder} is damaged. Copy the pack again.",
            manifest=MANIFEST,
            folder=folder,
        ),
        kind="no_pack",
    )


# --- writing -------------------------------------------------------------------------------


def _files_of(model: ModelFile) -> tuple[Path, ...]:
    """All files of a model. Raises: UserError, where one is missing or the model is damaged."""
    if model.problem is not None:
        raise UserError(f"{model.name}: {model.problem.message}", model.problem.kind)
    path = Path(model.path)
    return part_paths(path, read_header(path))


def _check_room(folder: Path, needed: int) -> None:
    try:
        free = shutil.disk_usage(folder).free
    except (OSError, ValueError) as error:
        raise UserError(
            tr("There is no folder {folder}.", folder=folder), "missing", details=str(error)
        ) from error
    if needed + SPARE_BYTES > free:
        raise UserError(
            tr(
                "This needs {needed}, and {free} are free in {folder}. Make room, or take "
                "fewer models.",
                needed=size_text(needed),
                free=size_text(free),
                folder=folder,
            ),
            kind="no_space",
        )


def _copied(
    sources: Sequence[tuple[ModelFile, tuple[Path, ...]]],
    folder: Path,
    total: int,
    checksums: Checksums,
    cancel: Cancel,
) -> Generator[Reading, None, list[PackModel]]:
    """Yields how far it is; returns the pack's models."""
    packed: list[PackModel] = []
    done = 0
    for model, paths in sources:
        where = _free_name(folder / "models", safe_name(model.name))
        where.mkdir(parents=True)
        files: list[PackFile] = []
        for path in paths:
            target = where / _file_name(model, path)
            known = checksums.of(str(path))
            copy = Copy(path, target, cancel)
            for size in copy.run():
                done += size
                yield Reading(model.name, done, max(total, done))
            if known is not None and known.sha256 != copy.sha256:
                raise changed_file(path.name, known)
            inside = target.relative_to(folder).as_posix()
            files.append(PackFile(inside, copy.bytes, copy.sha256))
        packed.append(PackModel(model.name, (model.facts and model.facts.license) or "", files))
    return packed


def _file_name(model: ModelFile, path: Path) -> str:
    """A blob of Ollama gets a name by which every program knows what it is."""
    name = path.name if path.name.lower().endswith(".gguf") else f"{model.name}.gguf"
    return safe_name(name)


def _write_pages(folder: Path, models: list[PackModel]) -> None:
    made = time.strftime("%Y-%m-%d")
    rows = [(model.name, model.bytes, license_name(model.license)) for model in models]
    (folder / "README.html").write_text(as_html(rows, made), encoding="utf-8")
    (folder / "README.txt").write_text(as_text(rows, made), encoding="utf-8")
    manifest = Manifest(FORMAT, VERSION, made, models)
    text = json.dumps(plain(manifest), indent=1, ensure_ascii=False)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")  # last: it says what is whole


class Copy:
    """A copy of a file that is there whole or not at all; its checksum is known afterwards."""

    def __init__(self, source: Path, target: Path, cancel: Cancel) -> None:
        self._source, self._target, self._cancel = source, target, cancel
        self.sha256 = ""
        self.bytes = 0

    def run(self, accept: Callable[[str], None] = lambda _: None) -> Iterator[int]:
        """Yields the bytes of each piece. `accept` gets the checksum before the copy takes its
        name, and raises where it is not the right one.

        Raises: UserError, Cancelled, OSError.
        """
        found = hashlib.sha256()
        part = self._target.with_name(f"{self._target.name}.part")
        self._target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("wb") as file:
                for piece in pieces(str(self._source), self._cancel):
                    found.update(piece)
                    file.write(piece)
                    self.bytes += len(piece)
                    yield len(piece)
                file.flush()
                os.fsync(file.fileno())
            self.sha256 = found.hexdigest()
            accept(self.sha256)
            part.replace(self._target)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def safe_name(name: str) -> str:
    """A name that every system takes: no separators, no dots or spaces at the ends."""
    return _BAD.sub("-", name).strip(" .-")[:120] or "model"


def _free_name(folder: Path, name: str) -> Path:
    """`name` in the folder, numbered where it is taken."""
    path, number = folder / name, 2
    while path.exists():
        path, number = folder / f"{name} {number}", number + 1
    return path


def unwritable(folder: Path, error: OSError) -> UserError:
    """What kept the system from writing, as a sentence."""
    if error.errno == errno.ENOSPC:
        sentence = tr("{folder} is full. Nothing half-written was left there.", folder=folder)
        return UserError(sentence, kind="no_space", details=str(error))
    if error.errno == errno.EFBIG:
        return UserError(
            tr(
                "A file is too large for this stick's file system (FAT32 takes 4 GB at "
                "most). Format the stick as exFAT, or take smaller models."
            ),
            kind="unwritable",
            details=str(error),
        )
    reason = error.strerror or type(error).__name__
    return UserError(
        tr("{folder} can't be written to: {reason}.", folder=folder, reason=reason),
        kind="unwritable",
        details=str(error),
    )
