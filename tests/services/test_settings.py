"""Tests the window's settings: changes are announced at once and saved later, without blocking."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import UserError
from desktop.core.settings import Preferences
from desktop.services.settings import SAVE_DELAY_MS, Settings

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.json"


def written(path: Path) -> dict[str, object]:
    return json.loads(path.read_text())


def test_a_change_is_said_and_saved_a_moment_later(path: Path, qtbot: QtBot) -> None:
    settings = Settings(path)
    with qtbot.waitSignal(settings.changed, timeout=100):
        settings.change(theme="dark", threads=2)
    assert settings.values == Preferences(theme="dark", threads=2)
    assert not path.exists()
    qtbot.waitUntil(path.exists, timeout=10 * SAVE_DELAY_MS)
    assert (written(path)["theme"], written(path)["threads"]) == ("dark", 2)
    assert Settings(path).values == settings.values


def test_many_changes_are_one_write(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[object] = []
    monkeypatch.setattr(
        "desktop.services.settings.write_settings", lambda *arguments: writes.append(arguments)
    )
    settings = Settings(path)
    for seed in range(50):
        settings.change(seed=seed)
    qtbot.waitUntil(lambda: bool(writes), timeout=10 * SAVE_DELAY_MS)
    qtbot.wait(2 * SAVE_DELAY_MS)
    assert len(writes) == 1


def test_flush_writes_at_once_and_only_when_something_waits(path: Path) -> None:
    settings = Settings(path)
    settings.flush()
    assert not path.exists()
    settings.change(pane="chat")
    settings.flush()
    assert written(path)["pane"] == "chat"
    path.unlink()
    settings.flush()
    assert not path.exists()


def test_what_changes_nothing_is_not_said(path: Path, qtbot: QtBot) -> None:
    settings = Settings(path)
    with qtbot.assertNotEmitted(settings.changed):
        settings.change(theme="system", scale=1.0)
        settings.change()
    settings.flush()
    assert not path.exists()


def test_a_wrong_change_changes_nothing(path: Path) -> None:
    settings = Settings(path)
    with pytest.raises(TypeError):
        settings.change(threads=2, theme="purple")
    assert settings.values == Preferences()


def test_a_damaged_file_is_said_and_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("{broken")
    settings = Settings(path)
    assert "settings.damaged.json" in settings.problem
    settings.change(threads=2)
    settings.flush()
    assert path.with_name("settings.damaged.json").read_text() == "{broken"
    assert Settings(path).problem == ""


def test_keys_of_a_newer_version_survive(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"new_key": [1, 2]}')
    settings = Settings(path)
    settings.change(threads=2)
    settings.flush()
    assert written(path)["new_key"] == [1, 2]


@pytest.fixture(params=["a file in the folder's place", "no permission"])
def unwritable(request: pytest.FixtureRequest, path: Path) -> Iterator[Path]:
    if request.param == "no permission":
        if sys.platform == "win32" or os.geteuid() == 0:
            pytest.skip("everything can be written here")
        path.parent.mkdir(mode=0o500)
    else:
        path.parent.write_text("in the way")
    yield path
    path.parent.chmod(0o700)


def test_a_folder_that_cannot_be_written_to_is_said_once(unwritable: Path) -> None:
    settings = Settings(unwritable)
    said: list[UserError] = []
    settings.save_failed.connect(said.append)
    for threads in (1, 2, 3):
        settings.change(threads=threads)
        settings.flush()
    assert settings.values.threads == 3
    [error] = said
    assert str(unwritable.parent) in error.message
    assert settings.problem == error.message


def test_two_windows_keep_each_others_changes(path: Path) -> None:
    first, second = Settings(path), Settings(path)
    first.change(model_folders=("/models",), threads=2)
    first.flush()
    second.change(theme="dark")
    second.flush()
    first.change(threads=3)
    first.flush()
    found = Settings(path).values
    assert (found.model_folders, found.theme, found.threads) == (("/models",), "dark", 3)


def test_a_file_damaged_since_the_start_loses_no_value(path: Path) -> None:
    settings = Settings(path)
    settings.change(model_folders=("/models",))
    settings.flush()
    path.write_text("nonsense")
    settings.change(theme="dark")
    settings.flush()
    found = Settings(path).values
    assert (found.model_folders, found.theme) == (("/models",), "dark")


def test_the_window_does_not_wait_for_the_disk(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[int] = set()
    flush = os.fsync

    def watched(descriptor: int) -> None:
        threads.add(threading.get_ident())
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    settings = Settings(path)
    settings.change(threads=2)
    qtbot.waitUntil(lambda: path.exists() and not settings._unsaved)
    assert threads
    assert threading.get_ident() not in threads


def test_what_changed_while_it_was_written_is_written_too(path: Path, qtbot: QtBot) -> None:
    settings = Settings(path)
    settings.change(threads=2)
    settings._save()
    settings.change(threads=3)
    settings._save()
    settings.change(threads=4)
    qtbot.waitUntil(lambda: not settings._unsaved)
    assert written(path)["threads"] == 4
    settings.change(threads=5)
    settings._save()
    settings.flush()
    assert written(path)["threads"] == 5
