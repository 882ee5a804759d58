"""Stores the list of downloads on disk, so that they continue after the program is restarted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from desktop.core.errors import UserError
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.file_names import check_path
from desktop.core.files.own_json import read_own_json
from desktop.core.records import read
from desktop.hub.grouping import is_image_encoder
from desktop.hub.repository import RemoteFile, checked_commit, is_repository

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

    @property
    def is_image_encoder(self) -> bool:
        """True for a model's image encoder, which can't be chatted with."""
        return is_image_encoder(self.name)


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
        item = read(Stored, entry)
        if item is not None and _is_usable(item.order):
            found.setdefault(item.order.id, item)  # keeps one that was canceled and added again
    return list(found.values())


def _is_usable(order: DownloadOrder) -> bool:
    try:
        checked_commit(order.commit)
        for file in order.files:
            check_path(file.path)
    except (ValueError, UserError):
        return False
    complete = all(file.bytes >= 0 and file.checksum for file in order.files)
    return is_repository(order.repo) and bool(order.name and order.files) and complete
