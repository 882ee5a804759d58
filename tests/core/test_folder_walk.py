"""Tests walking folders with circular links and with huge numbers of files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled
from desktop.core.files import folder_walk
from desktop.core.files.folder_walk import FolderWalk
from desktop.core.gguf import projectors
from desktop.core.library import models
from desktop.core.library.models import find_models
from desktop.core.library.other_apps import App, AppFolder, models_in
from tests.core.test_read_at_most import peak

DEPTH = 8


def walk(folder: Path, cancel: Cancel | None = None, depth: int = DEPTH) -> list[str]:
    walking = FolderWalk(cancel or Cancel(), lambda name: name.endswith(".gguf"))
    return [os.path.relpath(path, folder) for path in walking.files(str(folder), depth)]


@pytest.fixture
def looped(tmp_path: Path) -> Path:
    """Return a folder with three links to itself and one to its parent folder."""
    folder = tmp_path / "place" / "models"
    folder.mkdir(parents=True)
    (folder / "model.gguf").write_bytes(b"GGUF")
    try:
        for name in "abc":
            (folder / name).symlink_to(folder, target_is_directory=True)
        (folder / "up").symlink_to(folder.parent, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for everybody")
    return folder


def test_links_that_lead_back(looped: Path) -> None:
    assert walk(looped) == ["model.gguf"]


@pytest.mark.parametrize("app", ["lm_studio", "jan"])
def test_links_that_lead_back_in_the_folder_of_another_program(looped: Path, app: App) -> None:
    """Links that form a loop used to be followed in every order, eight levels deep."""
    found = list(models_in(AppFolder(app, str(looped)), Cancel()))
    assert [each.name for each in found] == ["model"]


def test_what_lies_too_deep(tmp_path: Path) -> None:
    folder = tmp_path
    for level in range(6):
        (folder / f"{level}.gguf").touch()
        folder = folder / "below"
        folder.mkdir()
    assert len(walk(tmp_path, depth=3)) == 4


def test_other_files_cost_nothing(tmp_path: Path) -> None:
    for number in range(20_000):
        (tmp_path / f"{number} of a picture.jpeg").touch()
    (tmp_path / "model.gguf").touch()
    assert peak(lambda: walk(tmp_path)) < 200_000
    assert walk(tmp_path) == ["model.gguf"]
    assert peak(lambda: find_models([str(tmp_path)])) < 20_000_000


@pytest.mark.parametrize("limit", ["MOST_FILES", "MOST_IN_A_FOLDER"])
def test_more_models_than_a_person_could_choose_from(
    tmp_path: Path, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_walk, limit, 30)
    for number in range(100):
        (tmp_path / f"{number}.gguf").touch()
    assert len(walk(tmp_path)) == 30


def test_more_folders_than_anybody_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_walk, "MOST_FOLDERS", 10)
    for number in range(100):
        (tmp_path / f"{number:03}").mkdir()
        (tmp_path / f"{number:03}" / "model.gguf").touch()
    assert len(walk(tmp_path)) < 10


def test_it_is_stopped_within_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        walk(tmp_path, cancel)


def test_a_folder_within_another_one_is_read_once(
    tmp_path: Path, nothing_shipped: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "model.gguf").write_bytes(b"GGUF")
    read: list[str] = []
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: read.append(str(path)) or real(path))
    list(
        models.scan([str(tmp_path), str(tmp_path / "below")], [], [], models.FactsCache(), Cancel())
    )
    assert len(read) == 2


def test_image_encoders_are_looked_for_in_so_many_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(projectors, "MOST_FILES", 30)
    monkeypatch.setattr(projectors, "_is_encoder", lambda path: bool(looked.append(path)))
    for number in range(100):
        (tmp_path / f"{number}.gguf").touch()
    assert not projectors.encoders_in(str(tmp_path))
    assert len(looked) == 30
