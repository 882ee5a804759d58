"""Stores the measurements of quantized models in a file, for the next session."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, cast

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.own_json import read_own_json
from desktop.core.files.regular_file import real_path
from desktop.core.gguf.header import read_header
from desktop.core.gguf.split_files import part_paths
from desktop.core.i18n import tr
from desktop.core.messages import SourceMeasured, TypeMeasured
from desktop.core.records import read

MOST_LADDERS: Final = 200


@dataclass(frozen=True, slots=True)
class TypesKey:
    """Everything that the measurements depend on.

    `files` are the sizes and modification times of the source's files. `text` is a hash of the
    text, and `importance` a hash of the text that the importance matrix is measured on ("" without
    a matrix). `llama` is the version of llama-cpp-python.
    """

    source: str
    files: str
    text: str
    context_length: int
    pieces: int
    importance: str
    llama: str


@dataclass(frozen=True, slots=True)
class MeasuredTypes:
    """All measurements for one source on one text. `pieces` is the number of pieces actually
    read."""

    key: TypesKey
    pieces: int = 0
    source: SourceMeasured | None = None
    all_quantized: tuple[TypeMeasured, ...] = ()

    def with_type(self, quantized: TypeMeasured) -> MeasuredTypes:
        """Return a copy to which `quantized` is added. It replaces any earlier measurement of the
        same type."""
        others = tuple(each for each in self.all_quantized if each.type != quantized.type)
        return replace(self, all_quantized=(*others, quantized))

    def quantized(self, type_name: str) -> TypeMeasured | None:
        return next((each for each in self.all_quantized if each.type == type_name), None)


def types_key(
    source: str, text: str, context_length: int, pieces: int, importance_text: str
) -> TypesKey:
    """Return the key for the source as it is on disk now. Raises: UserError, if a file can't be
    read."""
    from importlib.metadata import version  # imported late, to keep the window's start fast

    paths = part_paths(Path(source), read_header(source))
    return TypesKey(
        source=real_path(source),
        files=" ".join(_state(path) for path in paths),
        text=_hash(text),
        context_length=context_length,
        pieces=pieces,
        importance=_hash(importance_text) if importance_text else "",
        llama=version("llama-cpp-python"),
    )


def _state(path: Path) -> str:
    try:
        status = path.stat()
    except OSError as error:
        raise UserError(
            tr("The file {path} doesn't exist or can't be read. Choose another file.", path=path),
            kind="missing",
            details=str(error),
        ) from error
    return f"{status.st_size}:{status.st_mtime_ns}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


class MeasuredTypesStore:
    """The file with the measurements. A damaged file counts as empty, since all of it can be
    measured again."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def find(self, key: TypesKey, *older: TypesKey) -> MeasuredTypes:
        """Return the measurements stored under `key` or one of the `older` keys, or empty ones.

        The result always has the key `key`.
        """
        stored = {each.key: each for each in self._stored()}
        found = (stored[each] for each in (key, *older) if each in stored)
        return replace(next(found, MeasuredTypes(key)), key=key)

    def count(self) -> int:
        """Return the number of types that have been measured."""
        return sum(len(each.all_quantized) for each in self._stored())

    def keep(self, series: MeasuredTypes) -> None:
        """Save measurements, replacing those with the same key. Raises: OSError."""
        others = [each for each in self._stored() if each.key != series.key]
        kept = [*others, series][-MOST_LADDERS:]
        values = {"ladders": [asdict(each) for each in kept]}
        write_atomically(self._file, json.dumps(values).encode("ascii"))

    def _stored(self) -> list[MeasuredTypes]:
        try:
            entries = cast("Sequence[Any]", read_own_json(self._file)["ladders"])
            found = [_measured_types(entry) for entry in entries]
        except (ValueError, TypeError, KeyError, AttributeError):
            return []
        return [each for each in found if each is not None]


def _measured_types(entry: Any) -> MeasuredTypes | None:
    """Return the valid measurements in an entry of the file, or None if the entry itself is
    invalid."""
    key = read(TypesKey, entry["key"])
    if key is None or type(entry["pieces"]) is not int:
        return None
    all_quantized = [read(TypeMeasured, each) for each in entry["all_quantized"]]
    return MeasuredTypes(
        key,
        entry["pieces"],
        read(SourceMeasured, entry["source"]),
        tuple(each for each in all_quantized if each is not None),
    )
