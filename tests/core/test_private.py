"""Tests that other accounts can't read the files that Glassbox stores."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.core.files import private
from desktop.core.files.atomic_write import temporary_file, whole_file, write_atomically
from desktop.core.files.private import close_to_others
from desktop.folders import PRIVATE_FOLDERS, Folders

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")

ROOT = Path(__file__).parents[2]
EXPORTED = {"download", "pack", "import", "quantized", "export", "plan", "recording"}
SESSION = """
import json, os, sys
os.umask(int(sys.argv[1], 8))
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.engine.remote.child_main import _opened
from desktop.folders import Folders
from desktop.logs import log_to
from tests.core.test_private import EXPORTED
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.compare.vote_store import open_votes
from desktop.core.process.single_instance import SingleInstance
from tests.endurance.stores import RUN, STORES, VOTE
from tests.fake_engine import FakeEngine

folders = Folders.find()
home = folders.data
qt = QApplication([])
for name in ("window", "commands"):
    log_to(folders.logs, name)
_opened(folders.logs / "engine.log")
instance = SingleInstance(folders.window_lock)
assert instance.begin([]) == "first"
parts = app.build(qt, folders, FakeEngine("word " * 50))
parts.window.show()
for name in parts.window.ids:
    parts.window.open_pane(name)
parts.window.open_pane("chat")
pane = parts.window.pane
pane.choice.choose(str(home / "model.gguf"))
pane.send("One?")
QTest.qWait(1000)
pane.view.composer.edit.setPlainText("not sent yet")
pane.drafts.save()
while parts.conversations.busy:
    QTest.qWait(20)
parts.settings.change(system_prompt="Be brief.")
parts.settings.flush()
found = {}
def look():
    for path in (home, *home.rglob("*")):
        found[str(path.relative_to(home))] = path.lstat().st_mode & 0o777
look()
parts.shut_down()
os.remove(home / "conversations.db")
for name, store in STORES.items():
    if name not in EXPORTED:
        store.write(home, 1)
held = open_votes(home / "votes.db"), ResultStore(home / "results.db")
held[0][0].add(VOTE)
held[1].begin(RUN)
for path in home.glob("*.gguf"):  # the stores' own models
    path.unlink()
