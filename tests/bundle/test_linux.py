"""Starts the Linux bundle on bare systems: no Python, no compiler, no fonts, no network."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundle import linux
from tests.bundle.conftest import HOME, SOCKETS, Ask, window_appears
from tests.bundle.shared import (  # noqa: F401 - three of them are tests
    GREEDY,
    MODEL,
    ROOT,
    check_contents,
    check_quantizing,
    check_seeing,
    check_tour,
    test_routing,
    test_starter_model,
    test_the_same_answer_as_in_the_checkout,
)


def test_quantizing(ask: Ask) -> None:
    check_quantizing(ask, f"/{HOME}/small.gguf")


def test_seeing(ask: Ask, bare: Path) -> None:
    check_seeing(ask, bare / HOME / "drawing.png", f"/{HOME}/drawing.png")


def test_every_pane_without_fonts(ask: Ask, bare: Path) -> None:
    done = ask("tour", "--out", f"/{HOME}/tour", seconds=1200, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    check_tour(bare / HOME / "tour")


def test_the_window_opens_twice(ask: Ask, display: str) -> None:
    for _ in range(2):
        assert window_appears(lambda: ask(seconds=25, DISPLAY=display), display)


def test_the_window_opens_on_wayland(ask: Ask, wayland_display: str) -> None:
    with pytest.raises(subprocess.TimeoutExpired) as still_open:
        ask(
            seconds=25,
            WAYLAND_DISPLAY=wayland_display,
            WAYLAND_DEBUG="1",
            XDG_RUNTIME_DIR=str(SOCKETS),
            XDG_SESSION_TYPE="wayland",
        )
    messages = (still_open.value.stderr or b"").decode()
    assert re.search(r'xdg_toplevel\S*\.set_title\("Glassbox"\)', messages)
    assert re.search(r"wl_surface\S*\.attach\(wl_buffer", messages), "nothing was drawn"


@pytest.fixture
def small_memory() -> Iterator[Path]:
    """A control group with half of the memory of a computer with 2 GB, whose system and desktop
    take the other half."""
    one = Path("/sys/fs/cgroup")
    group, limit = one / "glassbox-test", "memory.max"
    if (one / "memory").is_dir():  # version 1 of control groups
        group, limit = one / "memory" / "glassbox-test", "memory.limit_in_bytes"
    try:
        group.mkdir(exist_ok=True)
        (group / limit).write_text(str(1 << 30))
    except OSError as error:
        pytest.skip(f"no control group for memory: {error}")
    yield group
    deadline = time.monotonic() + 20
    while (group / "cgroup.procs").read_text() and time.monotonic() < deadline:
        time.sleep(0.1)
    group.rmdir()


def test_a_computer_with_2_gigabytes(ask: Ask, small_memory: Path, display: str) -> None:
    done = ask("chat", "smollm2", "--prompt", "Name three colors.", *GREEDY, cgroup=small_memory)
    assert done.returncode == 0, done.stderr
    assert "Blue" in json.loads(done.stdout)["text"]
    assert window_appears(lambda: ask(seconds=25, cgroup=small_memory, DISPLAY=display), display)


def test_without_a_display_it_says_what_works(ask: Ask) -> None:
    done = ask()
    assert done.returncode == 1
    assert "There is no display here" in done.stderr
    assert "Glass box/glassbox" in done.stderr


def test_a_missing_library_is_named(ask: Ask, bare: Path) -> None:
    library = next((bare / "usr" / "lib" / "x86_64-linux-gnu").glob("libstdc++.so.6"))
    hidden = library.with_name("hidden")
    library.rename(hidden)
    try:
        done = ask("chat", MODEL, "--prompt", "Hello!")
    finally:
        hidden.rename(library)
    assert done.returncode == 1
    assert "libstdc++.so.6" in done.stderr
    assert "Traceback" not in done.stderr


def test_oldest_glibc(linux_bundle: Path) -> None:
    said = re.search(r"glibc (\d\.\d+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert said
    assert said[1] == linux.oldest_glibc(linux_bundle)


def test_nothing_that_is_not_needed(linux_bundle: Path) -> None:
    check_contents(linux_bundle)
    libraries = [
        each
        for each in linux_bundle.rglob("*.so*")
        if each.is_file() and each.parent.name != "numpy.libs"  # see linux.UNSTRIPPED
    ]
    assert not [each for each in libraries if b"\0.debug_info\0" in each.read_bytes()]
