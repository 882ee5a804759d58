"""Tests verifying, deleting, packing, and importing in the real window with real files."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QToolButton,
)

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import Cancelled
from desktop.core.library import shipped_models
from desktop.core.library.checksums import Checksums
from desktop.core.numbers.units import size_text
from desktop.core.packs.pack import Copy
from desktop.core.packs.profile import WorkshopProfile
from desktop.core.packs.program import ProgramFile, running_program
from desktop.ui.files import Files
from desktop.ui.panes.models.library.deletion import Deletion
from desktop.ui.panes.models.library.pack_dialog import PackChoice, PackDialog
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.models.library.shelf_work import ShelfWork
from desktop.ui.widgets.results.progress import Progress
from desktop.ui.workshop.profile_dialogs import UseProfileDialog
from tests import tiny_eye
from tests.fake_bundle import LIBRARY, LINUX, WINDOWS_LIBRARY, run_from, write_bundle
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.test_models import pane, press, words


@pytest.fixture
def shelf(make_desk: MakeDesk, make: Make) -> Desk:
    """Window with two models in Glassbox's own folder."""
    make("models/A-F32.gguf")
    make("models/B-F32.gguf")
    desk = make_desk()
    desk.window.open_pane("models", LibraryPage.id)
    desk.scan()
    return desk


def work(desk: Desk) -> ShelfWork:
    found = pane(desk).findChild(ShelfWork)
    assert found is not None
    return found


def done(desk: Desk) -> str:
    """Wait until the work on the shelf has ended and its results are shown. Return the message."""
    desk.qtbot.waitUntil(lambda: not desk.library.shelf.busy)
    desk.settle()
    notice = desk.window.context.shell.notices.current
    assert notice is not None
    return notice.text


def test_verify_records_and_then_compares(shelf: Desk, tmp_path: Path) -> None:
    press(pane(shelf), "Verify file")
    assert "has recorded one now" in done(shelf)
    press(pane(shelf), "Verify file")
    assert "The file hasn't changed since" in done(shelf)
    assert Checksums(tmp_path / "checksums.json").of(str(tmp_path / "models" / "A-F32.gguf"))


def test_a_changed_byte_is_said(shelf: Desk, tmp_path: Path) -> None:
    press(pane(shelf), "Verify file")
    done(shelf)
    file = tmp_path / "models" / "A-F32.gguf"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    shelf.window.context.shell.notices.dismiss()
    press(pane(shelf), "Verify file")
    assert "A-F32.gguf has changed" in done(shelf)


