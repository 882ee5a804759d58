"""Lists the files in a folder and its subfolders, even if there are a million files or if links
form a loop."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from desktop.core.cancel import Cancel

MOST_FOLDERS: Final = 50_000
MOST_IN_A_FOLDER: Final = 20_000
"""Maximum number of wanted files and subfolders in one folder. Other entries don't count."""
MOST_FILES: Final = 20_000


@dataclass
class FolderWalk:
    """A walk through a folder.

    `wanted` decides by a file's name whether the file is yielded, and `key` gives the sort order.
    Each folder is read only once, even if several links lead to it. `visited` is the set of folders
    already read, which several walks may share. The walk ends after MOST_FILES files or
    MOST_FOLDERS folders. `unread` lists folders that couldn't be read for lack of permission.
    """

    cancel: Cancel
    wanted: Callable[[str], bool]
    key: Callable[[str], Any] = str
    unread: list[str] = field(default_factory=list[str])
    visited: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    _folders: int = 0
    _files: int = 0

    def files(self, folder: str, depth: int) -> Iterator[str]:
        """Yield the paths of the wanted files, down to `depth` levels of subfolders.

        Hidden files and folders are skipped.
        Raises: Cancelled.
        """
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
        """Return a folder's subfolders and wanted files, or nothing if the folder was already read
        or can't be read."""
        found: list[os.DirEntry[str]] = []
        try:
            status = os.stat(folder)  # noqa: PTH116 - also takes what Path refuses
            # Some file systems on Windows have no inode numbers; there, only `depth` ends loops.
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
        except (OSError, ValueError):  # the folder doesn't exist
            pass
        return sorted(found, key=lambda entry: self.key(entry.name))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
