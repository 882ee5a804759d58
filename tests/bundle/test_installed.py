"""Installs the .deb and the .run on bare systems, upgrades and removes them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundle.work import DIST
from tests.bundle.conftest import HOME, PACKAGES, Ask
from tests.bundle.shared import GREEDY, MODEL

CHAT = ("chat", MODEL, "--prompt", "What is the capital of France?", *GREEDY)


@pytest.fixture(scope="module")
def linux_bundle() -> Path:
    """What the bare systems see as a read-only folder: the files to install."""
    if not any(DIST.glob("*linux*.deb")):
        pytest.skip("`make bundle` hasn't built them")
    return DIST


@pytest.fixture
def package(bare: Path) -> Iterator[str]:
    """The path of the .deb there. The package is removed after the test."""
    yield f"/{PACKAGES}/{_newest('deb')}"
    shutil.rmtree(bare / "opt" / "glassbox", ignore_errors=True)


def _newest(ending: str) -> str:
    files = [each for each in DIST.glob(f"*linux*.{ending}") if "small" not in each.name]
    return max(files, key=lambda each: each.stat().st_mtime).name


def test_deb(ask: Ask, package: str, bare: Path) -> None:
    for _ in range(2):  # the second time is an upgrade
        done = ask("--install", package, program="/usr/bin/dpkg", seconds=300)
        assert done.returncode == 0, done.stderr
    answer = ask(*CHAT, program="/usr/bin/glassbox")
    assert answer.returncode == 0, answer.stderr
    assert "Paris" in answer.stdout
    done = ask("--remove", "glassbox", program="/usr/bin/dpkg", seconds=300)
    assert done.returncode == 0, done.stderr
    assert not (bare / "opt" / "glassbox").exists()
    assert not (bare / "usr" / "bin" / "glassbox").is_symlink()


def test_run_file(ask: Ask, bare: Path) -> None:
    installer = (f"/{PACKAGES}/{_newest('run')}",)
    for _ in range(2):  # the second time is an upgrade
        done = ask(*installer, program="/bin/sh", seconds=300)
        assert done.returncode == 0, done.stderr
    answer = ask(*CHAT, program=f"/{HOME}/.local/bin/glassbox")
    assert answer.returncode == 0, answer.stderr
    assert "Paris" in answer.stdout
    menu = bare / HOME / ".local" / "share" / "applications" / "glassbox.desktop"
    assert f'Exec="/{HOME}/.local/share/glassbox-app/glassbox"' in menu.read_text()
    xz = bare / "usr" / "bin" / "xz"
    hidden = xz.rename(xz.with_name("hidden"))
    try:
        done = ask(*installer, program="/bin/sh")
    finally:
        hidden.rename(xz)
    assert done.returncode == 1
    assert done.stderr.startswith("Unpacking Glassbox needs xz.")