def test_delete_asks_and_frees_the_space(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "models" / "A-F32.gguf"
    asked: list[str] = []

    def answer(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
        asked.append(box.text())
        pressed = next(each for each in box.buttons() if box.buttonRole(each) == role)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: pressed)

    keep, delete = QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.DestructiveRole
    monkeypatch.setattr(QMessageBox, "exec", lambda box: answer(box, keep))
    press(pane(shelf), "Load")
    shelf.settle()
    assert shelf.inference.loaded
    press(pane(shelf), "Delete from disk")
    shelf.qtbot.waitUntil(lambda: len(asked) == 1)
    shelf.settle()
    assert file.exists()
    assert shelf.inference.loaded
    monkeypatch.setattr(QMessageBox, "exec", lambda box: answer(box, delete))
    press(pane(shelf), "Delete from disk")
    shelf.qtbot.waitUntil(lambda: len(asked) == 2)
    shelf.settle()
    assert "Deleted A-F32, which freed 4.42 kB." in done(shelf)
    assert asked == ["Delete A-F32 from this laptop?"] * 2
    assert not file.exists()
    assert not shelf.inference.loaded
    assert [model.name for model in shelf.library.models] == ["B-F32"]


def test_delete_says_that_it_waits_for_other_work(shelf: Desk) -> None:
    press(pane(shelf), "Load")
    shelf.settle()
    (model,) = (each for each in shelf.library.models if each.name == "A-F32")

    def answering(_engine: Engine, cancel: Cancel) -> Iterator[object]:
        while True:
            cancel.check()
            time.sleep(0.01)
            yield None

    shelf.inference.answer = shelf.inference.submit_work(answering, "answer")
    shelf.qtbot.waitUntil(lambda: shelf.inference.answer.began > 0)
    work(shelf).delete_now(Deletion(model, (model,), {}))
    (progress,) = visible(work(shelf), Progress)
    shown = {each.text() for each in visible(progress, QLabel)}
    assert shown == {"Deleting A-F32", "Waiting in the queue…"}
    shelf.qtbot.waitUntil(progress.stop_answer.isVisible)
    progress.stop_answer.click()
    shelf.qtbot.waitUntil(lambda: not work(shelf).task.running)
    assert "Deleted A-F32" in done(shelf)
    assert not shelf.inference.loaded


def test_delete_says_that_the_image_encoder_goes_too(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = tiny_eye.write(tmp_path / "models" / "mmproj-A.gguf", model_width=32)
    asked: list[str] = []

    def agree(box: QMessageBox) -> None:
        asked.append(box.informativeText())
        pressed = next(each for each in box.buttons() if each.text() == "Delete")
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: pressed)

    monkeypatch.setattr(QMessageBox, "exec", agree)
    for number in (1, 2):
        press(pane(shelf), "Delete from disk")
        shelf.qtbot.waitUntil(lambda number=number: len(asked) == number)
        done(shelf)
    size = encoder.stat().st_size if encoder.exists() else 0
    assert "image encoder" not in asked[0], "B can use it"
    assert "This also deletes its image encoder, mmproj-A.gguf, which no other" in asked[1]
    assert size == 0
    assert list((tmp_path / "models").iterdir()) == []


def test_a_pack_counts_the_image_encoder(shelf: Desk, tmp_path: Path) -> None:
    encoder = tiny_eye.write(tmp_path / "models" / "mmproj-A.gguf", model_width=32)
    dialog = opened(shelf)
    model = shelf.library.models[0]
    size = size_text(model.bytes + encoder.stat().st_size)
    box = visible(dialog, QCheckBox)[0]
    shelf.qtbot.waitUntil(lambda: box.accessibleName() == f"A-F32, {size}")
    box.click()
    assert f"1 model, {size}" in totals(dialog)
    dialog.reject()


def test_what_belongs_to_others_can_not_be_deleted(shelf: Desk, make: Make) -> None:
    shelf.add(make("elsewhere/C-F32.gguf"))
    page = pane(shelf).findChild(LibraryPage)
    assert page is not None
    page.select(str(make("elsewhere/C-F32.gguf")))
    assert "C-F32" in words(shelf)
    names = [each.accessibleName() for each in visible(page, QToolButton)]
    assert "Verify file" in names
    assert "Delete from disk" not in names


def test_a_pack_is_made_and_imported(shelf: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    work(shelf).choose_models()
    dialog = shelf.window.findChild(PackDialog)
    assert dialog is not None
    shelf.qtbot.waitExposed(dialog)
    shelf.qtbot.keyClick(visible(dialog, QCheckBox)[0], Qt.Key.Key_Space)
    assert [model.name for model in dialog.checked()] == ["A-F32"]
    models = dialog.checked()
    dialog.reject()
    work(shelf).write_pack(PackChoice(models), stick)
    assert "The pack is ready" in done(shelf)
    (tmp_path / "models" / "A-F32.gguf").unlink()
    work(shelf).import_pack(stick)
    assert "1 model was checked and imported." in done(shelf)
    assert [model.name for model in shelf.library.models] == ["A-F32", "B-F32"]
    assert not work(shelf).isVisible()


def opened(desk: Desk) -> PackDialog:
    work(desk).choose_models()
    dialog = desk.window.findChild(PackDialog)
    assert dialog is not None
    desk.qtbot.waitExposed(dialog)
    desk.qtbot.waitUntil(lambda: not desk.library.shelf.busy)
    return dialog


def boxes(dialog: PackDialog) -> dict[str, QCheckBox]:
    return {each.text(): each for each in visible(dialog, QCheckBox)}


def totals(dialog: PackDialog) -> str:
    return " | ".join(each.text() for each in visible(dialog, QLabel))


def packed_and_deleted(shelf: Desk, tmp_path: Path) -> Path:
    """Write all models to a pack, and delete them. Returns the drive."""
    stick = tmp_path / "stick"
    stick.mkdir()
    work(shelf).write_pack(PackChoice(shelf.library.models), stick)
    done(shelf)
    for file in (tmp_path / "models").glob("*.gguf"):
        file.unlink()
    shelf.scan()
    return stick


def test_what_is_imported_again_is_listed_again(shelf: Desk, tmp_path: Path) -> None:
    stick = packed_and_deleted(shelf, tmp_path)
    work(shelf).import_pack(stick)
    assert done(shelf) == "2 models were checked and imported."
    press(pane(shelf), "Remove from list")
    shelf.settle()
    assert [model.name for model in shelf.library.models] == ["B-F32"]
    work(shelf).import_pack(stick)
    assert done(shelf) == "Skipped 2 models that are already on this laptop."
    assert [model.name for model in shelf.library.models] == ["A-F32", "B-F32"]


@pytest.mark.parametrize("ending", [OSError(28, "No space left on device"), Cancelled()])
def test_what_was_imported_before_the_end_is_listed(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: Exception
) -> None:
    stick = packed_and_deleted(shelf, tmp_path)
    copy = Copy.run

    def end(self: Copy, accept: Callable[[str], None]) -> Iterator[int]:
        if self.target.name == "B-F32.gguf":
            raise ending
        return copy(self, accept)

    monkeypatch.setattr(Copy, "run", end)
    work(shelf).import_pack(stick)
    done(shelf)
    assert [model.name for model in shelf.library.models] == ["A-F32"]


def test_without_a_bundle_there_is_no_program_to_include(shelf: Desk) -> None:
    dialog = opened(shelf)
    assert list(boxes(dialog)) == ["A", "B", "Include a workshop profile"]
    assert not boxes(dialog)["Include a workshop profile"].isEnabled()  # nothing was chosen
    assert "No models selected" in totals(dialog)
    named = {each.text(): each for each in visible(dialog, QPushButton)}
    assert not named["Choose a folder…"].isEnabled()
    dialog.reject()


def test_of_a_long_name_the_size_stays_in_sight(shelf: Desk, make: Make) -> None:
    name = f"{'Long-' * 20}7B-Instruct"
    make(f"models/{name}-F32.gguf")
    shelf.scan()
    dialog = opened(shelf)
    (area,) = visible(dialog, QScrollArea)
    shelf.qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    (box,) = (each for each in visible(dialog, QCheckBox) if each.text().startswith("Long-"))
    assert box.text().endswith("…7B…")
    assert box.accessibleName().startswith(f"{name}-F32, ")
    box.click()
    assert [model.name for model in dialog.checked()] == [f"{name}-F32"]
    dialog.reject()


def test_types_and_sizes_are_in_columns(shelf: Desk) -> None:
    dialog = opened(shelf)
    sizes = list(dialog._sizes.values())
    assert len(sizes) > 1
    sizes[0].setText("1 kB")
    shelf.qtbot.wait(20)  # until the row is laid out
    (area,) = visible(dialog, QScrollArea)
    kinds = [each for each in visible(area, QLabel) if each not in sizes]
    assert len({each.x() for each in kinds}) == 1
    assert len({each.geometry().right() for each in sizes}) == 1
    dialog.reject()


def test_a_pack_with_the_program(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run_from(monkeypatch, write_bundle(tmp_path / "app"))
    monkeypatch.setattr(Files, "ask_folder", lambda *_: str(stick))
    dialog = opened(shelf)
    program = boxes(dialog)["Include Glassbox for Linux"]
    size = size_text(running_program("Linux").bytes)
    assert program.isChecked()
    assert f"Glassbox and the models that come with it, {size}" in totals(dialog)
    boxes(dialog)["A"].click()
    assert "Glassbox and 1 model, " in totals(dialog)
    program.click()
    assert "1 model, 4.42 kB" in totals(dialog)
    program.click()
    press(dialog, "Choose a folder…")
    assert "The pack is ready" in done(shelf)
    pack = stick / "Glassbox models"
    assert (pack / "Glassbox" / LIBRARY).read_bytes() == LINUX[LIBRARY]
    assert (pack / "models" / "A-F32" / "A-F32.gguf").is_file()


def test_a_program_that_is_damaged_is_not_packed(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run_from(monkeypatch, write_bundle(tmp_path / "app"))
    (tmp_path / "app" / LIBRARY).write_bytes(b"x" * len(LINUX[LIBRARY]))
    work(shelf).write_pack(PackChoice(shelf.library.models, "Linux"), stick)
    assert "Part of Glassbox is missing or damaged: lib/" in done(shelf)
    assert list(stick.iterdir()) == []
    (tmp_path / "app" / "SHA256SUMS").unlink()
    shelf.window.context.shell.notices.dismiss()
    opened(shelf).reject()
    assert "missing or damaged: SHA256SUMS" in done(shelf)


def test_a_pack_of_only_the_program_has_nothing_to_import(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run_from(monkeypatch, write_bundle(tmp_path / "app"))
    work(shelf).write_pack(PackChoice([], "Linux"), stick)
    done(shelf)
    work(shelf).import_pack(stick)
    assert "contains only Glassbox itself" in done(shelf)


def test_a_stop_waits_until_the_incomplete_files_are_gone(
    make_desk: MakeDesk, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow USB drive may need longer than other work gets to stop."""
    begun, go_on, copy = threading.Event(), threading.Event(), Copy.run

    def slow(self: Copy) -> Iterator[int]:
        for size in copy(self):
            begun.set()
            go_on.wait(60)
            yield size

    monkeypatch.setattr("desktop.services.task.LONGEST_STOP_MS", 1)
    monkeypatch.setattr(Copy, "run", slow)
    make("models/A-F32.gguf")
    desk, stick = make_desk(), tmp_path / "stick"
    desk.window.open_pane("models", LibraryPage.id)
    desk.scan()
    stick.mkdir()
    writing = work(desk)
    writing.write_pack(PackChoice(desk.library.models), stick)
    try:
        desk.qtbot.waitUntil(begun.is_set)
        desk.qtbot.waitUntil(lambda: (job := writing.task.job) is not None and job.began > 0)
        press(writing, "Stop")
        desk.qtbot.wait(20)
        assert writing.task.running
        assert "Stopping…" in [each.text() for each in visible(writing, QLabel)]
        assert desk.window.context.shell.notices.current is None
        assert list(stick.iterdir())
    finally:
        go_on.set()
    assert done(desk) == "Writing the pack was stopped. No incomplete files are left."
    assert not list(stick.iterdir())


def test_what_is_no_pack_is_one_sentence(shelf: Desk, tmp_path: Path) -> None:
    work(shelf).import_pack(tmp_path / "models")
    assert "isn't a workshop pack" in done(shelf)


def test_one_thing_after_the_other(shelf: Desk) -> None:
    model = shelf.library.models[0]
    work(shelf).verify(model)
    work(shelf).verify(model)
    notice = shelf.window.context.shell.notices.current
    assert notice is not None
    assert "is still in progress" in notice.text
    done(shelf)


def test_a_demo_models_image_encoder_is_verified(
    shelf: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = shelf.library.models[0]
    folder = Path(model.path).parent
    tiny_eye.write(folder / "mmproj-eye.gguf")
    monkeypatch.setattr(shipped_models, "DEMO_FOLDER", folder.parent)
    (folder.parent / shipped_models.DEMO_SUMS).write_text(f"0  {folder.name}/mmproj-eye.gguf\n")
    work(shelf).verify(model)
    assert "missing or damaged: models/mmproj-eye.gguf" in done(shelf)


def test_the_program_for_another_system(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run_from(monkeypatch, write_bundle(tmp_path / "app"))
    write_bundle(tmp_path / "downloads" / "Glassbox", "Windows")
    folder = [str(tmp_path / "models")]
    monkeypatch.setattr(Files, "ask_folder", lambda *_: folder[0])
    dialog = opened(shelf)

    def add(path: Path) -> None:
        folder[0] = str(path)
        dialog.add.click()
        shelf.qtbot.waitUntil(lambda: not shelf.library.shelf.busy)

    add(tmp_path / "models")
    assert "There is no Glassbox in " in totals(dialog)
    add(tmp_path / "app")
    assert "Glassbox for Linux is already in the list." in totals(dialog)
    add(tmp_path / "downloads")  # the folder around it is found, too
    assert "already in the list" not in totals(dialog)
    windows = "Include Glassbox for Windows"
    shelf.qtbot.waitUntil(lambda: windows in boxes(dialog))  # shown once it is laid out
    assert boxes(dialog)[windows].isChecked()
    add(tmp_path / "downloads" / "Glassbox")  # a second time it is the same one
    assert len(boxes(dialog)) == 5
    (first,) = dialog.others()
    more = ProgramFile("more", 3_000_000, "", False)
    larger = replace(first, folder=tmp_path / "larger", files=(*first.files, more))
    dialog.add_program(larger)  # takes its place
    assert dialog.others() == (larger,)
    assert boxes(dialog)[windows].toolTip() == str(larger.folder)
    assert size_text(larger.bytes) in totals(dialog).split(" | ")
    dialog.add_program(first)
    boxes(dialog)["A"].click()
    assert "Glassbox and 1 model, " in totals(dialog)
    folder[0] = str(stick)
    press(dialog, "Choose a folder…")
    assert "The pack is ready" in done(shelf)
    pack = stick / "Glassbox models"
    assert (pack / "Glassbox for Linux" / LIBRARY).read_bytes() == LINUX[LIBRARY]
    assert (pack / "Glassbox for Windows" / WINDOWS_LIBRARY).is_file()
    page = (pack / "README.txt").read_text("utf-8")
    assert "On Windows, open the folder Glassbox for Windows and double-click Glassbox.exe." in page


def test_the_profile_goes_along_and_is_offered_after_the_import(
    shelf: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(Files, "ask_folder", lambda *_: str(stick))
    chosen = {"theme": "dark", "plan_title": "Monday", "plan": ("pi", "open")}
    shelf.settings.change(**chosen)
    dialog = opened(shelf)
    profile = boxes(dialog)["Include a workshop profile"]
    assert profile.isChecked()
    assert "2 experiments · Dark" in totals(dialog)
    boxes(dialog)["A"].click()
    press(dialog, "Choose a folder…")
    assert "The pack is ready" in done(shelf)
    pack = stick / "Glassbox models"
    assert (pack / "Workshop.glassbox-profile").is_file()
    page = (pack / "README.txt").read_text("utf-8")
    assert "press “Use this profile.”" in page

    (tmp_path / "models" / "A-F32.gguf").unlink()
    shelf.scan()
    work(shelf).import_pack(stick)
    assert "1 model was checked and imported." in done(shelf)
    assert not shelf.window.findChildren(UseProfileDialog)  # everything is as in the profile

    shelf.settings.change(theme="light", plan=(), plan_title="")
    (tmp_path / "models" / "A-F32" / "A-F32.gguf").unlink()
    shelf.scan()
    work(shelf).import_pack(stick)
    done(shelf)
    asks = shelf.window.findChild(UseProfileDialog)
    assert asks is not None
    assert asks.missing == []  # the pack brought the model
    asks.use.click()
    values = shelf.settings.values
    assert (values.theme, values.plan) == ("dark", ("pi", "open"))


def test_a_profile_in_a_pack_that_is_damaged_costs_no_model(shelf: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    profile = WorkshopProfile("Monday", theme="dark")
    work(shelf).write_pack(PackChoice(shelf.library.models, profile=profile), stick)
    done(shelf)
    (stick / "Glassbox models" / "Workshop.glassbox-profile").write_bytes(b"\0" * 100)
    for file in (tmp_path / "models").glob("*.gguf"):
        file.unlink()
    shelf.scan()
    work(shelf).import_pack(stick)
    assert "isn't a workshop profile" in done(shelf)
    assert [model.name for model in shelf.library.models] == ["A-F32", "B-F32"]
    assert shelf.settings.values.theme == "system"
