"""What `make bundle` built, and bare systems to start it on. Only `make bundle-test` runs these
tests, which need root for chroot."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from bundle.work import BUILD, made, run

HOME = "home/Анна Müller"
"""The home folder on the bare systems: a name with a space, umlauts, and Cyrillic letters."""
PACKAGES = f"{HOME}/Glass box"
COMMAND = f"/{HOME}/Glass box/glassbox"
START = """
root=$0; bundle=$1; shift
if [ -n "$CGROUP" ]; then echo 0 > "$CGROUP/cgroup.procs"; fi
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --bind "$bundle" "$root/$PLACE"
mount -o remount,ro,bind "$root/$PLACE"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="/$HOME_THERE" "$@"
"""
"""Runs a command on a bare system without a network, with the bundle read-only."""

SOCKETS = Path("/tmp/.X11-unix")
"""The folder with the sockets of displays, which the bare systems see, too."""
WAYLAND = "wayland-93"
Done = subprocess.CompletedProcess[str]
Ask = Callable[..., Done]


@pytest.fixture(scope="session")
def linux_bundle() -> Path:
    return _built("linux/glassbox")


@pytest.fixture(scope="session")
def windows_bundle() -> Path:
    return _built("windows/Glassbox")


def _built(name: str) -> Path:
    folder = BUILD / name
    if not folder.is_dir():
        pytest.skip("`make bundle` hasn't built it")
    return folder


@pytest.fixture(scope="session", params=["bookworm", "trixie"])
def bare(request: pytest.FixtureRequest) -> Path:
    """The root of a system without Python, compiler, and fonts. It has xz, like every desktop."""
    if os.geteuid() or not shutil.which("mmdebstrap"):
        pytest.skip("needs root and mmdebstrap")
    release: str = request.param

    def unpack(folder: Path) -> None:
        run("mmdebstrap", "--variant=minbase", "--include=xz-utils", release, folder)
        (folder / HOME / "Glass box").mkdir(parents=True)
        (folder / "tmp" / ".X11-unix").mkdir(parents=True)

    return made(BUILD / f"bare-{release}", unpack, release, "2")


@pytest.fixture
def ask(bare: Path, linux_bundle: Path) -> Ask:
    """Return a function that runs the bundle's command there, with a fresh home folder."""
    for each in (bare / HOME).iterdir():
        if each.name != "Glass box":
            shutil.rmtree(each) if each.is_dir() else each.unlink()

    def on_it(
        *words: str,
        program: str = COMMAND,
        seconds: int = 120,
        cgroup: Path | str = "",
        **variables: str,
    ) -> Done:
        own = ("unshare", "--mount", "--net", "--pid", "--fork", "--kill-child")
        there = (*(f"{name}={value}" for name, value in variables.items()), program, *words)
        return subprocess.run(
            [*own, "sh", "-ec", START, str(bare), str(linux_bundle), *there],
            env={
                "PATH": os.environ["PATH"],
                "PLACE": f"{HOME}/Glass box",
                "HOME_THERE": HOME,
                "CGROUP": str(cgroup),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )

    return on_it


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A virtual X display that other roots can reach."""
    server = ("Xvfb", ":93", "-screen", "0", "1280x720x24", "-nolisten", "tcp")
    with _server(server, SOCKETS / "X93"):
        yield ":93"


@pytest.fixture(scope="session")
def wayland_display() -> Iterator[str]:
    """A virtual Wayland display that other roots can reach."""
    server = ("weston", "--backend=headless", f"--socket={WAYLAND}", "--idle-time=0")
    with _server(server, SOCKETS / WAYLAND):
        yield WAYLAND


@contextlib.contextmanager
def _server(command: Sequence[str], socket: Path) -> Iterator[None]:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} isn't installed")
    SOCKETS.mkdir(exist_ok=True)
    server = subprocess.Popen(
        command,
        env={**os.environ, "XDG_RUNTIME_DIR": str(SOCKETS)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 20
        while not socket.exists():
            assert time.monotonic() < deadline
            assert server.poll() is None
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait()


def window_appears(start: Callable[[], object], display: str) -> bool:
    """Run `start`, which starts the window until TimeoutExpired is raised. Returns True
    if the window is on the display before that."""
    ended = threading.Event()

    def run_it() -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            start()
        ended.set()

    thread = threading.Thread(target=run_it)
    thread.start()
    found = False
    while not found and not ended.wait(0.5):
        tree = ("xwininfo", "-root", "-tree", "-display", display)
        listed = subprocess.run(tree, capture_output=True, text=True, check=False).stdout
        found = bool(re.search(r'"Glassbox"', listed))
    thread.join()
    return found
