"""What was read from model files, kept so that a long list is there at once.

A header with a vocabulary of 150,000 tokens takes some 30 ms to read, so 300 such models would
keep the list waiting for 10 s at every start.
"""

from __future__ import annotations

import json
import os
import threading
import zlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias, get_args, get_type_hints

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_whole
from desktop.core.files.regular_file import open_regular
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import ModelFacts, facts
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.library.checksums import Known, changed_file, sha256_of
from desktop.core.library.shipped_models import shipped_sha256

FORMAT: Final = 2
"""To be raised when core/gguf/model_facts.py says something else of the same file, or when more is
checked of a file before its facts are kept."""
MOST_FILES: Final = 5000
LARGEST_CACHE: Final = 256 << 20
LONGEST_TEMPLATE: Final = 100_000
"""Characters of a chat template; a file with a longer one is read anew each time."""

Stamp: TypeAlias = tuple[str, int, int]
"""A file's path, its size, and when it was changed (ns)."""


@dataclass(frozen=True, slots=True)
class _Known:
    parts: tuple[Stamp, ...]
    facts: ModelFacts


class FactsCache:
    """The facts of model files, for as long as size and time of change of each of a model's
    files stay the same. A model that came with Glassbox counts only with the bytes that it came
    with. Thread-safe.

    `file` is where they are kept between two starts; None keeps them for this one only. A file
    that is damaged or from another version counts as empty.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: dict[str, _Known] | None = None  # by path, what was used last at the end
        self._changed = False
        self._lock = threading.Lock()

    def facts(self, path: str) -> ModelFacts:
        """Raises: UserError, when the file is no model that can be used."""
        with self._lock:
            if self._known is None:
                self._known = _read_all(self._file) if self._file else {}
            known = self._known.pop(path, None)
        # Outside of the lock: a drive that doesn't answer may keep this waiting.
        if known is not None and all(_stamp(part[0]) == part for part in known.parts):
            with self._lock:
                self._known[path] = known
            return known.facts
        return self._read(path)

    def save(self) -> None:
        """Keep what is known now, if it is more than what is kept already. A folder that can't be
        written to costs time at the next start, and is no error."""
        with self._lock:
            if self._file is None or self._known is None or not self._changed:
                return
            self._changed = False
            kept = dict(list(self._known.items())[-MOST_FILES:])
        try:
            write_whole(self._file, _encoded(kept))
        except OSError:
            with self._lock:
                self._changed = True  # once more, when there may be room again

    def _read(self, path: str) -> ModelFacts:
        before = _stamp(path)
        if (sha256 := shipped_sha256(path)) and not _has_sha256(before, sha256):
            raise changed_file(Path(path).name, Known(sha256, before[1], "shipped", ""))
        header = read_header(path)
        found = facts(header, path)
        if problem := _not_a_model(found):
            raise problem
        parts = (before, *_stamps(part_paths(Path(path), header)[1:]))
        if len(found.chat_template or "") <= LONGEST_TEMPLATE:
            with self._lock:
                assert self._known is not None  # `facts` has seen to it
                self._known[path] = _Known(parts, found)
                self._changed = True
        return found


@cache
def _has_sha256(stamp: Stamp, sha256: str) -> bool:
    return sha256_of(stamp[0], Cancel()) == sha256


def _not_a_model(found: ModelFacts) -> UserError | None:
    """Why a sound GGUF file can't be run by itself, if so."""
    if found.kind in ("mmproj", "clip-vision") or found.architecture == "clip":
        return UserError(
            tr("This file is the image encoder that belongs to a model (mmproj), not a model."),
            kind="image_encoder",
        )
    if found.kind == "adapter":
        return UserError(tr("This is a LoRA adapter, not a model."), kind="not_a_model")
    if found.kind == "imatrix":
        return UserError(
            tr("This file holds measurements for quantizing a model (imatrix), not a model."),
            kind="not_a_model",
        )
    if not found.parameters:
        return UserError(tr("This file has no weights."), kind="not_a_model")
    return None


def _stamp(path: str) -> Stamp:
    """Sizes below 0 are those of no file: they equal only themselves."""
    try:
        status = os.stat(path)  # noqa: PTH116 - also takes what Path refuses
    except (OSError, ValueError):
        return path, -1, -1
    return path, status.st_size, status.st_mtime_ns


def _stamps(paths: Iterable[Path]) -> tuple[Stamp, ...]:
    return tuple(_stamp(str(path)) for path in paths)


def _encoded(known: dict[str, _Known]) -> bytes:
    """A line with the format and a check sum, and the entries as JSON (ASCII: a path on Linux
    may hold bytes that are no UTF-8)."""
    entries = {
        path: {"parts": each.parts, "facts": asdict(each.facts)} for path, each in known.items()
    }
    body = json.dumps({"fields": _FIELDS, "files": entries}, separators=(",", ":")).encode("ascii")
    return b"%d %08x\n%s" % (FORMAT, zlib.crc32(body), body)


def _read_all(file: Path) -> dict[str, _Known]:
    try:
        with open(open_regular(file), "rb") as opened:  # noqa: PTH123 - a descriptor
            start, _, body = opened.read(LARGEST_CACHE).partition(b"\n")
        if start != b"%d %08x" % (FORMAT, zlib.crc32(body)):
            return {}
        stored: dict[str, Any] = json.loads(body)
        if stored["fields"] != _FIELDS:
            return {}
        return {path: _checked(each) for path, each in stored["files"].items()}
    except (UserError, OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _checked(entry: dict[str, Any]) -> _Known:
    """Raises: ValueError, TypeError, KeyError, AttributeError, for what was changed by hand."""
    parts: list[list[Any]] = entry["parts"]
    values: dict[str, Any] = entry["facts"]
    if not parts or any([*map(type, part)] != [str, int, int] for part in parts):
        raise ValueError(parts)
    if any(type(values[name]) not in kinds for name, kinds in _KINDS.items()):
        raise ValueError(values)
    return _Known(tuple((path, size, time) for path, size, time in parts), ModelFacts(**values))


_FIELDS: Final = [field.name for field in fields(ModelFacts)]
_KINDS: Final[dict[str, tuple[type, ...]]] = {
    name: get_args(kind) or (kind,) for name, kind in get_type_hints(ModelFacts).items()
}