look()
print(json.dumps(found))
"""


@pytest.fixture(
    scope="module",
    params=["000", *(pytest.param(each, marks=pytest.mark.thorough) for each in ("022", "077"))],
)
def modes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> object:
    """Modes of all files and folders after a session with this umask, by path. The other umasks
    only take away from what files get with 000."""
    home = tmp_path_factory.mktemp("home") / "new"
    ran = subprocess.run(
        [sys.executable, "-c", SESSION, request.param],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=ROOT,
        env={**os.environ, "GLASSBOX_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.splitlines()[-1])


def own(folder: Path) -> Folders:
    return Folders(folder / "settings.json", folder, folder / "models", folder / "logs")


TRAINED = "students.npz"
"""Takes a training to write; tests/engine/test_students.py looks at its mode."""
FILES = [str(path.relative_to("/")) for path in own(Path("/")).own_files if path.name != TRAINED]
BESIDE = [
    f"{name}.db{ending}" for name in ("conversations", "votes") for ending in ("-wal", "-shm")
]


@pytest.mark.parametrize("name", [*FILES, *BESIDE, ".", "logs", *PRIVATE_FOLDERS])
def test_after_a_session_nobody_else_may_read(modes: Mapping[str, int], name: str) -> None:
    found = {path: mode for path, mode in modes.items() if path == name}
    found |= {path: mode for path, mode in modes.items() if path.startswith(f"{name}/")}
    assert found, f"the session has not written {name}: {sorted(modes)}"
    assert not {path: oct(mode) for path, mode in found.items() if mode & 0o077}


def test_nothing_else_was_left_open(modes: Mapping[str, int]) -> None:
    assert not {path: oct(mode) for path, mode in modes.items() if mode & 0o077}


@pytest.fixture
def older(tmp_path: Path) -> Folders:
    """Create folders like those that versions up to 0.3 left behind."""
    folders = own(tmp_path / "data")
    for folder in folders.own_folders:
        folder.mkdir(parents=True)
    for name in ("pictures/1.png", "private_sets/Exam.locked", "logs/window.log.1"):
        (folders.data / name).write_bytes(b"")
    (folders.data / "conversations.db-wal").write_bytes(b"")
    (folders.data / "settings.damaged-123.json").write_bytes(b"")
    (folders.models / "m.gguf").write_bytes(b"")
    for file in folders.own_files:
        file.write_bytes(b"")
    for path in (folders.data, *folders.data.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return folders


def close(folders: Folders) -> None:
    close_to_others(folders.own_files, folders.own_folders, folders.private_folders)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_an_older_version_left_open_is_closed(older: Folders) -> None:
    close(older)
    for path in (older.data, *older.data.rglob("*")):
        if path.name != "m.gguf":
            assert not mode(path) & 0o077, path
    assert mode(older.models / "m.gguf") == 0o644, "a model is not private, and may be linked"


def test_links_and_other_peoples_files_stay_as_they_are(older: Folders, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o755)
    (outside / "a.png").write_bytes(b"")
    (outside / "a.png").chmod(0o644)
    (older.data / "pictures" / "1.png").unlink()
    (older.data / "pictures").rmdir()
    (older.data / "pictures").symlink_to(outside)
    (older.data / "drafts.json").unlink()
    (older.data / "drafts.json").symlink_to(outside / "a.png")
    (older.data / "results.xlsx").write_bytes(b"")
    (older.data / "results.xlsx").chmod(0o644)
    close(older)
    assert (mode(outside), mode(outside / "a.png")) == (0o755, 0o644)
    assert mode(older.data / "results.xlsx") == 0o644
    assert mode(older.data) == 0o755, "somebody else's file lies in it"
    assert mode(older.data / "conversations.db") == 0o600


def test_a_folder_for_all_stays_one(older: Folders) -> None:
    older.data.chmod(0o1777)
    close(older)
    assert mode(older.data) == 0o1777


def test_a_temporary_files_name_is_ascii(tmp_path: Path) -> None:
    target = tmp_path / "kleines Modell ü, Модель.gguf"
    with whole_file(target) as file:
        file.write(b"GGUF")
        (temporary,) = tmp_path.iterdir()
        assert temporary.name.isascii()
    assert target.read_bytes() == b"GGUF"
    assert [each.name for each in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_a_temporary_file_is_closed_from_its_first_moment(tmp_path: Path, umask: int) -> None:
    target = tmp_path / "new" / "settings.json"
    before = os.umask(umask)
    try:
        with whole_file(target) as file:
            file.write(b"{}")
            (temporary,) = target.parent.iterdir()
            assert (mode(target.parent), mode(temporary)) == (0o700, 0o600)
        assert mode(target) == 0o600
        write_atomically(tmp_path / "table.csv", b"", private.OPEN)
        assert mode(tmp_path / "table.csv") == 0o666 & ~umask, "as every program saves it"
    finally:
        os.umask(before)


def test_nobody_can_lay_a_link_in_its_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even somebody who knows the temporary file's name can't redirect the write with a link of
    that name."""
    monkeypatch.setattr("secrets.token_hex", lambda _: "0" * 16)
    victim = tmp_path / "victim"
    victim.write_bytes(b"untouched")
    (tmp_path / f".a.json.{os.getpid()}-{'0' * 16}.tmp").symlink_to(victim)
    (tmp_path / f".b.json.{os.getpid()}-{'0' * 16}.tmp").symlink_to(tmp_path / "made")
    monkeypatch.setattr("desktop.core.files.atomic_write.remove_left_over", lambda _: None)
    for name in ("a.json", "b.json"):
        with pytest.raises(FileExistsError):
            write_atomically(tmp_path / name, b"{}")
    assert victim.read_bytes() == b"untouched"
    assert not (tmp_path / "made").exists()


def test_what_killed_processes_left_goes_and_nothing_else(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    hexes = "0123456789abcdef"
    left = [f".x.json.{ended.pid}-{hexes}.tmp", f".a.json.{ended.pid}.tmp"]
    left += [f".a.json.{os.getpid()}-{hexes}.tmp"]  # another program had the same process ID
    stay = [f".x.json.{os.getppid()}-{hexes}.tmp", f".x.json.{ended.pid}.tmp", "a.tmp", ".1.part"]
    for name in (*left, *stay):
        (tmp_path / name).write_bytes(b"")
    with temporary_file(tmp_path / "a.json") as (descriptor, path):
        os.close(descriptor)
        write_atomically(tmp_path / "a.json", b"{}")
        assert path.exists(), "another thread is at it"
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([*stay, "a.json"])


def test_a_disk_without_modes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT, the usual format of USB drives, has no modes; that isn't an error."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    for name in ("chmod", "fchmod"):
        monkeypatch.setattr(os, name, refuse)
    folders = own(tmp_path / "stick")
    write_atomically(folders.settings, b"{}")
    close(folders)
    assert folders.settings.read_bytes() == b"{}"


def test_the_logs_are_closed_after_a_turn_too(tmp_path: Path) -> None:
    from logging import getLogger

    from desktop.logs import log_to

    before = os.umask(0)
    try:
        log_to(tmp_path / "logs", "window")
        getLogger().handlers[-1].doRollover()  # type: ignore[attr-defined]
    finally:
        os.umask(before)
    found = {path.name: mode(path) for path in (tmp_path / "logs").iterdir()}
    assert found == {"window.log": 0o600, "window.log.1": 0o600}
