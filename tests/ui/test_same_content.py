"""Tests that a model with several copies on this laptop is one model in the window, and that no
experiment compares a model with its copy. The models are the real demo models."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop.core.gguf.fingerprint import same_content
from desktop.core.library import shipped_models
from desktop.core.library.models import ModelFile
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.ui.experiments import BY_ID
from desktop.ui.panes.compare.rivals import bits
from desktop.ui.panes.compare.side_by_side.page import SidePage
from desktop.ui.panes.compare.vote.page import VotePage
from desktop.ui.panes.models.library.pack_dialog import PackChoice
from desktop.ui.panes.models.library.page import LibraryPage
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.test_models import press, words
from tests.ui.test_packs import done, work

WAIT_MS = 120_000
MIXTURE, SMALL = "Pebble-1-8x1M-Instruct-F16", "Pebble-1-3M-Instruct-F16"


@pytest.fixture
def demos(no_starter: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", resource("models"))


@pytest.fixture
def desk(make_desk: MakeDesk, demos: None) -> Desk:
    """A window with the demo models."""
    made = make_desk()
    made.window.open_pane("models", LibraryPage.id)
    made.scan()
    return made


def model(desk: Desk, name: str) -> ModelFile:
    return next(each for each in desk.library.models if each.name == name)


def with_copies(desk: Desk, folder: Path) -> None:
    """Copy each demo model into a folder that sorts before the demo models, as a pack that an
    earlier version imported."""
    for each in list(desk.library.models):
        target = folder / each.name / Path(each.path).name
        target.parent.mkdir(parents=True)
        shutil.copy(each.path, target)
    desk.scan()


def test_a_pack_that_is_made_and_imported_on_one_laptop(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    listed = [each.path for each in desk.library.models]
    work(desk).write_pack(PackChoice([model(desk, MIXTURE), model(desk, SMALL)]), stick)
    assert "The pack is ready" in done(desk)
    work(desk).import_pack(stick)
    assert done(desk) == "Skipped 2 models that are already on this laptop."
    assert [each.path for each in desk.library.models] == listed
    assert not list((tmp_path / "models").rglob("*.gguf"))


def test_no_experiment_takes_a_model_and_its_copy(desk: Desk, tmp_path: Path) -> None:
    listed = [each.path for each in desk.library.models]
    with_copies(desk, tmp_path / "models")
    assert [each.path for each in desk.library.models] == listed
    assert {len(each.files) for each in desk.library.models} == {2}
    page = desk.open_page("compare", SidePage)
    for experiment in (page.compare_base, page.compare_sizes, page.compare_thinking):
        experiment()
        assert differ(page.rivals.paths)
        page.stop()
        desk.settle()
    while page.rivals.can_add:
        page.rivals.add()
    assert differ(page.rivals.paths)
    page.rivals.choose([model(desk, MIXTURE).path, model(desk, MIXTURE).copies[0].path])
    assert differ(page.rivals.paths)
    vote = desk.open_page("compare", VotePage)
    vote.vote_blind(BY_ID["vote"].setup)
    assert differ(vote.rivals.paths)
    desk.settle()


def test_fewer_bits_are_fewer_bits(make_desk: MakeDesk, demos: None, tmp_path: Path) -> None:
    """The experiment "Same question, fewer bits", with the real engine."""
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    desk.scan()
    with_copies(desk, tmp_path / "models")
    page = desk.open_page("compare", SidePage)
    page.compare_precisions(agreed=True)
    desk.qtbot.waitUntil(lambda: len(page.match.answers) == 3, timeout=WAIT_MS)
    desk.qtbot.waitUntil(lambda: not page.running, timeout=WAIT_MS)
    more, _, fewer = (desk.library.get(answer.path) for answer in page.match.answers)
    assert more is not None
    assert fewer is not None
    assert bits(more) > bits(fewer)
    assert all(answer.ended and answer.said for answer in page.match.answers)


def test_the_details_show_all_places(desk: Desk, tmp_path: Path) -> None:
    with_copies(desk, tmp_path / "models")
    page = desk.page
    assert isinstance(page, LibraryPage)
    copy = model(desk, SMALL).copies[0].path
    page.select(copy)
    assert SMALL.removesuffix("-F16") in words(desk)
    assert f"Also in {Path(copy).parent}" in words(desk)


def test_all_places_of_a_model_are_verified(desk: Desk, tmp_path: Path) -> None:
    """One byte of a copy has changed on the disk, which no list shows."""
    with_copies(desk, tmp_path / "models")
    copy = Path(model(desk, SMALL).copies[0].path)
    page = desk.page
    assert isinstance(page, LibraryPage)
    page.select(str(copy))
    press(page, "Verify file")
    assert "1 of 2 files had none" in done(desk)
    press(page, "Verify file")
    assert done(desk).endswith("All 2 files match their checksums.")
    status = copy.stat()
    data = bytearray(copy.read_bytes())
    data[1_000_000] ^= 1
    copy.write_bytes(data)
    os.utime(copy, ns=(status.st_atime_ns, status.st_mtime_ns))
    press(page, "Verify file")
    assert f"{copy} has changed" in done(desk)


def test_the_copy_is_deleted_and_the_model_stays(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_copies(desk, tmp_path / "models")
    small = model(desk, SMALL)
    asked: list[str] = []

    def agree(box: QMessageBox) -> None:
        asked.append(f"{box.text()} {box.informativeText()}")
        role = QMessageBox.ButtonRole.DestructiveRole
        pressed = next(each for each in box.buttons() if box.buttonRole(each) == role)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: pressed)

    monkeypatch.setattr(QMessageBox, "exec", agree)
    page = desk.page
    assert isinstance(page, LibraryPage)
    page.select(small.path)
    press(page, "Delete from disk")
    assert f"Deleted {SMALL}, which freed 7.02 MB." in done(desk)
    [question] = asked
    assert question.startswith(f"Delete the copy of {SMALL} in the models folder?")
    assert str(Path(small.path).parent) in question
    assert Path(small.path).exists()
    assert not Path(small.copies[0].path).exists()
    kept = model(desk, SMALL)
    assert (kept.path, kept.copies) == (small.path, ())


def test_a_removed_model_is_gone_with_its_copies_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    with_copies(desk, tmp_path / "models")
    page = desk.page
    assert isinstance(page, LibraryPage)
    page.select(model(desk, SMALL).path)
    press(page, "Remove from list")
    desk.settle()
    assert SMALL not in [each.name for each in desk.library.models]
    desk.window.notices.act()
    desk.settle()
    assert len(model(desk, SMALL).files) == 2


def differ(paths: tuple[str, ...]) -> bool:
    assert len(paths) > 1
    return not any(
        same_content([one], [other]) for at, one in enumerate(paths) for other in paths[:at]
    )
