"""Installs and starts the Linux bundle for a user whose disk is full or can't be written to."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from bundle.work import DIST, HERE
from tests.bundle.conftest import window_appears

CHAT = "chat Pebble-1-3M-Instruct --prompt 'What is the capital of France?'"
PROC = "mount -t proc proc /proc"
FULL = 'mount -t tmpfs -o size=30m none "$HOME"; cat /dev/zero > "$HOME/large" 2> /dev/null || true'
READ_ONLY = 'mount -t tmpfs -o ro none "$HOME"'
CLEAR = "Changes to the settings can't be saved in"
LONGEST_S = 250
Done = subprocess.CompletedProcess[str]


def run(script: str, folder: Path, home: Path, display: str = "", seconds: int = LONGEST_S) -> Done:
    """Run a shell script in a folder. It may mount file systems, which disappear with it."""
    return subprocess.run(
        ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", f"{PROC}; {script}"],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOME": str(home), "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )


@pytest.mark.parametrize("home", [FULL, READ_ONLY])
def test_a_chat(linux_bundle: Path, tmp_path: Path, home: str) -> None:
    done = run(f"{home}; ./glassbox {CHAT}", linux_bundle, tmp_path)
    assert (done.returncode, done.stdout) == (0, "Paris\n"), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("home", [FULL, READ_ONLY])
def test_the_window(linux_bundle: Path, tmp_path: Path, display: str, home: str) -> None:
    said: list[str] = []

    def start() -> None:
        try:
            done = run(f"{home}; ./glassbox", linux_bundle, tmp_path, display, 60)
            said.append(f"ended with {done.returncode}: {done.stderr}")
        except subprocess.TimeoutExpired as still_open:
            said.append((still_open.stderr or b"").decode())
            raise

    found = window_appears(start, display)
    (text,) = said
    assert found, text
    assert "Traceback" not in text
    if home == READ_ONLY:  # what would be in the log, and is also shown in the window
        assert CLEAR in text


def test_setting_up(linux_bundle: Path, tmp_path: Path) -> None:
    done = run(
        f'mount -t tmpfs -o size=30m none "$HOME"; sh "{HERE}/set_up.sh"', linux_bundle, tmp_path
    )
    assert done.returncode == 1
    (said,) = done.stderr.splitlines()
    assert (
        f"{tmp_path}/.local/share/glassbox-app can't be written: No space left on device." in said
    )


def test_unpacking_the_run_file(tmp_path: Path) -> None:
    files = sorted(DIST.glob("*linux*.run"))
    if not files:
        pytest.skip("`make bundle` hasn't built it")
    script = f'mount -t tmpfs -o size=30m none "$HOME"; TMPDIR="$HOME" sh "{files[-1]}"'
    done = run(script, DIST, tmp_path)
    assert done.returncode == 1
    assert f"Not enough space left in {tmp_path} " in done.stderr
    assert "Consider setting TMPDIR to a directory with more free space." in done.stdout
