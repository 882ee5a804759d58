"""Starts a chat from a workshop pack that contains the Linux bundle, on bare systems without a
network. The pack is read-only and has no links, like a write-protected USB drive with exFAT."""

from __future__ import annotations

import hashlib
import os
import resource
import subprocess
import time
from pathlib import Path

import pytest

from bundle.work import BUILD
from desktop.core.cancel import Cancel
from desktop.core.library.checksums import Checksums
from desktop.core.packs.pack import WrittenPack, write_pack
from desktop.core.packs.program import program_in
from tests.bundle.conftest import Ask

FOLDER = BUILD / "linux" / "glassbox"
CHAT = ("chat", "Pebble-1-3M-Instruct", "--prompt", "What is the capital of France?")
LONGEST_S = 60
"""Longest time until a chat has answered, with the start of Python and the engine."""
SLOW_DRIVE = 15e6
"""Bytes per second that a slow USB 2 drive reads. The time for this is added to the measured time,
which is for this computer's disk."""
BLOCK = 512
"""Bytes in a block of getrusage."""


@pytest.fixture(scope="session")
def linux_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in a pack, in place of the built folder."""
    if not FOLDER.is_dir():
        pytest.skip("`make bundle` hasn't built it")
    stick = tmp_path_factory.mktemp("stick")
    program = program_in(FOLDER, "Linux")
    *_, done = write_pack([], stick, Checksums(stick / "sums.json"), Cancel(), [program])
    assert isinstance(done, WrittenPack)
    return Path(done.folder, "Glassbox")


def test_the_pack_has_every_file_of_the_bundle(linux_bundle: Path) -> None:
    lines = (FOLDER / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {line.partition("  ")[2] for line in lines}

    def files(folder: Path) -> dict[str, tuple[int, bool]]:
        own = folder / "SHA256SUMS"
        found = [each for each in folder.rglob("*") if each.is_file() and each != own]
        return {
            each.relative_to(folder).as_posix(): (each.stat().st_size, os.access(each, os.X_OK))
            for each in found
        }

    built = {
        name: each
        for name, each in files(FOLDER).items()
        if "__pycache__" not in name or name in listed  # Python adds others when it runs
    }
    assert files(linux_bundle) == built
    assert not [each for each in linux_bundle.rglob("*") if each.is_symlink()]


def test_a_chat_from_the_pack_takes_less_than_a_minute(linux_bundle: Path, ask: Ask) -> None:
    for each in linux_bundle.rglob("*"):
        if each.is_file():
            _forget(each)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_inblock
    began = time.monotonic()
    done = ask(*CHAT, seconds=2 * LONGEST_S)
    seconds = time.monotonic() - began
    read = (resource.getrusage(resource.RUSAGE_CHILDREN).ru_inblock - before) * BLOCK
    print(f"a chat from the pack: {seconds:.1f} s, {read / 1e6:.0f} MB read from the disk")
    assert (done.returncode, done.stdout) == (0, "Paris\n"), done.stderr
    assert read > 10e6, "the system had the files in memory"
    assert seconds + read / SLOW_DRIVE < LONGEST_S


def test_running_it_changes_none_of_its_files(linux_bundle: Path, tmp_path: Path) -> None:
    environment = {"PATH": "/usr/bin:/bin", "GLASSBOX_HOME": str(tmp_path)}
    subprocess.run([linux_bundle / "glassbox", *CHAT], env=environment, check=True)
    for file in program_in(linux_bundle, "Linux").files:
        with (linux_bundle / file.path).open("rb") as opened:
            assert hashlib.file_digest(opened, "sha256").hexdigest() == file.sha256, file.path


def _forget(file: Path) -> None:
    """Let the system drop a file from memory, so that it must be read from the disk."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
