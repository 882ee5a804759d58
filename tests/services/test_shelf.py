"""Tests deleting models with all of their files, and finding their image encoders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import ModelFile, describe
from desktop.services.jobs import Job
from desktop.services.shelf import Deleted, Shelf
from tests import header_only, tiny_eye

WIDTH = 64
"""Embedding length of the models."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def shelf(qapp: object, folder: Path, tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(folder, Checksums(tmp_path / "checksums.json"))
    yield made
    made.shut_down()


def model(path: Path, width: int = WIDTH) -> ModelFile:
    header_only.write(path, {"llama.embedding_length": width})
    return describe(str(path), "folder", FactsCache())


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


def test_an_image_encoder_goes_with_the_last_model_that_it_fits(
    shelf: Shelf, folder: Path, qtbot: QtBot
) -> None:
    first, second = model(folder / "eye" / "A-F16.gguf"), model(folder / "eye" / "A-Q8_0.gguf")
    model(folder / "eye" / "reads-text.gguf", width=32)
    encoder = tiny_eye.write(folder / "eye" / "mmproj-A.gguf", model_width=WIDTH)
    size = encoder.stat().st_size
    assert result(shelf.image_encoders([first, second]), qtbot) == {
        first.path: size,
        second.path: size,
    }
    assert result(shelf.unused_encoders([first]), qtbot) == {}
    result(shelf.delete([first]), qtbot)
    assert encoder.exists()
    assert result(shelf.unused_encoders([second]), qtbot) == {str(encoder): size}
    deleted = result(shelf.delete([second], [str(encoder)]), qtbot)
    assert deleted == Deleted("A-Q8_0", second.bytes + size)
    assert [each.name for each in (folder / "eye").iterdir()] == ["reads-text.gguf"]


def test_an_image_encoder_stays_for_a_download_that_is_not_complete(
    shelf: Shelf, folder: Path, qtbot: QtBot
) -> None:
    only = model(folder / "A-F16.gguf")
    encoder = tiny_eye.write(folder / "mmproj-A.gguf", model_width=WIDTH)
    (folder / "A-Q8_0.gguf.part").write_bytes(b"GGUF")
    assert result(shelf.unused_encoders([only]), qtbot) == {}
    (folder / "A-Q8_0.gguf.part").unlink()
    assert result(shelf.unused_encoders([only]), qtbot) == {str(encoder): encoder.stat().st_size}


def test_a_folder_goes_with_its_image_encoder(shelf: Shelf, folder: Path, qtbot: QtBot) -> None:
    only = model(folder / "maker" / "eye" / "A-F16.gguf")
    encoder = tiny_eye.write(folder / "maker" / "eye" / "mmproj-A.gguf", model_width=WIDTH)
    result(shelf.delete([only], [str(encoder)]), qtbot)
    assert list(folder.iterdir()) == []
