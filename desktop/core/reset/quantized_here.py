"""Remembers which models in Glassbox's models folder were quantized on this computer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json

QUANTIZED: Final = "quantized.json"
"""Name of the file in the data folder."""
MOST: Final = 1000
"""Maximum number of entries."""


class QuantizedHere:
    """The file with the paths of quantized models, each with its size and modification time: a
    different file with the same name doesn't count. A damaged file counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, path: Path) -> None:
        """Record a file that was just written. Raises: OSError."""
        values = {**self._stored(), str(path): _state(path)}
        latest = dict(list(values.items())[-MOST:])
        write_atomically(self._file, json.dumps({"files": latest}).encode("ascii"))

    def paths(self) -> list[Path]:
        """Return the paths of the files that still exist, unchanged. Never raises."""
        return [Path(path) for path, state in self._stored().items() if _is_same(path, state)]

    def _stored(self) -> dict[str, object]:
        """Return all entries, including those of files that were moved aside or deleted."""
        try:
            return dict(cast("dict[str, Any]", read_own_json(self._file)["files"]))
        except (TypeError, KeyError, ValueError):
            return {}


def _state(path: Path) -> str:
    status = path.stat()
    return f"{status.st_size}:{status.st_mtime_ns}"


def _is_same(path: str, state: object) -> bool:
    try:
        return _state(Path(path)) == state
    except (OSError, ValueError):
        return False
