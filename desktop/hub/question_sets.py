"""Downloads the questions of a benchmark from the Hub, where they are stored as Parquet files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from desktop.core.benchmarks.row_files import is_there
from desktop.core.benchmarks.rows import Layout
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.hub.download.fetch import fetch
from desktop.hub.events import FetchEvent
from desktop.hub.repository import RemoteFile
from desktop.hub.requests import Hub, data_set


def fetch_questions(
    hub: Hub, task: BenchmarkTask, splits: Sequence[str], folder: Path, cancel: Cancel
) -> Iterator[FetchEvent]:
    """Download the files of these splits to `folder`, under their paths in the repository. The
    last event is Fetched.

    Raises: UserError, kind private, if the authors don't want programs to download the set; kind
    no_questions, if the repository lacks a split's Parquet files; or an error of Hub.repository or
    `fetch`; Cancelled.
    """
    if task.private:
        raise UserError(
            tr(
                "The authors of {title} protect it from web crawlers, so Glassbox doesn't "
                "download it. Request a copy from the authors on the Hub and pass its location "
                "with --data.",
                title=task.title,
            ),
            kind="private",
        )
    repository = task.layout.repository
    commit, there = yield from hub.data_files(repository, cancel)
    files = [file for split in splits for file in _of_split(there, task.layout, split)]
    missing = [split for split in splits if not _of_split(there, task.layout, split)]
    if missing:
        raise UserError(
            tr(
                '{repository} on the Hub has no Parquet files for the "{missing}" split. Get '
                "the question set from its authors, then choose its folder instead.",
                repository=repository,
                missing=missing[0],
            ),
            kind="no_questions",
        )
    yield from fetch(hub, data_set(repository), commit, files, folder, cancel)


def missing_splits(task: BenchmarkTask, folder: Path) -> list[str]:
    """Return the splits that contain a task's questions or examples but aren't in the folder
    yet."""
    splits = [split for split in (task.asked, task.examples) if split]
    return [split for split in dict.fromkeys(splits) if not is_there(folder, task.layout, split)]


def _of_split(files: Sequence[RemoteFile], layout: Layout, split: str) -> list[RemoteFile]:
    for pattern in layout.files[split]:
        found = [file for file in files if fnmatchcase(file.path, pattern)]
        if found and pattern.endswith(".parquet"):
            return sorted(found, key=lambda file: file.path)
    return []
