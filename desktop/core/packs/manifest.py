"""Reads and writes the manifest of a workshop pack. Its paths must stay inside the pack."""

from __future__ import annotations

import contextlib
import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.file_names import is_plain_name
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr
from desktop.core.readable import one_line
from desktop.core.records import read

FORMAT: Final = "glassbox-pack"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
FOLDER_NAME: Final = "Glassbox models"
LARGEST_MANIFEST: Final = 10_000_000
LONGEST_PATH: Final = 1000
MOST_BYTES: Final = 1 << 63
MOST_VALUES: Final = 300_000
"""Largest number of JSON values in a manifest; each file has four."""
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PackFile:
    path: str  # in the pack, with "/"
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


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


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a pack, given its folder, its manifest, or the parent folder.

    Raises: UserError, kind no_pack, newer_pack, or too_large.
    """
    folder = pack_folder(folder)
    try:
        value: Any = parsed(read_at_most(folder / MANIFEST, LARGEST_MANIFEST), MOST_VALUES)
    except UserError as error:
        if error.kind == "too_large":
            raise
        raise UserError(
            tr(
                "{folder} isn't a workshop pack: it has no readable {manifest}. Choose another "
                "folder.",
                folder=folder,
                manifest=MANIFEST,
            ),
            kind="no_pack",
            details=error.details or error.message,
        ) from error
    except (ValueError, RecursionError) as error:
        raise _damaged_manifest(folder) from error
    given = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if given.get("format") == FORMAT:
        if given.get("version") != VERSION:
            raise UserError(
                tr(
                    "This pack was made by a newer version of Glassbox. Update Glassbox "
                    "to import it."
                ),
                kind="newer_pack",
            )
        found = _manifest(given)
        if found is not None:
            return found
    raise _damaged_manifest(folder)


def pack_folder(path: Path) -> Path:
    """Return a pack's folder, given the folder, its manifest, or the parent folder. If that has
    several packs, as a USB drive may, return the one that was written last."""
    if path.name == MANIFEST:
        return path.parent
    if _has_manifest(path):
        return path
    inside: list[Path] = []
    with contextlib.suppress(OSError, ValueError):
        inside = [each for each in path.iterdir() if each.name.startswith(FOLDER_NAME)]
    return max(filter(_has_manifest, inside), key=_written, default=path)


def _has_manifest(folder: Path) -> bool:
    return os.path.exists(folder / MANIFEST)  # noqa: PTH110 - never raises


def _written(pack: Path) -> tuple[float, int, str]:
    """Return the time at which a pack was written and, for drives with coarse times, its name,
    which ends in a number if there was another pack."""
    with contextlib.suppress(OSError):  # it was deleted just now
        return (pack / MANIFEST).stat().st_mtime, len(pack.name), pack.name
    return 0.0, 0, ""


def _manifest(value: dict[str, Any]) -> Manifest | None:
    """Return the manifest, or None if something is missing or unsafe."""
    try:
        models = [
            PackModel(
                _word(model["name"]),
                _word(model["license"]),
                [file for each in model["files"] if (file := read(PackFile, each))],
            )
            for model in value["models"]
        ]
        made = _word(value.get("made", ""))
        complete = all(
            len(model.files) == len(given["files"]) > 0
            for model, given in zip(models, value["models"], strict=True)
        )
    except (KeyError, TypeError):
        return None
    if not complete or not all(_is_safe(model) for model in models):
        return None
    return Manifest(FORMAT, VERSION, made, models)


def _is_safe(model: PackModel) -> bool:
    """Return True if all paths stay inside the pack, no two files have the same name, and all sizes
    and checksums are valid."""
    names = {file.name.casefold() for file in model.files}
    return len(names) == len(model.files) and all(
        len(file.path) <= LONGEST_PATH
        and all(is_plain_name(part) for part in file.path.split("/"))
        and 0 <= file.bytes < MOST_BYTES
        and _SHA256.fullmatch(file.sha256)
        for file in model.files
    )


def _word(value: object) -> str:
    """Return text as one line. Raises: TypeError, if the value isn't a string."""
    if not isinstance(value, str):
        raise TypeError(value)
    return one_line(value)


def _damaged_manifest(folder: Path) -> UserError:
    return UserError(
        tr(
            "The file {manifest} in {folder} is damaged. Copy the pack again.",
            manifest=MANIFEST,
            folder=folder,
        ),
        kind="no_pack",
    )


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest to a pack's folder. Raises: OSError."""
    text = json.dumps(asdict(manifest), indent=1, ensure_ascii=False)
    write_atomically(folder / MANIFEST, (text + "\n").encode(), private.OPEN)
