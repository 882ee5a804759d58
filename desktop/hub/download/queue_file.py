"""Stores the list of downloads on disk, so that they continue after the program is restarted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.file_names import check_path
from desktop.core.files.own_json import read_own_json
from desktop.hub.repository import RemoteFile, checked_commit

State = Literal["waiting", "running", "paused", "failed", "done"]
StoredState = State | Literal["removing"]
"""`removing` means that the user has canceled the download, but its data is still on disk. Such a
download is stored but not listed."""


@dataclass(frozen=True, slots=True)
class DownloadOrder:
    """A requested download: the files of one model at one commit of a repository."""

    repo: str  # "owner/name"
    commit: str
    name: str
    quantization: str
    files: tuple[RemoteFile, ...]

    @property
    def id(self) -> str:
        """An ID that is the same for the same files of a repository at any commit."""
        return f"{self.repo}/{self.files[0].path}"


@dataclass(frozen=True, slots=True)
class Stored:
    order: DownloadOrder
    state: StoredState


def write_queue(path: Path, items: Sequence[Stored]) -> None:
    """Replace the file atomically. Raises: OSError."""
    text = json.dumps({"downloads": [asdict(item) for item in items]}, indent=1)
    write_atomically(path, (text + "\n").encode("ascii"))


def read_queue(path: Path) -> list[Stored]:
    """Read the file, skipping invalid entries; never raises."""
    try:
        entries: list[Any] = list(read_own_json(path)["downloads"])
    except (TypeError, KeyError):
        return []
    found: dict[str, Stored] = {}
    for entry in entries:
        try:
            item = _item(entry)
        except (TypeError, KeyError, ValueError, UserError):
            continue
        found.setdefault(item.order.id, item)  # keeps a download that was canceled and added again
    return list(found.values())


def _item(entry: Any) -> Stored:
    """Parse an entry. Raises: TypeError, KeyError, ValueError, or UserError, if the entry is
    invalid."""
    from desktop.hub.repository import checked_id

    state, order = entry["state"], entry["order"]
    if state != "removing" and state not in get_args(State):
        raise ValueError(state)
    files = tuple(
        RemoteFile(
            _text(file["path"]),
            _size(file["bytes"]),
            str(file["sha256"]),
            str(file.get("blob", "")),
        )
        for file in order["files"]
    )
    if not files or not all(file.checksum for file in files):
        raise ValueError("no files")
    for file in files:
        check_path(file.path)
    read = DownloadOrder(
        checked_id(_text(order["repo"])),
        checked_commit(_text(order["commit"])),
        _text(order["name"]),
        str(order["quantization"]),
        files,
    )
    return Stored(read, cast("StoredState", state))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(value)
    return value


def _size(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 63:
        raise TypeError(value)
    return value
