"""Tests deleting models with all of their files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.services.jobs import Job
from desktop.services.shelf import Deleted, Shelf
from tests import header_only

@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def shelf(qapp: object, folder: Path, tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(folder, Checksums(tmp_path / "checksums.json"))
    yield made
    made.shut_down()


def result(job: Job, qtbot: QtBot) -> object:
    found: list[object] = []
    job.finished.connect(found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def part(folder: Path, number: int) -> Path:
    path = folder / f"big-{number:05d}-of-00004.gguf"
    return header_only.write(path, {"split.no": number - 1, "split.count": 4})


@pytest.mark.parametrize("numbers", [(1, 2, 4), (2, 4)])
def test_all_parts_go_though_one_is_missing(
    shelf: Shelf, folder: Path, qtbot: QtBot, numbers: tuple[int, ...]
) -> None:
    parts = [part(folder / "big", number) for number in numbers]
    size = sum(each.stat().st_size for each in parts)
    listed = describe(str(parts[0]), "folder", FactsCache())
    assert listed.problem is not None
    assert listed.bytes == size
    assert result(shelf.delete([listed]), qtbot) == Deleted("big", size)
    assert not (folder / "big").exists()
