"""Tests the script that a .run file starts after it has unpacked itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from configparser import RawConfigParser
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "packaging" / "bundle"
Install = Callable[..., subprocess.CompletedProcess[str]]

MOUNTED = ("unshare", "--user", "--map-root-user", "--mount")
"""Lets a command mount file systems that disappear with it, without being root."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script for Linux")


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """The user's home folder."""
    (tmp_path / "Анна Müller").mkdir()
    return tmp_path / "Анна Müller"


@pytest.fixture
def install(tmp_path: Path, user: Path) -> Install:
    """Return a function that installs a version of a bundle, whose launcher prints the version."""

    def install_it(version: str, *folder: str) -> subprocess.CompletedProcess[str]:
        unpacked = tmp_path / f"unpacked {version}"
        unpacked.mkdir(exist_ok=True)
        (unpacked / "glassbox").write_text(f"#!/bin/sh\necho {version}\n", "utf-8")
        (unpacked / "glassbox").chmod(0o755)
        (unpacked / "SHA256SUMS").write_text("", "utf-8")
        for each in ("set_up.sh", "glassbox.desktop", "glassbox-mime.xml"):
            shutil.copy2(HERE / each, unpacked)
        return subprocess.run(
            ["sh", "./set_up.sh", *folder],
            cwd=unpacked,
            env={"PATH": "/usr/bin:/bin", "HOME": str(user), "USER_PWD": str(user)},
            capture_output=True,
            text=True,
            check=False,
        )

    return install_it


def install_on(user: Path, version: str, script: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script in the unpacked folder of a version, where it may mount file systems."""
    if subprocess.run([*MOUNTED, "true"], check=False, capture_output=True).returncode:
        pytest.skip("no file systems can be mounted here")
    return subprocess.run(
        [*MOUNTED, "sh", "-ec", script],
        cwd=user.parent / f"unpacked {version}",
        env={"PATH": "/usr/bin:/bin", "HOME": str(user), "USER_PWD": str(user)},
        capture_output=True,
        text=True,
        check=False,
    )


def started(user: Path) -> str:
    command = user / ".local" / "bin" / "glassbox"
    return subprocess.run([command], capture_output=True, text=True, check=True).stdout.strip()


def test_an_upgrade_keeps_the_folder_home(install: Install, user: Path) -> None:
    installed = user / ".local" / "share" / "glassbox-app"
    assert install("1").returncode == 0
    assert started(user) == "1"
    (installed / "home").mkdir()
    (installed / "home" / "conversations.db").write_text("mine", "utf-8")
    assert install("2").returncode == 0
    assert started(user) == "2"
    assert (installed / "home" / "conversations.db").read_text("utf-8") == "mine"
    assert not (installed / "set_up.sh").exists()
    assert [each.name for each in installed.parent.glob("glassbox-app*")] == ["glassbox-app"]


@pytest.mark.parametrize("moved", [False, True])
def test_an_interrupted_upgrade_keeps_the_folder_home(
    install: Install, user: Path, moved: bool
) -> None:
    installed = user / ".local" / "share" / "glassbox-app"
    install("1")
    (installed / "home").mkdir()
    installed.rename(installed.with_name("glassbox-app.old"))
    if moved:
        shutil.copytree(installed.with_name("glassbox-app.old"), installed)
        (installed / "home").rmdir()
    assert install("2").returncode == 0
    assert started(user) == "2"
    assert (installed / "home").is_dir()


def test_a_linked_folder(install: Install, user: Path) -> None:
    """The folder that the link leads to is replaced, not the link."""
    disk, link = user / "disk", user / ".local" / "share" / "glassbox-app"
    disk.mkdir()
    link.parent.mkdir(parents=True)
    link.symlink_to(disk / "glassbox")
    for version in ("1", "2"):  # the first time, it doesn't lead anywhere yet
        done = install(version)
        assert done.returncode == 0, done.stderr
        assert started(user) == version
        assert link.readlink() == disk / "glassbox"
        assert [each.name for each in disk.iterdir()] == ["glassbox"]
        (disk / "glassbox" / "home").mkdir(exist_ok=True)
    assert (disk / "glassbox" / "home").is_dir()
    shutil.rmtree(disk)
    done = install("3")
    assert done.returncode == 1
    assert "glassbox-app can't be written: No such file or directory." in done.stderr
    assert link.is_symlink()


def test_folders_of_others_are_left_alone(install: Install, user: Path) -> None:
    assert install("1").returncode == 0
    done = install("2", ".local/bin")  # has a command named glassbox, too
    assert done.returncode == 1
    assert "doesn't contain Glassbox" in done.stderr
    assert started(user) == "1"


@pytest.mark.parametrize("name", ["empty/", "new/", "a & b", "a|b", r"a\b", '100 % "$x`'])
def test_any_folder(install: Install, user: Path, name: str) -> None:
    (user / "empty").mkdir()
    for version in ("1", "2"):
        done = install(version, name)
        assert done.returncode == 0, done.stderr
        assert started(user) == version
    entry = RawConfigParser(interpolation=None)
    entry.optionxform = str  # pyright: ignore[reportAttributeAccessIssue]
    entry.read(user / ".local" / "share" / "applications" / "glassbox.desktop", "utf-8")
    folder = str(user / name.rstrip("/"))
    assert entry["Desktop Entry"]["Icon"] == f"{folder}/glassbox.svg".replace("\\", "\\\\")
    # Two rules apply, one after the other: that of all strings, and that of quoted arguments.
    string = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\")
    for each in '\\"$`':
        string = string.replace(f"\\{each}", each)
    assert string == f'"{folder}/glassbox" %F'.replace("100 % ", "100 %% ")


def test_a_full_disk_keeps_the_older_version(install: Install, user: Path) -> None:
    install("1")
    script = """
        mount -t tmpfs -o size=1m none "$HOME"
        sh ./set_up.sh > /dev/null
        head -c 2000000 /dev/zero > larger
        if sh ./set_up.sh; then exit 9; fi
        ls -A "$HOME/.local/share"
        "$HOME/.local/bin/glassbox"
    """
    done = install_on(user, "1", script)
    assert done.returncode == 0
    assert done.stdout.split() == ["applications", "glassbox-app", "mime", "1"]
    first, second = done.stderr.splitlines()
    assert first == (
        f"Glassbox wasn't installed because {user}/.local/share/glassbox-app can't be written: "
        "No space left on device. It needs 2 MB of free space."
    )
    assert second == "The version that is installed there stays as it was."


def test_a_read_only_folder(install: Install, user: Path) -> None:
    install("1")
    done = install_on(user, "1", 'mount -t tmpfs -o ro none "$HOME"; sh ./set_up.sh')
    assert done.returncode == 1
    (said,) = done.stderr.splitlines()
    assert "glassbox-app can't be written: Read-only file system. It needs" in said


def test_a_menu_that_cannot_be_changed(install: Install, user: Path) -> None:
    install("1")
    menu = 'mount -t tmpfs -o ro none "$HOME/.local/share/applications"; sh ./set_up.sh'
    done = install_on(user, "1", menu)
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.endswith("couldn't be added to the menu: Read-only file system.")
    assert second.startswith(f"Start it with {user}/.local/share/glassbox-app/glassbox, or")
    assert started(user) == "1"
