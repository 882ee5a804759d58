"""Files in a folder and below it, when there may be a million of them, and links that lead back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from desktop.core.cancel import Cancel

MOST_FOLDERS: Final = 50_000
MOST_IN_A_FOLDER: Final = 20_000
"""Entries of a folder that are wanted; the others are passed over one by one."""
MOST_FILES: Final = 20_000


@dataclass
class FolderWalk:
    """`wanted` says by a file's name whether it is yielded, in the order of `key`. Each folder is
    read once, however links lead to it; `visited`, which several walks may share, are those that
    were. Where there are more than a person could choose from, the walk ends. `unread` are
    folders without permission."""

    cancel: Cancel
    wanted: Callable[[str], bool]
    key: Callable[[str], Any] = str
    unread: list[str] = field(default_factory=list[str])
    visited: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    _folders: int = 0
    _files: int = 0

    def files(self, folder: str, depth: int) -> Iterator[str]:
        """Hidden ones are left out, and what lies more than `depth` folders deep. Raises:
        Cancelled."""
        self._folders += 1
        for entry in self._entries(folder):
            if self._files >= MOST_FILES or self._folders >= MOST_FOLDERS:
                return
            if _is_folder(entry):
                if depth:
                    yield from self.files(entry.path, depth - 1)
            else:
                self._files += 1
                yield entry.path

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        """What is wanted of a folder that wasn't read before; nothing where it can't be."""
        found: list[os.DirEntry[str]] = []
        try:
            status = os.stat(folder)  # noqa: PTH116 - also takes what Path refuses
            # Windows has no inode numbers for some file systems; there depth alone ends loops.
            if status.st_ino and (status.st_dev, status.st_ino) in self.visited:
                return []
            self.visited.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as listing:
                for entry in listing:
                    self.cancel.check()
                    if entry.name.startswith("."):
                        continue
                    if self.wanted(entry.name) or _is_folder(entry):
                        found.append(entry)
                    if len(found) == MOST_IN_A_FOLDER:
                        break
        except PermissionError:
            self.unread.append(folder)
        except (OSError, ValueError):  # not there
            pass
        return sorted(found, key=lambda entry: self.key(entry.name))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
