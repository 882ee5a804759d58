"""Tests the window's library, which is scanned in the background and kept in sync with the
settings."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.library import facts_cache, shipped_models
from desktop.core.library import models as core_library
from desktop.core.library.checksums import Checksums
from desktop.core.library.facts_cache import FactsCache
from desktop.core.packs.pack_import import UNFINISHED
from desktop.services.jobs import JobThread
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.services.shelf import Shelf
from tests import header_only

Make = Callable[[str], Path]


pytestmark = pytest.mark.usefixtures("nothing_shipped")


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def write(name: str) -> Path:
        return header_only.write(tmp_path / name)

    return write


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def background(qapp: object) -> Iterator[JobThread]:
    thread = JobThread("background")
    yield thread
    thread.shut_down()


@pytest.fixture
def library(settings: Settings, background: JobThread, tmp_path: Path) -> Iterator[Library]:
    made = Library(settings, background, tmp_path / "models")
    yield made
    made.shut_down()


def names(library: Library) -> list[str]:
    return [model.name for model in library.models]


def scanned(library: Library, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: not library.scanning)
    return names(library)


def test_a_scan_says_when_it_begins_and_what_it_found(
    library: Library, make: Make, qtbot: QtBot
) -> None:
    for number in range(5):
        make(f"models/model-{number}B.gguf")
    said: list[tuple[bool, int]] = []
    for changed in (library.changed, library.scanning_changed):
        changed.connect(lambda: said.append((library.scanning, len(library.models))))
    library.refresh()
    assert said == [(True, 0)]
    assert scanned(library, qtbot) == [f"model-{number}B" for number in range(5)]
    assert [count for _, count in said] == sorted(count for _, count in said)
    assert said[-1] == (False, 5)
    assert (True, 1) in said, "the first model is shown before all are read"


def test_a_scan_that_finds_the_same_changes_nothing(
    library: Library, make: Make, qtbot: QtBot
) -> None:
    file = make("models/model-1B.gguf")
    library.refresh()
    scanned(library, qtbot)
    with qtbot.assertNotEmitted(library.changed):
        library.refresh()
        scanned(library, qtbot)
    Path(file).unlink()
    with qtbot.waitSignal(library.changed):
        library.refresh()
    assert scanned(library, qtbot) == []


def test_a_damaged_file_that_stays_as_it_is_changes_nothing(
    library: Library, make: Make, qtbot: QtBot
) -> None:
    make("models/model-1B.gguf")
    damaged = make("models/damaged-1B.gguf")
    os.truncate(damaged, 100)
    library.refresh()
    scanned(library, qtbot)
    assert library.get(damaged).problem is not None  # type: ignore[union-attr]
    with qtbot.assertNotEmitted(library.changed):
        library.refresh()
        scanned(library, qtbot)


def test_what_comes_after_a_scan_comes_once(library: Library, qtbot: QtBot) -> None:
    done: list[str] = []
    library.after_scan(lambda: done.append("at once"))
    assert done == ["at once"]
    library.refresh()
    library.after_scan(lambda: done.append("after it"))
    assert done == ["at once"]
    scanned(library, qtbot)
    library.refresh()
    scanned(library, qtbot)
    assert done == ["at once", "after it"]


def test_all_that_was_read_is_shown_while_a_place_is_slow(
    library: Library, make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        make(f"models/{number}.gguf")
    really, answers = facts_cache.read_header, threading.Event()

    def slow(path: str) -> object:
        if Path(path).stem == "2":
            answers.wait(60)
        return really(path)

    monkeypatch.setattr(facts_cache, "read_header", slow)
    library.refresh()
    qtbot.waitUntil(lambda: names(library) == ["0", "1"])
    assert library.scanning
    answers.set()
    assert scanned(library, qtbot) == ["0", "1", "2"]


def test_the_starter_model_is_in_the_list(
    starter: str, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped_models, "STARTER_FOLDER", Path(starter).parent)
    library.refresh()
    scanned(library, qtbot)
    model = library.get(starter)
    assert model
    assert model.facts
    assert (model.source, model.facts.file_type) == ("starter", "Q4_1")


def test_the_window_lives_while_a_scan_is_slow(
    library: Library, make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        make(f"models/{number}.gguf")
    really = facts_cache.read_header

    def slow(path: str) -> object:
        assert threading.current_thread() is not threading.main_thread()
        time.sleep(0.1)
        return really(path)

    monkeypatch.setattr(facts_cache, "read_header", slow)
    turns: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(time.monotonic()))
    timer.start(5)
    library.refresh()
    scanned(library, qtbot)
    assert len(turns) > 20


def test_a_second_refresh_replaces_the_first(library: Library, make: Make, qtbot: QtBot) -> None:
    make("models/a.gguf")
    for _ in range(20):
        library.refresh()
    make("models/b.gguf")
    library.refresh()
    assert scanned(library, qtbot) == ["a", "b"]
    qtbot.wait(50)
    assert names(library) == ["a", "b"]


def test_files_that_are_gone_leave_the_list(library: Library, make: Make, qtbot: QtBot) -> None:
    path = make("models/a.gguf")
    make("models/b.gguf")
    library.refresh()
    scanned(library, qtbot)
    path.unlink()
    library.refresh()
    assert names(library) == ["a", "b"], "the list stays in sight while it is read again"
    assert scanned(library, qtbot) == ["b"]


def test_an_added_file_is_listed_at_once_and_kept(
    library: Library, settings: Settings, make: Make, qtbot: QtBot
) -> None:
    path = make("elsewhere/a.gguf")
    library.add_file(path)
    assert names(library) == ["a"]
    assert settings.values.model_files == (str(path),)
    assert scanned(library, qtbot) == ["a"]
    model = library.get(path)
    assert model
    assert model.source == "file"
    with qtbot.assertNotEmitted(library.changed):
        library.add_file(str(path))
        library.add_file(path.parent / ".." / "elsewhere" / "a.gguf")
    assert settings.values.model_files == (str(path),)


def test_a_later_part_adds_the_whole_model(library: Library, tmp_path: Path) -> None:
    for part in range(2):
        header_only.write(
            tmp_path / f"big-{part + 1:05d}-of-00002.gguf",
            {"split.no": part, "split.count": 2},
            tensors={f"blk.{part}.attn_q.weight": (2, 32)},
        )
    library.add_file(tmp_path / "big-00002-of-00002.gguf")
    [model] = library.models
    assert model.facts
    assert (model.name, model.facts.parts) == ("big", 2)
    assert model.path.endswith("big-00001-of-00002.gguf")


def test_files_that_are_no_models_are_refused(
    library: Library, settings: Settings, make: Make, tmp_path: Path
) -> None:
    cut = make("cut.gguf")
    cut.write_bytes(cut.read_bytes()[:-1])
    (tmp_path / "text.gguf").write_text("hello")
    refused = {
        tmp_path: "folder",
        tmp_path / "none.gguf": "missing",
        tmp_path / "text.gguf": "not_gguf",
        cut: "truncated",
    }
    for path, kind in refused.items():
        with pytest.raises(UserError) as caught:
            library.add_file(path)
        assert caught.value.kind == kind
    assert names(library) == []
    assert settings.values.model_files == ()


def test_removing_leaves_the_file_and_adding_brings_it_back(
    library: Library, make: Make, qtbot: QtBot
) -> None:
    in_folder, single = make("models/a.gguf"), make("elsewhere/b.gguf")
    library.add_file(single)
    assert scanned(library, qtbot) == ["a", "b"]
    for path in (in_folder, single):
        library.remove(str(path))
        assert path.name[0] not in names(library)
    assert scanned(library, qtbot) == []
    library.refresh()
    assert scanned(library, qtbot) == []
    assert in_folder.exists()
    assert single.exists()
    library.add_file(single)
    library.add_file(in_folder)
    assert names(library) == ["a", "b"]
    assert scanned(library, qtbot) == ["a", "b"]


def test_an_added_folder_is_scanned_now_and_at_the_next_start(
    library: Library,
    settings: Settings,
    background: JobThread,
    make: Make,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    make("more/deep/a.gguf")
    library.add_folder(tmp_path / "more")
    assert scanned(library, qtbot) == ["a"]
    library.add_folder(str(tmp_path / "more"))
    assert settings.values.model_folders == (str(tmp_path / "more"),)
    scanned(library, qtbot)
    again = Library(settings, background, tmp_path / "models")
    again.refresh()
    assert scanned(again, qtbot) == ["a"]
    again.shut_down()


def test_folders_that_are_none_are_refused(library: Library, make: Make, tmp_path: Path) -> None:
    for path, kind in ((tmp_path / "none", "missing"), (make("a.gguf"), "not_a_folder")):
        with pytest.raises(UserError) as caught:
            library.add_folder(path)
        assert caught.value.kind == kind


def test_the_list_follows_the_settings(
    library: Library, settings: Settings, make: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    make("more/a.gguf")
    settings.change(theme="dark")
    assert not library.scanning
    settings.change(model_folders=(str(tmp_path / "more"),))
    assert scanned(library, qtbot) == ["a"]
    settings.change(model_folders=())
    assert scanned(library, qtbot) == []


def test_a_bug_in_the_scan_leaves_the_list_and_ends_it(
    library: Library, make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("models/a.gguf")
    library.refresh()
    scanned(library, qtbot)

    def broken(*arguments: object) -> Iterator[object]:
        raise ZeroDivisionError
        yield

    monkeypatch.setattr("desktop.services.library.scan", broken)
    library.refresh()
    assert scanned(library, qtbot) == ["a"]


def test_a_scan_waits_its_turn_behind_other_work(
    library: Library, background: JobThread, make: Make, qtbot: QtBot
) -> None:
    make("models/a.gguf")
    released = threading.Event()

    def other(cancel: Cancel) -> Iterator[object]:
        released.wait(5)
        yield None

    background.submit(other)
    library.refresh()
    qtbot.wait(30)
    assert library.scanning
    released.set()
    assert scanned(library, qtbot) == ["a"]


@pytest.mark.parametrize("name", ["closed", "open/closed"])
def test_a_folder_that_may_not_be_read_is_told_and_the_others_are_listed(
    settings: Settings,
    library: Library,
    make: Make,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    (tmp_path / "closed").mkdir()
    closed = tmp_path / name
    (closed / "deeper").mkdir(parents=True)
    make("open/a.gguf")
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(core_library.os, "scandir", scandir)
    said: list[str] = []
    library.trouble.connect(lambda error: said.append(error.message))
    settings.change(model_folders=(str(tmp_path / "closed"), str(tmp_path / "open")))
    assert scanned(library, qtbot) == ["a"]
    assert said == [
        (
            f"You don't have permission to read the folder {closed}. Change its permissions, or "
            "choose another folder."
        )
    ]


def test_what_a_killed_import_left_goes(qtbot: QtBot, tmp_path: Path) -> None:
    left = tmp_path / "models" / f"{UNFINISHED}999999999"
    left.mkdir(parents=True)
    (left / "half.gguf.part").write_bytes(b"half")
    shelf = Shelf(tmp_path / "models", Checksums(tmp_path / "checksums.json"))
    qtbot.waitUntil(lambda: not left.exists(), timeout=60_000)
    shelf.shut_down()


def test_a_disk_that_is_pulled_out_is_told_once_and_its_models_come_back(
    settings: Settings, library: Library, make: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    make("stick/a.gguf")
    make("here/b.gguf")
    said: list[str] = []
    library.trouble.connect(lambda error: said.append(error.message))
    settings.change(model_folders=(str(tmp_path / "stick"), str(tmp_path / "here")))
    assert scanned(library, qtbot) == ["a", "b"]
    for _ in range(2):
        (tmp_path / "stick").rename(tmp_path / "away")
        for _ in range(2):
            library.refresh()
            assert scanned(library, qtbot) == ["b"]
        (tmp_path / "away").rename(tmp_path / "stick")
        library.refresh()
        assert scanned(library, qtbot) == ["a", "b"]
    assert len(said) == 2
    assert f"{tmp_path / 'stick'} isn't available" in said[0]


def test_a_disk_that_is_pulled_out_during_the_scan(
    settings: Settings,
    library: Library,
    make: Make,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(5):
        make(f"stick/{number}/m{number}.gguf")
    real = core_library.describe

    def describe(path: str, *more: object) -> object:
        if path.endswith("m2.gguf"):
            (tmp_path / "stick").rename(tmp_path / "away")
        return real(path, *more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(core_library, "describe", describe)
        settings.change(model_folders=(str(tmp_path / "stick"),))
        qtbot.waitUntil(lambda: not library.scanning)
    (tmp_path / "away").rename(tmp_path / "stick")
    library.refresh()
    assert scanned(library, qtbot) == [f"m{number}" for number in range(5)]


def places(library: Library) -> list[list[str]]:
    return [[Path(file.path).name for file in model.files] for model in library.models]


def test_an_added_copy_joins_its_model(
    library: Library, make: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    """The model keeps its path, under which it may be loaded, although added files are searched
    before folders."""
    first = make("models/a.gguf")
    make("models/b.gguf")
    library.refresh()
    scanned(library, qtbot)
    copy = tmp_path / "elsewhere" / "copy.gguf"
    copy.parent.mkdir()
    shutil.copy(first, copy)
    library.add_file(copy)
    scanned(library, qtbot)
    assert places(library) == [["a.gguf", "copy.gguf"], ["b.gguf"]]
    for path in (first, copy, copy.parent / ".." / "elsewhere" / "copy.gguf"):
        model = library.get(path)
        assert model is not None
        assert model.path == str(first)


def test_a_model_stays_as_long_as_one_of_its_files_is_listed(
    library: Library, make: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    first = make("models/a.gguf")
    shutil.copy(first, tmp_path / "models" / "z.gguf")
    library.refresh()
    assert scanned(library, qtbot) == ["a"]
    library.remove(first)
    assert names(library) == ["z"]
    assert scanned(library, qtbot) == ["z"]
    library.remove(tmp_path / "models" / "z.gguf")
    assert scanned(library, qtbot) == []
    library.add_file(first)
    assert scanned(library, qtbot) == ["a"]


def test_reading_contents_holds_nothing_up(
    library: Library,
    background: JobThread,
    make: Make,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All models are listed before the first file is compared, and other work goes on, however slow
    the disk is."""
    for number in range(3):
        make(f"models/{number}.gguf")
    disk = threading.Event()

    def slow(self: FactsCache, path: str) -> str:
        assert threading.current_thread() is not threading.main_thread()
        disk.wait(60)
        return path

    monkeypatch.setattr(FactsCache, "content", slow)
    library.refresh()
    qtbot.waitUntil(lambda: len(library.models) == 3)
    assert names(library) == ["0", "1", "2"]
    other = background.call(lambda: None, "other work")
    qtbot.waitUntil(lambda: other.done)
    assert library.scanning
    disk.set()
    assert scanned(library, qtbot) == ["0", "1", "2"]
