"""Packs the same files twice, with the recipe's own functions and this system's programs in place
of those in the Debian roots."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from bundle import linux, windows, work

COMMITTED = 1_700_000_000
FILES = ("glassbox", "bin/python", "lib/a.py", "lib/b.py", "Glassbox.exe", "glassbox.svg")


@pytest.fixture(autouse=True)
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def here(_root: Path, *command: str) -> str:
        words = [each.replace("/build/", f"{tmp_path}/") for each in command]
        return work.run("env", f"SOURCE_DATE_EPOCH={COMMITTED}", *words)

    monkeypatch.setattr(work, "LOG", tmp_path / "log.txt")
    monkeypatch.setattr(work, "commit_time", lambda: COMMITTED)
    monkeypatch.setattr(linux, "commit_time", lambda: COMMITTED)
    for module in (linux, windows):
        monkeypatch.setattr(module, "BUILD", tmp_path)
        monkeypatch.setattr(module, "DIST", tmp_path / "dist")
        monkeypatch.setattr(module, "inside", here)
        monkeypatch.setattr(module, "tools", lambda: Path("/"))
    script = (windows.HERE / "setup.nsi").read_text("utf-8")
    (tmp_path / "setup.nsi").write_text(script.replace("DictSize 64", "DictSize 1"), "utf-8")
    monkeypatch.setattr(windows, "HERE", tmp_path)  # with a quicker compression
    monkeypatch.setattr(linux, "oldest", lambda: Path("/"))
    monkeypatch.setattr(linux, "oldest_glibc", lambda _: "2.36")
    return tmp_path


def built(folder: Path, files: tuple[str, ...], time: int) -> Path:
    """Write the files in this order, all of them changed and read at `time`."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    (folder / "link").symlink_to("glassbox")
    for each in (*folder.rglob("*"), folder):
        os.utime(each, (time, time), follow_symlinks=False)
    return folder


def needs(*programs: str) -> None:
    for each in programs:
        if not shutil.which(each):
            pytest.skip(f"{each} isn't installed")


def test_packed_twice_for_linux(build: Path) -> None:
    needs("xz", "makeself", "dpkg-deb")
    packed: list[list[bytes]] = []
    for files, time in ((FILES, 10**9), (FILES[::-1], 2 * 10**9)):
        folder = built(build / "linux" / "glassbox", files, time)
        packed.append([each.read_bytes() for each in linux.archives(folder, "glassbox")])
    assert packed[0] == packed[1]
    with tarfile.open(build / "dist" / "glassbox.tar.xz") as archive:
        members = archive.getmembers()
    assert {each.mtime for each in members} == {COMMITTED}
    assert {(each.uid, each.gid) for each in members} == {(0, 0)}
    run_file = build / "dist" / "glassbox.run"
    info = subprocess.run(["sh", run_file, "--info"], check=True, capture_output=True, text=True)
    assert "Date of packaging: 2023-11-14\n" in info.stdout


def test_packed_twice_for_windows(build: Path) -> None:
    needs("zip", "advzip", "makensis")
    packed: list[list[bytes]] = []
    for files, time in ((FILES, 10**9), (FILES[::-1], 2 * 10**9)):
        folder = built(build / "windows" / "Glassbox", files, time)
        icons = Path("/usr/share/nsis/Contrib/Graphics/Icons")
        shutil.copy2(icons / "modern-install.ico", folder.parent / "glassbox.ico")
        packed.append([each.read_bytes() for each in windows.archives(folder, "glassbox")])
    assert packed[0] == packed[1]
    with zipfile.ZipFile(build / "dist" / "glassbox.zip") as archive:
        assert {f"Glassbox/{name}" for name in FILES} <= set(archive.namelist())


def test_a_copy_without_git_has_a_time_that_a_zip_can_store(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    assert work.commit_time() > COMMITTED
    monkeypatch.setattr(work, "ROOT", build)
    work.commit_time.cache_clear()
    assert work.commit_time() == work.ZIPS_BEGIN
    work.commit_time.cache_clear()
