"""Remembers which models in Glassbox's models folder were quantized on this computer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json
from desktop.core.gguf.fingerprint import fingerprint

QUANTIZED: Final = "quantized.json"
"""Name of the file in the data folder."""
MOST: Final = 1000
"""Maximum number of entries."""


class QuantizedHere:
    """The file with the paths of quantized models, each with its size and modification time: a
    different file with the same name doesn't count. For some, it also has what they were made of. A
    damaged file counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, path: Path, made_of: str = "") -> None:
        """Record a file that was just written, and what it was made of (see `recipe`), if that is
        known. Raises: OSError."""
        files = dict(list({**self._stored("files"), str(path): _state(path)}.items())[-MOST:])
        made = {**self._stored("made_of"), **({str(path): made_of} if made_of else {})}
        kept = {where: each for where, each in made.items() if where in files}
        write_atomically(self._file, json.dumps({"files": files, "made_of": kept}).encode("ascii"))

    def paths(self) -> list[Path]:
        """Return the paths of the files that still exist, unchanged. Never raises."""
        files = self._stored("files")
        return [Path(path) for path, state in files.items() if _is_same(path, state)]

    def find(self, made_of: str) -> list[Path]:
        """Return the paths of the unchanged files that were made of this, latest first."""
        made = self._stored("made_of") if made_of else {}
        return [path for path in reversed(self.paths()) if made.get(str(path)) == made_of]

    def _stored(self, part: str) -> dict[str, object]:
        """Return all entries, including those of files that were moved aside or deleted."""
        try:
            return dict(cast("dict[str, Any]", read_own_json(self._file)[part]))
        except (TypeError, KeyError, ValueError):
            return {}


def recipe(source: Path, type_name: str) -> str:
    """Return a text that stands for a source model's content and the type to which it is quantized,
    without an importance matrix; "" if the source can't be read."""
    content = fingerprint(source)
    return f"{type_name} of {content}" if content else ""


def _state(path: Path) -> str:
    status = path.stat()
    return f"{status.st_size}:{status.st_mtime_ns}"


def _is_same(path: str, state: object) -> bool:
    try:
        return _state(Path(path)) == state
    except (OSError, ValueError):
        return False
