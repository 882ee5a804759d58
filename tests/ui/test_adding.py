"""Tests adding models: the folders in which dialogs open and the errors for unusable files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import Desk, Make


def message(desk: Desk) -> str:
    notice = desk.window.notices.current
    return notice.text if notice else ""


def test_dialogs_begin_at_home_and_then_where_the_last_one_ended(
    desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    adding = desk.window.context.adding
    asked: list[str] = []
    file = make("elsewhere/New-F32.gguf")

    def one_file(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[list[str], str]:
        asked.append(folder)
        return [str(file)], ""

    def no_folder(_parent: object, _title: str, folder: str) -> str:
        asked.append(folder)
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", one_file)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", no_folder)
    adding.choose_folder(desk.window)
    adding.choose_files(desk.window)
    adding.choose_folder(desk.window)
    assert asked == [str(Path.home()), str(Path.home()), str(file.parent)]
    desk.settings.change(dialog_folder=str(tmp_path / "gone"))
    adding.choose_folder(desk.window)
    assert asked[-1] == str(Path.home())


def test_an_empty_folder_is_said(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "to come"
    folder.mkdir()
    for _ in range(2):  # also if it is already in the list
        desk.window.context.adding.add_paths([str(folder)])
        desk.settle()
        assert message(desk) == (
            f"There are no models in {folder} yet. Models that you add there later will be listed."
        )
        desk.window.notices.dismiss()


def test_a_folder_with_models_needs_no_words(desk: Desk, make: Make) -> None:
    folder = make("more/deep/One.gguf").parent.parent
    desk.window.context.adding.add_paths([str(folder)])
    desk.settle()
    assert message(desk) == ""


def test_a_folder_whose_models_were_taken_off_says_so(desk: Desk, make: Make) -> None:
    path = make("more/One.gguf")
    desk.add(path)
    desk.library.remove(path)
    desk.settle()
    desk.window.context.adding.add_paths([str(path.parent)])
    desk.settle()
    assert "was removed from the list earlier" in message(desk)


def test_a_copy_of_a_listed_model_says_so(desk: Desk, make: Make, tmp_path: Path) -> None:
    adding = desk.window.context.adding
    listed = make("models/Tiny-F32.gguf")
    desk.scan()
    copy = tmp_path / "elsewhere" / "Renamed.gguf"
    copy.parent.mkdir()
    shutil.copy(listed, copy)
    adding.add_paths([str(copy)])
    desk.settle()
    assert [model.path for model in desk.library.models] == [str(listed)]
    assert message(desk) == (
        "Renamed.gguf is a copy of a model that is already in the list: Tiny-F32. Its details show "
        "where all of its files are."
    )
    desk.window.context.shell.notices.dismiss()
    adding.add_paths([str(copy)])  # again, without a scan
    assert message(desk).startswith("Renamed.gguf is a copy")
    adding.add_paths([str(copy.parent)])
    desk.settle()
    assert message(desk).startswith(f"The models in {copy.parent} are copies of models")


def test_a_file_that_is_listed_already_is_said(desk: Desk, make: Make) -> None:
    adding, path = desk.window.context.adding, make("models/Tiny-F32.gguf")
    desk.scan()
    adding.add_paths([str(path)])
    desk.settle()
    assert message(desk) == "Tiny-F32 is already in the list."
    desk.window.notices.dismiss()
    adding.add_paths([str(make("elsewhere/New-F32.gguf"))])
    desk.settle()
    assert message(desk) == ""


def test_an_error_names_its_file(desk: Desk, tmp_path: Path) -> None:
    notes = tmp_path / "notes.gguf"
    notes.write_text("no model")
    desk.window.context.adding.add_paths([str(notes)])
    assert message(desk).startswith("notes.gguf: This ")
    assert desk.window.notices.current is not None
    assert str(notes) in desk.window.notices.current.details


def test_many_files_are_read_in_the_background(desk: Desk, make: Make, tmp_path: Path) -> None:
    good = [make(f"many/M{number}.gguf") for number in range(5)]
    bad = tmp_path / "bad.gguf"
    bad.write_text("no model")
    added: list[int] = []
    paths = [*map(str, good), str(bad)]
    desk.window.context.adding.add_paths(paths, lambda: added.append(1))
    assert desk.library.models == []
    desk.settle()
    assert [model.name for model in desk.library.models] == [path.stem for path in good]
    assert len(added) == 5
    assert message(desk).startswith("bad.gguf: ")


def test_many_bad_files_are_one_message(desk: Desk, make: Make, tmp_path: Path) -> None:
    bad = [tmp_path / f"bad{number}.gguf" for number in range(40)]
    for path in bad:
        path.write_text("no model")
    desk.window.context.adding.add_paths([*map(str, bad), str(make("Good.gguf"))])
    desk.settle()
    assert message(desk).startswith(
        "40 of the 41 files couldn't be added. The first problem: bad0.gguf: "
    )
    assert desk.window.notices.waiting == 0
    current = desk.window.notices.current
    assert current is not None
    assert all(path.name in current.details for path in bad)
    assert [model.name for model in desk.library.models] == ["Good"]
