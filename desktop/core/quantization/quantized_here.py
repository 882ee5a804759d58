"""Remembers which models in Glassbox's models folder were quantized on this computer, what for, and
how long that took."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json
from desktop.core.files.regular_file import file_state
from desktop.core.records import read

QUANTIZED: Final = "quantized.json"
"""Name of the file in the data folder."""
MOST: Final = 1000
"""Maximum number of entries."""


@dataclass(frozen=True, slots=True)
class QuantizedFile:
    """A file that was quantized here. `state` is its size and modification time; `source`, the path
    of the model that it was made from ("" if that wasn't recorded). `start_s` and `write_s` are the
    seconds until its first tensor was written and from then on; 0 if they weren't measured.
    `for_comparison` is True if it was written only because two precisions were compared."""

    state: str = ""
    source: str = ""
    type: str = ""
    source_bytes: int = 0
    start_s: float = 0.0
    write_s: float = 0.0
    for_comparison: bool = False


class QuantizedHere:
    """The file with the paths of quantized models. A different file with the same path doesn't
    count. A damaged file counts as empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, path: Path, about: QuantizedFile | None = None) -> None:
        """Record a file that was just written. Without `about`, what is known of it stays. Raises:
        OSError."""
        stored, state = self._stored(), file_state(path)
        known = stored.pop(str(path), None)
        if about is None and known is not None and known.state == state:
            return
        self._write({**stored, str(path): replace(about or QuantizedFile(), state=state)})

    def add_timing(self, about: QuantizedFile) -> None:
        """Record how long it took to write a file that isn't kept. Raises: OSError."""
        self._write({**self._stored(), f"timing of {about.type}": about})

    def paths(self) -> list[Path]:
        """Return the paths of the files that still exist, unchanged. Never raises."""
        return [Path(path) for path in self.files()]

    def files(self) -> dict[str, QuantizedFile]:
        """Return the files that still exist, unchanged, by path. Never raises."""
        return {
            path: each
            for path, each in self._stored().items()
            if each.state and each.state == file_state(path)
        }

    def timings(self) -> tuple[QuantizedFile, ...]:
        """Return the entries with measured times, oldest first, including those of deleted files.
        Never raises."""
        return tuple(each for each in self._stored().values() if each.write_s and each.source_bytes)

    def _write(self, values: Mapping[str, QuantizedFile]) -> None:
        latest = dict(list(values.items())[-MOST:])
        shown = {path: asdict(each) for path, each in latest.items()}
        write_atomically(self._file, json.dumps({"files": shown}).encode("ascii"))

    def _stored(self) -> dict[str, QuantizedFile]:
        """Return all entries, including those of files that were moved aside or deleted."""
        try:
            values = dict(cast("dict[str, Any]", read_own_json(self._file)["files"]))
        except (TypeError, KeyError, ValueError):
            return {}
        # Earlier versions stored only the state.
        found = (
            (path, QuantizedFile(each) if isinstance(each, str) else read(QuantizedFile, each))
            for path, each in values.items()
        )
        return {path: each for path, each in found if each is not None}


def seconds_to_quantize(
    type_name: str, source_bytes: int, timings: Sequence[QuantizedFile]
) -> float | None:
    """Estimate the seconds that quantizing a source of this size takes, from what was measured for
    the same type on a source of the most similar size. If the type hasn't been measured, the
    slowest one counts. None if nothing has been measured."""
    if not timings:
        return None
    same = [each for each in reversed(timings) if each.type == type_name]
    if not same:
        return max(_scaled(each, source_bytes) for each in timings)
    nearest = min(same, key=lambda each: abs(math.log(each.source_bytes / max(source_bytes, 1))))
    return _scaled(nearest, source_bytes)


def _scaled(measured: QuantizedFile, source_bytes: int) -> float:
    return measured.start_s + measured.write_s * source_bytes / measured.source_bytes
