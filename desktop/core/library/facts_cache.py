"""Caches the facts read from model files, so that a long list appears at once.

A header with a vocabulary of 150,000 tokens takes about 30 ms to read, so 300 such models would
delay the list by 10 s at every start.
"""

from __future__ import annotations

import json
import threading
import zlib
from dataclasses import asdict, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias, get_args, get_type_hints

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.regular_file import open_regular, status_of
from desktop.core.gguf.fingerprint import content_fingerprint
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import ModelFacts, facts
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.library.checksums import Known, changed_file, sha256_of
from desktop.core.library.shipped_models import shipped_encoders, shipped_sha256

FORMAT: Final = 3
"""Increase this when core/gguf/model_facts.py returns different facts for the same file, or when
more is checked before the facts of a file are cached."""
MOST_FILES: Final = 5000
LARGEST_CACHE: Final = 256 << 20
LONGEST_TEMPLATE: Final = 100_000
"""Maximum length of a cached chat template in characters; a file with a longer one is read again
each time."""

Stamp: TypeAlias = tuple[str, int, int]
"""A file's path, size, and modification time (ns)."""


@dataclass(frozen=True, slots=True)
class _Known:
    parts: tuple[Stamp, ...]
    facts: ModelFacts
    content: str = ""  # a fingerprint; "" until it is computed

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(Path(path) for path, _, _ in self.parts)


class FactsCache:
    """Facts of model files. The facts of a model are valid as long as the size and modification
    time of each of its files stay the same. A model that came with Glassbox must also have its
    original bytes, and so must its image encoder. Thread-safe.

    `file` stores the facts between sessions; if it is None, the facts last for this session only. A
    file that is damaged or from another version counts as empty.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: dict[str, _Known] | None = None  # by path, most recently used last
        self._changed = False
        self._lock = threading.Lock()

    def facts(self, path: str) -> ModelFacts:
        """Return the facts of a model file. Raises: UserError, if it isn't a usable model."""
        for encoder, sha256 in shipped_encoders(path).items():
            _check_bytes(_stamp(encoder), sha256)
        with self._lock:
            if self._known is None:
                self._known = _read_all(self._file) if self._file else {}
            known = self._known.pop(path, None)
        # Not under the lock: a drive that doesn't respond may block this.
        if known is not None and _is_unchanged(known):
            with self._lock:
                self._known[path] = known
            return known.facts
        return self._read(path)

    def content(self, path: str) -> str:
        """Return a fingerprint of all of a model's files (core/gguf/fingerprint.py), or "" if one
        of them can't be read. Two models with the same fingerprint are copies of each other."""
        with self._lock:
            known = self._known.get(path) if self._known else None
        if known is not None and not _is_unchanged(known):
            known = None
        if known is not None and known.content:
            return known.content
        try:
            files = known.files if known else part_paths(Path(path), read_header(path))
        except UserError:
            return ""
        found = content_fingerprint(files)
        if known is not None and _is_unchanged(known):
            with self._lock:
                assert self._known is not None  # it has an entry
                self._known[path] = replace(known, content=found)
                self._changed = True
        return found

    def known_content(self, path: str) -> str:
        """Return what `content` has returned for this file since `facts` last found it changed; ""
        if nothing. Doesn't read the file."""
        with self._lock:
            known = self._known.get(path) if self._known else None
        return known.content if known else ""

    def save(self) -> None:
        """Write the cache to its file if it has changed. A folder that can't be written to is not
        an error; it only costs time at the next start."""
        with self._lock:
            if self._file is None or self._known is None or not self._changed:
                return
            self._changed = False
            kept = dict(list(self._known.items())[-MOST_FILES:])
        try:
            write_atomically(self._file, _encoded(kept))
        except OSError:
            with self._lock:
                self._changed = True  # the next call retries: the disk may have space by then

    def _read(self, path: str) -> ModelFacts:
        before = _stamp(path)
        if sha256 := shipped_sha256(path):
            _check_bytes(before, sha256)
        header = read_header(path)
        found = facts(header, path)
        if problem := _not_a_model(found):
            raise problem
        parts = (before, *(_stamp(str(part)) for part in part_paths(Path(path), header)[1:]))
        if len(found.chat_template or "") <= LONGEST_TEMPLATE:
            with self._lock:
                assert self._known is not None  # `facts` ensures it
                self._known[path] = _Known(parts, found)
                self._changed = True
        return found


def _check_bytes(stamp: Stamp, sha256: str) -> None:
    """Raises: UserError, kind installation, if a file that came with Glassbox is missing or has
    changed."""
    path, size, _ = stamp
    if size < 0 or not _has_sha256(stamp, sha256):
        raise changed_file(Path(path).name, Known(sha256, size, "shipped", ""))


@cache
def _has_sha256(stamp: Stamp, sha256: str) -> bool:
    return sha256_of(stamp[0], Cancel()) == sha256


def _is_unchanged(known: _Known) -> bool:
    return all(_stamp(part[0]) == part for part in known.parts)


def _not_a_model(found: ModelFacts) -> UserError | None:
    """Return the reason why a valid GGUF file can't be run as a model, or None if it can."""
    if found.kind in ("mmproj", "clip-vision") or found.architecture == "clip":
        return UserError(
            tr(
                "This file is a model's image encoder (mmproj), not a model. Choose the "
                "model's main file."
            ),
            kind="image_encoder",
        )
    if found.kind == "adapter":
        return UserError(
            tr("This is a LoRA adapter, not a model. Choose a model file."), kind="not_a_model"
        )
    if found.kind == "imatrix":
        return UserError(
            tr("This file is an importance matrix (imatrix), not a model. Choose a model file."),
            kind="not_a_model",
        )
    if not found.parameters:
        return UserError(
            tr("This file contains no weights. Choose a model file."), kind="not_a_model"
        )
    return None


def _stamp(path: str) -> Stamp:
    """Return a file's stamp. If there is no file, the size and time are -1, which no file has."""
    status = status_of(path)
    return (path, -1, -1) if status is None else (path, status.st_size, status.st_mtime_ns)


def _encoded(known: dict[str, _Known]) -> bytes:
    """Return a line with the format and a checksum, then the entries as JSON (in ASCII, since a
    path on Linux may contain bytes that aren't valid UTF-8)."""
    entries = {
        path: {"parts": each.parts, "facts": asdict(each.facts), "content": each.content}
        for path, each in known.items()
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
    """Check the types of a stored entry and return it.

    Raises: ValueError, TypeError, KeyError, AttributeError, if the entry was edited by hand.
    """
    parts: list[list[Any]] = entry["parts"]
    values: dict[str, Any] = entry["facts"]
    if not parts or any([*map(type, part)] != [str, int, int] for part in parts):
        raise ValueError(parts)
    if any(type(values[name]) not in kinds for name, kinds in _KINDS.items()):
        raise ValueError(values)
    content: Any = entry.get("content", "")
    if type(content) is not str:
        raise ValueError(content)
    stamps = tuple((path, size, time) for path, size, time in parts)
    return _Known(stamps, ModelFacts(**values), content)


_FIELDS: Final = [field.name for field in fields(ModelFacts)]
_KINDS: Final[dict[str, tuple[type, ...]]] = {
    name: get_args(kind) or (kind,) for name, kind in get_type_hints(ModelFacts).items()
}
